package timeline

import (
	"math"
	"reflect"
	"testing"
)

func TestLettersStandApart(t *testing.T) {
	got := spread([]Letter{{Source: 2, X: 100}, {Source: 0, X: 100}, {Source: 1, X: 103}, {Source: 3, X: 300}}, letterPitch, 90, 302)
	want := []Letter{{Source: 0, X: 90}, {Source: 2, X: 104}, {Source: 1, X: 123}, {Source: 3, X: 300}}
	for i := range want {
		if got[i].Source != want[i].Source || math.Abs(got[i].X-want[i].X) > 3 || i > 0 && got[i].X-got[i-1].X < letterPitch-0.001 {
			t.Errorf("letter %d: got %+v, want about %+v", i, got[i], want[i])
		}
	}
}

// Letters of one date stand closer to each other than to those of the next, so
// that it is seen which date each belongs to.
func TestLettersOfOneDateStandTogether(t *testing.T) {
	got := spread([]Letter{{Source: 3, X: 100}, {Source: 0, X: 117}, {Source: 1, X: 117}, {Source: 2, X: 134}}, letterPitch, 0, 300)
	var apart []float64
	for i := range got[1:] {
		apart = append(apart, got[i+1].X-got[i].X)
	}
	if want := []float64{letterPitch + dateGap, letterPitch, letterPitch + dateGap}; !reflect.DeepEqual(apart, want) {
		t.Errorf("apart by %v, want %v", apart, want)
	}
	if middle := (got[1].X + got[2].X) / 2; math.Abs(middle-117) > 0.001 {
		t.Errorf("the letters of the middle date stand about %v, want 117", middle)
	}
}

// At the ends of the story no letter is cut by the edge of the drawing.
func TestLettersStayInTheDrawing(t *testing.T) {
	const half = 5.5 // of a letter's shape
	m := &Model{Words: words, Sources: make([]Source, 6)}
	m.Items = []Item{event("first", "the first", only("2015-01-01"), 0, 1, 2, 3, 4, 5), event("last", "the last", only("2025-11-07"), 0, 1, 2, 3, 4, 5)}
	differ := event("differ", "another", Stretch{at("2025-11-05"), 0, 0, at("2025-11-08")}, 0, 1, 2)
	differ.Sides = []Side{{only("2025-11-05"), []int{0}}, {only("2025-11-07"), []int{1, 2}}}
	m.Items = append(m.Items, differ)
	segs := Flat(Segments(m))
	for _, width := range []float64{704, 860} {
		p := Layout(m, Frame{Width: width, Scale: ScaleFor(segs, width, 0, 0), Measure: Estimate})
		for _, k := range p.Lanes[0].Marks {
			for _, l := range k.Letters {
				if l.X-half < PlotLeft-10 || l.X+half > width {
					t.Errorf("%v wide: a letter of %s about %v is cut", width, k.Key, l.X)
				}
			}
		}
	}
}

// Where the hours of a day are seen, an event of that day lies somewhere in it;
// one of several days surely takes them.
func TestADayOverItsHoursIsPossible(t *testing.T) {
	for _, test := range []struct {
		when Stretch
		want bool // sure
	}{{only("2024-06-10"), false}, {Stretch{at("2024-06-10"), at("2024-06-10"), at("2024-06-12"), at("2024-06-12")}, true}} {
		s := NewScale([]Segment{{From: at("2024-06-01"), To: at("2024-06-20"), Units: 19}}, 0, 800, at("2024-06-10"), at("2024-06-11"))
		x0, x1 := s.X(test.when.From), s.X(test.when.To)
		shape, ok := shapeOf(test.when, false, x0, x1, &s)
		if !ok || shape.Kind != BarShape || len(shape.Bars) != 1 || shape.Bars[0].Sure != test.want {
			t.Errorf("%v: drawn as %+v, want one bar, sure: %v", test.when, shape, test.want)
		}
	}
}

// Letters of two stand further apart than single ones, at a date as at dates that
// differ, and have their room.
func TestLettersOfTwo(t *testing.T) {
	m := &Model{Sources: []Source{{Label: "A"}, {Label: "B"}, {Label: "AA"}, {Label: "AB"}, {Label: "AC"}}}
	at := func(key string, day float64, sources ...int) {
		it := Item{Key: key, Dated: true, When: Day(day)}
		for _, n := range sources {
			it.Reports = append(it.Reports, Report{Source: n, Dated: true, When: it.When})
		}
		m.Items = append(m.Items, it)
	}
	at("single", 100, 0, 1)
	at("two", 130, 0, 2, 3, 4)
	at("differ", 160, 2, 3)
	m.Items[2].Sides = []Side{{When: Day(160), Sources: []int{2, 4}}, {When: Day(161), Sources: []int{3}}}
	p := Layout(m, Frame{Width: 900, Scale: ScaleFor(Segments(m), 900, 0, 0), Measure: Estimate})
	want := map[string]float64{"single": letterPitch, "two": letterPitch + letterWider, "differ": letterPitch + letterWider}
	for _, k := range p.Lanes[0].Marks {
		for i := 1; i < len(k.Letters); i++ {
			if apart := k.Letters[i].X - k.Letters[i-1].X; apart < want[k.Key]-0.001 {
				t.Errorf("%s: letters %.1f apart, want %.1f", k.Key, apart, want[k.Key])
			}
		}
		if first, last := k.Letters[0].X, k.Letters[len(k.Letters)-1].X; first-want[k.Key]/2 < k.X0-0.001 || last+want[k.Key]/2 > k.X1+0.001 {
			t.Errorf("%s: letters from %.1f to %.1f in a room from %.1f to %.1f", k.Key, first, last, k.X0, k.X1)
		}
		delete(want, k.Key)
	}
	if len(want) > 0 {
		t.Errorf("not drawn: %v", want)
	}
}
