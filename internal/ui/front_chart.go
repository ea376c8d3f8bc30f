package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/query"
	"parallax/internal/timeline"
	"parallax/internal/ui/svg"
	"parallax/internal/view"
)

// smallWidth is the width of the small timeline in its own units.
const smallWidth = 1168

// smallChart draws the events that most sources tell, or differ on, in one
// lane. It needs no measuring: it scrolls where the page is narrower.
func smallChart(s view.State, page *query.TimelinePage) app.UI {
	scale := timeline.ScaleFor(page.Folded, smallWidth, 0, 0)
	model := page.Model
	model.Words = axisWords(page.Yearless)
	picture := timeline.Layout(&model, timeline.Frame{Width: smallWidth, Scale: scale, Measure: timeline.Estimate})
	to := s
	to.View = view.Timeline
	d := &drawing{state: to, page: page, memo: newMemo(page, to), picture: picture, tabbed: true}
	drawn := d.chart()
	return elem("div").Class("chart", "small").TabIndex(0).Role("region").Aria("label", say("front.when.chart")).Body(
		svg.El("svg").Attr("viewBox", "0 0 "+num(smallWidth)+" "+num(picture.Height)).
			Role("group").Aria("label", say("timeline.picture")).Body(drawn.ui()))
}
