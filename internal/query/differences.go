package query

import (
	"parallax/internal/compare"
	"parallax/internal/story"
	"parallax/internal/text"
	"parallax/internal/why"
)

// DifferencesAsk asks for the differences, ranked.
type DifferencesAsk struct {
	Kind  string // a difference's kind; empty: all
	At    *Ref   // a passage of one that is to be among them
	Count int    // the most to give, and of names too; 0: all
}

// DifferencesPage lists the differences of the asked kind, ranked, with the
// count of every kind there is.
type DifferencesPage struct {
	Kinds  []KindCount // in order of first appearance
	Graves []KindCount // how many of the asked kind there are of each severity, but for names, the gravest first
	Total  int
	Asked  int // how many of the asked kind there are, names too; List and Named may be fewer
	List   []Difference
	Named  []Named // names: who calls whom what; only when names are asked for, or all
	At     int     // the place of the asked passage in List; -1 when it is in none
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
	Actor                     string   // the label of the actor that it is about, or whose words it is of
	Report                    *Ref     // a report of the event that it is about
	Sides                     []Side
	Why                       why.Why
}

// A Side is one value and the passages that give it, each in its sentence.
type Side struct {
	Value   string // normal form; lang words it
	Members []Member
	Reading *compare.Reading // where it lies on a line; nil where that can't be told of all sides
	More    int              // sources that are left out of Members, on the front page
}

// A Member is the sentence that holds a side's words.
type Member struct {
	Passage             // the sentence
	Words   Cite        // where the words themselves stand
	Inner   text.Span   // the words within Passage.Text
	Marks   []text.Span // what differs within Passage.Text: the words, or of a wording those that the other side has not
	Time    *Found      // the working of a date or duration, when it is known which expression gives it
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
	page := &DifferencesPage{Total: len(b.Story.Differences), At: q.place(b)}
	most := q.Count
	if most == 0 {
		most = len(b.Story.Differences)
	}
	most = max(most, page.At+1)
	for i := range b.Story.Differences {
		d := &b.Story.Differences[i]
		page.Kinds = tallied(page.Kinds, d.Kind)
		if q.Kind != "" && d.Kind != q.Kind {
			continue
		}
		page.Asked++
		if d.Kind == "name" {
			if len(page.Named) < most {
				page.Named = append(page.Named, b.named(d))
			}
			continue
		}
		page.Graves = tallied(page.Graves, d.Severity)
		if len(page.List) == most {
			continue
		}
		page.List = append(page.List, b.difference(d))
	}
	return page
}

// place is where the asked passage stands in the whole list; -1 when it is in
// none of the asked kind.
func (q DifferencesAsk) place(b *Book) int {
	n := 0
	for i := range b.Story.Differences {
		d := &b.Story.Differences[i]
		if q.At == nil || d.Kind == "name" || q.Kind != "" && d.Kind != q.Kind {
			continue
		}
		if touches(d, q.At.Place) {
			return n
		}
		n++
	}
	return -1
}

// touches reports whether a passage of the difference overlaps a place.
func touches(d *story.Difference, at text.Place) bool {
	for _, s := range d.Sides {
		if within(at, s.Members) {
			return true
		}
	}
	return false
}

// tallied is list with one more of a kind.
func tallied(list []KindCount, kind string) []KindCount {
	for i := range list {
		if list[i].Kind == kind {
			list[i].Count++
			return list
		}
	}
	return append(list, KindCount{Kind: kind, Count: 1})
}

// Difference is the difference with the id, of names too; false when there is
// none.
func (b *Book) Difference(id string) (Difference, bool) {
	for i := range b.Story.Differences {
		if d := &b.Story.Differences[i]; d.ID == id {
			return b.difference(d), true
		}
	}
	return Difference{}, false
}

func (b *Book) difference(d *story.Difference) Difference {
	out := Difference{ID: d.ID, Kind: d.Kind, Severity: d.Severity, Scope: d.Scope, Why: d.Why}
	if e := b.Event(d.Event); e != nil {
		p := b.Passage(e.Title)
		out.About = &p
		out.Report = b.report(e)
	}
	if d.Statement != nil && out.About == nil {
		if i, ok := b.statements[*d.Statement]; ok {
			p := b.Passage(b.Story.Statements[i].Label)
			out.About = &p
		}
	}
	if d.Actor != nil {
		if a := b.Actor(*d.Actor); a != nil {
			out.Actor = a.Name
		}
	}
	if d.Kind == "wording" && d.Statement != nil && out.Actor == "" {
		out.Actor = b.wordedOf(d)
	}
	for _, s := range d.Sides {
		side := Side{Value: s.Value}
		for _, p := range s.Members {
			m := b.member(p)
			b.pin(&m, d.Kind, s.Value, p)
			side.Members = append(side.Members, m)
		}
		out.Sides = append(out.Sides, side)
	}
	if d.Kind == "wording" && len(out.Sides) > 1 {
		markWords(out.Sides)
	}
	readings(&out)
	return out
}

// wordedOf names the speaker whose words the sides of a difference give; empty
// when none is known.
func (b *Book) wordedOf(d *story.Difference) string {
	i, ok := b.statements[*d.Statement]
	if !ok {
		return ""
	}
	for _, m := range b.Story.Statements[i].Members {
		if name := b.speaker(m); name != "" && touches(d, m.Place) {
			return name
		}
	}
	return ""
}

// Quoted reports whether the side's value is just the words that are marked in
// its first passage, so that it need not be said again.
func (s *Side) Quoted() bool {
	return len(s.Members) > 0 && s.Members[0].Inner.Of(s.Members[0].Text) == s.Value
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
	inner := text.Span{Start: p.Start - whole.Start, End: p.End - whole.Start}
	m := Member{Passage: b.Passage(whole), Words: b.Cite(p), Inner: inner}
	if inner.Len() < len(m.Text) {
		m.Marks = []text.Span{inner}
	}
	return m
}
