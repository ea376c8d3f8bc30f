package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// drawnFolded is how many things a fold holds at most while it is closed. More
// are drawn when it is opened: of a thousand sources they would be most of the
// page, and most of the time that it takes to open.
const drawnFolded = 24

// A fold holds what a list leaves out. Paper has what it holds while it is
// closed, and else says how much that is.
type fold struct {
	app.Compo

	Key     string // what it is a fold of: another one is closed again
	Summary string
	Count   int
	Items   func() app.UI // what it holds

	open bool
}

// CompoID tells folds apart that take each other's place.
func (f *fold) CompoID() string { return f.Key }

// Render draws the summary, and what the fold holds unless that is to wait.
func (f *fold) Render() app.UI {
	d := elem("details").Body(
		elem("summary").Text(f.Summary),
		app.If(f.open || f.Count <= drawnFolded, func() app.UI { return f.Items() }).Else(func() app.UI {
			return elem("span").Class("paper", "note").Text(say("more.table", "count", strconv.Itoa(f.Count)))
		}),
	)
	if f.Count <= drawnFolded {
		return d
	}
	return d.On("toggle", func(ctx app.Context, e app.Event) { f.open = f.open || ctx.JSSrc().Get("open").Bool() })
}
