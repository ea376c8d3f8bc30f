// Package ratchet is what tests read files of cases with: their lines, the marks
// in them, and which cases are known to be read wrong, so that what is read right
// stays so.
package ratchet

import (
	"fmt"
	"slices"
	"strings"
)

// Lines returns the lines of a file of cases that are neither empty nor
// comments, which begin with "#".
func Lines(file string) []string {
	var out []string
	for line := range strings.Lines(file) {
		if line = strings.TrimSuffix(line, "\n"); line != "" && line[0] != '#' {
			out = append(out, line)
		}
	}
	return out
}

// Unmark takes the marks off a case such as "It fell {on Friday|DATE|2025-11-07}.":
// its text, and the parts of each mark, the words that it marks first. A mark
// has at least so many parts.
func Unmark(line string, parts int) (text string, marks [][]string, err error) {
	var plain strings.Builder
	for rest := line; ; {
		before, after, ok := strings.Cut(rest, "{")
		plain.WriteString(before)
		if !ok {
			return plain.String(), marks, nil
		}
		mark, after, ok := strings.Cut(after, "}")
		part := strings.Split(mark, "|")
		if !ok || len(part) < parts {
			return "", nil, fmt.Errorf("a mark without its end or parts: %q", line)
		}
		plain.WriteString(part[0])
		marks = append(marks, part)
		rest = after
	}
}

// Cases are checked one by one. Those known to be read wrong don't fail a test
// until they are read right; any other fails it as soon as it isn't.
type Cases struct {
	Checked, Right int
	unread         map[string]bool
}

// Of returns cases of which those given are known to be read wrong.
func Of(known []string) *Cases {
	r := &Cases{unread: map[string]bool{}}
	for _, in := range known {
		r.unread[in] = true
	}
	return r
}

// Check compares what was found in a case with what is to be found. The error
// says why the test fails; nil when it doesn't.
func (r *Cases) Check(in string, got, want []string) error {
	r.Checked++
	known := r.unread[in]
	delete(r.unread, in)
	right := slices.Equal(got, want)
	if right {
		r.Right++
	}
	switch {
	case right && known:
		return fmt.Errorf("%q is read now: take it off the known ones", in)
	case !right && !known:
		return fmt.Errorf("%q\n got %q\nwant %q", in, got, want)
	}
	return nil
}

// Left lists the known cases that were none of those checked, sorted.
func (r *Cases) Left() []string {
	var out []string
	for in := range r.unread {
		out = append(out, in)
	}
	slices.Sort(out)
	return out
}
