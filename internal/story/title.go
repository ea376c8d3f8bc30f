package story

import (
	"parallax/internal/text"
)

// title is the mention's phrase that names the happening best.
func (r *reading) title(c *cluster) text.Place { return r.clearest(c).label(r) }

// clearest is the mention with the phrase that names the happening best: numbered
// or pointed at, neither bare nor long; the first of equals.
func (r *reading) clearest(c *cluster) *mention {
	best, score := c.members[0], -1e9
	for _, m := range c.members {
		s := r.clarity(m)
		if s > score || s == score && before(m.label(r), best.label(r)) {
			best, score = m, s
		}
	}
	return best
}

// clarity weighs a mention's phrase as a title.
func (r *reading) clarity(m *mention) float64 {
	l := m.line
	from, to := l.wordsOver(m.phrase)
	s := 0.0
	if m.ordinal > 0 {
		for k := from; k < to; k++ {
			if ordinalOf(l.words[k].folded) == m.ordinal {
				s += 3
			}
		}
	}
	if !m.verb {
		s++
	}
	if m.dated {
		s += 0.5
	}
	first := l.words[from].folded
	switch {
	case first == "the" || first == "a" || first == "an":
		s++
	case determiners.Has(first):
		s-- // "its", "these" point elsewhere
	case first == "it":
		s -= 2
	}
	if begins.Has(l.words[to-1].folded) || l.words[to-1].folded == "out" {
		s++
	}
	switch words := to - from; {
	case words == 1:
		s--
	case words >= 3 && words <= 8:
		s += 0.7
	case words > 10:
		s -= float64(words-10) * 0.2
	}
	if m.part || m.generic {
		s--
	}
	if m.planned {
		s -= 0.5
	}
	if m.verb && !l.alone(m) {
		s -= 2
	}
	if m.kind().speech && len(r.cast.Within(r.docs[m.doc].Place(m.phrase))) > 0 {
		s += 2 // who speaks
	}
	return s
}
