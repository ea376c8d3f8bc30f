package ui

import (
	"math"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/timeline"
)

// downStrip takes hold of the overview: an edge of the window, the window, or
// a place outside it, where the window then goes.
func (m *chartMotion) downStrip(c *timelineChart, e app.Value) {
	x := m.at(c, e)
	scale := c.scale()
	o := c.strip(&scale)
	e.Call("preventDefault")
	switch {
	case math.Abs(x-o.X0) < 12:
		m.down(c, e, 2)
	case math.Abs(x-o.X1) < 12:
		m.down(c, e, 3)
	case x > o.X0 && x < o.X1:
		m.down(c, e, 1)
		m.scrollsTo(c, x)
	default:
		m.down(c, e, 1)
		m.start(c)
		day := o.Scale.Day(x)
		m.show(scale.Pan((scale.Left+scale.Right)/2 - scale.X(day)))
		m.began.scale, m.began.x = m.scale, x
	}
}

// scrollsTo brings into sight what the pointer is on in the overview, where the
// frame shows a part of the chart and the chart shows all: then there is no
// window to drag. It reports whether that is so.
func (m *chartMotion) scrollsTo(c *timelineChart, x float64) bool {
	scale := c.scale()
	if c.fits || m.began.strip != 1 || m.moving || !scale.Whole() {
		return false
	}
	c.bringToSight(scale.X(c.strip(&scale).Scale.Day(x)))
	return true
}

// dragStrip is the scale while the overview is dragged to x.
func (m *chartMotion) dragStrip(c *timelineChart, x float64) timeline.Scale {
	began := &m.began
	o := c.strip(&began.scale)
	by := x - began.x
	from, to := began.scale.Window()
	segs := c.memo.axis
	switch began.strip {
	case 2:
		return timeline.ScaleFor(segs, c.width, o.Scale.Day(math.Min(o.X0+by, o.X1-10)), to)
	case 3:
		return timeline.ScaleFor(segs, c.width, from, o.Scale.Day(math.Max(o.X1+by, o.X0+10)))
	}
	return began.scale.Pan(-by * began.scale.Total() / math.Max(o.Scale.Total(), 1))
}
