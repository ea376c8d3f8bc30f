package timeline

import (
	"strconv"
	"testing"
)

// many is a story of n events in five lanes, the same at every call: days of
// thirty years, a quarter of the events longer than a day, a tenth told
// differently.
func many(n int) *Model {
	m := &Model{}
	for i := range 5 {
		m.Sources = append(m.Sources, Source{Known: true, Out: 20000, Latest: 20010, Label: string(rune('A' + i))})
	}
	x := uint32(7)
	below := func(k int) int {
		x = x*1664525 + 1013904223
		return int(x>>8) % k
	}
	for i := range n {
		day := float64(10000 + below(9000))
		it := Item{Key: "k" + strconv.Itoa(i), Title: "Event number " + strconv.Itoa(i) + " of the long story", Said: below(3) == 0, Dated: true, When: Day(day)}
		if below(4) == 0 {
			it.When = Stretch{day, day, day + float64(below(20)+1), day + float64(below(40)+21)}
		}
		for s := range 5 {
			if s == 0 || below(2) == 0 {
				it.Reports = append(it.Reports, Report{Source: s, Dated: true, When: it.When})
			}
		}
		it.Differs = below(10) == 0
		m.Items = append(m.Items, it)
	}
	return m
}

// windows are how far one zooms into many events: all of them, ten years, one
// year, a month.
var windows = []struct {
	name     string
	from, to float64
}{{"all", 0, 0}, {"years", 12000, 16000}, {"year", 14000, 14400}, {"month", 14000, 14030}}

// mostElements is how many elements the chart may have; a mark takes about
// five, a mark of a source's lane two.
const mostElements = 1500

// TestManyEvents holds the chart of ten thousand events to a number of elements
// at every zoom.
func TestManyEvents(t *testing.T) {
	m := many(10_000)
	segs := Segments(m)
	for _, w := range windows {
		p := Layout(m, Frame{Width: 1000, Scale: ScaleFor(segs, 1000, w.from, w.to), Measure: Estimate})
		marks, letters, inLanes := 0, 0, 0
		for _, l := range p.Lanes {
			marks += len(l.Marks)
			for _, k := range l.Marks {
				letters += len(k.Letters)
			}
		}
		for _, l := range p.Sources {
			inLanes += len(l.Marks)
		}
		all := 5*marks + 2*letters + 2*inLanes + 2*len(p.Ticks)
		t.Logf("%s: %d marks with %d letters, %d in the lanes, %d ticks, %d folds; height %.0f; about %d elements", w.name, marks, letters, inLanes, len(p.Ticks), len(p.Folds), p.Height, all)
		if all > mostElements {
			t.Errorf("%s: about %d elements, at most %d", w.name, all, mostElements)
		}
	}
}

func BenchmarkManyEvents(b *testing.B) {
	m := many(10_000)
	segs := Segments(m)
	b.Run("segments", func(b *testing.B) {
		for b.Loop() {
			Segments(m)
		}
	})
	b.Run("ready", func(b *testing.B) {
		for b.Loop() {
			NewChart(m, Estimate)
		}
	})
	c := NewChart(m, Estimate)
	for _, w := range windows {
		scale := ScaleFor(segs, 1000, w.from, w.to)
		b.Run(w.name+"/pan", func(b *testing.B) {
			for b.Loop() {
				scale = scale.Pan(1)
				c.Layout(Frame{Width: 1000, Scale: scale, Measure: Estimate})
			}
		})
		b.Run(w.name+"/zoom", func(b *testing.B) {
			for i := 0; b.Loop(); i++ {
				c.Layout(Frame{Width: 1000, Scale: scale.Zoom(1.01+float64(i%20)/100, 500), Measure: Estimate})
			}
		})
	}
}
