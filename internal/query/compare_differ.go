package query

import (
	"slices"

	"parallax/internal/story"
	"parallax/internal/text"
	"parallax/internal/why"
)

// A PairDiffer is something on which two passages differ.
type PairDiffer struct {
	Kind, Severity string
	A, B           string // the values of both sides, in their normal form
	Why            why.Why
	At             Ref // where the difference is listed
}

// A sideAt is where a side of a difference stands in a source.
type sideAt struct {
	text.Span
	difference int
	side       int
}

// sidesAt is where sides of differences stand, by source. What sources only
// call by another name, or spell otherwise, is left out.
func (b *Book) sidesAt() map[string][]sideAt {
	found := map[string][]sideAt{}
	for i := range b.Story.Differences {
		d := &b.Story.Differences[i]
		if d.Severity == "naming" || d.Kind == "name" {
			continue
		}
		for k, side := range d.Sides {
			for _, m := range side.Members {
				found[m.Source] = append(found[m.Source], sideAt{m.Span(), i, k})
			}
		}
	}
	return found
}

// disputed lists the differences of which passages give two sides or more.
func (c *comparison) disputed(passages []text.Place) []int {
	given := map[int]int{} // side, by difference
	var out []int
	for _, p := range passages {
		for _, s := range c.sides[p.Source] {
			if !s.Overlaps(p.Span()) {
				continue
			}
			if have, ok := given[s.difference]; !ok {
				given[s.difference] = s.side
			} else if have != s.side && !slices.Contains(out, s.difference) {
				out = append(out, s.difference)
			}
		}
	}
	return out
}

// gives reports whether a passage gives a side of one of the differences.
func (c *comparison) gives(p text.Place, differences []int) bool {
	return slices.ContainsFunc(c.sides[p.Source], func(s sideAt) bool {
		return s.Overlaps(p.Span()) && slices.Contains(differences, s.difference)
	})
}

// disputes adds the differences whose sides no statement holds together: each
// with the passages that can be chosen where its sides stand.
func (c *comparison) disputes() {
	held := map[int]bool{}
	for i := range c.said {
		for _, d := range c.disputed(c.said[i].places()) {
			held[d] = true
		}
	}
	for i := range c.Story.Differences {
		d := &c.Story.Differences[i]
		if held[i] || d.Severity == "naming" || d.Kind == "name" {
			continue
		}
		g := group{statement: &story.Statement{}, apart: true}
		for _, side := range d.Sides {
			for _, m := range side.Members {
				p, ok := c.choosableAt(m)
				if ok && !slices.Contains(g.places(), p) {
					g.members = append(g.members, story.Member{Place: p})
				}
			}
		}
		if len(c.disputed(g.places())) > 0 {
			g.letters = c.lettersOf(&g)
			c.said = append(c.said, g)
		}
	}
}

// between lists on what two passages differ.
func (b *Book) between(p, other text.Place) []PairDiffer {
	var out []PairDiffer
	sides := b.sidesAt()
	for _, x := range sides[p.Source] {
		for _, y := range sides[other.Source] {
			if x.difference != y.difference || x.side == y.side || !x.Overlaps(p.Span()) || !y.Overlaps(other.Span()) {
				continue
			}
			d := &b.Story.Differences[x.difference]
			differ := PairDiffer{Kind: d.Kind, Severity: d.Severity, A: d.Sides[x.side].Value, B: d.Sides[y.side].Value,
				Why: d.Why, At: b.Ref(d.Sides[0].Members[0])}
			if !slices.ContainsFunc(out, func(have PairDiffer) bool { return have.At == differ.At && have.Kind == differ.Kind }) {
				out = append(out, differ)
			}
		}
	}
	return out
}

// opposed is the passage of another source that gives another side of a
// difference that p gives a side of.
func (b *Book) opposed(p text.Place, other string) (text.Place, bool) {
	sides := b.sidesAt()
	for _, x := range sides[p.Source] {
		for _, y := range sides[other] {
			if x.difference == y.difference && x.side != y.side && x.Overlaps(p.Span()) {
				if at, ok := b.choosableAt(y.Span.At(other)); ok {
					return at, true
				}
			}
		}
	}
	return text.Place{}, false
}
