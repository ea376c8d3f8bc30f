package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// mostAtOnce is how many more of a list can be had at one press.
const mostAtOnce = 600

// moreOf asks for what a list leaves out: some more of it, or all where that is
// not too much for a page. Paper says how much it leaves out, and what to do.
func moreOf(list string, left int, ask func(ctx app.Context, all int)) app.UI {
	body := []app.UI{button(list+"-more", list+".more").
		OnClick(func(ctx app.Context, e app.Event) { ask(ctx, 0) }, app.EventScope(list))}
	paper := "more.table"
	if left <= mostAtOnce {
		paper = "more.paper"
		body = append(body, elem("button").Attr("type", "button").Class("btn line").ID(list+"-all").Text(say("more.all", "count", strconv.Itoa(left))).
			OnClick(func(ctx app.Context, e app.Event) { ask(ctx, left) }, app.EventScope(list, left)))
	}
	return elem("p").Class("row").Body(append(body, elem("span").Class("paper", "note").Text(say(paper, "count", strconv.Itoa(left))))...)
}
