package story_test

import (
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"parallax/internal/corpus"
	"parallax/internal/story"
)

// A planted difference is one that a short story was written to hold: its kind,
// and words of the passages of two of its sides.
type planted struct {
	kind, one, other string
}

// TestPlanted reads the short stories of testdata/planted. The comment of each
// names the differences that were written into it; what else is found as a
// difference of what is told (not of wording or naming) is counted as false, but for
// updates that are there. Those in held are only counted: no rule is made by looking
// at them.
func TestPlanted(t *testing.T) {
	for _, tt := range []struct {
		files        string
		found, wrong int // at least, at most
		quiet        bool
	}{
		{"testdata/planted/*.txtar", 113, 2, false},
		{"testdata/planted/held/*.txtar", 13, 2, true},
	} {
		files, err := filepath.Glob(tt.files)
		if err != nil || len(files) == 0 {
			t.Fatal("no planted stories", err)
		}
		say := t.Logf
		if tt.quiet {
			say = func(string, ...any) {}
		}
		var found, all, wrong int
		for _, name := range files {
			f, w, n := checkPlanted(t, name, say)
			found, wrong, all = found+f, wrong+w, all+n
		}
		t.Logf("%s: planted differences found: %d of %d; others: %d", tt.files, found, all, wrong)
		if found < tt.found || wrong > tt.wrong {
			t.Errorf("%s: found %d of %d planted differences and %d others, want at least %d and at most %d", tt.files, found, all, wrong, tt.found, tt.wrong)
		}
	}
}

// checkPlanted counts the planted differences of a story that are found, the
// differences that nobody planted, and the planted ones.
func checkPlanted(t *testing.T, name string, say func(string, ...any)) (found, wrong, all int) {
	t.Helper()
	archive, err := txtar.ParseFile(name)
	if err != nil {
		t.Fatal(err)
	}
	list := plantedOf(string(archive.Comment))
	var files []corpus.File
	for _, f := range archive.Files {
		files = append(files, corpus.File{Name: f.Name, Data: f.Data})
	}
	docs, _, err := corpus.Collect(files)
	if err != nil {
		t.Fatal(err)
	}
	r := reader{story.Analyze(docs, story.Corrections{})}
	hit := make([]bool, len(list))
	for _, d := range r.Differences {
		known := d.Kind == "wording" || d.Kind == "name" || d.Kind == "attribution"
		for i, p := range list {
			if p.kind == "update" && d.Severity == "update" && r.between(d, p.one, p.other) {
				known = true
			}
			if (p.kind == d.Kind || p.kind == "figure" && d.Kind == "duration") && r.between(d, p.one, p.other) {
				hit[i], known = true, true
			}
		}
		if !known {
			wrong++
			say("%s: not planted: %s %s %s", filepath.Base(name), d.Kind, d.Severity, r.told(d))
		}
	}
	for i, p := range list {
		switch {
		case p.kind == "update":
			continue
		case hit[i]:
			found++
		default:
			say("%s: not found: %s %q %q", filepath.Base(name), p.kind, p.one, p.other)
		}
		all++
	}
	return found, wrong, all
}

// plantedOf reads the lines `kind "words" "words"` of a comment.
func plantedOf(comment string) []planted {
	var out []planted
	for line := range strings.Lines(comment) {
		if f := fields(strings.TrimSpace(line)); len(f) == 3 && strings.Count(line, `"`) == 4 {
			out = append(out, planted{kind: f[0], one: f[1], other: f[2]})
		}
	}
	return out
}

// between reports whether one and other are words of passages on two sides of d.
func (r reader) between(d story.Difference, one, other string) bool {
	a, b := r.side(d, one), r.side(d, other)
	return a >= 0 && b >= 0 && a != b
}

// side is the side of d whose passage has the words or is part of them, or -1.
func (r reader) side(d story.Difference, words string) int {
	for i, s := range d.Sides {
		for _, m := range s.Members {
			if passage := r.source(m.Source).Text[m.Start:m.End]; strings.Contains(passage, words) || strings.Contains(words, passage) {
				return i
			}
		}
	}
	return -1
}

// told is the difference in the words of its passages.
func (r reader) told(d story.Difference) string {
	var out []string
	for _, s := range d.Sides {
		for _, m := range s.Members {
			out = append(out, s.Value+": "+r.source(m.Source).Text[m.Start:m.End])
		}
	}
	return strings.Join(out, " / ")
}
