package search

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"parallax/internal/story"
	"parallax/internal/text"
)

const (
	textA = "Harbour talks end. The port council met on Friday. “We will not sell the quay,” said Ana Petrović. The F-16 flew over 200 people."
	textB = "Ana Petrovic and negotiators of the pro-harbour movement met. Café owners negotiated too."
)

func place(source, words string) text.Place {
	i := strings.Index(map[string]string{"a": textA, "b": textB}[source], words)
	if i < 0 {
		panic(words)
	}
	return text.Place{Source: source, Start: i, End: i + len(words)}
}

func sample() *story.Story {
	src := func(id, t string, sentences ...string) story.Source {
		s := story.Source{ID: id, Text: t}
		for _, words := range sentences {
			p := place(id, words)
			s.Sentences = append(s.Sentences, story.Sentence{Start: p.Start, End: p.End})
		}
		return s
	}
	a := src("a", textA, "Harbour talks end.", "The port council met on Friday.", "“We will not sell the quay,” said Ana Petrović.", "The F-16 flew over 200 people.")
	a.Blocks = []story.Block{{Kind: "headline", End: 18}}
	b := src("b", textB, "Ana Petrovic and negotiators of the pro-harbour movement met.", "Café owners negotiated too.")
	return &story.Story{
		Sources: []story.Source{a, b},
		Actors: []story.Actor{{ID: "p", Name: "Ana Petrović", Mentions: []story.Mention{
			{Place: place("a", "Ana Petrović"), Form: "name"}, {Place: place("b", "Ana Petrovic"), Form: "name"}, {Place: place("a", "We"), Form: "pronoun"}}}},
		Quotes: []story.Quote{{Place: place("a", "“We will not sell the quay,”"), Kind: "direct"}},
		Events: []story.Event{{Title: place("a", "port council met")}},
	}
}

// words lists hits as "kind source:words found".
func words(s *story.Story, hits []Hit) string {
	var list []string
	for _, h := range hits {
		t := s.Sources[slices.IndexFunc(s.Sources, func(src story.Source) bool { return src.ID == h.Show.Source })].Text
		var found []string
		for _, f := range h.Found {
			found = append(found, f.Of(t))
		}
		list = append(list, fmt.Sprintf("%s %s:%s", h.Kind, h.Show.Source, strings.Join(found, "+")))
	}
	return strings.Join(list, ", ")
}

func TestFind(t *testing.T) {
	s := sample()
	x := Build(s)
	tests := []struct{ query, want string }{
		{"petrovic", "name a:Petrović, name b:Petrovic, text a:Petrović, text b:Petrovic"},
		{"PETROVIĆ ana", "name a:Ana Petrović, name b:Ana Petrovic, text a:Ana Petrović, text b:Ana Petrovic"},
		{"petrovik", "name a:Petrović, name b:Petrovic, text a:Petrović, text b:Petrovic"}, // one wrong letter
		{"coucnil met", "event a:council met, text a:council met"},                         // two letters swapped
		{"met council", "event a:council met, text a:council met"},
		{"cafe", "text b:Café"},
		{"quay sell", "quote a:sell+quay, text a:sell+quay"},
		{"negotiation", "text b:negotiators, text b:negotiated"}, // by the stem
		{"harbou", "headline a:Harbour, text b:harbour"},
		{"f-16", "text a:F-16"},
		{"201", ""}, // numbers are not misspelt
		{"friday saturday", "text a:Friday"},
		{"sunday monday friday", ""},
		{"zebra", ""},
		{"", ""},
		{" —!? ", ""},
	}
	for _, tt := range tests {
		if got := words(s, x.Find(tt.query, 10)); got != tt.want {
			t.Errorf("Find(%q):\ngot  %s\nwant %s", tt.query, got, tt.want)
		}
	}
}

func TestFindLimitsEachKind(t *testing.T) {
	s := sample()
	if got, want := words(s, Build(s).Find("petrovic", 1)), "name a:Petrović, text a:Petrović"; got != want {
		t.Errorf("with limit 1: %s, want %s", got, want)
	}
	if got := Build(s).Find("petrovic", 0); len(got) != 0 {
		t.Errorf("with limit 0: %d hits", len(got))
	}
}

func TestFindNamesByTheirLetters(t *testing.T) {
	s := sample()
	if got, want := words(s, Build(s).Find("anapetro", 10)), "name a:Ana Petro, name b:Ana Petro"; got != want {
		t.Errorf("Find(anapetro) = %s, want %s", got, want)
	}
}

func TestDistance(t *testing.T) {
	tests := []struct {
		a, b string
		most int
		want int
	}{
		{"doha", "doha", 2, 0}, {"doha", "dohs", 2, 1}, {"doha", "dohaa", 2, 1}, {"doha", "oha", 2, 1}, {"doha", "odha", 2, 1},
		{"doha", "kabul", 2, 3}, {"andarabi", "andrabi", 1, 1}, {"türkiye", "turkiye", 1, 1}, {"", "ab", 2, 2}, {"abc", "", 2, 3}, {"ab", "ba", 0, 1},
	}
	for _, tt := range tests {
		if got := distance(tt.a, tt.b, tt.most); got != tt.want {
			t.Errorf("distance(%q, %q, %d) = %d, want %d", tt.a, tt.b, tt.most, got, tt.want)
		}
		if tt.want <= tt.most && !lettersOf(tt.a).near(lettersOf(tt.b), tt.most) {
			t.Errorf("%q and %q are within %d, but their letters are not near", tt.a, tt.b, tt.most)
		}
		if got := distance(tt.b, tt.a, tt.most); got != tt.want {
			t.Errorf("distance(%q, %q, %d) = %d, want %d", tt.b, tt.a, tt.most, got, tt.want)
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, q := range []string{"petrović", "quay sell", "F-16", "“", "\xff", strings.Repeat("harbour ", 50)} {
		f.Add(q)
	}
	s := sample()
	x := Build(s)
	f.Fuzz(func(t *testing.T, query string) {
		hits := x.Find(query, 20)
		if again := x.Find(query, 20); words(s, hits) != words(s, again) {
			t.Fatalf("Find(%q) twice: %s, then %s", query, words(s, hits), words(s, again))
		}
		for _, h := range hits {
			last := h.Show.Start
			for _, found := range h.Found {
				if found.Start < last || found.End > h.Show.End || found.Len() <= 0 {
					t.Fatalf("Find(%q): %v is not in order within %v", query, h.Found, h.Show)
				}
				last = found.End
			}
		}
	})
}

func Example() {
	s := sample()
	for _, h := range Build(s).Find("Petrovik", 5) {
		if h.Kind == Name {
			fmt.Println(h.Label, h.Show.Source)
		}
	}
	// Output:
	// Ana Petrović a
	// Ana Petrović b
}

// long is a story of n sentences.
func long(n int) *story.Story {
	var b strings.Builder
	src := story.Source{ID: "long"}
	for i := range n {
		start := b.Len()
		fmt.Fprintf(&b, "The council of town%d met on day %d and sold the quay of harbour%d.", i%997, i%31, i%389)
		src.Sentences = append(src.Sentences, story.Sentence{Start: start, End: b.Len()})
		b.WriteByte(' ')
	}
	src.Text = b.String()
	return &story.Story{Sources: []story.Source{src}}
}

// A long query against a long text must not take quadratic time.
func TestFindInMuchText(t *testing.T) {
	x := Build(long(20000))
	if hits := x.Find(strings.Repeat("counsil quay ", 200), 10); len(hits) != 10 {
		t.Errorf("%d hits, want 10", len(hits))
	}
}

func BenchmarkFind(b *testing.B) {
	x := Build(long(500))
	for b.Loop() {
		x.Find("quai council", 40)
	}
}

// Of two letters that begin half of the words there are.
func BenchmarkFirstLetters(b *testing.B) {
	x := Build(long(20000))
	for b.Loop() {
		x.Find("to", 200)
	}
}

func BenchmarkBuild(b *testing.B) {
	s := long(500)
	for b.Loop() {
		Build(s)
	}
}
