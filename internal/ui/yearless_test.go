package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"parallax/internal/corpus"
	"parallax/internal/query"
	"parallax/internal/story"
	"parallax/internal/view"
)

// Where no article prints a year the page says so, and names no year or day of
// the week of its own.
func TestTimelineNamesNoYear(t *testing.T) {
	paths, err := filepath.Glob("../story/testdata/ferry/*-*.txt")
	if err != nil || len(paths) == 0 {
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
	book := query.NewBook(story.Analyze(docs, story.Corrections{}))
	whole := query.TimelineAsk{}.Answer(book).(*query.TimelinePage)
	if len(whole.Events) == 0 {
		t.Fatal("no events")
	}
	for i := range whole.Events {
		page := query.TimelineAsk{Chosen: &whole.Events[i].At}.Answer(book).(*query.TimelinePage)
		tree := drawnTree(t, &timelineView{State: view.State{}, Overview: query.OverviewAsk{}.Answer(book).(*query.Overview), Page: page})
		told := toldIn(tree)
		for _, year := range []string{"2000", "1999", "96"} {
			if at := strings.Index(told, year); at >= 0 {
				t.Fatalf("%s is told: …%s", year, told[max(at-60, 0):min(at+20, len(told))])
			}
		}
		if !strings.Contains(told, say("timeline.noYear")) || !strings.Contains(told, "March") {
			t.Errorf("the page doesn't say that the year is unknown: %s", told)
		}
	}
}

// toldIn is what an element says to the eye and to a screen reader.
func toldIn(n *html.Node) string {
	told := ""
	if n.Type == html.TextNode {
		told = n.Data
	}
	told += " " + attr(n, "aria-label") + " " + attr(n, "title") + " "
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		told += toldIn(c)
	}
	return told
}
