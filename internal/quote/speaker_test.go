package quote

import (
	"os"
	"slices"
	"strings"
	"testing"

	"parallax/internal/actor"
	"parallax/internal/corpus"
)

// TestSpeakers reads the cases of testdata/speakers.txt. Those that are named in
// testdata/speakers-known.txt are known to fail: one that passes must be
// taken off that list.
func TestSpeakers(t *testing.T) {
	known := listed(t, "testdata/speakers-known.txt")
	seen := map[string]bool{}
	passed, n := 0, 0
	for _, row := range listed(t, "testdata/speakers.txt") {
		f := strings.Split(row, " | ")
		if len(f) != 5 || seen[f[0]] {
			t.Fatalf("a row is not five fields with a name of its own: %q", row)
		}
		seen[f[0]] = true
		n++
		source, who := spoken(strings.ReplaceAll(f[1], "¶", "\n\n"), f[2])
		ok := source == f[3] && who == f[4]
		if ok {
			passed++
		}
		switch fails := slices.Contains(known, f[0]); {
		case !ok && !fails:
			t.Errorf("%s: %q is said by %q, %s; want %q, %s", f[0], f[2], source, who, f[3], f[4])
		case ok && fails:
			t.Errorf("%s passes now: take it off the known failures", f[0])
		}
	}
	for _, name := range known {
		if !seen[name] {
			t.Errorf("the known failure %q is no case", name)
		}
	}
	t.Logf("%d of %d", passed, n)
}

// listed returns the lines of a file without comments.
func listed(t *testing.T, path string) []string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return rows(string(data))
}

// spoken returns the words that name the speaker of the quotation that begins
// with some words, and the name of the actor; "-" for none.
func spoken(t, begins string) (source, who string) {
	docs := []corpus.Document{document(t)}
	cast := actor.Read(docs)
	for _, q := range Read(&docs[0], cast) {
		if !strings.HasPrefix(q.At.Span().Of(t), begins) || q.Kind == Scare {
			continue
		}
		source, who = "-", "-"
		if q.SpeakerText != nil {
			source = q.SpeakerText.Span().Of(t)
		}
		if q.Speaker >= 0 {
			who = cast.Actors[q.Speaker].Name
		}
		return source, who
	}
	return "", ""
}
