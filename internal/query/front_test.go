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
