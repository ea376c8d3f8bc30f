package ui

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/project"
	"parallax/internal/query"
	"parallax/internal/view"
)

// The ids of the documents panel's elements.
const (
	documentsID = "documents"
	pasteID     = "paste"
	pasteNameID = "paste-name"
	filesID     = "files"
	folderID    = "folder"
	replaceID   = "files-replace"
	projectID   = "project-name"
)

// panelState is what is open in the panel. It is replaced, not changed.
type panelState struct {
	Page    int    // of the list of documents
	Editing string // id of the source whose form is open; empty for none
	At      int    // its place in the list
	Wrong   string // what is wrong with what was typed there
	Note    int    // the note that is being changed; -1 for none
	Wish    focusWish
}

// A focusWish says where the focus goes when the page was drawn: to the first
// of the elements that is there and can have it.
type focusWish struct {
	Turn int // counts the wishes
	IDs  []string
}

// focused is w with the wish that an element has the focus.
func (w workState) focused(ids ...string) workState {
	w.Panel.Wish = focusWish{w.Panel.Wish.Turn + 1, ids}
	return w
}

// documentsPanel is where the reader brings documents, puts them right, orders
// them and takes them out, and goes back to those that the page came with.
type documentsPanel struct {
	app.Compo

	Open     bool
	Work     workState
	Overview *query.Overview
	Applied  *query.CorrectionsPage // what became of the corrections; nil until it is known

	// What OnUpdate saw last.
	opened bool
	turn   int // of the last wish that was granted
	name   string
}

// OnUpdate opens and closes the dialog with the state, and moves the focus. It
// looks at the page only when there is something to do.
func (v *documentsPanel) OnUpdate(ctx app.Context) {
	open, wish, name := v.Open, v.Work.Panel.Wish, v.Work.Wanted.Now.Name
	wished := wish.Turn != v.turn
	if open == v.opened && !wished && name == v.name {
		return
	}
	opens := open && !v.opened
	v.opened, v.turn, v.name = open, wish.Turn, name
	show := func(app.Context) {
		if !v.opened {
			closeDialog(documentsID)
			return
		}
		openDialog(documentsID, filesID)
		setValue(projectID, name)
		if wished {
			focusFirst(wish.IDs)
		}
	}
	if opens { // what is in it is drawn, and will be laid out
		ctx.Defer(func(ctx app.Context) { apart(ctx, show) })
	} else {
		ctx.Defer(show)
	}
}

// setValue has a text field show a value, unless it is being typed in: go-app
// can't empty one.
func setValue(id, value string) {
	el := app.Window().GetElementByID(id)
	if el.Truthy() && !el.Equal(app.Window().Get("document").Get("activeElement")) && el.Get("value").String() != value {
		el.Set("value", value)
	}
}

// focusFirst moves the focus to the first of the elements that can have it.
func focusFirst(ids []string) {
	for _, id := range ids {
		if el := app.Window().GetElementByID(id); el.Truthy() && !el.Get("disabled").Truthy() {
			el.Call("focus", map[string]any{"preventScroll": true})
			el.Call("scrollIntoView", map[string]any{"block": "nearest"})
			return
		}
	}
}

// Render draws the stage that the reader is at.
func (v *documentsPanel) Render() app.UI {
	dialog := elem("dialog").ID(documentsID).Class("panel").Aria("labelledby", "documents-title").
		On("close", func(ctx app.Context, e app.Event) { send(ctx, view.DocumentsClosed{}) }).
		OnClick(closeBeside)
	if !v.Open {
		return dialog
	}
	return dialog.OnKeyDown(undoByKey).Body(
		elem("header").Body(
			elem("h2").ID("documents-title").Text(say("documents.title")),
			button("", "close").OnClick(closeDocuments),
		),
		elem("div").Class("body").Body(
			elem("p").Class("note").Text(say("documents.lead")),
			elem("div").Class("result").Role("status").Body(v.result()...),
			folded(v.Work.Problems),
			&documentsStage{Work: v.Work.untold(), Overview: v.Overview, Applied: v.Applied},
		),
	)
}

// untold is w without what the panel tells of work that is under way, which
// changes many times a second.
func (w workState) untold() workState {
	w = w.quiet()
	w.Progress, w.Notes = query.Progress{}, nil
	return w
}

// documentsStage is what the reader is at: looking at what files held, or at
// all that is open. It isn't drawn again while work goes on.
type documentsStage struct {
	app.Compo

	Work     workState
	Overview *query.Overview
	Applied  *query.CorrectionsPage
}

// Render draws a stage.
func (v *documentsStage) Render() app.UI {
	stage := elem("div").Class("stage")
	if v.Work.Preview != nil {
		return stage.Body(&previewPart{Preview: v.Work.Preview, Replace: v.Work.Replace, Open: len(v.Work.Wanted.Now.Documents), Busy: v.Work.busy()})
	}
	return stage.Body(v.changes(), v.bring(), v.list(), v.corrections(), v.notes(), v.whole(), &keptPart{Keep: v.Work.Keep, ID: v.Work.Wanted.Now.ID})
}

// result tells what became of the last change.
func (v *documentsPanel) result() []app.UI {
	var list []app.UI
	if v.Work.busy() {
		list = append(list, v.busy())
	}
	if v.Work.Said != "" {
		list = append(list, elem("p").Text(v.Work.Said))
	}
	for _, n := range v.Work.Notes[:min(len(v.Work.Notes), mostTold)] {
		list = append(list, elem("p").Class("note").Text(reason(n)))
	}
	problems := v.Work.Problems
	if len(problems) > 1 {
		list = append(list, elem("p").Class("wrong").Body(elem("b").Text(say("documents.problems", "count", strconv.Itoa(len(problems))))))
	}
	for _, problem := range problems[:min(len(problems), mostTold)] {
		list = append(list, elem("p").Class("wrong").Text(problem))
	}
	return list
}

// mostTold is how many problems are told in full; the rest is folded.
const mostTold = 5

// folded are the problems after the first few. It is there without them too, or
// what stands below would be made anew when it comes.
func folded(problems []string) app.UI {
	if len(problems) <= mostTold {
		return elem("details").Attr("hidden", true)
	}
	rest := problems[mostTold:]
	items := make([]app.UI, 0, min(len(rest), mostListed))
	for _, problem := range rest[:min(len(rest), mostListed)] {
		items = append(items, elem("li").Class("wrong").Text(problem))
	}
	return elem("details").Class("further").Attr("hidden", false).Body(
		elem("summary").Text(say("documents.moreProblems", "count", strconv.Itoa(len(rest)))),
		elem("ul").Body(items...),
		beyond(len(rest)),
	)
}

// busy says how far the reading is, with a button to stop it.
func (v *documentsPanel) busy() app.UI {
	p := v.Work.Progress
	words := say("documents.busy")
	if p.Step != "" {
		words = say("documents.busy."+p.Step, "done", strconv.Itoa(p.Done+1), "all", strconv.Itoa(p.All))
	}
	return elem("p").Class("row").Body(
		app.Text(words),
		button("stop-reading", "documents.stop").OnClick(func(ctx app.Context, e app.Event) { act(ctx, stop{}) }),
	)
}

// changes undoes and redoes, and tells what.
func (v *documentsStage) changes() app.UI {
	step := func(id, key, keys string, d deed, words string, can bool) app.UI {
		if !can {
			words = say(key + ".none")
		}
		return elem("span").Class("step").Body(
			button(id, key).Attr("disabled", !can).Aria("keyshortcuts", keys).Aria("describedby", id+"-what").
				OnClick(func(ctx app.Context, e app.Event) { act(ctx, d) }, app.EventScope(id)),
			elem("span").Class("note").ID(id+"-what").Text(words),
		)
	}
	last, canUndo := v.Work.Wanted.Undoes()
	next, canRedo := v.Work.Wanted.Redoes()
	return elem("div").Class("bar", "changes").Role("group").Aria("label", say("documents.changes")).Body(
		step("undo", "documents.undo", "Control+Z Meta+Z", undo{}, reason(last), canUndo),
		step("redo", "documents.redo", "Control+Shift+Z Control+Y Meta+Shift+Z", redo{}, reason(next), canRedo),
	)
}

// whole names the project, and leads back to what the page came with.
func (v *documentsStage) whole() app.UI {
	name := v.Work.Wanted.Now.Name
	given := v.Work.Given
	back := button("give-back", "documents.back").Text(say("documents.back", "count", strconv.Itoa(len(given.Documents)))).
		Attr("disabled", v.Work.Wanted.Now.Equal(given)).
		OnClick(func(ctx app.Context, e app.Event) { act(ctx, giveBack{}) })
	return elem("section").Class("section").Aria("labelledby", "documents-whole").Body(
		elem("h3").ID("documents-whole").Text(say("documents.whole")),
		elem("div").Class("field").Body(
			elem("label").Attr("for", projectID).Text(say("documents.projectName")),
			elem("input").Attr("type", "text").ID(projectID).Attr("autocomplete", "off").Attr("maxlength", 200).Attr("value", name).OnChange(rename),
		),
		elem("div").Class("row").Body(back),
	)
}

// rename names the project as typed.
func rename(ctx app.Context, e app.Event) {
	act(ctx, edit{project.Rename{Name: strings.Join(strings.Fields(ctx.JSSrc().Get("value").String()), " ")}})
}

// undoByKey undoes and redoes by key, outside of text fields.
func undoByKey(ctx app.Context, e app.Event) {
	held := e.Get("ctrlKey").Bool() || e.Get("metaKey").Bool()
	if !held || e.Get("altKey").Bool() || typesText(e.Get("target")) {
		ctx.PreventUpdate()
		return
	}
	shift := e.Get("shiftKey").Bool()
	switch key := strings.ToLower(e.Get("key").String()); {
	case key == "z" && !shift:
		e.PreventDefault()
		act(ctx, undo{})
	case key == "z" || key == "y" && !shift:
		e.PreventDefault()
		act(ctx, redo{})
	default:
		ctx.PreventUpdate()
	}
}

// typesText reports whether an element has text typed in, and so keys of its own.
func typesText(target app.Value) bool {
	if !typing(target) {
		return false
	}
	switch kind := target.Get("type"); {
	case !kind.Truthy():
		return true
	default:
		switch kind.String() {
		case "checkbox", "radio", "file", "button":
			return false
		}
		return true
	}
}

func closeDocuments(ctx app.Context, e app.Event) { closeDialog(documentsID) }
