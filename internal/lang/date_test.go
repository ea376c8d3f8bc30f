package lang

import (
	"fmt"
	"testing"

	"parallax/internal/why"
)

func TestDate(t *testing.T) {
	tests := []struct{ value, want string }{
		{"2025-11-07", "7 November 2025"},
		{"2021-08", "August 2021"},
		{"2015", "2015"},
		{"-0043", "44 BC"},
		{"-0043-03-15", "15 March 44 BC"},
		{"2025-11-07T14:30", "7 November 2025, 14:30"},
		{"2025-10-11TNI", "the night of 11 October 2025"},
		{"2025-W45", "week 45 of 2025"},
		{"2025-Q4", "quarter 4 of 2025"},
		{"2025-H1", "half 1 of 2025"},
		{"2025-SU", "summer 2025"},
		{"199", "the 1990s"},
		{"19", "the 20th century"},
		{"XXXX-10-12", "12 October (year unknown)"},
		{"XXXX-10-12TNI", "the night of 12 October (year unknown)"},
		{"XXXX-10-12T21:30", "12 October, 21:30 (year unknown)"},
		{"XXXX-10", "October (year unknown)"},
		{"P4D", "4 days"},
		{"PT18H", "18 hours"},
		{"P1W", "1 week"},
		{"P1Y6M", "1 year, 6 months"},
		{"PT90M", "90 minutes"},
		{"PXD", "days"},
		{"PAST_REF", "in the past"},
		{"2025-11-07/2025-11-13", "7–13 November 2025"},
		// What isn't a value stays.
		{"2025-02-30", "2025-02-30"},
		{"2025-13", "2025-13"},
		{"Friday", "Friday"},
		{"P", "P"},
		{"P4", "P4"},
		{"PTI", "PTI"},
		{"", ""},
		{"9/11", "9/11"},
		{"AB-C", "AB-C"},
		{"2025-", "2025-"},
		{"2025-11-07T", "2025-11-07T"},
	}
	for _, tt := range tests {
		if got := English.Date(tt.value); got != tt.want {
			t.Errorf("Date(%q) = %q, want %q", tt.value, got, tt.want)
		}
	}
}

func TestRange(t *testing.T) {
	tests := []struct{ from, to, want string }{
		{"2025-11-07", "2025-11-13", "7–13 November 2025"},
		{"2025-11-07", "2025-11-07", "7 November 2025"},
		{"2025-10-30", "2025-11-02", "30 October – 2 November 2025"},
		{"2025-12-30", "2026-01-02", "30 December 2025 – 2 January 2026"},
		{"2025-10-01", "2025-10-31", "October 2025"},
		{"2024-02-01", "2024-02-29", "February 2024"},
		{"2025-01-01", "2025-12-31", "2025"},
		{"2025-10", "2025-11", "October–November 2025"},
		{"2015", "2021", "2015–2021"},
		{"2025-11-07", "", "7 November 2025"},
		{"", "2025-11-07", "7 November 2025"},
		{"2025-11-07T14:00", "2025-11-08", "7 November 2025, 14:00 to 8 November 2025"},
		{"2021", "2025-11-07", "2021 to 7 November 2025"},
	}
	for _, tt := range tests {
		if got := English.Range(tt.from, tt.to); got != tt.want {
			t.Errorf("Range(%q, %q) = %q, want %q", tt.from, tt.to, got, tt.want)
		}
	}
}

func TestWeekday(t *testing.T) {
	for iso, want := range map[string]string{
		"2025-11-07": "Friday", "2025-11-09": "Sunday", "2000-01-01": "Saturday",
		"1969-07-20": "Sunday", "2024-02-29": "Thursday", "2025-11": "", "x": "",
	} {
		if got := English.Weekday(iso); got != want {
			t.Errorf("Weekday(%q) = %q, want %q", iso, got, want)
		}
	}
}

func TestWhyWordsDays(t *testing.T) {
	l := &Language{Tag: "en", calendar: english, phrases: []map[string]string{{"why.test": "“{words}” is {day}."}}}
	got := l.Why(why.Because("test", "words", "Friday", "day", "2025-11-07"))
	if want := "“Friday” is 7 November 2025."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// A count of documents is no century, and a century is no count.
func TestWhyKeepsNumbers(t *testing.T) {
	for _, test := range []struct{ want, code, arg, value string }{
		{"10 documents were added.", "project.added", "count", "10"},
		{"100 documents were added.", "project.added", "count", "100"},
		{"The numbers (euros) differ, but one number fits them all: one is only looser than the other.", "figure-precision", "thing", "EUR"},
		{"“{a}” and “19” say the same.", "correct-match", "b", "19"},
		{"One source says {coarse}, another the 1990s, which lies within it: they differ in precision only.", "date-precision", "fine", "199"},
	} {
		if got := English.Why(why.Because(test.code, test.arg, test.value)); got != test.want {
			t.Errorf("%s of %q: got %q, want %q", test.arg, test.value, got, test.want)
		}
	}
}

func TestSayCounts(t *testing.T) {
	for _, test := range []struct {
		want, key string
		args      map[string]string
	}{
		{"1 date in 2 paragraphs", "told.points", map[string]string{"count": "1", "paragraphs": "2"}},
		{"3 dates in 1 paragraph", "told.points", map[string]string{"count": "3", "paragraphs": "1"}},
		{"Add to the 1 document that is open", "documents.add", map[string]string{"count": "1"}},
		{"10 documents replaced the 5 that were open.", "why.project.replaced", map[string]string{"count": "10", "before": "5"}},
		{"a.txt replaced the 1 document that was open.", "why.project.replacedOne", map[string]string{"file": "a.txt", "before": "1"}},
	} {
		if got := English.Say(test.key, test.args); got != test.want {
			t.Errorf("got %q, want %q", got, test.want)
		}
	}
}

func FuzzDate(f *testing.F) {
	for _, s := range []string{"2025-11-07", "PT18H", "2025-W45", "-0043", "XXXX-1", "XXXX-10-12TX", "XXXX-10TNI", "2025-11-07T1", "P-", "2025-T", "TNI"} {
		f.Add(s, "2025")
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		if first, again := English.Date(a), English.Date(a); first != again {
			t.Fatal("not the same twice")
		}
		English.Range(a, b)
		English.Weekday(a)
	})
}

func ExampleLanguage_Range() {
	fmt.Println(English.Range("2025-11-07", "2025-11-13"))
	// Output: 7–13 November 2025
}
