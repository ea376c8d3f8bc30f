package timeline

import "testing"

// A lane is of the source that it names, in the order asked for; those of others
// take no room.
func TestLanesOfSomeSources(t *testing.T) {
	m := wheat()
	f := frame(m, 860)
	whole := Layout(m, f)
	f.Lanes = []int{2, 0}
	some := Layout(m, f)
	if len(whole.Sources) != len(m.Sources) || len(some.Sources) != 2 {
		t.Fatalf("%d lanes of all and %d of two sources", len(whole.Sources), len(some.Sources))
	}
	for i, source := range f.Lanes {
		got, want := some.Sources[i], whole.Sources[source]
		if got.Source != source || got.Y != whole.Sources[i].Y || len(got.Marks) != len(want.Marks) {
			t.Errorf("lane %d: source %d with %d marks at %v; want source %d with %d at %v",
				i, got.Source, len(got.Marks), got.Y, source, len(want.Marks), whole.Sources[i].Y)
		}
	}
	if want := whole.Height - laneHeight*float64(len(m.Sources)-2); some.Height != want {
		t.Errorf("the height is %v, want %v", some.Height, want)
	}
	if f.Lanes = []int{}; len(Layout(m, f).Sources) != 0 {
		t.Error("none asked for, but there are lanes")
	}
}

// A source whose day is known ends at the end of that day, after what it reports
// of it; one that came out within some days is dashed until the last of them.
func TestLaneEnds(t *testing.T) {
	m := wheat()
	day := at("2024-06-10")
	m.Sources[0] = Source{Known: true, Out: day, Latest: day + 1}
	m.Sources[1] = Source{Known: true, Out: day, Latest: day + 3}
	p := Layout(m, frame(m, 860))
	s := &p.Scale
	if lane := p.Sources[0]; lane.SolidTo != s.X(day+1) || lane.DashedTo != lane.SolidTo || !lane.BracketIn {
		t.Errorf("out on a day: %+v, want solid to %v", lane, s.X(day+1))
	}
	if lane := p.Sources[1]; lane.SolidTo != s.X(day+0.5) || lane.DashedTo != s.X(day+3) {
		t.Errorf("out within three days: solid to %v, dashed to %v; want %v, %v", lane.SolidTo, lane.DashedTo, s.X(day+0.5), s.X(day+3))
	}
}
