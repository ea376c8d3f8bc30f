package query

import (
	"slices"

	"parallax/internal/search"
	"parallax/internal/story"
	"parallax/internal/text"
)

// mostHits bounds how many hits of a kind are looked for among the events.
const mostHits = 2000

// find marks the events that hold the words of a query, as the search finds
// them: in the title or a report, or as another name of somebody who takes part.
func (t *timetable) find(query string) {
	places := map[string][]text.Span{} // by source: the words found
	names := map[string]bool{}
	for _, h := range t.search().Find(query, mostHits) {
		if h.Kind == search.Name {
			names[h.Label] = true
		}
		places[h.Show.Source] = append(places[h.Show.Source], h.Found...)
	}
	t.page.Events = slices.Clone(t.page.Events)
	for i, e := range t.from {
		if t.holds(e, places) || t.takesPart(e, names) {
			t.page.Events[i].Found = true
			t.page.Found++
		}
	}
}

// holds reports whether a shown report or the title of an event has some of the
// words.
func (t *timetable) holds(e *story.Event, places map[string][]text.Span) bool {
	in := func(p text.Place) bool {
		if _, shown := t.lane[p.Source]; !shown {
			return false
		}
		for _, s := range places[p.Source] {
			if s.Overlaps(p.Span()) {
				return true
			}
		}
		return false
	}
	for i := range e.Reports {
		if in(e.Reports[i].Place) {
			return true
		}
	}
	return in(e.Title)
}

// takesPart reports whether somebody of these labels takes part in an event.
func (t *timetable) takesPart(e *story.Event, names map[string]bool) bool {
	for _, id := range takingPart(e) {
		if a := t.Actor(id); a != nil && names[a.Name] {
			return true
		}
	}
	return false
}
