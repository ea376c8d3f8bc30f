// Package align finds which passages of different documents say the same
// thing, and what differs between the words of two such passages. It knows
// nothing of the order of the documents.
package align

import (
	"parallax/internal/text"
	"parallax/internal/why"
)

// Relation names how two passages that say the same are worded.
type Relation string

// The relations.
const (
	Verbatim             Relation = "verbatim"
	Reworded             Relation = "reworded"
	AlteredQuotation     Relation = "altered-quotation"
	QuotedAndParaphrased Relation = "quoted-and-paraphrased"
	Paraphrase           Relation = "paraphrase"
)

// Form says how a passage tells what it tells.
type Form string

// The forms.
const (
	Direct    Form = "direct"
	Mixed     Form = "mixed"
	Indirect  Form = "indirect"
	Narration Form = "narration"
)

// A Passage is a sentence or clause, quotation included: the unit of comparison.
type Passage struct {
	At      text.Place
	Form    Form
	Speaker int // actor, or -1
}

// A Pair joins two passages of different documents.
type Pair struct {
	A, B     int // passages
	Relation Relation
	Score    float64 // 0 to 1
	Why      why.Why
}
