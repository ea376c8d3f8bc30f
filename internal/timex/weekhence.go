package timex

// The British way of counting days of a week to come: not the next such day, but
// the one so many weeks after it.

// dayWeek reads what follows a day's name in "Tuesday week" and "Monday
// fortnight".
func (s *scanner) dayWeek(e Expr, end int) (Expr, int) {
	weeks := 1
	switch {
	case s.says(end, "fortnight"):
		weeks = 2
	case !s.says(end, "week"):
		return Expr{}, 0
	}
	switch s.at(end + 1) {
	case cBreak, cDot, cComma, cAt, cIn, cTo, cAnd, cOr, cUntil:
	default:
		return Expr{}, 0 // Tuesday week after week
	}
	return e.weeksHence(weeks), end + 1
}

// weekOn reads "a week on Tuesday", "two weeks from Saturday". What lasts a week
// is said with a preposition: "closed for a week on Tuesday".
func (s *scanner) weekOn(i int) (Expr, int) {
	switch s.at(i - 1) {
	case cIn, cOf, cAfter, cThan, cBy, cOver, cFrom, cEvery, cOnce, cRound:
		return Expr{}, 0
	}
	if s.anyOf(i-1, "for", "within", "lasted", "took", "spent") {
		return Expr{}, 0
	}
	n, k := s.number(i)
	if k == 0 || n.vague || n.half || n.frac != "" || s.at(k) != cUnit || s.at(k+1) != cOn && s.at(k+1) != cFrom {
		return Expr{}, 0
	}
	weeks := n.n
	switch Unit(s.tok[k].val) {
	case Week:
	case Fortnight:
		weeks *= 2
	default:
		return Expr{}, 0
	}
	day, end := s.weekdayName(k + 2)
	if end == 0 || s.at(k+1) == cFrom && s.at(end) == cTo || weeks < 1 || weeks > mostWeeks {
		return Expr{}, 0
	}
	e := Expr{Type: Date, Need: Weekday, Weekday: day, Value: "XXXX-WXX-" + pad(day, 1)}
	return e.weeksHence(weeks), end
}

// mostWeeks is how many weeks a day is counted ahead by its name.
const mostWeeks = 8

// weeksHence is the day n weeks after the next of its name.
func (e Expr) weeksHence(n int) Expr {
	e.Unit, e.N, e.Dir = DayUnit, n, Future
	return e
}
