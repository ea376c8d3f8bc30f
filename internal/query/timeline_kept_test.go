package query

import (
	"reflect"
	"testing"
)

// A book keeps its last timetable; what one question adds to it is not in the
// answer to another.
func TestTimelineAnswersAreTheirOwn(t *testing.T) {
	s := strike()
	chosen := NewBook(s).Ref(s.Events[0].Title)
	asks := []Question{
		TimelineAsk{}, TimelineAsk{Find: "strike"}, TimelineAsk{}, TimelineAsk{Chosen: &chosen}, TimelineAsk{},
		TimelineAsk{Filter: TimelineFilter{Until: "2024-06-03"}}, TellingAsk{}, TellingAsk{Until: "2024-06-03"}, TimelineAsk{Hidden: []string{"x"}}, TimelineAsk{},
	}
	b := NewBook(s)
	for i, q := range asks {
		if got, want := q.Answer(b), q.Answer(NewBook(s)); !reflect.DeepEqual(got, want) {
			t.Errorf("question %d, %+v, has another answer after those before it", i, q)
		}
	}
}
