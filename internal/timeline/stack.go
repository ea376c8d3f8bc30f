package timeline

import (
	"cmp"
	"math"
	"slices"
)

// wideFrom is the width from which a mark is laid after the narrow ones, so
// that a month's bar doesn't push its days down.
const wideFrom = 150

// stack gives every mark a line and its label a place over it, from the y of
// the top; it returns the y of the bottom. Marks that find no line become
// clusters. least is how many rows of labels each line has at least.
func (l *Lane) stack(m *Model, marks []Mark, top float64, least []int, f Frame) float64 {
	if len(marks) == 0 && len(least) == 0 {
		return top
	}
	s := &f.Scale
	marks = inOrder(marks, func(a, b *Mark) int {
		return cmp.Or(firstIf(a.Chosen, b.Chosen), firstIf(!a.wide(), !b.wide()), cmp.Compare(a.X0, b.X0))
	})
	lines := assign(m, marks, s)
	if len(lines) == 0 {
		lines = [][]int{nil} // the lane stays although the window leaves out all its marks
	}
	for n, line := range lines {
		on := make([]*Mark, 0, len(line))
		for _, i := range line {
			on = append(on, &marks[i])
		}
		rows := label(m, on, n, f.Measure, s)
		if n < len(least) {
			rows = max(rows, least[n])
		}
		y := top + 14 + float64(max(rows, 1))*rowHeight + 10
		if rows == 0 {
			y -= rowHeight - 6
		}
		l.Lines, l.Rows = append(l.Lines, y), append(l.Rows, rows)
		for _, k := range on {
			k.setY(y)
			l.Marks = append(l.Marks, *k)
		}
		top = y + lettersDown
	}
	l.Marks = inOrder(l.Marks, func(a, b *Mark) int { return cmp.Compare(a.X, b.X) })
	return top
}

// firstIf orders what is before what isn't.
func firstIf(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

// inOrder sorts marks, keeping the order of those that are alike. Marks are
// large: their numbers are moved about, and each mark once.
func inOrder[M any](marks []M, compare func(a, b *M) int) []M {
	order := make([]int, len(marks))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return compare(&marks[i], &marks[j]) })
	sorted := make([]M, len(marks))
	for to, from := range order {
		sorted[to] = marks[from]
	}
	return sorted
}

// wide reports whether a mark is only a long stretch.
func (k *Mark) wide() bool { return k.Shape.Kind == BarShape && k.X1-k.X0 > wideFrom }

// gap is what must lie between two marks on a line.
const gap = 4

// assign puts each mark on the first line with room. The last line takes what
// finds none: as it is, when it fits there, else gathered into clusters.
func assign(m *Model, marks []Mark, s *Scale) [][]int {
	var lines [][]int
	var left []int
	fitting := true
	for i := range marks {
		n := 0
		for n < len(lines) && !fits(marks, lines[n], &marks[i]) {
			n++
		}
		switch {
		case n < len(lines):
			lines[n] = append(lines[n], i)
		case n < linesMost-1:
			lines = append(lines, []int{i})
		default:
			fitting = fitting && fits(marks, left, &marks[i])
			left = append(left, i)
		}
	}
	switch {
	case len(left) == 0:
		return lines
	case !fitting:
		left = gather(m, marks, left, s)
	}
	return append(lines, left)
}

func fits(marks []Mark, line []int, k *Mark) bool {
	for _, j := range line {
		if k.X0 < marks[j].X1+gap && marks[j].X0 < k.X1+gap {
			return false
		}
	}
	return true
}

// Clusters stand in cells of the axis: a cluster holds what stands in one, so
// that it doesn't move among its neighbours while the window is panned.
const (
	cellWidth    = 96
	clusterWidth = 56 // room for what it counts
)

// gather makes clusters of the marks that share a cell, and of a mark alone in
// its cell that touches a cluster beside it. It returns those that remain.
func gather(m *Model, marks []Mark, left []int, s *Scale) []int {
	origin := s.X(math.Inf(-1))
	cell := func(i int) float64 { return math.Floor((marks[i].X - origin) / cellWidth) }
	slices.SortStableFunc(left, func(a, b int) int { return cmp.Compare(marks[a].X, marks[b].X) })
	var line []int
	for from := 0; from < len(left); {
		to := from + 1
		for to < len(left) && cell(left[to]) == cell(left[from]) {
			to++
		}
		k := &marks[left[from]]
		for _, i := range left[from+1 : to] {
			k.absorb(&marks[i])
		}
		if to-from > 1 {
			k.narrow(s)
		}
		line = settle(marks, line, left[from], s)
		from = to
	}
	for _, i := range line {
		marks[i].count(m)
	}
	return line
}

// settle puts a mark or cluster at the end of the line; where it touches the
// last one there, it moves over if there is room, or joins it.
func settle(marks []Mark, line []int, i int, s *Scale) []int {
	k := &marks[i]
	for n := len(line); n > 0; n = len(line) {
		last := &marks[line[n-1]]
		over := last.X1 + gap - k.X0
		switch {
		case over <= 0:
			return append(line, i)
		case len(k.Items) > 1 && over < cellWidth/2 && k.X1+over <= s.Right+8:
			k.X, k.X0, k.X1 = k.X+over, k.X0+over, k.X1+over
			return append(line, i)
		}
		last.absorb(k)
		last.narrow(s)
		k, i, line = last, line[n-1], line[:n-1]
	}
	return append(line, i)
}

// absorb makes k a cluster that holds o too; its middle is that of its items.
// What it counts is told by count.
func (k *Mark) absorb(o *Mark) {
	n, more := float64(len(k.Items)), float64(len(o.Items))
	k.X = (k.X*n + o.X*more) / (n + more)
	k.Items = append(k.Items, o.Items...)
	k.Shape, k.Whisker, k.Letters = Shape{}, nil, nil
	k.Chosen = k.Chosen || o.Chosen
}

// count puts the items of a cluster in their order, and counts their sources
// and those that sources differ on.
func (k *Mark) count(m *Model) {
	if len(k.Items) < 2 {
		return
	}
	slices.Sort(k.Items)
	k.Key = m.Items[k.Items[0]].Key
	in := make([]bool, len(m.Sources))
	k.Differ, k.Sources = 0, 0
	for _, i := range k.Items {
		it := &m.Items[i]
		if it.Differs {
			k.Differ++
		}
		for _, r := range it.Reports {
			for r.Source >= len(in) {
				in = append(in, false)
			}
			if !in[r.Source] {
				in[r.Source] = true
				k.Sources++
			}
		}
	}
}

// narrow gives a cluster the room of what it counts, inside the plot.
func (k *Mark) narrow(s *Scale) {
	k.X0 = math.Max(s.Left-8, math.Min(k.X-clusterWidth/2, s.Right+8-clusterWidth))
	k.X1 = k.X0 + clusterWidth
	k.X = (k.X0 + k.X1) / 2
}

// setY moves a mark, laid at y 0, to its line.
func (k *Mark) setY(y float64) {
	k.Y = y
	if k.Label != nil {
		k.Label.Y = y - 24 - float64(k.Label.row)*rowHeight
	}
}

// Hit is what can be pressed: the mark's room, never under 24 pixels.
func (k *Mark) Hit() (x, y, width, height float64) {
	return k.X0, k.Y - 16, k.X1 - k.X0, 16 + lettersDown - 2
}
