package query

import (
	"slices"

	"parallax/internal/timeline"
)

// frontEvents is how many events the front page draws.
const frontEvents = 12

// frontTimeline is a timeline of the events that matter most: what happened and
// has a day, those on which sources differ first, then those that most of them
// tell. It is nil when there are none.
func (b *Book) frontTimeline() *TimelinePage {
	page := TimelineAsk{}.Answer(b).(*TimelinePage)
	order := make([]int, 0, len(page.Events))
	for i := range page.Events {
		if e := &page.Events[i]; !e.Said && !e.Undated {
			order = append(order, i)
		}
	}
	weight := func(i int) int {
		e := &page.Events[i]
		w := len(e.Sources)
		if len(e.Dates) > 1 {
			w += len(b.Story.Sources)
		}
		return w
	}
	slices.SortStableFunc(order, func(a, b int) int { return weight(b) - weight(a) })
	order = order[:min(len(order), frontEvents)]
	if len(order) == 0 {
		return nil
	}
	slices.Sort(order)
	brief := &TimelinePage{Marks: page.Marks, Yearless: page.Yearless, Chosen: -1, All: page.All}
	for _, i := range order {
		item := page.Model.Items[i]
		item.After, item.Before = nil, nil
		brief.Events = append(brief.Events, page.Events[i])
		brief.Model.Items = append(brief.Model.Items, item)
	}
	brief.Folded = timeline.Segments(&brief.Model, false)
	return brief
}
