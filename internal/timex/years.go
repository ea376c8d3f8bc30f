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
	if next == cNone && end < len(s.tok) && s.tok[end].upper && !s.introduced(i) {
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

// year reads a bare year, a fiscal year, a decade and years before our era.
func (s *scanner) year(i int) (Expr, int) {
	switch s.at(i) {
	case cFiscal:
		k := s.skip(i+1, cUnit)
		if y, ok := s.yearNumber(k); ok {
			return Expr{Type: Date}.inYear(y), k + 1
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
	if q, n := s.quarter(end); n > 0 && q.Unit == QuarterUnit && q.Need == Year && q.Dir == NoDir {
		q.Need, q.Year = Nothing, e.Year
		q.Value = YearValue(e.Year) + q.Value[4:]
		return q, n
	}
	if s.at(end) == cSeason && s.tok[end].flag&plural == 0 {
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
	if s.continued(i) || s.at(i-1) == cDollar || s.glued(i) && !s.beforeYear(i) {
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
