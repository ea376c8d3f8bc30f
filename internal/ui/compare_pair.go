package ui

import (
	"slices"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/query"
	"parallax/internal/text"
	"parallax/internal/view"
)

// dock holds the chosen passage beside its counterpart in one other column, and
// leads to the others and to the next. It stands above the columns; on a narrow
// screen at the foot of the window.
func (v *compareView) dock(c *scene) app.UI {
	dock := elem("div").ID(pairID).Class("dock").TabIndex(-1).Aria("live", "polite")
	if c.chosen < 0 {
		return dock
	}
	var head []app.UI
	if s := c.stepping(); len(s.list) > 0 {
		head = append(head, c.stepLinks(s, dockBackID, dockOnID)...)
	}
	now := v.beside()
	if len(v.Pair.Panels) > 1 {
		for i := range v.Pair.Panels {
			head = append(head, besideButton(&v.Pair.Panels[i], i == now))
		}
	}
	head = append(head, elem("a").Class("btn away").ID("pair-away").Attr("href", c.choose(nil)).Aria("label", say("compare.letGo")).Title(say("compare.letGo")).Text("×"))
	chosen := v.Page.Passages[c.chosen].Passage
	shown := []app.UI{side(v, &chosen, nil)}
	row := notes(v.State, v.Own, chosen.At.Place, pairID)
	if len(v.Pair.Panels) > 0 {
		shown = []app.UI{v.panel(v.Pair.Panels[now])}
		row = append(row, v.mend(&v.Pair.Panels[now])...)
	}
	row = append(row, v.cites(chosen, now), noteOffer(v.State, v.Own, chosen, pairID))
	return dock.Body(
		elem("div").Class("besides").Role("group").Aria("label", say("compare.besides")).Body(head...),
		elem("div").Body(shown...),
		elem("div").Class("ownrow").Body(row...),
	)
}

// mend offers to part a pair, or to choose the counterpart that is missing.
func (v *compareView) mend(p *query.ComparePanel) []app.UI {
	if p.Relation == "" || p.Relation == query.Opposed {
		return v.mendSilent(*p)
	}
	return v.mendPair(*p)
}

// cites is the button that cites the pair that is shown, or the passage alone.
func (v *compareView) cites(chosen query.Passage, now int) app.UI {
	if now < len(v.Pair.Panels) && v.Pair.Panels[now].Relation != "" {
		return citePair(&v.Pair.Panels[now])
	}
	return citePassage(chosen)
}

// beside is the panel that is shown: the one asked for, else the first that
// differs, else the first with a counterpart.
func (v *compareView) beside() int {
	best := 0
	for i := range v.Pair.Panels {
		p := &v.Pair.Panels[i]
		if p.Other.Source == v.State.Compare.Beside {
			return i
		}
		if b := &v.Pair.Panels[best]; b.Relation == "" && p.Relation != "" || len(p.Differs) > 0 && len(b.Differs) == 0 {
			best = i
		}
	}
	return best
}

// besideButton shows the counterpart in another source.
func besideButton(p *query.ComparePanel, now bool) app.UI {
	words := "compare.silentShort"
	switch {
	case p.Relation != "":
		words = "relation.short." + p.Relation
	case p.NotYetKnown:
		words = "compare.notYetShort"
	}
	source := p.Other.Source
	return elem("button").Attr("type", "button").Class("btn line").ID("beside-"+source).Aria("pressed", strconv.FormatBool(now)).
		Body(sourceMark(p.Other), app.Text(" "+say(words))).
		OnClick(func(ctx app.Context, e app.Event) { send(ctx, view.CompareBeside{Source: source}) }, app.EventScope(source))
}

func (v *compareView) panel(p query.ComparePanel) app.UI {
	if p.Relation == "" {
		return v.silent(p)
	}
	head := []app.UI{elem("h2").Body(elem("span").Class(relationClass(p.Relation)).Text(say("relation." + p.Relation)))}
	head = append(head, elem("span").Class("note").Body(
		app.Text(said(p.SpeakerA)), cite(v.State, p.A.Cite),
		app.Text(" · "+said(p.SpeakerB)), cite(v.State, p.B.Cite), app.Text(". "+reasonOf(p))))
	body := []app.UI{elem("header").Body(head...)}
	for i := range p.Differs {
		body = append(body, v.differs(&p, &p.Differs[i]))
	}
	if scored(p.Slots) {
		body = append(body, score(p))
	} else {
		body = append(body, elem("div").Class("unlike").Body(side(v, p.A, markedIn(p, true)), side(v, p.B, markedIn(p, false))))
	}
	if words := wordList(p); words != nil {
		body = append(body, words)
	}
	return elem("section").Class("pair").Aria("label", say("relation."+p.Relation)).Body(body...)
}

// differs says on what two passages differ, how gravely and why, and leads to
// where the difference is listed.
func (v *compareView) differs(p *query.ComparePanel, d *query.PairDiffer) app.UI {
	to := v.State
	to.View, to.Differences = view.Differences, view.DifferencesState{Chosen: &d.At}
	values := say("compare.values", "a", valueWords(d.Kind, d.A), "inA", p.A.Letter, "b", valueWords(d.Kind, d.B), "inB", p.B.Letter)
	if d.Kind == "wording" || d.Kind == "attribution" || d.Kind == "sequence" {
		values = ""
	}
	return elem("p").Class("verdict").Body(
		elem("a").Class("differs").Attr("href", view.Encode(to)).Text(say("compare.differ."+d.Kind)), app.Text(" "+values),
		elem("span").Class("note").Text(" "+say("severity."+d.Severity+"."+d.Kind)+" "+reason(d.Why)))
}

// side is one passage of a pair too unlike for a score of two lines: what the
// other hasn't is marked in it.
func side(v *compareView, p *query.Passage, marked []text.Span) app.UI {
	return elem("div").Class("side").Body(sourceMark(p.Mark), passage(v.State, *p, marked...))
}

// markedIn are the names, figures and dates of one side that the other hasn't.
func markedIn(p query.ComparePanel, first bool) []text.Span {
	var spans []text.Span
	in := p.A.Text
	if !first {
		in = p.B.Text
	}
	for _, w := range p.Words {
		words := w.A
		if !first {
			words = w.B
		}
		if w.Same || words == "" || !isFact(w.What) {
			continue
		}
		if at := strings.Index(in, words); at >= 0 {
			spans = append(spans, text.Span{Start: at, End: at + len(words)})
		}
	}
	slices.SortFunc(spans, func(a, b text.Span) int { return a.Start - b.Start })
	return spans
}

// isFact reports whether a difference is of a name, a figure or a date.
func isFact(what string) bool { return what == "name" || what == "number" || what == "date" }

// reasonOf words why the two passages were matched; empty when no pair says.
func reasonOf(p query.ComparePanel) string {
	switch {
	case p.Relation == query.Opposed:
		return say("compare.opposed")
	case p.Why.Code == "":
		return say("compare.through")
	}
	return say("compare.why", "strength", strengthWords(p.Score), "reason", reason(p.Why))
}

// said names a speaker before a citation.
func said(speaker string) string {
	if speaker == "" {
		return ""
	}
	return speaker + ": "
}

// relationClass has the accent where the sources differ in a quotation.
func relationClass(relation string) string {
	if relation == "altered-quotation" || relation == query.Opposed {
		return "differs"
	}
	return "plain"
}

// silent says that no counterpart was found, with the nearest passage.
func (v *compareView) silent(p query.ComparePanel) app.UI {
	key := "compare.silent"
	switch {
	case p.NotYetKnown:
		key = "compare.notYetKnown"
	case p.Sure:
		key = "compare.silentSure"
	}
	there := elem("p").Class("note").Text(say("compare.noneNear"))
	body := []app.UI{elem("header").Body(elem("h2").Body(sourceMark(p.Other), app.Text(" "+say(key))))}
	if p.B != nil {
		body = append(body, elem("div").Class("unlike").Body(side(v, p.A, nil),
			elem("div").Body(elem("p").Class("note").Text(say("compare.nearest")), side(v, p.B, nil))))
	} else {
		body = append(body, elem("div").Class("unlike").Body(side(v, p.A, nil), there))
	}
	return elem("section").Class("pair", "none").Aria("label", say(key)).Body(body...)
}
