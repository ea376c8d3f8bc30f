package cpu

import (
	"fmt"
	"testing"
	"time"
)

// work takes time in proportion to its rounds.
func work(rounds int) {
	for i := range rounds {
		sink = sink*31 + i
	}
}

var sink int

func TestOf(t *testing.T) {
	little, much := Of(func() { work(1 << 17) }), Of(func() { work(100 << 17) })
	if little < 0 || much <= little {
		t.Errorf("a hundred times the work takes %v, where the work takes %v", much, little)
	}
}

func TestProportional(t *testing.T) {
	if err := Proportional(func(n int) { work(300 * n) }); err != nil {
		t.Errorf("what is linear: %v", err)
	}
	if err := Proportional(func(n int) { work(n * n / 100) }); err == nil {
		t.Error("the square of the size passes")
	}
}

func ExampleOf() {
	took := Of(func() { sink++ })
	fmt.Println(took < time.Minute)
	// Output: true
}
