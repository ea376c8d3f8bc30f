package timex

// clock reads a time of day with the day beside it: 9 a.m., 10:30 p.m. EST
// Nov. 9, noon Thursday, 19:15, 4 o'clock.
func (s *scanner) clock(i int) (Expr, int) {
	value, end := s.timeOfDay(i)
	if end == 0 {
		return Expr{}, 0
	}
	if s.at(end) == cZone {
		end++
	}
	return s.onDay(Expr{Type: Time, Need: Day, Clock: value}, end)
}

// timeOfDay returns a value such as T09:30.
func (s *scanner) timeOfDay(i int) (string, int) {
	switch s.at(i) {
	case cNoon:
		return parts[s.tok[i].val], i + 1
	case cNum, cWordNum:
	default:
		return "", 0
	}
	if s.glued(i) && (s.at(i-1) == cColon || s.at(i-1) == cDot || s.at(i-1) == cDollar) {
		return "", 0
	}
	h, m, end, exact := s.tok[i].val, 0, i+1, false
	if h > 24 || s.tok[i].plural {
		return "", 0
	}
	if mark := s.at(end); (mark == cColon || mark == cDot) && s.at(end+1) == cNum && s.glued(end) && s.glued(end+1) {
		k := s.tok[end+1]
		if k.end-k.start != 2 || k.val > 59 {
			return "", 0
		}
		exact = mark == cColon
		m, end = k.val, end+2
	}
	if add, n := s.meridiem(end); n > 0 && h >= 1 && h <= 12 {
		return "T" + pad(h%12+add, 2) + ":" + pad(m, 2), n
	}
	if exact && s.tok[i].class == cNum {
		if s.at(end) == cColon && s.glued(end) && s.at(end+1) == cNum && s.glued(end+1) {
			return "", 0 // a duration or a record
		}
		if s.says(end, "hrs") || s.says(end, "hr") {
			end++
		}
		return "T" + pad(h, 2) + ":" + pad(m, 2), end
	}
	if s.says(end, "o") && s.at(end+1) == cApostrophe && s.says(end+2, "clock") {
		return s.oclock(h, end+3)
	}
	if s.at(end) == cIn && s.at(end+1) == cThe && s.at(end+2) == cPart && h <= 12 && s.tok[end+2].flag&plural == 0 {
		return s.oclock(h, end)
	}
	return "", 0
}

// oclock makes the value of a full hour; "in the afternoon" after it tells
// which half of the day.
func (s *scanner) oclock(h, end int) (string, int) {
	if h > 12 {
		return "", 0
	}
	if s.is(end, cIn, cThe, cPart) {
		if p := s.tok[end+2].val; p == 1 || p == 2 || p == 3 && h > 4 && h < 12 {
			h = h%12 + 12
		}
		end += 3
	}
	return "T" + pad(h, 2) + ":00", end
}

// meridiem reads a.m., p.m., am, PM; it returns the hours to add.
func (s *scanner) meridiem(i int) (int, int) {
	if i >= len(s.tok) {
		return 0, 0
	}
	if s.says(i, "am") {
		return 0, i + 1
	}
	if s.says(i, "pm") {
		return 12, i + 1
	}
	add := 0
	switch s.word(i) {
	case "a", "A":
	case "p", "P":
		add = 12
	default:
		return 0, 0
	}
	if s.at(i+1) != cDot || !s.glued(i+1) || !s.says(i+2, "m") || !s.glued(i+2) {
		return 0, 0
	}
	end := i + 3
	if s.at(end) == cDot && s.glued(end) {
		end++
	}
	return add, end
}

// onDay joins a clock time or a part of a day with the day that follows it.
func (s *scanner) onDay(e Expr, end int) (Expr, int) {
	k := s.skip(end, cComma)
	if k == end {
		k = s.skip(end, cOn)
	}
	if k == end {
		k = s.skip(end, cOf)
	}
	if day, n := s.day(k); n > 0 && day.Clock == "" {
		clock := e.Clock
		if day.Need == Weekday && s.ahead(s.clockStart(end)) {
			day.Dir = Within
		}
		e = day
		e.Type, e.Clock, e.det = Time, clock, true
		return e, n
	}
	e.Value = "XXXX-XX-XX" + e.Clock
	return e, end
}

// day reads an expression that names one day.
func (s *scanner) day(i int) (Expr, int) {
	i = s.skip(i, cThe)
	if e, n := s.weekday(i); n > 0 {
		return e, n
	}
	if e, n := s.calendarDate(i); n > 0 && e.Day > 0 {
		return e, n
	}
	if s.at(i) == cDeictic && s.tok[i].val < 3 {
		return s.deictic(i)
	}
	return Expr{}, 0
}

// partOfDay reads this morning, last night, the night of October 11, the
// morning of the next day, that afternoon, and a bare midnight or morning.
func (s *scanner) partOfDay(i int) (Expr, int) {
	dir, k := s.direction(i)
	if s.at(i) == cThat {
		dir, k = Within, i+1
	}
	if s.at(k) == cEdge && s.says(k, "mid") && k == i {
		k = s.skip(k+1, cHyphen)
		if e, n := s.onDay(Expr{Type: Time, Need: Day, Clock: partAt(s, k), det: true}, k+1); s.at(k) == cPart {
			return e, n
		}
		return Expr{}, 0
	}
	if s.at(k) != cPart && s.at(k) != cNoon || s.tok[k].flag&plural != 0 {
		return Expr{}, 0
	}
	e := Expr{Type: Time, Need: Day, Clock: parts[s.tok[k].val], det: true}
	if k == i {
		if day, n := s.onDay(e, k+1); n > k+1 && (s.at(k+1) == cOf || s.at(k+1) == cOn || s.at(k) == cNoon) {
			return day, n
		}
		if s.tok[k].val == 4 {
			e.Clock = parts[6]
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

// partAt is the code of the part of day at token k; empty when it is none.
func partAt(s *scanner, k int) string {
	if s.at(k) != cPart || s.tok[k].flag&plural != 0 {
		return ""
	}
	return parts[s.tok[k].val]
}

// clockStart is where the time of day that ends before token i begins, as far
// as it takes numbers, marks and zones.
func (s *scanner) clockStart(i int) int {
	for k := i - 1; k >= 0 && k > i-8; k-- {
		if c := s.at(k); c == cNum || c == cWordNum || c == cNoon {
			if p := s.at(k - 1); p != cColon && p != cDot {
				return k
			}
		}
	}
	return i
}
