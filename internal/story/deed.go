package story

import (
	"strings"
	"sync"

	"parallax/internal/align"
	"parallax/internal/text"
)

// deedWords are words that reports use for one deed, a line for each. A word that tells
// it only with the one behind it is written with that: broke_free.
const deedWords = `
trapped stuck stranded
freed broke_free
passed approved adopted backed agreed decided
raided robbed stole stolen burgled broke_into
opened open reopened reopen resumed resume ready inaugurated
ended finished concluded broke_up
hit struck ashore came_ashore landfall
found rescued
sank capsized
`

// deedAs maps the stem of such a word, with the one behind it, to that of the
// first of its line.
var deedAs = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for line := range strings.Lines(deedWords) {
		list := strings.Fields(line)
		for _, w := range list {
			verb, behind, both := strings.Cut(w, "_")
			verb = text.Stem(verb)
			if both {
				verb += "_" + behind
			}
			out[verb] = text.Stem(list[0])
		}
	}
	return out
})

// deed is one stem for all words that tell what the mention does, and whether it is
// told by a verb or such a word.
func (m *mention) deed() (stem string, done bool) {
	if as := deedAs()[m.stem+"_"+m.line.at(m.head+1).folded]; as != "" {
		return as, true
	}
	if as := deedAs()[m.stem]; as != "" {
		return as, true
	}
	return m.stem, m.verb
}

// sameDeed reports whether the words of two mentions stand for one another, and they
// aren't done to two that are named: "beat Bradley", "beat Drake". It must
// be told by a verb, or such a word.
func sameDeed(a, b *mention) bool {
	x, done := a.deed()
	y, too := b.deed()
	if !done || !too {
		return false
	}
	one, other := a.object(), b.object()
	return (x == y || align.Alike(a.stem, b.stem) >= standsFor) && (one == "" || other == "" || one == other)
}

// object is the name right behind the verb of a mention; empty where there is none.
func (m *mention) object() string {
	w := m.line.at(m.head + 1)
	if !m.verb || w.Class != text.Word || !capital(w.Of(m.line.t)) || months.Has(w.folded) {
		return ""
	}
	return w.folded
}
