package timex

// deepest is how many modifiers may stand on each other ("more than about").
const deepest = 3

// modified reads an expression with a modifier before it, which goes into Mod
// and the span but not into the value: early 1990, the end of October, about
// two weeks, more than four hours, earlier this year.
func (s *scanner) modified(i int) (Expr, int) { return s.modifiedAt(i, 0) }

func (s *scanner) modifiedAt(i, depth int) (Expr, int) {
	if depth >= deepest {
		return Expr{}, 0
	}
	mod, k, want := s.modifier(i)
	if k == 0 {
		return Expr{}, 0
	}
	e, end := s.inner(k, depth)
	if end == 0 || !want(e) {
		return Expr{}, 0
	}
	if e.Mod == "" {
		e.Mod = mod
	}
	e.det = true
	return e, end
}

// inner reads what a modifier stands before: an expression, with or without
// "the", itself modified perhaps.
func (s *scanner) inner(k, depth int) (Expr, int) {
	e, end := s.core(k)
	if m, n := s.modifiedAt(k, depth+1); n > end {
		e, end = m, n
	}
	if s.at(k) == cThe {
		if m, n := s.core(k + 1); n > end {
			e, end = m, n
		}
		if m, n := s.modifiedAt(k+1, depth+1); n > end {
			e, end = m, n
		}
	}
	return e, end
}

func isDate(e Expr) bool {
	return (e.Type == Date || e.Type == Time) && e.Value != past && e.Value != future && e.Value != present
}
func isDuration(e Expr) bool { return e.Type == Duration }
func isLong(e Expr) bool     { return isDate(e) && (e.Need != Weekday || e.Clock != "") }
func isAmount(e Expr) bool   { return isEither(e) && (e.Need != Weekday || e.Clock != "") }
func isSpell(e Expr) bool    { return isDuration(e) || e.Need == Shift && e.N != 0 && e.Dir == NoDir }
func isEither(e Expr) bool   { return isDate(e) || isDuration(e) }

// modifier reads the words of a modifier at token i: its TIMEX3 name, where
// what it modifies begins, and what that may be.
func (s *scanner) modifier(i int) (string, int, func(Expr) bool) {
	switch s.at(i) {
	case cEdge:
		k := s.skip(i+1, cHyphen)
		if k == i+1 {
			k = s.skip(k, cIn)
			k = s.skip(k, cOn)
		}
		return [...]string{"START", "END", "MID"}[s.tok[i].val], k, isDate
	case cPoint:
		if s.at(i+1) != cOf {
			return s.comparison(i)
		}
		mod := "END"
		switch {
		case s.says(i, "middle"):
			mod = "MID"
		case s.says(i, "beginning"), s.says(i, "start"), s.says(i, "onset"), s.says(i, "outset"):
			mod = "START"
		}
		return mod, i + 2, isDate
	case cEarlier:
		return "BEFORE", s.skip(i+1, cIn), isLong
	case cLater:
		return "AFTER", s.skip(i+1, cIn), isLong
	case cRound:
		switch s.at(i + 1) {
		case cDeictic, cLast, cNext, cThis, cThat: // talked about last week
			return "", 0, nil
		}
		return "APPROX", i + 1, isAmount
	}
	return s.comparison(i)
}

// comparison reads more than, less than, at least, up to and their like.
func (s *scanner) comparison(i int) (string, int, func(Expr) bool) {
	switch s.at(i) {
	case cMore:
		if s.at(i+1) == cThan {
			return "MORE_THAN", i + 2, isEither
		}
	case cLess:
		if s.at(i+1) == cThan {
			return "LESS_THAN", i + 2, isSpell
		}
		return "LESS_THAN", i + 1, isDuration
	case cOver:
		switch s.at(i + 1) {
		case cThe, cLast, cNext, cRef, cFollowing, cPrevious, cThis:
			return "", 0, nil // over the past year: no more than "during"
		}
		return "MORE_THAN", i + 1, isSpell
	case cVagueNum:
		if c := s.at(i + 1); s.says(i, "some") && (c == cNum || c == cWordNum || c == cScale) {
			return "APPROX", i + 1, isDuration
		}
	case cPoint:
		if s.says(i, "close") && s.at(i+1) == cTo {
			return "APPROX", i + 2, isDuration
		}
	case cJust:
		if c := s.at(i + 1); c == cOver || c == cLess || c == cMore {
			return s.comparison(i + 1)
		}
	case cAt:
		if s.at(i+1) == cLeast {
			return "EQUAL_OR_MORE", i + 2, isEither
		}
		if s.at(i+1) == cMost {
			return "EQUAL_OR_LESS", i + 2, isEither
		}
	case cUp:
		if s.at(i+1) == cTo {
			return "EQUAL_OR_LESS", i + 2, isDuration
		}
	case cNo:
		if s.at(i+1) == cMore && s.at(i+2) == cThan {
			return "EQUAL_OR_LESS", i + 3, isDuration
		}
		if s.at(i+1) == cLess && s.at(i+2) == cThan {
			return "EQUAL_OR_MORE", i + 3, isDuration
		}
	}
	return "", 0, nil
}
