package score

import (
	"cmp"
	"fmt"
	"slices"

	"parallax/internal/story"
	"parallax/internal/text"
)

// firstAltered is how many altered quotations a reader is taken to look at.
const firstAltered = 8

// differences judges the differences shown; those of wording are judged as
// altered quotations.
func (c *comparison) differences() {
	found := make([]bool, len(c.labels.Differences))
	for i := range c.story.Differences {
		d := &c.story.Differences[i]
		if d.Kind == "wording" {
			continue
		}
		best := -1 // among the labels it matches, one that its severity suits
		for k := range c.labels.Differences {
			if l := &c.labels.Differences[k]; l.matches(d) {
				found[k] = true
				if best < 0 || slices.Contains(l.Severities, d.Severity) {
					best = k
				}
			}
		}
		c.shown(d, best)
	}
	for k := range c.labels.Differences {
		l := &c.labels.Differences[k]
		switch {
		case l.Kind == "date" && l.Severities[0] != "precision":
			c.figure.DatesLabelled++
			c.figure.DatesFound += count(found[k])
		case l.Kind != "date":
			c.figure.OtherLabelled++
			c.figure.OtherFound += count(found[k])
		}
		if !found[k] {
			c.fail("unseen\t%s %s: %s", l.Kind, l.Severities[0], l.What)
		}
	}
}

// shown counts a difference that is shown and matches label number best, or none.
func (c *comparison) shown(d *story.Difference, best int) {
	right := best >= 0
	suits := right && slices.Contains(c.labels.Differences[best].Severities, d.Severity)
	if d.Severity == "contradiction" {
		c.figure.Contradictions++
		c.figure.ContradictionsRight += count(suits)
	}
	if d.Kind == "date" {
		c.figure.Dates++
		c.figure.DatesRight += count(right)
	} else {
		c.figure.Other++
		c.figure.OtherRight += count(right)
	}
	if right {
		c.figure.Severity++
		c.figure.SeverityRight += count(suits)
	}
	if !suits {
		line := fmt.Sprintf("%s %s:", d.Kind, d.Severity)
		for _, side := range d.Sides {
			line += " " + side.Value + " in " + c.words(side.Members[0]) + ";"
		}
		if right {
			line += " labelled " + c.labels.Differences[best].Severities[0]
		}
		c.fail("shown\t%s", line)
	}
}

// matches reports whether the difference has two of the labelled values on two
// of its sides. A claim may be shown as any kind.
func (l *LabelledDifference) matches(d *story.Difference) bool {
	if l.Kind != d.Kind && l.Kind != "claim" {
		return false
	}
	has := func(side int, value text.Place) bool {
		return slices.ContainsFunc(d.Sides[side].Members, func(m text.Place) bool { return touches(m, value) })
	}
	for i := range d.Sides {
		for k := range i {
			for v := range l.Values {
				for w := range l.Values {
					if v != w && has(i, l.Values[v]) && has(k, l.Values[w]) {
						return true
					}
				}
			}
		}
	}
	return false
}

// altered judges the pairs that are shown as altered quotations, those of the
// highest score first.
func (c *comparison) altered() {
	type pair struct {
		a, b  text.Place
		score float64
	}
	var all []pair
	for _, s := range c.story.Statements {
		for _, p := range s.Pairs {
			if p.Relation == "altered-quotation" {
				all = append(all, pair{s.Members[p.A].Place, s.Members[p.B].Place, p.Score})
			}
		}
	}
	slices.SortStableFunc(all, func(x, y pair) int { return cmp.Compare(y.score, x.score) })
	found := make([]bool, len(c.labels.Altered))
	for i, p := range all {
		right := false
		for k := range c.labels.Altered {
			if c.labels.Altered[k].holds(p.a, p.b) {
				found[k], right = true, true
			}
		}
		if !right && i < firstAltered {
			c.figure.AlteredFalse++
			c.fail("not altered\t%s | %s", c.words(p.a), c.words(p.b))
		}
	}
	for k, g := range c.labels.Altered {
		c.figure.Altered++
		c.figure.AlteredFound += count(found[k])
		if !found[k] {
			c.fail("unseen\taltered quotation: %s", g.What)
		}
	}
}

// holds reports whether a and b touch two places of the group.
func (g *LabelledGroup) holds(a, b text.Place) bool {
	at := func(p text.Place) bool {
		return slices.ContainsFunc(g.Places, func(q text.Place) bool { return touches(p, q) })
	}
	return a.Source != b.Source && at(a) && at(b)
}

// String is the figures, a line each; those of differences only where some were
// labelled.
func (f *StoryFigure) String() string {
	rate := func(part, whole int) string {
		return fmt.Sprintf("%d of %d (%.1f %%)", part, whole, 100*float64(part)/float64(max(whole, 1)))
	}
	out := fmt.Sprintf(`only here, sure: truly so %s; of the passages told nowhere else, shown as sure %s
only here, sure or not: truly so %s
pairs said to be the same: told there %s
told wholly by another source: paired %s; in part: %s`,
		rate(f.SureRight, f.SureOnly), rate(f.AloneSure, f.Alone), rate(f.OnlyRight, f.Only),
		rate(f.PairsRight, f.Pairs), rate(f.SameFound, f.Same), rate(f.PartFound, f.Part))
	if f.DatesLabelled+f.OtherLabelled == 0 {
		return out
	}
	return out + fmt.Sprintf(`
contradictions shown: labelled so %s
differences of date: shown rightly %s; of those labelled, shown %s
other differences: shown rightly %s; of those labelled, shown %s
of the differences matched, with a defensible severity %s
altered quotations: found %s; false among the first eight: %d`,
		rate(f.ContradictionsRight, f.Contradictions),
		rate(f.DatesRight, f.Dates), rate(f.DatesFound, f.DatesLabelled),
		rate(f.OtherRight, f.Other), rate(f.OtherFound, f.OtherLabelled),
		rate(f.SeverityRight, f.Severity), rate(f.AlteredFound, f.Altered), f.AlteredFalse)
}
