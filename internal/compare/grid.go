package compare

import "strings"

// A Grid places the columns of the overview, one for each statement, along its
// width.
type Grid struct {
	Count int
	Left  float64 // where the first column begins
	Width float64 // of all columns
	Most  float64 // the widest that a column may be
}

// Step is the distance from one column to the next.
func (g Grid) Step() float64 {
	if g.Count == 0 {
		return 0
	}
	return min(g.Width/float64(g.Count), g.Most)
}

// Bar is column i, with a gap beside it where there is room for one.
func (g Grid) Bar(i int) Bar {
	step := g.Step()
	gap := 0.0
	if step >= 4 {
		gap = min(step/4, 2)
	}
	return Bar{g.Left + float64(i)*step, step - gap}
}

// At is the column at x, the nearest where none is; -1 when there is none.
func (g Grid) At(x float64) int {
	if g.Count == 0 || g.Step() <= 0 {
		return -1
	}
	return min(max(int((x-g.Left)/g.Step()), 0), g.Count-1)
}

// Bars is the SVG path of bars from top down by height.
func Bars(bars []Bar, top, height float64) string {
	var b strings.Builder
	for _, x := range bars {
		b.WriteString("M" + Number(x.X) + " " + Number(top) + "h" + Number(x.Width) + "v" + Number(height) + "h" + Number(-x.Width) + "z")
	}
	return b.String()
}

// Joined makes one bar of bars that touch or come nearer than gap.
func Joined(bars []Bar, gap float64) []Bar {
	var out []Bar
	for _, x := range bars {
		if n := len(out); n > 0 && x.X <= out[n-1].X+out[n-1].Width+gap {
			out[n-1].Width = max(out[n-1].Width, x.X+x.Width-out[n-1].X)
			continue
		}
		out = append(out, x)
	}
	return out
}
