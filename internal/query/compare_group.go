package query

import (
	"slices"

	"parallax/internal/search"
	"parallax/internal/story"
	"parallax/internal/text"
)

// A group is what is said by passages whose matches are strong enough: a
// statement, or a part of one.
type group struct {
	statement *story.Statement
	members   []story.Member
	pairs     []story.Pair // between the statement's members
	letters   []string
	apart     bool // no statement: the sides of a difference, in passages that don't say the same
}

// places are where the members stand.
func (g *group) places() []text.Place {
	list := make([]text.Place, 0, len(g.members))
	for _, m := range g.members {
		list = append(list, m.Place)
	}
	return list
}

// groups takes the statements apart where only matches weaker than the ask's
// hold them together.
func (c *comparison) groups() {
	for i := range c.Story.Statements {
		s := &c.Story.Statements[i]
		if c.ask.Least <= 0 {
			c.said = append(c.said, group{statement: s, members: s.Members, pairs: s.Pairs})
			continue
		}
		parts := newParts(len(s.Members))
		var strong []story.Pair
		for _, p := range s.Pairs {
			if c.strong(&p) {
				parts.join(p.A, p.B)
				strong = append(strong, p)
			}
		}
		for _, part := range parts.all() {
			g := group{statement: s}
			for _, k := range part {
				g.members = append(g.members, s.Members[k])
			}
			for _, p := range strong {
				if slices.Contains(part, p.A) {
					g.pairs = append(g.pairs, p)
				}
			}
			c.said = append(c.said, g)
		}
	}
	for i := range c.said {
		c.said[i].letters = c.lettersOf(&c.said[i])
	}
}

// lettersOf are the letters of a group's sources, in the order of the story.
func (c *comparison) lettersOf(g *group) []string {
	sources := c.sourcesIn(len(g.members), func(i int) string { return g.members[i].Source })
	slices.Sort(sources)
	letters := make([]string, len(sources))
	for i, k := range sources {
		letters[i] = c.Book.letters[k]
	}
	return letters
}

// strong reports whether a match is to be shown: it is as strong as asked, or
// the reader made it.
func (c *comparison) strong(p *story.Pair) bool {
	return p.Score*100 >= float64(c.ask.Least) || story.ByReader(p.Why)
}

// member is the first member of a source; nil when it has none.
func (g *group) member(source string) *story.Member {
	for i := range g.members {
		if g.members[i].Source == source {
			return &g.members[i]
		}
	}
	return nil
}

// rewordedAmong reports whether one of the passages is a quotation that another
// of them gives in other words.
func (g *group) rewordedAmong(places []text.Place) bool {
	return slices.ContainsFunc(g.pairs, func(x story.Pair) bool {
		m := g.statement.Members
		return x.Relation == "altered-quotation" && slices.Contains(places, m[x.A].Place) && slices.Contains(places, m[x.B].Place)
	})
}

// reworded reports whether the passage at p is a quotation that another member
// gives in other words.
func (g *group) reworded(p text.Place) bool {
	return slices.ContainsFunc(g.pairs, func(x story.Pair) bool {
		m := g.statement.Members
		return x.Relation == "altered-quotation" && (m[x.A].Place == p || m[x.B].Place == p)
	})
}

// finds is where words are found, by source.
func (c *comparison) finds(words string) map[string][]text.Span {
	const most = 1000
	found := map[string][]text.Span{}
	if words == "" {
		return found
	}
	for _, h := range c.search().Find(words, most) {
		if h.Kind == search.Text || h.Kind == search.Headline {
			found[h.Show.Source] = append(found[h.Show.Source], h.Found...)
		}
	}
	return found
}

// parts keeps which of some things belong together.
type parts []int

func newParts(n int) parts {
	p := make(parts, n)
	for i := range p {
		p[i] = i
	}
	return p
}

// join puts what belongs to a together with what belongs to b.
func (p parts) join(a, b int) {
	from, to := p[b], p[a]
	for i := range p {
		if p[i] == from {
			p[i] = to
		}
	}
}

// all lists the parts, each in order, by their first.
func (p parts) all() [][]int {
	var out [][]int
	at := map[int]int{}
	for i, name := range p {
		k, ok := at[name]
		if !ok {
			k = len(out)
			at[name] = k
			out = append(out, nil)
		}
		out[k] = append(out[k], i)
	}
	return out
}
