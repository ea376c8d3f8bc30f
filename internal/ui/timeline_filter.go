package ui

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/query"
	"parallax/internal/view"
)

// filterBar chooses which events are shown, and which of them are marked.
func (v *timelineView) filterBar() app.UI {
	f := v.State.Timeline.Filter
	differ := f
	differ.Differ = !f.Differ
	return elem("div").Class("bar").Role("group").Aria("label", say("timeline.filter")).Body(
		v.kindSelect(),
		v.facetSelect("tl-about", "timeline.about", f.About, v.Page.Facets.Actors, func(name string) query.TimelineFilter {
			f.About = name
			return f
		}),
		v.facetSelect("tl-place", "timeline.place", f.Place, v.Page.Facets.Places, func(name string) query.TimelineFilter {
			f.Place = name
			return f
		}),
		elem("button").Attr("type", "button").Class("btn line").ID("tl-differ").Aria("pressed", strconv.FormatBool(f.Differ)).
			Text(say("timeline.onlyDiffer")+" ("+strconv.Itoa(v.Page.Facets.Differ)+")").
			OnClick(func(ctx app.Context, e app.Event) { send(ctx, view.TimelineFiltered{Filter: differ}) }, app.EventScope(view.Encode(v.State))),
		elem("span").Class("sep"),
		v.seek(),
	)
}

// A choice is an entry of a select.
type choice struct{ value, words string }

// anything is the value of the choice that leaves nothing out: an empty one
// would be left away, and the words stand for it.
const anything = "*"

// selecting is a labelled select; then makes the filter of what was chosen.
func (v *timelineView) selecting(id, key, chosen string, choices []choice, then func(string) query.TimelineFilter) app.UI {
	options := make([]app.UI, len(choices))
	for i, c := range choices {
		options[i] = elem("option").Attr("value", cmp.Or(c.value, anything)).Attr("selected", c.value == chosen).Text(c.words)
	}
	return elem("span").Class("tlpick").Body(
		elem("label").Class("lab").Attr("for", id).Text(say(key)),
		elem("select").ID(id).Body(options...).OnChange(func(ctx app.Context, e app.Event) {
			send(ctx, view.TimelineFiltered{Filter: then(strings.TrimPrefix(ctx.JSSrc().Get("value").String(), anything))})
		}, app.EventScope(id, view.Encode(v.State))),
	)
}

func (v *timelineView) kindSelect() app.UI {
	f, n := v.State.Timeline.Filter, &v.Page.Facets
	choices := []choice{{"", say("timeline.kind.all") + counted(v.Page.All)}}
	for _, kind := range []struct {
		name  string
		count int
	}{{query.Happened, n.Happened}, {query.Told, n.Said}, {query.Planned, n.Planned}} {
		choices = append(choices, choice{kind.name, say("timeline.kind."+kind.name) + counted(kind.count)})
	}
	return v.selecting("tl-kind", "timeline.kind", f.Kind, choices, func(kind string) query.TimelineFilter {
		f.Kind = kind
		return f
	})
}

// counted is a number after a name: " (3)".
func counted(n int) string { return " (" + strconv.Itoa(n) + ")" }

// facetSelect chooses among actors, or among places; none when there are none.
func (v *timelineView) facetSelect(id, key, chosen string, facets []query.Facet, then func(string) query.TimelineFilter) app.UI {
	if len(facets) == 0 && chosen == "" {
		return nil
	}
	choices := []choice{{"", say(key + ".all")}}
	for _, facet := range facets {
		choices = append(choices, choice{facet.Name, facet.Name + counted(facet.Count)})
	}
	if !slices.ContainsFunc(choices, func(c choice) bool { return c.value == chosen }) {
		choices = append(choices, choice{chosen, chosen})
	}
	return v.selecting(id, key, chosen, choices, then)
}

// seekID is the id of the box for words that events are looked for by.
const seekID = "tl-find"

// seek looks for events by words: they are marked, on the chart and in the list.
// The placeholder, which can't be seen, lets paper leave an empty box away; go-app
// drops one of spaces.
func (v *timelineView) seek() app.UI {
	find := v.State.Timeline.Find
	return elem("span").Class("tlpick").Role("search").Body(
		elem("label").Class("lab").Attr("for", seekID).Text(say("timeline.find")),
		elem("input").Attr("type", "search").ID(seekID).Attr("value", find).Attr("placeholder", "\u200b").Attr("autocomplete", "off").Attr("enterkeyhint", "search").
			OnChange(func(ctx app.Context, e app.Event) {
				send(ctx, view.TimelineSought{Find: strings.TrimSpace(ctx.JSSrc().Get("value").String())})
			}),
	)
}

// findLink is the address of the timeline with the events marked that hold
// words.
func findLink(s view.State, words string) string {
	s = base(s)
	s.View, s.Timeline.Find = view.Timeline, words
	return view.Encode(s)
}

// foundWords say how many events hold the words looked for.
func foundWords(p *query.TimelinePage, find string) string {
	switch p.Found {
	case 0:
		return say("timeline.found.none", "words", find)
	case 1:
		return say("timeline.found.one", "words", find)
	}
	return say("timeline.found", "count", strconv.Itoa(p.Found), "words", find)
}

// shown says what the filter and the clock leave, and what was found.
func (v *timelineView) shown() app.UI {
	found := ""
	if find := v.State.Timeline.Find; find != "" {
		found = foundWords(v.Page, find)
	}
	return elem("div").Class("note", "shown").Role("status").Body(
		elem("span").Text(v.filtered()), elem("span").Text(found), elem("span").ID("tl-known").Text(v.known()))
}

// filtered says what the filter leaves.
func (v *timelineView) filtered() string {
	f := v.State.Timeline.Filter
	f.Until = ""
	if f == (query.TimelineFilter{}) {
		return ""
	}
	return say("timeline.filtered", "shown", strconv.Itoa(len(v.Page.Events)), "all", strconv.Itoa(v.Page.All))
}
