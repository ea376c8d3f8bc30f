package ui

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// notices say in one sentence each what is off, or what became of the
// reader's documents.
func (r *root) notices() app.UI {
	var list []app.UI
	if r.problem != "" {
		list = append(list, app.P().Text(say("problem."+r.problem)))
	}
	return app.Div().Class("notices").Role("status").Body(list...)
}
