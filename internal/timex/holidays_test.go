package timex

import "testing"

func TestHolidays(t *testing.T) {
	check(t, "on Christmas Eve 1914 and Thanksgiving Day 1999", "Christmas Eve 1914 | DATE | 1914-12-24", "Thanksgiving Day 1999 | DATE | 1999-11-25")
	check(t, "on Boxing Day, New Year’s Eve 2019 and St. Patrick's Day", "Boxing Day | DATE | XXXX-12-26", "New Year’s Eve 2019 | DATE | 2019-12-31", "St. Patrick's Day | DATE | XXXX-03-17")
	check(t, "on Easter Monday 2024 and over Memorial Day weekend", "Easter Monday 2024 | DATE | 2024-04-01", "Memorial Day weekend | DATE | XXXX-WXX-WE")
	check(t, "on Black Friday and on Christmas night", "Black Friday | DATE | XXXX-XX-XX", "Christmas night | TIME | XXXX-12-25TNI")
	check(t, "the Good Friday Agreement, Christmas Island, a new year's evening, the martin, White Christmas, an office Christmas party")
}

func TestFeastDay(t *testing.T) {
	for _, tt := range []struct {
		name string
		year int
		want string
	}{
		{"easter", 1961, "1961-04-02"},
		{"easter", 2000, "2000-04-23"},
		{"easter", 2024, "2024-03-31"},
		{"easter", 2025, "2025-04-20"},
		{"good friday", 2026, "2026-04-03"},
		{"whit monday", 2025, "2025-06-09"},
		{"thanksgiving", 2025, "2025-11-27"},
		{"cyber monday", 2025, "2025-12-01"},
		{"memorial day", 2024, "2024-05-27"},
		{"labor day", 2025, "2025-09-01"},
		{"presidents ' day", 2025, "2025-02-17"},
		{"remembrance sunday", 2025, "2025-11-09"},
	} {
		if d, ok := FeastDay(tt.name, tt.year); !ok || d.String() != tt.want {
			t.Errorf("%s %d: %s, %v; want %s", tt.name, tt.year, d, ok, tt.want)
		}
	}
	for _, name := range []string{"", "christmas", "no feast"} {
		if d, ok := FeastDay(name, 2025); ok {
			t.Errorf("%q: %s, want no movable feast", name, d)
		}
	}
	if got := WeekendOf(DayOf(2025, 9, 1)).String() + " " + WeekendOf(DayOf(2025, 11, 27)).String() + " " + WeekendOf(DayOf(2025, 4, 20)).String(); got != "2025-08-30 2025-11-29 2025-04-19" {
		t.Errorf("weekends %s", got)
	}
}
