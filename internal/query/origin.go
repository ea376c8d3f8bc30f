package query

import (
	"cmp"
	"slices"
	"strings"

	"parallax/internal/story"
)

// Origins tell whose word a statement is in the end. Four sources that repeat
// one ministry have one.
type Origins struct {
	Sources int    // that carry the statement
	Unknown int    // those of them whose origin isn't known
	Count   int    // independent ones at most: a source of unknown origin may be one of its own
	Name    string // of the only known one; of a source, its letter
}

// origins are those of a statement.
func (b *Book) origins(s *story.Statement) (o Origins, known []string) {
	bySource := map[string]bool{} // whether an origin is known
	for _, m := range s.Members {
		bySource[m.Source] = bySource[m.Source] || m.Origin != nil
		if m.Origin != nil && !slices.Contains(known, *m.Origin) {
			known = append(known, *m.Origin)
		}
	}
	o.Sources, o.Count = len(bySource), len(known)
	for source, is := range bySource {
		if is {
			continue
		}
		o.Unknown++
		if !slices.Contains(known, source) { // else others repeat it
			o.Count++
		}
	}
	if len(known) == 1 {
		o.Name = b.originName(known[0])
	}
	return o, known
}

// originName is the name of an actor, or the letter of a source.
func (b *Book) originName(id string) string {
	if a := b.Actor(id); a != nil {
		return a.Name
	}
	return b.Mark(id).Letter
}

// A Root is an origin on which alone statements of several sources rest.
type Root struct {
	Name       string
	Statements int
	Sources    []Mark // that carry them
}

// roots are the origins on which alone shared statements rest, that of the most
// first, and how many statements several sources share.
func (b *Book) roots() (list []Root, shared int) {
	at := map[string]int{}
	for i := range b.Story.Statements {
		s := &b.Story.Statements[i]
		o, known := b.origins(s)
		if o.Sources < 2 {
			continue
		}
		shared++
		if o.Count != 1 {
			continue
		}
		k, ok := at[known[0]]
		if !ok {
			k = len(list)
			at[known[0]] = k
			list = append(list, Root{Name: o.Name})
		}
		r := &list[k]
		r.Statements++
		for _, m := range s.Members {
			if mark := b.Mark(m.Source); !slices.Contains(r.Sources, mark) {
				r.Sources = append(r.Sources, mark)
			}
		}
	}
	for i := range list {
		slices.SortFunc(list[i].Sources, func(x, y Mark) int { return b.sources[x.Source] - b.sources[y.Source] })
	}
	slices.SortStableFunc(list, func(x, y Root) int {
		return cmp.Or(y.Statements-x.Statements, len(y.Sources)-len(x.Sources), strings.Compare(x.Name, y.Name))
	})
	return list, shared
}
