package timeline

import (
	"math"
	"strconv"
	"strings"
)

// A Tick is a label on the axis, with a short line where its unit begins.
type Tick struct {
	X     float64 // middle of the label
	Line  float64 // where the unit begins; NaN: no line
	Label string
	Pale  bool // a weekend
	Key   string
}

// A Heading names what the ticks after it count within: a month, a year, a day.
type Heading struct {
	X     float64 // left end
	Label string
	Key   string
}

// A Fold is a folded stretch.
type Fold struct {
	X0, X1 float64
	Days   float64 // how long it is
	Label  string  // its length in short; empty when there is no room
	Key    string
}

// Sizes of the letters on the chart, in pixels.
const (
	tickSize    = 11.4
	headingSize = 12
	labelSize   = 13
)

// A level is a unit that the axis can be counted in.
type level struct {
	name string
	step int     // how many of the unit from tick to tick
	days float64 // about how long a step is
	room float64 // pixels that a step must have
}

var levels = []level{
	{"minute", 1, 1.0 / 1440, 40}, {"minute", 5, 5.0 / 1440, 40}, {"minute", 15, 15.0 / 1440, 40},
	{"hour", 1, 1.0 / 24, 40}, {"hour", 3, 3.0 / 24, 40}, {"hour", 6, 6.0 / 24, 60},
	{"day", 1, 1, 17}, {"day", 2, 2, 20}, {"day", 7, 7, 20}, {"month", 1, 30.44, 30}, {"month", 3, 91.3, 30},
	{"year", 1, 365.25, 36}, {"year", 2, 730.5, 36}, {"year", 5, 1826, 36}, {"year", 10, 3652, 36},
	{"year", 20, 7305, 36}, {"year", 50, 18262, 36}, {"year", 100, 36525, 36}, {"year", 500, 182625, 40},
	{"year", 1000, 365250, 46},
}

// pickLevel is the finest level with room at so many pixels per day.
func pickLevel(perDay float64) level {
	for _, l := range levels {
		if l.days*perDay >= l.room {
			return l
		}
	}
	return levels[len(levels)-1]
}

// An axis gathers the ticks of a scale.
type axis struct {
	scale    *Scale
	words    *Words
	measure  Measure
	ticks    []Tick
	headings []Heading
	begun    []begun // headings not placed yet
	folds    []Fold
	clear    float64 // where the next label may begin
	until    float64 // where the next label must end
}

// What parts a label from the next: one of a fold lies on a ground of its own.
const (
	tickApart = 4
	foldApart = 2
)

// drawAxis places ticks, headings and folds. A fold says how long it is: the
// ticks beside it leave its label the room.
func drawAxis(s *Scale, w *Words, measure Measure) *axis {
	a := &axis{scale: s, words: w, measure: measure, clear: s.Left - 6}
	for i, g := range s.segs {
		x0, x1 := s.X(g.From), s.X(g.To)
		if x1 <= s.Left || x0 >= s.Right {
			continue
		}
		if g.Fold {
			a.fold(g)
			continue
		}
		a.until = s.Right + 6
		if i+1 < len(s.segs) && s.segs[i+1].Fold {
			if label, left, _ := a.foldLabel(s.segs[i+1]); label != "" {
				a.until = left - foldApart
			}
		}
		a.segment(i, g)
	}
	a.placeHeadings()
	return a
}

// visible is where a folded stretch stands within the plot.
func (a *axis) visible(g Segment) (x0, x1 float64) {
	return math.Max(a.scale.X(g.From), a.scale.Left), math.Min(a.scale.X(g.To), a.scale.Right)
}

// foldLabel is the label of a folded stretch, and where it stands; none where it
// is wider than the fold.
func (a *axis) foldLabel(g Segment) (label string, left, right float64) {
	x0, x1 := a.visible(g)
	label = FoldLabel(g.To-g.From, a.words)
	wide := a.measure(label, tickSize, false, false)
	if wide > x1-x0 {
		return "", 0, 0
	}
	return label, (x0 + x1 - wide) / 2, (x0 + x1 + wide) / 2
}

// fold places a folded stretch.
func (a *axis) fold(g Segment) {
	x0, x1 := a.visible(g)
	f := Fold{X0: x0, X1: x1, Days: g.To - g.From, Key: FormatISO(g.From)}
	if label, left, right := a.foldLabel(g); label != "" && left >= a.clear-tickApart+foldApart {
		f.Label = label
		a.clear = right + foldApart
	}
	a.folds = append(a.folds, f)
}

// FoldLabel words the length of a folded stretch in short.
func FoldLabel(days float64, w *Words) string {
	phrase, n := w.FoldDays, days
	switch {
	case days >= 548:
		phrase, n = w.FoldYears, days/365.2425
	case days >= 60:
		phrase, n = w.FoldMonth, days/30.436875
	}
	return strings.Replace(phrase, "{n}", strconv.Itoa(int(math.Round(n))), 1)
}

// segment places the ticks of one open segment.
func (a *axis) segment(i int, g Segment) {
	from, to := math.Max(g.From, a.scale.Day(a.scale.Left)), math.Min(g.To, a.scale.Day(a.scale.Right))
	perDay := a.scale.pixelsPerDay(i)
	l := pickLevel(perDay)
	if a.nameWhole(g, l) {
		return
	}
	for start := stepBefore(l, from); start < to; {
		next := stepAfter(l, start)
		a.tick(l, start, next, from)
		start = next
	}
}

// nameWhole names a segment that is shorter than two steps of its level:
// "2015", "Aug 2021", "12 Oct 1999". It reports false when the segment has
// steps of its own.
func (a *axis) nameWhole(g Segment, l level) bool {
	long := g.To - g.From
	background := !sameScale(g, g)
	if l.days < 1 || long/l.days >= 1.9 || l.name == "day" && l.step == 1 && !background {
		return false
	}
	y, m, d := Civil(int(math.Floor(g.From)))
	lastYear, lastMonth, _ := Civil(int(math.Ceil(g.To)) - 1)
	label := a.year(y)
	switch {
	case long < 1.5:
		label = strconv.Itoa(d) + " " + a.inYear(a.words.MonthsCut[m-1], y)
	case long < 300 && lastMonth != m && lastYear == y:
		label = a.inYear(a.words.MonthsCut[m-1]+"–"+a.words.MonthsCut[lastMonth-1], y)
	case long < 300:
		label = a.inYear(a.words.MonthsCut[m-1], y)
	case lastYear != y:
		label += "–" + a.year(lastYear)
	}
	middle := (a.scale.X(g.From) + a.scale.X(g.To)) / 2
	if !a.room(middle, label) { // the year alone may fit
		label = a.year(y)
	}
	if !a.room(middle, label) { // a name is more than how long the fold after it is
		a.until = a.scale.Right + 6
	}
	a.put(Tick{X: middle, Line: math.NaN(), Label: label, Key: FormatISO(g.From)})
	return true
}

// tick places one step of a level, and the heading over it when one begins.
func (a *axis) tick(l level, start, next, from float64) {
	x0 := a.scale.X(math.Max(start, from))
	y, m, d := Civil(int(math.Floor(start + 1.0/2880)))
	t := Tick{X: (a.scale.X(start) + a.scale.X(next)) / 2, Line: a.scale.X(start), Key: l.name + FormatISO(start)}
	if start < from {
		t.Line = math.NaN()
	}
	switch l.name {
	case "minute", "hour":
		minutes := int(math.Round((start - math.Floor(start+1.0/2880)) * 1440))
		t.Label = string(pad(append(pad(nil, minutes/60, 2), ':'), minutes%60, 2))
		t.X = t.Line
		day := strconv.Itoa(d) + " " + a.inYear(a.words.Months[m-1], y)
		if !a.words.Yearless {
			day = a.words.Weekdays[Weekday(int(math.Floor(start+1.0/2880)))] + " " + day
		}
		a.head(x0, day, strconv.Itoa(d)+" "+a.words.MonthsCut[m-1])
	case "day":
		t.Label = strconv.Itoa(d)
		t.Pale = l.step == 1 && !a.words.Yearless && Weekend(int(start))
		if l.step > 1 {
			t.X = a.scale.X(start + 0.5)
		}
		a.head(x0, a.inYear(a.words.Months[m-1], y), a.inYear(a.words.MonthsCut[m-1], y))
	case "month":
		t.Label = a.words.MonthsCut[m-1]
		if !a.words.Yearless {
			a.head(x0, a.year(y), a.year(y))
		}
	case "year":
		t.Label = a.year(y)
		if l.step > 1 {
			t.X = t.Line
		}
	}
	a.put(t)
}

// inYear adds the year to a month, where years are known.
func (a *axis) inYear(month string, y int) string {
	if a.words.Yearless {
		return month
	}
	return month + " " + a.year(y)
}

func (a *axis) year(y int) string {
	if a.words.Yearless {
		return ""
	}
	if y > 0 {
		return strconv.Itoa(y)
	}
	return strings.Replace(a.words.YearsBC, "{n}", strconv.Itoa(1-y), 1)
}

// room reports whether a label about x lies inside the plot, clear of the label
// before it and of that of a fold after it.
func (a *axis) room(x float64, label string) bool {
	half := a.measure(label, tickSize, false, false) / 2
	return x-half >= a.clear && x+half <= a.until
}

// put keeps a tick, with its label where that fits.
func (a *axis) put(t Tick) {
	if math.IsNaN(t.X) {
		return
	}
	if a.room(t.X, t.Label) {
		a.clear = t.X + a.measure(t.Label, tickSize, false, false)/2 + tickApart
	} else {
		t.Label = ""
	}
	if t.Label == "" && (math.IsNaN(t.Line) || t.Line < a.scale.Left || t.Line > a.scale.Right) {
		return
	}
	a.ticks = append(a.ticks, t)
}
