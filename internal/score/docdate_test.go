package score

import "testing"

func TestDocDateFigure(t *testing.T) {
	g := Gold{Name: "a", Date: "1998-02-06"}
	var f DocDateFigure
	for _, tt := range []struct {
		got   DocDate
		wrong bool
	}{
		{DocDate{}, false},
		{DocDate{Earliest: "1998-02-01"}, false},
		{DocDate{Latest: "1998-02-05"}, true},
		{DocDate{Value: "1998-02-06", Earliest: "1998-02-06", Latest: "1998-02-08"}, false},
		{DocDate{Value: "1998-02-05", Earliest: "1998-02-05", Latest: "1998-02-08"}, true},
		{DocDate{Earliest: "1998-02-07", Latest: "1998-02-09"}, true},
	} {
		if line := f.Add(g, tt.got); (line != "") != tt.wrong {
			t.Errorf("%+v: %q", tt.got, line)
		}
	}
	want := `{"docdate": 6, "interval_holds": 60.0, "bounded": 5, "closed_holds": 66.7, "closed": 3, "days": 3, "exact": 50.0, "answered": 2, "free": 1}`
	if got := f.String(); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got := new(DocDateFigure).String(); got != `{"docdate": 0, "interval_holds": null, "bounded": 0, "closed_holds": null, "closed": 0, "days": null, "exact": null, "answered": 0, "free": 0}` {
		t.Errorf("of nothing: %s", got)
	}
}

func TestDayInName(t *testing.T) {
	for name, want := range map[string]string{
		"monitor_2016-03-05_bridge.txt": "2016-03-05", "a_2016-02-30_b.txt": "", "2016-03-05.txt": "", "_2016-03-05_": "2016-03-05", "": "",
	} {
		if got := DayInName(name); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}
