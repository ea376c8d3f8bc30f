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
	f.pace.next()
	for i, p := range f.ruledFirst(pairs) {
		f.pace.step(i, len(pairs), 30)
		x, y := of[p.A], of[p.B]
		if x == y || f.keptApart(of, members[x], y) || !f.ruled[[2]int{p.A, p.B}] && !f.match(members[x], members[y]) {
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
	f.pace.next()
	for i := range out {
		f.complete(&out[i])
		f.pace.step(i, len(out), 500*len(out[i].Members))
	}
	return out
}

// asked is the number of members of a group that are asked whether they match
// those of another: all of them, or the first, which the strongest pairs joined.
const asked = 8

// match reports whether two sets of members say the same on the whole.
func (f *finder) match(x, y []int) bool {
	sum, n := 0.0, 0
	for _, a := range x[:min(len(x), asked)] {
		for _, b := range y[:min(len(y), asked)] {
			if f.space.source[a] == f.space.source[b] {
				continue
			}
			if f.apart(&f.space.passages[a], &f.space.passages[b]) && f.space.passages[a].Form == Direct && f.space.passages[b].Form == Direct {
				return false
			}
			sum += f.strength(a, b)
			n++
		}
	}
	return n > 0 && sum >= loosest*enough*float64(n)
}

// strength is the score of two passages, also where too many candidates kept
// them from being compared.
func (f *finder) strength(p, q int) float64 {
	if l := f.link(p, q); l != nil {
		return float64(l.score)
	}
	if k := most(len(f.links)); len(f.links[p]) < k || len(f.links[q]) < k {
		return 0
	}
	f.linker.expand(p)
	l := f.linker.link(p, q)
	f.linker.forget(p)
	return f.score(p, l)
}

// complete fills in the label and the silent sources of a group.
func (f *finder) complete(g *Group) {
	member, best := map[int]bool{}, 0.0
	for _, m := range g.Members {
		member[m] = true
	}
	for _, m := range g.Members {
		sum := 0.0
		for _, l := range f.links[m] {
			if member[int(l.to)] {
				sum += float64(l.score)
			}
		}
		if sum > best {
			best, g.Label = sum, m
		}
	}
	f.silences(g)
}
