package quote

import (
	_ "embed" // the lists
	"strings"
	"sync"
)

//go:embed data/cues.txt
var cuesList string

//go:embed data/phrases.txt
var phrasesList string

// Frames are the ways in which a verb introduces what is said.
type frames uint16

const (
	clause   frames = 1 << iota // a clause follows, with or without "that": said he left
	thatOnly                    // a clause, where it is plain to see: noted that
	quoted                      // words in marks
	hearer                      // a hearer comes first: told X that
	toDo                        // "to do" is what is said: vowed to stay
	hearerDo                    // hearer, then "to do": urged X to stay
	object                      // the object is what is said: rejected the claim
	as                          // X as Y, X of Y, X for Y: accused X of theft
	passive                     // is said to, is expected to
	question                    // whether, how, why: asked whether
	naming                      // object and name: called him a liar
	seeming                     // seems to
)

var frameOf = map[byte]frames{'s': clause, 'w': thatOnly, 'q': quoted, 'o': hearer, 't': toDo, 'h': hearerDo, 'n': object, 'a': as,
	'p': passive, 'k': question, 'c': naming, 'y': seeming}

// A verb is one form of a verb that introduces speech.
type verb struct {
	base   string
	frames frames
	past   bool // past tense or participle
	ing    bool
	s      bool // third person: also the plural of a noun (claims)
	plain  bool // infinitive: also a noun (claim)
}

// A cueList knows the verbs of saying by form and the ones of more words by
// their first.
type cueList struct {
	verbs   map[string]verb
	phrases map[string][]phrase
}

type phrase struct {
	words  []string
	frames frames
}

var cues = sync.OnceValue(func() *cueList {
	c := &cueList{map[string]verb{}, map[string][]phrase{}}
	for _, line := range rows(cuesList) {
		f := strings.Fields(line)
		c.inflect(f[0], parseFrames(f[1]), f[2:])
	}
	for _, line := range rows(phrasesList) {
		f := strings.Fields(line)
		n := len(f) - 1
		c.phrases[f[0]] = append(c.phrases[f[0]], phrase{f[:n], parseFrames(f[n])})
	}
	return c
})

// rows returns the lines of a list without comments.
func rows(list string) []string {
	var out []string
	for line := range strings.Lines(list) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			out = append(out, line)
		}
	}
	return out
}

func parseFrames(letters string) frames {
	var f frames
	for i := range len(letters) {
		f |= frameOf[letters[i]]
	}
	return f
}

// inflect adds the forms of a verb.
func (c *cueList) inflect(base string, f frames, irregular []string) {
	put := func(form string, v verb) {
		v.base, v.frames = base, f|c.verbs[form].frames
		c.verbs[form] = v
	}
	put(base, verb{plain: true})
	put(thirdPerson(base), verb{s: true})
	put(withEnding(base, "ing"), verb{ing: true})
	if len(irregular) == 0 {
		irregular = []string{withEnding(base, "ed")}
	}
	for _, form := range irregular {
		put(form, verb{past: true})
	}
}

func thirdPerson(base string) string {
	switch n := len(base); {
	case strings.HasSuffix(base, "y") && !isVowel(base[n-2]):
		return base[:n-1] + "ies"
	case strings.HasSuffix(base, "s"), strings.HasSuffix(base, "sh"), strings.HasSuffix(base, "ch"), strings.HasSuffix(base, "x"):
		return base + "es"
	}
	return base + "s"
}

// doubled are the verbs whose last letter is doubled before an ending.
var doubled = map[string]bool{"admit": true, "permit": true, "beg": true, "quip": true, "slam": true, "refer": true, "infer": true, "dub": true,
	"brag": true, "opt": false, "plan": true, "prefer": true, "signal": false, "label": false}

func withEnding(base, ending string) string {
	n := len(base)
	switch {
	case doubled[base]:
		return base + base[n-1:] + ending
	case strings.HasSuffix(base, "ee"):
		if ending == "ed" {
			return base + "d"
		}
		return base + ending
	case strings.HasSuffix(base, "e"):
		return base[:n-1] + ending
	case ending == "ed" && strings.HasSuffix(base, "y") && !isVowel(base[n-2]):
		return base[:n-1] + "ied"
	}
	return base + ending
}

func isVowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }
