package query

import (
	"cmp"
	"slices"
	"strings"

	"parallax/internal/story"
)

// A TimelineFilter leaves events out. The zero filter leaves none out.
type TimelineFilter struct {
	Kind   string // Happened, Said or Planned; empty: all
	About  string // the label of an actor or a place that takes part
	Place  string // the label of a place where it was
	Differ bool   // only those on which sources differ
	// Until is a day: only what was out by then is shown, as far as that is known.
	Until string
}

// The kinds of events that a filter knows.
const (
	Happened = "happened"
	Told     = "said"
	Planned  = "planned"
)

// Facets are what events may be filtered by, each with how many have it.
type Facets struct {
	Happened, Said, Planned, Differ int
	Actors, Places                  []Facet // those that most events have
}

// A Facet is an actor or a place, and how many events have it.
type Facet struct {
	Name  string
	Count int
}

// mostFacets is how many actors and how many places there are to choose from.
const mostFacets = 40

// lets reports whether the filter lets an event through.
func (f TimelineFilter) lets(b *Book, e *story.Event, shown *TimelineEvent) bool {
	switch {
	case f.Kind == Happened && (shown.Said || shown.Planned), f.Kind == Told && !shown.Said, f.Kind == Planned && !shown.Planned:
		return false
	case f.Differ && len(shown.Differ) == 0:
		return false
	case f.About != "" && !b.labelled(takingPart(e), f.About), f.Place != "" && !b.labelled(e.Places, f.Place):
		return false
	}
	return true
}

// labelled reports whether one of the actors has a name as its label.
func (b *Book) labelled(ids []string, name string) bool {
	return slices.ContainsFunc(ids, func(id string) bool {
		a := b.Actor(id)
		return a != nil && a.Name == name
	})
}

// takingPart are the actors and places of an event, each once.
func takingPart(e *story.Event) []string {
	list := slices.Clone(e.Actors)
	for _, id := range e.Places {
		list = appendNew(list, id)
	}
	return list
}

// late reports whether a source can't have been out by the day of the filter.
func (f TimelineFilter) late(p Published) bool {
	return f.Until != "" && outDay(p) > f.Until
}

// outDay is the first day on which a source can have been out; empty when that
// isn't known.
func outDay(p Published) string {
	day := cmp.Or(p.Earliest, p.Value)
	return day[:min(len(day), len("2025-11-07"))]
}

// A tally counts what the events may be filtered by.
type tally struct {
	*timetable
	sum            Facets
	actors, places map[string]int // by label
}

func newTally(t *timetable) *tally {
	return &tally{timetable: t, actors: map[string]int{}, places: map[string]int{}}
}

// count counts an event.
func (c *tally) count(e *story.Event, shown *TimelineEvent) {
	switch {
	case shown.Planned:
		c.sum.Planned++
	case !shown.Said:
		c.sum.Happened++
	}
	if shown.Said {
		c.sum.Said++
	}
	if len(shown.Differ) > 0 {
		c.sum.Differ++
	}
	for _, m := range shown.Sources {
		c.page.Lanes[c.Book.sources[m.Source]].Events++
	}
	c.labels(c.actors, takingPart(e))
	c.labels(c.places, e.Places)
}

// labels counts the labels of some actors, each once.
func (c *tally) labels(into map[string]int, ids []string) {
	var seen []string
	for _, id := range ids {
		if a := c.Actor(id); a != nil && !slices.Contains(seen, a.Name) {
			seen = append(seen, a.Name)
			into[a.Name]++
		}
	}
}

// facets are what was counted. A label that is only ever a place is listed
// among the places alone.
func (c *tally) facets() Facets {
	for name, n := range c.places {
		if c.actors[name] == n {
			delete(c.actors, name)
		}
	}
	c.sum.Actors, c.sum.Places = leading(c.actors), leading(c.places)
	return c.sum
}

// leading are the labels that most events have.
func leading(counts map[string]int) []Facet {
	list := make([]Facet, 0, len(counts))
	for name, n := range counts {
		list = append(list, Facet{name, n})
	}
	slices.SortFunc(list, func(a, b Facet) int { return cmp.Or(b.Count-a.Count, strings.Compare(a.Name, b.Name)) })
	return list[:min(len(list), mostFacets)]
}

// clock are the days by which the sources can have been out, in order, each
// once: the steps of "as published by".
func (b *Book) clock() []ClockStep {
	var steps []ClockStep
	for i := range b.Story.Sources {
		src := &b.Story.Sources[i]
		day := outDay(published(src.Published))
		if day == "" {
			continue
		}
		at := slices.IndexFunc(steps, func(s ClockStep) bool { return s.Day == day })
		if at < 0 {
			at = len(steps)
			steps = append(steps, ClockStep{Day: day})
		}
		steps[at].Sources = append(steps[at].Sources, b.Mark(src.ID))
	}
	slices.SortFunc(steps, func(a, b ClockStep) int { return strings.Compare(a.Day, b.Day) })
	return steps
}
