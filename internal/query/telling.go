package query

import (
	"cmp"
	"math"
	"slices"

	"parallax/internal/text"
	"parallax/internal/timeline"
)

// TellingAsk asks in which order each article tells of the dates in it.
type TellingAsk struct {
	Hidden []string // source ids left out
	Until  string   // only what was out by this day; empty: all
	From   int      // how many articles to pass over
}

// TellingPage has the dates of each article in the order of the text, and one
// axis for all of them.
type TellingPage struct {
	Axis     []timeline.Segment // folded where no article has a date
	Yearless bool               // as in TimelinePage
	Curves   []Curve
	From     int // articles passed over
	All      int // articles there are
}

// A Curve is the dates of an article in the order in which it tells them.
type Curve struct {
	Mark
	Title      string
	Lang       string
	Length     int   // of the text, in bytes
	Paragraphs []int // where the numbered paragraphs begin
	Points     []Point
	Back       int // steps that lead back in time
}

// A Point is a date where an article tells it.
type Point struct {
	Cite            // the words that give the date, or tell of the event
	Title   Passage // of the event that the date is of; without text: of none
	Date    DateSide
	When    timeline.Stretch
	DatedBy Dater
	Back    bool // it is over before the point before it begins
}

// A Dater says who gives a point its date.
type Dater string

// The daters: the words at the point, else the article at another place, or
// other sources.
const (
	DatedHere   Dater = ""
	DatedInIt   Dater = "inIt"
	DatedByRest Dater = "byRest"
)

// CurvesShown is how many articles are drawn at once.
const CurvesShown = 10

// Answer implements Question.
func (q TellingAsk) Answer(b *Book) Page {
	t := TimelineAsk{Hidden: q.Hidden, Filter: TimelineFilter{Until: q.Until}}.timetable(b, false)
	n := &narration{timetable: t, of: map[string]int{}}
	for i, e := range t.from {
		for _, r := range e.Reports {
			if r.Time != nil {
				n.of[*r.Time] = i
			}
		}
	}
	page := &TellingPage{Yearless: t.page.Yearless, All: len(t.page.Marks)}
	page.From = min(max(q.From, 0), max(page.All-1, 0)/CurvesShown*CurvesShown)
	var axis timeline.Model
	for _, m := range t.page.Marks[page.From:min(page.From+CurvesShown, page.All)] {
		c := n.curve(m)
		for i := range c.Points {
			axis.Items = append(axis.Items, timeline.Item{Dated: true, When: c.Points[i].When})
		}
		page.Curves = append(page.Curves, c)
	}
	page.Axis = timeline.Segments(&axis)
	return page
}

// A narration finds the points of the curves.
type narration struct {
	*timetable
	of map[string]int // events, by the time of one of their reports
}

// curve is the curve of a source.
func (n *narration) curve(m Mark) Curve {
	src := n.Source(m.Source)
	c := Curve{Mark: m, Title: src.Title, Lang: src.Language, Length: len(src.Text)}
	for i := range src.Blocks {
		if src.Blocks[i].Number > 0 {
			c.Paragraphs = append(c.Paragraphs, src.Blocks[i].Start)
		}
	}
	c.Points = n.inOrder(append(n.stated(m), n.undated(m)...))
	for i := range c.Points {
		if p := &c.Points[i]; i > 0 && p.When.To <= c.Points[i-1].When.From {
			p.Back = true
			c.Back++
		}
	}
	return c
}

// stated are the dates that a source gives.
func (n *narration) stated(m Mark) []Point {
	var out []Point
	for _, i := range n.Book.times[m.Source] {
		clock := &n.Story.Times[i]
		if clock.Type != "DATE" && clock.Type != "TIME" {
			continue
		}
		w := clock.When
		if n.page.Yearless {
			if w != nil {
				continue
			}
			w = n.nominalWhen(clock)
		}
		if w == nil || w.From == nil && w.To == nil {
			continue
		}
		p := Point{Cite: n.Cite(clock.Place), When: stretch(w)}
		p.Date = n.dateSide(p.When, w.Precision, nil)
		if e, ok := n.of[clock.ID]; ok {
			p.Title = n.page.Events[e].Title
		}
		out = append(out, p)
	}
	return out
}

// undated are the events that a source tells of without a date, where it dates
// them at another place, or where other sources do.
func (n *narration) undated(m Mark) []Point {
	var out []Point
	for i, e := range n.from {
		item := &n.page.Model.Items[i]
		for _, r := range e.Reports {
			if r.Source != m.Source || r.When != nil || r.Time != nil {
				continue
			}
			p := Point{Cite: n.Cite(r.Place), Title: n.page.Events[i].Title, DatedBy: DatedInIt}
			own := n.datesBy(e, m.Source)
			if len(own) == 0 && item.Dated {
				p.DatedBy, own = DatedByRest, []timeline.Stretch{item.When}
			}
			if len(own) == 0 {
				continue
			}
			if p.When = around(own); p.When.Len() > longAway {
				continue
			}
			p.Date = n.dateSide(p.When, "", nil)
			out = append(out, p)
		}
	}
	return out
}

// around is the stretch that holds all of some.
func around(list []timeline.Stretch) timeline.Stretch {
	out := list[0]
	for _, s := range list[1:] {
		out = timeline.Stretch{From: min(out.From, s.From), To: max(out.To, s.To)}
	}
	return out
}

// longAway, in days, is a date too coarse to say when an event of the story was.
const longAway = 62

// inOrder puts points in the order of the text, without those outside of it and
// those that repeat the date before them in the same paragraph.
func (n *narration) inOrder(points []Point) []Point {
	slices.SortStableFunc(points, func(a, b Point) int { return cmp.Compare(a.At.Start, b.At.Start) })
	var out []Point
	for _, p := range points {
		if p.Paragraph == 0 && p.Block != string(text.Headline) && p.Block != string(text.Heading) && p.Block != string(text.Standfirst) {
			continue
		}
		if math.IsInf(p.When.From, 0) && math.IsInf(p.When.To, 0) {
			continue
		}
		if k := sameDate(out, &p); k >= 0 {
			if p.Title.Text == "" {
				p.Title = out[k].Title
			}
			if out[k].DatedBy != DatedHere && p.DatedBy == DatedHere {
				out = append(slices.Delete(out, k, k+1), p)
			} else if out[k].Title.Text == "" {
				out[k].Title = p.Title
			}
			continue
		}
		out = append(out, p)
	}
	return out
}

// sameDate is the point of the same paragraph that p repeats; -1 when it says
// something else than the one before it and tells of another event than the
// others.
func sameDate(told []Point, p *Point) int {
	for k := len(told) - 1; k >= 0 && told[k].Paragraph == p.Paragraph && told[k].Block == p.Block; k-- {
		if told[k].When == p.When && (k == len(told)-1 || told[k].Title.At == p.Title.At && p.Title.Text != "") {
			return k
		}
	}
	return -1
}
