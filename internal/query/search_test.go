package query

import (
	"reflect"
	"testing"

	"parallax/internal/story"
)

// talkative is a story of so many quotations that its index is made with rests.
func talkative() *story.Story {
	s := sample()
	for len(s.Quotes) < 5000 {
		s.Quotes = append(s.Quotes, story.Quote{Place: at("a", "Some 200 people", 0), Kind: "direct"})
	}
	return s
}

func TestSearchIsPrepared(t *testing.T) {
	ask := SearchAsk{Query: "peeple"}
	want := ask.Answer(NewBook(talkative()))
	prepared, rests := NewBook(talkative()), 0
	prepared.prepare(func() bool { rests++; return true })
	made := prepared.index
	if made == nil || rests < 2 {
		t.Fatalf("%d rests; made: %v", rests, made != nil)
	}
	if got := ask.Answer(prepared); !reflect.DeepEqual(got, want) || prepared.index != made {
		t.Errorf("got %+v, want %+v, by the index that was made", got, want)
	}
	prepared.prepare(func() bool { t.Error("it is made again"); return true })
}

// A search that comes while the index is being made doesn't wait for it, and a
// story that is left needs none.
func TestSearchComesFirst(t *testing.T) {
	b := NewBook(talkative())
	b.prepare(func() bool {
		SearchAsk{Query: "peeple"}.Answer(b)
		return true
	})
	made := b.index
	if page := (SearchAsk{Query: "peeple"}).Answer(b).(*SearchPage); page.Total == 0 || b.index != made {
		t.Errorf("%d hits; the same index: %v", page.Total, b.index == made)
	}
	left := NewBook(talkative())
	if left.prepare(func() bool { return false }); left.index != nil {
		t.Error("an index was made though nobody asks any more")
	}
}
