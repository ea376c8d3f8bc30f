package align

import (
	"math"
	"slices"
	"sort"
)

// A space holds the passages of all documents as weighted terms, with an
// index from each term to the passages that have it.
type space struct {
	passages []Passage
	source   []int // number of the passage's document, by source id
	vectors  [][]weighted
	quoted   [][]weighted // the terms of each passage that stand in quotation marks
	total    []float64    // sum of the weights of each passage
	prior    float64      // see the constant
	near     [][]similar  // per term: the terms it may be aligned with, itself first
	weight   []float64    // per term
	postings [][]int      // per term: passages, ascending
	docs     [][]int      // per term: documents, ascending
	ordinals [][]string   // keys of the ordinals of each passage
	sides    []sides      // the opposites that each passage takes
	keys     []string
	ids      map[string]int // term by key
}

// weighted is a term of a passage.
type weighted struct {
	term   int
	weight float64
	full   bool // it says more than who speaks
}

// similar is a term with its similarity, 0 to 1.
type similar struct {
	term int
	sim  float64
}

// crowd is the number of passages beyond which a term is too common to
// propose a candidate in a large corpus. Small ones stay below it.
const crowd = 150

// newSpace indexes the passages, which are in the order of source ids.
func newSpace(passages []Passage, source []int) *space {
	s := &space{passages: passages, source: source, vectors: make([][]weighted, len(passages)), quoted: make([][]weighted, len(passages)), total: make([]float64, len(passages))}
	s.ordinals, s.sides = make([][]string, len(passages)), make([]sides, len(passages))
	ids := map[string]int{}
	var classes []class
	for i, p := range passages {
		for _, t := range p.terms {
			id, ok := ids[t.key]
			if !ok {
				id = len(ids)
				ids[t.key] = id
				classes = append(classes, t.class)
				s.keys = append(s.keys, t.key)
				s.postings = append(s.postings, nil)
				s.docs = append(s.docs, nil)
			}
			if n := len(s.docs[id]); n == 0 || s.docs[id][n-1] != source[i] {
				s.docs[id] = append(s.docs[id], source[i])
			}
			if n := len(s.postings[id]); n == 0 || s.postings[id][n-1] != i {
				s.postings[id] = append(s.postings[id], i)
			}
			s.vectors[i] = add(s.vectors[i], id, t.factor)
			if t.class == ordinal {
				s.ordinals[i] = append(s.ordinals[i], t.key)
			}
			s.sides[i].take(t.key)
			if t.quoted {
				s.quoted[i] = add(s.quoted[i], id, 1)
			}
		}
	}
	s.ids = ids
	s.relate(classes)
	s.weigh(classes)
	return s
}

// add puts a term into a vector, once, with the greater factor.
func add(v []weighted, id int, factor float64) []weighted {
	for i := range v {
		if v[i].term == id {
			v[i].weight = max(v[i].weight, factor)
			v[i].full = v[i].weight == 1
			return v
		}
	}
	return append(v, weighted{id, factor, factor == 1})
}

// classWeight is how much a term of each class counts beside its rarity.
var classWeight = [...]float64{word: 1, name: 0.8, number: 1, ordinal: 1, date: 1.5}

// prior times the logarithm of the number of passages is the weight by which a
// passage is thought longer than it is, so that the few words of a short one
// don't count as much as those of a long one. (That logarithm is the weight of
// a term that stands in one passage only.)
const prior = 0.52

// What is added to the mean of both coverages: a share of half their difference,
// since a short passage may stand within a long one, and a little for the sheer weight
// of what two passages share, in full from as much as some few terms that
// stand nowhere else.
const (
	contained = 0.09
	weighty   = 0.043
	heavy     = 2.7 // times the prior
)

// weigh gives each term the weight of its rarity among the passages.
func (s *space) weigh(classes []class) {
	n := float64(len(s.passages))
	s.prior = prior * math.Log(n+1)
	s.weight = make([]float64, len(s.keys))
	for id := range s.keys {
		s.weight[id] = classWeight[classes[id]] * math.Max(0.1, math.Log((n+1)/(float64(len(s.postings[id]))+0.5)))
	}
	for i, v := range s.vectors {
		for k := range v {
			v[k].weight *= s.weight[v[k].term]
			s.total[i] += v[k].weight
		}
		for k := range s.quoted[i] {
			s.quoted[i][k].weight *= s.weight[s.quoted[i][k].term]
		}
		sort.Slice(v, func(a, b int) bool { return v[a].term < v[b].term })
	}
}

// A link is a candidate: another passage with how alike the two are.
type link struct {
	to     int
	cov    float64 // how much of it the passage covers, 0 to 1
	sim    float64 // mean of both coverages
	shared int     // full terms of it that the passage has a counterpart for
	mass   float64 // weight of those terms
	score  float64 // sim with all that speaks for and against it
}

// links returns for each passage the passages of other documents that share
// enough with it, ascending, with the similarity of both.
func (s *space) links() [][]link {
	out := make([][]link, len(s.passages))
	best := make([]float64, len(s.keys))
	seen := make([]int, len(s.passages))
	back := make([]int, len(s.passages))
	var list, touched []int
	for p := range s.passages {
		touched = s.expand(s.vectors[p], best, touched[:0])
		list = s.candidates(p, seen, list[:0])
		out[p] = make([]link, 0, len(list))
		for _, q := range list {
			got, shared := 0.0, 0
			for _, w := range s.vectors[q] {
				if best[w.term] > 0 {
					got += w.weight * best[w.term]
					if w.full {
						shared++
					}
				}
			}
			out[p] = append(out[p], link{to: q, cov: got / (s.total[q] + s.prior), shared: shared, mass: got})
		}
		for _, t := range touched {
			best[t] = 0
		}
	}
	for p := range out { // the candidates are mutual and ascending, so the two sides run in step
		for i := range out[p] {
			l := &out[p][i]
			o := &out[l.to][back[l.to]]
			back[l.to]++
			l.sim = (l.cov+o.cov)/2 + contained*max(l.cov-o.cov, o.cov-l.cov)/2 + weighty*min(1, min(l.mass, o.mass)/(heavy*s.prior))
		}
	}
	return out
}

// expand sets best[t] for every term t that the vector has a counterpart for,
// and appends those terms to touched.
func (s *space) expand(v []weighted, best []float64, touched []int) []int {
	for _, w := range v {
		for _, n := range s.near[w.term] {
			if best[n.term] == 0 {
				touched = append(touched, n.term)
			}
			best[n.term] = max(best[n.term], n.sim)
		}
	}
	return touched
}

// candidates appends to out the passages of other documents that share a term
// that isn't too common, ascending: mutual, so that p is among the candidates
// of each. seen is scratch, one a passage.
func (s *space) candidates(p int, seen, out []int) []int {
	for _, w := range s.vectors[p] {
		if len(s.postings[w.term]) > crowd {
			continue
		}
		for _, n := range s.near[w.term] {
			if n.sim < synonymous || len(s.postings[n.term]) > crowd {
				continue // related words alone propose no candidate
			}
			for _, q := range s.postings[n.term] {
				if seen[q] != p+1 && s.source[q] != s.source[p] {
					seen[q] = p + 1
					out = append(out, q)
				}
			}
		}
	}
	slices.Sort(out)
	return out
}
