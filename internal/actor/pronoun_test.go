package actor

import (
	"strings"
	"testing"

	"parallax/internal/corpus"
	"parallax/internal/text"
)

// TestPronouns checks whom the last pronoun of a text means; none when the
// name is empty.
func TestPronouns(t *testing.T) {
	tests := []struct{ name, text, pronoun, want string }{
		{"the subject before the object", "Carl Dahl thanked Max Kern for the work. He left early.", "He", "Carl Dahl"},
		{"not the name after a preposition", "Carl Dahl walked home with Max Kern. He left early.", "He", "Carl Dahl"},
		{"the speaker goes on", "“It rains,” Carl Dahl said. “It pours.” Max Kern came in. “We stay,” he said.", "he", "Max Kern"},
		{"an inverted speaker", "“It rains,” said Carl Dahl, who met Max Kern in May. He left early.", "He", "Carl Dahl"},
		{"over an apposition", "Carl Dahl, a lawyer from Ulm, the mayor of Linz, met Max Kern. He left early.", "He", "Carl Dahl"},
		{"over a town", "Senator Carl Dahl of Upper Ulm, a lawyer, said he met Max Kern. He left early.", "He", "Carl Dahl"},
		{"told sentences count", "Carl Dahl spoke. “A one. A two. A three. A four. A five. A six. A seven.” He left early.", "He", "Carl Dahl"},
		{"too far", "Carl Dahl spoke. It rained. It poured. It froze. It thawed. It rained. It poured. It froze. He left early.", "He", ""},
		{"sex of a title", "Mrs. Kelo met Carl Dahl. She left early.", "She", "Kelo"},
		{"sex of an office", "Spokeswoman Rin Kelo met Tam Brek in Ulm. She left early.", "She", "Rin Kelo"},
		{"sex of kin", "Carl Dahl came with his wife, Rin Kelo. She left early.", "She", "Rin Kelo"},
		{"sex of a pronoun before", "Rin Kelo, 40, lost her house. Carl Dahl lost a car. She left early.", "She", "Rin Kelo"},
		{"no sex that suits", "Carl Dahl spoke. She left early.", "She", ""},
		{"an object is not its subject", "Carl Dahl met Max Kern. He thanked him.", "him", "Max Kern"},
		{"reflexive", "Carl Dahl met Max Kern, and Kern himself left early.", "himself", "Max Kern"},
		{"named only after", "Max Kern spoke. In his speech, Carl Dahl left nothing out.", "his", "Carl Dahl"},
		{"two joined are they", "Ada Blum said both Carl Dahl and Max Kern had failed. She left early.", "She", "Ada Blum"},
		{"two joined are not he", "Carl Dahl said the brothers Ben Eck and Max Kern had failed. He left early.", "He", "Carl Dahl"},
		{"marks doubled by hand", "Carl Dahl said: ''Max Kern was here. Max Kern left.'' He left early.", "He", "Carl Dahl"},
		{"inside marks", "Carl Dahl said: “Max Kern was here, and he left.”", "he", ""},
		{"who after a town", "They met Ada Blum of Upper Ulm, who left early.", "who", "Ada Blum"},
		{"who after an office", "They met Ada Blum, the mayor of Ulm, who left early.", "who", "Ada Blum"},
		{"who after an age", "They met Ada Blum, 44, who left early.", "who", "Ada Blum"},
		{"who of others", "Ada Blum met teachers who left early.", "who", ""},
		{"who after more than a name", "Ada Blum wrote to teachers, who left early.", "who", ""},
		{"it at the start", "The Harbour Board closed the road. It said nothing.", "It", "Harbour Board"},
		{"it that plans", "The Harbour Board closed the road and it plans a bridge.", "it", "Harbour Board"},
		{"it is nothing", "The Harbour Board closed the road. It rained.", "It", ""},
		{"they", "The Flood Brigade closed the road. They said nothing.", "They", "Flood Brigade"},
		{"they are not one person", "Ada Blum closed the road. They said nothing.", "They", ""},
	}
	for _, tt := range tests {
		blocks := text.Blocks(tt.text)
		docs := []corpus.Document{{ID: "a", Text: tt.text, English: true, Blocks: blocks, Sentences: text.Sentences(tt.text, blocks)}}
		c := Read(docs)
		at, got := strings.LastIndex(tt.text, tt.pronoun), ""
		for _, f := range c.In("a") {
			if f.Form == ByPronoun && f.At.Start == at {
				got = c.Actors[f.Actor].Name
			}
		}
		if got != tt.want {
			t.Errorf("%s: %q means %q, want %q", tt.name, tt.text, got, tt.want)
		}
	}
}
