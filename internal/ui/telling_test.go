package ui

import (
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/query"
	"parallax/internal/timeline"
	"parallax/internal/view"
)

// quay is an article that tells of the 30th, goes back to the 28th, and on to a
// day that others date.
func quay() *query.TellingPage {
	m := query.Mark{Source: "x", Letter: "A"}
	point := func(start, paragraph int, iso string) query.Point {
		from, _, _ := timeline.ParseISO(iso)
		p := query.Point{Cite: query.Cite{Mark: m, Paragraph: paragraph}, When: timeline.Day(from), Date: query.DateSide{From: iso, To: iso, Precision: "day"}}
		p.At.Source, p.At.Start, p.At.End = "x", start, start+4
		return p
	}
	c := query.Curve{Mark: m, Title: "At the <quay>", Length: 400, Paragraphs: []int{0, 120, 300}, Back: 1}
	c.Points = []query.Point{point(10, 1, "2024-05-30"), point(130, 2, "2024-05-28"), point(310, 3, "2024-06-02")}
	c.Points[1].Back = true
	c.Points[2].DatedBy = query.DatedByRest
	c.Points[2].Title.Text = "a <vote>"
	page := &query.TellingPage{Curves: []query.Curve{c, {Mark: m, Title: "Nothing dated"}}, All: 2}
	var axis timeline.Model
	for _, p := range c.Points {
		axis.Items = append(axis.Items, timeline.Item{Dated: true, When: p.When})
	}
	page.Axis = timeline.Segments(&axis)
	return page
}

func TestTellingTree(t *testing.T) {
	doc := drawnTree(t, telling(view.State{View: view.Timeline}, quay()))
	var words []string
	for _, li := range all(doc, "li", "") {
		words = append(words, textOf(li))
	}
	if got, want := strings.Join(words, "; "), "¶1 30 May – of no event in the list; ¶2 back to 28 May – of no event in the list; ¶3 2 Jun a <vote> – dated by other sources"; got != want {
		t.Errorf("got %q\nwant %q", got, want)
	}
	if got := textOf(doc); !strings.Contains(got, "3 dates in 3 paragraphs, one step back in time") || !strings.Contains(got, "This article gives no date.") {
		t.Errorf("it says %q", got)
	}
	links := 0
	for _, a := range all(doc, "a", "") {
		if !strings.HasPrefix(attr(a, "href"), "#/sources?at=x:") {
			t.Errorf("a link leads to %q", attr(a, "href"))
		}
		if attr(a, "tabindex") != "-1" {
			links++
		}
	}
	if links != 3 {
		t.Errorf("the Tab key reaches %d links, want those of the words alone", links)
	}
	if heavy := all(doc, "path", "goesback"); len(heavy) != 1 || strings.Count(attr(heavy[0], "d"), "M") != 1 {
		t.Errorf("%d heavy lines, want one step back", len(heavy))
	}
	if hollow := all(doc, "path", "open"); len(hollow) != 1 {
		t.Errorf("%d hollow points, want one", len(hollow))
	}
	if telling(view.State{}, nil) != nil || telling(view.State{}, &query.TellingPage{}) != nil {
		t.Error("there is a part for nothing")
	}
}

// Points stand in the order of the text downwards, within the drawing, and none
// of the labels covers another.
func TestCurveStandsInItsFrame(t *testing.T) {
	page := quay()
	d := newCurveDrawing(view.State{}, page, &page.Curves[0])
	last := 0.0
	for i := range page.Curves[0].Points {
		p := &page.Curves[0].Points[i]
		x0, x, x1 := d.x(p)
		if y := d.y(p.At.Start); y <= last || y > curveHeight {
			t.Errorf("point %d stands at y %v after %v", i, y, last)
		} else {
			last = y
		}
		if x0 < curveLeft-0.1 || x1 > curveRight+0.1 || x < x0 || x > x1 {
			t.Errorf("point %d stands at x %v … %v", i, x0, x1)
		}
	}
}

// A heading of the curve's axis stands over its own days: one that is too long
// for them leaves the next the room.
func TestCurveHeadingsStandOverTheirDays(t *testing.T) {
	page := quay()
	from, _, _ := timeline.ParseISO("2024-02-27")
	page.Axis = []timeline.Segment{{From: from, To: from + 20, Units: 20}}
	d := newCurveDrawing(view.State{}, page, &page.Curves[0])
	if len(d.axis.Headings) != 2 {
		t.Fatalf("the chart's headings are %+v, want those of two months", d.axis.Headings)
	}
	var b strings.Builder
	for _, n := range d.headings() {
		b.WriteString(app.HTMLString(n.ui()))
	}
	if got := b.String(); !strings.Contains(got, "Mar 2024") || strings.Contains(got, "Feb 2024") {
		t.Errorf("headings %s, want March alone, over its days", got)
	}
}

func TestPointDateTellsTheYear(t *testing.T) {
	page := quay()
	last, _, _ := timeline.ParseISO("2024-08-31")
	page.Axis = timeline.Flat([]timeline.Segment{{From: last - 400, To: last + 1}})
	for iso, want := range map[string]string{"2024-03-05": "5 Mar", "2024-03-02": "2 Mar", "2023-12-30": "30 Dec 2023", "2024-08-30": "30 Aug"} {
		from, _, _ := timeline.ParseISO(iso)
		p := &query.Point{When: timeline.Day(from), Date: query.DateSide{From: iso, To: iso, Precision: "day"}}
		if got := pointDate(page, p); got != want {
			t.Errorf("%s: %q, want %q", iso, got, want)
		}
	}
}
