package timex

// portion reads a part of a longer time: the first week of October, the second
// half of the 1990s, the final days of 2019. The part goes into Mod.
func (s *scanner) portion(i int) (Expr, int) {
	mod, third := "START", 0
	switch {
	case s.anyOf(i, "rest", "remainder"):
		return s.rest(i)
	case s.at(i) == cOrd && s.tok[i].val <= 4:
		third = s.tok[i].val
	case s.says(i, "opening"):
		third = 1
	case s.at(i) == cLast && !s.says(i, "latest"), s.at(i) == cLater, s.at(i) == cClosing:
		third = 4
	default:
		return Expr{}, 0
	}
	k := i + 1
	switch {
	case s.at(k) == cHalf && (third != 3 && s.at(i) != cOrd || third <= 2):
		if third > 1 {
			mod = "END"
		}
	case s.says(k, "part") && third == 4:
		mod = "END"
	case s.at(k) == cUnit:
		if mod = [...]string{"", "START", "MID", "MID", "END"}[third]; s.tok[k].flag&plural != 0 && s.at(i) == cOrd && third > 1 {
			return Expr{}, 0
		}
	default:
		return Expr{}, 0
	}
	if s.at(k+1) != cOf {
		return Expr{}, 0
	}
	e, end := s.whole(s.skip(k+2, cThe))
	if end == 0 || s.at(k) == cUnit && !longer(e, Unit(s.tok[k].val)) {
		return Expr{}, 0
	}
	e.det = true
	if year := e.Month == 0 && (e.Need == Nothing && e.Unit == NoUnit || e.Need == Shift && e.Unit == YearUnit); year {
		switch {
		case s.at(k) == cHalf && mod == "END":
			return inYearPart(e, "-H2", 7), end
		case s.at(k) == cHalf:
			return inYearPart(e, "-H1", 1), end
		case s.at(k) == cUnit && Unit(s.tok[k].val) == QuarterUnit:
			return inYearPart(e, "-Q"+pad(third, 1), 3*third-2), end
		}
	}
	if e.Month > 0 && e.Unit == NoUnit || e.Need == Shift && e.Unit == MonthUnit {
		e.Part = s.partOfMonth(k, third, mod)
	}
	e.Mod = mod
	return e, end
}

// partOfMonth is the half or week of a month that token k, behind its number, says.
func (s *scanner) partOfMonth(k, nth int, mod string) int8 {
	switch {
	case s.at(k) == cHalf && mod == "END":
		return SecondHalf
	case s.at(k) == cHalf:
		return FirstHalf
	case s.at(k) == cUnit && Unit(s.tok[k].val) == Week && s.tok[k].flag&plural == 0 && s.at(k-1) != cLater:
		return int8(nth)
	}
	return 0
}

// rest reads the rest of the week, the remainder of 2024: the time itself.
func (s *scanner) rest(i int) (Expr, int) {
	if s.at(i-1) != cThe || s.at(i+1) != cOf {
		return Expr{}, 0
	}
	k := s.skip(i+2, cThe)
	e, end := s.whole(k)
	if end > 0 && e.Need == Nothing && e.Unit == NoUnit && e.Month == 0 && s.at(k-1) == cThe { // the rest of the 2016 candidates
		return Expr{}, 0
	}
	if end == 0 && s.at(k) == cUnit && s.at(k-1) == cThe && s.tok[k].flag&plural == 0 && Unit(s.tok[k].val) >= DayUnit {
		e, end = shift(Unit(s.tok[k].val), 0), k+1
	}
	e.det = true
	return e, end
}

// whole reads a month, season, year, decade or century.
func (s *scanner) whole(i int) (Expr, int) {
	if s.at(i) == cUnit && s.at(i-1) == cThe && s.tok[i].flag&plural == 0 && Unit(s.tok[i].val) >= MonthUnit && s.at(i+1) != cOf && s.at(i+1) != cHyphen && s.at(i+1) != cApostrophe {
		e := shift(Unit(s.tok[i].val), 0)
		e.Dir = Within
		return e, i + 1
	}
	for _, r := range [...]rule{(*scanner).monthAndYear, (*scanner).season, (*scanner).century, (*scanner).year, (*scanner).shifted} {
		if e, n := r(s, i); n > 0 && e.Type == Date && (e.Need != Shift || e.Unit >= MonthUnit) {
			return e, n
		}
	}
	return Expr{}, 0
}

// longer reports whether a time is longer than a unit that is counted in it.
func longer(e Expr, u Unit) bool {
	switch {
	case e.Unit >= SeasonUnit:
		return u < e.Unit
	case e.Month > 0:
		return u < MonthUnit
	}
	return u < YearUnit
}

// inYearPart is a half or a quarter of a year, which begins with a month.
func inYearPart(e Expr, part string, month int) Expr {
	if e.Need == Shift {
		return Expr{Type: Date, Need: Year, Unit: YearUnit, Month: month, Dir: e.Dir, N: e.N, Origin: e.Origin, Value: "XXXX" + part, det: true}
	}
	e.Month, e.Unit, e.Value = month, QuarterUnit, e.Value+part
	return e
}
