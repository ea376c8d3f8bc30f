package story

import (
	"strings"

	"parallax/internal/text"
)

// govern tells which happenings of the line the temporal expression at span
// dates: mostly one; two for "a ceasefire during the talks on 19 October". What
// isn't in the lexicon is named by its verb or noun, so that no date is lost.
func (l *line) govern(span text.Span, triggers []trigger) []trigger {
	from, to := l.wordsOver(span)
	if from >= to {
		return nil
	}
	if g, ok := l.modified(from, to, triggers); ok {
		return []trigger{g}
	}
	if g, ok := l.spoken(from, to, triggers); ok {
		return []trigger{g}
	}
	c := l.clauseOf(from)
	if g, ok := l.followed(from, to, c, triggers); ok {
		return []trigger{g}
	}
	best, score := trigger{}, 0.8
	for _, g := range triggers {
		if g.negated || g.at < c.from || g.at >= c.to {
			continue
		}
		s := l.pull(g, from, to, c)
		if l.underSubject(g, triggers, from, c) {
			s -= 2
		}
		if s > score {
			best, score = g, s
		}
	}
	if score == 0.8 || best.verb && words().light.Has(l.words[best.at].folded) {
		if g, ok := l.antecedent(c, triggers); ok {
			return []trigger{g}
		}
	}
	if score == 0.8 {
		return []trigger{l.plain(from, to, c)}
	}
	out := []trigger{best}
	if best.at < from && !best.verb {
		if g, ok := l.during(best, c, triggers); ok {
			out = append(out, g)
		}
	}
	return out
}

// modified finds the noun that the expression stands before: "an October 15
// ceasefire", "Monday’s ferry fire", "the November 6 Istanbul negotiations".
func (l *line) modified(from, to int, triggers []trigger) (trigger, bool) {
	previous := l.at(from - 1)
	possessive := l.at(to).Class == text.Clitic
	if !possessive && previous.Class != text.Clitic && !determiners.Has(previous.folded) {
		return trigger{}, false
	}
	if possessive {
		to++
	}
	end := to
	for end < len(l.words) && end < to+5 && l.inPhrase(end) {
		end++
	}
	for k := end - 1; k >= to; k-- {
		for _, g := range triggers {
			if g.at == k && !g.verb {
				return g, true
			}
		}
	}
	if end > to {
		return trigger{at: end - 1, family: -1, from: l.phraseStart(end - 1), negated: l.negated(from)}, true
	}
	return trigger{}, false
}

// inPhrase reports whether the word at i can go on a noun phrase.
func (l *line) inPhrase(i int) bool {
	w := &l.words[i]
	lex := words()
	return w.Class == text.Word && !prepositions.Has(w.folded) && !conjunctions.Has(w.folded) && !modals.Has(w.folded) && !opens.Has(w.folded) &&
		!determiners.Has(w.folded) && !lex.light.Has(w.folded) && !lex.speech.Has(w.folded) && !pronouns.Has(w.folded) && !verbLike(w.folded)
}

// verbLike reports past forms.
func verbLike(folded string) bool {
	return strings.HasSuffix(folded, "ed") && len(folded) > 4 || irregularPast.Has(folded)
}

var irregularPast = text.NewSet(`became began bought brought broke built came caught chose cut drew drove fell felt fled flew fought found gave got grew had heard held hit
kept knew led left lost made met paid put ran read rose said sank sat saw sent set shot shook shut sold spent spoke stood stole struck swept took taught told thought threw torn went won wore wrote`)

// spoken finds the verb of saying that the expression stands next to: "said on
// Friday", "told reporters on Tuesday", "on Sunday said".
func (l *line) spoken(from, to int, triggers []trigger) (trigger, bool) {
	for _, g := range triggers {
		if !g.verb || g.family != words().speechFamily || g.negated {
			continue
		}
		if g.at == to {
			return g, true
		}
		told := l.words[g.at].folded == "told" // "told the inquiry on Monday"
		if g.at < from && from-g.at <= 4 && (told || l.clear(g.at+1, from)) {
			return g, true
		}
	}
	return trigger{}, false
}

// followed finds the verb that the expression stands right before, after a
// subject that names no happening: "A jury on Thursday found him guilty".
func (l *line) followed(from, to int, c clause, triggers []trigger) (trigger, bool) {
	opener := l.at(c.from - 1).folded
	relative := from-c.from < 2 && (opener == "who" || opener == "which") // "the striker, who on Tuesday passed a medical"
	if from-c.from < 2 && !relative || to >= c.to || !l.acts(to) || words().light.Has(l.words[to].folded) {
		return trigger{}, false
	}
	verb := l.verb(to)
	for _, g := range triggers {
		if g.at >= c.from && g.at < from {
			return trigger{}, false
		}
		if g.at == to {
			verb = g
		}
	}
	for k := c.from; k < from; k++ {
		if l.acts(k) || words().light.Has(l.words[k].folded) {
			return trigger{}, false
		}
	}
	return verb, !verb.negated
}

// clear reports that words[from:to] have no mark, no noun of a happening and no
// beginning of what is said.
func (l *line) clear(from, to int) bool {
	for i := from; i < to; i++ {
		if _, ok := l.noun(i); ok || l.words[i].Class == text.Mark || l.introduces(i) {
			return false
		}
	}
	return true
}

// pull is how strongly a trigger draws the expression at words[from:to]:
// nouns more than verbs, near more than far, before it more than after it.
func (l *line) pull(g trigger, from, to int, c clause) float64 {
	speech := words().families[g.family].speech
	s := 3.0
	if g.verb {
		s = 2.2
	}
	if g.verb && speech {
		s = 1.2
	}
	if g.at < from {
		return s - 0.12*float64(l.distance(l.pastAside(g, from), from))
	}
	if from-c.from > 3 {
		s -= 2
	}
	if l.at(to).Of(l.t) == "," {
		to++
	}
	return s - 0.4 - 0.12*float64(l.distance(to, g.at))
}

// pastAside is where the words go on behind a noun trigger, and behind what is put in
// between commas after it: "The storm, with gusts of 200 km/h, hit the coast".
func (l *line) pastAside(g trigger, from int) int {
	if g.verb || l.at(g.at+1).Of(l.t) != "," {
		return g.at + 1
	}
	for k := g.at + 2; k < from; k++ {
		if l.words[k].Of(l.t) == "," {
			return k + 1
		}
	}
	return g.at + 1
}

// underSubject reports a noun after a preposition, with a verb between it and
// the expression, where an earlier noun is that verb's subject: the fire in "the
// inquiry into the fire opened on Tuesday".
func (l *line) underSubject(g trigger, triggers []trigger, from int, c clause) bool {
	if g.verb || g.at >= from || !nested.Has(l.at(g.from-1).folded) {
		return false
	}
	verb := false
	if l.at(g.at+1).folded == "that" {
		return false
	}
	for k := g.at + 1; k < from; k++ {
		w := l.words[k].folded
		if l.words[k-1].Of(l.t) == "," || k == g.at+1 && participles.Has(w) {
			continue // "the talks, held on Monday"
		}
		verb = verb || verbLike(w) || words().light.Has(w)
	}
	for k := c.from; k < g.from && verb; k++ {
		if l.acts(k) {
			return true // "climbers caught in a storm were found on Tuesday"
		}
	}
	for _, other := range triggers {
		if other.at >= c.from && other.at < g.from && !other.verb && !other.negated && !prepositions.Has(l.at(other.from-1).folded) && l.clear(other.at+1, g.at) {
			return verb
		}
	}
	return false
}

// nested are prepositions that hang a noun on the one before it.
var nested = text.NewSet("into of about over for against on at in with")

// participles stand after a noun as part of its phrase: "a ceasefire brokered in Geneva".
var participles = text.NewSet("held brokered signed reached mediated hosted scheduled planned agreed")

// distance counts the words between, a mark as three.
func (l *line) distance(from, to int) int {
	n := 0
	for i := from; i < to && i < len(l.words); i++ {
		switch l.words[i].Class {
		case text.Mark:
			n += 3
		case text.Clitic:
		default:
			n++
		}
	}
	return n
}

// during finds the happening that took place in another: the noun before
// "during the talks", "at the meeting".
func (l *line) during(of trigger, c clause, triggers []trigger) (trigger, bool) {
	if p := l.at(of.from - 1).folded; p != "during" && p != "at" {
		return trigger{}, false
	}
	for k := len(triggers) - 1; k >= 0; k-- {
		g := triggers[k]
		if g.at < of.from && g.at >= c.from && !g.verb && !g.negated && of.from-g.at <= 4 {
			return g, true
		}
	}
	return trigger{}, false
}

// antecedent finds the happening that a relative clause is about: "The talks,
// which began on Friday".
func (l *line) antecedent(c clause, triggers []trigger) (trigger, bool) {
	if opener := l.at(c.from - 1).folded; opener != "which" && opener != "that" {
		return trigger{}, false
	}
	for k := len(triggers) - 1; k >= 0; k-- {
		if g := triggers[k]; g.at < c.from-1 && !g.verb && !g.negated {
			return g, c.from-1-g.at <= 3
		}
	}
	return trigger{}, false
}
