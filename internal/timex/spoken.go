package timex

// spokenClock reads a time of day in words, as it is told and was written in
// papers: a quarter past ten, half-past six, ten minutes to nine, twenty past 4.
// "To" needs minutes or a word before it that leads to a clock: "sold a quarter
// to two banks" has none.
func (s *scanner) spokenClock(i int) (string, int) {
	k, minutes, sure := s.skip(i, cA), 0, false
	switch {
	case s.says(k, "quarter"):
		minutes, k = 15, k+1
	case s.says(k, "half"):
		minutes, k = 30, s.skip(k+1, cHyphen)
	case k == i && (s.at(k) == cNum || s.at(k) == cWordNum) && s.tok[k].val < 30 && !s.glued(k):
		if minutes, k = s.tok[k].val, k+1; s.says(k, "minutes") {
			k, sure = k+1, true
		} else if minutes%5 != 0 {
			return "", 0
		}
	default:
		return "", 0
	}
	switch {
	case s.says(k, "past"):
	case s.at(k) == cTo && minutes < 30 && (sure || s.beforeClock(i-1)):
		minutes = -minutes
	default:
		return "", 0
	}
	k++
	if c := s.at(k); c != cNum && c != cWordNum || s.tok[k].val < 1 || s.tok[k].val > 12 || s.continued(k) {
		return "", 0
	}
	h := s.tok[k].val
	switch k++; s.at(k) {
	case cUnit, cScale, cColon, cPercent:
		return "", 0
	case cNone:
		if s.says(k, "o") && s.at(k+1) == cApostrophe {
			k += 3
		}
	}
	if s.at(k) == cIn {
		full, n := s.oclock(h, k)
		h, k = 10*int(full[1]-'0')+int(full[2]-'0'), n
	}
	minutes += 60 * h
	if add, n := s.meridiem(k); n > 0 {
		minutes, k = minutes%720+60*add, n
	}
	return "T" + pad(minutes/60, 2) + ":" + pad(minutes%60, 2), k
}

// beforeClock reports whether token i is a word that stands before a time of day.
func (s *scanner) beforeClock(i int) bool {
	switch s.at(i) {
	case cAt, cBy, cUntil, cBefore, cAfter, cRound, cFrom, cSince, cTo:
		return true
	}
	return false
}

// hyphenedDay reads what follows "to" in to-day, to-morrow and to-night, as they
// were written until the thirties: the deictic and the bytes of the rest.
func hyphenedDay(t string) (deictic, size int) {
	for i, rest := range [...]string{"-day", "", "-morrow", "-night"} {
		if size = len(rest); size > 0 && hasFold(t, rest) && (len(t) == size || !isLetter(t[size])) {
			return i, size
		}
	}
	return 0, 0
}

// hasFold reports whether t begins with words in lower case ASCII, in whatever case.
func hasFold(t, words string) bool {
	for i := range len(words) {
		if i >= len(t) || t[i] != words[i] && t[i]|0x20 != words[i] {
			return false
		}
	}
	return true
}

// monthBySign reads which month a day is of in old letters and papers: "the 11th
// inst.", of this month, "ult.", of the last, "prox.", of the next. It returns the
// token after it, 0 when there is no such sign.
func (s *scanner) monthBySign(k int) (months, end int) {
	switch {
	case s.anyOf(k, "inst", "instant"):
	case s.anyOf(k, "ult", "ultimo"):
		months = -1
	case s.anyOf(k, "prox", "proximo"):
		months = 1
	default:
		return 0, 0
	}
	if k++; s.at(k) == cDot && s.glued(k) && !s.says(k-1, "instant") {
		k++
	}
	return months, k
}
