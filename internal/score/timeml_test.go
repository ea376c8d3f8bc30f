package score

import (
	"fmt"
	"testing"
)

const sample = `<TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="1998-02-06T00:00">today</TIMEX3></DCT>
<TEXT>It rained <EVENT>on</EVENT> <TIMEX3 tid="t1" type="DATE" value="1998-02-06">Friday</TIMEX3> &amp; for
<TIMEX3 type="DURATION" value="P2D" tid="t2">two days</TIMEX3>.</TEXT></TimeML>`

func TestReadTimeML(t *testing.T) {
	g, err := ReadTimeML("a.tml", sample)
	if err != nil {
		t.Fatal(err)
	}
	if g.Date != "1998-02-06" || g.Text != "It rained on Friday & for\ntwo days." {
		t.Errorf("date %q, text %q", g.Date, g.Text)
	}
	want := []Time{{13, 19, "DATE", "1998-02-06"}, {26, 34, "DURATION", "P2D"}}
	if len(g.Times) != 2 || g.Times[0] != want[0] || g.Times[1] != want[1] {
		t.Errorf("times %v, want %v", g.Times, want)
	}
	for _, bad := range []string{"", "<DCT></DCT>", `<DCT value="1998-02-06"></DCT>`, `<DCT value="1998-02-06"></DCT><TEXT>`, `<DCT value="1998-02-06"></DCT><TEXT>a<b</TEXT>`} {
		if _, err := ReadTimeML("bad.tml", bad); err == nil {
			t.Errorf("%q: no error", bad)
		}
	}
}

func TestTimeFigure(t *testing.T) {
	gold := []Time{{0, 6, "DATE", "1998-02-06"}, {10, 18, "DURATION", "P2D"}, {30, 34, "DATE", "1998"}}
	var f TimeFigure
	f.Add(gold, []Time{{0, 6, "DATE", "1998-02-06"}, {8, 18, "DURATION", "P3D"}, {40, 44, "DATE", "1999"}})
	if f != (TimeFigure{Gold: 3, System: 3, Strict: 1, Relaxed: 2, Value: 1, Typed: 2}) {
		t.Errorf("got %+v", f)
	}
	// One of the system's answers serves one gold annotation only.
	f = TimeFigure{}
	f.Add([]Time{{0, 4, "DATE", "1"}, {5, 9, "DATE", "2"}}, []Time{{0, 9, "DATE", "1"}})
	if f.Relaxed != 1 || f.Strict != 0 {
		t.Errorf("got %+v", f)
	}
	// The same span is preferred to an earlier overlap.
	f = TimeFigure{}
	f.Add([]Time{{3, 9, "DATE", "2"}}, []Time{{0, 4, "DATE", "1"}, {3, 9, "DATE", "2"}})
	if f.Strict != 1 || f.Value != 1 {
		t.Errorf("got %+v", f)
	}
}

func TestErrors(t *testing.T) {
	g := Gold{Name: "a", Date: "1998-02-06", Text: "on Friday for two days in 1999", Times: []Time{{3, 9, "DATE", "1998-02-06"}, {14, 22, "DURATION", "P2D"}}}
	got := Errors(g, []Time{{14, 22, "DURATION", "P3D"}, {26, 30, "DATE", "1999"}})
	if len(got) != 3 || got[0][:6] != "missed" || got[1][:5] != "value" || got[2][:8] != "spurious" {
		t.Errorf("got %q", got)
	}
}

func ExampleReadTimeML() {
	g, err := ReadTimeML("a.tml", sample)
	fmt.Println(g.Date, g.Times[0].Value, err)
	// Output: 1998-02-06 1998-02-06 <nil>
}
