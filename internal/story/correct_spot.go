package story

import (
	"strings"
	"unicode/utf8"

	"parallax/internal/text"
)

// spotWithin is how many bytes before and after its old place the words of a
// Spot are looked for.
const spotWithin = 128 << 10

// findSpot returns the place of a spot in a text: where it was if the words
// stand there, else where they stand nearest, the earlier of two. It reports
// false where they don't.
func findSpot(t string, s Spot) (text.Span, bool) {
	if s.Words == "" || !utf8.ValidString(s.Words) {
		return text.Span{}, false
	}
	start := min(max(s.Start, 0), len(t))
	if start == s.Start && strings.HasPrefix(t[start:], s.Words) {
		return text.Span{Start: start, End: start + len(s.Words)}, true
	}
	from, to := max(0, start-spotWithin), min(len(t), start+spotWithin)
	before := strings.LastIndex(t[from:min(to, start+len(s.Words))], s.Words) // it may reach over the old place
	after := strings.Index(t[start:to], s.Words)
	switch {
	case before < 0 && after < 0:
		return text.Span{}, false
	case after < 0 || before >= 0 && start-(from+before) <= after:
		start = from + before
	default:
		start += after
	}
	return text.Span{Start: start, End: start + len(s.Words)}, true
}

// SpotOf is a place of a story as a correction holds it.
func (s *Story) SpotOf(p text.Place) Spot {
	for i := range s.Sources {
		t := s.Sources[i].Text
		if s.Sources[i].ID == p.Source && p.Start >= 0 && p.Start <= p.End && p.End <= len(t) {
			return Spot{p.Source, p.Start, p.End, t[p.Start:p.End]}
		}
	}
	return Spot{Source: p.Source, Start: p.Start, End: p.End}
}
