package view

import "parallax/internal/query"

// differencesStep is how many differences are shown at first, and how many more
// at each asking.
const differencesStep = 30

// DifferencesState filters the list.
type DifferencesState struct {
	Kind   string // a difference's kind; empty: all
	Chosen *Ref   // a passage of the chosen difference
	More   int    // how often more differences were asked for
}

// DifferencesKind says that the reader chose a kind; "" is all kinds.
type DifferencesKind struct{ Kind string }

func (m DifferencesKind) update(s State) State {
	s.View = Differences
	s.Differences.Kind, s.Differences.More = m.Kind, 0
	return s
}

// DifferencesMore says that the reader wants more differences.
type DifferencesMore struct {
	All int // so many more, which are all there are; 0: as many as come at a time
}

func (m DifferencesMore) update(s State) State {
	s.Differences.More += steps(m.All, differencesStep)
	return s
}

func (DifferencesMore) replaces() {}

// ask is the question of the view.
func (d DifferencesState) ask() query.DifferencesAsk {
	return query.DifferencesAsk{Kind: d.Kind, At: d.Chosen, Count: differencesStep * (1 + d.More)}
}

var differencesCodec = codec{
	view: Differences,
	encode: func(s State, p *params) {
		p.setWord("kind", s.Differences.Kind)
		p.setRef("at", s.Differences.Chosen)
		p.setCount("more", s.Differences.More)
	},
	decode: func(s *State, p params) {
		s.Differences.Kind = p.get("kind")
		s.Differences.Chosen = p.ref("at")
		s.Differences.More = p.count("more")
	},
	adopt: func(to *State, from State) { to.Differences = from.Differences },
}
