package timeline

import (
	"math"
	"sort"
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
	sort.SliceStable(marks, func(i, j int) bool {
		if wideI, wideJ := marks[i].wide(), marks[j].wide(); wideI != wideJ {
			return wideJ
		}
		return marks[i].X0 < marks[j].X0
	})
	lines := make([][]int, 0, linesMost)
	for i := range marks {
		lines = assign(m, marks, i, lines, s)
	}
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
	sort.SliceStable(l.Marks, func(i, j int) bool { return l.Marks[i].X < l.Marks[j].X })
	return top
}

// wide reports whether a mark is only a long stretch.
func (k *Mark) wide() bool { return k.Shape.Kind == BarShape && k.X1-k.X0 > wideFrom }

// gap is what must lie between two marks on a line.
const gap = 4

// assign puts mark i on the first line with room, opens another line, or joins
// it to the mark that it hurts least to join.
func assign(m *Model, marks []Mark, i int, lines [][]int, s *Scale) [][]int {
	for n, line := range lines {
		if fits(marks, line, &marks[i]) {
			marks[i].line = n
			lines[n] = append(line, i)
			return lines
		}
	}
	if len(lines) < linesMost {
		marks[i].line = len(lines)
		return append(lines, []int{i})
	}
	best, grows := -1, math.Inf(1)
	for _, j := range lines[linesMost-1] {
		if g := math.Max(marks[j].X1, marks[i].X1) - math.Min(marks[j].X0, marks[i].X0) - (marks[j].X1 - marks[j].X0); g < grows {
			best, grows = j, g
		}
	}
	lines[linesMost-1] = join(m, marks, lines[linesMost-1], best, i, s)
	return lines
}

func fits(marks []Mark, line []int, k *Mark) bool {
	for _, j := range line {
		if k.X0 < marks[j].X1+gap && marks[j].X0 < k.X1+gap {
			return false
		}
	}
	return true
}

// join makes a cluster of marks into and from, and of whatever the cluster
// then touches on its line.
func join(m *Model, marks []Mark, line []int, into, from int, s *Scale) []int {
	marks[into].absorb(m, &marks[from], s)
	for again := true; again; {
		again = false
		for n, j := range line {
			if j != into && marks[j].X0 < marks[into].X1+gap && marks[into].X0 < marks[j].X1+gap {
				marks[into].absorb(m, &marks[j], s)
				line = append(line[:n:n], line[n+1:]...)
				again = true
				break
			}
		}
	}
	return line
}

// clusterWidth is the least width of a cluster: room for what it counts.
const clusterWidth = 56

// absorb makes k a cluster that holds o too.
func (k *Mark) absorb(m *Model, o *Mark, s *Scale) {
	k.Items = append(k.Items, o.Items...)
	sort.Ints(k.Items)
	k.Key = m.Items[k.Items[0]].Key
	k.X0, k.X1 = math.Min(k.X0, o.X0), math.Max(k.X1, o.X1)
	if short := clusterWidth - (k.X1 - k.X0); short > 0 {
		k.X0 = math.Max(s.Left-8, math.Min(k.X0-short/2, s.Right+4-clusterWidth))
		k.X1 = math.Max(k.X1, k.X0+clusterWidth)
	}
	k.X = (k.X0 + k.X1) / 2
	k.Shape, k.Whisker, k.Letters = Shape{}, nil, nil
	k.Chosen = k.Chosen || o.Chosen
	var all []int
	k.Differ = 0
	for _, i := range k.Items {
		for _, n := range m.Items[i].sources() {
			all = insert(all, n)
		}
		if m.Items[i].Differs {
			k.Differ++
		}
	}
	k.Sources = len(all)
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
