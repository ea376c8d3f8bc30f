package timex

// year reads a bare year, a fiscal year, a decade and years before our era.
func (s *scanner) year(i int) (Expr, int) {
	switch s.at(i) {
	case cFiscal:
		k := s.skip(i+1, cUnit)
		if y, ok := s.yearNumber(k); ok {
			return Expr{Type: Date}.inYear(y), k + 1
		}
	case cUnit:
		if Unit(s.tok[i].val) == YearUnit && s.tok[i].flag&plural == 0 && s.at(i-1) == cThe {
			y, ok := s.yearNumber(i + 1)
			n := i + 2
			if !ok {
				y, n = s.spokenYear(i + 1)
			}
			if n > 0 && y > 0 {
				e := Expr{Type: Date}.inYear(y)
				e.det = true
				return e, n
			}
		}
	case cNum:
		if s.tok[i].plural {
			return s.decade(i)
		}
		if y, n := s.eraYear(i); n > 0 {
			return Expr{Type: Date}.inYear(y), n
		}
		if y, n := s.yearEnd(i); n > 0 {
			return Expr{Type: Date}.inYear(y), n
		}
		if y, ok := s.yearNumber(i); ok && s.yearAlone(i) {
			return s.ofThatYear(Expr{Type: Date}.inYear(y), i+1)
		}
	case cApostrophe:
		return s.shortYear(i)
	case cWordNum:
		if y, n := s.spokenYear(i); n > 0 {
			return Expr{Type: Date}.inYear(y), n
		}
	case cDecadeWord:
		if s.at(i-1) == cThe || s.at(i-1) == cEdge || s.at(i-1) == cHyphen && s.at(i-2) == cEdge {
			return Expr{Type: Date, Unit: DecadeUnit, Value: "19" + pad(s.tok[i].val, 1), det: true}, i + 1
		}
	}
	return Expr{}, 0
}

// ofThatYear reads what stands behind a year: the 1988 third quarter, the
// 1988 period.
func (s *scanner) ofThatYear(e Expr, end int) (Expr, int) {
	if q, n := s.shortQuarter(end); n > 0 && q.Need == Year && q.Dir == NoDir {
		q.Need, q.Year = Nothing, e.Year
		q.Value = YearValue(e.Year) + q.Value[4:]
		return q, n
	}
	if q, n := s.quarter(end); n > 0 && q.Unit == QuarterUnit && q.Need == Year && q.Dir == NoDir {
		q.Need, q.Year = Nothing, e.Year
		q.Value = YearValue(e.Year) + q.Value[4:]
		return q, n
	}
	if s.at(end) == cSeason && s.tok[end].flag&plural == 0 && !(s.tok[end].upper && s.upperAt(end+1)) { // the 2026 Winter Olympics
		q := seasons[s.tok[end].val]
		e.Month, e.Unit = q.month, SeasonUnit
		e.Value += "-" + q.code
		return e, end + 1
	}
	if s.at(end-2) == cThe && (s.at(end) == cPeriod || s.at(end) == cUnit && Unit(s.tok[end].val) == QuarterUnit && s.tok[end].flag&plural == 0) {
		e.det = true
		return e, end + 1
	}
	return e, end
}

// yearAlone reports whether a number of four digits is a year: 1900–2100, or
// any after a word that stands before a year; no amount, no part of a number.
func (s *scanner) yearAlone(i int) bool {
	y := s.tok[i].val
	if s.continued(i) || s.at(i-1) == cDollar || s.glued(i) && !s.beforeYear(i) || s.numberInName(i) {
		return false
	}
	if s.glued(i + 1) {
		switch s.at(i + 1) {
		case cHyphen, cDash, cSlash:
			if s.at(i+2) == cNone && s.at(i+1) == cHyphen && s.tok[i+2].upper {
				return false
			}
		case cNone, cColon:
			if s.at(i+1) == cColon && s.at(i+2) == cNum && s.glued(i+2) {
				return false
			}
		case cPercent:
			return false
		}
	}
	if c := s.at(i + 1); (c == cUnit || c == cScale) && s.tok[i+1].flag&plural != 0 {
		return false
	}
	if y >= 1900 && y <= 2100 {
		return !s.counted(i)
	}
	switch s.at(i - 1) {
	case cIn, cSince, cUntil, cBy, cFrom, cOf, cBefore, cAfter, cBetween, cTo, cDuring, cRound, cEdge, cAnd, cThe, cHyphen, cDash:
		return y >= 1400 && y <= 2100 && !s.counted(i)
	}
	return y >= 1500 && y < 1900 && !s.counted(i)
}

// yearEnd reads the 07 of 2006-07.
func (s *scanner) yearEnd(i int) (int, int) {
	k := s.tok[i]
	if k.end-k.start != 2 || !s.glued(i) || s.at(i-1) != cHyphen && s.at(i-1) != cDash && s.at(i-1) != cSlash || !s.glued(i-1) || s.continued(i) {
		return 0, 0
	}
	y, ok := s.yearNumber(i - 2)
	if !ok || k.val <= y%100 || s.glued(i+1) && (s.at(i+1) == cHyphen || s.at(i+1) == cColon || s.at(i+1) == cSlash) {
		return 0, 0
	}
	return y - y%100 + k.val, i + 1
}

// beforeYear reports whether the mark directly before token i can stand
// before a year: (1999, 1998-1999, mid-1999, 1998/1999.
func (s *scanner) beforeYear(i int) bool {
	switch s.at(i - 1) {
	case cHyphen, cDash, cSlash:
		return true
	case cNone:
		w := s.word(i - 1)
		return !isLetter(w[0]) && w[0] != '#' && w[0] != '_' && w[0] < 0x80
	}
	return false
}

// counted reports whether things are counted with the number at token i: the
// next word is a plural noun, "2000 soldiers".
func (s *scanner) counted(i int) bool {
	w := s.word(i + 1)
	if !s.glued(i+1) && s.anyOf(i+1, "people", "men", "women", "children", "police") {
		switch s.at(i - 1) {
		case cIn, cSince, cDuring, cUntil:
			return false
		}
		return true
	}
	if len(w) < 4 || s.at(i+1) != cNone || s.tok[i+1].upper || s.glued(i+1) {
		return false
	}
	if w[len(w)-1] != 's' || w[len(w)-2] == 's' || w[len(w)-2] == 'u' || w[len(w)-2] == 'i' {
		return false
	}
	switch s.at(i - 1) {
	case cIn, cSince, cThe, cDuring, cUntil:
		return false
	}
	return s.tok[i].val%10 == 0 || s.tok[i].val < 1900
}
