package export

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"unicode/utf8"

	"parallax/internal/lang"
	"parallax/internal/timeline"
)

// Calendar writes the dated events as iCalendar (RFC 5545): whole days, planned
// events tentative. What is uncertain of a date stands in the description. An
// event without a date, or in a year that the form can't write (before 1 and
// after 9999), is left out; so are all where no year is known. An event of
// which one bound alone is known stands on that day.
func (c *Chronicle) Calendar(l *lang.Language) []byte {
	var w calendarWriter
	w.line("BEGIN", "VCALENDAR")
	w.line("VERSION", "2.0")
	w.line("PRODID", "-//Parallax//Timeline//EN")
	w.line("CALSCALE", "GREGORIAN")
	if c.Title != "" {
		w.text("X-WR-CALNAME", c.Title)
	}
	stamp := c.stamp()
	for i := range c.Events {
		e := &c.Events[i]
		d, ok := c.placed(e)
		if !ok {
			continue
		}
		from, to := d.filled()
		start, okStart := calendarDay(from)
		end, okEnd := calendarDay(to + 1)
		if !okStart || !okEnd {
			continue
		}
		c.entry(&w, e, start, end, stamp, l)
	}
	w.line("END", "VCALENDAR")
	return []byte(w.out.String())
}

// entry writes one event.
func (c *Chronicle) entry(w *calendarWriter, e *Event, start, end, stamp string, l *lang.Language) {
	w.line("BEGIN", "VEVENT")
	w.line("UID", eventID(e.Key))
	w.line("DTSTAMP", stamp)
	w.line("DTSTART;VALUE=DATE", start)
	w.line("DTEND;VALUE=DATE", end)
	w.text("SUMMARY", headline(e))
	about := []string{l.Say("export.when", map[string]string{"date": c.when(e, l)})}
	if words := c.uncertain(e, l); words != "" {
		about[0] = l.Say("export.notSure", map[string]string{"date": words})
	}
	if notes := e.nature(l); len(notes) > 0 {
		about = append(about, strings.Join(notes, "; "))
	}
	for _, r := range e.Reports {
		about = append(about, c.cited(r, l))
	}
	w.text("DESCRIPTION", strings.Join(about, "\n"))
	status := "CONFIRMED"
	if e.Planned {
		status = "TENTATIVE"
	}
	w.line("STATUS", status)
	w.line("TRANSP", "TRANSPARENT")
	w.line("END", "VEVENT")
}

// filled are the first and the last day of d, that with a bound for both where
// only one is known.
func (d Date) filled() (from, to int) {
	from, to, okFrom, okTo := d.days()
	switch {
	case !okFrom:
		from = to
	case !okTo:
		to = from
	}
	return from, to
}

// calendarDay writes a day as a DATE; false when it can't be written.
func calendarDay(day int) (string, bool) {
	y, m, d := timeline.Civil(day)
	return padded(y, 4) + padded(m, 2) + padded(d, 2), y >= 1 && y <= 9999
}

// stamp is the time that each entry must say it was made at. The same story
// gives the same file: it is the start of the last day that an event or a
// source is known to be of.
func (c *Chronicle) stamp() string {
	last := "19700101"
	take := func(day int) {
		if s, ok := calendarDay(day); ok && s > last {
			last = s
		}
	}
	for i := range c.Sources {
		w := &c.Sources[i].Work
		for _, iso := range []string{w.Value, w.Earliest, w.Latest} {
			if from, _, ok := timeline.ParseISO(iso); ok {
				take(int(from))
			}
		}
	}
	if last == "19700101" {
		for i := range c.Events {
			if d, ok := c.placed(&c.Events[i]); ok && !c.Events[i].Planned {
				_, to := d.filled()
				take(to)
			}
		}
	}
	return last + "T000000Z"
}

// eventID names an event among those of all calendars.
func eventID(key string) string {
	sum := sha256.Sum256([]byte(key))
	return hex.EncodeToString(sum[:16]) + "@parallax.invalid"
}

// A calendarWriter writes content lines.
type calendarWriter struct{ out strings.Builder }

// calendarFold is the most octets of a line, without its end (RFC 5545, 3.1).
const calendarFold = 75

// line writes a property and its value as they are, folded: a line that goes on
// begins with a space, and no rune is cut.
func (w *calendarWriter) line(name, value string) {
	rest, room := name+":"+value, calendarFold
	for len(rest) > room {
		cut := room
		for !utf8.RuneStart(rest[cut]) {
			cut--
		}
		w.out.WriteString(rest[:cut] + "\r\n ")
		rest, room = rest[cut:], calendarFold-1
	}
	w.out.WriteString(rest + "\r\n")
}

// calendarEscapes are those of a TEXT (RFC 5545, 3.3.11).
var calendarEscapes = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`)

// text writes a property whose value is words.
func (w *calendarWriter) text(name, words string) {
	w.line(name, calendarEscapes.Replace(plain(words)))
}
