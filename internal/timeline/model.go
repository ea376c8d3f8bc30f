// Package timeline is the geometry of the timeline: from events with bounded,
// possible, missing or differing dates to coordinates of ticks, folds, lanes,
// marks, whiskers and labels. It is pure: no story, no language, no browser.
//
// Days are float64 counted from 1970-01-01; lengths are CSS pixels, y down.
package timeline

import "math"

// A Model is what there is to draw, before any window or width is chosen.
type Model struct {
	Items   []Item   // events; Layout keeps to their order where times are equal
	Sources []Source // one lane each, in order
	Words   Words
}

// A Stretch bounds a stretch of time. It lies within From…To and surely covers
// SureFrom…SureTo, which is empty when SureTo isn't after SureFrom. Ends are
// just after the last moment. From may be -Inf and To +Inf: no bound is known.
type Stretch struct {
	From, SureFrom, SureTo, To float64
}

// Day is the stretch of one whole day.
func Day(day float64) Stretch { return Stretch{day, day, day + 1, day + 1} }

// Sure reports whether some part is sure.
func (s Stretch) Sure() bool { return s.SureTo > s.SureFrom }

// Len is the longest that the stretch may be, in days.
func (s Stretch) Len() float64 { return s.To - s.From }

// bounded reports whether both bounds are known.
func (s Stretch) bounded() bool { return !math.IsInf(s.From, 0) && !math.IsInf(s.To, 0) }

// An Item is an event.
type Item struct {
	Key        string // names the item; unique in the model
	Title      string // the words for its label
	Said       bool   // something said, not something done
	Background bool   // before the story itself
	Planned    bool   // not yet happened when it was written
	Dated      bool   // When is meaningful
	When       Stretch
	Sides      []Side // the dates that sources give, where they differ; else empty
	Open       bool   // the sides may be two events: nothing says they are one
	Differs    bool   // sources differ on it, in date or otherwise
	After      []int  // items that the texts put before it (places an undated one)
	Before     []int  // items that the texts put after it
	Reports    []Report
	Others     []int // more sources that report it, of whose reports nothing is drawn
}

// A Side is one date of an item, with the sources that give it.
type Side struct {
	When    Stretch
	Sources []int
}

// A Report is one source's passage on an item.
type Report struct {
	Source  int
	Dated   bool
	When    Stretch
	Planned bool
}

// A Source is one lane: when its document came out, as far as it is known.
type Source struct {
	Known        bool    // Out and Latest are meaningful
	Out          float64 // the earliest day it can have been out
	Latest       float64 // just after the latest day; +Inf: no upper bound
	Label, Dates string  // its letter, and the words for when it was out
}

// Words are the words on the axis.
type Words struct {
	Months    [12]string // "January"
	MonthsCut [12]string // "Jan"
	Weekdays  [7]string  // "Sunday"
	FoldYears string     // "{n} y"
	FoldMonth string     // "{n} mo"
	FoldDays  string     // "{n} d"
	YearsBC   string     // "{n} BC"
	Yearless  bool       // the year of no day is known: days stand in some year, which isn't named
}

// Measure returns the width of a text in pixels.
type Measure func(text string, size float64, serif, bold bool) float64

// sources appends the distinct sources that report the item to an empty list, in
// order.
func (it *Item) sources(out []int) []int {
	for i := range it.Reports {
		out = insert(out, it.Reports[i].Source)
	}
	for _, source := range it.Others {
		out = insert(out, source)
	}
	return out
}

// insert puts n into a sorted list unless it is there. It looks from the end:
// most come in order.
func insert(list []int, n int) []int {
	i := len(list)
	for i > 0 && list[i-1] >= n {
		if i--; list[i] == n {
			return list
		}
	}
	list = append(list, 0)
	copy(list[i+1:], list[i:])
	list[i] = n
	return list
}
