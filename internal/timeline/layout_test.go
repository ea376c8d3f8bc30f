package timeline

import (
	"fmt"
	"math"
	"reflect"
	"testing"
)

func frame(m *Model, width float64) Frame {
	return Frame{Width: width, Scale: ScaleFor(Segments(m), width, 0, 0), Measure: Estimate}
}

func find(t *testing.T, p *Picture, key string) Mark {
	t.Helper()
	for _, lane := range p.Lanes {
		for _, k := range lane.Marks {
			if k.Key == key {
				return k
			}
		}
	}
	t.Fatalf("no mark %q", key)
	return Mark{}
}

func TestLayoutDrawsPrecision(t *testing.T) {
	m := wheat()
	f := frame(m, 860)
	f.Chosen = "deal"
	p := Layout(m, f)
	if k := find(t, p, "strike"); len(k.Whisker) != 2 || !k.Open || len(k.Letters) != 2 || k.Letters[0].Source != 0 || k.Letters[1].Source != 2 {
		t.Errorf("strike: got %+v, want an open whisker from A to C", k)
	}
	if k := find(t, p, "law"); k.Shape.Kind != BarShape || len(k.Shape.Bars) != 1 || !k.Shape.Bars[0].Sure {
		t.Errorf("law: got %+v, want one solid bar", k.Shape)
	}
	if k := find(t, p, "flood"); k.Shape.Kind != BarShape || k.Shape.Bars[0].Sure {
		t.Errorf("flood: got %+v, want a hatched bar", k.Shape)
	}
	deal := find(t, p, "deal")
	if deal.Shape.Kind != TickShape || !deal.Chosen || len(deal.Letters) != 3 || deal.Label == nil {
		t.Errorf("deal: got %+v, want a chosen tick with three letters and a label", deal)
	}
	rumour := find(t, p, "rumour")
	if rumour.Shape.Kind != HollowShape || rumour.X <= find(t, p, "law").X || rumour.X > deal.X {
		t.Errorf("rumour: got %+v at %v, want it hollow before the deal", rumour.Shape, rumour.X)
	}
	if p.Unplaced != 1 {
		t.Errorf("unplaced: got %d, want the earlier quarrel", p.Unplaced)
	}
	if len(p.Sources) != 3 || !p.Sources[0].Closed || p.Sources[1].Closed || p.Sources[2].Known {
		t.Errorf("source lanes: got %+v", p.Sources)
	}
	if a := p.Sources[0]; !(a.SolidTo < a.DashedTo) || a.DashedTo != math.Min(a.DashedTo, p.Scale.Right) {
		t.Errorf("lane A: solid to %v, dashed to %v", a.SolidTo, a.DashedTo)
	}
}

// check fails when anything in a picture covers what it must not.
func check(t *testing.T, name string, m *Model, p *Picture) {
	t.Helper()
	inside := func(what string, x0, x1 float64) {
		if !(x0 >= p.Scale.Left-14 && x1 <= p.Scale.Right+14) {
			t.Fatalf("%s: %s at %v…%v leaves the plot %v…%v", name, what, x0, x1, p.Scale.Left, p.Scale.Right)
		}
	}
	shown := 0
	for _, lane := range p.Lanes {
		for i, k := range lane.Marks {
			shown += len(k.Items)
			if k.X1 < p.Scale.Left || k.X0 > p.Scale.Right {
				t.Fatalf("%s: mark at %v…%v is out of the plot", name, k.X0, k.X1)
			}
			inside("leader", k.X, k.X)
			if k.Y < AxisY || k.Y > p.Height {
				t.Fatalf("%s: mark at y %v", name, k.Y)
			}
			for _, l := range k.Letters {
				if l.X < k.X0-0.001 || l.X > k.X1+0.001 {
					t.Fatalf("%s: letter at %v of a mark at %v…%v", name, l.X, k.X0, k.X1)
				}
			}
			for _, o := range lane.Marks[i+1:] {
				if k.Y == o.Y && k.X0 < o.X1 && o.X0 < k.X1 {
					t.Fatalf("%s: marks %v and %v cover each other", name, k.Items, o.Items)
				}
				if k.Label == nil || o.Label == nil {
					continue
				}
				a, b := k.Label, o.Label
				if math.Abs(a.Y-b.Y) < rowHeight-1 && a.X < b.X+b.Width && b.X < a.X+a.Width {
					t.Fatalf("%s: labels %q and %q cover each other", name, a.Text, b.Text)
				}
			}
			if l := k.Label; l != nil {
				inside("label", l.X, l.X+l.Width)
				if l.Y <= AxisY+8 || l.Y >= k.Y {
					t.Fatalf("%s: label %q at y %v of a mark at %v", name, l.Text, l.Y, k.Y)
				}
				for _, o := range lane.Marks {
					if o.Key != k.Key && o.Y == k.Y && o.Label != nil && o.Label.Y < l.Y && o.X > l.X && o.X < l.X+l.Width {
						t.Fatalf("%s: the leader of %q crosses %q", name, o.Label.Text, l.Text)
					}
				}
			}
		}
	}
	if shown+p.Outside+p.Unplaced != len(m.Items) {
		t.Fatalf("%s: %d shown, %d outside, %d unplaced of %d", name, shown, p.Outside, p.Unplaced, len(m.Items))
	}
	for _, lane := range p.Sources {
		for _, k := range lane.Marks {
			if k.Shape.Kind == HollowShape {
				inside("hollow report", k.Shape.X, k.Shape.X)
			} else {
				inside("report", k.X0, k.X1)
			}
			if k.Y < p.SourcesTop || k.Y > p.Height {
				t.Fatalf("%s: report at y %v", name, k.Y)
			}
		}
	}
	checkAxis(t, name, p)
}

func TestReportsOutOfViewLeaveTheirLanes(t *testing.T) {
	m := wheat()
	m.Items[2].Reports = append(m.Items[2].Reports, Report{Source: 1}, Report{Source: 0})
	whole := Layout(m, frame(m, 860))
	hollow := func(p *Picture, source int) int {
		n := 0
		for _, k := range p.Sources[source].Marks {
			if k.Shape.Kind == HollowShape {
				n++
			}
		}
		return n
	}
	if hollow(whole, 1) != 1 || hollow(whole, 0) != 0 {
		t.Errorf("hollow marks: %d of B, %d of A; want the one report without a date of a source that gives none", hollow(whole, 1), hollow(whole, 0))
	}
	f := frame(m, 860)
	f.Scale = ScaleFor(Segments(m), 860, at("2024-06-14"), at("2024-06-16"))
	if got := hollow(Layout(m, f), 1); got != 0 {
		t.Errorf("%d hollow marks of B in a window after the strike", got)
	}
}

func checkAxis(t *testing.T, name string, p *Picture) {
	t.Helper()
	type box struct {
		label  string
		x0, x1 float64
	}
	var row []box
	for _, k := range p.Ticks {
		if k.Label != "" {
			half := Estimate(k.Label, tickSize, false, false) / 2
			row = append(row, box{k.Label, k.X - half, k.X + half})
		}
	}
	for _, f := range p.Folds {
		if f.Label != "" {
			half := Estimate(f.Label, tickSize, false, false) / 2
			row = append(row, box{f.Label, (f.X0+f.X1)/2 - half, (f.X0+f.X1)/2 + half})
		}
	}
	for i, a := range row {
		for _, b := range row[i+1:] {
			if a.x0 < b.x1 && b.x0 < a.x1 {
				t.Fatalf("%s: %q and %q cover each other on the axis", name, a.label, b.label)
			}
		}
	}
	for i, a := range p.Headings {
		for _, b := range p.Headings[i+1:] {
			if a.X+Estimate(a.Label, headingSize, false, true) > b.X {
				t.Fatalf("%s: heading %q runs into %q", name, a.Label, b.Label)
			}
		}
	}
}

func TestNothingCoversAnythingAtAnyZoom(t *testing.T) {
	for seed := range int64(10) {
		n := []int{1, 12, 60, 300}[seed%4]
		m := crowd(seed, n, 5+int(seed)*30, 1+int(seed)%8)
		for _, width := range []float64{320, 840, 1280} {
			f := frame(m, width)
			for step := range 20 {
				name := fmt.Sprintf("seed %d, %d items, width %v, step %d", seed, n, width, step)
				p := Layout(m, f)
				check(t, name, m, p)
				if step == 0 {
					f.Least = p
				} else if p.SourcesTop < f.Least.SourcesTop {
					t.Fatalf("%s: the sources' lanes rose from %v to %v", name, f.Least.SourcesTop, p.SourcesTop)
				}
				f.Scale = f.Scale.Zoom(1.4, f.Scale.Left+float64(step*53%200))
			}
		}
	}
}

func TestLayoutIsTheSameTwice(t *testing.T) {
	m := crowd(5, 80, 60, 5)
	f := frame(m, 860)
	if a, b := Layout(m, f), Layout(m, f); !reflect.DeepEqual(a.Lanes, b.Lanes) || !reflect.DeepEqual(a.Sources, b.Sources) {
		t.Error("two layouts of one model differ")
	}
}

func TestClustersCount(t *testing.T) {
	m := &Model{Words: words, Sources: []Source{{}, {}, {}}}
	for i := range 9 {
		it := event(fmt.Sprint(i), "a thing", only("2024-03-05"), i%3)
		it.Differs = i < 2
		m.Items = append(m.Items, it)
	}
	m.Items = append(m.Items, event("other", "another", only("2024-03-25"), 0))
	p := Layout(m, frame(m, 860))
	for _, k := range p.Lanes[0].Marks {
		if len(k.Items) > 1 {
			if len(k.Items) != 7 || k.Sources != 3 || k.Differ != 0 {
				t.Errorf("cluster: got %d items, %d sources, %d differ", len(k.Items), k.Sources, k.Differ)
			}
			return
		}
	}
	t.Error("no cluster")
}

func TestCutWords(t *testing.T) {
	wide := func(s string) float64 { return float64(len([]rune(s))) }
	tests := []struct {
		title string
		most  float64
		want  string
		cut   bool
	}{
		{"a vote", 10, "a vote", false},
		{"a vote on the bill", 10, "a vote on…", true},
		{"talks, then fire", 8, "talks…", true},
		{"the prime minister", 8, "", true},
		{"the Entscheidungen", 8, "the Ent…", true},
		{"Entscheidungen", 8, "Entsche…", true},
		{"Entscheidungen", 3, "", true},
	}
	for _, test := range tests {
		if got, cut := cutWords(test.title, test.most, wide); got != test.want || cut != test.cut {
			t.Errorf("cutWords(%q, %v) = %q, %v, want %q, %v", test.title, test.most, got, cut, test.want, test.cut)
		}
	}
}

func FuzzLayout(f *testing.F) {
	f.Add(int64(1), 20, 30, 3, 860, 1.0, 300.0)
	f.Add(int64(2), 120, 9000, 8, 320, 40.0, 10.0)
	f.Fuzz(func(t *testing.T, seed int64, n, days, sources, width int, factor, x float64) {
		n, days, sources, width = 1+abs(n)%80, 1+abs(days)%20000, 1+abs(sources)%12, 300+abs(width)%1500
		if !(factor > 0 && factor < 1e6) || math.Abs(x) > 1e6 || math.IsNaN(x) {
			return
		}
		m := crowd(seed, n, days, sources)
		fr := frame(m, float64(width))
		fr.Scale = fr.Scale.Zoom(factor, x)
		check(t, "fuzz", m, Layout(m, fr))
	})
}

func abs(n int) int { return max(n, -(n + 1)) }

func ExampleLayout() {
	m := &Model{Words: words, Sources: []Source{{Label: "A"}, {Label: "B"}}}
	m.Items = []Item{event("fire", "a fire at the depot", only("2024-03-05"), 0, 1), event("vote", "the vote", only("2024-03-08"), 1)}
	p := Layout(m, Frame{Width: 860, Scale: ScaleFor(Segments(m), 860, 0, 0), Measure: Estimate})
	for _, k := range p.Lanes[0].Marks {
		fmt.Println(k.Label.Text, len(k.Letters))
	}
	fmt.Println(p.Headings[0].Label)
	// Output:
	// a fire at the depot 2
	// the vote 1
	// March 2024
}

func BenchmarkLayout300(b *testing.B) {
	m := crowd(7, 300, 200, 5)
	f := frame(m, 860)
	for b.Loop() {
		Layout(m, f)
	}
}
