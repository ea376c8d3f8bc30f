package ui

import (
	"reflect"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/project"
	"parallax/internal/story"
	"parallax/internal/view"
	"parallax/internal/why"
)

// correct puts one thing right: a step that can be undone. Focus is the id of
// the element that gets the focus when the form closes.
type correct struct {
	Fix   story.Fix
	Did   why.Why
	Focus string
}

func (c correct) do(r *root) {
	closeForm{Focus: c.Focus}.do(r)
	edit{project.Correct{Corrections: r.work.Wanted.Now.Corrections.With(c.Fix), Did: c.Did}}.do(r)
}

// unsay takes a correction back.
type unsay struct {
	Entry story.Entry
	Says  string // what it says, in words
	Focus string
}

func (u unsay) do(r *root) {
	closeForm{Focus: u.Focus}.do(r)
	c := r.work.Wanted.Now.Corrections
	for _, e := range c.List() { // what is wanted may be ahead of what was read
		if e.Kind == u.Entry.Kind && reflect.DeepEqual(e.Says, u.Entry.Says) {
			edit{project.Correct{Corrections: c.Without(e), Did: why.Because("did-back", "says", u.Says)}}.do(r)
			return
		}
	}
}

// closeForm lets the open form go, and gives the focus to an element.
type closeForm struct{ Focus string }

func (c closeForm) do(r *root) {
	r.state = view.Update(r.state, view.CorrectClosed{})
	r.rests = c.Focus
	if app.IsClient && r.mounted && c.Focus != "" {
		r.ctx.Defer(func(app.Context) { focus(c.Focus) })
	}
}

// rest gives the focus to what is left of the place where the reader put
// something right, when what had it is gone from a new answer. It goes on from
// the whole view, where it went while another answer was there first.
func (r *root) rest() {
	if !app.IsClient || !r.mounted || r.rests == "" {
		return
	}
	r.ctx.Defer(func(app.Context) {
		document := app.Window().Get("document")
		if active := document.Get("activeElement"); !active.Truthy() || active.Equal(document.Get("body")) || active.Get("id").String() == "main" {
			focusFirst([]string{r.rests, cardID, "main"})
		}
	})
}

// shortWords is how many bytes of a passage stand in the sentence that tells
// what was done.
const shortWords = 60

// oneLine is s with every run of blanks made one.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
