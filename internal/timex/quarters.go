package timex

// quarter reads the third quarter, the third quarter of 1990, third-quarter,
// the first half of 2025, Q3 2025.
func (s *scanner) quarter(i int) (Expr, int) {
	i0 := i
	i = s.skip(i, cFiscal)
	if i > i0 {
		i = s.skip(i, cHyphen)
	}
	if s.at(i) != cOrd || s.tok[i].val > 4 || isDigit(s.t[s.tok[i].start]) && s.tok[i].val == 0 {
		return Expr{}, 0
	}
	n := s.tok[i].val
	k := s.skip(i+1, cHyphen)
	k = s.skip(k, cFiscal)
	e := Expr{Type: Date, Need: Year, det: true}
	switch {
	case s.at(k) == cUnit && Unit(s.tok[k].val) == QuarterUnit && s.tok[k].flag&plural == 0:
		e.Month, e.Value, e.Unit = 3*n-2, "XXXX-Q"+pad(n, 1), QuarterUnit
		e.det = s.at(i+1) != cHyphen // third-quarter profit
	case s.at(k) == cHalf && n <= 2 && s.at(i+1) == cHyphen && s.tradeAt(k+1):
		e.Month, e.Value, e.Unit = 6*n-5, "XXXX-H"+pad(n, 1), QuarterUnit
		return e, k + 1
	default:
		return Expr{}, 0
	}
	full, end := s.ofYear(e, k+1)
	if end == k+1 && s.sport() {
		return Expr{}, 0
	}
	return full, end
}

// shortQuarter reads Q3, Q3 2024, H1 2025 and FY24.
func (s *scanner) shortQuarter(i int) (Expr, int) {
	if s.at(i) != cQuarterName || s.at(i+1) != cNum || s.glued(i) || !s.upperAt(i) {
		return Expr{}, 0
	}
	k := s.tok[i+1]
	if s.says(i, "fy") {
		if y, ok := s.yearNumber(i + 1); ok {
			return Expr{Type: Date}.inYear(y), i + 2
		}
		if k.end-k.start == 2 && s.glued(i+1) && !k.plural {
			return Expr{Type: Date}.inYear(2000 + k.val), i + 2
		}
		return Expr{}, 0
	}
	quarter := s.says(i, "q")
	if !s.glued(i+1) || k.end-k.start != 1 || k.val < 1 || k.val > 4 || !quarter && k.val > 2 || s.glued(i+2) && s.at(i+2) == cNone && isLetter(s.word(i + 2)[0]) {
		return Expr{}, 0
	}
	e := Expr{Type: Date, Need: Year, Unit: QuarterUnit, Month: 3*k.val - 2, Value: "XXXX-Q" + pad(k.val, 1), det: true}
	if !quarter {
		e.Month, e.Value = 6*k.val-5, "XXXX-H"+pad(k.val, 1)
	}
	if full, end := s.ofYear(e, i+2); end > i+2 {
		return full, end
	}
	switch s.at(i - 1) {
	case cNum, cIn, cSince, cDuring, cBy, cFrom, cUntil, cBefore, cAfter, cEdge:
		return e, i + 2
	}
	if s.says(i-1, "for") || s.tradeAt(i+2) {
		return e, i + 2
	}
	return Expr{}, 0
}

// tradeAt reports whether token i is what a business reports for a quarter or
// a half, in which a team plays too.
func (s *scanner) tradeAt(i int) bool {
	return s.anyOf(i, "profit", "profits", "earnings", "results", "revenue", "revenues", "sales", "loss", "losses", "net", "operating", "pretax", "income", "output", "growth", "gdp", "figures", "deliveries", "turnover", "trading")
}

// ofYear adds the year that follows a quarter or a season.
func (s *scanner) ofYear(e Expr, end int) (Expr, int) {
	y := s.skip(end, cOf)
	if y == end {
		y = s.skip(end, cComma)
	}
	year, ok := s.yearNumber(y)
	n := y + 1
	if !ok {
		if year, n = s.eraYear(y); n == 0 {
			if year, n = s.spokenYear(y); n == 0 {
				return s.thatYear(e, end)
			}
		}
	}
	e.Need, e.Year = Nothing, year
	e.Value = YearValue(year) + e.Value[4:]
	return e, n
}

// season reads last summer, the fall of 2025, this spring, summer 2007, and
// "the summer" alone.
func (s *scanner) season(i int) (Expr, int) {
	dir, k := s.direction(i)
	if s.at(k) != cSeason || s.tok[k].flag&plural != 0 || s.at(k+1) == cHyphen && s.glued(k+1) {
		return Expr{}, 0
	}
	q := seasons[s.tok[k].val]
	e := Expr{Type: Date, Need: Year, Month: q.month, Value: "XXXX-" + q.code, Unit: SeasonUnit, Dir: dir, det: true}
	if s.at(i) == cFollowing || s.at(i) == cPrevious {
		e.Origin = Context
	}
	full, end := s.ofYear(e, k+1)
	if end > k+1 && (s.at(k+1) != cOf || full.Need == Nothing || full.Unit == YearUnit) {
		return full, end
	}
	if k > i {
		return e, k + 1
	}
	if s.says(i, "fall") && s.at(i-1) == cIn && s.anyOf(i-2, "killed", "dies", "died", "dead", "hurt", "injured") {
		return Expr{}, 0
	}
	switch s.at(i - 1) {
	case cIn, cEdge, cSince, cUntil:
		return e, k + 1
	case cThe:
		if s.at(k+1) != cOf && (s.at(i-2) == cIn || s.at(i-2) == cDuring || s.at(i-2) == cOf || s.at(i-2) == cBy || q.code == "SU" || q.code == "WI") {
			return e, k + 1
		}
	case cHyphen:
		if s.at(i-2) == cEdge {
			return e, k + 1
		}
	}
	return Expr{}, 0
}
