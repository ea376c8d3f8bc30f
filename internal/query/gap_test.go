package query

import (
	"math"
	"slices"
	"testing"

	"parallax/internal/timeline"
)

// stretchOf reads days, inclusive, or date-times: sure when so is set.
func stretchOf(t *testing.T, from, to string, sure bool) timeline.Stretch {
	t.Helper()
	s := timeline.Stretch{From: math.Inf(-1), To: math.Inf(1)}
	if a, _, ok := timeline.ParseISO(from); ok {
		s.From = a
	}
	if _, b, ok := timeline.ParseISO(to); ok {
		s.To = b
	}
	if sure {
		s.SureFrom, s.SureTo = s.From, s.To
	}
	return s
}

func TestSpanOf(t *testing.T) {
	day := func(iso string) timeline.Stretch { return stretchOf(t, iso, iso, true) }
	maybe := func(from, to string) timeline.Stretch { return stretchOf(t, from, to, false) }
	sure := func(from, to string) timeline.Stretch { return stretchOf(t, from, to, true) }
	list := func(s ...timeline.Stretch) []timeline.Stretch { return s }
	inf := math.Inf(1)
	tests := []struct {
		name        string
		from, to    []timeline.Stretch
		least, most float64
		days        []int
		meet, clock bool
	}{
		{"two days", list(day("2025-11-05")), list(day("2025-11-11")), 6, 6, []int{6}, false, false},
		{"the other way round", list(day("2025-11-11")), list(day("2025-11-05")), -6, -6, []int{-6}, false, false},
		{"the same day", list(day("2025-11-05")), list(day("2025-11-05")), 0, 0, []int{0}, false, false},
		{"over a leap day", list(day("2024-02-28")), list(day("2024-03-01")), 2, 2, []int{2}, false, false},
		{"dates that differ", list(day("2025-10-11"), day("2025-10-12")), list(day("2025-10-17")), 5, 6, []int{5, 6}, false, false},
		{"both differ", list(day("2025-11-05"), day("2025-11-07")), list(day("2025-11-09"), day("2025-11-12")), 2, 7, []int{2, 4, 5, 7}, false, false},
		{"many days possible", list(maybe("2025-10-01", "2025-10-31")), list(day("2025-11-06")), 6, 36, nil, false, false},
		{"no upper bound", list(day("2025-11-05")), list(maybe("2025-11-08", "")), 3, inf, nil, false, false},
		{"no lower bound", list(maybe("", "2025-11-03")), list(day("2025-11-05")), 2, inf, nil, false, false},
		{"either may be first", list(maybe("2025-11-01", "2025-11-10")), list(maybe("2025-11-05", "2025-11-12")), -5, 11, nil, false, false},
		{"from the last day of one that lasts", list(sure("2025-10-25", "2025-10-28")), list(day("2025-11-06")), 9, 9, []int{9}, false, false},
		{"while it lasts", list(sure("2025-10-25", "2025-10-28")), list(day("2025-10-27")), 0, 0, []int{0}, true, false},
		{"times of day", list(maybe("2025-11-05T14:30", "2025-11-05T14:30")), list(maybe("2025-11-05T17:00", "2025-11-05T17:00")), 2.5 / 24, 2.5 / 24, nil, false, true},
		{"a time of day and a day", list(maybe("2025-11-05T14:30", "2025-11-05T14:30")), list(day("2025-11-06")), 1, 1, []int{1}, false, false},
		{"no date", nil, list(day("2025-11-06")), 0, 0, nil, false, false},
	}
	for _, tt := range tests {
		got := spanOf(tt.from, tt.to)
		if got.Known != (len(tt.from) > 0) || math.Abs(got.Least-tt.least) > 1e-6 && got.Least != tt.least || math.Abs(got.Most-tt.most) > 1e-6 && got.Most != tt.most {
			t.Errorf("%s: %+v, want %v to %v", tt.name, got, tt.least, tt.most)
		}
		if !slices.Equal(got.Days, tt.days) || got.Meet != tt.meet || got.Clock != tt.clock {
			t.Errorf("%s: %+v, want days %v, meet %v, clock %v", tt.name, got, tt.days, tt.meet, tt.clock)
		}
		if back := spanOf(tt.to, tt.from); back.Least != -got.Most && got.Known || back.Most != -got.Least && got.Known {
			t.Errorf("%s: the other way round %+v", tt.name, back)
		}
	}
}

func TestGap(t *testing.T) {
	book := NewBook(strike())
	ref := func(event int) *Ref { return ptr(book.Ref(book.Story.Events[event].Reports[0].Place)) }
	ask := func(since, chosen *Ref) *TimelinePage {
		return TimelineAsk{Since: since, Chosen: chosen}.Answer(book).(*TimelinePage)
	}
	g := ask(ref(0), ref(4)).Gap // the strike, 28 or 30 May; the minister spoke, 1 June
	if g == nil || g.From != 2 || g.To != 3 || !slices.Equal(g.Span.Days, []int{2, 4}) {
		t.Fatalf("gap %+v, want 2 or 4 days from event 2 to event 3", g)
	}
	if len(g.By) != 1 || g.By[0].Letter != "B" || !slices.Equal(g.By[0].Span.Days, []int{2}) {
		t.Errorf("by source %+v, want B alone, 2 days", g.By)
	}
	if g := ask(ref(0), ref(2)).Gap; g.Span.Known || !g.Before || g.After {
		t.Errorf("to the vote without a date: %+v, want only that it was before", g)
	}
	if g := ask(ref(0), nil).Gap; g == nil || g.From != 2 || g.To != -1 {
		t.Errorf("before another is chosen: %+v", g)
	}
	if g := ask(ref(0), ref(0)).Gap; g.To != -1 {
		t.Errorf("to itself: %+v", g)
	}
	if g := ask(&Ref{Words: "nowhere at all"}, ref(0)).Gap; g == nil || g.From != -1 {
		t.Errorf("from nowhere: %+v", g)
	}
	if ask(nil, ref(0)).Gap != nil {
		t.Error("a gap that nobody asked for")
	}
}
