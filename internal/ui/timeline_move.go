package ui

import (
	"math"
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
	case "back":
		c.glide(ctx, scale.Pan(page/4))
	case "on":
		c.glide(ctx, scale.Pan(-page/4))
	case "start":
		c.glide(ctx, scale.Pan(scale.Total()))
	case "end":
		c.glide(ctx, scale.Pan(-scale.Total()))
	case "fit":
		c.fit(ctx)
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
		c.moveTo(ctx, from, end)
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
		c.motion.show(timeline.ScaleFor(c.memo.axis, c.width, a0+(b0-a0)*share, a1+(b1-a1)*share))
		ctx.After(16*time.Millisecond, step)
	}
	step(ctx)
}

// fit goes to a window about the chosen event; Back undoes it.
func (c *timelineChart) fit(ctx app.Context) {
	if c.Page.Chosen < 0 {
		return
	}
	when := c.Page.Model.Items[c.Page.Chosen].When
	if !c.Page.Model.Items[c.Page.Chosen].Dated || math.IsInf(when.Len(), 0) {
		return
	}
	room := max(when.Len(), fitRoom)
	scale := timeline.ScaleFor(c.memo.axis, c.width, when.From-room, when.To+room)
	from, to := windowWords(&scale)
	send(ctx, view.TimelineJump{From: from, To: to})
}

// fitRoom is how many days stand on each side of an event that fills the
// window.
const fitRoom = 3
