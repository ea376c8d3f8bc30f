package intake

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"parallax/internal/corpus"
	"parallax/internal/lang"
)

var update = flag.Bool("update", false, "write what is read into the goldens")

// shown writes drafts and problems for a golden.
func shown(drafts []Draft, problems []error) string {
	var b strings.Builder
	for _, d := range drafts {
		fmt.Fprintf(&b, "== %s (%s), from %s\n", d.Name, d.Kind, d.From)
		for _, f := range [][2]string{{"title", d.Meta.Title}, {"publisher", d.Meta.Publisher}, {"author", d.Meta.Author}, {"date", d.Meta.Date}, {"url", d.Meta.URL}, {"language", d.Meta.Language}} {
			if f[1] != "" {
				fmt.Fprintf(&b, "%s: %s\n", f[0], f[1])
			}
		}
		for _, n := range d.Notes {
			fmt.Fprintf(&b, "note: %s\n", lang.English.Why(n))
		}
		b.WriteString("\n" + d.Text)
	}
	for _, p := range problems {
		fmt.Fprintf(&b, "problem: %s\n", p)
	}
	return b.String()
}

// TestGoldens reads the files under testdata that hold an input and what is
// read of it.
func TestGoldens(t *testing.T) {
	paths, err := filepath.Glob("testdata/[^p]*/*.txtar")
	if err != nil || len(paths) < 10 {
		t.Fatalf("%d goldens, %v", len(paths), err)
	}
	for _, path := range paths {
		a, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		got := shown(Open(corpus.File{Name: a.Files[0].Name, Data: a.Files[0].Data}, Options{}))
		if *update {
			a.Files[1].Data = []byte(got)
			if err := os.WriteFile(path, txtar.Format(a), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if want := string(a.Files[1].Data); got != want {
			t.Errorf("%s\n--- got\n%s\n--- want\n%s", path, got, want)
		}
	}
}
