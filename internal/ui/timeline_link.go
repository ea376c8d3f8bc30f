package ui

import (
	"math"
	"strings"

	"parallax/internal/query"
	"parallax/internal/timeline"
	"parallax/internal/view"
)

// choose is the address of an event's card.
func (d *drawing) choose(item int) string { return chooseLink(d.state, d.page.Events[item].At) }

// chooseLink is the address of the card of the event reported at a place.
func chooseLink(s view.State, at query.Ref) string {
	s = base(s)
	s.View = view.Timeline
	s.Timeline.Chosen = &at
	return view.Encode(s)
}

// link is where a mark leads: to the event's card, or, for a cluster, to a
// window that spreads it.
func (d *drawing) link(k *timeline.Mark) string {
	if len(k.Items) == 1 {
		return d.choose(k.Items[0])
	}
	scale := &d.picture.Scale
	from, to := scale.Day(k.X0), scale.Day(k.X1)
	room := math.Max((to-from)*0.3, 0.5)
	zoomed := timeline.NewScale(d.axisOf(), scale.Left, scale.Right, from-room, to+room)
	if scale.Deepest() || zoomed.Total() <= scale.Total()*1.05 {
		return d.choose(k.Items[0])
	}
	s := base(d.state)
	s.View = view.Timeline
	s.Timeline.From, s.Timeline.To = windowWords(&zoomed)
	return view.Encode(s)
}

// axisOf is the axis that the state asks for.
func (d *drawing) axisOf() []timeline.Segment { return axisOf(d.state, d.page) }

func axisOf(s view.State, page *query.TimelinePage) []timeline.Segment {
	if s.Timeline.Unfolded {
		return page.Flat
	}
	return page.Folded
}

// daysOnly is the length of a window, in days, from which a day is less than a
// pixel and its hours are left out.
const daysOnly = 1500

// windowWords writes the window of a scale for the address: days, inclusive,
// or date-times; empty for the whole story.
func windowWords(s *timeline.Scale) (from, to string) {
	if s.Whole() {
		return "", ""
	}
	first, last := s.Window()
	from, to = timeline.FormatISO(first), timeline.FormatISO(last)
	if !strings.Contains(to, "T") {
		to = timeline.FormatISO(last - 1)
	}
	if last-first > daysOnly {
		from, to = timeline.FormatISO(math.Round(first)), timeline.FormatISO(math.Round(last)-1)
	}
	return from, to
}

// windowOf reads the window of a state; both 0 for the whole story.
func windowOf(s view.State) (from, to float64) {
	from, _, okFrom := timeline.ParseISO(s.Timeline.From)
	end, to, okTo := timeline.ParseISO(s.Timeline.To)
	if !okFrom || !okTo {
		return 0, 0
	}
	if strings.Contains(s.Timeline.To, "T") {
		to = end
	}
	return from, to
}
