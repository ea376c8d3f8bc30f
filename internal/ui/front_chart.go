package ui

import (
	"slices"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/query"
	"parallax/internal/timeline"
	"parallax/internal/ui/svg"
	"parallax/internal/view"
)

// The small timeline: its width in its own units, and how many events it has.
const (
	smallWidth  = 1168
	smallEvents = 12
)

// smallChart draws the events that most sources tell, or differ on, in one
// lane. It needs no measuring: it scrolls where the page is narrower.
func smallChart(s view.State, whole *query.TimelinePage) app.UI {
	page := briefly(whole)
	scale := timeline.ScaleFor(page.Folded, smallWidth, 0, 0)
	model := page.Model
	model.Words = axisWords(page.Yearless)
	picture := timeline.Layout(&model, timeline.Frame{Width: smallWidth, Scale: scale, Measure: timeline.Estimate})
	to := s
	to.View = view.Timeline
	d := &drawing{state: to, page: page, picture: picture, tabbed: true}
	drawn := d.chart()
	return elem("div").Class("chart", "small").TabIndex(0).Role("region").Aria("label", say("front.when.chart")).Body(
		svg.El("svg").Attr("viewBox", "0 0 "+num(smallWidth)+" "+num(picture.Height)).
			Role("group").Aria("label", say("timeline.picture")).Body(drawn.ui()))
}

// briefly is a page of the events that matter most: what happened and has a
// day, those on which sources differ first, then those that most of them tell.
func briefly(whole *query.TimelinePage) *query.TimelinePage {
	order := make([]int, 0, len(whole.Events))
	for i := range whole.Events {
		if e := &whole.Events[i]; !e.Said && !e.Undated {
			order = append(order, i)
		}
	}
	weight := func(i int) int {
		e := &whole.Events[i]
		w := len(e.Sources)
		if len(e.Dates) > 1 {
			w += 100
		}
		return w
	}
	slices.SortStableFunc(order, func(a, b int) int { return weight(b) - weight(a) })
	order = order[:min(len(order), smallEvents)]
	slices.Sort(order)
	page := *whole
	page.Chosen, page.Card = -1, nil
	page.Events, page.Model = nil, timeline.Model{}
	for _, i := range order {
		item := whole.Model.Items[i]
		item.After, item.Before = nil, nil
		page.Events = append(page.Events, whole.Events[i])
		page.Model.Items = append(page.Model.Items, item)
	}
	page.Folded = timeline.Segments(&page.Model, false)
	return &page
}
