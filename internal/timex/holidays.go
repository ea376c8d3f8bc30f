package timex

import "strings"

// A holiday has a day of its own in the year: a fixed one, the nth weekday of a
// month, or so many days from another holiday or from Easter. Feasts that go by
// the moon as it is seen (Eid, Diwali) are not here: no rule gives their day.
type holiday struct {
	words        string // in lower case; an apostrophe stands for every form of it
	month, day   int    // of a fixed day
	weekday, nth int    // of the month; nth -1 is the last
	easter       bool   // day counts from Easter Sunday
	after        int    // days after the nth weekday
}

// holidays by their words, a longer name before the shorter one that it begins with.
var holidays = []holiday{
	{words: "christmas eve", month: 12, day: 24},
	{words: "christmas day", month: 12, day: 25},
	{words: "christmas", month: 12, day: 25},
	{words: "boxing day", month: 12, day: 26},
	{words: "new year ' s eve", month: 12, day: 31},
	{words: "new year ' s day", month: 1, day: 1},
	{words: "new year", month: 1, day: 1},
	{words: "valentine ' s day", month: 2, day: 14},
	{words: "international women ' s day", month: 3, day: 8},
	{words: "st patrick ' s day", month: 3, day: 17},
	{words: "st . patrick ' s day", month: 3, day: 17},
	{words: "anzac day", month: 4, day: 25},
	{words: "may day", month: 5, day: 1},
	{words: "juneteenth", month: 6, day: 19},
	{words: "canada day", month: 7, day: 1},
	{words: "fourth of july", month: 7, day: 4},
	{words: "bastille day", month: 7, day: 14},
	{words: "halloween", month: 10, day: 31},
	{words: "all saints ' day", month: 11, day: 1},
	{words: "bonfire night", month: 11, day: 5},
	{words: "guy fawkes night", month: 11, day: 5},
	{words: "armistice day", month: 11, day: 11},
	{words: "remembrance day", month: 11, day: 11},
	{words: "veterans day", month: 11, day: 11},
	{words: "veterans ' day", month: 11, day: 11},
	{words: "martin luther king jr . day", month: 1, weekday: 1, nth: 3},
	{words: "martin luther king day", month: 1, weekday: 1, nth: 3},
	{words: "presidents ' day", month: 2, weekday: 1, nth: 3},
	{words: "memorial day", month: 5, weekday: 1, nth: -1},
	{words: "labor day", month: 9, weekday: 1, nth: 1},
	{words: "columbus day", month: 10, weekday: 1, nth: 2},
	{words: "remembrance sunday", month: 11, weekday: 7, nth: 2},
	{words: "thanksgiving day", month: 11, weekday: 4, nth: 4},
	{words: "thanksgiving", month: 11, weekday: 4, nth: 4},
	{words: "black friday", month: 11, weekday: 4, nth: 4, after: 1},
	{words: "cyber monday", month: 11, weekday: 4, nth: 4, after: 4},
	{words: "shrove tuesday", easter: true, after: -47},
	{words: "ash wednesday", easter: true, after: -46},
	{words: "palm sunday", easter: true, after: -7},
	{words: "maundy thursday", easter: true, after: -3},
	{words: "good friday", easter: true, after: -2},
	{words: "holy saturday", easter: true, after: -1},
	{words: "easter sunday", easter: true},
	{words: "easter monday", easter: true, after: 1},
	{words: "easter", easter: true},
	{words: "ascension day", easter: true, after: 39},
	{words: "whit sunday", easter: true, after: 49},
	{words: "whit monday", easter: true, after: 50},
}

// FeastDay returns the day of a movable feast in a year, by the name that
// Expr.Feast has; false when the name is of none.
func FeastDay(name string, year int) (CivilDay, bool) {
	for i := range holidays {
		h := &holidays[i]
		switch {
		case h.words != name:
		case h.easter:
			return easter(year) + CivilDay(h.after), true
		case h.nth > 0:
			first := DayOf(year, h.month, 1)
			return first + CivilDay((h.weekday-first.Weekday()+7)%7+7*(h.nth-1)+h.after), true
		case h.nth < 0:
			last := DayOf(year, h.month+1, 1) - 1
			return last - CivilDay((last.Weekday()-h.weekday+7)%7), true
		}
	}
	return 0, false
}

// WeekendOf returns the Saturday of the weekend that a holiday makes long: the
// one before a Monday or Tuesday, else the one after.
func WeekendOf(day CivilDay) CivilDay {
	switch w := day.Weekday(); w {
	case 1, 2, 7:
		return day - CivilDay(w%7) - 1
	default:
		return day + CivilDay(6-w)
	}
}

// easter is Easter Sunday in the Gregorian calendar, by the anonymous algorithm
// that Nature printed in 1876.
func easter(year int) CivilDay {
	a, b, c := year%19, year/100, year%100
	d, e := b/4, b%4
	f := (b + 8) / 25
	g := (b - f + 1) / 3
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return DayOf(year, n/31, n%31+1)
}

// holiday reads the feasts whose day is known everywhere, with the year behind
// them, the part of the day or the weekend that they make long.
func (s *scanner) holiday(i int) (Expr, int) {
	dir, k := s.direction(i)
	h, end := s.holidayName(k)
	if end == 0 || s.inName(k, end) {
		return Expr{}, 0
	}
	e := Expr{Type: Date, Need: Year, Dir: dir, Month: h.month, Day: h.day}
	year, printed := s.yearNumber(s.skip(end, cComma))
	if h.day > 0 {
		e.Value = "XXXX-" + pad(h.month, 2) + "-" + pad(h.day, 2)
	} else {
		e.Feast, e.Value = h.words, "XXXX-XX-XX"
		if h.easter {
			e.Month = 4
		}
	}
	if s.at(end) == cUnit && Unit(s.tok[end].val) == Weekend && s.tok[end].flag&plural == 0 && e.Feast != "" {
		e.Unit, e.Value = Weekend, "XXXX-WXX-WE"
		return e, end + 1
	}
	if !printed {
		return s.withPart(e, end)
	}
	if e.Feast != "" {
		day, _ := FeastDay(e.Feast, year)
		_, e.Month, e.Day = day.Civil()
		e.Feast = ""
	}
	return e.inYear(year), s.skip(end, cComma) + 1
}

// holidayName reads the name of a holiday; the index behind it is 0 when there
// is none.
func (s *scanner) holidayName(i int) (*holiday, int) {
	if i >= len(s.tok) || s.tok[i].flag&feast == 0 || !s.tok[i].upper {
		return nil, 0
	}
	for n := range holidays {
		h, k := &holidays[n], i
		for w := range strings.SplitSeq(h.words, " ") {
			if w == "'" && s.at(k) != cApostrophe || w == "." && s.at(k) != cDot || w != "'" && w != "." && !s.says(k, w) {
				k = 0
				break
			}
			k++
		}
		if k > 0 {
			return h, k
		}
	}
	return nil, 0
}

// inName reports whether a holiday's name from token i up to end is part of a
// longer name: Easter Island, the Good Friday Agreement, White Christmas; or says
// of what kind a thing is that has no day: a Christmas party.
func (s *scanner) inName(i, end int) bool {
	return s.anyOf(end, "agreement", "agreements", "accord", "accords", "island", "islands", "rising", "seals",
		"party", "parties", "tree", "trees", "dinner", "dinners", "shopping", "shopper", "shoppers", "card", "cards", "carol", "carols", "lights", "market", "markets",
		"gift", "gifts", "present", "presents", "decorations", "costume", "costumes", "egg", "eggs", "bonus", "bonuses", "song", "songs", "album", "movie", "movies", "film", "films") || s.anyOf(i-1, "white", "merry", "father", "happy", "lunar", "chinese", "jewish") ||
		s.says(end-1, "year") && s.at(end) == cApostrophe
}
