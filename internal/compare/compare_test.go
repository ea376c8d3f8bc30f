package compare

import (
	"fmt"
	"slices"
	"testing"

	"parallax/internal/text"
)

func TestSegments(t *testing.T) {
	tests := []struct {
		name     string
		within   text.Span
		passages []text.Span
		want     []Segment
	}{
		{"no passage", text.Span{Start: 0, End: 5}, nil, []Segment{{text.Span{Start: 0, End: 5}, nil}}},
		{"nothing to cut", text.Span{Start: 5, End: 5}, []text.Span{{Start: 0, End: 9}}, nil},
		{"one in the middle", text.Span{Start: 0, End: 9}, []text.Span{{Start: 3, End: 6}}, []Segment{
			{text.Span{Start: 0, End: 3}, nil}, {text.Span{Start: 3, End: 6}, []int{0}}, {text.Span{Start: 6, End: 9}, nil}}},
		{"nested, the shortest first", text.Span{Start: 0, End: 9}, []text.Span{{Start: 0, End: 9}, {Start: 2, End: 4}}, []Segment{
			{text.Span{Start: 0, End: 2}, []int{0}}, {text.Span{Start: 2, End: 4}, []int{1, 0}}, {text.Span{Start: 4, End: 9}, []int{0}}}},
		{"overlapping and beyond the block", text.Span{Start: 2, End: 8}, []text.Span{{Start: 0, End: 5}, {Start: 4, End: 12}}, []Segment{
			{text.Span{Start: 2, End: 4}, []int{0}}, {text.Span{Start: 4, End: 5}, []int{0, 1}}, {text.Span{Start: 5, End: 8}, []int{1}}}},
		{"an empty passage is none", text.Span{Start: 0, End: 4}, []text.Span{{Start: 2, End: 2}}, []Segment{
			{text.Span{Start: 0, End: 2}, nil}, {text.Span{Start: 2, End: 4}, nil}}},
	}
	for _, tt := range tests {
		got := Segments(tt.within, tt.passages)
		if fmt.Sprint(got) != fmt.Sprint(tt.want) {
			t.Errorf("%s: Segments = %v, want %v", tt.name, got, tt.want)
		}
	}
}

func FuzzSegments(f *testing.F) {
	f.Add(0, 10, 2, 4, 3, 12)
	f.Fuzz(func(t *testing.T, from, to, a, b, c, d int) {
		within := text.Span{Start: from, End: to}
		got := Segments(within, []text.Span{{Start: a, End: b}, {Start: c, End: d}})
		at := from
		for _, s := range got {
			if s.Start != at || s.Len() <= 0 {
				t.Fatalf("segment %v does not follow %d", s, at)
			}
			at = s.End
		}
		if len(got) > 0 && at != to {
			t.Fatalf("segments end at %d, not at %d", at, to)
		}
	})
}

func TestChainKeepsOrderInBothColumns(t *testing.T) {
	ties := []Tie{{100, 900, 1}, {200, 100, .5}, {300, 200, .5}, {400, 300, .5}, {400, 310, .4}, {500, 50, .3}, {600, 700, 0}}
	got := Chain(ties)
	want := []Tie{{200, 100, .5}, {300, 200, .5}, {400, 300, .5}}
	if !slices.Equal(got, want) {
		t.Errorf("Chain = %v, want %v", got, want)
	}
	slices.Reverse(ties)
	if again := Chain(ties); !slices.Equal(again, want) {
		t.Errorf("Chain in another order = %v, want %v", again, want)
	}
	if got := Chain(nil); got != nil {
		t.Errorf("Chain of nothing = %v", got)
	}
}

func TestFollow(t *testing.T) {
	chain := []Tie{{100, 300, 1}, {200, 340, 1}, {400, 400, 1}}
	tests := []struct{ y, want float64 }{{0, 200}, {100, 300}, {150, 320}, {200, 340}, {300, 370}, {400, 400}, {450, 450}}
	for _, tt := range tests {
		if got := Follow(chain, tt.y); got != tt.want {
			t.Errorf("Follow(%v) = %v, want %v", tt.y, got, tt.want)
		}
	}
	if got := Follow(nil, 70); got != 70 {
		t.Errorf("Follow without ties = %v, want 70", got)
	}
}

func FuzzFollowRises(f *testing.F) {
	f.Add(10.0, 20.0, 30.0, 25.0, 5.0, 15.0)
	f.Fuzz(func(t *testing.T, a, b, c, d, y, z float64) {
		for _, v := range []float64{a, b, c, d, y, z} {
			if !(v > -1e6 && v < 1e6) {
				t.Skip()
			}
		}
		chain := Chain([]Tie{{a, b, 1}, {c, d, 1}})
		if lo, hi := Follow(chain, min(y, z)), Follow(chain, max(y, z)); lo > hi+1e-6 {
			t.Fatalf("scrolling on goes back: %v then %v", lo, hi)
		}
	})
}

func TestRibbon(t *testing.T) {
	got := Ribbon(Box{10, 30.04}, Box{100, 120}, 80)
	want := "M0 10C40 10 40 100 80 100V120C40 120 40 30 0 30Z"
	if got != want {
		t.Errorf("Ribbon = %s, want %s", got, want)
	}
}

func TestSpread(t *testing.T) {
	at, keep := Spread([]float64{50, 10, 12, 14}, 10, 15)
	if want := []float64{50, 10, 20, 30}; !slices.Equal(at, want) {
		t.Errorf("Spread = %v, want %v", at, want)
	}
	if want := []bool{true, true, true, false}; !slices.Equal(keep, want) {
		t.Errorf("Spread keeps %v, want %v", keep, want)
	}
}

func TestTracks(t *testing.T) {
	tracks := Tracks([][][2]int{{{0, 50}, {52, 102}}, {{0, 20}}, nil}, 110, 10)
	if got, want := tracks[0].Paragraphs(), []Bar{{0, 50}, {60, 50}}; !slices.Equal(got, want) {
		t.Errorf("paragraphs = %v, want %v", got, want)
	}
	if got, want := tracks[1].Paragraphs(), []Bar{{0, 20}}; !slices.Equal(got, want) {
		t.Errorf("short article = %v, want %v", got, want)
	}
	if got, want := tracks[0].Span(25, 62), (Bar{25, 45}); got != want {
		t.Errorf("Span = %v, want %v", got, want)
	}
	if got := tracks[2].Span(3, 9); got != (Bar{}) {
		t.Errorf("Span in an empty article = %v", got)
	}
}

func ExampleSegments() {
	article := "The talks failed. A ceasefire holds."
	for _, s := range Segments(text.Span{Start: 0, End: len(article)}, []text.Span{{Start: 18, End: 36}}) {
		fmt.Printf("%q %v\n", s.Of(article), s.Passages)
	}
	// Output:
	// "The talks failed. " []
	// "A ceasefire holds." [0]
}

func BenchmarkChain(b *testing.B) {
	ties := make([]Tie, 300)
	for i := range ties {
		ties[i] = Tie{float64(i), float64((i * 131) % 300), 1}
	}
	for b.Loop() {
		Chain(ties)
	}
}
