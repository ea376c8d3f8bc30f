package timex

import (
	"testing"

	"parallax/internal/text"
)

// whole makes one sentence of a text.
func whole(t string) []text.Sentence {
	return []text.Sentence{{Span: text.Span{Start: 0, End: len(t)}}}
}

// list words the findings of a text: span, type, value and mod.
func list(t string) []string {
	var got []string
	for _, e := range Scan(t, whole(t)) {
		s := e.Of(t) + " | " + string(e.Type) + " | " + e.Value
		if e.Mod != "" {
			s += " | " + e.Mod
		}
		got = append(got, s)
	}
	return got
}

func check(t *testing.T, in string, want ...string) {
	t.Helper()
	got := list(in)
	if len(got) != len(want) {
		t.Errorf("%q:\n got %q\nwant %q", in, got, want)
		return
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("%q:\n got %q\nwant %q", in, got[i], want[i])
		}
	}
}

func TestScan(t *testing.T) {
	check(t, "held on November 7, followed", "November 7 | DATE | XXXX-11-07")
	check(t, "since August 2021.", "August 2021 | DATE | 2021-08")
	check(t, "on 9 November 2025 and Nov. 9, 2025", "9 November 2025 | DATE | 2025-11-09", "Nov. 9, 2025 | DATE | 2025-11-09")
	check(t, "began on the night of October 11 following", "the night of October 11 | TIME | XXXX-10-11TNI")
	check(t, "the four-day talks", "four-day | DURATION | P4D")
	check(t, "the week-long talks held 18 hours of discussions", "week-long | DURATION | P1W", "18 hours | DURATION | PT18H")
	check(t, "followed weeks of shuttle diplomacy", "weeks | DURATION | PXW")
	check(t, "power four years ago. The third round, a fourth round", "four years ago | DATE | XXXX")
	check(t, "in the early 1990s, the end of October", "the early 1990s | DATE | 199 | START", "the end of October | DATE | XXXX-10 | END")
	check(t, "at 10 p.m. Wednesday, last week and every day", "10 p.m. Wednesday | TIME | XXXX-WXX-3T22:00", "last week | DATE | XXXX-WXX", "every day | SET | P1D")
	check(t, "It may march; the Sun said in May that a 45-year-old", "May | DATE | XXXX-05")
}
