package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/query"
)

// documentsPanel is where the reader brings documents.
type documentsPanel struct {
	app.Compo

	Open     bool
	Corpus   corpusState
	Overview *query.Overview
}

// Render draws the panel.
func (v *documentsPanel) Render() app.UI { return app.Div().Class("panel").Hidden(true) }
