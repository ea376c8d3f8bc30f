package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/view"
)

// notices say in one sentence each what is off with the address.
func (r *root) notices() app.UI {
	var list []app.UI
	if r.problem != "" {
		list = append(list, elem("p").Text(say("problem."+r.problem)))
	}
	if f := r.answers.finding; r.state.View == view.Sources && f != nil && f.Lost {
		list = append(list, elem("p").Text(say("link.lost")))
	}
	return elem("div").Class("notices").Role("status").Body(list...)
}
