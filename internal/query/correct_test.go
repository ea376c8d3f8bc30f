package query

import (
	"strings"
	"testing"

	"parallax/internal/story"
	"parallax/internal/text"
	"parallax/internal/why"
)

func TestSpot(t *testing.T) {
	b := NewBook(sample())
	p := b.Passage(at("a", "The port council met on Friday.", 0))
	want := story.Spot{Source: "a", Start: p.At.Start, End: p.At.End, Words: "The port council met on Friday."}
	if got := p.Spot(); got != want {
		t.Errorf("Spot() = %+v, want %+v", got, want)
	}
	if got := Spotted(want); got != p.At {
		t.Errorf("Spotted() = %+v, want %+v", got, p.At)
	}
}

func TestActors(t *testing.T) {
	b := NewBook(sample())
	tests := []struct{ source, want string }{
		{"a", "Ana Petrović a here, the port council a here"},
		{"b", "Ana Petrović b here, the port council a"},
		{"gone", "Ana Petrović a, the port council a"},
	}
	for _, tt := range tests {
		var got []string
		for _, c := range (ActorsAsk{Source: tt.source}).Answer(b).(*ActorsPage).Actors {
			word := c.Label + " " + c.Mention.Source
			if c.Here {
				word += " here"
			}
			got = append(got, word)
		}
		if joined := strings.Join(got, ", "); joined != tt.want {
			t.Errorf("actors seen from %s: %q, want %q", tt.source, joined, tt.want)
		}
	}
}

func TestActorsOfOneNameAreToldApart(t *testing.T) {
	s := sample()
	s.Actors[1].Name = "ana petrovic"
	page := ActorsAsk{Source: "b"}.Answer(NewBook(s)).(*ActorsPage)
	if len(page.Actors) != 2 || page.Actors[0].Label == page.Actors[1].Label || page.Actors[1].Label != "ana petrovic (A ¶1)" {
		t.Errorf("actors %+v", page.Actors)
	}
}

func TestMentionsOfAnActor(t *testing.T) {
	b := NewBook(sample())
	r := b.Ref(at("a", "Ana Petrović", 0))
	found := FindingAsk{At: &r}.Answer(b).(*FindingPage).Found
	if len(found.Mentions) != 1 || found.Mentions[0].Text != "Ana Petrovic" || found.Mentions[0].Letter != "B" {
		t.Errorf("mentions %+v", found.Mentions)
	}
}

func TestCutAtKeepsRunesWhole(t *testing.T) {
	whole := []Segment{{At: text.Span{Start: 10, End: 18}, Text: "äöü b"}}
	for _, spans := range [][]text.Span{nil, {{Start: 11, End: 15}}, {{Start: -4, End: 90}}, {{Start: 16, End: 12}}} {
		joined := ""
		for _, s := range CutAt(whole, spans) {
			if strings.ToValidUTF8(s.Text, "") != s.Text || s.At.Len() != len(s.Text) {
				t.Errorf("cut at %v: %q at %v", spans, s.Text, s.At)
			}
			joined += s.Text
		}
		if joined != "äöü b" {
			t.Errorf("cut at %v: joined %q", spans, joined)
		}
	}
}

// What the reader parted stands between the columns, whichever is left, and is
// no match; what the reader matched is one, and marked.
func TestCompareTellsWhatTheReaderSaid(t *testing.T) {
	s := compareStory()
	fog, closed := s.OnlyIn[0].Place, s.Statements[0].Members[0].Place
	says := func(code string) story.Entry { return story.Entry{Kind: story.FixMatch, Says: why.Because(code)} }
	s.Corrections = []story.Applied{
		{Entry: says("correct-no-match"), Placed: true, At: []text.Place{closed, fog}},
		{Entry: says("correct-no-match"), At: []text.Place{closed, fog}},            // not in force
		{Entry: says("correct-no-match"), Placed: true, At: []text.Place{closed}},   // of something gone
		{Entry: says("correct-match"), Placed: true, At: []text.Place{closed, fog}}, // no parting
	}
	s.Statements[1].Pairs[0].Why = why.Because("reader-match")
	for _, columns := range [][]string{{"x", "y"}, {"y", "x"}} {
		page := CompareAsk{Columns: columns}.Answer(NewBook(s)).(*ComparePage)
		parted, own, matches := 0, 0, 0
		for _, l := range page.Links {
			a, b := page.Passages[l.Left], page.Passages[l.Right]
			if a.Column != 0 || b.Column != 1 {
				t.Errorf("%v: a link from column %d to %d", columns, a.Column, b.Column)
			}
			switch {
			case l.Parted:
				parted++
				if l.Weight != 0 || a.Text != "Fog hid the river." && b.Text != "Fog hid the river." {
					t.Errorf("%v: parted %q and %q, weight %v", columns, a.Text, b.Text, l.Weight)
				}
			case l.Own:
				own++
			default:
				matches++
			}
		}
		if parted != 1 || own != 1 || matches != 1 || len(page.Statements) != 2 {
			t.Errorf("%v: %d parted, %d the reader's, %d other matches, %d statements; want 1, 1, 1, 2", columns, parted, own, matches, len(page.Statements))
		}
	}
}
