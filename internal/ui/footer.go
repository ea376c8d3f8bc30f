package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/view"
)

// footer says how to read the page and where to read more of it.
func footer(s view.State) app.UI {
	about := base(s)
	about.View = view.About
	return app.Footer().Class("foot").Body(
		app.Span().Text(say("foot.type")),
		app.Span().Text(say("foot.private")),
		app.A().Href(view.Encode(about)).Text(say("foot.about")),
	)
}
