package align

import (
	"cmp"
	"slices"
)

// nearby is the number of silent sources that a group lists where there are too
// many to list them all.
const nearby = 12

// silences fills in the sources without a member, with the nearest passage.
func (f *finder) silences(g *Group) {
	near := map[int]Near{} // by source
	for _, m := range g.Members {
		f.each(m, func(d int, list []link) {
			if l := nearest(list); float64(l.score) > near[d].Score {
				near[d] = Near{int(l.to), float64(l.score)}
			}
		})
	}
	for _, m := range g.Members {
		near[f.space.source[m]] = Near{Passage: -1, Score: -1}
	}
	var silent []int
	for d := range f.ids {
		if n, found := near[d]; found && n.Score > 0 || !found && len(f.ids) <= Listed {
			silent = append(silent, d)
		}
	}
	if len(f.ids) > Listed && len(silent) > nearby {
		slices.SortStableFunc(silent, func(a, b int) int { return cmp.Compare(near[b].Score, near[a].Score) })
		silent = silent[:nearby]
		slices.Sort(silent)
	}
	for _, d := range silent {
		s := Silence{Source: f.ids[d], Nearest: Near{Passage: -1}, Sure: f.silent(g.Members, d)}
		if n, found := near[d]; found {
			s.Nearest = n
		}
		g.Silent = append(g.Silent, s)
	}
}

// silent reports whether surely nothing in a source says what the members say.
func (f *finder) silent(members []int, source int) bool {
	for _, m := range members {
		if !f.tells(m) || f.comesNear(m, source, f.into(m, source)) {
			return false
		}
	}
	return true
}

// only returns the passages without a pair, with the nearest in any other document.
func (f *finder) only() []Only {
	var out []Only
	f.pace.next()
	for i := range f.space.passages {
		f.pace.spend(len(f.links[i]))
		if f.paired[i] || f.space.passages[i].Title || len(f.ids) < 2 {
			continue
		}
		near := Near{Passage: -1}
		if l := nearest(f.links[i]); l != nil && l.score > 0 {
			near = Near{int(l.to), float64(l.score)}
		}
		out = append(out, Only{Passage: i, Nearest: near, Sure: f.absent(i)})
	}
	return out
}

// tells reports whether a passage has enough words for its absence to be sure.
func (f *finder) tells(p int) bool { return len(f.space.vectors[p]) >= telling }

// absent reports whether surely no other source says what p says: the passage
// has enough words to tell, and nowhere does anything come near.
func (f *finder) absent(p int) bool {
	near := false
	f.each(p, func(source int, list []link) { near = near || f.comesNear(p, source, list) })
	return f.tells(p) && !near
}

// comesNear reports whether a source may say what p says: one of its passages
// comes near, and the whole document covers most of its words. The links are
// those from p into the source.
func (f *finder) comesNear(p, source int, links []link) bool {
	for _, l := range links {
		if l.sim >= farSim {
			return f.covered(p, source) >= farCov
		}
	}
	return false
}

// covered is how much of a passage a whole document covers.
func (f *finder) covered(p, source int) float64 {
	got := 0.0
	for _, w := range f.space.vectors[p] {
		best := 0.0
		for _, n := range f.space.near[w.term] {
			if n.sim > best && f.space.stands(n.term, source) {
				best = n.sim
			}
		}
		got += best * w.weight
	}
	return got / (f.space.total[p] + f.space.prior)
}

// stands reports whether a term stands in a document.
func (s *space) stands(term int32, source int) bool {
	list := s.postings[term]
	at, _ := slices.BinarySearch(list, int32(s.first[source]))
	return at < len(list) && int(list[at]) < s.first[source+1]
}
