package query

import "testing"

func TestFront(t *testing.T) {
	s := sample()
	s.Sources[0].TitleSpan = ptr(at("a", "Harbour talks end", 0).Span())
	s.Statements = covered().Story.Statements
	s.OnlyIn = covered().Story.OnlyIn
	p := FrontAsk{}.Answer(NewBook(s)).(*FrontPage)
	if p.Title == nil || p.Title.Text != "Harbour talks end" {
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

// TestFrontIsNotNamedByOpeningWords has no headline to name the story by.
func TestFrontIsNotNamedByOpeningWords(t *testing.T) {
	s := sample()
	s.Sources[0].TitleBasis = "lead"
	s.Sources[0].TitleSpan = ptr(at("a", "Harbour talks end", 0).Span())
	if p := (FrontAsk{}).Answer(NewBook(s)).(*FrontPage); p.Title != nil {
		t.Errorf("title %+v", p.Title)
	}
}
