package anchor

import (
	"strings"
	"testing"

	"parallax/internal/corpus"
	"parallax/internal/lang"
)

// resolvedAs checks the first time that ends with each of the words: "words =
// value".
func resolvedAs(t *testing.T, doc corpus.Document, times []Time, want ...string) {
	t.Helper()
	for _, w := range want {
		words, value, _ := strings.Cut(w, " = ")
		got := "nothing"
		for _, x := range times {
			if strings.HasSuffix(x.At.Span().Of(doc.Text), words) {
				got = x.Value
				break
			}
		}
		if got != value {
			t.Errorf("%s: %q is %s, want %s", doc.ID, words, got, value)
		}
	}
}

// A story that prints no year has days of the week all the same, but no year.
func TestStoryWithoutYear(t *testing.T) {
	a := document(t, "a", "The inquiry into the dam opened on Tuesday, March 11. The wall broke on March 3. A vigil was held on Monday evening, and an engineer is expected to speak on Thursday. It was inspected last month, and will close next year. Guards were sent home two weeks ago. The wall was raised 20 years ago.\n", "")
	times, published := Date([]corpus.Document{a})
	resolvedAs(t, a, times[0], "20 years ago = XXXX", "Tuesday, March 11 = XXXX-03-11", "March 3 = XXXX-03-03", "Monday evening = XXXX-03-10TEV", "Thursday = XXXX-03-13",
		"last month = XXXX-02", "next year = XXXX", "two weeks ago = XXXX-WXX")
	if p := published[0]; p.Value != "" || p.Earliest != "" || p.Latest != "" || p.Basis != unknown || p.Why.Code != "published-no-year" {
		t.Errorf("published %+v", p)
	}
	checkNoYear(t, times[0], published[0])
}

// checkNoYear fails where a nominal year is left.
func checkNoYear(t *testing.T, times []Time, p Published) {
	t.Helper()
	said := lang.English.Why(p.Why)
	for _, x := range times {
		said += " " + x.Value + " " + lang.English.Why(x.Why)
		if strings.HasPrefix(x.Value, "XXXX-") && x.When != nil {
			t.Errorf("%s has bounds %+v", x.Value, *x.When)
		}
	}
	if strings.Contains(said, "96") || strings.Contains(said, "95") {
		t.Errorf("a nominal year is told: %s", said)
	}
}

// Whether a day is seven or eight before one beyond the end of February
// depends on the year.
func TestLeapDayStaysOpen(t *testing.T) {
	a := document(t, "a", "The dam broke on Saturday, March 1. Guards had left on Thursday. The wall was watched until the end.\n", "")
	times, _ := Date([]corpus.Document{a})
	resolvedAs(t, a, times[0], "Saturday, March 1 = XXXX-03-01", "Thursday = XXXX-WXX-4")
}

// A 29 February makes it a leap year.
func TestNominalLeapDay(t *testing.T) {
	for weekday := 1; weekday <= 7; weekday++ {
		day, ok := nominalDay(2, 29, weekday)
		if _, m, d := day.Civil(); !ok || m != 2 || d != 29 || day.Weekday() != weekday {
			t.Errorf("%d: %s", weekday, day)
		}
	}
}

// Without a day of the week beside a day, those stay open; the rest is counted.
func TestNoDayOfTheWeekIsTied(t *testing.T) {
	a := document(t, "a", "The dam broke on March 3. The road was closed the next day, and the mayor said on Friday that it was over. It was inspected last month.\n", "")
	times, published := Date([]corpus.Document{a})
	resolvedAs(t, a, times[0], "March 3 = XXXX-03-03", "the next day = XXXX-03-04", "Friday = XXXX-WXX-5", "last month = XXXX-02")
	checkNoYear(t, times[0], published[0])
}

// A printed year of long ago doesn't give its year to what the article tells.
func TestYearOfLongAgo(t *testing.T) {
	a := document(t, "a", "The dam, built in 1987, gave way. The wall broke on March 3, and the road was closed.\n", "")
	times, _ := Date([]corpus.Document{a})
	resolvedAs(t, a, times[0], "1987 = 1987", "March 3 = XXXX-03-03")
}

// A document that names only days of the week gets them from one that tells
// the same of a day, with its year where there is one.
func TestDaysFromAnotherSource(t *testing.T) {
	const one = "The fire on the Aurora Star broke out on March 3%s off Halsten Island. The ferry of Norlinje, bound for Port Reyle, had left Cape Dorn. Rescuers in Monday's ferry fire off Halsten Island said on Wednesday that five people had died.\n"
	const two = "A ferry fire killed three people off Halsten Island late on Monday, the crew of the Aurora Star said. The boat, owned by Norlinje, had left Cape Dorn for Port Reyle. Rescue work was continuing on Tuesday.\n"
	for _, tt := range []struct{ year, given, want, value, latest string }{
		{"", "", "XXXX-", "", ""},
		{"", "2025-03-05", "2025-", "2025-03-04", "2025-03-09"},
	} {
		docs := []corpus.Document{document(t, "a", strings.Replace(one, "%s", tt.year, 1), tt.given), document(t, "b", two, "")}
		times, published := Date(docs)
		resolvedAs(t, docs[1], times[1], "Monday = "+tt.want+"03-03", "Tuesday = "+tt.want+"03-04")
		if p := published[1]; p.Value != tt.value || p.Latest != tt.latest || len(p.Why.Evidence) == 0 || lang.English.Why(p.Why) == "why."+p.Why.Code {
			t.Errorf("published %+v", p)
		}
		if tt.given == "" {
			checkNoYear(t, times[1], published[1])
		}
	}
	alone := document(t, "b", two, "")
	times, _ := Date([]corpus.Document{alone})
	resolvedAs(t, alone, times[0], "Monday = XXXX-WXX-1")
}
