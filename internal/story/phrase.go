package story

import (
	"strings"

	"parallax/internal/text"
	"parallax/internal/timex"
)

// longestTitle is the length, in bytes, that a title is cut to where it can be.
const longestTitle = 72

// phrase is the stretch that names the happening in words of the source.
func (l *line) phrase(g trigger, c clause) text.Span {
	if !g.verb {
		return l.named(g, c)
	}
	from := l.behindMarks(c.from, g.at)
	for k := g.at - 1; k > from; k-- { // after a comma the subject begins anew
		if (words().speech.Has(l.words[k].folded) || l.words[k].folded == "that") && k < g.at-1 || l.words[k].Of(l.t) == "," && k < g.at-1 && !conjunctions.Has(l.words[k+1].folded) {
			from = k + 1
			break
		}
	}
	to := g.at + 1
	for to < c.to && !l.stops(to) && l.words[to].End-l.words[from].Start <= longestTitle {
		to++
	}
	for to > g.at+1 && (l.halfName(to-1) || prepositions.Has(l.words[to-1].folded) || determiners.Has(l.words[to-1].folded) || conjunctions.Has(l.words[to-1].folded) || modals.Has(l.words[to-1].folded)) {
		to--
	}
	if l.words[g.at].End-l.words[from].Start > longestTitle {
		from = g.at
	}
	return l.stretch(from, max(to, g.at+1))
}

// stops reports a mark at i other than the full stop of an abbreviation.
func (l *line) stops(i int) bool {
	w := &l.words[i]
	return w.Class == text.Mark && (w.Of(l.t) != "." || i+1 == len(l.words) || l.at(i-1).Len() > 4 || !capital(l.at(i-1).Of(l.t)))
}

// named is the noun phrase of g, with "of talks", "in Doha", or "began" after it.
func (l *line) named(g trigger, c clause) text.Span {
	from, to := g.from, g.at+1
	for from < g.at && conjunctions.Has(l.words[from].folded) {
		from++
	}
	for to < c.to && capital(l.words[g.at].Of(l.t)) && l.words[to].Class == text.Word && capital(l.words[to].Of(l.t)) {
		to++ // "Operation Northern Light"
	}
	switch next := l.at(to).folded; {
	case words().families[max(g.family, 0)].speech && (next == "on" || next == "released" || next == "issued"):
		k := to + 1
		for k < c.to && k < to+5 && l.words[k].Class != text.Mark && !months.Has(l.words[k].folded) {
			k++
		}
		if k < c.to && months.Has(l.words[k].folded) {
			to = k + 1
			if l.at(to).Class == text.Number {
				to++
			}
		}
	case next == "in" || next == "at" || next == "off" || next == "between":
		k := to + 1
		for k < c.to && k < to+6 && (capital(l.words[k].Of(l.t)) && !months.Has(l.words[k].folded) || determiners.Has(l.words[k].folded) && k == to+1 || next == "between" && conjunctions.Has(l.words[k].folded)) {
			k++
		}
		if k > to+1 && capital(l.words[k-1].Of(l.t)) {
			to = k
		}
	case begins.Has(next):
		to++
		if l.at(to).folded == "out" || l.at(to).folded == "off" {
			to++
		}
	}
	return l.stretch(from, to)
}

// months are no places.
var months = text.NewSet("january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday")

// begins are verbs that make a clear title with their subject: "The clashes began".
var begins = text.NewSet("began begins started starts ended ends collapsed opened resumed concluded broke erupted")

// capital reports whether a word begins with a capital letter.
func capital(w string) bool {
	for _, r := range w {
		return text.Fold(string(r)) != string(r) && strings.ToUpper(string(r)) == string(r)
	}
	return false
}

// around is a phrase with the four words after it, as far as no mark comes
// between: where "talks held in Doha" has its place.
func (l *line) around(phrase text.Span, c clause) text.Span {
	_, to := l.wordsOver(phrase)
	end := to
	for end < c.to && end < to+4 && l.words[end].Class != text.Mark {
		end++
	}
	return text.Span{Start: phrase.Start, End: max(phrase.End, l.words[end-1].End)}
}

// plans reports whether the line tells the happening at i as to come: by the
// verb after it ("will be held", "is planned for"), else by the one before it
// ("would be discussed in a meeting").
func (l *line) plans(c clause, i int, verb bool) bool {
	if verb {
		return l.toCome(i)
	}
	for k := i + 1; k < c.to && k <= i+6 && l.words[k].Class == text.Word; k++ {
		switch w := l.words[k].folded; {
		case w == "will" || w == "would" || w == "shall":
			return true
		case verbLike(w) || words().light.Has(w) && !auxiliary.Has(w):
			return l.toCome(k)
		}
	}
	for k := i - 1; k >= c.from; k-- {
		switch w := l.words[k].folded; {
		case w == "upcoming" || w == "forthcoming" || w == "planned" && l.afterDeterminer(k):
			return true
		case verbLike(w) || words().light.Has(w) && !auxiliary.Has(w):
			return l.toCome(k)
		}
	}
	return false
}

var auxiliary = text.NewSet("is are was were be been being has have had having do did does set")

// toCome reports whether the verb at k is a future or a plan.
func (l *line) toCome(k int) bool {
	switch l.words[k].folded {
	case "planned", "scheduled", "expected", "slated", "postponed":
		return l.at(k-1).folded != "than" && l.at(k-1).folded != "as"
	}
	for n := k - 1; n >= 0 && n >= k-3; n-- {
		switch l.words[n].folded {
		case "will", "would", "shall":
			return true
		case "to":
			return n == k-1 || l.words[n+1].folded == "be"
		}
	}
	return false
}

// goesOn reports whether the clause tells the happening at i as lasting.
func (l *line) goesOn(c clause, i int) bool {
	for k := i + 1; k < c.to && k < i+8; k++ {
		switch l.words[k].folded {
		case "continues", "continue", "remains", "remain", "continuing", "underway", "ongoing":
			return true
		}
	}
	return l.at(i-1).folded == "ongoing" || l.at(i-1).folded == "continuing"
}

// aspect reports whether the verb after the noun at i, or the verb at i, tells
// its beginning (1) or its end (-1).
func (l *line) aspect(c clause, i int) int {
	for k := i; k < c.to && k <= i+6; k++ {
		switch w := l.words[k].folded; w {
		case "broke":
			if l.at(k+1).folded == "up" {
				return -1
			}
			return 1
		case "began", "begun", "started", "opened", "erupted", "walked", "stopped", "downed":
			return 1
		case "ended", "concluded", "finished", "closed", "collapsed", "over":
			return -1
		default:
			if k > i && (verbLike(w) || l.words[k].Class == text.Mark) {
				return 0
			}
		}
	}
	return 0
}

// since reports whether the expression at span is a beginning: "since May".
func (l *line) since(span text.Span) bool {
	from, _ := l.wordsOver(span)
	for k := from - 1; k >= 0 && k >= from-3; k-- {
		if l.words[k].folded == "since" {
			return true
		}
	}
	return false
}

// duration is how many days the phrase of g says, and the expression that says
// it: "the four-day talks"; 0 and -1 when it doesn't say.
func (r *reading) duration(doc int, l *line, g trigger) (days, time int) {
	phrase := l.stretch(g.from, g.at+1)
	for k, t := range r.times[doc] {
		if t.Type == timex.Duration && phrase.Overlaps(t.At.Span()) && daysOf(t.Value) > 0 {
			return daysOf(t.Value), k
		}
	}
	return 0, -1
}

// daysOf counts the days of a duration: P4D, P1W; 0 for others.
func daysOf(value string) int {
	if len(value) < 3 || value[0] != 'P' {
		return 0
	}
	n, ok := number(value[1 : len(value)-1])
	switch {
	case ok && value[len(value)-1] == 'D':
		return n
	case ok && value[len(value)-1] == 'W':
		return 7 * n
	}
	return 0
}
