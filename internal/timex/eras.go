package timex

// decade reads 1990s and, with its apostrophe before it, '90s.
func (s *scanner) decade(i int) (Expr, int) {
	k := s.tok[i]
	digits := k.end - k.start - 1
	if s.t[k.end-2] == '\'' {
		digits--
	}
	switch {
	case digits == 4 && k.val%10 == 0 && k.val >= 1000 && k.val <= 2100:
		e := Expr{Type: Date, Unit: DecadeUnit, Value: pad(k.val/10, 3), det: true}
		if era, n := s.era(i + 1); n > 0 && era == 0 {
			e.Value = "BC" + pad(k.val/10, 3)
			return e, n
		}
		return e, i + 1
	case digits == 3 && k.val%10 == 0:
		if era, n := s.era(i + 1); n > 0 && era == 0 {
			return Expr{Type: Date, Unit: DecadeUnit, Value: "BC" + pad(k.val/10, 3), det: true}, n
		}
	}
	return Expr{}, 0
}

// shortYear reads '99 and '90s.
func (s *scanner) shortYear(i int) (Expr, int) {
	if s.at(i+1) != cNum || !s.glued(i+1) || s.glued(i) {
		return Expr{}, 0
	}
	k := s.tok[i+1]
	switch {
	case k.plural && k.end-k.start == 3 && k.val%10 == 0:
		return Expr{Type: Date, Unit: DecadeUnit, Value: "19" + pad(k.val/10, 1), det: true}, i + 2
	case !k.plural && k.end-k.start == 2:
		y := 1900 + k.val
		if y < 1930 {
			y += 100
		}
		return Expr{Type: Date}.inYear(y), i + 2
	}
	return Expr{}, 0
}

// spokenYear reads nineteen ninety-seven and two thousand (and) one.
func (s *scanner) spokenYear(i int) (int, int) {
	if s.at(i) != cWordNum {
		return 0, 0
	}
	if v := s.tok[i].val; (v == 18 || v == 19 || v == 20) && s.at(i+1) == cWordNum && s.tok[i+1].val >= 10 {
		rest, end := s.numberWords(i + 1)
		if rest.n >= 10 && rest.n < 100 && !rest.half && s.at(end) != cUnit {
			return v*100 + rest.n, end
		}
	}
	return 0, 0
}

// era reads BC, B.C., BCE (0) or AD, CE (1).
func (s *scanner) era(i int) (int, int) {
	if s.at(i) == cEra && !s.glued(i) {
		if s.tok[i].end-s.tok[i].start > 1 && s.word(i)[1] < 'a' {
			return s.tok[i].val, i + 1
		}
	}
	w := s.word(i)
	if (w == "B" || w == "A") && s.at(i+1) == cDot && s.glued(i+1) && s.glued(i+2) {
		if c := s.word(i + 2); w == "B" && c == "C" || w == "A" && c == "D" {
			end := i + 3
			if s.at(end) == cDot && s.glued(end) {
				end++
			}
			if c == "C" {
				return 0, end
			}
			return 1, end
		}
	}
	return 0, 0
}

// eraYear reads 490 BC and AD 70.
func (s *scanner) eraYear(i int) (int, int) {
	if s.at(i) != cNum || s.tok[i].plural || s.tok[i].val == 0 || s.tok[i].val > 9999 {
		return 0, 0
	}
	era, end := s.era(i + 1)
	if end == 0 {
		return 0, 0
	}
	if era == 0 {
		return 1 - s.tok[i].val, end
	}
	return s.tok[i].val, end
}

// century reads the 20th century, the eighteenth century BC.
func (s *scanner) century(i int) (Expr, int) {
	if s.at(i) != cOrd || s.tok[i].val < 1 || s.tok[i].val > 22 {
		return Expr{}, 0
	}
	n := s.tok[i].val
	k := s.skip(i+1, cHyphen)
	if s.at(k) != cUnit || Unit(s.tok[k].val) != CenturyUnit || s.tok[k].flag&plural != 0 {
		return Expr{}, 0
	}
	e := Expr{Type: Date, Unit: CenturyUnit, Value: pad(n-1, 2), det: true}
	if era, end := s.era(k + 1); end > 0 {
		if era == 0 {
			e.Value = "BC" + e.Value
		}
		return e, end
	}
	return e, k + 1
}
