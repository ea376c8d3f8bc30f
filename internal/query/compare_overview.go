package query

import (
	"cmp"
	"slices"

	"parallax/internal/compare"
	"parallax/internal/story"
	"parallax/internal/text"
)

// A CompareStatement is what two or more sources say: a column of the overview.
type CompareStatement struct {
	Passages []int    // of it in the columns, from the left
	Letters  []string // the sources that say it
	Cells    string   // by row of the overview, one of the Cell letters each
	Shared   bool     // two of the columns or more say it
	Differs  bool     // the columns differ on something in it, or give a quotation in other words
	Apart    bool     // no match: passages that give the sides of a difference
	Dropped  bool     // the ask's filters leave it out
	Found    bool     // it has words of Find
}

// The letters of CompareStatement.Cells.
const (
	CellSaid    = 's'
	CellDiffers = 'd' // said, and sources differ on something in it
	CellSilent  = 'n' // no match found
	CellUnknown = '-' // not yet known: the source was out before
)

// mostRows is how many sources have a row in the overview.
const mostRows = 12

// overview lists the statements in the order of the first column, then as the
// others have them.
func (c *comparison) overview(ids []string) {
	c.page.Rows = c.rows(ids)
	for _, i := range c.merged(ids) {
		if i >= len(c.said) || len(c.said[i].letters) < 2 {
			continue
		}
		g := &c.said[i]
		s := CompareStatement{Letters: g.letters, Apart: g.apart, Dropped: true}
		columns := map[int]bool{}
		var places []text.Place
		disputed := c.disputed(g.places())
		for column := range c.page.Columns {
			for _, m := range g.members {
				k, ok := c.at(m.Place, column)
				if !ok {
					continue
				}
				p := &c.page.Passages[k]
				s.Passages = append(s.Passages, k)
				columns[column] = true
				s.Dropped = s.Dropped && p.Dropped
				places = append(places, m.Place)
				s.Found = s.Found || p.Found
			}
		}
		if len(s.Passages) == 0 || g.apart && len(columns) < 2 {
			continue
		}
		s.Shared = len(columns) > 1 && !g.apart
		s.Differs = len(columns) > 1 && (len(c.disputed(places)) > 0 || g.rewordedAmong(places))
		cells := make([]byte, len(c.page.Rows))
		for k, row := range c.page.Rows {
			cells[k] = c.cell(g, row.Source, disputed)
		}
		s.Cells = string(cells)
		c.page.Statements = append(c.page.Statements, s)
	}
	c.weaker(ids)
	for i := range c.page.Passages {
		if c.page.Passages[i].Found {
			c.page.Found++
		}
	}
}

// rows are the sources of the columns, then others of the story.
func (c *comparison) rows(ids []string) []Mark {
	var rows []Mark
	for _, id := range ids {
		if id != Union {
			rows = append(rows, c.Mark(id))
		}
	}
	for i := range c.Story.Sources {
		if id := c.Story.Sources[i].ID; len(rows) < mostRows && !slices.Contains(ids, id) {
			rows = append(rows, c.Mark(id))
		}
	}
	return rows
}

// merged is the order of what is said, by index of its group, and of the
// passages that are only in one source, numbered after the groups: that of the
// first of the sources, with what only later ones have between.
func (c *comparison) merged(ids []string) []int {
	if slices.Contains(ids, Union) {
		ids = c.bySize()
	}
	type item struct{ id, start int }
	items := make([][]item, len(ids))
	for i := range c.said {
		for _, m := range c.said[i].members {
			if k := slices.Index(ids, m.Source); k >= 0 {
				items[k] = append(items[k], item{i, m.Start})
			}
		}
	}
	for i, o := range c.Story.OnlyIn {
		if k := slices.Index(ids, o.Source); k >= 0 {
			items[k] = append(items[k], item{len(c.said) + i, o.Start})
		}
	}
	orders := make([][]int, len(ids))
	for k := range items {
		slices.SortStableFunc(items[k], func(a, b item) int { return a.start - b.start })
		for _, x := range items[k] {
			orders[k] = append(orders[k], x.id)
		}
	}
	return compare.Merge(orders)
}

// bySize lists the sources, the one that says most first.
func (c *comparison) bySize() []string {
	said := map[string]int{}
	for i := range c.said {
		for _, m := range c.said[i].members {
			said[m.Source]++
		}
	}
	var ids []string
	for i := range c.Story.Sources {
		ids = append(ids, c.Story.Sources[i].ID)
	}
	slices.SortFunc(ids, func(a, b string) int {
		return cmp.Or(said[b]-said[a], cmp.Compare(a, b))
	})
	return ids
}

// cell is how a source stands to what is said.
func (c *comparison) cell(g *group, source string, disputed []int) byte {
	cell := byte(CellSilent)
	for _, m := range g.members {
		switch {
		case m.Source != source:
		case c.gives(m.Place, disputed), g.reworded(m.Place):
			return CellDiffers
		default:
			cell = CellSaid
		}
	}
	for _, s := range g.statement.Silent {
		if cell == CellSilent && s.Source == source && s.NotYetKnown {
			return CellUnknown
		}
	}
	return cell
}

// weaker counts the matches between the columns that are weaker than asked.
func (c *comparison) weaker(ids []string) {
	in := func(source string) bool { return slices.Contains(ids, source) || slices.Contains(ids, Union) }
	for i := range c.Story.Statements {
		s := &c.Story.Statements[i]
		for k := range s.Pairs {
			p := &s.Pairs[k]
			a, b := s.Members[p.A].Source, s.Members[p.B].Source
			if a != b && in(a) && in(b) && !c.strong(p) {
				c.page.Weaker++
			}
		}
	}
}

// merge adds a column of what all sources say, each statement once, in the
// words of the source that says most; and what only one of them says.
func (c *comparison) merge(column int, passages map[string][]ComparePassage) {
	ids := c.bySize()
	at := map[text.Place]*ComparePassage{}
	for id := range passages {
		for i := range passages[id] {
			at[passages[id][i].At.Place] = &passages[id][i]
		}
	}
	col := CompareColumn{Source: Source{Mark: Mark{Source: Union}}, Union: true}
	said := map[text.Place]bool{}
	for _, i := range c.merged([]string{Union}) {
		var place text.Place
		switch {
		case i >= len(c.said):
			place = c.Story.OnlyIn[i-len(c.said)].Place
		case c.said[i].apart:
			continue
		default:
			place = c.said[i].first(ids).Place
		}
		p := at[place]
		if p == nil || said[place] {
			continue
		}
		said[place] = true
		block := CompareBlock{Cite: p.Cite, Kind: "paragraph", Letters: p.Letters,
			Segments: []CompareSegment{{Text: p.Text, Passage: len(c.page.Passages)}}}
		for _, f := range c.found[place.Source] {
			if place.Span().Contains(f) {
				block.Segments[0].Found = append(block.Segments[0].Found, text.Span{Start: f.Start - place.Start, End: f.End - place.Start})
			}
		}
		col.Blocks = append(col.Blocks, block)
		c.add(*p, column)
	}
	c.page.Columns = append(c.page.Columns, col)
}

// first is the member of the first of the sources that has one.
func (g *group) first(ids []string) *story.Member {
	for _, id := range ids {
		if m := g.member(id); m != nil {
			return m
		}
	}
	return &g.members[0]
}

// linkMerged joins what a merged column says to every passage beside it that
// says the same.
func (c *comparison) linkMerged() {
	for i := range c.said {
		g := &c.said[i]
		if g.apart {
			continue
		}
		for left := range len(c.page.Columns) - 1 {
			if !c.page.Columns[left].Union && !c.page.Columns[left+1].Union {
				continue
			}
			c.joinMerged(g, left)
		}
	}
}

// joinMerged joins what a group has in column left to what it has in the next,
// where no match of its own does.
func (c *comparison) joinMerged(g *group, left int) {
	for _, m := range g.members {
		from, ok := c.at(m.Place, left)
		if !ok {
			continue
		}
		for _, n := range g.members {
			to, ok := c.at(n.Place, left+1)
			if !ok || slices.ContainsFunc(c.page.Links, func(l CompareLink) bool { return l.Left == from && l.Right == to }) {
				continue
			}
			link := CompareLink{Left: from, Right: to, Relation: "same-statement", Letters: g.letters, Weight: .5}
			if m.Place == n.Place {
				link.Relation, link.Weight = "same-passage", 1
			}
			c.page.Links = append(c.page.Links, link)
		}
	}
}
