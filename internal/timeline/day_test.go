package timeline

import (
	"testing"
	"time"
)

func TestCivilAgreesWithTime(t *testing.T) {
	epoch := time.Date(1970, 1, 1, 0, 0, 0, 0, time.UTC)
	for day := -900000; day <= 900000; day += 997 {
		want := epoch.AddDate(0, 0, day)
		y, m, d := Civil(day)
		if y != want.Year() || m != int(want.Month()) || d != want.Day() {
			t.Fatalf("Civil(%d) = %d-%d-%d, want %s", day, y, m, d, want.Format("2006-01-02"))
		}
		if got := FromCivil(y, m, d); got != day {
			t.Fatalf("FromCivil(%d, %d, %d) = %d, want %d", y, m, d, got, day)
		}
		if got := Weekday(day); got != int(want.Weekday()) {
			t.Fatalf("Weekday(%d) = %d, want %d", day, got, want.Weekday())
		}
	}
}

func TestParseISO(t *testing.T) {
	tests := []struct {
		in       string
		from, to string
		ok       bool
	}{
		{"2025-11-07", "2025-11-07", "2025-11-08", true},
		{"2025-12", "2025-12-01", "2026-01-01", true},
		{"2024", "2024-01-01", "2025-01-01", true},
		{"-0044-03-15", "-0044-03-15", "-0044-03-16", true},
		{"2025-11-07T18:30", "2025-11-07T18:30", "2025-11-07T18:31", true},
		{"2025-11-07T18:30:12Z", "2025-11-07T18:30", "2025-11-07T18:31", true},
		{"2025-11-07T18", "2025-11-07T18:00", "2025-11-07T19:00", true},
		{"2025-11-07T24:00", "2025-11-08", "2025-11-08T00:01", true},
		{"", "", "", false},
		{"Friday", "", "", false},
		{"2025-13-01", "", "", false},
		{"2025-11-07x", "", "", false},
		{"2025-W45", "", "", false},
	}
	for _, test := range tests {
		from, to, ok := ParseISO(test.in)
		if ok != test.ok {
			t.Errorf("ParseISO(%q): ok = %v, want %v", test.in, ok, test.ok)
			continue
		}
		if ok && (FormatISO(from) != test.from || FormatISO(to) != test.to) {
			t.Errorf("ParseISO(%q) = %s … %s, want %s … %s", test.in, FormatISO(from), FormatISO(to), test.from, test.to)
		}
	}
}

func FuzzParseISO(f *testing.F) {
	for _, seed := range []string{"2025-11-07", "-0001", "2025-11-07T18:30", "99999999-1-1"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		from, to, ok := ParseISO(s)
		if !ok {
			return
		}
		if !(from < to) {
			t.Fatalf("ParseISO(%q) = %v … %v: not in order", s, from, to)
		}
		again, _, ok := ParseISO(FormatISO(from))
		if !ok || again != from {
			t.Fatalf("ParseISO(FormatISO(%v)) = %v, %v", from, again, ok)
		}
	})
}
