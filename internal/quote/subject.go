package quote

// subject returns the items that name who speaks, left of a cue; ellipsis when
// the cue has no subject of its own (", saying", "and added").
func (l *line) subject(c cueAt) (source [2]int, ellipsis bool) {
	i := c.from - 1
	for i >= 0 && (isAdverb(l.at(i).fold) || auxiliaries[l.at(i).fold] || l.at(i).fold == "to" || l.at(i).fold == "on" && l.at(i-1).fold == "went" || linking[l.at(i).fold] || l.at(i).fold == "'s" && c.verb.ing && pronouns[l.at(i-1).fold]) {
		i--
	}
	if i < 0 {
		return [2]int{}, true
	}
	if c.verb.ing && !be[l.at(c.from-1).fold] && !isAdverb(l.at(c.from-1).fold) {
		from, _ := l.phraseStart(c.from)
		for k := c.from - 1; k > from; k-- { // with the office saying
			if l.at(k).fold == "with" {
				return [2]int{k + 1, c.from}, false
			}
		}
		if from > 0 && l.at(from-1).fold == "with" && from < c.from {
			return [2]int{from, c.from}, false
		}
		return [2]int{}, true
	}
	if i == c.from-1 && l.isMark(i, ",") && l.inverted(c) {
		return [2]int{}, true
	}
	return l.nounPhraseBefore(i + 1)
}

// inverted reports whether the subject stands after the cue: ", said Ada Blum,
// who left early".
func (l *line) inverted(c cueAt) bool {
	next := l.at(c.to)
	if c.verb.base == "tell" || c.verb.frames&object != 0 && !next.caps || !c.verb.past && !c.verb.s || !next.caps && !determiners[next.fold] || timeWords[next.fold] {
		return false
	}
	to := l.nounPhraseEnd(c.to, len(l.items))
	after := l.at(to)
	return to > c.to && (to >= l.sentenceEnd() || l.isMark(to, ",") || prepositions[after.fold] || after.fold == "who")
}

// linking are verbs that stand before "to say" and the like.
var linking = set(`went continued used wants wanted refused began seeks sought tried failed declined hopes decided managed`)

// nounPhraseBefore returns the noun phrase that ends before item end.
func (l *line) nounPhraseBefore(end int) ([2]int, bool) {
	last := l.at(end - 1)
	if last.quote >= 0 || last.fold == "and" || last.fold == "but" || last.fold == "or" {
		return [2]int{}, true
	}
	if l.isMark(end-1, ",") || l.isMark(end-1, "—") || l.isMark(end-1, "–") || l.isMark(end-1, ")") {
		j, ok := l.apposition(end - 1)
		if !ok {
			return [2]int{}, true
		}
		from, _ := l.phraseStart(j)
		return [2]int{from, end - 1}, from >= j
	}
	from, _ := l.phraseStart(end)
	return [2]int{from, end}, from >= end
}

// apposition returns where the noun before an apposition ends, when the mark
// at i closes one: "X, the spokesman, said".
func (l *line) apposition(i int) (int, bool) {
	open := ","
	switch l.at(i).fold {
	case ")":
		open = "("
	case "—", "–":
		open = l.at(i).fold
	}
	for j := i - 1; j > 0 && j > i-30; j-- {
		if l.at(j).quote >= 0 {
			return 0, false
		}
		if !l.isMark(j, open) {
			continue
		}
		next := l.at(j + 1)
		if open != "," || determiners[next.fold] || conjunctions[next.fold] || prepositions[next.fold] || next.caps || next.word && next.fold[0] >= '0' && next.fold[0] <= '9' || len(next.fold) > 3 {
			if l.at(j - 1).word {
				return j, true
			}
		}
	}
	return 0, false
}

// phraseStart returns where the noun phrase that ends before item end starts.
func (l *line) phraseStart(end int) (int, bool) {
	i := end - 1
	if pronouns[l.at(i).fold] && !prepositions[l.at(i-1).fold] {
		return i, true
	}
	for i >= 0 && i > end-60 {
		it := l.at(i)
		if it.quote >= 0 || !it.word && it.fold != "'s" && it.fold != "’s" && it.fold != "." && it.fold != "&" && it.fold != "/" && it.fold != "'" && it.fold != "’" {
			break
		}
		if finite[it.fold] && it.fold != "'s" || conjunctions[it.fold] && it.fold != "and" && it.fold != "as" {
			break
		}
		if it.fold == "and" && !l.joins(i, end) {
			break
		}
		i--
	}
	i++
	// A leading adjunct isn't the subject: "In a statement the office".
	for i < end-1 && (isAdverb(l.at(i).fold) || l.at(i).fold == "and" || l.at(i).fold == "'s") {
		i++
	}
	if prepositions[l.at(i).fold] {
		for j := end - 1; j > i; j-- {
			if (determiners[l.at(j).fold] || l.at(j).caps && !l.at(j-1).caps || pronouns[l.at(j).fold]) && !prepositions[l.at(j-1).fold] && !determiners[l.at(j-1).fold] {
				return j, true
			}
		}
		if l.at(i).fold != "of" {
			i++
		}
	}
	return i, true
}

// joins reports whether "and" at i stands between two nouns of one phrase.
func (l *line) joins(i, end int) bool {
	before, after := l.at(i-1), l.at(i+1)
	return before.caps && after.caps || end-i <= 4 && before.word && !finite[before.fold] && i >= 1
}

// nounPhraseEnd returns where the noun phrase that starts at item i ends.
func (l *line) nounPhraseEnd(i, end int) int {
	start := i
	if pronouns[l.at(i).fold] || subjectPro[l.at(i).fold] || l.at(i).fold == "him" || l.at(i).fold == "her" && (!l.at(i+1).word || conjunctions[l.at(i+1).fold] || subjectPro[l.at(i+1).fold]) || l.at(i).fold == "them" || l.at(i).fold == "us" || l.at(i).fold == "me" {
		return i + 1
	}
	for i < end && i < start+60 {
		it := l.at(i)
		if it.quote >= 0 || !it.word && it.fold != "'s" && it.fold != "’s" && it.fold != "." && it.fold != "&" && it.fold != "/" {
			break
		}
		if i > start {
			if subjectPro[it.fold] || conjunctions[it.fold] && it.fold != "and" || finite[it.fold] && it.fold != "'s" || it.fold != "of" && prepositions[it.fold] || determiners[it.fold] && l.at(i-1).fold != "of" && l.at(i-1).fold != "and" {
				break
			}
			if timeWords[it.fold] && it.caps {
				break
			}
		} else if prepositions[it.fold] || conjunctions[it.fold] && !determiners[it.fold] {
			break
		}
		i++
	}
	return i
}
