package align

import (
	"cmp"
	"slices"
)

// Bounds on what is compared, so that the time for each document stays the same
// when a corpus grows. A corpus of some dozen articles stays below all of them.
const (
	crowd    = 150 // passages with a term, beyond which it is too common to propose a candidate by itself
	pairable = 6   // rarest of a passage's too common terms that propose candidates two by two
	window   = 32  // of more than crowd passages with two terms, those proposed on either side
	fewest   = 40  // candidates that a passage chooses in the largest corpus
	roomy    = 600 // passages of a corpus up to which every candidate is taken
)

// most is how many candidates each of n passages chooses: all of them in a small
// corpus, then so many that their number doesn't grow, at last a fixed number.
func most(n int) int { return max(fewest, roomy*roomy/max(n, 1)) }

// A proposer finds the passages that may say what a passage says.
type proposer struct {
	*space
	twos   []two     // of all passages, by key, then passage
	worth  []float64 // by passage: weight of what proposes it; scratch
	found  []int32   // passages with worth; scratch
	alike  []float64 // scratch
	out    []int32   // scratch
	visits int       // of candidates, since it was last asked
}

// A two is two common terms that stand in one passage.
type two struct {
	key     uint64
	passage int32
}

// propose returns for each passage the later passages of other documents that
// may say the same, ascending: those that share a rare term or two common ones,
// and of many those for which the most speaks, seen from either side.
func (s *space) propose(pace *pace) [][]int32 {
	x := &proposer{space: s, worth: make([]float64, len(s.passages))}
	for p := range s.passages {
		x.twos = append(x.twos, s.common(p)...)
		pace.spend(10)
	}
	sortSlowly(x.twos, compareTwos, pace)
	pace.next()
	out := make([][]int32, len(s.passages))
	for p := range s.passages {
		for _, q := range x.chosen(p) {
			out[min(p, int(q))] = append(out[min(p, int(q))], max(int32(p), q))
		}
		pace.step(p, len(s.passages), x.visits/10)
		x.visits = 0
	}
	for p := range out {
		slices.Sort(out[p])
		out[p] = slices.Clone(slices.Compact(out[p]))
		pace.spend(len(out[p]))
	}
	return out
}

// chosen are the candidates of p for which the most speaks. They are scratch,
// and lead back to p for all of them only where p didn't have to choose.
func (x *proposer) chosen(p int) []int32 {
	for _, w := range x.vectors[p] {
		if len(x.postings[w.term]) > crowd {
			continue
		}
		for _, n := range x.near[w.term] {
			if n.sim >= synonymous && len(x.postings[n.term]) <= crowd { // related words alone propose no candidate
				for _, q := range x.postings[n.term] {
					x.note(p, q, w.weight*n.sim)
				}
			}
		}
	}
	for _, t := range x.common(p) {
		for _, o := range x.around(t) {
			x.note(p, o.passage, (x.weight[t.key>>32]+x.weight[t.key&0xffffffff])/2)
		}
	}
	out := x.found
	if k := most(len(x.passages)); len(out) > k {
		out = x.best(p, k)
	}
	for _, q := range x.found {
		x.worth[q] = 0
	}
	x.found = x.found[:0]
	return out
}

// best are the k of those found that are most alike p, by what proposes them.
func (x *proposer) best(p, k int) []int32 {
	x.alike = x.alike[:0]
	for _, q := range x.found {
		x.worth[q] *= 1/(x.total[p]+x.prior) + 1/(x.total[q]+x.prior)
		x.alike = append(x.alike, x.worth[q])
	}
	least := kth(x.alike, k)
	x.out = x.out[:0]
	equal := k // room for those that are just alike enough
	for _, q := range x.found {
		if x.worth[q] > least {
			equal--
		}
	}
	for _, q := range x.found {
		if x.worth[q] == least {
			equal--
		}
		if x.worth[q] > least || x.worth[q] == least && equal >= 0 {
			x.out = append(x.out, q)
		}
	}
	return x.out
}

// kth is the k-th greatest of a list, k from 1, which it puts in another order.
func kth(list []float64, k int) float64 {
	for from, to := 0, len(list)-1; ; {
		pivot := list[(from+to)/2]
		i, j := from, to
		for i <= j {
			for list[i] > pivot {
				i++
			}
			for list[j] < pivot {
				j--
			}
			if i <= j {
				list[i], list[j] = list[j], list[i]
				i, j = i+1, j-1
			}
		}
		switch {
		case k-1 <= j:
			to = j
		case k-1 >= i:
			from = i
		default:
			return list[k-1]
		}
	}
}

// note adds a weight to a passage, unless it is of the document of p.
func (x *proposer) note(p int, q int32, weight float64) {
	x.visits++
	if x.source[q] == x.source[p] {
		return
	}
	if x.worth[q] == 0 {
		x.found = append(x.found, q)
	}
	x.worth[q] += weight
}

// around are the passages with the same two terms, or those that stand next to
// the passage among them: so each has some, and all hang together.
func (x *proposer) around(t two) []two {
	from, _ := slices.BinarySearchFunc(x.twos, two{t.key, 0}, compareTwos)
	to, _ := slices.BinarySearchFunc(x.twos, two{t.key + 1, 0}, compareTwos)
	if to-from > crowd {
		at, _ := slices.BinarySearchFunc(x.twos, t, compareTwos)
		from, to = max(from, at-window), min(to, at+window+1)
	}
	return x.twos[from:to]
}

func compareTwos(a, b two) int {
	return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.passage, b.passage))
}

// common are the rarest of a passage's too common terms, two by two.
func (s *space) common(p int) []two {
	var terms []int32
	for _, w := range s.vectors[p] {
		if w.full && len(s.postings[w.term]) > crowd {
			terms = append(terms, w.term)
		}
	}
	if len(terms) < 2 {
		return nil
	}
	slices.SortFunc(terms, func(a, b int32) int {
		return cmp.Or(cmp.Compare(len(s.postings[a]), len(s.postings[b])), cmp.Compare(a, b))
	})
	terms = terms[:min(len(terms), pairable)]
	slices.Sort(terms)
	var out []two
	for i, a := range terms {
		for _, b := range terms[i+1:] {
			out = append(out, two{uint64(a)<<32 | uint64(b), int32(p)})
		}
	}
	return out
}
