package anchor

import (
	"strings"

	"parallax/internal/text"
	"parallax/internal/timex"
	"parallax/internal/why"
)

// fromNamed finds a word that counts from the day of publication and stands
// beside its date: "today, 9 November 2025", "last year, in 2023". That gives
// the day itself, or its year.
func (r *reading) fromNamed() (Published, bool) {
	for i := 0; i+1 < len(r.exprs); i++ {
		a, b := &r.exprs[i], &r.exprs[i+1]
		if a.Need != timex.Shift || a.Origin != timex.Publication || a.Vague || a.Sentence != b.Sentence || b.Need != timex.Nothing || b.Year == 0 || b.Type != timex.Date || r.inQuote(a) {
			continue
		}
		if !apposed(r.doc.Text[a.End:b.Start]) {
			continue
		}
		at := []text.Place{r.place(a), r.place(b)}
		args := []string{"said", a.Of(r.doc.Text), "words", b.Of(r.doc.Text)}
		switch {
		case a.Unit == timex.DayUnit && b.Day > 0 && a.N >= -1 && a.N <= 1:
			v := (timex.DayOf(b.Year, b.Month, b.Day) - timex.CivilDay(a.N)).String()
			return Published{Value: v, Earliest: v, Latest: v, Basis: inferred, Evidence: at, Why: why.Because("published-named-day", append(args, "published", v)...).With(at...)}, true
		case a.Unit == timex.YearUnit && b.Month == 0 && a.N <= 0:
			y := b.Year - a.N
			from, to := timex.DayOf(y, 1, 1).String(), timex.DayOf(y, 12, 31).String()
			return Published{Earliest: from, Latest: to, Basis: inferred, Evidence: at, Why: why.Because("published-named-year", append(args, "year", timex.YearString(y))...).With(at...)}, true
		}
	}
	return Published{}, false
}

// apposed reports whether nothing but a comma, a bracket or a preposition
// stands between two expressions, so that they name one time.
func apposed(between string) bool {
	switch strings.ToLower(strings.TrimSpace(between)) {
	case ",", "(", ", in", ", on", ", the", "—", "–", "(in", "(on":
		return true
	}
	return false
}
