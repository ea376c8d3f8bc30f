package compare

import (
	"math/rand"
	"slices"
	"testing"
)

func TestWindow(t *testing.T) {
	boxes := []Box{{0, 10}, {10, 30}, {35, 40}}
	tests := []struct {
		from, to   float64
		first, end int
	}{
		{0, 40, 0, 3}, {10, 30, 1, 2}, {31, 34, 2, 2}, {-20, -1, 0, 0}, {41, 60, 3, 3}, {9, 11, 0, 2},
	}
	for _, tt := range tests {
		if first, end := Window(boxes, tt.from, tt.to); first != tt.first || end != tt.end {
			t.Errorf("Window(%v, %v) = %d, %d; want %d, %d", tt.from, tt.to, first, end, tt.first, tt.end)
		}
	}
	if first, end := Window(nil, 0, 1); first != 0 || end != 0 {
		t.Errorf("of nothing: %d, %d", first, end)
	}
}

func TestPart(t *testing.T) {
	b := Box{100, 200}
	for _, tt := range []struct {
		start, end, length int
		want               Box
	}{{0, 50, 100, Box{100, 150}}, {50, 100, 100, Box{150, 200}}, {-5, 200, 100, b}, {0, 0, 0, b}} {
		if got := b.Part(tt.start, tt.end, tt.length); got != tt.want {
			t.Errorf("Part(%d, %d, %d) = %v, want %v", tt.start, tt.end, tt.length, got, tt.want)
		}
	}
}

func TestUncut(t *testing.T) {
	boxes := []Box{{0, 100}, {100, 200}, {200, 300}}
	for _, tt := range []struct{ from, to, want float64 }{
		{50, 150, 0}, {10, 150, 14}, {50, 110, 14}, {10, 205, 20}, {0, 124, 0},
	} {
		if got := Uncut(boxes, 24, tt.from, tt.to); got != tt.want {
			t.Errorf("Uncut(%v, %v) = %v, want %v", tt.from, tt.to, got, tt.want)
		}
	}
}

func TestGrid(t *testing.T) {
	for _, g := range []Grid{{Count: 10, Left: 34, Width: 400, Most: 24}, {Count: 300, Left: 34, Width: 400, Most: 24}, {Count: 1, Width: 5, Most: 24}} {
		end := 0.0
		for i := range g.Count {
			b := g.Bar(i)
			if b.Width <= 0 || b.X < end-1e-9 || b.X+b.Width > g.Left+g.Width+1e-9 {
				t.Errorf("%+v: bar %d is %+v, after %v", g, i, b, end)
			}
			end = b.X + b.Width
			if got := g.At(b.X + b.Width/2); got != i {
				t.Errorf("%+v: column %d is found as %d", g, i, got)
			}
		}
		if g.At(-100) != 0 || g.At(1e6) != g.Count-1 {
			t.Errorf("%+v: beside the columns are %d and %d", g, g.At(-100), g.At(1e6))
		}
	}
	if g := (Grid{Width: 100, Most: 24}); g.At(5) != -1 || g.Step() != 0 {
		t.Errorf("no column: %d, %v", g.At(5), g.Step())
	}
}

func TestBars(t *testing.T) {
	if got, want := Bars([]Bar{{1, 2}, {5.25, 3}}, 10, 4), "M1 10h2v4h-2zM5.2 10h3v4h-3z"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	joined := Joined([]Bar{{0, 4}, {5, 4}, {20, 2}, {21, 5}}, 2)
	if want := []Bar{{0, 9}, {20, 6}}; !slices.Equal(joined, want) {
		t.Errorf("joined %v, want %v", joined, want)
	}
}

// Columns that are out of step never jump, and come into step.
func TestSettle(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	for range 200 {
		drift := r.Float64()*4000 - 2000
		scrolled := 0.0
		for drift != 0 {
			moved := r.Float64()*200 - 100
			next := Settle(drift, moved)
			if change := abs(next - drift); change > abs(moved)/2+1e-9 || abs(next) > abs(drift) {
				t.Fatalf("by %v from %v to %v", moved, drift, next)
			}
			drift = next
			if scrolled += abs(moved); scrolled > 1e5 {
				t.Fatal("never in step")
			}
		}
	}
}

func abs(x float64) float64 { return max(x, -x) }

// A box out of sight stands thin beyond its edge, so that a ribbon to it runs
// out of the view; one in sight is drawn as it is.
func TestInSight(t *testing.T) {
	tests := []struct {
		box, want Box
		seen      bool
	}{
		{Box{10, 40}, Box{10, 40}, true},
		{Box{-30, 5}, Box{-30, 5}, true},
		{Box{-30, 0}, Box{-12, -6}, false},
		{Box{500, 540}, Box{506, 512}, false},
		{Box{9000, 9040}, Box{506, 512}, false},
	}
	for _, tt := range tests {
		if got, seen := tt.box.InSight(500); got != tt.want || seen != tt.seen {
			t.Errorf("%v: %v %v, want %v %v", tt.box, got, seen, tt.want, tt.seen)
		}
	}
}
