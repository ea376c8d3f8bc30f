// Package quote finds quotations and reported speech, the words that introduce
// them (the cue), and who speaks.
package quote

import (
	"parallax/internal/text"
	"parallax/internal/why"
)

// Kind says how words are given to their speaker.
type Kind string

// The kinds of quotation.
const (
	Direct   Kind = "direct"   // words in quotation marks, a statement of their own
	Mixed    Kind = "mixed"    // a reported clause with quoted words in it
	Fragment Kind = "fragment" // those words
	Indirect Kind = "indirect" // a reported clause without quoted words
	Scare    Kind = "scare"    // marks that hold a term, not speech
)

// A Quote is one quotation or reported clause.
//
// Within is that of a fragment, which is part of the mixed quote it stands in,
// and of a reported clause that itself stands in one: of "the mayor said the
// union refused", the refusal is part of what the mayor said, and nobody heard
// the union. Whoever counts what was said counts those without it.
type Quote struct {
	At          text.Place  // with its marks where it has them; first to last piece
	Pieces      []text.Span // when it is in pieces ("…", he said, "…"); else nil
	Kind        Kind
	Within      int         // index of the quote that it is part of; else -1
	Speaker     int         // index of the actor in the cast; -1 when unknown
	SpeakerText *text.Place // the words that name the speaker
	Cue         *text.Place // the words that introduce it: said, according to
	Why         why.Why
}
