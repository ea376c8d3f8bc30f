package score

import (
	"os"
	"path/filepath"
	"testing"
	"unicode"
	"unicode/utf8"
)

// TestAnnotatedNames checks the annotations of names against the texts, which
// are kept outside the repository: each text is the annotated one, the spans
// are in order and apart, start with a letter or a digit, end where a
// word ends and lie on rune boundaries.
func TestAnnotatedNames(t *testing.T) {
	folder := os.Getenv("PARALLAX_POLNEAR")
	if folder == "" {
		t.Skip("PARALLAX_POLNEAR doesn't name the folder with PolNeAR's texts")
	}
	for _, part := range []string{"development.json", "held.json"} {
		data, err := os.ReadFile(filepath.Join("testdata", "actors", part))
		if err != nil {
			t.Fatal(err)
		}
		articles, err := ReadActors(data)
		if err != nil {
			t.Fatalf("%s: %v", part, err)
		}
		if len(articles) != 20 {
			t.Errorf("%s: %d articles, want 20", part, len(articles))
		}
		for _, a := range articles {
			body, err := os.ReadFile(filepath.Join(folder, a.File))
			if err != nil {
				t.Error(err)
				continue
			}
			if err := a.Check(string(body)); err != nil {
				t.Error(err)
				continue
			}
			checkSpans(t, a, string(body))
		}
	}
}

func checkSpans(t *testing.T, a NamedArticle, body string) {
	t.Helper()
	last := 0
	for _, m := range a.Mentions {
		if m.Start < last {
			t.Errorf("%s: %+v starts before %d, where the one before ends", a.File, m, last)
		}
		last = m.End
		first, _ := utf8.DecodeRuneInString(body[m.Start:])
		if !unicode.IsLetter(first) && !unicode.IsDigit(first) {
			t.Errorf("%s: %+v starts with %q", a.File, m, first)
		}
		if m.End < len(body) && !utf8.RuneStart(body[m.End]) {
			t.Errorf("%s: %+v ends within a character", a.File, m)
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(body[:m.Start])
		after, _ := utf8.DecodeRuneInString(body[m.End:])
		if unicode.IsLetter(before) || unicode.IsLetter(after) {
			t.Errorf("%s: %+v %q is a part of a word", a.File, m, body[m.Start:m.End])
		}
	}
}
