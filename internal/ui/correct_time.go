package ui

import (
	"math"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/query"
	"parallax/internal/story"
	"parallax/internal/timeline"
	"parallax/internal/view"
	"parallax/internal/why"
)

// The ids of the fields for the days that a time means.
const (
	fixFromID = "fix-from"
	fixToID   = "fix-to"
)

// timeForm asks which days an expression of time means.
type timeForm struct {
	app.Compo

	At   query.Passage // the expression
	When *story.When   // what it was read as
	Done string        // id of the element that gets the focus when it is saved

	problem string
}

// timeOffer is the button that opens the form for a time, or the open form.
func timeOffer(s view.State, at query.Passage, when *story.When, done string) app.UI {
	if s.Correct.Is(view.FormTime, at.At) {
		return &timeForm{At: at, When: when, Done: done}
	}
	return offer(view.FormTime, at, "time")
}

// OnMount brings the reader to the first field.
func (v *timeForm) OnMount(ctx app.Context) {
	ctx.Defer(func(app.Context) { bring(fixFromID, "center") })
}

// Render draws the two days and the buttons.
func (v *timeForm) Render() app.UI {
	from, to := readDays(v.When)
	cancel := closer(offerID(view.FormTime, v.At.At.Place))
	scope := offerID(view.FormTime, v.At.At.Place)
	day := func(id, key, value string) app.UI {
		return elem("label").Attr("for", id).Body(app.Text(say(key)),
			elem("input").Attr("type", "date").ID(id).Attr("value", value).Attr("max", "9999-12-31").Aria("describedby", problemID))
	}
	return formBox(say("correct.time.title", "words", clip(v.At.Text, 40)), v.save, cancel, scope,
		elem("div").Class("row").Body(day(fixFromID, "correct.time.from", from), day(fixToID, "correct.time.to", to)),
		elem("p").Class("note").Text(say("correct.time.help")),
		formProblem(v.problem),
		formButtons(say("correct.time.save"), v.save, cancel, scope,
			elem("button").Attr("type", "button").Class("btn line").Text(say("correct.time.none")).OnClick(v.saveNone, app.EventScope(scope))),
	)
}

// readDays are the first and the last day of what was read, as far as they
// are known; the last is left out when it is the first.
func readDays(w *story.When) (from, to string) {
	day := func(s *string, last bool) string {
		if s == nil {
			return ""
		}
		first, end, ok := timeline.ParseISO(*s)
		if !ok {
			return ""
		}
		if last {
			first = math.Ceil(end) - 1
		}
		return timeline.FormatISO(math.Floor(first))
	}
	if w == nil {
		return "", ""
	}
	from, to = day(w.From, false), day(w.To, true)
	if from == to {
		to = ""
	}
	return from, to
}

func (v *timeForm) save(ctx app.Context, e app.Event) {
	first, last := filled(fixFromID), filled(fixToID)
	if _, read := readDays(v.When); last == read && last < first {
		last = "" // the first day was moved past it
	}
	from, to, problem := chosenDays(first, last)
	if v.problem = problem; problem != "" {
		focus(fixFromID)
		return
	}
	act(ctx, setTime(v.At, from, to, v.Done))
}

func (v *timeForm) saveNone(ctx app.Context, e app.Event) { act(ctx, setTime(v.At, "", "", v.Done)) }

// chosenDays reads the two fields: days, or months or years where the browser
// has no field for a date. The last may be left out. problem is the key of
// what is wrong.
func chosenDays(first, last string) (from, to, problem string) {
	begin, end, ok := timeline.ParseISO(first)
	if !ok {
		return "", "", "correct.time.noDay"
	}
	if last != "" {
		a, b, ok := timeline.ParseISO(last)
		switch {
		case !ok:
			return "", "", "correct.time.noLast"
		case a < begin:
			return "", "", "correct.time.order"
		}
		end = b
	}
	return timeline.FormatISO(begin), timeline.FormatISO(end - 1), ""
}

// setTime is the deed that says which days a time means; none when both are
// empty.
func setTime(at query.Passage, from, to, focus string) correct {
	did := why.Because("did-no-time", "words", at.Text, "at", citeLabel(at.Cite))
	if from != "" {
		did = why.Because("did-time", "words", at.Text, "at", citeLabel(at.Cite), "date", from+"/"+to)
	}
	return correct{Fix: story.TimeFix{At: at.Spot(), From: from, To: to}, Did: did, Focus: focus}
}
