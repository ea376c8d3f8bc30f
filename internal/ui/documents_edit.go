package ui

import (
	"slices"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/project"
	"parallax/internal/query"
	"parallax/internal/story"
	"parallax/internal/why"
)

// sourceForm is the id of the form of a document that is open.
const sourceForm = "source-form"

// editor is the form in which the reader puts right what is known of a source.
func (v *documentsStage) editor(src *query.Source) app.UI {
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
	corrections := r.work.Wanted.Now.Corrections
	before := fixed(corrections, s.Source)
	typed, field, wrong := checkSource(src, corrections, s.Typed)
	if wrong != "" {
		r.work.Panel.Wrong = wrong
		r.work = r.work.focused(sourceForm + "-" + field)
		return
	}
	fix := story.SourceFix{Source: s.Source}
	for name, value := range typed {
		if value != valueOf(src, before, name) {
			*fixField(&fix, name) = &value
		}
	}
	editSource{"", -1}.do(r)
	if fix != (story.SourceFix{Source: s.Source}) {
		edit{project.Correct{Corrections: corrections.With(fix), Did: why.Because("project.fixed", "file", s.File)}}.do(r)
	}
}

// checkSource is checkFields for a source that is open: what it had it must
// keep, and its letter is its own.
func checkSource(src *query.Source, c story.Corrections, typed map[string]string) (clean map[string]string, field, wrong string) {
	clean, field, wrong = checkFields(typed)
	if wrong != "" {
		return nil, field, wrong
	}
	for _, needed := range []string{story.FixTitle, story.FixLanguage, story.FixLetter} {
		if value, ok := clean[needed]; ok && value == "" && valueOf(src, fixed(c, src.Source), needed) != "" {
			return nil, needed, say("field.needed", "field", say("field."+needed))
		}
	}
	if letterTaken(c, clean[story.FixLetter], src.Source) {
		return nil, story.FixLetter, say("field.letter.taken", "value", clean[story.FixLetter])
	}
	return clean, "", ""
}

// setBack takes the correction of one field back.
type setBack struct{ Source, Field string }

func (s setBack) do(r *root) {
	c := r.work.Wanted.Now.Corrections
	for _, e := range c.List() {
		if e.Kind == s.Field && e.Index < len(c.Sources) && c.Sources[e.Index].Source == s.Source {
			edit{project.Correct{Corrections: c.Without(e), Did: why.Because("project.setBack", "field", say("field."+s.Field))}}.do(r)
		}
	}
	r.work = r.work.focused(sourceForm+"-"+s.Field, "corrections")
}

// sourceIn is the source with an id; nil when there is none.
func sourceIn(o *query.Overview, id string) *query.Source {
	if o != nil {
		for i := range o.Sources {
			if o.Sources[i].Source == id {
				return &o.Sources[i]
			}
		}
	}
	return nil
}

// letterTaken reports whether the reader gave a letter to another source; one
// that a source has by its place in the order gives way.
func letterTaken(c story.Corrections, letter, source string) bool {
	return letter != "" && slices.ContainsFunc(c.Sources, func(f story.SourceFix) bool {
		return f.Source != source && f.Letter != nil && *f.Letter == letter
	})
}
