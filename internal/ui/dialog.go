package ui

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// A panel is a modal dialog of the browser's own: it keeps the focus inside,
// closes on Esc and gives the focus back. openDialog and closeDialog follow
// the state; the element's close event reports that it was closed.

// openDialog shows the dialog with the id, with the focus on the element with
// the id first.
func openDialog(id, first string) {
	el := app.Window().GetElementByID(id)
	if !el.Truthy() || el.Get("open").Truthy() {
		return
	}
	el.Call("showModal")
	focus(first)
}

// closeDialog closes the dialog with the id.
func closeDialog(id string) {
	if el := app.Window().GetElementByID(id); el.Truthy() && el.Get("open").Truthy() {
		el.Call("close")
	}
}

// outside reports whether a click fell beside the dialog that it was heard on.
func outside(ctx app.Context, e app.Event) bool {
	dialog := ctx.JSSrc()
	if !dialog.Truthy() || !e.Get("target").Equal(dialog) {
		return false
	}
	box := dialog.Call("getBoundingClientRect")
	x, y := e.Get("clientX").Float(), e.Get("clientY").Float()
	return x < box.Get("left").Float() || x > box.Get("right").Float() || y < box.Get("top").Float() || y > box.Get("bottom").Float()
}

// button is a plain button of a panel; id may be empty.
func button(id, key string) app.HTMLElem {
	b := elem("button").Attr("type", "button").Class("btn line").Text(say(key))
	if id != "" {
		b = b.ID(id)
	}
	return b
}
