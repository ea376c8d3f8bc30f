package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/view"
)

// notices say in one sentence each what is off with the address, and that what
// is changed is not kept while the panel that says so is closed.
func (r *root) notices() app.UI {
	var list []app.UI
	if r.problem != "" {
		list = append(list, elem("p").Text(say("problem."+r.problem)))
	}
	if f := r.answers.finding; r.state.View == view.Sources && f != nil && f.Lost {
		list = append(list, elem("p").Text(say("link.lost")))
	}
	if r.work.Keep.Elsewhere && !r.state.Documents.Open {
		list = append(list, elem("p").Body(app.Text(say("keep.elsewhere")), button("", "documents.open").Aria("haspopup", "dialog").OnClick(openDocuments)))
	}
	return elem("div").Class("notices").Role("status").Body(list...)
}
