package query

import (
	"slices"

	"parallax/internal/compare"
	"parallax/internal/story"
	"parallax/internal/text"
)

// CompareAsk asks for articles side by side.
type CompareAsk struct {
	Columns         []string // source ids, left to right; empty: the two that share most
	Chosen          *Ref     // the chosen passage
	Altered, Differ bool     // only altered quotations; only where sources differ
}

// ComparePage is two or more articles in columns, with what they share.
type ComparePage struct {
	Columns  []CompareColumn
	Passages []ComparePassage
	Links    []CompareLink  // matches between a column and the next
	Steps    []Ref          // a passage of every statement that two shown columns share, from the left column's first
	At       int            // the chosen passage's place in Steps; -1 when it has none
	Chosen   int            // the chosen passage in Passages; -1 when none is
	Lost     bool           // the chosen passage is in none of the articles
	Panels   []ComparePanel // the chosen passage against each other column
}

// A CompareColumn is one article.
type CompareColumn struct {
	Source
	Blocks []CompareBlock
}

// A CompareBlock is a paragraph or heading of a column.
type CompareBlock struct {
	Cite
	Kind     string
	Segments []CompareSegment // its text in order, without gaps
	Letters  []string         // the sources that share some of it, its own included; nil when none does
}

// A CompareSegment is a stretch of text that lies in the same passages.
type CompareSegment struct {
	Text    string
	Passage int // the shortest of its passages, in Passages; -1 when in none
}

// A ComparePassage is a sentence or clause that can be chosen.
type ComparePassage struct {
	Passage
	Column  int
	Letters []string // the sources that say the same, its own included; nil when it is only here
	All     bool     // every source says it
	Sure    bool     // it is only here, and surely so; else no match was found
	Altered bool     // a quotation that another source gives in other words
	Differs bool     // sources differ on something in it
	Dropped bool     // left out by the ask's filters: shown without a band
}

// A CompareLink joins passages of two neighbouring columns, or tells that the
// reader parted them.
type CompareLink struct {
	Left, Right int // in Passages; Left is in the column before Right's
	Relation    string
	Letters     []string
	Weight      float64
	Chosen      bool
	Own         bool // the reader made it
	Parted      bool // it is none: the reader said that the two don't say the same
}

// Answer implements Question.
func (q CompareAsk) Answer(b *Book) Page {
	page := &ComparePage{At: -1, Chosen: -1}
	chosen, ok := text.Place{}, false
	if q.Chosen != nil {
		chosen, ok = b.Locate(*q.Chosen)
		page.Lost = !ok
	}
	c := comparison{Book: b, ask: q, page: page, index: map[text.Place]int{}}
	c.columns(b.compareColumns(q.Columns, chosen.Source))
	if ok {
		page.Chosen = c.passageAt(chosen)
	}
	c.link()
	c.steps()
	if page.Chosen >= 0 {
		c.panels()
	}
	return page
}

// compareColumns returns the sources to show: those asked for that exist, the
// chosen passage's among them. Fewer than two are filled up with the source
// that shares most with the first.
func (b *Book) compareColumns(asked []string, chosen string) []string {
	var ids []string
	for _, id := range asked {
		if b.Source(id) != nil && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	if b.Source(chosen) != nil && !slices.Contains(ids, chosen) {
		if len(ids) >= 2 {
			ids[0] = chosen
		} else {
			ids = append([]string{chosen}, ids...)
		}
	}
	shared := b.sharedWeights()
	best, left, right := -1.0, "", ""
	for i, x := range b.Story.Sources {
		for _, y := range b.Story.Sources[i+1:] {
			x, y := x.ID, y.ID
			if len(ids) == 1 && y == ids[0] {
				x, y = y, x
			}
			fits := len(ids) == 0 || len(ids) == 1 && x == ids[0]
			if w := shared[[2]string{x, y}] + shared[[2]string{y, x}]; fits && w > best {
				best, left, right = w, x, y
			}
		}
	}
	if len(ids) < 2 && best >= 0 {
		return []string{left, right}
	}
	if len(ids) == 0 && len(b.Story.Sources) == 1 {
		return []string{b.Story.Sources[0].ID}
	}
	return ids
}

// sharedWeights sums the scores of the pairs between any two sources.
func (b *Book) sharedWeights() map[[2]string]float64 {
	sum := map[[2]string]float64{}
	for _, s := range b.Story.Statements {
		for _, p := range s.Pairs {
			sum[[2]string{s.Members[p.A].Source, s.Members[p.B].Source}] += p.Score
		}
	}
	return sum
}

// comparison builds a ComparePage.
type comparison struct {
	*Book
	ask   CompareAsk
	page  *ComparePage
	index map[text.Place]int // passages of the page by place
}

// columns adds the articles and the passages that can be chosen in them.
func (c *comparison) columns(ids []string) {
	for column, id := range ids {
		first := len(c.page.Passages)
		for _, p := range c.choosable(id) {
			c.index[p.At.Place] = len(c.page.Passages)
			p.Column = column
			c.page.Passages = append(c.page.Passages, p)
		}
		spans := make([]text.Span, 0, len(c.page.Passages)-first)
		for _, p := range c.page.Passages[first:] {
			spans = append(spans, p.At.Span())
		}
		src := c.Source(id)
		col := CompareColumn{Source: c.source(src)}
		for _, block := range src.Blocks {
			col.Blocks = append(col.Blocks, c.block(src, block, spans, first))
		}
		c.page.Columns = append(c.page.Columns, col)
	}
}

// choosable lists the passages of a source in order: members of statements
// and what is only here.
func (c *comparison) choosable(id string) []ComparePassage {
	found := map[text.Place]*ComparePassage{}
	at := func(p text.Place) *ComparePassage {
		if found[p] == nil {
			found[p] = &ComparePassage{Passage: c.Passage(p)}
		}
		return found[p]
	}
	for i := range c.Story.Statements {
		s := &c.Story.Statements[i]
		for k, m := range s.Members {
			if m.Source != id {
				continue
			}
			p := at(m.Place)
			p.Letters = c.letters(s, p.Letters)
			p.Altered = p.Altered || slices.ContainsFunc(s.Pairs, func(x story.Pair) bool {
				return x.Relation == "altered-quotation" && (x.A == k || x.B == k)
			})
		}
	}
	for _, o := range c.Story.OnlyIn {
		if o.Source == id {
			at(o.Place).Sure = o.Sure
		}
	}
	list := make([]ComparePassage, 0, len(found))
	for _, p := range found {
		p.All = len(p.Letters) == len(c.Story.Sources) && len(p.Letters) > 1
		p.Differs = c.differs(p.At.Place)
		p.Dropped = c.ask.Altered && !p.Altered || c.ask.Differ && !p.Differs
		list = append(list, *p)
	}
	slices.SortFunc(list, func(x, y ComparePassage) int {
		if x.At.Start != y.At.Start {
			return x.At.Start - y.At.Start
		}
		return y.At.End - x.At.End
	})
	return list
}

// letters adds the letters of a statement's sources to have, in story order.
func (c *comparison) letters(s *story.Statement, have []string) []string {
	var out []string
	for i, src := range c.Story.Sources {
		letter := c.Book.letters[i]
		if slices.Contains(have, letter) || slices.ContainsFunc(s.Members, func(m story.Member) bool { return m.Source == src.ID }) {
			out = append(out, letter)
		}
	}
	return out
}

// differs reports whether a difference of more than words or spelling rests
// on words within p.
func (c *comparison) differs(p text.Place) bool {
	for _, d := range c.Story.Differences {
		if d.Severity == "naming" || d.Severity == "wording" {
			continue
		}
		for _, side := range d.Sides {
			for _, m := range side.Members {
				if m.Source == p.Source && m.Span().Overlaps(p.Span()) {
					return true
				}
			}
		}
	}
	return false
}

// block cuts a block at its passages. first is the index in the page of the
// column's first passage.
func (c *comparison) block(src *story.Source, block story.Block, spans []text.Span, first int) CompareBlock {
	span := text.Span{Start: block.Start, End: block.End}
	out := CompareBlock{Cite: c.Cite(span.At(src.ID)), Kind: block.Kind}
	letters := map[string]bool{}
	for _, s := range compare.Segments(span, spans) {
		seg := CompareSegment{Text: s.Of(src.Text), Passage: -1}
		if len(s.Passages) > 0 {
			seg.Passage = first + s.Passages[0]
		}
		for _, k := range s.Passages {
			for _, l := range c.page.Passages[first+k].Letters {
				letters[l] = true
			}
		}
		out.Segments = append(out.Segments, seg)
	}
	for i := range c.Story.Sources {
		if l := c.Book.letters[i]; letters[l] {
			out.Letters = append(out.Letters, l)
		}
	}
	return out
}

// passageAt returns the page's passage at p: the very one, else the shortest
// that overlaps it; -1 when there is none.
func (c *comparison) passageAt(p text.Place) int {
	if i, ok := c.index[p]; ok {
		return i
	}
	best := -1
	for i, x := range c.page.Passages {
		if x.At.Source == p.Source && x.At.Span().Overlaps(p.Span()) &&
			(best < 0 || x.At.Span().Len() < c.page.Passages[best].At.Span().Len()) {
			best = i
		}
	}
	return best
}
