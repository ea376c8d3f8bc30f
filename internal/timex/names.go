package timex

// dayInName reports whether the day of the week at token i, whose name ends
// before token end, is part of a name: Bloody Sunday, the Sunday Times, the Mail
// on Sunday, Saturday Night Live.
func (s *scanner) dayInName(i, end int) bool {
	if i > 0 && s.tok[i-1].upper && s.anyOf(i-1, "bloody", "black", "super", "ruby", "good", "giving", "sheffield") {
		return true
	}
	if s.at(i-1) == cOn && s.says(i-2, "mail") && s.tok[i-2].upper && s.at(i-3) == cThe {
		return true
	}
	if s.at(i-1) == cThe && s.upperAt(end) && s.anyOf(end, "times", "telegraph", "mirror", "mail", "express", "post", "herald", "star", "tribune", "world", "independent", "sport", "people") {
		return true
	}
	return s.at(end) == cPart && s.tok[end].upper && s.upperAt(end+1) && s.at(end+1) == cNone
}

// sport reports whether the sentence tells of a game, which has quarters and
// halves of its own.
func (s *scanner) sport() bool {
	if s.game != 0 {
		return s.game > 0
	}
	s.game = -1
	for i := range s.tok {
		if s.tok[i].class == cNone && s.anyOf(i, "touchdown", "touchdowns", "quarterback", "score", "scored", "scoring", "goal", "goals", "goalless", "halftime", "yards", "rebounds", "pitch") {
			s.game = 1
			break
		}
	}
	return s.game > 0
}

// upperAt reports whether token i begins with a capital letter.
func (s *scanner) upperAt(i int) bool { return i >= 0 && i < len(s.tok) && s.tok[i].upper }

// numberInName reports whether the number at token i is the number of a thing
// or of a house: route 2015, Flight 1549, 1600 Pennsylvania Avenue.
func (s *scanner) numberInName(i int) bool {
	if s.anyOf(i-1, "route", "highway", "flight", "room", "page", "section", "number", "model", "channel", "resolution", "unit", "line", "lot", "bus", "train", "paragraph") {
		return true
	}
	for k := i + 1; k < i+4 && s.upperAt(k); k++ {
		if k > i+1 && s.anyOf(k, "street", "avenue", "road", "boulevard", "drive", "lane", "highway", "st", "ave", "blvd") {
			return true
		}
	}
	return false
}
