package query

import (
	"fmt"
	"strings"
	"testing"

	"parallax/internal/story"
	"parallax/internal/text"
)

const (
	spokenA = "“We will not sell the quay,” said Ana Holt. Ana Holt claimed that the town “owns every stone” of it. The dockers and the dockers’ union wait. “So-called” sale. “No,” a voice said."
	spokenB = "Ana Holt said: “We shall never sell the quay.” The dockers said they would strike. The dockers, the dockers."
)

// spoken is a story of two articles in which one person speaks in both, and
// the dockers are reported in one.
func spoken() *story.Story {
	texts := map[string]string{"a": spokenA, "b": spokenB}
	place := func(source, words string) text.Place {
		i := strings.Index(texts[source], words)
		if i < 0 {
			panic(words)
		}
		return text.Place{Source: source, Start: i, End: i + len(words)}
	}
	s := &story.Story{}
	for _, id := range []string{"a", "b"} {
		s.Sources = append(s.Sources, story.Source{ID: id, Text: texts[id], Blocks: []story.Block{{Kind: "paragraph", End: len(texts[id]), Number: 1}}})
	}
	mentions := func(words string) (list []story.Mention) {
		for _, id := range []string{"a", "b"} {
			for i := 0; ; i++ {
				k := strings.Index(texts[id][i:], words)
				if k < 0 {
					break
				}
				i += k
				list = append(list, story.Mention{Place: text.Place{Source: id, Start: i, End: i + len(words)}})
			}
		}
		return list
	}
	s.Actors = []story.Actor{
		{ID: "ana", Name: "Ana Holt", Kind: "person", Mentions: mentions("Ana Holt")},
		{ID: "dock", Name: "the dockers", Kind: "people", Mentions: mentions("dockers")},
	}
	ana, dock, mixed := "ana", "dock", "m"
	cue := func(p text.Place) *text.Place { return &p }
	first, second := place("a", "“We will not sell the quay,”"), place("b", "“We shall never sell the quay.”")
	s.Quotes = []story.Quote{
		{ID: "1", Place: first, Kind: "direct", Speaker: &ana, Cue: cue(place("a", "said"))},
		{ID: "m", Place: place("a", "that the town “owns every stone” of it"), Kind: "mixed", Speaker: &ana, Cue: cue(place("a", "claimed"))},
		{ID: "f", Place: place("a", "“owns every stone”"), Kind: "fragment", Within: &mixed, Speaker: &ana},
		{ID: "s", Place: place("a", "“So-called”"), Kind: "scare"},
		{ID: "n", Place: place("a", "“No,”"), Kind: "direct"},
		{ID: "2", Place: second, Kind: "direct", Speaker: &ana, Cue: cue(place("b", "said"))},
		{ID: "d", Place: place("b", "they would strike"), Kind: "indirect", Speaker: &dock, Cue: cue(place("b", "dockers said"))},
	}
	s.Statements = []story.Statement{{Label: first, Members: []story.Member{{Place: first}, {Place: second}}}}
	return s
}

func TestVoices(t *testing.T) {
	p := VoicesAsk{Count: 9}.Answer(NewBook(spoken())).(*VoicesPage)
	var got []string
	for _, v := range p.Voices {
		line := fmt.Sprintf("%s %d %d:", v.Name, v.Direct, v.Reported)
		for _, in := range v.In {
			line += fmt.Sprintf(" %s%d+%d", in.Letter, in.Direct, in.Reported)
		}
		for _, verb := range v.Verbs {
			line += fmt.Sprintf(" %s%d", verb.Word, verb.Count)
		}
		got = append(got, line)
	}
	// “owns every stone” is quoted; the five other words of its clause are not.
	want := "Ana Holt 15 5: A9+5 B6+0 said2 claimed1|the dockers 0 3: B0+3 dockers said1"
	if joined := strings.Join(got, "|"); joined != want {
		t.Errorf("got  %s\nwant %s", joined, want)
	}
	if a := p.Sources[0]; a.Direct != 10 || a.Unattributed != 1 {
		t.Errorf("article A: %+v", a)
	}
	if len(p.Unheard) != 1 || p.Unheard[0].Name != "the dockers" || len(p.Unheard[0].Reported) != 1 {
		t.Errorf("unheard %+v", p.Unheard)
	}
	if p.At != 0 || p.All != 2 || len(p.Said[0].Passages) != 2 {
		t.Fatalf("said %+v", p.Said)
	}
	u := p.Said[0]
	texts := []string{u.Passages[0].Text, u.Passages[1].Text}
	if got := forked(texts, u.Aligned, u.Forks); !strings.Contains(got, "[will not |shall never ]") {
		t.Errorf("aligned: %q", got)
	}
}

func TestVoicesChosen(t *testing.T) {
	b := NewBook(spoken())
	dockers := text.Place{Source: "b", Start: strings.Index(spokenB, "dockers"), End: strings.Index(spokenB, "dockers") + 7}
	p := VoicesAsk{Chosen: &Ref{Place: dockers, Words: "dockers"}, Count: 1}.Answer(b).(*VoicesPage)
	if p.At != 1 || p.Lost || len(p.Said) != 1 || p.Said[0].Kind != "indirect" {
		t.Errorf("got %+v", p)
	}
	p = VoicesAsk{Chosen: &Ref{Place: text.Place{Source: "z"}, Words: "nobody"}}.Answer(b).(*VoicesPage)
	if p.At != 0 || !p.Lost || len(p.Said) != 0 || p.All != 2 {
		t.Errorf("lost: %+v", p)
	}
	empty := VoicesAsk{}.Answer(NewBook(&story.Story{})).(*VoicesPage)
	if empty.At != -1 || empty.All != 0 {
		t.Errorf("nobody speaks: %+v", empty)
	}
}
