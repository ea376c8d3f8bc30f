package ui

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/lang"
	"parallax/internal/query"
	"parallax/internal/view"
)

// filterBar chooses which events are shown, and by when they were known.
func (v *timelineView) filterBar() app.UI {
	f := v.State.Timeline.Filter
	differ := f
	differ.Differ = !f.Differ
	return elem("div").Class("bar").Role("group").Aria("label", say("timeline.filter")).Body(
		v.kindSelect(),
		v.aboutSelect(),
		pressed(f.Differ, "timeline.onlyDiffer").
			OnClick(func(ctx app.Context, e app.Event) { send(ctx, view.TimelineFiltered{Filter: differ}) }, app.EventScope(f.Kind, f.About, f.Differ, f.Until)),
		elem("span").Class("sep"),
		v.clock(),
		elem("span").Class("note").Role("status").Text(v.filtered()),
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
	f := v.State.Timeline.Filter
	return elem("span").Class("pick").Body(
		elem("label").Class("lab").Attr("for", id).Text(say(key)),
		elem("select").ID(id).Body(options...).OnChange(func(ctx app.Context, e app.Event) {
			send(ctx, view.TimelineFiltered{Filter: then(strings.TrimPrefix(ctx.JSSrc().Get("value").String(), anything))})
		}, app.EventScope(id, f.Kind, f.About, f.Differ, f.Until)),
	)
}

func (v *timelineView) kindSelect() app.UI {
	f := v.State.Timeline.Filter
	choices := []choice{{"", say("timeline.kind.all")}}
	for _, kind := range []string{query.Happened, query.Told, query.Planned} {
		choices = append(choices, choice{kind, say("timeline.kind." + kind)})
	}
	return v.selecting("tl-kind", "timeline.kind", f.Kind, choices, func(kind string) query.TimelineFilter {
		f.Kind = kind
		return f
	})
}

func (v *timelineView) aboutSelect() app.UI {
	f := v.State.Timeline.Filter
	choices := []choice{{"", say("timeline.about.all")}}
	known := f.About == ""
	for _, facet := range v.Page.About {
		known = known || facet.Name == f.About
		choices = append(choices, choice{facet.Name, facet.Name + " (" + strconv.Itoa(facet.Count) + ")"})
	}
	if !known {
		choices = append(choices, choice{f.About, f.About})
	}
	return v.selecting("tl-about", "timeline.about", f.About, choices, func(name string) query.TimelineFilter {
		f.About = name
		return f
	})
}

// clock steps through the days on which the sources can have been out: what
// was known by then is shown.
func (v *timelineView) clock() app.UI {
	f := v.State.Timeline.Filter
	if len(v.Page.Clock) < 2 || v.Page.Yearless {
		return nil
	}
	choices := []choice{{"", say("timeline.clock.all")}}
	for _, day := range v.Page.Clock {
		choices = append(choices, choice{day, lang.English.Date(day)})
	}
	return v.selecting("tl-until", "timeline.clock", f.Until, choices, func(day string) query.TimelineFilter {
		f.Until = day
		return f
	})
}

// filtered says what the filter leaves.
func (v *timelineView) filtered() string {
	p, f := v.Page, v.State.Timeline.Filter
	if f.Until != "" {
		out := 0
		for _, lane := range p.Lanes {
			if !lane.Late {
				out++
			}
		}
		return say("timeline.known", "out", strconv.Itoa(out), "sources", strconv.Itoa(len(p.Lanes)),
			"shown", strconv.Itoa(len(p.Events)), "later", strconv.Itoa(len(p.Later)))
	}
	if f == (query.TimelineFilter{}) {
		return ""
	}
	return say("timeline.filtered", "shown", strconv.Itoa(len(p.Events)), "all", strconv.Itoa(p.All))
}

// later lists what no source that was out by the chosen day tells: it fades,
// but isn't gone.
func later(page *query.TimelinePage) app.UI {
	if len(page.Later) == 0 {
		return nil
	}
	items := make([]app.UI, 0, len(page.Later))
	for _, title := range page.Later[:min(len(page.Later), listPage)] {
		items = append(items, elem("li").Body(words(title)))
	}
	return elem("div").Class("later").Body(
		elem("h3").Class("yr").Text(say("timeline.notYet", "count", strconv.Itoa(len(page.Later)))),
		elem("ul").Body(items...))
}

// listPage is how many events the list shows at once.
const listPage = 120

// listed are the events of the list's page: the one that the reader went to,
// else that with the chosen event.
func listed(s view.State, page *query.TimelinePage) (from, to, number, pages int) {
	pages = max(1, (len(page.Events)+listPage-1)/listPage)
	number = s.Timeline.Page
	if number == 0 {
		number = 1 + max(page.Chosen, 0)/listPage
	}
	number = max(1, min(number, pages))
	from = (number - 1) * listPage
	return from, min(from+listPage, len(page.Events)), number, pages
}

// listPager goes from one page of the list to the next.
func listPager(number, pages int) app.UI {
	if pages == 1 {
		return nil
	}
	return pageTurner("timeline", number, pages, func(ctx app.Context, to int) { send(ctx, view.TimelineListed{Page: to}) })
}
