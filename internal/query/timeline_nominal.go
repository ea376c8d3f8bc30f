package query

import (
	"strings"

	"parallax/internal/story"
)

// yearless reports whether some reports name a day without a year and none is
// dated to more than a year or a longer time: then the days can at least be set
// against each other.
func (t *timetable) yearless() bool {
	named := false
	for i := range t.Story.Events {
		for _, r := range t.Story.Events[i].Reports {
			if r.When != nil && !longAgo(r.When) {
				return false
			}
			if clock := t.time(r.Time); clock != nil && strings.HasPrefix(clock.Value, unknownYear) {
				named = true
			}
		}
	}
	return named
}

// longAgo reports whether a date is a year or a longer time, as of background.
func longAgo(w *story.When) bool {
	return w.Precision == "year" || w.Precision == "decade" || w.Precision == "century" || w.Precision == "vague"
}

// unknownYear begins a TIMEX3 date whose year isn't known.
const unknownYear = "XXXX-"

// inNominal sets a date without a year in the nominal one, on a page where all
// are without.
func (t *timetable) inNominal(value string) string {
	if t.page.Yearless {
		return t.nominal.Set(value)
	}
	return value
}

// dayTold is an ISO day as it may be told: on a page without years as a TIMEX3 date
// without one.
func (t *timetable) dayTold(day string) string {
	if t.page.Yearless {
		return unknownYear + day[len(unknownYear):]
	}
	return day
}
