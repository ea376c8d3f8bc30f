package anchor

import (
	"strings"

	"parallax/internal/text"
	"parallax/internal/timex"
)

// A round is a numbered event that a sentence tells as past: "the second round
// of talks". With its day where the sentence gives exactly one.
type round struct {
	words    string // folded: "second round"
	place    string // a folded name behind it: "in Istanbul"
	at       text.Span
	sentence int
	day      timex.CivilDay
	dated    bool
}

// ordinals that number events.
var ordinals = text.NewSet(`first second third fourth fifth sixth seventh eighth`)

// numbered are the nouns of events that come in numbers.
var numbered = text.NewSet(`round session meeting summit phase hearing trial vote debate test launch wave conference attempt leg match`)

// rounds finds the numbered events of a document, and their days as far as its
// year is known.
func (r *reading) rounds() []round {
	if r.told == nil {
		r.told = r.findRounds()
	}
	for i := range r.told {
		q := &r.told[i]
		q.day, q.dated = r.dayIn(q.sentence, q.at)
	}
	return r.told
}

// findRounds finds the numbered events, without their days.
func (r *reading) findRounds() []round {
	out := []round{}
	var tokens []text.Token
	for n, s := range r.doc.Sentences {
		tokens = text.AppendTokens(tokens[:0], r.doc.Text, s.Span)
		for i := 0; i+1 < len(tokens); i++ {
			if n := tokens[i].Len(); n < len("first") || n > len("seventh") {
				continue
			}
			a := text.Fold(tokens[i].Of(r.doc.Text))
			if !ordinals.Has(a) {
				continue
			}
			b := text.Fold(tokens[i+1].Of(r.doc.Text))
			if !numbered.Has(b) || i > 0 && unmade(text.Fold(tokens[i-1].Of(r.doc.Text)), r.doc.Text[s.Start:tokens[i].Start]) {
				continue
			}
			q := round{words: a + " " + b, at: text.Span{Start: tokens[i].Start, End: tokens[i+1].End}, sentence: n}
			out = append(out, q)
		}
	}
	return out
}

// unmade reports whether an event is denied or still to come: "no plans for a
// fourth round", "will hold a third round".
func unmade(before, sentence string) bool {
	sentence = text.Fold(sentence)
	for _, w := range [...]string{" no ", " will ", " plans ", " next ", " would "} {
		if strings.Contains(sentence+" ", w) {
			return true
		}
	}
	return before == "next"
}

// dayIn returns the one past day that a sentence gives after the event's name.
func (r *reading) dayIn(sentence int, at text.Span) (timex.CivilDay, bool) {
	clue := r.year
	if r.pub.Basis == stated {
		clue = r.lends()
	}
	if clue.strength == 0 {
		return 0, false
	}
	var found *timex.Expr
	for i := range r.exprs {
		e := &r.exprs[i]
		if e.Sentence != sentence || e.Start < at.End {
			continue
		}
		if e.Need == timex.Year && e.Day > 0 && told(e) {
			found = e
			break
		}
	}
	if found == nil {
		return 0, false
	}
	return timex.DayOf(clue.of(found.Month, found.Day), found.Month, found.Day), true
}
