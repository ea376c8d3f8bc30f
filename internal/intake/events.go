package intake

import (
	"strconv"
	"strings"

	"parallax/internal/corpus"
	"parallax/internal/why"
)

// A timeline is what a TimelineJS sheet or file tells.
type timeline struct {
	title  string
	lead   []string // paragraphs of its title slide
	events []event
}

// An event is a slide of a timeline.
type event struct {
	start, end              moment
	display, headline, text string
}

// A moment is a date in the parts that TimelineJS gives it in; each may be
// empty.
type moment struct{ year, month, day, time string }

// momentOf splits a date such as 11/7/2025 or 2025-11-07, month first, as
// TimelineJS reads it.
func momentOf(s string) moment {
	if day := isoDate(s); day != "" {
		return moment{day[:4], day[5:7], day[8:10], ""}
	}
	p := strings.Split(s, "/")
	if len(p) == 3 && len(p[2]) == 4 {
		return moment{p[2], p[0], p[1], ""}
	}
	return moment{year: s}
}

// words gives the moment as a text has it: “7 November 2025”, “November 2025”,
// “2025”.
func (m moment) words() string {
	year := oneLine(m.year)
	if n, err := strconv.Atoi(year); err == nil && n < 0 {
		year = strconv.Itoa(-n) + " BC"
	}
	month, err := strconv.Atoi(oneLine(m.month))
	if err != nil || month < 1 || month > 12 || year == "" {
		return year
	}
	name := months[month-1]
	s := strings.ToUpper(name[:1]) + name[1:] + " " + year
	if day, err := strconv.Atoi(oneLine(m.day)); err == nil && day >= 1 && day <= 31 {
		s = strconv.Itoa(day) + " " + s
	}
	return s
}

// when gives the words that an event's paragraph begins with: “On 7 November
// 2025, ”, as a text would say it, so that it is read as one.
func (e *event) when() string {
	start, end := e.start.words(), e.end.words()
	switch {
	case start == "" && e.display == "":
		return ""
	case start == "":
		return oneLine(e.display) + ": "
	case end != "" && end != start:
		return "From " + start + " to " + end + ", "
	case strings.Count(strings.TrimSuffix(start, " BC"), " ") == 2: // with a day
		return "On " + start + ", "
	}
	return "In " + start + ", "
}

// timeline makes one draft of a timeline: a dated paragraph for each event.
func (r *reader) timeline(in input, line timeline, notes []why.Why) {
	var out []string
	if line.title != "" {
		out = append(out, line.title)
	}
	out = append(out, line.lead...)
	count := 0
	for _, e := range line.events {
		body := append([]string{}, paragraphs(plainText(e.headline))...)
		text := paragraphs(plainText(e.text))
		if len(body) == 0 && len(text) == 0 {
			continue
		}
		if len(body) > 0 && !endsSentence(body[len(body)-1]) {
			body[len(body)-1] += "."
		}
		if len(text) > 0 {
			body = append(body, text[0])
			text = text[1:]
		}
		out = append(append(out, e.when()+strings.Join(body, " ")), text...)
		count++
	}
	if count == 0 {
		r.fail(in.from, 0, "the timeline holds no events with words")
		return
	}
	notes = append(notes, why.Because("intake-events", "count", strconv.Itoa(count)))
	r.add(in, Draft{Kind: Sheet, Meta: corpus.Meta{Title: line.title}, Text: visible(strings.Join(out, "\n\n")) + "\n", Notes: notes})
}
