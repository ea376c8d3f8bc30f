package view

import "strconv"

// CompareState is what Compare shows.
type CompareState struct {
	Columns []string // source ids, left to right; empty: the two that share most
	Shared  bool     // ink what others share
	Only    bool     // ink what is only here
	Altered bool     // only altered quotations
	Differ  bool     // only where they differ
	Loose   bool     // columns don't scroll in step
	Chosen  *Ref     // the chosen passage
	Front   int      // the column a phone shows
}

func initialCompare() CompareState { return CompareState{Shared: true, Only: true} }

// CompareColumns says that the reader set the columns, left to right.
type CompareColumns struct{ Sources []string }

func (m CompareColumns) update(s State) State {
	s.View = Compare
	s.Compare.Columns = append([]string(nil), m.Sources...)
	if s.Compare.Front >= len(m.Sources) {
		s.Compare.Front = 0
	}
	return s
}

// A CompareSwitch names one of Compare's switches.
type CompareSwitch string

// The switches of Compare.
const (
	InkShared     CompareSwitch = "shared"
	InkOnly       CompareSwitch = "only"
	OnlyAltered   CompareSwitch = "altered"
	OnlyDiffering CompareSwitch = "differ"
	ScrollLoose   CompareSwitch = "loose"
)

// CompareSwitched says that a switch was pressed.
type CompareSwitched struct{ Switch CompareSwitch }

func (m CompareSwitched) update(s State) State {
	c := &s.Compare
	switch m.Switch {
	case InkShared:
		c.Shared = !c.Shared
	case InkOnly:
		c.Only = !c.Only
	case OnlyAltered:
		c.Altered = !c.Altered
	case OnlyDiffering:
		c.Differ = !c.Differ
	case ScrollLoose:
		c.Loose = !c.Loose
	}
	return s
}

// CompareFront says which column a phone shows.
type CompareFront struct{ Column int }

func (m CompareFront) update(s State) State {
	s.Compare.Front = max(0, m.Column)
	return s
}

var compareCodec = codec{
	view: Compare,
	encode: func(s State, p *params) {
		c := s.Compare
		p.setList("cols", c.Columns)
		var off []string
		if !c.Shared {
			off = append(off, string(InkShared))
		}
		if !c.Only {
			off = append(off, string(InkOnly))
		}
		p.setList("off", off)
		var on []string
		for _, sw := range []struct {
			on   bool
			name CompareSwitch
		}{{c.Altered, OnlyAltered}, {c.Differ, OnlyDiffering}, {c.Loose, ScrollLoose}} {
			if sw.on {
				on = append(on, string(sw.name))
			}
		}
		p.setList("on", on)
		p.setRef("at", c.Chosen)
		if c.Front > 0 {
			p.set("front", strconv.Itoa(c.Front))
		}
	},
	decode: func(s *State, p params) {
		c := &s.Compare
		c.Columns = p.list("cols")
		for _, name := range p.list("off") {
			c.Shared = c.Shared && name != string(InkShared)
			c.Only = c.Only && name != string(InkOnly)
		}
		for _, name := range p.list("on") {
			c.Altered = c.Altered || name == string(OnlyAltered)
			c.Differ = c.Differ || name == string(OnlyDiffering)
			c.Loose = c.Loose || name == string(ScrollLoose)
		}
		c.Chosen = p.ref("at")
		if n, err := strconv.Atoi(p.get("front")); err == nil && n > 0 && n < 100 {
			c.Front = n
		}
	},
	adopt: func(to *State, from State) { to.Compare = from.Compare },
}
