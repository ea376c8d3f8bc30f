package export

import (
	"strings"

	"parallax/internal/lang"
)

// Table lists the events, a row each: from when to when they may have been, in
// days and in words, and every report verbatim.
func (c *Chronicle) Table(l *lang.Language) *Table {
	say := func(key string) string { return l.Say("export."+key, nil) }
	t := &Table{Title: c.Title, Columns: []string{say("from"), say("to"), say("date"), say("sure"), say("event"), say("wordsOf"), say("kind"), say("notes"), say("sources"), say("reports")}}
	for i := range c.Events {
		e := &c.Events[i]
		from, to := c.bounds(e)
		sure, kind := "", say("happened")
		if len(e.Dates) > 0 {
			if sure = say("yes"); c.uncertain(e, l) != "" {
				sure = say("no")
			}
		}
		if e.Said {
			kind = say("said")
		}
		reports := make([]string, len(e.Reports))
		for j, r := range e.Reports {
			reports[j] = c.cited(r, l)
			if r.Why != "" {
				reports[j] += " [" + r.Why + "]"
			}
		}
		t.Rows = append(t.Rows, []string{from, to, c.when(e, l), sure, headline(e), e.TitleAt, kind,
			strings.Join(e.nature(l), "; "), strings.Join(e.Letters, " "), strings.Join(reports, "\n")})
	}
	return t
}

// bounds are the first and the last day of an event in ISO 8601; empty where
// unknown.
func (c *Chronicle) bounds(e *Event) (from, to string) {
	d, ok := e.whole()
	if !ok {
		return "", ""
	}
	first, last, okFrom, okTo := d.days()
	if okFrom {
		from = c.iso(first)
	}
	if okTo {
		to = c.iso(last)
	}
	return from, to
}
