package query

import (
	"testing"

	"parallax/internal/text"
)

func TestFirstWords(t *testing.T) {
	tests := []struct{ s, want string }{
		{"", ""},
		{"Friday", "Friday"},
		{"the third round of talks", "the third round of"},
		{"the extraordinarily long negotiations", "the extraordinarily long"},
		{"one\ntwo", "one"},
		{"Donaudampfschifffahrtsgesellschaftskapitän", "Donaudampfschifffahrtsgesellscha"},
		{"ääääääääääääääääää", "ääääääääääääääää"},
		{" leading", " leading"},
	}
	for _, tt := range tests {
		if got := firstWords(tt.s); got != tt.want {
			t.Errorf("firstWords(%q) = %q, want %q", tt.s, got, tt.want)
		}
	}
}

func TestCite(t *testing.T) {
	b := NewBook(sample())
	tests := []struct {
		at     text.Place
		letter string
		number int
		block  string
	}{
		{at("a", "Harbour", 0), "A", 0, "headline"},
		{at("a", "Friday", 0), "A", 1, "paragraph"},
		{at("a", "200", 0), "A", 2, "paragraph"},
		{at("b", "Café", 0), "B", 1, "paragraph"},
		{text.Place{Source: "nowhere", End: 3}, "", 0, ""},
	}
	for _, tt := range tests {
		if c := b.Cite(tt.at); c.Letter != tt.letter || c.Paragraph != tt.number || c.Block != tt.block {
			t.Errorf("Cite(%v) = %s ¶%d %s, want %s ¶%d %s", tt.at, c.Letter, c.Paragraph, c.Block, tt.letter, tt.number, tt.block)
		}
	}
}

func TestLocate(t *testing.T) {
	b := NewBook(sample())
	friday := at("a", "Friday", 0)
	moved := friday
	moved.Start, moved.End = friday.Start+9, friday.End+9
	elsewhere := friday
	elsewhere.Source = "gone"
	tests := []struct {
		name string
		ref  Ref
		want text.Place
		ok   bool
	}{
		{"in its place", Ref{friday, "Friday"}, friday, true},
		{"without words", Ref{friday, ""}, friday, true},
		{"moved in its source", Ref{moved, "Friday"}, friday, true},
		{"its source is gone", Ref{elsewhere, "Friday"}, friday, true},
		{"nowhere", Ref{friday, "Saturday"}, text.Place{}, false},
		{"no source and no words", Ref{text.Place{Source: "gone", End: 4}, ""}, text.Place{}, false},
		{"after the end", Ref{text.Place{Source: "a", Start: 9000, End: 9001}, "x"}, text.Place{}, false},
		{"backwards", Ref{text.Place{Source: "a", Start: 9, End: 2}, ""}, text.Place{}, false},
	}
	for _, tt := range tests {
		if got, ok := b.Locate(tt.ref); got != tt.want || ok != tt.ok {
			t.Errorf("%s: Locate = %v, %v, want %v, %v", tt.name, got, ok, tt.want, tt.ok)
		}
	}
}

func FuzzLocate(f *testing.F) {
	f.Add("a", 3, 9, "Friday")
	f.Add("b", 60, 70, "é")
	f.Add("b", 134, 70, "\xc3")
	b := NewBook(sample())
	f.Fuzz(func(t *testing.T, source string, start, end int, words string) {
		p, ok := b.Locate(Ref{text.Place{Source: source, Start: start, End: end}, words})
		if ok && !onRunes(b.Source(p.Source).Text, p.Span()) {
			t.Fatalf("found at %v, which is not on runes of the text", p)
		}
	})
}
