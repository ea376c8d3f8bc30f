// Package anchor dates the documents and, from that, the temporal expressions
// in them: stated dates first, then what weekday and date pairs, tenses and
// the other documents of the corpus allow. Never more certain than that.
package anchor

import (
	"parallax/internal/text"
	"parallax/internal/timex"
	"parallax/internal/why"
)

// When bounds a stretch of time by ISO 8601 days or date-times: it lies within
// From…To and surely covers SureFrom…SureTo (empty when no day is sure).
type When struct {
	From, SureFrom, SureTo, To string
	Precision                  string // minute hour part-of-day day week month season quarter year decade century vague
}

// A Time is a temporal expression with its value and its bounds.
type Time struct {
	At    text.Place
	Type  timex.Type
	Value string // TIMEX3
	Mod   string // TIMEX3; empty when none
	When  *When  // nil for durations, sets and references without bounds
	Basis string // stated | year-inferred | publication | context | corpus | vague
	Why   why.Why
}

// Published is when a document came out, as far as it is known.
type Published struct {
	Value, Earliest, Latest string // ISO 8601 days; empty when nothing supports one
	Basis                   string // stated | inferred | corpus | unknown
	Evidence                []text.Place
	From                    string // "front matter", "--date" or "reader" when that is the evidence
	Why                     why.Why

	// LatestDay is the last day possible where no year is known, as a TIMEX3
	// date (XXXX-03-09): to be set against other such days. Else it is empty.
	LatestDay string
}
