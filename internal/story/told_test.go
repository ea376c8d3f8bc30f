package story_test

import (
	"testing"

	"parallax/internal/corpus"
	"parallax/internal/story"
)

// collapse are three reports of one collapse, of which only the first is dated
// by its text, and the last mentions it twice.
var collapse = []corpus.File{
	{Name: "a.txt", Data: []byte("---\ndate: 2023-04-05\n---\nBridge collapse in Ulmen\n\nThe collapse of the Ulmen bridge on April 4, 2023 blocked the river, the harbour office said.\n\nBoats wait in the basin.\n")},
	{Name: "b.txt", Data: []byte("---\ndate: 2023-04-05\n---\nUlmen bridge collapse blocks the river\n\nNobody was hurt in the collapse of the Ulmen bridge, a harbour spokesman said.\n")},
	{Name: "c.txt", Data: []byte("---\ndate: 2023-04-06\n---\nUlmen counts the cost of the bridge collapse\n\nThe collapse of the bridge at Ulmen will cost the river towns dearly, a trader said.\n\nAfter the collapse of the Ulmen bridge, barges turned back.\n")},
}

func TestMentionsDateNothing(t *testing.T) {
	docs, _, err := corpus.Collect(collapse)
	if err != nil {
		t.Fatal(err)
	}
	s := story.Analyze(docs, story.Corrections{})
	var found *story.Event
	for i := range s.Events {
		if e := &s.Events[i]; len(e.Mentions) > 0 && e.When != nil {
			found = e
		}
	}
	if found == nil {
		t.Fatalf("no dated event is mentioned again: %+v", s.Events)
	}
	if found.Dates != "one" || found.When.From == nil || *found.When.From != "2023-04-04" || *found.When.To != "2023-04-04" {
		t.Errorf("dates %q, when %+v: want the day that one report gives", found.Dates, found.When)
	}
	sources := map[string]bool{}
	for _, m := range found.Mentions {
		sources[m.Source] = true
		if m.Time != nil || m.When != nil {
			t.Errorf("the mention at %v has a date", m.Place)
		}
		for _, r := range found.Reports {
			if r.Source == m.Source && r.Span().Overlaps(m.Span()) {
				t.Errorf("%v is a report and a mention", m.Place)
			}
		}
	}
	if !sources["c"] {
		t.Errorf("source c doesn't mention it: %+v", found.Mentions)
	}
}
