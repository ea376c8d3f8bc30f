// Package story reads documents into a Story: when, who, who said, how many,
// what happened, which statements are shared, what differs and what only one
// source tells. A Story is immutable, and the same for the same documents in
// any order but for the order of Sources.
//
// The types are those of the story file parallax.story/1.
package story

import (
	"parallax/internal/text"
	"parallax/internal/why"
)

// Schema is the version of the story file.
const Schema = "parallax.story/1"

// A Story is the whole analysis.
type Story struct {
	Schema      string       `json:"schema"`
	Sources     []Source     `json:"sources"`
	Times       []Time       `json:"times"`
	Actors      []Actor      `json:"actors"`
	Quotes      []Quote      `json:"quotes"`
	Figures     []Figure     `json:"figures"`
	Events      []Event      `json:"events"`
	Statements  []Statement  `json:"statements"`
	Differences []Difference `json:"differences"`
	OnlyIn      []Only       `json:"onlyIn"`
	Corrections []Applied    `json:"corrections,omitempty"` // what a reader put right, and what became of it
}

// A Source is one document.
type Source struct {
	ID         string     `json:"id"`
	File       string     `json:"file"`
	SHA256     string     `json:"sha256"`
	Letter     string     `json:"letter,omitempty"` // that a reader gave it; see Letters
	Language   string     `json:"language"`
	Title      string     `json:"title"`
	TitleBasis string     `json:"titleBasis"` // stated | lead
	TitleSpan  *text.Span `json:"titleSpan,omitempty"`
	Publisher  *string    `json:"publisher"`
	Author     *string    `json:"author"`
	URL        *string    `json:"url"`
	Published  Published  `json:"published"`
	Text       string     `json:"text"`
	Blocks     []Block    `json:"blocks"`
	Sentences  []Sentence `json:"sentences"`
	Notes      []why.Why  `json:"notes,omitempty"` // charset assumed, not English …
}

// Published is when a source came out. All days are null when nothing supports one.
type Published struct {
	Value    *string    `json:"value"`
	Earliest *string    `json:"earliest"`
	Latest   *string    `json:"latest"`
	Basis    string     `json:"basis"` // stated | inferred | corpus | unknown
	Evidence []Evidence `json:"evidence"`
	Why      why.Why    `json:"why"`
}

// Evidence is a place, or From: "front matter", "--date" or "reader".
type Evidence struct {
	Source string `json:"source,omitempty"`
	Start  int    `json:"start"`
	End    int    `json:"end"`
	From   string `json:"from,omitempty"`
}

// A Block is a headline, paragraph, heading …
type Block struct {
	Kind   string `json:"kind"`
	Start  int    `json:"start"`
	End    int    `json:"end"`
	Number int    `json:"number,omitempty"`
}

// A Sentence lies in a block.
type Sentence struct {
	Block int `json:"block"`
	Start int `json:"start"`
	End   int `json:"end"`
}

// When has four bounds; see package anchor.
type When struct {
	From      *string `json:"from"`
	SureFrom  *string `json:"sureFrom"`
	SureTo    *string `json:"sureTo"`
	To        *string `json:"to"`
	Precision string  `json:"precision"`
}

// A Time is a temporal expression.
type Time struct {
	ID string `json:"id"`
	text.Place
	Type  string  `json:"type"`
	Value string  `json:"value"`
	Mod   *string `json:"mod"`
	When  *When   `json:"when"`
	Basis string  `json:"basis"`
	Why   why.Why `json:"why"`
}

// An Actor is a person, body, state, place or thing.
type Actor struct {
	ID       string    `json:"id"`
	Name     string    `json:"name"`
	Kind     string    `json:"kind"`
	Role     *string   `json:"role"`
	Names    []Name    `json:"names"`
	Mentions []Mention `json:"mentions"`

	// Stands are the mentions of a capital that mean the government there.
	Stands []Standing `json:"stands"`
}

// A Standing is a place where the name of a capital stands for the government of
// a state: "Oslo refused". The capital stays a place of its own.
type Standing struct {
	text.Place
	For string `json:"for"` // actor id of the state
}

// A Name is one form of an actor's name.
type Name struct {
	Name    string   `json:"name"`
	Sources []string `json:"sources"`
	TermOf  *string  `json:"termOf"` // actor id, when a text says whose term it is
}

// A Mention is a place that names an actor.
type Mention struct {
	text.Place
	Form string `json:"form"`
}

// A Quote is a quotation or reported clause.
type Quote struct {
	ID string `json:"id"`
	text.Place
	Pieces      []text.Span `json:"pieces"`
	Kind        string      `json:"kind"`
	Within      *string     `json:"within"`
	Speaker     *string     `json:"speaker"`
	SpeakerText *text.Place `json:"speakerText"`
	Cue         *text.Place `json:"cue"`
	Why         *why.Why    `json:"why"`
}

// A Figure is a number with what it counts.
type Figure struct {
	ID string `json:"id"`
	text.Place
	Value  float64     `json:"value"`
	To     *float64    `json:"to"`
	Bound  string      `json:"bound"`
	Unit   *string     `json:"unit"`
	Counts *text.Place `json:"counts"`
}

// An Event is a happening with every report of it.
type Event struct {
	ID         string     `json:"id"`
	Title      text.Place `json:"title"`
	When       *When      `json:"when"`
	Dates      string     `json:"dates"`  // agree | differ | one | none
	Status     string     `json:"status"` // past | ongoing | planned
	Speech     bool       `json:"speech"` // something said or published, not something done
	Background bool       `json:"background"`
	After      []string   `json:"after"`
	Before     []string   `json:"before"`
	Actors     []string   `json:"actors"`
	Places     []string   `json:"places"`
	Reports    []Report   `json:"reports"`
	Mentions   []Report   `json:"-"` // further passages that tell of it, which date nothing; the story file has them among the reports
}

// A Report is one source's passage on an event.
type Report struct {
	text.Place
	Time    *string `json:"time"`
	When    *When   `json:"when"`
	Speaker *string `json:"speaker"`
	Planned bool    `json:"planned"` // it tells of the event as still to come
	Kind    string  `json:"kind"`    // in the story file: report | mention; in memory the list says it
}

// A Statement gathers passages of two or more sources that say the same.
type Statement struct {
	ID      string     `json:"id"`
	Label   text.Place `json:"label"`
	Members []Member   `json:"members"`
	Pairs   []Pair     `json:"pairs"`
	Silent  []Silent   `json:"silent"`
}

// A Member is one passage of a statement.
type Member struct {
	text.Place
	Form    string  `json:"form"` // direct | mixed | indirect | narration
	Speaker *string `json:"speaker"`
	Origin  *string `json:"origin"`
}

// A Pair says how two members of a statement relate.
type Pair struct {
	A        int     `json:"a"`
	B        int     `json:"b"`
	Relation string  `json:"relation"`
	Score    float64 `json:"score"`
	Why      why.Why `json:"why"`
}

// Silent is a source without a member, with its nearest passage.
type Silent struct {
	Source      string   `json:"source"`
	Nearest     *Nearest `json:"nearest"`
	NotYetKnown bool     `json:"notYetKnown"`
	Sure        bool     `json:"sure"`
}

// Nearest is the closest passage that was found, and how close it is.
type Nearest struct {
	Source string  `json:"source,omitempty"`
	Start  int     `json:"start"`
	End    int     `json:"end"`
	Score  float64 `json:"score"`
}

// A Difference is something on which passages differ.
type Difference struct {
	ID        string  `json:"id"`
	Kind      string  `json:"kind"`     // date | duration | figure | name | wording | attribution | sequence
	Severity  string  `json:"severity"` // contradiction | open | precision | update | naming | wording
	Scope     string  `json:"scope"`    // between | within
	Sides     []Side  `json:"sides"`
	Event     *string `json:"event"`
	Statement *string `json:"statement"`
	Actor     *string `json:"actor"`
	Why       why.Why `json:"why"`
}

// A Side is one value and the passages that give it.
type Side struct {
	Value   string       `json:"value"`
	Members []text.Place `json:"members"`
}

// Only is a passage that no other source has.
type Only struct {
	text.Place
	Sure        bool     `json:"sure"`
	Nearest     *Nearest `json:"nearest"`
	NotYetKnown []string `json:"notYetKnown"`
}
