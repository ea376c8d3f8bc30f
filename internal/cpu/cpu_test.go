package cpu

import (
	"fmt"
	"testing"
	"time"
)

func TestOf(t *testing.T) {
	work := func(rounds int) time.Duration {
		return Of(func() {
			n := 1
			for range rounds {
				for i := range 1 << 20 {
					n = n*31 + i
				}
			}
			sink = n
		})
	}
	if little, much := work(2), work(200); little < 0 || much <= little {
		t.Errorf("a hundred times the work takes %v, where the work takes %v", much, little)
	}
}

var sink int

func ExampleOf() {
	took := Of(func() { sink++ })
	fmt.Println(took < time.Minute)
	// Output: true
}
