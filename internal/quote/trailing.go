package quote

import "parallax/internal/text"

// trailing reads a cue after what is said: “…,” he said; he left, X said on
// Friday; and between its parts: the plan, X said, would fail.
func (l *line) trailing(a *attribution, c cueAt, end int) bool {
	if !l.mayTrail(a, c) {
		return false
	}
	start := c.from
	if a.source[1] > a.source[0] && !a.ellipsis {
		start = a.source[0]
	}
	after := l.afterCue(c, end)
	start = l.behindAs(start)
	if start > 0 && l.at(start-1).fold == "as" {
		if start--; (start == 0 || start == 1 && coordinators.Has(l.at(0).fold) || l.isMark(start-1, "—")) && after > 0 && after+1 < end && l.isMark(after, ",") { // As X said, it rained
			return a.put("cue-before-clause", after+1, l.contentEnd(after+1, end, c))
		}
	}
	if start == 0 || !l.isMark(start-1, ",") && l.at(start-1).quote < 0 && !l.isMark(start-1, "—") && !l.isMark(start-1, "?") {
		return false
	}
	quoted := l.at(start-1).quote >= 0 || l.isMark(start-1, ",") && l.at(start-2).quote >= 0
	if to := l.turned(a, c, start, quoted, end); to > 0 {
		after = to
	}
	from := l.contentStart(start - 1)
	if quoted && hanging.Has(l.at(from).fold) && l.at(start-1).quote < 0 && !l.at(start-2).whole {
		return false // When they said that it was “too old”, I laughed
	}
	if !quoted {
		from = l.afterClause(from, start)
	}
	if !quoted && from >= start-1 && from <= start && !a.ellipsis && c.verb.frames&clause != 0 && after > 0 && after < end && l.isMark(after, ",") && l.clauseStarts(after+1, end) { // Now, she said, it rains
		return a.put("cue-inside", after+1, l.contentEnd(after+1, end, c))
	}
	if l.at(start-1).quote >= 0 && l.at(start-1).comma && l.isMark(start-2, ":") { // the churn: “…,” he said
		from = start - 1
	}
	if after < 0 && quoted && (from == start-1 && l.at(from).comma || from == start-2) && l.at(c.to).fold != "that" {
		after = l.nextQuoted(c.to, end)
	}
	if after < 0 || a.ellipsis && !quoted || !quoted && c.verb.frames&(clause|thatOnly) == 0 || from >= start || from == start-1 && l.at(from).quote < 0 {
		return false
	}
	if !quoted && (l.at(c.to).quote >= 0 || !l.says(from, start, after, end)) { // X said “…”: the words behind are what is said
		return false
	}
	if !l.putBefore(a, from, start, quoted) {
		return false
	}
	l.goesOnAfter(a, c, after, quoted, end)
	return true
}

// behindAs returns where the subject behind "as" begins whose last word, behind a
// possessive, stands at item start: As the board's Crane said; else start.
func (l *line) behindAs(start int) int {
	if f := l.at(start - 1).fold; f != "'s" && f != "’s" {
		return start
	}
	for k := start - 2; k > start-8 && l.at(k).word; k-- {
		if l.at(k).fold == "as" {
			return k + 1
		}
	}
	return start
}

// putBefore puts the items from … start before a cue as what is said, without the
// comma between them.
func (l *line) putBefore(a *attribution, from, start int, quoted bool) bool {
	a.code = "cue-after-clause"
	if quoted {
		a.code = "cue-after-quotation"
	}
	if l.isMark(start-1, ",") {
		start--
	}
	return a.put(a.code, from, start)
}

// afterClause returns where the last clause begins before a cue at item to: behind
// the colon or semicolon that ends another, else at item from. "She admits that
// it failed: the sirens, she says, broke."
func (l *line) afterClause(from, to int) int {
	for k := to - 2; k > from; k-- {
		if (l.isColon(k) || l.isMark(k, ";")) && l.hasVerb(from, k) && k+2 < to {
			return k + 1
		}
	}
	return from
}

// mayTrail reports whether a cue is one that may stand after what is said.
func (l *line) mayTrail(a *attribution, c cueAt) bool {
	f := c.verb.frames
	switch {
	case c.verb.ing, f&(clause|thatOnly|quoted) == 0, f&question != 0 && f&quoted == 0 && c.verb.base != "show": // not so verbs of knowing
		return false
	case c.verb.plain && l.at(c.from-1).fold == "to" && !linking.Has(l.at(c.from-2).fold):
		return false
	case c.verb.base == "find" && be.Has(l.at(c.from-1).fold) && a.source[1] > a.source[0]: // traces were found
		return false
	case a.source[0] >= c.to: // the subject of the main clause, after an opening participle
		return false
	}
	return a.source[1] != a.source[0]+1 || l.at(a.source[0]).fold != "which" && l.at(a.source[0]).fold != "who" // ", who said" tells of who stands before it
}

// turned finds a subject after its cue, “…,” said X, and gives where its clause
// ends; 0 when there is none.
func (l *line) turned(a *attribution, c cueAt, start int, quoted bool, end int) int {
	if !a.ellipsis || start != c.from {
		return 0
	}
	to := l.nounPhraseEnd(c.to, end)
	if to == c.to {
		return 0
	}
	if quoted && c.verb.base != "tell" {
		a.source, a.ellipsis = [2]int{c.to, l.withName(c.to, l.withApposition(to, end), end)}, false
		return max(l.afterSource(a.source[1], end), a.source[1])
	}
	if !quoted && (c.verb.past || c.verb.s) && (to == end || l.isMark(to, ",") || prepositions.Has(l.at(to).fold) || l.at(to).fold == "who") { // …, said X, the mayor.
		a.source, a.ellipsis = [2]int{c.to, l.withName(c.to, l.withApposition(to, end), end)}, false
		return end
	}
	return 0
}

// says reports whether a clause stands from item from to item to, and not just
// what hangs on one: "In a speech, X said" and "Speaking to reporters, X said" say
// nothing; "In a week, X said, it ends" does.
func (l *line) says(from, to, after, end int) bool {
	goesOn := after < end && l.isMark(after, ",") && l.at(after+1).quote < 0 && !conjunctions.Has(l.at(after+1).fold) && !isIng(l.at(after+1).fold) && l.hasVerb(after+1, min(end, after+40))
	if l.timeBefore(to-2) < from { // two days later, she showed it
		return goesOn
	}
	aim := l.at(from).fold == "to" // to win, they need to run
	hangs := aim || prepositions.Has(l.at(from).fold) || hanging.Has(l.at(from).fold) || isIng(l.at(from).fold) && !l.hasFinite(from, to) && !l.hasPast(from+1, to) || timeWords.Has(l.at(from).fold) && hanging.Has(l.at(from+1).fold)
	if hangs {
		for j := from + 1; j < to-2; j++ {
			if l.isMark(j, ",") && (l.clauseStarts(j+1, to) || aim && l.hasVerb(j+1, to)) {
				return true
			}
		}
	} else if l.hasVerb(from, to) {
		return true
	}
	return goesOn
}

// hasPast reports whether a verb in the past stands between two items, of which a
// gerund may be the subject: "Seeing it led him to stop, he said".
func (l *line) hasPast(from, to int) bool {
	for i := from; i < to; i++ {
		if it := l.at(i); it.word && !it.caps && isPast(it.fold) && it.fold != "'s" && it.fold != "’s" {
			return true
		}
	}
	return false
}

// goesOnAfter adds what goes on after the cue: the plan, X said, would fail; “…,”
// X said, “…”.
func (l *line) goesOnAfter(a *attribution, c cueAt, after int, quoted bool, end int) {
	from := after
	for from < end && !l.at(from).word && l.at(from).quote < 0 {
		from++
	}
	if from >= end || l.adds(from) {
		return
	}
	if q := l.at(from); q.quote >= 0 {
		if from > after || from == c.to || from == a.source[1] {
			a.put("cue-inside", from, l.contentEnd(from, end, c))
		}
	} else if !quoted && !conjunctions.Has(q.fold) {
		a.put("cue-inside", from, l.contentEnd(from, end, c))
	}
}

// nextQuoted returns the mark before the next words in quotation marks that go on
// after a comma; the end when there are none.
func (l *line) nextQuoted(i, end int) int {
	for ; i+1 < end; i++ {
		if l.isMark(i, ",") && l.at(i+1).quote >= 0 {
			return i
		}
	}
	return end
}

// adds reports whether a participle of saying stands at item i: ", he said, adding".
func (l *line) adds(i int) bool {
	v, ok := cues().verbs[l.at(i).fold]
	return ok && v.ing && v.frames&(clause|thatOnly|quoted) != 0
}

// afterCue returns the item after the hearer and adjuncts of a cue when the
// sentence ends or goes on after a comma there; -1 when a clause follows the cue.
func (l *line) afterCue(c cueAt, end int) int {
	if to := l.nounPhraseEnd(c.to, end); c.verb.frames&hearer != 0 && to > c.to && l.at(c.to).fold != "that" {
		if to == end {
			return end
		}
		return l.afterSource(to, end)
	}
	return l.afterSource(c.to, end)
}

func (l *line) afterSource(i, end int) int {
	for steps := 0; i < end && steps < longest; steps++ {
		it := l.at(i)
		switch {
		case it.quote >= 0 || l.isMark(i, ",") || l.isMark(i, ";") || l.isMark(i, ":"):
			return i
		case it.fold == "that", finite.Has(it.fold) && !it.caps && steps < 6:
			return -1
		case steps == 0 && !it.caps && !timeWords.Has(it.fold) && !isAdverb(it.fold) && !prepositions.Has(it.fold) && !determiners.Has(it.fold) && !hearers.Has(it.fold) && it.fold != "when" && it.fold != "while":
			return -1
		}
		i++
	}
	return i
}

// hearers may follow a verb of saying.
var hearers = text.NewSet(`him me us them reporters journalists viewers listeners supporters`)

// contentStart returns where the clause that ends before item end starts: the
// start of the sentence but for an opening "But" or "However,".
func (l *line) contentStart(end int) int {
	i := max(0, end-longest)
	if q := l.at(end); q.quote >= 0 {
		end++
	}
	for i < end && (l.at(i).fold == "but" || l.at(i).fold == "and" || isAdverb(l.at(i).fold) && l.isMark(i+1, ",") || !l.at(i).word && l.at(i).quote < 0) {
		i++
	}
	return i
}

func isIng(fold string) bool { return len(fold) > 5 && fold[len(fold)-3:] == "ing" }
