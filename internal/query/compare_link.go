package query

import (
	"slices"

	"parallax/internal/story"
	"parallax/internal/text"
)

// Opposed is the relation of passages that are no match, but give the sides of
// a difference.
const Opposed = "opposed"

// link adds the matches between neighbouring columns, in order.
func (c *comparison) link() {
	for i := range c.said {
		g := &c.said[i]
		for k := range g.pairs {
			p := &g.pairs[k]
			for left := range len(c.page.Columns) - 1 {
				c.join(g, p, left)
			}
		}
	}
	for i := range c.said {
		for left := range len(c.page.Columns) - 1 {
			c.joinThrough(&c.said[i], left)
		}
	}
	c.linkMerged()
	c.oppose()
	c.parted()
	slices.SortStableFunc(c.page.Links, func(x, y CompareLink) int {
		if x.Left != y.Left {
			return x.Left - y.Left
		}
		return x.Right - y.Right
	})
}

// join adds a match if it is between column left and the next.
func (c *comparison) join(g *group, p *story.Pair, left int) {
	a, b := g.statement.Members[p.A].Place, g.statement.Members[p.B].Place
	from, ok := c.at(a, left)
	to, also := c.at(b, left+1)
	if !ok || !also {
		from, ok = c.at(b, left)
		to, also = c.at(a, left+1)
	}
	if !ok || !also || c.page.Passages[from].Dropped || c.page.Passages[to].Dropped {
		return
	}
	c.page.Links = append(c.page.Links, CompareLink{Left: from, Right: to, Relation: p.Relation,
		Letters: g.letters, Weight: p.Score, Why: p.Why, Own: story.ByReader(p.Why)})
}

// joinThrough adds a match between column left and the next where both say the
// statement and are joined by what others say of it only: it is as strong as the
// weakest of the statement's matches.
func (c *comparison) joinThrough(g *group, left int) {
	if g.apart || len(g.pairs) == 0 {
		return
	}
	from, to := c.memberIn(g, left), c.memberIn(g, left+1)
	if from < 0 || to < 0 {
		return
	}
	for _, l := range c.page.Links {
		a, b := &c.page.Passages[l.Left], &c.page.Passages[l.Right]
		if a.Column == left && g.has(a.At.Place) && g.has(b.At.Place) {
			return
		}
	}
	weight := g.pairs[0].Score
	for _, p := range g.pairs {
		weight = min(weight, p.Score)
	}
	c.page.Links = append(c.page.Links, CompareLink{Left: from, Right: to, Relation: "same-statement", Letters: g.letters, Weight: weight})
}

// memberIn is the first passage of a group in a column; -1 when it has none.
func (c *comparison) memberIn(g *group, column int) int {
	for _, m := range g.members {
		if k, ok := c.at(m.Place, column); ok && !c.page.Passages[k].Dropped {
			return k
		}
	}
	return -1
}

// has reports whether a passage is one of the group's.
func (g *group) has(at text.Place) bool {
	for i := range g.members {
		if g.members[i].Place == at {
			return true
		}
	}
	return false
}

// oppose joins the passages that give the sides of a difference and are no
// match. These links weigh nothing: columns don't go by them.
func (c *comparison) oppose() {
	for i := range c.said {
		g := &c.said[i]
		for left := range len(c.page.Columns) - 1 {
			if g.apart {
				c.opposeIn(g, left)
			}
		}
	}
}

func (c *comparison) opposeIn(g *group, left int) {
	for _, m := range g.members {
		from, ok := c.at(m.Place, left)
		if !ok {
			continue
		}
		for _, n := range g.members {
			to, also := c.at(n.Place, left+1)
			if also && len(c.disputed([]text.Place{m.Place, n.Place})) > 0 && !c.page.Passages[from].Dropped && !c.page.Passages[to].Dropped {
				c.page.Links = append(c.page.Links, CompareLink{Left: from, Right: to, Relation: Opposed, Letters: g.letters})
			}
		}
	}
}

// parted adds the pairs that the reader said don't say the same. They are no
// matches, and weigh nothing.
func (c *comparison) parted() {
	partings := c.partings()
	for i := 0; i+1 < len(partings); i += 2 {
		left, right := c.passageAt(partings[i]), c.passageAt(partings[i+1])
		if left < 0 || right < 0 {
			continue
		}
		if c.page.Passages[left].Column > c.page.Passages[right].Column {
			left, right = right, left
		}
		a, b := &c.page.Passages[left], &c.page.Passages[right]
		if b.Column-a.Column == 1 && !a.Dropped && !b.Dropped {
			c.page.Links = append(c.page.Links, CompareLink{Left: left, Right: right, Letters: []string{a.Letter, b.Letter}, Parted: true})
		}
	}
}

// partings are the passages that the reader said don't say the same, two by
// two.
func (b *Book) partings() []text.Place {
	var list []text.Place
	for i := range b.Story.Corrections {
		fix := &b.Story.Corrections[i]
		if fix.Kind == story.FixMatch && fix.Placed && fix.Says.Code == "correct-no-match" && len(fix.At) > 1 {
			list = append(list, fix.At[0], fix.At[1])
		}
	}
	return list
}

// passageAt returns the page's passage at p in the column of its article: the
// very one, else the shortest that overlaps it; -1 when there is none.
func (c *comparison) passageAt(p text.Place) int {
	best := -1
	for i, x := range c.page.Passages {
		if x.At.Source != p.Source || c.page.Columns[x.Column].Union || !x.At.Span().Overlaps(p.Span()) {
			continue
		}
		if x.At.Place == p {
			return i
		}
		if best < 0 || x.At.Span().Len() < c.page.Passages[best].At.Span().Len() {
			best = i
		}
	}
	return best
}

// know notes what a column says that one before it has said.
func (c *comparison) know() {
	for i := range c.said {
		g := &c.said[i]
		if len(g.letters) < 2 || g.apart {
			continue
		}
		first := -1
		for column := range c.page.Columns {
			for _, m := range g.members {
				k, ok := c.at(m.Place, column)
				if ok && first < 0 {
					first = column
				}
				if ok && column > first {
					c.page.Passages[k].Known = true
				}
			}
		}
	}
}
