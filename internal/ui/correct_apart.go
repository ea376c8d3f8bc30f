package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/query"
	"parallax/internal/text"
	"parallax/internal/view"
)

// fixApartID is the id of the field that chooses a mention.
const fixApartID = "fix-apart"

// apartForm asks which mention of an actor means another one.
type apartForm struct {
	app.Compo

	At       query.Passage
	Mentions []query.Passage
	Done     string
}

// apartOffer is the button that opens the form, or the open form.
func apartOffer(s view.State, f *query.Found) app.UI {
	if s.Correct.Is(view.FormApart, f.Words.At) {
		return &apartForm{At: f.Words, Mentions: f.Mentions, Done: reasonID}
	}
	return offer(view.FormApart, f.Words, "apart")
}

// OnMount brings the reader to the field.
func (v *apartForm) OnMount(ctx app.Context) {
	ctx.Defer(func(app.Context) { bring(fixApartID, "center") })
}

// Render draws the mentions, by form.
func (v *apartForm) Render() app.UI {
	scope := offerID(view.FormApart, v.At.At.Place)
	cancel := closer(scope)
	return formBox(say("correct.apart.title", "words", clip(v.At.Text, 40)), v.save, cancel, scope,
		elem("label").Attr("for", fixApartID).Body(app.Text(say("correct.apart.field")),
			elem("select").ID(fixApartID).Class("btn", "line").Body(v.options()...)),
		elem("p").Class("note").Text(say("correct.apart.help")),
		formButtons(say("correct.apart.save"), v.save, cancel, scope),
	)
}

// options are the mentions in the order of the forms' first.
func (v *apartForm) options() []app.UI {
	var forms []string
	by := map[string][]int{}
	for i, m := range v.Mentions {
		form := text.Fold(m.Text)
		if by[form] == nil {
			forms = append(forms, form)
		}
		by[form] = append(by[form], i)
	}
	var groups []app.UI
	for _, form := range forms {
		var options []app.UI
		for _, i := range by[form] {
			m := &v.Mentions[i]
			options = append(options, elem("option").Attr("value", strconv.Itoa(i)).Text(m.Text+" · "+citeLabel(m.Cite)))
		}
		groups = append(groups, elem("optgroup").Attr("label", v.Mentions[by[form][0]].Text).Body(options...))
	}
	return groups
}

func (v *apartForm) save(ctx app.Context, e app.Event) {
	if i, err := strconv.Atoi(filled(fixApartID)); err == nil && i >= 0 && i < len(v.Mentions) {
		act(ctx, setActor(v.At, v.Mentions[i], false, v.Done))
	}
}
