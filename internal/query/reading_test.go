package query

import (
	"testing"

	"parallax/internal/compare"
)

func TestReading(t *testing.T) {
	for _, c := range []struct {
		kind, value string
		want        *compare.Reading
	}{
		{"figure", "200", &compare.Reading{From: 200, To: 200}},
		{"figure", "≥3", &compare.Reading{From: 3, To: 3, Above: true}},
		{"figure", ">30", &compare.Reading{From: 30, To: 30, Above: true}},
		{"figure", "≤1200", &compare.Reading{From: 1200, To: 1200, Below: true}},
		{"figure", "~1800", &compare.Reading{From: 1800, To: 1800, About: true}},
		{"figure", "200–300", &compare.Reading{From: 200, To: 300}},
		{"figure", "2.5", &compare.Reading{From: 2.5, To: 2.5}},
		{"figure", "300–200", nil},
		{"figure", "many", nil},
		{"date", "1970-01-02", &compare.Reading{From: 1, To: 2, Whole: true}},
		{"date", "1970-02", &compare.Reading{From: 31, To: 59}},
		{"date", "XXXX-01-01", &compare.Reading{From: 10957, To: 10958, Whole: true}},
		{"date", "PAST_REF", nil},
		{"duration", "P4D", &compare.Reading{From: 4, To: 4}},
		{"duration", "P1W", &compare.Reading{From: 7, To: 7}},
		{"duration", "P1M", nil},
		{"duration", "PT18H", nil},
		{"wording", "7", nil},
	} {
		got := reading(c.kind, &Side{Value: c.value})
		if (got == nil) != (c.want == nil) || got != nil && *got != *c.want {
			t.Errorf("%s %q: %+v, want %+v", c.kind, c.value, got, c.want)
		}
	}
}

// One side without a place on the line takes the line from all.
func TestReadingsOfAllOrNone(t *testing.T) {
	d := Difference{Kind: "duration", Sides: []Side{{Value: "P4D"}, {Value: "P1M"}}}
	readings(&d)
	for _, s := range d.Sides {
		if s.Reading != nil {
			t.Errorf("%s: %+v", s.Value, *s.Reading)
		}
	}
}
