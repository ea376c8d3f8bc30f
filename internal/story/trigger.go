package story

import (
	"strings"

	"parallax/internal/text"
)

// A trigger is a word that names a happening.
type trigger struct {
	at      int // index in the line's words
	family  int // index in the lexicon; -1 when the word isn't in it
	verb    bool
	from    int // where the noun phrase begins; at for a verb
	ordinal int // 3 in "the third round"; -1 in "the latest round"; 0 none
	part    bool
	generic bool
	negated bool
}

// triggers finds the words of the line that name a happening; none within
// skip, the temporal expressions: "March" is no march.
func (l *line) triggers(skip []text.Span) []trigger {
	lex := words()
	var out []trigger
	for i := range l.words {
		w := &l.words[i]
		for len(skip) > 0 && skip[0].End <= w.Start {
			skip = skip[1:]
		}
		if w.Class != text.Word || len(skip) > 0 && skip[0].Contains(w.Span) {
			continue
		}
		if family, ok := l.noun(i); ok {
			if _, more := l.noun(i + 1); more {
				continue // "ceasefire talks": the second is the head
			}
			out = append(out, l.nounPhrase(i, family))
			continue
		}
		if family, ok := l.phrasal(i); ok {
			out = append(out, trigger{at: i, family: family, verb: true, from: i, negated: l.negated(i)})
			continue
		}
		if lex.speech.Has(w.folded) && !l.afterDeterminer(i) {
			out = append(out, trigger{at: i, family: lex.speechFamily, verb: true, from: i, negated: l.negated(i)})
			continue
		}
		if family, ok := lex.verbs[w.stem]; ok && !l.afterDeterminer(i) {
			out = append(out, trigger{at: i, family: family, verb: true, from: i, negated: l.negated(i)})
		}
	}
	return out
}

// noun tells the family of the noun at i; false when the word isn't one of the
// lexicon, or is a verb here.
func (l *line) noun(i int) (int, bool) {
	lex := words()
	w := l.at(i)
	if w.Class != text.Word {
		return 0, false
	}
	previous := l.at(i - 1).folded
	switch {
	case w.folded == "power" && l.toPower(i):
		return lex.nouns["takeover"], true
	case (w.folded == "strikes" || w.folded == "strike") && (w.folded == "strikes" || armed.Has(previous)):
		return lex.nouns["attack"], true
	case w.folded == "fire" && (previous == "of" || previous == "open" || previous == "opened" || previous == "hostile" || armed.Has(previous)):
		return lex.nouns["attack"], true
	case (w.folded == "response" || w.folded == "action" || w.folded == "operations") && previous == "military":
		return lex.nouns["operation"], true
	case (w.folded == "round" || w.folded == "rounds") && l.at(i+1).folded != "of" && l.bareRound(i):
		return lex.nouns["talks"], true
	}
	family, ok := lex.nouns[w.folded]
	if !ok {
		return 0, false
	}
	if modals.Has(previous) && previous != "can" || pronouns.Has(previous) {
		return 0, false
	}
	if _, verb := lex.verbs[w.stem]; verb && strings.HasSuffix(w.folded, "ing") && !l.nominal(i) {
		return 0, false
	}
	return family, true
}

// armed are words that make strikes and fire acts of war.
var armed = text.NewSet("air missile drone precision military rocket artillery retaliatory cross-border israeli russian american bombing")

// pronouns stand before verbs.
var pronouns = text.NewSet("i we they you he she it who which")

// toPower reports "return to power", "seized power" and the like before i.
func (l *line) toPower(i int) bool {
	switch l.at(i - 1).folded {
	case "to":
		switch l.at(i - 2).folded {
		case "return", "returned", "rise", "rose", "came", "come", "coming", "returning":
			return true
		}
	case "seized", "took", "seizing", "seizure":
		return true
	}
	return false
}

// phrasal tells the family of a verb of several words at i: "walked out", "stopped
// work", "lifted off", "was launched", "found him guilty".
func (l *line) phrasal(i int) (family int, ok bool) {
	lex := words()
	next := l.at(i + 1).folded
	switch l.words[i].folded {
	case "walk", "walked", "walking":
		return lex.nouns["strike"], next == "out" || next == "off"
	case "stop", "stopped", "down", "downed":
		return lex.nouns["strike"], next == "work" || next == "tools"
	case "lift", "lifts", "lifted", "lifting", "blast", "blasts", "blasted", "blasting":
		return lex.nouns["launch"], next == "off"
	case "launched":
		switch l.at(i - 1).folded {
		case "was", "were", "been", "be":
			return lex.nouns["launch"], true
		}
	case "find", "finds", "found":
		c := l.clauseOf(i)
		for k := i + 1; k < min(c.to, i+10); k++ {
			if l.words[k].folded == "guilty" {
				return lex.nouns["verdict"], l.words[k-1].folded != "not"
			}
		}
	}
	return 0, false
}

// bareRound reports a round that is numbered or pointed at, without its "of talks".
func (l *line) bareRound(i int) bool {
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		if n := ordinalOf(l.words[k].folded); n != 0 {
			return true
		}
	}
	return false
}

// nominal reports whether the -ing form at i is a noun here: after a
// determiner, an adjective, a possessive or a preposition that isn't "after", "by".
func (l *line) nominal(i int) bool {
	p := l.at(i - 1)
	if determiners.Has(p.folded) || p.Class == text.Clitic || ordinalOf(p.folded) != 0 {
		return true
	}
	return p.Class == text.Word && !prepositions.Has(p.folded) && !words().light.Has(p.folded) && !conjunctions.Has(p.folded) && !strings.HasSuffix(p.folded, "s")
}

// afterDeterminer reports whether the word at i is a noun by what stands before it.
func (l *line) afterDeterminer(i int) bool {
	p := l.at(i - 1)
	return determiners.Has(p.folded) && p.folded != "that" && p.folded != "this" && p.folded != "all" && p.folded != "both" || p.Class == text.Clitic
}

// negated reports "no", "not", "without" or "never" shortly before i, in the same stretch.
func (l *line) negated(i int) bool {
	for k := i - 1; k >= 0 && k >= i-5; k-- {
		if l.words[k].Class == text.Mark {
			return false
		}
		switch l.words[k].folded {
		case "no", "not", "without", "never", "neither", "nor", "avert", "averted", "prevent", "prevented", "avoid", "avoided", "unless":
			return true
		}
	}
	return false
}

// nounPhrase reads the phrase that ends in the noun at i.
func (l *line) nounPhrase(i, family int) trigger {
	lex := words()
	g := trigger{at: i, family: family, from: i, negated: l.negated(i)}
	top := i
	if k := l.phraseStart(i); l.at(k-1).folded == "of" && lex.parts.Has(l.at(k-2).folded) {
		top = k - 2
	}
	g.from = l.phraseStart(top)
	g.negated = g.negated || l.at(g.from-3).folded == "no" && prepositions.Has(l.at(g.from-1).folded) // "no plans for a fourth round"
	if l.at(g.from).folded == "that" {
		g.from++
	}
	plural := strings.HasSuffix(l.words[top].folded, "s")
	definite := false
	for k := g.from; k <= top; k++ {
		w := &l.words[k]
		if n := ordinalOf(w.folded); n != 0 && k < top {
			g.ordinal = n
		}
		definite = definite || w.folded == "the" || w.folded == "these" || w.folded == "this" || w.Class == text.Clitic
	}
	if top != i {
		switch l.words[top].folded {
		case "round", "session", "phase", "stage", "leg", "bout", "rounds", "sessions":
		default:
			g.part, g.ordinal = true, 0
		}
	}
	g.generic = plural && !definite && g.ordinal == 0 || l.counted(g.from, top)
	return g
}

// counted reports a number before a plural: "three rounds", "countless rounds".
func (l *line) counted(from, top int) bool {
	for k := from; k < top; k++ {
		if l.words[k].Class == text.Number && ordinalOf(l.words[k].folded) == 0 {
			return true
		}
		switch l.words[k].folded {
		case "two", "three", "four", "five", "six", "several", "many", "multiple", "countless", "some", "any", "other", "further", "earlier", "previous", "more", "such", "future":
			return true
		}
	}
	return false
}

// phraseStart is the first word of the noun phrase that ends at i.
func (l *line) phraseStart(i int) int {
	lex := words()
	start := i
	for k := i - 1; k >= 0 && k >= i-8; k-- {
		w := &l.words[k]
		switch {
		case w.Class == text.Clitic || w.Class == text.Number || l.inner(k):
			start = k
			continue
		case w.Class != text.Word, prepositions.Has(w.folded), conjunctions.Has(w.folded), modals.Has(w.folded), opens.Has(w.folded),
			lex.light.Has(w.folded), lex.speech.Has(w.folded), pronouns.Has(w.folded):
			return start
		case determiners.Has(w.folded):
			if w.folded == "that" && k+1 < i {
				return start // "confirmed that negotiations"
			}
			return k
		case (strings.HasSuffix(w.folded, "ed") || strings.HasSuffix(w.folded, "ing")) && !l.determined(k):
			return start
		case strings.HasSuffix(w.folded, "ly") && start == i:
			return start
		}
		start = k
	}
	return start
}

// inner reports an unspaced dash between words: "the Pakistan–Afghan talks".
func (l *line) inner(k int) bool {
	w := l.words[k]
	return w.Of(l.t) == "–" && k > 0 && k+1 < len(l.words) && l.words[k-1].End == w.Start && l.words[k+1].Start == w.End
}

// determined reports whether a determiner or possessive stands shortly before
// k, so that a word in -ed at k is part of a noun phrase.
func (l *line) determined(k int) bool {
	for n := k - 1; n >= 0 && n >= k-4; n-- {
		w := &l.words[n]
		if determiners.Has(w.folded) || w.Class == text.Clitic {
			return true
		}
		if w.Class != text.Word || prepositions.Has(w.folded) || words().light.Has(w.folded) {
			return false
		}
	}
	return false
}

// ordinalOf reads third, 3rd, initial, latest; 0 when it isn't one, -1 for the last.
func ordinalOf(folded string) int {
	switch folded {
	case "first", "initial", "opening":
		return 1
	case "second":
		return 2
	case "third":
		return 3
	case "fourth":
		return 4
	case "fifth":
		return 5
	case "sixth":
		return 6
	case "seventh":
		return 7
	case "eighth":
		return 8
	case "ninth":
		return 9
	case "tenth":
		return 10
	case "latest", "final":
		return -1
	}
	for _, ending := range [...]string{"st", "nd", "rd", "th"} {
		if digits, ok := strings.CutSuffix(folded, ending); ok {
			if n, isNumber := number(digits); isNumber && n > 0 {
				return n
			}
		}
	}
	return 0
}
