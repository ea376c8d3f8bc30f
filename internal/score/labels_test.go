package score

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parallax/internal/corpus"
	"parallax/seeds"
)

// storyLabels are the labelled stories, their articles, and how many passages
// are labelled in each.
var storyLabels = []struct {
	name     string
	articles fs.FS
	passages int
}{
	{"ferry", os.DirFS("../story/testdata/ferry"), 39},
	{"port", os.DirFS("../story/testdata/port"), 26},
	{"waterworks", os.DirFS("../story/testdata/waterworks"), 29},
	{"seeds", seeds.Files, 62},
	{"seeds-held", seeds.Files, 84},
}

// readArticles reads the articles of a story.
func readArticles(t *testing.T, articles fs.FS) []corpus.Document {
	t.Helper()
	entries, err := fs.ReadDir(articles, ".")
	if err != nil {
		t.Fatal(err)
	}
	var files []corpus.File
	for _, e := range entries {
		if ext := filepath.Ext(e.Name()); e.Name() == "expect.txt" || ext != ".txt" && ext != ".md" {
			continue
		}
		data, err := fs.ReadFile(articles, e.Name())
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, corpus.File{Name: e.Name(), Data: data})
	}
	docs, _, err := corpus.Collect(files)
	if err != nil {
		t.Fatal(err)
	}
	return docs
}

// TestLabels reads the labels that are kept: their words stand where they say,
// every passage is judged against every other source, once or in several parts.
func TestLabels(t *testing.T) {
	for _, tt := range storyLabels {
		t.Run(tt.name, func(t *testing.T) {
			texts := map[string]string{}
			for _, d := range readArticles(t, tt.articles) {
				texts[d.ID] = d.Text
			}
			data, err := os.ReadFile(filepath.Join("../story/testdata/labels", tt.name+".txt"))
			if err != nil {
				t.Fatal(err)
			}
			labels, err := ReadLabels(string(data), texts)
			if err != nil {
				t.Fatal(err)
			}
			if got := len(labels.Passages); got != tt.passages {
				t.Errorf("%d passages, want %d", got, tt.passages)
			}
			for _, p := range labels.Passages {
				checkTold(t, p, len(texts)-1)
			}
			for _, d := range labels.Differences {
				if len(d.Values) < 2 {
					t.Errorf("%s: %d values, want two or more", d.What, len(d.Values))
				}
			}
		})
	}
}

func checkTold(t *testing.T, p LabelledPassage, others int) {
	t.Helper()
	levels := map[string][]Level{}
	for _, told := range p.Told {
		levels[told.Source] = append(levels[told.Source], told.Level)
	}
	if len(levels) != others {
		t.Errorf("%+v is judged against %d sources, want %d", p.At, len(levels), others)
	}
	for source, list := range levels {
		for _, level := range list {
			if len(list) > 1 && !level.told() {
				t.Errorf("%+v: %s is %q beside other lines", p.At, source, level)
			}
		}
	}
}

func TestReadLabels(t *testing.T) {
	texts := map[string]string{"a": "The  bridge fell on May 2. Rain came.", "b": "A bridge fell on May 3."}
	labels, err := ReadLabels(strings.Join([]string{
		`passage a 0 26 "The bridge … May 2."`,
		`  b part 5 16 "bridge fell" = 2 13 "bridge fell"`,
		``,
		`difference date open|update the day`,
		`  a 20 25 "May 2"`,
		`  b 17 22 "May 3"`,
	}, "\n"), texts)
	if err != nil {
		t.Fatal(err)
	}
	told := labels.Passages[0].Told[0]
	if told.Level != LevelPart || told.Own.Of(texts["a"]) != "bridge fell" || told.There.Of(texts["b"]) != "bridge fell" {
		t.Errorf("got %+v", told)
	}
	if d := labels.Differences[0]; d.Kind != "date" || len(d.Severities) != 2 || d.What != "the day" || len(d.Values) != 2 {
		t.Errorf("got %+v", d)
	}
	for _, bad := range []string{
		`passage a 0 26 "Other words"`,
		`passage a 0 99 "The bridge"`,
		`passage c 0 2 "Th"`,
		"passage a 0 3 \"The\"\n  a absent",
		"passage a 0 3 \"The\"\n  b maybe 0 1 \"A\"",
		"passage a 0 3 \"The\"\n  b part 5 11 \"bridge\" = 2 8 \"bridge\"",
		`  a 0 3 "The"`,
		`difference date open`,
		`remark`,
	} {
		if _, err := ReadLabels(bad, texts); err == nil {
			t.Errorf("%s: no error", bad)
		}
	}
}
