package lang

import (
	"strconv"
	"strings"
)

// Weekday names the day of the week of an ISO 8601 day; empty when it isn't one.
func (l *Language) Weekday(iso string) string {
	d, ok := parseDate(iso)
	if !ok || d.day == 0 {
		return ""
	}
	return l.calendar.weekdays[weekday(d)]
}

// Month names the month n, 1 to 12, in full and short.
func (l *Language) Month(n int) (full, short string) {
	if n < 1 || n > 12 {
		return "", ""
	}
	return l.calendar.months[n-1], l.calendar.short[n-1]
}

// A calendar holds the words that a language writes dates with.
type calendar struct {
	months   [12]string
	short    [12]string
	weekdays [7]string         // from Sunday
	seasons  map[string]string // by TIMEX3 code: SP SU FA WI
	parts    map[string]string // by TIMEX3 code: MO MI AF EV NI DT; {day} is the day
	units    map[byte][2]string
	before   string // how a year before the common era is written; {year}
	weekOf   string // {week} {year}
	quarter  string // {quarter} {year}
	half     string // {half} {year}
	decade   string // {year}
	century  string // {century}
	noYear   string // a date whose year is unknown; {date}
	past     string
	present  string
	future   string
	ordinals func(n int) string
}

// Day words an ISO 8601 day, month, year or date-time: "7 November 2025",
// "November 2025", "2025", "7 November 2025, 14:30". What isn't one is
// returned as it is.
func (l *Language) Day(iso string) string {
	d, ok := parseDate(iso)
	if !ok {
		return iso
	}
	return l.date(d)
}

// Range words the days from … to, saying once what both ends share:
// "7–13 November 2025", "30 October – 2 November 2025".
func (l *Language) Range(from, to string) string {
	if to == "" || from == to {
		return l.Day(from)
	}
	if from == "" {
		return l.Day(to)
	}
	a, okA := parseDate(from)
	b, okB := parseDate(to)
	if !okA || !okB || a.clock != "" || b.clock != "" || a.month == 0 != (b.month == 0) || a.day == 0 != (b.day == 0) {
		return l.Say("date.range", map[string]string{"from": l.Day(from), "to": l.Day(to)})
	}
	if whole, ok := l.wholePeriod(a, b); ok {
		return whole
	}
	switch {
	case a.day > 0 && a.year == b.year && a.month == b.month:
		return strconv.Itoa(a.day) + "–" + l.date(b)
	case a.month > 0 && a.day == 0 && a.year == b.year:
		return l.calendar.months[a.month-1] + "–" + l.date(b)
	case a.month == 0:
		return l.date(a) + "–" + l.date(b)
	case a.year == b.year:
		return strings.TrimSuffix(l.date(a), " "+l.year(a.year)) + " – " + l.date(b)
	}
	return l.date(a) + " – " + l.date(b)
}

// wholePeriod words a range of days that is exactly a month or a year.
func (l *Language) wholePeriod(a, b isoDate) (string, bool) {
	if a.day != 1 || b.day == 0 || a.year != b.year || b.day != monthLength(b.year, b.month) {
		return "", false
	}
	switch {
	case a.month == b.month:
		return l.date(isoDate{year: a.year, month: a.month}), true
	case a.month == 1 && b.month == 12:
		return l.date(isoDate{year: a.year}), true
	}
	return "", false
}

// Date words a TIMEX3 value: what Day takes, and weeks, quarters, seasons,
// decades, parts of a day, durations and references: "the night of 11 October
// 2025", "week 45 of 2025", "4 days". What isn't one is returned as it is.
func (l *Language) Date(value string) string {
	if words, ok := l.dateWords(value); ok {
		return words
	}
	return value
}

// dateWords is Date; it reports whether value was a TIMEX3 value.
func (l *Language) dateWords(value string) (string, bool) {
	if from, to, ok := strings.Cut(value, "/"); ok {
		_, okFrom := parseDate(from)
		_, okTo := parseDate(to)
		if okFrom && okTo {
			return l.Range(from, to), true
		}
		return "", false
	}
	if rest, ok := strings.CutPrefix(value, "XXXX-"); ok {
		return l.withoutYear(rest)
	}
	if d, ok := parseDate(value); ok {
		return l.date(d), true
	}
	if words, ok := l.duration(value); ok {
		return words, true
	}
	return l.period(value)
}

// withoutYear words the rest of a value whose year is unknown: "10-12", "10",
// "10-12TNI", "10-12T21:30".
func (l *Language) withoutYear(rest string) (string, bool) {
	day, clock, timed := strings.Cut(rest, "T")
	d, ok := parseDate("2000-" + day)
	if !ok || d.month == 0 || timed && d.day == 0 {
		return "", false
	}
	words := l.calendar.months[d.month-1]
	if d.day > 0 {
		words = strconv.Itoa(d.day) + " " + words
	}
	switch {
	case !timed:
	case l.calendar.parts[clock] != "":
		words = fill(l.calendar.parts[clock], map[string]string{"day": words})
	case isClock(clock):
		words += ", " + clock
	default:
		return "", false
	}
	return fill(l.calendar.noYear, map[string]string{"date": words}), true
}

// period words the values that are neither a day nor a duration.
func (l *Language) period(value string) (string, bool) {
	c := l.calendar
	switch value {
	case "PAST_REF":
		return c.past, true
	case "PRESENT_REF":
		return c.present, true
	case "FUTURE_REF":
		return c.future, true
	}
	if day, part, ok := strings.Cut(value, "T"); ok && c.parts[part] != "" {
		d, ok := parseDate(day)
		if !ok || d.day == 0 {
			return "", false
		}
		return fill(c.parts[part], map[string]string{"day": l.date(d)}), true
	}
	if n, ok := digits(value); ok && len(value) == 3 {
		return fill(c.decade, map[string]string{"year": strconv.Itoa(n * 10)}), true
	}
	if n, ok := digits(value); ok && len(value) == 2 {
		return fill(c.century, map[string]string{"century": c.ordinals(n + 1)}), true
	}
	year, rest, ok := strings.Cut(value, "-")
	if _, isYear := digits(year); !ok || !isYear || len(year) != 4 || rest == "" {
		return "", false
	}
	if season := c.seasons[rest]; season != "" {
		return season + " " + year, true
	}
	n, isNumber := digits(rest[1:])
	if !isNumber {
		return "", false
	}
	args := map[string]string{"year": year, "week": strconv.Itoa(n), "half": strconv.Itoa(n), "quarter": strconv.Itoa(n)}
	switch rest[0] {
	case 'W':
		return fill(c.weekOf, args), true
	case 'Q':
		return fill(c.quarter, args), true
	case 'H':
		return fill(c.half, args), true
	}
	return "", false
}

// duration words an ISO 8601 duration of one or more units: P4D, PT18H, P1W.
// An X for the number ("PXD") gives the unit alone.
func (l *Language) duration(value string) (string, bool) {
	rest, ok := strings.CutPrefix(value, "P")
	if !ok || rest == "" {
		return "", false
	}
	var parts []string
	inClock := false
	for rest != "" {
		if rest[0] == 'T' && !inClock {
			inClock, rest = true, rest[1:]
			continue
		}
		n := 0
		for n < len(rest) && (rest[n] >= '0' && rest[n] <= '9' || rest[n] == '.' || rest[n] == 'X') {
			n++
		}
		if n == 0 || n == len(rest) {
			return "", false
		}
		unit := rest[n]
		if inClock && unit == 'M' {
			unit = 'm'
		}
		words, known := l.calendar.units[unit]
		if !known {
			return "", false
		}
		switch number := rest[:n]; number {
		case "1":
			parts = append(parts, "1 "+words[0])
		case "X":
			parts = append(parts, words[1])
		default:
			parts = append(parts, number+" "+words[1])
		}
		rest = rest[n+1:]
	}
	return strings.Join(parts, ", "), len(parts) > 0
}

// date words a parsed date.
func (l *Language) date(d isoDate) string {
	words := l.year(d.year)
	if d.month > 0 {
		words = l.calendar.months[d.month-1] + " " + words
	}
	if d.day > 0 {
		words = strconv.Itoa(d.day) + " " + words
	}
	if d.clock != "" {
		words += ", " + d.clock
	}
	return words
}

// year words a year; ISO 8601 counts a year 0, which is 1 BC.
func (l *Language) year(y int) string {
	if y > 0 {
		return strconv.Itoa(y)
	}
	return fill(l.calendar.before, map[string]string{"year": strconv.Itoa(1 - y)})
}
