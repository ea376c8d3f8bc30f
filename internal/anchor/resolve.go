package anchor

import (
	"strconv"

	"parallax/internal/text"
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

// A point is where the narrative is: the last date that the text gave.
type point struct {
	known            bool
	year, month, day int // month and day 0 when the date is no finer
	at               text.Place
	sentence         int
}

// times resolves the expressions of the document in reading order.
func (r *reading) times() []Time {
	out := make([]Time, 0, len(r.exprs))
	var last, printed, quarter point
	for i := range r.exprs {
		e := &r.exprs[i]
		res, ok := r.resolveQuarter(e, quarter)
		if !ok {
			res = r.resolve(e, last, printed)
		}
		res.At, res.Type, res.Mod = r.place(e), e.Type, e.Mod
		res.When = r.when(e, res.Value)
		out = append(out, res)
		if p, ok := pointOf(res.Value); ok && e.Type != timex.Duration && e.Type != timex.Set {
			if r.story && res.Basis == byPublication {
				continue // "today" in a history does not move its narrative
			}
			p.at, p.sentence = res.At, e.Sentence
			last = p
			if e.Unit == timex.QuarterUnit {
				quarter = p
			}
			if e.Need == timex.Nothing && !aside(e, p, printed) {
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

// aside reports whether a bare year is only a look back or ahead from where a
// history is at, so that the narrative does not move there.
func aside(e *timex.Expr, p, printed point) bool {
	jump := p.year - printed.year
	return printed.known && p.month == 0 && (jump < -lookBack || jump > lookAhead)
}

// How many years a history goes back, or leaps, with a bare year.
const (
	lookBack  = 5
	lookAhead = 25
)

// pointOf reads the date of a value as far as it goes.
func pointOf(v string) (point, bool) {
	p := point{}
	sign := 1
	if len(v) > 6 && v[:2] == "BC" {
		v, sign = v[2:], -1
	}
	if len(v) < 4 {
		return p, false
	}
	n, err := strconv.Atoi(v[:4])
	if err != nil {
		return p, false
	}
	p.known, p.year = true, n
	if sign < 0 {
		p.year = 1 - n
	}
	v = v[4:]
	if len(v) >= 3 && v[0] == '-' {
		switch v[1] {
		case 'W':
			if len(v) >= 4 && v[1] == 'W' && digits(v[2:4]) {
				w, _ := strconv.Atoi(v[2:4])
				p.year, p.month, p.day = timex.WeekStart(p.year, w).Civil()
			}
		case 'Q':
			p.month = int(v[2]-'0')*3 - 2
		case 'S', 'F':
			p.month = map[string]int{"SP": 3, "SU": 6, "FA": 9}[v[1:3]]
		default:
			if digits(v[1:3]) {
				p.month, _ = strconv.Atoi(v[1:3])
				if len(v) >= 6 && digits(v[4:6]) {
					p.day, _ = strconv.Atoi(v[4:6])
				}
			}
		}
	}
	if p.month < 0 || p.month > 12 {
		p.month = 0
	}
	return p, true
}

func digits(v string) bool {
	for i := 0; i < len(v); i++ {
		if v[i] < '0' || v[i] > '9' {
			return false
		}
	}
	return v != ""
}

// resolve gives an expression its value, its basis and its reason.
func (r *reading) resolve(e *timex.Expr, last, printed point) Time {
	words := e.Of(r.doc.Text)
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
	return Time{Value: e.Value, Basis: byVague, Why: why.Because("time-open", "words", e.Of(r.doc.Text))}
}

// resolveYear gives a month, day, season or quarter its year.
func (r *reading) resolveYear(e *timex.Expr, last, printed point) Time {
	words := e.Of(r.doc.Text)
	if e.Unit == timex.YearUnit && e.Dir != timex.NoDir {
		return r.yearNamed(e, last)
	}
	if e.Origin == timex.Context && last.known {
		return r.inYear(e, besidePoint(e, last), byContext, why.Because("time-after-context", "words", words, "date", last.String()).With(last.at))
	}
	if r.story && printed.known && e.Dir == timex.NoDir {
		year := carried(e, printed, last)
		return r.inYear(e, year, byYear, why.Because("time-year-carried", "words", words, "year", timex.YearValue(printed.year)).With(printed.at))
	}
	if !r.dated {
		if e.Weekday == 0 && printed.known && e.Sentence-printed.sentence <= 2 {
			return r.inYear(e, printed.year, byYear, why.Because("time-year-carried", "words", words, "year", timex.YearValue(printed.year)).With(printed.at))
		}
		return r.open(e)
	}
	year, code := r.yearByTense(e)
	if e.Weekday != 0 && e.Day > 0 {
		year = yearOfWeekday(e, year)
	}
	t := r.inYear(e, year, byYear, why.Why{})
	return r.yearReason(e, t, year, code)
}

// yearReason words why a year was chosen: the clue that gave the document its
// year, else the day of publication.
func (r *reading) yearReason(e *timex.Expr, t Time, year int, code string) Time {
	words := e.Of(r.doc.Text)
	if c := r.year; r.pub.Basis != stated && c.strength > 0 && c.of(e.Month, max(e.Day, 1)) == year {
		args := append([]string{"words", words, "year", strconv.Itoa(year)}, c.args...)
		t.Why = why.Because("time-year-"+c.code, args...).With(c.evidence...)
		if c.lent {
			t.Basis = byCorpus
		}
		return t
	}
	t.Why = why.Because(code, "words", words, "year", strconv.Itoa(year), "published", r.ref.String()).With(r.pub.Evidence...)
	return t
}

// inYear completes a value with its year.
func (r *reading) inYear(e *timex.Expr, year int, basis string, w why.Why) Time {
	v := timex.YearValue(year) + e.Value[4:]
	if e.Feast != "" {
		v += "-" + two(timex.ThanksgivingDay(year)) + e.Clock
	}
	return Time{Value: v, Basis: basis, Why: w}
}

// yearNamed resolves "July last year", "October of that year".
func (r *reading) yearNamed(e *timex.Expr, last point) Time {
	words := e.Of(r.doc.Text)
	if e.Origin == timex.Context {
		if !last.known {
			return r.open(e)
		}
		return r.inYear(e, last.year+e.N, byContext, why.Because("time-after-context", "words", words, "date", last.String()).With(last.at))
	}
	if !r.dated {
		return r.open(e)
	}
	y, _, _ := r.ref.Civil()
	return r.inYear(e, y+e.N, byPublication, why.Because("time-from-publication", "words", words, "published", r.ref.String()))
}

// yearByTense chooses the year of a month or day from the day of publication:
// the last such time for the past, the next for the future, else the nearest;
// the nearest too where the tense would lead far away and the other way is
// near ("the rights, which expire Nov. 21").
func (r *reading) yearByTense(e *timex.Expr) (int, string) {
	y, m, d := r.ref.Civil()
	if e.Dir == timex.Within {
		return y, "time-this-year"
	}
	now, month, day := r.ref, e.Month, e.Day
	if day == 0 {
		now, day = timex.DayOf(y, m, 1), 1
	} else {
		now = timex.DayOf(y, m, d)
	}
	at := func(year int) timex.CivilDay { return timex.DayOf(year, month, day) }
	before, after := y, y
	if at(y) > now {
		before--
	} else if at(y) < now {
		after++
	}
	back, ahead := now-at(before), at(after)-now
	switch {
	case e.Dir == timex.Past:
		if before == y && back == 0 {
			before--
		}
		return before, "time-last"
	case e.Dir == timex.Future:
		if after == y && ahead == 0 {
			after++
		}
		return after, "time-next"
	case e.Unit == timex.QuarterUnit || e.Unit == timex.SeasonUnit:
		if e.Tense == timex.PastTense || back <= ahead+90 {
			return before, "time-last"
		}
		return after, "time-next"
	case e.Tense == timex.PastTense && back <= clearly(e)*ahead:
		return before, "time-last"
	case (e.Tense == timex.FutureTense || e.Tense == timex.WouldTense) && ahead <= clearly(e)*back:
		return after, "time-next"
	case back <= ahead:
		return before, "time-nearest"
	}
	return after, "time-nearest"
}

// clearly is how many times nearer the other year must be to outweigh the
// tense; a month is rarely named for the far side, a day almost never.
func clearly(e *timex.Expr) timex.CivilDay {
	if e.Day == 0 {
		return 5
	}
	return 2
}

// carried is the year of a month in a history: the last one printed, or the
// next where the text has come from the end of that year to its beginning.
func carried(e *timex.Expr, printed, last point) int {
	if last.year == printed.year && e.Sentence-last.sentence <= 2 && last.month >= 11 && e.Month <= 2 && e.Unit == timex.NoUnit {
		return printed.year + 1
	}
	return printed.year
}

// yearOfWeekday returns the year nearest to the given one in which the day
// falls on the day of the week that is printed with it.
func yearOfWeekday(e *timex.Expr, year int) int {
	for _, y := range [...]int{year, year - 1, year + 1} {
		if timex.DayOf(y, e.Month, e.Day).Weekday() == e.Weekday {
			return y
		}
	}
	return year
}

// besidePoint is the year of a month that the text puts before or after the
// date it is at.
func besidePoint(e *timex.Expr, last point) int {
	switch {
	case e.Dir == timex.Past && last.month > 0 && e.Month >= last.month:
		return last.year - 1
	case e.Dir == timex.Future && (last.month == 0 || e.Month <= last.month):
		return last.year + 1
	}
	return last.year
}

// String is the date of a point in ISO 8601, as far as it goes.
func (p point) String() string {
	v := timex.YearString(p.year)
	if p.month > 0 {
		v = timex.DayOf(p.year, p.month, max(p.day, 1)).String()
		if p.day == 0 {
			v = v[:len(v)-3]
		}
	}
	return v
}

// resolveMonth gives a day ("the 19th") the month that the text is at.
func (r *reading) resolveMonth(e *timex.Expr, last point) Time {
	words := e.Of(r.doc.Text)
	if last.known && last.month > 0 && e.Day <= timex.MonthLength(last.year, last.month) {
		v := point{true, last.year, last.month, e.Day, last.at, 0}.String()
		return Time{Value: v, Basis: byContext, Why: why.Because("time-after-context", "words", words, "date", last.String()).With(last.at)}
	}
	if !r.dated {
		return r.open(e)
	}
	y, m, d := r.ref.Civil()
	if e.Day > d && e.Tense == timex.PastTense {
		m--
	} else if e.Day < d && e.Tense == timex.FutureTense {
		m++
	}
	return Time{Value: timex.DayOf(y, m, e.Day).String(), Basis: byPublication, Why: why.Because("time-from-publication", "words", words, "published", r.ref.String())}
}
