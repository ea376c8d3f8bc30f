package timeline

import (
	"cmp"
	"math"
	"slices"
)

// Clusters stand in cells of the axis: a cluster holds what stands in one, so
// that it doesn't move among its neighbours while the window is panned.
const (
	cellWidth    = 96
	clusterWidth = 56 // room for what it counts
)

// gather puts the crowd of a lane on its last line: items that stand clear of
// each other as they are, and clusters of those that share a cell.
func (l *boardLane) gather(spots []spot, s *Scale) {
	if len(l.crowd) == 0 {
		return
	}
	g := gatherer{l.crowd, spots, s}
	middle := func(i int) float64 { return (spots[i].from + spots[i].to) / 2 }
	cell := func(i int) float64 { return math.Floor(middle(i) / cellWidth) }
	sortBy(l.crowd, cell)
	line := make([]entry, 0, 16)
	for lo := 0; lo < len(l.crowd); {
		hi := lo + 1
		for hi < len(l.crowd) && cell(l.crowd[hi]) == cell(l.crowd[lo]) {
			hi++
		}
		if hi-lo <= 3 && g.clear(l.crowd[lo:hi], line) {
			for n := lo; n < hi; n++ {
				line = append(line, g.alone(n))
			}
		} else {
			line = g.settle(line, g.group(lo, hi))
		}
		lo = hi
	}
	l.lines[linesMost-1] = line
}

// A gatherer makes entries of a lane's crowd.
type gatherer struct {
	crowd []int
	spots []spot
	scale *Scale
}

// clear puts a few items in order and reports whether none touches another nor
// what stands last on the line.
func (g *gatherer) clear(items []int, line []entry) bool {
	slices.SortStableFunc(items, func(i, j int) int { return cmp.Compare(g.spots[i].from, g.spots[j].from) })
	end := math.Inf(-1)
	if n := len(line); n > 0 {
		end = line[n-1].to
	}
	for _, i := range items {
		if g.spots[i].from < end+gap {
			return false
		}
		end = g.spots[i].to
	}
	return true
}

// alone is the entry of one of the crowd.
func (g *gatherer) alone(n int) entry {
	i := g.crowd[n]
	return entry{from: g.spots[i].from, to: g.spots[i].to, item: i, lo: n, hi: n + 1}
}

// group is the entry of crowd[lo:hi]: a cluster about the middle of its items,
// within the axis.
func (g *gatherer) group(lo, hi int) entry {
	if hi == lo+1 {
		return g.alone(lo)
	}
	sum := 0.0
	for _, i := range g.crowd[lo:hi] {
		sum += (g.spots[i].from + g.spots[i].to) / 2
	}
	from := sum/float64(hi-lo) - clusterWidth/2
	from = max(-overLeft, min(from, g.scale.Total()+overRight-clusterWidth))
	return entry{from: from, to: from + clusterWidth, item: g.crowd[lo], lo: lo, hi: hi}
}

// settle puts an entry at the end of the line; where it touches the last one
// there, it moves over if there is room, or joins it.
func (g *gatherer) settle(line []entry, e entry) []entry {
	for n := len(line); n > 0; n = len(line) {
		last := &line[n-1]
		over := last.to + gap - e.from
		switch {
		case over <= 0:
			return append(line, e)
		case e.cluster() && over < cellWidth/2 && e.to+over <= g.scale.Total()+overRight:
			e.from, e.to = e.from+over, e.to+over
			return append(line, e)
		}
		e = g.group(last.lo, e.hi)
		line = line[:n-1]
	}
	return append(line, e)
}

// cluster makes the mark of a cluster, with what it counts; false when it is out
// of view.
func (c *Chart) cluster(b *board, e *entry, l *boardLane, s *Scale) (Mark, bool) {
	at := s.X(b.scale.Day(b.scale.Left + (e.from+e.to)/2))
	at = max(at, s.Left-s.off+clusterWidth/2-overLeft)
	at = min(at, s.Left-s.off+s.Total()+overRight-clusterWidth/2)
	k := Mark{Items: l.crowd[e.lo:e.hi:e.hi], X: at, X0: at - clusterWidth/2, X1: at + clusterWidth/2}
	if k.X < s.Left || k.X > s.Right {
		return k, false
	}
	if e.count == nil {
		e.count = c.count(k.Items)
	}
	k.Key, k.Sources, k.Differ = c.model.Items[e.count.first].Key, e.count.sources, e.count.differ
	return k, true
}

// A clusterCount is what is told of the items of a cluster.
type clusterCount struct{ first, sources, differ int }

// count counts items.
func (c *Chart) count(items []int) *clusterCount {
	counts := &c.counts
	counts.round++
	k := &clusterCount{first: items[0]}
	for _, i := range items {
		k.first = min(k.first, i)
		if c.model.Items[i].Differs {
			k.differ++
		}
		for _, n := range c.sources[i] {
			if counts.seen[n] != counts.round {
				counts.seen[n] = counts.round
				k.sources++
			}
		}
	}
	return k
}
