package query

import (
	"slices"
	"strconv"
	"strings"

	"parallax/internal/story"
	"parallax/internal/text"
)

// A fact is a name, a figure or a date that the reading found in a passage.
type fact struct {
	what  string // name | number | date
	key   string // the same for the same actor, amount or time
	words string // verbatim
}

// facts are the names, figures and dates in a passage, each once, in order of
// their kinds.
func (b *Book) facts(p text.Place) []fact {
	var list []fact
	add := func(what, key string, at text.Place) {
		f := fact{what, key, b.words(at)}
		in := p.Source == at.Source && p.Span().Contains(at.Span())
		if in && f.words != "" && !slices.ContainsFunc(list, func(x fact) bool { return x.what == what && x.key == key }) {
			list = append(list, f)
		}
	}
	for i := range b.Story.Actors {
		a := &b.Story.Actors[i]
		for _, m := range a.Mentions {
			if m.Form == "name" {
				add("name", a.ID, m.Place)
			}
		}
	}
	for i := range b.Story.Figures {
		f := &b.Story.Figures[i]
		add("number", amount(f), f.Place)
	}
	for i := range b.Story.Times {
		t := &b.Story.Times[i]
		add("date", t.Value, t.Place)
	}
	return list
}

// amount is the key of a figure: its value, bound and unit.
func amount(f *story.Figure) string {
	key := f.Bound + strconv.FormatFloat(f.Value, 'g', -1, 64)
	if f.To != nil {
		key += "-" + strconv.FormatFloat(*f.To, 'g', -1, 64)
	}
	if f.Unit != nil {
		key += " " + *f.Unit
	}
	return key
}

// confront lists what one passage has and the other hasn't, and what both have,
// in this order for each kind.
func confront(inA, inB []fact) []WordDifference {
	var only, both []WordDifference
	other := func(f fact, in []fact) int {
		return slices.IndexFunc(in, func(x fact) bool { return x.what == f.what && x.key == f.key })
	}
	for _, f := range inA {
		if k := other(f, inB); k >= 0 {
			both = append(both, WordDifference{What: f.what, A: f.words, B: inB[k].words, Same: true})
		} else {
			only = append(only, WordDifference{What: f.what, A: f.words})
		}
	}
	for _, f := range inB {
		if other(f, inA) < 0 {
			only = append(only, WordDifference{What: f.what, B: f.words})
		}
	}
	return append(only, both...)
}

// inFacts reports whether a fact stands in the words of a slot, or they in it.
func inFacts(slot CompareSlot, inA, inB []fact) bool {
	in := func(words string, facts []fact) bool {
		words = strings.Trim(words, " \n.,;:!?")
		return words != "" && slices.ContainsFunc(facts, func(f fact) bool {
			return strings.Contains(words, f.words) || strings.Contains(f.words, words)
		})
	}
	return in(slot.A, inA) || in(slot.B, inB)
}
