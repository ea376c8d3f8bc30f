package timex

// relative reads expressions that count from a reference: yesterday, last
// week, two days ago, a year earlier, the following month, that day.
func (s *scanner) relative(i int) (Expr, int) {
	switch s.at(i) {
	case cDeictic:
		return s.deictic(i)
	case cLast, cNext, cThis, cThat, cSame, cPrevious, cFollowing, cRef, cNow, cFull, cFiscal:
		return s.shifted(i)
	case cUnit:
		if e, n := s.unitEnd(i); n > 0 {
			return e, n
		}
		if e, n := s.dayBeside(i); n > 0 {
			return e, n
		}
		if e, n := s.yearAgo(i); n > 0 {
			return e, n
		}
		if e, n := s.theUnit(i); n > 0 {
			return e, n
		}
	}
	return s.countedFrom(i)
}

// deictic reads today, yesterday, tomorrow, tonight, overnight.
func (s *scanner) deictic(i int) (Expr, int) {
	if s.at(i) != cDeictic {
		return Expr{}, 0
	}
	d := deictics[s.tok[i].val]
	e := shift(DayUnit, d.shift)
	if d.clock != "" {
		e.Type, e.Clock = Time, d.clock
		e.Value += d.clock
		return e, i + 1
	}
	return s.withPart(e, i+1)
}

// shift makes an expression n units from the day of publication.
func shift(u Unit, n int) Expr {
	e := Expr{Type: Date, Need: Shift, Unit: u, N: n}
	switch u {
	case DayUnit:
		e.Value = "XXXX-XX-XX"
	case Weekend:
		e.Value = "XXXX-WXX-WE"
	case Week, Fortnight:
		e.Value = "XXXX-WXX"
	case MonthUnit:
		e.Value = "XXXX-XX"
	case QuarterUnit:
		e.Value = "XXXX-QX"
	case YearUnit:
		e.Value = "XXXX"
	case DecadeUnit:
		e.Value = "XXX"
	case CenturyUnit:
		e.Value = "XX"
	default:
		e.Type, e.Value = Time, "XXXX-XX-XXTXX"
	}
	return e
}

// shifted reads last week, this month, the following day, the same year, that
// quarter, the past year.
func (s *scanner) shifted(i int) (Expr, int) {
	dir, k := s.direction(i)
	origin := Publication
	switch s.at(i) {
	case cThat:
		dir, k, origin = Within, s.skip(i+1, cSame), Context
	case cSame:
		dir, k, origin = Within, i+1, Context
	case cPrevious, cFollowing:
		origin = Context
	case cRef:
		if s.tok[i].val != 0 {
			return Expr{}, 0
		}
		dir, k = Past, i+1
	case cNow:
		if s.tok[i].val != 1 {
			return Expr{}, 0
		}
		dir, k = Within, i+1
	}
	if s.at(i) == cFull || s.at(i) == cFiscal {
		dir, k = Within, i+1
		if s.at(i-1) != cThe || s.at(k) != cUnit || Unit(s.tok[k].val) != YearUnit {
			return Expr{}, 0
		}
	}
	if s.at(k+1) == cPeriod || s.at(k) == cPeriod && s.says(i, "latest") {
		if s.at(k) != cPeriod {
			return Expr{}, 0
		}
		e := shift(QuarterUnit, -1)
		e.det, e.Dir = true, Past
		return e, k + 1
	}
	k = s.skip(k, cFiscal)
	if s.at(k) != cUnit || s.tok[k].flag&plural != 0 || k == i {
		return Expr{}, 0
	}
	u := Unit(s.tok[k].val)
	if (u == DecadeUnit || u == CenturyUnit) && s.at(k-1) == cRef {
		return Expr{}, 0 // the past decade: its length
	}
	if (dir == Past || s.at(i) == cFollowing) && s.at(k+1) == cOf && origin == Publication {
		return s.lastOf(k)
	}
	if u <= Hour || s.at(k+1) == cHyphen && s.glued(k+1) {
		return Expr{}, 0
	}
	if u == DayUnit && (s.at(i) == cThis && dir == Within || s.at(i) == cLast || s.at(i) == cRef || s.at(i) == cNow) {
		return Expr{}, 0
	}
	n := 0
	switch dir {
	case Past:
		n = -1
	case Future:
		n = 1
		if s.at(i-1) == cThe && s.at(i) == cNext {
			origin = Context
		}
	}
	if s.tok[k].upper && s.tok[i].upper && i > 0 && s.at(k+1) != cOf {
		return Expr{}, 0 // a title: This Week
	}
	e := shift(u, n)
	e.Origin, e.det, e.Dir = origin, true, dir
	if u == YearUnit && s.at(k+1) == cApostrophe && s.says(k+2, "s") {
		if q, end := s.quarter(k + 3); end > 0 && q.Need == Year {
			q.Dir, q.N, q.Origin, q.Unit, q.det = dir, n, origin, YearUnit, true
			return q, end
		}
	}
	if u == DayUnit {
		return s.withPart(e, k+1)
	}
	return e, k + 1
}

// lastOf reads the last week of August: the end of it.
func (s *scanner) lastOf(k int) (Expr, int) {
	n := s.skip(k+2, cThe)
	e, end := s.monthAndYear(n)
	if end == 0 {
		if e, end = s.year(n); end == 0 {
			return Expr{}, 0
		}
	}
	e.Mod, e.det = "END", true
	return e, end
}

// dayBeside reads the day before yesterday, the day after tomorrow.
func (s *scanner) dayBeside(i int) (Expr, int) {
	if Unit(s.tok[i].val) != DayUnit || s.tok[i].flag&plural != 0 || s.at(i+2) != cDeictic {
		return Expr{}, 0
	}
	e := shift(DayUnit, 0)
	e.det = true
	switch {
	case s.at(i+1) == cBefore && s.tok[i+2].val == 1:
		e.N = -2
	case s.at(i+1) == cAfter && s.tok[i+2].val == 2:
		e.N = 2
	default:
		return Expr{}, 0
	}
	return e, i + 3
}

// yearAgo reads the adjectives year-ago and year-earlier, with the period they
// go with.
func (s *scanner) yearAgo(i int) (Expr, int) {
	if Unit(s.tok[i].val) != YearUnit || s.at(i+1) != cHyphen || s.at(i+2) != cAgo && s.at(i+2) != cEarlier {
		return Expr{}, 0
	}
	e := shift(YearUnit, -1)
	e.det = true
	k := i + 3
	if q, n := s.quarter(k); n > 0 && q.Unit == QuarterUnit {
		q.Dir, q.Unit, q.N, q.det = Past, YearUnit, -1, true
		return q, n
	}
	if s.at(k) == cUnit && Unit(s.tok[k].val) == QuarterUnit || s.at(k) == cPeriod {
		k++
	}
	return e, k
}

// unitEnd reads year-end, year's end, month's end.
func (s *scanner) unitEnd(i int) (Expr, int) {
	u := Unit(s.tok[i].val)
	if u != YearUnit && u != MonthUnit || s.tok[i].flag&plural != 0 {
		return Expr{}, 0
	}
	k := s.skip(i+1, cHyphen)
	if s.at(k) == cApostrophe && s.says(k+1, "s") {
		k += 2
	} else if u == MonthUnit && k == i+1 {
		return Expr{}, 0
	}
	if s.at(k) != cPoint || !s.says(k, "end") || s.at(k+1) == cHyphen {
		return Expr{}, 0
	}
	e := shift(u, 0)
	e.Mod = "END"
	return e, k + 1
}

// theUnit reads the weekend and the quarter, which are the nearest ones.
func (s *scanner) theUnit(i int) (Expr, int) {
	if s.at(i-1) != cThe || s.tok[i].flag&plural != 0 || s.at(i+1) == cHyphen || s.at(i+1) == cUnit || s.at(i+1) == cOf {
		return Expr{}, 0
	}
	u := Unit(s.tok[i].val)
	after := s.at(i-2) == cOf && s.at(i-3) == cPoint || s.at(i-2) == cIn && (s.at(i-3) == cEarlier || s.at(i-3) == cLater || s.at(i-3) == cEdge)
	switch {
	case s.says(i+1, "ended"), s.says(i+1, "ending"):
		if u != YearUnit {
			break
		}
		return Expr{Type: Duration, Value: "P1Y", det: true}, i + 1
	case u == Weekend, u == QuarterUnit:
	case (u == YearUnit || u == Week) && s.says(i-2, "for") && (s.at(i+1) == cComma || s.at(i+1) == cDot):
	case after && (u == Week || u == MonthUnit || u == YearUnit || u == DecadeUnit):
	default:
		return Expr{}, 0
	}
	e := shift(u, 0)
	e.det = true
	return e, i + 1
}

// countedFrom reads two days ago, a year earlier, ten days later, weeks ago, five
// years from now.
func (s *scanner) countedFrom(i int) (Expr, int) {
	a, k := s.number(i)
	bare := k == 0
	if bare {
		a, k = amount{vague: true}, i
	}
	k = s.skip(k, cHyphen)
	if s.at(k) != cUnit || bare && s.tok[k].flag&plural == 0 {
		return Expr{}, 0
	}
	u := Unit(s.tok[k].val)
	k++
	if s.at(k) == cOr && s.at(k+1) == cSo {
		k += 2
	}
	sign, origin := 0, Publication
	switch {
	case s.at(k) == cAgo:
		sign = -1
	case s.at(k) == cEarlier, s.at(k) == cPrevious && s.says(k, "previously"):
		sign, origin = -1, Context
	case s.at(k) == cLater:
		sign, origin = 1, Context
	case s.at(k) == cFrom && s.at(k+1) == cNow:
		sign = 1
		k++
	case s.at(k) == cFrom && s.at(k+1) == cDeictic && s.tok[k+1].val == 0:
		sign = 1
		k++
	default:
		return Expr{}, 0
	}
	e := shift(u, sign*a.n)
	e.Origin, e.Vague = origin, a.vague
	if u == DecadeUnit && !a.vague {
		e = shift(YearUnit, sign*a.n*10)
		e.Origin = origin
	}
	if a.half && !a.vague {
		switch u {
		case YearUnit:
			e.Unit, e.N, e.Value = MonthUnit, sign*(a.n*12+6), "XXXX-XX"
		case DecadeUnit:
			e.N = sign * (a.n*10 + 5)
		}
	}
	if a.vague {
		switch {
		case sign < 0:
			e.Value = "PAST_REF"
		default:
			e.Value = "FUTURE_REF"
		}
		e.Type = Date
	}
	return e, k + 1
}
