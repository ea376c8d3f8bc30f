package actor

import (
	"sort"

	"parallax/internal/text"
)

// A Found is a mention with the actor that it names.
type Found struct {
	Actor int // index in Cast.Actors
	At    text.Place
	Form  Form
}

// A Cast is everyone and everything named in a set of documents. It is not
// changed after Read, and may be read from several goroutines.
type Cast struct {
	// Actors are in the order of their first mention, by source id and place.
	Actors []Actor

	found map[string][]Found // by source, in order; mentions don't overlap
}

// At returns the index of the actor that the mention at p names: the mention
// that is p or covers most of it; -1 when p touches none.
func (c *Cast) At(p text.Place) int {
	best, most := -1, 0
	for _, f := range c.touching(p) {
		shared := min(f.At.End, p.End) - max(f.At.Start, p.Start)
		if shared > most {
			best, most = f.Actor, shared
		}
	}
	return best
}

// Within returns the mentions that lie wholly in p, in order.
func (c *Cast) Within(p text.Place) []Found {
	touching := c.touching(p)
	if n := len(touching); n > 0 && touching[0].At.Start < p.Start {
		touching = touching[1:]
	}
	if n := len(touching); n > 0 && touching[n-1].At.End > p.End {
		touching = touching[:n-1]
	}
	return touching
}

// In returns all mentions in a source, in order.
func (c *Cast) In(source string) []Found { return c.found[source] }

// touching returns the mentions that share a byte with p, in order.
func (c *Cast) touching(p text.Place) []Found {
	all := c.found[p.Source]
	from := sort.Search(len(all), func(i int) bool { return all[i].At.End > p.Start })
	to := from
	for to < len(all) && all[to].At.Start < p.End {
		to++
	}
	return all[from:to:to]
}
