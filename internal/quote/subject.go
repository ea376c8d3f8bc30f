package quote

import "parallax/internal/text"

// subject returns the items that name who speaks, left of a cue; ellipsis when
// the cue has no subject of its own (", saying", "to say", "and added").
func (l *line) subject(c cueAt) (source [2]int, ellipsis bool) {
	i := l.beforeVerb(c.from)
	if i < 0 {
		return l.quantifier(0, c.from)
	}
	if c.verb.ing && !l.beAmong(i+1, c.from) && !be.Has(l.at(i).fold) {
		return l.absoluteSubject(c)
	}
	if c.verb.plain && l.at(i).fold == "to" {
		if from := l.controlled(i); from < i { // led many to say
			return [2]int{from, i}, false
		}
	}
	if c.verb.plain && l.at(i).fold == "to" || l.at(i).fold == "having" { // friends to say; having said
		return [2]int{}, true
	}
	source, ellipsis = l.nounPhraseBefore(i + 1)
	if i == c.from-1 && l.isMark(i, ",") && (ellipsis || c.verb.frames&object == 0) && l.inverted(c) {
		return [2]int{}, true
	}
	if ellipsis {
		return l.quantifier(i+1, c.from)
	}
	return source, false
}

// quantifier returns the word among the items from … to that stands for those
// named before: both said, all see.
func (l *line) quantifier(from, to int) ([2]int, bool) {
	for k := from; k < to; k++ {
		if f := l.at(k).fold; f == "both" || f == "all" || f == "each" {
			return [2]int{k, k + 1}, false
		}
	}
	return [2]int{}, true
}

// controlled returns where the noun phrase before the "to" at item i starts when
// the verb before it makes it do what follows; i when none does.
func (l *line) controlled(i int) int {
	for k := i - 2; k >= 0 && k > i-9; k-- {
		it := l.at(k)
		if !it.word || it.quote >= 0 || finite.Has(it.fold) {
			break
		}
		if makers.Has(it.fold) {
			return k + 1
		}
	}
	return i
}

// makers are verbs whose object does what "to" introduces.
var makers = text.NewSet(`cause caused causes causing lead led leads leading force forced forces forcing allow allowed allows allowing prompt prompted prompts prompting
	enable enabled enables enabling spur spurred push pushed pushes pushing inspire inspired tempt tempted compel compelled leave left leaves leaving get got`)

// beAmong reports whether a form of "be" stands among the items from … to.
func (l *line) beAmong(from, to int) bool {
	for k := from; k < to; k++ {
		if be.Has(l.at(k).fold) {
			return true
		}
	}
	return false
}

// absoluteSubject returns the subject of a participle that has one: "with the
// office saying", "with Blum accusing the board and Dahl warning".
func (l *line) absoluteSubject(c cueAt) ([2]int, bool) {
	if (stances.Has(c.verb.base) && !issued.Has(l.at(c.from-1).fold) || bearers.Has(l.at(c.from-1).fold)) && l.at(c.from-1).word && !prepositions.Has(l.at(c.from-1).fold) && !conjunctions.Has(l.at(c.from-1).fold) {
		return l.shortPhrase(c.from) // a group backing Blum
	}
	from, _ := l.phraseStart(c.from)
	ing := false
	for k := c.from - 1; k >= 0 && k > c.from-25; k-- {
		it := l.at(k)
		if it.quote >= 0 || !it.word && it.fold != "'s" && it.fold != "." || finite.Has(it.fold) && it.fold != "'s" {
			break
		}
		if it.fold != "with" {
			ing = ing || isIng(it.fold)
			continue
		}
		switch {
		case !ing && k+1 < c.from:
			return [2]int{k + 1, c.from}, false
		case ing && from < c.from && l.at(from-1).fold == "and":
			return [2]int{from, c.from}, false
		}
		break
	}
	return [2]int{}, true
}

// stances are verbs of support and attack; their participle after a noun tells
// of that noun.
var stances = text.NewSet(`support back attack oppose defend criticize criticise slam favor favour denounce protest advocate endorse blast condemn show indicate read`)

// bearers are things that bear words of others than who holds them.
var bearers = text.NewSet(`sign signs banner banners placard placards poster posters shirt shirts t-shirt t-shirts hat hats caps call calls poll polls survey surveys results records ledgers
	documents footage video videos others those ones`)

// issued are papers and occasions through which their subject speaks.
var issued = text.NewSet(`statement statements report reports resolution resolutions message messages letter letters memo speech rally event tweet tweets post posts column article op-ed
	email emails release video record interview editorial essay motion bill`)

// shortPhrase returns the noun phrase that ends before item end without what it
// hangs on: an outside group.
func (l *line) shortPhrase(end int) ([2]int, bool) {
	from := end - 1
	for from > 0 && from > end-6 && l.at(from-1).word && l.at(from-1).quote < 0 && !determiners.Has(l.at(from).fold) && !prepositions.Has(l.at(from-1).fold) && !conjunctions.Has(l.at(from-1).fold) && !l.verbal(from-1) {
		from--
	}
	return [2]int{from, end}, false
}

// inverted reports whether the subject stands after the cue: ", said Ada Blum,
// who left early".
func (l *line) inverted(c cueAt) bool {
	next := l.at(c.to)
	if c.verb.base == "tell" || c.verb.frames&object != 0 && !next.caps || !c.verb.past && !c.verb.s || !next.caps && !determiners.Has(next.fold) || timeWords.Has(next.fold) {
		return false
	}
	to := l.nounPhraseEnd(c.to, len(l.items))
	after := l.at(to)
	return to > c.to && (to >= l.sentenceEnd() || l.isMark(to, ",") || prepositions.Has(after.fold) || after.fold == "who")
}

// nounPhraseBefore returns the noun phrase that ends before item end.
func (l *line) nounPhraseBefore(end int) ([2]int, bool) {
	last := l.at(end - 1)
	if last.quote >= 0 || last.fold == "and" || last.fold == "but" || last.fold == "or" {
		return [2]int{}, true
	}
	if l.isMark(end-1, ",") || l.isMark(end-1, "—") || l.isMark(end-1, "–") || l.isMark(end-1, "-") || l.isMark(end-1, ")") {
		return l.beforeAside(end)
	}
	from, _ := l.phraseStart(end)
	if who := l.antecedent(from, end); who >= 0 {
		from = who
	}
	return [2]int{from, end}, from >= end
}

// beforeAside returns the noun phrase before the asides that end with the mark
// before item end, with them: Blum, 44, of Ulm. Between dashes or after an adverb alone the
// aside is left out.
func (l *line) beforeAside(end int) ([2]int, bool) {
	j, ok := l.apposition(end - 1)
	if !ok {
		return [2]int{}, true
	}
	from, _ := l.phraseStart(j)
	for n := 0; n < 3; n++ { // another aside
		if prepositions.Has(l.at(from-1).fold) && l.isMark(from-2, ",") {
			from--
		}
		if !l.isMark(from-1, ",") || !l.tellsMore(from, j) {
			break
		}
		j = from - 1
		from, _ = l.phraseStart(j)
	}
	to := end - 1
	if !l.isMark(end-1, ",") || l.adverb(j+1) && j+2 == end-1 {
		to = j
	}
	return [2]int{from, to}, from >= j
}

// tellsMore reports whether the items from … to are an aside to the name before
// them: an age, a town, an office.
func (l *line) tellsMore(from, to int) bool {
	first, before := l.at(from), l.at(from-2)
	if !before.word || finite.Has(before.fold) {
		return false
	}
	if to-from == 1 && l.adverb(from) {
		return true
	}
	if first.word && len(first.fold) > 0 && first.fold[0] >= '0' && first.fold[0] <= '9' {
		return true
	}
	return isIng(first.fold) || before.caps && (determiners.Has(first.fold) || prepositions.Has(first.fold))
}

// antecedent returns where the noun phrase starts that a relative clause ending
// at item end hangs on, when the words from … end are the rest of that clause:
// "the lawyer who walked before the flood". -1 for none.
func (l *line) antecedent(from, end int) int {
	inside := false
	for k := from; k < end; k++ {
		inside = inside || l.verbal(k)
	}
	if !inside && !(from > 0 && l.verbal(from-1)) && !(from > 1 && conjunctions.Has(l.at(from-1).fold)) {
		return -1
	}
	for k := from; k >= 0 && k > from-25; k-- {
		it := l.at(k)
		if it.quote >= 0 || !it.word && it.fold != "'s" && it.fold != "." {
			return -1
		}
		if it.fold != "who" {
			continue
		}
		if !l.at(k-1).word || prepositions.Has(l.at(k-1).fold) || !l.verbIn(k+1, end) {
			return -1
		}
		start, _ := l.phraseStart(k)
		if start < k {
			return start
		}
		return -1
	}
	return -1
}

// verbIn reports whether a finite verb stands among the items from … to.
func (l *line) verbIn(from, to int) bool {
	for k := from; k < to; k++ {
		if v, ok := cues().verbs[l.at(k).fold]; l.verbal(k) || ok && v.plain && !l.at(k).caps {
			return true
		}
	}
	return false
}

// shortTerm is the length in bytes up to which words in marks within an aside are
// a term: a lawyer with “Dry Feet” pins.
const shortTerm = 30

// apposition returns where the noun before an apposition ends, when the mark
// at i closes one: "X, the spokesman, said".
func (l *line) apposition(i int) (int, bool) {
	open := ","
	switch l.at(i).fold {
	case ")":
		open = "("
	case "—", "–", "-":
		open = l.at(i).fold
	}
	for open == "-" && l.isMark(i-1, "-") { // --
		i--
	}
	for j := i - 1; j > 0 && j > i-30; j-- {
		if q := l.at(j); q.quote >= 0 && q.End-q.Start > shortTerm {
			return 0, false
		}
		if !l.isMark(j, open) {
			continue
		}
		next := l.at(j + 1)
		for open == "-" && l.isMark(j-1, "-") {
			j--
		}
		if open != "," || determiners.Has(next.fold) || conjunctions.Has(next.fold) || prepositions.Has(next.fold) || next.caps || next.word && next.fold[0] >= '0' && next.fold[0] <= '9' || len(next.fold) > 3 {
			if l.at(j - 1).word {
				return j, true
			}
		}
	}
	return 0, false
}
