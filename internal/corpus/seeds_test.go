package corpus

import (
	"os"
	"path/filepath"
	"testing"

	"parallax/internal/text"
)

// TestSeeds reads the five articles: no note, English, and the reading text is
// the file, byte for byte.
func TestSeeds(t *testing.T) {
	paths, _ := filepath.Glob("../../seeds/*.txt")
	if len(paths) != 5 {
		t.Fatalf("%d seeds, want 5", len(paths))
	}
	var files []File
	for _, p := range paths {
		data, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, File{Name: filepath.Base(p), Data: data})
	}
	docs, notes, err := Collect(files)
	if err != nil || len(notes) > 0 {
		t.Fatalf("Collect: notes %v, error %v", notes, err)
	}
	want := []struct {
		title, basis string
		paragraphs   int
		headings     int
	}{
		{"Pakistan announced on Friday that the latest round of talks with the Afghan Taliban", "lead", 7, 0},
		{"Pakistan-Afghan Taliban Dialogue Collapses in Istanbul, Says Atta tarar", "stated", 3, 2},
		{"Pakistan has issued its first formal statement regarding the November 6 Istanbul", "lead", 6, 0},
		{"Pakistan’s Foreign Office on Sunday said that the Afghan Taliban participated in recent", "lead", 16, 0},
		{"Islamabad calls for concrete measures against TTP and BLA, accuses Afghan regime of empty promises", "stated", 32, 6},
	}
	for i, d := range docs {
		if d.Text != string(files[i].Data) {
			t.Errorf("%s: the reading text is not the file", d.ID)
		}
		if d.Language != "en" || !d.English || len(d.Notes) > 0 {
			t.Errorf("%s: language %s, English %v, notes %v", d.ID, d.Language, d.English, d.Notes)
		}
		paragraphs, headings := 0, 0
		for _, b := range d.Blocks {
			switch b.Kind {
			case text.Paragraph:
				paragraphs++
			case text.Heading:
				headings++
			}
		}
		if w := want[i]; d.Title.Text != w.title || d.Title.Basis != w.basis || paragraphs != w.paragraphs || headings != w.headings {
			t.Errorf("%s: %q (%s), %d paragraphs, %d headings; want %q (%s), %d, %d", d.ID, d.Title.Text, d.Title.Basis, paragraphs, headings, w.title, w.basis, w.paragraphs, w.headings)
		}
		if s := d.Title.Span; s == nil || s.Of(d.Text) != d.Title.Text {
			t.Errorf("%s: the title's span is not the title", d.ID)
		}
	}
}
