package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/lang"
	"parallax/internal/query"
	"parallax/internal/story"
	"parallax/internal/view"
)

// reasonID is the id of the card under the place that the reader chose.
const reasonID = "reason"

// findingCard shows the working of a finding, and what there is to put right.
func findingCard(s view.State, f *query.Found, o own, actors *query.ActorsPage) app.UI {
	var lines []app.UI
	switch f.Kind {
	case query.TimeFinding:
		lines = append(lines, workedDate(s, f))
	case query.QuoteFinding:
		lines = append(lines, quoteLines(s, f)...)
	case query.ActorFinding:
		lines = append(lines, actorLines(f)...)
	case query.FigureFinding:
		lines = append(lines, figureLine(s, f))
	}
	lines = append(lines, ownMarks(o, f.Words, f.Why != nil && story.ByReader(*f.Why), reasonID)...)
	return reasonCard(s, o, say("finding."+f.Kind), f.Words, lines, mend(s, f, actors))
}

// passageCard stands under a passage that is no finding: what was put right of
// it once, and the way to note something.
func passageCard(s view.State, at query.Passage, o own) app.UI {
	return reasonCard(s, o, citeLabel(at.Cite), at, ownMarks(o, at, false, reasonID), nil)
}

// reasonCard is the card under the chosen place: what there is to tell of it,
// then what can be done.
func reasonCard(s view.State, o own, title string, at query.Passage, lines, offers []app.UI) app.UI {
	offers = append(offers, citePassage(at), noteOffer(s, o, at, reasonID),
		elem("button").Attr("type", "button").Class("btn line").Text(say("close")).OnClick(closeFinding))
	body := append([]app.UI{elem("h3").Class("vh").Text(title)}, lines...)
	body = append(body, elem("div").Class("row").Body(offers...))
	return elem("aside").Class("reason").ID(reasonID).TabIndex(-1).Role("note").Aria("label", title).Body(body...)
}

// mend is what a reader can put right of a finding.
func mend(s view.State, f *query.Found, actors *query.ActorsPage) []app.UI {
	switch f.Kind {
	case query.TimeFinding:
		return []app.UI{timeOffer(s, f.Words, f.When, reasonID)}
	case query.QuoteFinding:
		return []app.UI{actorOffer(s, view.FormSpeaker, f.Words, actors)}
	case query.ActorFinding:
		list := []app.UI{actorOffer(s, view.FormSame, f.Words, actors)}
		if len(f.Mentions) > 0 {
			list = append(list, apartOffer(s, f))
		}
		return list
	}
	return nil
}

func closeFinding(ctx app.Context, e app.Event) { send(ctx, view.SourcesChose{}) }

// workedDate reads: words → date: reason (evidence).
func workedDate(s view.State, f *query.Found) app.UI {
	line := []app.UI{elem("b").Body(elem("span").Class("w").Text(f.Words.Text), app.Text(" → "+dateWords(f)+":")), app.Text(" ")}
	sentence := ""
	if f.Why != nil {
		sentence = reason(*f.Why)
	}
	return elem("p").Class("work").Body(append(line, withEvidence(s, sentence, f.Evidence)...)...)
}

// dateWords words the value of a temporal expression.
func dateWords(f *query.Found) string {
	if f.Value == "" {
		return say("date.unknown")
	}
	return lang.English.Date(f.Value)
}

func quoteLines(s view.State, f *query.Found) []app.UI {
	who := f.Speaker
	if who == "" {
		who = say("quote.nobody")
	}
	line := []app.UI{elem("b").Text(say("quote." + f.QuoteKind)), app.Text(": " + who)}
	if f.Cue != nil {
		line = append(line, app.Text(", "), words(*f.Cue))
	}
	lines := []app.UI{elem("p").Class("work").Body(line...)}
	if f.Why != nil {
		lines = append(lines, elem("p").Class("work").Body(withEvidence(s, reason(*f.Why), f.Evidence)...))
	}
	return lines
}

func actorLines(f *query.Found) []app.UI {
	line := []app.UI{elem("b").Body(elem("span").Class("w").Text(f.Actor)), app.Text(", " + say("actor."+f.ActorKind))}
	if f.Role != "" {
		line = append(line, app.Text(": "), elem("span").Class("w").Text(f.Role))
	}
	lines := []app.UI{elem("p").Class("work").Body(line...)}
	for _, n := range f.Names {
		parts := []app.UI{elem("span").Class("w").Text(n.Name), app.Text(" ")}
		parts = append(parts, sourceMarks(n.Sources)...)
		lines = append(lines, elem("p").Class("work names").Body(parts...))
	}
	return lines
}

func figureLine(s view.State, f *query.Found) app.UI {
	value := strconv.FormatFloat(f.Figure.Value, 'f', -1, 64)
	if f.Figure.To != nil {
		value += "–" + strconv.FormatFloat(*f.Figure.To, 'f', -1, 64)
	}
	if f.Figure.Unit != nil {
		value += " " + *f.Figure.Unit
	}
	line := []app.UI{elem("b").Body(elem("span").Class("w").Text(f.Words.Text), app.Text(" → "+say("bound."+f.Figure.Bound, "value", value)))}
	if f.Counts != nil {
		line = append(line, app.Text(", "), words(*f.Counts))
	}
	return elem("p").Class("work").Body(line...)
}
