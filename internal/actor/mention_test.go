package actor

import (
	"testing"

	"parallax/internal/corpus"
)

// TestPointing checks who is meant by a role or a pronoun, the last of its
// words in the text.
func TestPointing(t *testing.T) {
	tests := []struct{ name, text, words, want string }{
		{"role before the name", "Foreign Minister Ada Blum came late.\nThen the minister left.", "the minister", "Ada Blum"},
		{"role after the name", "Ada Blum, the mayor of Linz, came late.\nThen the mayor left.", "the mayor", "Ada Blum"},
		{"role in small letters", "Foreign Office spokesperson Ada Blum came late.\nThen the spokeswoman left.", "the spokeswoman", "Ada Blum"},
		{"no holder", "Ada Blum came late.\nThen the minister left.", "the minister", ""},
		{"another minister", "Foreign Minister Ada Blum came late.\nThen the finance minister left.", "the finance minister", ""},
		{"she", "Ada Blum came late.\nThen she left.", "she", "Ada Blum"},
		{"he is not Mrs Blum", "Carl Dahl met Mrs Ada Blum.\nThen he left.", "he", "Carl Dahl"},
		{"the subject", "Carl Dahl said the letter of Ben Eck was lost.\nThen he left.", "he", "Carl Dahl"},
		{"who", "Ada Blum, who came late, left.", "who", "Ada Blum"},
		{"in marks", "Ada Blum said “let us hope he stays” to all.", "he", ""},
	}
	for _, tt := range tests {
		docs := []corpus.Document{document("a", tt.text)}
		c := Read(docs)
		got := ""
		for _, f := range c.In("a") {
			if f.Form != ByName && tt.text[f.At.Start:f.At.End] == tt.words {
				got = c.Actors[f.Actor].Name
			}
		}
		if got != tt.want {
			t.Errorf("%s: %q is %q, want %q", tt.name, tt.words, got, tt.want)
		}
	}
}

func TestTwoOfOneSurname(t *testing.T) {
	c := Read([]corpus.Document{document("a", "Bill Clark met Hillary Clark in May.\nIt was Mrs Clark who left.\nThen came Mr Clark again.")})
	bill, hillary := find(c, "Bill Clark"), find(c, "Hillary Clark")
	if bill == nil || hillary == nil || bill == hillary {
		t.Fatalf("Bill %+v, Hillary %+v", bill, hillary)
	}
	byName := func(a *Actor) int {
		n := 0
		for _, m := range a.Mentions {
			if m.Form == ByName {
				n++
			}
		}
		return n
	}
	if b, h := byName(bill), byName(hillary); b != 2 || h != 2 {
		t.Errorf("Bill named %d times, Hillary %d, want 2 each", b, h)
	}
}

func TestKinds(t *testing.T) {
	c := Read([]corpus.Document{document("a", "They flew from Vienna to Pakistan over the Blue River under Operation Red Dawn.\nThen the Doha Agreement bound the Ministry of Trade and Mr Eck.")})
	for name, want := range map[string]Kind{"Vienna": Place, "Pakistan": State, "Blue River": Place, "Operation Red Dawn": Operation, "Doha Agreement": Agreement, "Ministry of Trade": Organization, "Eck": Person} {
		if a := find(c, name); a == nil || a.Kind != want {
			t.Errorf("%s is %+v, want a %s", name, a, want)
		}
	}
}

func TestAdjectivesAreNoActors(t *testing.T) {
	c := Read([]corpus.Document{document("a", "The Turkish and Qatari envoys met a Pakistani delegation, and the US-led force left.")})
	for _, name := range []string{"Turkish", "Qatari", "Pakistani"} {
		if a := find(c, name); a != nil {
			t.Errorf("%s is %+v", name, a)
		}
	}
	if find(c, "US") == nil {
		t.Error("no US")
	}
}
