package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// guideKey names the reader's choice in the browser's storage.
const guideKey = "parallax.guide"

// guide is a first minute of guidance, which can be put away for good.
type guide struct {
	app.Compo

	away bool
}

// OnInit looks whether it was put away before, so that it is never drawn then.
func (g *guide) OnInit() {
	v := app.Window().Get("localStorage").Call("getItem", guideKey)
	g.away = v.Truthy() && v.String() == "away"
}

// Render says in a few sentences what the page is for.
func (g *guide) Render() app.UI {
	if g.away {
		return elem("div").Class("guide", "away")
	}
	lines := make([]app.UI, 0, 4)
	for _, key := range []string{"guide.1", "guide.2", "guide.3", "guide.4"} {
		lines = append(lines, elem("li").Text(say(key)))
	}
	return elem("aside").Class("guide").Aria("label", say("guide.title")).Body(
		elem("ol").Body(lines...),
		button("guide-away", "guide.away").OnClick(g.putAway),
	)
}

// putAway keeps the choice.
func (g *guide) putAway(ctx app.Context, e app.Event) {
	g.away = true
	keepChoice(guideKey, "away")
	focus("main")
}
