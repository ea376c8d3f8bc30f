package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/view"
)

// footer says how to read the page and where to read more of it.
func footer(s view.State) app.UI {
	about := base(s)
	about.View = view.About
	return elem("footer").Class("foot").Body(
		elem("span").Text(say("foot.type")),
		elem("span").Text(say("foot.private")),
		elem("a").Attr("href", view.Encode(about)).Text(say("foot.about")),
	)
}
