package timex

import "strings"

// shareYears gives the first end of a range the year that is printed with the
// second: August–September 1950, 31 May–1 June 1916, between March and April
// 1918.
func shareYears(t string, found []Expr) {
	for i := len(found) - 2; i >= 0; i-- {
		a, b := &found[i], found[i+1]
		if a.Need != Year || a.Dir != NoDir || a.Month == 0 || a.Feast != "" || a.Clock != "" && a.Day == 0 || a.Unit != b.Unit || b.Need != Nothing || b.Month == 0 || b.Start-a.End > 9 {
			continue
		}
		switch strings.TrimSpace(t[a.End:b.Start]) {
		case "-", "–", "—", "to", "and", "or", "until", "through":
		default:
			continue
		}
		year := b.Year
		if a.Month > b.Month || a.Month == b.Month && a.Day > b.Day {
			year--
		}
		a.Need, a.Year = Nothing, year
		a.Value = YearValue(year) + a.Value[4:]
	}
}

// joins reports whether the words at token i join two ends of a range; it
// returns the index after them, 0 when they don't.
func (s *scanner) joins(i int) int {
	switch s.at(i) {
	case cHyphen, cDash, cTo, cAnd, cOr, cUntil:
		return i + 1
	}
	if s.says(i, "through") {
		return i + 1
	}
	return 0
}

// rangeStart reads the first day of "6–7 January 1916", "10 and 11 May".
func (s *scanner) rangeStart(i, d int) (Expr, int) {
	k := s.joins(i + 1)
	if k == 0 {
		return Expr{}, 0
	}
	last, ok := s.dayNumber(k)
	if !ok || last <= d {
		return Expr{}, 0
	}
	n := k + 1
	if s.at(k) == cOrd {
		n = s.skip(n, cOf)
	}
	m, end := s.month(n)
	if end == 0 || s.tok[n].flag&unsure != 0 && s.at(end) == cNone && s.at(i-1) != cOn && s.at(i-1) != cBetween && s.at(i-1) != cNone {
		return Expr{}, 0
	}
	e, full := s.dated(m, d, end, false)
	if full == 0 {
		return Expr{}, 0
	}
	return e, i + 1
}

// rangeEnd reads the second day of "October 11–13", "April 24 and 25".
func (s *scanner) rangeEnd(i int) (Expr, int) {
	d, ok := s.dayNumber(i)
	if !ok || s.joins(i-1) == 0 || s.at(i-1) == cTo && s.at(i-2) != cNum {
		return Expr{}, 0
	}
	first, ok := s.dayNumber(i - 2)
	if !ok || first >= d {
		return Expr{}, 0
	}
	k := i - 3
	if s.at(k) == cDot {
		k--
	}
	m, end := s.month(k)
	if end == 0 || end != i-2 || s.continued(i) || s.at(i+1) == cColon {
		return Expr{}, 0
	}
	if c := s.at(i + 1); c == cUnit || c == cScale || c == cPercent || c == cMonth || c == cNone && !s.tok[i+1].upper && isLetter(s.t[s.tok[i+1].start]) && s.at(i-1) != cHyphen && s.at(i-1) != cDash {
		return Expr{}, 0 // on May 4 and 5 people …
	}
	return s.dated(m, d, i+1, false)
}
