package compare

import (
	"math"
	"slices"
	"testing"
)

func TestNewLine(t *testing.T) {
	for _, c := range []struct {
		name string
		list []Reading
		ok   bool
	}{
		{"counts", []Reading{{From: 3, To: 3, Above: true}, {From: 5, To: 5}, {From: 6, To: 6}}, true},
		{"far apart", []Reading{{From: 1, To: 1}, {From: 1e9, To: 1e9}}, true},
		{"parts", []Reading{{From: 0.25, To: 0.25}, {From: 0.3, To: 0.35}}, true},
		{"below nought", []Reading{{From: -20, To: -20}, {From: 5, To: 5}}, true},
		{"one stretch", []Reading{{From: 200, To: 300}}, true},
		{"the same", []Reading{{From: 7, To: 7}, {From: 7, To: 7, Above: true}}, false},
		{"no number", []Reading{{From: math.NaN(), To: math.NaN()}, {From: 1, To: 2}}, false},
		{"no end", []Reading{{From: 1, To: math.Inf(1)}}, false},
		{"none", nil, false},
	} {
		l, ok := NewLine(c.list)
		if ok != c.ok {
			t.Errorf("%s: %v", c.name, ok)
			continue
		}
		if !ok {
			continue
		}
		for _, r := range c.list {
			if a, b := l.At(r.From), l.At(r.To); a <= 0 || b >= 1 || a > b {
				t.Errorf("%s: %v lies at %g to %g", c.name, r, a, b)
			}
		}
		if len(l.Ticks) < 2 || len(l.Ticks) > mostTicks+1 || !slices.IsSorted(l.Ticks) {
			t.Errorf("%s: ticks %v", c.name, l.Ticks)
		}
	}
}

// Numbers of people have no ticks between one and two.
func TestTicksOfWholeNumbers(t *testing.T) {
	l, _ := NewLine([]Reading{{From: 5, To: 5}, {From: 6, To: 6}})
	if got, want := l.Ticks, []float64{5, 6}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

func TestCommon(t *testing.T) {
	for _, c := range []struct {
		name     string
		list     []Reading
		from, to float64
		ok       bool
	}{
		{"at least 12, and 19", []Reading{{From: 12, To: 12, Above: true}, {From: 19, To: 19}}, 19, 19, true},
		{"at most 50, at least 30", []Reading{{From: 50, To: 50, Below: true}, {From: 30, To: 30, Above: true}}, 30, 50, true},
		{"5 and 6", []Reading{{From: 5, To: 5}, {From: 6, To: 6}}, 0, 0, false},
		{"about 90, and 95", []Reading{{From: 90, To: 90, About: true}, {From: 95, To: 95}}, 0, 0, false},
		{"alone", []Reading{{From: 5, To: 5}}, 0, 0, false},
	} {
		from, to, ok := Common(c.list)
		if ok != c.ok || ok && (from != c.from || to != c.to) {
			t.Errorf("%s: %g to %g, %v", c.name, from, to, ok)
		}
	}
}
