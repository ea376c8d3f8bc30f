package ui

import (
	"math"
	"strconv"
	"strings"

	"parallax/internal/lang"
	"parallax/internal/query"
	"parallax/internal/story"
	"parallax/internal/timeline"
)

// axisWords are the words on the axis in the language of the page.
func axisWords(yearless bool) timeline.Words {
	w := timeline.Words{
		Yearless:  yearless,
		FoldYears: say("timeline.foldYears"), FoldMonth: say("timeline.foldMonths"), FoldDays: say("timeline.foldDays"),
		YearsBC: say("timeline.yearBC"),
	}
	for i := range w.Months {
		w.Months[i], w.MonthsCut[i] = lang.English.Month(i + 1)
	}
	for i := range w.Weekdays {
		w.Weekdays[i] = lang.English.Weekday(timeline.FormatISO(float64(3 + i))) // day 3 is a Sunday
	}
	return w
}

// foldLength words how long a fold is: "5 days", "6 years".
func foldLength(days float64) string {
	unit, n := "D", days
	switch {
	case days >= 548:
		unit, n = "Y", days/365.2425
	case days >= 60:
		unit, n = "M", days/30.436875
	}
	return lang.English.Date("P" + strconv.Itoa(int(math.Round(n))) + unit)
}

// A listed date names a day in the list: short, and without the year where the
// heading over it gives it.
type listedDate struct {
	withYear bool
	noYear   bool // the year is a nominal one: it is never named
}

// event words when an event was: "27 Oct", "11 or 12 Oct", "25–28 Oct",
// "after 11 Oct", "Aug 2021", "undated".
func (l listedDate) event(e *query.TimelineEvent) string {
	dates := e.Dates
	if e.Undated {
		dates, l = e.Printed, listedDate{withYear: true}
	}
	if len(dates) == 0 {
		return say("timeline.undated")
	}
	words := make([]string, len(dates))
	for i := range dates {
		words[i] = l.side(dates[i])
	}
	return alternatives(words)
}

// alternatives joins dates, leaving out of all but the last of a month what
// they share: "5, 6 or 7 Nov", "31 Oct or 2 Nov".
func alternatives(words []string) string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = w
		day, month, _ := strings.Cut(w, " ")
		if i+1 < len(words) && isNumber(day) {
			if _, next, _ := strings.Cut(words[i+1], " "); next == month {
				out[i] = day
			}
		}
	}
	last := len(out) - 1
	if last < 1 {
		return strings.Join(out, "")
	}
	return say("list.or", "first", strings.Join(out[:last], ", "), "last", out[last])
}

func isNumber(s string) bool {
	_, err := strconv.Atoi(s)
	return err == nil
}

// side words one date.
func (l listedDate) side(d query.DateSide) string {
	from, _, okFrom := timeline.ParseISO(d.From)
	to, _, okTo := timeline.ParseISO(d.To)
	switch {
	case okFrom && okTo:
		return l.between(int(math.Floor(from)), int(math.Floor(to)))
	case okFrom:
		return say("timeline.after", "day", l.lastBefore(int(math.Floor(from))))
	case okTo:
		return say("timeline.before", "day", l.between(int(math.Floor(to))+1, int(math.Floor(to))+1))
	}
	return say("timeline.undated")
}

// lastBefore words the period that ends just before a day: the year, the month
// or the day.
func (l listedDate) lastBefore(day int) string {
	y, m, d := timeline.Civil(day)
	switch {
	case d == 1 && m == 1:
		return year(y - 1)
	case d == 1:
		y, m, _ = timeline.Civil(day - 1)
		return monthCut(m) + l.year(y)
	}
	return l.between(day-1, day-1)
}

// between words the days from…to, inclusive.
func (l listedDate) between(from, to int) string {
	y0, m0, d0 := timeline.Civil(from)
	y1, m1, d1 := timeline.Civil(to)
	_, _, next := timeline.Civil(to + 1)
	whole := d0 == 1 && next == 1
	switch {
	case from == to:
		return strconv.Itoa(d0) + " " + monthCut(m0) + l.year(y0)
	case whole && m0 == 1 && m1 == 12 && y0 == y1:
		return year(y0)
	case whole && m0 == 1 && m1 == 12:
		return year(y0) + "–" + year(y1)
	case whole && m0 == m1 && y0 == y1:
		return monthCut(m0) + l.year(y0)
	case whole && y0 == y1:
		return monthCut(m0) + "–" + monthCut(m1) + l.year(y0)
	case m0 == m1 && y0 == y1:
		return strconv.Itoa(d0) + "–" + strconv.Itoa(d1) + " " + monthCut(m0) + l.year(y0)
	case y0 == y1:
		return strconv.Itoa(d0) + " " + monthCut(m0) + "–" + strconv.Itoa(d1) + " " + monthCut(m1) + l.year(y0)
	}
	long := listedDate{withYear: true, noYear: l.noYear}
	return long.between(from, from) + "–" + long.between(to, to)
}

func (l listedDate) year(y int) string {
	if l.withYear && !l.noYear {
		return " " + year(y)
	}
	return ""
}

func year(y int) string { return lang.English.Day(yearISO(y)) }

// yearISO writes a year as ISO 8601.
func yearISO(y int) string {
	iso := timeline.FormatISO(float64(timeline.FromCivil(y, 1, 1)))
	return iso[:len(iso)-len("-01-01")]
}

func monthCut(m int) string {
	_, short := lang.English.Month(m)
	return short
}

// laneNameRoom is the width of the words beside a lane's letter.
const laneNameRoom = 78

// laneDates words in two short lines when a source was out: "out", "7–13 Nov".
func laneDates(p query.Published, withYear bool) (string, string) {
	earliest, latest := p.Earliest, p.Latest
	if earliest == "" && latest == "" {
		earliest, latest = p.Value, p.Value
	}
	from, _, okFrom := timeline.ParseISO(earliest)
	to, _, okTo := timeline.ParseISO(latest)
	l := listedDate{withYear: withYear}
	switch {
	case okFrom && okTo:
		words := l.between(int(from), int(to))
		if first, last, ok := strings.Cut(words, "–"); ok && timeline.Estimate(words, 11.4, false, false) > laneNameRoom {
			return first + "–", last
		}
		return say("timeline.out"), words
	case okFrom:
		return say("timeline.outFrom"), l.between(int(from), int(from))
	case okTo:
		return say("timeline.outBy"), l.between(int(to), int(to))
	}
	return "", say("timeline.outUnknown")
}

// fullDate words bounds at length, for the card: "5 November 2025".
func fullDate(w *story.When) string {
	if w == nil {
		return say("timeline.noDate")
	}
	from, to := value(w.From), value(w.To)
	switch {
	case from != "" && to != "":
		return lang.English.Range(from, to)
	case from != "":
		return say("date.notBefore", "day", lang.English.Day(from))
	case to != "":
		return say("date.notAfter", "day", lang.English.Day(to))
	}
	return say("timeline.noDate")
}

func value(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// differWords says what sources differ on in an event, in two words.
func differWords(kinds []string) string {
	words := make([]string, len(kinds))
	for i, k := range kinds {
		words[i] = say("timeline.differ." + k)
	}
	return strings.Join(words, ", ")
}

// describe says in one line what a mark shows.
func (d *drawing) describe(k *timeline.Mark) string {
	if len(k.Items) > 1 {
		words := say("timeline.cluster", "events", strconv.Itoa(len(k.Items)), "sources", d.memo.sourcesCounted(k.Sources))
		if k.Differ > 0 {
			words += ", " + d.memo.differCounted(k.Differ)
		}
		if n := d.found(k); n > 0 {
			words += ", " + strconv.Itoa(n) + " " + say("timeline.found.short")
		}
		return words
	}
	e := &d.page.Events[k.Items[0]]
	few := e.Sources[:min(len(e.Sources), mostMarks)]
	letters := make([]string, len(few), len(few)+1)
	for i, m := range few {
		letters[i] = m.Letter
	}
	if more := max(len(e.Sources), len(d.page.Model.Items[k.Items[0]].Others)) - len(few); more > 0 {
		letters = append(letters, say("key.more", "count", strconv.Itoa(more)))
	}
	words := e.Title.Text + ", " + listedDate{withYear: true, noYear: d.page.Yearless}.event(e) + ", " + strings.Join(letters, " ")
	if len(e.Differ) > 0 {
		words += ", " + differWords(e.Differ)
	}
	if e.Planned {
		words += ", " + say("timeline.planned")
	}
	if e.Late {
		words += ", " + say("timeline.late")
	}
	if e.Found {
		words += ", " + say("timeline.found.short")
	}
	return words
}
