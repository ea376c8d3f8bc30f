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
	Paragraphs int
	Points     []Point
	Back       int // steps that lead back in time
}

// A Point is a date where an article tells it.
type Point struct {
	Cite              // the words that give the date, or tell of the event
	Title     Passage // of the event that the date is of; without text: of none
	Date      DateSide
	When      timeline.Stretch
	Elsewhere bool // the article gives no date here: other sources date the event
	Back      bool // it is over before the point before it begins
}

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
	page.Axis = timeline.Segments(&axis, false)
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
	c := Curve{Mark: m, Title: src.Title, Lang: src.Language}
	for i := range src.Blocks {
		c.Paragraphs = max(c.Paragraphs, src.Blocks[i].Number)
	}
	c.Points = n.inOrder(append(n.stated(m), n.elsewhere(m)...))
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
	for i := range n.Story.Times {
		clock := &n.Story.Times[i]
		if clock.Source != m.Source || clock.Type != "DATE" && clock.Type != "TIME" {
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

// elsewhere are the events that a source tells of without a date, where other
// sources date them.
func (n *narration) elsewhere(m Mark) []Point {
	var out []Point
	for i, e := range n.from {
		item := &n.page.Model.Items[i]
		for _, r := range e.Reports {
			if r.Source != m.Source || r.When != nil || r.Time != nil || !item.Dated || item.When.Len() > longAway {
				continue
			}
			p := Point{Cite: n.Cite(r.Place), Title: n.page.Events[i].Title, When: item.When, Elsewhere: true}
			p.Date = n.dateSide(p.When, "", nil)
			out = append(out, p)
		}
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
		if k := len(out) - 1; k >= 0 && out[k].Paragraph == p.Paragraph && out[k].When == p.When {
			if out[k].Elsewhere || out[k].Title.Text == "" {
				title := out[k].Title
				if out[k] = p; p.Title.Text == "" {
					out[k].Title = title
				}
			}
			continue
		}
		out = append(out, p)
	}
	return out
}
