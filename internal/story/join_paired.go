package story

import (
	"cmp"
	"slices"

	"parallax/internal/align"
	"parallax/internal/quote"
)

// nearDays is how many days may lie between two dates of one happening.
const nearDays = 7

// planDays is how long what is planned may take, and how far two plans may lie apart.
const planDays = 400

// joinPaired joins happenings by the passages: what two that say the same tell
// in words that stand for one another ("closed", "shut") is one happening,
// though they give different days. One source that dates
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
			p.joinDeeds(p.in(&r.aligned.Passages[pair.A]), p.in(&r.aligned.Passages[pair.B]))
		}
	}
	p.joinSources()
	return slices.DeleteFunc(all, func(c *cluster) bool { return len(c.members) == 0 })
}

// joinSources joins what two of few sources tell in other passages: a deed that each
// dates once, done by the same, or to the same thing.
func (p *pairing) joinSources() {
	beside := p.beside()
	for i, here := range p.dated {
		p.rest()
		for k := i + 1; k < len(p.dated); k++ {
			if !beside(i, k) {
				continue
			}
			there := p.dated[k]
			for _, a := range here {
				if b := onlyDeed(a, there); b != nil && onlyDeed(b, here) == a && (a.family < 0 || b.family < 0) && p.shareMatter(a, b) {
					p.join(a, b)
				}
			}
		}
	}
}

// shareMatter reports whether the clauses of two mentions name an actor in
// common, or have a word in common that tells something.
func (p *pairing) shareMatter(a, b *mention) bool {
	if strange(a.actors, b.actors) || p.isQuoted(a) || p.isQuoted(b) {
		return false
	}
	theirs := b.content()
	return meets(a.actors, b.actors) || slices.ContainsFunc(a.content(), func(stem string) bool { return slices.Contains(theirs, stem) })
}

// isQuoted reports whether a mention stands between quotation marks.
func (r *reading) isQuoted(m *mention) bool {
	return slices.ContainsFunc(r.quotes[m.doc], func(q quote.Quote) bool {
		return (q.Kind == quote.Direct || q.Kind == quote.Fragment) && q.At.Span().Contains(m.line.words[m.head].Span)
	})
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

// in are the dated mentions in a passage, in the source's own words.
func (p *pairing) in(passage *align.Passage) []*mention {
	list := p.dated[p.index[passage.At.Source]]
	at, _ := slices.BinarySearchFunc(list, passage.At.Start, func(m *mention, start int) int { return cmp.Compare(m.headAt(), start) })
	var out []*mention
	for ; at < len(list) && list[at].headAt() < passage.At.End; at++ {
		if !inMarks(passage.Marks, list[at].line.words[list[at].head].Span) {
			out = append(out, list[at])
		}
	}
	return out
}

// joinDeeds joins what may be one deed of two passages, where no other could be meant.
func (p *pairing) joinDeeds(here, there []*mention) {
	for _, a := range here {
		if b := onlyDeed(a, there); b != nil && onlyDeed(b, here) == a {
			p.join(a, b)
		}
	}
}

// onlyDeed is the one of a list that may be one deed with m; nil for none or several.
func onlyDeed(m *mention, list []*mention) *mention {
	var found *mention
	for _, o := range list {
		if oneDeed(m, o) {
			if found != nil {
				return nil
			}
			found = o
		}
	}
	return found
}

// oneDeed reports whether two mentions may be of one happening by what was done
// and when: both done, on days near each other, or both planned, in words that
// stand for one another.
func oneDeed(a, b *mention) bool {
	gap, ok := a.when.gap(b.when)
	most, longest := nearDays, 2
	if a.planned {
		most, longest = planDays, planDays
	}
	return ok && gap <= most && max(a.when.days(), b.when.days()) <= longest && a.planned == b.planned &&
		(a.family == b.family && a.named() || (a.family < 0 || b.family < 0) && sameDeed(a, b))
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
