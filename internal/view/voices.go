package view

import "parallax/internal/query"

// voicesStep is how many utterances are shown at first, and how many more at
// each asking.
const voicesStep = 30

// mostVoices is how many voices are listed; the table that is handed on has all.
const mostVoices = 30

// VoicesState chooses a speaker.
type VoicesState struct {
	Chosen   *Ref // a mention of the speaker; nil: the one with the most words
	Reported bool // reported speech counts in the bars too, and not words in quotation marks alone
	More     int  // how often more utterances were asked for
}

// VoicesMore says that the reader wants more utterances.
type VoicesMore struct {
	All int // so many more, which are all there are; 0: as many as come at a time
}

func (m VoicesMore) update(s State) State {
	s.Voices.More += steps(m.All, voicesStep)
	return s
}

func (VoicesMore) replaces() {}

// VoicesCounted says which words the reader wants counted in the bars.
type VoicesCounted struct{ Reported bool }

func (m VoicesCounted) update(s State) State {
	s.Voices.Reported = m.Reported
	return s
}

func (VoicesCounted) replaces() {}

// ask is the question of the view.
func (v VoicesState) ask() query.VoicesAsk {
	return query.VoicesAsk{Chosen: v.Chosen, Count: voicesStep * (1 + v.More), Most: mostVoices}
}

var voicesCodec = codec{
	view: Voices,
	encode: func(s State, p *params) {
		p.setRef("who", s.Voices.Chosen)
		if s.Voices.Reported {
			p.set("words", "reported")
		}
		p.setCount("more", s.Voices.More)
	},
	decode: func(s *State, p params) {
		s.Voices.Chosen = p.ref("who")
		s.Voices.Reported = p.get("words") == "reported"
		s.Voices.More = p.count("more")
	},
	adopt: func(to *State, from State) { to.Voices = from.Voices },
}
