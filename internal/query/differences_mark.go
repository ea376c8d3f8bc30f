package query

import (
	"strings"

	"parallax/internal/align"
	"parallax/internal/story"
	"parallax/internal/text"
)

// pin marks in a passage of a side, at p, just the words that give its value,
// where they are known.
func (b *Book) pin(m *Member, kind, value string, p text.Place) {
	switch kind {
	case "date", "duration":
		b.work(m, p, value)
	case "figure":
		b.counted(m, p, value)
	case "attribution": // the word by which it keeps its distance
		if i := strings.Index(m.Inner.Of(m.Text), value); i >= 0 && len(value) < m.Inner.Len() {
			m.Marks = []text.Span{{Start: m.Inner.Start + i, End: m.Inner.Start + i + len(value)}}
		}
	}
}

// work finds the temporal expression at p that gives value, or else the only
// one there is; it is what is marked, and its working is shown.
func (b *Book) work(m *Member, p text.Place, value string) {
	var only *story.Time
	count := 0
	for _, i := range b.times[p.Source] {
		t := &b.Story.Times[i]
		if !p.Span().Contains(t.Span()) || !isKindOf(t.Type, value) {
			continue
		}
		count++
		only = t
		if t.Value == value {
			count = 1
			break
		}
	}
	if count != 1 {
		return
	}
	start := m.At.Start
	m.Marks = []text.Span{{Start: only.Start - start, End: only.End - start}}
	m.Time = b.foundTime(only)
}

// isKindOf reports whether a TIMEX3 type fits a value: durations begin with P.
func isKindOf(kind, value string) bool {
	return (kind == "DURATION") == strings.HasPrefix(value, "P")
}

// markWords marks in the first passage of each side just the words in which it
// differs from the side before it; in the first side, from the second.
func markWords(sides []Side) {
	for i := range sides {
		other := max(0, i-1)
		if i == 0 {
			other = 1
		}
		if len(sides[i].Members) == 0 || len(sides[other].Members) == 0 {
			continue
		}
		m, o := &sides[i].Members[0], &sides[other].Members[0]
		var marks []text.Span
		for _, c := range align.Words(m.Inner.Of(m.Text), o.Inner.Of(o.Text)) {
			if c.Kind != align.Same && c.A.Len() > 0 {
				marks = append(marks, trimmed(m.Text, text.Span{Start: m.Inner.Start + c.A.Start, End: m.Inner.Start + c.A.End}))
			}
		}
		m.Marks = marks
	}
}

// trimmed is a span without the blanks at its ends.
func trimmed(t string, s text.Span) text.Span {
	for s.Start < s.End && t[s.Start] == ' ' {
		s.Start++
	}
	for s.Start < s.End && t[s.End-1] == ' ' {
		s.End--
	}
	return s
}
