package ui

import (
	"slices"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/lang"
	"parallax/internal/query"
	"parallax/internal/view"
)

// clock steps through the days on which the sources can have been out. What was
// not told by then fades, on the chart and in the list.
func (v *timelineView) clock() app.UI {
	f := v.State.Timeline.Filter
	if len(v.Page.Clock) < 2 || v.Page.Yearless {
		return nil
	}
	choices := []choice{{"", say("timeline.clock.all")}}
	for _, step := range v.Page.Clock {
		choices = append(choices, choice{step.Day, lang.English.Date(step.Day) + ": " + lettersOf(step.Sources)})
	}
	return elem("div").Class("bar", "clock").Role("group").Aria("label", say("timeline.clock.group")).Body(
		v.selecting("tl-until", "timeline.clock", f.Until, choices, func(day string) query.TimelineFilter {
			f.Until = day
			return f
		}),
		v.clockStep("tl-clock-back", "timeline.clock.back", -1),
		v.clockStep("tl-clock-on", "timeline.clock.on", 1),
	)
}

// clockStep is a button to the publication before or after. At an end it stays
// where the focus is, and does nothing.
func (v *timelineView) clockStep(id, key string, by int) app.UI {
	f := v.State.Timeline.Filter
	day, ok := stepOf(v.Page.Clock, f.Until, by)
	b := button(id, key).Aria("disabled", strconv.FormatBool(!ok))
	next := f
	next.Until = day
	return b.OnClick(func(ctx app.Context, e app.Event) {
		if ok {
			send(ctx, view.TimelineFiltered{Filter: next})
		}
	}, app.EventScope(view.Encode(v.State), day, ok))
}

// stepOf is the day of the clock so many steps from one; the empty day is that
// of all sources, after the last step. It reports false past the ends.
func stepOf(steps []query.ClockStep, day string, by int) (string, bool) {
	at := slices.IndexFunc(steps, func(s query.ClockStep) bool { return s.Day >= day })
	if at < 0 || day == "" {
		at = len(steps)
	}
	switch at += by; {
	case at < 0 || at > len(steps):
		return "", false
	case at == len(steps):
		return "", true
	}
	return steps[at].Day, true
}

// known says what could be known by the day of the clock, and what is new.
func (v *timelineView) known() string {
	p, day := v.Page, v.State.Timeline.Filter.Until
	if day == "" {
		return ""
	}
	out, fresh := 0, 0
	for _, lane := range p.Lanes {
		if !lane.Late {
			out++
		}
	}
	for i := range p.Events {
		if p.Events[i].New {
			fresh++
		}
	}
	words := []string{say("timeline.known", "out", strconv.Itoa(out), "sources", strconv.Itoa(len(p.Lanes)),
		"shown", strconv.Itoa(len(p.Events)-p.Later), "later", strconv.Itoa(p.Later))}
	if fresh > 0 {
		words = append(words, say("timeline.known.new", "count", strconv.Itoa(fresh)))
	}
	return strings.Join(words, " ")
}

// more does what the further keys ask for: "[" and "]" go to the publication
// before and after, "m" measures time from the event that the keys are on.
func (c *timelineChart) more(ctx app.Context, key string, at int) {
	var m view.Msg
	switch f := c.State.Timeline.Filter; {
	case key == "m" && at >= 0:
		m = view.TimelineMeasured{Since: &c.Page.Events[at].At}
	case key != "m" && len(c.Page.Clock) > 1 && !c.Page.Yearless:
		by := 1
		if key == "[" {
			by = -1
		}
		day, ok := stepOf(c.Page.Clock, f.Until, by)
		if !ok {
			return
		}
		f.Until = day
		m = view.TimelineFiltered{Filter: f}
	default:
		return
	}
	c.keyed = true
	send(ctx, m)
}
