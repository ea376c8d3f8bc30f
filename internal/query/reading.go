package query

import (
	"strconv"
	"strings"

	"parallax/internal/compare"
	"parallax/internal/story"
	"parallax/internal/text"
	"parallax/internal/timeline"
)

// reading is where the value of a side lies on a line: a figure among numbers,
// a date among days since 1970, a duration among days. It is nil where it can't
// be told, and for all other kinds.
func reading(kind string, s *Side) *compare.Reading {
	switch kind {
	case "figure":
		return figureReading(s.Value)
	case "date":
		return dateReading(s)
	case "duration":
		return durationReading(s.Value)
	}
	return nil
}

// figureReading reads a value as package story writes it: "200", ">200",
// "~200", "200–300".
func figureReading(value string) *compare.Reading {
	var r compare.Reading
	for _, sign := range []string{"~", ">", "<", "≥", "≤"} {
		rest, ok := strings.CutPrefix(value, sign)
		if !ok {
			continue
		}
		value = rest
		r.About = sign == "~"
		r.Above = sign == ">" || sign == "≥"
		r.Below = sign == "<" || sign == "≤"
	}
	first, last, ranged := strings.Cut(value, "–")
	if !ranged {
		last = first
	}
	var errs [2]error
	r.From, errs[0] = strconv.ParseFloat(first, 64)
	r.To, errs[1] = strconv.ParseFloat(last, 64)
	if errs[0] != nil || errs[1] != nil || r.From > r.To {
		return nil
	}
	return &r
}

// anyYear is a leap year that stands on a line for one that isn't known.
const anyYear = "2000-"

// dateReading reads the bounds that were worked out for a date, else the days
// that its value names.
func dateReading(s *Side) *compare.Reading {
	for _, m := range s.Members {
		if m.Time == nil || m.Time.Value != s.Value || m.Time.When == nil {
			continue
		}
		from, _, okFrom := timeline.ParseISO(given(m.Time.When.From))
		_, to, okTo := timeline.ParseISO(given(m.Time.When.To))
		if okFrom && okTo {
			return &compare.Reading{From: from, To: to, Whole: to-from <= 1 || m.Time.When.SureFrom != nil}
		}
	}
	value := s.Value
	if rest, ok := strings.CutPrefix(value, unknownYear); ok {
		value = anyYear + rest
	}
	from, to, ok := timeline.ParseISO(value)
	if !ok {
		return nil
	}
	return &compare.Reading{From: from, To: to, Whole: to-from <= 1}
}

// durationReading reads a TIMEX3 duration of days or weeks. Months and years
// have no fixed length, and hours would be lost beside days.
func durationReading(value string) *compare.Reading {
	days := 1.0
	number, ok := strings.CutSuffix(value, "D")
	if !ok {
		days = 7
		number, ok = strings.CutSuffix(value, "W")
	}
	number, begins := strings.CutPrefix(number, "P")
	n, err := strconv.ParseFloat(number, 64)
	if !ok || !begins || err != nil {
		return nil
	}
	return &compare.Reading{From: n * days, To: n * days}
}

// readings puts the sides of a difference on a line. Where one of them has no
// place on it, none has.
func readings(d *Difference) {
	for i := range d.Sides {
		if d.Sides[i].Reading = reading(d.Kind, &d.Sides[i]); d.Sides[i].Reading == nil {
			for k := range i {
				d.Sides[k].Reading = nil
			}
			return
		}
	}
}

// counted marks in a passage the figure that gives a side's value, with what it
// counts, when just one figure there gives it.
func (b *Book) counted(m *Member, p text.Place, value string) {
	said := figureReading(value)
	var only *story.Figure
	for _, i := range b.figures[p.Source] {
		f := &b.Story.Figures[i]
		if said == nil || f.Value != said.From || !p.Span().Contains(f.Span()) {
			continue
		}
		if only != nil {
			return
		}
		only = f
	}
	if only == nil {
		return
	}
	span := only.Span()
	if c := only.Counts; c != nil && c.Source == p.Source && c.Start == span.End+1 && c.End <= m.At.End {
		span.End = c.End
	}
	m.Marks = []text.Span{{Start: span.Start - m.At.Start, End: span.End - m.At.Start}}
}
