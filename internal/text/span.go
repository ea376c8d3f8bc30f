// Package text is the ground of the reading: spans of bytes, the blocks,
// sentences and tokens of a text, and folding for comparison.
//
// It is lossless: every span gives back its bytes, text[start:end], starts and
// ends on rune boundaries, and nothing here copies or changes the text.
package text

import (
	"cmp"
	"slices"
)

// A Span is a half-open range of bytes in a text's UTF-8 form.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Of returns the bytes of t that s covers.
func (s Span) Of(t string) string { return t[s.Start:s.End] }

// Len is the number of bytes covered.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether o lies within s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps reports whether s and o share at least one byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Union sorts spans, which it does in place, and joins those that touch or overlap.
func Union(spans []Span) []Span {
	slices.SortFunc(spans, func(a, b Span) int { return cmp.Or(a.Start-b.Start, a.End-b.End) })
	var out []Span
	for _, s := range spans {
		if n := len(out); n > 0 && s.Start <= out[n-1].End {
			out[n-1].End = max(out[n-1].End, s.End)
			continue
		}
		out = append(out, s)
	}
	return out
}

// A Place is a span in a named source: what every finding is.
type Place struct {
	Source string `json:"source"`
	Start  int    `json:"start"`
	End    int    `json:"end"`
}

// Span returns the place's range without its source.
func (p Place) Span() Span { return Span{p.Start, p.End} }

// At returns the place of s in the named source.
func (s Span) At(source string) Place { return Place{source, s.Start, s.End} }
