package anchor

import (
	"strconv"
	"strings"

	"parallax/internal/timex"
)

// dateInAddress finds the day, or the month (day 0), that an address has in its
// path: /2025/11/09/, /2025/nov/09/, /2025-11-09-, /20251109/, /2025/11/. It
// reports false where there is none.
func dateInAddress(url string) (year, month, day int, ok bool) {
	_, path, found := strings.Cut(url, "://")
	if !found {
		path = url
	}
	_, path, found = strings.Cut(path, "/")
	if !found {
		return 0, 0, 0, false
	}
	path, _, _ = strings.Cut(path, "?")
	path, _, _ = strings.Cut(path, "#")
	parts := strings.Split(path, "/")
	for i, p := range parts {
		if y, m, d, ok := compactDay(p); ok {
			return y, m, d, true
		}
		if y, ok := addressYear(p); ok && i+2 < len(parts) {
			if m, ok := addressMonth(parts[i+1]); ok {
				d, err := strconv.Atoi(parts[i+2])
				if err != nil || d < 1 || d > timex.MonthLength(y, m) {
					d = 0
				}
				return y, m, d, true
			}
		}
	}
	return 0, 0, 0, false
}

// compactDay reads a part of a path that begins with 2025-11-09 or is 20251109.
func compactDay(p string) (year, month, day int, ok bool) {
	if len(p) == 8 && digits(p) {
		p = p[:4] + "-" + p[4:6] + "-" + p[6:]
	}
	if len(p) < 10 || len(p) > 10 && p[10] != '-' && p[10] != '_' {
		return 0, 0, 0, false
	}
	d, ok := timex.ParseDay(p)
	if !ok {
		return 0, 0, 0, false
	}
	year, month, day = d.Civil()
	return year, month, day, year >= firstWeb && year <= lastWeb
}

func addressYear(p string) (int, bool) {
	y, err := strconv.Atoi(p)
	return y, err == nil && len(p) == 4 && y >= firstWeb && y <= lastWeb
}

func addressMonth(p string) (int, bool) {
	if m, err := strconv.Atoi(p); err == nil {
		return m, m >= 1 && m <= 12 && len(p) <= 2
	}
	for i, name := range [...]string{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"} {
		if strings.ToLower(p) == name {
			return i + 1, true
		}
	}
	return 0, false
}

// The years that an address may have: there is no web before.
const (
	firstWeb = 1990
	lastWeb  = 2199
)
