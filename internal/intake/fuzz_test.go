package intake

import (
	"reflect"
	"strings"
	"testing"

	"parallax/internal/corpus"
)

// laws checks what holds of every file: no panic, drafts whose files read
// back, problems in one line, and the same twice.
func laws(t *testing.T, f corpus.File) {
	drafts, problems := Open(f, Options{})
	again, same := Open(f, Options{})
	if !reflect.DeepEqual(drafts, again) || !reflect.DeepEqual(problems, same) {
		t.Fatal("read twice, it is not the same")
	}
	if len(drafts) == 0 && len(problems) == 0 {
		t.Fatal("neither a draft nor a problem")
	}
	names := map[string]bool{}
	for _, d := range drafts {
		checkDraft(t, d)
		if names[strings.ToLower(d.Name)] {
			t.Fatalf("two drafts named %q", d.Name)
		}
		names[strings.ToLower(d.Name)] = true
	}
	for _, p := range problems {
		if s := p.Error(); s == "" || strings.ContainsAny(s, "\n\r\x00") {
			t.Fatalf("problem %q", s)
		}
	}
}

// fuzz runs the laws on files of one name, from seeds that hold the payloads.
func fuzz(f *testing.F, name string, seeds ...string) {
	for _, s := range seeds {
		f.Add([]byte(s))
	}
	for _, p := range payloads[:20] {
		f.Add(everyFormat(f, p)[name])
	}
	f.Fuzz(func(t *testing.T, data []byte) { laws(t, corpus.File{Name: name, Data: data}) })
}

func FuzzPage(f *testing.F)     { fuzz(f, "a.html", bridgePage) }
func FuzzFeed(f *testing.F)     { fuzz(f, "a.xml") }
func FuzzSheet(f *testing.F)    { fuzz(f, "a.csv", string(everyFormat(f, "x")["tl.csv"])) }
func FuzzObjects(f *testing.F)  { fuzz(f, "a.json", string(everyFormat(f, "x")["t.json"])) }
func FuzzDatabase(f *testing.F) { fuzz(f, "db.txt", "---\ntitle: a\n---\nx\n---\ntitle: b\n---\ny\n") }
func FuzzArchive(f *testing.F)  { fuzz(f, "a.zip", string(everyFormat(f, "x")["a.docx"])) }

func FuzzWebArchive(f *testing.F) {
	f.Add([]byte(webArchive))
	f.Fuzz(func(t *testing.T, data []byte) { laws(t, corpus.File{Name: "a.mhtml", Data: data}) })
}

// FuzzWord changes the document inside a Word file: a packed one is changed
// into damage only.
func FuzzWord(f *testing.F) {
	f.Add([]byte(wordStart+"<w:p><w:r><w:t>"+sentence+"</w:t><w:tab/><w:br/></w:r></w:p>"), []byte("<dc:title>x</dc:title>"))
	f.Fuzz(func(t *testing.T, document, core []byte) {
		laws(t, corpus.File{Name: "a.docx", Data: wordFile(t, string(document), entry{"docProps/core.xml", core})})
	})
}

// FuzzDate checks that what is read as a date is one that documents take.
func FuzzDate(f *testing.F) {
	for _, s := range []string{"2025-11-09T14:30:00.123+0100", "Sun, 09 Nov 2025 14:30:00 GMT", "November 9th, 2025 at 2.30 p.m. EST", "25/12/2025", "9.11.2025", "1700000000", "20251109T143000Z", "09-Nov-2025"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		day := isoDate(s)
		if day == "" {
			return
		}
		m, _, _, err := corpus.FrontMatter("a.txt", "---\ndate: "+day+"\n---\n")
		if err != nil || m.Date != day || isoDate(day) != day {
			t.Errorf("%q is read as %q: %v", s, day, err)
		}
	})
}
