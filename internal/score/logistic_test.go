package score

import (
	"math"
	"testing"
)

func TestLogistic(t *testing.T) {
	// A grid on which the odds of yes are e^(1+2x-y): each point counts as often
	// for yes and for no as the odds say, so the fit must find 2, -1 and 1.
	var rows [][]float64
	var yes []bool
	for x := -1.0; x <= 1; x += 0.5 {
		for y := -1.0; y <= 1; y += 0.5 {
			p := 1 / (1 + math.Exp(-(1 + 2*x - y)))
			for k := range 1000 {
				rows = append(rows, []float64{x, y})
				yes = append(yes, float64(k) < 1000*p)
			}
		}
	}
	w, bias := Logistic(rows, yes, 0)
	for i, c := range []struct{ got, want float64 }{{w[0], 2}, {w[1], -1}, {bias, 1}} {
		if math.Abs(c.got-c.want) > 0.02 {
			t.Errorf("%d: %.3f, want %.0f", i, c.got, c.want)
		}
	}
	tight, _ := Logistic(rows, yes, 1e4)
	if math.Abs(tight[0]) >= math.Abs(w[0]) {
		t.Errorf("a penalty lets a weight grow from %.3f to %.3f", w[0], tight[0])
	}
}

func TestLogisticOfNothing(t *testing.T) {
	if w, bias := Logistic(nil, nil, 1); w != nil || bias != 0 {
		t.Errorf("weights %v, bias %v of no rows", w, bias)
	}
}

func TestSolve(t *testing.T) {
	got := solve([][]float64{{0, 2}, {3, 1}}, []float64{4, 5}) // the first row needs a pivot
	if math.Abs(got[0]-1) > 1e-12 || math.Abs(got[1]-2) > 1e-12 {
		t.Errorf("%v, want 1 2", got)
	}
}
