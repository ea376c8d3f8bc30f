package quote

import (
	"testing"

	"parallax/internal/actor"
	"parallax/internal/corpus"
	"parallax/internal/text"
)

// document makes a document of English text.
func document(t string) corpus.Document {
	blocks := text.Blocks(t)
	return corpus.Document{ID: "a", Text: t, English: true, Blocks: blocks, Sentences: text.Sentences(t, blocks)}
}

func read(t string) []Quote {
	docs := []corpus.Document{document(t)}
	return Read(&docs[0], actor.Read(docs))
}

// reports whether a quote has the kind, the words and the speaker's words.
func has(t string, qs []Quote, kind Kind, words, speaker string) bool {
	for _, q := range qs {
		who := ""
		if q.SpeakerText != nil {
			who = q.SpeakerText.Span().Of(t)
		}
		if q.Kind == kind && q.At.Span().Of(t) == words && who == speaker {
			return true
		}
	}
	return false
}

func TestRead(t *testing.T) {
	tests := []struct {
		name, text     string
		kind           Kind
		words, speaker string
	}{
		{"after", "“We will stay until spring,” Ada Blum said on Friday.", Direct, "“We will stay until spring,”", "Ada Blum"},
		{"before", "Ada Blum said: “We will stay until spring.”", Direct, "“We will stay until spring.”", "Ada Blum"},
		{"inverted", "“We will stay until spring,” said Ada Blum, the mayor.", Direct, "“We will stay until spring,”", "Ada Blum, the mayor"},
		{"that", "Ada Blum said that the bridge was closed.", Indirect, "the bridge was closed", "Ada Blum"},
		{"zero that", "Ada Blum said the bridge was closed.", Indirect, "the bridge was closed", "Ada Blum"},
		{"according", "According to Ada Blum, the bridge was closed.", Indirect, "the bridge was closed", "Ada Blum"},
		{"according after", "The bridge was closed, according to police.", Indirect, "The bridge was closed", "police"},
		{"unnamed", "The bridge was closed, sources said.", Indirect, "The bridge was closed", "sources"},
		{"mixed", "Ada Blum said the bridge was “a danger to all” and must go.", Mixed, "the bridge was “a danger to all” and must go", "Ada Blum"},
		{"fragment", "Ada Blum said the bridge was “a danger to all” and must go.", Fragment, "“a danger to all”", "Ada Blum"},
		{"straight", "\"We will stay until spring,\" Ada Blum said.", Direct, "\"We will stay until spring,\"", "Ada Blum"},
		{"single", "‘The players’ own bus won’t come,’ Ada Blum said.", Direct, "‘The players’ own bus won’t come,’", "Ada Blum"},
		{"guillemets", "«We will stay until spring», Ada Blum said.", Direct, "«We will stay until spring»", "Ada Blum"},
		{"pieces", "“We will stay,” Ada Blum said, “until spring comes.”", Direct, "“We will stay,” Ada Blum said, “until spring comes.”", "Ada Blum"},
		{"told", "Ada Blum told reporters that the bridge was closed.", Indirect, "the bridge was closed", "Ada Blum"},
		{"urged", "Ada Blum urged drivers to take the ferry.", Indirect, "to take the ferry", "Ada Blum"},
		{"vowed", "Ada Blum vowed to rebuild the bridge.", Indirect, "to rebuild the bridge", "Ada Blum"},
		{"that of a later clause", "Ada Blum said she backs the plan that many opposed.", Indirect, "she backs the plan that many opposed", "Ada Blum"},
		{"inverted over a who", "The bridge was closed, said Ada Blum, who lives there.", Indirect, "The bridge was closed", "Ada Blum, who lives there"},
		{"how", "Ada Blum noted how happy she was.", Indirect, "how happy she was", "Ada Blum"},
		{"with", "The town was quiet, with Ada Blum saying that the bridge was closed.", Indirect, "the bridge was closed", "Ada Blum"},
		{"mixed marks", "\"We will stay until spring,” Ada Blum said.", Direct, "\"We will stay until spring,”", "Ada Blum"},
		{"adjunct first", "In the north, Ada Blum said, the bridge was closed.", Indirect, "In the north, Ada Blum said, the bridge was closed", "Ada Blum"},
		{"speech before", "In a speech, Ada Blum said the bridge was closed.", Indirect, "the bridge was closed", "Ada Blum"},
		{"scare", "The “bridge” is a plank over a ditch.", Scare, "“bridge”", ""},
	}
	for _, tt := range tests {
		if qs := read(tt.text); !has(tt.text, qs, tt.kind, tt.words, tt.speaker) {
			t.Errorf("%s: %q gives %+v", tt.name, tt.text, qs)
		}
	}
}

func TestParagraphs(t *testing.T) {
	const s = "Ada Blum said: “The bridge is closed.\n\n“It will stay so until spring comes.”\n\nThe town was quiet."
	qs := read(s)
	if len(qs) != 1 || qs[0].At.Span().Of(s) != s[15:len(s)-len("\n\nThe town was quiet.")] || len(qs[0].Pieces) != 2 {
		t.Errorf("got %+v", qs)
	}
}

func TestOddMark(t *testing.T) {
	const s = "The bridge is “closed, and so is the road.\n\n“We will stay until spring,” Ada Blum said."
	if qs := read(s); !has(s, qs, Direct, "“We will stay until spring,”", "Ada Blum") {
		t.Errorf("got %+v", qs)
	}
}
