package timeline

import (
	"cmp"
	"math"
)

// sourceLane lays out the reports of one source on its own line.
func (c *Chart) sourceLane(source int, y float64, b *board, f *Frame) SourceLane {
	lane := newLane(&c.model.Sources[source], y, &f.Scale)
	lane.Source = source
	r := &c.reports[source]
	if r.crowded(c, f) {
		if b.runs[source] == nil {
			b.runs[source] = r.runs(&b.scale)
		}
		lane.Marks = append(stretches(b.runs[source], b, f), c.each(r, f, true)...)
	} else {
		lane.Marks = c.each(r, f, false)
	}
	lane.track()
	return lane
}

// newLane is a source's line: from when it can have been out.
func newLane(src *Source, y float64, s *Scale) SourceLane {
	lane := SourceLane{Y: y, Known: src.Known, SolidTo: s.Left, DashedTo: s.Right}
	if !src.Known {
		return lane
	}
	lane.SolidTo = clamp(s.X(src.Out+0.5), s)
	lane.Closed = !math.IsInf(src.Latest, 0)
	if lane.Closed { // at the end of the day: what it reports of that day stands before
		end := s.X(src.Latest)
		lane.BracketIn = end >= s.Left && end <= s.Right && s.covers(src.Latest-0.5)
		lane.DashedTo = max(clamp(end, s), lane.SolidTo)
		if src.Latest <= src.Out+1 {
			lane.SolidTo = lane.DashedTo
		}
	}
	return lane
}

func clamp(x float64, s *Scale) float64 { return max(s.Left, min(x, s.Right)) }

// laneReports are the reports in the lane of one source, in the order of their
// items; the bounds of those with a date stand apart, to be gone through at
// every frame.
type laneReports struct {
	from, to []float64
	list     []laneReport
}

type laneReport struct {
	item  int
	when  Stretch
	dated bool
	plan  bool
}

func (l *laneReports) add(item int, it *Item, r *Report) {
	when := r.When
	if !r.Dated { // it stands somewhere on the days that the others give
		when = Stretch{From: math.Inf(-1), To: math.Inf(1)}
		if it.Dated {
			when = Stretch{From: it.When.From, To: it.When.To}
		}
	}
	l.from, l.to = append(l.from, when.From), append(l.to, when.To)
	l.list = append(l.list, laneReport{item, when, r.Dated, r.Planned})
}

// stands is where a report begins and ends; false when it is out of view. One
// without a date stands in the middle of what is in view of its event's days.
func (c *Chart) stands(r *laneReport, f *Frame) (x0, x1 float64, ok bool) {
	s := &f.Scale
	it := &c.model.Items[r.item]
	switch {
	case r.dated:
		x0, x1 = s.X(r.when.From), s.X(r.when.To)
		if s.shapeKind(r.when, r.plan, x1-x0) == BarShape {
			return x0, x1, x1 > s.Left && x0 < s.Right
		}
	case it.Dated:
		x0, x1 = s.X(r.when.From), s.X(r.when.To)
		if x1 < s.Left || x0 > s.Right {
			return 0, 0, false
		}
		x0, x1 = clamp(x0, s), clamp(x1, s)
		x0 = (x0 + x1) / 2
		return x0, x0, true
	default:
		at, known := between(it, c.model, s)
		x0 = s.Left + at - s.off
		return x0, x0, known && x0 >= s.Left && x0 <= s.Right
	}
	middle := (x0 + x1) / 2
	return x0, x1, middle >= s.Left && middle <= s.Right
}

// mostInLane is how many marks a lane shows one by one; of more it shows in
// which stretches there are any.
const mostInLane = 100

// crowded reports whether the lane has more to show than can be told apart.
func (l *laneReports) crowded(c *Chart, f *Frame) bool {
	if len(l.list) <= mostInLane {
		return false
	}
	w := windowOf(&f.Scale)
	taken := make([]bool, int(f.Scale.width())+3)
	count := 0
	for i, from := range l.from {
		if l.to[i] < w.from || from > w.to {
			continue
		}
		x0, _, ok := c.stands(&l.list[i], f)
		if !ok {
			continue
		}
		if at := int(clamp(x0, &f.Scale)-f.Scale.Left) + 1; !taken[at] {
			taken[at] = true
			if count++; count > mostInLane {
				return true
			}
		}
	}
	return false
}

// each shows reports one by one, all or only those of the chosen item; those
// that look the same are one mark.
func (c *Chart) each(l *laneReports, f *Frame, onlyChosen bool) []LaneMark {
	if onlyChosen && f.Chosen == "" {
		return nil
	}
	var marks []LaneMark
	same := map[cell][]int{}
	w := windowOf(&f.Scale)
	for i := range l.list {
		r := &l.list[i]
		chosen := f.Chosen != "" && c.model.Items[r.item].Key == f.Chosen
		if l.to[i] < w.from || l.from[i] > w.to || onlyChosen && !chosen {
			continue
		}
		x0, x1, ok := c.stands(r, f)
		if !ok {
			continue
		}
		k := LaneMark{Items: c.self[r.item : r.item+1 : r.item+1], Shape: Shape{Kind: HollowShape, X: x0}, Chosen: chosen}
		if r.dated {
			k.Shape, _ = shapeOf(r.when, r.plan, x0, x1, &f.Scale)
		}
		if k.X0, k.X1 = k.Shape.extent(); k.X0 <= k.X1 {
			marks = join(marks, same, k)
		}
	}
	return marks
}

// A cell is a kind of shape that begins in a pixel.
type cell struct {
	kind Kind
	x    int
}

// namedMost is how many items a lane's mark names; more are counted.
const namedMost = 12

// join adds a mark; one that looks the same as one there joins it. same finds
// the marks there by their cells.
func join(marks []LaneMark, same map[cell][]int, k LaneMark) []LaneMark {
	x := int(math.Floor(k.X0))
	for at := x - 1; at <= x+1; at++ {
		for _, i := range same[cell{k.Shape.Kind, at}] {
			o := &marks[i]
			if math.Abs(o.X0-k.X0) < 1 && math.Abs(o.X1-k.X1) < 1 {
				o.name(k.Items[0])
				o.Chosen = o.Chosen || k.Chosen
				return marks
			}
		}
	}
	same[cell{k.Shape.Kind, x}] = append(same[cell{k.Shape.Kind, x}], len(marks))
	return append(marks, k)
}

// name adds an item to those that a mark stands for.
func (k *LaneMark) name(item int) {
	switch n := len(k.Items); {
	case n > 0 && k.Items[n-1] == item:
	case n < namedMost:
		k.Items = append(k.Items, item)
	default:
		k.More++
	}
}

// track moves bars that share days off the line, above and below, so that each
// is seen; ticks stay on the line and are drawn last.
func (l *SourceLane) track() {
	l.Marks = inOrder(l.Marks, func(a, b *LaneMark) int {
		return cmp.Or(firstIf(a.Shape.Kind == BarShape, b.Shape.Kind == BarShape), cmp.Compare(a.X0, b.X0))
	})
	ends := []float64{math.Inf(-1), math.Inf(-1), math.Inf(-1)}
	shift := []float64{0, -11, 11}
	for i := range l.Marks {
		k := &l.Marks[i]
		k.Y = l.Y
		if k.Shape.Kind != BarShape {
			continue
		}
		for t, end := range ends {
			if k.X0 >= end {
				k.Y, ends[t] = l.Y+shift[t], k.X1+1
				break
			}
		}
	}
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
