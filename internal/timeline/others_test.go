package timeline

import (
	"slices"
	"testing"
)

// TestOthersCount has sources of whose reports nothing is drawn: they count, where
// events stand together too.
func TestOthersCount(t *testing.T) {
	m := &Model{Items: []Item{
		{Key: "a", Dated: true, When: Day(100), Reports: []Report{{Source: 1}}, Others: []int{0, 3, 700}},
		{Key: "b", Dated: true, When: Day(100), Others: []int{3, 9}},
	}}
	c := NewChart(m, Estimate)
	if want := []int{0, 1, 3, 700}; !slices.Equal(c.sources[0], want) {
		t.Errorf("sources %v, want %v", c.sources[0], want)
	}
	if len(c.counts.seen) != 701 {
		t.Errorf("there is room to count %d sources, want 701", len(c.counts.seen))
	}
}
