package ui

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/query"
)

// panels shows the chosen passage beside its counterpart in every other column.
func (v *compareView) panels() app.UI {
	var list []app.UI
	for _, p := range v.Page.Panels {
		list = append(list, v.panel(p))
	}
	chosen := v.Page.Passages[v.Page.Chosen].Passage
	list = append(list, elem("div").Class("ownrow").Body(append(
		notes(v.State, v.Own, chosen.At.Place, pairID), noteOffer(v.State, v.Own, chosen, pairID))...))
	return elem("div").ID(pairID).TabIndex(-1).Aria("live", "polite").Body(list...)
}

func (v *compareView) panel(p query.ComparePanel) app.UI {
	if p.Relation == "" {
		return v.silent(p)
	}
	head := []app.UI{elem("h2").Body(elem("span").Class(relationClass(p.Relation)).Text(say("relation." + p.Relation)))}
	note := ". " + reasonOf(p)
	if scored(p.Slots) {
		note += " " + say("compare.lines", "upper", p.A.Letter, "lower", p.B.Letter)
	}
	head = append(head, elem("span").Class("note").Body(
		app.Text(said(p.SpeakerA)), cite(v.State, p.A.Cite),
		app.Text(" · "+said(p.SpeakerB)), cite(v.State, p.B.Cite), app.Text(note)))
	body := []app.UI{elem("header").Body(head...)}
	if scored(p.Slots) {
		body = append(body, score(p))
	} else {
		body = append(body, elem("div").Class("unlike").Body(side(v, p.A), side(v, p.B)))
	}
	if len(p.Words) > 0 && scored(p.Slots) {
		body = append(body, wordList(p))
	}
	body = append(body, elem("div").Class("ownrow").Body(append(v.mendPair(p), citePair(&p))...))
	return elem("section").Class("pair").Aria("label", say("relation."+p.Relation)).Body(body...)
}

// side is one passage of a pair too unlike for a score of two lines.
func side(v *compareView, p *query.Passage) app.UI {
	return elem("div").Class("side").Body(sourceMark(p.Mark), passage(v.State, *p))
}

// reasonOf words why the two passages were matched; empty when no pair says.
func reasonOf(p query.ComparePanel) string {
	if p.Why.Code == "" {
		return say("compare.through")
	}
	return reason(p.Why)
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
	if relation == "altered-quotation" {
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
	body := []app.UI{elem("header").Body(
		elem("h2").Body(sourceMark(p.Other), app.Text(" "+say(key))),
		elem("span").Class("note").Body(cite(v.State, p.A.Cite)),
	)}
	if p.B != nil {
		body = append(body, elem("p").Class("note").Text(say("compare.nearest")), passage(v.State, *p.B))
	}
	body = append(body, elem("div").Class("ownrow").Body(v.mendSilent(p)...))
	return elem("section").Class("pair", "none").Aria("label", say(key)).Body(body...)
}

// scored reports whether two passages share enough words in order for the
// two-line score to be read.
func scored(slots []query.CompareSlot) bool {
	same, all := 0, 0
	for _, s := range slots {
		all += max(len(s.A), len(s.B))
		if s.Same {
			same += len(s.A)
		}
	}
	return same*4 >= all
}

// score sets the words of A over the words of B where they differ, and once
// where they are the same.
func score(p query.ComparePanel) app.UI {
	body := []app.UI{elem("div").Class("lead").Body(
		elem("div").Body(sourceMark(p.A.Mark)), elem("div").Body(sourceMark(p.B.Mark)))}
	for _, s := range p.Slots {
		if s.Same {
			for word := range strings.FieldsSeq(s.A) {
				body = append(body, elem("div").Class("slot", "same").Body(elem("span").Text(word)))
			}
			continue
		}
		if strings.TrimSpace(s.A) == "" && strings.TrimSpace(s.B) == "" {
			continue
		}
		body = append(body, elem("div").Class("slot", "diff").Body(
			scoreSide(elem("del"), s.A, p.A), scoreSide(elem("ins"), s.B, p.B)))
	}
	return elem("div").Class("score").Lang(p.A.Lang).Body(body...)
}

// scoreSide is one side of a slot: its words, or that it has none.
func scoreSide(el app.HTMLElem, words string, in *query.Passage) app.UI {
	if strings.TrimSpace(words) == "" {
		return elem("span").Class("nil").Text(say("compare.notIn", "letter", in.Letter))
	}
	return el.Text(strings.TrimSpace(words))
}

// wordList says in words what differs: names and numbers first.
func wordList(p query.ComparePanel) app.UI {
	var groups []app.UI
	for i := 0; i < len(p.Words); {
		what := p.Words[i].What
		var items []app.UI
		for ; i < len(p.Words) && p.Words[i].What == what; i++ {
			items = append(items, wordItem(p, p.Words[i]))
		}
		groups = append(groups, elem("div").Body(append([]app.UI{elem("dt").Text(say("words." + what))}, items...)...))
	}
	return elem("dl").Class("words").Body(groups...)
}

// wordItem is one thing that differs.
func wordItem(p query.ComparePanel, w query.WordDifference) app.UI {
	a, b := strings.TrimSpace(w.A), strings.TrimSpace(w.B)
	quoted := func(s string) app.UI { return elem("span").Class("w").Text(s) }
	switch {
	case a == "":
		return elem("dd").Body(app.Text(say("compare.onlyIn", "letter", p.B.Letter)+" "), quoted(b))
	case b == "":
		return elem("dd").Body(app.Text(say("compare.onlyIn", "letter", p.A.Letter)+" "), quoted(a))
	}
	return elem("dd").Body(quoted(a), app.Text(" "+say("compare.in", "letter", p.A.Letter)+", "),
		quoted(b), app.Text(" "+say("compare.in", "letter", p.B.Letter)))
}
