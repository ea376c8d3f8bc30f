package quote

import (
	_ "embed" // the lists
	"strings"
	"sync"

	"parallax/internal/text"
)

//go:embed data/cues.txt
var cuesList string

//go:embed data/phrases.txt
var phrasesList string

//go:embed data/nouns.txt
var nounsList string

//go:embed data/adjectives.txt
var adjectivesList string

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
	viewed                      // X as Y, and only so: sees it as a threat
	objectDo                    // X to do: wants them to leave
)

var frameOf = map[byte]frames{'s': clause, 'w': thatOnly, 'q': quoted, 'o': hearer, 't': toDo, 'h': hearerDo, 'n': object, 'a': as,
	'p': passive, 'k': question, 'c': naming, 'v': viewed, 'e': objectDo}

// A verb is one form of a verb that introduces speech.
type verb struct {
	base   string
	frames frames
	past   bool // past tense or participle
	ing    bool
	s      bool // third person: also the plural of a noun (claims)
	plain  bool // infinitive: also a noun (claim)
}

// A cueList knows the verbs of saying by form, the ones of more words by the
// form of their first, and the nouns and adjectives of saying and thinking.
type cueList struct {
	verbs      map[string]verb
	phrases    map[string][]phrase
	nouns      map[string]complement
	adjectives map[string]complement

	heads, terms text.Shape // of verbs and the first words of phrases; of nouns and adjectives
}

// A phrase is a verb and the words after it.
type phrase struct {
	rest []string
	verb verb
}

// A complement is what a noun or adjective introduces: by frames, and what it is
// about behind a preposition.
type complement struct {
	frames frames
	about  []string
}

var cues = sync.OnceValue(func() *cueList {
	c := &cueList{verbs: map[string]verb{}, phrases: map[string][]phrase{}, nouns: map[string]complement{}, adjectives: map[string]complement{}}
	for _, line := range rows(cuesList) {
		f := strings.Fields(line)
		for form, v := range inflections(f[0], parseFrames(f[1]), f[2:]) {
			v.frames |= c.verbs[form].frames
			c.verbs[form] = v
			c.heads.Add(form)
		}
	}
	for _, line := range rows(phrasesList) {
		f := strings.Fields(line)
		n := len(f) - 1
		first := strings.Split(f[0], "/")
		for form, v := range inflections(first[0], parseFrames(f[n]), first[1:]) {
			c.phrases[form] = append(c.phrases[form], phrase{f[1:n], v})
			c.heads.Add(form)
		}
	}
	for _, line := range rows(nounsList) {
		f := strings.Fields(line)
		c.nouns[f[0]] = parseComplement(f[1])
		c.nouns[thirdPerson(f[0])] = c.nouns[f[0]] // the plural is formed like it
		c.terms.Add(f[0])
		c.terms.Add(thirdPerson(f[0]))
	}
	for _, line := range rows(adjectivesList) {
		f := strings.Fields(line)
		c.adjectives[f[0]] = parseComplement(f[1])
		c.terms.Add(f[0])
	}
	return c
})

func parseComplement(s string) complement {
	letters, about, _ := strings.Cut(s, "/")
	c := complement{frames: parseFrames(letters)}
	if about != "" {
		c.about = strings.Split(about, ",")
	}
	return c
}

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

// inflections returns the forms of a verb; past and participle are given when
// they are irregular. Where two are written alike, it is a past.
func inflections(base string, f frames, irregular []string) map[string]verb {
	forms := map[string]verb{
		base:                    {plain: true},
		thirdPerson(base):       {s: true},
		withEnding(base, "ing"): {ing: true},
	}
	if len(irregular) == 0 {
		irregular = []string{withEnding(base, "ed")}
	}
	for _, form := range irregular {
		forms[form] = verb{past: true}
	}
	for form, v := range forms {
		v.base, v.frames = base, f
		forms[form] = v
	}
	return forms
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
	"brag": true, "plan": true, "prefer": true, "rip": true, "rebut": true, "shrug": true, "hit": true, "put": true, "forget": true}

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
