package query

import (
	"slices"
	"strings"

	"parallax/internal/align"
	"parallax/internal/story"
	"parallax/internal/text"
	"parallax/internal/why"
)

// PairAsk asks for a chosen passage beside its counterparts.
type PairAsk struct {
	Columns []string // as in CompareAsk
	At      *Ref     // the chosen passage; nil: none
}

// PairPage is a chosen passage against the other columns.
type PairPage struct {
	Asked  *Ref           // the passage that was asked for
	Lost   bool           // the passage is in none of the articles
	At     *Passage       // the passage that can be chosen there; nil when none can
	Panels []ComparePanel // against each other column that is an article, in order; where all are merged, against all that say the same
}

// A ComparePanel is the chosen passage beside its counterpart in one other
// column: word by word where there is one, else the nearest passage.
type ComparePanel struct {
	Other              Mark // the other column's source
	A, B               *Passage
	SpeakerA, SpeakerB string  // who says it, by label; empty when nobody does or it isn't known
	Relation           string  // empty when there is no counterpart
	Score              float64 // how strong the match is, from 0 to 1; 0 where it goes through a third passage
	Why                why.Why
	Slots              []CompareSlot
	Words              []WordDifference // names, figures and dates first
	NotYetKnown        bool             // the other source was out too early
	Sure               bool             // that there is no counterpart
	Differs            []PairDiffer     // on what the two differ
}

// A CompareSlot is a stretch of the two-line score: the words of both sides,
// the same or differing. An empty side has no such words.
type CompareSlot struct {
	A, B string
	Same bool
}

// A WordDifference is one thing in which two passages differ, or a name,
// figure or date that both have.
type WordDifference struct {
	What string // name | number | date | negation | hedge | word
	A, B string // empty: not on that side
	Same bool   // both have it, if in other words
}

// Answer implements Question.
func (q PairAsk) Answer(b *Book) Page {
	page := &PairPage{Asked: q.At}
	if q.At == nil {
		return page
	}
	at, ok := b.Locate(*q.At)
	if !ok {
		page.Lost = true
		return page
	}
	chosen, ok := b.choosableAt(at)
	if !ok {
		return page
	}
	p := b.Passage(chosen)
	page.At = &p
	for _, id := range b.besides(b.compareColumns(q.Columns, at.Source), chosen) {
		page.Panels = append(page.Panels, b.panel(&p, id))
	}
	return page
}

// besides are the sources of the columns but for that of the passage; where all
// are merged, those too that say the same.
func (b *Book) besides(columns []string, p text.Place) []string {
	var out []string
	for _, id := range columns {
		if id != Union && id != p.Source {
			out = append(out, id)
		}
	}
	if !slices.Contains(columns, Union) {
		return out
	}
	for i := range b.Story.Sources {
		id := b.Story.Sources[i].ID
		if s, _, _, _ := b.counterpart(p, id); s != nil && id != p.Source && len(out) < mostRows && !slices.Contains(out, id) {
			out = append(out, id)
		}
	}
	return out
}

// choosableAt is the passage at p that can be chosen: the very one, else the
// shortest that overlaps it.
func (b *Book) choosableAt(p text.Place) (text.Place, bool) {
	best, found := text.Place{}, false
	look := func(x text.Place) {
		switch {
		case x.Source != p.Source || !x.Span().Overlaps(p.Span()), best == p:
		case x == p, !found, x.Span().Len() < best.Span().Len():
			best, found = x, true
		}
	}
	for i := range b.Story.Statements {
		for _, m := range b.Story.Statements[i].Members {
			look(m.Place)
		}
	}
	for i := range b.Story.OnlyIn {
		look(b.Story.OnlyIn[i].Place)
	}
	for _, at := range b.partings() {
		look(at)
	}
	return best, found
}

func (b *Book) panel(chosen *Passage, other string) ComparePanel {
	out := ComparePanel{Other: b.Mark(other), A: chosen}
	s, from, to, pair := b.counterpart(chosen.At.Place, other)
	if s == nil {
		b.silence(&out, chosen.At.Place, other)
		if at, ok := b.opposed(chosen.At.Place, other); ok {
			p := b.Passage(at)
			out.B, out.Relation, out.Differs = &p, Opposed, b.between(chosen.At.Place, at)
			out.words(b.facts(chosen.At.Place), b.facts(at))
		}
		return out
	}
	p := b.Passage(s.Members[to].Place)
	out.B = &p
	out.SpeakerA, out.SpeakerB = b.speaker(s.Members[from]), b.speaker(s.Members[to])
	if pair != nil {
		out.Relation, out.Why, out.Score = pair.Relation, pair.Why, pair.Score
	} else {
		out.Relation = "same-statement"
	}
	out.Differs = b.between(chosen.At.Place, p.At.Place)
	out.words(b.facts(chosen.At.Place), b.facts(p.At.Place))
	return out
}

// counterpart returns the statement, and in it the members, that match p in
// the other source: the pair of the highest score, else any two members.
func (b *Book) counterpart(p text.Place, other string) (*story.Statement, int, int, *story.Pair) {
	var in *story.Statement
	var pair *story.Pair
	from, to := -1, -1
	for i := range b.Story.Statements {
		s := &b.Story.Statements[i]
		k := slices.IndexFunc(s.Members, func(m story.Member) bool { return m.Place == p })
		if k < 0 {
			continue
		}
		for x := range s.Pairs {
			y := s.Pairs[x].A + s.Pairs[x].B - k
			if (s.Pairs[x].A == k || s.Pairs[x].B == k) && s.Members[y].Source == other && (pair == nil || s.Pairs[x].Score > pair.Score) {
				in, from, to, pair = s, k, y, &s.Pairs[x]
			}
		}
		if in == nil {
			if y := slices.IndexFunc(s.Members, func(m story.Member) bool { return m.Source == other }); y >= 0 {
				in, from, to = s, k, y
			}
		}
	}
	return in, from, to, pair
}

// silence fills a panel without counterpart: the nearest passage, and whether
// the other source could know.
func (b *Book) silence(out *ComparePanel, p text.Place, other string) {
	near := func(n *story.Nearest, source string) {
		if n != nil {
			p := b.Passage(text.Place{Source: source, Start: n.Start, End: n.End})
			out.B = &p
		}
	}
	for i := range b.Story.Statements {
		s := &b.Story.Statements[i]
		if !slices.ContainsFunc(s.Members, func(m story.Member) bool { return m.Place == p }) {
			continue
		}
		for _, q := range s.Silent {
			if q.Source == other {
				out.NotYetKnown, out.Sure = q.NotYetKnown, q.Sure
				near(q.Nearest, other)
				return
			}
		}
	}
	for _, o := range b.Story.OnlyIn {
		if o.Place == p {
			out.NotYetKnown, out.Sure = slices.Contains(o.NotYetKnown, other), o.Sure
			if o.Nearest != nil && o.Nearest.Source == other {
				near(o.Nearest, other)
			}
			return
		}
	}
}

func (b *Book) speaker(m story.Member) string {
	if m.Speaker == nil {
		return ""
	}
	if a := b.Actor(*m.Speaker); a != nil {
		return a.Name
	}
	return ""
}

// telling says under what a slot's difference is listed: what it is of, but as
// wording where it is longer than a name or figure can be, and not at all
// where only function words differ.
func telling(slot CompareSlot, what string) string {
	const longest = 5 // words
	words := append(strings.Fields(slot.A), strings.Fields(slot.B)...)
	if len(words) > longest {
		return string(align.Wording)
	}
	bare := func(w string) string { return strings.Trim(text.Fold(w), ".,;:!?'\"()-") }
	if what == string(align.Wording) && !slices.ContainsFunc(words, func(w string) bool { return bare(w) != "" && !text.IsStop(bare(w)) }) {
		return ""
	}
	return what
}

// words fills the panel's score and the list of what differs: names, figures
// and dates by what the reading found in both passages, the rest by their words.
func (out *ComparePanel) words(inA, inB []fact) {
	a, b := out.A.Text, out.B.Text
	rank := []string{"name", "number", "date", "negation", "hedge", "word"}
	out.Words = confront(inA, inB)
	for _, ch := range align.Words(a, b) {
		slot := CompareSlot{A: ch.A.Of(a), B: ch.B.Of(b), Same: ch.Kind == align.Same}
		out.Slots = append(out.Slots, slot)
		what := telling(slot, string(ch.What))
		if slot.Same || what == "" || slices.Index(rank, what) < 3 && inFacts(slot, inA, inB) {
			continue
		}
		out.Words = append(out.Words, WordDifference{What: what, A: slot.A, B: slot.B})
	}
	slices.SortStableFunc(out.Words, func(x, y WordDifference) int {
		return slices.Index(rank, x.What) - slices.Index(rank, y.What)
	})
}
