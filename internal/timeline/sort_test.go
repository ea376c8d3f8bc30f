package timeline

import (
	"cmp"
	"slices"
	"testing"
)

func TestFromLeft(t *testing.T) {
	x := uint32(5)
	below := func(n int) int {
		x = x*1664525 + 1013904223
		return int(x>>8) % n
	}
	for _, n := range []int{0, 1, 2, 11, 12, 13, 24, 25, 100, 1000} {
		for name, key := range map[string]func(i int) float64{
			"in order": func(i int) float64 { return float64(i) }, "turned": func(i int) float64 { return float64(-i) },
			"all alike": func(int) float64 { return 1 }, "few kinds": func(int) float64 { return float64(below(4)) },
			"nearly in order": func(i int) float64 { return float64(i + below(20)) }, "anyhow": func(int) float64 { return float64(below(n + 1)) },
		} {
			got := make([]reach, n)
			for i := range got {
				got[i] = reach{from: key(i), item: i}
			}
			want := slices.Clone(got)
			slices.SortStableFunc(want, func(a, b reach) int { return cmp.Compare(a.from, b.from) })
			if fromLeft(got); !slices.Equal(got, want) {
				t.Errorf("%d, %s: got %v, want %v", n, name, got, want)
			}
		}
	}
}
