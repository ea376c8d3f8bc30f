package quote

import "strings"

// complete gives a cue that has no source of its own that of its clause; before
// is the source of the cue before it in the sentence. False when the cue tells
// of no one's words.
func (l *line) complete(a *attribution, before [2]int) bool {
	ok := true
	switch empty := a.source[1] <= a.source[0]; {
	case empty && a.ellipsis:
		a.source, ok = l.implied(a, before)
	case empty && a.noun: // Blum closed the meeting with a promise to stay
		source, found := l.governing(a.cue[0], l.isReal)
		if !found {
			source = l.mainSubject(a.cue[0])
		}
		if source[1] > source[0] && l.isReal(source) {
			a.source = source
		}
	case !empty && l.at(a.source[0]).fold == "there":
		a.source = [2]int{}
	case !empty && a.source[1]-a.source[0] == 1 && (l.at(a.source[0]).fold == "its" || l.at(a.source[0]).fold == "their"):
		if source, found := l.governing(a.source[0], l.isReal); found {
			a.source = source
		}
	}
	if a.source[1] <= a.cue[0] {
		a.source = l.withoutVerb(l.withoutOpening(a.source), a.noun)
	}
	return ok
}

// withoutOpening takes an adjunct at the start of a sentence off a source: Here in
// Linz, Blum.
func (l *line) withoutOpening(source [2]int) [2]int {
	first := l.at(source[0]).fold
	if source[0] > 1 && !(isIng(first) && prepositions.Has(l.at(source[0]-1).fold)) || !prepositions.Has(first) && first != "here" && first != "inside" && !isIng(first) {
		return source
	}
	for k := source[0] + 1; k+1 < source[1]; k++ {
		if l.isMark(k, ",") {
			return [2]int{k + 1, source[1]}
		}
	}
	return source
}

// withoutVerb takes a verb and what hangs on it off a source into which more than
// a noun phrase came: Blum walked the same roads. After a verb of saying the
// subject of what is said stays: Blum says Dahl; before a noun of saying its
// owner: Dahl backed Blum's claim.
func (l *line) withoutVerb(source [2]int, owner bool) [2]int {
	for k := source[1] - 2; k > source[0]; k-- {
		it, next := l.at(k), l.at(k+1)
		if !it.word || it.quote >= 0 || conjunctions.Has(it.fold) && it.fold != "and" {
			return source
		}
		if !l.verbal(k) || finite.Has(it.fold) || l.at(k-1).fold == "and" || prepositions.Has(next.fold) || l.at(k+2).fold == "by" || conjunctions.Has(next.fold) {
			continue
		}
		if v, says := cues().verbs[it.fold]; (says && v.frames&clause != 0 || owner && l.isOwner(source[1])) && (next.caps || determiners.Has(next.fold)) {
			return [2]int{k + 1, source[1]}
		}
		if next.caps || determiners.Has(next.fold) || possessives.Has(next.fold) || next.fold == "out" || next.fold == "up" {
			return [2]int{source[0], k}
		}
	}
	return source
}

// isReal reports whether a subject is more than a place holder: there is fear.
func (l *line) isReal(source [2]int) bool {
	first := l.at(source[0]).fold
	return first != "there" && first != "it" && first != "this" && first != "that"
}

// implied returns the subject of a cue that has none of its own, such as
// ", saying" and "and added": that of the verb it goes with, else that of the
// cue before it in the sentence, else that of the sentence. False when the cue
// tells of no one's words: "the words are used by X, citing Y".
func (l *line) implied(a *attribution, before [2]int) ([2]int, bool) {
	if source, ok := l.subjectAfter(a.cue); ok {
		return source, true
	}
	source, ok := l.governing(a.cue[0], func([2]int) bool { return true })
	if !ok {
		if before[1] > before[0] {
			return before, true
		}
		source = l.mainSubject(a.cue[0])
	}
	return source, a.code != "cue-before-object" || !l.passiveBy(source[1])
}

// subjectAfter returns the subject of a cue that stands before it at the start of
// a clause and is followed by what is said: Said Blum: “…”.
func (l *line) subjectAfter(cue [2]int) ([2]int, bool) {
	if cue[0] > 0 && !l.isMark(cue[0]-1, ",") || isIng(l.at(cue[0]).fold) {
		return [2]int{}, false
	}
	to := l.nounPhraseEnd(cue[1], len(l.items))
	if to == cue[1] || !(l.isMark(to, ":") || l.at(to).quote >= 0 || l.isMark(to, ",") && l.at(to+1).quote >= 0) {
		return [2]int{}, false
	}
	return [2]int{cue[1], to}, l.at(to-1).caps || subjectPro.Has(l.at(cue[1]).fold)
}

// back is how many items before a verb the verb that it goes with may stand.
const back = 80

// governing returns the subject of the verb with which the one at item i shares
// it: the nearest before it whose clause it may go on and that may speak. After
// a comma that is a main clause; without one any clause.
func (l *line) governing(i int, may func(source [2]int) bool) ([2]int, bool) {
	loose := l.isMark(i-1, ",") || l.isMark(i-1, "—") || l.isMark(i-1, "–") || l.isMark(i-1, "-")
	var spare [2]int
	ing := 0
	for k := i - 1; k > 0 && k > i-back; k-- {
		if l.isMark(k, ")") {
			if open := l.openedBy(k, "("); open >= 0 {
				k = open
				continue
			}
		}
		switch {
		case isIng(l.at(k).fold):
			ing = k
		case l.at(k).fold == "with" && ing > k+1 && l.nounPhraseEnd(k+1, ing) == ing: // with Blum taking the floor to say
			return [2]int{k + 1, ing}, true
		case l.verbal(k):
			ing = 0
		}
		if !l.verbal(k) {
			continue
		}
		source, ok := l.subjectOf(k)
		if !ok || l.at(source[0]-1).fold == "whose" || !may(source) {
			continue
		}
		if l.mayShare(source, loose) {
			return source, true
		}
		if spare[1] == 0 {
			spare = source
		}
	}
	return spare, spare[1] > 0
}

// subjectOf returns the subject of the verb at item k: the noun phrase before it
// or, after words in marks, the one behind it.
func (l *line) subjectOf(k int) ([2]int, bool) {
	i := l.beforeVerb(k)
	if i < 0 {
		return [2]int{}, false
	}
	if l.at(i).quote >= 0 || l.isMark(i, ",") && l.at(i-1).quote >= 0 {
		if to := l.nounPhraseEnd(k+1, len(l.items)); to > k+1 {
			return [2]int{k + 1, to}, true
		}
		return [2]int{}, false
	}
	if l.isMark(i, ",") && l.at(k).fold != "who" && isIng(l.at(i-1).fold) {
		return [2]int{}, false
	}
	source, ellipsis := l.nounPhraseBefore(i + 1)
	return source, !ellipsis && !l.clausal(source)
}

// clausal reports whether a noun phrase has a verb in it that isn't in a clause
// with "who" or the like: the statement condemned attempts.
func (l *line) clausal(source [2]int) bool {
	for k := source[0] + 1; k < source[1]; k++ {
		it := l.at(k)
		if !it.word && !l.isMark(k, "'s") || it.quote >= 0 || conjunctions.Has(it.fold) && it.fold != "and" {
			return false
		}
		if l.verbal(k) && !l.at(k-1).caps || finite.Has(it.fold) && it.fold != "'s" {
			return true
		}
	}
	return false
}

// mayShare reports whether a clause that begins with a subject may go on with a
// further verb: it isn't what someone says, nor, after a comma, subordinate.
func (l *line) mayShare(source [2]int, loose bool) bool {
	first := l.at(source[0]).fold
	if first == "who" || first == "which" || first == "that" || first == "what" {
		return false
	}
	i := source[0] - 1
	for i >= 0 && l.adverb(i) {
		i--
	}
	if i < 0 {
		return true
	}
	before := l.at(i)
	switch {
	case before.quote >= 0:
		return true
	case !before.word:
		return !l.isMark(i, "'s")
	case before.fold == "and" || before.fold == "but" || before.fold == "or" || before.fold == "yet" || before.fold == "so" || before.fold == "then":
		return true
	case conjunctions.Has(before.fold) && before.fold != "that":
		return !loose
	case timeWords.Has(before.fold):
		return true
	}
	return false
}

// mainSubject is the subject of the sentence: the first noun phrase before its
// first verb.
func (l *line) mainSubject(before int) [2]int {
	i := 0
	for i < before && (!l.at(i).word || l.adverb(i) || l.at(i).fold == "but" || l.at(i).fold == "and") {
		i++
	}
	if prepositions.Has(l.at(i).fold) {
		for i < before && i < 60 && !l.isMark(i, ",") {
			i++
		}
		i++
	}
	if l.verbal(i) { // said Blum
		i++
	}
	if i >= before || conjunctions.Has(l.at(i).fold) && !pronouns.Has(l.at(i).fold) {
		return [2]int{}
	}
	end := l.nounPhraseEnd(i, before)
	for j := i; j < end; j++ {
		if j > i && l.verbal(j) {
			end = j
		}
	}
	if last := l.at(end - 1); end-i > 1 && prepositions.Has(l.at(end).fold) && !last.caps && strings.HasSuffix(l.at(end-2).fold, "s") && l.at(end-2).fold != "'s" { // rivals cling to
		end--
	}
	for end > i && l.adverb(end-1) {
		end--
	}
	if end <= i {
		return [2]int{}
	}
	return [2]int{i, end}
}
