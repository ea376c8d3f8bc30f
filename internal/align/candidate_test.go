package align

import (
	"math/rand/v2"
	"slices"
	"testing"
)

func TestKth(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 500 {
		list := make([]float64, 1+r.IntN(40))
		for i := range list {
			list[i] = float64(r.IntN(12))
		}
		sorted := slices.Clone(list)
		slices.Sort(sorted)
		slices.Reverse(sorted)
		k := 1 + r.IntN(len(list))
		if got := kth(slices.Clone(list), k); got != sorted[k-1] {
			t.Fatalf("number %d of %v is %v, want %v", k, list, got, sorted[k-1])
		}
	}
}
