package timex

// isoDate reads 2025-11-07 and 2025/11/07, and with a time 2025-11-07T10:30.
func (s *scanner) isoDate(i int) (Expr, int) {
	y, ok := s.yearNumber(i)
	mark := s.at(i + 1)
	if !ok || mark != cHyphen && mark != cSlash || !s.is(i+1, mark, cNum, mark, cNum) || s.glued(i) || !s.inOne(i, i+5) {
		return Expr{}, 0
	}
	m, d := s.tok[i+2].val, s.tok[i+4].val
	if m < 1 || m > 12 || d < 1 || d > MonthLength(y, m) {
		return Expr{}, 0
	}
	e := Expr{Type: Date, Month: m, Day: d}.inYear(y)
	if clock, end := s.isoTime(i + 5); end > 0 && s.glued(i+5) {
		e.Type, e.Clock = Time, clock
		return e, end
	}
	return e, i + 5
}

// attacks reads 9/11, which names a day.
func (s *scanner) attacks(i int) (Expr, int) {
	if s.tok[i].val != 9 || !s.is(i, cNum, cSlash, cNum) || s.tok[i+2].val != 11 || s.inNumber(i) || !s.glued(i+1) || !s.glued(i+2) {
		return Expr{}, 0
	}
	if s.glued(i+3) && (s.at(i+3) == cSlash || s.at(i+3) == cDot && s.at(i+4) == cNum) {
		return Expr{}, 0
	}
	return Expr{Type: Date, Month: 9, Day: 11}.inYear(2001), i + 3
}

// inOne reports whether nothing stands between the tokens from one to another.
func (s *scanner) inOne(from, to int) bool {
	for k := from + 1; k < to; k++ {
		if !s.glued(k) {
			return false
		}
	}
	return true
}

// hyphened reads 9-Nov-2025, 09-NOV-25 and Nov-09-2025.
func (s *scanner) hyphened(i int) (Expr, int) {
	day, month := i, i+2
	if s.at(i) == cMonth {
		day, month = i+2, i
	}
	d, ok := s.dayNumber(day)
	if !ok || s.at(month) != cMonth || s.at(i+1) != cHyphen || !s.is(i+3, cHyphen, cNum) || s.glued(i) || !s.inOne(i, i+5) {
		return Expr{}, 0
	}
	k := s.tok[i+4]
	y := k.val
	switch k.end - k.start {
	case 2:
		y = century(y)
	case 4:
	default:
		return Expr{}, 0
	}
	if m := s.tok[month].val; y >= 1000 && y <= 2200 && d <= MonthLength(y, m) {
		return Expr{Type: Date, Month: m, Day: d}.inYear(y), i + 5
	}
	return Expr{}, 0
}

// century completes a year of two digits.
func century(y int) int {
	if y < 50 {
		return 2000 + y
	}
	return 1900 + y
}

// slashed reads 11/9/2025, 9/11/2025, 9-11-2025, 9.11.2025 and 11/09/89. Where
// both orders are possible a dot means day first and a slash month first, as
// Americans write it; there is no telling otherwise.
func (s *scanner) slashed(i int) (Expr, int) {
	mark := s.at(i + 1)
	if s.at(i) != cNum || mark != cSlash && mark != cDot && mark != cHyphen || !s.is(i+1, mark, cNum, mark, cNum) || s.glued(i) && s.at(i-1) != cNone || !s.inOne(i, i+5) {
		return Expr{}, 0
	}
	a, b, y := s.tok[i].val, s.tok[i+2].val, s.tok[i+4].val
	if s.glued(i+5) && (s.at(i+5) == mark && s.at(i+6) == cNum) {
		return Expr{}, 0
	}
	switch s.tok[i+4].end - s.tok[i+4].start {
	case 2:
		if mark != cSlash {
			return Expr{}, 0
		}
		y = century(y)
	case 4:
		if y < 1000 || y > 2200 {
			return Expr{}, 0
		}
	default:
		return Expr{}, 0
	}
	m, d := a, b
	if m > 12 || mark == cDot && b <= 12 {
		m, d = b, a
	}
	if m < 1 || m > 12 || d < 1 || d > MonthLength(y, m) {
		return Expr{}, 0
	}
	return Expr{Type: Date, Month: m, Day: d}.inYear(y), i + 5
}

// dayAndMonth reads 22/03 and 03/22 behind a word that a day follows, or at the
// beginning of what is listed by days. Where both orders are possible it is read
// with the month first; there is no telling otherwise.
func (s *scanner) dayAndMonth(i int) (Expr, int) {
	if !s.is(i, cNum, cSlash, cNum) || s.inNumber(i) || !s.inOne(i, i+3) || s.glued(i+3) && s.at(i+3) != cDot && s.at(i+3) != cComma && s.at(i+3) != cColon || !s.dayFollows(i) && !s.heads(i) {
		return Expr{}, 0
	}
	m, d := s.tok[i].val, s.tok[i+2].val
	if m > 12 {
		m, d = d, m
	}
	if s.tok[i].end-s.tok[i].start > 2 || s.tok[i+2].end-s.tok[i+2].start > 2 || m < 1 || m > 12 || d < 1 || d > MonthLength(2000, m) || s.continued(i+2) {
		return Expr{}, 0
	}
	return Expr{Type: Date, Need: Year, Month: m, Day: d, Value: "XXXX-" + pad(m, 2) + "-" + pad(d, 2)}, i + 3
}

// dayFollows reports whether a day is likely behind the word before token i.
func (s *scanner) dayFollows(i int) bool {
	switch s.at(i - 1) {
	case cOn, cSince, cUntil, cWeekday:
		return true
	}
	return s.at(i-1) == cComma && s.at(i-2) == cWeekday || s.says(i-1, "dated")
}

// heads reports whether the numbers at token i open an entry of a list of days: 14/11: …
func (s *scanner) heads(i int) bool {
	return i == 0 && (s.at(i+3) == cColon || s.at(i+3) == cHyphen || s.at(i+3) == cDash)
}
