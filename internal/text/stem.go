package text

import (
	snowball "github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"
)

// Stem returns the stem of a word by Snowball's English rules, after folding:
// "Negotiations" and "negotiation" share one. It keeps no cache.
func Stem(word string) string {
	env := snowball.NewEnv(Fold(word))
	english.Stem(env)
	return env.Current()
}
