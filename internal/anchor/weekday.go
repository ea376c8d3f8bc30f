package anchor

import (
	"slices"
	"strings"

	"parallax/internal/timex"
	"parallax/internal/why"
)

// resolveWeekday gives a day of the week its date: in the past the nearest
// before the day of publication, that day itself included ("said Friday" on a
// Friday); planned, the next.
func (r *reading) resolveWeekday(e *timex.Expr, last point) Time {
	if r.untied {
		return r.open(e)
	}
	words := e.Of(r.doc.Text)
	if e.Origin == timex.Context && last.known && last.day > 0 {
		day := onOrBefore(last.civil()-1, e.Weekday)
		if e.Dir == timex.Future {
			day = onOrAfter(last.civil()+1, e.Weekday)
		}
		return Time{Value: day.String() + e.Clock, Basis: byContext, Why: why.Because("time-after-context", "words", words, "date", last.String()).With(last.at)}
	}
	if !r.dated || !r.exact && !(r.weekly && told(e) && e.Dir == timex.NoDir) {
		return r.open(e)
	}
	if r.heldUntil(e) {
		day := onOrAfter(r.named.civil(), e.Weekday)
		return Time{Value: day.String() + e.Clock, Basis: byContext, Why: why.Because("time-after-context", "words", words, "date", r.named.String()).With(r.named.at)}
	}
	day, code := onOrBefore(r.ref, e.Weekday), "time-weekday-before"
	switch {
	case e.Unit == timex.Week:
		if day = onOrAfter(onOrBefore(r.ref, 1)+timex.CivilDay(7*e.N), e.Weekday); day > r.ref {
			code = "time-weekday-after"
		}
	case e.Unit == timex.DayUnit && !told(e):
		day, code = onOrAfter(r.ref+1, e.Weekday)+timex.CivilDay(7*e.N), "time-weekday-weeks"
	case e.Unit == timex.DayUnit: // done, a week after something, on that day
	case e.Dir == timex.Past:
		day = onOrBefore(r.ref-1, e.Weekday)
	case e.Dir == timex.Future:
		day, code = onOrAfter(r.ref+1, e.Weekday), "time-weekday-after"
	case r.attained(e):
	case r.timetabled(e):
		day, code = onOrAfter(r.ref, e.Weekday), "time-weekday-after"
	case e.Lead == "from" && r.starts(e):
		day, code = onOrAfter(r.ref, e.Weekday), "time-weekday-after"
	case e.Dir == timex.Within, e.Tense == timex.FutureTense, e.Tense == timex.WouldTense && !r.genitive(e):
		day, code = onOrAfter(r.ref, e.Weekday), "time-weekday-after"
	}
	if day == r.ref && told(e) && r.wordBefore(e.Start) == "the" { // on the Tuesday is not said of today
		day -= 7
	}
	if day == r.ref {
		code = "time-weekday-same"
	}
	basis := byPublication
	return Time{Value: day.String() + e.Clock, Basis: basis,
		Why: why.Because(code, "words", words, "weekday", timex.WeekdayName(e.Weekday), "date", day.String(), "on", timex.WeekdayName(r.ref.Weekday()), "published", r.ref.String()).With(r.pub.Evidence...)}
}

// starts reports whether something may be from a day of the week on: "we can
// begin from Monday".
func (r *reading) starts(e *timex.Expr) bool {
	return e.Tense != timex.PastTense && slices.ContainsFunc(r.wordsBefore(e, farthestWill), func(w string) bool { return w == "can" || w == "may" || w == "must" || w == "should" })
}

// fortnight is how many days before publication "until Friday" may count from
// the day that the text is about.
const fortnight = 14

// heldUntil reports whether a day of the week is when something ended that had
// not until then ("it was not contained until Friday"), and the text has named
// the day it is about: the first such day after that is meant, though it may
// be longer ago than the last before publication.
func (r *reading) heldUntil(e *timex.Expr) bool {
	if e.Lead != "until" || e.Dir != timex.NoDir || e.Tense != timex.PastTense || !r.named.known || r.named.day == 0 {
		return false
	}
	gap := r.ref - r.named.civil()
	return gap >= 0 && gap <= fortnight
}

// genitive reports whether an expression belongs to a noun: "Wednesday's ruling".
func (r *reading) genitive(e *timex.Expr) bool {
	rest := r.doc.Text[e.End:]
	return strings.HasPrefix(rest, "'s") || strings.HasPrefix(rest, "’s")
}

// civil is the day of a point.
func (p point) civil() timex.CivilDay { return timex.DayOf(p.year, max(p.month, 1), max(p.day, 1)) }
