package timeline

import (
	"fmt"
	"math"
	"reflect"
	"testing"
)

// lineOf tells of each item in view that is a mark of its own which line of its
// lane it stands on.
func lineOf(p *Picture) map[int]int {
	lines := map[int]int{}
	for _, lane := range p.Lanes {
		for _, k := range lane.Marks {
			for n, y := range lane.Lines {
				if y == k.Y && len(k.Items) == 1 {
					lines[k.Items[0]] = n
				}
			}
		}
	}
	return lines
}

// TestNothingJumps zooms in step by step: an item that stands on one of the
// upper lines stays on it, whatever comes out of the clusters.
func TestNothingJumps(t *testing.T) {
	for _, m := range []*Model{crowd(3, 300, 200, 5), many(2_000)} {
		c := NewChart(m, Estimate)
		s := ScaleFor(Segments(m), 860, 0, 0)
		before := lineOf(c.Layout(Frame{Width: 860, Scale: s}))
		for step := range 60 {
			s = s.Zoom(1.11, 430)
			now := lineOf(c.Layout(Frame{Width: 860, Scale: s}))
			for item, line := range before {
				if at, ok := now[item]; ok && line < linesMost-1 && at != line {
					t.Fatalf("step %d: item %d goes from line %d to %d", step, item, line, at)
				}
			}
			before = now
		}
	}
}

// TestPanningMovesAsOne pans: what stays in view moves by as much, on its line.
func TestPanningMovesAsOne(t *testing.T) {
	m := many(2_000)
	c := NewChart(m, Estimate)
	s := ScaleFor(Segments(m), 860, 14000, 15000)
	stands := func() (map[string]float64, map[int]int) {
		p := c.Layout(Frame{Width: 860, Scale: s})
		xs := map[string]float64{}
		for _, lane := range p.Lanes {
			for _, k := range lane.Marks {
				if k.Shape.Kind == TickShape || len(k.Items) > 1 {
					xs[fmt.Sprint(k.Key, len(k.Items))] = k.X
				}
			}
		}
		return xs, lineOf(p)
	}
	xs, lines := stands()
	for step := range 40 {
		s = s.Pan(-13)
		nowX, nowLines := stands()
		stayed := 0
		for key, x := range nowX {
			if was, ok := xs[key]; ok {
				if math.Abs(was-13-x) > 0.01 {
					t.Fatalf("step %d: %s went from %v to %v", step, key, was, x)
				}
				stayed++
			}
		}
		if stayed < len(xs)/2 {
			t.Fatalf("step %d: %d of %d marks stayed", step, stayed, len(xs))
		}
		for item, line := range nowLines {
			if was, ok := lines[item]; ok && was != line {
				t.Fatalf("step %d: item %d changed its line", step, item)
			}
		}
		xs, lines = nowX, nowLines
	}
}

// TestOneChartServesAll lays one chart out at many scales, in another order
// than a new chart: the pictures are the same.
func TestOneChartServesAll(t *testing.T) {
	m := crowd(4, 200, 400, 4)
	c := NewChart(m, Estimate)
	segs := Segments(m)
	for _, factor := range []float64{9, 1, 30, 2.2, 9.3, 1.4} {
		f := Frame{Width: 700, Scale: ScaleFor(segs, 700, 0, 0).Zoom(factor, 400), Measure: Estimate}
		if got, want := c.Layout(f), Layout(m, f); !reflect.DeepEqual(got.Lanes, want.Lanes) || !reflect.DeepEqual(got.Sources, want.Sources) {
			t.Errorf("zoomed %v times: a chart that was laid out before gives another picture", factor)
		}
	}
}
