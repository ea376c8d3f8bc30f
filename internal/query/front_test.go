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
	if p.Title == nil || p.Title.Text != "port council met" {
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

// TestFrontWithoutSubject has nothing that two sources tell as having happened.
func TestFrontWithoutSubject(t *testing.T) {
	for name, change := range map[string]func(*story.Event){
		"planned":    func(e *story.Event) { e.Status = "planned" },
		"background": func(e *story.Event) { e.Background = true },
		"speech":     func(e *story.Event) { e.Speech = true },
		"one source": func(e *story.Event) { e.Reports = e.Reports[:1] },
	} {
		s := sample()
		change(&s.Events[0])
		if p := (FrontAsk{}).Answer(NewBook(s)).(*FrontPage); p.Title != nil {
			t.Errorf("%s: title %+v", name, p.Title)
		}
	}
}
