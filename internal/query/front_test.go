package query

import (
	"testing"

	"parallax/internal/story"
)

func TestFront(t *testing.T) {
	s := sample()
	s.Statements = covered().Story.Statements
	s.OnlyIn = covered().Story.OnlyIn
	p := FrontAsk{}.Answer(NewBook(s)).(*FrontPage)
	if p.Title == nil || p.Title.Text != "Ana Petrović" {
		t.Errorf("title %+v", p.Title)
	}
	if p.Statements != 3 || p.Differing != 2 || len(p.Differ) != 1 {
		t.Errorf("%d statements, %d differences of which %d are shown", p.Statements, p.Differing, len(p.Differ))
	}
	a, b := p.Sources[0], p.Sources[1]
	if a.Carries != 2 || a.OnlyHere != 1 || a.Direct != 6 || len(a.Speakers) != 1 || a.Speakers[0] != "Ana Petrović" {
		t.Errorf("A: %+v", a)
	}
	if b.Carries != 2 || b.OnlyHere != 1 || len(b.Speakers) != 0 {
		t.Errorf("B: %+v", b)
	}
}

// What the front page tells beside its sources: on what they differ, who is only
// named, and the events that have a day.
func TestFrontTells(t *testing.T) {
	s := sample()
	a := story.Actor{ID: "owners", Name: "the owners", Kind: "people"}
	for range 2 {
		a.Mentions = append(a.Mentions, story.Mention{Place: at("a", "200 people", 0), Form: "name"}, story.Mention{Place: at("b", "owners", 0), Form: "name"})
	}
	s.Actors = append(s.Actors, a)
	p := FrontAsk{}.Answer(NewBook(s)).(*FrontPage)
	if len(p.Kinds) != 2 || p.Kinds[0].Count+p.Kinds[1].Count != p.Differing {
		t.Errorf("kinds %v of %d differences", p.Kinds, p.Differing)
	}
	if p.All != 2 || len(p.Sources[0].Unheard) != 1 || p.Sources[0].Unheard[0] != "the owners" {
		t.Errorf("unheard: %+v", p.Sources)
	}
	if p.Timeline == nil || len(p.Timeline.Events) != 1 || len(p.Timeline.Model.Items) != 1 || p.Timeline.Chosen != -1 {
		t.Errorf("timeline: %+v", p.Timeline)
	}
}

// TestFrontWithoutSubject has no name and no happening that both sources have.
func TestFrontWithoutSubject(t *testing.T) {
	s := sample()
	s.Actors = nil
	if p := (FrontAsk{}).Answer(NewBook(s)).(*FrontPage); p.Title != nil {
		t.Errorf("title %+v", p.Title)
	}
}
