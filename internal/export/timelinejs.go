package export

import (
	"bytes"
	"encoding/json"
	"html"
	"slices"
	"strconv"
	"strings"

	"parallax/internal/lang"
	"parallax/internal/timeline"
)

// The slides of a TimelineJS 3 file, as https://timeline.knightlab.com/docs/json-format.html
// has them.
type (
	slides struct {
		Title  *slide  `json:"title,omitempty"`
		Events []slide `json:"events"`
	}
	slide struct {
		Start   *moment    `json:"start_date,omitempty"`
		End     *moment    `json:"end_date,omitempty"`
		Display string     `json:"display_date,omitempty"`
		Text    slideWords `json:"text"`
		Group   string     `json:"group,omitempty"`
		ID      string     `json:"unique_id,omitempty"`
		Link    bool       `json:"autolink"` // false: no links are made of addresses
	}
	slideWords struct {
		Headline string `json:"headline"`
		Text     string `json:"text,omitempty"`
	}
	moment struct {
		Year   int  `json:"year"` // years before our era are negative: there is no year 0
		Month  int  `json:"month,omitempty"`
		Day    int  `json:"day,omitempty"`
		Hour   *int `json:"hour,omitempty"`
		Minute *int `json:"minute,omitempty"`
	}
)

// TimelineJS writes the events as a TimelineJS file in JSON. With bySource an
// event has a slide for each source that reports it, in that source's group;
// else one slide, since TimelineJS has an event in one group only. Events
// without a date, which it can't show, are listed on the title's slide. The
// words of documents are escaped: TimelineJS reads them as HTML.
func (c *Chronicle) TimelineJS(bySource bool, l *lang.Language) []byte {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	if err := enc.Encode(c.slides(bySource, l)); err != nil {
		panic("export: " + err.Error()) // strings and ints can be written
	}
	return b.Bytes()
}

// sheetColumns are those of the sheet that TimelineJS offers as a template.
var sheetColumns = []string{"Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time", "Display Date", "Headline", "Text",
	"Media", "Media Credit", "Media Caption", "Media Thumbnail", "Alt Text", "Type", "Group", "Background"}

// TimelineSheet writes what TimelineJS does as the CSV of its sheet.
func (c *Chronicle) TimelineSheet(bySource bool, l *lang.Language) []byte {
	s := c.slides(bySource, l)
	rows := [][]string{sheetColumns}
	if s.Title != nil {
		rows = append(rows, s.Title.row("title"))
	}
	for i := range s.Events {
		rows = append(rows, s.Events[i].row(""))
	}
	return writeCSV(rows, false)
}

// row is the slide as a row of the sheet. A year may begin with a minus: it is a
// number. Other cells are safe: the headline's first mark is escaped as HTML.
func (s *slide) row(kind string) []string {
	start, end := s.Start.cells(), s.End.cells()
	row := slices.Concat(start, end, []string{safeCell(s.Display), s.Text.Headline, s.Text.Text}, make([]string, 5), []string{kind, safeCell(s.Group), ""})
	return row
}

// cells are year, month, day and time; empty where they aren't given.
func (m *moment) cells() []string {
	out := make([]string, 4)
	if m == nil {
		return out
	}
	for i, n := range []int{m.Year, m.Month, m.Day} {
		if n != 0 {
			out[i] = strconv.Itoa(n)
		}
	}
	if m.Hour != nil && m.Minute != nil {
		out[3] = padded(*m.Hour, 2) + ":" + padded(*m.Minute, 2) + ":00"
	}
	return out
}

// slides makes the slides.
func (c *Chronicle) slides(bySource bool, l *lang.Language) slides {
	out := slides{Events: []slide{}}
	var lead strings.Builder
	for i := range c.Sources {
		paragraph(&lead, c.Sources[i].Letter+": "+c.Sources[i].Work.named(l))
	}
	for i := range c.Events {
		e := &c.Events[i]
		if _, ok := c.placed(e); !ok {
			paragraph(&lead, headline(e)+" ("+c.when(e, l)+"; "+strings.Join(e.Letters, ", ")+")")
			continue
		}
		parts := []Event{*e}
		if bySource {
			parts = e.bySource()
		}
		for j := range parts {
			s := c.slide(&parts[j], l)
			if bySource {
				s.Group = strings.Join(parts[j].Letters, ", ")
			}
			out.Events = append(out.Events, s)
		}
	}
	if c.Title != "" || lead.Len() > 0 {
		out.Title = &slide{Text: slideWords{Headline: inertHeadline(line(c.Title)), Text: lead.String()}}
	}
	return out
}

// placed is where an event stands on a calendar; false when no day of it is
// known, or no year.
func (c *Chronicle) placed(e *Event) (Date, bool) {
	d, ok := e.whole()
	return d, ok && !c.Yearless
}

// slide makes the slide of an event that is placed.
func (c *Chronicle) slide(e *Event, l *lang.Language) slide {
	d, _ := c.placed(e)
	s := slide{ID: e.Key, Text: slideWords{Headline: inertHeadline(headline(e))}}
	var whole bool
	s.Start, s.End, whole = d.moments()
	if !whole || len(e.Dates) > 1 {
		s.Display = c.uncertain(e, l)
	}
	var b strings.Builder
	if notes := e.nature(l); len(notes) > 0 {
		paragraph(&b, strings.Join(notes, "; "))
	}
	for _, r := range e.Reports {
		paragraph(&b, c.cited(r, l))
	}
	s.Text.Text = b.String()
	return s
}

// cited is a report with its source and the date that it gives: “…” (A ¶3, The
// Gull; 7 November 2025).
func (c *Chronicle) cited(r Report, l *lang.Language) string {
	at := r.At
	for i := range c.Sources {
		if p := c.Sources[i].Work.Publisher; c.Sources[i].Letter == r.Letter && p != "" {
			at += ", " + p
		}
	}
	if r.Date != "" {
		at += "; " + r.Date
	}
	return l.Say("export.quoted", map[string]string{"words": line(r.Words)}) + " (" + at + ")"
}

// bySource are the parts of an event that each source tells.
func (e *Event) bySource() []Event {
	out := make([]Event, 0, len(e.Letters))
	for _, letter := range e.Letters {
		part := *e
		part.Key, part.Letters, part.Reports, part.Dates = e.Key+"-"+letter, []string{letter}, nil, nil
		for _, r := range e.Reports {
			if r.Letter == letter {
				part.Reports = append(part.Reports, r)
			}
		}
		for _, d := range e.Dates {
			if slices.Contains(d.Letters, letter) {
				part.Dates = append(part.Dates, d)
			}
		}
		if len(part.Dates) == 0 {
			part.Dates = e.Dates
		}
		out = append(out, part)
	}
	return out
}

// moments are the ends of a date, as coarse as it is; end is nil for a single
// day, month or year. Whole says that they tell all there is to it.
func (d Date) moments() (start, end *moment, whole bool) {
	from, to, okFrom, okTo := d.days()
	switch {
	case !okFrom:
		return momentOf(to), nil, false
	case !okTo:
		return momentOf(from), nil, false
	case from == to:
		start = momentOf(from)
		if hour, minute, ok := d.hour(); ok {
			start.Hour, start.Minute = &hour, &minute
		}
		return start, nil, true
	}
	start, end = momentOf(from), momentOf(to)
	next := momentOf(to + 1)
	if start.Day != 1 || next.Day != 1 {
		return start, end, d.certain()
	}
	start.Day, end.Day = 0, 0
	if start.Month == 1 && next.Month == 1 {
		start.Month, end.Month = 0, 0
	}
	if *start == *end {
		return start, nil, true
	}
	return start, end, d.certain()
}

// momentOf is a day.
func momentOf(day int) *moment {
	y, m, d := timeline.Civil(day)
	if y <= 0 {
		y--
	}
	return &moment{Year: y, Month: m, Day: d}
}

// headline is what an event is called.
func headline(e *Event) string { return line(e.Title) }

// inertHeadline is a headline as HTML, whose first mark is no sign of a formula.
func inertHeadline(s string) string {
	s = html.EscapeString(s)
	if r := first(s); strings.ContainsRune("=+-@＝＋－＠", r) {
		return "&#" + strconv.Itoa(int(r)) + ";" + s[len(string(r)):]
	}
	return s
}

// paragraph writes words as a paragraph of HTML.
func paragraph(b *strings.Builder, words string) { b.WriteString("<p>" + inertHTML(words) + "</p>") }
