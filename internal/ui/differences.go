package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/query"
	"parallax/internal/view"
)

// differencesView lists what the sources differ on.
type differencesView struct {
	app.Compo

	State    view.State
	Overview *query.Overview
	Page     *query.DifferencesPage
}

// Render draws the head and the list.
func (v *differencesView) Render() app.UI {
	return app.Div().Class("differences").Body(
		head(v.State, v.Overview, say("view.differences"), say("differences.lead")),
	)
}
