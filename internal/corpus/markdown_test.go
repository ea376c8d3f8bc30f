package corpus

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/txtar"

	"parallax/internal/cpu"
)

var update = flag.Bool("update", false, "write the golden file anew")

// TestMarkdown reads each "name.md" of the archive and compares its reading
// text, a block a line with its kind before it, with "name.out".
func TestMarkdown(t *testing.T) {
	const path = "testdata/markdown.txtar"
	a, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i+1 < len(a.Files); i += 2 {
		in, out := a.Files[i], &a.Files[i+1]
		d, err := Read(File{Name: in.Name, Data: in.Data})
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		for _, block := range d.Blocks {
			fmt.Fprintf(&b, "%s: %s\n", block.Kind, strings.ReplaceAll(block.Of(d.Text), "\t", "→"))
		}
		if *update {
			out.Data = []byte(b.String())
		} else if b.String() != string(out.Data) {
			t.Errorf("%s\n%sgot:\n%swant:\n%s", in.Name, in.Data, b.String(), out.Data)
		}
	}
	if *update {
		if err := os.WriteFile(path, txtar.Format(a), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// TestMarkdownPathological reads inputs that trap a reader of inline marks.
func TestMarkdownPathological(t *testing.T) {
	const n = 100_000
	for name, s := range map[string]string{
		"brackets":     strings.Repeat("[", n),
		"links":        strings.Repeat("[a](", n/2),
		"nested links": strings.Repeat("[", n/2) + strings.Repeat("](x)", n/2),
		"stars":        strings.Repeat("*a ", n),
		"star pairs":   strings.Repeat("*a* ", n),
		"mixed":        strings.Repeat("*a _b ", n/2),
		"ticks":        strings.Repeat("`a ", n),
		"growing":      strings.Repeat("`` ` ", n/4),
		"tags":         strings.Repeat("<a ", n),
		"comments":     strings.Repeat("<!-- ", n),
		"entities":     strings.Repeat("&a", n),
		"quotes":       strings.Repeat(">", n),
		"lines":        strings.Repeat("> - a\n", n/4),
		"hashes":       strings.Repeat("#", n),
		"pipes":        strings.Repeat("|", n),
		"backslashes":  strings.Repeat(`\`, n),
	} {
		var err error
		took := cpu.Of(func() { _, err = Read(File{Name: "a.md", Data: []byte(s)}) })
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if took > 3*time.Second {
			t.Errorf("%s: %d bytes took %v", name, len(s), took)
		}
	}
}

func ExampleRead() {
	d, err := Read(File{Name: "strike.md", Data: []byte("---\npublisher: The Post\n---\n# Strike *goes on*\n\nDockers in Varna [voted](https://example.org) on Tuesday to stay out.\n")})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%s, %s: %s\n", d.ID, d.Meta.Publisher, d.Title.Text)
	fmt.Println(d.Sentences[1].Of(d.Text))
	// Output:
	// strike, The Post: Strike goes on
	// Dockers in Varna voted on Tuesday to stay out.
}

func BenchmarkReadMarkdown(b *testing.B) {
	data := []byte(strings.Repeat("## A *heading*\n\nDockers in Varna [voted](https://example.org) on **Tuesday** to stay out.\n\n", 500))
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := Read(File{Name: "a.md", Data: data}); err != nil {
			b.Fatal(err)
		}
	}
}
