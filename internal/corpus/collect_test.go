package corpus

import (
	"fmt"
	"strings"
	"testing"
)

func TestCollectIDs(t *testing.T) {
	f := func(name, data string) File { return File{Name: name, Data: []byte(data)} }
	for _, tt := range []struct {
		name  string
		files []File
		want  string // ids
		notes string
	}{
		{"none", nil, "", ""},
		{"apart", []File{f("b.txt", "one"), f("a.txt", "two")}, "b a", ""},
		{"paths", []File{f(`C:\x\b.txt`, "one"), f("y/a.tar.txt", "two")}, "b a.tar", ""},
		{"no ending", []File{f("notes", "one"), f(".txt", "two")}, "notes document", ""},
		{"same name, other bytes", []File{f("x/a.txt", "one"), f("y/a.txt", "two"), f("b.txt", "one")}, "a-7692c3 a-3fc4cc b", ""},
		{"same name, same bytes", []File{f("x/a.txt", "one"), f("y/a.txt", "one")}, "a", "same-file-twice"},
		{"three", []File{f("a.txt", "one"), f("a.txt", "two"), f("a.txt", "one")}, "a-7692c3 a-3fc4cc", "same-file-twice"},
		{"endings", []File{f("a.txt", "one"), f("a.md", "two")}, "a-7692c3 a-3fc4cc", ""},
		{"endings, same bytes", []File{f("a.txt", "one"), f("a.md", "one")}, "a", "same-file-twice"},
		{"a name that looks like an id", []File{f("a.txt", "one"), f("a.txt", "two"), f("a-7692c3.txt", "three")}, "a-7692c3ad3540bb80 a-3fc4cc a-7692c3-8b5b9db0c13db242", ""},
	} {
		docs, notes, err := Collect(tt.files)
		var ids, codes []string
		for _, d := range docs {
			ids = append(ids, d.ID)
		}
		for _, n := range notes {
			codes = append(codes, n.Code)
		}
		if got := strings.Join(ids, " "); err != nil || got != tt.want || strings.Join(codes, " ") != tt.notes {
			t.Errorf("%s: ids %q, notes %q, error %v; want %q, %q", tt.name, got, codes, err, tt.want, tt.notes)
		}
	}
}

// TestCollectOrder checks that the order of the files changes nothing but the
// order of the documents.
func TestCollectOrder(t *testing.T) {
	files := []File{
		{Name: "a.txt", Data: []byte("one")}, {Name: "a.txt", Data: []byte("two")}, {Name: "a.md", Data: []byte("two")},
		{Name: "b.txt", Data: []byte("one")}, {Name: "a.txt", Data: []byte("one")},
	}
	show := func(files []File) map[string]string {
		docs, _, err := Collect(files)
		if err != nil {
			t.Fatal(err)
		}
		m := map[string]string{}
		for _, d := range docs {
			m[d.ID] = fmt.Sprint(d.File, d.Text, d.Blocks, d.Sentences)
		}
		return m
	}
	want := show(files)
	for i := range files {
		turned := append(append([]File{}, files[i:]...), files[:i]...)
		if got := show(turned); fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("turned by %d: %v, want %v", i, got, want)
		}
	}
}

func TestCollectErrors(t *testing.T) {
	docs, _, err := Collect([]File{
		{Name: "a.pdf", Data: []byte("%PDF-1")}, {Name: "b.txt", Data: []byte("fine")}, {Name: "c.txt", Data: []byte("---\ndate: x\n---\n")},
	})
	if len(docs) != 1 || docs[0].ID != "b" {
		t.Errorf("documents %v, want b alone", docs)
	}
	if err == nil || !strings.Contains(err.Error(), "a.pdf: ") || !strings.Contains(err.Error(), "c.txt: line 2: ") {
		t.Errorf("error %v, want one that names a.pdf and c.txt", err)
	}
}
