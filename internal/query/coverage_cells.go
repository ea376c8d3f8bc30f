package query

import (
	"slices"

	"parallax/internal/story"
	"parallax/internal/text"
)

// row fills a row in.
func (c *coverage) row(r *coverageRow) CoverageRow {
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
		var who []Mark
		for _, p := range s.Members {
			who = appendNew(who, c.Mark(p.Source))
		}
		out.Values, out.Who = append(out.Values, s.Value), append(out.Who, who)
	}
	return out
}

// cell is what a source has of a row.
func (c *coverage) cell(m Mark, r *coverageRow) CoverageCell {
	cell := CoverageCell{Source: m}
	for _, at := range r.members {
		if at.Source == m.Source {
			cell.Passages = append(cell.Passages, c.covered(at, r.differs))
		}
	}
	if len(cell.Passages) == 0 {
		c.silence(&cell, r)
	}
	return cell
}

// silence says what is known of a source that doesn't carry a row.
func (c *coverage) silence(cell *CoverageCell, r *coverageRow) {
	id := cell.Source.Source
	var nearest *story.Nearest
	switch {
	case r.only != nil:
		cell.Sure, cell.NotYetKnown = r.only.Sure, slices.Contains(r.only.NotYetKnown, id)
		if n := r.only.Nearest; n != nil && n.Source == id {
			nearest = n
		}
	case r.since != "":
		cell.NotYetKnown = outBefore(c.Source(id), r.since)
	default:
		i := slices.IndexFunc(r.silent, func(s story.Silent) bool { return s.Source == id })
		if i < 0 { // of many sources those alone are listed that come near
			cell.NotYetKnown = c.tooEarly(c.Source(id), r.silent)
			return
		}
		cell.Sure, cell.NotYetKnown, nearest = r.silent[i].Sure, r.silent[i].NotYetKnown, r.silent[i].Nearest
	}
	if nearest != nil && !cell.NotYetKnown {
		near := c.Passage(text.Place{Source: id, Start: nearest.Start, End: nearest.End})
		cell.Nearest = &near
	}
}

// tooEarly reports whether a source was out no later than one of which it is
// known that it could not know yet.
func (c *coverage) tooEarly(src *story.Source, silent []story.Silent) bool {
	out := given(src.Published.Latest)
	return out != "" && slices.ContainsFunc(silent, func(s story.Silent) bool {
		return s.NotYetKnown && out <= given(c.Source(s.Source).Published.Latest)
	})
}

// outBefore reports whether a source was out, at the latest, before a day.
func outBefore(src *story.Source, day string) bool {
	const size = len("2025-11-07")
	out := given(src.Published.Latest)
	return out != "" && day != "" && day[0] != '-' && out[:min(len(out), size)] < day[:min(len(day), size)]
}

// covered is a passage, with the value of the gravest difference that it is a
// side of.
func (c *coverage) covered(at text.Place, differs []int) CoveragePassage {
	out := CoveragePassage{Passage: c.Passage(at)}
	for _, i := range differs {
		d := &c.Story.Differences[i]
		for _, s := range d.Sides {
			for _, p := range s.Members {
				if within(p, []text.Place{at}) {
					out.Kind, out.Value, out.Marks = d.Kind, s.Value, c.telling(d.Kind, s.Value, p, at)
					return out
				}
			}
		}
	}
	return out
}

// telling are the words of a side's passage that say its value, within the
// place that is shown of it.
func (c *coverage) telling(kind, value string, side, shown text.Place) []text.Span {
	m := c.member(side)
	c.pin(&m, kind, value, side)
	var marks []text.Span
	for _, s := range m.Marks {
		s.Start, s.End = s.Start+m.At.Start-shown.Start, s.End+m.At.Start-shown.Start
		if s.Start >= 0 && s.End <= shown.End-shown.Start && s.Len() < shown.End-shown.Start {
			marks = append(marks, s)
		}
	}
	return marks
}
