// Package actor finds who and what is named in the documents, joins the names
// that mean one person, body, state or thing, and finds every mention.
package actor

import (
	"parallax/internal/text"
)

// Kind says what an actor is.
type Kind string

// The kinds of actor.
const (
	Person       Kind = "person"
	Organization Kind = "organization"
	State        Kind = "state"
	Place        Kind = "place"
	People       Kind = "people"
	Operation    Kind = "operation"
	Agreement    Kind = "agreement"
	Other        Kind = "other"
)

// Form says how a mention names its actor.
type Form string

// The forms of a mention.
const (
	ByName    Form = "name"
	ByRole    Form = "role"
	ByPronoun Form = "pronoun"
)

// A Name is one spelling or term for an actor, as the sources print it.
type Name struct {
	Text    string
	Sources []string // ids, sorted
	TermOf  int      // the actor whose term it is, when a text says so; else -1
	// Evidence is where a text says whose term it is; zero when TermOf is -1.
	Evidence text.Place
}

// A Mention is a place that names an actor.
type Mention struct {
	At   text.Place
	Form Form
}

// An Actor is one person, body, state, place or thing with all its names.
type Actor struct {
	Name     string // the neutral label: its formal name, never one side's term
	Kind     Kind
	Role     string // "spokesperson of the Foreign Office"; empty when unknown
	Names    []Name
	Mentions []Mention // by source id, then start
	// Stands are the mentions of a capital that mean the government there; the
	// capital and its state are two actors all the same.
	Stands []Standing
}

// A Standing is a mention of a place that stands for a state.
type Standing struct {
	At  text.Place
	For int // the state, an actor of the same cast
}
