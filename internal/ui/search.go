package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/query"
	"parallax/internal/view"
)

// searchPanel finds places by words.
type searchPanel struct {
	app.Compo

	Open  bool
	State view.State
	Page  *query.SearchPage
}

// Render draws the panel.
func (v *searchPanel) Render() app.UI { return app.Div().Class("panel").Hidden(true) }
