package query

import (
	"slices"

	"parallax/internal/story"
	"parallax/internal/text"
)

// A lookup is what answers look up in a story again and again, made when it is
// first asked for. Books of parts of one story share it.
type lookup struct {
	times   map[string]int // by id
	letters map[string]int // the numbers of the sources
	shared  map[[2]int]float64
	voices  *voices
	origins map[*story.Statement]countedOrigins
	noted   []int // of a source, by its number: the count of the set that it was last noted for
	sets    int   // made so far
}

// time returns the time with the id; nil when there is none.
func (b *Book) time(id *string) *story.Time {
	if id == nil {
		return nil
	}
	if b.lookup.times == nil {
		b.lookup.times = make(map[string]int, len(b.Story.Times))
		for i := range b.Story.Times {
			b.lookup.times[b.Story.Times[i].ID] = i
		}
	}
	if i, ok := b.lookup.times[*id]; ok {
		return &b.Story.Times[i]
	}
	return nil
}

// numberOf is the place in the story of the source with a letter.
func (b *Book) numberOf(letter string) int {
	if b.lookup.letters == nil {
		b.lookup.letters = make(map[string]int, len(b.letters))
		for i, letter := range b.letters {
			b.lookup.letters[letter] = i
		}
	}
	return b.lookup.letters[letter]
}

// sourcesIn are the numbers of the sources that n things are of, each once, in
// the order in which they come.
func (b *Book) sourcesIn(n int, source func(int) string) []int {
	l := b.lookup
	if l.noted == nil {
		l.noted = make([]int, len(b.Story.Sources))
	}
	l.sets++
	var list []int
	for i := range n {
		if k, ok := b.sources[source(i)]; ok && l.noted[k] != l.sets {
			l.noted[k] = l.sets
			list = append(list, k)
		}
	}
	return list
}

// tellers are the numbers of the sources that report an event, in the order of
// the story.
func (b *Book) tellers(e *story.Event) []int {
	if b.toldBy == nil {
		b.toldBy = make([][]int, len(b.Story.Events))
	}
	i, ok := b.events[e.ID]
	if !ok {
		return nil
	}
	if b.toldBy[i] == nil {
		list := b.sourcesIn(len(e.Reports), func(k int) string { return e.Reports[k].Source })
		slices.Sort(list)
		b.toldBy[i] = list
	}
	return b.toldBy[i]
}

// reportsAt is how many reports of events stand at a place.
func (b *Book) reportsAt(p text.Place) int {
	if b.placed == nil {
		n := 0
		for i := range b.Story.Events {
			n += len(b.Story.Events[i].Reports)
		}
		b.placed = make(map[[3]int]int, n)
		for i := range b.Story.Events {
			for k := range b.Story.Events[i].Reports {
				b.placed[b.numbered(b.Story.Events[i].Reports[k].Place)]++
			}
		}
	}
	return b.placed[b.numbered(p)]
}

// numbered is a place by its source's number, and not its id: so it is looked up
// sooner.
func (b *Book) numbered(p text.Place) [3]int { return [3]int{b.sources[p.Source], p.Start, p.End} }
