package quote

import (
	"strings"

	"parallax/internal/text"
)

// linking are verbs that stand before "to say" and the like, and words that
// stand between them and "to".
var linking = text.NewSet(`went continued used wants wanted want refused began begins seeks sought seek tried tries try trying failed fails declined declines hopes hoped hope decided
	managed manages seeking hoping going continues continue continuing needs needed need plans planned plan planning prefers preferred likes liked like loves came comes
	able likely quick careful ready willing eager prepared set bound keen expected supposed free happy reluctant about helped helps proceeded appeared appears seemed seems
	vowed promised pledged threatened moved rushed started starts starting chose chooses choosing learned unable unlikely unwilling loath due`)

// commonVerbs are verbs in the past or the third person that say nothing and
// don't end in -ed, as news uses them.
var commonVerbs = text.NewSet(`went came got made took gave became began left won lost held kept led ran saw spoke stood put set felt found knew wrote drew fell grew brought
	bought sought taught fought met sent heard paid read rose sat sold shot spent struck swore threw wore broke chose drove built caught cut flew forgot hid hit hurt
	laid lay lent let lit meant rode rang sang shook shut slept slid spread stole stuck swept swung tore told thought understood woke wound bet cast cost quit
	shrank sank sprang stung bore bent beat ate drank dealt dug fed fled froze hung knelt leapt
	wants needs makes takes goes comes gets gives keeps leads runs stands sits holds puts sets remains becomes begins continues faces hopes seeks tries works plans
	opens turns looks feels thinks knows sees hears meets sends pays wins loses moves lives likes loves prefers refuses uses helps brings leaves plays raises hits`)

// verbal reports whether item i looks like a finite verb.
func (l *line) verbal(i int) bool {
	it := l.at(i)
	if !it.word || it.caps && i > 0 || it.quote >= 0 {
		return false
	}
	before := l.at(i - 1)
	if finite.Has(it.fold) || commonVerbs.Has(it.fold) {
		return it.fold != "'s" && !(it.fold == "left" || it.fold == "set" || it.fold == "cost") || !determiners.Has(before.fold) && it.fold != "'s"
	}
	if v, ok := cues().verbs[it.fold]; ok && (v.past || v.s) {
		return l.isVerb(i, v)
	}
	if n := len(it.fold); n > 3 && it.fold[n-1] == 's' && before.caps { // Blum sings, “…”
		next := l.at(i + 1)
		return !next.word || determiners.Has(next.fold) || subjectPro.Has(next.fold)
	}
	if len(it.fold) > 4 && strings.HasSuffix(it.fold, "ed") && !strings.HasSuffix(it.fold, "eed") {
		if !before.word { // Blum, the mayor, walked
			return (l.isMark(i-1, ",") || l.isMark(i-1, ")") || l.isMark(i-1, "-") || l.isMark(i-1, "—")) && !prepositions.Has(l.at(i+1).fold)
		}
		return !determiners.Has(before.fold) && !possessives.Has(before.fold) && !prepositions.Has(before.fold) && before.fold != "'s" && before.fold != "’s"
	}
	return false
}

// adverb reports whether item i is an adverb rather than a name written like one:
// Kelly said.
func (l *line) adverb(i int) bool {
	it := l.at(i)
	return isAdverb(it.fold) && (!it.caps || i == 0 && !l.verbal(1))
}

// beforeVerb returns the last item of what stands left of the verb at item i:
// over its auxiliaries, adverbs, brackets, and words that tell when or where.
func (l *line) beforeVerb(i int) int {
	i--
	for i >= 0 {
		it := l.at(i)
		switch {
		case l.adverb(i), sentential.Has(it.fold), auxiliaries.Has(it.fold) && !it.caps, it.fold == "on" && l.at(i-1).fold == "went":
			i--
		case it.fold == "to" && (linking.Has(l.at(i-1).fold) || auxiliaries.Has(l.at(i-1).fold) || l.at(i-1).fold == "'s"):
			i--
		case linking.Has(it.fold) && (l.at(i+1).fold == "to" || l.at(i+1).fold == "not"), it.fold == "'s" && be.Has("'s") && linking.Has(l.at(i+1).fold):
			i--
		case ranks.Has(it.fold) && (linking.Has(l.at(i+1).fold) || auxiliaries.Has(l.at(i-1).fold) || l.adverb(i-1) || l.adverb(i+1)):
			i--
		case asides[it.fold] == l.at(i-1).fold && it.word && i > 0: // in fact
			i -= 2
		case it.fold == "'s" && pronouns.Has(l.at(i-1).fold):
			i--
		case l.isMark(i, ")"):
			j := l.openedBy(i, "(")
			if j < 0 {
				return i
			}
			i = j - 1
		default:
			j := l.adjunctBefore(i)
			if j == i {
				return i
			}
			i = j
		}
	}
	return i
}

var (
	// sentential are adverbs between a subject and its verb that adverbs lacks.
	sentential = text.NewSet(`seldom nevertheless nonetheless indeed rather rarely hardly perhaps sure`)
	ranks      = text.NewSet(`more less most least so`)
	// asides are words that make an adverb with the preposition given.
	asides = map[string]string{"fact": "in", "particular": "in", "turn": "in", "effect": "in", "part": "in", "general": "in", "course": "of", "example": "for", "instance": "for", "least": "at", "first": "at", "last": "at", "large": "by"}
)

// openedBy returns the mark that opens the aside closed at item i; -1 for none
// near.
func (l *line) openedBy(i int, mark string) int {
	for j := i - 1; j >= 0 && j > i-30; j-- {
		if l.isMark(j, mark) {
			return j
		}
	}
	return -1
}

// adjunctBefore returns the item before a phrase of time or place that ends at
// item i and stands between a subject and its verb: Blum last week said, Blum
// in a letter said. i itself when there is none.
func (l *line) adjunctBefore(i int) int {
	j := l.timeBefore(i)
	if j == i && l.at(i).word {
		for k := i - 1; k > 0 && k > i-6; k-- {
			if it := l.at(k); !it.word || it.quote >= 0 || finite.Has(it.fold) || conjunctions.Has(it.fold) {
				return i
			} else if inside.Has(it.fold) && (k > 1 || it.fold != "from" && it.fold != "over" && it.fold != "through") && (determiners.Has(l.at(k+1).fold) || l.at(k + 1).fold[0] >= '0' && l.at(k + 1).fold[0] <= '9') {
				j = k - 1
				break
			}
		}
		if j < i && !l.at(j).caps && !auxiliaries.Has(l.at(j).fold) && !subjectPro.Has(l.at(j).fold) && l.at(j).fold != "but" && l.at(j).fold != "and" && l.at(j).fold != "who" && !(l.isMark(j, ",") && j > 0) {
			return i // the footnote in the report
		}
	}
	if j < i && j >= 0 {
		return j
	}
	return i
}

// inside are the prepositions of an adjunct before its verb.
var inside = text.NewSet(`in on at during after before from through over`)

// timeBefore returns the item before words of time that end at item i: Tuesday,
// on Tuesday, last week, earlier in the day, two years ago, in May 2016.
func (l *line) timeBefore(i int) int {
	j := i
	for j >= 0 && j > i-6 && l.at(j).word && l.tells(j) {
		j--
	}
	if j == i {
		return i
	}
	if j >= 0 && (inside.Has(l.at(j).fold) || l.at(j).fold == "by" || l.at(j).fold == "since") {
		j--
		if l.at(j).fold == "earlier" || l.at(j).fold == "later" || l.at(j).fold == "late" || l.at(j).fold == "early" {
			j--
		}
	}
	return j
}

// tells reports whether item i is a word of time: a name of a day or month, a
// unit, or what stands with one.
func (l *line) tells(i int) bool {
	it := l.at(i)
	switch {
	case it.caps && (i > 0 || !pointers.Has(it.fold)):
		return timeWords.Has(it.fold) && (it.fold != "may" || i > 0)
	case units.Has(it.fold):
		next := l.at(i - 1)
		return next.caps && timeWords.Has(next.fold) || pointers.Has(next.fold) || next.word && next.fold[0] >= '0' && next.fold[0] <= '9' || l.at(i+1).fold == "ago"
	case pointers.Has(it.fold):
		return units.Has(l.at(i+1).fold) || timeWords.Has(l.at(i+1).fold) || pointers.Has(l.at(i+1).fold)
	case it.fold == "ago", it.fold == "later", it.fold == "earlier":
		return true
	case it.word && len(it.fold) > 0 && it.fold[0] >= '0' && it.fold[0] <= '9':
		return l.at(i-1).caps && timeWords.Has(l.at(i-1).fold) || len(it.fold) == 4 && (l.at(i-1).fold == "in" || l.at(i-1).fold == "since")
	}
	return false
}

var (
	units    = text.NewSet(`day days week weeks month months year years morning afternoon evening night hour hours weekend summer spring autumn fall winter decade century`)
	pointers = text.NewSet(`last this next that same the past previous following several two three four five six seven a few early late late-night`)
)
