package query

import (
	"testing"

	"parallax/internal/corpus"
	"parallax/internal/story"
)

func TestCorrections(t *testing.T) {
	docs, _, err := corpus.Collect([]corpus.File{
		{Name: "a.txt", Data: []byte("The ferry sailed on 3 March 2025, the owner said.")},
		{Name: "b.txt", Data: []byte("The ferry sailed on 4 March 2025, the mayor said.")},
	})
	if err != nil {
		t.Fatal(err)
	}
	publisher, letter := "The Mail", "β"
	c := story.Corrections{}.With(story.SourceFix{Source: "a", Publisher: &publisher, Letter: &letter}).
		With(story.TimeFix{At: story.Spot{Source: "b", Start: 20, End: 32, Words: "4 March 2025"}, From: "2025-03-05", To: "2025-03-05"}).
		With(story.TimeFix{At: story.Spot{Source: "gone", Start: 0, End: 1, Words: "x"}, From: "2025-03-05", To: "2025-03-05"})
	page := CorrectionsAsk{}.Answer(NewBook(story.Analyze(docs, c))).(*CorrectionsPage)
	if len(page.List) != len(c.List()) {
		t.Fatalf("%d answers on %d corrections", len(page.List), len(c.List()))
	}
	for i, e := range c.List() {
		got := page.List[i]
		want := e.Kind == story.FixPublisher || e.Kind == story.FixTime && e.Index == 0
		if got.Placed != want || (got.Problem.Code == "") != want {
			t.Errorf("%+v: placed %v, problem %q; want placed %v", e, got.Placed, got.Problem.Code, want)
		}
		if e.Kind == story.FixPublisher && (len(got.Marks) != 1 || got.Marks[0].Source != "a") {
			t.Errorf("%+v: marks %v", e, got.Marks)
		}
		if e.Kind == story.FixTime && want && (len(got.Marks) != 1 || got.Marks[0].Source != "b") {
			t.Errorf("%+v: marks %v", e, got.Marks)
		}
	}
}
