package ui

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/lang"
	"parallax/internal/query"
	"parallax/internal/text"
	"parallax/internal/view"
)

// differencesView lists what the sources differ on, what matters most first:
// each with its sides in the sources' words, and why it counts.
type differencesView struct {
	app.Compo

	State    view.State
	Overview *query.Overview
	Page     *query.DifferencesPage
}

// Render draws the head, the filter, the list and the table of names.
func (v *differencesView) Render() app.UI {
	return elem("div").Class("differences").Body(
		head(v.State, v.Overview, say("view.differences"), say("differences.lead")),
		v.filter(),
		v.list(),
		v.names(),
	)
}

// filter chooses one kind of difference, or all.
func (v *differencesView) filter() app.UI {
	if v.Page == nil || v.Page.Total == 0 {
		return nil
	}
	kind := v.State.Differences.Kind
	buttons := []app.UI{v.kindButton("", v.Page.Total)}
	for _, k := range v.Page.Kinds {
		buttons = append(buttons, v.kindButton(k.Kind, k.Count))
	}
	shown := len(v.Page.List) + len(v.Page.Named)
	return elem("div").Body(
		elem("div").Class("bar").Role("group").Aria("label", say("differences.filter")).Body(buttons...),
		elem("p").Class("vh").Role("status").Text(say("differences.status."+status(kind), "count", strconv.Itoa(shown))),
	)
}

// status names the sentence that tells how many are shown.
func status(kind string) string {
	if kind == "" {
		return "all"
	}
	return "kind"
}

func (v *differencesView) kindButton(kind string, count int) app.UI {
	name := "all"
	if kind != "" {
		name = kind
	}
	return elem("button").Attr("type", "button").Class("btn line").
		Aria("pressed", strconv.FormatBool(v.State.Differences.Kind == kind)).
		Text(say("difference."+name)+" "+strconv.Itoa(count)).
		OnClick(func(ctx app.Context, e app.Event) { send(ctx, view.DifferencesKind{Kind: kind}) }, app.EventScope(kind))
}

// list is the ranked list, but for names, which have a table.
func (v *differencesView) list() app.UI {
	if v.Page == nil {
		return nil
	}
	if v.Page.Total == 0 {
		return elem("p").Class("none").Text(say("differences.none"))
	}
	items := make([]app.UI, 0, len(v.Page.List))
	for i := range v.Page.List {
		items = append(items, elem("li").ID(differenceID(i)).TabIndex(-1).Body(v.difference(&v.Page.List[i])))
	}
	if len(items) == 0 {
		return nil
	}
	return elem("ol").Class("diflist").Body(items...)
}

// differenceID is the id of the element of the i-th difference in the list.
func differenceID(i int) string { return "dif-" + strconv.Itoa(i) }

// difference is one difference: what it is about, what kind of difference it
// is and why, and its sides.
func (v *differencesView) difference(d *query.Difference) app.UI {
	sides := make([]app.UI, 0, len(d.Sides))
	for i := range d.Sides {
		sides = append(sides, v.side(d, &d.Sides[i]))
	}
	return elem("article").Class("dif").Body(
		v.heading(d),
		elem("p").Class("verdict").Body(
			elem("span").Class("differs").Text(say("severity."+d.Severity+"."+d.Kind)),
			app.Text(" "+reason(d.Why))),
		elem("div").Class("difsides").Body(sides...),
		v.onward(d),
	)
}

// heading names a difference in a source's words where there are some: the
// title of the event, the statement's opening; else by the actor or its kind.
func (v *differencesView) heading(d *query.Difference) app.UI {
	switch {
	case d.About != nil:
		return elem("h2").Lang(d.About.Lang).Text(shortened(d.About.Text))
	case d.Actor != "":
		return elem("h2").Class("ours").Text(d.Actor)
	}
	return elem("h2").Class("ours").Text(say("difference." + d.Kind))
}

// shortened cuts a label that is long after a word, with an ellipsis.
func shortened(label string) string {
	const most = 100 // bytes
	label = strings.TrimSpace(label)
	if len(label) <= most {
		return label
	}
	if i := strings.LastIndexByte(label[:most], ' '); i > 0 {
		return label[:i] + " …"
	}
	return label
}

// side is one value with the passages that give it, verbatim.
func (v *differencesView) side(d *query.Difference, s *query.Side) app.UI {
	var marks []query.Mark
	seen := map[string]bool{}
	passages := make([]app.UI, 0, len(s.Members))
	for i := range s.Members {
		m := &s.Members[i]
		if !seen[m.Source] {
			seen[m.Source] = true
			marks = append(marks, m.Mark)
		}
		passages = append(passages, elem("li").Body(
			passage(v.State, m.Passage, m.Marks...),
			app.If(m.Time != nil, func() app.UI { return workedDate(v.State, m.Time) }),
		))
	}
	value := []app.UI{elem("div").Class("who").Body(sourceMarks(marks)...)}
	class := "difside plain"
	if !s.Quoted() {
		value = append(value, sideValue(d.Kind, s))
		class = "difside"
	}
	return elem("div").Class(class).Body(
		elem("div").Class("value").Body(value...),
		elem("ul").Body(passages...),
	)
}

// sideValue words the value of a side. Words of a source stand in serif, ours
// in sans.
func sideValue(kind string, s *query.Side) app.UI {
	if kind == "date" || kind == "duration" {
		return elem("div").Text(lang.English.Date(s.Value))
	}
	for _, m := range s.Members {
		if strings.Contains(m.Text, s.Value) {
			return elem("div").Body(elem("span").Class("w").Lang(m.Lang).Text(s.Value))
		}
	}
	return elem("div").Text(s.Value)
}

// onward leads from a difference to the other views, and gives it an address.
func (v *differencesView) onward(d *query.Difference) app.UI {
	if len(d.Sides) == 0 || len(d.Sides[0].Members) == 0 {
		return nil
	}
	at := d.Sides[0].Members[0].Words.At
	var links []app.UI
	link := func(to view.State, key string) {
		links = append(links, elem("a").Class("cite").Attr("href", view.Encode(to)).Text(say(key)))
	}
	if d.Report != nil && offers(view.Timeline) {
		to := v.State
		to.View, to.Timeline.Chosen = view.Timeline, d.Report
		link(to, "differences.timeline")
	}
	if columns := sidesColumns(d); len(columns) > 1 && offers(view.Compare) {
		to := v.State
		to.View, to.Compare.Columns, to.Compare.Chosen = view.Compare, columns, &at
		link(to, "differences.compare")
	}
	here := v.State
	here.View, here.Differences.Chosen = view.Differences, &at
	link(here, "differences.link")
	links = append(links, citeDifference(d.ID, say("difference."+d.Kind)+", "+citeLabel(d.Sides[0].Members[0].Cite)))
	return elem("p").Class("row note").Body(links...)
}

// sidesColumns are the first sources of the first two sides that differ in
// source.
func sidesColumns(d *query.Difference) []string {
	var columns []string
	for _, s := range d.Sides {
		if len(s.Members) == 0 {
			continue
		}
		source := s.Members[0].Source
		if len(columns) == 0 || len(columns) == 1 && columns[0] != source {
			columns = append(columns, source)
		}
	}
	return columns
}

// holds reports whether a passage of the difference overlaps a place.
func holds(d *query.Difference, at text.Place) bool {
	for _, s := range d.Sides {
		for _, m := range s.Members {
			if w := m.Words.At; w.Source == at.Source && w.Span().Overlaps(at.Span()) {
				return true
			}
		}
	}
	return false
}
