package anchor

import (
	"slices"
	"strings"

	"parallax/internal/text"
	"parallax/internal/timex"
)

// past reports whether a date is proof that the document is not older: its
// verb is in the past, and a preposition or a weekday puts the event there. A
// date that only names a thing ("the 2028 budget", "bonds due 1999") or ends a
// stretch ("until 2031") is none.
func (r *reading) past(e *timex.Expr) bool {
	if e.Type == timex.Duration || e.Type == timex.Set || e.Dir == timex.Future {
		return false
	}
	before := r.wordBefore(e.Start)
	if before == "since" {
		return e.Need == timex.Nothing && e.Mod == "" && told(e)
	}
	if e.Tense != timex.PastTense {
		return false
	}
	switch before {
	case "the":
		if e.Month == 0 {
			return false // the 2028 budget
		}
		fallthrough
	case "early", "late", "mid":
		before = r.wordBefore(e.Start - len(before) - 1)
	}
	if e.Month == 0 {
		return (before == "in" || before == "during" || before == "of") && !r.ahead(e) && !r.ofThing(e)
	}
	if r.ahead(e) {
		return false
	}
	return placing.Has(before) || e.Weekday > 0 && !bounding.Has(before) || strings.HasSuffix(before, "ed") && e.Day > 0
}

// placing are the words before a date that put an event there; bounding those
// that end or begin a stretch with it.
var (
	placing  = text.NewSet(`in on since during of at night morning evening afternoon last yesterday`)
	bounding = text.NewSet(`until till by before for to through from after due`)
)

// ahead reports whether a word in the sentence before a date looks ahead, so
// that its tense is not to be trusted: "said it expects to close in 2031".
func (r *reading) ahead(e *timex.Expr) bool {
	within := farthestAhead
	switch {
	case r.governed(e):
		return false
	case e.Day > 0 && e.Need == timex.Nothing:
		within = farthestOfDay
	}
	return slices.ContainsFunc(r.wordsBefore(e, within), aheadWords.Has)
}

// How many words before a date, and before a day with its year, one that looks
// ahead may stand.
const (
	farthestAhead = 60
	farthestOfDay = 15
)

// governed reports whether the preposition of a date follows a verb that tells
// what is over, whatever the rest of the sentence looks ahead to: "who was born
// in 1962".
func (r *reading) governed(e *timex.Expr) bool {
	words := r.wordsBefore(e, 4)
	n := len(words)
	if n < 2 || words[n-1] != "in" && words[n-1] != "on" || !over.Has(words[n-2]) {
		return false
	}
	return !slices.ContainsFunc(words[:n-2], func(w string) bool { return w == "to" || w == "be" || w == "get" || aheadWords.Has(w) })
}

// over are verbs of what is over when it is told with its date.
var over = text.NewSet(`born died founded began came went fell became joined married retired emigrated arrived killed arrested convicted ousted assassinated collapsed resigned`)

// aheadWords look ahead from a sentence in the past.
var aheadWords = text.NewSet(`will would could may might should shall must can if expect expects expected expecting plan plans planned planning intend intends hope hopes hoped aim aims goal
target due mature matures maturing maturity payable scheduled set proposed proposal projected forecast forecasts estimated predicted until next upcoming require
requires need needs want wants ensure take takes begin begins reelection expire expires expiring candidate candidates running bid deadline ahead`)

// ofThing reports whether a bare year belongs to the word after it.
func (r *reading) ofThing(e *timex.Expr) bool {
	rest := r.doc.Text[e.End:]
	return strings.HasPrefix(rest, "-") || strings.HasPrefix(rest, "'s") || strings.HasPrefix(rest, "’s") || strings.HasPrefix(rest, " dollars")
}

// wordBefore is the folded word that ends before an offset, empty where a mark
// or the beginning of the text stands there.
func (r *reading) wordBefore(at int) string {
	t := strings.TrimRight(r.doc.Text[:max(at, 0)], " \u00a0\n\t")
	i := len(t)
	for i > 0 && (t[i-1] >= 'a' && t[i-1] <= 'z' || t[i-1] >= 'A' && t[i-1] <= 'Z') {
		i--
	}
	return strings.ToLower(t[i:])
}

// longestQuoted is how many bytes of a paragraph are searched for the marks of a
// quotation.
const longestQuoted = 4000

// inQuote reports whether an expression stands between quotation marks, as far
// as the marks of its paragraph before it tell.
func (r *reading) inQuote(e *timex.Expr) bool {
	b := r.doc.Blocks[r.doc.Sentences[e.Sentence].Block]
	before := r.doc.Text[b.Start:e.Start]
	if len(before) > longestQuoted {
		return true // there is no telling
	}
	straight := strings.Count(before, `"`) + strings.Count(before, "``") + strings.Count(before, "''")
	return straight%2 == 1 || strings.Count(before, "“") > strings.Count(before, "”")
}
