package ui

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// aboutView says how the page works and how often it errs.
type aboutView struct {
	app.Compo

	Notices string // address of the third-party notices
}

// Render draws the text.
func (v *aboutView) Render() app.UI {
	return app.Div().Class("about").Body(app.H1().Text(say("view.about")))
}
