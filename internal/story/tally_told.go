package story

import (
	"slices"
	"strings"
	"sync"

	"parallax/internal/actor"
	"parallax/internal/anchor"
	"parallax/internal/text"
)

// outcomeWords are words that tell the same of a number, a line for each kind of
// outcome, which the first names.
const outcomeWords = `
die kill dead death fatal deadly martyrdom
injure wound hurt treat
arrest detain detention
destroy raze gut flatten ruin
burn burnt scorch consume torch blacken char
evacuate flee fled displace
cost price worth value fee paid pay
profit income earnings
revenue sales turnover
aboard board carry passenger
attend crowd gather drew rally march protest demonstrate demonstrator protester supporter
steal stole stolen theft rob embezzle swindle defraud loot
cull slaughter
contain
magnitude strength
cut shed axe slash
dividend
`

// outcomeOf maps a stem to that of the kind of outcome that it tells.
var outcomeOf = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for line := range strings.Lines(outcomeWords) {
		words := strings.Fields(line)
		for _, w := range words {
			out[text.Stem(w)] = text.Stem(words[0])
		}
	}
	return out
})

// outcomes are the stems that name a kind of outcome.
var outcomes = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	for _, kind := range outcomeOf() {
		out[kind] = true
	}
	return out
})

// outcome is the stem of a word, one for all words for one outcome, so that
// "killed" and "died" are told of the same number.
func outcome(w *word) string {
	if strings.HasPrefix(w.folded, "hospitali") { // not "hospital", which is a place
		return "injur"
	}
	if kind, ok := outcomeOf()[w.stem]; ok {
		return kind
	}
	return w.stem
}

// countedWords are nouns that may stand for one another where they are counted,
// a line for each thing.
const countedWords = `
house home dwelling
lorry truck
painting picture artwork canvas
job position post
bird hen chicken poultry
climber mountaineer
cow cattle
vehicle car
`

// countedAs maps the stem of a noun to that of the thing it stands for.
var countedAs = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for line := range strings.Lines(countedWords) {
		words := strings.Fields(line)
		for _, w := range words {
			out[text.Stem(w)] = text.Stem(words[0])
		}
	}
	return out
})

// sort is what two tallies of one thing must have in common: the unit, people,
// or the thing that is counted.
func (t *tally) sort() string {
	switch {
	case t.figure.Unit != "":
		return t.figure.Unit
	case persons()[t.counted]:
		return "people"
	}
	if thing, ok := countedAs()[t.counted]; ok {
		return thing
	}
	return t.counted
}

// apart reports whether two tallies are told of different people or bodies, of
// different times, the one of what is and the other of what may be or isn't.
func apart(a, b *tally) bool {
	return a.possible != b.possible || a.negated != b.negated || a.long && len(b.when) == 0 || b.long && len(a.when) == 0 || strange(a.people, b.people) || strange(a.bodies, b.bodies) || strange(a.places, b.places) ||
		longApart(a.when, b.when) || scored[a.counted]
}

// scored are stems of what players and teams make in games, which reports of
// games count for many players and many stretches of play.
var scored = set("point yard touchdown td catch carri rebound assist goal game turnov punch win loss run hit seed pass recept intercept season streak lead chanc victori playoff")

// strange reports whether two lists have members, but none in common.
func strange(a, b []int) bool {
	return len(a) > 0 && len(b) > 0 && !slices.ContainsFunc(a, func(x int) bool { return slices.Contains(b, x) })
}

// longApart reports whether no stretch of a comes near one of b.
func longApart(a, b []bounds) bool {
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	for _, x := range a {
		for _, y := range b {
			if gap, ok := x.gap(y); !ok || gap <= nearDays {
				return false
			}
		}
	}
	return true
}

// circumstances reads of whom, of when and in which mood words[from:to] tell the
// figure at word at.
func (r *reading) circumstances(t *tally, l *line, c clause, from, to, at int) {
	for k := from; k < to; k++ {
		switch l.words[k].folded {
		case "can", "could", "may", "might":
			t.possible = true
		case "not":
			t.negated = t.negated || k > at
		}
	}
	for k := at - 1; k >= from; k-- {
		if words().speech[l.words[k].folded] {
			from = k + 1
			break
		}
	}
	for k := from; k < at; k++ {
		switch w := l.words[k].folded; {
		case t.figure.At.Span().Overlaps(l.words[k].Span):
		case w == "he" || w == "she" || w == "him":
			t.someone = true
		case w == "not" || w == "never" || w == "without" || strings.HasSuffix(w, "n’t") || strings.HasSuffix(w, "n't"):
			t.negated = true
		}
	}
	id := r.docs[t.doc].ID
	for _, f := range r.cast.Within(l.stretch(from, to).At(id)) {
		switch r.cast.Actors[f.Actor].Kind {
		case actor.Person:
			t.people = appendNew(t.people, f.Actor)
		case actor.Place:
			t.places = appendNew(t.places, f.Actor)
		default:
			t.bodies = appendNew(t.bodies, f.Actor)
		}
	}
	t.when = r.daysIn(t.doc, l.stretch(from, to))
	if head, end := l.segment(c.from, c); len(t.when) == 0 && end-head <= 4 {
		t.when = r.daysIn(t.doc, l.stretch(head, end)) // "In 2017, a fire …"
	}
	t.long = len(t.when) > 0 && !slices.ContainsFunc(t.when, func(b bounds) bool { return b.days() < 28 })
	if p := &r.published[t.doc]; len(t.when) == 0 {
		if from, ok := dayOf(p.Earliest); ok {
			if to, ok := dayOf(p.Latest); ok {
				t.when = []bounds{{day{n: from.n - recentDays}, day{n: to.n + recentDays}}}
			}
		}
	}
}

// recentDays is how many days before and after it came out a source may tell of
// without naming a day.
const recentDays = 45

// daysIn are the days that the expressions in a stretch of a document name.
func (r *reading) daysIn(doc int, s text.Span) []bounds {
	var out []bounds
	list := r.times[doc]
	at, _ := slices.BinarySearchFunc(list, s.Start, func(x anchor.Time, start int) int { return x.At.Start - start })
	for ; at < len(list) && list[at].At.End <= s.End; at++ {
		if when, ok := r.nominal.boundsOf(list[at]); ok {
			out = append(out, when)
		}
	}
	return out
}
