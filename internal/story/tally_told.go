package story

import (
	"strings"
	"sync"

	"parallax/internal/text"
)

// outcomeWords are words that tell the same of a number, a line for each kind of
// outcome, which the first names.
const outcomeWords = `
die kill dead death fatal deadly martyrdom perish body bodies corpse
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
wind gust
cut shed axe slash
dividend
`

// outcomeOf maps a stem to that of the kind of outcome that it tells.
var outcomeOf = sync.OnceValue(func() map[string]string { return sameAs(outcomeWords) })

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

// toldWords are words that tell the same of a number and of little else, a line for
// each meaning.
const toldWords = `
order buy bought purchase
want ask demand seek sought
drop fall fell reduce decline sank
rise rose grow grew climb increase
turnout turn-out
plan expect forecast
jail prison imprison
clean clear
`

// toldAs maps the stem of such a word to that of the first of its line.
var toldAs = sync.OnceValue(func() map[string]string { return sameAs(toldWords) })

// sameAs maps the stems of words to that of the first of their line.
func sameAs(lines string) map[string]string {
	out := map[string]string{}
	for line := range strings.Lines(lines) {
		words := strings.Fields(line)
		for _, w := range words {
			out[text.Stem(w)] = text.Stem(words[0])
		}
	}
	return out
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
coach carriage wagon
crew crewman crewmen
vehicle car
`

// countedAs maps the stem of a noun to that of the thing it stands for.
var countedAs = sync.OnceValue(func() map[string]string { return sameAs(countedWords) })

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
