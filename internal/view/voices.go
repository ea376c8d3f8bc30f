package view

import (
	"strconv"

	"parallax/internal/query"
)

// voicesStep is how many utterances are shown at first, and how many more at
// each asking.
const voicesStep = 30

// VoicesState chooses a speaker.
type VoicesState struct {
	Chosen *Ref // a mention of the speaker; nil: the one with the most words
	More   int  // how often more utterances were asked for
}

// VoicesMore says that the reader wants more utterances.
type VoicesMore struct{}

func (VoicesMore) update(s State) State {
	s.Voices.More++
	return s
}

func (VoicesMore) replaces() {}

// ask is the question of the view.
func (v VoicesState) ask() query.VoicesAsk {
	return query.VoicesAsk{Chosen: v.Chosen, Count: voicesStep * (1 + v.More)}
}

var voicesCodec = codec{
	view: Voices,
	encode: func(s State, p *params) {
		p.setRef("who", s.Voices.Chosen)
		if s.Voices.More > 0 {
			p.set("more", strconv.Itoa(s.Voices.More))
		}
	},
	decode: func(s *State, p params) {
		s.Voices.Chosen = p.ref("who")
		s.Voices.More = p.count("more")
	},
	adopt: func(to *State, from State) { to.Voices = from.Voices },
}
