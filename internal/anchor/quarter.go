package anchor

import (
	"sort"
	"strconv"
	"strings"

	"parallax/internal/text"
	"parallax/internal/timex"
	"parallax/internal/why"
)

// reported is how many days of a quarter pass until its figures are out: "the
// quarter" then is the one before.
const reported = 45

// resolveQuarter reads an article that reports the figures of a quarter: "the
// quarter" is the one it last spoke of, and "a year earlier" beside an amount
// of money is that quarter a year before.
func (r *reading) resolveQuarter(e *timex.Expr, quarter point) (Time, bool) {
	if e.Need != timex.Shift || !r.dated || !r.exact {
		return Time{}, false
	}
	words := e.Of(r.doc.Text)
	if end, at, ok := r.endOf(e); ok {
		y, m, _ := (end - halfQuarter).Civil()
		return Time{Value: quarterOf(point{year: y, month: m}, 0), Basis: byContext, Why: why.Because("time-after-context", "words", words, "date", end.String()).With(r.doc.Place(at))}, true
	}
	switch {
	case e.Unit == timex.QuarterUnit && (e.Dir == timex.NoDir || e.Dir == timex.Past && e.Origin == timex.Publication):
		if quarter.known {
			return Time{Value: quarterOf(quarter, 0), Basis: byContext, Why: why.Because("time-after-context", "words", words, "date", quarter.String()).With(quarter.at)}, true
		}
		y, m, d := r.ref.Civil()
		from := point{known: true, year: y, month: m, day: d}
		if e.Dir == timex.NoDir && r.ref-timex.DayOf(y, (m-1)/3*3+1, 1) > reported {
			return Time{}, false
		}
		return Time{Value: count(from, timex.QuarterUnit, -1), Basis: byPublication, Why: why.Because("time-from-publication", "words", words, "published", r.ref.String())}, true
	case e.Unit == timex.YearUnit && e.N == -1 && e.Dir == timex.NoDir && quarter.known && r.ofMoney(e):
		return Time{Value: quarterOf(quarter, -1), Basis: byContext, Why: why.Because("time-after-context", "words", words, "date", quarter.String()).With(quarter.at)}, true
	}
	return Time{}, false
}

// halfQuarter is how many days before its end a quarter is at its middle, which
// tells the quarter of the calendar that it is nearest to.
const halfQuarter = 45

// endOf returns the day with which a quarter ended, where the text says so right
// behind it: "the quarter ended Sept. 30".
func (r *reading) endOf(e *timex.Expr) (timex.CivilDay, text.Span, bool) {
	if e.Unit != timex.QuarterUnit {
		return 0, text.Span{}, false
	}
	i := sort.Search(len(r.exprs), func(i int) bool { return r.exprs[i].Start > e.Start })
	if i == len(r.exprs) {
		return 0, text.Span{}, false
	}
	x := &r.exprs[i]
	if x.Sentence != e.Sentence || x.Start < e.End || strings.TrimSpace(r.doc.Text[e.End:x.Start]) != "ended" || x.Day == 0 || x.Need > timex.Year {
		return 0, text.Span{}, false
	}
	year := x.Year
	if x.Need == timex.Year {
		year, _ = r.yearByTense(x)
	}
	return timex.DayOf(year, x.Month, x.Day), x.Span, true
}

// quarterOf is the value of the quarter of p, so many years on.
func quarterOf(p point, years int) string {
	return timex.YearValue(p.year+years) + "-Q" + strconv.Itoa((p.month+2)/3)
}

// moneyWithin is how many bytes away an amount may stand.
const moneyWithin = 600

// ofMoney reports whether the sentence of an expression gives an amount of
// money or a percentage.
func (r *reading) ofMoney(e *timex.Expr) bool {
	span := r.doc.Sentences[e.Sentence].Span
	s := r.doc.Text[max(span.Start, e.Start-moneyWithin):min(span.End, e.End+moneyWithin)]
	return strings.ContainsAny(s, "$£€%#") || strings.Contains(s, "percent") || strings.Contains(s, " million")
}
