// Package compare is the geometry and order of the side-by-side view, apart
// from any page: which stretches of a text belong to which passages, which
// matches keep two columns in step, the shape of ribbons, and the overview.
// Lengths are in whatever unit the caller measures (pixels, bytes).
package compare

import (
	"slices"

	"parallax/internal/text"
)

// A Segment is a stretch of text that lies in the same passages throughout.
type Segment struct {
	text.Span
	Passages []int // indexes of the passages that cover it, shortest first
}

// Segments cuts within at the borders of the passages, so that joining the
// segments gives back within exactly. Passages may overlap, nest, or lie
// outside; empty ones are ignored.
func Segments(within text.Span, passages []text.Span) []Segment {
	if within.Len() <= 0 {
		return nil
	}
	cuts := []int{within.Start, within.End}
	for _, p := range passages {
		for _, at := range []int{p.Start, p.End} {
			if within.Start < at && at < within.End {
				cuts = append(cuts, at)
			}
		}
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	out := make([]Segment, 0, len(cuts)-1)
	for i := 1; i < len(cuts); i++ {
		s := Segment{Span: text.Span{Start: cuts[i-1], End: cuts[i]}}
		for k, p := range passages {
			if p.Len() > 0 && p.Contains(s.Span) {
				s.Passages = append(s.Passages, k)
			}
		}
		slices.SortStableFunc(s.Passages, func(a, b int) int { return passages[a].Len() - passages[b].Len() })
		out = append(out, s)
	}
	return out
}
