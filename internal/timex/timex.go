// Package timex finds temporal expressions and gives them TIMEX3 values
// (TimeML 1.2.1), as far as the text alone allows and, given a reference
// date, resolved. Hand-written scanners: offset in, offset out.
package timex

// Type is TIMEX3's type.
type Type string

// The types.
const (
	Date     Type = "DATE"
	Time     Type = "TIME"
	Duration Type = "DURATION"
	Set      Type = "SET"
)
