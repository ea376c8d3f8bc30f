package ui

import (
	"strconv"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/query"
	"parallax/internal/view"
)

// firstLook is the time between the page and what stands below its view.
const firstLook = 100 * time.Millisecond

// lookBelow has asked what was left until the page was there.
func (r *root) lookBelow(ctx app.Context) {
	r.whole = true
	r.ask()
}

// title names the page after its view and what is chosen in it.
func (r *root) title(ctx app.Context) {
	ctx.Page().SetTitle(say("view."+string(r.state.View)) + " · " + say("app.name"))
}

// arrive brings the reader to what the address names, once it is drawn: by
// Back to where it was left; else to the passage in Sources, the difference,
// or the head of a view that is newly shown.
func (r *root) arrive(ctx app.Context, fragment string, moved bool) {
	y, back := r.window.returned("#" + fragment)
	ctx.Defer(func(app.Context) {
		showTab()
		if back {
			focus("main")
			app.Window().Call("scrollTo", 0, y)
			return
		}
		if r.state.View == view.Sources && r.answers.finding != nil && r.answers.finding.At != nil {
			if at := r.answers.finding.At; at.At.Start == 0 && at.At.End == 0 {
				bring(articleID(at.Mark), "start")
				return
			}
			if id := r.blockID(r.answers.finding.At.At); id != "" {
				if app.Window().GetElementByID(hereID).Truthy() {
					id = hereID
				}
				bring(id, "center")
				return
			}
		}
		if i := r.chosenDifference(); i >= 0 {
			bring(differenceID(i), "start")
			return
		}
		if moved {
			app.Window().Call("scrollTo", 0, 0)
			focus("main")
		}
	})
}

// showTab brings the name of the view into sight where the names of the views
// scroll sideways.
func showTab() {
	if !app.Window().Call("matchMedia", "(max-width: 40rem)").Get("matches").Bool() {
		return
	}
	nav := document().Call("querySelector", ".views")
	tab := document().Call("querySelector", ".views [aria-current]")
	if tab.Truthy() {
		const before = 100 // of the names before it, so that they are seen to be there
		nav.Set("scrollLeft", tab.Get("offsetLeft").Int()-nav.Get("offsetLeft").Int()-before)
	}
}

// leaveSnapshot goes to the head of the page when a link that was opened led
// down the snapshot, whose sections bear the names of the views: the view that
// took its place begins above. A passage that the address names is farther
// down, and was brought into view already.
func leaveSnapshot(app.Context) {
	at := app.Window().Get("document").Call("querySelector", "#snapshot :target")
	visits := app.Window().Get("performance").Call("getEntriesByType", "navigation")
	if at.Truthy() && visits.Length() > 0 && visits.Index(0).Get("type").String() == "navigate" {
		app.Window().Call("scrollTo", 0, 0)
	}
}

// chosenDifference is the place in the list of the difference that the address
// leads to; -1 when it leads to none.
func (r *root) chosenDifference() int {
	if r.state.View != view.Differences || r.state.Differences.Chosen == nil || r.answers.differences == nil {
		return -1
	}
	return r.answers.differences.At
}

// blockID is the id of the element that holds a place in Sources.
func (r *root) blockID(at query.Ref) string {
	if r.answers.articles == nil {
		return ""
	}
	for _, a := range r.answers.articles.Articles {
		if a.Mark.Source != at.Source {
			continue
		}
		for _, b := range a.Blocks {
			if at.Start < b.At.End {
				return blockID(b.Cite)
			}
		}
	}
	return ""
}

// blockID is the id of a block's element: "at-C-326".
func blockID(c query.Cite) string {
	return "at-" + c.Letter + "-" + strconv.Itoa(c.At.Start)
}

// bring scrolls an element into view, unless it and the form that it stands in are
// wholly there and not behind what was told, and moves the focus to it without a
// further jump.
func bring(id, block string) {
	el := app.Window().GetElementByID(id)
	if !el.Truthy() {
		return
	}
	whole := el.Call("closest", ".fix")
	if !whole.Truthy() {
		whole = el
	}
	box := whole.Call("getBoundingClientRect")
	foot := app.Window().Get("innerHeight").Float()
	if told := document().Call("querySelector", ".told.on"); told.Truthy() {
		foot -= told.Get("offsetHeight").Float()
	}
	if block == "start" || box.Get("top").Float() < 0 || box.Get("bottom").Float() > foot {
		whole.Call("scrollIntoView", map[string]any{"block": block})
	}
	el.Call("focus", map[string]any{"preventScroll": true})
}

// focus moves the focus to an element, without scrolling.
func focus(id string) {
	if el := app.Window().GetElementByID(id); el.Truthy() {
		el.Call("focus", map[string]any{"preventScroll": true})
	}
}

// skipToMain moves the focus past the masthead.
func skipToMain(ctx app.Context, e app.Event) {
	ctx.PreventUpdate()
	if el := app.Window().GetElementByID("main"); el.Truthy() {
		el.Call("scrollIntoView")
		el.Call("focus")
	}
}
