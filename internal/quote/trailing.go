package quote

// trailing reads a cue after what is said: “…,” he said; he left, X said on
// Friday; and between its parts: the plan, X said, would fail.
func (l *line) trailing(a *attribution, c cueAt, end int) bool {
	if f := c.verb.frames; f&(clause|thatOnly|quoted) == 0 || f&question != 0 && f&quoted == 0 || c.verb.plain && l.at(c.from-1).fold == "to" && !linking[l.at(c.from-2).fold] {
		return false
	}
	source := a.source
	if source[1] == source[0]+1 && (l.at(source[0]).fold == "which" || l.at(source[0]).fold == "who") {
		return false // ", who said" tells of who stands before it
	}
	if source[0] >= c.to { // the subject of the main clause, after an opening participle
		return false
	}
	clauseStart := c.from
	if source[1] > source[0] && !a.ellipsis {
		clauseStart = source[0]
	}
	after := l.afterCue(c, end)
	if clauseStart > 0 && l.at(clauseStart-1).fold == "as" {
		if clauseStart--; clauseStart == 0 && after > 0 && after+1 < end && l.isMark(after, ",") { // As X said, it rained
			return a.put("cue-before-clause", after+1, l.contentEnd(after+1, end, c))
		}
	}
	if clauseStart > 0 && (l.isMark(clauseStart-1, ",") || l.at(clauseStart-1).quote >= 0 || l.isMark(clauseStart-1, "—") || l.isMark(clauseStart-1, "?")) {
		quoteBefore := l.at(clauseStart-1).quote >= 0 || l.isMark(clauseStart-1, ",") && l.at(clauseStart-2).quote >= 0
		if a.ellipsis && quoteBefore && clauseStart == c.from && c.verb.base != "tell" { // “…,” said X
			to := l.nounPhraseEnd(c.to, end)
			if to > c.to {
				a.source, a.ellipsis = [2]int{c.to, l.withApposition(to, end)}, false
				after = l.afterSource(a.source[1], end)
			}
		} else if a.ellipsis && clauseStart == c.from && (c.verb.past || c.verb.s) { // …, said X, the mayor.
			if to := l.nounPhraseEnd(c.to, end); to > c.to && (to == end || l.isMark(to, ",") || prepositions[l.at(to).fold]) {
				a.source, a.ellipsis = [2]int{c.to, l.withApposition(to, end)}, false
				after = end
			}
		}
		if a.ellipsis && !quoteBefore || !quoteBefore && c.verb.frames&clause == 0 && c.verb.frames&thatOnly == 0 {
			return false
		}
		if after < 0 {
			return false
		}
		from := l.contentStart(clauseStart - 1)
		if q := clauseStart - 1; l.at(q).quote >= 0 && l.at(q).comma && l.isMark(q-1, ":") { // the churn: “…,” he said
			from = q
		}
		if from >= clauseStart || from == clauseStart-1 && l.at(from).quote < 0 {
			return false
		}
		to := clauseStart
		bare := !quoteBefore && (!l.hasVerb(from, to) || prepositions[l.at(from).fold] && !l.hasFinite(from, to))
		if bare && !(after < end && l.isMark(after, ",") && l.at(after+1).quote < 0 && !conjunctions[l.at(after+1).fold] && l.hasVerb(after+1, min(end, after+40))) {
			return false // "In a speech, X said" says nothing; "In a week, X said, it ends" does
		}
		if l.isMark(to-1, ",") {
			to--
		}
		if !a.put("cue-after-clause", from, to) {
			return false
		}
		if quoteBefore {
			a.code = "cue-after-quotation"
		}
		if after < end { // what follows goes on: the plan, X said, would fail
			for after < end && !l.at(after).word && l.at(after).quote < 0 {
				after++
			}
			if after < end && !l.adds(after) && (l.at(after).quote >= 0 || !quoteBefore && !conjunctions[l.at(after).fold] || quoteBefore && l.at(after).quote >= 0) {
				a.put("cue-inside", after, l.contentEnd(after, end, c))
			}
		}
		return true
	}
	return false
}

// adds reports whether a participle of saying stands at item i: ", he said, adding".
func (l *line) adds(i int) bool {
	v, ok := cues().verbs[l.at(i).fold]
	return ok && v.ing && v.frames&(clause|thatOnly|quoted) != 0
}

// afterCue returns the item after the adjuncts of a cue when the sentence ends
// or goes on after a comma there; -1 when a clause follows the cue.
func (l *line) afterCue(c cueAt, end int) int {
	return l.afterSource(c.to, end)
}

func (l *line) afterSource(i, end int) int {
	steps := 0
	for i < end && steps < longest {
		it := l.at(i)
		if it.quote >= 0 || l.isMark(i, ",") || l.isMark(i, ";") || l.isMark(i, ":") {
			return i
		}
		if it.fold == "that" {
			return -1
		}
		if steps == 0 && !timeWords[it.fold] && !isAdverb(it.fold) && !prepositions[it.fold] && !it.caps && !determiners[it.fold] && it.fold != "him" && it.fold != "me" && it.fold != "us" && it.fold != "them" && it.fold != "reporters" && it.fold != "when" && it.fold != "while" {
			return -1
		}
		if finite[it.fold] && steps < 6 {
			return -1
		}
		steps++
		i++
	}
	return i
}

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
	if first <= start || prepositions[l.at(start).fold] || conjunctions[l.at(start).fold] || isIng(l.at(start).fold) || isPast(l.at(start).fold) {
		return 0, false
	}
	next := l.at(first + 1)
	return start, determiners[next.fold] || next.fold == "who" || next.fold == "which" || next.fold == "whose" || next.caps || next.word && next.fold[0] >= '0' && next.fold[0] <= '9'
}

// withApposition extends a source over the apposition that follows it.
func (l *line) withApposition(i, end int) int {
	if !l.isMark(i, ",") || !determiners[l.at(i+1).fold] && l.at(i+1).fold != "who" {
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

// accordingTo reads "according to X, …" and "…, according to X".
func (l *line) accordingTo(n, end int) []attribution {
	var out []attribution
	for i := 0; i+2 < end; i++ {
		if l.at(i).fold != "according" || l.at(i+1).fold != "to" {
			continue
		}
		a := attribution{line: n, cue: [2]int{i, i + 2}, code: "according-to", base: "according"}
		to := i + 2
		for to < end && to < i+60 && !l.isMark(to, ",") && !l.isMark(to, ";") && l.at(to).quote < 0 {
			to++
		}
		a.source = [2]int{i + 2, to}
		before := i
		for before > 0 && !l.at(before-1).word && l.at(before-1).quote < 0 {
			before--
		}
		switch {
		case before <= 2 && to < end: // at the start
			for to < end && !l.at(to).word && l.at(to).quote < 0 {
				to++
			}
			a.put(a.code, to, min(end, to+longest))
		default:
			a.put(a.code, l.contentStart(before-1), before)
			for to < end && !l.at(to).word && l.at(to).quote < 0 {
				to++
			}
			if to < end && l.isMark(i-1, ",") && !conjunctions[l.at(to).fold] && !isIng(l.at(to).fold) {
				a.put(a.code, to, min(end, to+longest))
			}
		}
		if len(a.content) > 0 && a.source[1] > a.source[0] {
			out = append(out, a)
		}
	}
	return out
}

func isIng(fold string) bool { return len(fold) > 5 && fold[len(fold)-3:] == "ing" }
