package quote

import (
	"strings"

	"parallax/internal/text"
)

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
		it := &l.items[i]
		if !it.word || it.quote >= 0 || !list.heads.May(it.fold) {
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
	if it := l.at(i - 1); it.word && !it.caps && (l.at(i-2).fold == "a" || l.at(i-2).fold == "an") && !isAdverb(before) && !strings.HasSuffix(before, "s") && nounLike.Has(l.at(i).fold) {
		return true // a vaccination campaign against
	}
	return before == "'s" || before == "’s" || possessives.Has(before) || nounSigns.Has(before) || determiners.Has(before) && !subjects.Has(before) && !numbers.Has(before)
}

// isVerb tells a verb from the noun or adjective written like it.
func (l *line) isVerb(i int, v verb) bool {
	before := l.at(i - 1)
	strong := v.frames&clause != 0
	switch {
	case v.base == "show" && (hearers.Has(l.at(i+1).fold) || l.at(i+1).fold == "her") && determiners.Has(l.at(i+2).fold): // showed her a picture
		return false
	case v.past && l.attributive(i):
		return false
	case v.past:
		return before.fold != "the" && before.fold != "a" && before.fold != "an" && !(v.frames&object != 0 && !strong && possessives.Has(before.fold))
	case v.ing:
		if before.fold == "a" || before.fold == "an" || before.fold == "the" || possessives.Has(before.fold) || l.paperIng(i) {
			return false
		}
		return strong || v.frames&thatOnly != 0 || !prepositions.Has(before.fold) || before.fold == "by"
	}
	if v.plain && (plainVerbs.Has(v.base) || opinions.Has(v.base)) && (shares.Has(before.fold) || before.word && before.fold[0] >= '0' && before.fold[0] <= '9') {
		return true // most believe, 46 percent say
	}
	if l.isNoun(i) {
		return false
	}
	if v.s {
		if nounLike.Has(v.base) && before.fold != "" && before.fold[0] >= '0' && before.fold[0] <= '9' {
			return false // by 54 votes
		}
		if next := l.at(i + 1).fold; next == "of" || strong && l.named(i) && (next == "and" || next == "or") {
			return false // claims of victory; baseless claims and rumours
		}
		return !nounLike.Has(v.base) || before.caps || subjects.Has(before.fold) || isAdverb(before.fold) || before.fold == "and" || before.fold == "," || !strings.HasSuffix(before.fold, "s") && l.at(i-2).word && (determiners.Has(l.at(i-2).fold) || l.at(i-2).caps)
	}
	if before.fold == "to" { // an infinitive says nothing yet, unless "went on to", "refused to"
		return strong || v.frames&(thatOnly|quoted|object) != 0 || linking.Has(l.at(i-2).fold)
	}
	if (v.base == "state" || v.base == "claim") && (before.fold == "and" || before.caps) {
		return false
	}
	if before.fold == "that" && nounLike.Has(v.base) {
		if said, ok := cues().verbs[l.at(i-2).fold]; ok && said.frames&(clause|thatOnly) != 0 || l.at(i-2).fold == "and" { // said that state teams came
			return false
		}
	}
	if auxiliaries.Has(before.fold) || isAdverb(before.fold) || subjects.Has(before.fold) || plainVerbs.Has(v.base) {
		return true
	}
	return before.word && strings.HasSuffix(before.fold, "s") || before.fold == "people" || before.fold == "and"
}

// paperIng reports whether the word at i is a noun in "-ing" of what is said with
// other words before it, "in a 31-page ruling,": a determiner stands there, and
// nothing that it could introduce behind it.
func (l *line) paperIng(i int) bool {
	if next := l.at(i + 1); next.quote >= 0 || next.word && !prepositions.Has(next.fold) || next.fold == "to" || l.isMark(i+1, ":") {
		return false
	}
	for k := i - 1; k >= 0 && k > i-6; k-- {
		switch it := l.at(k); {
		case it.fold == "a" || it.fold == "an" || it.fold == "the" || possessives.Has(it.fold):
			return prepositions.Has(l.at(k - 1).fold)
		case it.quote >= 0 || it.caps || !it.word && it.fold != "-":
			return false
		}
	}
	return false
}

// attributive reports whether the participle at i stands before its noun:
// "to provide written guarantees", "highlighting alleged involvement".
func (l *line) attributive(i int) bool {
	before, next := l.at(i-1), l.at(i+1)
	if !next.word || determiners.Has(next.fold) || prepositions.Has(next.fold) || subjectPro.Has(next.fold) || asking.Has(next.fold) {
		return false
	}
	if v, ok := cues().verbs[before.fold]; ok && v.ing && !before.caps {
		return true
	}
	return l.at(i-2).fold == "to" && before.word && !before.caps && !determiners.Has(before.fold) && !subjectPro.Has(before.fold)
}

// named reports whether the plural at i follows an adjective rather than who
// does it: "baseless claims".
func (l *line) named(i int) bool {
	before := l.at(i - 1)
	return before.word && !before.caps && !subjects.Has(before.fold) && !strings.HasSuffix(before.fold, "s") || strings.HasSuffix(before.fold, "less") || strings.HasSuffix(before.fold, "ous")
}

var (
	possessives = text.NewSet(`his her its their our my your`)
	nounSigns   = text.NewSet(`of for in with by on at from most those these both such any no into over under`)
	subjects    = text.NewSet(`he she they it i we you who which that this some many others nobody everyone everybody all one`)
	// nounLike are verbs of saying that are written like a common noun.
	nounLike = text.NewSet(`state claim report plan offer call view attack support request demand comment promise pledge vow vote tweet post note question order hope fear
		doubt back quote blame credit address challenge protest object estimate forecast project rule rank rate press pressure taunt tease boast joke detail outline
		highlight reference mention guess figure signal hint counter shout yell scream cry whisper chant repeat echo decline want wish command list charge rebuke campaign
		email message insult compliment salute label brand fault thank welcome contrast frame paint cast blast slam hail caution counsel remark warn dream aim mean study poll`)
	numbers = text.NewSet(`two three four five six seven eight nine ten`)
	// shares may be all that a sentence has of those who hold something.
	shares = text.NewSet(`most few half percent % third thirds quarter majority`)
	// opinions are what polls ask for.
	opinions = text.NewSet(`support oppose favor favour approve disapprove prefer expect`)
	// plainVerbs are hardly ever nouns in their plain form.
	plainVerbs = text.NewSet(`say think believe argue insist agree know tell ask want contend assert allege admit suggest acknowledge`)
)
