package ui

import (
	"slices"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/project"
	"parallax/internal/query"
	"parallax/internal/story"
	"parallax/internal/text"
	"parallax/internal/view"
)

// fixNoteID is the id of the field for a note.
const fixNoteID = "fix-note"

// noteForm takes a reader's note on a passage.
type noteForm struct {
	app.Compo

	At   query.Passage
	Was  string // the note that is there; empty when there is none
	Done string // id of the element that gets the focus when it is saved
}

// noteOffer is the button that opens the form for a note, or the open form. A
// note that is there is edited.
func noteOffer(s view.State, o own, at query.Passage, done string) app.UI {
	was := o.note(at.Spot())
	switch {
	case s.Correct.Is(view.FormNote, at.At):
		return &noteForm{At: at, Was: was, Done: done}
	case was != "":
		return offer(view.FormNote, at, "noteAgain")
	}
	return offer(view.FormNote, at, "note")
}

// OnMount brings the reader to the field.
func (v *noteForm) OnMount(ctx app.Context) {
	ctx.Defer(func(app.Context) { bring(fixNoteID, "center") })
}

// Render draws the field.
func (v *noteForm) Render() app.UI {
	scope := offerID(view.FormNote, v.At.At.Place)
	cancel := closer(scope)
	return formBox(say("note.title", "words", clip(oneLine(v.At.Text), 40)), v.save, cancel, scope,
		elem("label").Attr("for", fixNoteID).Body(app.Text(say("note.field")),
			elem("textarea").ID(fixNoteID).Attr("rows", 4).Attr("maxlength", project.MaxText/4).Text(v.Was)),
		elem("p").Class("note").Text(say("note.help")),
		formButtons(say("note.save"), v.save, cancel, scope),
	)
}

func (v *noteForm) save(ctx app.Context, e app.Event) {
	act(ctx, remark{At: v.At.Spot(), Text: strings.TrimSpace(filled(fixNoteID)), Focus: v.Done})
}

// remark writes a note on a passage, in place of the one that is there; an
// empty text takes it out.
type remark struct {
	At    story.Spot
	Text  string
	Focus string
}

func (m remark) do(r *root) {
	closeForm{Focus: m.Focus}.do(r)
	var next []project.Note
	for _, n := range r.work.Wanted.Now.Notes {
		if n.At == nil || *n.At != m.At {
			next = append(next, n)
		}
	}
	if m.Text != "" {
		at := m.At
		next = append(next, project.Note{At: &at, Text: m.Text})
	}
	if !slices.EqualFunc(next, r.work.Wanted.Now.Notes, sameNote) {
		edit{project.Remark{Notes: next}}.do(r)
	}
}

func sameNote(a, b project.Note) bool {
	return a.Text == b.Text && (a.At == nil) == (b.At == nil) && (a.At == nil || *a.At == *b.At)
}

// note is the note on a spot; empty when there is none.
func (o own) note(s story.Spot) string {
	for _, n := range o.Notes {
		if n.At != nil && *n.At == s {
			return n.Text
		}
	}
	return ""
}

// notesIn are the notes on passages that begin in a place.
func (o own) notesIn(p text.Place) []project.Note {
	var list []project.Note
	for _, n := range o.Notes {
		if n.At != nil && n.At.Source == p.Source && p.Start <= n.At.Start && n.At.Start < p.End {
			list = append(list, n)
		}
	}
	return list
}

// notedSpans are the passages of a source that have a note.
func (o own) notedSpans(source string) []text.Span {
	var list []text.Span
	for _, n := range o.Notes {
		if n.At != nil && n.At.Source == source {
			list = append(list, text.Span{Start: n.At.Start, End: n.At.End})
		}
	}
	return list
}

// notes shows the reader's notes on passages that begin in a place.
func notes(s view.State, o own, p text.Place, back string) []app.UI {
	var list []app.UI
	for i, n := range o.notesIn(p) {
		list = append(list, noteShown(s, n, back, i))
	}
	return list
}

// noteShown is one note: the words that it is on, and its text.
func noteShown(s view.State, n project.Note, back string, i int) app.UI {
	spot := *n.At
	id := "note-" + spot.Source + "-" + strconv.Itoa(spot.Start) + "-" + strconv.Itoa(i)
	return elem("aside").Class("noted-text").Role("note").ID(id).TabIndex(-1).Body(
		elem("p").Class("own").Body(ownGlyph(), elem("b").Text(say("note.yours")), app.Text(" "),
			elem("a").Class("w").Attr("href", sourcesLink(s, query.Spotted(spot))).Text("“"+clip(oneLine(spot.Words), shortWords)+"”")),
		elem("p").Class("said").Text(n.Text),
		elem("p").Class("row").Body(
			elem("button").Attr("type", "button").Class("btn line").Text(say("note.out")).
				Aria("label", say("note.outNamed", "words", clip(oneLine(spot.Words), 40))).
				OnClick(func(ctx app.Context, e app.Event) { act(ctx, remark{At: spot, Focus: back}) }, app.EventScope(id, spot.End, back)),
		),
	)
}
