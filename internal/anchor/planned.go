package anchor

import (
	"slices"
	"strings"

	"parallax/internal/text"
	"parallax/internal/timex"
)

// planned reports whether a date is proof that the document is older: it ends a
// stretch that is yet to come, it names a contest that is on, or the article
// itself, and no one in its quotations, announces it. A year alone must stand
// close to the verb.
func (r *reading) planned(e *timex.Expr) bool {
	if e.Type == timex.Duration || e.Type == timex.Set || e.Dir != timex.NoDir {
		return false
	}
	before := r.wordBefore(e.Start)
	switch {
	case ending.Has(before) && !told(e), before == "until" && e.Tense == timex.PresentTense, before == "by" && e.Tense == timex.NoTense && e.Month == 0:
		return true
	case r.contest(e):
		return true
	case e.Tense != timex.FutureTense || r.inQuote(e):
		return false
	case before == "due":
		return true
	case e.Month > 0 && e.Unit == timex.NoUnit:
		return before != "since" && (r.willBe(e, farthestWill) || r.expecting(e))
	}
	return before == "in" && (r.willBe(e, nearWill) || r.expecting(e))
}

// ending are the words before a year that is not over yet.
var ending = text.NewSet(`until till by before through after`)

// How many words may stand between "will" and what it announces.
const (
	nearWill     = 6
	farthestWill = 20
)

// willBe reports whether "will" is among so many words before a date in its
// sentence, and no verb of the past between them.
func (r *reading) willBe(e *timex.Expr, within int) bool {
	words := r.wordsBefore(e, within+1)
	for i := len(words) - 1; i >= 0; i-- {
		switch w := words[i]; {
		case w == "will":
			return true
		case w == "that" || w == "who" || w == "which" || strings.HasSuffix(w, "ed") || finite.Has(w):
			return false
		}
	}
	return false
}

// expecting reports whether an infinitive that says what is to come leads to a
// date: "is set to begin in 2031", "expects to close in March 2031".
func (r *reading) expecting(e *timex.Expr) bool {
	words := r.wordsBefore(e, intendedWithin)
	for i := len(words) - 1; i > 0; i-- {
		switch w := words[i]; {
		case w == "to" && (expectations.Has(words[i-1]) || intentions.Has(words[i-1])):
			return true
		case w == "that" || w == "who" || w == "which" || strings.HasSuffix(w, "ed") && !expectations.Has(w) || finite.Has(w):
			return false
		}
	}
	return false
}

// expectations are the words whose infinitive has not happened.
var expectations = text.NewSet(`expected expects expect scheduled set due likely slated plans plan hopes hope aims intends`)

// contest reports whether a year names a contest that the article tells in the
// present or announces, and that is no one's own: "the 2016 race is open".
func (r *reading) contest(e *timex.Expr) bool {
	if e.Month > 0 && e.Unit != timex.NoUnit || e.Day > 0 || e.Tense != timex.PresentTense && e.Tense != timex.FutureTense || r.inQuote(e) || r.wordBefore(e.Start) != "the" {
		return false
	}
	return strings.HasPrefix(r.doc.Text[e.End:], " ") && slices.ContainsFunc(r.wordsAfter(e, happenedWithin), contests.Has)
}

// contests are known by their year long before it.
var contests = text.NewSet(`race races campaign campaigns election elections contest field nomination primaries midterms olympics games cup`)
