package main

import (
	"encoding/binary"
	"math"
	"math/bits"
	"sort"
	"strings"

	"parallax/internal/align/lexicon"
	"parallax/internal/text"
)

// A stem is what is kept of the words that have it.
type stem struct {
	key    string
	band   int  // of frequency
	noun   bool // names what happens or is done
	verb   bool
	senses []string
	v      []float64
}

// kept senses of each part of speech of a word.
const keptSenses = 2

// merge joins the words of one stem, the frequent ones weighing more, and
// keeps the 64 leading directions of the result.
func merge(list []entry, w *net, words int) []stem {
	index := map[string]int{}
	var out []stem
	for _, e := range list {
		if e.rank >= words {
			break
		}
		key := text.Stem(e.word)
		i, ok := index[key]
		if !ok {
			i = len(out)
			index[key] = i
			out = append(out, stem{key: key, band: min(bits.Len(uint(e.rank)), lexicon.Bands-1), v: make([]float64, len(e.v))})
		}
		s := &out[i]
		weight := 1 / math.Sqrt(float64(e.rank)+100)
		for k, x := range e.v {
			s.v[k] += weight * x
		}
		if noun, verb := w.happens(e.lemma); !ok || e.word == e.lemma && !strings.HasSuffix(e.word, "ing") {
			s.noun, s.verb = s.noun || noun, s.verb || verb // "training" makes no happening of a train
		}
		s.addSenses(w.firstSenses(e.lemma, keptSenses))
	}
	vectors := make([][]float64, len(out))
	for i := range out {
		unit(out[i].v)
		vectors[i] = out[i].v
	}
	directions := principal(vectors, lexicon.Dimensions)
	for i := range out {
		v := make([]float64, lexicon.Dimensions)
		for k, d := range directions {
			v[k] = dot(out[i].v, d)
		}
		hadamard(v)
		unit(v)
		out[i].v = v
	}
	sort.Slice(out, func(a, b int) bool { return out[a].key < out[b].key })
	return out
}

func (s *stem) addSenses(list []string) {
	for _, sense := range list {
		known := false
		for _, have := range s.senses {
			known = known || have == sense
		}
		if !known {
			s.senses = append(s.senses, sense)
		}
	}
}

// large is the size, in standard deviations, from which a part of a vector has its greater level.
const large = 0.95

// pack writes stems in the form that package lexicon reads.
func pack(stems []stem) []byte {
	ids := numbers(stems)
	var blocks, keys, flags, vectors, counts, senses []byte
	last := ""
	for i, s := range stems {
		if i%lexicon.BlockSize == 0 {
			blocks = binary.LittleEndian.AppendUint32(blocks, uint32(len(keys)))
			blocks = binary.LittleEndian.AppendUint32(blocks, uint32(len(senses)/2))
			last = ""
		}
		n := 0
		for n < len(last) && n < len(s.key) && last[n] == s.key[n] {
			n++
		}
		keys = append(append(keys, byte(n), byte(len(s.key)-n)), s.key[n:]...)
		last = s.key
		flag := byte(s.band)
		if s.noun {
			flag |= lexicon.NounBit
		}
		if s.verb {
			flag |= lexicon.VerbBit
		}
		flags = append(flags, flag)
		sign, size := quantize(s.v)
		vectors = binary.LittleEndian.AppendUint64(vectors, sign)
		vectors = binary.LittleEndian.AppendUint64(vectors, size)
		n = 0
		for _, sense := range s.senses {
			if id, ok := ids[sense]; ok {
				senses = binary.LittleEndian.AppendUint16(senses, id)
				n++
			}
		}
		counts = append(counts, byte(n))
	}
	out := binary.LittleEndian.AppendUint32(nil, uint32(len(stems)))
	out = binary.LittleEndian.AppendUint32(out, uint32(len(keys)))
	for _, part := range [][]byte{blocks, keys, flags, counts, vectors, senses} {
		out = append(out, part...)
	}
	return out
}

// quantize gives the signs of a unit vector, and which of its parts are large.
func quantize(v []float64) (sign, size uint64) {
	for i, x := range v {
		if x < 0 {
			sign |= 1 << i
		}
		if math.Abs(x)*math.Sqrt(float64(len(v))) > large {
			size |= 1 << i
		}
	}
	return sign, size
}

// numbers numbers the senses that two stems or more have.
func numbers(stems []stem) map[string]uint16 {
	count := map[string]int{}
	for _, s := range stems {
		for _, sense := range s.senses {
			count[sense]++
		}
	}
	var list []string
	for sense, n := range count {
		if n > 1 {
			list = append(list, sense)
		}
	}
	sort.Strings(list)
	out := map[string]uint16{}
	for i, sense := range list {
		out[sense] = uint16(i)
	}
	return out
}
