package quote

// implied returns the subject of a cue that has none of its own, such as
// ", saying" and "and added": that of the cue before it in the sentence, else
// that of the sentence. False when the cue tells of no one's words: "the words
// are used by X, citing Y".
func (l *line) implied(a *attribution, before [2]int) ([2]int, bool) {
	if before[1] > before[0] {
		return before, true
	}
	source := l.mainSubject(a.cue[0])
	return source, a.code != "cue-before-object" || !l.passiveBy(source[1])
}

// mainSubject is the subject of the sentence: the first noun phrase before its
// first verb.
func (l *line) mainSubject(before int) [2]int {
	i := 0
	for i < before && (!l.at(i).word || isAdverb(l.at(i).fold) || l.at(i).fold == "but" || l.at(i).fold == "and") {
		i++
	}
	if prepositions[l.at(i).fold] {
		for i < before && i < 60 && !l.isMark(i, ",") {
			i++
		}
		i++
	}
	if i >= before || conjunctions[l.at(i).fold] && !pronouns[l.at(i).fold] {
		return [2]int{}
	}
	end := l.nounPhraseEnd(i, before)
	for j := i; j < end; j++ {
		if j > i && isFiniteLike(l.at(j).fold) && !l.at(j).caps {
			end = j
		}
	}
	for end > i && isAdverb(l.at(end-1).fold) {
		end--
	}
	if end <= i {
		return [2]int{}
	}
	return [2]int{i, end}
}

// isFiniteLike reports words that look like a verb in the past.
func isFiniteLike(fold string) bool {
	return finite[fold] || len(fold) > 4 && fold[len(fold)-2:] == "ed"
}
