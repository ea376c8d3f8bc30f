package ui

import (
	"strings"
	"testing"

	"parallax/internal/query"
	"parallax/internal/view"
)

func TestStepOf(t *testing.T) {
	steps := []query.ClockStep{{Day: "2024-05-20"}, {Day: "2024-06-03"}, {Day: "2024-06-14"}}
	tests := []struct {
		day  string
		by   int
		want string
		ok   bool
	}{
		{"", -1, "2024-06-14", true},
		{"", 1, "", false},
		{"2024-06-14", 1, "", true},
		{"2024-06-14", -1, "2024-06-03", true},
		{"2024-05-20", -1, "", false},
		{"2024-05-20", 1, "2024-06-03", true},
		{"2024-06-01", -1, "2024-05-20", true},
		{"2025-01-01", -1, "2024-06-14", true},
	}
	for _, tt := range tests {
		if got, ok := stepOf(steps, tt.day, tt.by); got != tt.want || ok != tt.ok {
			t.Errorf("%q by %d: got %q, %v, want %q, %v", tt.day, tt.by, got, ok, tt.want, tt.ok)
		}
	}
}

// What was not told yet is in the list and on the chart, and both say so.
func TestTheClockFades(t *testing.T) {
	page := harbour()
	page.Lanes[1].Late = true
	page.Events[2].Late, page.Events[0].New, page.Later = true, true, 1
	page.Events[1].Later = page.Marks[1:]
	page.Clock = []query.ClockStep{{Day: "2024-06-10", Sources: page.Marks[:1]}, {Day: "2024-06-12", Sources: page.Marks[1:]}}
	v := &timelineView{State: view.State{View: view.Timeline}, Page: page}
	v.State.Timeline.Filter.Until = "2024-06-10"
	if got, want := v.known(), "By then 1 of 2 sources can have been out: 2 events told, 1 not yet. New on that day: 1."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	list := drawnTree(t, timelineList(v.State, page))
	if late := all(list, "li", "late"); len(late) != 1 || !strings.Contains(textOf(late[0]), "not told yet") {
		t.Errorf("%d items are faint", len(late))
	}
	if got := textOf(list); !strings.Contains(got, "the fire A new") || !strings.Contains(got, "later also B") {
		t.Errorf("the list says %q", got)
	}
	chart := drawnTree(t, &timelineChart{State: v.State, Page: page, width: plainWidth})
	faint := map[string]bool{}
	for _, g := range all(chart, "g", "late") {
		for _, line := range all(g, "path", "lane") {
			faint[attr(line, "class")] = true
		}
	}
	for _, a := range all(chart, "a", "late") {
		faint[attr(a, "id")] = true
	}
	if !faint["tl-m-e3"] || !faint["lane dash sb"] || faint["tl-m-e2"] || faint["lane sa"] {
		t.Errorf("faint are %v, want the vote and B’s lane", faint)
	}
	for _, a := range all(chart, "a", "") {
		if label := attr(a, "aria-label"); attr(a, "data-item") == "2" && !strings.Contains(label, "not told yet") {
			t.Errorf("the vote is named %q", label)
		}
	}
}

// What was looked for is marked in the list and on the chart.
func TestFoundIsMarked(t *testing.T) {
	page := harbour()
	page.Events[1].Found, page.Found = true, 1
	if li := all(drawnTree(t, timelineList(view.State{}, page)), "li", "sought"); len(li) != 1 || !strings.Contains(textOf(li[0]), "found") {
		t.Errorf("%d items are marked", len(li))
	}
	if bands := all(drawnTree(t, &timelineChart{State: view.State{}, Page: page, width: plainWidth}), "rect", "sought"); len(bands) != 1 {
		t.Errorf("%d marks have a band", len(bands))
	}
	for n, want := range map[int]string{0: "No event holds “a”.", 1: "One event holds “a”.", 3: "3 events hold “a”."} {
		page.Found = n
		if got := foundWords(page, "a"); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestUpdateWords(t *testing.T) {
	a, b := query.Mark{Letter: "A"}, query.Mark{Letter: "B"}
	d := query.CardDifference{Kind: "figure", Severity: "update", Sides: []query.CardSide{{Value: "12", Sources: []query.Mark{b}}, {Value: "15", Sources: []query.Mark{a}}}}
	if got, want := updateWords(d), "B first: 12; A later said: 15."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// What the sources date differently is said first, with the way to its card.
func TestWhatIsDatedDifferentlyIsSaidFirst(t *testing.T) {
	page := harbour()
	doc := drawnTree(t, dateDiffer(view.State{View: view.Timeline}, page))
	if got, want := textOf(doc), "The sources date one of 3 events differently: the <b>strike</b> : 28 or 30 May"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if links := all(doc, "a", ""); len(links) != 1 || !strings.HasPrefix(attr(links[0], "href"), "#/timeline?at=x:20-37:") {
		t.Errorf("%d links", len(links))
	}
	for range mostNamed + 1 {
		page.Events = append(page.Events, page.Events[1])
	}
	if got := textOf(drawnTree(t, dateDiffer(view.State{}, page))); !strings.Contains(got, "date 8 of 10 events differently") || !strings.HasSuffix(got, "and 2 more, in the list") {
		t.Errorf("of many it says %q", got)
	}
	page.Events = page.Events[:1]
	filtered := view.State{Timeline: view.TimelineState{Filter: query.TimelineFilter{Kind: query.Told}}}
	for _, test := range []struct {
		s       view.State
		sources []query.Mark
		want    string
	}{
		{view.State{}, page.Marks[:1], "No event is reported by more than one source."},
		{view.State{}, page.Marks, "No two sources date the same event differently."},
		{filtered, page.Marks, ""},
	} {
		page.Events[0].Sources = test.sources
		got := ""
		if shown := dateDiffer(test.s, page); shown != nil {
			got = textOf(drawnTree(t, shown))
		}
		if got != test.want {
			t.Errorf("of one event it says %q, want %q", got, test.want)
		}
	}
	late := harbour()
	late.Events[1].Late = true
	if got := textOf(drawnTree(t, dateDiffer(view.State{}, late))); strings.Contains(got, "strike") {
		t.Errorf("of what was not told yet it says %q", got)
	}
}
