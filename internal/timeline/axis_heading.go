package timeline

import (
	"cmp"
	"math"
	"slices"
)

// A begun heading has a place where it begins, and words that may not fit there.
type begun struct {
	x         float64 // left end
	full, cut string
}

// head begins a heading when it differs from the last.
func (a *axis) head(x0 float64, full, cut string) {
	if n := len(a.begun); n > 0 && a.begun[n-1].full == full {
		return
	}
	a.begun = append(a.begun, begun{math.Max(x0, a.scale.Left) + 2, full, cut})
}

// headingApart parts a heading from the next.
const headingApart = 8

// placeHeadings places the headings that were begun, each where it begins: in
// full, or cut where it would run into the next. Of two that don't both fit, the
// one with less under it gives way: none begins over a later day than it should.
func (a *axis) placeHeadings() {
	end := a.scale.Right + 4
	under := func(i int) float64 {
		if i+1 < len(a.begun) {
			return a.begun[i+1].x - a.begun[i].x
		}
		return a.scale.Right - a.begun[i].x
	}
	order := make([]int, len(a.begun))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(under(j), under(i)) })
	placed := make([]float64, len(a.begun)) // right ends; 0: not placed
	fits := func(i int, right float64) bool {
		for j, other := range placed {
			if other > 0 && (j < i && other+headingApart > a.begun[i].x || j > i && right+headingApart > a.begun[j].x) {
				return false
			}
		}
		return right <= end
	}
	kept := make([]Heading, len(a.begun))
	for _, i := range order {
		h := a.begun[i]
		label := h.full
		right := h.x + a.measure(label, headingSize, false, true)
		if i+1 < len(a.begun) && right+headingApart > a.begun[i+1].x || !fits(i, right) {
			label = h.cut
			right = h.x + a.measure(label, headingSize, false, true)
		}
		if fits(i, right) {
			placed[i], kept[i] = right, Heading{X: h.x, Label: label, Key: h.full}
		}
	}
	for i := range kept {
		if placed[i] > 0 {
			a.headings = append(a.headings, kept[i])
		}
	}
}
