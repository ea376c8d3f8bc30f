package ui

import (
	"slices"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/project"
)

// noteID is the id of the box for a note.
const noteID = "note-text"

// notes lists the reader's notes, with a box for another one.
func (v *documentsStage) notes() app.UI {
	list := v.Work.Wanted.Now.Notes
	items := make([]app.UI, 0, len(list))
	for i, n := range list[:min(len(list), mostListed)] {
		items = append(items, v.note(i, n))
	}
	parts := []app.UI{
		elem("h3").ID("notes").TabIndex(-1).Text(say("notes.title", "count", strconv.Itoa(len(list)))),
		elem("ul").Class("docs").Body(items...),
		beyond(len(list)),
	}
	if v.Work.Panel.Note < 0 {
		parts = append(parts, v.noteBox("", "notes.new", "notes.add"))
	}
	return elem("section").Class("section").Aria("labelledby", "notes").Body(parts...)
}

// note is one note, or the box in which it is changed.
func (v *documentsStage) note(i int, n project.Note) app.UI {
	if v.Work.Panel.Note == i {
		return elem("li").Body(elem("div").Class("what").Body(v.noteBox(n.Text, "notes.change", "form.save")))
	}
	about := []app.UI{elem("p").Class("remark").Text(n.Text)}
	if n.At != nil {
		about = append(about, elem("p").Class("note").Body(app.Text(say("notes.on")+" "), elem("span").Class("w").Text("“"+n.At.Words+"”")))
	}
	return elem("li").Body(
		elem("div").Class("what").Body(about...),
		elem("div").Class("doings").Body(
			button("note-"+strconv.Itoa(i)+"-edit", "documents.edit").Aria("label", say("notes.editNamed", "number", strconv.Itoa(i+1))).
				OnClick(func(ctx app.Context, e app.Event) { act(ctx, editNote{i}) }, app.EventScope(i)),
			button("note-"+strconv.Itoa(i)+"-remove", "documents.remove").Aria("label", say("notes.removeNamed", "number", strconv.Itoa(i+1))).
				OnClick(func(ctx app.Context, e app.Event) { act(ctx, saveNote{i, ""}) }, app.EventScope(i)),
		),
	)
}

// noteBox is where a note is written.
func (v *documentsStage) noteBox(text, label, save string) app.UI {
	at := v.Work.Panel.Note
	buttons := []app.UI{elem("button").Attr("type", "button").Class("btn line").ID("note-save").Text(say(save)).
		OnClick(func(ctx app.Context, e app.Event) { act(ctx, saveNote{at, boxText()}) }, app.EventScope(at))}
	if at >= 0 {
		buttons = append(buttons, button("note-cancel", "form.cancel").OnClick(func(ctx app.Context, e app.Event) { act(ctx, editNote{-1}) }))
	}
	return elem("div").Class("field").Body(
		elem("label").Attr("for", noteID).Text(say(label)),
		elem("textarea").Class("small").ID(noteID).Attr("rows", 3).Attr("maxlength", 10_000).Attr("value", text),
		elem("div").Class("row").Body(buttons...),
	)
}

// boxText takes the text out of the box for a note, and empties it.
func boxText() string {
	box := app.Window().GetElementByID(noteID)
	text := box.Get("value").String()
	box.Set("value", "")
	return text
}

// editNote opens the box of a note; -1 closes it.
type editNote struct{ Index int }

func (e editNote) do(r *root) {
	before := r.work.Panel.Note
	r.work.Panel.Note = e.Index
	if e.Index >= 0 {
		r.work = r.work.focused(noteID)
	} else {
		r.work = r.work.focused("note-" + strconv.Itoa(before) + "-edit")
	}
}

// saveNote changes a note, adds one when Index is -1, and removes one whose
// text is empty.
type saveNote struct {
	Index int
	Text  string
}

func (s saveNote) do(r *root) {
	r.work.Panel.Note = -1
	notes := slices.Clone(r.work.Wanted.Now.Notes)
	text := strings.TrimSpace(s.Text)
	text = strings.ToValidUTF8(text[:min(len(text), project.MaxText)], "")
	switch {
	case s.Index >= len(notes) || s.Index < 0 && text == "":
		return
	case s.Index < 0:
		notes = append(notes, project.Note{Text: text})
	case text == "":
		notes = slices.Delete(notes, s.Index, s.Index+1)
	default:
		notes[s.Index].Text = text
	}
	edit{project.Remark{Notes: notes}}.do(r)
	switch {
	case s.Index < 0:
		r.work = r.work.focused(noteID)
	case text == "":
		r.work = r.work.focused("note-"+strconv.Itoa(min(s.Index, len(notes)-1))+"-remove", "notes")
	default:
		r.work = r.work.focused("note-" + strconv.Itoa(s.Index) + "-edit")
	}
}

// mostListed is how many corrections, or notes, or problems are listed.
const mostListed = 200

// beyond says that a list goes on.
func beyond(all int) app.UI {
	if all <= mostListed {
		return nil
	}
	return elem("p").Class("note").Text(say("list.beyond", "count", strconv.Itoa(all-mostListed)))
}
