package timex

// onClock joins a day with the time of day behind it, as the stamps of web
// pages have it and Americans write: Thursday at 5 p.m., Nov. 9, 2025, 3:45 PM
// ET, Thu 6 Nov 2025 14.05 GMT.
func (s *scanner) onClock(e Expr, end int) (Expr, int) {
	if e.Type != Date || e.Clock != "" || e.Mod != "" || !e.oneDay() {
		return e, end
	}
	k := s.skip(end, cComma)
	k = s.skip(k, cAt)
	mod := ""
	if k > end && s.at(k) == cRound {
		mod, k = "APPROX", k+1
	}
	clock, n := s.timeOfDay(k)
	if n == 0 && e.Need == Nothing {
		clock, n = s.clockWithSeconds(k)
	}
	if n == 0 || k == end && s.at(k) == cNoon {
		return e, end
	}
	e.Type, e.Clock, e.Mod, e.det = Time, clock, mod, true
	return e, s.zone(n)
}

// clockWithSeconds reads 21:15:42, which behind a date is no duration.
func (s *scanner) clockWithSeconds(k int) (string, int) {
	if !s.is(k, cNum, cColon, cNum, cColon, cNum) || !s.inOne(k, k+5) || s.tok[k].val > 24 || s.tok[k+2].val > 59 || s.tok[k+4].val > 60 {
		return "", 0
	}
	return "T" + pad(s.tok[k].val, 2) + ":" + pad(s.tok[k+2].val, 2), k + 5
}

// oneDay reports whether an expression names a single day.
func (e *Expr) oneDay() bool {
	switch e.Need {
	case Nothing, Year:
		return e.Day > 0 && e.Month > 0
	case Weekday:
		return true
	case Shift:
		return e.Unit == DayUnit && e.Origin == Publication && !e.Vague
	}
	return false
}

// isoTime reads what follows the day in 2025-11-09T14:30:00Z and
// 2025-11-09T14:30+01:00.
func (s *scanner) isoTime(k int) (string, int) {
	if !s.says(k, "t") || !s.is(k+1, cNum, cColon, cNum) {
		return "", 0
	}
	for n := k; n < k+4; n++ {
		if !s.glued(n) {
			return "", 0
		}
	}
	h, m, end := s.tok[k+1].val, s.tok[k+3].val, k+4
	if h > 24 || m > 59 {
		return "", 0
	}
	if s.is(end, cColon, cNum) && s.glued(end) {
		end += 2
		if s.is(end, cDot, cNum) && s.glued(end) {
			end += 2
		}
	}
	switch {
	case s.says(end, "z") && s.glued(end):
		end++
	case s.is(end+1, cNum, cColon, cNum) && s.glued(end) && s.glued(end+1) && (s.at(end) == cHyphen || s.word(end) == "+"):
		end += 4
	}
	return "T" + pad(h, 2) + ":" + pad(m, 2), end
}
