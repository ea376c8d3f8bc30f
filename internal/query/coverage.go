package query

import (
	"cmp"
	"slices"

	"parallax/internal/story"
	"parallax/internal/text"
	"parallax/internal/why"
)

// The orders of the rows of the coverage table.
const (
	ByDisagreement = "disagreement" // where the sources differ most comes first
	ByCarriers     = "carriers"     // what most sources carry comes first
	ByStory        = "story"        // as far into its article as it stands
)

// CoverageAsk asks who carries which statement: rows in an order, of all or
// only of some, from one row on.
type CoverageAsk struct {
	Sort   string // one of the orders; empty: ByDisagreement
	Differ bool   // only statements on which the sources differ
	Only   bool   // only what one source tells
	Count  int    // the most rows to give, from the first on

	Columns int // the most sources to give a column of their own; 0: as many as a page has room for
}

// coverageColumns is the most sources that have a column of their own on a
// page, those that carry most of its rows; of the others a row says who carries
// it and where.
const coverageColumns = 8

// mostOthers is how many passages of those sources a row cites.
const mostOthers = 6

// CoveragePage is the table: sources across, statements down.
type CoveragePage struct {
	Columns []Mark
	Others  int // sources without a column
	Rows    []CoverageRow
	Shown   int  // rows that the question lets through; Rows may be fewer
	Total   int  // rows there are
	Near    bool // of so many sources the nearest passage was looked for in those only that come nearest to a statement
}

// A CoverageRow is one statement: in whose words, and who doesn't carry it.
type CoverageRow struct {
	Label    Passage
	Carriers int     // sources
	Origins  Origins // whose word it is; none told of what is no statement of several sources
	Differs  []CoverageDiffer
	Cells    []CoverageCell // one a column
	Others   []Cite         // where the sources without a column carry it: the first of those passages
	More     int            // how many there are besides
}

// A CoverageDiffer is a difference between passages of the row.
type CoverageDiffer struct {
	Kind, Severity string
	Values         []string // of its sides
	Who            [][]Mark // the sources of each side
	Why            why.Why
	At             Ref // leads to the difference
}

// A CoverageCell is what one source has of a statement. It has passages, or is
// silent.
type CoverageCell struct {
	Source      Mark
	Passages    []CoveragePassage
	Nearest     *Passage // of a silent source
	Sure        bool     // that it doesn't carry it
	NotYetKnown bool     // it was out before
}

// A CoveragePassage is a source's own words, with the value on which they
// differ from another source's.
type CoveragePassage struct {
	Passage
	Kind  string      // of the difference; empty when there is none
	Value string      // of the side that the passage is on
	Marks []text.Span // the words within Text that say so, where they are less than all
}

// Answer implements Question.
func (q CoverageAsk) Answer(b *Book) Page {
	c := &coverage{Book: b, differs: map[text.Place][]int{}}
	c.differences()
	rows := c.rows()
	page := &CoveragePage{Total: len(rows), Near: c.near}
	rows = slices.DeleteFunc(rows, func(r *coverageRow) bool {
		return q.Differ && len(r.differs) == 0 || q.Only && r.carriers > 1
	})
	page.Shown = len(rows)
	slices.SortStableFunc(rows, orders[q.Sort])
	rows = rows[:min(len(rows), q.Count)]
	c.columns(rows, cmp.Or(q.Columns, coverageColumns))
	page.Columns, page.Others = c.shown, len(b.Story.Sources)-len(c.shown)
	for _, r := range rows {
		page.Rows = append(page.Rows, c.row(r))
	}
	return page
}

// A coverage is one answer in the making.
type coverage struct {
	*Book
	shown   []Mark
	near    bool                 // as in CoveragePage
	differs map[text.Place][]int // of a sentence: the differences that name words in it
}

// A coverageRow is a row before it is filled in.
type coverageRow struct {
	label    text.Place
	members  []text.Place
	silent   []story.Silent // of a statement
	only     *story.Only    // what one source tells; nil where it is no such thing
	since    string         // of an event: the first day on which it can have been
	carriers int
	of       *story.Statement // nil where it is none
	differs  []int            // numbers of differences
	rank     int              // of the gravest difference; 0 is the gravest
	depth    float64
}

// orders compare two rows.
var orders = map[string]func(a, b *coverageRow) int{
	"":             byDisagreement,
	ByDisagreement: byDisagreement,
	ByCarriers: func(a, b *coverageRow) int {
		return cmp.Or(b.carriers-a.carriers, byDisagreement(a, b))
	},
	ByStory: func(a, b *coverageRow) int {
		return cmp.Or(cmp.Compare(a.depth, b.depth), byDisagreement(a, b))
	},
}

func byDisagreement(a, b *coverageRow) int {
	return cmp.Or(a.rank-b.rank, b.carriers-a.carriers, cmp.Compare(a.depth, b.depth))
}

// columns gives a column to the sources that carry most of the rows, in the
// order of the story.
func (c *coverage) columns(rows []*coverageRow, most int) {
	carry := make([]int, len(c.Story.Sources))
	for _, r := range rows {
		for _, m := range r.members {
			carry[c.sources[m.Source]]++
		}
	}
	chosen := make([]int, len(carry))
	for i := range chosen {
		chosen[i] = i
	}
	slices.SortStableFunc(chosen, func(a, b int) int { return carry[b] - carry[a] })
	chosen = chosen[:min(len(chosen), most)]
	slices.Sort(chosen)
	for _, i := range chosen {
		c.shown = append(c.shown, c.Mark(c.Story.Sources[i].ID))
	}
}
