package query

import (
	"slices"

	"parallax/internal/story"
	"parallax/internal/timeline"
)

// frontEvents is how many events the front page draws.
const frontEvents = 12

// frontTimeline is a timeline of the events that matter most: what happened and
// has a day, those on which sources differ first, then those that most of them
// tell. It is nil when there are none.
func (b *Book) frontTimeline() *TimelinePage {
	page := TimelineAsk{}.timetable(b.only(b.weightiest()), true).page
	few := &TimelinePage{Marks: page.Marks, Yearless: page.Yearless, Chosen: -1, All: len(b.Story.Events)}
	for i := range page.Events {
		if page.Events[i].Undated || len(few.Events) == frontEvents {
			continue
		}
		item := page.Model.Items[i]
		item.After, item.Before = nil, nil
		few.Events = append(few.Events, page.Events[i])
		few.Model.Items = append(few.Model.Items, item)
	}
	if len(few.Events) == 0 {
		return nil
	}
	few.Folded = timeline.Segments(&few.Model)
	few.brief()
	return few
}

// weightiest are the events that the front page may draw, in the order of the
// story.
func (b *Book) weightiest() []story.Event {
	var order, weight []int
	for i := range b.Story.Events {
		e := &b.Story.Events[i]
		in := map[string]bool{}
		for _, r := range e.Reports {
			in[r.Source] = true
		}
		w := len(in)
		if e.Dates == "differ" {
			w += len(b.Story.Sources)
		}
		weight = append(weight, w)
		if !e.Speech && e.Dates != "none" {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return weight[b] - weight[a] })
	order = order[:min(len(order), frontEvents)]
	slices.Sort(order)
	list := make([]story.Event, len(order))
	for k, i := range order {
		list[k] = b.Story.Events[i]
	}
	return list
}

// only is the book with some of its events.
func (b *Book) only(events []story.Event) *Book {
	few, part := *b.Story, *b
	few.Events, part.Story = events, &few
	part.toldBy, part.placed, part.timetable = nil, nil, nil
	part.events = make(map[string]int, len(events))
	for i := range events {
		part.events[events[i].ID] = i
	}
	return &part
}
