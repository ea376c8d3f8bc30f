package anchor

import (
	"parallax/internal/timex"
	"parallax/internal/why"
)

// The bases of a time.
const (
	byStated      = "stated"
	byYear        = "year-inferred"
	byPublication = "publication"
	byContext     = "context"
	byVague       = "vague"
)

// times resolves the expressions of the document in reading order. Nothing of
// a nominal year is left in them.
func (r *reading) times() []Time {
	out := r.resolved()
	if r.nominal {
		for i := range out {
			t := r.veiled(&r.exprs[i], out[i])
			t.At, t.Type, t.Mod = out[i].At, out[i].Type, out[i].Mod
			t.When = r.when(&r.exprs[i], t.Value)
			out[i] = t
		}
	}
	return out
}

// resolved resolves the expressions, in the nominal year where there is one.
func (r *reading) resolved() []Time {
	out := make([]Time, 0, len(r.exprs))
	r.named, r.entry = point{}, entry{}
	var last, printed, quarter point
	for i := range r.exprs {
		e := &r.exprs[i]
		res, ok := r.resolveQuarter(e, quarter)
		if !ok {
			res = r.resolve(e, last, printed)
		}
		res.At, res.Type, res.Mod = r.place(e), e.Type, e.Mod
		if res.When == nil {
			res.When = r.when(e, res.Value)
		}
		if e.Need == timex.Shift && res.Basis == byPublication {
			res.When = r.widened(e, res.When)
		}
		out = append(out, res)
		r.enter(e, res.Value)
		if p, ok := pointOf(res.Value); ok && e.Type != timex.Duration && e.Type != timex.Set {
			if r.story && res.Basis == byPublication {
				continue // "today" in a history does not move its narrative
			}
			p.at, p.sentence = res.At, e.Sentence
			last = p
			if e.Month > 0 && e.Day > 0 && told(e) {
				r.named = p
			}
			if e.Unit == timex.QuarterUnit {
				quarter = p
			}
			if e.Need == timex.Nothing && !r.aside(e, p, printed) {
				printed = p
			} else if e.Need == timex.Nothing {
				continue
			} else if printed.known && r.story {
				printed.year, printed.month, printed.day = p.year, p.month, p.day
			}
		}
	}
	return out
}

// resolve gives an expression its value, its basis and its reason.
func (r *reading) resolve(e *timex.Expr, last, printed point) Time {
	words := e.Of(r.doc.Text)
	if t, ok := r.eitherDay(e); ok {
		return t
	}
	switch e.Need {
	case timex.Year:
		return r.resolveYear(e, last, printed)
	case timex.Weekday:
		return r.resolveWeekday(e, last)
	case timex.Shift:
		if e.Vague {
			return Time{Value: e.Value, Basis: byVague, Why: why.Because("time-vague", "words", words)}
		}
		return r.resolveShift(e, last)
	case timex.Day:
		return r.resolveClock(e, last)
	case timex.Month:
		return r.resolveMonth(e, last)
	}
	switch {
	case e.Type == timex.Duration:
		return Time{Value: e.Value, Basis: byStated, Why: why.Because("time-duration", "words", words)}
	case e.Type == timex.Set:
		return Time{Value: e.Value, Basis: byStated, Why: why.Because("time-set", "words", words)}
	case len(e.Value) > 4 && e.Value[len(e.Value)-4:] == "_REF":
		return Time{Value: e.Value, Basis: byVague, Why: why.Because("time-vague", "words", words)}
	}
	return Time{Value: e.Value, Basis: byStated, Why: why.Because("time-printed", "words", words)}
}

// open is the answer where nothing tells what lacks.
func (r *reading) open(e *timex.Expr) Time {
	code := "time-open"
	if e.Need == timex.Year {
		code = "time-no-year"
	}
	return Time{Value: e.Value, Basis: byVague, Why: why.Because(code, "words", e.Of(r.doc.Text))}
}

// resolveMonth gives a day ("the 19th") the month that the text is at.
func (r *reading) resolveMonth(e *timex.Expr, last point) Time {
	words := e.Of(r.doc.Text)
	if e.Unit == timex.MonthUnit { // the 11th inst.
		y, m, _ := r.ref.Civil()
		day := timex.DayOf(y, m+e.N, e.Day)
		if !r.exact {
			return r.open(e)
		}
		return Time{Value: day.String() + e.Clock, Basis: byPublication, Why: why.Because("time-from-publication", "words", words, "published", r.ref.String()).With(r.pub.Evidence...)}
	}
	if last.known && last.month > 0 && e.Day <= timex.MonthLength(last.year, last.month) {
		v := point{true, last.year, last.month, e.Day, last.at, 0}.String() + e.Clock
		return Time{Value: v, Basis: byContext, Why: why.Because("time-after-context", "words", words, "date", last.String()).With(last.at)}
	}
	if !r.exact {
		return r.open(e)
	}
	y, m, d := r.ref.Civil()
	if e.Day > d && e.Tense == timex.PastTense {
		m--
	} else if e.Day < d && e.Tense == timex.FutureTense {
		m++
	}
	return Time{Value: timex.DayOf(y, m, e.Day).String() + e.Clock, Basis: byPublication, Why: why.Because("time-from-publication", "words", words, "published", r.ref.String())}
}
