package timeline

import (
	"math"
	"strconv"
)

// Days are counted from 1970-01-01, day 0, in the proleptic Gregorian
// calendar, as float64: the fraction is the time of day. No time zone: the
// clock is the one on the text's own wall.

// daysInEra is the number of days in 400 Gregorian years.
const daysInEra = 146097

// FromCivil returns the day number of a civil date. Months past 12 or under 1
// carry into the year.
func FromCivil(year, month, day int) int {
	year += floorDiv(month-1, 12)
	month = floorMod(month-1, 12) + 1
	if month <= 2 {
		year--
	}
	era := floorDiv(year, 400)
	yearOfEra := year - era*400
	dayOfYear := (153*floorMod(month+9, 12)+2)/5 + day - 1 // years begin in March
	dayOfEra := yearOfEra*365 + yearOfEra/4 - yearOfEra/100 + dayOfYear
	return era*daysInEra + dayOfEra - 719468
}

// Civil returns the civil date of a day number.
func Civil(day int) (year, month, dayOfMonth int) {
	z := day + 719468
	era := floorDiv(z, daysInEra)
	dayOfEra := z - era*daysInEra
	yearOfEra := (dayOfEra - dayOfEra/1460 + dayOfEra/36524 - dayOfEra/146096) / 365
	dayOfYear := dayOfEra - (365*yearOfEra + yearOfEra/4 - yearOfEra/100)
	m := (5*dayOfYear + 2) / 153
	dayOfMonth = dayOfYear - (153*m+2)/5 + 1
	month = floorMod(m+2, 12) + 1
	year = yearOfEra + era*400
	if month <= 2 {
		year++
	}
	return year, month, dayOfMonth
}

// Weekday returns the day of the week, 0 for Sunday.
func Weekday(day int) int { return floorMod(day+4, 7) }

// Weekend reports whether a day is a Saturday or a Sunday.
func Weekend(day int) bool { return Weekday(day)%6 == 0 }

// ParseISO reads an ISO 8601 date or date-time: 2025-11-07, 2025-11,
// 2025, -0044-03-15, 2025-11-07T18:30. It returns the stretch that the text
// names: from its first moment to just after its last.
func ParseISO(s string) (from, to float64, ok bool) {
	year, rest, ok := cutNumber(s, true)
	if !ok {
		return 0, 0, false
	}
	if rest == "" {
		return float64(FromCivil(year, 1, 1)), float64(FromCivil(year+1, 1, 1)), true
	}
	month, rest, ok := cutField(rest, '-', 1, 12)
	if !ok {
		return 0, 0, false
	}
	if rest == "" {
		return float64(FromCivil(year, month, 1)), float64(FromCivil(year, month+1, 1)), true
	}
	day, rest, ok := cutField(rest, '-', 1, 31)
	if !ok {
		return 0, 0, false
	}
	from = float64(FromCivil(year, month, day))
	if rest == "" {
		return from, from + 1, true
	}
	return parseClock(from, rest)
}

// parseClock reads T18, T18:30 or T18:30:00 after a date; a zone is passed over.
func parseClock(day float64, s string) (from, to float64, ok bool) {
	hour, rest, ok := cutField(s, 'T', 0, 24)
	if !ok {
		return 0, 0, false
	}
	from, to = day+float64(hour)/24, day+float64(hour+1)/24
	if rest == "" || rest[0] != ':' {
		return from, to, true
	}
	minute, _, ok := cutField(rest, ':', 0, 59)
	if !ok {
		return 0, 0, false
	}
	from += float64(minute) / 1440
	return from, from + 1.0/1440, true
}

// FormatISO words a moment as an ISO 8601 date, with hours and minutes when
// it isn't the start of a day. The moment is taken to the nearest minute.
func FormatISO(day float64) string {
	minutes := int(math.Round(day * 1440))
	date, clock := floorDiv(minutes, 1440), floorMod(minutes, 1440)
	year, month, d := Civil(date)
	out := make([]byte, 0, len("-2025-11-07T18:30"))
	if year < 0 {
		out, year = append(out, '-'), -year
	}
	out = pad(append(pad(append(pad(out, year, 4), '-'), month, 2), '-'), d, 2)
	if clock != 0 {
		out = pad(append(pad(append(out, 'T'), clock/60, 2), ':'), clock%60, 2)
	}
	return string(out)
}

// cutNumber takes leading digits, with a sign when signed, off s.
func cutNumber(s string, signed bool) (n int, rest string, ok bool) {
	i, negative := 0, false
	if signed && s != "" && (s[0] == '-' || s[0] == '+') {
		negative = s[0] == '-'
		i = 1
	}
	start := i
	for i < len(s) && s[i] >= '0' && s[i] <= '9' && i-start < 6 {
		n = n*10 + int(s[i]-'0')
		i++
	}
	if i == start {
		return 0, s, false
	}
	if negative {
		n = -n
	}
	return n, s[i:], true
}

// cutField takes mark and a number within bounds off s.
func cutField(s string, mark byte, least, most int) (n int, rest string, ok bool) {
	if s == "" || s[0] != mark {
		return 0, s, false
	}
	n, rest, ok = cutNumber(s[1:], false)
	return n, rest, ok && n >= least && n <= most
}

// pad appends n with at least width digits.
func pad(out []byte, n, width int) []byte {
	for least := 10; width > 1; width, least = width-1, least*10 {
		if n < least {
			out = append(out, "0000"[:width-1]...)
			break
		}
	}
	return strconv.AppendInt(out, int64(n), 10)
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}

func floorMod(a, b int) int { return a - floorDiv(a, b)*b }
