package text

import (
	"strings"
	"unicode"
)

// CountWords counts the words of a text as its reader would: runs of non-blanks
// that hold a letter or a digit.
func CountWords(t string) int {
	n := 0
	for word := range strings.FieldsSeq(t) {
		if strings.ContainsFunc(word, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
			n++
		}
	}
	return n
}
