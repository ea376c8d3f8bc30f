package query

import (
	"parallax/internal/story"
	"parallax/internal/text"
	"parallax/internal/why"
)

// DifferencesAsk asks for the differences, ranked.
type DifferencesAsk struct{ Kind string } // a difference's kind; empty: all

// DifferencesPage lists the differences of the asked kind, ranked, with the
// count of every kind there is.
type DifferencesPage struct {
	Kinds []KindCount // in order of first appearance
	Total int
	List  []Difference
	Named []Named // names: who calls whom what; only when names are asked for, or all
}

// A KindCount is how many differences of a kind there are.
type KindCount struct {
	Kind  string
	Count int
}

// A Difference is something on which passages differ, with all its sides.
type Difference struct {
	ID, Kind, Severity, Scope string
	About                     *Passage // what it is about, in a source's words: the event's title, the statement's label
	Actor                     string   // the actor's label, when it is about one
	Report                    *Ref     // a report of the event that it is about
	Sides                     []Side
	Why                       why.Why
}

// A Side is one value and the passages that give it, each in its sentence.
type Side struct {
	Value   string // normal form; lang words dates
	Members []Member
}

// A Member is the sentence that holds a side's words.
type Member struct {
	Passage           // the sentence
	Words   Cite      // where the words themselves stand
	Inner   text.Span // the words within Passage.Text
}

// Named is an actor with more than one name.
type Named struct {
	Actor    string // its formal name; empty when no actor is known
	Severity string
	Names    []NameUse
	Why      why.Why
}

// Answer implements Question.
func (q DifferencesAsk) Answer(b *Book) Page {
	page := &DifferencesPage{Total: len(b.Story.Differences)}
	index := map[string]int{}
	for i := range b.Story.Differences {
		d := &b.Story.Differences[i]
		at, ok := index[d.Kind]
		if !ok {
			at = len(page.Kinds)
			index[d.Kind] = at
			page.Kinds = append(page.Kinds, KindCount{Kind: d.Kind})
		}
		page.Kinds[at].Count++
		if (q.Kind == "" || d.Kind == q.Kind) && d.Kind != "name" {
			page.List = append(page.List, b.difference(d))
		}
		if d.Kind == "name" && (q.Kind == "" || q.Kind == "name") {
			page.Named = append(page.Named, b.named(d))
		}
	}
	return page
}

func (b *Book) difference(d *story.Difference) Difference {
	out := Difference{ID: d.ID, Kind: d.Kind, Severity: d.Severity, Scope: d.Scope, Why: d.Why}
	if d.Event != nil {
		for _, e := range b.Story.Events {
			if e.ID == *d.Event {
				p := b.Passage(e.Title)
				out.About = &p
				out.Report = b.report(&e)
			}
		}
	}
	if d.Statement != nil && out.About == nil {
		for _, s := range b.Story.Statements {
			if s.ID == *d.Statement {
				p := b.Passage(s.Label)
				out.About = &p
			}
		}
	}
	if d.Actor != nil {
		if a := b.Actor(*d.Actor); a != nil {
			out.Actor = a.Name
		}
	}
	for _, s := range d.Sides {
		side := Side{Value: s.Value}
		for _, p := range s.Members {
			side.Members = append(side.Members, b.member(p))
		}
		out.Sides = append(out.Sides, side)
	}
	return out
}

// report refers to the first report of an event; nil when it has none.
func (b *Book) report(e *story.Event) *Ref {
	if len(e.Reports) == 0 {
		return nil
	}
	r := b.Ref(e.Reports[0].Place)
	return &r
}

// member returns the sentence around p, with p marked in it.
func (b *Book) member(p text.Place) Member {
	whole := b.Sentence(p)
	return Member{Passage: b.Passage(whole), Words: b.Cite(p),
		Inner: text.Span{Start: p.Start - whole.Start, End: p.End - whole.Start}}
}
