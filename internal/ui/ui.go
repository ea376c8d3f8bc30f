// Package ui shows a story: go-app components over the state of package view
// and the answers of package query.
//
// The rules are:
//
//   - Root alone reads the URL and the window. It owns the view.State and the
//     last answers; all else gets them as props.
//   - A component reports what happened by send(ctx, msg); root handles every
//     message in one place with view.Update, asks the desk what the new state
//     needs, and writes the address. Nobody else keeps state, but for what is
//     gone when it is closed (a text half typed).
//   - Exported field = prop, set by the parent in a new literal at each Render
//     and never written by the component itself. Unexported = its own. What
//     props point to is never changed in place: go-app would not see it.
//   - Every handler that captures data has app.EventScope with that data:
//     go-app compares handlers by code alone, so without it element i keeps
//     the handler of the element that was there before.
//   - Words of a document reach the page by app.Text alone. No app.Raw, and no
//     app.Style: the page's policy forbids both. Positions are SVG attributes,
//     classes, or set on an element's style after layout.
//   - Lists are plain elements, not components: go-app has no keys. What is
//     open or chosen in a list is in view.State by its place in the text.
//   - Motion goes around the diff: while something moves, coordinates are
//     written to the elements directly, and a message is sent when it is done.
//   - What a window or an element is asked in JavaScript is asked in a handler
//     or in OnMount, never in Render.
//   - A view is a component in its own file: State (base state, without
//     panels), Overview and its answer as props; sourcesView is the example.
//     It is shown by a case in root.screen and a name in screens.
//   - What a reader puts right is a deed, one step to undo, whose sentence says
//     what was done. Which form is open is in view.State.Correct; what is typed
//     in it is read from its fields when it is saved. What is the reader's own
//     is shown from own, with its sign and the way back.
//   - Every string comes from package lang, by say.
//   - Elements are made by elem, not by go-app's constructor for each tag: one
//     type for all is two hundred kilobytes less to load.
package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/corpus"
	"parallax/internal/lang"
	"parallax/internal/project"
	"parallax/internal/query"
	"parallax/internal/view"
	"parallax/internal/why"
)

// Options are what the page is started with.
type Options struct {
	// Given is what the page comes with: the project that stands in it, or else
	// its own articles, which come too when the project is damaged; the error
	// says how.
	Given func() (project.Project, error)
	// Desk answers the page's questions.
	Desk query.Desk
	// Open opens files that a reader brings; see query.Opener.
	Open func(files []corpus.File, watch func(query.Progress), done func(query.Opened, error)) (stop func())
	// Keep finds out how projects are kept, and tells it once that is known;
	// nil where they can't be.
	Keep func(known func(Keeping))
	// Notices is the address of the third-party notices; no link when empty.
	Notices string
}

// Run starts the page; in a browser it doesn't return. The first element of
// the body becomes the page's.
func Run(o Options) {
	page := func() app.Composer { return newRoot(o) }
	app.Route("/", page)
	app.RouteWithRegexp(".*", page)
	app.RunWhenOnBrowser()
}

// action is the name under which components report messages to root.
const action = "parallax/message"

// send reports a message to root.
func send(ctx app.Context, m view.Msg) { ctx.NewActionWithValue(action, m) }

// say returns the phrase under key; pairs are argument names and values.
func say(key string, pairs ...string) string {
	if len(pairs) == 0 {
		return lang.English.Say(key, nil)
	}
	args := make(map[string]string, len(pairs)/2)
	for i := 0; i+1 < len(pairs); i += 2 {
		args[pairs[i]] = pairs[i+1]
	}
	return lang.English.Say(key, args)
}

// reason words a why.
func reason(w why.Why) string { return lang.English.Why(w) }

// base is the state that links start from: without open panels, which a link
// closes.
func base(s view.State) view.State {
	s.Search = view.SearchState{}
	s.Documents = view.DocumentsState{}
	s.HandOn = view.HandOnState{}
	return s
}

// sourcesLink is the address of a place in its article.
func sourcesLink(s view.State, at query.Ref) string {
	s = base(s)
	s.View = view.Sources
	s.Sources.At = &at
	return view.Encode(s)
}
