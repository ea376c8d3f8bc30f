package query_test

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"parallax/internal/corpus"
	"parallax/internal/query"
	"parallax/internal/story"
)

// subjectOf is what the story of some articles is called; "" when nothing.
func subjectOf(t *testing.T, files []corpus.File) string {
	t.Helper()
	docs, _, err := corpus.Collect(files)
	if err != nil {
		t.Fatal(err)
	}
	if p := (query.FrontAsk{}).Answer(query.NewBook(story.Analyze(docs, story.Corrections{}))).(*query.FrontPage); p.Title != nil {
		return p.Title.Text
	}
	return ""
}

// TestSubject names stories of our own: a name has to have one of the words that
// tell what each is about.
func TestSubject(t *testing.T) {
	planted := func(name string) (files []corpus.File) {
		archive, err := txtar.ParseFile(filepath.Join("..", "story", "testdata", "planted", name+".txtar"))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range archive.Files {
			files = append(files, corpus.File{Name: f.Name, Data: f.Data})
		}
		return files
	}
	named, missed := 0, []string{}
	for name, words := range map[string]string{
		"bridge": "bridge", "court": "trial|Lang|verdict", "crash": "bus|crash", "cup": "Varga|transfer", "expedition": "Meridian|ship",
		"festival": "festival|Lakeside", "harbour": "port|opening", "hospital": "hospital", "launch": "launch|rocket", "match": "Rovers|match|final",
		"museum": "museum|theft|paintings", "outbreak": "flu|outbreak", "quake": "earthquake|quake", "rally": "rally|Okello", "rescue": "rescue|climbers|Grauhorn",
		"results": "results|profit|Tarrant", "strike": "strike|nurses|walkout", "tunnel": "fire|tunnel", "vote": "law|vote", "wildfire": "fire",
	} {
		got := subjectOf(t, planted(name))
		if got != "" && slices.ContainsFunc(strings.Split(words, "|"), func(w string) bool { return strings.Contains(got, w) }) {
			named++
		} else {
			missed = append(missed, name+": "+got)
		}
	}
	slices.Sort(missed)
	t.Logf("%d named, not so: %q", named, missed)
	if named < 14 {
		t.Errorf("%d of 20 stories are named by what they are about; not so: %q", named, missed)
	}
}

// TestSubjectPhrase shows what is a name, and what isn't.
func TestSubjectPhrase(t *testing.T) {
	for _, tt := range []struct {
		name, a, b, want string
	}{
		{"names before", "Norland-Sudria talks on fish began in Port Alva on Monday. Norland sent two ships.",
			"The talks on fish are held again, Sudria said. Norland was late.", "Norland-Sudria talks"},
		{"names after", "A fire at the Hotel Bellevue killed two. The Hotel Bellevue stood empty.",
			"Two died in a fire on Monday. The Hotel Bellevue had been sold.", "fire at the Hotel Bellevue"},
		{"not what is quoted", "The fire burned for days. “The fire at the Hotel Bellevue is a crime,” Ana Moor said. Ana Moor lives there.",
			"The fire is out. “It was the fire at the Hotel Bellevue,” Ana Moor said.", "fire"},
		{"not a headline", "Hotel Bellevue fire was arson\n\nThe Hotel Bellevue burned on Monday. The fire killed two.",
			"Hotel Bellevue fire kills two\n\nTwo died in a fire on Monday. The Hotel Bellevue was old.", "fire"},
		{"not who says it", "A spokesman for Norland spoke.", "The spokesman for Norland spoke again.", "Norland"},
		{"not what one article has", "A strike at Moor Mills began.", "The weather was fine in June.", ""},
		{"not a part", "The bus driver of Moor Mills slept. The bus driver of Moor Mills woke. Moor Mills was calm.",
			"A bus driver of Moor Mills slept. Moor Mills was calm.", "Moor Mills"},
	} {
		got := subjectOf(t, []corpus.File{{Name: "a.txt", Data: []byte(tt.a)}, {Name: "b.txt", Data: []byte(tt.b)}})
		if got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}
