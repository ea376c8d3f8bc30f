package align

import (
	"cmp"
	"maps"
	"slices"

	"parallax/internal/text"
)

// A Ruling says of two passages whether they say the same, over all that is found.
type Ruling struct {
	A, B text.Place
	Same bool
}

// A Ruled is what became of a ruling: the passages that it is about, -1 where
// there is none, and whether it holds. It doesn't where a passage is missing,
// where both are of one document, or where a later ruling says otherwise.
type Ruled struct {
	A, B  int // indexes of Result.Passages
	Holds bool
}

// passageAt is the passage that shares most with a place; -1 where there is none.
func (f *finder) passageAt(p text.Place) int {
	source, known := slices.BinarySearch(f.ids, p.Source)
	if !known {
		return -1
	}
	best, most := -1, 0
	for i := f.space.first[source]; i < f.space.first[source+1]; i++ {
		at := f.space.passages[i].At
		if both := min(at.End, p.End) - max(at.Start, p.Start); both > most {
			best, most = i, both
		}
	}
	return best
}

// settle decides which rulings hold, the last first, and keeps them. Passages
// that say the same as one passage say the same.
func (f *finder) settle(rulings []Ruling) []Ruled {
	if len(rulings) == 0 {
		return nil
	}
	f.ruled = map[[2]int]bool{}
	f.severed = map[int][]int{}
	out := make([]Ruled, len(rulings))
	sets := bonds{}
	for i := len(rulings) - 1; i >= 0; i-- {
		a, b, same := f.passageAt(rulings[i].A), f.passageAt(rulings[i].B), rulings[i].Same
		out[i] = Ruled{A: a, B: b}
		if a < 0 || b < 0 || f.space.source[a] == f.space.source[b] {
			continue
		}
		x, y := sets.of(a), sets.of(b)
		was, again := f.ruled[pairOf(a, b)]
		switch {
		case again:
			out[i].Holds = was == same
			continue
		case same && f.crosses(sets, x, y), !same && slices.Equal(x, y):
			continue
		case same:
			sets.join(x, y)
		default:
			f.severed[a], f.severed[b] = append(f.severed[a], b), append(f.severed[b], a)
		}
		f.ruled[pairOf(a, b)], out[i].Holds = same, true
	}
	return out
}

// pairOf is two passages in their order.
func pairOf(a, b int) [2]int { return [2]int{min(a, b), max(a, b)} }

// bonds are sets of passages that say the same, by each member; a passage
// without an entry is alone.
type bonds map[int][]int

func (s bonds) of(p int) []int {
	if set, ok := s[p]; ok {
		return set
	}
	return []int{p}
}

// join makes two sets one, unless they are one.
func (s bonds) join(x, y []int) {
	if slices.Equal(x, y) {
		return
	}
	all := slices.Concat(x, y)
	for _, p := range all {
		s[p] = all
	}
}

// crosses reports whether a ruling keeps a passage of one set from one of another.
func (f *finder) crosses(sets bonds, x, y []int) bool {
	for _, p := range x {
		for _, q := range f.severed[p] {
			if slices.Equal(sets.of(q), y) {
				return true
			}
		}
	}
	return false
}

// rule takes the links away that a ruling is against, and puts those in that
// one asks for.
func (f *finder) rule() {
	pairs := slices.SortedFunc(maps.Keys(f.ruled), func(a, b [2]int) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	for _, pair := range pairs {
		p, q := pair[0], pair[1]
		has := f.link(p, q) != nil
		switch same := f.ruled[pair]; {
		case !same && has:
			f.links[p] = slices.DeleteFunc(f.links[p], func(l link) bool { return int(l.to) == q })
			f.links[q] = slices.DeleteFunc(f.links[q], func(l link) bool { return int(l.to) == p })
		case same && !has:
			f.linker.expand(p)
			l := f.linker.link(p, q)
			f.linker.forget(p)
			f.links[p] = slices.Insert(f.links[p], search(f.links[p], q), l)
			l.to = int32(p)
			f.links[q] = slices.Insert(f.links[q], search(f.links[q], p), l)
		}
	}
}

// keptApart reports whether a ruling keeps two groups apart.
func (f *finder) keptApart(of []int, members []int, other int) bool {
	for _, p := range members {
		for _, q := range f.severed[p] {
			if of[q] == other {
				return true
			}
		}
	}
	return false
}

// ruledFirst are the pairs with those first that a ruling made: their groups
// join whatever the words say.
func (f *finder) ruledFirst(pairs []Pair) []Pair {
	if len(f.ruled) == 0 {
		return pairs
	}
	var made, rest []Pair
	for _, p := range pairs {
		if f.ruled[[2]int{p.A, p.B}] {
			made = append(made, p)
		} else {
			rest = append(rest, p)
		}
	}
	return append(made, rest...)
}
