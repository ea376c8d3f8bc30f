package align

import (
	"math"

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

// commonest is the number of documents beyond which a term says nothing of
// which documents belong together, in a large corpus.
const commonest = 60

// stories tells which documents belong together: the number of the story of
// each, stories numbered by their first document. Documents that share their
// rare names, words and figures are one story; joined by the mean over all
// pairs, so that one document between two stories doesn't make them one.
func (f *finder) stories() []int {
	n := len(f.ids)
	affinity := f.affinities()
	of := make([]int, n)
	members := make([][]int, n)
	for i := range of {
		of[i], members[i] = i, []int{i}
	}
	for {
		a, b, most := -1, -1, oneStory
		for i := range n {
			for j, sum := range affinity[i] {
				if j <= i || len(members[j]) == 0 || len(members[i]) == 0 {
					continue
				}
				if mean := sum / float64(len(members[i])*len(members[j])); mean > most || mean == most && a >= 0 && (i < a || i == a && j < b) {
					a, b, most = i, j, mean
				}
			}
		}
		if a < 0 {
			break
		}
		members[a] = append(members[a], members[b]...)
		members[b] = nil
		for k, sum := range affinity[b] {
			if k != a {
				affinity[a][k] += sum
				affinity[k][a] += sum
			}
			delete(affinity[k], b)
		}
		affinity[b] = nil
	}
	number := 0
	for _, m := range members {
		if len(m) == 0 {
			continue
		}
		for _, d := range m {
			of[d] = number
		}
		number++
	}
	return of
}

// affinities are the cosines of every two documents that share a telling term.
func (f *finder) affinities() []map[int]float64 {
	n := len(f.ids)
	square := make([]float64, n)
	out := make([]map[int]float64, n)
	for i := range out {
		out[i] = map[int]float64{}
	}
	for t, list := range f.leads() {
		weight := math.Log(float64(n+1)/(float64(len(list))+0.5)) + told
		if _, common := lexicon.Find(f.space.keys[t]); common {
			weight *= ordinary
		}
		weight *= weight
		for _, d := range list {
			square[d] += weight
		}
		if n > commonest && len(list) > max(commonest, n/4) {
			continue
		}
		for i, d := range list {
			for _, e := range list[i+1:] {
				out[d][e] += weight
				out[e][d] += weight
			}
		}
	}
	for i := range out {
		for j := range out[i] {
			out[i][j] /= math.Sqrt(square[i] * square[j])
		}
	}
	return out
}

// leadLen is the number of passages at the head of a document that tell which
// story it belongs to: what stands behind is background, which stories share.
const leadLen = 4

// leads are the documents, by term, that have it among their first passages.
func (f *finder) leads() [][]int {
	out := make([][]int, len(f.space.keys))
	for p, v := range f.space.vectors {
		if f.space.passages[p].number >= leadLen {
			continue
		}
		d := f.space.source[p]
		for _, w := range v {
			if n := len(out[w.term]); n == 0 || out[w.term][n-1] != d {
				out[w.term] = append(out[w.term], d)
			}
		}
	}
	return out
}
