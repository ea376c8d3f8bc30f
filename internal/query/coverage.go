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
// page; of the others a row says who carries it and where.
const coverageColumns = 8

// mostOthers is how many passages of those sources a row cites.
const mostOthers = 6

// CoveragePage is the table: sources across, statements down.
type CoveragePage struct {
	Columns []Mark
	Others  int // sources without a column
	Rows    []CoverageRow
	Shown   int // rows that the question lets through; Rows may be fewer
	Total   int // rows there are
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
	Values         []string // of its sides; none where a side's value is a passage
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
	Kind  string // of the difference; empty when there is none
	Value string // empty where it is a passage
}

// Answer implements Question.
func (q CoverageAsk) Answer(b *Book) Page {
	c := &coverage{Book: b, differs: map[text.Place][]int{}}
	c.columns(cmp.Or(q.Columns, coverageColumns))
	c.differences()
	rows := c.rows()
	page := &CoveragePage{Total: len(rows), Columns: c.shown, Others: len(b.Story.Sources) - len(c.shown)}
	rows = slices.DeleteFunc(rows, func(r coverageRow) bool {
		return q.Differ && len(r.differs) == 0 || q.Only && r.carriers > 1
	})
	page.Shown = len(rows)
	slices.SortStableFunc(rows, orders[q.Sort])
	for _, r := range rows[:min(len(rows), q.Count)] {
		page.Rows = append(page.Rows, c.row(r))
	}
	return page
}

// A coverage is one answer in the making.
type coverage struct {
	*Book
	shown   []Mark
	differs map[text.Place][]int // of a sentence: the differences that name words in it
}

// A coverageRow is a row before it is filled in.
type coverageRow struct {
	label    text.Place
	members  []text.Place
	silent   []story.Silent
	carriers int
	of       *story.Statement // nil where it is none
	differs  []int            // numbers of differences
	rank     int              // of the gravest difference; 0 is the gravest
	depth    float64
}

// orders compare two rows.
var orders = map[string]func(a, b coverageRow) int{
	"":             byDisagreement,
	ByDisagreement: byDisagreement,
	ByCarriers: func(a, b coverageRow) int {
		return cmp.Or(b.carriers-a.carriers, byDisagreement(a, b))
	},
	ByStory: func(a, b coverageRow) int {
		return cmp.Or(cmp.Compare(a.depth, b.depth), byDisagreement(a, b))
	},
}

func byDisagreement(a, b coverageRow) int {
	return cmp.Or(a.rank-b.rank, b.carriers-a.carriers, cmp.Compare(a.depth, b.depth))
}

func (c *coverage) columns(most int) {
	for _, src := range c.Story.Sources[:min(len(c.Story.Sources), most)] {
		c.shown = append(c.shown, c.Mark(src.ID))
	}
}

// differences notes the differences between sources by the sentences that they
// are about. A wording alone is no disagreement: the passages show it.
func (c *coverage) differences() {
	for i := range c.Story.Differences {
		d := &c.Story.Differences[i]
		if d.Kind == "name" || d.Kind == "wording" {
			continue
		}
		for _, s := range d.Sides {
			for _, p := range s.Members {
				at := c.Sentence(p)
				c.differs[at] = append(c.differs[at], i)
			}
		}
	}
}

// rows are all statements, and what only one source tells.
func (c *coverage) rows() []coverageRow {
	rows := make([]coverageRow, 0, len(c.Story.Statements)+len(c.Story.OnlyIn))
	for i := range c.Story.Statements {
		s := &c.Story.Statements[i]
		r := coverageRow{label: s.Label, silent: s.Silent, of: s}
		for _, m := range s.Members {
			r.members = append(r.members, m.Place)
		}
		rows = append(rows, c.judged(r))
	}
	for i := range c.Story.OnlyIn {
		o := &c.Story.OnlyIn[i]
		rows = append(rows, c.judged(coverageRow{label: o.Place, members: []text.Place{o.Place}, silent: c.silentBeside(o)}))
	}
	return append(rows, c.differing(rows)...)
}

// differing are rows of their own for the differences that no
// statement shows: passages that tell of one thing and don't say the same.
func (c *coverage) differing(rows []coverageRow) []coverageRow {
	shown := map[int]bool{}
	for _, r := range rows {
		for _, i := range r.differs {
			shown[i] = true
		}
	}
	var own []coverageRow
	for i := range c.Story.Differences {
		d := &c.Story.Differences[i]
		if shown[i] || d.Kind == "name" || d.Kind == "wording" {
			continue
		}
		var r coverageRow
		for _, s := range d.Sides {
			for _, p := range s.Members {
				if at := c.Sentence(p); !slices.Contains(r.members, at) {
					r.members = append(r.members, at)
				}
			}
		}
		r.label = r.members[0]
		if e := c.Event(d.Event); e != nil {
			c.reported(&r, e)
		}
		own = append(own, c.judged(r))
	}
	return own
}

// reported makes a row one about an event: its title is the label, sources that
// report it without a date carry it too, and those out before it could not
// know of it.
func (c *coverage) reported(r *coverageRow, e *story.Event) {
	r.label = e.Title
	has := func(source string) bool {
		return slices.ContainsFunc(r.members, func(m text.Place) bool { return m.Source == source })
	}
	for _, report := range e.Reports {
		if !has(report.Source) {
			r.members = append(r.members, c.Sentence(report.Place))
		}
	}
	if e.When == nil {
		return
	}
	for _, m := range c.shown {
		if !has(m.Source) {
			r.silent = append(r.silent, story.Silent{Source: m.Source, NotYetKnown: outBefore(c.Source(m.Source), given(e.When.From))})
		}
	}
}

// outBefore reports whether a source was out, at the latest, before a day.
func outBefore(src *story.Source, day string) bool {
	const size = len("2025-11-07")
	out := given(src.Published.Latest)
	return out != "" && day != "" && day[0] != '-' && out[:min(len(out), size)] < day[:min(len(day), size)]
}

// silentBeside are the sources other than that of a passage that only it has:
// the nearest passage is known in one of them.
func (c *coverage) silentBeside(o *story.Only) []story.Silent {
	var list []story.Silent
	for i := range c.shown {
		id := c.shown[i].Source
		if id == o.Source {
			continue
		}
		s := story.Silent{Source: id, Sure: o.Sure, NotYetKnown: slices.Contains(o.NotYetKnown, id)}
		if o.Nearest != nil && o.Nearest.Source == id {
			s.Nearest = o.Nearest
		}
		list = append(list, s)
	}
	return list
}

// judged is r with what it is sorted and filtered by. A difference belongs to
// the row when passages of it stand on two of its sides, or on one where it is
// within a source.
func (c *coverage) judged(r coverageRow) coverageRow {
	var sources []string
	for _, m := range r.members {
		if !slices.Contains(sources, m.Source) {
			sources = append(sources, m.Source)
		}
		for _, i := range c.differs[c.Sentence(m)] {
			if !slices.Contains(r.differs, i) && c.between(i, r.members) {
				r.differs = append(r.differs, i)
			}
		}
	}
	slices.Sort(r.differs)
	r.carriers = len(sources)
	r.rank = len(severities)
	for _, i := range r.differs {
		r.rank = min(r.rank, slices.Index(severities, c.Story.Differences[i].Severity))
	}
	if src := c.Source(r.label.Source); src != nil && len(src.Text) > 0 {
		r.depth = float64(r.label.Start) / float64(len(src.Text))
	}
	return r
}

// severities are those of differences, the gravest first.
var severities = []string{"contradiction", "open", "update", "precision", "naming", "wording"}

// between reports whether members stand on two sides of a difference.
func (c *coverage) between(difference int, members []text.Place) bool {
	sides := 0
	for _, s := range c.Story.Differences[difference].Sides {
		if slices.ContainsFunc(s.Members, func(p text.Place) bool { return within(p, members) }) {
			sides++
		}
	}
	return sides > 1
}

// within reports whether a place overlaps one of the members.
func within(p text.Place, members []text.Place) bool {
	return slices.ContainsFunc(members, func(m text.Place) bool {
		return m.Source == p.Source && m.Span().Overlaps(p.Span())
	})
}

// row fills a row in.
func (c *coverage) row(r coverageRow) CoverageRow {
	out := CoverageRow{Label: c.Passage(r.label), Carriers: r.carriers}
	if r.of != nil {
		out.Origins, _ = c.origins(r.of)
	}
	for _, i := range r.differs {
		out.Differs = append(out.Differs, c.differ(&c.Story.Differences[i]))
	}
	for _, m := range c.shown {
		out.Cells = append(out.Cells, c.cell(m, r))
	}
	for _, m := range r.members {
		if !slices.ContainsFunc(c.shown, func(s Mark) bool { return s.Source == m.Source }) {
			if len(out.Others) == mostOthers {
				out.More++
				continue
			}
			out.Others = append(out.Others, c.Cite(m))
		}
	}
	return out
}

func (c *coverage) differ(d *story.Difference) CoverageDiffer {
	out := CoverageDiffer{Kind: d.Kind, Severity: d.Severity, Why: d.Why, At: c.Ref(d.Sides[0].Members[0])}
	for _, s := range d.Sides {
		out.Values = append(out.Values, s.Value)
	}
	return out
}

// cell is what a source has of a row.
func (c *coverage) cell(m Mark, r coverageRow) CoverageCell {
	cell := CoverageCell{Source: m}
	for _, at := range r.members {
		if at.Source == m.Source {
			cell.Passages = append(cell.Passages, c.covered(at, r.differs))
		}
	}
	if len(cell.Passages) > 0 {
		return cell
	}
	for _, s := range r.silent {
		if s.Source != m.Source {
			continue
		}
		cell.Sure, cell.NotYetKnown = s.Sure, s.NotYetKnown
		if s.Nearest != nil && !s.NotYetKnown {
			near := c.Passage(text.Place{Source: s.Source, Start: s.Nearest.Start, End: s.Nearest.End})
			cell.Nearest = &near
		}
	}
	return cell
}

// covered is a passage, with the value of the gravest difference that it is a
// side of.
func (c *coverage) covered(at text.Place, differs []int) CoveragePassage {
	out := CoveragePassage{Passage: c.Passage(at)}
	for _, i := range differs {
		d := &c.Story.Differences[i]
		for _, s := range d.Sides {
			if slices.ContainsFunc(s.Members, func(p text.Place) bool { return within(p, []text.Place{at}) }) {
				out.Kind, out.Value = d.Kind, s.Value
				return out
			}
		}
	}
	return out
}
