package search_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parallax/internal/corpus"
	"parallax/internal/search"
	"parallax/internal/story"
)

// mostHits is how many hits a reader looks at.
const mostHits = 3

// leastRight is how many of the hundred queries must find the right hit.
const leastRight = 95

// indexOf reads the articles of a folder into an index.
func indexOf(t *testing.T, folder string) (*search.Index, *story.Story) {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(folder, "*.txt"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("%s: %d articles, %v", folder, len(paths), err)
	}
	var files []corpus.File
	for _, path := range paths {
		if filepath.Base(path) == "expect.txt" {
			continue
		}
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
	s := story.Analyze(docs, story.Corrections{})
	return search.Build(s), s
}

// TestQueries runs a hundred queries as readers type them; README.md tells the
// figure.
func TestQueries(t *testing.T) {
	data, err := os.ReadFile("testdata/queries.txt")
	if err != nil {
		t.Fatal(err)
	}
	type opened struct {
		index *search.Index
		story *story.Story
	}
	stories := map[string]opened{}
	all, right := 0, 0
	for line := range strings.Lines(string(data)) {
		parts := strings.Split(strings.TrimSpace(line), " | ")
		if len(parts) != 3 || strings.HasPrefix(line, "#") {
			continue
		}
		o, ok := stories[parts[0]]
		if !ok {
			folder := filepath.Join("..", "story", "testdata", parts[0])
			if parts[0] == "seeds" {
				folder = filepath.Join("..", "..", "seeds")
			}
			o.index, o.story = indexOf(t, folder)
			stories[parts[0]] = o
		}
		all++
		if shown := firstHits(o.index, o.story, parts[1]); strings.Contains(shown, parts[2]) {
			right++
		} else {
			t.Logf("%s: %q is not in\n%s", parts[1], parts[2], shown)
		}
	}
	t.Logf("%d of %d queries find the right hit among the first %d", right, all, mostHits)
	if all != 100 || right < leastRight {
		t.Errorf("%d of %d queries are right, at least %d of 100 must be", right, all, leastRight)
	}
}

// firstHits is what the first hits show, a line each.
func firstHits(x *search.Index, s *story.Story, query string) string {
	var b strings.Builder
	for _, h := range x.Find(query, mostHits)[:min(mostHits, len(x.Find(query, mostHits)))] {
		for _, src := range s.Sources {
			if src.ID == h.Show.Source {
				b.WriteString(string(h.Kind) + ": " + h.Label + " " + src.Text[h.Show.Start:h.Show.End] + "\n")
			}
		}
	}
	return b.String()
}
