package quote

// isPassive reports whether a form of "be" stands before the participle at i.
func (l *line) isPassive(i int) bool {
	j := i - 1
	for j >= 0 && (isAdverb(l.at(j).fold) || l.at(j).fold == "not") {
		j--
	}
	return be.Has(l.at(j).fold) || l.at(j).fold == "got"
}

// isBare reports whether a cue is a participle of its own, whose subject is asked
// or told: "Asked whether …", "when told that …".
func (l *line) isBare(c cueAt) bool {
	if !c.verb.past || c.verb.frames&(question|hearer|hearerDo) == 0 {
		return false
	}
	before := l.at(c.from - 1)
	return c.from == 0 || hanging.Has(before.fold) || l.isMark(c.from-1, ",") && (asking.Has(l.at(c.to).fold) && (c.verb.base != "tell" || l.at(c.to).fold == "that") || l.at(c.to).fold == "about" || l.at(c.to).fold == "by")
}

// readPassive reads "is said to", "was told that", "was asked whether", "is seen
// as", "was accused of", "was criticized by".
func (l *line) readPassive(a *attribution, c cueAt, end int) bool {
	subject, f := a.source, c.verb.frames
	a.source, a.ellipsis = [2]int{}, false
	i := c.to
	by := l.at(i).fold == "by"
	if by {
		to := l.nounPhraseEnd(i+1, end)
		a.source = [2]int{i + 1, to}
		i = to
	} else if l.at(i).fold == "on" || l.at(i).fold == "during" || l.at(i).fold == "in" { // asked on Monday whether
		if to := l.skipAdjunct(i, end); asking.Has(l.at(to).fold) {
			i = to
		}
	}
	next := l.at(i).fold
	switch {
	case next == "that" && f&(clause|thatOnly|hearer) != 0:
		return a.put("cue-passive", i+1, l.passiveEnd(i+1, end, c))
	case asking.Has(next) && f&(question|hearer) != 0:
		return a.put("cue-passive", i, l.passiveEnd(i, end, c))
	case next == "about" && f&question != 0:
		c.object = true
		return a.put("cue-passive", i+1, l.passiveEnd(i+1, end, c))
	case next == "to" && f&(passive|hearerDo) != 0:
		to := l.contentEnd(i, end, c)
		if subject[1] > subject[0] {
			a.content = append(a.content, subject)
		}
		return a.put("cue-passive", i, to)
	case next == "as" && f&(viewed|as|naming|object) != 0:
		c.object = true
		if subject[1] > subject[0] {
			a.content = append(a.content, subject)
		}
		return a.put("cue-passive", i, l.contentEnd(i, end, c))
	case (next == "of" || next == "for") && f&as != 0:
		c.object = true
		return a.put("cue-passive", i+1, l.contentEnd(i+1, end, c))
	case by && f&(object|naming) != 0 && subject[1] > subject[0] && !l.fronted(subject):
		a.code = "cue-passive"
		a.content = append(a.content, subject)
		return true
	}
	return false
}

// fronted reports whether a subject only points back: "it", "which".
func (l *line) fronted(subject [2]int) bool {
	return subject[1] == subject[0]+1 && pronouns.Has(l.at(subject[0]).fold)
}

// passiveEnd is where ends what someone was told or asked: of "Asked whether it
// rained, Ada Blum left" before the main clause.
func (l *line) passiveEnd(from, end int, c cueAt) int {
	to := l.contentEnd(from, end, c)
	if l.isBare(c) {
		for j := from + 1; j < to; j++ {
			if l.isMark(j, ",") && l.clauseStarts(j+1, end) {
				return j
			}
		}
	}
	return to
}
