package ui

import (
	"fmt"
	"strings"
	"testing"

	"parallax/internal/query"
	"parallax/internal/text"
	"parallax/internal/view"
)

// comparePage is two columns: a and b share a quotation in other words (0, 3)
// and a date on which they differ (1, 4); each has something of its own (2, 5).
func comparePage() *query.ComparePage {
	passage := func(id string, column, start int, letters string) query.ComparePassage {
		p := query.ComparePassage{Column: column, Letters: strings.Fields(letters)}
		p.Source, p.Letter, p.Paragraph = id, strings.ToUpper(id), start/10+1
		p.At = query.Ref{Place: text.Place{Source: id, Start: start, End: start + 9}}
		p.Text = fmt.Sprintf("passage %s%d", id, start)
		return p
	}
	p := &query.ComparePage{
		Columns: make([]query.CompareColumn, 2),
		Passages: []query.ComparePassage{
			passage("a", 0, 0, "A B"), passage("a", 0, 10, "A B"), passage("a", 0, 20, ""),
			passage("b", 1, 0, "A B"), passage("b", 1, 10, "A B"), passage("b", 1, 20, ""),
		},
		Rows: []query.Mark{{Source: "a", Letter: "A"}, {Source: "b", Letter: "B"}},
		Statements: []query.CompareStatement{
			{Passages: []int{0, 3}, Letters: []string{"A", "B"}, Cells: "ss", Shared: true},
			{Passages: []int{1, 4}, Letters: []string{"A", "B"}, Cells: "dd", Shared: true, Differs: true},
		},
		Links: []query.CompareLink{{Left: 0, Right: 3, Relation: "reworded", Weight: .7}, {Left: 1, Right: 4, Relation: "paraphrase", Weight: .4}},
	}
	p.Columns[0].Source.Mark = query.Mark{Source: "a", Letter: "A"}
	p.Columns[1].Source.Mark = query.Mark{Source: "b", Letter: "B"}
	p.Passages[0].Altered, p.Passages[1].Differs, p.Passages[2].Sure = true, true, true
	p.Passages[3].Known, p.Passages[4].Known = true, true
	return p
}

// compareScene is the scene of an address; what it chooses has a counterpart.
func compareScene(fragment string) *scene {
	s, _ := view.Decode(fragment)
	v := &compareView{State: s, Page: comparePage()}
	if at := s.Compare.Chosen; at != nil {
		chosen, other := v.Page.Passages[1].Passage, v.Page.Passages[4].Passage
		v.Pair = &query.PairPage{At: &chosen, Panels: []query.ComparePanel{{Relation: "paraphrase", A: &chosen, B: &other}}}
	}
	return v.scene()
}

func TestSceneLook(t *testing.T) {
	tests := []struct {
		fragment string
		passage  int
		want     string
	}{
		{"#/compare", 0, "pick by alt"},
		{"#/compare", 1, "pick by dif"},
		{"#/compare", 2, "pick solo sure"},
		{"#/compare", 5, "pick solo"},
		{"#/compare?off=shared", 1, "pick dif"},
		{"#/compare?off=only", 2, "pick"},
		{"#/compare?on=adds", 3, "pick by"},
		{"#/compare?on=adds", 5, "pick solo new"},
		{"#/compare?at=a:10-19", 1, "pick by dif now"},
		{"#/compare?at=a:10-19", 4, "pick by now"},
		{"#/compare?at=a:10-19", 3, "pick by"},
	}
	for _, tt := range tests {
		c := compareScene(tt.fragment)
		got := c.look(tt.passage, "")
		if got.class != tt.want || got.now != strings.HasSuffix(tt.want, "now") {
			t.Errorf("%s: passage %d is %q, current %v; want %q", tt.fragment, tt.passage, got.class, got.now, tt.want)
		}
		if want := "#/compare?cols=a,b"; !strings.HasPrefix(got.href, want) {
			t.Errorf("%s: passage %d leads to %s", tt.fragment, tt.passage, got.href)
		}
	}
}

// While a counterpart is chosen, the passages of the other source are no links.
func TestSceneCandidates(t *testing.T) {
	c := compareScene("#/compare?at=a:10-19")
	c.state.Correct = view.CorrectState{Form: view.FormMatch, At: c.page.Passages[1].At, Other: "b", Pick: &c.page.Passages[5].At}
	if got := c.look(3, ""); got.class != "pick by cand" || got.href != "" {
		t.Errorf("a candidate is %+v", got)
	}
	if got := c.look(5, ""); got.class != "pick solo cand now" {
		t.Errorf("the picked one is %+v", got)
	}
	if got := c.look(0, ""); got.href == "" {
		t.Errorf("one of the own source is %+v", got)
	}
}

func TestSceneSteps(t *testing.T) {
	tests := []struct {
		fragment string
		kind     view.CompareStep
		list     string
		at       int
	}{
		{"#/compare", view.StepDiffer, "[1]", -1},
		{"#/compare?at=a:10-19", view.StepDiffer, "[1]", 0},
		{"#/compare?step=shared&at=a:10-19", view.StepShared, "[0 1]", 1},
		{"#/compare?step=new", view.StepNew, "[5]", -1},
		{"#/compare?step=found", view.StepFound, "[]", -1},
	}
	for _, tt := range tests {
		got := compareScene(tt.fragment).stepping()
		if got.kind != tt.kind || fmt.Sprint(got.list) != tt.list || got.at != tt.at {
			t.Errorf("%s: %+v, want %q %s at %d", tt.fragment, got, tt.kind, tt.list, tt.at)
		}
	}
	same := compareScene("#/compare")
	same.page.Statements[1].Differs = false
	if got := same.stepping(); got.kind != view.StepShared || len(got.list) != 2 {
		t.Errorf("where sources differ on nothing: %+v", got)
	}
}

func TestSceneLetters(t *testing.T) {
	block := func(letters string, passages ...int) *query.CompareBlock {
		b := &query.CompareBlock{Letters: strings.Fields(letters)}
		b.Paragraph, b.Letter = 3, "B"
		for _, k := range passages {
			b.Segments = append(b.Segments, query.CompareSegment{Text: "x", Passage: k})
		}
		return b
	}
	c, adds := compareScene("#/compare"), compareScene("#/compare?on=adds")
	column := &c.page.Columns[1]
	for _, tt := range []struct {
		scene *scene
		block *query.CompareBlock
		want  string
	}{
		{c, block("A B", 3), "A B"},
		{c, block("A B C D E F G H", 3), "A B C D E F G H"},
		{c, block("A B C D E F G H I", 3), "A B C D +5"},
		{c, block("", 5), say("compare.noMatch")},
		{c, block("", 2), say("compare.only", "letter", "B")},
		{c, block("", -1), ""},
		{adds, block("A B", 3, 5), say("compare.new") + "\u2003A B"},
		{adds, block("A B", 3), "A B"},
	} {
		if got := tt.scene.letters(column, tt.block); got != tt.want {
			t.Errorf("%+v: %q, want %q", tt.block.Segments, got, tt.want)
		}
	}
	c.page.Passages[5].Weak = true
	if got := c.letters(column, block("", 5)); got != "" {
		t.Errorf("what has only weaker matches is said to be %q", got)
	}
}

func TestStrength(t *testing.T) {
	for weight, want := range map[float64]strength{.2: weakMatch, .45: fairMatch, .55: strongMatch, 1: strongMatch} {
		if got := strengthOf(weight); got != want {
			t.Errorf("%v is %s, want %s", weight, got, want)
		}
	}
	l := query.CompareLink{Relation: "reworded", Weight: .72}
	if got, want := ribbonReason(&l), "The same sentence, reworded (a strong match, 72 %)."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestStripOfNothing(t *testing.T) {
	for n, want := range map[int]string{0: "No statement was found", 1: "Shared statements: 1,"} {
		if got := stripWords(&scene{page: &query.ComparePage{Statements: make([]query.CompareStatement, n)}}); !strings.HasPrefix(got, want) {
			t.Errorf("of %d statements: %s", n, got)
		}
	}
}
