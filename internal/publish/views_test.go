package publish

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"parallax/internal/corpus"
	"parallax/internal/export"
	"parallax/internal/intake"
	"parallax/internal/pack"
	"parallax/internal/query"
	"parallax/internal/story"
	"parallax/internal/text"
	"parallax/seeds"
)

// five is the book of the five articles, in an order.
func five(t testing.TB, turned bool) *query.Book {
	t.Helper()
	var files []corpus.File
	for name, data := range seeds.Articles() {
		files = append(files, corpus.File{Name: name, Data: data})
	}
	if turned {
		slices.Reverse(files)
	}
	docs, _, err := corpus.Collect(files)
	if err != nil {
		t.Fatal(err)
	}
	return query.NewBook(story.Analyze(docs, story.Corrections{}))
}

var book = sync.OnceValue(func() *query.Book { return five(quiet{}, false) })

// quiet is a test outside of one.
type quiet struct{ testing.TB }

func (quiet) Helper()           {}
func (quiet) Fatal(args ...any) { panic(args) }

// views are all questions for files of views.
func views() map[string]query.Question {
	list := map[string]query.Question{"image": TimelineImage{Name: "Talks"}}
	for _, f := range []Format{TimelineJS, TimelineSheet, Calendar} {
		list[string(f)] = TimelineFile{Format: f, Name: "Talks"}
		list[string(f)+" by source"] = TimelineFile{Format: f, BySource: true}
	}
	for _, v := range []Listing{Events, Coverage, Differences, Voices, Compare, Front, Sources} {
		for _, f := range []Format{CSV, CSVMark, Markdown} {
			list[string(v)+" "+string(f)] = TableFile{View: v, Format: f, Name: "Talks"}
		}
	}
	return list
}

// gap is a key in place of a phrase, or an argument left open in one.
var gap = regexp.MustCompile(`\b(export|view|why|severity|difference|differences|block|timeline|voices|coverage|names|date|list)\.[a-z][A-Za-z-]+\b|\{[a-z]+\}`)

// Every file is whole, the same each time, and comes over the wire.
func TestViews(t *testing.T) {
	for name, q := range views() {
		file := q.Answer(book()).(*File)
		if len(file.Data) < 500 || file.Type == "" || file.Hole != "" {
			t.Errorf("%s: %d bytes of %q", name, len(file.Data), file.Type)
		}
		if found := gap.FindString(string(file.Data)); found != "" {
			t.Errorf("%s: %q was not worded", name, found)
		}
		if again := q.Answer(book()).(*File); !bytes.Equal(again.Data, file.Data) {
			t.Errorf("%s: differs the second time", name)
		}
		sent := reflect.New(reflect.TypeOf(q))
		sent.Elem().Set(reflect.ValueOf(q))
		got := reflect.New(reflect.TypeOf(q))
		if err := pack.Unmarshal(pack.Marshal(sent.Interface()), got.Interface()); err != nil || !reflect.DeepEqual(got.Elem().Interface(), q) {
			t.Errorf("%s: came over as %+v, %v", name, got, err)
		}
		if !slices.ContainsFunc(Kinds(), func(k query.Kind) bool { return reflect.TypeOf(k.Question) == reflect.TypeOf(q) }) {
			t.Errorf("%s: no kind", name)
		}
	}
}

// The events come back through the reader of documents, one paragraph each.
func TestTimelineReadsBack(t *testing.T) {
	for _, f := range []Format{TimelineJS, TimelineSheet} {
		name := map[Format]string{TimelineJS: "t.json", TimelineSheet: "t.csv"}[f]
		page, _ := book().Events(query.TimelineAsk{})
		file := TimelineFile{Format: f, Name: "Talks"}.Answer(book()).(*File)
		drafts, problems := intake.Open(corpus.File{Name: name, Data: file.Data}, intake.Options{})
		if len(drafts) != 1 || len(problems) > 0 {
			t.Fatalf("%s: %d drafts, %v", name, len(drafts), problems)
		}
		for i := range page.Events {
			title := strings.Join(strings.Fields(page.Events[i].Title.Text), " ")
			if !strings.Contains(drafts[0].Text, title) {
				t.Errorf("%s: %q did not come back", name, title)
			}
		}
	}
}

// The calendar of the same documents in another order has the same entries.
func TestCalendarNamesStay(t *testing.T) {
	names := func(b *query.Book) []string {
		var out []string
		for l := range strings.SplitSeq(string(TimelineFile{Format: Calendar}.Answer(b).(*File).Data), "\r\n") {
			if strings.HasPrefix(l, "UID:") {
				out = append(out, l)
			}
		}
		slices.Sort(out)
		return out
	}
	one, other := names(book()), names(five(t, true))
	if len(one) < 10 || !slices.Equal(one, other) {
		t.Errorf("got %q\nand %q", one, other)
	}
	if len(slices.Compact(slices.Clone(one))) != len(one) {
		t.Error("two entries have one name")
	}
}

// Every event is named in the image, which holds nothing that is alive.
func TestImageNamesAll(t *testing.T) {
	page, _ := book().Events(query.TimelineAsk{})
	data := TimelineImage{}.Answer(book()).(*File).Data
	var shown strings.Builder
	for dec := xml.NewDecoder(bytes.NewReader(data)); ; {
		token, err := dec.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		switch x := token.(type) {
		case xml.StartElement:
			if slices.Contains([]string{"script", "foreignObject", "image", "use", "a", "style", "animate", "set"}, x.Name.Local) {
				t.Errorf("element %s", x.Name.Local)
			}
			for _, a := range x.Attr {
				if strings.Contains(strings.ToLower(a.Name.Local), "href") || strings.HasPrefix(a.Name.Local, "on") {
					t.Errorf("attribute %s", a.Name.Local)
				}
			}
		case xml.CharData:
			shown.Write(x)
		}
	}
	for i := range page.Events {
		if title := page.Events[i].Title.Text; !strings.Contains(shown.String(), title) && strings.Join(strings.Fields(title), " ") == title {
			t.Errorf("%q is not in the image", title)
		}
	}
}

// What is hidden stays out of every file of events.
func TestHiddenSourcesStayOut(t *testing.T) {
	first := book().Story.Sources[0]
	ask := query.TimelineAsk{Hidden: []string{first.ID}}
	var file struct {
		Title  struct{ Text struct{ Text string } }
		Events []struct{ Text struct{ Text string } }
	}
	if err := json.Unmarshal((TimelineFile{Ask: ask, Format: TimelineJS}).Answer(book()).(*File).Data, &file); err != nil {
		t.Fatal(err)
	}
	if len(file.Events) == 0 || strings.Contains(file.Title.Text.Text, "<p>A: ") {
		t.Errorf("title slide: %s", file.Title.Text.Text)
	}
	for _, e := range file.Events {
		if strings.Contains(e.Text.Text, " (A ¶") {
			t.Errorf("a hidden source tells: %s", e.Text.Text)
		}
	}
}

func TestCiting(t *testing.T) {
	b := book()
	src := &b.Story.Sources[0]
	sentence := src.Sentences[len(src.Sentences)/2]
	ref := b.Ref(text.Place{Source: src.ID, Start: sentence.Start, End: sentence.End})
	one := Citing{Passages: []query.Ref{ref}, Page: "https://parallax.example/#/x"}.Answer(b).(*Citations)
	if len(one.Styles) != 3 || one.Lost || len(one.Links) != 1 {
		t.Fatalf("%+v", one)
	}
	for _, s := range one.Styles {
		if !strings.HasPrefix(s.Text, "“") || !strings.Contains(s.Text, "In Parallax: https://parallax.example/#/x") || gap.MatchString(s.Text) {
			t.Errorf("%s: %s", s.Style, s.Text)
		}
	}
	pair := Citing{Passages: []query.Ref{ref, b.Ref(text.Place{Source: b.Story.Sources[1].ID, Start: 0, End: 10})}}.Answer(b).(*Citations)
	if !strings.HasPrefix(pair.Styles[0].Text, "Set beside each other\n\n“") {
		t.Errorf("a pair: %s", pair.Styles[0].Text)
	}
	for i := range b.Story.Differences {
		d := &b.Story.Differences[i]
		c := Citing{Difference: d.ID}.Answer(b).(*Citations)
		if c.Lost || len(c.Links) < 2 && d.Scope == "between" || gap.MatchString(c.Styles[0].Text) || !strings.Contains(c.Styles[0].Text, "They differ on ") {
			t.Errorf("%s %s: %+v", d.Kind, d.ID, c)
		}
	}
	if _, ok := b.Difference(""); ok {
		t.Error("a difference without an id")
	}
	if lost := (Citing{Passages: []query.Ref{{Words: "nowhere at all"}}}).Answer(b).(*Citations); !lost.Lost {
		t.Errorf("%+v", lost)
	}
	if got := export.Styles(); one.Styles[0].Style != got[0] {
		t.Errorf("first %s, want %s", one.Styles[0].Style, got[0])
	}
}
