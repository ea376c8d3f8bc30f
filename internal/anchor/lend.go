package anchor

import (
	"sort"
	"unicode/utf8"

	"parallax/internal/text"
	"parallax/internal/timex"
	"parallax/internal/why"
)

// What two sentences must share for a day of the week in one to be the day in
// the other.
const (
	sharedStems = 3
	mostDays    = 40 // expressions of a document that are looked at
	soon        = 3  // days after a shared day in which another one is taken to follow
)

// lendDays dates the documents that name days of the week and no other day by a
// related document that tells the same of a day: "late on Monday" there is the
// Monday of the fire that the other dates.
func lendDays(all []*reading, kin [][]int) {
	dated := make([]bool, len(all))
	for i, r := range all {
		dated[i] = r.exact && !r.untied
	}
	for i, r := range all {
		if !r.doc.English || r.dated && !r.nominal || r.exact || len(r.days) > 0 {
			continue
		}
		own := r.weekdays()
		var best loan
		for _, j := range kin[i] {
			if dated[j] && len(own) > 0 {
				best = best.or(r.loanFrom(all[j], own))
			}
		}
		if best.score >= sharedStems {
			r.take(best, own)
		}
	}
}

// A loan is a day of another document for a day of the week of one's own.
type loan struct {
	score int
	day   timex.CivilDay
	mine  *timex.Expr
	at    text.Place // the other's words
	from  *reading
}

// or is the better of two loans; the first where they are equal.
func (l loan) or(o loan) loan {
	if o.score > l.score {
		return o
	}
	return l
}

// loanFrom finds the passages of two documents on one day that share most.
func (r *reading) loanFrom(other *reading, own []*timex.Expr) loan {
	theirs, values := other.tellsDays()
	about := make([]map[string]bool, len(theirs))
	for k, e := range theirs {
		about[k] = other.matter(e)
	}
	var best loan
	for _, w := range own[:min(len(own), mostDays)] {
		mine := r.matter(w)
		for k, day := range values {
			if day.Weekday() == w.Weekday {
				best = best.or(loan{shared(mine, about[k]), day, w, other.place(theirs[k]), other})
			}
		}
	}
	return best
}

// tellsDays lists the past days that a dated document gives, resolved.
func (r *reading) tellsDays() (exprs []*timex.Expr, days []timex.CivilDay) {
	for i, t := range r.resolved() {
		e := &r.exprs[i]
		if p, ok := pointOf(t.Value); ok && p.day > 0 && t.Type != timex.Duration && t.Type != timex.Set && told(e) && len(exprs) < mostDays {
			exprs, days = append(exprs, e), append(days, p.civil())
		}
	}
	return exprs, days
}

// take dates a document from a loan: it came out on the last day of the week
// that it names, counted from the day that is shared.
func (r *reading) take(l loan, own []*timex.Expr) {
	best, said := l.day, l.mine
	for _, w := range own {
		if day := onOrAfter(l.day, w.Weekday); day > best && day-l.day <= soon {
			best, said = day, w
		}
	}
	latest := best + 6
	for _, w := range own {
		latest = min(latest, onOrBefore(best, w.Weekday)+6)
	}
	at := places([]text.Place{r.place(l.mine), l.at, r.place(said)})
	before := r.pub
	r.pub = Published{Value: best.String(), Earliest: best.String(), Latest: latest.String(), Basis: byCorpus, Evidence: at}
	r.pub.Why = why.Because("published-shared-day", "published", best.String(), "latest", latest.String(), "said", said.Of(r.doc.Text),
		"words", l.mine.Of(r.doc.Text), "date", l.day.String()).With(at...)
	r.setDay(best, true)
	if l.from.nominal {
		r.nominal, r.tie = true, l.from.tie
		if before.Basis != inferred {
			before = Published{Basis: unknown, Why: before.Why}
		}
		r.withoutYear(before)
	}
}

// matter are the stems of what the sentence of an expression is about: its
// words but those of time and of grammar.
func (r *reading) matter(e *timex.Expr) map[string]bool {
	out := map[string]bool{}
	s := r.about(e)
	x := sort.Search(len(r.exprs), func(i int) bool { return r.exprs[i].End > s.Start })
	for _, k := range text.Tokens(r.doc.Text, s) {
		for x < len(r.exprs) && r.exprs[x].End <= k.Start {
			x++
		}
		w := text.Fold(k.Of(r.doc.Text))
		if k.Class != text.Word || text.IsStop(w) || speech.Has(w) || x < len(r.exprs) && r.exprs[x].Overlaps(k.Span) {
			continue
		}
		out[text.Stem(w)] = true
	}
	return out
}

// aboutWithin is how many bytes of a sentence on each side of an expression
// tell what it is about.
const aboutWithin = 1000

// about is the sentence of an expression, or of a very long one what is near.
func (r *reading) about(e *timex.Expr) text.Span {
	s := r.doc.Sentences[e.Sentence].Span
	s.Start, s.End = max(s.Start, e.Start-aboutWithin), min(s.End, e.End+aboutWithin)
	for !utf8.RuneStart(r.doc.Text[s.Start]) {
		s.Start++
	}
	for s.End < len(r.doc.Text) && !utf8.RuneStart(r.doc.Text[s.End]) {
		s.End++
	}
	return s
}

// shared counts what two sets have in common.
func shared(a, b map[string]bool) int {
	n := 0
	for w := range a {
		if b[w] {
			n++
		}
	}
	return n
}
