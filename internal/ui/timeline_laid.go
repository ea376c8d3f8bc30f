package ui

import (
	"reflect"
	"slices"

	"parallax/internal/query"
	"parallax/internal/timeline"
)

// A laidChart is the page's chart made ready for layout, with what of it holds
// for the whole story: the overview, and the lines, which stay where they are
// while a part of the story is in view.
type laidChart struct {
	page     *query.TimelinePage
	metrics  *timeline.Metrics
	width    float64
	over     float64
	axis     *timeline.Segment // the first of the axis
	part     int               // of the sources: those that have lanes
	lanes    []int
	chart    *timeline.Chart
	whole    *timeline.Picture
	overview timeline.Overview
	last     lastPicture
}

// A lastPicture is what was laid out last: to say what is in view, and then to
// draw it, is to lay it out once.
type lastPicture struct {
	scale   timeline.Scale
	chosen  string
	picture *timeline.Picture
}

// scale is the scale that the state asks for.
func (c *timelineChart) scale() timeline.Scale {
	c.ready()
	from, to := windowOf(c.State)
	return timeline.ScaleFor(c.memo.axis, c.width, from, to)
}

// draw lays the chart out on a scale.
func (c *timelineChart) draw(scale timeline.Scale) *drawing {
	c.ready()
	frame := timeline.Frame{Width: c.width, Scale: scale, Least: c.laid.whole, Lanes: c.laid.lanes}
	if c.Page.Chosen >= 0 {
		frame.Chosen = c.Page.Model.Items[c.Page.Chosen].Key
	}
	last := &c.laid.last
	if last.picture == nil || last.chosen != frame.Chosen || !last.scale.Same(&scale) {
		*last = lastPicture{scale, frame.Chosen, c.laid.chart.Layout(frame)}
	}
	d := &drawing{state: c.State, page: c.Page, memo: c.memo, picture: last.picture}
	d.focus = c.reachable(d.picture, frame.Chosen)
	return d
}

// ready makes anew what the page, the width or the metrics have changed.
func (c *timelineChart) ready() {
	if c.memo == nil || c.memo.page != c.Page || !reflect.DeepEqual(c.memo.state, c.State) {
		last := c.memo
		c.memo = newMemo(c.Page, c.State)
		if last != nil && last.page == c.Page && last.state.Timeline.Unfolded == c.State.Timeline.Unfolded && slices.Equal(last.state.Timeline.Opened, c.State.Timeline.Opened) {
			c.memo.axis = last.axis
		}
	}
	l, segs := &c.laid, c.memo.axis
	var first *timeline.Segment
	if len(segs) > 0 {
		first = &segs[0]
	}
	part := lanesOf(c.State, c.Page)
	if l.page == c.Page && l.part == part.number && l.metrics == c.metrics && l.width == c.width && l.over == c.over && l.axis == first && l.chart != nil {
		return
	}
	model := c.Page.Model
	model.Words = axisWords(c.Page.Yearless)
	chart := timeline.NewChart(&model, c.metrics.Measure)
	lanes := part.shown(c.Page)
	frame := timeline.Frame{Width: c.width, Scale: timeline.ScaleFor(segs, c.width, 0, 0), Lanes: lanes}
	whole := chart.Layout(frame)
	*l = laidChart{c.Page, c.metrics, c.width, c.over, first, part.number, lanes, chart, whole,
		timeline.DrawOverview(&model, segs, c.over, c.metrics.Measure), lastPicture{frame.Scale, "", whole}}
}

// strip is the overview with the window of a scale on it.
func (c *timelineChart) strip(scale *timeline.Scale) *timeline.Overview {
	c.ready()
	c.laid.overview.Show(scale)
	return &c.laid.overview
}
