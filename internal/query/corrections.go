package query

import (
	"maps"

	"parallax/internal/story"
	"parallax/internal/why"
)

// CorrectionsAsk asks what became of the reader's corrections.
type CorrectionsAsk struct{}

// CorrectionsPage has an answer for each correction, in the order of
// story.Corrections.List.
type CorrectionsPage struct{ List []Correction }

// A Correction is what became of one.
type Correction struct {
	story.Entry
	Told    why.Why   // what Says says, with the letter of a source in place of its id
	Source  string    // id of the source, when it is about one
	Same    bool      // of actors and matches: that they are the same
	At      []Passage // what it is about, as far as it was found: of a speaker, first the quotation
	Marks   []Mark    // of the sources that it is about, as far as it was placed
	Placed  bool      // it is in force
	Problem why.Why   // why it isn't; zero when it is
}

// Answer implements Question.
func (CorrectionsAsk) Answer(b *Book) Page {
	page := &CorrectionsPage{}
	for _, a := range b.Story.Corrections {
		c := Correction{Entry: a.Entry, Told: a.Says, Placed: a.Placed}
		c.Same = a.Says.Code == "correct-same-actor" || a.Says.Code == "correct-match"
		if id := a.Says.Args["source"]; b.Source(id) != nil {
			c.Source = id
			c.Told.Args = maps.Clone(a.Says.Args)
			c.Told.Args["source"] = b.Mark(id).Letter
			c.Marks = append(c.Marks, b.Mark(id))
		}
		if a.Problem != nil {
			c.Problem = *a.Problem
		}
		for _, p := range a.At {
			c.At = append(c.At, b.Passage(p))
			c.Marks = appendNew(c.Marks, b.Mark(p.Source))
		}
		page.List = append(page.List, c)
	}
	return page
}
