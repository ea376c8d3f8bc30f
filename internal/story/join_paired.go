package story

import (
	"cmp"
	"slices"

	"parallax/internal/align"
)

// nearDays is how many days may lie between two dates of one happening.
const nearDays = 7

// joinPaired joins happenings by the passages: two that say the same, each with
// one thing that was done on a day, tell of one happening under two words
// ("closed", "shut"), though they give different days. One source that dates
// both keeps them apart.
func (r *reading) joinPaired(all []*cluster) []*cluster {
	p := pairing{reading: r, of: map[*mention]int{}, into: make([]int, len(all)), all: all, dated: make([][]*mention, len(r.docs))}
	for i, c := range all {
		p.into[i] = i
		for _, m := range c.members {
			p.of[m] = i
			if m.dated && !m.part && !m.kind().speech {
				p.dated[m.doc] = append(p.dated[m.doc], m)
			}
		}
	}
	for _, list := range p.dated {
		slices.SortFunc(list, func(a, b *mention) int { return cmp.Compare(a.headAt(), b.headAt()) })
	}
	for i, g := range r.aligned.Groups {
		if i%restEvery == restEvery-1 {
			r.rest()
		}
		for _, k := range g.Pairs {
			pair := &r.aligned.Pairs[k]
			a, b := p.only(&r.aligned.Passages[pair.A]), p.only(&r.aligned.Passages[pair.B])
			if a != nil && b != nil && oneDeed(a, b) {
				p.join(a, b)
			}
		}
	}
	return slices.DeleteFunc(all, func(c *cluster) bool { return len(c.members) == 0 })
}

// A pairing joins happenings by pairs of passages.
type pairing struct {
	*reading
	all   []*cluster
	into  []int            // the cluster that a cluster was joined to, or itself
	of    map[*mention]int // cluster of a mention
	dated [][]*mention     // by document, in the order of the text
}

// headAt is where the word that names what happens stands.
func (m *mention) headAt() int { return m.line.words[m.head].Start }

// only is the one dated mention in a passage, in the source's own words; nil when
// there is none or are several.
func (p *pairing) only(in *align.Passage) *mention {
	list := p.dated[p.index[in.At.Source]]
	at, _ := slices.BinarySearchFunc(list, in.At.Start, func(m *mention, start int) int { return cmp.Compare(m.headAt(), start) })
	if at == len(list) || list[at].headAt() >= in.At.End || at+1 < len(list) && list[at+1].headAt() < in.At.End ||
		inMarks(in.Marks, list[at].line.words[list[at].head].Span) {
		return nil
	}
	return list[at]
}

// oneDeed reports whether two mentions may be of one happening by what was done
// and when: on days near each other, both done or both planned, in words that
// stand for one another.
func oneDeed(a, b *mention) bool {
	gap, ok := a.when.gap(b.when)
	return ok && gap <= nearDays && a.when.days() <= 2 && b.when.days() <= 2 && a.planned == b.planned &&
		(a.family == b.family && a.named() || (a.family < 0 || b.family < 0) && align.Alike(a.stem, b.stem) >= standsFor)
}

// join joins the happenings of two mentions, unless something keeps them apart.
func (p *pairing) join(a, b *mention) {
	i, k := p.root(p.of[a]), p.root(p.of[b])
	if i > k {
		i, k = k, i
	}
	x, y := p.all[i], p.all[k]
	if i == k || !p.joinable(x, y) || x.datedBySame(y) {
		return
	}
	if x.members[0].family < 0 { // its kind is that of the first mention
		*x = cluster{members: slices.Concat(y.members, x.members), echoes: slices.Concat(y.echoes, x.echoes)}
	} else {
		x.members, x.echoes = append(x.members, y.members...), append(x.echoes, y.echoes...)
	}
	y.members = nil
	p.into[k] = i
}

// root is the cluster in which a cluster has come to be.
func (p *pairing) root(i int) int {
	for p.into[i] != i {
		i = p.into[i]
	}
	return i
}
