package timex

// clock reads a time of day with the day beside it: 9 a.m., 10:30 p.m. EST
// Nov. 9, noon Thursday, 19:15, 4 o'clock.
func (s *scanner) clock(i int) (Expr, int) {
	value, end := s.timeOfDay(i)
	if end == 0 {
		if value, end = s.clockStartOfRange(i); end > 0 {
			return Expr{Type: Time, Need: Day, Clock: value, Value: "XXXX-XX-XX" + value}, end
		}
		return Expr{}, 0
	}
	return s.onDay(Expr{Type: Time, Need: Day, Clock: value}, s.zone(end))
}

// zone is the index after the time zone at token k: GMT, Eastern time, local
// time; k when there is none.
func (s *scanner) zone(k int) int {
	switch {
	case s.at(k) == cZone:
		return k + 1
	case s.says(k+1, "time") && (s.says(k, "local") || s.upperAt(k)):
		return k + 2
	case s.upperAt(k) && s.anyOf(k, "eastern", "pacific"):
		return k + 1
	}
	return k
}

// clockStartOfRange reads the first end of "7 to 10 a.m.", which has its half
// of the day from the second.
func (s *scanner) clockStartOfRange(i int) (string, int) {
	k := s.joins(i + 1)
	if s.at(i) != cNum || k == 0 || s.glued(i) || s.tok[i].val < 1 || s.tok[i].val > 12 || s.tok[i].plural {
		return "", 0
	}
	if c := s.at(i - 1); c != cFrom && c != cBetween && !s.glued(k) {
		return "", 0
	}
	second, end := s.timeOfDay(k)
	if _, n := s.meridiem(k + 1); end == 0 || n == 0 && s.at(k+1) != cColon && s.at(k+1) != cDot {
		return "", 0
	}
	h := s.tok[i].val % 12
	if second[1:3] >= "12" && h < s.tok[k].val%12 {
		h += 12
	}
	return "T" + pad(h, 2) + ":00", i + 1
}

// military reads 1620 GMT, 0600 hours, 0930hrs, 18.30 BST: a time of 24 hours that a
// zone or the word tells from a number.
func (s *scanner) military(i int) (string, int) {
	t := s.tok[i]
	h, m, end := t.val/100, t.val%100, i+1
	switch {
	case t.class != cNum || t.plural:
		return "", 0
	case t.end-t.start <= 2 && s.is(end, cDot, cNum) && s.glued(end) && s.glued(end+1) && s.tok[end+1].end-s.tok[end+1].start == 2:
		h, m, end = t.val, s.tok[end+1].val, end+2
	case t.end-t.start != 4:
		return "", 0
	case s.anyOf(end, "hours", "hrs") && (s.at(i-1) == cAt || h < 10):
		end++
	}
	if h > 24 || m > 59 || s.says(end, "time") || s.zone(end) == end && !s.anyOf(end-1, "hours", "hrs") {
		return "", 0
	}
	return "T" + pad(h, 2) + ":" + pad(m, 2), end
}

// timeOfDay returns a value such as T09:30.
func (s *scanner) timeOfDay(i int) (string, int) {
	if v, n := s.spokenClock(i); n > 0 {
		return v, n
	}
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
	if v, n := s.military(i); n > 0 {
		return v, n
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
	if add, n := s.meridiem(end); n > 0 && h >= 1 && (h <= 12 || add == 12 && end > i+1) {
		if h < 12 || add == 0 {
			h = h%12 + add
		}
		return "T" + pad(h, 2) + ":" + pad(m, 2), n // 14.30pm is said too
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
		clock, mod := e.Clock, e.Mod
		if day.Need == Weekday && s.ahead(s.clockStart(end)) {
			day.Dir = Within
		}
		e = day
		e.Type, e.Clock, e.Mod, e.det = Time, clock, mod, true
		return e, n
	}
	if s.at(end) == cDeictic && deictics[s.tok[end].val].clock == "TNI" && !s.says(end, "overnight") {
		day := shift(DayUnit, 0) // 8pm tonight
		day.Type, day.Clock, day.det = Time, e.Clock, true
		return day, end + 1
	}
	if part, n := s.partOfDay(end); n > 0 && part.Need == Shift && e.Clock[1] >= '0' && e.Clock[1] <= '9' {
		e.Clock = inHalf(e.Clock, part.Clock)
		part.Clock, part.Value, part.det = e.Clock, "XXXX-XX-XX"+e.Clock, true
		return part, n // 8pm last night
	}
	e.Value = "XXXX-XX-XX" + e.Clock
	return e, end
}

// inHalf puts a time of day in the half of the day that a part of it lies in:
// eleven o'clock last night is 23:00.
func inHalf(clock, part string) string {
	if h := 10*int(clock[1]-'0') + int(clock[2]-'0'); h < 12 && (part == "TAF" || part == "TEV" || part == "TNI" && h > 5) && h > 0 {
		return "T" + pad(h+12, 2) + clock[3:]
	}
	return clock
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
	return s.holiday(i)
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
