package story

import (
	"strings"

	"parallax/internal/text"
)

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
	g.another = l.another(g)
	g.generic = plural && !definite && g.ordinal == 0 || l.counted(g.from, top)
	return g
}

// another reports a phrase for a happening beside one that was told of: "another
// attack", "a second protest".
func (l *line) another(g trigger) bool {
	for k := g.from; k < g.at; k++ {
		switch l.words[k].folded {
		case "another", "other", "separate":
			return true
		}
	}
	return l.words[g.from].folded == "a" && g.ordinal > 1
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
