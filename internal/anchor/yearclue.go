package anchor

import (
	"parallax/internal/text"
	"parallax/internal/timex"
)

// A yearClue is what tells the years of a document's days: a day known in
// full. Every other day is taken to lie as near to it as it can.
type yearClue struct {
	day      timex.CivilDay
	strength int // 0 none; weak: by a day of the week nearby; strong: printed or stated
	floor    int // the latest year printed; the document is not older; 0 none
	lent     bool
	shared   bool   // another document of the story tells the same year
	filed    bool   // its day is that of a dateline, which may be a day after the one of the week
	ahead    bool   // the text looks ahead to the year after, and no farther
	code     string // how it is known, as the end of the why's code
	args     []string
	evidence []text.Place
}

// of returns the year of a month and day.
func (c yearClue) of(month, day int) int {
	y, _, _ := c.day.Civil()
	best := y
	for _, t := range [...]int{y - 1, y + 1} {
		if distance(timex.DayOf(t, month, day), c.day) < distance(timex.DayOf(best, month, day), c.day) {
			best = t
		}
	}
	return best
}

func distance(a, b timex.CivilDay) timex.CivilDay { return max(a-b, b-a) }

// yearSure reports whether the year of the document's days is known for more
// than the day of the week that one of them falls on, which comes back after
// five or six years: with a past year alone before it, every third such year
// is wrong (measured on 900 dated articles).
func (r *reading) yearSure() bool {
	c := r.year
	return r.nominal || c.strength == strong || c.lent || c.strength > 0 && (c.shared || c.ahead)
}

// ownYear finds the year of a document's days in the document itself: a
// printed month or day of nearly the same date, else a day of the week that
// goes with a date.
func (r *reading) ownYear() yearClue {
	var clue yearClue
	var printed *timex.Expr
	latest := 0 // the latest year named, as past or not
	beside := map[int]bool{}
	for i := range r.exprs {
		e := &r.exprs[i]
		if e.Need != timex.Nothing || e.Type == timex.Duration || e.Type == timex.Set || e.Year < 1000 || !told(e) {
			continue
		}
		latest = max(latest, e.Year)
		if r.past(e) {
			clue.floor = max(clue.floor, e.Year)
		}
		if e.Month == 0 || e.Lead == "since" || printed != nil && e.Year*12+e.Month <= printed.Year*12+printed.Month {
			continue
		}
		near, seen := beside[100*e.Month+e.Day]
		if !seen {
			near = r.besideDays(e)
			beside[100*e.Month+e.Day] = near
		}
		if near || e.Day > 0 && e.Weekday > 0 && r.past(e) {
			printed = e
		}
	}
	if printed == nil || printed.Year < clue.floor {
		r.yearByWeekday(&clue, latest)
		return clue
	}
	clue.floor = printed.Year
	day := printed.Day
	if day == 0 {
		day = 15
	}
	clue.day, clue.strength, clue.code = timex.DayOf(printed.Year, printed.Month, day), strong, "printed"
	clue.evidence = []text.Place{r.place(printed)}
	clue.args = []string{"evidence", printed.Of(r.doc.Text)}
	return clue
}

// besideDays reports whether a printed month is near every day that the
// document gives without a year, counted round the year, and there is one that
// it tells as past.
func (r *reading) besideDays(e *timex.Expr) bool {
	sure := false
	for _, d := range r.days {
		sure = sure || d.sure
		if e.Day > 0 && d.sure && distance(timex.DayOf(2000, d.expr.Month, d.expr.Day), timex.DayOf(2000, e.Month, e.Day)) > sharedDays {
			return false // a day that needs its year is of another
		}
		gap := (d.expr.Month - e.Month + 12) % 12
		if gap > near && gap < 12-near {
			return false
		}
	}
	return sure
}

// yearByWeekday finds the year in which the latest day of the text falls on
// the day of the week that is printed with it, or that stands near it in the
// opening. A past year that is printed must come shortly before, and none lie
// much later, else there is no telling.
func (r *reading) yearByWeekday(clue *yearClue, latest int) {
	day := r.datelineDay()
	if day == nil {
		day = r.latestSure()
	}
	if clue.floor == 0 || day == nil {
		return
	}
	named, said := day.Weekday, day
	clue.evidence = []text.Place{r.place(day)}
	if named == 0 {
		if said = r.leadWeekday(); said == nil || r.short(day) || max(said.Sentence-day.Sentence, day.Sentence-said.Sentence) > apart {
			clue.evidence = nil
			return
		}
		named = said.Weekday
		clue.evidence = append(clue.evidence, r.place(said))
	}
	filed := r.inDateline(day) && said.Sentence-day.Sentence == 1
	if day != said && !filed && !r.tiedTo(day, said) {
		clue.evidence = nil
		return
	}
	for y := clue.floor; y < clue.floor+weekdayYears; y++ {
		d := timex.DayOf(y, day.Month, day.Day)
		if _, m, _ := d.Civil(); m != day.Month || d.Weekday() != named {
			continue
		}
		if y < latest-1 {
			break
		}
		clue.day, clue.strength, clue.code = d, weak, "by-weekday"
		clue.args = []string{"date", d.String(), "weekday", timex.WeekdayName(named), "evidence", said.Of(r.doc.Text)}
		clue.ahead, clue.filed = r.newestYear() == y+1, day != said && filed
		return
	}
	clue.evidence = nil
}

// newestYear is the latest year that the text names, told or announced.
func (r *reading) newestYear() int {
	year := 0
	for i := range r.exprs {
		if e := &r.exprs[i]; e.Need == timex.Nothing && e.Type == timex.Date {
			year = max(year, e.Year)
		}
	}
	return year
}

// datelineDay returns the day that a dateline prints without its year.
func (r *reading) datelineDay() *timex.Expr {
	for _, d := range r.days {
		if r.inDateline(d.expr) {
			return d.expr
		}
	}
	return nil
}

// latestSure returns the last day, round the year from the earliest of the
// run, that the text tells as past.
func (r *reading) latestSure() *timex.Expr {
	var best *timex.Expr
	for _, d := range r.days {
		if d.sure && (best == nil || d.expr.Month*100+d.expr.Day > best.Month*100+best.Day) {
			best = d.expr
		}
	}
	return best
}

// The strengths of a clue.
const (
	weak   = 1
	strong = 2
)

// near is how many months a printed month may lie from the days without a year
// to be taken for the same season of events.
const near = 2

// weekdayYears is the span of years in which a day of the week tells the
// year: it comes back after five or six.
const weekdayYears = 5

// tiedTo reports whether two sentences share so many stems that they tell the
// same of a day and of a day of the week: one more where the month is one that
// agencies write in full too.
func (r *reading) tiedTo(day, weekday *timex.Expr) bool {
	need := sharedStems
	if r.inFull(day) {
		need--
	}
	return shared(r.matter(day), r.matter(weekday)) >= need
}

// apart is how many sentences may lie between a day and the day of the week
// that is taken for the same.
const apart = 3
