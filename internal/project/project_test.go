package project

import (
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"parallax/internal/corpus"
	"parallax/internal/story"
	"parallax/internal/why"
)

func doc(name, text string) corpus.File { return corpus.File{Name: name, Data: []byte(text)} }

// sample is a project with all that a project may hold.
func sample() Project {
	title := "The ferry"
	return Project{
		Name:      "Ferry </script><!-- “x”\u2028",
		Documents: []corpus.File{doc("a.txt", "One ferry."), doc("b.txt", "Two\r\nferries.\u2028"), doc("c.txt", "\xff\xfeo\x00")},
		Corrections: story.Corrections{
			Sources: []story.SourceFix{{Source: "a", Title: &title}},
			Times:   []story.TimeFix{{At: story.Spot{Source: "a", Start: 0, End: 3, Words: "One"}, From: "2025-01-02", To: "2025-01-02"}},
		},
		Notes: []Note{{Text: "Ask about the second ferry."}, {At: &story.Spot{Source: "b", Start: 0, End: 3, Words: "Two"}, Text: "Why two?"}},
	}
}

func TestFileRoundTrip(t *testing.T) {
	for _, p := range []Project{sample(), {Documents: []corpus.File{doc("a.txt", "")}}} {
		data := p.Encode()
		got, err := Decode(data)
		if err != nil {
			t.Fatal(err)
		}
		if !got.Equal(p) || !reflect.DeepEqual(got.Corrections, p.Corrections) || !reflect.DeepEqual(got.Notes, p.Notes) {
			t.Errorf("got %+v, want %+v", got, p)
		}
		if again := got.Encode(); !bytes.Equal(again, data) {
			t.Errorf("the file is another one:\n%s\n%s", again, data)
		}
	}
}

func TestPartsRoundTrip(t *testing.T) {
	p := sample()
	parts := p.Parts()
	needs, err := Needs(parts.Head)
	if err != nil || len(needs) != 3 {
		t.Fatalf("needs %v, error %v", needs, err)
	}
	got, err := parts.Join()
	if err != nil || !got.Equal(p) {
		t.Errorf("got %+v, error %v", got, err)
	}
	delete(parts.Documents, needs[1])
	if _, err := parts.Join(); err == nil || !strings.Contains(err.Error(), "b.txt") {
		t.Errorf("a document is missing: %v", err)
	}
}

func TestBadFiles(t *testing.T) {
	good := string(sample().Encode())
	tests := []struct {
		name, data string
		want       string // part of what is said
	}{
		{"cut", good[:len(good)/2], ErrCut.Error()},
		{"empty", "", ErrForeign.Error()},
		{"of another kind", `{"schema": "parallax.story/1"}`, ErrForeign.Error()},
		{"no JSON", "ferry", ErrForeign.Error()},
		{"newer", strings.Replace(good, Schema, "parallax.project/2", 1), ErrNewer.Error()},
		{"unknown field", strings.Replace(good, `"name"`, `"lessons": [], "name"`, 1), "“lessons”"},
		{"wrong type", strings.Replace(good, `"One"`, `1`, 1), "belong"},
		{"changed text", strings.Replace(good, "One ferry.", "Two ferry.", 1), "a.txt"},
		{"both texts", strings.Replace(good, `"text": "One ferry."`, `"text": "One ferry.", "base64": ""`, 1), "a.txt"},
		{"more after it", good + "{}", "follows"},
		{"no documents", `{"schema": "parallax.project/1", "documents": []}`, "no document"},
		{"many documents", `{"schema": "parallax.project/1", "documents": [` + strings.Repeat(`{"name":"a"},`, MaxDocuments) + `{"name":"a"}]}`, "2000"},
		{"long note", fmt.Sprintf(`{"schema": %q, "documents": [{"name":"a","sha256":"","text":""}], "notes": [{"text": %q}]}`, Schema, strings.Repeat("x", MaxText+1)), "too long"},
		{"no name", `{"schema": "parallax.project/1", "documents": [{"sha256":"","text":""}]}`, "no name"},
	}
	for _, tt := range tests {
		p, err := Decode([]byte(tt.data))
		if err == nil {
			t.Errorf("%s: no error", tt.name)
			continue
		}
		said := strings.ReplaceAll(err.Error(), `"`, "")
		if !strings.Contains(said, strings.Trim(tt.want, "“”")) {
			t.Errorf("%s: %q, want a word of %q", tt.name, err, tt.want)
		}
		if !reflect.DeepEqual(p, Project{}) {
			t.Errorf("%s: took %+v", tt.name, p)
		}
	}
}

func TestChanges(t *testing.T) {
	p := Project{Name: "ferry", Documents: []corpus.File{doc("a", "1"), doc("b", "2"), doc("c", "3")}}
	tests := []struct {
		change Change
		want   string // names of the documents, or empty where nothing is to do
		did    string
	}{
		{Add{Files: []corpus.File{doc("d", "4"), doc("a", "1")}}, "a b c d", "project.addedOne"},
		{Add{Files: []corpus.File{doc("a", "5"), doc("d", "4")}}, "a b c a d", "project.added"},
		{Add{Files: []corpus.File{doc("a", "1")}}, "", ""},
		{Add{Files: []corpus.File{doc("d", "4")}, Replace: true}, "d", "project.replacedOne"},
		{Add{Files: []corpus.File{doc("d", "4"), doc("e", "5")}, Replace: true}, "d e", "project.replaced"},
		{Add{Replace: true}, "", ""},
		{Remove{1, "b"}, "a c", "project.removed"},
		{Remove{1, "c"}, "", ""},
		{Remove{7, "c"}, "", ""},
		{Move{0, "a", 2}, "b c a", "project.moved"},
		{Move{2, "c", 0}, "c a b", "project.moved"},
		{Move{2, "c", 3}, "", ""},
		{Move{0, "b", 1}, "", ""},
		{Rename{"boats"}, "a b c", "project.renamed"},
		{Rename{"ferry"}, "", ""},
		{Correct{Did: why.Because("date")}, "a b c", "date"},
		{Remark{[]Note{{Text: "x"}}}, "a b c", "project.noted"},
		{Become{Project: p}, "", ""},
	}
	for _, tt := range tests {
		before := p.Encode()
		next, did, ok := tt.change.Apply(p)
		if !bytes.Equal(p.Encode(), before) {
			t.Fatalf("%+v changed the project before it", tt.change)
		}
		got := ""
		if ok {
			for _, d := range next.Documents {
				got += d.Name + " "
			}
		}
		if strings.TrimSpace(got) != tt.want || did.Code != tt.did {
			t.Errorf("%+v: %q (%s), want %q (%s)", tt.change, got, did.Code, tt.want, tt.did)
		}
	}
}

func TestHistory(t *testing.T) {
	h := Begin(Project{Name: "0", Documents: []corpus.File{doc("a", "1")}})
	do := func(name string) {
		t.Helper()
		next, ok := h.Do(Rename{name})
		if !ok {
			t.Fatalf("no change to %s", name)
		}
		h = next
	}
	undo := func() bool { next, ok := h.Undo(); h = next; return ok }
	redo := func() bool { next, ok := h.Redo(); h = next; return ok }
	do("1")
	do("2")
	if did, ok := h.Undoes(); !ok || did.Code != "project.renamed" {
		t.Errorf("undoes %v %v", did, ok)
	}
	undo()
	if h.Now.Name != "1" {
		t.Errorf("after undo: %s", h.Now.Name)
	}
	redo()
	if h.Now.Name != "2" || redo() {
		t.Errorf("after redo: %s, or there was more to redo", h.Now.Name)
	}
	undo()
	undo()
	if h.Now.Name != "0" || undo() {
		t.Errorf("at the start: %s, or there was more to undo", h.Now.Name)
	}
	do("3")
	if _, ok := h.Redoes(); ok {
		t.Error("a new change leaves something to redo")
	}
	for i := range 2 * kept {
		do(fmt.Sprint("n", i))
	}
	n := 0
	for undo() {
		n++
	}
	if n != kept {
		t.Errorf("%d steps back, want %d", n, kept)
	}
}

func FuzzDecode(f *testing.F) {
	f.Add(sample().Encode())
	f.Add([]byte(`{"schema": "parallax.project/1", "documents": [{"name": "a", "sha256": "", "base64": "!"}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := Decode(data)
		if err != nil {
			return
		}
		again, err := Decode(p.Encode())
		if err != nil || !again.Equal(p) {
			t.Errorf("what was read can't be written and read: %v", err)
		}
	})
}

func ExampleHistory() {
	h := Begin(Project{Documents: []corpus.File{doc("a.txt", "One."), doc("b.txt", "Two.")}})
	h, _ = h.Do(Move{Index: 1, Name: "b.txt", To: 0})
	fmt.Println(h.Now.Documents[0].Name)
	h, _ = h.Undo()
	fmt.Println(h.Now.Documents[0].Name)
	// Output:
	// b.txt
	// a.txt
}

func TestErrorsAreTold(t *testing.T) {
	if _, err := Decode([]byte(`{"schema": "parallax.project/9"}`)); !errors.Is(err, ErrNewer) {
		t.Error(err)
	}
}
