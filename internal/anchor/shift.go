package anchor

import (
	"sort"
	"strconv"
	"strings"

	"parallax/internal/timex"
	"parallax/internal/why"
)

// far is how many sentences back a date still is the context of "the next day".
const far = 6

// resolveShift counts units from the day of publication, or from the date the
// text is at.
func (r *reading) resolveShift(e *timex.Expr, last point) Time {
	words := e.Of(r.doc.Text)
	from, basis := point{}, byPublication
	w := why.Because("time-from-publication", "words", words, "published", r.ref.String()).With(r.pub.Evidence...)
	if r.dated {
		y, m, d := r.ref.Civil()
		from = point{known: true, year: y, month: m, day: d}
	}
	if useContext(e, last, from, r.story) {
		from, basis = last, byContext
		w = why.Because("time-after-context", "words", words, "date", last.String()).With(last.at)
	}
	if !from.known {
		return r.open(e)
	}
	n := e.N
	if e.Unit == timex.Weekend && n == 0 && basis == byPublication && e.Dir == timex.NoDir && told(e) && from.civil().Weekday() < 6 {
		n = -1 // during the week "the weekend" is the one that is over
	}
	v := count(from, e.Unit, n)
	if v == "" {
		return r.open(e)
	}
	switch {
	case basis != byPublication || r.exact:
	case r.nominal && e.Unit >= timex.MonthUnit:
	case v != r.countFromLatest(e.Unit, n):
		return r.open(e)
	}
	return Time{Value: v + e.Clock, Basis: basis, Why: w}
}

// countFromLatest is the value of the time n units after the last day possible
// of publication; empty where none is known. Where it is that counted from the
// first one, it is sure.
func (r *reading) countFromLatest(u timex.Unit, n int) string {
	latest, ok := timex.ParseDay(r.pub.Latest)
	if !ok {
		return ""
	}
	y, m, d := latest.Civil()
	return count(point{known: true, year: y, month: m, day: d}, u, n)
}

// useContext reports whether an expression counts from the date the text is
// at rather than from the day of publication.
func useContext(e *timex.Expr, last, published point, story bool) bool {
	if !last.known {
		return false
	}
	if !published.known {
		return e.Origin == timex.Context
	}
	return e.Origin == timex.Context && (story || e.Sentence-last.sentence <= far) || story && e.Origin == timex.Publication && e.N == 0 && e.Unit != timex.DayUnit
}

// count returns the value of the time n units after p, as fine as the unit
// and p allow; "" when p is too coarse.
func count(p point, u timex.Unit, n int) string {
	switch u {
	case timex.DayUnit:
		if p.day == 0 {
			return ""
		}
		return valueOf(p.civil() + timex.CivilDay(n))
	case timex.Week, timex.Fortnight, timex.Weekend:
		if p.day == 0 {
			return ""
		}
		if u == timex.Fortnight {
			n *= 2
		}
		y, w := (p.civil() + timex.CivilDay(7*n)).Week()
		v := timex.YearValue(y) + "-W" + two(w)
		if u == timex.Weekend {
			v += "-WE"
		}
		return v
	case timex.MonthUnit:
		if p.month == 0 {
			return ""
		}
		y, m, _ := timex.DayOf(p.year, p.month+n, 1).Civil()
		return timex.YearValue(y) + "-" + two(m)
	case timex.QuarterUnit:
		if p.month == 0 {
			return ""
		}
		y, m, _ := timex.DayOf(p.year, p.month+3*n, 1).Civil()
		return timex.YearValue(y) + "-Q" + strconv.Itoa((m+2)/3)
	case timex.YearUnit:
		return timex.YearValue(p.year + n)
	case timex.DecadeUnit:
		if y := p.year + 10*n; y > 0 {
			return timex.YearValue(y)[:3]
		}
	case timex.CenturyUnit:
		if y := p.year + 100*n; y > 0 {
			return timex.YearValue(y)[:2]
		}
	}
	return ""
}

// valueOf writes a day as a TIMEX3 value.
func valueOf(d timex.CivilDay) string {
	y, m, day := d.Civil()
	return timex.YearValue(y) + "-" + two(m) + "-" + two(day)
}

func two(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}

// resolveClock gives a time of day its day: the one the sentence is at, else
// that of publication.
func (r *reading) resolveClock(e *timex.Expr, last point) Time {
	words := e.Of(r.doc.Text)
	if day := r.dayBeside(e); day != nil {
		if t := r.resolve(day, last, point{}); len(t.Value) >= len("2025-11-07") {
			at, v := r.place(day), t.Value[:len("2025-11-07")]
			if d, ok := timex.ParseDay(v); ok && day.Type == timex.Time {
				v = valueOf(localDay(d, e.Clock, day.Clock))
			}
			return Time{Value: v + e.Clock, Basis: t.Basis, Why: why.Because("time-after-context", "words", words, "date", t.Value[:len("2025-11-07")]).With(at)}
		}
	}
	if t, ok := r.inEntry(e); ok {
		return t
	}
	if last.known && last.day > 0 && (r.story || e.Sentence-last.sentence <= 1) && !(r.exact && e.Tense == timex.PastTense && last.civil() > r.ref) {
		return Time{Value: valueOf(last.civil()) + e.Clock, Basis: byContext, Why: why.Because("time-after-context", "words", words, "date", last.String()).With(last.at)}
	}
	if !r.exact {
		return r.open(e)
	}
	return Time{Value: r.ref.String() + e.Clock, Basis: byPublication, Why: why.Because("time-from-publication", "words", words, "published", r.ref.String()).With(r.pub.Evidence...)}
}

// besideClock is how many bytes may stand between a time of day and its day.
const besideClock = 32

// dayBeside returns the day of the week that follows a time of day in its clause:
// "at 10:35 a.m. (0735 GMT) Friday", "at 10 a.m. (New York time) on Friday"; or
// the clock in another zone that has a day of the week, "(2120 GMT on Sunday)".
func (r *reading) dayBeside(e *timex.Expr) *timex.Expr {
	i := sort.Search(len(r.exprs), func(i int) bool { return r.exprs[i].Start > e.Start })
	for ; i < len(r.exprs) && r.exprs[i].Sentence == e.Sentence && r.exprs[i].Start-e.End <= besideClock; i++ {
		x := &r.exprs[i]
		if between := r.doc.Text[e.End:x.Start]; strings.ContainsAny(between, ".;,") || strings.Contains(between, " and ") || strings.Contains(between, " to ") {
			return nil
		}
		if x.Need == timex.Weekday && (x.Type == timex.Date || r.zoned(e, x)) {
			return x
		}
	}
	return nil
}

// zoned reports whether a clock with its day stands in brackets right behind
// another and tells it in another zone.
func (r *reading) zoned(e, x *timex.Expr) bool {
	return strings.TrimLeft(r.doc.Text[e.End:x.Start], " ") == "(" && minutes(e.Clock) >= 0 && minutes(x.Clock) >= 0
}

// minutes is the time of day of T14:30 in minutes; -1 of a part of a day.
func minutes(clock string) int {
	if len(clock) != len("T14:30") || !digits(clock[1:3]) || !digits(clock[4:]) {
		return -1
	}
	h, _ := strconv.Atoi(clock[1:3])
	m, _ := strconv.Atoi(clock[4:])
	return 60*h + m
}

// localDay is the day of a clock that stands beside another in Greenwich's zone
// or another one: that on which they are no more than half a day apart.
func localDay(day timex.CivilDay, clock, zoned string) timex.CivilDay {
	const halfDay = 12 * 60
	switch a, b := minutes(clock), minutes(zoned); {
	case a < 0 || b < 0:
	case a-b > halfDay:
		return day - 1
	case b-a > halfDay:
		return day + 1
	}
	return day
}
