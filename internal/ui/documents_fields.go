package ui

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/corpus"
	"parallax/internal/story"
	"parallax/internal/timeline"
)

// A sourceField is one of the things that are known of an article, as the
// forms have it.
type sourceField struct {
	Name string // key of its label below "field."
	Kind string // of input
}

// sourceFields are the fields of a form, in its order.
func sourceFields() []sourceField {
	return []sourceField{{"title", "text"}, {"publisher", "text"}, {"author", "text"}, {"date", "date"}, {"url", "text"}, {"language", "text"}}
}

// fixFields are those of a source that is open: it has a letter too.
func fixFields() []sourceField { return append(sourceFields(), sourceField{"letter", "text"}) }

// metaField is where a draft holds a field; nil when it has none such.
func metaField(m *corpus.Meta, name string) *string {
	switch name {
	case "title":
		return &m.Title
	case "publisher":
		return &m.Publisher
	case "author":
		return &m.Author
	case "date":
		return &m.Date
	case "url":
		return &m.URL
	case "language":
		return &m.Language
	}
	return nil
}

// fixField is where a correction holds a field; nil when there is none such.
func fixField(f *story.SourceFix, name string) **string {
	switch name {
	case "title":
		return &f.Title
	case "publisher":
		return &f.Publisher
	case "author":
		return &f.Author
	case "date":
		return &f.Date
	case "url":
		return &f.URL
	case "language":
		return &f.Language
	case "letter":
		return &f.Letter
	}
	return nil
}

// longestField is how many bytes of a field are taken.
const longestField = 500

// checkFields cleans what was typed. When something is wrong it returns the
// first such field and a sentence.
func checkFields(typed map[string]string) (clean map[string]string, field, wrong string) {
	clean = map[string]string{}
	for _, f := range fixFields() {
		value, ok := typed[f.Name]
		if !ok {
			continue
		}
		value = strings.Join(strings.Fields(strings.ToValidUTF8(value[:min(len(value), longestField)], "")), " ")
		if value, wrong = checkField(f.Name, value); wrong != "" {
			return nil, f.Name, wrong
		}
		clean[f.Name] = value
	}
	return clean, "", ""
}

// checkField checks the value of one field; empty is unknown.
func checkField(name, value string) (clean, wrong string) {
	if value == "" {
		return "", ""
	}
	switch name {
	case "date":
		if _, _, ok := timeline.ParseISO(value); !ok || len(value) != len("2025-11-07") {
			return "", say("field.date.wrong", "value", value)
		}
	case "url":
		if l := strings.ToLower(value); !strings.HasPrefix(l, "https://") && !strings.HasPrefix(l, "http://") || strings.ContainsAny(value, " \"<>") {
			return "", say("field.url.wrong", "value", value)
		}
	case "language":
		tag, ok := corpus.LanguageTag(value)
		if !ok {
			return "", say("field.language.wrong", "value", value)
		}
		return tag, ""
	case "letter":
		if value = strings.ToUpper(value); len(value) > 2 || strings.Trim(value, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" {
			return "", say("field.letter.wrong", "value", value)
		}
	}
	return value, ""
}

// dayOf is the day of an ISO 8601 date or time.
func dayOf(date string) string { return date[:min(len(date), len("2025-11-07"))] }

// fixed is the correction of a source; the zero value when there is none.
func fixed(c story.Corrections, source string) story.SourceFix {
	for _, f := range c.Sources {
		if f.Source == source {
			return f
		}
	}
	return story.SourceFix{Source: source}
}

// A form is where the reader puts right what is known of an article.
type form struct {
	ID     string // of its elements, a hyphen and the field after it
	Title  string
	Fields []sourceField
	Value  func(field string) string
	Beside func(field string) app.UI // under a field; nil for nothing
	Wrong  string                    // one sentence on what can't be taken
	Save   func(typed map[string]string) deed
	Cancel deed
	Scope  any // tells the forms apart
}

// draw draws the form. Enter in a field saves, Esc leaves it.
func (f form) draw() app.UI {
	save := func(ctx app.Context, e app.Event) { act(ctx, f.Save(f.typed())) }
	leave := func(ctx app.Context, e app.Event) { act(ctx, f.Cancel) }
	keys := func(ctx app.Context, e app.Event) {
		switch e.Get("key").String() {
		case "Enter":
			if e.Get("target").Get("tagName").String() == "INPUT" {
				e.PreventDefault()
				save(ctx, e)
			}
		case "Escape":
			e.PreventDefault()
			leave(ctx, e)
		default:
			ctx.PreventUpdate()
		}
	}
	rows := make([]app.UI, 0, len(f.Fields))
	for _, field := range f.Fields {
		rows = append(rows, f.row(field))
	}
	return elem("div").Class("form").ID(f.ID).Role("group").Aria("labelledby", f.ID+"-head").OnKeyDown(keys, app.EventScope(f.Scope)).Body(
		elem("h4").ID(f.ID+"-head").Text(f.Title),
		elem("div").Class("fields").Body(rows...),
		elem("p").Class("wrong").ID(f.ID+"-wrong").Role("alert").Text(f.Wrong),
		elem("div").Class("row").Body(
			elem("button").Attr("type", "button").Class("btn do").ID(f.ID+"-save").Text(say("form.save")).OnClick(save, app.EventScope(f.Scope)),
			button(f.ID+"-cancel", "form.cancel").OnClick(leave, app.EventScope(f.Scope)),
		),
	)
}

// row is one field.
func (f form) row(field sourceField) app.UI {
	id := f.ID + "-" + field.Name
	input := elem("input").ID(id).Attr("type", field.Kind).Attr("value", f.Value(field.Name)).Attr("autocomplete", "off").Aria("describedby", id+"-hint "+f.ID+"-wrong")
	if field.Name == "title" || field.Name == "publisher" || field.Name == "author" {
		input = input.Class("w")
	}
	parts := []app.UI{elem("label").Attr("for", id).Text(say("field." + field.Name)), input}
	if f.Beside != nil {
		if beside := f.Beside(field.Name); beside != nil {
			parts = append(parts, beside)
		}
	}
	return elem("div").Class("field", "of-"+field.Name).Body(parts...)
}

// typed are the values of the form's fields.
func (f form) typed() map[string]string { return valuesIn(f.ID, f.Fields) }

// valuesIn are the values of the fields of the form with an id; nil when it is
// not open.
func valuesIn(id string, fields []sourceField) map[string]string {
	typed := map[string]string{}
	for _, field := range fields {
		if input := app.Window().GetElementByID(id + "-" + field.Name); input.Truthy() {
			typed[field.Name] = input.Get("value").String()
		}
	}
	if len(typed) == 0 {
		return nil
	}
	return typed
}
