package intake

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"parallax/internal/corpus"
	"parallax/internal/cpu"
)

// An entry is a file of an archive that a test packs.
type entry struct {
	name string
	data []byte
}

// packed makes a zip archive.
func packed(t testing.TB, entries ...entry) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, e := range entries {
		w, err := z.Create(e.name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write(e.data); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// patched changes the headers of all entries, the local and the central ones.
func patched(z []byte, change func(flags, method, size []byte)) []byte {
	z = bytes.Clone(z)
	for i := 0; i+46 <= len(z); i++ {
		switch {
		case bytes.HasPrefix(z[i:], []byte("PK\x03\x04")):
			change(z[i+6:i+8], z[i+8:i+10], z[i+22:i+26])
		case bytes.HasPrefix(z[i:], []byte("PK\x01\x02")):
			change(z[i+8:i+10], z[i+10:i+12], z[i+24:i+28])
		}
	}
	return z
}

const wordStart = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="x"><w:body>`

// wordFile makes a Word file of a document part.
func wordFile(t testing.TB, document string, more ...entry) []byte {
	t.Helper()
	return packed(t, append([]entry{{"[Content_Types].xml", []byte("<Types/>")}, {"word/document.xml", []byte(document)}}, more...)...)
}

const sentence = "The port of Ferrow reopened on Monday, the harbour master said."

// TestBadFiles reads files that can't be read, or not wholly: each gives one
// plain sentence, and what is whole is kept.
func TestBadFiles(t *testing.T) {
	plain := entry{"good.txt", []byte(sentence + "\n")}
	zeros := make([]byte, MaxFile+1)
	many := make([]entry, MaxEntries+1)
	for i := range many {
		many[i] = entry{fmt.Sprintf("e%04d/", i), nil}
	}
	many[0] = plain
	inner := packed(t, plain)
	tests := []struct {
		name     string
		data     []byte
		drafts   int
		problems string // joined by " | "
	}{
		{"empty.txt", nil, 0, "empty.txt: the file is empty (0 bytes)"},
		{"blank.txt", []byte(" \r\n\t\n"), 0, "blank.txt: the file holds no text"},
		{"big.txt", zeros, 0, "big.txt: the file has 26 MB; the limit is 25 MB"},
		{"nul.txt", []byte("One line.\nTwo\x00 lines.\n"), 0, "nul.txt: line 2: a NUL character stands here: this is not a text"},
		{"wide.txt", []byte("\xFF\xFE\x00\x00a\x00\x00\x00"), 0, "wide.txt: this is text in UTF-32; save it as UTF-8 and bring it again"},
		{"report.txt", []byte("%PDF-1.7 …"), 0, "report.txt: this is a PDF; it can’t be read here"},
		{"old.doc", []byte("\xD0\xCF\x11\xE0"), 0, "old.doc: this is an old Office file (.doc, .xls); it can’t be read here"},
		{"front.txt", []byte("---\ntitle: A\ndate: soon\n---\nText.\n"), 0, "front.txt: line 3: the date “soon” is not a day such as 2025-11-09 or a time such as 2025-11-09T14:30Z"},
		{"script.html", []byte("<html><body><script>let a = 1;</script></body></html>"), 0, "script.html: no text of an article was found in this page; it may be one that only scripts fill"},
		{"cut.docx", []byte("not a zip"), 0, "cut.docx: this is named .docx, but no zip archive; it may be damaged or have a wrong ending; it can’t be read here"},
		{"cut.zip", []byte("PK\x03\x04 and no more"), 0, "cut.zip: the zip archive is cut or damaged and can’t be opened"},
		{"half.zip", packed(t, plain)[:60], 0, "half.zip: the zip archive is cut or damaged and can’t be opened"},
		{"none.zip", packed(t), 0, "none.zip: the archive holds no file that can be read here"},
		{"images.zip", packed(t, entry{"a.png", []byte("x")}, entry{"__MACOSX/a.txt", []byte("x")}), 0, "images.zip: the archive holds no file that can be read here"},
		{"flat.zip", packed(t, plain, entry{"bomb.txt", zeros}), 1, "flat.zip/bomb.txt: it unpacks to more than 25 MB, the limit for one file"},
		{"lying.zip", patched(packed(t, entry{"bomb.txt", zeros}), func(_, _, size []byte) { binary.LittleEndian.PutUint32(size, 10) }), 0,
			"lying.zip/bomb.txt: it is damaged, or not of the size that the archive says"},
		{"total.zip", packed(t, entry{"a.txt", zeros[:MaxFile]}, entry{"b.txt", zeros[:MaxFile]}, entry{"c.txt", zeros[:MaxFile]}, entry{"d.txt", zeros[:MaxFile]}, entry{"e.txt", []byte(sentence)}), 0,
			"total.zip/a.txt: line 1: a NUL character stands here: this is not a text | total.zip/b.txt: line 1: a NUL character stands here: this is not a text | " +
				"total.zip/c.txt: line 1: a NUL character stands here: this is not a text | total.zip/d.txt: line 1: a NUL character stands here: this is not a text | " +
				"total.zip/e.txt: here the archive has unpacked to more than 100 MB; the rest is not read"},
		{"many.zip", packed(t, many...), 1, "many.zip: the archive holds more than 2000 entries; those after the first 2000 are not read"},
		{"twice.zip", packed(t, entry{"in.zip", inner}), 1, ""},
		{"deep.zip", packed(t, entry{"in.zip", packed(t, entry{"deeper.zip", inner})}), 0, "deep.zip/in.zip/deeper.zip: this is an archive in an archive in an archive; it is not opened"},
		{"out.zip", packed(t, entry{"../../etc/a.txt", plain.data}, entry{`C:\x\..\b.txt`, []byte("Other words.")}), 2, ""},
		{"locked.zip", patched(packed(t, plain), func(flags, _, _ []byte) { flags[0] |= 1 }), 0, "locked.zip/good.txt: it is encrypted; unpack it with its password and bring the files"},
		{"method.zip", patched(packed(t, plain), func(_, method, _ []byte) { method[0] = 14 }), 0, "method.zip/good.txt: it is packed in a way that is not known here (method 14)"},
		{"sum.zip", bytes.Replace(patched(packed(t, plain), func(_, _, _ []byte) {}), []byte("PK\x07\x08"), []byte("PK\x07\x09"), 1), 0, "sum.zip/good.txt: it is damaged: its checksum is wrong"},
		{"same.zip", packed(t, plain, entry{"b/copy.txt", plain.data}), 1, "same.zip/b/copy.txt: it is the same as same.zip/good.txt; it is taken once"},
		{"sheet.xlsx", packed(t, entry{"[Content_Types].xml", nil}, entry{"xl/workbook.xml", nil}), 0, "sheet.xlsx: this is an Excel workbook; save the sheet as .csv and bring that; it can’t be read here"},
		{"nodoc.docx", packed(t, entry{"[Content_Types].xml", nil}, entry{"word/styles.xml", nil}), 0, "nodoc.docx: this Word file lacks its document (word/document.xml); it may be damaged"},
		{"bomb.docx", wordFile(t, `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>`+wordStart+"<w:p><w:r><w:t>&b;</w:t></w:r></w:p>"), 0,
			"bomb.docx: the Word file defines abbreviations of its own (entities), which Word never does; it is not read"},
		{"xxe.docx", wordFile(t, `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>`+wordStart+"<w:p><w:r><w:t>&a;</w:t></w:r></w:p>"), 0,
			"xxe.docx: the Word file defines abbreviations of its own (entities), which Word never does; it is not read"},
		{"outside.docx", wordFile(t, wordStart+"<w:p><w:r><w:t>"+sentence+"</w:t></w:r></w:p></w:body></w:document>",
			entry{"word/_rels/document.xml.rels", []byte(`<Relationships><Relationship TargetMode="External" Target="https://x.example/t.dotm"/></Relationships>`)}), 1, ""},
		{"short.docx", wordFile(t, wordStart+"<w:p><w:r><w:t>"+sentence+"</w:t></w:r></w:p><w:p><w:r><w:t"), 1, "short.docx: the document in this Word file is cut off; what comes before that is read"},
		{"none.docx", wordFile(t, wordStart+"<w:p/></w:body></w:document>"), 0, "none.docx: the Word file holds no text"},
		{"quote.csv", []byte("title,text\nA,First text.\nB,\"Second text.\n" + strings.Repeat("C,Third text.\n", 1000)), 1,
			"quote.csv: line 3: a quotation mark opens here and nothing closes it; the rows before it are read"},
		{"stray.csv", []byte("title,text\nA,First text.\nB,Second \"text\".\n"), 1, "stray.csv: line 3: a quotation mark stands here inside a cell that has none around it; the rows before it are read"},
		{"columns.csv", []byte("a,b\n1,2\n"), 0, "columns.csv: line 1: no column is named “text”, and none “headline” and “year”: this is neither a table of articles nor a TimelineJS sheet"},
		{"head.csv", []byte("title,text\n"), 0, "head.csv: the table holds no rows below its first, which should name the columns"},
		{"deep.json", []byte(strings.Repeat("[", 1_000_000)), 0, "deep.json: line 1: the JSON is nested deeper than can be read"},
		{"half.json", []byte("{\"schema\": \"parallax.story/1\",\n\"sources\": ["), 0, "half.json: line 2: the JSON ends before it is complete"},
		{"wrong.json", []byte("{\"schema\":\n oops}"), 0, "wrong.json: line 2: this is no JSON from here on"},
		{"two.json", []byte("{}\n{}"), 0, "two.json: line 2: the JSON ends here and something follows"},
		{"other.json", []byte(`{"a": 1e400, "__proto__": {"x": 1}, "a": 2}`), 0, "other.json: this JSON holds no articles: no story, no project, no timeline, and no objects with a “text”"},
		{"newer.json", []byte(`{"schema": "parallax.story/9"}`), 0, "newer.json: this is “parallax.story/9”, which a later version of this page may have written; this one can’t read it"},
		{"note.xml", []byte("<?xml version='1.0'?><note>x</note>"), 0, "note.xml: this is XML that is no feed (RSS, Atom); it can’t be read here"},
		{"none.rss", []byte("<rss><channel><title>A</title></channel></rss>"), 0, "none.rss: the feed holds no entries with text"},
		{"none.mhtml", []byte("From: x\n\nwords"), 0, "none.mhtml: the web archive doesn’t say where its parts begin; it may be damaged"},
		{"image.mhtml", []byte("Content-Type: multipart/related; boundary=\"b\"\n\n--b\nContent-Type: image/png\n\nx\n--b--"), 0, "image.mhtml: the web archive holds no page"},
		{"xxe.rss", []byte(`<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>A &x; b</title><description>` + sentence + `</description></item></channel></rss>`), 1, ""},
	}
	for _, tt := range tests {
		start := cpu.Time()
		drafts, problems := Open(corpus.File{Name: tt.name, Data: tt.data}, Options{})
		if len(drafts) != tt.drafts || joinedErrors(problems) != tt.problems {
			t.Errorf("%s: %d drafts, problems\n got %s\nwant %d, %s", tt.name, len(drafts), joinedErrors(problems), tt.drafts, tt.problems)
		}
		if took := cpu.Time() - start; took > 10*time.Second {
			t.Errorf("%s took %v", tt.name, took)
		}
		for _, d := range drafts {
			checkDraft(t, d)
			if strings.Contains(d.From, "..") || strings.ContainsAny(d.Name, `/\`) || strings.Contains(d.Text, "root:") {
				t.Errorf("%s: %q from %q: %q", tt.name, d.Name, d.From, d.Text)
			}
		}
	}
}

func joinedErrors(errs []error) string {
	var parts []string
	for _, err := range errs {
		parts = append(parts, err.Error())
	}
	return strings.Join(parts, " | ")
}

// checkDraft checks what holds of every draft: its file reads back to it.
func checkDraft(t testing.TB, d Draft) {
	t.Helper()
	if !utf8.ValidString(d.Text) || d.Name == "" || d.From == "" || strings.ContainsAny(d.Name+d.From, "\n\x00\u202E") {
		t.Fatalf("draft %q from %q: %.80q", d.Name, d.From, d.Text)
	}
	if d.Kind == Project {
		return
	}
	doc, err := corpus.Read(d.File())
	if err != nil {
		t.Fatalf("%s: %v", d.From, err)
	}
	want, got := d.Meta, doc.Meta
	if want.Author == "" {
		got.Author = ""
	}
	if want.Publisher == "" {
		got.Publisher = ""
	}
	if got != want {
		t.Errorf("%s: its file reads back as %+v, want %+v", d.From, got, want)
	}
	if d.Kind != Markdown && doc.Text != d.Text {
		t.Errorf("%s: its file reads back as %.200q, want %.200q", d.From, doc.Text, d.Text)
	}
}

// TestProject hands a project file on as it is.
func TestProject(t *testing.T) {
	const project = `{"schema": "parallax.project/1", "documents": []}` + "\n"
	for _, name := range []string{"work.json", "work.txt"} {
		d := open(t, name, project)
		if len(d) != 1 || d[0].Kind != Project || d[0].Text != project || string(d[0].File().Data) != project {
			t.Errorf("%s: %+v", name, d)
		}
	}
}

// TestManyArticles reads a file of more articles than the cap, and of two that
// have one title.
func TestManyArticles(t *testing.T) {
	rows := "title,text\n"
	for i := range MaxEntries + 5 {
		rows += fmt.Sprintf("Title %d,Text %d of many.\n", i, i)
	}
	drafts, problems := Open(corpus.File{Name: "many.csv", Data: []byte(rows)}, Options{})
	if len(drafts) != MaxEntries || joinedErrors(problems) != "many.csv: the table holds more than 2000 rows; the first 2000 are read" {
		t.Errorf("%d drafts, %s", len(drafts), joinedErrors(problems))
	}
	rows, _, _ = strings.Cut(rows, "Title 2000,")
	if drafts, problems = Open(corpus.File{Name: "many.csv", Data: []byte(rows)}, Options{}); len(drafts) != MaxEntries || len(problems) > 0 {
		t.Errorf("as many as may be: %d drafts, %s", len(drafts), joinedErrors(problems))
	}
	drafts = open(t, "two.csv", "title,text\nStorm,One text.\nStorm,Another text.\n")
	if len(drafts) != 2 || drafts[0].Name != "storm.txt" || drafts[1].Name != "storm-2.txt" || drafts[1].From != "two.csv row 3" {
		t.Errorf("%+v", drafts)
	}
}
