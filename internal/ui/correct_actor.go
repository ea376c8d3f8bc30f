package ui

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/query"
	"parallax/internal/story"
	"parallax/internal/text"
	"parallax/internal/view"
	"parallax/internal/why"
)

// The ids of the fields that choose an actor, and of the list they choose from.
const (
	fixActorID  = "fix-actor"
	fixActorsID = "fix-actors"
)

// speakerForm asks who speaks a quotation, or, with Same, whom else a name
// means.
type speakerForm struct {
	app.Compo

	Form   view.Form // FormSpeaker or FormSame
	At     query.Passage
	Actors *query.ActorsPage // nil until they are known
	Done   string

	problem string
}

// actorOffer is the button that opens a form, or the open form.
func actorOffer(s view.State, f view.Form, at query.Passage, actors *query.ActorsPage) app.UI {
	if s.Correct.Is(f, at.At) {
		return &speakerForm{Form: f, At: at, Actors: actors, Done: reasonID}
	}
	return offer(f, at, string(f))
}

// OnMount brings the reader to the field.
func (v *speakerForm) OnMount(ctx app.Context) {
	ctx.Defer(func(app.Context) { bring(fixActorID, "center") })
}

// Render draws the field, with the actors of the story to choose from, those
// of this article first.
func (v *speakerForm) Render() app.UI {
	scope := offerID(v.Form, v.At.At.Place)
	cancel := closer(scope)
	key := "correct." + string(v.Form)
	var options []app.UI
	if v.Actors != nil {
		for _, c := range v.Actors.Actors {
			options = append(options, elem("option").Attr("value", c.Label).Attr("label", c.Label+", "+say("actor."+c.Kind)))
		}
	}
	var more []app.UI
	if v.Form == view.FormSpeaker {
		more = append(more, elem("button").Attr("type", "button").Class("btn line").Text(say("correct.speaker.nobody")).OnClick(v.saveNobody, app.EventScope(scope)))
	}
	return formBox(say(key+".title", "words", clip(v.At.Text, 40)), v.save, cancel, scope,
		elem("label").Attr("for", fixActorID).Body(app.Text(say(key+".field")),
			elem("input").Attr("type", "text").ID(fixActorID).Attr("list", fixActorsID).Attr("autocomplete", "off").Aria("describedby", problemID)),
		elem("datalist").ID(fixActorsID).Body(options...),
		elem("p").Class("note").Text(say(key+".help")),
		formProblem(v.problem),
		formButtons(say(key+".save"), v.save, cancel, scope, more...),
	)
}

func (v *speakerForm) save(ctx app.Context, e app.Event) {
	name := strings.TrimSpace(filled(fixActorID))
	chosen := chosenActor(v.Actors, name)
	switch {
	case name == "":
		v.problem = "correct." + string(v.Form) + ".empty"
	case v.Form == view.FormSpeaker:
		act(ctx, setSpeaker(v.At, chosen, name, v.Done))
		return
	case chosen == nil:
		v.problem = "correct.same.unknown"
	case chosen.Mention.At.Place == v.At.At.Place:
		v.problem = "correct.same.itself"
	default:
		act(ctx, setActor(v.At, chosen.Mention, true, v.Done))
		return
	}
	focus(fixActorID)
}

func (v *speakerForm) saveNobody(ctx app.Context, e app.Event) {
	act(ctx, setSpeaker(v.At, nil, "", v.Done))
}

// chosenActor is the actor of the list with a label; nil when there is none.
func chosenActor(page *query.ActorsPage, label string) *query.ActorChoice {
	if page == nil {
		return nil
	}
	for i := range page.Actors {
		if text.Fold(page.Actors[i].Label) == text.Fold(label) {
			return &page.Actors[i]
		}
	}
	return nil
}

// setSpeaker is the deed that says who speaks a quotation: an actor, else a
// name, else nobody who is known.
func setSpeaker(quote query.Passage, chosen *query.ActorChoice, name, focus string) correct {
	fix := story.SpeakerFix{Quote: quote.Spot()}
	words := clip(oneLine(quote.Text), shortWords)
	did := why.Because("did-nobody", "words", words, "at", citeLabel(quote.Cite))
	switch {
	case chosen != nil:
		spot := chosen.Mention.Spot()
		fix.Speaker = &spot
		did = why.Because("did-speaker", "words", words, "at", citeLabel(quote.Cite), "name", chosen.Label)
	case name != "":
		fix.Name = name
		did = why.Because("did-speaker", "words", words, "at", citeLabel(quote.Cite), "name", name)
	}
	return correct{Fix: fix, Did: did, Focus: focus}
}

// setActor is the deed that says whether two mentions mean the same actor.
func setActor(a, b query.Passage, same bool, focus string) correct {
	code := "did-apart"
	if same {
		code = "did-same"
	}
	return correct{
		Fix:   story.ActorFix{A: a.Spot(), B: b.Spot(), Same: same},
		Did:   why.Because(code, "a", a.Text, "aAt", citeLabel(a.Cite), "b", b.Text, "bAt", citeLabel(b.Cite)),
		Focus: focus,
	}
}
