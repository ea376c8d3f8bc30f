package ui

import (
	"math"
	"strings"
	"testing"

	"parallax/internal/query"
	"parallax/internal/timeline"
	"parallax/internal/view"
)

func TestSpanWords(t *testing.T) {
	span := func(least, most float64, days ...int) query.Span {
		return query.Span{Known: true, Least: least, Most: most, Days: days}
	}
	inf := math.Inf(1)
	clock := func(least, most float64) query.Span {
		return query.Span{Known: true, Least: least / 1440, Most: most / 1440, Clock: true}
	}
	tests := []struct {
		span query.Span
		want string
	}{
		{span(6, 6, 6), "6 days later"},
		{span(1, 1, 1), "1 day later"},
		{span(-6, -6, -6), "6 days earlier"},
		{span(5, 6, 5, 6), "5 or 6 days later"},
		{span(-7, -2, -7, -4, -2), "2, 4 or 7 days earlier"},
		{span(6, 36), "6 to 36 days later"},
		{span(0, 0, 0), "the same day"},
		{span(0, 3, 0, 1, 2, 3), "at most 3 days later"},
		{span(0, 9), "at most 9 days later"},
		{span(3, inf), "at least 3 days later"},
		{span(-inf, -3), "at least 3 days earlier"},
		{span(0, inf), "any length of time later"},
		{span(-5, 11), "at most 11 days later, or at most 5 days earlier: it is not sure which came first"},
		{span(-inf, inf), "how long can’t be told from the dates"},
		{span(152, 152, 152), "about 5 months later"},
		{span(3600, 3964), "about 10 to 11 years later"},
		{span(1525, 1555), "about 4 years later"},
		{query.Span{Known: true, Meet: true}, "on the same days, at least in part"},
		{clock(150, 150), "3 hours later"},
		{clock(45, 45), "45 minutes later"},
		{clock(-300, -180), "3 to 5 hours earlier"},
		{clock(0, 0), "the same time"},
	}
	for _, tt := range tests {
		if got := spanWords(tt.span); got != tt.want {
			t.Errorf("%+v: got %q, want %q", tt.span, got, tt.want)
		}
	}
}

func TestGapTree(t *testing.T) {
	page := harbour()
	drawn := func() string {
		return strings.ReplaceAll(textOf(drawnTree(t, (&timelineView{State: view.State{View: view.Timeline}, Page: page}).gap())), " .", ".")
	}
	if got := drawn(); got != "" {
		t.Errorf("nothing is measured, and it says %q", got)
	}
	page.Gap = &query.Gap{From: 1, To: -1}
	inCard := func() string { return textOf(drawnTree(t, eventCard(view.State{View: view.Timeline}, page, own{}))) }
	if got, want := inCard(), "Choose another event"; !strings.Contains(got, want) {
		t.Errorf("the card says %q, and not %q", got, want)
	}
	if got, want := drawn(), "Time is measured from the <b>strike</b> (28 or 30 May 2024). Choose another event"; !strings.HasPrefix(got, want) {
		t.Errorf("got %q, want %q …", got, want)
	}
	page.Gap = &query.Gap{From: 1, To: 0, Span: query.Span{Known: true, Least: -28, Most: -26, Days: []int{-28, -26}},
		By: []query.SourceSpan{{Mark: page.Marks[0], Span: query.Span{Known: true, Least: -26, Most: -26, Days: []int{-26}}}}}
	want := "26 or 28 days earlier: the fire (2 May 2024) – counted from the <b>strike</b> (28 or 30 May 2024) By the dates that one source gives both: A 26 days earlier Stop measuring"
	if got := drawn(); got != want {
		t.Errorf("got %q\nwant %q", got, want)
	}
	if got, want := inCard(), "26 or 28 days earlier – counted from the <b>strike</b> (28 or 30 May 2024) The dates differ"; !strings.Contains(got, want) {
		t.Errorf("the card says %q, and not %q", got, want)
	}
	page.Gap = &query.Gap{From: 1, To: 2, After: true}
	if got, want := drawn(), "Some time later, as the texts have it: a vote (undated)"; !strings.HasPrefix(got, want) {
		t.Errorf("got %q, want %q …", got, want)
	}
	page.Gap = &query.Gap{From: -1, To: -1}
	if got := drawn(); !strings.HasPrefix(got, "The event that time was measured from is not shown now.") {
		t.Errorf("got %q", got)
	}
}

// What is measured is drawn on the axis.
func TestGapIsDrawn(t *testing.T) {
	page := harbour()
	lines := func() int {
		doc := drawnTree(t, &timelineChart{State: view.State{View: view.Timeline}, Page: page, width: plainWidth})
		n := 0
		for _, r := range all(doc, "rect", "inkf") {
			if attr(r, "y") == num(timeline.AxisY-1.5) {
				n++
			}
		}
		return n
	}
	if lines() != 0 {
		t.Error("a line is drawn though nothing is measured")
	}
	page.Gap = &query.Gap{From: 1, To: 0, Span: query.Span{Known: true, Least: -28, Most: -26}}
	if lines() != 1 {
		t.Error("no line is drawn between the two events")
	}
}
