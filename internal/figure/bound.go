package figure

import "strings"

// bounds are the words before a number that limit it, the longest first.
var bounds = []struct {
	words string
	bound Bound
}{
	{"no fewer than", AtLeast}, {"no less than", AtLeast}, {"not less than", AtLeast}, {"not fewer than", AtLeast}, {"at least", AtLeast}, {"a minimum of", AtLeast},
	{"no more than", AtMost}, {"not more than", AtMost}, {"as many as", AtMost}, {"as much as", AtMost}, {"up to", AtMost}, {"at most", AtMost}, {"a maximum of", AtMost},
	{"more than", MoreThan}, {"greater than", MoreThan}, {"upwards of", MoreThan}, {"in excess of", MoreThan}, {"over", MoreThan}, {"above", MoreThan}, {"exceeding", MoreThan},
	{"less than", LessThan}, {"fewer than", LessThan}, {"under", LessThan}, {"below", LessThan}, {"nearly", About}, {"almost", About},
	{"roughly", About}, {"about", About}, {"around", About}, {"some", About}, {"approximately", About}, {"an estimated", About}, {"estimated", About}, {"close to", About}, {"circa", About},
}

// boundBefore returns the bound that the tokens before token i set and the
// token where its words start.
func (s *scan) boundBefore(i int) (Bound, int) {
	for _, b := range bounds {
		n := strings.Count(b.words, " ") + 1
		if i-n < s.floor {
			continue
		}
		from, match := i-n, true
		for k, w := range strings.Fields(b.words) {
			if s.fold(from+k) != w {
				match = false
				break
			}
		}
		if match {
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
