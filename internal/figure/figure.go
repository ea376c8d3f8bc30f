// Package figure finds numbers that count or measure something, with their
// bounds, units and what they count.
package figure

import "parallax/internal/text"

// Bound says how a figure limits its number.
type Bound string

// The bounds.
const (
	Exact    Bound = "exact"
	About    Bound = "about"
	MoreThan Bound = "more-than"
	LessThan Bound = "less-than"
	AtLeast  Bound = "at-least"
	AtMost   Bound = "at-most"
	Range    Bound = "range"
)

// A Figure is a number in a text.
type Figure struct {
	At     text.Place
	Value  float64
	To     *float64 // the upper end of a range
	Bound  Bound
	Unit   string      // "percent", "USD", "km"; empty when it only counts
	Counts *text.Place // the words for what is counted
}
