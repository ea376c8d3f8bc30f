package align

import (
	"math"
	"slices"
	"sort"
	"strings"
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
	ordinals [][]string   // keys of the ordinals of each passage
	sides    []sides      // the opposites that each passage takes
	keys     []string
	ids      map[string]int // term by key
}

// weighted is a term of a passage.
type weighted struct {
	term   int
	weight float64
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
			return v
		}
	}
	return append(v, weighted{id, factor})
}

// relate finds for each term the terms that mean nearly the same.
func (s *space) relate(classes []class) {
	s.near = make([][]similar, len(s.keys))
	s.relateNumbers(classes)
	members := map[int][]int{}
	begins := map[string][]int{}
	for id, key := range s.keys {
		s.near[id] = append(s.near[id], similar{id, 1})
		if classes[id] > name || key[0] == '@' {
			continue
		}
		for _, c := range classesOf()[key] {
			members[c] = append(members[c], id)
		}
		if len(key) >= beginning {
			begins[key[:beginning]] = append(begins[key[:beginning]], id)
		}
	}
	for id, key := range s.keys {
		if classes[id] > name || key[0] == '@' {
			continue
		}
		for _, c := range classesOf()[key] {
			for _, o := range members[c] {
				s.join(id, o, synonymous)
			}
		}
		if len(key) >= beginning {
			for _, o := range begins[key[:beginning]] {
				if kin(key, s.keys[o], classes[id] == name && classes[o] == name) {
					s.join(id, o, kindred)
				}
			}
		}
	}
}

// relateNumbers lets a number stand for another that counts the same, since
// reports of one thing differ in their figures, and for itself when it counts
// something else; and a date for one that lies in it. An ordinal stands only
// for itself.
func (s *space) relateNumbers(classes []class) {
	lists := map[string][]int{}
	for id, key := range s.keys {
		for _, b := range buckets(key, classes[id]) {
			lists[b] = append(lists[b], id)
		}
	}
	for id, key := range s.keys {
		for i, b := range buckets(key, classes[id]) {
			for _, o := range lists[b] {
				switch {
				case o == id:
				case classes[id] == date && len(s.keys[o]) == len(key):
				case classes[id] == number && i == 1:
					s.join(id, o, otherFigure)
				default:
					s.join(id, o, sameFigure)
				}
			}
		}
	}
}

// buckets are the keys under which a number, ordinal or date looks for those
// like it: its value, then what it counts; a date, its year.
func buckets(key string, c class) []string {
	switch c {
	case number, ordinal:
		value, counted, _ := strings.Cut(key, "/")
		if c == ordinal || counted == "" {
			return []string{value}
		}
		return []string{value, "/" + counted}
	case date:
		if len(key) >= len("~2025") {
			return []string{key[:len("~2025")]}
		}
	}
	return nil
}

// join notes that o is similar to id, once.
func (s *space) join(id, o int, sim float64) {
	for _, n := range s.near[id] {
		if n.term == o {
			return
		}
	}
	s.near[id] = append(s.near[id], similar{o, sim})
}

// classWeight is how much a term of each class counts beside its rarity.
var classWeight = [...]float64{word: 1, name: 1, number: 1.25, ordinal: 1.25, date: 0.75}

// prior times the logarithm of the number of passages is the weight by which a
// passage is thought longer than it is, so that the few words of a short one
// don't count as much as those of a long one. (That logarithm is the weight of
// a term that stands in one passage only.)
const (
	prior = 0.75
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
	shared int     // terms of it that the passage has a counterpart for
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
					shared++
				}
			}
			out[p] = append(out[p], link{to: q, cov: got / (s.total[q] + s.prior), shared: shared})
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
			l.sim = (l.cov + o.cov) / 2
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
			if len(s.postings[n.term]) > crowd {
				continue
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
