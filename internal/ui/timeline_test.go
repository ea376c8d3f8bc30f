package ui

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"golang.org/x/net/html"

	"parallax/internal/query"
	"parallax/internal/text"
	"parallax/internal/timeline"
	"parallax/internal/view"
	"parallax/internal/why"
)

// drawnTree renders a component natively and parses what it made.
func drawnTree(t *testing.T, c app.UI) *html.Node {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(app.HTMLString(c)))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// all returns the elements of a tag whose class has the word; any when empty.
func all(n *html.Node, tag, class string) []*html.Node {
	var out []*html.Node
	if n.Type == html.ElementNode && n.Data == tag && (class == "" || slices.Contains(strings.Fields(attr(n, "class")), class)) {
		out = append(out, n)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		out = append(out, all(c, tag, class)...)
	}
	return out
}

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// hasAttr reports whether there is such an attribute; the value "true" is
// written bare.
func hasAttr(n *html.Node, name string) bool {
	return slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == name })
}

// textOf is the text in an element, runs of blanks made one.
func textOf(n *html.Node) string { return strings.Join(strings.Fields(rawText(n)), " ") }

func rawText(n *html.Node) string {
	if n.Type == html.TextNode {
		return n.Data
	}
	var b strings.Builder
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		b.WriteString(rawText(c))
	}
	return b.String()
}

// harbour is a page of three events of two sources, the second with dates that
// differ and its card open.
func harbour() *query.TimelinePage {
	a, b := query.Mark{Source: "x", Letter: "A"}, query.Mark{Source: "y", Letter: "B", Shape: 1}
	ref := func(start int, words string) query.Ref {
		return query.Ref{Place: text.Place{Source: "x", Start: start, End: start + len(words)}, Words: words}
	}
	title := func(start int, words string) query.Passage {
		return query.Passage{Cite: query.Cite{Mark: a, Paragraph: 1, At: ref(start, words)}, Text: words, Lang: "en"}
	}
	fire, strike, vote := title(0, "the fire"), title(20, "the <b>strike</b>"), title(60, "a vote")
	day := func(iso string) timeline.Stretch {
		from, _, _ := timeline.ParseISO(iso)
		return timeline.Day(from)
	}
	p := &query.TimelinePage{Chosen: 1, Marks: []query.Mark{a, b}}
	p.Lanes = []query.TimelineSource{{Mark: a, Published: query.Published{Earliest: "2024-06-10", Latest: "2024-06-12"}}, {Mark: b}}
	p.Ranked = []int{0, 1}
	p.Events = []query.TimelineEvent{
		{At: fire.At, Title: fire, Dates: []query.DateSide{{From: "2024-05-02", To: "2024-05-02", Precision: "day"}}, Sources: []query.Mark{a}},
		{At: strike.At, Title: strike, Sources: []query.Mark{a, b}, Differ: []string{"date"},
			Dates: []query.DateSide{{From: "2024-05-28", To: "2024-05-28"}, {From: "2024-05-30", To: "2024-05-30"}}},
		{At: vote.At, Title: vote, Undated: true, Sources: []query.Mark{b}, After: []query.Passage{strike}},
	}
	p.Model = timeline.Model{Sources: []timeline.Source{{Known: true, Out: day("2024-06-10").From, Latest: day("2024-06-12").To}, {}}, Items: []timeline.Item{
		{Key: "e1", Title: "the fire", Dated: true, When: day("2024-05-02"), Reports: []timeline.Report{{Dated: true, When: day("2024-05-02")}}},
		{Key: "e2", Title: strike.Text, Dated: true, Differs: true, Open: true, When: timeline.Stretch{From: day("2024-05-28").From, To: day("2024-05-30").To},
			Sides:   []timeline.Side{{When: day("2024-05-28"), Sources: []int{0}}, {When: day("2024-05-30"), Sources: []int{1}}},
			Reports: []timeline.Report{{Dated: true, When: day("2024-05-28")}, {Source: 1, Dated: true, When: day("2024-05-30")}}},
		{Key: "e3", Title: "a vote", After: []int{1}, Reports: []timeline.Report{{Source: 1}}},
	}}
	p.Folded, p.Flat = timeline.Segments(&p.Model), timeline.Flat(timeline.Segments(&p.Model))
	because := why.Because("time-printed", "words", "May 28")
	p.Card = &query.EventCard{
		Title: strike, Dates: "differ", Compare: strike.At, Columns: []string{"x", "y"},
		Differ: []query.CardDifference{{Kind: "date", Severity: "open", Sides: []query.CardSide{{Value: "2024-05-28"}, {Value: "2024-05-30"}}}},
		Reports: []query.CardReport{{Mark: a, Passage: query.Passage{Cite: strike.Cite, Text: "the strike of May 28", Lang: "en"},
			Inner: text.Span{Start: 14, End: 20}, Clock: &query.Passage{Text: "May 28"}, Value: "2024-05-28", Why: &because}},
		Silent:   []query.CardSilent{{Mark: b, NotYet: true, OutBy: "2024-05-01"}},
		Previous: &fire.At,
	}
	return p
}

func TestTimelineChartTree(t *testing.T) {
	page := harbour()
	doc := drawnTree(t, &timelineChart{State: view.State{View: view.Timeline}, Page: page, width: plainWidth})
	var marks, reached []*html.Node
	for _, a := range all(doc, "a", "") {
		if attr(a, "data-item") != "" {
			marks = append(marks, a)
			if attr(a, "tabindex") == "0" {
				reached = append(reached, a)
			}
		}
	}
	if len(marks) != 3 || len(reached) != 1 || attr(reached[0], "data-item") != "1" {
		t.Fatalf("%d marks, %d reached by Tab; want three, and the chosen one reached", len(marks), len(reached))
	}
	if label := attr(reached[0], "aria-label"); !strings.Contains(label, "28 or 30 May 2024, A B, dates differ") {
		t.Errorf("the chosen mark is named %q", label)
	}
	for _, n := range append(all(doc, "svg", ""), append(all(doc, "rect", ""), all(doc, "path", "")...)...) {
		if attr(n, "xmlns") == "" && n.Namespace == "" {
			t.Errorf("%s has no namespace", n.Data)
		}
		if attr(n, "style") != "" {
			t.Errorf("%s has a style attribute, which the page's policy forbids", n.Data)
		}
	}
	if dashed := all(doc, "path", "dash"); len(dashed) < 2 {
		t.Errorf("%d dashed lines, want the join and the lane", len(dashed))
	}
	if len(all(doc, "rect", "choose")) < 1 {
		t.Error("the chosen mark has no frame")
	}
}

func TestTimelineListTree(t *testing.T) {
	page := harbour()
	page.Events[1].Dates[0].Sources, page.Events[1].Dates[1].Sources = page.Marks[:1], page.Marks[1:]
	page.Events[1].Open = true
	doc := drawnTree(t, timelineList(view.State{}, page))
	items := all(doc, "li", "")
	if len(items) != 4 {
		t.Fatalf("%d items, want three and a fold", len(items))
	}
	want := []string{"2 May the fire A", "25 days without anything dated",
		"28 or 30 May the <b>strike</b> A 28 May B 30 May dates differ may be two events", "undated a vote B after the <b>strike</b>"}
	for i, li := range items {
		if got := textOf(li); got != want[i] {
			t.Errorf("item %d: got %q, want %q", i, got, want[i])
		}
	}
	items = append(items[:1:1], items[2:]...)
	if link := all(items[1], "a", "")[0]; !hasAttr(link, "aria-current") || !strings.HasPrefix(attr(link, "href"), "#/timeline?at=x:20-37:") {
		t.Errorf("the chosen item is %v", link.Attr)
	}
	if h := all(doc, "h3", ""); len(h) != 1 || textOf(h[0]) != "May 2024" {
		t.Errorf("headings %v, want May 2024", h)
	}
}

func TestEventCardTree(t *testing.T) {
	doc := drawnTree(t, eventCard(view.State{View: view.Timeline}, harbour(), own{}))
	if got := textOf(all(doc, "h2", "")[0]); got != "the <b>strike</b>" {
		t.Errorf("title %q: words of a source are text", got)
	}
	if got := textOf(all(doc, "p", "verdict")[0]); !strings.HasPrefix(got, "The dates differ: 28 or 30 May 2024.") {
		t.Errorf("verdict %q", got)
	}
	reports := all(doc, "article", "rep")
	if len(reports) != 2 || textOf(all(reports[0], "mark", "")[0]) != "May 28" || !strings.Contains(textOf(reports[0]), "May 28 → 28 May 2024:") {
		t.Errorf("%d reports, the first %q", len(reports), textOf(reports[0]))
	}
	if !strings.Contains(textOf(reports[1]), "B was out by 1 May 2024") {
		t.Errorf("silent source: %q", textOf(reports[1]))
	}
	var compare string
	for _, a := range all(doc, "a", "") {
		if textOf(a) == "Compare these passages" {
			compare = attr(a, "href")
		}
	}
	if !strings.HasPrefix(compare, "#/compare?") {
		t.Errorf("the way to Compare is %q", compare)
	}
}

func TestListedDates(t *testing.T) {
	side := func(from, to string) query.DateSide { return query.DateSide{From: from, To: to} }
	tests := []struct {
		sides []query.DateSide
		year  bool
		want  string
	}{
		{[]query.DateSide{side("2025-10-27", "2025-10-27")}, false, "27 Oct"},
		{[]query.DateSide{side("2025-10-11", "2025-10-11"), side("2025-10-12", "2025-10-12")}, false, "11 or 12 Oct"},
		{[]query.DateSide{side("2025-11-05", "2025-11-05"), side("2025-11-06", "2025-11-06"), side("2025-11-07", "2025-11-07")}, true, "5, 6 or 7 Nov 2025"},
		{[]query.DateSide{side("2025-10-31", "2025-10-31"), side("2025-11-02", "2025-11-02")}, false, "31 Oct or 2 Nov"},
		{[]query.DateSide{side("2025-10-25", "2025-10-28")}, false, "25–28 Oct"},
		{[]query.DateSide{side("2025-10-29", "2025-11-02")}, false, "29 Oct–2 Nov"},
		{[]query.DateSide{side("2024-12-30", "2025-01-02")}, false, "30 Dec 2024–2 Jan 2025"},
		{[]query.DateSide{side("2021-08-01", "2021-08-31")}, true, "Aug 2021"},
		{[]query.DateSide{side("2024-06-01", "2024-08-31")}, true, "Jun–Aug 2024"},
		{[]query.DateSide{side("2015-01-01", "2015-12-31")}, true, "2015"},
		{[]query.DateSide{side("1990-01-01", "1999-12-31")}, false, "1990–1999"},
		{[]query.DateSide{side("2025-10-12", "")}, false, "after 11 Oct"},
		{[]query.DateSide{side("2025-11-01", "")}, true, "after Oct 2025"},
		{[]query.DateSide{side("2026-01-01", "")}, true, "after 2025"},
		{[]query.DateSide{side("", "2025-11-06")}, false, "before 7 Nov"},
		{[]query.DateSide{side("-0043-03-15", "-0043-03-15")}, true, "15 Mar 44 BC"},
		{nil, false, "undated"},
	}
	for _, test := range tests {
		e := query.TimelineEvent{Dates: test.sides}
		if got := (listedDate{withYear: test.year}).event(&e); got != test.want {
			t.Errorf("%v: got %q, want %q", test.sides, got, test.want)
		}
	}
	e := query.TimelineEvent{Undated: true, Printed: []query.DateSide{side("2008-01-01", "2008-12-31")}}
	if got := (listedDate{noYear: true}).event(&e); got != "2008" {
		t.Errorf("on a page without years, of 2008: %q", got)
	}
}

func TestWindowsComeBack(t *testing.T) {
	page := harbour()
	scale := timeline.ScaleFor(page.Folded, 856, 0, 0)
	if from, to := windowWords(&scale); from != "" || to != "" {
		t.Errorf("the whole story is written %q…%q", from, to)
	}
	for range 6 {
		scale = scale.Zoom(1.5, 420).Pan(17)
		from, to := windowWords(&scale)
		s := view.State{Timeline: view.TimelineState{From: from, To: to}}
		a, b := windowOf(s)
		again := timeline.ScaleFor(page.Folded, 856, a, b)
		for _, day := range []string{"2024-05-29", "2024-06-11"} {
			at, _, _ := timeline.ParseISO(day)
			if was, is := scale.X(at), again.X(at); was-is > 2 || is-was > 2 {
				t.Errorf("window %s…%s: %s stood at %v, comes back at %v", from, to, day, was, is)
			}
		}
	}
}

func TestLaneDatesFitBesideTheLetter(t *testing.T) {
	tests := []struct {
		published     query.Published
		withYear      bool
		first, second string
	}{
		{query.Published{Earliest: "2021-01-01"}, true, "out from", "1 Jan 2021"},
		{query.Published{Earliest: "2024-10-29", Latest: "2024-11-02"}, true, "29 Oct–", "2 Nov 2024"},
		{query.Published{Earliest: "2025-11-07", Latest: "2025-11-13"}, false, "out", "7–13 Nov"},
		{query.Published{Earliest: "2024-12-30", Latest: "2025-01-02"}, false, "30 Dec 2024–", "2 Jan 2025"},
		{query.Published{Earliest: "2025-11-07"}, false, "out from", "7 Nov"},
		{query.Published{Latest: "2025-11-07"}, false, "out by", "7 Nov"},
		{query.Published{Value: "2025-11-07"}, false, "out", "7 Nov"},
		{query.Published{}, false, "", "not dated"},
	}
	for _, test := range tests {
		if first, second := laneDates(test.published, test.withYear); first != test.first || second != test.second {
			t.Errorf("%+v: got %q, %q, want %q, %q", test.published, first, second, test.first, test.second)
		}
	}
}

// TestHatchingOfWholePixels holds the hatching to tiles that WebKit repeats
// evenly: whole pixels wide and high, not turned.
func TestHatchingOfWholePixels(t *testing.T) {
	side, err := strconv.Atoi(timeline.HatchSide)
	if err != nil || side < 1 {
		t.Errorf("a tile of %q pixels", timeline.HatchSide)
	}
	seen := 0
	for _, p := range all(drawnTree(t, &timelineChart{State: view.State{View: view.Timeline}, Page: harbour(), width: plainWidth}), "pattern", "") {
		seen++
		if hasAttr(p, "patterntransform") || hasAttr(p, "patternTransform") {
			t.Errorf("the hatching %s is turned", attr(p, "id"))
		}
	}
	if seen == 0 {
		t.Error("nothing is hatched")
	}
}
