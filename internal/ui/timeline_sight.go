package ui

import (
	"math"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/timeline"
)

// A sight is what the frame of the chart shows of it, from and to, in units of
// the drawing. It is empty where the frame is wide enough for all.
type sight struct{ from, to float64 }

// inSight reads what a frame shows that is narrower than the chart, as on a
// phone, where it scrolls sideways under the names of the lanes.
func (c *timelineChart) inSight() sight {
	if c.fits || c.width == 0 {
		return sight{}
	}
	at := app.Window().GetElementByID("tl-chart").Get("scrollLeft").Float() / (rootFontSize() / 16)
	return sight{at + namesWidth, at + c.over}
}

// bringToSight scrolls the frame until a place of the drawing stands in the
// middle of what is beside the names.
func (c *timelineChart) bringToSight(x float64) {
	app.Window().GetElementByID("tl-chart").Set("scrollLeft", (x-(namesWidth+c.over)/2)*rootFontSize()/16)
}

// scrolled draws the overview anew, which shows what is in sight; the headings
// follow once the frame stands still.
func (c *timelineChart) scrolled() {
	over := app.Window().GetElementByID("tl-over")
	if c.fits || c.memo == nil || !over.Truthy() {
		return
	}
	scale := c.scale()
	d := &drawing{state: c.State, page: c.Page, memo: c.memo, picture: &timeline.Picture{Scale: scale}, sight: c.inSight()}
	c.writers[2].draw(over, d.overview(c.strip(&scale)), true)
}

// headings are those of the axis. Of those that the frame has scrolled past, the
// last stays at its edge until the next one comes.
func (d *drawing) headings() []timeline.Heading {
	list := append([]timeline.Heading(nil), d.picture.Headings...)
	for i := len(list) - 1; i >= 0; i-- {
		h := &list[i]
		if h.X >= d.sight.from {
			continue
		}
		h.X = d.sight.from
		if i+1 < len(list) {
			h.X = math.Min(h.X, list[i+1].X-timeline.Estimate(h.Label, 12, false, true)-8)
		}
		return list[i:]
	}
	return list
}

// seen is the part of the overview that is in sight; nothing where all is.
func (d *drawing) seen(o *timeline.Overview) []node {
	if d.sight.to <= d.sight.from {
		return nil
	}
	s := &d.picture.Scale
	x0, x1 := o.Scale.X(s.Day(math.Max(d.sight.from, s.Left))), o.Scale.X(s.Day(math.Min(d.sight.to, s.Right)))
	return []node{rect("seen", "insight", x0, 4, x1-x0, 26)}
}
