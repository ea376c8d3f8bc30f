package timex

// monthAndYear reads October 2025, Oct. 2025, October of last year, and a
// month alone.
func (s *scanner) monthAndYear(i int) (Expr, int) {
	if dir, k := s.direction(i); k > i {
		return s.monthBeside(i, k, dir)
	}
	m, end := s.month(i)
	if end == 0 || s.glued(i) && s.at(i-1) == cApostrophe {
		return Expr{}, 0
	}
	e := Expr{Type: Date, Need: Year, Month: m}
	y := s.skip(end, cComma)
	if y == end {
		y = s.skip(end, cOf)
	}
	if year, ok := s.yearNumber(y); ok && !s.continued(y) {
		return e.inYear(year), y + 1
	}
	if year, n := s.eraYear(y); n > 0 {
		return e.inYear(year), n
	}
	if year, n := s.spokenYear(y); n > 0 {
		return e.inYear(year), n
	}
	e.Value = "XXXX-" + pad(m, 2)
	if q, n := s.thatYear(e, end); n > end {
		return q, n
	}
	if !s.monthAlone(i, end) {
		return Expr{}, 0
	}
	if c := s.at(end + 1); s.says(end, "last") && (c == cDot || c == cComma || c == cBreak || c == cAnd) { // in May last
		e.Dir = Past
		return e, end + 1
	}
	return e, end
}

// monthBeside reads last April, this September, the following May.
func (s *scanner) monthBeside(i, k int, dir Dir) (Expr, int) {
	m, end := s.month(k)
	if end == 0 || s.says(i, "latest") {
		return Expr{}, 0
	}
	e := Expr{Type: Date, Need: Year, Month: m, Dir: dir, Value: "XXXX-" + pad(m, 2), det: true}
	if s.at(i) == cPrevious || s.at(i) == cFollowing {
		e.Origin = Context
	}
	if d, ok := s.dayNumber(end); ok && !s.continued(end) {
		e.Day, end = d, end+1
		e.Value += "-" + pad(d, 2)
	}
	return e, end
}

// monthAlone reports whether a month's name at token i means the month and not
// a verb, a modal or a person.
func (s *scanner) monthAlone(i, end int) bool {
	k := s.tok[i]
	if k.flag&abbr != 0 {
		return s.at(i+1) == cDot && s.introduced(i)
	}
	next := s.at(end)
	if next == cNone && s.upperAt(end) && !s.leading(i) && !(s.introduced(i) && !s.anyOf(i, "april", "may", "june", "jan")) {
		return false // April Jones
	}
	if next == cApostrophe && !s.says(end+1, "s") {
		return false
	}
	if k.flag&unsure == 0 {
		return true
	}
	return s.introduced(i)
}

// leading reports whether the word before token i is one that stands before a
// month and seldom before a person's name.
func (s *scanner) leading(i int) bool {
	switch s.at(i - 1) {
	case cIn, cSince, cUntil, cDuring, cLast, cNext, cThis, cEvery, cFollowing, cPrevious, cEarlier, cLater, cEdge:
		return true
	case cAnd, cTo, cOf, cHyphen, cDash:
		c := s.at(i - 2)
		return c == cMonth || c == cOrd || c == cPoint || c == cEdge || c == cDot && s.at(i-3) == cMonth
	}
	return false
}

// introduced reports whether the word before token i is one that stands before
// a date: in, since, last, early …
func (s *scanner) introduced(i int) bool {
	switch s.at(i - 1) {
	case cIn, cOf, cSince, cUntil, cBy, cFrom, cTo, cBetween, cBefore, cAfter, cLast, cNext, cThis, cEdge, cDuring, cEvery, cAnd, cFollowing, cPrevious, cEarlier, cLater:
		return true
	case cHyphen:
		return s.at(i-2) == cEdge
	}
	return false
}
