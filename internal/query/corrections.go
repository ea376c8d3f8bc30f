package query

import (
	"slices"

	"parallax/internal/why"
)

// CorrectionsAsk asks what became of the reader's corrections.
type CorrectionsAsk struct{}

// CorrectionsPage has an answer for each correction, in the order of
// story.Corrections.List.
type CorrectionsPage struct{ List []Correction }

// A Correction is what became of one.
type Correction struct {
	Marks   []Mark  // of the sources that it is about, as far as it was placed
	Placed  bool    // it is in force
	Problem why.Why // why it isn't; zero when it is
}

// Answer implements Question.
func (CorrectionsAsk) Answer(b *Book) Page {
	page := &CorrectionsPage{}
	for _, a := range b.Story.Corrections {
		c := Correction{Placed: a.Placed}
		if a.Problem != nil {
			c.Problem = *a.Problem
		}
		for _, p := range a.At {
			if m := b.Mark(p.Source); !slices.Contains(c.Marks, m) {
				c.Marks = append(c.Marks, m)
			}
		}
		page.List = append(page.List, c)
	}
	return page
}
