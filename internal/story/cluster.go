package story

import "slices"

// days is how many days the stretch has.
func (b bounds) days() int { return b.to.n - b.from.n + 1 }

// covers reports whether o lies within b.
func (b bounds) covers(o bounds) bool {
	return b.from.yearless == o.from.yearless && b.from.n <= o.from.n && o.to.n <= b.to.n
}

// gap counts the days from the end of one stretch to the start of the other; 0
// when they overlap. It reports false when they can't be compared.
func (b bounds) gap(o bounds) (int, bool) {
	if b.from.yearless != o.from.yearless {
		return 0, false
	}
	return max(o.from.n-b.to.n, b.from.n-o.to.n, 0), true
}

// A summary is what the mentions of a cluster name together.
type summary struct {
	of        int // number of mentions that it sums up
	ordinal   int
	places    []int
	actors    []int
	stretches []stretch // of the dated mentions, each once
	extent    *bounds   // of the dated mentions; nil without one
	hull      *bounds   // of those of a week at most
	lasts     int
	plans     bool // a mention tells of a plan
	held      bool // a dated mention tells of none
	another   bool // a dated mention tells of another than was told of before
}

// A stretch is the days that a mention is dated to.
type stretch struct {
	bounds
	night bool // a night or an evening
}

// sum sums up the mentions, again when there are more.
func (c *cluster) sum() *summary {
	s := &c.summary
	for _, m := range c.members[s.of:] {
		s.add(m)
	}
	s.of = len(c.members)
	return s
}

func (s *summary) add(m *mention) {
	if s.ordinal == 0 {
		s.ordinal = max(m.ordinal, 0)
	}
	for _, p := range m.places {
		s.places = appendNew(s.places, p)
	}
	for _, a := range m.actors {
		s.actors = appendNew(s.actors, a)
	}
	s.lasts = max(s.lasts, m.lasts)
	s.plans = s.plans || m.planned
	if !m.dated {
		return
	}
	s.held = s.held || !m.planned
	s.another = s.another || m.another
	if x := (stretch{m.when, m.night}); !slices.Contains(s.stretches, x) {
		s.stretches = append(s.stretches, x)
	}
	s.extent = s.extent.with(m.when)
	if m.when.days() <= 7 {
		s.hull = s.hull.with(m.when)
	}
}

// with is the stretch from the first day of two to the last; without one, the other.
func (b *bounds) with(o bounds) *bounds {
	if b == nil {
		return &o
	}
	if o.from.n < b.from.n {
		b.from = o.from
	}
	if o.to.n > b.to.n {
		b.to = o.to
	}
	return b
}

// ends are the first and last day of a stretch; false without one.
func (b *bounds) ends() (from, to day, ok bool) {
	if b == nil {
		return day{}, day{}, false
	}
	return b.from, b.to, true
}

// ordinal is the number that the mentions give; 0 when none does.
func (c *cluster) ordinal() int { return c.sum().ordinal }

// places are those that the mentions name.
func (c *cluster) places() []int { return c.sum().places }

// actors are those that the mentions name.
func (c *cluster) actors() []int { return c.sum().actors }

// planned reports whether every dated mention tells of a plan.
func (c *cluster) planned() bool { return c.sum().plans && !c.sum().held }

// lasts is the longest duration told; 0 when none is.
func (c *cluster) lasts() int { return c.sum().lasts }

// hull is the first and last day of the mentions that are dated to days.
func (c *cluster) hull() (from, to day, ok bool) { return c.sum().hull.ends() }

// extent is the first and last day of all dated mentions.
func (c *cluster) extent() (from, to day, ok bool) { return c.sum().extent.ends() }

// by gives the stretches of each document that has a mention, none for one
// that has no dated one.
func (c *cluster) by() map[int][]bounds {
	if c.byDoc == nil {
		c.byDoc = make(map[int][]bounds, len(c.members))
	}
	for _, m := range c.members[c.listed:] {
		list := c.byDoc[m.doc]
		if m.dated && !slices.Contains(list, m.when) {
			list = append(list, m.when)
		}
		c.byDoc[m.doc] = list
	}
	c.listed = len(c.members)
	return c.byDoc
}

// has reports whether a document has a mention.
func (c *cluster) has(doc int) bool {
	_, ok := c.by()[doc]
	return ok
}

// shareSource reports whether one document has dated mentions of both.
func (c *cluster) shareSource(o *cluster) bool {
	return c.dateIn(o, func(_, _ bounds) bool { return true })
}

// datedBySame reports whether one document dates both, to different days.
func (c *cluster) datedBySame(o *cluster) bool {
	return c.dateIn(o, func(x, y bounds) bool {
		gap, ok := x.gap(y)
		return ok && gap > 0
	})
}

// dateIn reports whether f holds for stretches to which one document dates both.
func (c *cluster) dateIn(o *cluster, f func(x, y bounds) bool) bool {
	if len(c.members) > len(o.members) {
		c, o = o, c
	}
	other := o.by()
	for _, m := range c.members {
		if !m.dated {
			continue
		}
		for _, y := range other[m.doc] {
			if f(m.when, y) {
				return true
			}
		}
	}
	return false
}

// any reports whether f holds for some stretch of each.
func (c *cluster) any(o *cluster, f func(x, y stretch) bool) bool {
	for _, x := range c.sum().stretches {
		for _, y := range o.sum().stretches {
			if f(x, y) {
				return true
			}
		}
	}
	return false
}

// gap is the least gap between dated mentions; false when there are none.
func (c *cluster) gap(o *cluster) (int, bool) {
	least, found := 0, false
	c.any(o, func(x, y stretch) bool {
		if gap, ok := x.gap(y.bounds); ok && (!found || gap < least) {
			least, found = gap, true
		}
		return found && least == 0
	})
	return least, found
}

// meets reports whether two lists have a member in common.
func meets(a, b []int) bool {
	for _, x := range a {
		for _, y := range b {
			if x == y {
				return true
			}
		}
	}
	return false
}
