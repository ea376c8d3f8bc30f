package timeline

import (
	"cmp"
	"math"
)

// sourceLane lays out the reports of one source on its own line.
func sourceLane(m *Model, source int, places []place, y float64, f Frame) SourceLane {
	s := &f.Scale
	src := &m.Sources[source]
	lane := SourceLane{Y: y, Known: src.Known, SolidTo: s.Left, DashedTo: s.Right}
	if src.Known {
		lane.SolidTo = clamp(s.X(src.Out+0.5), s)
		lane.Closed = !math.IsInf(src.Latest, 0)
		if lane.Closed {
			end := s.X(src.Latest - 0.5)
			lane.BracketIn = end >= s.Left && end <= s.Right && s.covers(src.Latest-0.5)
			lane.DashedTo = math.Max(clamp(end, s), lane.SolidTo)
		}
	}
	same := map[cell][]int{}
	window := windowOf(s)
	for i := range m.Items {
		it := &m.Items[i]
		for _, r := range it.Reports {
			if r.Source != source || r.Dated && window.beside(r.When) {
				continue
			}
			if r.Dated || !dates(it, source) {
				lane.add(same, reportMark(i, it, r, places[i], s), f.Chosen != "" && it.Key == f.Chosen)
			}
		}
	}
	if len(lane.Marks) > mostInLane {
		lane.thin(s)
	}
	lane.track()
	return lane
}

func clamp(x float64, s *Scale) float64 { return math.Max(s.Left, math.Min(x, s.Right)) }

// reportMark is the mark of one report; without a shape when out of view. A
// report without a date stands hollow where its event stands.
func reportMark(i int, it *Item, r Report, at place, s *Scale) LaneMark {
	k := LaneMark{Items: []int{i}}
	switch {
	case r.Dated:
		k.Shape, _ = shapeOf(r.When, r.Planned, s)
	case at.known:
		x := at.x
		if at.dated {
			x = undatedBeside(it, at, s)
		}
		k.Shape = Shape{Kind: HollowShape, X: x}
	}
	x0, x1 := k.Shape.extent()
	if !(x0 <= x1 && x1 >= s.Left && x0 <= s.Right) || k.Shape.Kind == HollowShape && (k.Shape.X < s.Left || k.Shape.X > s.Right) {
		return LaneMark{}
	}
	k.X0, k.X1 = x0, x1
	return k
}

// undatedBeside is where a report without a date of a dated event stands: in
// the middle of what is in view of the days that the others give; NaN when
// nothing is.
func undatedBeside(it *Item, at place, s *Scale) float64 {
	when := at.when
	if n := len(it.Sides); n > 1 {
		when.From, when.To = it.Sides[0].When.From, it.Sides[n-1].When.To
	}
	x0, x1 := s.X(when.From), s.X(when.To)
	if x1 < s.Left || x0 > s.Right {
		return math.NaN()
	}
	return (clamp(x0, s) + clamp(x1, s)) / 2
}

// dates reports whether a source dates an item in some report: then one of its
// reports without a date says nothing new of when.
func dates(it *Item, source int) bool {
	for _, r := range it.Reports {
		if r.Source == source && r.Dated {
			return true
		}
	}
	return false
}

// A cell is a kind of shape that begins in a pixel.
type cell struct {
	kind Kind
	x    int
}

// add puts a mark on the lane; one that looks the same as one there joins it.
// same finds the marks there by their cells.
func (l *SourceLane) add(same map[cell][]int, k LaneMark, chosen bool) {
	if k.Shape.Kind == NoShape {
		return
	}
	k.Chosen = chosen
	x := int(math.Floor(k.X0))
	for at := x - 1; at <= x+1; at++ {
		for _, i := range same[cell{k.Shape.Kind, at}] {
			o := &l.Marks[i]
			if math.Abs(o.X0-k.X0) >= 1 || math.Abs(o.X1-k.X1) >= 1 {
				continue
			}
			if last := o.Items[len(o.Items)-1]; last != k.Items[0] {
				o.Items = append(o.Items, k.Items[0])
			}
			o.Chosen = o.Chosen || chosen
			return
		}
	}
	same[cell{k.Shape.Kind, x}] = append(same[cell{k.Shape.Kind, x}], len(l.Marks))
	l.Marks = append(l.Marks, k)
}

// mostInLane is how many marks a lane shows one by one; of more it shows in
// which stretches there are any.
const mostInLane = 100

// thin gathers the marks of a crowded lane into stretches: solid where one of
// them surely is, hatched where one only may be. What is chosen stays a mark of
// its own.
func (l *SourceLane) thin(s *Scale) {
	const none, possible, sure = 0, 1, 2
	width := (s.Right - s.Left) / mostInLane
	state := make([]int, mostInLane)
	items := make([][]int, mostInLane)
	at := func(x float64) int { return max(0, min(mostInLane-1, int((x-s.Left)/width))) }
	var marks []LaneMark
	for _, k := range l.Marks {
		if k.Chosen {
			marks = append(marks, k)
			continue
		}
		items[at((k.X0+k.X1)/2)] = append(items[at((k.X0+k.X1)/2)], k.Items...)
		for _, b := range k.Shape.spans() {
			is := possible
			if b.Sure {
				is = sure
			}
			for c := at(b.X0); c <= at(b.X1); c++ {
				state[c] = max(state[c], is)
			}
		}
	}
	for from := 0; from < mostInLane; {
		to := from
		run := LaneMark{}
		for to < mostInLane && state[to] == state[from] {
			run.Items = append(run.Items, items[to]...)
			to++
		}
		if state[from] != none && len(run.Items) > 0 {
			run.X0, run.X1 = s.Left+float64(from)*width, s.Left+float64(to)*width-1
			run.Shape = Shape{Kind: BarShape, Bars: []Bar{{run.X0, run.X1, state[from] == sure}}}
			marks = append(marks, run)
		}
		from = to
	}
	l.Marks = marks
}

// spans are the stretches that a shape covers; a tick or a hollow shape is a
// short one.
func (h Shape) spans() []Bar {
	if h.Kind == BarShape {
		return h.Bars
	}
	return []Bar{{h.X, h.X, h.Kind == TickShape}}
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
