package story

import "strings"

// Letter is the letter of the source at position i where no reader gave another:
// A to Z, then AA, AB …
func Letter(i int) string {
	if i < 26 {
		return string(rune('A' + i))
	}
	return Letter(i/26-1) + Letter(i%26)
}

// isLetter reports whether a correction may give a source these letters.
func isLetter(l string) bool {
	return (len(l) == 1 || len(l) == 2) && strings.Trim(l, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// Letters are those of the sources, in their order, wherever they are named. A
// source that has no letter by correction keeps that of its position, unless a
// correction gave it to another; then it gets the first one that is free.
func (s *Story) Letters() []string {
	out := make([]string, len(s.Sources))
	taken := make(map[string]bool, len(s.Sources))
	for i := range s.Sources {
		if l := s.Sources[i].Letter; isLetter(l) && !taken[l] { // a story file may hold anything
			out[i], taken[l] = l, true
		}
	}
	for i := range out {
		if l := Letter(i); out[i] == "" && !taken[l] {
			out[i], taken[l] = l, true
		}
	}
	next := 0
	for i := range out {
		for out[i] == "" {
			if l := Letter(next); !taken[l] {
				out[i], taken[l] = l, true
			}
			next++
		}
	}
	return out
}
