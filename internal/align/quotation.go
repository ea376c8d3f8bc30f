package align

import (
	"slices"

	"parallax/internal/text"
)

// What two quotations must reach to be one, worded twice: the sum of half the
// coverage of the shorter, half the similarity of the quoted words, and the
// similarity of the passages around them.
const (
	oneQuotation  = 0.85 // when one speaker is named for both
	surelyOne     = 1.20 // when one of the two speakers is unknown
	quotedOverlap = 0.45 // coverage of the shorter quotation, at least
	quotedTerms   = 0.7  // share of its terms that have a counterpart, at least
)

// quoteMatch compares the quoted words of two passages: the coverage of the
// shorter, and the whole score. Both are 0 when one has no quoted words.
func (f *finder) quoteMatch(p, q int, sim float64) (shorter, score float64) {
	x, y := f.space.quoted[p], f.space.quoted[q]
	if len(x) == 0 || len(y) == 0 {
		return 0, 0
	}
	a, b := f.space.coverage(x, y), f.space.coverage(y, x)
	shorter = a
	if weightOf(x) < weightOf(y) {
		shorter = b
	}
	return shorter, shorter/2 + (a+b)/4 + sim
}

// coverage is the share of y's weight that x has counterparts for.
func (s *space) coverage(x, y []weighted) float64 {
	got, all := 0.0, 0.0
	for _, w := range y {
		got += s.counterpart(w.term, x) * w.weight
		all += w.weight
	}
	if all == 0 {
		return 0
	}
	return got / all
}

// counterpart is how alike a term and the one most like it in a vector are.
func (s *space) counterpart(t int32, in []weighted) float64 {
	best := 0.0
	for _, w := range in {
		best = max(best, s.similarity(w.term, t))
	}
	return best
}

// similarity is how alike two terms are, 0 to 1.
func (s *space) similarity(t, u int32) float64 {
	for _, n := range s.near[t] {
		if n.term == u {
			return n.sim
		}
	}
	return 0
}

// weightOf sums the weights of a vector.
func weightOf(v []weighted) float64 {
	sum := 0.0
	for _, w := range v {
		sum += w.weight
	}
	return sum
}

// quotable reports whether two passages may hold one quotation: both quote,
// nothing says that the speakers or the occasions differ.
func (f *finder) quotable(p, q int) bool {
	a, b := &f.space.passages[p], &f.space.passages[q]
	return len(f.space.quoted[p]) > 0 && len(f.space.quoted[q]) > 0 && !f.apart(a, b) && !otherOccasion(a, b)
}

// altered reports whether two passages hold one quotation in other words.
func (f *finder) altered(p, q int, sim float64) bool {
	if !f.quotable(p, q) {
		return false
	}
	least := oneQuotation
	if a, b := f.space.passages[p].Speaker, f.space.passages[q].Speaker; a < 0 || b < 0 || !f.together(a, b) {
		least = surelyOne
	}
	shorter, score := f.quoteMatch(p, q, sim)
	return shorter >= quotedOverlap && score >= least && f.quotesSame(p, q) && !f.excerpt(p, q)
}

// quotesSame reports whether most terms of the shorter quotation, rare or not,
// have a counterpart in the other: one of a single term, that very term.
func (f *finder) quotesSame(p, q int) bool {
	x, y := f.space.quoted[p], f.space.quoted[q]
	if len(x) > len(y) {
		x, y = y, x
	}
	covered := 0.0
	for _, w := range x {
		covered += f.space.counterpart(w.term, y)
	}
	if len(x) == 1 {
		return covered == 1
	}
	return covered >= quotedTerms*float64(len(x))
}

// excerpt reports whether all that one passage quotes stands word for word in
// what the other quotes: quoted in part, not altered.
func (f *finder) excerpt(p, q int) bool {
	x, y := f.quotedWords(p), f.quotedWords(q)
	if len(x) > len(y) {
		x, y = y, x
	}
	for i := 0; i+len(x) <= len(y); i++ {
		if len(x) < len(y) && slices.Equal(x, y[i:i+len(x)]) {
			return true
		}
	}
	return false
}

// quotedWords are the folded words of a passage that stand in quotation marks.
func (f *finder) quotedWords(p int) []string {
	at := f.space.passages[p].At
	t := f.texts[at.Source]
	var out []string
	for _, m := range f.space.passages[p].Marks {
		for _, k := range text.Tokens(t, m) {
			if k.Class != text.Mark {
				out = append(out, text.Fold(k.Of(t)))
			}
		}
	}
	return out
}

// quotations adds the altered quotations that the words of the whole passages
// don't show: each the best of the other's document, by the quoted words.
func (f *finder) quotations(all []match) []match {
	f.eachPassage(func(p int) {
		if len(f.space.quoted[p]) == 0 {
			return
		}
		for _, l := range f.links[p] {
			q := int(l.to)
			if q < p || f.passes(p, l) || !f.altered(p, q, float64(l.sim)) || f.bestQuoted(p, f.space.source[q]) != q || f.bestQuoted(q, f.space.source[p]) != p {
				continue
			}
			_, score := f.quoteMatch(p, q, float64(l.sim))
			all = append(all, match{a: int32(p), b: l.to, quoted: true, score: max(float64(l.score), score/2)})
		}
	})
	return all
}

// bestQuoted is the passage of a document whose quotation is nearest to p's; -1 when none may be it.
func (f *finder) bestQuoted(p, source int) int {
	best, most := -1, 0.0
	for _, l := range f.into(p, source) {
		if !f.quotable(p, int(l.to)) {
			continue
		}
		if _, score := f.quoteMatch(p, int(l.to), float64(l.sim)); score > most {
			best, most = int(l.to), score
		}
	}
	return best
}
