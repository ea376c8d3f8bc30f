package corpus

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"parallax/internal/lang"
	"parallax/internal/text"
)

// article is a text long enough for its language to be told.
const article = "Dock workers in Varna voted on Tuesday to go on with their strike.\nThe port said it would not raise its offer.\n"

// codes lists the codes of a document's notes.
func codes(d Document) string {
	var out []string
	for _, n := range d.Notes {
		out = append(out, n.Code)
	}
	return strings.Join(out, " ")
}

func utf16Bytes(s string, big, mark bool) []byte {
	units := utf16.Encode([]rune(s))
	if mark {
		units = append([]uint16{0xFEFF}, units...)
	}
	var out []byte
	for _, u := range units {
		if big {
			out = append(out, byte(u>>8), byte(u))
		} else {
			out = append(out, byte(u), byte(u>>8))
		}
	}
	return out
}

func TestReadCharset(t *testing.T) {
	const s = "“Türkiye” 😀 said – no\r\n" + article
	for _, tt := range []struct {
		name       string
		data       []byte
		text, note string
	}{
		{"UTF-8", []byte(s), s, ""},
		{"UTF-8 with mark", []byte("\xEF\xBB\xBF" + s), s, ""},
		{"UTF-16 LE with mark", utf16Bytes(s, false, true), s, ""},
		{"UTF-16 BE with mark", utf16Bytes(s, true, true), s, ""},
		{"UTF-16 LE", utf16Bytes(article, false, false), article, ""},
		{"UTF-16 BE", utf16Bytes(article, true, false), article, ""},
		{"UTF-16, odd", append(utf16Bytes(article, false, true), 'x'), article, "charset-utf-16-damaged"},
		{"UTF-16, half a pair", append(utf16Bytes(article, false, true), 0x3D, 0xD8), article + "\uFFFD", "charset-utf-16-damaged"},
		{"Windows-1252", []byte("caf\xE9 \x93no\x94 \x96 \x80 5\n" + article), "café “no” – € 5\n" + article, "charset-windows-1252"},
		{"Windows-1252, undefined", []byte("caf\xE9\x81\n" + article), "café\u0081\n" + article, "charset-windows-1252 control-characters"},
		{"damaged UTF-8", []byte(strings.Repeat("“a” ", 10) + "\xFF" + article), strings.Repeat("“a” ", 10) + "\uFFFD" + article, "charset-utf-8-damaged"},
		{"controls", []byte("a\x07b\u0085c\u0090\n" + article), "a\x07b\u0085c\u0090\n" + article, "control-characters"},
	} {
		d, err := Read(File{Name: "a.txt", Data: tt.data})
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		if d.Text != tt.text || codes(d) != tt.note {
			t.Errorf("%s: text %q, notes %q; want %q, %q", tt.name, d.Text, codes(d), tt.text, tt.note)
		}
	}
}

func TestReadErrors(t *testing.T) {
	for _, tt := range []struct{ name, data, want string }{
		{"a.pdf", "%PDF-1.7\n", "a.pdf: this is a PDF; only plain text (.txt) and Markdown (.md) can be read"},
		{"a.docx", "PK\x03\x04…", "a.docx: this is a Word file or another zip archive; only plain text (.txt) and Markdown (.md) can be read"},
		{"dir/a.html", "<p>Hello</p>", "a.html: this is an HTML page; only plain text (.txt) and Markdown (.md) can be read"},
		{"a.txt", "one\ntwo\x00", "a.txt: line 2: a NUL character stands here: this is not a text"},
		{"a.txt", strings.Repeat("a", MaxSize+1), "a.txt: the file has 26 MB; the limit is 25 MB"},
		{"a.txt", "---\ntitle: x\ndate: 9 November\n---\ntext", "a.txt: line 3: the date “9 November” is not a day such as 2025-11-09 or a time such as 2025-11-09T14:30Z"},
		{"a.txt", "---\ndate: 2025-02-30\n---\ntext", "a.txt: line 2: the date “2025-02-30” is not a day such as 2025-11-09 or a time such as 2025-11-09T14:30Z"},
		{"a.txt", "---\r\ntitle: x\r\nno pair here\r\n---\r\ntext", "a.txt: line 3: expected “key: value”, found “no pair here”"},
		{"a.txt", "---\nno pair here\n---\ntext", "a.txt: line 2: expected “key: value”, found “no pair here”"},
		{"a.txt", "---\ntitle: x\ntitle: y\n---\ntext", "a.txt: line 3: “title” is given twice"},
		{"a.txt", "---\ntitle: x\n\ntext\n", "a.txt: line 4: expected “key: value”, found “text”"},
		{"a.txt", "---\ntitle: x\nauthor: y\n", "a.txt: line 1: front matter starts here and no line “---” ends it"},
	} {
		_, err := Read(File{Name: tt.name, Data: []byte(tt.data)})
		var e *Error
		if !errors.As(err, &e) || err.Error() != tt.want {
			t.Errorf("%s %.40q: error %v, want %s", tt.name, tt.data, err, tt.want)
		}
	}
}

func TestFrontMatter(t *testing.T) {
	for _, tt := range []struct {
		in, text string
		meta     Meta
		notes    string
	}{
		{"just text", "just text", Meta{}, ""},
		{"---\nA line.\n\nMore.", "---\nA line.\n\nMore.", Meta{}, ""},
		{"----\ntitle: x\n---\n", "----\ntitle: x\n---\n", Meta{}, ""},
		{"---\n---\ntext", "text", Meta{}, ""},
		{"---\ntitle: The title: a story\nPublisher: \"The Post\"\nauthor: 'Lena Voss'\ndate: 2025-11-09\nurl: https://example.org/a?b=c\nlanguage: en-GB\n---\ntext", "text",
			Meta{Title: "The title: a story", Publisher: "The Post", Author: "Lena Voss", Date: "2025-11-09", URL: "https://example.org/a?b=c", Language: "en-GB"}, ""},
		{"---\r\ntitle: x\r\n\r\n# a comment\r\ndate: 2025-11-09 14:30\r\n...\r\ntext\r\n", "text\r\n", Meta{Title: "x", Date: "2025-11-09T14:30"}, ""},
		{"---\ndate: 2025-11-09T14:30:05+05:00\n---\n", "", Meta{Date: "2025-11-09T14:30:05+05:00"}, ""},
		{"---\ntitle: x\ndate: March 5, 2019\nsource: The Post\n---\n", "", Meta{Title: "x", Publisher: "The Post", Date: "2019-03-05"}, ""},
		{"---\ndate: 2019-03-05 10:00:00 +0100\n---\n", "", Meta{Date: "2019-03-05"}, ""},
		{"---\ndate: 15.10.2018\n---\n", "", Meta{Date: "2018-10-15"}, ""},
		{"---\ndate: Tue, 05 Mar 2019 10:00:00 GMT\n---\n", "", Meta{Date: "2019-03-05"}, ""},
		{"Title: x\nDate: 5 March 2019\n\ntext", "Title: x\nDate: 5 March 2019\n\ntext", Meta{}, ""},
		{"---\ntags:\n  - one\n- two\ntitle: x\n---\ntext", "text", Meta{Title: "x"}, "front-matter-key"},
		{"---\nurl: javascript:alert(1)\nlanguage: the one of my aunt\n---\ntext", "text", Meta{}, "front-matter-url front-matter-language"},
		{"---\nlanguage: German\ntitle:\n---\ntext", "text", Meta{Language: "de"}, ""},
	} {
		m, rest, notes, err := FrontMatter("a.txt", tt.in)
		var got []string
		for _, n := range notes {
			got = append(got, n.Code)
		}
		if err != nil || m != tt.meta || rest != tt.text || strings.Join(got, " ") != tt.notes {
			t.Errorf("FrontMatter(%q)\n got %+v, %q, %v, error %v\nwant %+v, %q, %s", tt.in, m, rest, got, err, tt.meta, tt.text, tt.notes)
		}
	}
}

// MultiMarkdown has no frame about what a document says of itself.
func TestBareFrontMatter(t *testing.T) {
	for _, tt := range []struct {
		in, text string
		meta     Meta
		notes    int
	}{
		{"Title: Der Untergang: a loss\nDate: 15.10.2018\n\ntext", "text", Meta{Title: "Der Untergang: a loss", Date: "2018-10-15"}, 0},
		{"title: x\r\nlayout: post\r\ndate: soon\r\n\r\ntext", "text", Meta{Title: "x"}, 2},
		{"Title: alone\n\ntext", "Title: alone\n\ntext", Meta{}, 0},
		{"Note: this is none\nTitle: x\n\ntext", "Note: this is none\nTitle: x\n\ntext", Meta{}, 0},
		{"Title: x\nno pair here\n\ntext", "Title: x\nno pair here\n\ntext", Meta{}, 0},
		{"Title: x\nDate: 2018-10-15", "Title: x\nDate: 2018-10-15", Meta{}, 0},
	} {
		m, rest, notes, err := FrontMatter("a.md", tt.in)
		if err != nil || m != tt.meta || rest != tt.text || len(notes) != tt.notes {
			t.Errorf("FrontMatter(%q)\n got %+v, %q, %v, error %v\nwant %+v, %q", tt.in, m, rest, notes, err, tt.meta, tt.text)
		}
	}
}

func TestReadTitle(t *testing.T) {
	long := "The council of the town of Varna said on Tuesday, after a long and heated night session, that it would not pay."
	for _, tt := range []struct{ in, title, basis, author string }{
		{"Strike goes on\n" + article, "Strike goes on", "stated", ""},
		{article + "Strike goes on\n", "Strike goes on", "stated", ""},
		{"---\ntitle: Another title\n---\nStrike goes on\n" + article, "Another title", "stated", ""},
		{"---\ntitle: Strike Goes On\n---\nStrike goes on\n" + article, "Strike Goes On", "stated", ""},
		{"Strike goes on\nBy Lena Voss, in Varna\n" + article, "Strike goes on", "stated", "Lena Voss"},
		{article, "Dock workers in Varna voted on Tuesday to go on with their strike.", "lead", ""},
		{"VARNA: " + article, "Dock workers in Varna voted on Tuesday to go on with their strike.", "lead", ""},
		{long, "The council of the town of Varna said on Tuesday, after a long and heated night session", "lead", ""},
		{strings.Repeat("é", 100) + ".", strings.Repeat("é", 45), "lead", ""},
		{"", "a", "lead", ""},
		{" \n\n", "a", "lead", ""},
	} {
		d, err := Read(File{Name: "a.txt", Data: []byte(tt.in)})
		if err != nil || d.Title.Text != tt.title || d.Title.Basis != tt.basis || d.Meta.Author != tt.author {
			t.Errorf("%.50q: title %q (%s), author %q, error %v; want %q (%s), %q", tt.in, d.Title.Text, d.Title.Basis, d.Meta.Author, err, tt.title, tt.basis, tt.author)
		}
		if s := d.Title.Span; s != nil && text.Fold(s.Of(d.Text)) != text.Fold(d.Title.Text) {
			t.Errorf("%.50q: the title's span is %q", tt.in, s.Of(d.Text))
		}
	}
}

func TestReadEmpty(t *testing.T) {
	for _, in := range []string{"", "\n \r\n", "\xEF\xBB\xBF", "---\ntitle: x\n---\n"} {
		d, err := Read(File{Name: "a.txt", Data: []byte(in)})
		if err != nil || len(d.Blocks) != 0 || codes(d) != "no-text" || !d.English || d.Language != "und" {
			t.Errorf("%q: %d blocks, notes %q, %s, error %v; want none, no-text, und", in, len(d.Blocks), codes(d), d.Language, err)
		}
	}
}

// TestNotesAreWorded checks that every code has its words, with all arguments.
func TestNotesAreWorded(t *testing.T) {
	files := []File{
		{Name: "a.txt", Data: []byte("caf\xE9\x81")},
		{Name: "b.txt", Data: []byte("“é” ñññññññ \xFF")},
		{Name: "c.txt", Data: []byte("\xFF\xFEa\x00b")},
		{Name: "d.txt", Data: nil},
		{Name: "e.txt", Data: []byte("---\nx: y\nurl: z\nlanguage: 12\n---\nПереговоры закончились ничем, сказал министр.")},
		{Name: "e.txt", Data: []byte("---\nx: y\nurl: z\nlanguage: 12\n---\nПереговоры закончились ничем, сказал министр.")},
	}
	docs, notes, err := Collect(files)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, d := range docs {
		notes = append(notes, d.Notes...)
	}
	for _, n := range notes {
		seen[n.Code] = true
		if s := lang.English.Why(n); strings.HasPrefix(s, "why.") || strings.ContainsAny(s, "{}") {
			t.Errorf("%s %v has no words: %q", n.Code, n.Args, s)
		}
	}
	for _, code := range strings.Fields(`charset-windows-1252 charset-utf-8-damaged charset-utf-16-damaged control-characters
no-text front-matter-key front-matter-url front-matter-language not-english same-file-twice`) {
		if !seen[code] {
			t.Errorf("no file gave the note %s", code)
		}
	}
}

// FuzzRead checks that what is read keeps the laws of the reading text.
func FuzzRead(f *testing.F) {
	for _, s := range []string{article, "---\ntitle: x\n---\n" + article, "# A\n\n*b* [c](d)", "\xFF\xFEa\x00", "caf\xE9", "a\r\nb", "<!-- x -->", "| a | b |\n|---|---|", "![a](b)", "&amp;&#8217;&#x2019;", "***a** b*", "```\nx\n```"} {
		f.Add("a.txt", []byte(s))
		f.Add("a.md", []byte(s))
	}
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		d, err := Read(File{Name: name, Data: data})
		if err != nil {
			var e *Error
			if !errors.As(err, &e) {
				t.Fatalf("an error of another type: %v", err)
			}
			return
		}
		if !utf8.ValidString(d.Text) {
			t.Fatalf("the text is not UTF-8: %q", d.Text)
		}
		if d.Title.Basis == "" || d.ID == "" || d.Language == "" {
			t.Fatalf("%+v lacks a title, an id or a language", d)
		}
		if s := d.Title.Span; s != nil && !utf8.ValidString(s.Of(d.Text)) {
			t.Fatalf("the title %v cuts a character of %q", s, d.Text)
		}
		at := 0
		for _, b := range d.Blocks {
			if b.Start < at || b.End <= b.Start || b.End > len(d.Text) {
				t.Fatalf("block %+v after %d in %q", b, at, d.Text)
			}
			at = b.End
		}
		again, _ := Read(File{Name: name, Data: data})
		if fmt.Sprint(d) != fmt.Sprint(again) && d.Title.Span == nil {
			t.Fatal("read otherwise the second time")
		}
	})
}
