package compare

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// A Box is the vertical extent of a passage in its column.
type Box struct{ Top, Bottom float64 }

// Mid is the middle of the box.
func (b Box) Mid() float64 { return (b.Top + b.Bottom) / 2 }

// tail is how thick a ribbon is where it leaves what is in sight, in pixels.
const tail = 6

// InSight is the box as it is drawn in a view of a height; where it lies above
// or below the view, a thin one just beyond that edge, and false.
func (b Box) InSight(height float64) (Box, bool) {
	switch {
	case b.Bottom <= 0:
		return Box{-2 * tail, -tail}, false
	case b.Top >= height:
		return Box{height + tail, height + 2*tail}, false
	}
	return b, true
}

// Ribbon returns the SVG path of the band that joins left, at x = 0, to right,
// at x = width. Coordinates are rounded to tenths.
func Ribbon(left, right Box, width float64) string {
	mid := width / 2
	var b strings.Builder
	for _, part := range []struct {
		op string
		xy []float64
	}{
		{"M", []float64{0, left.Top}},
		{"C", []float64{mid, left.Top, mid, right.Top, width, right.Top}},
		{"V", []float64{right.Bottom}},
		{"C", []float64{mid, right.Bottom, mid, left.Bottom, 0, left.Bottom}},
	} {
		b.WriteString(part.op)
		for i, v := range part.xy {
			if i > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(Number(v))
		}
	}
	b.WriteByte('Z')
	return b.String()
}

// Number formats a coordinate to at most one decimal.
func Number(v float64) string {
	s := strconv.FormatFloat(v, 'f', 1, 64)
	s = strings.TrimSuffix(s, ".0")
	if s == "-0" {
		return "0"
	}
	return s
}

// Spread moves label positions (their middles) down as little as needed so
// that any two are at least gap apart, keeping their order. A label that would
// have to move by more than reach has no room: its second result is false.
func Spread(at []float64, gap, reach float64) ([]float64, []bool) {
	index := make([]int, len(at))
	for i := range index {
		index[i] = i
	}
	slices.SortStableFunc(index, func(a, b int) int { return cmp.Compare(at[a], at[b]) })
	out, keep := make([]float64, len(at)), make([]bool, len(at))
	free := 0.0
	for n, i := range index {
		y := at[i]
		if n > 0 && y < free {
			y = free
		}
		out[i] = y
		if keep[i] = y-at[i] <= reach; keep[i] {
			free = y + gap
		}
	}
	return out, keep
}
