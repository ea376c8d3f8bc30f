package query

import (
	"cmp"
	"slices"
	"strconv"
	"unicode/utf8"

	"parallax/internal/story"
	"parallax/internal/text"
)

// Spot is the passage as a correction or a note holds it.
func (p Passage) Spot() story.Spot {
	return story.Spot{Source: p.At.Source, Start: p.At.Start, End: p.At.End, Words: p.Text}
}

// Spotted is the reference to a spot.
func Spotted(s story.Spot) Ref {
	return Ref{Place: text.Place{Source: s.Source, Start: s.Start, End: s.End}, Words: firstWords(s.Words)}
}

// CutAt cuts segments where one of the spans starts or ends, unless that is
// inside of a rune. Joined, they are the same text.
func CutAt(segments []Segment, spans []text.Span) []Segment {
	if len(spans) == 0 {
		return segments
	}
	var out []Segment
	for _, s := range segments {
		cuts := []int{s.At.End}
		for _, span := range spans {
			for _, at := range []int{span.Start, span.End} {
				if s.At.Start < at && at < s.At.End && utf8.RuneStart(s.Text[at-s.At.Start]) {
					cuts = append(cuts, at)
				}
			}
		}
		slices.Sort(cuts)
		from := s.At.Start
		for _, cut := range slices.Compact(cuts) {
			piece := text.Span{Start: from, End: cut}
			out = append(out, Segment{At: piece, Findings: s.Findings, Text: s.Text[from-s.At.Start : cut-s.At.Start]})
			from = cut
		}
	}
	return out
}

// ActorsAsk asks who is named in the story, seen from one source.
type ActorsAsk struct{ Source string }

// ActorsPage lists the actors: those of the source first, by how often it
// names them, then the others by how often they are named.
type ActorsPage struct{ Actors []ActorChoice }

// An ActorChoice is an actor as a reader may choose it.
type ActorChoice struct {
	Label   string // its name; with the citation where another has the same
	Kind    string
	Here    bool    // the source names it
	Mention Passage // where it is named: in the source, if it is
	Times   int     // it is named: in the source, if it is there
}

// most is how many actors and mentions are offered.
const most = 500

// Answer implements Question.
func (q ActorsAsk) Answer(b *Book) Page {
	page := &ActorsPage{}
	var all []*ActorChoice // pointers: their sorting is in the program already
	for i := range b.Story.Actors {
		if c, ok := b.choice(&b.Story.Actors[i], q.Source); ok {
			all = append(all, &c)
		}
	}
	slices.SortStableFunc(all, func(x, y *ActorChoice) int {
		if x.Here != y.Here {
			return cmp.Compare(rank(x.Here), rank(y.Here))
		}
		return cmp.Compare(y.Times, x.Times)
	})
	for _, c := range all[:min(most, len(all))] {
		page.Actors = append(page.Actors, *c)
	}
	seen := map[string]bool{}
	for i := range page.Actors {
		c := &page.Actors[i]
		if name := text.Fold(c.Label); seen[name] {
			c.Label += " (" + place(c.Mention.Cite) + ")"
		} else {
			seen[name] = true
		}
	}
	return page
}

func rank(here bool) int {
	if here {
		return 0
	}
	return 1
}

// choice is an actor as seen from a source. An actor that only pronouns mean
// can't be chosen.
func (b *Book) choice(a *story.Actor, source string) (ActorChoice, bool) {
	c := ActorChoice{Label: a.Name, Kind: a.Kind}
	var first *story.Mention
	for i := range a.Mentions {
		m := &a.Mentions[i]
		if m.Form == "pronoun" || b.words(m.Place) == "" {
			continue
		}
		here := m.Source == source
		if first == nil || here && !c.Here {
			first = m
		}
		if here && !c.Here {
			c.Here, c.Times = true, 0
		}
		if here || !c.Here {
			c.Times++
		}
	}
	if first == nil {
		return c, false
	}
	c.Mention = b.Passage(first.Place)
	return c, true
}

// place words a citation: "C ¶3", or the letter alone.
func place(c Cite) string {
	if c.Paragraph == 0 {
		return c.Letter
	}
	return c.Letter + " ¶" + strconv.Itoa(c.Paragraph)
}

// mentions are the places that name an actor, but for p: one for each form in
// each paragraph.
func (b *Book) mentions(a *story.Actor, p text.Place) []Passage {
	type use struct {
		form, source string
		paragraph    int
	}
	seen := map[use]bool{}
	var list []Passage
	for _, m := range a.Mentions {
		if m.Form == "pronoun" || m.Place == p || len(list) == most {
			continue
		}
		at := b.Passage(m.Place)
		u := use{text.Fold(at.Text), at.Source, at.Paragraph}
		if at.Text == "" || seen[u] {
			continue
		}
		seen[u] = true
		list = append(list, at)
	}
	return list
}
