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

// A Facet is something that events may be filtered by, and how many have it.
type Facet struct {
	Name  string
	Place bool // it is a place, not an actor
	Count int
}

// mostFacets is how many actors and places there are to choose from.
const mostFacets = 40

// lets reports whether the filter lets an event through.
func (f TimelineFilter) lets(b *Book, e *story.Event, shown *TimelineEvent) bool {
	switch {
	case f.Kind == Happened && (shown.Said || shown.Planned), f.Kind == Told && !shown.Said, f.Kind == Planned && !shown.Planned:
		return false
	case f.Differ && len(shown.Differ) == 0:
		return false
	case f.About != "":
		return slices.ContainsFunc(takingPart(e), func(id string) bool {
			a := b.Actor(id)
			return a != nil && a.Name == f.About
		})
	}
	return true
}

// takingPart are the actors and places of an event, each once.
func takingPart(e *story.Event) []string {
	list := slices.Clone(e.Actors)
	for _, id := range e.Places {
		if !slices.Contains(list, id) {
			list = append(list, id)
		}
	}
	return list
}

// late reports whether a source can't have been out by the day of the filter.
func (f TimelineFilter) late(p Published) bool {
	out := p.Earliest
	if out == "" {
		out = p.Value
	}
	return f.Until != "" && out != "" && out[:min(len(out), len(f.Until))] > f.Until
}

// facets counts what the events may be filtered by.
type facets map[string]*Facet

func (f facets) count(b *Book, e *story.Event) {
	for _, id := range takingPart(e) {
		a := b.Actor(id)
		if a == nil {
			continue
		}
		if f[a.Name] == nil {
			f[a.Name] = &Facet{Name: a.Name, Place: slices.Contains(e.Places, id)}
		}
		f[a.Name].Count++
	}
}

// list are the facets that most events have.
func (f facets) list() []Facet {
	var list []Facet
	for _, facet := range f {
		list = append(list, *facet)
	}
	slices.SortFunc(list, func(a, b Facet) int { return cmp.Or(b.Count-a.Count, strings.Compare(a.Name, b.Name)) })
	return list[:min(len(list), mostFacets)]
}

// clock are the days by which the sources can have been out, in order, each
// once: the steps of "as published by".
func (b *Book) clock() []string {
	var days []string
	for i := range b.Story.Sources {
		p := published(b.Story.Sources[i].Published)
		day := cmp.Or(p.Earliest, p.Value)
		if day = day[:min(len(day), len("2025-11-07"))]; day != "" && !slices.Contains(days, day) {
			days = append(days, day)
		}
	}
	slices.Sort(days)
	return days
}
