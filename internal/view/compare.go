package view

import (
	"slices"
	"strconv"

	"parallax/internal/query"
)

// CompareState is what Compare shows.
type CompareState struct {
	Columns []string    // source ids, left to right, query.Union among them; empty: the two that share most
	Shared  bool        // ink what others share
	Only    bool        // ink what is only here
	Altered bool        // only altered quotations
	Differ  bool        // only where they differ
	Adds    bool        // what a column before has said is pale
	Loose   bool        // columns don't scroll in step
	Places  bool        // the overview shows where in each article, not a column for each statement
	Least   int         // leaves out matches that are weaker, in percent
	Find    string      // words to find in the columns
	Steps   CompareStep // what is stepped through
	Beside  string      // the source whose counterpart is shown word by word; empty: the first that has one
	Chosen  *Ref        // the chosen passage
	Front   int         // the column a phone shows
}

// A CompareStep is what the reader steps through.
type CompareStep string

// What can be stepped through. The zero CompareStep is StepDiffer.
const (
	StepDiffer CompareStep = ""       // shared statements on which the columns differ
	StepShared CompareStep = "shared" // all shared statements
	StepNew    CompareStep = "new"    // passages that no column before has said
	StepFound  CompareStep = "found"  // passages with the words to find
)

// CompareSteps lists what can be stepped through.
func CompareSteps() []CompareStep { return []CompareStep{StepDiffer, StepShared, StepNew, StepFound} }

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
	WhatItAdds    CompareSwitch = "adds"
	ScrollLoose   CompareSwitch = "loose"
	ByPlace       CompareSwitch = "places"
)

// CompareSwitched says that a switch was pressed.
type CompareSwitched struct{ Switch CompareSwitch }

func (m CompareSwitched) update(s State) State {
	if on := s.Compare.on(m.Switch); on != nil {
		*on = !*on
	}
	return s
}

// on is the field of a switch; nil when there is none.
func (c *CompareState) on(which CompareSwitch) *bool {
	switch which {
	case InkShared:
		return &c.Shared
	case InkOnly:
		return &c.Only
	case OnlyAltered:
		return &c.Altered
	case OnlyDiffering:
		return &c.Differ
	case WhatItAdds:
		return &c.Adds
	case ScrollLoose:
		return &c.Loose
	case ByPlace:
		return &c.Places
	}
	return nil
}

// CompareLeast says that the reader set how strong a match must be, in percent.
type CompareLeast struct{ Percent int }

func (m CompareLeast) update(s State) State {
	s.Compare.Least = min(max(0, m.Percent), mostLeast)
	return s
}

func (CompareLeast) replaces() {}

// mostLeast is as strong as a match can be asked to be: at 100 none is left.
const mostLeast = 95

// CompareFind says what words are to be found in the columns.
type CompareFind struct{ Words string }

func (m CompareFind) update(s State) State {
	c := &s.Compare
	c.Find = m.Words
	switch {
	case m.Words != "":
		c.Steps = StepFound
	case c.Steps == StepFound:
		c.Steps = StepDiffer
	}
	return s
}

func (CompareFind) replaces() {}

// CompareStepping says what is to be stepped through.
type CompareStepping struct{ Steps CompareStep }

func (m CompareStepping) update(s State) State {
	s.Compare.Steps = m.Steps
	return s
}

// CompareBeside says which source's counterpart is shown word by word.
type CompareBeside struct{ Source string }

func (m CompareBeside) update(s State) State {
	s.Compare.Beside = m.Source
	return s
}

// CompareChose says that the reader chose the passage at At; nil lets it go.
type CompareChose struct{ At *Ref }

func (m CompareChose) update(s State) State {
	s.View = Compare
	s.Compare.Chosen = m.At
	return s
}

// CompareFront says which column a phone shows.
type CompareFront struct{ Column int }

func (m CompareFront) update(s State) State {
	s.Compare.Front = max(0, m.Column)
	return s
}

// The switches that are on, and those that are off, where an address says
// nothing of them.
var (
	offSwitches = []CompareSwitch{InkShared, InkOnly}
	onSwitches  = []CompareSwitch{OnlyAltered, OnlyDiffering, WhatItAdds, ScrollLoose, ByPlace}
)

// Ask is the question that the columns answer, and that of the chosen passage.
func (c CompareState) Ask() (query.CompareAsk, query.PairAsk) {
	ask := query.CompareAsk{Columns: c.Columns, Altered: c.Altered, Differ: c.Differ, Least: c.Least, Find: c.Find}
	if c.Chosen != nil && !slices.Contains(c.Columns, c.Chosen.Source) {
		ask.With = c.Chosen.Source
	}
	return ask, query.PairAsk{Columns: c.Columns, At: c.Chosen}
}

var compareCodec = codec{
	view: Compare,
	encode: func(s State, p *params) {
		c := s.Compare
		p.setList("cols", c.Columns)
		var off, on []string
		for _, name := range offSwitches {
			if !*c.on(name) {
				off = append(off, string(name))
			}
		}
		p.setList("off", off)
		for _, name := range onSwitches {
			if *c.on(name) {
				on = append(on, string(name))
			}
		}
		p.setList("on", on)
		p.setCount("least", c.Least)
		p.setWord("words", c.Find)
		p.setWord("step", string(c.Steps))
		p.setWord("by", c.Beside)
		p.setRef("at", c.Chosen)
		p.setCount("front", c.Front)
	},
	decode: func(s *State, p params) {
		c := &s.Compare
		c.Columns = p.list("cols")
		for _, name := range offSwitches {
			*c.on(name) = !slices.Contains(p.list("off"), string(name))
		}
		for _, name := range onSwitches {
			*c.on(name) = slices.Contains(p.list("on"), string(name))
		}
		c.Least = min(p.count("least"), mostLeast)
		c.Find, c.Beside = p.get("words"), p.get("by")
		if step := CompareStep(p.get("step")); slices.Contains(CompareSteps(), step) {
			c.Steps = step
		}
		c.Chosen = p.ref("at")
		if n, err := strconv.Atoi(p.get("front")); err == nil && n > 0 && n < 100 {
			c.Front = n
		}
	},
	adopt: func(to *State, from State) { to.Compare = from.Compare },
}
