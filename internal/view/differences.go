package view

// DifferencesState filters the list.
type DifferencesState struct {
	Kind   string // a difference's kind; empty: all
	Chosen *Ref   // a passage of the chosen difference
}

// DifferencesKind says that the reader chose a kind; "" is all kinds.
type DifferencesKind struct{ Kind string }

func (m DifferencesKind) update(s State) State {
	s.View = Differences
	s.Differences.Kind = m.Kind
	return s
}

var differencesCodec = codec{
	view: Differences,
	encode: func(s State, p *params) {
		if s.Differences.Kind != "" {
			p.set("kind", s.Differences.Kind)
		}
		p.setRef("at", s.Differences.Chosen)
	},
	decode: func(s *State, p params) {
		s.Differences.Kind = p.get("kind")
		s.Differences.Chosen = p.ref("at")
	},
	adopt: func(to *State, from State) { to.Differences = from.Differences },
}
