package quote

// quoteAfter finds words in marks after the cue: at once, after a comma or
// colon, or after a short adjunct ("in a statement").
func (l *line) quoteAfter(i, end int) (int, bool) {
	for j := i; j < end && j < i+14; j++ {
		it := l.at(j)
		if it.quote >= 0 {
			return j, j == i || l.isMark(j-1, ",") || l.isMark(j-1, ":") || l.at(j-1).fold == "that"
		}
		if v := cues().verbs[it.fold]; it.fold == "that" && j > i || j > i && v.frames&quoted != 0 && (v.ing || v.past) {
			return 0, false
		}
		if l.isColon(j) && j+1 < end {
			return j + 1, l.at(j+1).quote >= 0 || !subjectPro.Has(l.at(i).fold)
		}
		if l.isMark(j, ";") || finite.Has(it.fold) {
			return 0, false
		}
	}
	return 0, false
}

// afterHearer finds the clause after the hearer: told X that, told X to,
// told X he would.
func (l *line) afterHearer(i, end int, f frames) (int, bool) {
	to := l.nounPhraseEnd(i, end)
	if to == i {
		return 0, false
	}
	if l.at(i).fold == "that" && f&hearer != 0 { // warned that the “…”
		return i + 1, true
	}
	for j := to; j < end && j <= to+12; j++ {
		it := l.at(j)
		switch {
		case it.fold == "that" && f&hearer != 0:
			return j + 1, true
		case it.fold == "to" && j == to:
			return j, true
		case it.quote >= 0 && f&quoted != 0:
			return j, true
		case f&question != 0 && asking.Has(it.fold) && (j == to || j == to+1 && timeWords.Has(l.at(to).fold)):
			return j, true
		case j == to && f&hearer != 0 && (subjectPro.Has(it.fold) || asking.Has(it.fold)):
			return j, true
		case j == to && f&hearer != 0 && l.clauseFollows(j, end):
			return j, true
		case l.isMark(j, ";"):
			return 0, false
		}
	}
	return 0, false
}

// clauseAfter finds the reported clause after the cue. A strong verb needs no
// "that" before it.
func (l *line) clauseAfter(i, end int, strong bool) (int, bool) {
	first := l.at(i).fold
	if first == "that" {
		return i + 1, true
	}
	if be.Has(first) && l.at(i+1).fold == "that" { // what she said was that
		return i + 2, true
	}
	if timeWords.Has(first) && strong && l.at(i).caps && !finite.Has(l.at(i+1).fold) && l.clauseFollows(i+1, end) { // said Monday the bridge was closed
		return i + 1, true
	}
	if l.clauseFollows(i, end) {
		return i, true
	}
	if prepositions.Has(first) || timeWords.Has(first) || first == "," || l.at(i).quote >= 0 {
		for j := i + 1; j < end && j < i+16; j++ {
			if l.at(j).fold == "that" && !determinerAt(l, j) {
				return j + 1, true
			}
			if l.isMark(j, ",") && relative.Has(l.at(j+1).fold) { // said on air, where he is a guest, that
				for k := j + 2; k < end && k < j+16; k++ {
					if l.isMark(k, ",") && l.at(k+1).fold == "that" {
						return k + 2, true
					}
				}
			}
			if finite.Has(l.at(j).fold) && l.at(j).fold != "'s" || l.isMark(j, ";") || l.isMark(j, ":") {
				break
			}
		}
	}
	if first == "," {
		return 0, false
	}
	if !strong {
		return 0, false
	}
	if about.Has(first) && l.counts(i+1) {
		return i, true
	}
	j := l.skipAdjunct(i, end)
	if j < end && (j > i && l.clauseFollows(j, end) || j == i && !prepositions.Has(l.at(j).fold) && end-j >= 3 && l.at(j).fold != "so") {
		return j, true
	}
	return 0, false
}

// determinerAt reports whether "that" at i points at a noun: "of that day".
func determinerAt(l *line, i int) bool { return prepositions.Has(l.at(i - 1).fold) }

// skipAdjunct passes over "on Friday", "in a statement", "last week".
func (l *line) skipAdjunct(i, end int) int {
	end = min(end, i+longest)
	for i < end {
		it := l.at(i)
		switch {
		case timeWords.Has(it.fold):
			i++
		case prepositions.Has(it.fold) && l.nounPhraseEnd(i+1, end) > i+1:
			i = l.nounPhraseEnd(i+1, end)
		default:
			return i
		}
	}
	return i
}

// longest is the number of items that one report may have; text without
// sentences is read in linear time for it.
const longest = 300

// absolute reports whether a subject and its participle of saying start at i,
// with a clause or quotation of its own: ", with the mayor saying that".
func (l *line) absolute(i, end int) bool {
	list := cues()
	for j := i + 1; j < end && j < i+12; j++ {
		it := l.at(j)
		if !it.word || it.quote >= 0 || finite.Has(it.fold) {
			return false
		}
		if v, ok := list.verbs[it.fold]; ok && v.ing && v.frames&(clause|thatOnly|quoted) != 0 && !it.caps {
			next := l.at(j + 1)
			return next.fold == "that" || next.quote >= 0 || l.isMark(j+1, ":") || l.isMark(j+1, ",") && l.at(j+2).quote >= 0 || l.clauseFollows(j+1, end)
		}
	}
	return false
}
