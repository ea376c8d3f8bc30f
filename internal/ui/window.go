package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/host"
	"parallax/internal/view"
)

// windowListeners are root's listeners on the window, to be let go with it.
type windowListeners struct {
	scrolled map[string]float64 // how far each address was scrolled when a link led away from it
	linked   bool               // a link was pressed since the last navigation
	opened   []listener
	undrop   func() // ends listening to what is dropped
	unpaste  func() // ends listening to what is pasted
	unlink   func() // ends listening to links
}

type listener struct {
	event string
	f     app.Func
}

// open listens for the search keys, for links and for dropped files.
func (w *windowListeners) open(ctx app.Context) {
	w.scrolled = map[string]float64{}
	w.unlink = host.OnLink(w.leave)
	w.on("keydown", func(e app.Value) {
		if opensSearch(e) {
			e.Call("preventDefault")
			send(ctx, view.SearchOpened{})
		}
	})
	w.openDrop(ctx)
}

// openDrop listens for files dropped and pasted anywhere on the page.
func (w *windowListeners) openDrop(ctx app.Context) {
	take := func(files []host.File) { takeFiles(ctx, files) }
	w.unpaste = host.OnPaste(take)
	w.undrop = host.OnDrop(
		take,
		func(over bool) {
			app.Window().Get("document").Get("body").Get("classList").Call("toggle", "dropping", over)
		})
}

// leave notes how far the page is scrolled when a link is pressed, so that Back
// finds the place again.
func (w *windowListeners) leave(address string, scrolled float64) {
	w.linked = true
	w.scrolled[address] = scrolled
}

// returned reports whether a navigation was Back or Forward and not a link,
// and how far the address was scrolled then.
func (w *windowListeners) returned(address string) (float64, bool) {
	y, ok := w.scrolled[address]
	ok = ok && !w.linked
	w.linked = false
	return y, ok
}

// on adds a listener that hears of an event before the page does.
func (w *windowListeners) on(event string, handle func(e app.Value)) {
	f := app.FuncOf(func(_ app.Value, args []app.Value) any {
		if len(args) > 0 {
			handle(args[0])
		}
		return nil
	})
	app.Window().Call("addEventListener", event, f, true)
	w.opened = append(w.opened, listener{event, f})
}

// close removes and releases every listener.
func (w *windowListeners) close() {
	for _, l := range w.opened {
		app.Window().Call("removeEventListener", l.event, l.f, true)
		l.f.Release()
	}
	w.opened = nil
	if w.undrop != nil {
		w.undrop()
		w.unpaste()
		w.unlink()
		w.undrop, w.unpaste, w.unlink = nil, nil, nil
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
	value := "off"
	if on {
		value = "on"
	}
	keepChoice(slashKey, value)
}

// keepChoice keeps a reader's choice in the browser's storage, where there is
// room.
func keepChoice(key, value string) {
	defer func() { _ = recover() }() // a full storage throws; the choice isn't kept then
	app.Window().Get("localStorage").Call("setItem", key, value)
}

// writeAddress puts a state's fragment in the address bar: as a new entry of
// the history, or in place of this one. Both come back through OnNav, and
// both work where history.pushState is denied.
func writeAddress(fragment string, replace bool) {
	if app.IsServer {
		return
	}
	app.Window().Get("parallax").Call("go", fragment, replace)
}
