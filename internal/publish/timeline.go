package publish

import (
	"strconv"

	"parallax/internal/export"
	"parallax/internal/lang"
	"parallax/internal/query"
)

// A Format is how a file is written.
type Format string

// The formats of the events, for other programs.
const (
	TimelineJS    Format = "timelinejs"       // its JSON
	TimelineSheet Format = "timelinejs-sheet" // its sheet, as CSV
	Calendar      Format = "icalendar"
)

// TimelineFile asks for the events as a file for another program.
type TimelineFile struct {
	Ask      query.TimelineAsk // which events and sources
	Format   Format            // TimelineJS, TimelineSheet or Calendar
	Name     string            // of the project; may be empty
	BySource bool              // a slide for each source that reports an event, in its group
}

// Long implements query.Long.
func (TimelineFile) Long() {}

// Answer implements query.Question.
func (q TimelineFile) Answer(b *query.Book) query.Page {
	c, _ := chronicle(b, q.Ask, q.Name)
	switch q.Format {
	case Calendar:
		return &File{Type: "text/calendar; charset=utf-8", Data: c.Calendar(lang.English)}
	case TimelineSheet:
		return &File{Type: csvType, Data: c.TimelineSheet(q.BySource, lang.English)}
	}
	return &File{Type: "application/json", Data: c.TimelineJS(q.BySource, lang.English)}
}

// TimelineImage asks for the whole timeline as an SVG image that stands alone.
type TimelineImage struct {
	Ask  query.TimelineAsk // which events and sources
	Name string            // of the project; may be empty
}

// Long implements query.Long.
func (TimelineImage) Long() {}

// Answer implements query.Question.
func (q TimelineImage) Answer(b *query.Book) query.Page {
	c, page := chronicle(b, q.Ask, q.Name)
	return &File{Type: "image/svg+xml", Data: c.Picture(&page.Model, lang.English)}
}

// chronicle collects the events that an ask lets through, each with all of its
// reports, and the page that they are from.
func chronicle(b *query.Book, ask query.TimelineAsk, name string) (*export.Chronicle, *query.TimelinePage) {
	page, cards := b.Events(ask)
	c := &export.Chronicle{Title: name, Yearless: page.Yearless}
	if name == "" {
		c.Title = lang.English.Say("export.picture", map[string]string{"count": strconv.Itoa(len(cards))})
	}
	shown := map[string]bool{}
	for _, m := range page.Marks {
		shown[m.Source] = true
		c.Sources = append(c.Sources, export.Witness{Letter: m.Letter, Shape: m.Shape, Work: workOf(b, m.Source)})
	}
	for i, card := range cards {
		c.Events = append(c.Events, event(b, page, i, card, shown))
	}
	return c, page
}

// keyDigits are how many digits of its document's checksum stand in an event's
// key: its own are of where it stands in a document of that name.
const keyDigits = 16

// event collects one event.
func event(b *query.Book, page *query.TimelinePage, i int, card *query.EventCard, shown map[string]bool) export.Event {
	item, listed := &page.Model.Items[i], &page.Events[i]
	e := export.Event{
		Key: item.Key, Title: listed.Title.Text, TitleAt: placeOf(listed.Title.Cite), Said: listed.Said, Planned: listed.Planned,
		Background: listed.Background, Letters: letters(listed.Sources), Differ: listed.Differ,
	}
	if src := b.Source(listed.At.Source); src != nil {
		e.Key += "-" + src.SHA256[:min(len(src.SHA256), keyDigits)]
	}
	switch {
	case len(item.Sides) > 0:
		for k, side := range item.Sides {
			e.Dates = append(e.Dates, export.Date{When: side.When, Precision: listed.Dates[k].Precision, Letters: letters(listed.Dates[k].Sources)})
		}
	case item.Dated:
		e.Dates = []export.Date{{When: item.When, Precision: listed.Dates[0].Precision}}
	}
	for k := range card.Reports {
		if r := &card.Reports[k]; shown[r.Source] {
			e.Reports = append(e.Reports, report(r))
		}
	}
	return e
}

// report collects one report of an event.
func report(r *query.CardReport) export.Report {
	out := export.Report{Letter: r.Letter, At: placeOf(r.Passage.Cite), Words: r.Passage.Text}
	switch {
	case r.Value != "" && (r.Value[0] >= '0' && r.Value[0] <= '9' || r.Value[0] == 'X'):
		out.Date = lang.English.Date(r.Value)
	case r.When != nil:
		out.Date = export.DateOf(r.When).Words(lang.English)
	}
	if r.Why != nil && r.Why.Code != "" {
		out.Why = lang.English.Why(*r.Why)
	}
	return out
}

// placeOf words where a passage stands: "C ¶3", "C headline".
func placeOf(c query.Cite) string {
	switch {
	case c.Paragraph > 0:
		return c.Letter + " ¶" + strconv.Itoa(c.Paragraph)
	case c.Block != "" && c.Block != "paragraph":
		return c.Letter + " " + lang.English.Say("block."+c.Block, nil)
	}
	return c.Letter
}

func letters(marks []query.Mark) []string {
	out := make([]string, len(marks))
	for i, m := range marks {
		out[i] = m.Letter
	}
	return out
}
