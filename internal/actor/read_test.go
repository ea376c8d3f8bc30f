package actor

import (
	"testing"

	"parallax/internal/corpus"
	"parallax/internal/text"
)

// document makes a document of English text, a sentence a line.
func document(id, t string) corpus.Document {
	d := corpus.Document{ID: id, Text: t, English: true}
	start := 0
	for i := 0; i <= len(t); i++ {
		if i == len(t) || t[i] == '\n' {
			if i > start {
				d.Sentences = append(d.Sentences, text.Sentence{Block: len(d.Blocks), Span: text.Span{Start: start, End: i}})
				d.Blocks = append(d.Blocks, text.Block{Kind: text.Paragraph, Span: text.Span{Start: start, End: i}, Number: len(d.Blocks) + 1})
			}
			start = i + 1
		}
	}
	return d
}

// find returns the actor that has a name; nil when none does.
func find(c *Cast, name string) *Actor {
	for i := range c.Actors {
		for _, n := range c.Actors[i].Names {
			if n.Text == name {
				return &c.Actors[i]
			}
		}
	}
	return nil
}

func TestNamesOfOne(t *testing.T) {
	tests := []struct{ text, a, b string }{
		{"A statement by Tahir Hussain Andarabi came late.\nThat was all Andarabi said.", "Tahir Hussain Andarabi", "Andarabi"},
		{"It named the Tehreek-e-Taliban Pakistan (TTP) twice.\nThen the TTP replied.", "Tehreek-e-Taliban Pakistan", "TTP"},
		{"It went to Türkiye first.\nThen it went to Turkey.", "Türkiye", "Turkey"},
		{"Words of the Foreign Office came.\nThen the FO wrote.", "Foreign Office", "FO"},
		{"There was Operation Zarb-e-Azb in May.\nAfter Operation Zarb-i-Azb came peace.", "Operation Zarb-e-Azb", "Operation Zarb-i-Azb"},
		{"It spoke for Pashtoon rights.\nMost Pashtoons live there, and all Pashtuns agreed.", "Pashtoon", "Pashtoons"},
		{"It spoke for Pashtun rights.\nMost Pashtoons live there, and all Pashtuns agreed.", "Pashtun", "Pashtoons"},
		{"It fought the Blue Army, also known as Men of Tomorrow, for years.", "Blue Army", "Men of Tomorrow"},
	}
	for _, tt := range tests {
		c := Read([]corpus.Document{document("a", tt.text)})
		a, b := find(c, tt.a), find(c, tt.b)
		if a == nil || a != b {
			t.Errorf("%q: %q is %+v, %q is %+v; want one actor", tt.text, tt.a, a, tt.b, b)
		}
	}
}

// A people is one actor of that kind, under its plural.
func TestPeople(t *testing.T) {
	c := Read([]corpus.Document{document("a", "It spoke for Pashtoon rights.\nMost Pashtoons live there.")})
	if a := find(c, "Pashtoon"); a == nil || a.Kind != People || a.Name != "Pashtoons" {
		t.Errorf("got %+v", a)
	}
}

// Names that are alike and name two.
func TestNamesOfTwo(t *testing.T) {
	tests := []struct{ text, a, b string }{
		{"It was said by Eric Garner in May.\nIt was said by Erica Garner in June.", "Eric Garner", "Erica Garner"},
		{"She went to East Germany by rail.\nThat was the East German way.", "East Germany", "East German"},
		{"Manager John Holt called the Lowford governor a fool.\nThen Lowford slept.", "John Holt", "Lowford"},
		{"Joseph F. Dunford Jr. met Joseph R. Biden Jr. at noon.", "Joseph F. Dunford Jr", "Joseph R. Biden Jr"},
		{"It asked Turkish Americans first.\nThen it asked the Japanese Americans and other Americans.", "Turkish Americans", "Japanese Americans"},
		{"Manager John Holt Jr. met Manager John Holt at noon.", "John Holt Jr", "John Holt"},
		{"The mayor, who was in Lowford, called Ada Blum a fool.", "Lowford", "Ada Blum"},
		{"She read the Corriere at home.\nHe works for Carrier now.", "Corriere", "Carrier"},
	}
	for _, tt := range tests {
		c := Read([]corpus.Document{document("a", tt.text)})
		if a, b := find(c, tt.a), find(c, tt.b); a != nil && a == b {
			t.Errorf("%q: %q and %q are one actor", tt.text, tt.a, tt.b)
		}
	}
}

// One person in two spellings, when the office is the same; else two people.
func TestMisspelled(t *testing.T) {
	tests := []struct {
		a, b string
		one  bool
	}{
		{"Commander Ingrid Dahlberg left.", "Commander Ingrid Dalberg left.", true},
		{"Commander Ingrid Dahlberg left.", "Mayor Ingrid Dalberg left.", false},
		{"Commander Ingrid Dahlberg left. Commander Ingrid Dalberg stayed.", "It rained.", false},
		{"Commander Ingrid Dahl left.", "Commander Ingrid Dall left.", false},
	}
	for _, tt := range tests {
		c := Read([]corpus.Document{document("a", tt.a), document("b", tt.b)})
		people := 0
		for _, a := range c.Actors {
			if a.Kind == Person {
				people++
			}
		}
		if one := people == 1; one != tt.one {
			t.Errorf("%q and %q: %d people", tt.a, tt.b, people)
		}
	}
}

// A name's token may be nothing but marks, which fold to nothing.
func TestSpellingsOfEmptyTokens(t *testing.T) {
	u := newUnion([]*form{{key: "", tokens: []string{""}}, {key: " blum", tokens: []string{"", "blum"}, parent: 1}, {key: "", parent: 2}})
	u.joinSpellings()
	if u.find(0) == u.find(1) {
		t.Error("a name and nothing are one")
	}
}

func TestTermOf(t *testing.T) {
	c := Read([]corpus.Document{
		document("a", "The terms Fitna-al-Khawarij and Fitna-al-Hindustan are used by Pakistan to describe the Tehreek-e-Taliban Pakistan and others."),
		document("b", "It named the Tehreek-e-Taliban Pakistan (TTP/FaK) again."),
	})
	a := find(c, "FaK")
	if a == nil || a.Name != "Tehreek-e-Taliban Pakistan" {
		t.Fatalf("FaK is %+v", a)
	}
	for _, n := range a.Names {
		own := n.Text == "FaK" || n.Text == "Fitna-al-Khawarij"
		if got := n.TermOf >= 0 && c.Actors[n.TermOf].Name == "Pakistan"; got != own {
			t.Errorf("%q: term of Pakistan %v, want %v", n.Text, got, own)
		}
	}
}
