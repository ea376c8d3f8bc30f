package quote

import "strings"

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

// A cueAt is a verb that may introduce speech, at items from … to of a line.
type cueAt struct {
	from, to int
	verb     verb
	object   bool // no clause is what it introduces: a thing, or "to do"
}

// cueVerbs returns the cues of a line, in order.
func (l *line) cueVerbs() []cueAt {
	list := cues()
	var out []cueAt
	for i := 0; i < len(l.items); i++ {
		it := l.items[i]
		if !it.word || it.quote >= 0 {
			continue
		}
		if n, v := l.phraseAt(i, list.phrases[it.fold]); n > 0 {
			out = append(out, cueAt{from: i, to: i + n, verb: v})
			i += n - 1
			continue
		}
		v, ok := list.verbs[it.fold]
		if !ok || it.caps && i > 0 && !l.titled || !l.isVerb(i, v) {
			continue
		}
		out = append(out, cueAt{from: i, to: i + 1, verb: v})
	}
	return out
}

// phraseAt returns the length of the phrase at i and its verb; 0 for none.
func (l *line) phraseAt(i int, list []phrase) (int, verb) {
	best, v := 0, verb{}
	for _, p := range list {
		n := len(p.rest) + 1
		if n <= best || i+n > len(l.items) || (p.verb.plain || p.verb.s) && l.isNoun(i) {
			continue
		}
		same := true
		for k, w := range p.rest {
			same = same && l.items[i+1+k].fold == w
		}
		if same {
			best, v = n, p.verb
		}
	}
	return best, v
}

// isNoun reports whether what stands before item i makes a noun of it.
func (l *line) isNoun(i int) bool {
	before := l.at(i - 1).fold
	return before == "'s" || before == "’s" || possessives[before] || nounSigns[before] || determiners[before] && !subjects[before] && !numbers[before]
}

// isVerb tells a verb from the noun or adjective written like it.
func (l *line) isVerb(i int, v verb) bool {
	before := l.at(i - 1)
	strong := v.frames&clause != 0
	switch {
	case v.past && l.attributive(i):
		return false
	case v.past:
		return before.fold != "the" && before.fold != "a" && before.fold != "an" && !(v.frames&object != 0 && !strong && possessives[before.fold])
	case v.ing:
		if before.fold == "a" || before.fold == "an" || before.fold == "the" || possessives[before.fold] {
			return false
		}
		return strong || v.frames&thatOnly != 0 || !prepositions[before.fold] || before.fold == "by"
	}
	if l.isNoun(i) {
		return false
	}
	if v.s {
		if next := l.at(i + 1).fold; next == "of" || strong && l.named(i) && (next == "and" || next == "or") {
			return false // claims of victory; baseless claims and rumours
		}
		return !nounLike[v.base] || before.caps || subjects[before.fold] || isAdverb(before.fold) || before.fold == "and" || before.fold == "," || !strings.HasSuffix(before.fold, "s") && l.at(i-2).word && (determiners[l.at(i-2).fold] || l.at(i-2).caps)
	}
	if before.fold == "to" { // an infinitive says nothing yet, unless "went on to", "refused to"
		return strong || v.frames&(thatOnly|quoted|object) != 0 || linking[l.at(i-2).fold]
	}
	if (v.base == "state" || v.base == "claim") && (before.fold == "and" || before.caps) {
		return false
	}
	if auxiliaries[before.fold] || isAdverb(before.fold) || subjects[before.fold] || plainVerbs[v.base] {
		return true
	}
	return before.word && strings.HasSuffix(before.fold, "s") || before.fold == "people" || before.fold == "and"
}

var coordinators = set(`and or nor but`)

// afterColon returns where the words in marks begin that a colon introduces
// and that go on to the end; 0 for none.
func (l *line) afterColon(from, end int) int {
	if end-1 > from && l.at(end-1).quote >= 0 && l.isMark(end-2, ":") {
		return end - 1
	}
	return 0
}

// attributive reports whether the participle at i stands before its noun:
// "to provide written guarantees", "highlighting alleged involvement".
func (l *line) attributive(i int) bool {
	before, next := l.at(i-1), l.at(i+1)
	if !next.word || determiners[next.fold] || prepositions[next.fold] || subjectPro[next.fold] || asking[next.fold] {
		return false
	}
	if v, ok := cues().verbs[before.fold]; ok && v.ing && !before.caps {
		return true
	}
	return l.at(i-2).fold == "to" && before.word && !before.caps && !determiners[before.fold] && !subjectPro[before.fold]
}

// named reports whether the plural at i follows an adjective rather than who
// does it: "baseless claims".
func (l *line) named(i int) bool {
	before := l.at(i - 1)
	return before.word && !before.caps && !subjects[before.fold] && !strings.HasSuffix(before.fold, "s") || strings.HasSuffix(before.fold, "less") || strings.HasSuffix(before.fold, "ous")
}

var (
	possessives = set(`his her its their our my your`)
	nounSigns   = set(`of for in with by on at from most those these both such any no into over under`)
	subjects    = set(`he she they it i we you who which that this some many others nobody everyone everybody all one`)
	// nounLike are verbs of saying that are written like a common noun.
	nounLike = set(`state claim report plan offer call view attack support request demand comment promise pledge vow tweet post note question order hope fear
		doubt back quote blame credit address challenge protest object estimate forecast project rule rank rate press pressure taunt tease boast joke detail outline
		highlight reference mention guess figure signal hint counter shout yell scream cry whisper chant repeat echo decline want wish command list charge rebuke
		insult compliment salute label brand fault thank welcome contrast frame paint cast blast slam hail caution counsel remark warn dream aim mean study poll`)
	numbers = set(`two three four five six seven eight nine ten`)
	// plainVerbs are hardly ever nouns in their plain form.
	plainVerbs = set(`say think believe argue insist agree know tell ask want contend assert allege admit suggest acknowledge`)
)

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
	f := c.verb.frames
	if i >= end {
		return false
	}
	if f&quoted != 0 {
		if from, ok := l.quoteAfter(i, end); ok {
			return a.put("cue-before-quotation", from, l.quotedEnd(from, end, c))
		}
	}
	if f&hearer != 0 || f&hearerDo != 0 {
		if from, ok := l.afterHearer(i, end, f); ok {
			return a.put("cue-before-clause", from, l.contentEnd(from, end, c))
		}
	}
	if f&(clause|thatOnly) != 0 {
		if from, ok := l.clauseAfter(i, end, f&clause != 0); ok {
			return a.put("cue-before-clause", from, l.contentEnd(from, end, c))
		}
	}
	if f&(question|clause|thatOnly) != 0 && asking[l.at(i).fold] && (f&question != 0 || l.at(i).fold != "when" && l.at(i).fold != "where" && l.at(i).fold != "who" && l.at(i).fold != "which") {
		return a.put("cue-before-clause", i, l.contentEnd(i, end, c))
	}
	if f&question != 0 && l.at(i).fold == "about" { // asked about
		c.object = true
		return a.put("cue-before-object", i+1, l.contentEnd(i+1, end, c))
	}
	if f&toDo != 0 && (l.at(i).fold == "to" && !determiners[l.at(i+1).fold] || l.at(i).fold == "not" && l.at(i+1).fold == "to") {
		c.object = true
		return a.put("cue-before-clause", i, l.contentEnd(i, end, c))
	}
	if f&objectDo != 0 {
		if to := l.nounPhraseEnd(i, end); to > i && to < i+8 && l.at(to).fold == "to" {
			c.object = true
			return a.put("cue-before-clause", i, l.contentEnd(i, end, c))
		}
	}
	if f&viewed != 0 && f&object == 0 && !l.asFollows(i, end) {
		return false
	}
	if f&(object|as|naming|viewed) != 0 && !prepositions[l.at(i).fold] && !coordinators[l.at(i).fold] {
		c.object = true
		to := l.contentEnd(i, end, c)
		if from := l.afterColon(i, to); from > 0 { // addressed the claim: “…”
			return a.put("cue-before-quotation", from, to)
		}
		if to > i && l.at(i).word || l.at(i).quote >= 0 {
			return a.put("cue-before-object", i, to)
		}
	}
	return false
}

// asFollows reports whether "as" stands behind the noun phrase at item i.
func (l *line) asFollows(i, end int) bool {
	for j := i; j < end && j < i+12; j++ {
		if l.at(j).fold == "as" && j > i {
			return true
		}
		if l.isMark(j, ",") || l.isMark(j, ";") || finite[l.at(j).fold] {
			return false
		}
	}
	return false
}

// opens reports whether a cue is a participle that opens its sentence, alone or
// after "while" and the like.
func (l *line) opens(c cueAt) bool {
	return c.verb.ing && (c.from == 0 || c.from == 1 && openers[l.at(0).fold])
}

var openers = set(`while by in when after before on upon without`)

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
			if to := l.nounPhraseEnd(j+1, k); (finite[it.fold] || says && (v.past || v.s) && !it.caps) && to == k {
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
	for i < end && isAdverb(l.at(i).fold) && !determiners[l.at(i).fold] {
		i++
	}
	return i
}
