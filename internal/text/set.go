package text

import (
	"strings"
	"sync"
	"sync/atomic"
)

// A Shape tells of most words that they are not among those added to it: by their
// length and their first and last byte, which costs a fraction of a map's hash
// (in WebAssembly, which has no instruction for one, a tenth). The zero Shape has
// none.
type Shape struct {
	first, last [32]uint32 // by the low bits of a byte: the lengths of the words that begin, or end, with it
}

// Add adds a word, which is not empty.
func (s *Shape) Add(w string) {
	s.first[w[0]&31] |= lengthBit(w)
	s.last[w[len(w)-1]&31] |= lengthBit(w)
}

// May reports whether a word may be among those added.
func (s *Shape) May(w string) bool {
	return w != "" && s.first[w[0]&31]&s.last[w[len(w)-1]&31]&lengthBit(w) != 0
}

// lengthBit is the bit of a word's length; one for all that are long.
func lengthBit(w string) uint32 { return 1 << min(len(w), 31) }

// A Set is a set of words. Most words that are looked for in one are not in it,
// and most of those have another shape. It is made when a word is first looked
// for: a page that only shows a story needs few of the many.
type Set struct {
	list  string
	once  sync.Once
	ready uint32 // 1 when shape and words are there
	shape Shape
	words map[string]struct{}
}

// NewSet returns the set of the words that white space parts in a list.
func NewSet(list string) *Set { return &Set{list: list} }

// Has reports whether a word is in the set, written as it is there.
func (s *Set) Has(w string) bool {
	if atomic.LoadUint32(&s.ready) == 0 {
		s.once.Do(s.fill)
	}
	if !s.shape.May(w) {
		return false
	}
	_, ok := s.words[w]
	return ok
}

func (s *Set) fill() {
	words := strings.Fields(s.list)
	s.words = make(map[string]struct{}, len(words))
	for _, w := range words {
		s.shape.Add(w)
		s.words[w] = struct{}{}
	}
	atomic.StoreUint32(&s.ready, 1)
}
