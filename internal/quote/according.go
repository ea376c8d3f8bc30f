package quote

import "parallax/internal/text"

// accordingTo reads "according to X, …", "…, according to X" and "…, as reported
// by X".
func (l *line) accordingTo(n, end int) []attribution {
	var out []attribution
	for i := 0; i+2 < end; i++ {
		from := l.sourcePhrase(i)
		if from == 0 {
			continue
		}
		a := attribution{line: n, cue: [2]int{i, from}, code: "according-to", base: "according"}
		to := from
		for to < end && to < i+60 && !l.isMark(to, ",") && !l.isMark(to, ";") && l.at(to).quote < 0 {
			to++
		}
		if k := l.appositionEnd(to, end); k > to && l.opening(i) {
			to = k
		}
		a.source = [2]int{from, to}
		before := i
		for before > 0 && !l.at(before-1).word && l.at(before-1).quote < 0 {
			before--
		}
		for to < end && !l.at(to).word && l.at(to).quote < 0 {
			to++
		}
		c := cueAt{from: i, to: from, verb: verb{frames: clause}}
		if (l.opening(before) || before <= 3 && prepositions.Has(l.at(0).fold)) && to < end {
			a.put(a.code, to, l.contentEnd(to, end, c))
		} else {
			a.put(a.code, l.contentStart(before-1), before)
			if to < end && l.isMark(i-1, ",") && !conjunctions.Has(l.at(to).fold) && !isIng(l.at(to).fold) {
				a.put(a.code, to, l.contentEnd(to, end, c))
			}
		}
		if len(a.content) > 0 && a.source[1] > a.source[0] {
			out = append(out, a)
		}
	}
	return out
}

// appositionEnd returns the comma that ends an apposition after the one at item i,
// behind which the clause begins: According to Blum, the mayor of Ulm, it rained.
func (l *line) appositionEnd(i, end int) int {
	if !l.isMark(i, ",") || l.counts(i+1) && !determiners.Has(l.at(i+1).fold) {
		return i
	}
	role := determiners.Has(l.at(i + 1).fold)
	for k := i + 1; k < end && k < i+14; k++ {
		role = role || prepositions.Has(l.at(k).fold)
		if it := l.at(k); it.quote >= 0 || subjectPro.Has(it.fold) || isPast(it.fold) && !it.caps {
			return i
		} else if l.isMark(k, ",") {
			if role && (l.clauseFollows(k+1, end) || l.clauseStarts(k+1, end)) {
				return k
			}
			return i
		}
	}
	return i
}

// sourcePhrase returns the item behind "according to" or "as reported by" at item
// i, where who said it begins; 0 when neither stands there.
func (l *line) sourcePhrase(i int) int {
	switch l.at(i).fold {
	case "according":
		if l.at(i+1).fold == "to" {
			return i + 2
		}
	case "in":
		if l.at(i+1).fold == "the" && viewing.Has(l.at(i+2).fold) && l.at(i+3).fold == "of" {
			return i + 4
		}
		if l.opening(i) && l.poll(i+1) || l.closingPoll(i+1) {
			return i + 1
		}
	case "to":
		if l.opening(i) && l.mind(i+1) {
			return i + 1
		}
	case "as":
		j := i + 1
		for j < i+3 && (isAdverb(l.at(j).fold) || l.at(j).fold == "was") {
			j++
		}
		if v := cues().verbs[l.at(j).fold]; v.past && v.frames&(clause|thatOnly) != 0 && l.at(j+1).fold == "by" {
			return j + 2
		}
	}
	return 0
}

// viewing are the nouns of how someone sees or says what the sentence tells: in
// the view of X.
var viewing = text.NewSet(`view opinion eyes mind estimation judgment words telling`)

// opening reports whether nothing but adverbs and conjunctions stands before item
// i of a sentence.
func (l *line) opening(i int) bool {
	for k := range min(i, 3) {
		if it := l.at(k); it.quote >= 0 || it.word && !coordinators.Has(it.fold) && !isAdverb(it.fold) {
			return false
		}
	}
	return i <= 3
}

// poll reports whether item i begins a poll that a clause follows: in a Monitor
// poll released on Monday, ….
func (l *line) poll(i int) bool {
	found := false
	for k := i; k < len(l.items) && k < i+14; k++ {
		switch it := l.at(k); {
		case it.quote >= 0 || !it.word && !l.isMark(k, ",") && !l.isMark(k, "-") && !l.isMark(k, "/") && !l.isMark(k, "."):
			return false
		case l.isMark(k, ","):
			return found && l.clauseStarts(k+1, len(l.items))
		case polls.Has(it.fold):
			found = true
		}
	}
	return false
}

// closingPoll reports whether item i begins a poll that closes a clause with a
// number: Blum led by 24 points in a Monitor poll.
func (l *line) closingPoll(i int) bool {
	if askedIn.Has(l.at(i-2).fold) || !determiners.Has(l.at(i).fold) && !prepolls.Has(l.at(i).fold) || !l.hasFinite(0, i) && !l.hasVerb(0, i) {
		return false
	}
	for k := i; k < len(l.items) && k < i+8; k++ {
		if it := l.at(k); polls.Has(it.fold) {
			next := l.at(k + 1)
			return !next.word && next.quote < 0 && next.fold != "-" || released.Has(next.fold)
		} else if !it.word && it.fold != "/" && it.fold != "-" || it.quote >= 0 || prepositions.Has(it.fold) || conjunctions.Has(it.fold) && !determiners.Has(it.fold) {
			return false
		}
	}
	return false
}

var (
	prepolls = text.NewSet(`recent national new earlier public opinion exit statewide state`)
	// askedIn tell who was asked, not what was found.
	askedIn  = text.NewSet(`part participate participated voted questioned interviewed included named asked question questions`)
	released = text.NewSet(`released conducted taken published by of from last this in`)
)

var polls = text.NewSet(`poll polls survey surveys polling`)

// mind reports whether item i names someone, a comma and a clause behind: to
// Blum, the bridge is safe.
func (l *line) mind(i int) bool {
	if it := l.at(i); timeWords.Has(it.fold) || !it.caps && it.fold != "him" && it.fold != "her" && it.fold != "them" && it.fold != "many" && it.fold != "others" {
		return false
	}
	to := l.nounPhraseEnd(i, len(l.items))
	return to > i && l.isMark(to, ",") && l.clauseStarts(to+1, len(l.items))
}
