package ui

import (
	"fmt"
	"strings"
	"testing"

	"parallax/internal/corpus"
	"parallax/internal/intake"
	"parallax/internal/query"
	"parallax/internal/view"
)

func draft(name, text string) intake.Draft {
	d := intake.Draft{Name: name, From: name, Kind: intake.Text, Text: text}
	d.Look = intake.LookAt(d)
	return d
}

func TestPreviewLeavesOutWhatIsThere(t *testing.T) {
	open := []corpus.File{{Name: "open.txt", Data: []byte("---\ntitle: A\n---\nThe quay is shut.\n")}}
	first := query.Opened{Drafts: []intake.Draft{draft("a.txt", "The quay is shut."), draft("b.txt", "The quay is open.")}}
	p := (*preview)(nil).with(first, open)
	next := p.with(query.Opened{Drafts: []intake.Draft{draft("b.txt", "The quay is open.\n"), draft("B.txt", "Other words.")}}, open)
	if p.wanted() != 1 || len(p.Drafts) != 2 {
		t.Errorf("the first preview was changed: %d of %d wanted", p.wanted(), len(p.Drafts))
	}
	want := []struct {
		name, alike string
		out         bool
	}{{"a.txt", say("preview.sameOpen", "file", "open.txt"), true}, {"b.txt", "", false}, {"b-2.txt", say("preview.sameDraft", "file", "b.txt"), true}, {"B-3.txt", "", false}}
	for i, w := range want {
		if next.Drafts[i].Name != w.name || next.Alike[i] != w.alike || next.Out[i] != w.out {
			t.Errorf("draft %d: %s, %q, out %v; want %+v", i, next.Drafts[i].Name, next.Alike[i], next.Out[i], w)
		}
	}
	if files := next.files(); len(files) != 2 || files[1].Name != "B-3.txt" {
		t.Errorf("files %v", files)
	}
}

func TestBegin(t *testing.T) {
	tests := []struct {
		t    string
		n    int
		want string
		cut  bool
	}{
		{"short", 10, "short", false},
		{"one two three", 9, "one two", true},
		{"ééééé", 5, "éé", true},
		{strings.Repeat("x", 20), 8, "xxxxxxxx", true},
		{"", 5, "", false},
	}
	for _, tt := range tests {
		if got, cut := begin(tt.t, tt.n); got != tt.want || cut != tt.cut {
			t.Errorf("begin(%q, %d) = %q, %v; want %q, %v", tt.t, tt.n, got, cut, tt.want, tt.cut)
		}
	}
}

func TestPages(t *testing.T) {
	for _, tt := range []struct{ page, all, at, from, to int }{
		{0, 0, 0, 0, 0}, {0, 5, 0, 0, 5}, {3, 5, 0, 0, 5}, {1, perPage, 0, 0, perPage}, {1, perPage + 1, 1, perPage, perPage + 1}, {-1, 99, 0, 0, perPage},
	} {
		at := within(tt.page, tt.all)
		if from, to := pageOf(at, tt.all); at != tt.at || from != tt.from || to != tt.to {
			t.Errorf("page %d of %d: %d, %d to %d; want %+v", tt.page, tt.all, at, from, to, tt)
		}
	}
}

// TestPreviewPutRight edits a draft in its form.
func TestPreviewPutRight(t *testing.T) {
	p := openPage(t, "#/sources")
	do := func(d deed) {
		act(p.ctx, d)
		p.engine.ConsumeAll()
	}
	do(openFiles{Files: []corpus.File{{Name: "a.md", Data: []byte("---\ndate: 2025-11-09T14:30Z\nauthor: Ida\n---\n# Quay shut\n\nThe quay is shut, the owner said on Monday.")}}})
	p.is(".drafts .name", "Quay shut")
	p.is(".drafts .text", "The quay is shut, the owner said on Monday.")
	do(editDraft{0})
	p.count("div.form input", len(sourceFields()))
	do(saveDraft{0, map[string]string{"title": "Quay shut", "date": "9 November", "language": "English"}})
	p.is("div.form p.wrong", say("field.date.wrong", "value", "9 November"))
	do(takeIn{map[string]string{"title": "Quay  shut\nagain", "publisher": "The Mail", "author": "", "date": "2025-11-09", "url": "https://mail.example/a", "language": "English"}})
	p.count(".drafts", 0)
	docs := p.root.work.Wanted.Now.Documents
	got := string(docs[len(docs)-1].Data)
	for _, want := range []string{"title: Quay shut again\n", "publisher: The Mail\n", "date: 2025-11-09T14:30Z\n", "url: https://mail.example/a\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("the document lacks %q:\n%s", want, got)
		}
	}
	if strings.Contains(got, "Ida") {
		t.Errorf("the author that was taken out is there:\n%s", got)
	}
}

func TestCheckField(t *testing.T) {
	tests := []struct{ name, value, want, wrong string }{
		{"date", "2025-11-09", "2025-11-09", ""}, {"date", "2025-11", "", "2025-11"}, {"date", "2025-13-40", "", "2025-13-40"}, {"date", "", "", ""},
		{"url", "https://a.example/b", "https://a.example/b", ""}, {"url", "javascript:alert(1)", "", "javascript"}, {"url", "http://a b", "", "a b"}, {"url", "https://a.example/\"x", "", "x"},
		{"language", "English", "en", ""}, {"language", "en-GB", "en-GB", ""}, {"language", "the one spoken here", "", "spoken"},
		{"letter", "b", "B", ""}, {"letter", "AB", "AB", ""}, {"letter", "ABC", "", "ABC"}, {"letter", "1", "", "1"}, {"letter", "é", "", "É"},
		{"title", "<b>", "<b>", ""},
	}
	for _, tt := range tests {
		got, wrong := checkField(tt.name, tt.value)
		if got != tt.want || (wrong != "") != (tt.wrong != "") || !strings.Contains(wrong, tt.wrong) {
			t.Errorf("%s %q: %q, %q; want %q, %q", tt.name, tt.value, got, wrong, tt.want, tt.wrong)
		}
	}
}

// TestManyDocuments lists a page of what is there, and counts the problems.
func TestManyDocuments(t *testing.T) {
	p := openPage(t, "#/sources")
	do := func(d deed) {
		act(p.ctx, d)
		p.engine.ConsumeAll()
	}
	var files []corpus.File
	for i := range 45 {
		files = append(files, corpus.File{Name: fmt.Sprintf("n%d.txt", i), Data: fmt.Appendf(nil, "Text %d.", i)})
	}
	for range 300 {
		files = append(files, corpus.File{Name: "empty.txt"})
	}
	do(openFiles{Files: files})
	p.count("ol.drafts label.tick", perPage)
	p.count("div.result p.wrong", mostTold+1)
	p.count("details li.wrong", mostListed)
	do(turnDrafts{2})
	p.count("ol.drafts label.tick", 5)
	do(setAllOut{true})
	do(setOut{44, false})
	if n := p.root.work.Preview.wanted(); n != 1 {
		t.Errorf("%d wanted", n)
	}
	do(setAllOut{false})
	do(takeIn{})
	p.count("ol.docs li", perPage)
	do(turnDocuments{9})
	p.count("ol.docs li", 7)
	do(moveDocument{40, "n38.txt", 39})
	if page := p.root.work.Panel.Page; page != 1 {
		t.Errorf("page %d after a move to another one", page)
	}
}

// TestNotesOfAProject adds, changes and removes notes.
func TestNotesOfAProject(t *testing.T) {
	p := openPage(t, "#/sources")
	p.send(view.DocumentsOpened{})
	do := func(d deed) {
		act(p.ctx, d)
		p.engine.ConsumeAll()
	}
	do(saveNote{-1, " Why? "})
	do(saveNote{-1, "  "})
	do(saveNote{7, "x"})
	p.is("p.remark", "Why?")
	do(editNote{0})
	p.count("p.remark", 0)
	do(saveNote{0, "Why\nso?"})
	p.is("p.remark", "Why so?")
	do(saveNote{0, ""})
	p.count("p.remark", 0)
	do(undo{})
	p.is("p.remark", "Why so?")
}
