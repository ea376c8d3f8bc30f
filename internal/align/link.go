package align

import "math"

// A link is a candidate: another passage with how alike the two are.
type link struct {
	to      int32
	shared  int16   // full terms that each has a counterpart for in the other, at least
	same    int16   // of them those whose counterpart is the term itself, at least
	nearest bool    // each passage is the nearest of the other in its document
	sim     float32 // mean of both coverages
	score   float32 // sim with all that speaks for and against it
}

// A hit is a term of a passage that stands for a term of another.
type hit struct {
	own  int // which term of the passage
	sim  float64
	next int // the next hit on the same term, from 1; 0 none
}

// A linker works out how alike two passages are. All but space is scratch.
type linker struct {
	*space
	head []int // by term: its first hit, from 1; 0 none
	hits []hit
	own  []float64 // by own term: its best counterpart in the other passage
}

func newLinker(s *space) *linker { return &linker{space: s, head: make([]int, len(s.keys))} }

// links returns for each passage those of other documents that may say the
// same, ascending, with the similarity of both.
func (s *space) links(pace *pace) [][]link {
	x := newLinker(s)
	proposed := s.propose(pace)
	out := room(proposed)
	pace.next()
	for p, list := range proposed {
		x.expand(p)
		for _, q := range list {
			l := x.link(p, int(q))
			out[p] = append(out[p], l)
			l.to = int32(p)
			out[q] = append(out[q], l)
		}
		proposed[p] = nil
		x.forget(p)
		pace.step(p, len(proposed), 20+6*len(list))
	}
	return out
}

// room makes place for the links of each passage.
func room(proposed [][]int32) [][]link {
	degree := make([]int, len(proposed))
	for p, list := range proposed {
		degree[p] += len(list)
		for _, q := range list {
			degree[q]++
		}
	}
	out := make([][]link, len(proposed))
	for p, n := range degree {
		out[p] = make([]link, 0, n)
	}
	return out
}

// expand notes for every term that p has a counterpart for which of its terms it is.
func (x *linker) expand(p int) {
	v := x.vectors[p]
	for i, w := range v {
		for _, n := range x.near[w.term] {
			x.hits = append(x.hits, hit{i, n.sim, x.head[n.term]})
			x.head[n.term] = len(x.hits)
		}
	}
	x.own = append(x.own[:0], make([]float64, len(v))...)
}

// forget undoes expand.
func (x *linker) forget(p int) {
	for _, w := range x.vectors[p] {
		for _, n := range x.near[w.term] {
			x.head[n.term] = 0
		}
	}
	x.hits = x.hits[:0]
}

// link compares the expanded passage p with q. What stands for what is mutual.
func (x *linker) link(p, q int) link {
	clear(x.own)
	covered, shared, same := 0.0, 0, 0 // of q
	for _, w := range x.vectors[q] {
		best := 0.0
		for h := x.head[w.term]; h > 0; h = x.hits[h-1].next {
			t := &x.hits[h-1]
			best, x.own[t.own] = max(best, t.sim), max(x.own[t.own], t.sim)
		}
		if best > 0 {
			covered += w.weight * best
			if w.full {
				shared++
				if best == 1 {
					same++
				}
			}
		}
	}
	back, mine := 0.0, 0 // of p
	for i, w := range x.vectors[p] {
		if best := x.own[i]; best > 0 {
			back += w.weight * best
			if w.full {
				mine++
			}
		}
	}
	a, b := covered/(x.total[q]+x.prior), back/(x.total[p]+x.prior)
	sim := (a+b)/2 + contained*max(a-b, b-a)/2 + weighty*min(1, min(covered, back)/(heavy*x.prior))
	return link{to: int32(q), shared: int16(min(shared, mine, math.MaxInt16)), same: int16(min(same, math.MaxInt16)), sim: float32(sim)}
}

// link returns the link from p to q; nil when they share nothing.
func (f *finder) link(p, q int) *link {
	list := f.links[p]
	if i := search(list, q); i < len(list) && int(list[i].to) == q {
		return &list[i]
	}
	return nil
}

// search is where q stands, or would stand, among the links.
func search(list []link, q int) int {
	from, to := 0, len(list)
	for from < to {
		if at := (from + to) / 2; int(list[at].to) < q {
			from = at + 1
		} else {
			to = at
		}
	}
	return from
}

// into are the links from p into a document.
func (f *finder) into(p, source int) []link {
	list := f.links[p]
	list = list[search(list, f.space.first[source]):]
	end, n := f.space.first[source+1], 0
	for n < len(list) && int(list[n].to) < end {
		n++
	}
	return list[:n]
}

// top is the nearest passage to p in a document; its Passage is -1 when none
// shares anything.
func (f *finder) top(p, source int) Near {
	if l := nearest(f.into(p, source)); l != nil {
		return Near{int(l.to), float64(l.score)}
	}
	return Near{Passage: -1}
}

// nearest is the link with the highest score, the first of several; nil for none.
func nearest(list []link) *link {
	var best *link
	for i := range list {
		if best == nil || list[i].score > best.score {
			best = &list[i]
		}
	}
	return best
}

// each yields the links of a passage by the document that they lead into.
func (f *finder) each(p int, yield func(source int, list []link)) {
	for list := f.links[p]; len(list) > 0; {
		source := f.space.source[list[0].to]
		end, n := f.space.first[source+1], 1
		for n < len(list) && int(list[n].to) < end {
			n++
		}
		yield(source, list[:n])
		list = list[n:]
	}
}
