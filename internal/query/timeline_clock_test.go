package query

import (
	"slices"
	"testing"

	"parallax/internal/story"
	"parallax/internal/text"
	"parallax/internal/why"
)

// By the clock the sources that are not out yet are there, and so is what they
// alone tell, marked as late; dates and differences are those of the others.
func TestTimelineByTheClock(t *testing.T) {
	page := askTimeline(TimelineAsk{Filter: TimelineFilter{Until: "2024-06-03"}})
	want := []string{"The Harbour Act", "A vote was held", "The strike began", "The minister spoke", "The minister will visit"}
	if got := titles(page); !slices.Equal(got, want) {
		t.Fatalf("got %q, want %q", got, want)
	}
	act, vote, began := page.Events[0], page.Events[1], page.Events[2]
	if !act.Late || vote.Late || began.Late || page.Later != 2 {
		t.Errorf("late: %v, %v, %v; %d in all; want the act, and two", act.Late, vote.Late, began.Late, page.Later)
	}
	if len(began.Dates) != 1 || began.Dates[0].From != "2024-05-30" || len(began.Differ) > 0 {
		t.Errorf("the strike: dates %+v, differ %v; want B’s date alone", began.Dates, began.Differ)
	}
	if len(began.Sources) != 1 || began.Sources[0].Letter != "B" || len(began.Later) != 1 || began.Later[0].Letter != "A" {
		t.Errorf("the strike is told by %v, later by %v; want B, then A", began.Sources, began.Later)
	}
	if !vote.New || act.New {
		t.Errorf("new on that day: the vote %v, the act %v", vote.New, act.New)
	}
	if len(page.Marks) != 3 || !page.Lanes[0].Late || page.Lanes[1].Late {
		t.Errorf("lanes %+v of %d marks", page.Lanes, len(page.Marks))
	}
	after := askTimeline(TimelineAsk{Filter: TimelineFilter{Until: "2024-06-14"}})
	if e := after.Events[2]; len(e.Dates) != 2 || e.New || !after.Events[0].New || after.Later != 0 {
		t.Errorf("when all are out: %+v", e)
	}
	first := askTimeline(TimelineAsk{Filter: TimelineFilter{Until: "2024-05-20"}})
	if first.Later != 5 || len(first.Events[2].Dates) != 2 {
		t.Errorf("before any but C: %d late, the strike %+v; want all five, with all their dates", first.Later, first.Events[2])
	}
}

// What is written to a file has only what was told by then.
func TestFilesHoldWhatWasToldByThen(t *testing.T) {
	page, cards := NewBook(strike()).Events(TimelineAsk{Filter: TimelineFilter{Until: "2024-06-03"}})
	if want := []string{"A vote was held", "The strike began", "The minister spoke"}; !slices.Equal(titles(page), want) || len(cards) != 3 || len(page.Marks) != 2 {
		t.Errorf("got %q and %d sources", titles(page), len(page.Marks))
	}
}

// A later count is no contradiction: it is told apart, in the order in which the
// sources came out.
func TestUpdatesAreToldFromDifferences(t *testing.T) {
	s := strike()
	e := &s.Events[0]
	x, y := e.Reports[0].Place, e.Reports[1].Place
	s.Differences = append(s.Differences, story.Difference{ID: "d2", Kind: "figure", Severity: "update", Event: &e.ID, Why: why.Because("figure-update"),
		Sides: []story.Side{{Value: "15", Members: []text.Place{x}}, {Value: "12", Members: []text.Place{y}}}})
	book := NewBook(s)
	ref := book.Ref(x)
	page := TimelineAsk{Chosen: &ref}.Answer(book).(*TimelinePage)
	got := page.Events[page.Chosen]
	if !slices.Equal(got.Differ, []string{"date"}) || !slices.Equal(got.Updated, []string{"figure"}) {
		t.Errorf("differ %v, updated %v; want the date, and the figure", got.Differ, got.Updated)
	}
	d := page.Card.Differ[1]
	if d.Sides[0].Value != "12" || d.Sides[0].Sources[0].Letter != "B" || d.Sides[1].Value != "15" {
		t.Errorf("sides %+v, want B’s first: it came out first", d.Sides)
	}
}

// A reader finds events by words of their reports and titles.
func TestTimelineFind(t *testing.T) {
	for _, tt := range []struct {
		query string
		want  []string
	}{
		{"minister", []string{"The minister spoke", "The minister will visit"}},
		{"strike", []string{"The strike began"}},
		{"nowhere", nil},
	} {
		page := askTimeline(TimelineAsk{Find: tt.query})
		var got []string
		for _, e := range page.Events {
			if e.Found {
				got = append(got, e.Title.Text)
			}
		}
		if !slices.Equal(got, tt.want) || page.Found != len(tt.want) {
			t.Errorf("%q: got %q, %d; want %q", tt.query, got, page.Found, tt.want)
		}
	}
	if page := askTimeline(TimelineAsk{Find: "minister", Hidden: []string{"y"}}); page.Found != 1 {
		t.Errorf("with B hidden %d are found, want one", page.Found)
	}
}
