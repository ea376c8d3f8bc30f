package ui

import (
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/compare"
	"parallax/internal/query"
)

// sided is a difference whose sides have these values, one source each.
func sided(kind, severity string, values ...string) *query.Difference {
	d := &query.Difference{Kind: kind, Severity: severity}
	for i, v := range values {
		m := query.Member{}
		m.Source, m.Letter, m.Shape = v, string(rune('A'+i)), i
		d.Sides = append(d.Sides, query.Side{Value: v, Members: []query.Member{m}})
	}
	return d
}

// What is drawn on a line is said in words, with the letters; a loose figure
// has an arrow, and what fits all is shaded where they differ in precision only.
func TestOnLine(t *testing.T) {
	d := sided("figure", "precision", "≥12", "19")
	d.Sides[0].Reading = &compare.Reading{From: 12, To: 12, Above: true}
	d.Sides[1].Reading = &compare.Reading{From: 19, To: 19}
	drawn := app.HTMLString(onLine(d))
	for _, want := range []string{"On a line of numbers: A: at least 12; B: 19", "M-7 -4 0 0-7 4", "common", "Shaded"} {
		if !strings.Contains(drawn, want) {
			t.Errorf("no %q in %s", want, drawn)
		}
	}
	d.Severity = "open"
	if drawn = app.HTMLString(onLine(d)); strings.Contains(drawn, "common") {
		t.Error("what may be two counts is shaded as one")
	}
	d.Sides[1].Reading = nil
	if onLine(d) != nil {
		t.Error("a line is drawn without one of the sides")
	}
}

func TestLineWords(t *testing.T) {
	for _, c := range []struct{ kind, value, want string }{
		{"date", "2025-11-07", "7 Nov"}, {"date", "XXXX-03-10", "10 Mar"}, {"date", "2025-11", "November 2025"}, {"date", "2024-03-02TNI", "the night of 2 Mar"},
		{"duration", "P4D", "4 days"}, {"figure", ">1200", "more than 1,200"},
	} {
		if got := lineWords(c.kind, c.value); got != c.want {
			t.Errorf("%s %s: %q, want %q", c.kind, c.value, got, c.want)
		}
	}
}

// Of an order the two happenings stand in it, a row a side.
func TestInOrder(t *testing.T) {
	d := sided("sequence", "open", "the ceasefire → the withdrawal", "the withdrawal → the ceasefire")
	d.Why.Args = map[string]string{"one": "the ceasefire", "other": "the withdrawal"}
	drawn := app.HTMLString(drawn(d))
	if got := strings.Count(drawn, "shaded"); got != 2 {
		t.Errorf("%d of two cells are shaded: %s", got, drawn)
	}
	if a, b := strings.Index(drawn, "the ceasefire"), strings.LastIndex(drawn, "the ceasefire"); a < 0 || a == b {
		t.Errorf("the ceasefire is not in both rows: %s", drawn)
	}
	if thing := thingOf(d); thing != "the ceasefire · the withdrawal" {
		t.Errorf("about %q", thing)
	}
}

// The axis of two nights names each day once.
func TestLineOfNights(t *testing.T) {
	d := sided("date", "open", "2024-03-01TNI", "2024-03-02TNI")
	d.Sides[0].Reading = &compare.Reading{From: 19783.75, To: 19784.25}
	d.Sides[1].Reading = &compare.Reading{From: 19784.75, To: 19785.25}
	drawn := app.HTMLString(onLine(d))
	for _, day := range []string{">1 Mar<", ">2 Mar<", ">3 Mar<"} {
		if n := strings.Count(drawn, day); n != 1 {
			t.Errorf("%s stands there %d times: %s", day, n, drawn)
		}
	}
}

// A row's words stand beside its shapes on the side that has room on a narrow
// screen, or under them.
func TestLabelOf(t *testing.T) {
	line, ok := compare.NewLine([]compare.Reading{{From: 0, To: 0}, {From: 100, To: 100}})
	if !ok {
		t.Fatal("no line")
	}
	for _, c := range []struct {
		at      float64
		sources int
		value   string
		want    int
	}{
		{5, 1, "5", rightOf}, {95, 1, "95", leftOf}, {50, 1, "50", rightOf},
		{45, 4, "more than 1,000,000,000,000", beneath}, {70, 4, "12,345,678", leftOf},
	} {
		s := &query.Side{Value: c.value, Reading: &compare.Reading{From: c.at, To: c.at}}
		for i := range c.sources {
			m := query.Member{}
			m.Source, m.Letter = string(rune('a'+i)), string(rune('A'+i))
			s.Members = append(s.Members, m)
		}
		if got := labelOf("figure", s, line); got.side != c.want {
			t.Errorf("%q of %d sources at %v: side %d, want %d", got.words, c.sources, c.at, got.side, c.want)
		}
	}
}

// A sum is said to be one, in the currency's name and not in its code.
func TestASumIsNamed(t *testing.T) {
	d := sided("figure", "open", "4000000", "5000000")
	for thing, want := range map[string]string{"EUR": "How much: euros", "vehicles": "How many: vehicles"} {
		d.Why.Args = map[string]string{"thing": thing}
		doc := drawnTree(t, elem("p").Body(app.Text(onWhat(d)+": "), thingNamed(thing)))
		if got := textOf(doc); got != want {
			t.Errorf("%s: %q, want %q", thing, got, want)
		}
		if serif := len(all(doc, "span", "w")) == 1; serif != (thing == "vehicles") {
			t.Errorf("%s: a source's word: %v", thing, serif)
		}
	}
	if got := app.HTMLString(introduced(":")); strings.Contains(got, "class") || !strings.Contains(got, "a colon") {
		t.Errorf("a colon that introduces words is shown as %s", got)
	}
}
