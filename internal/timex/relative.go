package timex

// relative reads expressions that count from a reference: yesterday, last
// week, two days ago, a year earlier, the following month, that day.
func (s *scanner) relative(i int) (Expr, int) {
	switch s.at(i) {
	case cDeictic:
		return s.deictic(i)
	case cThis:
		if e, n := s.thisTime(i); n > 0 {
			return e, n
		}
		return s.shifted(i)
	case cLast, cNext, cThat, cSame, cPrevious, cFollowing, cRef, cNow, cFull, cFiscal:
		return s.shifted(i)
	case cUnit, cPart:
		if e, n := s.unitBefore(i); n > 0 {
			return e, n
		}
		if s.at(i) == cPart {
			return Expr{}, 0
		}
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
	if s.says(i-1, "usa") || s.says(i, "today") && s.upperAt(i) && s.anyOf(i+1, "programme", "program", "show", "newspaper") { // USA Today, the Today programme
		return Expr{}, 0
	}
	d := deictics[s.tok[i].val]
	if s.says(i, "overnight") {
		switch s.at(i - 1) {
		case cA, cThe, cOn, cIn, cOf, cFrom, cAt: // the kind of a thing: an overnight ferry
			return Expr{}, 0
		}
	}
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
	dir, k, origin, ok := s.pointer(i)
	if !ok {
		return Expr{}, 0
	}
	if s.at(k) == cPeriod && s.says(i, "latest") {
		e := shift(QuarterUnit, -1)
		e.det, e.Dir = true, Past
		return e, k + 1
	}
	k = s.skip(k, cFiscal)
	if s.at(k) != cUnit || s.at(k+1) == cPeriod || s.tok[k].flag&plural != 0 || k == i {
		return Expr{}, 0
	}
	u := Unit(s.tok[k].val)
	if (u == DecadeUnit || u == CenturyUnit) && s.at(k-1) == cRef {
		return Expr{}, 0 // the past decade: its length
	}
	if (dir == Past || s.at(i) == cFollowing) && s.at(k+1) == cOf && origin == Publication {
		return Expr{}, 0 // the last week of August: a portion
	}
	if u <= Hour || s.at(k+1) == cHyphen && s.glued(k+1) || s.tok[k].upper && s.tok[i].upper && i > 0 && s.at(k+1) != cOf {
		return Expr{}, 0 // a title: This Week
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
	e := shift(u, n)
	e.Origin, e.det, e.Dir = origin, true, dir
	return s.withinUnit(e, k+1)
}

// withinUnit reads what goes on a shifted unit: this year's third quarter, the
// next day at noon.
func (s *scanner) withinUnit(e Expr, end int) (Expr, int) {
	if e.Unit == DayUnit {
		return s.withPart(e, end)
	}
	if e.Unit == YearUnit && s.at(end) == cApostrophe && s.says(end+1, "s") {
		if q, n := s.quarter(end + 2); n > 0 && q.Need == Year {
			q.Dir, q.N, q.Origin, q.Unit, q.det = e.Dir, e.N, e.Origin, YearUnit, true
			return q, n
		}
	}
	return e, end
}

// pointer reads the word that says which unit is meant: last, this, the same,
// the current … It returns the index of the unit.
func (s *scanner) pointer(i int) (dir Dir, k int, origin Origin, ok bool) {
	dir, k = s.direction(i)
	switch s.at(i) {
	case cThat:
		return Within, s.skip(i+1, cSame), Context, true
	case cSame:
		return Within, i + 1, Context, true
	case cPrevious, cFollowing:
		return dir, k, Context, true
	case cRef:
		return Past, i + 1, Publication, s.tok[i].val == 0
	case cNow:
		return Within, i + 1, Publication, s.tok[i].val == 1
	case cFull, cFiscal:
		whole := s.at(i-1) == cThe && s.at(i+1) == cUnit && Unit(s.tok[i+1].val) == YearUnit
		return Within, i + 1, Publication, whole
	}
	return dir, k, Publication, true
}
