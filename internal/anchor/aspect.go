package anchor

import (
	"slices"
	"strings"

	"parallax/internal/text"
	"parallax/internal/timex"
)

// attained reports whether a day of the week up to which something is told
// ("by Wednesday", "until Thursday") is over: its clause is in the past perfect
// and nothing in it looks ahead. "Engineers had filed their reports by
// Wednesday", "Until Thursday, they had not called him a suspect".
func (r *reading) attained(e *timex.Expr) bool {
	if e.Lead != "by" && e.Lead != "until" || r.plansBefore(e) {
		return false
	}
	before := r.wordsBefore(e, nearVerb)
	for i, w := range before {
		if w == "had" && i+1 < len(before) && (before[i+1] == "not" || strings.HasSuffix(before[i+1], "ed") || participles.Has(before[i+1])) {
			return true
		}
	}
	if len(before) > 1 { // more than the preposition: not the opening of its sentence
		return false
	}
	return slices.ContainsFunc(r.wordsAfter(e, nearVerb), func(w string) bool { return w == "had" || w == "hadn't" })
}

// participles are irregular ones that often follow "had".
var participles = text.NewSet(`been come fallen found given gone left lost made met paid sent taken won written`)

// plansBefore reports whether a word before an expression looks ahead, but for the
// preposition of the expression itself.
func (r *reading) plansBefore(e *timex.Expr) bool {
	words := r.wordsBefore(e, farthestWill)
	for i, w := range words {
		if aheadWords.Has(w) && i < len(words)-1 {
			return true
		}
	}
	return false
}

// nearVerb is how many words away the verb of an expression may be.
const nearVerb = 7

// happened reports whether a month or day without a year is surely over: a
// past verb stands right before its preposition ("was finished in December"),
// or something goes on since then ("since the Nov. 12 attack"). A verb farther
// away may have another time: "invited them to a ceremony on March 12".
func (r *reading) happened(e *timex.Expr) bool {
	words := r.wordsBefore(e, sinceWithin)
	for _, w := range words {
		if w == "since" {
			return true
		}
	}
	n := len(words)
	if n < 2 || !r.past(e) || words[n-1] != "in" && words[n-1] != "on" {
		return false
	}
	verb := words[n-2]
	return strings.HasSuffix(verb, "ed") || participles.Has(verb)
}

// sinceWithin is how many words before a date "since" may stand.
const sinceWithin = 4

// timetabled reports whether the verb before an expression is in the present
// and one of those that timetables use, which is said of what is to come: "the
// prime minister arrives in Oslo on Monday".
func (r *reading) timetabled(e *timex.Expr) bool {
	words := r.wordsBefore(e, nearVerb)
	for i := len(words) - 1; i >= 0; i-- {
		switch w := words[i]; {
		case timetable.Has(w):
			return true
		case strings.HasSuffix(w, "ed") || finite.Has(w) || w == "that" || w == "which" || w == "who":
			return false
		}
	}
	return false
}

// intended reports whether an expression stands behind an infinitive that says
// what is to come: "an agreement to acquire the bank in January", "are supposed
// to conclude by May".
func (r *reading) intended(e *timex.Expr) bool {
	words := r.wordsBefore(e, intendedWithin)
	for i := len(words) - 1; i >= 0; i-- {
		switch w := words[i]; {
		case intentions.Has(w):
			return i+2 < len(words) && words[i+1] == "to" && words[i+2] != "the" && words[i+2] != "a"
		case strings.HasSuffix(w, "ed") || finite.Has(w):
			return false
		}
	}
	return false
}

// finite are verbs of the past between which and an expression nothing else
// tells its time.
var finite = text.NewSet(`was were had said began came went took met left fell won lost made rose did`)

// intendedWithin is how many words before an expression an infinitive may stand.
const intendedWithin = 9

// intentions are the words whose infinitive lies ahead.
var intentions = text.NewSet(`agreement plan plans proposal offer bid intention pledge promise pact supposed due scheduled expected`)

// timetable are the verbs of timetables.
var timetable = text.NewSet(`arrives begins starts opens reopens closes expires leaves departs returns resumes ends matures convenes kicks`)

// wordsBefore are the last n words of its sentence before an expression, folded,
// without marks at their ends.
func (r *reading) wordsBefore(e *timex.Expr, n int) []string {
	t := r.doc.Text[r.doc.Sentences[e.Sentence].Start:e.Start]
	if most := n * longestWord; len(t) > most {
		t = t[len(t)-most:]
	}
	words := strings.Fields(text.Fold(strings.ToValidUTF8(t, "")))
	return trimmed(words[max(0, len(words)-n):])
}

// wordsAfter are the first n words of its sentence after an expression, folded,
// without marks at their ends.
func (r *reading) wordsAfter(e *timex.Expr, n int) []string {
	t := r.doc.Text[e.End:r.doc.Sentences[e.Sentence].End]
	words := strings.Fields(text.Fold(strings.ToValidUTF8(t[:min(len(t), n*longestWord)], "")))
	return trimmed(words[:min(len(words), n)])
}

// longestWord is the room that a word has, in bytes, where words are counted.
const longestWord = 16

func trimmed(words []string) []string {
	for i, w := range words {
		words[i] = strings.Trim(w, ",;:.()\"'")
	}
	return words
}
