package timeline

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"
)

func TestSegmentsFoldWhatIsEmpty(t *testing.T) {
	m := wheat()
	var got []string
	for _, g := range Segments(m) {
		kind := "open"
		switch {
		case g.Fold:
			kind = "fold " + FoldLabel(g.To-g.From, &m.Words)
		case !sameScale(g, g):
			kind = "background"
		}
		got = append(got, kind+" "+FormatISO(g.From)+" "+FormatISO(g.To))
	}
	want := []string{
		"background 2009-01-01 2010-01-01",
		"fold 7 y 2010-01-01 2017-03-01",
		"background 2017-03-01 2017-04-01",
		"fold 7 y 2017-04-01 2024-05-27",
		"open 2024-05-27 2024-05-29",
		"fold 5 d 2024-05-29 2024-06-03",
		"open 2024-06-03 2024-06-04",
		"fold 8 d 2024-06-04 2024-06-12",
		"open 2024-06-12 2024-06-18",
	}
	if len(got) != len(want) {
		t.Fatalf("got %q\nwant %q", got, want)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("segment %d: got %q, want %q", i, got[i], want[i])
		}
	}
	if got := Flat(Segments(m)); len(got) != 1 || got[0].Fold {
		t.Errorf("unfolded: got %v, want one open segment", got)
	}
	if got := Segments(&Model{}); got != nil {
		t.Errorf("nothing dated: got %v, want none", got)
	}
}

func TestAStoryOfYearsOnlyIsNotSquashed(t *testing.T) {
	m := &Model{Words: words, Items: []Item{event("a", "", only("1914"), 0), event("b", "", only("1939"), 0)}, Sources: []Source{{}}}
	segs := Segments(m)
	if len(segs) != 3 || !segs[1].Fold || segs[0].Units < 300 {
		t.Fatalf("got %+v, want two open years and a fold between", segs)
	}
}

func TestFarDayIsBackground(t *testing.T) {
	m := &Model{Words: words, Sources: []Source{{}}, Items: []Item{
		event("coup", "", only("1999-10-12"), 0), event("a", "", only("2024-02-01"), 0), event("b", "", only("2024-02-04"), 0),
	}}
	segs := Segments(m)
	if len(segs) < 3 || sameScale(segs[0], segs[0]) || !segs[1].Fold {
		t.Fatalf("got %+v, want 1999 as background before a fold", segs)
	}
}

func TestScaleKeepsItsLaws(t *testing.T) {
	for seed := range int64(12) {
		m := crowd(seed, 40, 30+int(seed)*40, 4)
		segs := Segments(m)
		if seed%4 == 3 {
			segs = Flat(segs)
		}
		s := ScaleFor(segs, 860, 0, 0)
		if math.Abs(s.Total()-(s.Right-s.Left)) > 0.01 {
			t.Fatalf("seed %d: the whole is %v px long, the plot %v", seed, s.Total(), s.Right-s.Left)
		}
		for step := range 30 {
			last := math.Inf(-1)
			for x := s.Left; x <= s.Right; x += 7 {
				day := s.Day(x)
				if day < last {
					t.Fatalf("seed %d step %d: days run back at x %v", seed, step, x)
				}
				last = day
				if back := s.X(day); math.Abs(back-x) > 0.01 {
					t.Fatalf("seed %d step %d: X(Day(%v)) = %v", seed, step, x, back)
				}
			}
			from, to := s.Window()
			again := NewScale(segs, s.Left, s.Right, from, to)
			if math.Abs(again.X(from)-s.Left) > 0.6 || math.Abs(again.X(to)-s.Right) > 0.6 {
				t.Fatalf("seed %d step %d: window %v…%v comes back as %v…%v", seed, step, from, to, again.X(from), again.X(to))
			}
			if step%3 == 2 {
				s = s.Pan(-80 + float64(step))
			} else {
				s = s.Zoom(1.35, 300+float64(step)*9)
			}
		}
	}
}

func TestZoomKeepsTheDayUnderThePointer(t *testing.T) {
	s := ScaleFor(Segments(wheat()), 860, 0, 0)
	x := s.X(at("2024-06-13"))
	z := s.Zoom(2, x)
	if got := z.X(at("2024-06-13")); math.Abs(got-x) > 20 {
		t.Errorf("the day moved from %v to %v", x, got)
	}
	if back := z.Zoom(0.01, x); !back.Whole() {
		t.Errorf("zooming out ends at %v px, want the whole", back.Total())
	}
	if deep := s.Zoom(1e9, x); !deep.Deepest() || math.IsInf(deep.Total(), 0) {
		t.Errorf("zooming in has no end")
	}
	if out := s.Pan(-1e9); out.X(math.Inf(1)) < out.Right-0.01 {
		t.Errorf("panned past the end")
	}
}

func TestWindowOutsideShowsTheWhole(t *testing.T) {
	segs := Segments(wheat())
	for _, w := range [][2]float64{{0, 0}, {9e5, 9e6}, {5, 1}, {math.NaN(), 3}} {
		s := ScaleFor(segs, 860, w[0], w[1])
		if !s.Whole() {
			t.Errorf("window %v shows %v px of the axis", w, s.Total())
		}
	}
}

func TestAPossibleMonthDoesNotCrowdTheDays(t *testing.T) {
	m := &Model{Words: words, Sources: []Source{{}}, Items: []Item{
		event("inspection", "", some("2021-01"), 0), event("a", "", only("2021-03-07"), 0), event("b", "", only("2021-03-09"), 0),
	}}
	segs := Segments(m)
	s := ScaleFor(segs, 860, 0, 0)
	if days := s.X(at("2021-03-10")) - s.X(at("2021-03-07")); days < 400 {
		t.Errorf("the three days of March take %v px of the axis %+v", days, segs)
	}
	if p := Layout(m, frame(m, 860)); p.Ticks[0].Label != "Jan 2021" {
		t.Errorf("the inspection's month is named %q", p.Ticks[0].Label)
	}
	m.Items = append(m.Items, event("repair", "", some("2021-02"), 0))
	if p := Layout(m, frame(m, 860)); p.Ticks[0].Label != "Jan" || p.Ticks[1].Label != "Feb" || p.Headings[0].Label != "2021" {
		t.Errorf("two months that touch are named %+v under %+v", p.Ticks[:2], p.Headings[0])
	}
	m.Items[0], m.Items[3] = event("inspection", "", Stretch{at("2021-01-15"), 0, 0, at("2021-03-01")}, 0), event("c", "", only("2021-03-08"), 0)
	if p := Layout(m, frame(m, 860)); p.Ticks[0].Label != "Jan–Feb 2021" {
		t.Errorf("a stretch over the end of a month is named %q", p.Ticks[0].Label)
	}
}

func TestAxisWithoutYears(t *testing.T) {
	m := &Model{Words: words, Sources: []Source{{}}, Items: []Item{event("a", "", only("2000-03-04"), 0), event("b", "", only("2000-03-11"), 0)}}
	m.Words.Yearless = true
	p := Layout(m, frame(m, 860))
	if len(p.Headings) != 1 || p.Headings[0].Label != "March" {
		t.Errorf("headings %+v, want March", p.Headings)
	}
	for _, tick := range p.Ticks {
		if tick.Pale {
			t.Errorf("%s is a weekend of a year that isn't known", tick.Label)
		}
	}
}

// A month of the background that has no room for its name is named by its year.
func TestANarrowMonthIsNamedByItsYear(t *testing.T) {
	from, to := at("2021-08-01"), at("2021-09-01")
	for width, want := range map[float64]string{70: "Aug 2021", 36: "2021", 12: ""} {
		s := NewScale([]Segment{{From: from, To: to, Units: 1}}, 0, width, 0, 0)
		a := drawAxis(&s, &words, Estimate)
		got := ""
		for _, tick := range a.ticks {
			got += tick.Label
		}
		if got != want {
			t.Errorf("%v wide: named %q, want %q", width, got, want)
		}
	}
}

func TestTicksByLevel(t *testing.T) {
	tests := []struct {
		from, to string
		heading  string
		labels   []string // some of them
	}{
		{"2025-11-05", "2025-11-06", "Wednesday 5 November 2025", []string{"06:00", "12:00"}},
		{"2025-11-05", "2025-11-15", "November 2025", []string{"5", "6", "14"}},
		{"2025-10-20", "2025-12-20", "October 2025", []string{"1", "15"}},
		{"2025-01-01", "2025-12-31", "2025", []string{"Jan", "Jun"}},
		{"2011-01-01", "2025-12-31", "", []string{"2011", "2024"}},
		{"-0099-01-01", "0100-12-31", "", []string{"51 BC", "50"}},
	}
	for _, test := range tests {
		from, to := at(test.from), at(test.to)
		s := ScaleFor([]Segment{{From: from, To: to, Units: to - from}}, 860, 0, 0)
		a := drawAxis(&s, &words, Estimate)
		if test.heading != "" && (len(a.headings) == 0 || a.headings[0].Label != test.heading) {
			t.Errorf("%s…%s: headings %+v, want %s first", test.from, test.to, a.headings, test.heading)
		}
		var labels []string
		for _, tick := range a.ticks {
			labels = append(labels, tick.Label)
		}
		for _, want := range test.labels {
			if !slices.Contains(labels, want) {
				t.Errorf("%s…%s: no tick %q in %q", test.from, test.to, want, labels)
			}
		}
	}
}

// A month of the background between two folds, then a story from the last day of
// one month on, at the widths that pages give a chart.
func lateFebruary() *Model {
	m := &Model{Words: words, Sources: []Source{{Label: "A"}}}
	old := some("2023-09")
	for i, iso := range []string{"2024-02-29", "2024-03-01", "2024-03-02", "2024-03-05", "2024-03-06", "2024-03-08", "2024-03-14", "2024-03-15"} {
		m.Items = append(m.Items, event(strconv.Itoa(i), "", only(iso), 0))
	}
	long := event("long", "", only("1931"), 0)
	short := event("short", "", old, 0)
	long.Background, short.Background = true, true
	m.Items = append(m.Items, long, short)
	return m
}

func TestEachFoldSaysHowLongItIs(t *testing.T) {
	m := lateFebruary()
	even := func(label string, _ float64, _, _ bool) float64 { return 6.3 * float64(len(label)) } // as wide as in Liberation Sans
	for width := 700.0; width < 1200; width += 3 {
		f := frame(m, width)
		f.Measure = even
		p := Layout(m, f)
		if len(p.Folds) < 2 || p.Ticks[0].Label != "1931" {
			t.Fatalf("%v wide: folds %+v, ticks %+v", width, p.Folds, p.Ticks)
		}
		for _, f := range p.Folds {
			if f.Label == "" && even(FoldLabel(f.Days, &words), 0, false, false) <= f.X1-f.X0 {
				t.Errorf("%v wide: the fold at %v doesn't say how long it is", width, f.X0)
			}
		}
		if name := p.Ticks[1].Label; name != "Sep 2023" && name != "2023" {
			t.Errorf("%v wide: September 2023 is named %q", width, name)
		}
	}
}

func TestAHeadingStandsOverItsFirstDay(t *testing.T) {
	m := lateFebruary()
	for width := 700.0; width < 1200; width += 3 {
		p := Layout(m, frame(m, width))
		first := -1.0
		for _, tick := range p.Ticks {
			if tick.Key == "day2024-03-01" {
				first = tick.Line
			}
		}
		if n := len(p.Headings); n == 0 || !strings.HasPrefix(p.Headings[n-1].Label, "Mar") || math.Abs(p.Headings[n-1].X-first) > 2.001 {
			t.Errorf("%v wide: headings %+v, want March over %v", width, p.Headings, first)
		}
	}
}
