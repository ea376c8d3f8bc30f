package align

import (
	"cmp"
	"math"
	"slices"

	"parallax/internal/align/lexicon"
)

// oneStory is the mean affinity from which two sets of documents tell of one story.
const oneStory = 0.045

// What a term counts beside its rarity among the documents: something, though it
// stands in all of them; and less when it is a common word rather than a name.
const (
	told     = 0.3
	ordinary = 0.5
)

// Bounds on which documents are compared, so that the time for each stays the
// same when a corpus grows.
const (
	commonest = 60 // documents with a term, beyond which it proposes only those next to each other among them
	companion = 48 // documents that each is compared with, at most
)

// leadLen is the number of passages at the head of a document that tell which
// story it belongs to: what stands behind is background, which stories share.
const leadLen = 4

// stories tells which documents belong together: the number of the story of
// each, stories numbered by their first document. Documents that share their
// rare names, words and figures are one story; joined by the mean over all
// pairs, so that one document between two stories doesn't make them one.
func (f *finder) stories() []int {
	n := len(f.ids)
	g := &gathering{affinity: f.affinities(), members: make([][]int, n), next: make([]int, n), mean: make([]float64, n)}
	for i := range n {
		g.members[i] = []int{i}
	}
	for i := range n {
		g.look(i)
	}
	for a := g.nearest(); a >= 0; a = g.nearest() {
		g.join(a, g.next[a])
		f.pace.spend(len(g.affinity[a])*10 + n/10)
	}
	of, number := make([]int, n), 0
	for _, m := range g.members {
		for _, d := range m {
			of[d] = number
		}
		if len(m) > 0 {
			number++
		}
	}
	return of
}

// A gathering joins documents to stories, the closest first.
type gathering struct {
	affinity []map[int]float64 // sums over the pairs of members of two sets
	members  [][]int
	next     []int     // per set: the closest set of a higher number; -1 none
	mean     []float64 // the affinity with it
}

// look finds the closest set of a higher number that is close enough.
func (g *gathering) look(i int) {
	g.next[i], g.mean[i] = -1, oneStory
	for j := range g.affinity[i] {
		if j > i {
			g.try(i, j)
		}
	}
}

// try takes j as the closest set of i where it is closer than the one before. Of
// many members not every pair was compared.
func (g *gathering) try(i, j int) {
	x, y := len(g.members[i]), len(g.members[j])
	mean := g.affinity[i][j] / float64(min(x*y, companion*min(x, y)))
	if mean > g.mean[i] || mean == g.mean[i] && j < g.next[i] {
		g.next[i], g.mean[i] = j, mean
	}
}

// nearest is the set that is closest to another, the first of several; -1 none.
func (g *gathering) nearest() int {
	best := -1
	for i, next := range g.next {
		if next >= 0 && (best < 0 || g.mean[i] > g.mean[best]) {
			best = i
		}
	}
	return best
}

// join puts the members of b, the higher, into a.
func (g *gathering) join(a, b int) {
	g.members[a] = append(g.members[a], g.members[b]...)
	g.members[b] = nil
	for k, sum := range g.affinity[b] {
		delete(g.affinity[k], b)
		if k != a {
			g.affinity[a][k] += sum
			g.affinity[k][a] = g.affinity[a][k]
		}
	}
	g.affinity[b], g.next[b] = nil, -1
	g.look(a)
	for k := range g.affinity[a] {
		switch {
		case g.next[k] == a || g.next[k] == b:
			g.look(k)
		case k < a:
			g.try(k, a)
		}
	}
}

// A lead is the terms at the head of a document.
type lead struct {
	terms []int32 // ascending
	norm  float64
}

// affinities are the cosines of documents by their leads: of each with those for
// which the most telling terms speak.
func (f *finder) affinities() []map[int]float64 {
	leads, with := f.leads()
	weight := make([]float64, len(with))
	for t, list := range with {
		if len(list) == 0 {
			continue
		}
		w := math.Log(float64(len(leads)+1)/(float64(len(list))+0.5)) + told
		if _, common := lexicon.Find(f.space.keys[t]); common {
			w *= ordinary
		}
		weight[t] = w * w
	}
	for d := range leads {
		square := 0.0
		for _, t := range leads[d].terms {
			square += weight[t]
		}
		leads[d].norm = math.Sqrt(square)
	}
	out := make([]map[int]float64, len(leads))
	for i := range out {
		out[i] = map[int]float64{}
	}
	worth := make([]float64, len(leads))
	for d := range leads {
		f.pace.step(d, len(leads), 1000)
		for _, e := range companions(d, leads, with, weight, worth) {
			if _, known := out[d][e]; !known {
				a := leads[d].affinity(&leads[e], weight)
				out[d][e], out[e][d] = a, a
			}
		}
	}
	return out
}

// affinity is the cosine of two leads.
func (l *lead) affinity(o *lead, weight []float64) float64 {
	sum, j := 0.0, 0
	for _, t := range l.terms {
		for j < len(o.terms) && o.terms[j] < t {
			j++
		}
		if j < len(o.terms) && o.terms[j] == t {
			sum += weight[t]
		}
	}
	return sum / (l.norm * o.norm)
}

// companions are the documents for which the most speaks that they tell the
// story of d; worth is scratch, one a document.
func companions(d int, leads []lead, with [][]int, weight, worth []float64) []int {
	var found []int
	for _, t := range leads[d].terms {
		list := with[t]
		if len(list) > commonest {
			at, _ := slices.BinarySearch(list, d)
			list = list[max(0, at-commonest/2):min(len(list), at+commonest/2+1)]
		}
		for _, e := range list {
			if worth[e] == 0 && e != d {
				found = append(found, e)
			}
			worth[e] += weight[t]
		}
	}
	if len(found) > companion {
		slices.SortFunc(found, func(a, b int) int {
			return cmp.Or(cmp.Compare(worth[b]/leads[b].norm, worth[a]/leads[a].norm), cmp.Compare(a, b))
		})
	}
	for _, e := range found {
		worth[e] = 0
	}
	worth[d] = 0
	return found[:min(len(found), companion)]
}

// leads are the terms of the first passages of each document, and the documents
// of each term.
func (f *finder) leads() (leads []lead, with [][]int) {
	leads, with = make([]lead, len(f.ids)), make([][]int, len(f.space.keys))
	for p, v := range f.space.vectors {
		if f.space.passages[p].number >= leadLen {
			continue
		}
		d := f.space.source[p]
		for _, w := range v {
			if n := len(with[w.term]); n == 0 || with[w.term][n-1] != d {
				with[w.term] = append(with[w.term], d)
				leads[d].terms = append(leads[d].terms, w.term)
			}
		}
	}
	for d := range leads {
		slices.Sort(leads[d].terms)
	}
	return leads, with
}
