package quote

import "parallax/internal/text"

// An attribution is what one cue says: who (a range of items), the cue, and
// what is said.
type attribution struct {
	line     int
	cue      [2]int
	source   [2]int // empty when there is none
	content  [][2]int
	code     string // why
	noun     bool   // the cue is a noun
	ellipsis bool   // the subject is that of the clause before
	base     string
}

// afterColon returns where the words in marks begin that a colon introduces
// and that go on to the end; 0 for none.
func (l *line) afterColon(from, end int) int {
	if end-1 > from && l.at(end-1).quote >= 0 && l.isMark(end-2, ":") {
		return end - 1
	}
	return 0
}

// attributions reads what each cue of a line introduces.
func (l *line) attributions(n int) []attribution {
	var out []attribution
	end := l.sentenceEnd()
	list := l.cueVerbs()
	for _, c := range list {
		a := attribution{line: n, cue: [2]int{c.from, c.to}, base: c.verb.base}
		a.source, a.ellipsis = l.subject(c)
		if from, ok := l.apposed(c); ok && a.ellipsis {
			a.source, a.ellipsis = [2]int{from, c.from - 1}, false
		}
		end := end
		if l.opens(c) { // "Stressing its aims, the office said": up to the comma
			if end, a.source = l.mainClause(c.to, end); end < 0 {
				continue
			}
			a.ellipsis = false
		}
		if l.read(&a, c, end) {
			out = append(out, a)
		}
	}
	out = append(out, l.complements(n, end, list)...)
	out = append(out, l.accordingTo(n, end)...)
	out = append(out, l.hearsay(n, end)...)
	return out
}

// sentenceEnd is the item after the last that isn't the closing mark.
func (l *line) sentenceEnd() int {
	end := len(l.items)
	for end > 0 && !l.items[end-1].word && l.items[end-1].quote < 0 && l.items[end-1].fold != ")" {
		end--
	}
	return end
}

// read finds what a cue introduces; false when it introduces nothing.
func (l *line) read(a *attribution, c cueAt, end int) bool {
	if l.trailing(a, c, end) {
		return true
	}
	if c.verb.past && l.isPassive(c.from) || l.isBare(c) {
		return l.readPassive(a, c, end)
	}
	i := l.skipAdverbs(c.to, end)
	return i < end && (l.readClause(a, c, i, end) || l.readObject(a, c, i, end))
}

// readClause reads what a cue introduces at item i when that is a quotation, a
// clause or a question.
func (l *line) readClause(a *attribution, c cueAt, i, end int) bool {
	f := c.verb.frames
	if f&quoted != 0 {
		if from, ok := l.quoteAfter(i, end); ok {
			return a.put("cue-before-quotation", from, l.quotedEnd(from, end, c))
		}
	}
	if f&(hearer|hearerDo) != 0 {
		if from, ok := l.afterHearer(i, end, f); ok {
			return a.put("cue-before-clause", from, l.contentEnd(from, end, c))
		}
	}
	if f&(clause|thatOnly) != 0 && l.share(i, end) { // found 48 percent of them supported it
		return a.put("cue-before-clause", i, l.contentEnd(i, end, c))
	}
	if f&(clause|thatOnly) != 0 {
		if from, ok := l.clauseAfter(i, end, f&clause != 0 && (c.verb.base != "tell" || !l.paper(i, end))); ok {
			return a.put("cue-before-clause", from, l.contentEnd(from, end, c))
		}
	}
	if asking.Has(l.at(i).fold) && (f&question != 0 || f&(clause|thatOnly) != 0 && !relative.Has(l.at(i).fold)) {
		return a.put("cue-before-clause", i, l.contentEnd(i, end, c))
	}
	return false
}

// paper reports whether a name with "the" is all that stands from item i on: told
// The Valley Post.
func (l *line) paper(i, end int) bool {
	if l.at(i).fold != "the" || !l.at(i+1).caps {
		return false
	}
	for k := i + 1; k < end; k++ {
		if !l.at(k).caps {
			return false
		}
	}
	return true
}

// share reports whether a share of people with its verb stands at item i: "48
// percent of respondents supported it".
func (l *line) share(i, end int) bool {
	if !l.counts(i) {
		return false
	}
	for j := i + 1; j < i+4 && j < end; j++ {
		if f := l.at(j).fold; f == "percent" || f == "%" || f == "pct" || f == "per" && l.at(j+1).fold == "cent" {
			return l.hasVerb(j+1, min(end, j+farthestVerb))
		}
	}
	return false
}

// farthestVerb is how many items after a share its verb may stand.
const farthestVerb = 12

// relative are the words of asking that also begin a relative or adverbial clause.
var relative = text.NewSet(`when where who which`)

// readObject reads what a cue introduces at item i when that is a thing, or what
// is to be done.
func (l *line) readObject(a *attribution, c cueAt, i, end int) bool {
	f, first := c.verb.frames, l.at(i).fold
	c.object = true
	if f&question != 0 && first == "about" { // asked about
		return a.put("cue-before-object", i+1, l.contentEnd(i+1, end, c))
	}
	if f&toDo != 0 && (first == "to" && !determiners.Has(l.at(i+1).fold) || first == "not" && l.at(i+1).fold == "to") {
		return a.put("cue-before-clause", i, l.contentEnd(i, end, c))
	}
	if f&objectDo != 0 {
		if to := l.nounPhraseEnd(i, end); to > i && to < i+8 && l.at(to).fold == "to" {
			return a.put("cue-before-clause", i, l.contentEnd(i, end, c))
		}
	}
	if f&(object|as|naming|viewed) == 0 || prepositions.Has(first) || coordinators.Has(first) || f&viewed != 0 && f&object == 0 && !l.asFollows(i, end) {
		return false
	}
	to := l.contentEnd(i, end, c)
	if from := l.afterColon(i, to); from > 0 { // addressed the claim: “…”
		return a.put("cue-before-quotation", from, to)
	}
	return (l.at(i).word || l.at(i).quote >= 0) && a.put("cue-before-object", i, to)
}

// asFollows reports whether "as" stands behind the noun phrase at item i.
func (l *line) asFollows(i, end int) bool {
	for j := i; j < end && j < i+12; j++ {
		if l.at(j).fold == "as" && j > i {
			return true
		}
		if l.isMark(j, ",") || l.isMark(j, ";") || finite.Has(l.at(j).fold) {
			return false
		}
	}
	return false
}

// opens reports whether a cue is a participle that opens its sentence, alone or
// after "while" and the like.
func (l *line) opens(c cueAt) bool {
	return c.verb.ing && (c.from == 0 || c.from == 1 && openers.Has(l.at(0).fold))
}

var openers = text.NewSet(`while by in when after before on upon without`)

// mainClause returns the comma after item i behind which the main clause
// begins, and the subject of that; -1 when there is none.
func (l *line) mainClause(i, end int) (int, [2]int) {
	list := cues()
	for j := i; j < end && j < i+longest; j++ {
		if !l.isMark(j, ",") {
			continue
		}
		for k := j + 2; k < end && k < j+16; k++ {
			it := l.at(k)
			v, says := list.verbs[it.fold]
			if it.quote >= 0 || l.isMark(k, ",") {
				break
			}
			if to := l.nounPhraseEnd(j+1, k); (finite.Has(it.fold) || says && (v.past || v.s) && !it.caps) && to == k {
				return j, [2]int{j + 1, k}
			}
		}
	}
	return -1, [2]int{}
}

func (a *attribution) put(code string, from, to int) bool {
	if to <= from {
		return false
	}
	a.code = code
	a.content = append(a.content, [2]int{from, to})
	return true
}

func (l *line) skipAdverbs(i, end int) int {
	for i < end && isAdverb(l.at(i).fold) && !determiners.Has(l.at(i).fold) {
		i++
	}
	return i
}
