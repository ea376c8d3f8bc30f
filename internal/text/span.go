// Package text is the ground of the reading: spans of bytes, the blocks,
// sentences and tokens of a text, and folding for comparison.
//
// It is lossless: every span gives back its bytes, text[start:end], starts and
// ends on rune boundaries, and nothing here copies or changes the text.
package text

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
