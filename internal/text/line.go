package text

import "strings"

// lines returns the lines of t that hold more than white space, trimmed of it.
// A line ends at \n, \r\n, \r, or U+2028 and U+2029.
func lines(t string) []Span {
	var out []Span
	for start := 0; start < len(t); {
		end, next := lineEnd(t, start)
		if s := trim(t, Span{start, end}); s.Len() > 0 {
			out = append(out, s)
		}
		start = next
	}
	return out
}

// lineEnd returns the end of the line that starts at i and the start of the next.
func lineEnd(t string, i int) (end, next int) {
	for ; i < len(t); i++ {
		switch t[i] {
		case '\n':
			return i, i + 1
		case '\r':
			if i+1 < len(t) && t[i+1] == '\n' {
				return i, i + 2
			}
			return i, i + 1
		case 0xE2:
			if strings.HasPrefix(t[i:], "\u2028") || strings.HasPrefix(t[i:], "\u2029") {
				return i, i + 3
			}
		}
	}
	return len(t), len(t)
}

// trim takes white space off both ends of s.
func trim(t string, s Span) Span {
	for s.Start < s.End {
		r, n := runeAt(t, s.Start, s.End)
		if !isSpace(r) {
			break
		}
		s.Start += n
	}
	return s.trimEnd(t)
}
