package align

import (
	"reflect"
	"strings"
	"testing"

	"parallax/internal/corpus"
	"parallax/internal/text"
)

// ruledReports tell of one flood; c tells of something else.
var ruledReports = []corpus.Document{
	article("a", "The river flooded the old market in Brenlow on Sunday.\nTwo bridges were closed by the council.\nNobody was hurt."),
	article("b", "On Sunday the river flooded the old market in Brenlow.\nThe council has closed two bridges.\nHelp came late."),
	article("c", "Sunday’s flood put the old market of Brenlow under water as the river rose.\nNothing crosses the water any more."),
}

// passagesOf are the passages of documents without anything found in them.
func passagesOf(docs []corpus.Document) [][]Passage {
	var out [][]Passage
	for i := range docs {
		out = append(out, Passages(&docs[i], Reading{}))
	}
	return out
}

// spot is the place of words in one of the documents.
func spot(t testing.TB, docs []corpus.Document, source, words string) text.Place {
	t.Helper()
	for _, d := range docs {
		if at := strings.Index(d.Text, words); d.ID == source && at >= 0 {
			return text.Place{Source: source, Start: at, End: at + len(words)}
		}
	}
	t.Fatalf("%q is not in %s", words, source)
	return text.Place{}
}

// together reports whether two places are a pair, and whether they stand in one group.
func together(r Result, a, b text.Place) (pair, group bool) {
	is := func(p int, at text.Place) bool {
		q := r.Passages[p].At
		return q.Source == at.Source && q.Span().Overlaps(at.Span())
	}
	for _, p := range r.Pairs {
		pair = pair || is(p.A, a) && is(p.B, b) || is(p.A, b) && is(p.B, a)
	}
	for _, g := range r.Groups {
		hasA, hasB := false, false
		for _, m := range g.Members {
			hasA, hasB = hasA || is(m, a), hasB || is(m, b)
		}
		group = group || hasA && hasB
	}
	return pair, group
}

func TestFindHoldsRulings(t *testing.T) {
	docs := ruledReports
	at := func(source, words string) text.Place { return spot(t, docs, source, words) }
	floodA, floodB, floodC := at("a", "The river"), at("b", "On Sunday"), at("c", "Sunday’s")
	bridgeA, nothing := at("a", "Two bridges"), at("c", "Nothing crosses")
	late := at("b", "Help")
	type want struct {
		a, b        text.Place
		pair, group bool
	}
	tests := []struct {
		name    string
		rulings []Ruling
		holds   []bool
		want    []want
	}{
		{"as it is read", nil, nil, []want{{floodA, floodB, true, true}, {bridgeA, nothing, false, false}}},
		{"not the same", []Ruling{{floodA, floodB, false}}, []bool{true}, []want{{floodA, floodB, false, false}}},
		{"it is there", []Ruling{{bridgeA, nothing, true}}, []bool{true}, []want{{bridgeA, nothing, true, true}, {floodA, floodB, true, true}}},
		{"the later wins", []Ruling{{bridgeA, nothing, true}, {nothing, bridgeA, false}}, []bool{false, true}, []want{{bridgeA, nothing, false, false}}},
		{"what is the same as one is the same", []Ruling{{bridgeA, late, false}, {bridgeA, nothing, true}, {nothing, late, true}}, []bool{false, true, true},
			[]want{{bridgeA, nothing, true, true}, {nothing, late, true, true}, {bridgeA, late, false, true}}},
		{"one source", []Ruling{{floodA, bridgeA, true}}, []bool{false}, nil},
		{"no such source", []Ruling{{floodA, text.Place{Source: "z", End: 4}, true}}, []bool{false}, nil},
		{"kept apart beside a third", []Ruling{{floodA, floodC, true}, {floodA, floodB, false}}, []bool{true, true}, []want{{floodA, floodC, true, true}, {floodA, floodB, false, false}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := Find(docs, passagesOf(docs), nil, tt.rulings, unwatched)
			for i, holds := range tt.holds {
				if r.Ruled[i].Holds != holds {
					t.Errorf("ruling %d holds: %v", i, r.Ruled[i].Holds)
				}
			}
			for _, w := range tt.want {
				if pair, group := together(r, w.a, w.b); pair != w.pair || group != w.group {
					t.Errorf("%v %v: pair %v, one group %v; want %v, %v", w.a, w.b, pair, group, w.pair, w.group)
				}
			}
			for _, p := range r.Pairs {
				if p.Score < 0 || p.Score > 1 || p.Relation == "" || p.Why.Code == "" {
					t.Errorf("pair %+v", p)
				}
			}
			turned := []corpus.Document{docs[2], docs[0], docs[1]}
			if other := Find(turned, passagesOf(turned), nil, tt.rulings, unwatched); !reflect.DeepEqual(other, r) {
				t.Error("another order of documents, another result")
			}
		})
	}
}

// What is paired by a ruling is told in only one source no longer, and no source
// with it is silent.
func TestRulingReachesSilence(t *testing.T) {
	docs := ruledReports
	a, c := spot(t, docs, "a", "Nobody"), spot(t, docs, "c", "Nothing")
	only := func(r Result) bool {
		for _, o := range r.Only {
			if r.Passages[o.Passage].At.Span().Overlaps(a.Span()) && r.Passages[o.Passage].At.Source == "a" {
				return true
			}
		}
		return false
	}
	before := find(docs, passagesOf(docs))
	after := Find(docs, passagesOf(docs), nil, []Ruling{{a, c, true}}, unwatched)
	if !only(before) || only(after) {
		t.Errorf("only in a: before %v, after %v", only(before), only(after))
	}
	for _, g := range after.Groups {
		if len(g.Members) == 2 && after.Passages[g.Members[0]].At.Span().Overlaps(a.Span()) && after.Passages[g.Members[0]].At.Source == "a" {
			if len(g.Silent) != 1 || g.Silent[0].Source != "b" {
				t.Errorf("silent: %+v", g.Silent)
			}
			return
		}
	}
	t.Error("no group of the two")
}
