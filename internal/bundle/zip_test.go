package bundle

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"parallax/internal/lang"
	"parallax/internal/story"
)

// unzip reads an archive with the library's reader, which checks sums.
func unzip(t *testing.T, data []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatalf("%s: %v", f.Name, err)
		}
		if _, twice := files[f.Name]; twice || f.NonUTF8 {
			t.Errorf("%q is there twice, or not in UTF-8", f.Name)
		}
		files[f.Name] = string(content)
	}
	return files
}

func TestZip(t *testing.T) {
	program := strings.Repeat("\x00asm parallax ", 5000)
	packed, err := Pack([]byte(program))
	if err != nil {
		t.Fatal(err)
	}
	member, err := DecodeText(packed)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{"a.txt": "one", "ü/leer": "", "app.wasm": program, "cut.gz": "short"}
	data := Zip([]File{{Name: "a.txt", Data: []byte("one")}, {Name: "ü/leer"}, {Name: "app.wasm", Data: member, Gzip: true}, {Name: "cut.gz", Data: []byte("short"), Gzip: true}})
	if got := unzip(t, data); fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("got %d files", len(got))
	}
	if len(data) > len(member)+600 {
		t.Errorf("%d bytes: the program is stored unpacked", len(data))
	}
	if got := unzip(t, Zip(nil)); len(got) != 0 {
		t.Error("an empty archive holds files")
	}
}

// TestZipOfSite reads a site out of its archive: what the worker's list and
// the page say of the files holds.
func TestZipOfSite(t *testing.T) {
	program := []byte("\x00asm program")
	a := assets
	a.Hash = Integrity(program)
	a.Packed, _ = Pack(program)
	a.LexiconHash = Integrity([]byte("words"))
	a.Lexicon, _ = Pack([]byte("words"))
	files, version := Site(a, Contents{&story.Story{}, []byte(`{"name":"<x>"}`)}, lang.English)
	got := unzip(t, Zip(append(files, File{Name: "project.json", Data: []byte("{}")})))
	for _, name := range []string{IndexName, ProgramName, ExecName, BootName, StyleName, IconName, NoticesName, LexiconName, WorkerName, "project.json"} {
		if _, ok := got[name]; !ok {
			t.Errorf("no %s", name)
		}
		if name == IndexName || name == WorkerName || name == "project.json" {
			continue
		}
		if want := fmt.Sprintf("%q:%q", name, Integrity([]byte(got[name]))); !strings.Contains(got[WorkerName], want) {
			t.Errorf("the worker's list lacks %s", want)
		}
	}
	if got[ProgramName] != string(program) || !strings.Contains(got[IndexName], version) || !strings.Contains(got[WorkerName], version) {
		t.Error("the program or the version differs")
	}
	again, _ := Site(a, Contents{&story.Story{}, []byte(`{"name":"<x>"}`)}, lang.English)
	if !bytes.Equal(Zip(files), Zip(again)) {
		t.Error("made twice, two archives")
	}
}

func FuzzZip(f *testing.F) {
	f.Add("name", []byte("content"), true)
	f.Fuzz(func(t *testing.T, name string, data []byte, gzip bool) {
		out := Zip([]File{{Name: "first", Data: data}, {Name: name, Data: data, Gzip: gzip}})
		if !bytes.Equal(out, Zip([]File{{Name: "first", Data: data}, {Name: name, Data: data, Gzip: gzip}})) {
			t.Fatal("twice, two archives")
		}
		z, err := zip.NewReader(bytes.NewReader(out), int64(len(out)))
		if err != nil && err != zip.ErrInsecurePath {
			t.Skip() // a name of 65,536 bytes or more can't be told
		}
		if len(z.File) != 2 || z.File[1].Name != name {
			t.Fatalf("%d files", len(z.File))
		}
	})
}
