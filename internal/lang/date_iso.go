package lang

import "strings"

// isoDate is a date with the parts that were given; zero is not given.
type isoDate struct {
	year, month, day int
	clock            string // "14:30"
}

// parseDate reads YYYY, YYYY-MM, YYYY-MM-DD and YYYY-MM-DDThh[:mm[:ss]], the
// year with an optional sign.
func parseDate(s string) (isoDate, bool) {
	var d isoDate
	sign := 1
	if len(s) > 0 && (s[0] == '-' || s[0] == '+') {
		if s[0] == '-' {
			sign = -1
		}
		s = s[1:]
	}
	day, clock, hasClock := strings.Cut(s, "T")
	parts := strings.Split(day, "-")
	if len(parts) > 3 || len(parts[0]) != 4 {
		return d, false
	}
	fields := []*int{&d.year, &d.month, &d.day}
	for i, part := range parts {
		n, ok := digits(part)
		if !ok || i > 0 && len(part) != 2 {
			return d, false
		}
		*fields[i] = n
	}
	d.year *= sign
	if len(parts) > 1 && (d.month < 1 || d.month > 12) {
		return d, false
	}
	if len(parts) > 2 && (d.day < 1 || d.day > monthLength(d.year, d.month)) {
		return d, false
	}
	if !hasClock {
		return d, true
	}
	d.clock = clock
	return d, len(parts) == 3 && isClock(clock)
}

// isClock reports whether s is hh, hh:mm or hh:mm:ss, with an optional zone.
func isClock(s string) bool {
	s = strings.TrimSuffix(s, "Z")
	if at := strings.IndexAny(s, "+-"); at > 0 {
		s = s[:at]
	}
	parts := strings.Split(s, ":")
	if len(parts) > 3 {
		return false
	}
	for i, part := range parts {
		n, ok := digits(part)
		if !ok || len(part) != 2 || n > 59 || i == 0 && n > 24 {
			return false
		}
	}
	return true
}

// digits reads a number of nothing but digits.
func digits(s string) (int, bool) {
	if s == "" || len(s) > 6 {
		return 0, false
	}
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, true
}

// monthLength is the number of days of a month of the proleptic Gregorian calendar.
func monthLength(year, month int) int {
	switch month {
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// weekday counts from Sunday = 0 (Sakamoto's method).
func weekday(d isoDate) int {
	shift := [12]int{0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4}
	y := d.year + 400000 // a whole number of cycles, so that years before 0 count right
	if d.month < 3 {
		y--
	}
	return (y + y/4 - y/100 + y/400 + shift[d.month-1] + d.day) % 7
}
