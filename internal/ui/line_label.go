package ui

import (
	"strings"

	"parallax/internal/compare"
	"parallax/internal/lang"
	"parallax/internal/query"
	"parallax/internal/timeline"
)

// Where a row's words stand: beside its shapes, or under them where neither side
// has room on a narrow screen.
const (
	rightOf = iota
	leftOf
	beneath
)

// A rowLabel is the words of a row and where they stand.
type rowLabel struct {
	words string
	side  int
}

// narrowLine is the width of a line on the narrowest screen, in pixels.
const narrowLine = 288.0

// labelOf words a row, and finds the room for that.
func labelOf(kind string, s *query.Side, line compare.Line) rowLabel {
	marks := sideMarks(s)
	l := rowLabel{words: lettersOf(marks) + "  " + lineWords(kind, s.Value)}
	half := 8 * float64(min(len(marks), mostOnLine))
	if s.Reading.About {
		half += 18
	}
	need := half + 6 + timeline.Estimate(l.words, 12, false, false)
	x := line.At((s.Reading.From + s.Reading.To) / 2)
	fits := [...]bool{rightOf: (1-x)*narrowLine >= need, leftOf: x*narrowLine >= need}
	switch {
	case x <= 0.5 && fits[rightOf] || !fits[leftOf] && fits[rightOf]:
		l.side = rightOf
	case fits[leftOf]:
		l.side = leftOf
	default:
		l.side = beneath
	}
	return l
}

// lineWords words a value shortly: the axis shows the month and year of a date.
func lineWords(kind, value string) string {
	words := lang.English.Value(kind, value)
	if kind != "date" {
		return words
	}
	day, part, _ := strings.Cut(value, "T")
	from, to, ok := timeline.ParseISO(strings.Replace(day, "XXXX-", "2000-", 1))
	if !ok || to-from > 1 {
		return words
	}
	short := tickWords(kind, float64(int(from)))
	if part != "" { // of a day: "the night of 2 Mar"
		return strings.Replace(words, lang.English.Date(day), short, 1)
	}
	return short
}
