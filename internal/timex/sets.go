package timex

// set reads every day, each Thursday, annually, daily, twice a week, Mondays,
// Tuesday nights.
func (s *scanner) set(i int) (Expr, int) {
	switch s.at(i) {
	case cEvery:
		return s.everyUnit(i + 1)
	case cUnitAdj:
		if s.tok[i].upper && (s.at(i-1) == cNone && s.upperAt(i-1) || s.at(i+1) == cNone && s.upperAt(i+1)) {
			return Expr{}, 0 // the China Daily, the Daily Caller
		}
		if s.at(i+1) == cDot && s.glued(i+1) && s.glued(i+2) {
			return Expr{}, 0 // the-daily.example
		}
		return setOf(durationValue(amount{n: 1}, Unit(s.tok[i].val))), i + 1
	case cOnce:
		return s.timesPer(i + 1)
	case cNum, cWordNum, cVagueNum:
		_, n := s.number(i)
		if n > 0 && (s.at(n) == cTimes || (s.at(n) == cUnit && Unit(s.tok[n].val) >= DayUnit || s.at(n) == cPart) && s.tok[n].flag&plural != 0) {
			return s.timesPer(n + 1) // three times a day, five days a week
		}
	case cUnit:
		if s.says(i, "weekends") && s.at(i-1) == cOn {
			return setOf("XXXX-WXX-WE"), i + 1
		}
	case cPer:
		if s.at(i+1) == cUnit && Unit(s.tok[i+1].val) > Hour {
			return setOf(durationValue(amount{n: 1}, Unit(s.tok[i+1].val))), i + 2
		}
	case cWeekday:
		return s.weekdays(i)
	}
	return Expr{}, 0
}

// timesPer reads the unit that something happens so many times in: a week, per day.
func (s *scanner) timesPer(k int) (Expr, int) {
	if c := s.at(k); (c == cA || c == cPer || c == cEvery) && s.at(k+1) == cUnit && s.tok[k+1].flag&plural == 0 {
		return setOf(durationValue(amount{n: 1}, Unit(s.tok[k+1].val))), k + 2
	}
	return Expr{}, 0
}

func setOf(v string) Expr { return Expr{Type: Set, Value: v} }

func (s *scanner) everyUnit(k int) (Expr, int) {
	every := amount{n: 1}
	if s.at(k) == cOther {
		every.n = 2
		k++
	}
	switch s.at(k) {
	case cUnit:
		if s.tok[k].flag&plural == 0 {
			return setOf(durationValue(every, Unit(s.tok[k].val))), k + 1
		}
	case cMonth:
		return setOf("XXXX-" + pad(s.tok[k].val, 2)), k + 1
	case cSeason:
		return setOf("XXXX-" + seasons[s.tok[k].val].code), k + 1
	case cPart:
		return setOf("XXXX-XX-XX" + parts[s.tok[k].val]), k + 1
	case cWeekday:
		e := setOf("XXXX-WXX-" + pad(s.tok[k].val, 1))
		if s.at(k+1) == cPart {
			e.Value += parts[s.tok[k+1].val]
			k++
		}
		return e, k + 1
	}
	if a, n := s.number(k); n > 0 && !a.one && s.at(n) == cUnit {
		return setOf(durationValue(a, Unit(s.tok[n].val))), n + 1
	}
	return Expr{}, 0
}

func (s *scanner) weekdays(i int) (Expr, int) {
	day := "XXXX-WXX-" + pad(s.tok[i].val, 1)
	if s.tok[i].flag&plural != 0 {
		return setOf(day), i + 1
	}
	if s.tok[i].flag&unsure == 0 && s.at(i+1) == cPart && s.tok[i+1].flag&plural != 0 {
		return setOf(day + parts[s.tok[i+1].val]), i + 2
	}
	return Expr{}, 0
}
