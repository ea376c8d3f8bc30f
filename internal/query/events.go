package query

import "parallax/internal/story"

// Event returns the event with the id; nil when there is none.
func (b *Book) Event(id *string) *story.Event {
	if id == nil {
		return nil
	}
	i, ok := b.events[*id]
	if !ok {
		return nil
	}
	return &b.Story.Events[i]
}

// Events are all events that the ask lets through, in the order of the timeline,
// each with its card: cards[i] is that of page.Events[i]. It is for what writes
// them all at once; a page asks for one card at a time.
func (b *Book) Events(q TimelineAsk) (page *TimelinePage, cards []*EventCard) {
	t := q.timetable(b, false)
	cards = make([]*EventCard, len(t.page.Events))
	for i := range cards {
		cards[i] = t.card(i)
	}
	return t.page, cards
}
