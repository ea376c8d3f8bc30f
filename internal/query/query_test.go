package query

import (
	"fmt"
	"strings"
	"testing"

	"parallax/internal/corpus"
	"parallax/internal/story"
	"parallax/internal/why"
)

func TestFinding(t *testing.T) {
	b := NewBook(sample())
	ask := func(words string) *Found {
		r := b.Ref(at("a", words, 0))
		return FindingAsk{At: &r}.Answer(b).(*FindingPage).Found
	}
	if f := ask("Friday"); f == nil || f.Kind != TimeFinding || f.Value != "2025-11-07" || len(f.Evidence) != 1 {
		t.Errorf("Friday: %+v", f)
	}
	if f := ask("“We will not sell the quay,”"); f == nil || f.Speaker != "Ana Petrović" || f.Cue.Text != "said" {
		t.Errorf("quotation: %+v", f)
	}
	if f := ask("Some 200"); f == nil || f.Figure.Value != 200 || f.Counts.Text != "people" {
		t.Errorf("figure: %+v", f)
	}
	f := ask("Ana Petrović")
	if f == nil || len(f.Names) != 2 || f.Names[1].TermOf != "the port council" || f.Names[1].Sources[0].Letter != "B" || f.Names[1].First[0].Paragraph != 1 {
		t.Errorf("name: %+v", f)
	}
	if f := ask("people came"); f != nil {
		t.Errorf("no finding: %+v", f)
	}
	lost := Ref{Words: "not in any"}
	if p := (FindingAsk{At: &lost}).Answer(b).(*FindingPage); !p.Lost || p.At != nil {
		t.Errorf("lost: %+v", p)
	}
	if p := (FindingAsk{}).Answer(b).(*FindingPage); p.Lost || p.At != nil {
		t.Errorf("nothing asked: %+v", p)
	}
}

func TestDifferences(t *testing.T) {
	b := NewBook(sample())
	page := DifferencesAsk{}.Answer(b).(*DifferencesPage)
	if page.Total != 2 || len(page.List) != 1 || len(page.Named) != 1 || len(page.Kinds) != 2 {
		t.Fatalf("all: total %d, %d listed, %d named, kinds %v", page.Total, len(page.List), len(page.Named), page.Kinds)
	}
	d := page.List[0]
	if d.About.Text != "port council met" || d.Report == nil || d.Report.Source != "a" {
		t.Errorf("about %+v, report %+v", d.About, d.Report)
	}
	m := d.Sides[1].Members[0]
	if m.Text != "The council met on Thursday, Ana Petrovic said." || m.Inner.Of(m.Text) != "Thursday" || m.Letter != "B" {
		t.Errorf("side: %q, %q", m.Text, m.Inner.Of(m.Text))
	}
	if n := page.Named[0]; n.Actor != "Ana Petrović" || len(n.Names) != 2 {
		t.Errorf("named: %+v", n)
	}
	if p := (DifferencesAsk{Kind: "date"}).Answer(b).(*DifferencesPage); len(p.List) != 1 || len(p.Named) != 0 || p.Total != 2 {
		t.Errorf("dates only: %d listed, %d named, total %d", len(p.List), len(p.Named), p.Total)
	}
	if p := (DifferencesAsk{Kind: "figure"}).Answer(b).(*DifferencesPage); len(p.List)+len(p.Named) != 0 {
		t.Errorf("figures: %+v", p)
	}
}

func TestSearch(t *testing.T) {
	b := NewBook(sample())
	page := SearchAsk{Query: "PETROVIĆ"}.Answer(b).(*SearchPage)
	var got []string
	for _, g := range page.Groups {
		for _, h := range g.Hits {
			var found []string
			for _, s := range h.Found {
				found = append(found, s.Of(h.Text))
			}
			got = append(got, fmt.Sprintf("%s %s%d %s", g.Kind, h.Letter, h.Paragraph, strings.Join(found, "+")))
		}
	}
	want := "name A1 Petrović, name B1 Petrovic, text A1 Petrović, text B1 Petrovic"
	if joined := strings.Join(got, ", "); joined != want {
		t.Errorf("Search:\ngot  %s\nwant %s", joined, want)
	}
	if page.Total != 4 {
		t.Errorf("total %d, want 4", page.Total)
	}
}

func TestOpening(t *testing.T) {
	long := strings.Repeat("word ", 60)
	for _, found := range []int{0, 40, 110, 111, 200, 290} {
		from := opening(long, found)
		if from > found || from > 0 && long[from-1] != ' ' || found > 110 && found-from > 50 {
			t.Errorf("opening(…, %d) = %d", found, from)
		}
	}
	if got := opening(strings.Repeat("x", 300), 200); got != 0 {
		t.Errorf("opening in one long word = %d, want 0", got)
	}
}

func Example() {
	desk := NewDesk(func(Work, func(Progress)) (*story.Story, []why.Why, error) { return sample(), nil, nil })
	desk.Read(Work{Files: []corpus.File{{Name: "a.txt"}}}, nil, func(Receipt) {})
	desk.Ask(DifferencesAsk{Kind: "date"}, func(p Page) {
		for _, side := range p.(*DifferencesPage).List[0].Sides {
			m := side.Members[0]
			fmt.Printf("%s ¶%d: %s\n", m.Letter, m.Paragraph, m.Inner.Of(m.Text))
		}
	})
	// Output:
	// A ¶1: Friday
	// B ¶1: Thursday
}
