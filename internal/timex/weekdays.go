package timex

// weekday reads Friday, Friday November 7, last Friday, Friday night, this
// coming Sunday.
func (s *scanner) weekday(i int) (Expr, int) {
	dir, k := s.direction(i)
	if k > i && s.at(k) == cNext && s.at(k-1) == cThis {
		dir, k = Future, k+1
	}
	day, end := s.weekdayName(k)
	if end == 0 {
		return Expr{}, 0
	}
	e := Expr{Type: Date, Need: Weekday, Weekday: day, Value: "XXXX-WXX-" + pad(day, 1), Dir: dir, det: k > i}
	if s.at(i) == cPrevious || s.at(i) == cFollowing {
		e.Origin = Context
	}
	if k == i {
		d := s.skip(end, cComma)
		d = s.skip(d, cThe)
		if full, n := s.calendarDate(d); n > 0 && full.Day > 0 && (full.Month > 0 || full.Unit == MonthUnit) && full.Clock == "" {
			full.Weekday = day
			return full, n
		}
	}
	if s.tok[k].flag&unsure != 0 && (s.at(end-1) != cDot || end == len(s.tok) || s.upperAt(end)) {
		return Expr{}, 0 // Tues. is a day in a sentence
	}
	if k == i {
		if s.ahead(i) {
			e.Dir = Within
		}
		if w, n := s.ofWeek(e, end); n > 0 {
			return w, n
		}
		if w, n := s.dayWeek(e, end); n > 0 {
			return w, n
		}
	}
	e, end = s.withPart(e, end)
	if c := s.at(end + 1); k == i && (c == cDot || c == cComma || c == cBreak || c == cThe) { // on Monday evening last
		switch {
		case s.says(end, "last"):
			e.Dir, end = Past, end+1
		case s.says(end, "next"):
			e.Dir, end = Future, end+1
		}
	}
	return e, end
}

// ofWeek reads the week that a day is said to lie in: Monday next week,
// Thursday of last week.
func (s *scanner) ofWeek(e Expr, end int) (Expr, int) {
	k := s.skip(end, cOf)
	dir, n := s.direction(k)
	if n == k || s.at(k) == cPrevious || s.at(k) == cFollowing || s.at(n) != cUnit || Unit(s.tok[n].val) != Week || s.tok[n].flag&plural != 0 || s.at(n+1) == cApostrophe {
		return Expr{}, 0
	}
	e.Unit, e.Dir, e.N = Week, dir, map[Dir]int{Past: -1, Future: 1}[dir]
	return e, n + 1
}

// ahead reports whether the words before token i make what follows a time to
// come: until, by, as early as.
func (s *scanner) ahead(i int) bool {
	return s.at(i-1) == cUntil || s.at(i-1) == cBy || s.says(i-1, "as") && (s.says(i-2, "early") || s.says(i-2, "soon"))
}

// weekdayName reads the name of a day and the dot of an abbreviation. "Sun"
// and its like count only with a dot or before a date.
func (s *scanner) weekdayName(i int) (int, int) {
	if s.at(i) != cWeekday || s.tok[i].flag&plural != 0 || s.glued(i) && s.at(i-1) == cNone && s.tok[i-1].class == cNone && isLetter(s.t[s.tok[i-1].start]) {
		return 0, 0
	}
	end := i + 1
	if s.dayInName(i, end) {
		return 0, 0
	}
	if s.tok[i].flag&abbr != 0 {
		if s.at(end) == cDot && s.glued(end) {
			return s.tok[i].val, end + 1
		}
		if c := s.at(s.skip(end, cComma)); c != cMonth && c != cNum {
			return 0, 0
		}
	}
	return s.tok[i].val, end
}

// direction reads last, next, this, the previous … at token i.
func (s *scanner) direction(i int) (Dir, int) {
	switch s.at(i) {
	case cLast, cPrevious:
		return Past, i + 1
	case cNext, cFollowing:
		return Future, i + 1
	case cThis:
		if s.at(i+1) == cNext {
			return Future, i + 2
		}
		if s.at(i+1) == cRef && s.tok[i+1].val == 0 {
			return Past, i + 2
		}
		return Within, i + 1
	}
	return NoDir, i
}

// withPart adds the part of the day that follows a day: Friday night,
// yesterday afternoon, tomorrow at noon.
func (s *scanner) withPart(e Expr, end int) (Expr, int) {
	k := end
	if s.at(k) == cEdge && s.at(k+1) == cPart {
		k++
	}
	if s.at(k) == cPart && s.tok[k].flag&plural == 0 {
		e.Type, e.Clock = Time, parts[s.tok[k].val]
		return e, k + 1
	}
	k = s.skip(end, cAt)
	if s.at(k) == cNoon && k > end {
		e.Type, e.Clock = Time, parts[s.tok[k].val]
		return e, k + 1
	}
	return e, end
}
