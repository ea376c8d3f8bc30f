package story

import (
	"slices"

	"parallax/internal/text"
)

// A rule joins two clusters of one kind. Where it has a mark, it joins only such
// as have a mention each with one and the same mark.
type rule struct {
	holds func(a, b *cluster) bool
	mark  func(m *mention) (mark, bool)
}

// A mark is what two mentions must have in common to be joined by some rule.
type mark struct {
	number int
	when   bounds
}

// number is the number of the round that a mention gives.
func (m *mention) number() (mark, bool) { return mark{number: m.ordinal}, m.ordinal > 0 }

// days are those that a mention is dated to.
func (m *mention) days() (mark, bool) { return mark{when: m.when}, m.dated }

// join merges clusters for which a rule holds and nothing speaks against it. What
// is said is joined speaker by speaker.
func (r *reading) join(clusters []*cluster, by rule) []*cluster {
	if len(clusters) == 0 {
		return nil
	}
	parts := [][]*cluster{clusters}
	if clusters[0].members[0].kind().speech {
		parts = bySpeaker(clusters)
	}
	kept := make(map[*cluster]bool, len(clusters))
	for _, c := range clusters {
		kept[c] = true
	}
	for _, part := range parts {
		for _, same := range sharing(part, by.mark) {
			r.joinAll(same, by.holds, kept)
		}
	}
	return slices.DeleteFunc(clusters, func(c *cluster) bool { return !kept[c] })
}

// bySpeaker parts what is said by who says it; what nobody is known to say is left out.
func bySpeaker(clusters []*cluster) [][]*cluster {
	return parted(clusters, func(c *cluster) (int, bool) { return c.members[0].speaker, c.members[0].speaker >= 0 })
}

// parted parts a list by a key, in the order of the first with each; what has no
// key is left out.
func parted[T any, K comparable](list []T, key func(T) (K, bool)) [][]T {
	index := map[K]int{}
	var out [][]T
	for _, x := range list {
		k, ok := key(x)
		if !ok {
			continue
		}
		at, seen := index[k]
		if !seen {
			at = len(out)
			index[k] = at
			out = append(out, nil)
		}
		out[at] = append(out[at], x)
	}
	return out
}

// sharing parts clusters so that those of different parts have no mark in
// common; one that shares its marks with no other is left out. Without marks all
// are one part.
func sharing(clusters []*cluster, of func(m *mention) (mark, bool)) [][]*cluster {
	if of == nil {
		return [][]*cluster{clusters}
	}
	part := make([]int, len(clusters)) // an earlier cluster of the same part, or itself
	root := func(i int) int {
		for part[i] != i {
			part[i] = part[part[i]]
			i = part[i]
		}
		return i
	}
	first := map[mark]int{}
	for i, c := range clusters {
		part[i] = i
		for _, m := range c.members {
			k, ok := of(m)
			if !ok {
				continue
			}
			if other, seen := first[k]; seen {
				x, y := root(other), root(i)
				part[max(x, y)] = min(x, y)
			} else {
				first[k] = i
			}
		}
	}
	out := make([][]*cluster, len(clusters))
	for i, c := range clusters {
		out[root(i)] = append(out[root(i)], c)
	}
	return slices.DeleteFunc(out, func(same []*cluster) bool { return len(same) < 2 })
}

// joinAll merges any two clusters for which a rule holds and nothing speaks
// against it, and takes those that are merged into another out of kept.
func (r *reading) joinAll(clusters []*cluster, holds func(a, b *cluster) bool, kept map[*cluster]bool) {
	left := slices.Clone(clusters)
	for i := 0; i < len(left); i++ {
		if i%restEvery == restEvery-1 {
			r.rest()
		}
		c := left[i]
		for had := 0; had != len(c.members); { // what it gained may join more
			had = len(c.members)
			rest := left[i+1:]
			left = left[:i+1]
			for _, o := range rest {
				if r.joinable(c, o) && holds(c, o) {
					c.members = append(c.members, o.members...)
					kept[o] = false
				} else {
					left = append(left, o)
				}
			}
		}
	}
}

// joinable reports whether nothing keeps two clusters of one kind apart: two
// ordinals, two places, or days that differ where one is told of as another.
func (r *reading) joinable(a, b *cluster) bool {
	if m, n := a.ordinal(), b.ordinal(); m > 0 && n > 0 && m != n {
		return false
	}
	if (a.sum().another || b.sum().another) && (a.ordinal() == 0 || a.ordinal() != b.ordinal()) && a.sum().extent != nil && b.sum().extent != nil &&
		!a.any(b, func(x, y stretch) bool { return x.bounds == y.bounds }) {
		return false
	}
	p, q := a.places(), b.places()
	return len(p) == 0 || len(q) == 0 || meets(p, q)
}

// A dayWord is a word that tells something of a day.
type dayWord struct {
	when bounds
	stem string
}

// sharesWord reports whether two sources, of one cluster each, tell of one day
// in clauses that have a word in common, beside their heads, names and words that
// tell nothing.
func (c *cluster) sharesWord(o *cluster) bool {
	if len(c.members) < len(o.members) {
		c, o = o, c
	}
	told := c.words()
	for _, m := range o.members {
		for _, stem := range m.content() {
			if doc, ok := told[dayWord{m.when, stem}]; m.dated && ok && doc != m.doc {
				return true
			}
		}
	}
	return false
}

// words are those of the dated mentions, each with the document that has it; -1
// for several.
func (c *cluster) words() map[dayWord]int {
	if c.byWord == nil {
		c.byWord = map[dayWord]int{}
	}
	for _, m := range c.members[c.worded:] {
		if !m.dated {
			continue
		}
		for _, stem := range m.content() {
			k := dayWord{m.when, stem}
			if doc, ok := c.byWord[k]; ok && doc != m.doc {
				c.byWord[k] = -1
			} else {
				c.byWord[k] = m.doc
			}
		}
	}
	c.worded = len(c.members)
	return c.byWord
}

// content are the stems of the words of the mention's clause that tell something.
func (m *mention) content() []string {
	var out []string
	from, to := m.line.wordsOver(m.passage)
	for k := from; k < to; k++ {
		w := &m.line.words[k]
		if w.Class == text.Word && w.stem != m.stem && !text.IsStop(w.folded) && (k == 0 || !capital(w.Of(m.line.t))) && !words().light.Has(w.folded) && !words().speech.Has(w.folded) {
			out = append(out, w.stem)
		}
	}
	return out
}
