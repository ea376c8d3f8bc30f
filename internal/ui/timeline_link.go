package ui

import (
	"math"
	"slices"
	"strings"

	"parallax/internal/query"
	"parallax/internal/timeline"
	"parallax/internal/view"
)

// chooseLink is the address of the card of the event reported at a place.
func chooseLink(s view.State, at query.Ref) string {
	s = base(s)
	s.View = view.Timeline
	s.Timeline.Chosen = &at
	return view.Encode(s)
}

// link is where a mark leads: to the event's card, or, for a cluster, to a
// window that spreads it. What no zoom spreads is listed under the chart: the
// link is that of its first event there. While the chart moves, a cluster leads
// nowhere.
func (d *drawing) link(k *timeline.Mark) (href string, listed bool) {
	if len(k.Items) == 1 {
		return d.choose(k.Items[0]), false
	}
	if d.moving {
		return "#", false
	}
	zoomed, ok := d.spread(k)
	if !ok {
		return d.choose(k.Items[0]), !d.tabbed
	}
	s := base(d.state)
	s.View = view.Timeline
	s.Timeline.From, s.Timeline.To = windowWords(&zoomed)
	return view.Encode(s), false
}

// spread is the scale that spreads a cluster over the plot; false where no zoom
// does, because its events share their time.
func (d *drawing) spread(k *timeline.Mark) (timeline.Scale, bool) {
	scale := &d.picture.Scale
	zoomed := d.spreading(k)
	return zoomed, !scale.Deepest() && zoomed.Total() > scale.Total()*1.05
}

// spreading is the scale that spreads a cluster over the plot.
func (d *drawing) spreading(k *timeline.Mark) timeline.Scale {
	scale := &d.picture.Scale
	from, to := math.Inf(1), math.Inf(-1)
	for _, i := range k.Items {
		if it := &d.page.Model.Items[i]; it.Dated && !math.IsInf(it.When.Len(), 0) {
			middle := (it.When.From + it.When.To) / 2
			from, to = min(from, middle), max(to, middle)
		}
	}
	if from > to {
		from, to = scale.Day(k.X0), scale.Day(k.X1)
	}
	room := max((to-from)*0.1, 0.5)
	return timeline.NewScale(d.memo.axis, scale.Left, scale.Right, from-room, to+room)
}

// axisOf is the axis that the state asks for.
func axisOf(s view.State, page *query.TimelinePage) []timeline.Segment {
	switch {
	case s.Timeline.Unfolded:
		return page.Flat
	case len(s.Timeline.Opened) > 0:
		return timeline.Open(page.Folded, s.Timeline.Opened)
	}
	return page.Folded
}

// unfold is the address of the same view with one more fold drawn at length;
// all that was in view stays so.
func (d *drawing) unfold(f *timeline.Fold) string {
	s := base(d.state)
	s.View = view.Timeline
	s.Timeline.Opened = append(slices.Clone(s.Timeline.Opened), f.Key)
	return view.Encode(s)
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
