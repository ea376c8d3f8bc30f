// Package timex finds temporal expressions in English text and gives them
// TIMEX3 values (TimeML 1.2.1), as far as the text alone allows. What needs a
// reference (the day of publication, the day the narrative is at) is said in
// Expr.Need and left as X in the value; package anchor fills it in.
//
// The scanners are written by hand: offset in, offset out, linear in the text.
package timex

import "parallax/internal/text"

// Type is TIMEX3's type.
type Type string

// The types.
const (
	Date     Type = "DATE"
	Time     Type = "TIME"
	Duration Type = "DURATION"
	Set      Type = "SET"
)

// Need says what a value still lacks.
type Need uint8

// What can be lacking.
const (
	Nothing Need = iota // the value is complete
	Year                // month, day, season or quarter are known, the year is not
	Weekday             // a day of the week, of an unknown week
	Shift               // N units before or after a reference
	Day                 // a part of a day or a clock time, of an unknown day
	Month               // a day of the month, of an unknown month
)

// Origin says what the reference of a Need is.
type Origin uint8

// The references.
const (
	Publication Origin = iota // deictic: yesterday, last week, on Friday
	Context                   // anaphoric: the next day, two weeks later, that year
)

// Dir is a direction in time that an expression states by itself.
type Dir int8

// The directions.
const (
	NoDir  Dir = 0
	Past   Dir = -1 // last Friday, the previous October
	Future Dir = 1  // next Friday
	Within Dir = 2  // this Friday, this October
)

// Tense is that of the verb nearest to an expression.
type Tense int8

// The tenses that matter to the choice of a date.
const (
	NoTense      Tense = 0
	PastTense    Tense = -1
	PresentTense Tense = 1
	FutureTense  Tense = 2
	WouldTense   Tense = 3 // planned as seen from then: would, might
)

// Unit is a unit of time.
type Unit uint8

// The units, from the shortest.
const (
	NoUnit Unit = iota
	Second
	Minute
	Hour
	DayUnit
	Weekend
	Week
	Fortnight
	MonthUnit
	QuarterUnit
	SeasonUnit
	YearUnit
	DecadeUnit
	CenturyUnit
)

// Parts of a month that are no week counted from its beginning.
const (
	LastWeek   = 4
	FirstHalf  = 5
	SecondHalf = 6
)

// An Expr is a temporal expression, as the text alone gives it.
type Expr struct {
	text.Span
	Sentence int    // index of its sentence
	Type     Type   // TIMEX3 type
	Value    string // TIMEX3 value; X where Need says that something lacks
	Mod      string // TIMEX3 mod: START MID END APPROX BEFORE AFTER MORE_THAN LESS_THAN EQUAL_OR_MORE EQUAL_OR_LESS; empty when none

	Need   Need
	Origin Origin
	Dir    Dir
	Tense  Tense
	Beside bool   // the verb of that tense stands right before: met on March 3
	Lead   string // the word before it when it bounds: since, until, by, before, after, from, between; else empty

	Year    int    // with Need Nothing and a day, month or year: the year; 1 BC is 0
	Month   int    // 1–12; 0 unknown; first month of a season or quarter, about that of a movable feast
	Day     int    // 1–31; 0 unknown
	Weekday int    // 1 Monday … 7 Sunday; 0 none. Beside a month and day it can tell the year
	Unit    Unit   // of Shift: the unit counted and the precision of the result; with Need Weekday Week when N says which week, DayUnit when it lies N weeks after the next of its name
	N       int    // of Shift, a Weekday's week, and a day with Unit Month whose month is said: units after the reference, negative before
	Feast   string // a movable feast, which FeastDay gives its day in a year; empty when none
	Clock   string // what follows the day: T09:00, TNI; empty when none
	Part    int8   // of a month: its nth week, LastWeek, FirstHalf or SecondHalf; 0 for all of it
	Vague   bool   // of Shift: the count is not a number ("months ago")

	det bool // may take a leading "the"
}
