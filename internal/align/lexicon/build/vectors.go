package main

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"slices"
	"sort"
	"strings"

	"parallax/internal/text"
)

// An entry is a word with its vector.
type entry struct {
	word  string
	lemma string
	rank  int // by frequency, from 0
	v     []float64
}

// readVectors reads the vectors of the first n words.
func readVectors(path string, n int) ([]entry, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	var all struct {
		Dimensions int
		Words      []string
		Vectors    map[string]json.RawMessage
	}
	if err := json.NewDecoder(file).Decode(&all); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	var out []entry
	for rank, word := range all.Words[:min(n, len(all.Words))] {
		var v []float64
		if err := json.Unmarshal(all.Vectors[word], &v); err != nil || len(v) < all.Dimensions {
			return nil, fmt.Errorf("%s: %q has no vector", path, word)
		}
		out = append(out, entry{word: word, rank: rank, v: v[:all.Dimensions]})
	}
	return out, nil
}

// common reports whether an entry is a word of content in the dictionary and
// no name, and notes its lemma.
func (e *entry) common(w *net) bool {
	for _, c := range e.word {
		if c < 'a' || c > 'z' {
			return false
		}
	}
	if len(e.word) < 2 || text.IsStop(e.word) {
		return false
	}
	e.lemma = w.lemma(e.word)
	return e.lemma != "" && !w.name(e.lemma)
}

func center(list []entry) {
	mean := make([]float64, len(list[0].v))
	for _, e := range list {
		for i, x := range e.v {
			mean[i] += x / float64(len(list))
		}
	}
	for _, e := range list {
		for i := range e.v {
			e.v[i] -= mean[i]
		}
	}
}

// removeLeading takes the n leading directions out.
func removeLeading(list []entry, n int) {
	directions := principal(vectorsOf(list), n)
	for _, e := range list {
		for _, d := range directions {
			p := dot(e.v, d)
			for i := range e.v {
				e.v[i] -= p * d[i]
			}
		}
	}
}

func normalize(list []entry) {
	for _, e := range list {
		unit(e.v)
	}
}

func unit(v []float64) {
	if n := math.Sqrt(dot(v, v)); n > 0 {
		for i := range v {
			v[i] /= n
		}
	}
}

func vectorsOf(list []entry) [][]float64 {
	out := make([][]float64, len(list))
	for i, e := range list {
		out[i] = e.v
	}
	return out
}

// Weights of the relations of WordNet in retrofitting.
const (
	sameSet  = 1.0
	derived  = 1.0
	alike    = 0.5
	general  = 0.4
	inflects = 1.0 // of a word and its lemma
	senses   = 3   // of each part of speech that count
)

type edge struct {
	to     int
	weight float64
}

// retrofit moves each vector towards those that WordNet relates to it: half
// the vector it came with, half the weighted mean of its neighbours.
func retrofit(list []entry, w *net, rounds int) {
	edges := relations(list, w)
	first := make([][]float64, len(list))
	for i, e := range list {
		first[i] = slices.Clone(e.v)
	}
	for range rounds {
		for i := range list {
			if len(edges[i]) == 0 {
				continue
			}
			sum := 0.0
			mean := make([]float64, len(first[i]))
			for _, e := range edges[i] {
				sum += e.weight
				for k, x := range list[e.to].v {
					mean[k] += e.weight * x
				}
			}
			for k := range mean {
				list[i].v[k] = (first[i][k] + mean[k]/sum) / 2
			}
		}
	}
	normalize(list)
}

// relations are the edges of each entry, in the order of the list.
func relations(list []entry, w *net) [][]edge {
	index := map[string]int{}
	for i, e := range list {
		index[e.word] = i
	}
	weights := make([]map[int]float64, len(list))
	join := func(i int, word string, weight float64) {
		if k, ok := index[strings.ToLower(word)]; ok && k != i {
			for _, p := range [][2]int{{i, k}, {k, i}} {
				if weights[p[0]] == nil {
					weights[p[0]] = map[int]float64{}
				}
				weights[p[0]][p[1]] = max(weights[p[0]][p[1]], weight)
			}
		}
	}
	for i, e := range list {
		if e.lemma != e.word {
			join(i, e.lemma, inflects)
			continue
		}
		for _, s := range w.firstSenses(e.lemma, senses) {
			w.joinSense(i, e.lemma, w.synsets[s], join)
		}
	}
	out := make([][]edge, len(list))
	for i, m := range weights {
		for k, weight := range m {
			out[i] = append(out[i], edge{k, weight})
		}
		sort.Slice(out[i], func(a, b int) bool { return out[i][a].to < out[i][b].to })
	}
	return out
}

// joinSense joins a word with the words of one of its synsets and with those
// that the synset, or the word in it, points to.
func (w *net) joinSense(i int, lemma string, s *synset, join func(int, string, float64)) {
	for _, word := range s.words {
		join(i, word, sameSet)
	}
	for _, p := range s.pointers {
		to := w.synsets[p.to]
		if to == nil {
			if p.to[0] == 's' {
				to = w.synsets["a"+p.to[1:]]
			}
			if to == nil {
				continue
			}
		}
		switch p.symbol {
		case "+":
			if p.from > 0 && p.at > 0 && s.words[p.from-1] == lemma {
				join(i, to.words[p.at-1], derived)
			}
		case "&":
			for _, word := range to.words {
				join(i, word, alike)
			}
		case "@":
			for _, word := range to.words {
				join(i, word, general)
			}
		}
	}
}
