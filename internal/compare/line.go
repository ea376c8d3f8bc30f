package compare

import "math"

// A Reading is what a source says of an amount or a time: a point, or a stretch
// that is open where it may be more or less.
type Reading struct {
	From, To float64 // equal for a point
	Below    bool    // it may be less than From
	Above    bool    // it may be more than To
	About    bool    // it may be a little more or less
	Whole    bool    // all of From to To is meant, and not somewhere in it
}

// A Line is the stretch of numbers, or of days, on which readings are drawn. It
// need not begin at nought.
type Line struct {
	From, To float64
	Ticks    []float64 // round numbers on it, in order; whole ones where all readings are
}

// The margin of a line, as a share of what it shows, and the most ticks it has.
const (
	lineMargin = 0.14
	mostTicks  = 7
)

// NewLine is the line that shows all readings; false where they don't differ or
// one of them is no number.
func NewLine(list []Reading) (Line, bool) {
	low, high := math.Inf(1), math.Inf(-1)
	whole := true
	for _, r := range list {
		low, high = min(low, r.From), max(high, r.To)
		whole = whole && r.From == math.Trunc(r.From) && r.To == math.Trunc(r.To)
	}
	size := high - low
	if !(size > 0) || math.IsInf(size, 0) {
		return Line{}, false
	}
	margin := size * lineMargin
	l := Line{From: low - margin, To: high + margin}
	if low >= 0 {
		l.From = max(l.From, -margin/2)
	}
	l.ticks(whole)
	return l, true
}

// ticks puts a tick at every multiple of the smallest round step that gives few
// enough.
func (l *Line) ticks(whole bool) {
	step := math.Pow(10, math.Floor(math.Log10((l.To-l.From)/mostTicks)))
	for _, times := range []float64{1, 2, 5, 10} {
		if (l.To-l.From)/(step*times) <= mostTicks {
			step *= times
			break
		}
	}
	if whole {
		step = max(step, 1)
	}
	for k := math.Ceil(l.From / step); k*step <= l.To; k++ {
		l.Ticks = append(l.Ticks, k*step)
	}
}

// At is where a number lies on the line: 0 at its beginning, 1 at its end. What
// lies beyond an end is put there.
func (l Line) At(v float64) float64 { return min(1, max(0, (v-l.From)/(l.To-l.From))) }

// Common is what all readings allow; false when that is nothing, or when one of
// them is told too loosely to say.
func Common(list []Reading) (from, to float64, ok bool) {
	from, to = math.Inf(-1), math.Inf(1)
	for _, r := range list {
		if r.About {
			return 0, 0, false
		}
		if !r.Below {
			from = max(from, r.From)
		}
		if !r.Above {
			to = min(to, r.To)
		}
	}
	return from, to, from <= to && len(list) > 1
}
