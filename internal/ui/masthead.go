package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/ui/svg"
	"parallax/internal/view"
)

// masthead names the page, leads to its views and opens its panels; from a
// frame it leads to the whole page.
func masthead(s view.State, at home) app.UI {
	links := make([]app.UI, 0, len(screens()))
	for _, v := range screens() {
		if v == view.About { // the footer leads there
			continue
		}
		to := base(s)
		to.View = v
		name := say("view." + string(v))
		link := elem("a").Attr("href", view.Encode(to)).Attr("data-name", name).Text(name)
		if v == s.View {
			link = link.Aria("current", "page")
		}
		links = append(links, link)
	}
	home := base(s)
	home.View = screens()[0]
	return elem("header").Class("mast").Body(
		elem("a").Class("mark").Attr("href", view.Encode(home)).Body(glyph(), app.Text(say("app.name"))),
		elem("nav").Class("views").Aria("label", say("nav.views")).Body(links...),
		elem("div").Class("tools").Body(
			elem("button").Attr("type", "button").Class("find").Aria("haspopup", "dialog").OnClick(openDocuments).
				Text(say("documents.open")),
			elem("button").Attr("type", "button").Class("find").ID("hand-on").Aria("haspopup", "dialog").OnClick(openHandOn).
				Text(say("handon.open")),
			elem("button").Attr("type", "button").Class("find").Aria("haspopup", "dialog").Aria("keyshortcuts", "/ Control+K Meta+K").
				OnClick(openSearch).
				Body(app.Text(say("search.open")+" "), elem("kbd").Aria("hidden", "true").Text("/")),
			app.If(at.Framed && at.Address != "", func() app.UI { return wholePage(s, at) }),
		),
	)
}

// glyph is the wordmark's sign: one point seen from two places.
func glyph() app.UI {
	return svg.El("svg").Attr("viewBox", "0 0 24 24").Aria("hidden", "true").Body(
		svg.El("path").Class("inkl").Attr("d", "M4 21 12 4 20 21M4 21 17 2M20 21 7 2").Attr("stroke-width", "1.2"),
		svg.El("circle").Class("accf").Attr("cx", "12").Attr("cy", "9.3").Attr("r", "2.4"),
	)
}

func openSearch(ctx app.Context, e app.Event) { send(ctx, view.SearchOpened{}) }

func openHandOn(ctx app.Context, e app.Event) { send(ctx, view.HandOnOpened{}) }

func openDocuments(ctx app.Context, e app.Event) { send(ctx, view.DocumentsOpened{}) }
