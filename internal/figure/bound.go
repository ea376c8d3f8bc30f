package figure

import (
	"strings"
	"sync"
)

// bounds are the words before a number that limit it, the longest first.
var bounds = sync.OnceValue(func() (out []limit) {
	for _, b := range []struct {
		bound Bound
		words string
	}{
		{AtLeast, "no fewer than; no less than; not less than; not fewer than; at least; a minimum of; minimum of"},
		{AtMost, "no more than; not more than; as many as; as much as; up to; at most; a maximum of; maximum of"},
		{MoreThan, "more than; greater than; upwards of; upward of; in excess of; north of; over; above; exceeding"},
		{LessThan, "less than; fewer than; lower than; under; below"},
		{About, "an estimated; nearly; almost; roughly; about; around; some; approximately; estimated; close to; circa; an approximate"},
	} {
		for words := range strings.SplitSeq(b.words, "; ") {
			out = append(out, limit{strings.Fields(words), b.bound})
		}
	}
	return out
})

// A limit is the words of a bound.
type limit struct {
	words []string
	bound Bound
}

// boundBefore returns the bound that the tokens before token i set and the
// token where its words start.
func (s *scan) boundBefore(i int) (Bound, int) {
	last := s.foldAt(i - 1)
	for _, b := range bounds() {
		n := len(b.words)
		from := i - n
		if b.words[n-1] != last || from < s.floor {
			continue
		}
		k := 0
		for k < n-1 && s.fold(from+k) == b.words[k] {
			k++
		}
		if k == n-1 {
			return b.bound, from
		}
	}
	return Exact, i
}

// boundAfter returns the bound that words after a number set: "200 or more".
func (s *scan) boundAfter(i int) (Bound, int) {
	switch {
	case s.foldAt(i) == "+":
		return AtLeast, i + 1
	case s.foldAt(i) == "or" && s.foldAt(i+1) == "more":
		return AtLeast, i + 2
	case s.foldAt(i) == "or" && (s.foldAt(i+1) == "less" || s.foldAt(i+1) == "fewer"):
		return AtMost, i + 2
	case s.foldAt(i) == "or" && s.foldAt(i+1) == "so":
		return About, i + 2
	}
	return Exact, i
}
