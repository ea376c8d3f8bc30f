package ui

import (
	"maps"
	"reflect"
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/project"
	"parallax/internal/query"
	"parallax/internal/story"
	"parallax/internal/why"
)

// corrections lists what the reader has put right, each with the way back.
func (v *documentsStage) corrections() app.UI {
	list := v.Work.Wanted.Now.Corrections.List()
	items := make([]app.UI, 0, len(list))
	for i, e := range list[:min(len(list), mostListed)] {
		items = append(items, v.correction(i, e))
	}
	parts := []app.UI{elem("h3").ID("corrections").TabIndex(-1).Text(say("corrections.title", "count", strconv.Itoa(len(list))))}
	if len(list) == 0 {
		parts = append(parts, elem("p").Class("note").Text(say("corrections.none")))
	}
	parts = append(parts, elem("ul").Class("docs").Body(items...), beyond(len(list)))
	return elem("section").Class("section").Aria("labelledby", "corrections").Body(parts...)
}

// correction is one of them, and what became of it.
func (v *documentsStage) correction(i int, e story.Entry) app.UI {
	became, says := v.became(i), v.named(e.Says)
	what := []app.UI{elem("p").Class("row").Body(append(sourceMarks(became.Marks), elem("span").Text(says))...)}
	if became.Problem.Code != "" {
		what = append(what, elem("p").Class("note").Body(elem("b").Text(say("corrections.unplaced")+" "), app.Text(reason(became.Problem))))
	}
	kind, index := e.Kind, e.Index
	return elem("li").Body(
		elem("div").Class("what").Body(what...),
		elem("div").Class("doings").Body(
			button("correction-"+strconv.Itoa(i), "corrections.back").Aria("label", say("corrections.backNamed", "says", says)).
				OnClick(func(ctx app.Context, e app.Event) { act(ctx, takeBack{kind, index, i}) }, app.EventScope(kind, index, i)),
		),
	)
}

// named words a correction; its source has the name of its document, as in the
// list of them.
func (v *documentsStage) named(w why.Why) string {
	if v.Overview != nil {
		for i := range v.Overview.Sources {
			if src := &v.Overview.Sources[i]; src.Mark.Source == w.Args["source"] {
				w.Args = maps.Clone(w.Args)
				w.Args["source"] = src.File
				break
			}
		}
	}
	return reason(w)
}

// became is what became of a correction; nothing while that isn't known.
func (v *documentsStage) became(i int) query.Correction {
	if p := v.Applied; p != nil && i < len(p.List) && !v.Work.Reading &&
		reflect.DeepEqual(v.Work.Wanted.Now.Corrections, v.Work.Read.Now.Corrections) {
		return p.List[i]
	}
	return query.Correction{Placed: true}
}

// takeBack takes one correction back. At is its place in the list.
type takeBack struct {
	Kind  string
	Index int
	At    int
}

func (t takeBack) do(r *root) {
	c := r.work.Wanted.Now.Corrections
	for _, e := range c.List() {
		if e.Kind == t.Kind && e.Index == t.Index {
			edit{project.Correct{Corrections: c.Without(e), Did: why.Because("project.tookBack")}}.do(r)
		}
	}
	r.work = r.work.focused("correction-"+strconv.Itoa(t.At), "correction-"+strconv.Itoa(t.At-1), "corrections")
}
