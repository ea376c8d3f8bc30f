// Package search finds names under every spelling, headlines, event titles,
// quotations and sentences. It forgives accents, case, word order and small
// misspellings: one wrong letter, two in words of eight letters or more.
//
// Words are looked up in an inverted index; names and titles, being short, are
// matched as a whole too, letters left out allowed (package fuzzy).
package search

import (
	"cmp"
	"slices"

	"parallax/internal/story"
	"parallax/internal/text"
)

// Kind says what was found.
type Kind string

// The kinds of hit, in the order they are listed.
const (
	Name     Kind = "name"
	Headline Kind = "headline"
	Event    Kind = "event"
	Quote    Kind = "quote"
	Text     Kind = "text"
)

var order = []Kind{Name, Headline, Event, Quote, Text}

// A Hit is a place that a query found.
type Hit struct {
	Kind  Kind
	Show  text.Place  // what to show: a sentence, a headline, a title, a quotation
	Open  text.Place  // what to open; it lies in Show
	Label string      // the actor's formal name, for a name
	Found []text.Span // the words found, in order, within Show
	Score float64     // higher is better; compares within a kind only
}

// A unit is a stretch of text that is found as one.
type unit struct {
	kind  Kind
	show  text.Place
	open  text.Place
	label string
}

// An Index answers queries about one story. It is not changed after Build.
type Index struct {
	story  *story.Story
	texts  map[string]string // by source id
	units  []unit
	words  vocabulary
	labels []label

	rest    func() bool // nil: none
	stopped bool
}

// Build reads a story into an index.
func Build(s *story.Story) *Index { return BuildResting(s, nil) }

// restAfter is how many units are added between two rests: ten milliseconds of
// work in WebAssembly.
const restAfter = 2000

// BuildResting is Build for who has other things to do in between: rest is called
// now and again, and ends the work by false. Then there is no index.
func BuildResting(s *story.Story, rest func() bool) *Index {
	x := &Index{story: s, texts: make(map[string]string, len(s.Sources)), rest: rest}
	size := 0
	for i := range s.Sources {
		x.texts[s.Sources[i].ID] = s.Sources[i].Text
		size += len(s.Sources[i].Text)
	}
	x.words = newVocabulary(size)
	x.addNames()
	x.addTitles()
	for _, q := range s.Quotes {
		if q.Kind == "direct" || q.Kind == "fragment" {
			x.add(unit{kind: Quote, show: q.Place, open: q.Place})
		}
	}
	for _, src := range s.Sources {
		for _, sent := range src.Sentences {
			p := text.Place{Source: src.ID, Start: sent.Start, End: sent.End}
			x.add(unit{kind: Text, show: p, open: p})
		}
	}
	if x.stopped {
		return nil
	}
	x.words.finish()
	x.rest = nil
	return x
}

// add notes a unit and its words.
func (x *Index) add(u unit) {
	t := x.texts[u.show.Source]
	if x.stopped || u.show.Start < 0 || u.show.End > len(t) || u.show.Start >= u.show.End {
		return
	}
	x.units = append(x.units, u)
	x.words.add(len(x.units)-1, t, u.show.Span())
	if x.rest != nil && len(x.units)%restAfter == 0 {
		x.stopped = !x.rest()
	}
}

// addTitles notes headlines and the titles of events.
func (x *Index) addTitles() {
	for _, src := range x.story.Sources {
		for _, b := range src.Blocks {
			if b.Kind == string(text.Headline) || b.Kind == string(text.Heading) {
				p := text.Place{Source: src.ID, Start: b.Start, End: b.End}
				x.addLabel(unit{kind: Headline, show: p, open: p})
			}
		}
	}
	for _, e := range x.story.Events {
		x.addLabel(unit{kind: Event, show: e.Title, open: e.Title})
	}
}

// addNames notes every form of every actor's name, where it first stands in
// each source that uses it.
func (x *Index) addNames() {
	for _, a := range x.story.Actors {
		type use struct{ form, source string }
		seen := map[use]bool{}
		for _, m := range a.Mentions {
			t := x.texts[m.Source]
			if m.Form != "name" || m.Start < 0 || m.End > len(t) || m.Start >= m.End {
				continue
			}
			u := use{text.Fold(t[m.Start:m.End]), m.Source}
			if seen[u] {
				continue
			}
			seen[u] = true
			x.addLabel(unit{kind: Name, show: m.Place, open: m.Place, label: a.Name})
		}
	}
}

// Find returns the hits for a query: names first, then headlines, events,
// quotations and text; the best first in each. limit bounds each kind. Every
// word of the query must be found; when no unit has them all, those that have
// most of them are taken.
func (x *Index) Find(query string, limit int) []Hit {
	asked := askedWords(query)
	if len(asked) == 0 || limit <= 0 {
		return nil
	}
	byKind := map[Kind][]Hit{}
	for _, m := range x.byLabel(query, x.byWords(asked, spare*limit)) {
		kind := x.units[m.unit].kind
		byKind[kind] = append(byKind[kind], x.hit(m))
	}
	var hits []Hit
	var shown []text.Place
	for _, kind := range order {
		list := byKind[kind]
		slices.SortFunc(list, better)
		if kind == Text {
			list = slices.DeleteFunc(list, func(h Hit) bool { return held(shown, h.Show) })
		}
		if kind == Name {
			list = oncePerName(list, x.texts)
		}
		list = list[:min(limit, len(list))]
		for _, h := range list {
			shown = append(shown, h.Show)
		}
		hits = append(hits, list...)
	}
	return hits
}

// spare is how many times more units are looked at than are asked for, as words
// that stand together count for more.
const spare = 4

// hit makes the hit for a match.
func (x *Index) hit(m match) Hit {
	u := x.units[m.unit]
	apart, found := text.Union(m.spans), x.joined(u, m.spans)
	// Words that stand together, as they may have been asked, count for more.
	score := m.score + float64(len(apart)-len(found))
	return Hit{Kind: u.kind, Show: u.show, Open: u.open, Label: u.label, Found: found, Score: score}
}

// joined merges spans, also over a blank or a hyphen between two words.
func (x *Index) joined(u unit, spans []text.Span) []text.Span {
	t := x.texts[u.show.Source]
	var out []text.Span
	for _, s := range text.Union(spans) {
		if n := len(out); n > 0 && s.Start == out[n-1].End+1 && (t[s.Start-1] == ' ' || t[s.Start-1] == '-') {
			out[n-1].End = s.End
			continue
		}
		out = append(out, s)
	}
	return out
}

// better orders hits: by score, then by place.
func better(a, b Hit) int {
	return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.Show.Source, b.Show.Source),
		cmp.Compare(a.Show.Start, b.Show.Start), cmp.Compare(a.Show.End, b.Show.End), cmp.Compare(a.Label, b.Label))
}

// held reports whether p is one of the places shown already.
func held(shown []text.Place, p text.Place) bool {
	return slices.Contains(shown, p)
}

// oncePerName keeps the best hit for each spelling of each actor's name.
func oncePerName(hits []Hit, texts map[string]string) []Hit {
	type form struct{ actor, words string }
	seen := map[form]bool{}
	return slices.DeleteFunc(hits, func(h Hit) bool {
		f := form{h.Label, h.Show.Span().Of(texts[h.Show.Source])}
		if seen[f] {
			return true
		}
		seen[f] = true
		return false
	})
}
