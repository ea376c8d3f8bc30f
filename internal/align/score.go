package align

import (
	"cmp"
	"math"
	"slices"
)

// A space holds the passages of all documents as weighted terms, with an
// index from each term to the passages that have it.
type space struct {
	passages []Passage
	source   []int     // number of the passage's document, by source id
	terms    [][]int32 // number of each term of each passage
	vectors  [][]weighted
	quoted   [][]weighted // the terms of each passage that stand in quotation marks
	total    []float64    // sum of the weights of each passage
	prior    float64      // see the constant
	near     [][]similar  // per term: the terms it may be aligned with, itself first
	weight   []float64    // per term
	postings [][]int32    // per term: passages, ascending
	first    []int        // per document: its first passage; at last the number of all
	ordinals [][]string   // keys of the ordinals of each passage
	sides    []sides      // the opposites that each passage takes
	keys     []string
}

// weighted is a term of a passage.
type weighted struct {
	term   int32
	full   bool // it says more than who speaks
	weight float64
}

// similar is a term with its similarity, 0 to 1.
type similar struct {
	term int32
	sim  float64
}

// newSpace indexes the passages, which are in the order of source ids; first is
// the first of each document, and at last their number.
func newSpace(passages []Passage, source, first []int, pace *pace) *space {
	s := &space{passages: passages, source: source, first: first, vectors: make([][]weighted, len(passages)), quoted: make([][]weighted, len(passages)), total: make([]float64, len(passages))}
	s.ordinals, s.sides = make([][]string, len(passages)), make([]sides, len(passages))
	s.terms = make([][]int32, len(passages))
	ids := map[string]int32{}
	var classes []class
	for i, p := range passages {
		for _, t := range p.terms {
			id, ok := ids[t.key]
			if !ok {
				id = int32(len(ids))
				ids[t.key] = id
				classes = append(classes, t.class)
				s.keys = append(s.keys, t.key)
				s.postings = append(s.postings, nil)
			}
			if n := len(s.postings[id]); n == 0 || s.postings[id][n-1] != int32(i) {
				s.postings[id] = append(s.postings[id], int32(i))
			}
			s.terms[i] = append(s.terms[i], id)
			s.vectors[i] = add(s.vectors[i], id, float64(t.factor))
			if t.class == ordinal {
				s.ordinals[i] = append(s.ordinals[i], t.key)
			}
			s.sides[i].take(t.key)
			if t.quoted {
				s.quoted[i] = add(s.quoted[i], id, 1)
			}
		}
		s.vectors[i] = slices.Clip(s.vectors[i])
		pace.step(i, len(passages), 5*len(p.terms))
	}
	s.relate(classes, pace)
	s.weigh(classes, pace)
	return s
}

// add puts a term into a vector, once, with the greater factor.
func add(v []weighted, id int32, factor float64) []weighted {
	for i := range v {
		if v[i].term == id {
			v[i].weight = max(v[i].weight, factor)
			v[i].full = v[i].weight == 1
			return v
		}
	}
	return append(v, weighted{id, factor == 1, factor})
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
func (s *space) weigh(classes []class, pace *pace) {
	n := float64(len(s.passages))
	s.prior = prior * math.Log(n+1)
	s.weight = make([]float64, len(s.keys))
	for id := range s.keys {
		s.weight[id] = classWeight[classes[id]] * math.Max(0.1, math.Log((n+1)/(float64(len(s.postings[id]))+0.5)))
	}
	for i, v := range s.vectors {
		pace.spend(2 * len(v))
		for k := range v {
			v[k].weight *= s.weight[v[k].term]
			s.total[i] += v[k].weight
		}
		for k := range s.quoted[i] {
			s.quoted[i][k].weight *= s.weight[s.quoted[i][k].term]
		}
		slices.SortFunc(v, func(a, b weighted) int { return cmp.Compare(a.term, b.term) })
	}
}
