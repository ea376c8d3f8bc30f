package story

import (
	"strings"

	"parallax/internal/text"
)

// plain names a happening by what the clause has: the verb before the
// expression, the noun before "in May", the verb after it, else the nearest word.
// A verb of saying before a comma is put in: "will cost two million, he said, and end in May".
func (l *line) plain(from, to int, c clause) trigger {
	for k := from - 1; k >= c.from; k-- {
		if (l.acts(k) || l.willDo(k)) && !(words().speech.Has(l.words[k].folded) && l.at(k+1).Of(l.t) == ",") {
			return l.verb(k)
		}
	}
	for k := from - 1; k >= c.from && k >= from-4; k-- {
		if w := &l.words[k]; l.inPhrase(k) && !whens.Has(w.folded) {
			if modals.Has(l.at(k - 1).folded) {
				return l.verb(k)
			}
			return trigger{at: k, family: -1, from: l.phraseStart(k)}
		}
	}
	for k := to; k < c.to; k++ {
		if l.acts(k) {
			return l.verb(k)
		}
	}
	for k := from - 1; k >= c.from; k-- {
		if w := &l.words[k]; w.Class == text.Word && !prepositions.Has(w.folded) && !determiners.Has(w.folded) {
			return l.verb(k)
		}
	}
	return l.verb(from)
}

// acts reports whether the word at k is a verb that tells of itself what happens.
func (l *line) acts(k int) bool {
	w := &l.words[k]
	if w.Class != text.Word {
		return false
	}
	if before := l.at(k - 1).folded; strings.HasSuffix(w.folded, "ing") && (before == "was" || before == "were" || before == "been") {
		return true
	}
	return verbLike(w.folded) && w.folded != "had" && !l.afterDeterminer(k)
}

// willDo reports whether the word at k is a verb after "will", or after "is to",
// that tells of itself what happens.
func (l *line) willDo(k int) bool {
	w := &l.words[k]
	turns := turns.Has(w.folded)
	if w.Class != text.Word || !turns && (words().light.Has(w.folded) || text.IsStop(w.folded)) {
		return false
	}
	switch l.at(k - 1).folded {
	case "will", "would", "shall", "should", "may", "might", "must", "can", "could":
		return true
	case "to":
		switch l.at(k - 2).folded {
		case "is", "are", "was", "were", "due", "set", "expected", "planned", "scheduled", "plans", "plan":
			return true
		}
	case "and":
		for n := k - 2; turns && n > k-9 && n >= 0; n-- {
			if w := l.words[n].folded; w == "will" || w == "would" {
				return true // "will cost 340 million and open in May"
			}
		}
	}
	return false
}

// turns are light verbs that tell of a thing itself what is to come of it.
var turns = text.NewSet("open begin start end close finish resume reopen conclude")

// whens are words that tell of a time themselves, and not of what happens at it.
var whens = text.NewSet("late early again once ever later earlier soon still yet already only just")

// verb is the verb at k as a trigger.
func (l *line) verb(k int) trigger {
	g := trigger{at: k, family: -1, verb: true, from: k}
	if family, ok := words().verbs[l.words[k].stem]; ok {
		g.family = family
	}
	return g
}
