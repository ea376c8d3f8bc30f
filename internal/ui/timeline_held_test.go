package ui

import (
	"strconv"
	"strings"
	"testing"

	"parallax/internal/timeline"
	"parallax/internal/view"
)

// Events of one day can't be spread by any zoom: what their cluster holds is
// listed, each with the way to its card. Those of a month can, and aren't.
func TestWhatNoZoomSpreadsIsListed(t *testing.T) {
	for _, tt := range []struct {
		name  string
		apart float64 // days from one event to the next
		want  bool
	}{{"a day", 0, true}, {"a month each", 30, false}} {
		page := crowd(60)
		page.Model.Items = page.Model.Items[:60]
		for i := range page.Model.Items {
			page.Model.Items[i].When = timeline.Day(10_000 + tt.apart*float64(i))
			for r := range page.Model.Items[i].Reports {
				page.Model.Items[i].Reports[r].When = page.Model.Items[i].When
			}
		}
		page.Folded = timeline.Segments(&page.Model)
		page.Flat = timeline.Flat(page.Folded)
		s := view.State{View: view.Timeline}
		if tt.want {
			s.Timeline.From, s.Timeline.To = "1997-05-19T11:30", "1997-05-19T12:30"
		}
		c := &timelineChart{State: s, Page: page, width: plainWidth, over: plainWidth, metrics: estimated(nil)}
		d := c.draw(c.scale())
		clusters := 0
		for _, lane := range d.picture.Lanes {
			for _, k := range lane.Marks {
				if len(k.Items) > 1 {
					clusters++
				}
			}
		}
		chart := d.chart()
		for _, a := range all(drawnTree(t, chart.ui()), "a", "") {
			if listed := hasAttr(a, "data-listed"); listed && !tt.want || listed != strings.HasSuffix(attr(a, "aria-label"), "listed under the chart") {
				t.Errorf("%s: a mark named %q leads to the list: %v", tt.name, attr(a, "aria-label"), listed)
			}
		}
		held := d.together()
		if (held != nil) != tt.want {
			t.Errorf("%s: listed is %v, want %v (%d clusters)", tt.name, held != nil, tt.want, clusters)
			continue
		}
		if held == nil {
			continue
		}
		tree := drawnTree(t, held)
		links := all(tree, "a", "w")
		if len(links) == 0 || len(links) > heldMost || !strings.Contains(textOf(tree), strconv.Itoa(len(links))) && len(links) < heldMost {
			t.Errorf("%s: %d links: %s", tt.name, len(links), textOf(tree))
		}
		for _, a := range links {
			if !strings.Contains(attr(a, "href"), "at=") {
				t.Errorf("%s: %q leads to %q", tt.name, textOf(a), attr(a, "href"))
			}
		}
	}
}
