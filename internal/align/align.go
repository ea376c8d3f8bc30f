// Package align finds which passages of different documents say the same
// thing, and what differs between the words of two such passages. It knows
// nothing of the order of the documents.
package align

import (
	"parallax/internal/actor"
	"parallax/internal/anchor"
	"parallax/internal/figure"
	"parallax/internal/quote"
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

// A Reading is what was found in one document before its passages are cut.
type Reading struct {
	Times   []anchor.Time
	Quotes  []quote.Quote
	Figures []figure.Figure
	Cast    *actor.Cast
}

// A Passage is a sentence or clause, quotation included: the unit of comparison.
type Passage struct {
	At       text.Place
	Form     Form
	Speaker  int         // actor who says it, or -1
	Block    int         // the block it lies in (its first, where a quotation runs on)
	Marks    []text.Span // quotations in it, with their marks, in order
	Cue      string      // folded word that reports it: "said"; empty when none
	Title    bool        // it stands in a headline or heading
	terms    []term
	dates    []span  // days it names, for occasions
	place    float64 // where in the document, 0 to 1
	heading  bool    // it stands in a heading, which names what follows and tells nothing
	number   int     // its number among the document's passages
	sentence int     // number of the sentence it is cut from
}

// A Pair joins two passages of different documents.
type Pair struct {
	A, B     int // indexes of Result.Passages; A's source id is the lesser
	Relation Relation
	Score    float64 // 0 to 1
	Why      why.Why
}

// Listed is the number of sources beyond which those without a member in a
// group are listed no more one and all, but only so many: those with a passage
// that comes near, the nearest ones.
const Listed = 40

// A Group is what passages of two or more sources say: a row of the coverage table.
type Group struct {
	Members []int // indexes of Result.Passages, by source id and place
	Pairs   []int // indexes of Result.Pairs among the members
	Label   int   // the clearest member, one of Members
	Silent  []Silence
}

// A Silence is a source without a member in a group, with its nearest passage.
type Silence struct {
	Source  string
	Nearest Near
	Sure    bool // nothing in the source comes near, and the statement has enough words to tell
}

// Near is the closest passage found and how close it is; Passage is -1 when
// no passage shares anything.
type Near struct {
	Passage int
	Score   float64 // 0 to 1
}

// An Only is a passage for which no other source has a counterpart.
type Only struct {
	Passage int
	Nearest Near
	Sure    bool
}

// A Result is the alignment of all documents. Its order follows source ids and
// places, never the order in which documents were given.
type Result struct {
	Passages []Passage
	Pairs    []Pair      // the strongest first
	Groups   []Group     // by source id and place of the first member
	Only     []Only      // by source id and place
	Stories  []int       // by source id: the number of the story that the source belongs to
	Ruled    []Ruled     // as the rulings were given; nil without any
	Told     []Happening // by story, what most of its documents begin with first
}
