package quote

// apposed returns where the subject starts that an apposition parts from its cue:
// "Ada Blum, a former mayor, said the bridge was old". What opens the sentence has
// no verb there, and none goes on after a comma.
func (l *line) apposed(c cueAt) (int, bool) {
	if !l.isMark(c.from-1, ",") {
		return 0, false
	}
	start := l.contentStart(c.from - 1)
	first := -1
	for i := start; i < c.from-1; i++ {
		it := l.at(i)
		switch {
		case it.quote >= 0 || c.from-start > 60:
			return 0, false
		case first < 0 && (!it.caps && isPast(it.fold) && it.fold != "'s" || it.fold == "that"):
			return 0, false
		case l.isMark(i, ","):
			if next := l.at(i + 1); isPast(next.fold) && !next.caps || next.fold == "and" || next.fold == "but" {
				return 0, false
			}
			if first < 0 {
				first = i
			}
		}
	}
	if first <= start || prepositions.Has(l.at(start).fold) || conjunctions.Has(l.at(start).fold) || isIng(l.at(start).fold) || isPast(l.at(start).fold) {
		return 0, false
	}
	next := l.at(first + 1)
	return start, determiners.Has(next.fold) || next.fold == "who" || next.fold == "which" || next.fold == "whose" || next.caps || next.word && next.fold[0] >= '0' && next.fold[0] <= '9'
}

// withApposition extends a source over the apposition that follows it.
func (l *line) withApposition(i, end int) int {
	if !l.isMark(i, ",") || !determiners.Has(l.at(i+1).fold) && l.at(i+1).fold != "who" {
		return i
	}
	j := i + 1
	for j < end && !l.isMark(j, ",") && l.at(j).quote < 0 {
		j++
	}
	if j-i > 16 {
		return i
	}
	return j
}

// withName extends a source that is a role, from item start to item i, over the
// name that a comma sets behind it: "said the second officer, Mr. William Rowe",
// "wrote the consul in Ulm, Ada Blum".
func (l *line) withName(start, i, end int) int {
	if !determiners.Has(l.at(start).fold) || l.at(i-1).caps {
		return i
	}
	j := i
	if f := l.at(j).fold; f == "in" || f == "of" || f == "for" || f == "at" {
		for j++; j < end && j < i+6 && l.at(j).word; j++ {
		}
	}
	if !l.isMark(j, ",") || !l.at(j+1).caps || timeWords.Has(l.at(j+1).fold) {
		return i
	}
	for j++; j < end && (l.at(j).caps || l.isMark(j, ".") || l.isMark(j, "-")); j++ {
	}
	if l.isMark(j-1, ".") && j == end {
		j--
	}
	if j < end && l.at(j).word && !prepositions.Has(l.at(j).fold) && !timeWords.Has(l.at(j).fold) && l.at(j).fold != "who" {
		return i
	}
	return j
}
