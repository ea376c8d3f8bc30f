package query

import (
	"reflect"
	"testing"
)

// Each card is the one that the timeline gives of the event that is chosen.
func TestEventsAreThoseOfTheTimeline(t *testing.T) {
	b := NewBook(sample())
	page, cards := b.Events(TimelineAsk{})
	if len(page.Events) == 0 || len(cards) != len(page.Events) {
		t.Fatalf("%d events, %d cards", len(page.Events), len(cards))
	}
	for i := range cards {
		asked := TimelineAsk{Chosen: &page.Events[i].At}.Answer(b).(*TimelinePage)
		if asked.Chosen != i || !reflect.DeepEqual(asked.Card, cards[i]) {
			t.Errorf("event %d: %+v, want %+v", i, cards[i], asked.Card)
		}
	}
}
