package query

import (
	"strings"
	"testing"

	"parallax/internal/story"
	"parallax/internal/text"
	"parallax/internal/why"
)

// covered is the sample with a statement of both articles and a passage of one.
func covered() *Book {
	s := sample()
	met := at("a", "The port council met on Friday.", 0)
	also := at("b", "The council met on Thursday, Ana Petrovic said.", 0)
	s.Statements = []story.Statement{{ID: "s1", Label: at("a", "port council met", 0), Members: []story.Member{{Place: met}, {Place: also}}}}
	people := at("a", "Some 200 people came to the port.", 0)
	near := at("b", "Café owners came too.", 0)
	s.OnlyIn = []story.Only{{Place: people, Sure: true, Nearest: &story.Nearest{Source: "b", Start: near.Start, End: near.End, Score: .2}},
		{Place: near, NotYetKnown: []string{"a"}}}
	return NewBook(s)
}

// lines tells a page of rows: letter:value "words" a passage, or what is said
// of its absence.
func lines(p *CoveragePage) string {
	var all []string
	for _, r := range p.Rows {
		line := r.Label.Text + " |"
		for _, c := range r.Cells {
			line += " " + c.Source.Letter + ":"
			for _, m := range c.Passages {
				line += m.Value + "“" + firstWords(m.Text) + "”"
			}
			if c.NotYetKnown {
				line += "not yet"
			}
			if c.Nearest != nil {
				line += "near " + firstWords(c.Nearest.Text)
			}
			if c.Sure {
				line += " sure"
			}
		}
		all = append(all, line)
	}
	return strings.Join(all, "\n")
}

func TestCoverage(t *testing.T) {
	const (
		met    = "port council met | A:2025-11-07“The port council met” B:2025-11-06“The council met on”"
		people = "Some 200 people came to the port. | A:“Some 200 people came” B:near Café owners came too. sure"
		cafe   = "Café owners came too. | A:not yet B:“Café owners came too.”"
	)
	tests := []struct {
		name  string
		ask   CoverageAsk
		want  string
		shown int
	}{
		{"all", CoverageAsk{Count: 9}, met + "\n" + cafe + "\n" + people, 3},
		{"by story", CoverageAsk{Sort: ByStory, Count: 9}, met + "\n" + cafe + "\n" + people, 3},
		{"by carriers", CoverageAsk{Sort: ByCarriers, Count: 1}, met, 3},
		{"only where they differ", CoverageAsk{Differ: true, Count: 9}, met, 1},
		{"only in one", CoverageAsk{Only: true, Count: 9}, cafe + "\n" + people, 2},
		{"none asked for", CoverageAsk{}, "", 3},
	}
	b := covered()
	for _, tt := range tests {
		p := tt.ask.Answer(b).(*CoveragePage)
		if got := lines(p); got != tt.want || p.Shown != tt.shown || p.Total != 3 {
			t.Errorf("%s:\n%s\nwant\n%s\n%d of %d shown, want %d", tt.name, got, tt.want, p.Shown, p.Total, tt.shown)
		}
	}
	if r := (CoverageAsk{Count: 1}).Answer(b).(*CoveragePage).Rows[0]; r.Carriers != 2 || len(r.Differs) != 1 || r.Differs[0].Severity != "open" {
		t.Errorf("the first row: %+v", r)
	}
}

// TestCoverageOfDifferencesWithoutStatement has passages of one event that
// don't say the same.
func TestCoverageOfDifferencesWithoutStatement(t *testing.T) {
	p := CoverageAsk{Count: 9}.Answer(NewBook(sample())).(*CoveragePage)
	want := "port council met | A:2025-11-07“The port council met” B:2025-11-06“The council met on”"
	if got := lines(p); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

// TestCoverageOfAnEvent has an article that reports the event without a date,
// and one that was out before it.
func TestCoverageOfAnEvent(t *testing.T) {
	s := sample()
	add := func(id, words, out string) {
		s.Sources = append(s.Sources, story.Source{ID: id, Text: words, Published: story.Published{Latest: ptr(out)},
			Blocks: []story.Block{{Kind: "paragraph", End: len(words), Number: 1}}, Sentences: []story.Sentence{{End: len(words)}}})
	}
	add("c", "The council has met.", "2025-12-01")
	add("d", "The council will meet.", "2025-11-05")
	e := &s.Events[0]
	e.When = &story.When{From: ptr("2025-11-06"), To: ptr("2025-11-07")}
	e.Reports = append(e.Reports, story.Report{Place: text.Place{Source: "c", Start: 0, End: 19}})
	p := CoverageAsk{Count: 9}.Answer(NewBook(s)).(*CoveragePage)
	want := "port council met | A:2025-11-07“The port council met” B:2025-11-06“The council met on” C:“The council has met.” D:not yet"
	if got := lines(p); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

// TestCoverageOfManySources gives a column to the first, and says where the
// others carry a statement.
func TestCoverageOfManySources(t *testing.T) {
	s := &story.Story{}
	const words = "The quay was sold."
	var members []story.Member
	for i := range 16 {
		id := string(rune('a' + i))
		s.Sources = append(s.Sources, story.Source{ID: id, Text: words, Blocks: []story.Block{{Kind: "paragraph", End: len(words), Number: 1}},
			Sentences: []story.Sentence{{End: len(words)}}})
		members = append(members, story.Member{Place: text.Place{Source: id, End: len(words)}})
	}
	s.Statements = []story.Statement{{Label: members[0].Place, Members: members, Pairs: []story.Pair{{B: 1, Why: why.Because("test")}}}}
	p := CoverageAsk{Count: 1}.Answer(NewBook(s)).(*CoveragePage)
	if len(p.Columns) != 8 || p.Others != 8 || len(p.Rows[0].Cells) != 8 || len(p.Rows[0].Others) != 6 || p.Rows[0].More != 2 || p.Rows[0].Carriers != 16 {
		t.Errorf("got %+v", p)
	}
}

func TestCoverageColumns(t *testing.T) {
	b := NewBook(sample())
	p := CoverageAsk{Count: 1, Columns: 1}.Answer(b).(*CoveragePage)
	if len(p.Columns) != 1 || p.Others != 1 || len(p.Rows[0].Cells) != 1 || len(p.Rows[0].Others) == 0 {
		t.Errorf("one column: %+v", p)
	}
	if p := (CoverageAsk{Count: 1, Columns: 99}).Answer(b).(*CoveragePage); len(p.Columns) != 2 || p.Others != 0 {
		t.Errorf("many columns: %+v", p.Columns)
	}
}

// Of many sources a statement lists those that come near it; one that was out
// no later than a listed one that could not know couldn't know either, and no
// silence is held against it.
func TestCoverageOfSourcesNotListed(t *testing.T) {
	const words = "The quay was sold."
	s := &story.Story{}
	for i, out := range []string{"2025-05-09", "2025-05-01", "2025-05-02", "2025-05-08", ""} {
		src := story.Source{ID: string(rune('a' + i)), Text: words, Blocks: []story.Block{{Kind: "paragraph", End: len(words), Number: 1}}}
		if out != "" {
			src.Published.Latest = ptr(out)
		}
		s.Sources = append(s.Sources, src)
	}
	s.Statements = []story.Statement{{Label: text.Place{Source: "a", End: 8}, Members: []story.Member{{Place: text.Place{Source: "a", End: 8}}},
		Silent: []story.Silent{{Source: "c", NotYetKnown: true}}}}
	p := CoverageAsk{Count: 1}.Answer(NewBook(s)).(*CoveragePage)
	if want := "The quay | A:“The quay” B:not yet C:not yet D: E:"; lines(p) != want || !p.Near {
		t.Errorf("got %s, %v\nwant %s", lines(p), p.Near, want)
	}
}

// The columns are those of the sources that carry most of what is shown.
func TestCoverageColumnsCarryMost(t *testing.T) {
	s := sample()
	cafe := at("b", "Café owners came too.", 0)
	s.OnlyIn = []story.Only{{Place: cafe}}
	p := CoverageAsk{Only: true, Count: 1, Columns: 1}.Answer(NewBook(s)).(*CoveragePage)
	if len(p.Columns) != 1 || p.Columns[0].Source != "b" {
		t.Errorf("columns: %v", p.Columns)
	}
}

// Of a sentence the words are marked in which it differs.
func TestCoverageMarksWhatDiffers(t *testing.T) {
	r := CoverageAsk{Count: 1}.Answer(covered()).(*CoveragePage).Rows[0]
	p := r.Cells[0].Passages[0]
	if len(p.Marks) != 1 || p.Marks[0].Of(p.Text) != "Friday" {
		t.Errorf("%q: %v", p.Text, p.Marks)
	}
	if d := r.Differs[0]; len(d.Who) != 2 || d.Who[0][0].Letter != "A" || d.Who[1][0].Letter != "B" {
		t.Errorf("who: %v", d.Who)
	}
}
