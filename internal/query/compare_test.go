package query

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"parallax/internal/story"
	"parallax/internal/text"
	"parallax/internal/why"
)

// compareStory is three short articles: x and y share a quotation in other
// words, all three share the closing of the bridge, y alone has the fog.
func compareStory() *story.Story {
	article := func(id string, paragraphs ...string) story.Source {
		src := story.Source{ID: id, Title: paragraphs[0], Language: "en"}
		for i, p := range paragraphs {
			start := len(src.Text)
			src.Text += p + "\n"
			src.Blocks = append(src.Blocks, story.Block{Kind: "paragraph", Start: start, End: start + len(p), Number: i + 1})
			src.Sentences = append(src.Sentences, story.Sentence{Block: i, Start: start, End: start + len(p)})
		}
		return src
	}
	s := &story.Story{Sources: []story.Source{
		article("x", "The bridge was closed on Monday.", "“We saw no other way,” the mayor said."),
		article("y", "“There was no other way,” said the mayor.", "The bridge closed on Monday.", "Fog hid the river."),
		article("z", "On Monday the bridge was shut."),
	}}
	member := func(id, words string) story.Member {
		for _, src := range s.Sources {
			if at := strings.Index(src.Text, words); src.ID == id && at >= 0 {
				return story.Member{Place: text.Place{Source: id, Start: at, End: at + len(words)}, Form: "narration"}
			}
		}
		panic("no such words: " + words)
	}
	closed := story.Statement{ID: "s1", Members: []story.Member{
		member("x", "The bridge was closed on Monday."), member("y", "The bridge closed on Monday."), member("z", "On Monday the bridge was shut.")},
		Pairs: []story.Pair{{A: 0, B: 1, Relation: "reworded", Score: .9}, {A: 1, B: 2, Relation: "paraphrase", Score: .5}}}
	way := story.Statement{ID: "s2", Members: []story.Member{
		member("x", "“We saw no other way,” the mayor said."), member("y", "“There was no other way,” said the mayor.")},
		Pairs:  []story.Pair{{A: 0, B: 1, Relation: "altered-quotation", Score: .8}},
		Silent: []story.Silent{{Source: "z", Sure: true}}}
	s.Statements = []story.Statement{closed, way}
	fog := member("y", "Fog hid the river.").Place
	s.OnlyIn = []story.Only{{Place: fog, Sure: true, NotYetKnown: []string{"z"}}}
	return s
}

func askCompare(q CompareAsk) *ComparePage {
	return q.Answer(NewBook(compareStory())).(*ComparePage)
}

func TestCompareShowsTheTwoThatShareMost(t *testing.T) {
	page := askCompare(CompareAsk{})
	if got := columnsOf(page); got != "x y" {
		t.Errorf("columns = %s, want x y", got)
	}
	if got := len(page.Links); got != 2 {
		t.Errorf("%d links between x and y, want 2", got)
	}
	want := []CompareStatement{
		{Passages: []int{0, 3}, Letters: []string{"A", "B", "C"}, Cells: "sss", Shared: true},
		{Passages: []int{1, 2}, Letters: []string{"A", "B"}, Cells: "ddn", Shared: true, Differs: true},
	}
	if !reflect.DeepEqual(page.Statements, want) {
		t.Errorf("statements %+v, want %+v", page.Statements, want)
	}
}

func askPair(columns []string, at *Ref) *PairPage {
	return PairAsk{Columns: columns, At: at}.Answer(NewBook(compareStory())).(*PairPage)
}

func columnsOf(page *ComparePage) string {
	var ids []string
	for _, c := range page.Columns {
		ids = append(ids, c.Mark.Source)
	}
	return strings.Join(ids, " ")
}

func TestCompareSegmentsGiveBackTheArticle(t *testing.T) {
	for _, c := range askCompare(CompareAsk{Columns: []string{"y", "x", "z"}}).Columns {
		var words strings.Builder
		for _, b := range c.Blocks {
			for _, s := range b.Segments {
				words.WriteString(s.Text)
			}
			words.WriteByte('\n')
		}
		if want := NewBook(compareStory()).Source(c.Mark.Source).Text; words.String() != want {
			t.Errorf("%s: segments give %q, want %q", c.Letter, words.String(), want)
		}
	}
}

func TestCompareChosenPassageStandsBesideItsCounterparts(t *testing.T) {
	page := askPair([]string{"x", "y", "z"}, &Ref{Place: text.Place{Source: "x", Start: 33, End: 40}})
	if page.At == nil || !strings.HasPrefix(page.At.Text, "“We saw") || len(page.Panels) != 2 {
		t.Fatalf("chosen %+v, %d panels", page.At, len(page.Panels))
	}
	y, z := page.Panels[0], page.Panels[1]
	if y.Relation != "altered-quotation" || y.B == nil || len(y.Slots) == 0 {
		t.Errorf("beside y: %+v", y)
	}
	var a, b strings.Builder
	for _, s := range y.Slots {
		a.WriteString(s.A)
		b.WriteString(s.B)
	}
	if a.String() != y.A.Text || b.String() != y.B.Text {
		t.Errorf("the score gives %q and %q", a.String(), b.String())
	}
	if z.Relation != "" || !z.Sure || z.Other.Letter != "C" {
		t.Errorf("beside z, which is silent: %+v", z)
	}
}

func TestComparePassageLetters(t *testing.T) {
	page := askCompare(CompareAsk{Columns: []string{"y", "z"}})
	tests := []struct {
		words, letters string
		all, altered   bool
	}{
		{"“There was", "A B", false, true},
		{"The bridge closed", "A B C", true, false},
		{"Fog", "", false, false},
		{"On Monday", "A B C", true, false},
	}
	for _, tt := range tests {
		found := false
		for _, p := range page.Passages {
			if strings.HasPrefix(p.Text, tt.words) {
				found = true
				if got := strings.Join(p.Letters, " "); got != tt.letters || p.All != tt.all || p.Altered != tt.altered || p.Sure != (got == "") {
					t.Errorf("%s: letters %q, all %v, altered %v, sure %v", tt.words, got, p.All, p.Altered, p.Sure)
				}
			}
		}
		if !found {
			t.Errorf("no passage %q", tt.words)
		}
	}
}

func TestCompareFilters(t *testing.T) {
	page := askCompare(CompareAsk{Columns: []string{"x", "y"}, Altered: true})
	if len(page.Links) != 1 || page.Links[0].Relation != "altered-quotation" || !page.Statements[0].Dropped || page.Statements[1].Dropped {
		t.Errorf("only altered quotations: links %v, statements %v", page.Links, page.Statements)
	}
}

func TestCompareColumnsOfAChosenPassage(t *testing.T) {
	tests := []struct {
		name string
		ask  CompareAsk
		want string
	}{
		{"its own article and the one that shares most", CompareAsk{With: "z"}, "z y"},
		{"an unknown source is passed over", CompareAsk{Columns: []string{"q", "z"}}, "z y"},
		{"a passage of none of the columns takes the first", CompareAsk{Columns: []string{"x", "y"}, With: "z"}, "z y"},
		{"all sources merged hold any passage", CompareAsk{Columns: []string{"+", "x"}, With: "z"}, "+ x"},
		{"the same twice is once", CompareAsk{Columns: []string{"x", "x", "z"}}, "x z"},
	}
	for _, tt := range tests {
		if got := columnsOf(askCompare(tt.ask)); got != tt.want {
			t.Errorf("%s: columns %s, want %s", tt.name, got, tt.want)
		}
	}
}

func TestCompareLostPassage(t *testing.T) {
	page := askPair(nil, &Ref{Place: text.Place{Source: "x", Start: 0, End: 9}, Words: "nowhere to be found"})
	if !page.Lost || page.At != nil || page.Panels != nil {
		t.Errorf("lost %v, chosen %v, panels %v", page.Lost, page.At, page.Panels)
	}
	if page := askPair(nil, nil); page.Lost || page.At != nil {
		t.Errorf("nothing chosen: %+v", page)
	}
}

// Weaker matches are left out, and counted; what they alone joined is no
// longer shared, and not said to be only here either.
func TestCompareLeast(t *testing.T) {
	page := askCompare(CompareAsk{Columns: []string{"y", "z"}, Least: 60})
	if page.Weaker != 1 || len(page.Links) != 0 {
		t.Errorf("%d weaker, links %v", page.Weaker, page.Links)
	}
	for _, p := range page.Passages {
		weak := strings.HasPrefix(p.Text, "On Monday")
		if p.Weak != weak {
			t.Errorf("%q: weak %v", p.Text, p.Weak)
		}
		if strings.HasPrefix(p.Text, "The bridge closed") && strings.Join(p.Letters, " ") != "A B" {
			t.Errorf("%q: letters %v", p.Text, p.Letters)
		}
	}
	if page := askCompare(CompareAsk{Columns: []string{"y", "z"}, Least: 50}); page.Weaker != 0 || len(page.Links) != 1 {
		t.Errorf("as strong as asked: %d weaker, links %v", page.Weaker, page.Links)
	}
}

// What a column before has said is known.
func TestCompareKnown(t *testing.T) {
	page := askCompare(CompareAsk{Columns: []string{"x", "y", "z"}})
	for _, p := range page.Passages {
		want := p.Column > 0 && !strings.HasPrefix(p.Text, "Fog")
		if p.Known != want {
			t.Errorf("column %d, %q: known %v", p.Column, p.Text, p.Known)
		}
	}
}

// A difference between passages that are no match is told too: stepped to, and
// joined.
func TestCompareOpposed(t *testing.T) {
	s := compareStory()
	other := s.Statements[1].Members[0].Place
	s.Differences = []story.Difference{{ID: "d1", Kind: "date", Severity: "open", Why: why.Because("x"), Sides: []story.Side{
		{Value: "2025-01-01", Members: []text.Place{s.OnlyIn[0].Place}}, {Value: "2025-01-02", Members: []text.Place{other}}}}}
	b := NewBook(s)
	page := CompareAsk{Columns: []string{"x", "y"}}.Answer(b).(*ComparePage)
	var apart []CompareStatement
	for _, x := range page.Statements {
		if x.Apart {
			apart = append(apart, x)
		}
	}
	want := CompareStatement{Passages: []int{1, 4}, Letters: []string{"A", "B"}, Cells: "ddn", Differs: true, Apart: true}
	if len(apart) != 1 || !reflect.DeepEqual(apart[0], want) {
		t.Errorf("got %+v, want %+v", apart, want)
	}
	if n := len(slices.DeleteFunc(slices.Clone(page.Links), func(l CompareLink) bool { return l.Relation != Opposed })); n != 1 {
		t.Errorf("%d links of what is opposed, want 1", n)
	}
	fog := b.Ref(s.OnlyIn[0].Place)
	panel := PairAsk{Columns: []string{"x", "y"}, At: &fog}.Answer(b).(*PairPage).Panels[0]
	if panel.Relation != Opposed || panel.B == nil || len(panel.Differs) != 1 || panel.Differs[0].A != "2025-01-01" || panel.Differs[0].B != "2025-01-02" {
		t.Errorf("the panel is %+v", panel)
	}
}

// All sources merged hold each statement once, and what only one says.
func TestCompareUnion(t *testing.T) {
	page := askCompare(CompareAsk{Columns: []string{Union, "z"}})
	var got []string
	for _, b := range page.Columns[0].Blocks {
		got = append(got, b.Letter+": "+b.Segments[0].Text+" ["+strings.Join(b.Letters, "")+"]")
	}
	want := []string{"A: The bridge was closed on Monday. [ABC]", "B: Fog hid the river. []", "A: “We saw no other way,” the mayor said. [AB]"}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
	if len(page.Links) != 1 || page.Links[0].Relation != "same-statement" {
		t.Errorf("links %+v", page.Links)
	}
	at := page.Passages[0].At
	if pair := (PairAsk{Columns: []string{Union, "z"}, At: &at}).Answer(NewBook(compareStory())).(*PairPage); len(pair.Panels) != 2 || pair.Panels[1].Other.Letter != "B" {
		t.Errorf("beside all merged: %+v", pair.Panels)
	}
	if !page.Columns[0].Union || len(page.Rows) != 3 {
		t.Errorf("columns %+v, rows %v", page.Columns, page.Rows)
	}
}

func TestCompareFind(t *testing.T) {
	page := askCompare(CompareAsk{Columns: []string{"x", "y"}, Find: "bridge"})
	if page.Found != 2 || !page.Statements[0].Found || page.Statements[1].Found {
		t.Errorf("found in %d passages, statements %+v", page.Found, page.Statements)
	}
	s := page.Columns[0].Blocks[0].Segments[0]
	if len(s.Found) != 1 || s.Found[0].Of(s.Text) != "bridge" {
		t.Errorf("found %v in %q", s.Found, s.Text)
	}
}

func TestCompareOfAnEmptyStory(t *testing.T) {
	page := CompareAsk{}.Answer(NewBook(&story.Story{})).(*ComparePage)
	if len(page.Columns) != 0 {
		t.Errorf("columns of nothing: %v", page.Columns)
	}
}

// Two neighbouring columns that say the same have a ribbon between them also
// where they are joined by what a third says only.
func TestCompareLinksThroughAThird(t *testing.T) {
	links := askCompare(CompareAsk{Columns: []string{"x", "z"}}).Links
	if len(links) != 1 || links[0].Relation != "same-statement" || links[0].Weight != .5 {
		t.Errorf("%+v, want one of the statement, as strong as its weakest match", links)
	}
	for _, l := range askCompare(CompareAsk{Columns: []string{"x", "y"}}).Links {
		if l.Relation == "same-statement" {
			t.Errorf("%+v stands beside a match", l)
		}
	}
}
