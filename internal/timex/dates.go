package timex

// calendarDate reads a day with its month: November 7, 7 November 2025,
// Nov. 9, the 19th of October, 2025-11-07, 11/9/2025, October 11–13.
func (s *scanner) calendarDate(i int) (Expr, int) {
	switch s.at(i) {
	case cMonth:
		if e, end := s.hyphened(i); end > 0 {
			return e, end
		}
		return s.monthFirst(i)
	case cNum, cOrd:
		if e, end := s.hyphened(i); end > 0 {
			return e, end
		}
		if e, end := s.dayFirst(i); end > 0 {
			return e, end
		}
		if e, end := s.isoDate(i); end > 0 {
			return e, end
		}
		if e, end := s.slashed(i); end > 0 {
			return e, end
		}
		if e, end := s.attacks(i); end > 0 {
			return e, end
		}
		if e, end := s.dayAndMonth(i); end > 0 {
			return e, end
		}
		if e, end := s.rangeEnd(i); end > 0 {
			return e, end
		}
		return s.dayAlone(i)
	}
	return Expr{}, 0
}

// month reads a month's name at token i and the dot of an abbreviation.
func (s *scanner) month(i int) (int, int) {
	if s.at(i) != cMonth || s.inWord(i) {
		return 0, 0
	}
	end := i + 1
	if s.tok[i].flag&abbr != 0 && s.at(end) == cDot && s.glued(end) {
		end++
	}
	return s.tok[i].val, end
}

// dayNumber reads a day of the month.
func (s *scanner) dayNumber(i int) (int, bool) {
	if c := s.at(i); c != cNum && c != cOrd {
		return 0, false
	}
	k := s.tok[i]
	return k.val, k.val >= 1 && k.val <= 31 && !k.plural && (k.class == cOrd || k.end-k.start <= 2)
}

// yearNumber reads a year of four digits.
func (s *scanner) yearNumber(i int) (int, bool) {
	if s.at(i) != cNum {
		return 0, false
	}
	k := s.tok[i]
	return k.val, k.end-k.start == 4 && k.val >= 1000 && k.val <= 2200 && !k.plural
}

func (s *scanner) monthFirst(i int) (Expr, int) {
	m, end := s.month(i)
	if end == 0 {
		return Expr{}, 0
	}
	end = s.skip(end, cThe)
	d, ok := s.dayNumber(end)
	if !ok || s.at(end+1) == cColon && s.at(end+2) == cNum || s.continued(end) {
		return Expr{}, 0
	}
	end++
	return s.dated(m, d, end, false)
}

// continued reports whether the number at token i goes on: 7,000 or 7.5 or 7%.
func (s *scanner) continued(i int) bool {
	if !s.glued(i + 1) {
		return false
	}
	switch s.at(i + 1) {
	case cComma, cDot:
		if s.at(i+2) != cNum || !s.glued(i+2) {
			return false
		}
		_, year := s.yearNumber(i + 2)
		return !year
	case cPercent:
		return true
	}
	return false
}

// dated adds the year to a month and day where it follows.
func (s *scanner) dated(m, d, end int, det bool) (Expr, int) {
	e := Expr{Type: Date, Need: Year, Month: m, Day: d, det: det}
	y := s.skip(end, cComma)
	if y == end {
		y = s.skip(end, cOf)
	}
	if year, ok := s.yearNumber(y); ok && (!s.continued(y)) {
		return e.inYear(year), y + 1
	}
	if year, n := s.eraYear(y); n > 0 {
		return e.inYear(year), n
	}
	if d > 31 || d > 28 && d > MonthLength(2000, m) {
		return Expr{}, 0
	}
	e.Value = "XXXX-" + pad(m, 2) + "-" + pad(d, 2)
	return s.thatYear(e, end)
}

// inYear completes an expression that only lacked its year.
func (e Expr) inYear(year int) Expr {
	e.Need, e.Year = Nothing, year
	e.Value = YearValue(year)
	if e.Month > 0 {
		e.Value += "-" + pad(e.Month, 2)
	}
	if e.Day > 0 {
		e.Value += "-" + pad(e.Day, 2)
	}
	return e
}

// thatYear reads "of this year", "last year", "of the same year" after a date
// that lacks its year.
func (s *scanner) thatYear(e Expr, end int) (Expr, int) {
	k := s.skip(end, cOf)
	of := k > end
	k = s.skip(k, cThe)
	if s.at(k+1) != cUnit || Unit(s.tok[k+1].val) != YearUnit || s.tok[k+1].flag&plural != 0 || s.at(k+2) == cApostrophe {
		return e, end
	}
	switch s.at(k) {
	case cThis:
		e.Dir = Within
	case cLast:
		e.Dir, e.N = Past, -1
	case cNext:
		e.Dir, e.N = Future, 1
	case cThat, cSame:
		e.Dir, e.Origin = Within, Context
	case cPrevious:
		e.Dir, e.Origin, e.N = Past, Context, -1
	case cFollowing:
		e.Dir, e.Origin, e.N = Future, Context, 1
	default:
		return e, end
	}
	if !of && e.Origin == Context {
		return e, end
	}
	e.Unit = YearUnit
	return e, k + 2
}

// inWord reports whether token i goes on a word: letters stand right before it.
func (s *scanner) inWord(i int) bool {
	if !s.glued(i) {
		return false
	}
	c := s.t[s.tok[i-1].end-1]
	return isLetter(c) || isDigit(c) || c >= 0x80 && s.at(i-1) == cNone || c == '@' || c == '_' || c == '#'
}

// inNumber reports whether the number at token i is part of a longer one, an
// amount or a code; after a hyphen it is the end of a range.
func (s *scanner) inNumber(i int) bool {
	if !s.glued(i) {
		return s.at(i-1) == cDollar
	}
	switch s.at(i - 1) {
	case cDash:
		return false
	case cHyphen:
		return s.at(i-2) != cNum && s.at(i-2) != cOrd && s.at(i-2) != cMonth
	case cNone:
		return s.inWord(i)
	}
	return true
}

func (s *scanner) dayFirst(i int) (Expr, int) {
	d, ok := s.dayNumber(i)
	if !ok || s.inNumber(i) {
		return Expr{}, 0
	}
	if e, end := s.rangeStart(i, d); end > 0 {
		return e, end
	}
	k := i + 1
	if s.at(i) == cOrd {
		k = s.skip(k, cOf)
	}
	m, end := s.month(k)
	if end == 0 || s.tok[k].flag&unsure != 0 && s.at(i) == cNum && s.at(k+1) == cNone && !s.glued(k+1) && s.upperAt(k+1) && s.says(k, "march") {
		return Expr{}, 0
	}
	if _, clash := s.dayNumber(end); clash && s.at(i-1) == cMonth {
		return Expr{}, 0
	}
	return s.dated(m, d, end, s.at(i) == cOrd)
}

// dayAlone reads "the 19th" where the month is left out, after on or by and
// not before a noun ("the 19th century", "the 4th round").
func (s *scanner) dayAlone(i int) (Expr, int) {
	k := s.tok[i]
	if k.class != cOrd || !isDigit(s.t[k.start]) || s.at(i-1) != cThe || k.val < 1 || k.val > 31 {
		return Expr{}, 0
	}
	months, end := s.monthBySign(i + 1)
	if end == 0 {
		months, end = s.monthByPlace(i + 1)
	}
	if end > 0 {
		return Expr{Type: Date, Need: Month, Unit: MonthUnit, N: months, Day: k.val, Value: "XXXX-XX-" + pad(k.val, 2), det: true}, end
	}
	switch s.at(i - 2) {
	case cOn, cBy, cUntil, cSince, cFrom, cBefore, cAfter, cTo, cBetween:
	default:
		return Expr{}, 0
	}
	switch s.at(i + 1) {
	case cComma, cDot, cBreak, cAnd, cTo:
	default:
		return Expr{}, 0
	}
	return Expr{Type: Date, Need: Month, Day: k.val, Value: "XXXX-XX-" + pad(k.val, 2), det: true}, i + 1
}

// monthByPlace reads "of next month" behind the number of a day.
func (s *scanner) monthByPlace(k int) (months, end int) {
	if s.at(k) != cOf || s.at(k+2) != cUnit || Unit(s.tok[k+2].val) != MonthUnit || s.tok[k+2].flag&plural != 0 {
		return 0, 0
	}
	switch s.at(k + 1) {
	case cThis:
	case cNext:
		months = 1
	case cLast:
		months = -1
	default:
		return 0, 0
	}
	return months, k + 3
}
