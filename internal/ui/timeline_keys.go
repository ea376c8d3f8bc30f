package ui

import (
	"math"
	"strconv"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/timeline"
	"parallax/internal/view"
)

// step is how much a button or a key enlarges.
const zoomStep = 1.6

// move moves the window by a button or a key.
func (c *timelineChart) move(ctx app.Context, way string) {
	scale := c.scale()
	middle := c.centre(&scale)
	page := (scale.Right - scale.Left) * 0.6
	switch way {
	case "zoomIn":
		c.glide(ctx, scale.Zoom(zoomStep, middle))
	case "zoomOut":
		c.glide(ctx, scale.Zoom(1/zoomStep, middle))
	case "earlier":
		c.glide(ctx, scale.Pan(page))
	case "later":
		c.glide(ctx, scale.Pan(-page))
	}
}

// centre is what an enlargement keeps in place: the mark that the keys are on,
// the chosen one, or the middle.
func (c *timelineChart) centre(scale *timeline.Scale) float64 {
	if c.keyed {
		for i := range c.Page.Model.Items {
			if c.Page.Model.Items[i].Key != c.focus {
				continue
			}
			if x, ok := c.itemX(i); ok {
				return x
			}
		}
	}
	if x, ok := c.itemX(c.Page.Chosen); ok {
		return x
	}
	return (scale.Left + scale.Right) / 2
}

// glideFor is how long a move by button takes.
const glideFor = 160 * time.Millisecond

// glide moves the window to a scale, showing where things went unless the
// reader asked for less motion.
func (c *timelineChart) glide(ctx app.Context, to timeline.Scale) {
	from, end := windowWords(&to)
	if stillMotion() {
		send(ctx, view.TimelineWindow{From: from, To: end})
		return
	}
	c.motion.start(c)
	start, began := c.motion.scale, time.Now()
	a0, a1 := start.Window()
	b0, b1 := to.Window()
	var step func(app.Context)
	step = func(ctx app.Context) {
		ctx.PreventUpdate()
		share := float64(time.Since(began)) / float64(glideFor)
		if share >= 1 || !c.motion.moving {
			c.motion.scale = to
			c.motion.commit(ctx, c)
			return
		}
		share = share * (2 - share)
		c.motion.show(timeline.ScaleFor(axisOf(c.State, c.Page), c.width, a0+(b0-a0)*share, a1+(b1-a1)*share))
		ctx.After(16*time.Millisecond, step)
	}
	step(ctx)
}

// key moves between events and moves the window; it listens on the chart
// alone, so that the keys of the page around stay its own.
func (c *timelineChart) key(ctx app.Context, e app.Value) {
	if e.Get("ctrlKey").Bool() || e.Get("metaKey").Bool() || e.Get("altKey").Bool() {
		return
	}
	at := c.focused(e)
	if at >= 0 {
		c.focus = c.shown(c.draw(c.scale()).picture)[at]
	}
	next := -1
	switch e.Get("key").String() {
	case "ArrowRight":
		next = c.neighbour(at, 1, false)
	case "ArrowLeft":
		next = c.neighbour(at, -1, false)
	case "ArrowDown", "ArrowUp":
		next = c.across(at)
	case "Home":
		next = c.neighbour(-1, 1, false)
	case "End":
		next = c.neighbour(len(c.Page.Events), -1, false)
	case "+", "=":
		e.Call("preventDefault")
		c.later(ctx, "zoomIn")
		return
	case "-":
		e.Call("preventDefault")
		c.later(ctx, "zoomOut")
		return
	case "PageUp":
		e.Call("preventDefault")
		c.later(ctx, "earlier")
		return
	case "PageDown":
		e.Call("preventDefault")
		c.later(ctx, "later")
		return
	case "[", "]", "m":
		e.Call("preventDefault")
		c.more(ctx, e.Get("key").String(), at)
		return
	default:
		return
	}
	e.Call("preventDefault")
	if next >= 0 {
		c.reach(ctx, next)
	}
}

// later moves the window from within a listener.
func (c *timelineChart) later(ctx app.Context, way string) {
	c.keyed = true
	ctx.Dispatch(func(ctx app.Context) { c.move(ctx, way) })
}

// focused is the item of the mark that a key was pressed on; -1 for none.
func (c *timelineChart) focused(e app.Value) int {
	mark := e.Get("target").Call("closest", "[data-item]")
	if !mark.Truthy() {
		return -1
	}
	n, err := strconv.Atoi(mark.Call("getAttribute", "data-item").String())
	if err != nil {
		return -1
	}
	return n
}

// neighbour is the next item in time that has a place on the chart; with lane,
// in the same lane. -1 when there is none.
func (c *timelineChart) neighbour(from, by int, lane bool) int {
	d := c.draw(c.scale())
	shown := c.shown(d.picture)
	for i := from + by; i >= 0 && i < len(c.Page.Events); i += by {
		if lane && from >= 0 && c.Page.Events[i].Said != c.Page.Events[from].Said {
			continue
		}
		if shown[i] == "" && !c.Page.Model.Items[i].Dated {
			continue
		}
		if from >= 0 && from < len(c.Page.Events) && shown[i] != "" && shown[i] == shown[from] {
			continue // the same cluster
		}
		return i
	}
	return -1
}

// across is the nearest item of the other lane; -1 when there is none.
func (c *timelineChart) across(from int) int {
	if from < 0 || from >= len(c.Page.Events) {
		return -1
	}
	d := c.draw(c.scale())
	keys := c.shown(d.picture)
	x, lane, best, least := 0.0, 0, -1, math.Inf(1)
	for l, marks := range d.picture.Lanes {
		for _, k := range marks.Marks {
			if k.Key == keys[from] {
				x, lane = k.X, l
			}
		}
	}
	for _, k := range d.picture.Lanes[1-lane].Marks {
		if far := math.Abs(k.X - x); far < least {
			best, least = k.Items[0], far
		}
	}
	return best
}

// shown maps items in view to the keys of their marks.
func (c *timelineChart) shown(p *timeline.Picture) map[int]string {
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

// reach moves the focus to an item, and the window when it is out of view.
func (c *timelineChart) reach(ctx app.Context, item int) {
	scale := c.scale()
	key := c.shown(c.draw(scale).picture)[item]
	if key == "" {
		when := c.Page.Model.Items[item].When
		x := (scale.X(when.From) + scale.X(when.To)) / 2
		scale = scale.Pan((scale.Left+scale.Right)/2 - x)
		if key = c.shown(c.draw(scale).picture)[item]; key == "" {
			return
		}
		from, to := windowWords(&scale)
		send(ctx, view.TimelineWindow{From: from, To: to})
	}
	ctx.Dispatch(func(ctx app.Context) {
		c.focus = key
		ctx.Defer(func(app.Context) {
			if el := app.Window().GetElementByID("tl-marks-m" + key + "-a"); el.Truthy() {
				el.Call("focus")
			}
		})
	})
}
