// Package lexicon tells how alike two English words are in meaning. It holds
// some ten thousand stems of common words, no names, each with a vector of 64
// parts of two bits and the numbers of the WordNet synsets it stands in, in one
// file that is read where it lies: nothing is decoded at the start. The command
// holds the file; a page, which needs it only when it reads documents, has it
// beside the program and hands it over by Use.
//
// The file is made by the command in the folder build.
package lexicon

import (
	"math"
	"math/bits"
	"sort"
)

// The form of the file, for the command that writes it: the number of stems and
// the length of the keys, then for each block of stems where its keys and its
// senses begin; the keys, each as the length of what it shares with the one
// before, the length of the rest, and the rest; a byte of flags for each stem;
// a byte with the number of its senses; its vector, signs then sizes; the senses.
const (
	Dimensions = 64
	BlockSize  = 16
	Bands      = 16   // of frequency: a stem of band b is among the first 2^b words
	NounBit    = 0x80 // the flag of nouns for what happens or is done
	VerbBit    = 0x40 // the flag of verbs for it
)

const header = 8

// A Word is what is known of a stem.
type Word struct {
	Band       int  // the stem is among the first 2^Band words of English
	Noun       bool // as a noun it may name what happens or is done
	Verb       bool // as a verb it may
	sign, size uint64
	length     float64 // of the vector
	senses     string  // two bytes each
}

// Find returns what is known of a Snowball stem; false when it isn't there.
func Find(stem string) (Word, bool) {
	n, keysLen := int(u32(0)), int(u32(4))
	blocks := (n + BlockSize - 1) / BlockSize
	keys := header + 8*blocks
	b := sort.Search(blocks, func(i int) bool { return firstKey(keys+int(u32(header+8*i))) > stem }) - 1
	if b < 0 {
		return Word{}, false
	}
	at := keys + int(u32(header+8*b))
	flags := keys + keysLen
	counts := flags + n
	vectors := counts + n
	senses := vectors + 16*n + 2*int(u32(header+8*b+4))
	matched := 0 // bytes of stem that the key before shares
	for i := b * BlockSize; i < min((b+1)*BlockSize, n); i++ {
		shared, rest := int(data[at]), int(data[at+1])
		key := data[at+2 : at+2+rest]
		at += 2 + rest
		count := int(data[counts+i])
		if shared <= matched {
			matched = shared
			for matched < len(stem) && matched-shared < rest && stem[matched] == key[matched-shared] {
				matched++
			}
			if matched == len(stem) && matched-shared == rest {
				size := u64(vectors + 16*i + 8)
				return Word{
					Band: int(data[flags+i] &^ (NounBit | VerbBit)), Noun: data[flags+i]&NounBit != 0, Verb: data[flags+i]&VerbBit != 0,
					sign: u64(vectors + 16*i), size: size, length: length(size), senses: data[senses : senses+2*count],
				}, true
			}
		}
		senses += 2 * count
	}
	return Word{}, false
}

// firstKey is the key at an offset where a block begins.
func firstKey(at int) string { return data[at+2 : at+2+int(data[at+1])] }

// Cosine is the cosine of the vectors of two words, -1 to 1.
func (w *Word) Cosine(o *Word) float64 {
	differ := w.sign ^ o.sign
	agree := func(mask uint64) int { return bits.OnesCount64(mask) - 2*bits.OnesCount64(differ&mask) }
	product := agree(^uint64(0)) + 2*agree(w.size) + 2*agree(o.size) + 4*agree(w.size&o.size)
	return float64(product) / (w.length * o.length)
}

// length is that of a vector of parts of 1, and of 3 where size says so.
func length(size uint64) float64 { return math.Sqrt(float64(Dimensions + 8*bits.OnesCount64(size))) }

// opposed is the number of parts whose signs differ from which two vectors lie
// so far apart that their cosine isn't worth working out.
const opposed = 29

// Opposed reports whether two vectors lie far apart.
func (w *Word) Opposed(o *Word) bool { return bits.OnesCount64(w.sign^o.sign) >= opposed }

// Senses gives the numbers of the synsets of WordNet that the word stands in, as far as
// another word stands in them too.
func (w *Word) Senses(yield func(uint16) bool) {
	for i := 0; i < len(w.senses); i += 2 {
		if !yield(uint16(w.senses[i]) | uint16(w.senses[i+1])<<8) {
			return
		}
	}
}

func u32(at int) uint32 {
	return uint32(data[at]) | uint32(data[at+1])<<8 | uint32(data[at+2])<<16 | uint32(data[at+3])<<24
}

func u64(at int) uint64 { return uint64(u32(at)) | uint64(u32(at+4))<<32 }
