package timeline

import "sort"

// A laneRun is a stretch of a crowded lane in which there is always something,
// in pixels from the axis's start at the level of its board.
type laneRun struct {
	from, to float64
	sure     bool
	mark     LaneMark // what it names and counts
}

// runGap is what may lie between two reports of one run, in pixels, and the
// least that a report takes of it.
const runGap = 6

// runs joins the reports of a lane: those of which something is sure, and
// between them those that only may be.
func (l *laneReports) runs(s *Scale) []laneRun {
	sure, may := make([]reach, 0, len(l.list)), []reach{}
	for i := range l.list {
		r := &l.list[i]
		if !r.dated {
			continue
		}
		one := reach{s.place(r.when.From), s.place(r.when.To), r.item}
		isSure := !r.plan && r.when.Sure()
		if short := runGap - (one.to - one.from); short > 0 {
			one.from, one.to = one.from-short/2, one.to+short/2
			isSure = !r.plan
		}
		if isSure {
			sure = append(sure, one)
		} else {
			may = append(may, one)
		}
	}
	solid := united(sure, true)
	return append(without(united(may, false), solid), solid...)
}

// united joins the reaches that touch.
func united(list []reach, sure bool) []laneRun {
	fromLeft(list)
	var out []laneRun
	for _, r := range list {
		if n := len(out); n == 0 || r.from > out[n-1].to+runGap {
			out = append(out, laneRun{from: r.from, to: r.to, sure: sure})
		}
		last := &out[len(out)-1]
		last.to = max(last.to, r.to)
		last.mark.name(r.item)
	}
	return out
}

// without leaves of runs what no other covers; both are in order.
func without(runs, others []laneRun) []laneRun {
	var out []laneRun
	for _, r := range runs {
		first := sort.Search(len(others), func(i int) bool { return others[i].to > r.from })
		for _, o := range others[first:] {
			if o.from >= r.to {
				break
			}
			if o.from-r.from > runGap {
				out = append(out, laneRun{r.from, o.from, r.sure, r.mark})
			}
			r.from = o.to
		}
		if r.to-r.from > runGap {
			out = append(out, r)
		}
	}
	return out
}

// stretches are the marks of the runs in view: solid where something surely is,
// hatched where it only may be.
func stretches(runs []laneRun, b *board, f *Frame) []LaneMark {
	s := &f.Scale
	from, to := s.Window()
	v0, v1 := b.scale.place(from), b.scale.place(to)
	var marks []LaneMark
	for i := range runs {
		r := &runs[i]
		if r.to < v0 || r.from > v1 {
			continue
		}
		k := r.mark
		k.X0 = clamp(s.X(b.scale.Day(b.scale.Left+r.from)), s)
		k.X1 = clamp(s.X(b.scale.Day(b.scale.Left+r.to)), s)
		if k.X1-k.X0 < 1 {
			continue
		}
		k.Shape = Shape{Kind: BarShape, Bars: []Bar{{k.X0, k.X1, r.sure}}}
		marks = append(marks, k)
	}
	return marks
}
