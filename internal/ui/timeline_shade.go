package ui

import (
	"math"
	"slices"

	"parallax/internal/query"
	"parallax/internal/timeline"
)

// markClass is the class of a mark whose events were not told yet by the clock.
func (d *drawing) markClass(k *timeline.Mark) string {
	if slices.ContainsFunc(k.Items, func(i int) bool { return !d.page.Events[i].Late }) {
		return ""
	}
	return "late"
}

// found counts the events of a mark that hold the words looked for.
func (d *drawing) found(k *timeline.Mark) int {
	n := 0
	for _, i := range k.Items {
		if d.page.Events[i].Found {
			n++
		}
	}
	return n
}

// lateClass is the class of what a source tells that was not out yet by the
// clock.
func (d *drawing) lateClass(m query.Mark) string {
	for i := range d.page.Lanes {
		if d.page.Lanes[i].Source == m.Source && d.page.Lanes[i].Late {
			return "late"
		}
	}
	return ""
}

// gap draws on the axis the stretch between the two events whose distance is
// told: solid where it surely is, thin where it may be.
func (d *drawing) gap() node {
	g := el("g", "gap", "aria-hidden", "true")
	gap := d.page.Gap
	if gap == nil || gap.From < 0 || gap.To < 0 || !gap.Span.Known {
		return g
	}
	a, b := d.page.Model.Items[gap.From].When, d.page.Model.Items[gap.To].When
	if b.From < a.From || b.From == a.From && b.To < a.To {
		a, b = b, a
	}
	s := &d.picture.Scale
	at := func(day float64) float64 { return math.Max(s.Left, math.Min(s.X(day), s.Right)) }
	middle := func(x timeline.Stretch) float64 { return (at(x.From) + at(x.To)) / 2 }
	x0, x1 := middle(a), middle(b)
	if x1-x0 < 1 {
		return g
	}
	return g.with(
		path("reach", "inkl", "M"+num(x0)+" 37v10M"+num(x1)+" 37v10"),
		rect("span", "inkf measured", x0, timeline.AxisY-1.5, x1-x0, 3))
}
