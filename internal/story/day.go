package story

import (
	"strings"

	"parallax/internal/anchor"
	"parallax/internal/timex"
)

// A day counts days from 1 January 1970 in the proleptic Gregorian calendar.
// Days of an unknown year are counted in a year of their own: they compare
// with one another and with no other day.
type day struct {
	n        int
	yearless bool
}

// before reports whether a is surely earlier than b.
func (a day) before(b day) bool { return a.yearless == b.yearless && a.n < b.n }

// bounds are the first and last day of a stretch of time.
type bounds struct {
	from, to day
}

// boundsOf gives the days that a temporal expression may mean, without a year
// those of the nominal one. It reports false for durations, sets, references
// without bounds, and vague stretches.
func (n NominalYear) boundsOf(t anchor.Time) (bounds, bool) {
	if t.Type == timex.Duration || t.Type == timex.Set {
		return bounds{}, false
	}
	if t.When == nil {
		b, ok := n.bounds(t.Value)
		return b.narrowed(t.Mod), ok
	}
	if t.Basis == "vague" || t.When.Precision == "vague" {
		return bounds{}, false
	}
	from, okFrom := dayOf(t.When.From)
	to, okTo := dayOf(t.When.To)
	if strings.HasSuffix(t.Value, "TNI") { // a night is called by its first day
		to, okTo = from, okFrom
	}
	return bounds{from, to}, okFrom && okTo
}

// narrowed is the first or the last third of a month that is called early or late.
func (b bounds) narrowed(mod string) bounds {
	third := b.days() / 3
	switch {
	case third == 0:
	case mod == "START":
		b.to.n = b.from.n + third
	case mod == "END":
		b.from.n = b.to.n - third
	}
	return b
}

// outBy is the last day on which a document can have come out, of an unknown
// year where none is known.
func (r *reading) outBy(doc int) (day, bool) {
	p := &r.published[doc]
	if b, ok := r.nominal.bounds(p.LatestDay); ok {
		return b.to, true
	}
	return dayOf(p.Latest)
}

// dayOf reads the day of an ISO 8601 day or date-time, its year with an
// optional sign.
func dayOf(iso string) (day, bool) {
	sign := 1
	if rest, ok := strings.CutPrefix(iso, "-"); ok {
		sign, iso = -1, rest
	}
	iso = strings.TrimPrefix(iso, "+")
	if len(iso) < 10 || iso[4] != '-' || iso[7] != '-' {
		return day{}, false
	}
	year, okYear := number(iso[:4])
	month, okMonth := number(iso[5:7])
	d, okDay := number(iso[8:10])
	if !okYear || !okMonth || !okDay || month < 1 || month > 12 || d < 1 || d > 31 {
		return day{}, false
	}
	return day{n: civil(sign*year, month, d)}, true
}

// number reads ASCII digits.
func number(s string) (int, bool) {
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, s != ""
}

// civil counts the days from 1 January 1970 to a day of the proleptic
// Gregorian calendar (Howard Hinnant's days_from_civil). Month 13 is January
// of the next year.
func civil(year, month, d int) int {
	if month > 12 {
		year, month = year+1, month-12
	}
	if month <= 2 {
		year--
	}
	era := year / 400
	if year < 0 {
		era = (year - 399) / 400
	}
	ofEra := year - era*400
	ofYear := (153*((month+9)%12)+2)/5 + d - 1
	return era*146097 + ofEra*365 + ofEra/4 - ofEra/100 + ofYear - 719468
}
