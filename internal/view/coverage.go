package view

import "parallax/internal/query"

// coverageStep is how many rows are shown at first, and how many more at each
// asking.
const coverageStep = 40

// CoverageState orders and filters the table.
type CoverageState struct {
	Sort   string // one of the orders of package query; empty: query.ByDisagreement
	Differ bool   // only where the sources differ
	Only   bool   // only what one source tells
	More   int    // how often more rows were asked for
}

// CoverageSorted says that the reader chose an order.
type CoverageSorted struct{ Sort string }

func (m CoverageSorted) update(s State) State {
	s.Coverage.Sort, s.Coverage.More = m.Sort, 0
	if m.Sort == query.ByDisagreement {
		s.Coverage.Sort = ""
	}
	return s
}

func (CoverageSorted) replaces() {}

// CoverageFiltered says which rows the reader wants; none of the two is all.
type CoverageFiltered struct{ Differ, Only bool }

func (m CoverageFiltered) update(s State) State {
	s.Coverage.Differ, s.Coverage.Only, s.Coverage.More = m.Differ, m.Only, 0
	return s
}

func (CoverageFiltered) replaces() {}

// CoverageMore says that the reader wants more rows.
type CoverageMore struct {
	All int // so many more, which are all there are; 0: as many as come at a time
}

func (m CoverageMore) update(s State) State {
	s.Coverage.More += steps(m.All, coverageStep)
	return s
}

func (CoverageMore) replaces() {}

// steps is how many steps bring so many more; one for none.
func steps(more, step int) int { return max(1, (more+step-1)/step) }

// ask is the question of the table.
func (c CoverageState) ask() query.CoverageAsk {
	return query.CoverageAsk{Sort: c.Sort, Differ: c.Differ, Only: c.Only, Count: coverageStep * (1 + c.More)}
}

var coverageCodec = codec{
	view: Coverage,
	encode: func(s State, p *params) {
		c := s.Coverage
		p.setWord("sort", c.Sort)
		switch {
		case c.Differ:
			p.set("show", "differ")
		case c.Only:
			p.set("show", "only")
		}
		p.setCount("more", c.More)
	},
	decode: func(s *State, p params) {
		if sort := p.get("sort"); sort == query.ByCarriers || sort == query.ByStory {
			s.Coverage.Sort = sort
		}
		s.Coverage.Differ = p.get("show") == "differ"
		s.Coverage.Only = p.get("show") == "only"
		s.Coverage.More = p.count("more")
	},
	adopt: func(to *State, from State) { to.Coverage = from.Coverage },
}
