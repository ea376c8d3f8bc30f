package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/query"
	"parallax/internal/text"
	"parallax/internal/view"
)

// The ids of the search panel's elements.
const (
	searchID    = "search"
	searchBoxID = "search-box"
)

// searchPanel finds places by words. Arrow keys move between the box and the
// hits, Enter opens, Esc closes.
type searchPanel struct {
	app.Compo

	State view.State
	Page  *query.SearchPage

	slash bool // the "/" key opens the panel; read when it opens
}

// OnMount opens the dialog where the address that was opened says so.
func (v *searchPanel) OnMount(ctx app.Context) {
	if v.State.Search.Open {
		v.OnUpdate(ctx)
	}
}

// OnUpdate opens and closes the dialog with the state.
func (v *searchPanel) OnUpdate(ctx app.Context) {
	if !v.State.Search.Open {
		ctx.Defer(func(app.Context) { closeDialog(searchID) })
		return
	}
	ctx.Defer(func(ctx app.Context) {
		el := app.Window().GetElementByID(searchID)
		if !el.Truthy() || el.Get("open").Truthy() {
			return
		}
		v.slash = !slashOff()
		app.Window().GetElementByID(searchBoxID).Set("value", v.State.Search.Query)
		openDialog(searchID, searchBoxID)
		ctx.Update()
	})
}

// Render draws the box and the hits.
func (v *searchPanel) Render() app.UI {
	return elem("dialog").ID(searchID).Class("panel").Aria("label", say("search.title")).
		On("close", func(ctx app.Context, e app.Event) { send(ctx, view.SearchClosed{}) }).
		OnClick(closeBeside).
		OnKeyDown(moveInHits).
		Body(v.body()...)
}

func (v *searchPanel) body() []app.UI {
	if !v.State.Search.Open {
		// The box stays, so that its id is there when the panel opens.
		return []app.UI{elem("div").Class("seek").Body(v.box())}
	}
	return []app.UI{
		elem("div").Class("seek").Body(
			v.box(),
			elem("button").Attr("type", "button").Class("btn line").Text(say("close")).OnClick(closeSearch),
		),
		elem("p").Class("status note").Role("status").Text(v.status()),
		app.If(v.Page != nil && v.Page.Total > 0 && v.Page.Query == v.State.Search.Query, func() app.UI {
			return elem("p").Class("seek-on").Body(elem("a").Class("cite").ID("search-timeline").
				Attr("href", findLink(v.State, v.Page.Query)).OnClick(closeFirst).Text(say("search.timeline")))
		}),
		elem("div").Class("hits").Body(v.groups()...),
		elem("div").Class("body").Body(
			elem("label").Class("choice note").Body(
				elem("input").Attr("type", "checkbox").Attr("checked", v.slash).OnChange(v.setSlash),
				app.Text(say("search.slash")),
			),
		),
	}
}

func (v *searchPanel) box() app.UI {
	return elem("input").Attr("type", "search").ID(searchBoxID).Attr("placeholder", say("search.hint")).Aria("label", say("search.title")).
		Attr("autocomplete", "off").Spellcheck(false).Attr("enterkeyhint", "go").OnInput(typed)
}

// status tells how much was found.
func (v *searchPanel) status() string {
	p := v.Page
	switch {
	case v.State.Search.Query == "" || p == nil || p.Query != v.State.Search.Query:
		return say("search.help")
	case p.Total == 0:
		return say("search.none")
	}
	return say("search.count", "count", strconv.Itoa(p.Total))
}

// groups are the hits by kind.
func (v *searchPanel) groups() []app.UI {
	if v.Page == nil || v.Page.Query != v.State.Search.Query {
		return nil
	}
	var out []app.UI
	for i := range v.Page.Groups {
		g := &v.Page.Groups[i]
		id := "hits-" + g.Kind
		items := make([]app.UI, 0, len(g.Hits))
		for j := range g.Hits {
			items = append(items, elem("li").Body(v.hit(&g.Hits[j])))
		}
		out = append(out, elem("section").Aria("labelledby", id).Body(
			elem("h3").ID(id).Text(say("search.kind."+g.Kind)),
			elem("ul").Body(items...),
			app.If(g.More > 0, func() app.UI {
				return elem("p").Class("more note").Text(say("search.more", "count", strconv.Itoa(g.More)))
			}),
		))
	}
	return out
}

// hit is one place, leading to it.
func (v *searchPanel) hit(h *query.Hit) app.UI {
	return elem("a").Class("hit").Attr("href", sourcesLink(v.State, h.Open)).OnClick(closeFirst).Body(
		elem("span").Class("w").Lang(h.Lang).Body(excerpt(h)...),
		app.If(h.Label != "" && h.Label != h.Text, func() app.UI {
			return elem("span").Class("is").Text(say("search.is", "name", h.Label))
		}),
		elem("span").Class("at").Body(elem("span").Class("src", sourceClass(h.Mark)).Body(shape(h.Shape)), app.Text(" "+citeLabel(h.Cite))),
	)
}

// excerpt is the text of a hit from where it is worth reading, with what was
// found marked.
func excerpt(h *query.Hit) []app.UI {
	if h.From == 0 {
		return marks(h.Text, h.Found)
	}
	found := make([]text.Span, len(h.Found))
	for i, s := range h.Found {
		found[i] = text.Span{Start: s.Start - h.From, End: s.End - h.From}
	}
	return append([]app.UI{app.Text("… ")}, marks(h.Text[h.From:], found)...)
}

// typed reports what the box holds.
func typed(ctx app.Context, e app.Event) {
	send(ctx, view.SearchTyped{Query: ctx.JSSrc().Get("value").String()})
}

// closeSearch closes the panel; its close event does the rest.
func closeSearch(ctx app.Context, e app.Event) { closeDialog(searchID) }

// closeFirst closes the panel before a link in it is followed, so that the
// focus goes back first and then to where the link leads.
func closeFirst(ctx app.Context, e app.Event) {
	if !e.Get("ctrlKey").Bool() && !e.Get("metaKey").Bool() && !e.Get("shiftKey").Bool() {
		closeDialog(searchID)
	}
}

// closeBeside closes a panel by a click beside it.
func closeBeside(ctx app.Context, e app.Event) {
	if outside(ctx, e) {
		ctx.JSSrc().Call("close")
		return
	}
	ctx.PreventUpdate()
}

// moveInHits moves the focus with the arrow keys: from the box to the first
// hit, up from the first one back to the box. Enter in the box opens the first.
// Esc closes the panel here too: a search field of Safari's keeps the key for
// itself, and the dialog never hears of it.
func moveInHits(ctx app.Context, e app.Event) {
	ctx.PreventUpdate()
	if e.Get("isComposing").Truthy() {
		return
	}
	step, enter := 0, false
	switch e.Get("key").String() {
	case "ArrowDown":
		step = 1
	case "ArrowUp":
		step = -1
	case "Enter":
		enter = true
	case "Escape":
		e.PreventDefault()
		closeDialog(searchID)
		return
	default:
		return
	}
	links := ctx.JSSrc().Call("querySelectorAll", "a.hit")
	n := links.Length()
	active := app.Window().Get("document").Get("activeElement")
	box := app.Window().GetElementByID(searchBoxID)
	at := -1
	for i := range n {
		if links.Index(i).Equal(active) {
			at = i
		}
	}
	switch {
	case at < 0 && !active.Equal(box), n == 0:
		return
	case enter:
		if at < 0 {
			e.PreventDefault()
			links.Index(0).Call("click")
		}
		return
	}
	e.PreventDefault()
	if at += step; at < 0 {
		box.Call("focus")
		return
	}
	links.Index(min(at, n-1)).Call("focus")
}

// setSlash keeps whether the "/" key opens the panel.
func (v *searchPanel) setSlash(ctx app.Context, e app.Event) {
	v.slash = ctx.JSSrc().Get("checked").Bool()
	setSlash(v.slash)
}
