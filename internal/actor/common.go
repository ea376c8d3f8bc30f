package actor

import (
	_ "embed" // the list
	"strings"
	"sync"
)

//go:embed data/common.txt
var commonList string

var commonWords = sync.OnceValue(func() map[string]bool {
	out := make(map[string]bool, 4500)
	for _, line := range rows(commonList) {
		for _, w := range strings.Fields(line) {
			out[w] = true
		}
	}
	return out
})

// common reports whether a folded word is one that English news writes small,
// so that a capital on it at the start of a sentence, or in a title, says
// nothing. Plurals and verb forms of such words are common too.
func common(fold string) bool {
	words := commonWords()
	if words[fold] {
		return true
	}
	if fold == "" {
		return false
	}
	for _, e := range endings[fold[len(fold)-1]] {
		stem, ok := strings.CutSuffix(fold, e.end)
		if !ok || len(stem) < 3 {
			continue
		}
		if words[stem+e.base] {
			return true
		}
		if n := len(stem); len(e.end) > 1 && e.base == "" && n > 3 && stem[n-1] == stem[n-2] && words[stem[:n-1]] { // planned
			return true
		}
	}
	return false
}

// An ending is one of a plural or a verb form, and what stands in its place in
// the word that it is formed of.
type ending struct{ end, base string }

// endings are those of plurals and verb forms, and of adverbs, by their last letter.
var endings = map[byte][]ending{
	's': {{"s", ""}, {"es", ""}, {"ies", "y"}},
	'd': {{"ied", "y"}, {"d", ""}, {"ed", ""}},
	'g': {{"ing", ""}, {"ing", "e"}},
	'y': {{"ly", ""}},
}
