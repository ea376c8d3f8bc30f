package query

import (
	"math"
	"slices"

	"parallax/internal/story"
	"parallax/internal/text"
)

// choose finds the chosen event and makes its card.
func (t *timetable) choose(r Ref) {
	at, ok := t.Locate(r)
	if !ok {
		t.page.Lost = true
		return
	}
	best := t.reported(at)
	if best < 0 {
		t.page.Lost = !t.reportedAt(at)
		return
	}
	t.page.Chosen = best
	t.page.Card = t.card(best)
}

// reported is the event that is reported at a place, in Events; -1 when none is.
func (t *timetable) reported(at text.Place) int {
	best, most := -1, 0
	for i, e := range t.from {
		for _, report := range e.Reports {
			if report.Source != at.Source {
				continue
			}
			shared := min(report.End, at.End) - max(report.Start, at.Start)
			if report.Place == at {
				shared = math.MaxInt
			}
			if shared > most {
				best, most = i, shared
			}
		}
	}
	return best
}

// reportedAt reports whether any event has a report at a place, hidden sources
// included: then it isn't lost, only not shown.
func (t *timetable) reportedAt(at text.Place) bool {
	for i := range t.Story.Events {
		if slices.ContainsFunc(t.Story.Events[i].Reports, func(r story.Report) bool {
			return r.Source == at.Source && r.Span().Overlaps(at.Span())
		}) {
			return true
		}
	}
	return false
}
