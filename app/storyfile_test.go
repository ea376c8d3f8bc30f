package main

import (
	"bytes"
	"reflect"
	"testing"

	"parallax/internal/corpus"
	"parallax/internal/export"
	"parallax/internal/intake"
	"parallax/internal/lang"
	"parallax/internal/query"
	"parallax/internal/story"
)

func TestStoryFileOpensAgain(t *testing.T) {
	file := corpus.File{Name: "talks.story.json", Data: storyFile(t, documents())}
	o := open(file)
	if len(o.Projects) != 1 || o.Projects[0].Name != "talks" || len(o.Drafts) != len(documents()) {
		t.Fatalf("%d projects, %d articles, %v", len(o.Projects), len(o.Drafts), o.Problems)
	}
	if again := storyFile(t, o.Projects[0].Documents); !bytes.Equal(again, file.Data) {
		t.Error("opened and written again it is another file")
	}
	more := corpus.File{Name: "more.txt", Data: []byte("The talks went on in Doha on Monday, an official said.")}
	title := "A title"
	for name, work := range map[string]query.Work{
		"with another": {Files: []corpus.File{file, more}},
		"corrected":    {Files: []corpus.File{file}, Corrections: story.Corrections{Sources: []story.SourceFix{{Source: "a", Title: &title}}}},
	} {
		s, _, err := read(work, unwatched)
		if want := len(documents()) + len(work.Files) - 1; err != nil || len(s.Sources) != want {
			t.Errorf("%s: %d sources, want %d (%v)", name, len(s.Sources), want, err)
		}
	}
}

// TestSourcesOnly holds the articles to be the same without what was found in
// them.
func TestSourcesOnly(t *testing.T) {
	file := corpus.File{Name: "talks.story.json", Data: storyFile(t, documents())}
	want, _ := intake.Open(file, intake.Options{})
	file.Data = sourcesOnly(asItStands(query.Work{Files: []corpus.File{file}}))
	if got, problems := intake.Open(file, intake.Options{}); len(problems) > 0 || !reflect.DeepEqual(got, want) {
		t.Errorf("other articles than in the whole file (%v)", problems)
	}
}

func TestIsStoryFile(t *testing.T) {
	good, err := export.Story(&story.Story{Schema: story.Schema}, lang.English)
	if err != nil {
		t.Fatal(err)
	}
	for data, want := range map[string]bool{
		string(good): true, "\ufeff" + string(good): true, "": false, "{": false, `{"schema": "parallax.project/1"}`: false,
		`An article on "parallax.story/1"`: false, `[{"schema": "parallax.story/1"}]`: false,
	} {
		if isStoryFile([]byte(data)) != want {
			t.Errorf("isStoryFile(%.30q) = %v", data, !want)
		}
	}
}
