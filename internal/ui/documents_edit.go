package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/project"
	"parallax/internal/query"
	"parallax/internal/story"
	"parallax/internal/why"
)

// sourceForm is the id of the form of a document that is open.
const sourceForm = "source-form"

// editor is the form in which the reader puts right what is known of a source.
func (v *documentsPanel) editor(src *query.Source) app.UI {
	fix := fixed(v.Work.Wanted.Now.Corrections, src.Source)
	return form{
		ID: sourceForm, Title: say("documents.editing", "file", src.File), Fields: fixFields(), Wrong: v.Work.Panel.Wrong,
		Value:  func(field string) string { return valueOf(src, fix, field) },
		Beside: func(field string) app.UI { return beside(src, fix, field) },
		Save:   func(typed map[string]string) deed { return saveSource{src.Source, src.File, typed} },
		Cancel: editSource{"", -1},
		Scope:  src.Source,
	}.draw()
}

// valueOf is what a field of a source holds: what the reader put there, else
// what was read.
func valueOf(src *query.Source, fix story.SourceFix, field string) string {
	if at := fixField(&fix, field); at != nil && *at != nil {
		return **at
	}
	return wasRead(src, field)
}

// wasRead is what was read of a source.
func wasRead(src *query.Source, field string) string {
	switch field {
	case "title":
		if src.Lead {
			return "" // there is no headline
		}
		return src.Title
	case "publisher":
		return src.Publisher
	case "author":
		return src.Author
	case "date":
		if src.Published.Earliest == src.Published.Latest {
			return dayOf(src.Published.Value)
		}
	case "url":
		return src.Address
	case "language":
		return src.Lang
	case "letter":
		return src.Letter
	}
	return ""
}

// beside stands under a field: that the reader put it right, with the way
// back, or how the date was worked out.
func beside(src *query.Source, fix story.SourceFix, field string) app.UI {
	id := sourceForm + "-" + field + "-hint"
	if at := fixField(&fix, field); at != nil && *at != nil {
		source := src.Source
		return elem("p").Class("note", "row").ID(id).Body(
			elem("b").Text(say("documents.fixed")),
			button(sourceForm+"-"+field+"-back", "field.back").Aria("label", say("field.backNamed", "field", say("field."+field))).
				OnClick(func(ctx app.Context, e app.Event) { act(ctx, setBack{source, field}) }, app.EventScope(source, field)),
		)
	}
	hint := ""
	switch field {
	case "date":
		hint = say("documents.dateRead", "date", publishedDate(src.Published), "sure", say("documents.sure."+src.Published.Basis))
	case "letter":
		hint = say("field.letter.hint")
	case "language":
		hint = say("field.language.hint")
	case "url":
		hint = say("field.url.hint")
	}
	if hint == "" {
		return nil
	}
	return elem("p").Class("note").ID(id).Text(hint)
}

// editSource opens the form of a source; an empty one closes it. Index is its
// place in the list.
type editSource struct {
	Source string
	Index  int
}

func (e editSource) do(r *root) {
	before := r.work.Panel.At
	if e.Source == r.work.Panel.Editing {
		e.Source = ""
	}
	r.work.Panel.Editing, r.work.Panel.Wrong = e.Source, ""
	if e.Source == "" {
		r.work = r.work.focused(docID(before, "edit"))
		return
	}
	r.work.Panel.At = e.Index
	r.work = r.work.focused(sourceForm + "-title")
}

// saveSource takes over what was typed of a source: where it differs from what
// is known, it corrects it.
type saveSource struct {
	Source string
	File   string
	Typed  map[string]string
}

func (s saveSource) do(r *root) {
	src := sourceIn(r.answers.overview, s.Source)
	if src == nil {
		return
	}
	typed, field, wrong := checkFields(s.Typed)
	for _, needed := range []string{"title", "language", "letter"} {
		if value, ok := typed[needed]; wrong == "" && ok && value == "" && valueOf(src, fixed(r.work.Wanted.Now.Corrections, s.Source), needed) != "" {
			field, wrong = needed, say("field.needed", "field", say("field."+needed))
		}
	}
	if wrong == "" && r.letterTaken(typed["letter"], s.Source) {
		field, wrong = "letter", say("field.letter.taken", "value", typed["letter"])
	}
	if wrong != "" {
		r.work.Panel.Wrong = wrong
		r.work = r.work.focused(sourceForm + "-" + field)
		return
	}
	corrections := r.work.Wanted.Now.Corrections
	before := fixed(corrections, s.Source)
	fix := before
	for name, value := range typed {
		if value != valueOf(src, before, name) {
			*fixField(&fix, name) = &value
		}
	}
	editSource{"", -1}.do(r)
	if fix != before {
		edit{project.Correct{Corrections: refixed(corrections, fix), Did: why.Because("project.fixed", "file", s.File)}}.do(r)
	}
}

// setBack takes the correction of one field back.
type setBack struct{ Source, Field string }

func (s setBack) do(r *root) {
	corrections := r.work.Wanted.Now.Corrections
	fix := fixed(corrections, s.Source)
	at := fixField(&fix, s.Field)
	if at == nil || *at == nil {
		return
	}
	*at = nil
	edit{project.Correct{Corrections: refixed(corrections, fix), Did: why.Because("project.setBack", "field", say("field."+s.Field))}}.do(r)
	r.work = r.work.focused(sourceForm+"-"+s.Field, "corrections")
}

// letterTaken reports whether another source has a letter.
func (r *root) letterTaken(letter, source string) bool {
	if o := r.answers.overview; o != nil && letter != "" {
		for _, src := range o.Sources {
			if src.Letter == letter && src.Source != source {
				return true
			}
		}
	}
	return false
}
