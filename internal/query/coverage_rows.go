package query

import (
	"slices"

	"parallax/internal/story"
	"parallax/internal/text"
)

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
func (c *coverage) rows() []*coverageRow {
	rows := make([]*coverageRow, 0, len(c.Story.Statements)+len(c.Story.OnlyIn))
	for i := range c.Story.Statements {
		s := &c.Story.Statements[i]
		r := coverageRow{label: s.Label, silent: s.Silent, of: s}
		for _, m := range s.Members {
			r.members = append(r.members, m.Place)
		}
		row := c.judged(r)
		c.near = c.near || row.carriers+len(s.Silent) < len(c.Story.Sources)
		rows = append(rows, row)
	}
	for i := range c.Story.OnlyIn {
		o := &c.Story.OnlyIn[i]
		rows = append(rows, c.judged(coverageRow{label: o.Place, members: []text.Place{o.Place}, only: o}))
	}
	return append(rows, c.differing(rows)...)
}

// differing are rows of their own for the differences that no
// statement shows: passages that tell of one thing and don't say the same.
func (c *coverage) differing(rows []*coverageRow) []*coverageRow {
	shown := map[int]bool{}
	for _, r := range rows {
		for _, i := range r.differs {
			shown[i] = true
		}
	}
	var own []*coverageRow
	for i := range c.Story.Differences {
		d := &c.Story.Differences[i]
		if shown[i] || d.Kind == "name" || d.Kind == "wording" {
			continue
		}
		var r coverageRow
		for _, s := range d.Sides {
			for _, p := range s.Members {
				r.members = appendNew(r.members, c.Sentence(p))
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
	if e.When != nil {
		r.since = given(e.When.From)
	}
}

// judged is r with what it is sorted and filtered by. A difference belongs to
// the row when passages of it stand on two of its sides, or on one where it is
// within a source.
func (c *coverage) judged(r coverageRow) *coverageRow {
	for _, m := range r.members {
		for _, i := range c.differs[c.Sentence(m)] {
			if !slices.Contains(r.differs, i) && c.between(i, r.members) {
				r.differs = append(r.differs, i)
			}
		}
	}
	slices.Sort(r.differs)
	r.carriers = len(c.sourcesIn(len(r.members), func(i int) string { return r.members[i].Source }))
	r.rank = len(severities)
	for _, i := range r.differs {
		r.rank = min(r.rank, slices.Index(severities, c.Story.Differences[i].Severity))
	}
	if src := c.Source(r.label.Source); src != nil && len(src.Text) > 0 {
		r.depth = float64(r.label.Start) / float64(len(src.Text))
	}
	return &r
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
