package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/project"
	"parallax/internal/query"
	"parallax/internal/story"
	"parallax/internal/why"
)

// A corrected is one correction as the list shows it.
type corrected struct {
	Kind  string // of list that it stands in
	Index int    // its place there
	Field string // of a source
	Says  why.Why
	Of    []string // ids of the sources that it is about
}

// corrections lists what the reader has put right, each with the way back.
func (v *documentsPanel) corrections() app.UI {
	list := v.corrected()
	items := make([]app.UI, 0, len(list))
	for i, c := range list[:min(len(list), mostListed)] {
		about := append(v.marksOf(c.Of), elem("span").Text(reason(c.Says)))
		items = append(items, elem("li").Body(
			elem("div").Class("what").Body(elem("p").Class("row").Body(about...)),
			elem("div").Class("doings").Body(
				button("correction-"+strconv.Itoa(i), "corrections.back").Aria("label", say("corrections.backNamed", "number", strconv.Itoa(i+1))).
					OnClick(func(ctx app.Context, e app.Event) { act(ctx, takeBack{c.Kind, c.Index, c.Field, i}) }, app.EventScope(c.Kind, c.Index, c.Field, i)),
			),
		))
	}
	parts := []app.UI{elem("h3").ID("corrections").TabIndex(-1).Text(say("corrections.title", "count", strconv.Itoa(len(list))))}
	if len(list) == 0 {
		parts = append(parts, elem("p").Class("note").Text(say("corrections.none")))
	}
	parts = append(parts, elem("ul").Class("docs").Body(items...), beyond(len(list)))
	return elem("section").Class("part").Aria("labelledby", "corrections").Body(parts...)
}

// corrected are all corrections of the project, in the order of its file.
func (v *documentsPanel) corrected() []corrected {
	c := v.Work.Wanted.Now.Corrections
	var list []corrected
	for i, f := range c.Sources {
		list = append(list, v.correctedSource(i, f)...)
	}
	for i, f := range c.Times {
		says := why.Because("correct-time", "words", f.At.Words, "value", f.From)
		switch {
		case f.From == "":
			says = why.Because("correct-no-time", "words", f.At.Words)
		case f.From != f.To:
			says = why.Because("correct-time", "words", f.At.Words, "value", f.From+"/"+f.To)
		}
		list = append(list, corrected{Kind: "time", Index: i, Says: says, Of: []string{f.At.Source}})
	}
	for i, f := range c.Speakers {
		says := why.Because("correct-speaker", "words", f.Quote.Words, "name", f.Name)
		switch {
		case f.Speaker != nil:
			says = why.Because("correct-speaker", "words", f.Quote.Words, "name", f.Speaker.Words)
		case f.Name == "":
			says = why.Because("correct-no-speaker", "words", f.Quote.Words)
		}
		list = append(list, corrected{Kind: "speaker", Index: i, Says: says, Of: []string{f.Quote.Source}})
	}
	both := func(kind string, i int, a, b story.Spot, code string) {
		list = append(list, corrected{Kind: kind, Index: i, Says: why.Because(code, "a", a.Words, "b", b.Words), Of: []string{a.Source, b.Source}})
	}
	for i, f := range c.Actors {
		both("actor", i, f.A, f.B, either(f.Same, "correct-same-actor", "correct-other-actor"))
	}
	for i, f := range c.Matches {
		both("match", i, f.A, f.B, either(f.Same, "correct-match", "correct-no-match"))
	}
	return list
}

func either(yes bool, then, otherwise string) string {
	if yes {
		return then
	}
	return otherwise
}

// correctedSource lists the fields of a source that were put right.
func (v *documentsPanel) correctedSource(i int, fix story.SourceFix) []corrected {
	name := fix.Source
	if src := sourceIn(v.Overview, fix.Source); src != nil {
		name = src.File
	}
	var list []corrected
	for _, f := range fixFields() {
		at := *fixField(&fix, f.Name)
		switch {
		case at == nil:
		case *at == "":
			list = append(list, corrected{Kind: "source", Index: i, Field: f.Name, Says: why.Because("correct-no-"+f.Name, "source", name), Of: []string{fix.Source}})
		default:
			list = append(list, corrected{Kind: "source", Index: i, Field: f.Name, Says: why.Because("correct-"+f.Name, "source", name, "value", *at), Of: []string{fix.Source}})
		}
	}
	return list
}

// marksOf are the marks of the sources with the ids that are open.
func (v *documentsPanel) marksOf(ids []string) []app.UI {
	var marks []app.UI
	for _, id := range ids {
		if src := sourceIn(v.Overview, id); src != nil {
			marks = append(marks, sourceMark(src.Mark))
		}
	}
	return marks
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

// takeBack takes one correction back. At is its place in the list.
type takeBack struct {
	Kind  string
	Index int
	Field string
	At    int
}

func (t takeBack) do(r *root) {
	c := r.work.Wanted.Now.Corrections
	switch t.Kind {
	case "source":
		if t.Index < len(c.Sources) {
			setBack{c.Sources[t.Index].Source, t.Field}.do(r)
		}
	case "time":
		c.Times = dropped(c.Times, t.Index)
	case "speaker":
		c.Speakers = dropped(c.Speakers, t.Index)
	case "actor":
		c.Actors = dropped(c.Actors, t.Index)
	case "match":
		c.Matches = dropped(c.Matches, t.Index)
	}
	if t.Kind != "source" {
		edit{project.Correct{Corrections: c, Did: why.Because("project.tookBack")}}.do(r)
	}
	r.work = r.work.focused("correction-"+strconv.Itoa(t.At), "correction-"+strconv.Itoa(t.At-1), "corrections")
}

// dropped is a list without its i-th part; nil when nothing is left.
func dropped[T any](list []T, i int) []T {
	if i < 0 || i >= len(list) {
		return list
	}
	var rest []T
	rest = append(rest, list[:i]...)
	return append(rest, list[i+1:]...)
}
