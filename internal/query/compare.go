package query

import (
	"slices"

	"parallax/internal/compare"
	"parallax/internal/story"
	"parallax/internal/text"
	"parallax/internal/why"
)

// Union stands for a source among the columns of CompareAsk: what all sources
// say, each statement once, in the words of one of them. No id has a plus sign.
const Union = "+"

// CompareAsk asks for articles side by side.
type CompareAsk struct {
	Columns         []string // source ids, left to right, Union among them; empty: the two that share most
	With            string   // a source that must be among them, as a passage of it is chosen; empty: none
	Altered, Differ bool     // only altered quotations; only where sources differ
	Least           int      // leaves out matches that are weaker, in percent
	Find            string   // words to find in the columns; empty: none
}

// ComparePage is two or more articles in columns, with what they share.
type ComparePage struct {
	Columns    []CompareColumn
	Passages   []ComparePassage
	Links      []CompareLink      // matches between a column and the next
	Rows       []Mark             // of the overview: the sources of the columns, then others
	Statements []CompareStatement // what two or more sources say, in the order of the first column
	Weaker     int                // matches between the columns that Least left out
	Found      int                // passages that have the words of Find
}

// A CompareColumn is one article, or all of them merged.
type CompareColumn struct {
	Source
	Union  bool
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
	Passage int         // the shortest of its passages, in Passages; -1 when in none
	Found   []text.Span // the words found in it, within Text
}

// A ComparePassage is a sentence or clause that can be chosen.
type ComparePassage struct {
	Passage
	Column  int
	Letters []string // the sources that say the same, its own included; nil when it is only here
	All     bool     // every source says it
	Sure    bool     // it is only here, and surely so; else no match was found
	Weak    bool     // Least left out all its matches
	Altered bool     // a quotation that another source gives in other words
	Differs bool     // sources differ on something in it
	Dropped bool     // left out by the ask's filters: shown without a band
	Known   bool     // a column before this one says it
	Found   bool     // it has words of Find
}

// A CompareLink joins passages of two neighbouring columns, or tells that the
// reader parted them.
type CompareLink struct {
	Left, Right int // in Passages; Left is in the column before Right's
	Relation    string
	Letters     []string
	Weight      float64 // how strong the match is, from 0 to 1
	Why         why.Why
	Own         bool // the reader made it
	Parted      bool // it is none: the reader said that the two don't say the same
}

// Answer implements Question.
func (q CompareAsk) Answer(b *Book) Page {
	page := &ComparePage{}
	c := comparison{Book: b, ask: q, page: page, index: map[inColumn]int{}}
	ids := b.compareColumns(q.Columns, q.With)
	c.sides, c.found = b.sidesAt(), c.finds(q.Find)
	c.groups()
	c.disputes()
	c.columns(ids)
	c.know()
	c.link()
	c.overview(ids)
	return page
}

// compareColumns returns the sources to show: those asked for that exist, the
// chosen passage's among them. Fewer than two are filled up with the source
// that shares most with the first.
func (b *Book) compareColumns(asked []string, chosen string) []string {
	var ids []string
	for _, id := range asked {
		if (b.Source(id) != nil || id == Union && len(b.Story.Sources) > 1) && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	if b.Source(chosen) != nil && !slices.Contains(ids, chosen) && !slices.Contains(ids, Union) {
		if len(ids) >= 2 {
			ids[0] = chosen
		} else {
			ids = append([]string{chosen}, ids...)
		}
	}
	if len(ids) < 2 {
		if pair := b.closest(ids); pair != nil {
			return pair
		}
	}
	if len(ids) == 0 && len(b.Story.Sources) == 1 {
		return []string{b.Story.Sources[0].ID}
	}
	return ids
}

// closest are the two sources that share most, or the given one and the source
// that shares most with it: the first such two in the order of the story. It is
// nil where there are none.
func (b *Book) closest(given []string) []string {
	with, all := -1, len(b.Story.Sources)
	if len(given) > 0 {
		k, ok := b.sources[given[0]]
		if !ok {
			return nil
		}
		with = k
	}
	if all < 2 {
		return nil
	}
	best, most := [2]int{0, max(with, 1)}, 0.0
	shared := b.sharedWeights()
	for p := range shared {
		p := [2]int{min(p[0], p[1]), max(p[0], p[1])}
		w := shared[p] + shared[[2]int{p[1], p[0]}]
		if (with < 0 || p[0] == with || p[1] == with) && (w > most || w == most && slices.Compare(p[:], best[:]) < 0) {
			best, most = p, w
		}
	}
	if best[1] == with {
		best[0], best[1] = best[1], best[0]
	}
	return []string{b.Story.Sources[best[0]].ID, b.Story.Sources[best[1]].ID}
}

// sharedWeights sums the scores of the pairs from one source to another, by
// their numbers.
func (b *Book) sharedWeights() map[[2]int]float64 {
	if b.lookup.shared != nil {
		return b.lookup.shared
	}
	sum := map[[2]int]float64{}
	for i := range b.Story.Statements {
		s := &b.Story.Statements[i]
		for k := range s.Pairs {
			p := &s.Pairs[k]
			x, ok := b.sources[s.Members[p.A].Source]
			y, also := b.sources[s.Members[p.B].Source]
			if ok && also && x != y {
				sum[[2]int{x, y}] += p.Score
			}
		}
	}
	b.lookup.shared = sum
	return sum
}

// comparison builds a ComparePage.
type comparison struct {
	*Book
	ask   CompareAsk
	page  *ComparePage
	index map[inColumn]int       // passages of the page
	said  []group                // what is said by passages of matches that are strong enough
	sides map[string][]sideAt    // by source, what sources differ on
	found map[string][]text.Span // by source, the words of Find
}

// inColumn is a place in a column: where sources are merged, a place may stand
// in two.
type inColumn struct {
	text.Place
	column int
}

// columns adds the articles and the passages that can be chosen in them.
func (c *comparison) columns(ids []string) {
	passages := c.choosable(ids)
	for column, id := range ids {
		if id == Union {
			c.merge(column, passages)
			continue
		}
		first := len(c.page.Passages)
		var spans []text.Span
		for _, p := range passages[id] {
			c.add(p, column)
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

// add puts a passage into a column.
func (c *comparison) add(p ComparePassage, column int) {
	p.Column = column
	c.index[inColumn{p.At.Place, column}] = len(c.page.Passages)
	c.page.Passages = append(c.page.Passages, p)
}

// at is the index in the page of the passage at a place in a column; ok is false
// where there is none.
func (c *comparison) at(p text.Place, column int) (index int, ok bool) {
	if col := &c.page.Columns[column]; !col.Union && col.Mark.Source != p.Source {
		return 0, false
	}
	index, ok = c.index[inColumn{p, column}]
	return index, ok
}

// block cuts a block at its passages. first is the index in the page of the
// column's first passage.
func (c *comparison) block(src *story.Source, block story.Block, spans []text.Span, first int) CompareBlock {
	span := text.Span{Start: block.Start, End: block.End}
	out := CompareBlock{Cite: c.Cite(span.At(src.ID)), Kind: block.Kind}
	from, to := 0, len(spans)
	for from < to && spans[from].End <= span.Start {
		from++
	}
	for to > from && spans[to-1].Start >= span.End {
		to--
	}
	for _, s := range compare.Segments(span, spans[from:to]) {
		seg := CompareSegment{Text: s.Of(src.Text), Passage: -1}
		if len(s.Passages) > 0 {
			seg.Passage = first + from + s.Passages[0]
		}
		for _, k := range s.Passages {
			out.Letters = c.inOrder(out.Letters, c.page.Passages[first+from+k].Letters)
		}
		for _, f := range c.found[src.ID] {
			if s.Span.Overlaps(f) {
				seg.Found = append(seg.Found, text.Span{Start: max(f.Start, s.Start) - s.Start, End: min(f.End, s.End) - s.Start})
			}
		}
		out.Segments = append(out.Segments, seg)
	}
	return out
}
