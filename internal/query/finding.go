package query

import (
	"parallax/internal/story"
	"parallax/internal/text"
	"parallax/internal/why"
)

// FindingAsk asks what was found at a place: the reasoning behind a date, who
// speaks, whom a name means.
type FindingAsk struct{ At *Ref }

// FindingPage is what was found at the place. Found is nil when the place is
// only a place to go to; Lost says that it is nowhere in the articles.
type FindingPage struct {
	At    *Cite
	Here  *Passage // the words at the place
	Lost  bool
	Found *Found
}

// Found is one finding with its working.
type Found struct {
	Kind  string // one of Findings
	Words Passage
	// Time
	Value string // TIMEX3
	When  *story.When
	Basis string
	Why   *why.Why
	// Evidence are the passages that the reason rests on.
	Evidence []Passage
	// Quote
	QuoteKind string
	Speaker   string // the actor's label
	Cue       *Passage
	// Actor
	Actor     string
	ActorKind string
	Role      string
	Names     []NameUse
	Mentions  []Passage // the other places that name it, one for each form in each paragraph
	// Figure
	Figure *story.Figure
	Counts *Passage
}

// A NameUse is one form of a name and who uses it.
type NameUse struct {
	Name    string
	Sources []Mark
	First   []Cite // where each of Sources first uses it; At is zero when unknown
	TermOf  string // label of the actor whose term it is; empty when no text says
}

// Answer implements Question.
func (q FindingAsk) Answer(b *Book) Page {
	page := &FindingPage{}
	if q.At == nil {
		return page
	}
	p, ok := b.Locate(*q.At)
	if !ok {
		page.Lost = true
		return page
	}
	cite := b.Cite(p)
	page.At = &cite
	here := b.Passage(p)
	page.Here = &here
	page.Found = b.found(p)
	return page
}

// found returns the finding whose span is exactly p; times come before
// quotations, figures and actors.
func (b *Book) found(p text.Place) *Found {
	for i := range b.Story.Times {
		if t := &b.Story.Times[i]; t.Place == p {
			return b.foundTime(t)
		}
	}
	for i := range b.Story.Quotes {
		if q := &b.Story.Quotes[i]; q.Place == p {
			return b.foundQuote(q)
		}
	}
	for i := range b.Story.Figures {
		if f := &b.Story.Figures[i]; f.Place == p {
			found := &Found{Kind: FigureFinding, Words: b.Passage(p), Figure: f}
			if f.Counts != nil {
				counts := b.Passage(*f.Counts)
				found.Counts = &counts
			}
			return found
		}
	}
	for i := range b.Story.Actors {
		for _, m := range b.Story.Actors[i].Mentions {
			if m.Place == p {
				return b.foundActor(&b.Story.Actors[i], p)
			}
		}
	}
	return nil
}

func (b *Book) foundTime(t *story.Time) *Found {
	return &Found{Kind: TimeFinding, Words: b.Passage(t.Place), Value: t.Value, When: t.When, Basis: t.Basis,
		Why: &t.Why, Evidence: b.passages(t.Why.Evidence)}
}

func (b *Book) foundQuote(q *story.Quote) *Found {
	found := &Found{Kind: QuoteFinding, Words: b.Passage(q.Place), QuoteKind: q.Kind, Why: q.Why}
	if q.Why != nil {
		found.Evidence = b.passages(q.Why.Evidence)
	}
	if q.Speaker != nil {
		if a := b.Actor(*q.Speaker); a != nil {
			found.Speaker = a.Name
		}
	}
	if q.Cue != nil {
		cue := b.Passage(*q.Cue)
		found.Cue = &cue
	}
	return found
}

func (b *Book) foundActor(a *story.Actor, p text.Place) *Found {
	return &Found{Kind: ActorFinding, Words: b.Passage(p), Actor: a.Name, ActorKind: a.Kind, Role: given(a.Role),
		Names: b.nameUses(a), Mentions: b.mentions(a, p)}
}

// passages returns the passages at the places, once each.
func (b *Book) passages(places []text.Place) []Passage {
	var list []Passage
	seen := map[text.Place]bool{}
	for _, p := range places {
		if !seen[p] && b.words(p) != "" {
			seen[p] = true
			list = append(list, b.Passage(p))
		}
	}
	return list
}
