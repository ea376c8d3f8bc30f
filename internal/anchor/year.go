package anchor

import (
	"strconv"

	"parallax/internal/timex"
	"parallax/internal/why"
)

// resolveYear gives a month, day, season or quarter its year.
func (r *reading) resolveYear(e *timex.Expr, last, printed point) Time {
	words := e.Of(r.doc.Text)
	if e.Unit == timex.YearUnit && e.Dir != timex.NoDir {
		return r.yearNamed(e, last)
	}
	if e.Origin == timex.Context && last.known {
		return r.inYear(e, besidePoint(e, last), byContext, why.Because("time-after-context", "words", words, "date", last.String()).With(last.at))
	}
	if r.story && last.known && (e.Dir == timex.Past || e.Dir == timex.Future && e.Tense != timex.FutureTense) {
		return r.inYear(e, besidePoint(e, last), byContext, why.Because("time-after-context", "words", words, "date", last.String()).With(last.at))
	}
	if r.story && printed.known && e.Dir == timex.NoDir {
		year := carried(e, printed, last)
		return r.inYear(e, year, byYear, why.Because("time-year-carried", "words", words, "year", timex.YearValue(printed.year)).With(printed.at))
	}
	known := r.dated && (r.exact || r.year.strength > 0) // the year, not only a bound
	if !known || r.nominal {
		if e.Weekday == 0 && printed.month > 0 && e.Sentence-printed.sentence <= 2 {
			return r.inYear(e, printed.year, byYear, why.Because("time-year-carried", "words", words, "year", timex.YearValue(printed.year)).With(printed.at))
		}
		if !known {
			return r.open(e)
		}
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
	if day, ok := timex.FeastDay(e.Feast, year); ok {
		v = valueOf(day) + e.Clock
		if e.Unit == timex.Weekend {
			y, week := timex.WeekendOf(day).Week()
			v = timex.YearValue(y) + "-W" + two(week) + "-WE"
		}
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
	y, _, _ := r.ref.Civil()
	if !r.exact && (!r.dated || timex.YearValue(y) != r.countFromLatest(timex.YearUnit, 0)) {
		return r.open(e)
	}
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
	var now timex.CivilDay
	month, day := e.Month, e.Day
	if day == 0 && e.Feast == "" {
		now, day = timex.DayOf(y, m, 1), 1
	} else {
		now = timex.DayOf(y, m, d)
	}
	at := func(year int) timex.CivilDay {
		if feast, ok := timex.FeastDay(e.Feast, year); ok {
			return feast
		}
		return timex.DayOf(year, month, day)
	}
	before, after := y, y
	if at(y) > now {
		before--
	} else if at(y) < now {
		after++
	}
	return r.side(e, before, after, now-at(before), at(after)-now)
}

// side chooses between the last year in which a time lies before publication,
// so many days back, and the next in which it lies after, so many days ahead.
func (r *reading) side(e *timex.Expr, before, after int, back, ahead timex.CivilDay) (int, string) {
	switch {
	case e.Dir == timex.Past:
		if before == after { // that very day
			before--
		}
		return before, "time-last"
	case e.Dir == timex.Future:
		if before == after {
			after++
		}
		return after, "time-next"
	case e.Unit == timex.NoUnit && r.happened(e):
		return before, "time-last"
	case e.Unit == timex.NoUnit && (r.timetabled(e) || r.intended(e)):
		return after, "time-next"
	case e.Unit == timex.QuarterUnit || e.Unit == timex.SeasonUnit:
		reported := e.Unit == timex.QuarterUnit && e.Tense != timex.FutureTense && e.Tense != timex.WouldTense && back <= 3*ahead
		if e.Tense == timex.PastTense || reported || back <= ahead+90 {
			return before, "time-last"
		}
		return after, "time-next"
	case e.Tense == timex.PastTense && (e.Beside || back <= clearly(e)*ahead):
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
	if last.year == printed.year && e.Sentence-last.sentence <= far && last.month >= 11 && e.Month <= 2 && e.Unit == timex.NoUnit {
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
