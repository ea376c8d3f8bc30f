package timeline

import (
	"cmp"
	"math"
	"slices"
)

// A board is how the merged lanes are arranged at one level of zoom: which line
// each item has, and which are gathered into clusters. At a larger scale, up to
// the next level, everything keeps its line and its neighbours, because it only
// moves apart; and at the next level what had a line keeps it. So nothing jumps
// while a reader pans or zooms: marks come out of clusters, or go into them.
type board struct {
	scale Scale // of the level
	lanes [2]boardLane
	runs  [][]laneRun // of each source's lane; nil until asked for
}

// A spot is where one item stands on the axis, in pixels from its start.
type spot struct {
	known    bool    // it has a place at all
	v0, v1   float64 // of its date; of an undated one the place between its neighbours
	from, to float64 // the room it takes, letters included
	shape    Kind    // NoShape: its dates differ, a whisker
}

// A boardLane is a merged lane: lines of entries, from left to right.
type boardLane struct {
	lines    [linesMost][]entry
	crowd    []int // items of clusters, those of one side by side
	unplaced int
}

// An entry is an item on a line, or a cluster of those in crowd[lo:hi]; where
// it stands at the board's level.
type entry struct {
	from, to float64
	item     int
	lo, hi   int
	count    *clusterCount // of a cluster, once it was in view
}

func (e *entry) cluster() bool { return e.hi > e.lo+1 }

func (l *boardLane) empty() bool {
	for _, line := range l.lines {
		if len(line) > 0 {
			return false
		}
	}
	return true
}

// An arrangement is the boards of a chart on one axis.
type arrangement struct {
	scale  Scale
	chosen string
	lines  [][]int8 // by level, the line of each item; -1: none
	boards [boardsKept]keptBoard
	next   int // the one that is given up for another
}

// boardsKept is how many boards are kept: a few levels are gone over again and
// again.
const boardsKept = 6

type keptBoard struct {
	level int
	board *board
}

// boardFor is the board of a frame's level.
func (c *Chart) boardFor(f *Frame) *board {
	if c.levels == nil || c.levels.chosen != f.Chosen || !c.levels.scale.sameAxis(&f.Scale) {
		c.levels = &arrangement{scale: f.Scale, chosen: f.Chosen}
	}
	l := c.levels
	level := f.Scale.level()
	for _, kept := range l.boards {
		if kept.board != nil && kept.level == level {
			return kept.board
		}
	}
	for len(l.lines) < level {
		c.arrange(l, len(l.lines))
	}
	b := c.arrange(l, level)
	l.boards[l.next] = keptBoard{level, b}
	l.next = (l.next + 1) % boardsKept
	return b
}

// arrange makes the board of a level; those before it must have been made.
func (c *Chart) arrange(l *arrangement, level int) *board {
	b := &board{scale: l.scale.atLevel(level), runs: make([][]laneRun, len(c.model.Sources))}
	spots := make([]spot, len(c.model.Items))
	for i := range c.model.Items {
		spots[i] = c.spot(i, &b.scale)
	}
	var before []int8
	switch {
	case level < len(l.lines):
		before = l.lines[level]
	case level > 0:
		before = l.lines[level-1]
	}
	lines := make([]int8, len(spots))
	for i := range lines {
		lines[i] = -1
	}
	for lane := range b.lanes {
		c.assign(b, lane, spots, before, lines, l.chosen)
	}
	if level == len(l.lines) {
		l.lines = append(l.lines, lines)
	}
	return b
}

// spot finds where an item stands.
func (c *Chart) spot(i int, s *Scale) spot {
	it := &c.model.Items[i]
	p := spot{known: true, shape: HollowShape}
	pitch := c.pitch(c.sources[i])
	letters := float64(min(len(c.sources[i]), lettersMost)) * pitch
	switch {
	case !it.Dated:
		p.v0, p.known = between(it, c.model, s)
		p.v1 = p.v0
		p.from, p.to = p.v0-6, p.v0+6
	case len(it.Sides) > 1:
		p.shape = NoShape
		_, stands := c.whisker(it, s)
		p.v0, p.v1 = s.place(it.Sides[0].When.From), s.place(it.Sides[len(it.Sides)-1].When.To)
		p.from, p.to = dateOf(&it.Sides[0], s)-2, dateOf(&it.Sides[len(it.Sides)-1], s)+2
		for _, l := range stands {
			p.from, p.to = min(p.from, l.X-pitch/2), max(p.to, l.X+pitch/2)
		}
		letters = 0
	default:
		p.v0, p.v1 = s.place(it.When.From), s.place(it.When.To)
		p.from, p.to = p.v0, p.v1
		if p.shape = s.shapeKind(it.When, it.Planned, p.v1-p.v0); p.shape != BarShape {
			middle := (p.v0 + p.v1) / 2
			p.from, p.to = middle-6, middle+6
		}
	}
	p.widen(max(letters, hitLeast), s)
	return p
}

// widen gives a spot at least so much room, within the axis.
func (p *spot) widen(least float64, s *Scale) {
	if short := least - (p.to - p.from); short > 0 {
		p.from, p.to = p.from-short/2, p.to+short/2
	}
	if over := -overLeft - p.from; over > 0 && p.to-p.from <= 2*least {
		p.from, p.to = p.from+over, p.to+over
	}
	if over := p.to - s.Total() - overRight; over > 0 && p.to-p.from <= 2*least {
		p.from, p.to = p.from-over, p.to-over
	}
}

// besideNeighbour is how far from its only neighbour an undated item stands.
const besideNeighbour = 22

// between places an undated item after the last of the items that came before
// it and before the first of those that came after.
func between(it *Item, m *Model, s *Scale) (at float64, known bool) {
	after, before := math.Inf(-1), math.Inf(1)
	for _, j := range it.After {
		if o := &m.Items[j]; o.Dated && !math.IsInf(o.When.To, 0) {
			after = max(after, o.When.To)
		}
	}
	for _, j := range it.Before {
		if o := &m.Items[j]; o.Dated && !math.IsInf(o.When.From, 0) {
			before = min(before, o.When.From)
		}
	}
	switch hasAfter, hasBefore := !math.IsInf(after, 0), !math.IsInf(before, 0); {
	case hasAfter && hasBefore:
		return (s.place(after) + s.place(before)) / 2, true
	case hasAfter:
		return min(s.place(after)+besideNeighbour, s.Total()-hitLeast/2), true
	case hasBefore:
		return max(s.place(before)-besideNeighbour, hitLeast/2), true
	}
	return 0, false
}

// wideFrom is the width from which a mark is laid after the narrow ones, so
// that a month's bar doesn't push its days down.
const wideFrom = 150

// gap is what must lie between two marks on a line.
const gap = 4

// assign puts each item of a lane on a line: those that had one at the level
// before on that; then the chosen one, the narrow ones from the left, and the
// wide ones, each on the first with room. The last line takes what finds none,
// gathered into clusters where it is crowded. lines tells of each item which
// line it has.
func (c *Chart) assign(b *board, lane int, spots []spot, before, lines []int8, chosen string) {
	f := filler{lane: &b.lanes[lane], lines: lines}
	rest := make([]int, 0, len(c.order[lane]))
	for _, i := range c.order[lane] {
		switch {
		case !spots[i].known:
			f.lane.unplaced++
		case before != nil && before[i] >= 0:
			f.add(int(before[i]), entry{from: spots[i].from, to: spots[i].to, item: i})
		default:
			rest = append(rest, i)
		}
	}
	f.merge()
	sortBy(rest, func(i int) float64 { return spots[i].from })
	if before == nil && chosen != "" {
		for _, i := range rest {
			if c.model.Items[i].Key == chosen {
				f.put(entry{from: spots[i].from, to: spots[i].to, item: i})
			}
		}
		f.merge()
	}
	for _, wide := range []bool{false, true} {
		for _, i := range rest {
			p := &spots[i]
			if isWide := p.shape == BarShape && p.to-p.from > wideFrom; isWide == wide && lines[i] < 0 {
				f.put(entry{from: p.from, to: p.to, item: i})
			}
		}
		f.merge()
	}
	f.lane.gather(spots, &b.scale)
}

// A filler fills the lines of a lane with entries, in passes from left to right.
type filler struct {
	lane  *boardLane
	lines []int8
	added [linesMost - 1][]entry // in this pass
	near  [linesMost - 1]int     // in each line, the first of the passes before that isn't left of what comes
}

// put puts an entry on the first line with room, or among the crowd.
func (f *filler) put(e entry) {
	for n := range f.added {
		if f.fits(n, &e) {
			f.add(n, e)
			return
		}
	}
	f.lane.crowd = append(f.lane.crowd, e.item)
}

func (f *filler) add(n int, e entry) {
	f.added[n] = append(f.added[n], e)
	f.lines[e.item] = int8(n)
}

// fits reports whether an entry, none further left than those before it, has
// room on a line.
func (f *filler) fits(n int, e *entry) bool {
	if last := len(f.added[n]) - 1; last >= 0 && f.added[n][last].to+gap > e.from {
		return false
	}
	line := f.lane.lines[n]
	for f.near[n] < len(line) && line[f.near[n]].to+gap <= e.from {
		f.near[n]++
	}
	return f.near[n] == len(line) || line[f.near[n]].from >= e.to+gap
}

// merge ends a pass: what it added takes its place on the lines.
func (f *filler) merge() {
	for n, added := range f.added {
		if len(added) > 0 {
			line := append(f.lane.lines[n], added...)
			slices.SortFunc(line, func(a, b entry) int { return cmp.Compare(a.from, b.from) })
			f.lane.lines[n] = line
		}
		f.added[n], f.near[n] = nil, 0
	}
}
