package intake

import (
	"strconv"
	"strings"
	"time"
)

// isoDate gives a date as files write it — ISO 8601, RFC 822, in English
// words, in digits where the order is plain — as an ISO 8601 day or date-time;
// "" when it is none, or when day and month can't be told apart.
func isoDate(s string) string {
	s = oneLine(s)
	if s == "" || len(s) > 120 {
		return ""
	}
	if d, rest, ok := isoDay(s); ok {
		return d + clockOf(rest)
	}
	if d := epoch(s); d != "" {
		return d
	}
	return dateInWords(s)
}

// isoDay reads 2025-11-09, 2025/11/09 or 20251109 at the start of s.
func isoDay(s string) (day, rest string, ok bool) {
	if len(s) >= 10 && (s[4] == '-' || s[4] == '/' || s[4] == '.') && s[7] == s[4] && digits(s[:4]) && digits(s[5:7]) && digits(s[8:10]) {
		return validDay(number(s[:4]), number(s[5:7]), number(s[8:10]), s[10:])
	}
	if len(s) >= 8 && digits(s[:8]) && (len(s) == 8 || s[8] == 'T') {
		return validDay(number(s[:4]), number(s[4:6]), number(s[6:8]), s[8:])
	}
	return "", "", false
}

// validDay gives a day of the calendar; rest goes through.
func validDay(y, m, d int, rest string) (day, after string, ok bool) {
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	if y < 1000 || y > 9999 || m < 1 || m > 12 || d < 1 || t.Day() != d {
		return "", "", false
	}
	return t.Format("2006-01-02"), rest, true
}

// epoch reads seconds or milliseconds since 1970.
func epoch(s string) string {
	if !digits(s) || len(s) != 10 && len(s) != 13 {
		return ""
	}
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil {
		return ""
	}
	if len(s) == 13 {
		n /= 1000
	}
	return time.Unix(n, 0).UTC().Format(time.RFC3339)
}

// clockOf gives the time of day that s starts with as "T14:30", with its zone
// when that is told; "" when there is none.
func clockOf(s string) string {
	s = strings.TrimLeft(s, "T ,")
	clock, rest, ok := cutClock(s)
	if !ok {
		return ""
	}
	return "T" + clock + zoneOf(rest)
}

// cutClock reads 14:30, 14:30:05.123, 2:30 pm, 2.30pm, 9am at the start of s.
func cutClock(s string) (clock, rest string, ok bool) {
	h, s, ok := cutNumber(s, 2)
	if !ok {
		return "", "", false
	}
	minute, second := 0, -1
	colon := false
	if len(s) > 2 && (s[0] == ':' || s[0] == '.') && digits(s[1:3]) {
		colon = true
		minute, s = number(s[1:3]), s[3:]
		if len(s) > 2 && s[0] == ':' && digits(s[1:3]) {
			second, s = number(s[1:3]), s[3:]
			if len(s) > 1 && (s[0] == '.' || s[0] == ',') {
				s = strings.TrimLeft(s[1:], "0123456789")
			}
		}
	} else if len(s) >= 2 && digits(s[:2]) { // 20251109T143000
		colon = true
		minute, s = number(s[:2]), s[2:]
		if len(s) >= 2 && digits(s[:2]) {
			second, s = number(s[:2]), s[2:]
		}
	}
	low := strings.ToLower(strings.TrimLeft(s, " "))
	for _, half := range []string{"am", "a.m.", "pm", "p.m."} {
		if strings.HasPrefix(low, half) && (len(low) == len(half) || !isLetter(low[len(half)])) && h >= 1 && h <= 12 {
			h %= 12
			if half[0] == 'p' {
				h += 12
			}
			s = strings.TrimLeft(s, " ")[len(half):]
			colon = true
			break
		}
	}
	if !colon || h > 23 || minute > 59 || second > 59 {
		return "", "", false
	}
	clock = two(h) + ":" + two(minute)
	if second >= 0 {
		clock += ":" + two(second)
	}
	return clock, s, true
}

// zones are the names of zones that mean one offset only.
var zones = map[string]string{
	"z": "Z", "utc": "Z", "gmt": "Z", "ut": "Z", "bst": "+01:00", "cet": "+01:00", "cest": "+02:00", "eet": "+02:00", "eest": "+03:00",
	"est": "-05:00", "edt": "-04:00", "cdt": "-05:00", "mst": "-07:00", "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00",
}

// zoneOf gives the zone that s starts with as "Z" or "+01:00"; "" when none.
func zoneOf(s string) string {
	s = strings.TrimLeft(s, " (")
	if s == "" {
		return ""
	}
	if s[0] == '+' || s[0] == '-' {
		h, rest, ok := cutNumber(s[1:], 2)
		m := 0
		if ok && strings.HasPrefix(rest, ":") {
			rest = rest[1:]
		}
		if len(rest) >= 2 && digits(rest[:2]) {
			m = number(rest[:2])
		}
		if !ok || h > 14 || m > 59 {
			return ""
		}
		return s[:1] + two(h) + ":" + two(m)
	}
	n := 0
	for n < len(s) && isLetter(s[n]) {
		n++
	}
	return zones[strings.ToLower(s[:n])]
}

// dateInWords finds “9 November 2025”, “November 9th, 2025”, “09/25/2025” or
// “9.11.2025” anywhere in a line, and a time of day after or before it.
func dateInWords(s string) string {
	words := strings.FieldsFunc(s, func(r rune) bool {
		return r == ' ' || r == ',' || r == '|' || r == '(' || r == ')' || r == '·' || r == '•'
	})
	for i, w := range words {
		if day := digitDate(w); day != "" {
			return day + clockIn(words, i, i+1)
		}
		m := monthOf(w)
		if m == 0 {
			if j := strings.IndexByte(w, '-'); j > 0 && len(w) >= 8 { // 09-Nov-2025
				parts := strings.Split(w, "-")
				if len(parts) == 3 && monthOf(parts[1]) > 0 {
					if day, _, ok := validDay(yearOf(parts[2]), monthOf(parts[1]), dayOf(parts[0]), ""); ok {
						return day + clockIn(words, i, i+1)
					}
				}
			}
			continue
		}
		if i > 0 && i+1 < len(words) {
			if day, _, ok := validDay(yearOf(words[i+1]), m, dayOf(words[i-1]), ""); ok {
				return day + clockIn(words, i-1, i+2)
			}
		}
		if i+2 < len(words) {
			if day, _, ok := validDay(yearOf(words[i+2]), m, dayOf(words[i+1]), ""); ok {
				return day + clockIn(words, i, i+3)
			}
		}
	}
	return ""
}

// clockIn is the first time of day among the words after a date, else of those
// before it.
func clockIn(words []string, before, after int) string {
	for _, list := range [][]string{words[min(after, len(words)):], words[:before]} {
		for i, w := range list {
			if !strings.ContainsAny(w, ":.") && (i+1 >= len(list) || !strings.ContainsAny(list[i+1][:1], "aApP")) && !strings.HasSuffix(strings.ToLower(w), "m") {
				continue
			}
			if clock, rest, ok := cutClock(strings.Join(list[i:min(i+2, len(list))], " ")); ok {
				if zone := zoneOf(rest); zone != "" || i+2 >= len(list) {
					return "T" + clock + zone
				}
				return "T" + clock + zoneOf(list[i+2])
			}
		}
	}
	return ""
}

// digitDate reads 25/09/2025 and 09/25/2025 where one of the numbers can't be
// a month, and 9.11.2025, whose day comes first.
func digitDate(w string) string {
	for _, sep := range []string{"/", ".", "-"} {
		parts := strings.Split(w, sep)
		if len(parts) != 3 || len(parts[2]) != 4 || !digits(parts[2]) || len(parts[0]) > 2 || len(parts[1]) > 2 || !digits(parts[0]) || !digits(parts[1]) {
			continue
		}
		a, b := number(parts[0]), number(parts[1])
		switch {
		case a > 12 || a == b || sep == ".":
		case b > 12:
			a, b = b, a
		default:
			return ""
		}
		day, _, _ := validDay(number(parts[2]), b, a, "")
		return day
	}
	return ""
}

var months = []string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}

// monthOf is the number of a month by its English name or its first letters;
// 0 when it is none.
func monthOf(w string) int {
	w = strings.ToLower(strings.TrimRight(w, ".,"))
	if len(w) < 3 {
		return 0
	}
	for i, name := range months {
		if w == name || w == name[:3] || w == "sept" && i == 8 {
			return i + 1
		}
	}
	return 0
}

// dayOf reads 9, 09, 9th.
func dayOf(w string) int {
	n, rest, ok := cutNumber(w, 2)
	switch rest {
	case "", "st", "nd", "rd", "th", ".":
		if ok {
			return n
		}
	}
	return 0
}

func yearOf(w string) int {
	w = strings.TrimRight(w, ".,:;")
	if len(w) != 4 || !digits(w) {
		return 0
	}
	return number(w)
}

// cutNumber reads up to most digits.
func cutNumber(s string, most int) (n int, rest string, ok bool) {
	i := 0
	for i < len(s) && i < most && isDigit(s[i]) {
		i++
	}
	return number(s[:i]), s[i:], i > 0
}

// number is the value of digits.
func number(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		n = n*10 + int(s[i]-'0')
	}
	return n
}

func digits(s string) bool {
	for i := 0; i < len(s); i++ {
		if !isDigit(s[i]) {
			return false
		}
	}
	return s != ""
}

func isDigit(c byte) bool  { return '0' <= c && c <= '9' }
func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

func two(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}
