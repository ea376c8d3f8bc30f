package story_test

import (
	"path/filepath"
	"testing"

	"golang.org/x/tools/txtar"

	"parallax/internal/corpus"
	"parallax/internal/story"
)

// What TestSequences holds the reading to: orders found that were written to
// differ, and others.
const (
	sequencesFound = 4
	sequencesOther = 0
)

// TestSequences reads short stories of which some tell two happenings in
// another order, as the comment of each says, and others only seem to.
func TestSequences(t *testing.T) {
	files, err := filepath.Glob("testdata/sequence/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no stories", err)
	}
	found, all, wrong := 0, 0, 0
	for _, name := range files {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var list []corpus.File
		for _, f := range archive.Files {
			list = append(list, corpus.File{Name: f.Name, Data: f.Data})
		}
		docs, _, err := corpus.Collect(list)
		if err != nil {
			t.Fatal(err)
		}
		r := reader{story.Analyze(docs, story.Corrections{})}
		want := plantedOf(string(archive.Comment))
		all += len(want)
		for _, d := range r.Differences {
			if d.Kind != "sequence" {
				continue
			}
			hit := false
			for _, p := range want {
				hit = hit || r.between(d, p.one, p.other)
			}
			if hit {
				found++
				continue
			}
			wrong++
			t.Logf("%s: %s", filepath.Base(name), r.told(d))
		}
	}
	t.Logf("orders that differ, found: %d of %d; others: %d", found, all, wrong)
	if found < sequencesFound || wrong > sequencesOther {
		t.Errorf("found %d of %d orders that differ and %d others, want at least %d and at most %d", found, all, wrong, sequencesFound, sequencesOther)
	}
}
