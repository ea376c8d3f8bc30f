package timex

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
	sign, origin, k := s.reckoned(k)
	if sign == 0 || origin == Context && s.at(k) == cThan { // a day later than planned: how long
		return Expr{}, 0
	}
	e := shift(u, sign*a.n)
	e.Origin, e.Vague = origin, a.vague
	if !a.vague && u == DecadeUnit {
		e = shift(YearUnit, sign*a.n*10)
		e.Origin = origin
		if a.half {
			e.N += sign * 5
		}
	} else if !a.vague && u == YearUnit && a.half {
		e.Unit, e.N, e.Value = MonthUnit, sign*(a.n*12+6), "XXXX-XX"
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
	return e, k
}

// reckoned reads the word behind an amount of time that counts it from a
// reference: ago, later, earlier, from now, in two days' time. It returns the sign, 0 when there
// is none, and the index behind.
func (s *scanner) reckoned(k int) (sign int, origin Origin, end int) {
	switch {
	case s.at(k) == cAgo:
		return -1, Publication, k + 1
	case s.at(k) == cEarlier, s.says(k, "previously"):
		return -1, Context, k + 1
	case s.at(k) == cBefore && s.closes(k+1):
		return -1, Context, k + 1
	case s.at(k) == cAfter && s.closes(k+1):
		return 1, Context, k + 1
	case s.at(k) == cLater:
		return 1, Context, k + 1
	case s.at(k) == cApostrophe && (s.says(k+1, "time") || s.says(k+1, "s") && s.says(k+2, "time")):
		if s.says(k+1, "s") {
			k++
		}
		return 1, Publication, k + 2
	case s.at(k) == cFrom && (s.at(k+1) == cNow || s.at(k+1) == cDeictic && s.tok[k+1].val == 0):
		return 1, Publication, k + 2
	}
	return 0, Publication, k
}
