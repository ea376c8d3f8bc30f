package query

import (
	"slices"
	"strings"

	"parallax/internal/align"
	"parallax/internal/story"
	"parallax/internal/text"
	"parallax/internal/why"
)

// A ComparePanel is the chosen passage beside its counterpart in one other
// column: word by word where there is one, else the nearest passage.
type ComparePanel struct {
	Other              Mark // the other column's source
	A, B               *Passage
	SpeakerA, SpeakerB string // who says it, by label; empty when nobody does or it isn't known
	Relation           string // empty when there is no counterpart
	Why                why.Why
	Slots              []CompareSlot
	Words              []WordDifference // names and numbers first
	NotYetKnown        bool             // the other source was out too early
	Sure               bool             // that there is no counterpart
}

// A CompareSlot is a stretch of the two-line score: the words of both sides,
// the same or differing. An empty side has no such words.
type CompareSlot struct {
	A, B string
	Same bool
}

// A WordDifference is one thing in which two passages differ.
type WordDifference struct {
	What string // name | number | date | negation | hedge | word
	A, B string // empty: not on that side
}

// link adds the matches between neighbouring columns, strongest first.
func (c *comparison) link() {
	for i := range c.Story.Statements {
		s := &c.Story.Statements[i]
		letters := c.letters(s, nil)
		for _, p := range s.Pairs {
			left, ok := c.index[s.Members[p.A].Place]
			right, also := c.index[s.Members[p.B].Place]
			if !ok || !also {
				continue
			}
			if c.page.Passages[left].Column > c.page.Passages[right].Column {
				left, right = right, left
			}
			a, b := &c.page.Passages[left], &c.page.Passages[right]
			if b.Column-a.Column != 1 || a.Dropped || b.Dropped {
				continue
			}
			c.page.Links = append(c.page.Links, CompareLink{Left: left, Right: right, Relation: p.Relation,
				Letters: letters, Weight: p.Score, Chosen: c.page.Chosen == left || c.page.Chosen == right,
				Own: story.ByReader(p.Why)})
		}
	}
	c.parted()
	slices.SortStableFunc(c.page.Links, func(x, y CompareLink) int {
		if x.Left != y.Left {
			return x.Left - y.Left
		}
		return x.Right - y.Right
	})
}

// parted adds the pairs that the reader said don't say the same. They are no
// matches, and weigh nothing.
func (c *comparison) parted() {
	for i := range c.Story.Corrections {
		fix := &c.Story.Corrections[i]
		if fix.Kind != story.FixMatch || !fix.Placed || fix.Says.Code != "correct-no-match" || len(fix.At) < 2 {
			continue
		}
		left, right := c.passageAt(fix.At[0]), c.passageAt(fix.At[1])
		if left < 0 || right < 0 {
			continue
		}
		if c.page.Passages[left].Column > c.page.Passages[right].Column {
			left, right = right, left
		}
		a, b := &c.page.Passages[left], &c.page.Passages[right]
		if b.Column-a.Column == 1 && !a.Dropped && !b.Dropped {
			c.page.Links = append(c.page.Links, CompareLink{Left: left, Right: right, Letters: []string{a.Letter, b.Letter}, Parted: true})
		}
	}
}

// steps lists one passage for each statement that two shown columns share, in
// the order of the leftmost column that has it.
func (c *comparison) steps() {
	var at []int
	chosen := map[int]bool{} // steps that the chosen passage stands for
	for i := range c.Story.Statements {
		s := &c.Story.Statements[i]
		first, columns, has := -1, map[int]bool{}, false
		for _, m := range s.Members {
			k, ok := c.index[m.Place]
			if !ok || c.page.Passages[k].Dropped {
				continue
			}
			columns[c.page.Passages[k].Column] = true
			has = has || k == c.page.Chosen
			if first < 0 || k < first {
				first = k
			}
		}
		if len(columns) > 1 {
			if !slices.Contains(at, first) {
				at = append(at, first)
			}
			chosen[first] = chosen[first] || has
		}
	}
	slices.Sort(at)
	for n, k := range at {
		c.page.Steps = append(c.page.Steps, c.page.Passages[k].At)
		if chosen[k] && (c.page.At < 0 || k == c.page.Chosen) {
			c.page.At = n
		}
	}
}

// panels sets the chosen passage beside its counterpart in every other column.
func (c *comparison) panels() {
	chosen := &c.page.Passages[c.page.Chosen]
	for column := range c.page.Columns {
		if column != chosen.Column {
			c.page.Panels = append(c.page.Panels, c.panel(chosen, column))
		}
	}
}

func (c *comparison) panel(chosen *ComparePassage, column int) ComparePanel {
	other := c.page.Columns[column].Mark.Source
	out := ComparePanel{Other: c.Mark(other), A: &chosen.Passage}
	s, from, to, pair := c.counterpart(chosen.At.Place, other)
	if s == nil {
		c.silence(&out, chosen.At.Place, other)
		return out
	}
	b := c.Passage(s.Members[to].Place)
	out.B = &b
	out.SpeakerA, out.SpeakerB = c.speaker(s.Members[from]), c.speaker(s.Members[to])
	if pair != nil {
		out.Relation, out.Why = pair.Relation, pair.Why
	} else {
		out.Relation = "same-statement"
	}
	out.words()
	return out
}

// counterpart returns the statement, and in it the members, that match p in
// the other source: the pair of the highest score, else any two members.
func (c *comparison) counterpart(p text.Place, other string) (*story.Statement, int, int, *story.Pair) {
	var in *story.Statement
	var pair *story.Pair
	from, to := -1, -1
	for i := range c.Story.Statements {
		s := &c.Story.Statements[i]
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
func (c *comparison) silence(out *ComparePanel, p text.Place, other string) {
	near := func(n *story.Nearest, source string) {
		if n != nil {
			b := c.Passage(text.Place{Source: source, Start: n.Start, End: n.End})
			out.B = &b
		}
	}
	for i := range c.Story.Statements {
		s := &c.Story.Statements[i]
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
	for _, o := range c.Story.OnlyIn {
		if o.Place == p {
			out.NotYetKnown, out.Sure = slices.Contains(o.NotYetKnown, other), o.Sure
			if o.Nearest != nil && o.Nearest.Source == other {
				near(o.Nearest, other)
			}
			return
		}
	}
}

func (c *comparison) speaker(m story.Member) string {
	if m.Speaker == nil {
		return ""
	}
	if a := c.Actor(*m.Speaker); a != nil {
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

// words fills the panel's score and the list of what differs.
func (out *ComparePanel) words() {
	a, b := out.A.Text, out.B.Text
	rank := []string{"name", "number", "date", "negation", "hedge", "word"}
	for _, ch := range align.Words(a, b) {
		slot := CompareSlot{A: ch.A.Of(a), B: ch.B.Of(b), Same: ch.Kind == align.Same}
		out.Slots = append(out.Slots, slot)
		if what := telling(slot, string(ch.What)); !slot.Same && what != "" {
			out.Words = append(out.Words, WordDifference{What: what, A: slot.A, B: slot.B})
		}
	}
	slices.SortStableFunc(out.Words, func(x, y WordDifference) int {
		return slices.Index(rank, x.What) - slices.Index(rank, y.What)
	})
}
