package view

import (
	"slices"

	"parallax/internal/query"
)

// SourcesState is what Sources shows.
type SourcesState struct {
	At     *Ref     // the place to go to; a finding there shows its reasoning
	Marked []string // kinds of finding marked in the text, in query.Findings' order
	Page   int      // of the articles, from 1; 0: that with the place
}

func initialSources() SourcesState { return SourcesState{Marked: []string{query.TimeFinding}} }

// SourcesMarked says that the marking of a kind of finding was switched.
type SourcesMarked struct{ Kind string }

func (m SourcesMarked) update(s State) State {
	s.Sources.Marked = kinds(toggled(s.Sources.Marked, m.Kind))
	return s
}

// SourcesChose says that the reader chose a place in an article; nil closes
// its reasoning.
type SourcesChose struct{ At *Ref }

func (m SourcesChose) update(s State) State {
	s.View = Sources
	s.Sources.At, s.Sources.Page = m.At, 0
	return s
}

// SourcesTurned says that the reader went to a page of the articles.
type SourcesTurned struct{ Page int }

func (m SourcesTurned) update(s State) State {
	s.Sources.At, s.Sources.Page = nil, m.Page
	return s
}

// ask is the question for the articles.
func (s SourcesState) ask() query.ArticlesAsk {
	if s.At == nil || s.Page > 0 {
		return query.ArticlesAsk{Number: s.Page}
	}
	return query.ArticlesAsk{Source: s.At.Source}
}

var sourcesCodec = codec{
	view: Sources,
	encode: func(s State, p *params) {
		p.setRef("at", s.Sources.At)
		switch marked := kinds(s.Sources.Marked); {
		case len(marked) == 0:
			p.set("mark", "none")
		case !slices.Equal(marked, initialSources().Marked):
			p.setList("mark", marked)
		}
		p.setCount("page", s.Sources.Page)
	},
	decode: func(s *State, p params) {
		s.Sources.At = p.ref("at")
		if _, ok := p.lookup("mark"); ok {
			s.Sources.Marked = kinds(p.list("mark"))
		}
		s.Sources.Page = p.count("page")
	},
	adopt: func(to *State, from State) { to.Sources = from.Sources },
}

// kinds returns the kinds of finding that are in list, in their own order.
func kinds(list []string) []string {
	var known []string
	for _, kind := range query.Findings() {
		if slices.Contains(list, kind) {
			known = append(known, kind)
		}
	}
	return known
}
