package publish

import (
	"bytes"
	"fmt"
	"testing"

	"parallax/internal/bundle"
	"parallax/internal/corpus"
	"parallax/internal/export"
	"parallax/internal/lang"
	"parallax/internal/project"
	"parallax/internal/query"
	"parallax/internal/story"
)

// work is a project, its story, and what a page is made of.
func work(t testing.TB) (project.Project, *query.Book, bundle.Assets) {
	t.Helper()
	p := project.Project{
		Name:      "</script> \x00",
		Documents: []corpus.File{{Name: "a.txt", Data: []byte("The ferry sailed on 12 May 2025, “app.wasm” said.\n")}},
		Notes:     []project.Note{{Text: "AAAA\x00\x00"}},
	}
	docs, _, err := corpus.Collect(p.Documents)
	if err != nil {
		t.Fatal(err)
	}
	packed, err := bundle.Pack(bytes.Repeat([]byte("program "), 5000))
	if err != nil {
		t.Fatal(err)
	}
	a := bundle.Assets{Style: "body{}", Exec: "// exec", Boot: "// boot", Worker: "// worker", Icon: "<svg/>", Notices: "Licence", Hash: "sha256-x", Packed: packed}
	return p, query.NewBook(story.Analyze(docs, story.Corrections{})), a
}

// partsOf are the parts without the program, as a browser tells them.
func partsOf(t testing.TB, a bundle.Assets) (parts Parts, program []byte) {
	t.Helper()
	program, err := bundle.DecodeText(a.Packed)
	if err != nil {
		t.Fatal(err)
	}
	parts = Parts{Assets: a, Length: len(a.Packed), Size: len(program), End: program[len(program)-8:]}
	parts.Assets.Packed = ""
	return parts, program
}

// filled is a file with its hole filled, as the browser does it.
func filled(f *File, a bundle.Assets, program []byte) []byte {
	fill := map[string][]byte{textHole: []byte(a.Packed), archiveHole: program[gzipHead : len(program)-gzipEnd]}[f.Hole]
	return bytes.Join([][]byte{f.Data, fill, f.After}, nil)
}

// TestFilesAreWhole compares every file, its hole filled, with the one that is
// made at once.
func TestFilesAreWhole(t *testing.T) {
	p, book, a := work(t)
	parts, program := partsOf(t, a)
	storyFile, err := export.Story(book.Story, lang.English)
	if err != nil {
		t.Fatal(err)
	}
	contents := bundle.Contents{Story: book.Story, Project: p.Encode()}
	site, _ := bundle.Site(a, contents, lang.English)
	for name, tt := range map[string]struct {
		question query.Question
		want     []byte
	}{
		"story":    {StoryFile{}, storyFile},
		"project":  {ProjectFile{Project: p}, p.Encode()},
		"single":   {SingleFile{Parts: parts, Project: p}, bundle.Single(a, contents, lang.English)},
		"snapshot": {SnapshotPage{Style: a.Style}, bundle.Snapshot(a.Style, book.Story, lang.English)},
		"site":     {SiteZip{Parts: parts, Project: p}, bundle.Zip(site)},
	} {
		for range 2 { // twice the same
			if got := filled(tt.question.Answer(book).(*File), a, program); !bytes.Equal(got, tt.want) {
				t.Errorf("%s: %d bytes, want %d", name, len(got), len(tt.want))
			}
		}
	}
}

// TestKinds has every file made beside the page.
func TestKinds(t *testing.T) {
	for _, k := range Kinds() {
		_, file := k.Page.(*File)
		if _, long := k.Question.(query.Long); file && !long {
			t.Errorf("%T would be answered by the page's own thread", k.Question)
		}
	}
}

func ExampleFileName() {
	fmt.Println(FileName("Night ferry: what they say / 2025", ".html"))
	// Output: Night-ferry-what-they-say-2025.html
}

func BenchmarkSingleFile(b *testing.B) {
	p, book, a := work(b)
	parts, _ := partsOf(b, a)
	for b.Loop() {
		SingleFile{Parts: parts, Project: p}.Answer(book)
	}
}
