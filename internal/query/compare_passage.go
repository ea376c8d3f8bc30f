package query

import (
	"slices"

	"parallax/internal/text"
)

// choosable lists the passages of each of the sources in order: members of
// statements, what is only there, and what the reader parted. Union is all
// sources.
func (c *comparison) choosable(ids []string) map[string][]ComparePassage {
	found := map[text.Place]*ComparePassage{}
	all := slices.Contains(ids, Union)
	at := func(p text.Place) *ComparePassage {
		if !all && !slices.Contains(ids, p.Source) {
			return nil
		}
		if found[p] == nil {
			found[p] = &ComparePassage{Passage: c.Passage(p)}
		}
		return found[p]
	}
	for i := range c.said {
		g := &c.said[i]
		for _, m := range g.members {
			p := at(m.Place)
			if p == nil || g.apart {
				continue
			}
			if len(g.letters) < 2 {
				p.Weak = true
				continue
			}
			p.Letters = c.inOrder(p.Letters, g.letters)
			p.Altered = p.Altered || g.reworded(m.Place)
		}
	}
	for _, o := range c.Story.OnlyIn {
		if p := at(o.Place); p != nil {
			p.Sure = o.Sure
		}
	}
	for _, p := range c.partings() {
		at(p)
	}
	list := map[string][]ComparePassage{}
	for place, p := range found {
		p.Weak = p.Weak && len(p.Letters) < 2
		p.All = len(p.Letters) == len(c.Story.Sources) && len(p.Letters) > 1
		p.Differs = c.differs(place)
		p.Found = overlapped(c.found[place.Source], place.Span())
		p.Dropped = c.ask.Altered && !p.Altered || c.ask.Differ && !p.Differs
		list[place.Source] = append(list[place.Source], *p)
	}
	for _, of := range list {
		slices.SortFunc(of, func(x, y ComparePassage) int { return outerFirst(x.At.Span(), y.At.Span()) })
	}
	return list
}

// inOrder is the letters of both lists, each once, in the order of the story.
func (c *comparison) inOrder(have, more []string) []string {
	if len(have) == 0 || slices.Equal(have, more) {
		return more
	}
	out := make([]string, 0, len(have)+len(more))
	for len(have) > 0 && len(more) > 0 {
		x, y := c.numberOf(have[0]), c.numberOf(more[0])
		if x <= y {
			out, have = append(out, have[0]), have[1:]
		} else {
			out = append(out, more[0])
		}
		if y <= x {
			more = more[1:]
		}
	}
	return append(append(out, have...), more...)
}

// differs reports whether sources differ, in more than wording, on something
// in p.
func (c *comparison) differs(p text.Place) bool {
	return slices.ContainsFunc(c.sides[p.Source], func(s sideAt) bool {
		return c.Story.Differences[s.difference].Severity != "wording" && s.Overlaps(p.Span())
	})
}

// overlapped reports whether one of the spans overlaps s.
func overlapped(spans []text.Span, s text.Span) bool {
	return slices.ContainsFunc(spans, func(x text.Span) bool { return x.Overlaps(s) })
}
