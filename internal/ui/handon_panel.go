package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/host"
	"parallax/internal/query"
	"parallax/internal/view"
)

// The ids of the panel for handing on.
const (
	handOnID    = "handon"
	handOnFirst = "handon-single" // gets the focus
)

// handOnPanel is where the reader makes files of her work, and the line that
// frames it in another page.
type handOnPanel struct {
	app.Compo

	State    view.State
	Hand     handState
	Count    int // documents
	Own      bool
	Name     string // of the project
	Overview *query.Overview
}

// handOn is the panel as root shows it.
func (r *root) handOn() app.UI {
	v := &handOnPanel{State: r.state, Hand: r.hand}
	if !r.state.HandOn.Open {
		return &handOnPanel{}
	}
	v.Count, v.Name = len(r.work.Read.Now.Documents), r.work.Read.Now.Name
	v.Own = !r.work.Read.Now.Equal(r.work.Given)
	v.Overview = r.answers.overview
	return v
}

// OnUpdate opens and closes the dialog with the state.
func (v *handOnPanel) OnUpdate(ctx app.Context) {
	open := v.State.HandOn.Open
	ctx.Defer(func(app.Context) {
		if open {
			openDialog(handOnID, handOnFirst)
		} else {
			closeDialog(handOnID)
		}
	})
}

// Render draws the ways and the part for a frame.
func (v *handOnPanel) Render() app.UI {
	dialog := elem("dialog").ID(handOnID).Class("panel").Aria("labelledby", "handon-title").
		On("close", func(ctx app.Context, e app.Event) { send(ctx, view.HandOnClosed{}) }).
		OnClick(closeBeside)
	if !v.State.HandOn.Open {
		return dialog
	}
	return dialog.Body(
		elem("header").Body(
			elem("h2").ID("handon-title").Text(say("handon.title")),
			elem("button").Attr("type", "button").Class("btn line").Text(say("close")).OnClick(closeHandOn),
		),
		elem("div").Class("body").Body(
			elem("p").Class("note").Text(say("handon.lead", "count", strconv.Itoa(v.Count))),
			elem("p").Class("note").Body(v.works()...),
			v.list(ways()),
			v.others(),
			elem("div").Role("status").Body(v.result()...),
			v.box(),
			&embedPart{State: v.State, Home: v.Hand.Home, Own: v.Own, Name: v.Name, Overview: v.Overview},
		),
	)
}

// works says which way out works in this place.
func (v *handOnPanel) works() []app.UI {
	list := []app.UI{app.Text(say("handon.works." + v.Hand.Downloads))}
	if v.Hand.Home.Framed && v.Hand.Home.Address != "" {
		list = append(list, app.Text(" "), wholePage(v.State, v.Hand.Home))
	}
	return list
}

// list lists ways, each with what it is for.
func (v *handOnPanel) list(ways []way) app.UI {
	items := make([]app.UI, 0, len(ways))
	for _, w := range ways {
		items = append(items, elem("li").Body(
			elem("div").Body(
				elem("h3").ID("handon-"+string(w)+"-title").Text(say("handon."+string(w))),
				elem("p").Class("note").Text(say("handon."+string(w)+".for")),
			),
			elem("div").Class("row").Body(v.buttons(w)...),
		))
	}
	return elem("ul").Class("ways").Body(items...)
}

// buttons are what can be done with a way now.
func (v *handOnPanel) buttons(w way) []app.UI {
	what := say("handon." + string(w))
	first, weight := say("handon.download"), "line"
	if w == waySingle {
		weight = "do"
	}
	m, ready := v.Hand.Made[w]
	switch {
	case v.Hand.Making == w:
		first = say("handon.making")
	case v.Hand.Downloads == host.No:
		first = say("handon.make")
	}
	// The button is the first, so that it stays the one that has the focus.
	list := []app.UI{elem("button").Attr("type", "button").Class("btn", weight).ID("handon-"+string(w)).
		Text(first).Aria("label", first+": "+what).Aria("busy", v.Hand.Making == w).
		OnClick(func(ctx app.Context, e app.Event) { act(ctx, makeFile{w}) }, app.EventScope(string(w)))}
	if ready {
		list = append(list, elem("span").Class("note").Text(sizeOf(m.Size)))
	}
	if !ready || !w.text() && !w.picture() {
		return list
	}
	show := "handon.show"
	if w.picture() {
		show = "handon.showPicture"
	}
	return append(list,
		button("handon-"+string(w)+"-copy", "handon.copy").Aria("label", say("handon.copy")+": "+what).
			OnClick(func(ctx app.Context, e app.Event) { act(ctx, copyFile{w}) }, app.EventScope(string(w))),
		button("handon-"+string(w)+"-show", show).Aria("label", say(show)+": "+what).
			OnClick(func(ctx app.Context, e app.Event) { act(ctx, showFile{w}) }, app.EventScope(string(w))),
	)
}

// result tells what is being done, and what came of it.
func (v *handOnPanel) result() []app.UI {
	var list []app.UI
	if v.Hand.Making != "" {
		list = append(list, elem("p").Text(say("handon.busy", "what", say("handon."+string(v.Hand.Making)))))
	}
	if v.Hand.Said != "" {
		list = append(list, elem("p").Text(v.Hand.Said))
	}
	if v.Hand.Problem != "" {
		list = append(list, elem("p").Class("wrong").Text(v.Hand.Problem))
	}
	return list
}

// box shows the text of a file, for the reader to copy by hand.
func (v *handOnPanel) box() app.UI {
	w := v.Hand.Shown
	if w == "" {
		return elem("div")
	}
	if w.picture() {
		return pictureBox(v.Hand.Made[w].Name, v.Hand.Picture)
	}
	return elem("div").Class("field").Body(
		elem("label").Attr("for", textBoxID).Text(say("handon.text", "name", v.Hand.Made[w].Name)),
		elem("textarea").ID(textBoxID).Class("code").Attr("rows", 6).Attr("readonly", true).Attr("wrap", "off").Spellcheck(false),
	)
}

func closeHandOn(ctx app.Context, e app.Event) { closeDialog(handOnID) }
