package query

import (
	"testing"

	"parallax/internal/story"
	"parallax/internal/text"
)

// many is the sample with more differences of wording.
func many() *Book {
	s := sample()
	for range 9 {
		s.Differences = append(s.Differences, story.Difference{Kind: "wording", Severity: "wording", Sides: []story.Side{
			{Value: "Friday", Members: []text.Place{at("a", "Friday", 0)}}, {Value: "Thursday", Members: []text.Place{at("b", "Thursday", 0)}}}})
	}
	return NewBook(s)
}

// A part of the list is given, with the counts of all; what a link leads to is
// in it, however far down.
func TestDifferencesInParts(t *testing.T) {
	b := many()
	all := DifferencesAsk{}.Answer(b).(*DifferencesPage)
	if all.Total != all.Asked || len(all.List)+len(all.Named) != all.Total || all.At != -1 {
		t.Errorf("all: %d of %d, %d and %d, at %d", all.Asked, all.Total, len(all.List), len(all.Named), all.At)
	}
	p := DifferencesAsk{Kind: "wording", Count: 3}.Answer(b).(*DifferencesPage)
	if len(p.List) != 3 || len(p.Named) != 0 || p.Asked != 9 || p.Total != all.Total || len(p.Graves) != 1 || p.Graves[0].Count != 9 {
		t.Errorf("three: %d of %d of %d, %v", len(p.List), p.Asked, p.Total, p.Graves)
	}
	last := b.Story.Differences[len(b.Story.Differences)-1]
	last.Sides = []story.Side{{Value: "Café", Members: []text.Place{at("b", "Café owners came too.", 0)}}}
	b.Story.Differences[len(b.Story.Differences)-1] = last
	far := b.Ref(at("b", "Café owners came too.", 0))
	p = DifferencesAsk{Kind: "wording", At: &far, Count: 3}.Answer(b).(*DifferencesPage)
	if p.At != 8 || len(p.List) != 9 {
		t.Errorf("the ninth is at %d of %d", p.At, len(p.List))
	}
	if p = (DifferencesAsk{At: &Ref{Place: text.Place{Source: "z", End: 4}}, Count: 3}).Answer(b).(*DifferencesPage); p.At != -1 {
		t.Errorf("what is nowhere is at %d", p.At)
	}
}

// Of a figure the number is marked with what it counts, where it is one number.
func TestDifferencesOfFigures(t *testing.T) {
	s := sample()
	people := at("a", "Some 200 people came to the port.", 0)
	number, counts := at("a", "200", 0), at("a", "people", 0)
	s.Figures = []story.Figure{{Place: number, Value: 200, Bound: "about", Counts: &counts}}
	cafe := at("b", "Café owners came too.", 0)
	s.Differences = []story.Difference{{Kind: "figure", Severity: "open", Sides: []story.Side{
		{Value: "~200", Members: []text.Place{people}}, {Value: "150", Members: []text.Place{cafe}}}}}
	d := DifferencesAsk{}.Answer(NewBook(s)).(*DifferencesPage).List[0]
	m := d.Sides[0].Members[0]
	if len(m.Marks) != 1 || m.Marks[0].Of(m.Text) != "200 people" {
		t.Errorf("%q: %v", m.Text, m.Marks)
	}
	if r := d.Sides[0].Reading; r == nil || !r.About || r.From != 200 {
		t.Errorf("reading %+v", r)
	}
}
