package query

import (
	"fmt"
	"testing"

	"parallax/internal/story"
	"parallax/internal/text"
)

// rooted is a story of four sources with statements of some origins: a member
// is a source's letter and what its origin is, "a" to "d" a source.
func rooted(statements ...[]string) *story.Story {
	s := &story.Story{Actors: []story.Actor{{ID: "fo", Name: "Foreign Office"}, {ID: "ana", Name: "Ana Holt"}}}
	for _, id := range []string{"a", "b", "c", "d"} {
		s.Sources = append(s.Sources, story.Source{ID: id, Text: "It rained.", Blocks: []story.Block{{Kind: "paragraph", End: 10, Number: 1}}, Sentences: []story.Sentence{{End: 10}}})
	}
	for _, members := range statements {
		st := story.Statement{}
		for _, m := range members {
			member := story.Member{Place: text.Place{Source: m[:1], End: 10}}
			if origin := m[1:]; origin != "" {
				member.Origin = &origin
			}
			st.Members = append(st.Members, member)
		}
		st.Label = st.Members[0].Place
		s.Statements = append(s.Statements, st)
	}
	return s
}

func TestOrigins(t *testing.T) {
	tests := []struct {
		members []string
		want    Origins
	}{
		{[]string{"afo", "bfo", "cfo", "dfo"}, Origins{4, 0, 1, "Foreign Office"}},
		{[]string{"afo", "bana"}, Origins{2, 0, 2, ""}},
		{[]string{"afo", "bfo", "c", "d"}, Origins{4, 2, 3, "Foreign Office"}},
		{[]string{"a", "b"}, Origins{2, 2, 2, ""}},
		{[]string{"a", "ba"}, Origins{2, 1, 1, "A"}},                      // b has its words from a
		{[]string{"afo", "a", "bfo"}, Origins{2, 0, 1, "Foreign Office"}}, // a tells it twice
		{[]string{"bd", "cd"}, Origins{2, 0, 1, "D"}},
	}
	for _, tt := range tests {
		s := rooted(tt.members)
		page := CoverageAsk{Count: 1}.Answer(NewBook(s)).(*CoveragePage)
		if got := page.Rows[0].Origins; got != tt.want {
			t.Errorf("%v: got %+v, want %+v", tt.members, got, tt.want)
		}
	}
}

func TestVoicesAlone(t *testing.T) {
	s := rooted([]string{"aana", "dana"}, []string{"cfo", "bfo"}, []string{"a", "b"}, []string{"afo", "bfo"}, []string{"afo", "b"}, []string{"afo"}, []string{"ba", "a"})
	for _, id := range []string{"fo", "ana"} {
		s.Quotes = append(s.Quotes, story.Quote{Place: text.Place{Source: "a", End: 10}, Kind: "indirect", Speaker: &id})
	}
	got := ""
	p := VoicesAsk{}.Answer(NewBook(s)).(*VoicesPage)
	for _, v := range p.Voices {
		got += fmt.Sprintf("%s %d|", v.Name, v.Alone)
	}
	if want := "Ana Holt 1|Foreign Office 2|"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if p.Shared != 5 || p.One != 4 {
		t.Errorf("%d shared, %d of one origin", p.Shared, p.One)
	}
	if chosen := p.Voices[p.At]; len(p.Sole) != chosen.Alone || len(p.Sole[0].Sources) != 2 {
		t.Errorf("%s alone: %+v", chosen.Name, p.Sole)
	}
}
