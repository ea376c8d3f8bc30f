package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/query"
	"parallax/internal/view"
)

// inShort lists the first differences a line each, before they come in full: on
// what, and who says what.
func (v *differencesView) inShort() app.UI {
	const fewest, most = 3, 12
	if v.Page == nil || len(v.Page.List) < fewest {
		return nil
	}
	return elem("nav").Class("short").Aria("label", say("differences.short")).Body(
		elem("h2").Text(say("differences.short")), shortLines(v.State, v.Page.List, most))
}

// inShort lists the differences that matter most at the head of the front page,
// so that they are read without going down.
func (v *frontView) inShort() app.UI {
	const most = 4
	if len(v.Page.Differ) == 0 {
		return nil
	}
	s := v.State
	s.Differences = view.DifferencesState{}
	return elem("div").Class("short").Body(shortLines(s, v.Page.Differ, most))
}

// shortLines are the first of the differences, a line each.
func shortLines(s view.State, list []query.Difference, most int) app.UI {
	items := make([]app.UI, 0, most)
	for i := range list[:min(len(list), most)] {
		if d := &list[i]; len(d.Sides) > 0 && len(d.Sides[0].Members) > 0 {
			items = append(items, elem("li").Body(shortLine(s, d)...))
		}
	}
	return elem("ol").Body(items...)
}

// shortLine is a difference on one line; it leads to it in full.
func shortLine(s view.State, d *query.Difference) []app.UI {
	to := base(s)
	to.View, to.Differences.Chosen = view.Differences, &d.Sides[0].Members[0].Words.At
	on := []app.UI{app.Text(onWhat(d))}
	switch thing := thingOf(d); {
	case d.About != nil && d.Kind != "wording" && thing == "":
		on = append(on, app.Text(": "), elem("span").Class("w").Lang(d.About.Lang).Text(clip(d.About.Text, 60)))
	case thing != "":
		on = append(on, app.Text(": "), thingNamed(thing))
	case d.Actor != "":
		on = append(on, app.Text(": "+d.Actor))
	}
	sides := make([]app.UI, len(d.Sides))
	for i := range d.Sides {
		sides[i] = elem("span").Class("one").Body(append([]app.UI{briefValue(d.Kind, &d.Sides[i]), app.Text(" ")}, sourceMarksAnd(sideMarks(&d.Sides[i]), d.Sides[i].More)...)...)
	}
	return []app.UI{elem("a").Attr("href", view.Encode(to)).Body(on...), elem("span").Class("ways-of").Body(sides...)}
}

// briefValue is what a side says in a few words: its value, or the beginning of
// its passage.
func briefValue(kind string, s *query.Side) app.UI {
	if words := valueWords(kind, s.Value); words != "" {
		return elem("b").Text(words)
	}
	words, language := s.Value, ""
	if len(s.Members) > 0 {
		m := &s.Members[0]
		language = m.Lang
		if kind == "wording" {
			words = m.Inner.Of(m.Text)
		}
	}
	return elem("span").Class("w").Lang(language).Text(clip(oneLine(words), 80))
}
