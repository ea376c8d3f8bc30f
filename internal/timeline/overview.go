package timeline

import (
	"math"
	"slices"
	"strconv"
)

// An Overview is the strip under the chart: the whole story, with the window.
type Overview struct {
	Scale   Scale // of the strip: always the whole story, folded
	Columns []Column
	Marks   []Tick  // a few dates under it
	X0, X1  float64 // the window
}

// A Column counts what is dated about one place of the strip.
type Column struct {
	X      float64 // left end
	Most   int     // how many sources report on the day most reported on
	Events int     // how many there are
	Differ int     // on how many of them sources differ
}

// columnWidth is a column's, in pixels.
const columnWidth = 4

// Show moves the window to that of a chart drawn on scale s.
func (o *Overview) Show(s *Scale) {
	from, to := s.Window()
	o.X0, o.X1 = o.Scale.X(from), o.Scale.X(to)
	if s.Whole() {
		o.X0, o.X1 = o.Scale.Left, o.Scale.Right
	}
}

// DrawOverview lays out the strip, with the window on all of it.
func DrawOverview(m *Model, segs []Segment, width float64, measure Measure) Overview {
	o := Overview{Scale: ScaleFor(segs, width, 0, 0)}
	o.X0, o.X1 = o.Scale.Left, o.Scale.Right
	columns := make([]Column, max(int(width/columnWidth), 0)+1)
	note := func(when Stretch, sources int, differ bool) {
		if math.IsInf(when.Len(), 0) || when.Len() > 2*coarseDays && !when.Sure() && when.Len() < 300 {
			return
		}
		at := int((o.Scale.X(when.From) + o.Scale.X(when.To)) / 2 / columnWidth)
		if at < 0 || at >= len(columns) {
			return
		}
		c := &columns[at]
		c.X = float64(at) * columnWidth
		c.Most = max(c.Most, sources)
		c.Events++
		if differ {
			c.Differ++
		}
	}
	var sources []int
	for i := range m.Items {
		it := &m.Items[i]
		for _, side := range it.Sides {
			note(side.When, len(side.Sources), true)
		}
		if it.Dated && len(it.Sides) == 0 {
			sources = it.sources(sources[:0])
			note(it.When, len(sources), it.Differs)
		}
	}
	o.Columns = slices.DeleteFunc(columns, func(c Column) bool { return c.Events == 0 })
	o.Marks = overviewDates(&o.Scale, &m.Words, measure)
	return o
}

// overviewDates names where each open segment of the strip begins, as far as
// there is room, and always where the story ends.
func overviewDates(s *Scale, w *Words, measure Measure) []Tick {
	if len(s.segs) == 0 {
		return nil
	}
	word := func(day int) string {
		y, m, d := Civil(day)
		a := axis{words: w}
		return strconv.Itoa(d) + " " + a.inYear(w.MonthsCut[m-1], y)
	}
	last := s.segs[len(s.segs)-1]
	end := Tick{Label: word(int(math.Ceil(last.To)) - 1), Key: "end"}
	wide := measure(end.Label, tickSize, false, false)
	end.X = s.Right - wide
	var out []Tick
	edge := math.Inf(-1)
	for _, g := range s.segs {
		if g.Fold {
			continue
		}
		y, m, _ := Civil(int(math.Floor(g.From)))
		a := axis{words: w}
		label := word(int(math.Floor(g.From)))
		switch long := g.To - g.From; {
		case sameScale(g, g):
		case long >= 300:
			label = a.year(y)
		case long >= 20:
			label = a.inYear(w.MonthsCut[m-1], y)
		}
		x, wide := s.X(g.From), measure(label, tickSize, false, false)
		if x < edge || x+wide > end.X-8 {
			continue
		}
		out = append(out, Tick{X: x, Label: label, Key: FormatISO(g.From)})
		edge = x + wide + 10
	}
	return append(out, end)
}
