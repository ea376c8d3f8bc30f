package ui

import (
	"slices"
	"strconv"
	"testing"

	"parallax/internal/query"
	"parallax/internal/view"
)

// sourcesOf is a page of n sources, of which the last report most; every fifth
// is hidden.
func sourcesOf(n int) *query.TimelinePage {
	p := &query.TimelinePage{}
	for i := range n {
		m := query.Mark{Source: strconv.Itoa(i), Letter: strconv.Itoa(i)}
		p.Lanes = append(p.Lanes, query.TimelineSource{Mark: m, Hidden: i%5 == 0})
		if i%5 != 0 {
			p.Marks = append(p.Marks, m)
		}
		p.Ranked = append(p.Ranked, n-1-i)
	}
	return p
}

func TestLanesComeInParts(t *testing.T) {
	for _, tt := range []struct {
		name                  string
		sources, part         int
		parts, first, last, n int // of page.Lanes
		shown                 int
	}{
		{"none", 0, 0, 1, -1, -1, 0, 0},
		{"few", 12, 0, 1, 0, 11, 12, 9},
		{"one more", 13, 0, 2, 1, 12, 12, 10},
		{"the one", 13, 1, 2, 0, 0, 1, 0},
		{"many", 100, 0, 9, 88, 99, 12, 10},
		{"the last of many", 100, 8, 9, 0, 3, 4, 3},
		{"past the last", 100, 40, 9, 0, 3, 4, 3},
		{"before the first", 100, -1, 9, 88, 99, 12, 10},
	} {
		page := sourcesOf(tt.sources)
		p := lanesOf(view.State{Timeline: view.TimelineState{Lanes: tt.part}}, page)
		first, last := -1, -1
		if len(p.lanes) > 0 {
			first, last = p.lanes[0], p.lanes[len(p.lanes)-1]
		}
		shown := p.shown(page)
		if p.parts != tt.parts || first != tt.first || last != tt.last || len(p.lanes) != tt.n || len(shown) != tt.shown {
			t.Errorf("%s: %+v with %d lanes shown, want %+v", tt.name, p, len(shown), tt)
		}
		if !slices.IsSorted(p.lanes) {
			t.Errorf("%s: %v is not in the order of the sources", tt.name, p.lanes)
		}
		for _, i := range shown {
			if n, _ := strconv.Atoi(page.Marks[i].Source); !slices.Contains(p.lanes, n) {
				t.Errorf("%s: a lane of source %d, which is of another part", tt.name, n)
			}
		}
	}
}
