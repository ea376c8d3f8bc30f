package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/query"
	"parallax/internal/view"
)

// differing says on what the sources differ, and on how much of each kind.
func (v *frontView) differing() app.UI {
	if v.Page.Differing == 0 {
		return nil
	}
	to := base(v.State)
	to.View = view.Differences
	body := []app.UI{app.Text(say("front.differs") + " ")}
	for i, k := range v.Page.Kinds {
		if i > 0 {
			body = append(body, app.Text(" · "))
		}
		to.Differences = view.DifferencesState{Kind: k.Kind}
		body = append(body, elem("a").Attr("href", view.Encode(to)).Text(say("difference."+k.Kind)+" "+strconv.Itoa(k.Count)))
	}
	return elem("p").Class("ondiffer").Body(body...)
}

// differ are the differences that matter most, each with its sides.
func (v *frontPart) differ() app.UI {
	if v.Page.Differing == 0 {
		return section("front-differ", say("front.differ"), "", elem("p").Class("none").Text(say("differences.none")))
	}
	to := base(v.State)
	to.View = view.Differences
	all := say("front.differ.all", "count", strconv.Itoa(v.Page.Differing))
	if v.Page.Differing == 1 {
		all = say("front.differ.one")
	}
	onward := elem("a").Class("onward").Attr("href", view.Encode(to)).Text(all)
	if len(v.Page.Differ) == 0 {
		return section("front-differ", say("front.differ"), "", onward, elem("p").Class("none").Text(say("front.differ.names")))
	}
	cards := make([]app.UI, len(v.Page.Differ))
	for i := range v.Page.Differ {
		cards[i] = elem("li").Body(v.card(&v.Page.Differ[i]))
	}
	return section("front-differ", say("front.differ"), say("front.differ.note"), onward,
		elem("ul").Class("difs").Body(cards...))
}

// cardSides is how many sides a card shows.
const cardSides = 3

// card names the sides of a difference in their own words, and says why it
// counts.
func (v *frontPart) card(d *query.Difference) app.UI {
	on := onWhat(d)
	body := []app.UI{elem("h3").Text(on)}
	switch thing := thingOf(d); {
	case d.About != nil && d.Kind != "wording" && thing == "": // a wording's sides tell what it is about
		body = []app.UI{elem("h3").Body(app.Text(on+": "), elem("span").Class("w").Lang(d.About.Lang).Text(clip(d.About.Text, 60)))}
	case thing != "":
		body = []app.UI{elem("h3").Body(app.Text(on+": "), thingNamed(thing))}
	case d.Actor != "":
		body = []app.UI{elem("h3").Text(on + ": " + d.Actor)}
	}
	for i := range d.Sides[:min(len(d.Sides), cardSides)] {
		if s := &d.Sides[i]; len(s.Members) > 0 {
			m := &s.Members[0]
			said := []app.UI{briefPassage(v.State, m.Passage, m.Marks...)}
			if value := valueWords(d.Kind, s.Value); value != "" {
				said = append([]app.UI{elem("b").Class("val").Text(value)}, said...)
			}
			body = append(body, elem("div").Class("side").Body(elem("div").Class("who").Body(sourceMarksAnd(sideMarks(s), s.More)...), elem("div").Body(said...)))
		}
	}
	if more := len(d.Sides) - cardSides; more > 0 {
		body = append(body, elem("p").Class("note").Text(say("front.sides", "count", strconv.Itoa(more))))
	}
	return elem("article").Class("dif").Body(append(body,
		elem("p").Class("say").Text(say("severity."+d.Severity+"."+d.Kind)+" "+reason(d.Why)), v.toDifference(d))...)
}

// toDifference leads to a difference in full.
func (v *frontPart) toDifference(d *query.Difference) app.UI {
	if len(d.Sides) == 0 || len(d.Sides[0].Members) == 0 {
		return nil
	}
	to := base(v.State)
	to.View, to.Differences = view.Differences, view.DifferencesState{Chosen: &d.Sides[0].Members[0].Words.At}
	return elem("a").Class("cite").Attr("href", view.Encode(to)).Text(say("front.full"))
}
