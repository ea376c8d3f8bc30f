package anchor

import (
	"parallax/internal/timex"
	"parallax/internal/why"
)

// resolveWeekday gives a day of the week its date: in the past the nearest
// before the day of publication, that day itself included ("said Friday" on a
// Friday); planned, the next.
func (r *reading) resolveWeekday(e *timex.Expr, last point) Time {
	words := e.Of(r.doc.Text)
	if e.Origin == timex.Context && last.known && last.day > 0 {
		day := onOrBefore(last.civil()-1, e.Weekday)
		if e.Dir == timex.Future {
			day = onOrAfter(last.civil()+1, e.Weekday)
		}
		return Time{Value: day.String() + e.Clock, Basis: byContext, Why: why.Because("time-after-context", "words", words, "date", last.String()).With(last.at)}
	}
	if !r.dated || !r.exact {
		return r.open(e)
	}
	day, code := onOrBefore(r.ref, e.Weekday), "time-weekday-before"
	switch {
	case e.Dir == timex.Past:
		day = onOrBefore(r.ref-1, e.Weekday)
	case e.Dir == timex.Future:
		day, code = onOrAfter(r.ref+1, e.Weekday), "time-weekday-after"
	case e.Dir == timex.Within, e.Tense == timex.FutureTense:
		day, code = onOrAfter(r.ref, e.Weekday), "time-weekday-after"
	}
	if day == r.ref {
		code = "time-weekday-same"
	}
	basis := byPublication
	return Time{Value: day.String() + e.Clock, Basis: basis,
		Why: why.Because(code, "words", words, "weekday", timex.WeekdayName(e.Weekday), "date", day.String(), "on", timex.WeekdayName(r.ref.Weekday()), "published", r.ref.String()).With(r.pub.Evidence...)}
}

// civil is the day of a point.
func (p point) civil() timex.CivilDay { return timex.DayOf(p.year, max(p.month, 1), max(p.day, 1)) }
