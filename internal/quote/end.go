package quote

import (
	"strings"

	"parallax/internal/text"
)

// contentEnd is where what is said ends: at the end of the sentence, or before
// a further clause, which is the narrator's or another attribution.
func (l *line) contentEnd(from, end int, c cueAt) int {
	end = min(end, from+longest)
	open := l.hangs(c)
	if q := l.at(from); q.comma && (l.turns(from, end, c) || open && l.resumes(from+1, end)) {
		return from + 1
	}
	if l.restricts(c) {
		end = l.secondVerb(from, end)
	}
	last := -1 // the last comma or "and" before which a further clause may begin
	for j := from + 1; j < end; j++ {
		if it := l.at(j); l.isMark(j, ",") || it.fold == "and" || l.isMark(j, "-") || l.isMark(j, "—") {
			last = j
		} else if it.comma {
			last = j + 1
		} else if last > from && l.speaks(j, end) {
			return last
		}
		switch it := l.at(j); {
		case it.quote >= 0:
			if it.comma && (l.turns(j, end, c) || l.remarks(j+1, end) || open && l.resumes(j+1, end)) {
				return j + 1
			}
		case it.fold == ";" && !it.word:
			return j
		case it.fold == "and" || it.fold == "but" || it.fold == "while":
			if l.goesOn(j+1, c) || it.fold != "and" && l.at(j+1).fold == "also" {
				return j
			}
		case it.fold == ",":
			if l.turns(j, end, c) || open && l.resumes(j+1, end) {
				return j
			}
		case it.fold == "—" || it.fold == "–" || it.fold == "-":
			if l.breaks(j, end) {
				return j
			}
		}
	}
	return end
}

// quotedEnd is where ends what starts with words in marks: behind them when they
// are a sentence and only an adjunct follows, “You lie!” at the top of his voice.
func (l *line) quotedEnd(from, end int, c cueAt) int {
	if q, next := l.at(from), l.at(from+1); q.whole && !q.comma && (prepositions.Has(next.fold) && next.fold != "of" || hanging.Has(next.fold) || coordinators.Has(next.fold)) {
		return from + 1
	}
	if l.at(from+1).fold == "when" && l.at(from+2).fold == "asked" {
		return from + 1
	}
	return l.contentEnd(from, end, c)
}

// remarks reports whether what follows words in marks and their comma is a remark
// on what was said: “…,” when asked; “…,” sparking a row; “…,” a nod to the board.
func (l *line) remarks(i, end int) bool {
	it := l.at(i)
	switch {
	case isIng(it.fold) && it.fold != "including" || it.fold == "when" || it.fold == "after":
		return true
	case it.fold == "in" && l.at(i+1).fold == "which":
		return true
	case it.fold == "a" || it.fold == "an" || it.fold == "another":
		return !l.hasFinite(i, end)
	}
	return false
}

// speaks reports whether the word at item j is a verb that has words in marks
// right behind it: who speaks there is another.
func (l *line) speaks(j, end int) bool {
	it := l.at(j)
	if !it.word || it.caps {
		return false
	}
	v, ok := cues().verbs[it.fold]
	if !ok || v.frames&quoted == 0 || !v.past && !v.s {
		return false
	}
	k := j + 1
	if l.isMark(k, ",") || l.isMark(k, ":") {
		k++
	}
	return k < end && l.at(k).quote >= 0
}

// goesOn reports whether a verb of the same form as the cue stands at item i:
// said X and promised Y.
func (l *line) goesOn(i int, c cueAt) bool {
	for isAdverb(l.at(i).fold) {
		i++
	}
	it := l.at(i)
	if !it.word || it.caps {
		return false
	}
	v, ok := cues().verbs[it.fold]
	switch {
	case !ok:
		return c.verb.past && c.verb.frames&clause == 0 && len(it.fold) > 4 && strings.HasSuffix(it.fold, "ed") && l.takes(i+1)
	case c.verb.ing:
		return v.ing || v.past && v.frames&clause != 0
	case c.verb.plain:
		return v.past && v.frames&(clause|naming) != 0
	case c.verb.past:
		return v.past
	case c.verb.s:
		return v.s && l.takes(i+1)
	}
	return false
}

// takes reports whether item i may begin what a verb takes, so that the word
// before it is no adjective.
func (l *line) takes(i int) bool {
	it := l.at(i)
	return determiners.Has(it.fold) || prepositions.Has(it.fold) || it.caps || it.fold == "that" || it.quote >= 0 || subjectPro.Has(it.fold) || it.fold == "him" || it.fold == "them" || it.fold == "whether" || it.fold == "how" || it.fold == "why"
}

// turns reports whether what follows the comma at item j is no part of what is
// said: ", but she left", ", adding that", ", while rain fell", ", according to".
func (l *line) turns(j, end int, c cueAt) bool {
	list := cues()
	next := l.at(j + 1)
	i := l.skipAdverbs(j+1, end)
	if v, ok := list.verbs[l.at(i).fold]; ok && !l.at(i).caps {
		if v.ing && v.frames&(clause|thatOnly|hearerDo|as|naming) != 0 || v.s && c.verb.s && i == j+1 {
			return true
		}
	}
	switch next.fold {
	case "according":
		return l.at(j+2).fold == "to"
	case "with":
		return l.absolute(j+2, end)
	case "but":
		i := l.skipAdverbs(j+2, end)
		return l.goesOn(j+2, c) || l.clauseStarts(i, end) || l.at(i).caps || determiners.Has(l.at(i).fold) && l.at(i).fold != "a" && l.at(i).fold != "an"
	case "and":
		return l.goesOn(j+2, c) || !l.reports(c) && l.clauseStarts(l.skipAdverbs(j+2, end), end)
	case "while", "although", "though", "whereas":
		return l.at(j + 2).word
	case "as":
		return l.at(j+2).fold != "well" && !determiners.Has(l.at(j+2).fold) && l.clauseStarts(j+2, end)
	case "which", "who":
		return !l.reports(c)
	case "even":
		return l.at(j+2).fold == "though" || l.at(j+2).fold == "as" || l.at(j+2).fold == "after"
	}
	if !l.reports(c) && !next.caps && isPast(next.fold) && !finite.Has(next.fold) { // Blum, followed by Dahl
		return true
	}
	return l.sayerStarts(j+1, end) || !l.reports(c) && isIng(next.fold) && next.fold != "including"
}

// sayerStarts reports whether a subject and its verb of saying start at item i: ", Blum
// said".
func (l *line) sayerStarts(i, end int) bool {
	if first := l.at(i); !first.word || prepositions.Has(first.fold) || conjunctions.Has(first.fold) && !determiners.Has(first.fold) {
		return false
	}
	for j := i + 1; j < end && j < i+7; j++ {
		it := l.at(j)
		if !it.word && it.fold != "." || it.quote >= 0 || prepositions.Has(it.fold) || conjunctions.Has(it.fold) {
			return false
		}
		if v := cues().verbs[it.fold]; !it.caps && (v.past || v.s) && v.frames&clause != 0 {
			return true
		}
	}
	return false
}

// reports reports whether a clause is what a cue introduces.
func (l *line) reports(c cueAt) bool { return c.verb.frames&(clause|thatOnly) != 0 && !c.object }

// clauseStarts reports whether a subject and its verb start at item i.
func (l *line) clauseStarts(i, end int) bool {
	first := l.at(i)
	if subjectPro.Has(first.fold) && first.fold != "that" && first.fold != "those" {
		return true
	}
	if !first.word || prepositions.Has(first.fold) || conjunctions.Has(first.fold) || first.fold == "not" {
		return false
	}
	for j := i + 1; j < end && j < i+8; j++ {
		it := l.at(j)
		if !it.word && it.fold != "'s" && it.fold != "’s" && it.fold != "." || it.quote >= 0 {
			return false
		}
		if !it.caps && isPast(it.fold) {
			return true
		}
		if v, ok := cues().verbs[it.fold]; ok && (v.s || v.past) && !it.caps {
			return true
		}
	}
	return false
}

// breaks reports whether the dash at item j cuts off a remark: no second dash
// closes it. A dash without room on both sides joins words.
func (l *line) breaks(j, end int) bool {
	d := l.at(j)
	if d.word || d.Start == l.at(j-1).End && d.End == l.at(j+1).Start && d.fold == "-" {
		return false
	}
	for k := j + 1; k < end; k++ {
		if l.at(k).fold == d.fold && !l.at(k).word {
			return false
		}
	}
	return true
}

// hangs reports whether a cue stands in a clause that hangs on another: "the
// mayor, who said …, left", "when she said …, they left".
func (l *line) hangs(c cueAt) bool {
	i := l.beforeAuxiliaries(c)
	switch {
	case l.at(i).fold == "who" || l.at(i).fold == "which" && l.isMark(i-1, ","):
		return true
	case l.isMark(i, ",") && c.verb.ing:
		return true
	}
	for k := i; k >= 0 && k > i-12; k-- {
		it := l.at(k)
		if hanging.Has(it.fold) && (k == 0 || l.isMark(k-1, ",") || k == 1 && coordinators.Has(l.at(0).fold)) {
			return true
		}
		if !it.word && it.fold != "." && it.fold != "'s" && it.fold != "’s" {
			return false
		}
	}
	return false
}

// restricts reports whether a cue stands in a relative clause without a comma:
// "drivers who say the ferry is slow".
func (l *line) restricts(c cueAt) bool {
	i := l.beforeAuxiliaries(c)
	return !c.object && l.at(i).fold == "who" && i > 0 && l.at(i-1).word && !prepositions.Has(l.at(i-1).fold)
}

// beforeAuxiliaries is the item before a cue and the adverbs and auxiliaries that
// stand before it.
func (l *line) beforeAuxiliaries(c cueAt) int {
	i := c.from - 1
	for i >= 0 && (isAdverb(l.at(i).fold) || auxiliaries.Has(l.at(i).fold)) {
		i--
	}
	return i
}

// secondVerb returns the item of the second finite verb from item i on that no
// conjunction or subject of its own stands before: it is the verb of the clause
// on which the relative clause hangs. The end when there is none.
func (l *line) secondVerb(i, end int) int {
	seen := false
	for j := i; j < end; j++ {
		it := l.at(j)
		switch {
		case it.quote >= 0 || !it.word && it.fold != "'s" && it.fold != "’s" || conjunctions.Has(it.fold) || j > i && subjectPro.Has(it.fold):
			return end
		case finite.Has(it.fold) && it.fold != "'s" && it.fold != "’s":
			if seen && !finite.Has(l.at(j-1).fold) {
				return j
			}
			seen = true
		}
	}
	return end
}

// hanging are the words that begin a clause which hangs on the one after it.
var hanging = text.NewSet(`when whenever if while although though because since as after before once unless`)

// resumes reports whether the clause on which another hangs goes on at item i:
// with its verb, or with its subject and verb.
func (l *line) resumes(i, end int) bool {
	it := l.at(i)
	if it.caps || subjectPro.Has(it.fold) || determiners.Has(it.fold) {
		return l.clauseStarts(i, end)
	}
	v, ok := cues().verbs[it.fold]
	return it.word && (isPast(it.fold) || ok && (v.s || v.past))
}
