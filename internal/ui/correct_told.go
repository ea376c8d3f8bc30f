package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// told is the line at the foot of the window that says what was done last or
// what is under way, with the way back. It is there in every view, so that a
// reader deep in an article sees and hears it.
func (r *root) told() app.UI {
	var lines []app.UI
	if !r.state.Documents.Open {
		if r.work.busy() {
			lines = append(lines, elem("p").Text(say("documents.busy")))
		}
		if r.work.Said != "" {
			lines = append(lines, elem("p").Text(r.work.Said))
		}
		problems := r.work.Problems
		for _, problem := range problems[:min(len(problems), mostTold)] {
			lines = append(lines, elem("p").Text(problem))
		}
		if more := len(problems) - mostTold; more > 0 {
			lines = append(lines, elem("p").Text(say("documents.moreProblems", "count", strconv.Itoa(more))))
		}
	}
	class := "told"
	var buttons []app.UI
	if len(lines) > 0 {
		class = "told on"
		buttons = r.toldButtons()
	}
	return elem("div").Class(class).Body(
		elem("div").Role("status").Body(lines...),
		elem("div").Class("row").Body(buttons...),
	)
}

// toldButtons stop what is under way, or undo what was done.
func (r *root) toldButtons() []app.UI {
	button := func(key string, d deed) app.UI {
		return elem("button").Attr("type", "button").Class("btn line").ID(key).Text(say(key)).
			OnClick(func(ctx app.Context, e app.Event) { act(ctx, d) }, app.EventScope(key))
	}
	if r.work.busy() {
		return []app.UI{button("told.stop", stop{})}
	}
	var list []app.UI
	if r.work.Said != "" {
		if _, ok := r.work.Wanted.Redoes(); ok {
			list = append(list, button("told.redo", redo{}))
		} else if _, ok := r.work.Wanted.Undoes(); ok {
			list = append(list, button("told.undo", undo{}))
		}
	}
	return append(list, button("told.close", dismiss{}))
}

// dismiss lets go of what was told; the focus goes where it was about, and
// nothing moves.
type dismiss struct{}

func (dismiss) do(r *root) {
	r.work = r.work.quiet()
	if app.IsClient && r.mounted {
		last := r.rests
		r.ctx.Defer(func(app.Context) {
			for _, id := range []string{"main", cardID, reasonID, last} { // the last that is there has it
				focus(id)
			}
		})
	}
}
