package timex

import "unicode/utf8"

// thisTime reads "this time last year".
func (s *scanner) thisTime(i int) (Expr, int) {
	if c := s.at(i + 2); !s.says(i+1, "time") || c != cLast && c != cNext {
		return Expr{}, 0
	}
	return s.shifted(i + 2)
}

// closes reports whether token i is a mark that ends a clause, or none is there.
func (s *scanner) closes(i int) bool {
	switch s.at(i) {
	case cDot, cComma, cBreak, cDash:
		return true
	case cNone:
		w := s.word(i)
		return w[0] < utf8.RuneSelf && !isLetter(w[0]) && w[0] != '(' && w[0] != '"'
	}
	return false
}

// unitBefore reads the day before, the night before, the week after, where
// nothing follows that they are before.
func (s *scanner) unitBefore(i int) (Expr, int) {
	n := map[class]int{cBefore: -1, cAfter: 1}[s.at(i+1)]
	if n == 0 || s.at(i-1) != cThe || s.tok[i].flag&plural != 0 {
		return Expr{}, 0
	}
	if !s.closes(i + 2) {
		return Expr{}, 0
	}
	u := DayUnit
	if s.at(i) == cUnit {
		u = Unit(s.tok[i].val)
	}
	e := shift(u, n)
	e.Origin, e.det = Context, true
	if clock := partAt(s, i); clock != "" {
		e.Type, e.Clock = Time, clock
	}
	return e, i + 2
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
	e.Mod, e.det = "END", true
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
	case s.says(i+1, "ended"), s.says(i+1, "ending"), s.at(i+1) == cTo && s.at(i+2) == cMonth:
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
