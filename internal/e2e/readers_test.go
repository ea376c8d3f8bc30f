package e2e

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parallax/internal/publish"
	"parallax/internal/query"
)

// otherReader is a program that reads one of the files that others write too; `make
// test` fetched it.
func otherReader(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(os.Getenv("PARALLAX_READERS"), name))
	if err != nil {
		t.Skip(name + " isn't there: `make test` fetches it and names its folder in PARALLAX_READERS")
	}
	return string(data)
}

// seedBook is the story of the articles that the page comes with.
func seedBook(t *testing.T) *query.Book {
	t.Helper()
	s, err := seedStory()
	if err != nil {
		t.Fatal(err)
	}
	return query.NewBook(s)
}

// TestTimelineJSReads has TimelineJS itself read its JSON and its sheet: each
// event is a slide with its title.
func TestTimelineJSReads(t *testing.T) {
	script := otherReader(t, "timeline.js")
	book := seedBook(t)
	page, _ := book.Events(query.TimelineAsk{})
	h := newHost(t, theSite(t), "/")
	h.fault["reader"] = bytesOf([]byte("<!doctype html><meta charset=utf-8><title>TimelineJS</title><link rel=icon href=data:,><div id=t style='width:900px;height:600px'></div>"), "text/html")
	for _, f := range []struct {
		name   string
		format publish.Format
	}{{"events.json", publish.TimelineJS}, {"events.csv", publish.TimelineSheet}} {
		data := publish.TimelineFile{Format: f.format, Name: "Talks"}.Answer(book).(*publish.File).Data
		h.fault[f.name] = bytesOf(data, "text/plain; charset=utf-8")
		p := openTab(t)
		p.visit(h.at("reader"))
		eval[any](p, "void (0, eval)("+quote(script+"\n;window.TL = TL")+")")
		eval[any](p, "void (window.drawn = new TL.Timeline('t', location.origin + '/"+f.name+"'))")
		p.wait("(window.read = drawn.config) && read.events && document.querySelector('.tl-timemarker')")
		if !p.is("read.isValid()") {
			t.Errorf("%s: TimelineJS says %s", f.name, p.text("read.getErrors('; ')"))
		}
		var slides []string
		if err := json.Unmarshal([]byte(p.text("JSON.stringify(read.events.map(e => e.text.headline))")), &slides); err != nil {
			t.Fatal(err)
		}
		dated := 0
		for i := range page.Events {
			if page.Events[i].Undated {
				continue
			}
			dated++
			title := strings.Join(strings.Fields(page.Events[i].Title.Text), " ")
			if !strings.Contains(strings.Join(slides, "\n"), title) {
				t.Errorf("%s: no slide is called %q", f.name, title)
			}
		}
		if len(slides) < dated {
			t.Errorf("%s: %d slides of %d dated events", f.name, len(slides), dated)
		}
		p.close()
	}
}

// TestCalendarReads has the parser of a calendar program read the calendar:
// every entry has a day, a title and a name of its own.
func TestCalendarReads(t *testing.T) {
	script := otherReader(t, "ical.es5.min.cjs")
	book := seedBook(t)
	page, _ := book.Events(query.TimelineAsk{})
	data := publish.TimelineFile{Format: publish.Calendar, Name: "Talks"}.Answer(book).(*publish.File).Data
	p := openTab(t)
	p.visit(newHost(t, theSite(t), "/").at("icon.svg"))
	eval[any](p, "void (() => { const module = { exports: {} }, exports = module.exports; (0, eval)('1'); "+script+"\n; window.ICAL = module.exports.default || module.exports })()")
	var entries []struct{ UID, Title, From, To string }
	got := p.text("JSON.stringify(new ICAL.Component(ICAL.parse(" + quote(string(data)) + ")).getAllSubcomponents('vevent').map(v => new ICAL.Event(v)).map(e => ({UID: e.uid, Title: e.summary, From: String(e.startDate), To: String(e.endDate)})))")
	if err := json.Unmarshal([]byte(got), &entries); err != nil {
		t.Fatalf("%v: %s", err, got)
	}
	names, titles := map[string]bool{}, ""
	for _, e := range entries {
		if e.Title == "" || names[e.UID] || len(e.From) < len("2025-11-07") || e.To <= e.From {
			t.Errorf("entry %+v", e)
		}
		names[e.UID] = true
		titles += e.Title + "\n"
	}
	for i := range page.Events {
		title := strings.Join(strings.Fields(page.Events[i].Title.Text), " ")
		if e := &page.Events[i]; !e.Undated && !strings.Contains(titles, title) {
			t.Errorf("no entry is called %q", title)
		}
	}
}
