package text

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

var (
	update   = flag.Bool("update", false, "write the golden files anew")
	showHeld = flag.Bool("held", false, "show the failures of the held cases")
)

// TestGolden reads each "name.in" of the archives in testdata and compares
// with "name.out". In sentences*.txtar the input is one paragraph, in
// blocks*.txtar a whole article.
func TestGolden(t *testing.T) {
	paths, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no golden files: %v", err)
	}
	for _, path := range paths {
		show := showBlocks
		if strings.HasPrefix(filepath.Base(path), "sentences") {
			show = showSentences
		}
		t.Run(filepath.Base(path), func(t *testing.T) { golden(t, path, show) })
	}
}

func golden(t *testing.T, path string, show func(string) string) {
	a, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i+1 < len(a.Files); i += 2 {
		in, out := a.Files[i], &a.Files[i+1]
		name := strings.TrimSuffix(in.Name, ".in")
		if name+".out" != out.Name {
			t.Fatalf("%s: %s is followed by %s", path, in.Name, out.Name)
		}
		got := show(string(in.Data))
		if *update {
			out.Data = []byte(got)
		} else if got != string(out.Data) {
			t.Errorf("%s: %s\n%sgot:\n%swant:\n%s", path, name, in.Data, got, out.Data)
		}
	}
	if *update {
		if err := os.WriteFile(path, txtar.Format(a), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// showSentences lists the sentences of one paragraph, one a line.
func showSentences(in string) string {
	in = strings.TrimSuffix(in, "\n")
	var b strings.Builder
	for _, s := range split(in, Span{0, len(in)}) {
		fmt.Fprintln(&b, s.Of(in))
	}
	return b.String()
}

// showBlocks lists the blocks of an article, one a line; line ends inside a
// block show as ⏎.
func showBlocks(in string) string {
	var b strings.Builder
	for _, block := range Blocks(in) {
		fmt.Fprint(&b, block.Kind)
		if block.Number > 0 {
			fmt.Fprint(&b, " ", block.Number)
		}
		fmt.Fprintf(&b, ": %s\n", strings.ReplaceAll(block.Of(in), "\n", "⏎"))
	}
	return b.String()
}
