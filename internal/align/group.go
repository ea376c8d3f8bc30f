package align

import "sort"

// link strength, as a share of enough, that every two members of different
// sources must have before two groups are joined.
const loosest = 0.6

// groups gathers pairs into rows. Two groups join when their members match one
// another on the whole, not only by the pair at hand.
func (f *finder) groups(pairs []Pair) []Group {
	of := make([]int, len(f.space.passages))
	members := make([][]int, len(of))
	for i := range of {
		of[i], members[i] = i, []int{i}
	}
	for _, p := range pairs {
		x, y := of[p.A], of[p.B]
		if x == y || !f.match(members[x], members[y]) {
			continue
		}
		if x > y {
			x, y = y, x
		}
		for _, m := range members[y] {
			of[m] = x
		}
		members[x] = append(members[x], members[y]...)
		members[y] = nil
	}
	var out []Group
	index := map[int]int{}
	for i, m := range members {
		if len(m) < 2 {
			continue
		}
		sort.Ints(m)
		index[i] = len(out)
		out = append(out, Group{Members: m, Label: m[0]})
	}
	for i, p := range pairs {
		if of[p.A] == of[p.B] {
			if g, ok := index[of[p.A]]; ok {
				out[g].Pairs = append(out[g].Pairs, i)
			}
		}
	}
	for i := range out {
		f.complete(&out[i])
	}
	return out
}

// match reports whether two sets of members say the same on the whole.
func (f *finder) match(x, y []int) bool {
	sum, n := 0.0, 0
	for _, a := range x {
		for _, b := range y {
			if f.space.source[a] == f.space.source[b] {
				continue
			}
			if f.apart(&f.space.passages[a], &f.space.passages[b]) && f.space.passages[a].Form == Direct && f.space.passages[b].Form == Direct {
				return false
			}
			if l := f.link(a, b); l != nil {
				sum += l.score
			}
			n++
		}
	}
	return n > 0 && sum >= loosest*enough*float64(n)
}

// complete fills in the label and the silent sources of a group.
func (f *finder) complete(g *Group) {
	has := map[int]bool{}
	best := 0.0
	for _, m := range g.Members {
		has[f.space.source[m]] = true
		sum := 0.0
		for _, o := range g.Members {
			if l := f.link(m, o); l != nil {
				sum += l.score
			}
		}
		if sum > best {
			best, g.Label = sum, m
		}
	}
	far := make([][]bool, len(g.Members))
	for i, m := range g.Members {
		far[i] = f.far(m)
	}
	for d, id := range f.ids {
		if has[d] {
			continue
		}
		near, sure := Near{Passage: -1}, true
		for i, m := range g.Members {
			if n := f.top(m, d); n.Score > near.Score {
				near = n
			}
			sure = sure && far[i][d]
		}
		g.Silent = append(g.Silent, Silence{Source: id, Nearest: near, Sure: sure})
	}
}

// only returns the passages without a pair, with the nearest in any other document.
func (f *finder) only(pairs []Pair) []Only {
	paired := make([]bool, len(f.space.passages))
	for _, p := range pairs {
		paired[p.A], paired[p.B] = true, true
	}
	var out []Only
	for i := range f.space.passages {
		if paired[i] || f.space.passages[i].Title || len(f.ids) < 2 {
			continue
		}
		near := Near{Passage: -1}
		for _, l := range f.links[i] {
			if l.score > near.Score {
				near = Near{l.to, l.score}
			}
		}
		out = append(out, Only{Passage: i, Nearest: near, Sure: f.absent(i)})
	}
	return out
}

// far tells for each source whether surely nothing in it says what p says: the
// passage has enough words to tell, and no passage there comes near, or even
// the whole document covers little of its words.
func (f *finder) far(p int) []bool {
	out := make([]bool, len(f.ids))
	if len(f.space.vectors[p]) < telling {
		return out
	}
	near := make([]float64, len(f.ids))
	for _, l := range f.links[p] {
		d := f.space.source[l.to]
		near[d] = max(near[d], l.sim)
	}
	covered := f.covered(p)
	for d := range out {
		out[d] = near[d] < farSim || covered[d] < farCov
	}
	return out
}

// absent reports whether surely no other source says what p says.
func (f *finder) absent(p int) bool {
	for d, far := range f.far(p) {
		if !far && d != f.space.source[p] {
			return false
		}
	}
	return true
}

// covered is how much of a passage each whole document covers.
func (f *finder) covered(p int) []float64 {
	got := make([]float64, len(f.ids))
	best := make([]float64, len(f.ids))
	for _, w := range f.space.vectors[p] {
		clear(best)
		for _, n := range f.space.near[w.term] {
			for _, d := range f.space.docs[n.term] {
				best[d] = max(best[d], n.sim)
			}
		}
		for d := range got {
			got[d] += best[d] * w.weight
		}
	}
	for d := range got {
		got[d] /= f.space.total[p] + f.space.prior
	}
	return got
}
