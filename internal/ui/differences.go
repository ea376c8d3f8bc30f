package ui

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/lang"
	"parallax/internal/query"
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

// Render draws the head, the filter, the list in short and in full, and the
// table of names.
func (v *differencesView) Render() app.UI {
	return elem("div").Class("differences").Body(
		head(v.State, v.Overview, say("view.differences"), say("differences.lead")),
		v.filter(),
		v.inShort(),
		v.list(),
		v.names(),
		v.more(),
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
	return elem("div").Body(
		elem("div").Class("bar").Role("group").Aria("label", say("differences.filter")).Body(buttons...),
		elem("p").Class("vh").Role("status").Text(say("differences.status."+status(kind), "count", strconv.Itoa(v.Page.Asked))),
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

// list is the ranked list in groups by severity, but for names, which have a
// table.
func (v *differencesView) list() app.UI {
	if v.Page == nil {
		return nil
	}
	if v.Page.Total == 0 {
		return elem("p").Class("none").Text(say("differences.none"))
	}
	var groups []app.UI
	for from := 0; from < len(v.Page.List); {
		to := from
		for to < len(v.Page.List) && v.Page.List[to].Severity == v.Page.List[from].Severity {
			to++
		}
		groups = append(groups, v.group(from, to))
		from = to
	}
	if len(groups) == 0 {
		return nil
	}
	return elem("div").Body(groups...)
}

// group is the differences of one severity, from one place in the list to
// before another.
func (v *differencesView) group(from, to int) app.UI {
	severity := v.Page.List[from].Severity
	count := 0
	for _, g := range v.Page.Graves {
		if g.Kind == severity {
			count = g.Count
		}
	}
	items := make([]app.UI, 0, to-from)
	for i := from; i < to; i++ {
		items = append(items, elem("li").ID(differenceID(i)).TabIndex(-1).Body(v.difference(&v.Page.List[i])))
	}
	return section("group-"+severity, say("differences.group."+severity, "count", strconv.Itoa(count)), say("differences.group."+severity+".note"),
		elem("ol").Class("diflist").Body(items...))
}

// more asks for the differences that are not shown yet.
func (v *differencesView) more() app.UI {
	if v.Page == nil || len(v.Page.List)+len(v.Page.Named) >= v.Page.Asked {
		return nil
	}
	left := v.Page.Asked - len(v.Page.List) - len(v.Page.Named)
	return moreOf("differences", left, func(ctx app.Context, all int) { send(ctx, view.DifferencesMore{All: all}) })
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
		drawn(d),
		elem("div").Class("difsides").Body(sides...),
		v.onward(d),
	)
}

// heading names a difference in a source's words where there are some: the
// title of the event, the statement's opening, what is counted; else by the
// actor or its kind.
func (v *differencesView) heading(d *query.Difference) app.UI {
	h := elem("h3").ID("title-" + d.ID)
	switch thing := thingOf(d); {
	case d.About != nil && thing == "":
		return h.Lang(d.About.Lang).Text(shortened(d.About.Text))
	case thing != "":
		return h.Body(elem("span").Class("ours").Text(onWhat(d)+": "), thingNamed(thing))
	case d.Actor != "":
		return h.Class("ours").Text(d.Actor)
	}
	return h.Class("ours").Text(say("difference." + d.Kind))
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

// fewPassages is how many passages of a side are shown before the rest is
// folded away.
const fewPassages = 4

// side is one value with the passages that give it, verbatim.
func (v *differencesView) side(d *query.Difference, s *query.Side) app.UI {
	value := []app.UI{elem("div").Class("who").Body(sourceMarks(sideMarks(s))...)}
	class := "difside plain"
	if !s.Quoted() || valueWords(d.Kind, s.Value) != "" {
		value = append(value, sideValue(d.Kind, s))
		class = "difside"
	}
	few := min(len(s.Members), fewPassages)
	if len(s.Members) == few+1 { // a fold for one is longer than the one
		few++
	}
	body := []app.UI{elem("ul").Body(v.passages(s.Members[:few])...)}
	if more := s.Members[few:]; len(more) > 0 {
		body = append(body, &fold{Key: d.ID + " " + s.Value, Summary: say("differences.passages", "count", strconv.Itoa(len(more))), Count: len(more),
			Items: func() app.UI { return elem("ul").Body(v.passages(more)...) }})
	}
	return elem("div").Class(class).Body(
		elem("div").Class("value").Body(value...),
		elem("div").Body(body...),
	)
}

// passages are those of a side, each with the working of its date.
func (v *differencesView) passages(members []query.Member) []app.UI {
	list := make([]app.UI, len(members))
	for i := range members {
		m := &members[i]
		list[i] = elem("li").Body(
			passage(v.State, m.Passage, m.Marks...),
			app.If(m.Time != nil, func() app.UI { return workedDate(v.State, m.Time) }),
		)
	}
	return list
}

// sideValue words the value of a side. Words of a source stand in serif, ours
// in sans.
func sideValue(kind string, s *query.Side) app.UI {
	if words := valueWords(kind, s.Value); words != "" {
		return elem("div").Text(words)
	}
	for _, m := range s.Members {
		if strings.Contains(m.Text, s.Value) {
			return elem("div").Body(elem("span").Class("w").Lang(m.Lang).Text(s.Value))
		}
	}
	return elem("div").Body(elem("span").Class("w").Text(s.Value))
}

// valueWords words the value of a side in words of ours; empty where it is words
// of a source.
func valueWords(kind, value string) string {
	switch kind {
	case "date", "duration", "figure":
		return lang.English.Value(kind, value)
	case "attribution": // a passage, or the word by which it keeps its distance
		if strings.Contains(value, " ") {
			return say("difference.ownVoice")
		}
	}
	return ""
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
	links = append(links, citeButton(say("difference."+d.Kind)+", "+citeLabel(d.Sides[0].Members[0].Cite), openCite{Difference: d.ID, At: at}))
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
