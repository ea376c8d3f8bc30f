package ui

import (
	"cmp"
	"math"
	"slices"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/timeline"
)

// key moves between events and moves the window; it listens on the chart
// alone, so that the keys of the page around stay its own.
func (c *timelineChart) key(ctx app.Context, e app.Value) {
	if e.Get("ctrlKey").Bool() || e.Get("metaKey").Bool() || e.Get("altKey").Bool() {
		return
	}
	name := e.Get("key").String()
	way, further := windowKeys[name], name == "[" || name == "]" || name == "m"
	if way == "" && !further {
		c.step(ctx, e)
		return
	}
	e.Call("preventDefault")
	at := c.stopAt(c.stops(c.draw(c.scale())), e)
	if at.item >= 0 {
		c.focus = at.key
	}
	if further {
		c.more(ctx, name, at.item)
		return
	}
	c.later(ctx, way)
}

// windowKeys are the keys that move the window from anywhere in the chart.
var windowKeys = map[string]string{"+": "zoomIn", "=": "zoomIn", "-": "zoomOut", "PageUp": "earlier", "PageDown": "later"}

// stripKeys are those that move it from the overview.
var stripKeys = map[string]string{"+": "zoomIn", "=": "zoomIn", "-": "zoomOut", "PageUp": "earlier", "PageDown": "later",
	"ArrowLeft": "back", "ArrowDown": "back", "ArrowRight": "on", "ArrowUp": "on", "Home": "start", "End": "end"}

// stripKey moves the window from the overview.
func (c *timelineChart) stripKey(ctx app.Context, e app.Value) {
	way := stripKeys[e.Get("key").String()]
	if way == "" || e.Get("ctrlKey").Bool() || e.Get("metaKey").Bool() || e.Get("altKey").Bool() {
		return
	}
	e.Call("preventDefault")
	ctx.Dispatch(func(ctx app.Context) { c.move(ctx, way) })
}

// later moves the window from within a listener.
func (c *timelineChart) later(ctx app.Context, way string) {
	c.keyed = true
	ctx.Dispatch(func(ctx app.Context) { c.move(ctx, way) })
}

// A chartStop is where the arrow keys halt: a mark or a fold.
type chartStop struct {
	id   string // of the element
	key  string // of the mark; "" for a fold
	item int    // the first of the mark; -1 for a fold
	lane int
	x    float64
}

// stops are those in view, from left to right.
func (c *timelineChart) stops(d *drawing) []chartStop {
	var all []chartStop
	for n, lane := range d.picture.Lanes {
		for i := range lane.Marks {
			k := &lane.Marks[i]
			all = append(all, chartStop{markID(k.Key), k.Key, k.Items[0], n, k.X})
		}
	}
	for _, f := range d.picture.Folds {
		all = append(all, chartStop{foldID(f.Key), "", -1, 2, (f.X0 + f.X1) / 2})
	}
	slices.SortStableFunc(all, func(a, b chartStop) int { return cmp.Or(cmp.Compare(a.x, b.x), a.lane-b.lane) })
	return all
}

// noStop stands for none of the stops.
var noStop = chartStop{item: -1}

// stopAt is the stop that a key was pressed on.
func (c *timelineChart) stopAt(all []chartStop, e app.Value) chartStop {
	on := e.Get("target").Call("closest", "a[id]")
	if !on.Truthy() {
		return noStop
	}
	id := on.Get("id").String()
	if i := slices.IndexFunc(all, func(s chartStop) bool { return s.id == id }); i >= 0 {
		return all[i]
	}
	return noStop
}

// step goes from one stop to another.
func (c *timelineChart) step(ctx app.Context, e app.Value) {
	d := c.draw(c.scale())
	all := c.stops(d)
	at := slices.Index(all, c.stopAt(all, e))
	to := -1
	switch e.Get("key").String() {
	case "ArrowRight":
		if to = at + 1; to == len(all) {
			e.Call("preventDefault")
			c.beyond(ctx, d, 1)
			return
		}
	case "ArrowLeft":
		if to = at - 1; to < 0 {
			e.Call("preventDefault")
			c.beyond(ctx, d, -1)
			return
		}
	case "ArrowDown", "ArrowUp":
		to = across(all, at)
	case "Home", "End":
		e.Call("preventDefault")
		c.outermost(ctx, e.Get("key").String() == "End")
		return
	default:
		return
	}
	e.Call("preventDefault")
	if to >= 0 && to < len(all) {
		c.halt(ctx, all[to])
	}
}

// across is the nearest stop of the other lane; -1 when there is none.
func across(all []chartStop, from int) int {
	if from < 0 {
		return -1
	}
	best, least := -1, math.Inf(1)
	for i, s := range all {
		if far := math.Abs(s.x - all[from].x); s.item >= 0 && s.lane != all[from].lane && far < least {
			best, least = i, far
		}
	}
	return best
}

// halt moves the focus to a stop, at once: the next key finds it there. Which
// mark the Tab key reaches is drawn after that.
func (c *timelineChart) halt(ctx app.Context, s chartStop) {
	if s.key != "" {
		c.focus = s.key
	}
	c.refocus(app.Window().GetElementByID(s.id))
	ctx.Dispatch(func(app.Context) {})
}

// beyond brings the next event that lies out of the window into its middle, and
// goes there.
func (c *timelineChart) beyond(ctx app.Context, d *drawing, by int) {
	s := d.picture.Scale
	best, nearest := -1, math.Inf(1)
	for i := range c.Page.Model.Items {
		it := &c.Page.Model.Items[i]
		if !it.Dated {
			continue
		}
		x := (s.X(it.When.From) + s.X(it.When.To)) / 2
		far := x - s.Right
		if by < 0 {
			far = s.Left - x
		}
		if far > 0 && far < nearest {
			best, nearest = i, far
		}
	}
	if best < 0 {
		return
	}
	when := c.Page.Model.Items[best].When
	c.haltAt(ctx, s.Pan((s.Left+s.Right)/2-(s.X(when.From)+s.X(when.To))/2), func(all []chartStop, shown map[int]string) int {
		return slices.IndexFunc(all, func(s chartStop) bool { return s.key != "" && s.key == shown[best] })
	})
}

// outermost goes to the first or the last event of the story.
func (c *timelineChart) outermost(ctx app.Context, last bool) {
	s := c.scale()
	by := s.Total()
	if last {
		by = -by
	}
	c.haltAt(ctx, s.Pan(by), func(all []chartStop, _ map[int]string) int {
		if last {
			return len(all) - 1
		}
		return 0
	})
}

// haltAt moves the window to a scale, and the focus to one of the stops there.
func (c *timelineChart) haltAt(ctx app.Context, scale timeline.Scale, which func(all []chartStop, shown map[int]string) int) {
	d := c.draw(scale)
	all := c.stops(d)
	to := which(all, itemsShown(d.picture))
	if to < 0 || to >= len(all) {
		return
	}
	if from, end := windowWords(&scale); from != c.State.Timeline.From || end != c.State.Timeline.To {
		c.focus, c.keyed = all[to].key, true
		c.moveTo(ctx, from, end)
		return
	}
	c.halt(ctx, all[to])
}

// itemsShown maps items in view to the keys of their marks.
func itemsShown(p *timeline.Picture) map[int]string {
	keys := map[int]string{}
	for _, lane := range p.Lanes {
		for _, k := range lane.Marks {
			for _, i := range k.Items {
				keys[i] = k.Key
			}
		}
	}
	return keys
}

// reachable is the mark that the Tab key reaches: the one last reached by the
// arrow keys, the chosen one, or the first.
func (c *timelineChart) reachable(p *timeline.Picture, chosen string) string {
	first, fallback := "", ""
	for _, lane := range p.Lanes {
		for i := range lane.Marks {
			k := &lane.Marks[i]
			if k.Key == c.focus {
				return k.Key
			}
			if k.Key == chosen || k.Chosen {
				fallback = k.Key
			}
			if first == "" {
				first = k.Key
			}
		}
	}
	if fallback != "" {
		return fallback
	}
	return first
}
