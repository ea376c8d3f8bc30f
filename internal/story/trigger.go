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
	another bool
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
		if lex.speech.Has(w.folded) && !l.afterDeterminer(i) && !l.found(i) {
			out = append(out, trigger{at: i, family: lex.speechFamily, verb: true, from: i, negated: l.negated(i)})
			continue
		}
		if family, ok := lex.verbs[w.stem]; ok && !l.afterDeterminer(i) && !ofDeeds.Has(l.at(i+1).folded) {
			out = append(out, trigger{at: i, family: family, verb: true, from: i, negated: l.negated(i)})
		}
	}
	return out
}

// found reports whether the word at i tells that something was found to be so or made
// known, and no words: "the first case was confirmed", "the result was declared".
func (l *line) found(i int) bool {
	switch l.words[i].folded {
	case "confirmed", "declared", "disclosed":
		switch l.at(i - 1).folded {
		case "was", "were", "been":
			return l.at(i+1).folded != "that"
		}
	}
	return false
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
	if !ok || ofDeeds.Has(l.at(i+1).folded) {
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

// ofDeeds are nouns behind that of a deed for what it only leads to: "a murder suspect".
var ofDeeds = text.NewSet("suspect suspects defendant defendants charge charges count counts weapon weapons squad")

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
