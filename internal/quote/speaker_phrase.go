package quote

import (
	"strings"

	"parallax/internal/text"
)

// phraseStart returns where the noun phrase that ends before item end starts.
func (l *line) phraseStart(end int) (int, bool) {
	i := end - 1
	if nominative.Has(l.at(i).fold) || pronouns.Has(l.at(i).fold) && !prepositions.Has(l.at(i-1).fold) {
		return i, true
	}
	for i >= 0 && i > end-60 {
		it := l.at(i)
		if it.quote >= 0 || !it.word && it.fold != "'s" && it.fold != "’s" && it.fold != "." && it.fold != "&" && it.fold != "/" && it.fold != "'" && it.fold != "’" && it.fold != "%" && it.fold != "$" && !(it.fold == "-" && l.at(i-1).End == it.Start && it.End == l.at(i+1).Start) {
			break
		}
		if finite.Has(it.fold) && it.fold != "'s" && (!it.caps || i == 0) || conjunctions.Has(it.fold) && it.fold != "and" && !(it.fold == "as" && !l.clauseAs(i)) {
			break
		}
		if it.fold == "and" && !l.joins(i, end) {
			break
		}
		i--
	}
	i++
	// A leading adjunct isn't the subject: "In a statement the office".
	for i < end-1 && (l.adverb(i) || l.at(i).fold == "and" || l.at(i).fold == "'s" || l.tells(i)) {
		i++
	}
	if prepositions.Has(l.at(i).fold) {
		for j := end - 1; j > i; j-- {
			if l.tells(j) {
				return j + 1, true
			}
			if (determiners.Has(l.at(j).fold) || l.at(j).caps && !l.at(j-1).caps || pronouns.Has(l.at(j).fold)) && !prepositions.Has(l.at(j-1).fold) && !determiners.Has(l.at(j-1).fold) {
				return j, true
			}
		}
		if l.at(i).fold != "of" {
			i++
		}
	}
	return i, true
}

// nominative are pronouns that are always a subject.
var nominative = text.NewSet(`he she they i we who`)

// clauseAs reports whether "as" at i opens a clause rather than a comparison: grew
// louder as Blum said, not known as Blum.
func (l *line) clauseAs(i int) bool {
	before := l.at(i - 1)
	return before.word && !strings.HasSuffix(before.fold, "ed") && !likened.Has(before.fold) && (l.at(i+1).caps || nominative.Has(l.at(i+1).fold))
}

// likened are words before an "as" that compares or names.
var likened = text.NewSet(`such known same well as so much far soon long regard regards seen role career job time`)

// joins reports whether "and" at i stands between two nouns of one phrase.
func (l *line) joins(i, end int) bool {
	before, after := l.at(i-1), l.at(i+1)
	return before.caps && after.caps || end-i <= 4 && before.word && !finite.Has(before.fold) && i >= 1 && !after.caps
}

// nounPhraseEnd returns where the noun phrase that starts at item i ends.
func (l *line) nounPhraseEnd(i, end int) int {
	start := i
	if l.adverb(i) && !determiners.Has(l.at(i).fold) && !l.at(i+1).caps {
		return i
	}
	if pronouns.Has(l.at(i).fold) && !l.determines(i) || subjectPro.Has(l.at(i).fold) || l.at(i).fold == "him" || l.at(i).fold == "her" && (!l.at(i+1).word || conjunctions.Has(l.at(i+1).fold) || subjectPro.Has(l.at(i+1).fold)) || l.at(i).fold == "them" || l.at(i).fold == "us" || l.at(i).fold == "me" {
		return i + 1
	}
	for i < end && i < start+60 {
		it := l.at(i)
		if it.quote >= 0 || !it.word && it.fold != "'s" && it.fold != "’s" && it.fold != "." && it.fold != "&" && it.fold != "/" {
			break
		}
		if i > start {
			if subjectPro.Has(it.fold) || conjunctions.Has(it.fold) && it.fold != "and" || finite.Has(it.fold) && it.fold != "'s" || it.fold != "of" && prepositions.Has(it.fold) || determiners.Has(it.fold) && l.at(i-1).fold != "of" && l.at(i-1).fold != "and" {
				break
			}
			if timeWords.Has(it.fold) && it.caps && !(it.fold == "today" && shows.Has(l.at(i+1).fold)) {
				break
			}
		} else if prepositions.Has(it.fold) || conjunctions.Has(it.fold) && !determiners.Has(it.fold) {
			break
		}
		i++
	}
	return i
}

// shows follow the word of a day that names them: the Today programme.
var shows = text.NewSet(`programme program show newspaper`)

// determines reports whether the word at i, which may stand alone ("some said"),
// stands with a noun: one former aide.
func (l *line) determines(i int) bool {
	next := l.at(i + 1).fold
	return determiners.Has(l.at(i).fold) && l.at(i+1).word && !auxiliaries.Has(next) && !conjunctions.Has(next) && !prepositions.Has(next) && !l.adverb(i+1) && !pronouns.Has(next) && !l.verbal(i+1)
}
