package query

import (
	"strings"
	"testing"

	"parallax/internal/story"
	"parallax/internal/text"
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
	if len(page.Steps) != 2 || page.At != -1 || page.Chosen != -1 || page.Panels != nil {
		t.Errorf("nothing is chosen, got steps %v at %d, panels %v", page.Steps, page.At, page.Panels)
	}
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
	page := askCompare(CompareAsk{Columns: []string{"x", "y", "z"}, Chosen: &Ref{Place: text.Place{Source: "x", Start: 33, End: 40}}})
	if page.Chosen < 0 || !strings.HasPrefix(page.Passages[page.Chosen].Text, "“We saw") {
		t.Fatalf("chosen = %d", page.Chosen)
	}
	if page.At != 1 {
		t.Errorf("step %d, want 1: the second shared statement", page.At)
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
	if len(page.Links) != 1 || page.Links[0].Relation != "altered-quotation" || len(page.Steps) != 1 {
		t.Errorf("only altered quotations: links %v, steps %v", page.Links, page.Steps)
	}
}

func TestCompareColumnsOfAChosenPassage(t *testing.T) {
	at := func(id string) *Ref { return &Ref{Place: text.Place{Source: id, Start: 0, End: 5}} }
	tests := []struct {
		name string
		ask  CompareAsk
		want string
	}{
		{"its own article and the one that shares most", CompareAsk{Chosen: at("z")}, "z y"},
		{"an unknown source is passed over", CompareAsk{Columns: []string{"q", "z"}}, "z y"},
		{"a passage of none of the columns takes the first", CompareAsk{Columns: []string{"x", "y"}, Chosen: at("z")}, "z y"},
		{"the same twice is once", CompareAsk{Columns: []string{"x", "x", "z"}}, "x z"},
	}
	for _, tt := range tests {
		if got := columnsOf(askCompare(tt.ask)); got != tt.want {
			t.Errorf("%s: columns %s, want %s", tt.name, got, tt.want)
		}
	}
}

func TestCompareLostPassage(t *testing.T) {
	page := askCompare(CompareAsk{Chosen: &Ref{Place: text.Place{Source: "x", Start: 0, End: 9}, Words: "nowhere to be found"}})
	if !page.Lost || page.Chosen != -1 || len(page.Columns) != 2 {
		t.Errorf("lost %v, chosen %d, %d columns", page.Lost, page.Chosen, len(page.Columns))
	}
}

func TestCompareOfAnEmptyStory(t *testing.T) {
	page := CompareAsk{}.Answer(NewBook(&story.Story{})).(*ComparePage)
	if len(page.Columns) != 0 {
		t.Errorf("columns of nothing: %v", page.Columns)
	}
}
