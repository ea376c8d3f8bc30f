package timex

// partOfDay reads this morning, last night, the night of October 11, the
// morning of the next day, that afternoon, and a bare midnight or morning.
func (s *scanner) partOfDay(i int) (Expr, int) {
	dir, k := s.direction(i)
	if s.at(i) == cThat {
		dir, k = Within, i+1
	}
	if s.at(k) == cEdge && s.says(k, "mid") && k == i {
		return s.midPart(s.skip(k+1, cHyphen))
	}
	if s.at(k) != cPart && s.at(k) != cNoon || s.tok[k].flag&plural != 0 {
		return Expr{}, 0
	}
	e := Expr{Type: Time, Need: Day, Clock: parts[s.tok[k].val], det: true}
	if k == i {
		midday := s.tok[k].val == 4
		if midday {
			e.Clock = parts[6]
		}
		if day, n := s.onDay(e, k+1); n > k+1 && (s.at(k+1) == cOf || s.at(k+1) == cOn || s.at(k) == cNoon) {
			return day, n
		}
		if midday {
			e.Value = "XXXX-XX-XX" + e.Clock
			return e, k + 1
		}
		if s.at(i-1) != cThe || s.at(i-2) != cIn && s.at(i-2) != cDuring || s.tok[k].val > 3 {
			return Expr{}, 0
		}
		e.Value = "XXXX-XX-XX" + e.Clock
		return e, k + 1
	}
	e.Need, e.Unit, e.Dir = Shift, DayUnit, dir
	e.Value = "XXXX-XX-XX" + e.Clock
	switch s.at(i) {
	case cThat, cPrevious, cFollowing:
		e.Origin = Context
	case cNext:
		if s.at(i-1) == cThe {
			e.Origin = Context
		}
	}
	switch dir {
	case Past:
		e.N = -1
	case Future:
		e.N = 1
	}
	return e, k + 1
}

// midPart reads the part of day at token k, after "mid", and the day behind it.
func (s *scanner) midPart(k int) (Expr, int) {
	clock := partAt(s, k)
	if clock == "" {
		return Expr{}, 0
	}
	return s.onDay(Expr{Type: Time, Need: Day, Clock: clock, Mod: "MID", det: true}, k+1)
}

// partAt is the code of the part of day at token k; empty when it is none.
func partAt(s *scanner, k int) string {
	if s.at(k) != cPart || s.tok[k].flag&plural != 0 {
		return ""
	}
	return parts[s.tok[k].val]
}

// smallHours reads the early hours of Sunday, the small hours of 9 November,
// the early morning hours: the beginning of a day.
func (s *scanner) smallHours(i int) (Expr, int) {
	if s.at(i) != cSmall && !s.says(i, "early") {
		return Expr{}, 0
	}
	k := i + 1
	if partAt(s, k) == parts[0] {
		k++
	}
	if !s.says(k, "hours") {
		return Expr{}, 0
	}
	e := Expr{Type: Time, Need: Day, Clock: parts[0], Mod: "START", Value: "XXXX-XX-XX" + parts[0], det: true}
	k++
	if s.at(k) != cOf && s.at(k) != cOn {
		return e, k
	}
	if day, n := s.day(k + 1); n > 0 && (day.Clock == "" || day.Clock == parts[0]) {
		day.Type, day.Clock, day.Mod, day.det = Time, parts[0], e.Mod, true
		return day, n
	}
	if day, n := s.partOfDay(k + 1); n > 0 && day.Clock == parts[0] {
		day.Mod, day.det = e.Mod, true
		return day, n
	}
	if n := s.skip(k+1, cThe); partAt(s, n) == parts[0] {
		return e, n + 1
	}
	return e, k
}
