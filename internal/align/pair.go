package align

import (
	"cmp"

	"parallax/internal/text"
	"parallax/internal/why"
)

// Bounds on the pairs that a passage is given: its strongest, unless it is among
// the strongest of the other passage. A statement of a hundred sources is told by
// them, too. Of a corpus of some dozen articles it is given the most, of a large
// one the fewest.
const (
	mostPairs   = 8
	fewestPairs = 4
	allPairs    = 24_000 // pairs of a corpus up to which each passage is given the most
)

// A match is two passages that say the same, before it is told how and why.
type match struct {
	a, b   int32
	quoted bool // what is quoted in them says it
	score  float64
}

// pairs returns the links that say the same, the strongest first.
func (f *finder) pairs() []Pair {
	f.paired = make([]bool, len(f.links))
	var all []match
	f.eachPassage(func(p int) {
		for _, l := range f.links[p] {
			if int(l.to) > p && f.passes(p, l) {
				all = append(all, match{a: int32(p), b: l.to, score: float64(l.score)})
			}
		}
	})
	all = f.strongest(f.quotations(all))
	f.pace.next()
	out := make([]Pair, len(all))
	for i, m := range all {
		p := &out[i]
		*p = Pair{A: int(m.a), B: int(m.b), Score: m.score, Relation: AlteredQuotation}
		if !m.quoted {
			p.Relation = f.relation(p.A, p.B)
		}
		if p.Why = f.reason(*p); f.ruled[[2]int{p.A, p.B}] {
			p.Why = why.Because("reader-match").With(p.Why.Evidence...)
		}
		f.pace.step(i, len(out), 250)
	}
	f.reasons = nil
	return out
}

// strongest sorts matches and leaves out those that are not among the strongest
// of either passage.
func (f *finder) strongest(all []match) []match {
	sortSlowly(all, func(x, y match) int {
		return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	}, f.pace)
	most := max(fewestPairs, min(mostPairs, allPairs/max(len(f.links), 1)))
	had := make([]int, len(f.links))
	kept := all[:0]
	for _, m := range all {
		f.paired[m.a], f.paired[m.b] = true, true
		if had[m.a] >= most && had[m.b] >= most && !f.ruled[[2]int{int(m.a), int(m.b)}] {
			continue
		}
		had[m.a]++
		had[m.b]++
		kept = append(kept, m)
	}
	return kept
}

// passes reports whether a link is strong enough to be a pair.
func (f *finder) passes(p int, l link) bool {
	if f.ruled[pairOf(p, int(l.to))] {
		return true
	}
	if l.score < enough || !f.single(p, int(l.to)) && !f.sharesEnough(p, l) {
		return false
	}
	a, b := &f.space.passages[p], &f.space.passages[l.to]
	if a.heading || b.heading {
		return false
	}
	if a.Form == Direct && b.Form == Direct && f.apart(a, b) {
		return false
	}
	best := max(f.top(p, f.space.source[l.to]).Score, f.top(int(l.to), f.space.source[p]).Score)
	return float64(l.score) >= ofBest*best
}

// sharesEnough reports whether what a pair shares can tell that it says the same:
// some terms, or all of a shorter passage, where one that stands in both counts
// for two that stand for one another.
func (f *finder) sharesEnough(p int, l link) bool {
	if int(l.shared) < min(fewestShared, len(f.space.vectors[p]), len(f.space.vectors[l.to])) {
		return false
	}
	return l.shared+l.same >= fewestCounted || f.sameWords(p, int(l.to)) > 0.999
}

// relation names how two passages that say the same are worded.
func (f *finder) relation(p, q int) Relation {
	a, b := &f.space.passages[p], &f.space.passages[q]
	switch same := f.sameWords(p, q); {
	case same >= 0.999:
		return Verbatim
	case f.altered(p, q, float64(f.link(p, q).sim)):
		return AlteredQuotation
	case (a.Form == Direct) != (b.Form == Direct) && a.Form != Mixed && b.Form != Mixed:
		return QuotedAndParaphrased
	case same >= 0.6:
		return Reworded
	}
	return Paraphrase
}

// sameWords is the share of the longer passage's words that stand in both, in
// the same order.
func (f *finder) sameWords(p, q int) float64 {
	a, b := f.wordsOf(p), f.wordsOf(q)
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	return float64(commonOrder(a, b)) / float64(max(len(a), len(b)))
}

// wordsOf are the folded words of a passage, marks left out, each as its number
// among all. They are looked for once.
func (f *finder) wordsOf(p int) []int32 {
	out, known := f.words[p]
	if known {
		return out
	}
	at := f.space.passages[p].At
	t := f.texts[at.Source]
	for _, k := range text.Tokens(t, at.Span()) {
		if k.Class == text.Mark {
			continue
		}
		folded := text.Fold(k.Of(t))
		n, seen := f.vocabulary[folded]
		if !seen {
			n = int32(len(f.vocabulary))
			f.vocabulary[folded] = n
		}
		out = append(out, n)
	}
	f.words[p] = out
	return out
}

// commonOrder is the length of the longest common subsequence.
func commonOrder[W comparable](a, b []W) int {
	row := make([]int, len(b)+1)
	for _, x := range a {
		diagonal := 0
		for j, y := range b {
			above := row[j+1]
			switch {
			case x == y:
				row[j+1] = diagonal + 1
			case row[j] > above:
				row[j+1] = row[j]
			}
			diagonal = above
		}
	}
	return row[len(b)]
}
