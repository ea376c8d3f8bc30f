package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/lang"
	"parallax/internal/query"
)

// thingOf is what a difference is about in a source's words, where that is told
// by its reason: what the figures count, the happenings whose order differs.
func thingOf(d *query.Difference) string {
	switch d.Kind {
	case "figure":
		return d.Why.Args["thing"]
	case "sequence":
		return d.Why.Args["one"] + " · " + d.Why.Args["other"]
	}
	return ""
}

// onWhat says what the sides of a difference are: dates, figures, sums.
func onWhat(d *query.Difference) string {
	if _, sum := lang.English.Money(thingOf(d)); sum {
		return say("front.on.sum")
	}
	return say("front.on." + d.Kind)
}

// thingNamed is what a difference is about, in a source's words, or the name of
// a currency, which is ours.
func thingNamed(thing string) app.UI {
	if money, ok := lang.English.Money(thing); ok {
		return elem("span").Class("ours").Text(money)
	}
	return elem("span").Class("w").Text(thing)
}
