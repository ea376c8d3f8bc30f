package quote

import "parallax/internal/text"

// complements reads the nouns and adjectives of a line that introduce what is
// said or thought: "his claim that", "criticism of", "is confident that". Items
// that verbs took as cues are left to them.
func (l *line) complements(n, end int, verbs []cueAt) []attribution {
	list := cues()
	var out []attribution
	next := 0
	for i := 0; i+2 < end; i++ {
		for next < len(verbs) && verbs[next].to <= i {
			next++
		}
		it := l.at(i)
		if !it.word || !list.terms.May(it.fold) || it.caps && i > 0 || next < len(verbs) && verbs[next].from <= i || l.sourcePhrase(i-2) == i+2 {
			continue
		}
		a := attribution{line: n, cue: [2]int{i, i + 1}, base: it.fold}
		c := cueAt{from: i, to: i + 1, verb: verb{base: it.fold}}
		if x, ok := list.nouns[it.fold]; ok && l.complement(&a, c, x, end) {
			l.noun(&a)
			out = append(out, a)
			continue
		}
		if x, ok := list.adjectives[it.fold]; ok && l.predicate(i) && l.complement(&a, c, x, end) {
			a.source, a.ellipsis = l.subject(c)
			out = append(out, a)
		}
	}
	return out
}

// complement finds what a noun or adjective introduces: a clause after "that",
// "to do", a question, or the thing behind its preposition.
func (l *line) complement(a *attribution, c cueAt, x complement, end int) bool {
	i := c.to
	f := x.frames
	if by := l.at(i).fold; by == "from" || by == "by" || by == "among" { // a pledge by X to
		if to := l.nounPhraseEnd(i+1, end); to > i+1 && (l.at(to).fold == "that" || l.at(to).fold == "to") {
			a.source = [2]int{i + 1, to}
			i = to
		}
	} else if next := l.at(i + 1).fold; (by == "is" || by == "was") && (next == "that" || next == "whether") { // the fear is that
		i++
	}
	switch next := l.at(i).fold; {
	case next == "that" && f&thatOnly != 0 && l.told(i+1, end):
		c.verb.frames = thatOnly
		return a.put("cue-before-clause", i+1, l.contentEnd(i+1, end, c))
	case next == "to" && f&toDo != 0 && !determiners.Has(l.at(i+1).fold) && !l.at(i+1).caps:
		c.object = true
		return a.put("cue-before-clause", i, l.contentEnd(i, end, c))
	case asking.Has(next) && f&question != 0:
		return a.put("cue-before-clause", i, l.contentEnd(i, end, c))
	}
	for _, p := range x.about {
		if l.at(i).fold == p && i+1 < end {
			c.object = true
			to := l.thingEnd(i+1, end, c)
			if l.at(i+1).quote >= 0 {
				to = i + 2
			}
			return a.put("cue-before-clause", i+1, to)
		}
	}
	return false
}

// told reports whether a clause of its own follows "that" at item i: after "the
// claim that", not "the claim that was made".
func (l *line) told(i, end int) bool {
	it := l.at(i)
	if it.quote >= 0 {
		return true
	}
	v, ok := cues().verbs[it.fold]
	return it.word && !finite.Has(it.fold) && !isAdverb(it.fold) && (!ok || !v.past && !v.s || it.caps) && end-i >= 3
}

// thingEnd is where a thing ends that is named from item i on: a noun phrase with
// what hangs on it by prepositions.
func (l *line) thingEnd(i, end int, c cueAt) int {
	end = l.contentEnd(i, end, c)
	to := i
	for to < end {
		next := l.nounPhraseEnd(to, end)
		if next == to || next >= end || !prepositions.Has(l.at(next).fold) && l.at(next).fold != "to" {
			return max(next, to)
		}
		to = next + 1
	}
	return to
}

// predicate reports whether the adjective at item i is said of a subject: "is
// confident", "feels sure", "drivers worried that".
func (l *line) predicate(i int) bool {
	j := i - 1
	for j >= 0 && (isAdverb(l.at(j).fold) || degrees.Has(l.at(j).fold)) {
		j--
	}
	before := l.at(j)
	return be.Has(before.fold) || copulas.Has(before.fold) || before.fold == "'m" || before.fold == "’m" || before.caps || l.isMark(j, ",")
}

var (
	degrees = text.NewSet(`not so very more most less as quite pretty rather deeply too particularly`)
	copulas = text.NewSet(`feel feels felt seem seems seemed sound sounds sounded remain remains remained become becomes became grow grew appear appears appeared look looks looked stay stayed am`)
	// light are verbs that only carry the noun behind them: made a claim.
	light = text.NewSet(`make makes made making issue issues issued issuing give gives gave given giving have has had having offer offers offered offering raise raises raised raising
		repeat repeats repeated repeating reiterate reiterates reiterated reiterating express expresses expressed expressing voice voices voiced voicing hold holds held
		share shares shared defend defends defended defending announce announces announced announcing reject rejects rejected dismiss dismisses dismissed
		deliver delivers delivered level leveled take takes took lodge lodged release releases released declare declared declares indicate indicates indicated
		renew renewed renews signal signals signaled show shows showed convey conveyed state states stated get gets got draw drew`)
)

// noun finds who says what a noun introduces: the verb that carries it has the
// subject ("made a claim"), or an owner stands before it ("the mayor’s claim").
func (l *line) noun(a *attribution) {
	a.noun = true
	if a.source[1] > a.source[0] {
		return
	}
	i := a.cue[0]
	j := i - 1
	for j > i-5 && l.at(j).word && !light.Has(l.at(j).fold) && !possessives.Has(l.at(j).fold) && !finite.Has(l.at(j).fold) && !prepositions.Has(l.at(j).fold) && !conjunctions.Has(l.at(j).fold) && !l.isOwner(j) {
		j--
	}
	if l.at(j).word && possessives.Has(l.at(j).fold) && light.Has(l.at(j-1).fold) {
		j--
	}
	switch before := l.at(j); {
	case j < 0 || j <= i-5:
	case before.word && light.Has(before.fold):
		c := cueAt{from: j, to: i + 1, verb: verb{ing: isIng(before.fold), past: true}}
		a.cue[0] = j
		a.source, a.ellipsis = l.subject(c)
	case possessives.Has(before.fold):
		a.source = [2]int{j, j + 1}
	case l.isOwner(j):
		from, _ := l.phraseStart(j)
		a.source = [2]int{from, j}
	}
}

// isOwner reports whether item j is the mark of the genitive.
func (l *line) isOwner(j int) bool {
	f := l.at(j).fold
	return f == "'s" || f == "’s" || (f == "'" || f == "’") && l.at(j-1).word
}
