package quote

import (
	"strings"
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
		{"before with", "Ulm has refused, citing lack of means, with Ada Blum stating: “We have asked for spring.”", Direct, "“We have asked for spring.”", "Ada Blum"},
		{"opening participle", "Recalling the flood as a warning to all, Ada Blum stressed that “the bridge was old.”", Direct, "“the bridge was old.”", "Ada Blum"},
		{"opening while", "While stressing its age, Ada Blum said the bridge was closed.", Indirect, "its age", "Ada Blum"},
		{"colon after a topic", "Ada Blum addressed claims of neglect: “We have asked for spring.”", Direct, "“We have asked for spring.”", "Ada Blum"},
		{"read", "“We have asked for spring,” the statement read.", Direct, "“We have asked for spring,”", "the statement"},
		{"two verbs", "Ada Blum acknowledged and welcomed the help of Ulm.", Indirect, "the help of Ulm", "Ada Blum"},
		{"aside before the verb", "Ulm, expressing fear of a flood, reiterated its wish to help.", Indirect, "its wish to help", "Ulm, expressing fear of a flood"},
		{"agreed to a thing", "Both agreed to a pause in May, said Ada Blum, the mayor.", Indirect, "Both agreed to a pause in May", "Ada Blum, the mayor"},
		{"inner and outer", "Experts believe that the bridge was old, two people close to Ulm said.", Indirect, "the bridge was old", "Experts"},
		{"outer and inner", "Experts believe that the bridge was old, two people close to Ulm said.", Indirect, "Experts believe that the bridge was old", "two people close to Ulm"},
		{"headline", "Ulm calls for a new bridge, accuses Bonn of neglect", Indirect, "a new bridge", "Ulm"},
		{"scare", "The “bridge” is a plank over a ditch.", Scare, "“bridge”", ""},
	}
	for _, tt := range tests {
		if qs := read(tt.text); !has(tt.text, qs, tt.kind, tt.words, tt.speaker) {
			t.Errorf("%s: %q gives %+v", tt.name, tt.text, qs)
		}
	}
}

// What looks like speech and isn't, or is another's.
func TestNot(t *testing.T) {
	tests := []struct {
		name, text string
		words      string // no quote is these words, or begins with them
		speaker    string // by this speaker; any when empty
	}{
		{"terms", "The terms Old Gate and New Gate are used by Ulm to describe the bridge, highlighting alleged neglect.", "alleged neglect", ""},
		{"terms", "The terms Old Gate and New Gate are used by Ulm to describe the bridge, highlighting alleged neglect.", "The terms", ""},
		{"participle before a noun", "Ada Blum refused to provide written guarantees that the bridge would stand.", "guarantees", ""},
		{"noun", "The mayor diluted the talks with baseless claims and idle wishes.", "and idle", ""},
		{"which was", "Ulm gave Bonn money, which was acknowledged by both the mayor and the guard.", "Ulm gave", ""},
		{"other's words", "Ulm has refused, citing lack of means, with Ada Blum stating: “We have asked for spring.”", "“We have", "Ulm"},
		{"neither", "Ada Blum neither confirmed nor denied.", "nor denied", ""},
	}
	for _, tt := range tests {
		for _, q := range read(tt.text) {
			who := ""
			if q.SpeakerText != nil {
				who = q.SpeakerText.Span().Of(tt.text)
			}
			if strings.HasPrefix(q.At.Span().Of(tt.text), tt.words) && (tt.speaker == "" || who == tt.speaker) {
				t.Errorf("%s: %q is given to %q", tt.name, q.At.Span().Of(tt.text), who)
			}
		}
	}
}

// Whose words "the statement" holds, and who an officer is.
func TestIssuer(t *testing.T) {
	const first = "Bridge Office spokesperson Ada Blum said the bridge was closed. The Bridge Office said it was old. "
	tests := []struct{ text, words, speaker string }{
		{first + "The statement added that some Ulm officials oppose the plan.", "some Ulm officials oppose the plan", "Bridge Office"},
		{first + "The mayor said that some Ulm officials oppose the plan. The statement said rain was near.", "rain was near", "Bridge Office"},
		{first + "The inspection report said rain was near.", "rain was near", "nobody"},
		{first + "According to the Bridge Office spokesperson, rain was near.", "rain was near", "Ada Blum"},
	}
	for _, tt := range tests {
		docs := []corpus.Document{document(tt.text)}
		cast := actor.Read(docs)
		got := "nothing"
		for _, q := range Read(&docs[0], cast) {
			if q.At.Span().Of(tt.text) == tt.words {
				got = "nobody"
				if q.Speaker >= 0 {
					got = cast.Actors[q.Speaker].Name
				}
			}
		}
		if got != tt.speaker {
			t.Errorf("%q: %q by %s, want %s", tt.text, tt.words, got, tt.speaker)
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
