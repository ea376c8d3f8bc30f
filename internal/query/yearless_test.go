package query

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"parallax/internal/corpus"
	"parallax/internal/story"
)

// ferry is a story in which no article prints a year.
func ferry(t *testing.T) *story.Story {
	t.Helper()
	paths, err := filepath.Glob("../story/testdata/ferry/*-*.txt")
	if err != nil || len(paths) != 3 {
		t.Fatal(paths, err)
	}
	var files []corpus.File
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, corpus.File{Name: filepath.Base(path), Data: data})
	}
	docs, _, err := corpus.Collect(files)
	if err != nil {
		t.Fatal(err)
	}
	return story.Analyze(docs, story.Corrections{})
}

func TestStoryWithoutYearsIsInOrder(t *testing.T) {
	book := NewBook(ferry(t))
	page := TimelineAsk{}.Answer(book).(*TimelinePage)
	if !page.Yearless || len(page.Folded) == 0 {
		t.Fatalf("yearless %v, %d segments", page.Yearless, len(page.Folded))
	}
	var days []string
	for _, e := range page.Events {
		if !e.Undated {
			days = append(days, e.Dates[0].From)
		}
	}
	if !slices.IsSorted(days) || days[0] != "2000-01-01" || days[len(days)-1] != "2000-03-13" {
		t.Errorf("the events lie on %v, want January to 13 March in order", days)
	}
	fire := slices.IndexFunc(page.Events, func(e TimelineEvent) bool { return len(e.Sources) == 3 })
	if fire < 0 || page.Events[fire].Dates[0].From != "2000-03-03" {
		t.Errorf("no event of all three on 3 March: %q", titles(page))
	}
	evenings := 0
	for _, e := range page.Events {
		if d := e.Dates; len(d) == 1 && (d[0].Precision == "minute" || d[0].Precision == "part-of-day") {
			if evenings++; d[0].From != d[0].To {
				t.Errorf("%q lies on %s to %s", e.Title.Text, d[0].From, d[0].To)
			}
		}
	}
	if evenings < 3 {
		t.Errorf("%d events have a time of day", evenings)
	}
	late := slices.IndexFunc(page.Events, func(e TimelineEvent) bool {
		card := TimelineAsk{Chosen: &e.At}.Answer(book).(*TimelinePage).Card
		return strings.Contains(card.Reports[0].Passage.Text, "before midnight") && card.Reports[0].Clock.Text == "midnight"
	})
	if late < 0 || page.Events[late].Dates[0].From != "2000-03-03" {
		t.Errorf("nothing on Monday before midnight: %q", titles(page))
	}
	at := slices.IndexFunc(page.Events, func(e TimelineEvent) bool { return len(e.Dates) == 2 })
	if at < 0 || page.Events[at].Dates[0].From != "2000-03-10" || page.Events[at].Dates[1].From != "2000-03-11" {
		t.Fatalf("no event has the two days of the inquiry: %q", titles(page))
	}
	if c := (TimelineAsk{Chosen: &page.Events[at].At}).Answer(book).(*TimelinePage).Card; c == nil || len(c.Differ) == 0 || !slices.Equal(c.Differ[0].Values(), []string{"XXXX-03-10", "XXXX-03-11"}) {
		t.Errorf("the card of the inquiry is %+v", c)
	}
}

// TestPrintedYears keeps the year of what is dated by one on a page of days
// without: it has no place among them, but it isn't undated.
func TestPrintedYears(t *testing.T) {
	docs, _, err := corpus.Collect([]corpus.File{
		{Name: "a.txt", Data: []byte("Ferry aground off Halsten\n\nThe ferry Aurora ran aground on 3 March off Halsten, its owner said. The same ferry collided with a crane in 2008. Its captain was honoured for a rescue in 1999.\n")},
		{Name: "b.txt", Data: []byte("Passengers wait on stranded ferry\n\nA ferry with 80 people on board ran aground off Halsten on 3 March. It was towed to port on 4 March.\n")},
	})
	if err != nil {
		t.Fatal(err)
	}
	page := TimelineAsk{}.Answer(NewBook(story.Analyze(docs, story.Corrections{}))).(*TimelinePage)
	var got []string
	for _, e := range page.Events {
		for _, d := range e.Printed {
			got = append(got, d.From+"/"+d.To)
		}
		if e.Undated && len(e.Dates) > 0 || !e.Undated && len(e.Printed) > 0 {
			t.Errorf("%q has %v and %v", e.Title.Text, e.Dates, e.Printed)
		}
	}
	if !page.Yearless || !slices.Equal(got, []string{"1999-01-01/1999-12-31", "2008-01-01/2008-12-31"}) {
		t.Errorf("yearless %v, printed %v of %q", page.Yearless, got, titles(page))
	}
}
