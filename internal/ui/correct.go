package ui

import (
	"slices"
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/project"
	"parallax/internal/query"
	"parallax/internal/story"
	"parallax/internal/text"
	"parallax/internal/ui/svg"
	"parallax/internal/view"
)

// own is what of the reader's work the views show beside what was read: as it
// was when the story on screen was read.
type own struct {
	Corrections []query.Correction
	Notes       []project.Note
}

func (r *root) own() own {
	o := own{Notes: r.work.Read.Now.Notes}
	if r.answers.corrections != nil {
		o.Corrections = r.answers.corrections.List
	}
	return o
}

// about reports whether a correction is shown at the passage at a place: a
// speaker at the quotation, a match in Compare alone.
func about(c *query.Correction, p text.Place) bool {
	switch c.Kind {
	case story.FixTime, story.FixSpeaker:
		return len(c.At) > 0 && c.At[0].At.Place == p
	case story.FixActor:
		return slices.ContainsFunc(c.At, func(at query.Passage) bool { return at.At.Place == p })
	}
	return false
}

// fixedSpans are the passages of a source that were corrected one by one: the
// times, the quotations and the names.
func (o own) fixedSpans(source string) []text.Span {
	var list []text.Span
	for i := range o.Corrections {
		for _, at := range o.Corrections[i].At {
			if at.Source == source && about(&o.Corrections[i], at.At.Place) {
				list = append(list, at.At.Span())
			}
		}
	}
	return list
}

// ownGlyph is the sign of what is the reader's: a pencil.
func ownGlyph() app.UI {
	return svg.El("svg").Class("pen").Attr("viewBox", "0 0 16 16").Aria("hidden", "true").Body(
		svg.Path("M2 14 3.2 10 10.6 2.6 13.4 5.4 6 12.8ZM9 4.2 11.8 7"))
}

// ownMark marks what the reader put right, with a button to take it back: in
// short where the working beside it says what was put right. Back is the id of
// the element that gets the focus then.
func ownMark(c *query.Correction, short bool, back string) app.UI {
	said := reason(c.Told)
	says := said
	if c.Problem.Code != "" {
		says += " " + say("correct.notInForce", "why", reason(c.Problem))
	}
	shown := ""
	if !short || c.Problem.Code != "" {
		shown = " " + says
	}
	entry := c.Entry
	return elem("p").Class("own").Body(
		ownGlyph(),
		elem("b").Text(say("correct.by")),
		app.Text(shown+" "),
		elem("button").Attr("type", "button").Class("btn line").Text(say("correct.back")).
			Aria("label", say("correct.backNamed", "says", says)).
			OnClick(func(ctx app.Context, e app.Event) { act(ctx, unsay{Entry: entry, Says: said, Focus: back}) },
				app.EventScope(entry.Kind, entry.Index, says, back)),
	)
}

// ownMarks marks every correction of a passage, but for matches.
func ownMarks(o own, p query.Passage, short bool, back string) []app.UI {
	var list []app.UI
	for i := range o.Corrections {
		if c := &o.Corrections[i]; about(c, p.At.Place) {
			list = append(list, ownMark(c, short, back))
		}
	}
	return list
}

// offer is the button that opens a form; name is the key of what it is called,
// and says what it is about to those who hear it alone.
func offer(f view.Form, at query.Passage, name string) app.UI {
	return elem("button").Attr("type", "button").Class("btn line").ID(offerID(f, at.At.Place)).Text(say("correct.offer."+name)).
		Aria("label", say("correct.offerNamed."+name, "words", clip(oneLine(at.Text), 40))).
		OnClick(func(ctx app.Context, e app.Event) {
			send(ctx, view.CorrectOpened{Form: f, At: at.At})
		}, app.EventScope(string(f), at.At.Source, at.At.Start, at.At.End))
}

// offerID is the id of the button that opens a form for a passage.
func offerID(f view.Form, p text.Place) string {
	return "offer-" + string(f) + "-" + p.Source + "-" + strconv.Itoa(p.Start) + "-" + strconv.Itoa(p.End)
}

// formBox frames a form: Enter in a field saves it, Esc closes it. It is no
// form element: a frame that allows scripts alone would not let it be sent.
func formBox(label string, save app.EventHandler, cancel app.EventHandler, scope string, body ...app.UI) app.UI {
	return elem("div").Class("fix").Role("group").Aria("label", label).
		OnKeyDown(func(ctx app.Context, e app.Event) {
			switch key := e.Get("key").String(); {
			case e.Get("isComposing").Truthy():
				ctx.PreventUpdate()
			case key == "Escape":
				e.PreventDefault()
				cancel(ctx, e)
			case key == "Enter" && e.Get("target").Get("tagName").String() == "INPUT":
				e.PreventDefault()
				save(ctx, e)
			default:
				ctx.PreventUpdate()
			}
		}, app.EventScope(scope)).Body(body...)
}

// formButtons are the buttons under a form.
func formButtons(saveWords string, save, cancel app.EventHandler, scope string, more ...app.UI) app.UI {
	body := []app.UI{elem("button").Attr("type", "button").Class("btn do").Text(saveWords).OnClick(save, app.EventScope("save", scope))}
	body = append(body, more...)
	body = append(body, elem("button").Attr("type", "button").Class("btn line").Text(say("correct.cancel")).OnClick(cancel, app.EventScope("cancel", scope)))
	return elem("div").Class("row").Body(body...)
}

// formProblem says what is wrong with what was filled in.
func formProblem(key string) app.UI {
	p := elem("p").Class("wrong").ID(problemID).Role("alert")
	if key == "" {
		return p
	}
	return p.Text(say(key))
}

// problemID is the id of the sentence that says what is wrong.
const problemID = "fix-problem"

// filled is what a field holds.
func filled(id string) string {
	el := app.Window().GetElementByID(id)
	if !el.Truthy() {
		return ""
	}
	return el.Get("value").String()
}

// close lets the open form go, and gives the focus to an element.
func closer(focus string) app.EventHandler {
	return func(ctx app.Context, e app.Event) { act(ctx, closeForm{Focus: focus}) }
}
