package story

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
	of      int // number of mentions that it sums up
	ordinal int
	places  []int
	actors  []int
}

// sum sums up the mentions, again when there are more.
func (c *cluster) sum() *summary {
	s := &c.summary
	for _, m := range c.members[s.of:] {
		if s.ordinal == 0 {
			s.ordinal = max(m.ordinal, 0)
		}
		for _, p := range m.places {
			s.places = appendNew(s.places, p)
		}
		for _, a := range m.actors {
			s.actors = appendNew(s.actors, a)
		}
	}
	s.of = len(c.members)
	return s
}

// ordinal is the number that the mentions give; 0 when none does.
func (c *cluster) ordinal() int { return c.sum().ordinal }

// places are those that the mentions name.
func (c *cluster) places() []int { return c.sum().places }

// actors are those that the mentions name.
func (c *cluster) actors() []int { return c.sum().actors }

// planned reports whether every dated mention tells of a plan.
func (c *cluster) planned() bool {
	some := false
	for _, m := range c.members {
		if m.dated && !m.planned {
			return false
		}
		some = some || m.planned
	}
	return some
}

// lasts is the longest duration told; 0 when none is.
func (c *cluster) lasts() int {
	days := 0
	for _, m := range c.members {
		days = max(days, m.lasts)
	}
	return days
}

// has reports whether a document has a mention.
func (c *cluster) has(doc int) bool {
	for _, m := range c.members {
		if m.doc == doc {
			return true
		}
	}
	return false
}

// shareSource reports whether one document has dated mentions of both.
func (c *cluster) shareSource(o *cluster) bool {
	for _, m := range c.members {
		for _, n := range o.members {
			if m.doc == n.doc && m.dated && n.dated {
				return true
			}
		}
	}
	return false
}

// datedBySame reports whether one document dates both, to different days.
func (c *cluster) datedBySame(o *cluster) bool {
	for _, m := range c.members {
		for _, n := range o.members {
			if gap, ok := m.when.gap(n.when); m.doc == n.doc && m.dated && n.dated && ok && gap > 0 {
				return true
			}
		}
	}
	return false
}

// any reports whether f holds for some dated mention of each.
func (c *cluster) any(o *cluster, f func(x, y *mention) bool) bool {
	for _, m := range c.members {
		for _, n := range o.members {
			if m.dated && n.dated && f(m, n) {
				return true
			}
		}
	}
	return false
}

// gap is the least gap between dated mentions; false when there are none.
func (c *cluster) gap(o *cluster) (int, bool) {
	least, found := 0, false
	for _, m := range c.members {
		for _, n := range o.members {
			if !m.dated || !n.dated {
				continue
			}
			if gap, ok := m.when.gap(n.when); ok && (!found || gap < least) {
				least, found = gap, true
			}
		}
	}
	return least, found
}

// hull is the first and last day of the mentions that are dated to days.
func (c *cluster) hull() (from, to day, ok bool) {
	for _, m := range c.members {
		if !m.dated || m.when.days() > 7 {
			continue
		}
		if !ok || m.when.from.n < from.n {
			from = m.when.from
		}
		if !ok || m.when.to.n > to.n {
			to = m.when.to
		}
		ok = true
	}
	return from, to, ok
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
