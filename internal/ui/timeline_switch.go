package ui

import (
	"slices"
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/query"
	"parallax/internal/view"
)

// lanesMost is how many sources have lanes at once: more don't fit on a screen
// with the events over them.
const lanesMost = 12

// A lanePart is the part of the sources that has lanes and switches.
type lanePart struct {
	number, parts int   // from 0
	from, to      int   // of all, by how many events they report
	lanes         []int // of page.Lanes, in their order
}

// lanesOf is the part that the reader turned to: of up to lanesMost sources,
// those that report most events in the first.
func lanesOf(s view.State, page *query.TimelinePage) lanePart {
	all := len(page.Ranked)
	p := lanePart{parts: max(1, (all+lanesMost-1)/lanesMost)}
	p.number = max(0, min(s.Timeline.Lanes, p.parts-1))
	p.from = p.number * lanesMost
	p.to = min(p.from+lanesMost, all)
	p.lanes = slices.Sorted(slices.Values(page.Ranked[p.from:p.to]))
	return p
}

// shown are the lanes of the chart: the numbers in page.Marks of those that
// aren't hidden.
func (p *lanePart) shown(page *query.TimelinePage) []int {
	shown := make([]int, 0, len(p.lanes))
	for _, n := range p.lanes {
		if i := slices.IndexFunc(page.Marks, func(m query.Mark) bool { return m.Source == page.Lanes[n].Source }); i >= 0 {
			shown = append(shown, i)
		}
	}
	return shown
}

// laneSwitches show and hide the sources that have lanes, and turn to others.
func (v *timelineView) laneSwitches() []app.UI {
	part := lanesOf(v.State, v.Page)
	var buttons []app.UI
	for _, n := range part.lanes {
		lane := v.Page.Lanes[n]
		buttons = append(buttons, elem("button").Attr("type", "button").Class("btn", "lane-switch").
			Aria("pressed", strconv.FormatBool(!lane.Hidden)).Title(say("timeline.source.title", "letter", lane.Letter)).
			Body(laneLabel(lane)...).
			OnClick(func(ctx app.Context, e app.Event) { send(ctx, view.TimelineSource{Source: lane.Source}) }, app.EventScope(lane.Source)))
	}
	if part.parts == 1 {
		return buttons
	}
	all := len(v.Page.Lanes)
	more := say("timeline.lanes.more", "count", strconv.Itoa(all-part.to))
	if all-part.to == 1 {
		more = say("timeline.lanes.one")
	}
	return append(buttons,
		v.laneTurn("tl-lanes-before", say("timeline.lanes.before"), part.number-1, part.parts),
		elem("span").Class("note").Role("status").Text(say("timeline.lanes",
			"from", strconv.Itoa(part.from+1), "to", strconv.Itoa(part.to), "all", strconv.Itoa(all))),
		v.laneTurn("tl-lanes-more", more, part.number+1, part.parts))
}

// laneTurn is a button to another part of the sources. At an end it stays where
// the focus is, and does nothing.
func (v *timelineView) laneTurn(id, words string, to, parts int) app.UI {
	ok := to >= 0 && to < parts
	return elem("button").Attr("type", "button").Class("btn line").ID(id).Aria("disabled", strconv.FormatBool(!ok)).Text(words).
		OnClick(func(ctx app.Context, e app.Event) {
			if ok {
				send(ctx, view.TimelineLanes{Part: to})
			}
		}, app.EventScope(id, to, parts))
}

// laneLabel is what stands on a source's switch: its letter and how many events
// it reports; the words around them are heard alone.
func laneLabel(lane query.TimelineSource) []app.UI {
	events := say("timeline.source.events")
	if lane.Events == 1 {
		events = say("timeline.source.event")
	}
	return []app.UI{
		elem("span").Class("vh").Text(say("timeline.source.before") + " "), sourceMark(lane.Mark), app.Text(" "),
		elem("span").Class("note").Text(strconv.Itoa(lane.Events)), elem("span").Class("vh").Text(" " + events),
	}
}
