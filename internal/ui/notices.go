package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/view"
)

// notices say in one sentence each what is off: the address, or a document
// that came by drop.
func (r *root) notices() app.UI {
	var list []app.UI
	if r.problem != "" {
		list = append(list, elem("p").Text(say("problem."+r.problem)))
	}
	if f := r.answers.finding; r.state.View == view.Sources && f != nil && f.Lost {
		list = append(list, elem("p").Text(say("link.lost")))
	}
	if !r.state.Documents.Open {
		if r.work.Reading {
			list = append(list, elem("p").Text(say("documents.busy")))
		}
		if r.work.Said != "" {
			list = append(list, elem("p").Text(r.work.Said))
		}
		for _, problem := range r.work.Problems {
			list = append(list, elem("p").Text(problem))
		}
	}
	return elem("div").Class("notices").Role("status").Body(list...)
}
