package lang

import "testing"

func TestValue(t *testing.T) {
	for _, c := range []struct{ kind, value, want string }{
		{"figure", "≥3", "at least 3"},
		{"figure", ">100000", "more than 100,000"},
		{"figure", "~90000", "about 90,000"},
		{"figure", "<1200", "less than 1,200"},
		{"figure", "≤999", "at most 999"},
		{"figure", "200–1300", "200–1,300"},
		{"figure", "1234567.25", "1,234,567.25"},
		{"figure", "-1500", "-1,500"},
		{"figure", "twelve", "twelve"},
		{"figure", "", ""},
		{"date", "2025-11-07", "7 November 2025"},
		{"duration", "P4D", "4 days"},
		{"wording", "~90000", "~90000"},
	} {
		if got := English.Value(c.kind, c.value); got != c.want {
			t.Errorf("%s %q: %q, want %q", c.kind, c.value, got, c.want)
		}
	}
}
