package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/host"
	"parallax/internal/query"
	"parallax/internal/view"
)

// windowListeners are root's listeners on the window, to be let go with it.
type windowListeners struct {
	opened []listener
	undrop func() // ends listening to what is dropped
}

type listener struct {
	event string
	f     app.Func
}

// open listens for the search keys.
func (w *windowListeners) open(ctx app.Context) {
	w.on("keydown", func(e app.Value) {
		if opensSearch(e) {
			e.Call("preventDefault")
			send(ctx, view.SearchOpened{})
		}
	})
	w.openDrop(ctx)
}

// openDrop listens for files dropped anywhere on the page.
func (w *windowListeners) openDrop(ctx app.Context) {
	w.undrop = host.OnDrop(
		func(files []host.File) { takeFiles(ctx, files) },
		func(over bool) {
			app.Window().Get("document").Get("body").Get("classList").Call("toggle", "dropping", over)
		})
}

// on adds a listener.
func (w *windowListeners) on(event string, handle func(e app.Value)) {
	f := app.FuncOf(func(_ app.Value, args []app.Value) any {
		if len(args) > 0 {
			handle(args[0])
		}
		return nil
	})
	app.Window().Call("addEventListener", event, f)
	w.opened = append(w.opened, listener{event, f})
}

// close removes and releases every listener.
func (w *windowListeners) close() {
	for _, l := range w.opened {
		app.Window().Call("removeEventListener", l.event, l.f)
		l.f.Release()
	}
	w.opened = nil
	if w.undrop != nil {
		w.undrop()
		w.undrop = nil
	}
}

// opensSearch reports whether a key opens the search: Ctrl or ⌘ K anywhere,
// "/" where no text is being typed and the reader has not turned it off.
func opensSearch(e app.Value) bool {
	key := e.Get("key").String()
	held := e.Get("ctrlKey").Bool() || e.Get("metaKey").Bool()
	if held || e.Get("altKey").Bool() {
		return held && (key == "k" || key == "K") && !e.Get("shiftKey").Bool()
	}
	return key == "/" && !typing(e.Get("target")) && !slashOff()
}

// typing reports whether an element takes text.
func typing(target app.Value) bool {
	if !target.Truthy() || !target.Get("tagName").Truthy() {
		return false
	}
	switch target.Get("tagName").String() {
	case "INPUT", "TEXTAREA", "SELECT":
		return true
	}
	return target.Get("isContentEditable").Truthy()
}

// slashKey names the reader's choice in the browser's storage.
const slashKey = "parallax.slash"

// slashOff reports whether the reader turned the single-key shortcut off.
func slashOff() bool {
	v := app.Window().Get("localStorage").Call("getItem", slashKey)
	return v.Truthy() && v.String() == "off"
}

// setSlash keeps the choice.
func setSlash(on bool) {
	defer func() { _ = recover() }() // a full storage throws; the choice isn't kept then
	value := "off"
	if on {
		value = "on"
	}
	app.Window().Get("localStorage").Call("setItem", slashKey, value)
}

// writeAddress puts a state's fragment in the address bar: as a new entry of
// the history, or in place of this one. Both come back through OnNav, and
// both work where history.pushState is denied.
func writeAddress(fragment string, replace bool) {
	if app.IsServer {
		return
	}
	location := app.Window().Get("location")
	if !replace {
		location.Set("hash", fragment)
		return
	}
	href := location.Get("href").String()
	for i := range len(href) {
		if href[i] == '#' {
			href = href[:i]
			break
		}
	}
	location.Call("replace", href+fragment)
}

// title names the page after its view and what is chosen in it.
func (r *root) title(ctx app.Context) {
	ctx.Page().SetTitle(say("view."+string(r.state.View)) + " · " + say("app.name"))
}

// arrive brings the reader to what the address names, once it is drawn: the
// passage in Sources, or else the head of a view that is newly shown.
func (r *root) arrive(ctx app.Context, moved bool) {
	ctx.Defer(func(app.Context) {
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

// chosenDifference is the place in the list of the difference that the address
// leads to; -1 when it leads to none.
func (r *root) chosenDifference() int {
	at := r.state.Differences.Chosen
	if r.state.View != view.Differences || at == nil || r.answers.differences == nil {
		return -1
	}
	for i := range r.answers.differences.List {
		if holds(&r.answers.differences.List[i], at.Place) {
			return i
		}
	}
	return -1
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

// bring scrolls an element into view, unless it is wholly there, and moves the
// focus to it without a further jump.
func bring(id, block string) {
	el := app.Window().GetElementByID(id)
	if !el.Truthy() {
		return
	}
	box := el.Call("getBoundingClientRect")
	height := app.Window().Get("innerHeight").Float()
	if block == "start" || box.Get("top").Float() < 0 || box.Get("bottom").Float() > height {
		el.Call("scrollIntoView", map[string]any{"block": block})
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
