package export

import (
	"math"
	"strconv"
	"strings"

	"parallax/internal/lang"
	"parallax/internal/story"
	"parallax/internal/timeline"
)

// A Chronicle is what the files of events tell: every event of a story in order
// of time, with each report of it in the source's own words.
type Chronicle struct {
	Title    string
	Sources  []Witness
	Events   []Event
	Yearless bool // no year is known: days stand in a nominal one, which is never written
}

// A Witness is a source.
type Witness struct {
	Letter string
	Shape  int // 0 … 7: circle, square, triangle, diamond, plus, triangle down, ring, half disc
	Work   Work
}

// An Event is a happening with every report of it.
type Event struct {
	Key        string // names it: the same for the same documents in any order
	Title      string // cut from a source
	TitleAt    string // where: "A ¶3"
	Dates      []Date // none: undated; two or more: the sources differ
	Said       bool   // something said, not something done
	Planned    bool   // told as still to come
	Background bool
	Letters    []string // of the sources that report it
	Differ     []string // kinds of difference on it
	Reports    []Report
}

// A Date is when an event was, with the letters of the sources that say so where
// others say otherwise.
type Date struct {
	When      timeline.Stretch
	Precision string // as in story.When
	Letters   []string
}

// A Report is a source's passage on an event, verbatim.
type Report struct {
	Letter string
	At     string // "A ¶3"
	Words  string
	Date   string // the date it gives, worked out, in words; empty: none
	Why    string // how that was worked out, in words; empty: not told
}

// DateOf is the date that a report gives.
func DateOf(w *story.When) Date {
	bound := func(iso *string, none float64) (from, to float64) {
		if iso != nil {
			if from, to, ok := timeline.ParseISO(*iso); ok {
				return from, to
			}
		}
		return none, none
	}
	d := Date{Precision: w.Precision}
	d.When.From, _ = bound(w.From, math.Inf(-1))
	_, d.When.To = bound(w.To, math.Inf(1))
	d.When.SureFrom, _ = bound(w.SureFrom, 0)
	_, d.When.SureTo = bound(w.SureTo, 0)
	return d
}

// Words words a date by itself.
func (d Date) Words(l *lang.Language) string { return new(Chronicle).words(d, l) }

// halfMinute, in days, is less than any stretch that is told.
const halfMinute = 0.5 / 1440

// days are the first and the last day that d may be on; false where there is
// no bound.
func (d Date) days() (from, to int, okFrom, okTo bool) {
	if okFrom = !math.IsInf(d.When.From, 0); okFrom {
		from = int(math.Floor(d.When.From))
	}
	if okTo = !math.IsInf(d.When.To, 0); okTo {
		to = int(math.Ceil(d.When.To-halfMinute) - 1)
	}
	return from, to, okFrom, okTo
}

// certain reports whether the event surely fills the whole stretch, as a day
// that is named does.
func (d Date) certain() bool {
	from, to, okFrom, okTo := d.days()
	return okFrom && okTo && (from == to || d.When.SureFrom <= d.When.From && d.When.SureTo >= d.When.To)
}

// iso writes a day in ISO 8601; without the year where it isn't known, as EDTF
// does: XXXX-10-12.
func (c *Chronicle) iso(day int) string {
	s := timeline.FormatISO(float64(day))
	if c.Yearless {
		return "XXXX" + s[len(s)-len("-01-02"):]
	}
	return s
}

// words words a date: "12 October 2025", "25–28 October 2025", "after 11 October
// 2025", "August 2021".
func (c *Chronicle) words(d Date, l *lang.Language) string {
	from, to, okFrom, okTo := d.days()
	day := func(n int) string { return l.Date(c.iso(n)) }
	switch {
	case okFrom && okTo && c.Yearless && wholeMonth(from, to):
		return l.Date(strings.TrimSuffix(c.iso(from), "-01"))
	case okFrom && okTo && c.Yearless && from != to:
		return l.Say("date.range", map[string]string{"from": day(from), "to": day(to)})
	case okFrom && okTo && c.Yearless:
		return day(from)
	case okFrom && okTo:
		return rangeWords(from, to, l) + d.clock()
	case okFrom:
		return l.Say("timeline.after", map[string]string{"day": day(from - 1)})
	case okTo:
		return l.Say("timeline.before", map[string]string{"day": day(to + 1)})
	}
	return l.Say("timeline.undated", nil)
}

// wholeMonth reports whether the days from…to are a month.
func wholeMonth(from, to int) bool {
	y, m, d := timeline.Civil(from)
	return d == 1 && to+1 == timeline.FromCivil(y, m+1, 1)
}

// rangeWords words the days from…to; several whole years by their years alone.
func rangeWords(from, to int, l *lang.Language) string {
	y0, m0, d0 := timeline.Civil(from)
	y1, m1, d1 := timeline.Civil(to)
	first, last := timeline.FormatISO(float64(from)), timeline.FormatISO(float64(to))
	if m0 == 1 && d0 == 1 && m1 == 12 && d1 == 31 && y0 < y1 {
		first, last = strings.TrimSuffix(first, "-01-01"), strings.TrimSuffix(last, "-12-31")
	}
	return l.Range(first, last)
}

// clock is the time of day, ", 14:30", of a date that is known to the hour or
// the minute.
func (d Date) clock() string {
	hour, minute, ok := d.hour()
	if !ok {
		return ""
	}
	return ", " + padded(hour, 2) + ":" + padded(minute, 2)
}

// hour is the time of day at which a date begins; false unless it is known to
// the hour or the minute.
func (d Date) hour() (hour, minute int, ok bool) {
	if d.Precision != "hour" && d.Precision != "minute" || math.IsInf(d.When.From, 0) {
		return 0, 0, false
	}
	minutes := int(math.Round((d.When.From - math.Floor(d.When.From)) * 1440))
	if minutes >= 1440 {
		return 0, 0, false
	}
	return minutes / 60, minutes % 60, true
}

// when words all dates of an event: "11 October 2025 (A) or 12 October 2025 (B, C)".
func (c *Chronicle) when(e *Event, l *lang.Language) string {
	if len(e.Dates) == 0 {
		return l.Say("timeline.undated", nil)
	}
	words := make([]string, len(e.Dates))
	for i, d := range e.Dates {
		words[i] = c.words(d, l)
		if len(d.Letters) > 0 {
			words[i] += " (" + strings.Join(d.Letters, ", ") + ")"
		}
	}
	last := len(words) - 1
	if last == 0 {
		return words[0]
	}
	return l.Say("list.or", map[string]string{"first": strings.Join(words[:last], ", "), "last": words[last]})
}

// uncertain says in words what is not sure of when an event was; empty when the
// dates that are written say it all.
func (c *Chronicle) uncertain(e *Event, l *lang.Language) string {
	switch {
	case len(e.Dates) == 0:
		return l.Say("timeline.undated", nil)
	case len(e.Dates) > 1:
		return c.when(e, l)
	case e.Dates[0].certain():
		return ""
	}
	words := c.words(e.Dates[0], l)
	if _, _, okFrom, okTo := e.Dates[0].days(); !okFrom || !okTo {
		return words
	}
	return l.Say("export.within", map[string]string{"range": words})
}

// whole is the stretch that all dates of an event lie in; false without one, or
// where neither end is known.
func (e *Event) whole() (Date, bool) {
	if len(e.Dates) == 0 {
		return Date{}, false
	}
	all := e.Dates[0]
	for _, d := range e.Dates[1:] {
		all.When.From, all.When.To = math.Min(all.When.From, d.When.From), math.Max(all.When.To, d.When.To)
		all.When.SureFrom, all.When.SureTo = 0, 0
		all.Precision = "day"
	}
	_, _, okFrom, okTo := all.days()
	return all, okFrom || okTo
}

// nature is what there is to say of an event beside when it was: planned,
// background, what the sources differ on.
func (e *Event) nature(l *lang.Language) []string {
	var out []string
	if e.Planned {
		out = append(out, l.Say("timeline.planned", nil))
	}
	if e.Background {
		out = append(out, strings.ToLower(l.Say("timeline.background", nil)))
	}
	for _, kind := range e.Differ {
		out = append(out, l.Say("timeline.differ."+kind, nil))
	}
	return out
}

// padded writes n with at least width digits.
func padded(n, width int) string {
	s := strconv.Itoa(n)
	for len(s) < width {
		s = "0" + s
	}
	return s
}
