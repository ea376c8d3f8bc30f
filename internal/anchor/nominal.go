package anchor

import (
	"parallax/internal/text"
	"parallax/internal/timex"
	"parallax/internal/why"
)

// Where no document of a story tells the year, its days are read in a nominal
// one: a year, beyond any that is printed, in which a day of theirs falls on
// the day of the week that they give it. It serves to tell days of the week
// apart and never leaves this package: values are written without their year
// (XXXX-03-04), nothing gets bounds, and no publication gets a date.

// The nominal years: 28, so that every day falls on every day of the week.
const (
	firstNominal = 9601
	lastNominal  = 9628
)

// nominate gives each group of related documents without a year a nominal one:
// that in which one of their days falls on the day of the week that stands by
// it; where none does, any, and days of the week stay open.
func nominate(all []*reading, kin [][]int) {
	seen := make([]bool, len(all))
	for i := range all {
		if seen[i] || !all[i].yearless() {
			continue
		}
		seen[i] = true
		group := []int{i}
		for k := 0; k < len(group); k++ {
			for _, j := range kin[group[k]] {
				if !seen[j] && all[j].yearless() {
					seen[j] = true
					group = append(group, j)
				}
			}
		}
		day, tied := firstTie(all, group, (*reading).printedTie)
		if !tied {
			day, tied = firstTie(all, group, (*reading).nearTie)
		}
		ok := tied
		if !ok {
			day, ok = firstTie(all, group, (*reading).anyDay)
		}
		for _, j := range group {
			if ok {
				all[j].untied = !tied
				all[j].inNominal(day)
			}
		}
	}
}

func firstTie(all []*reading, group []int, find func(*reading) (timex.CivilDay, bool)) (timex.CivilDay, bool) {
	for _, j := range group {
		if day, ok := find(all[j]); ok {
			return day, true
		}
	}
	return 0, false
}

// yearless reports whether nothing tells the year of a document's days.
func (r *reading) yearless() bool {
	return r.doc.English && r.pub.Basis != stated && r.year.strength == 0
}

// nominalDay is a day of the first nominal year of 365 days in which it falls
// on the given day of the week; a 29 February needs one of 366.
func nominalDay(month, day, weekday int) (timex.CivilDay, bool) {
	february := 28
	if month == 2 && day == 29 {
		february = 29
	}
	for y := firstNominal; y <= lastNominal; y++ {
		if d := timex.DayOf(y, month, day); timex.MonthLength(y, 2) == february && d.Weekday() == weekday {
			return d, true
		}
	}
	return 0, false
}

// printedTie finds a day that is printed with its day of the week.
func (r *reading) printedTie() (timex.CivilDay, bool) {
	for _, d := range r.days {
		if d.expr.Weekday > 0 {
			return nominalDay(d.expr.Month, d.expr.Day, d.expr.Weekday)
		}
	}
	return 0, false
}

// nearTie finds a day of the week for the last day that the text tells: one of
// the opening in a sentence on the same matter, and not that of what was said.
func (r *reading) nearTie() (timex.CivilDay, bool) {
	day := r.latestSure()
	if day == nil {
		return 0, false
	}
	about := r.matter(day)
	own := r.weekdays()
	for _, w := range own[:min(len(own), mostDays)] {
		if max(w.Sentence-day.Sentence, day.Sentence-w.Sentence) <= apart && !r.ofSpeech(w) && shared(about, r.matter(w)) > 0 {
			return nominalDay(day.Month, day.Day, w.Weekday)
		}
	}
	return 0, false
}

// anyDay is the last day that the text tells, in the first nominal year.
func (r *reading) anyDay() (timex.CivilDay, bool) {
	e := r.latestSure()
	if e == nil {
		return 0, false
	}
	return timex.DayOf(firstNominal, e.Month, e.Day), true
}

// speech are the verbs whose day is the day of the report.
var speech = text.NewSet(`said told announced reported added reporters statement`)

// ofSpeech reports whether one of the two words before an expression is a verb
// of speech: "said on Wednesday".
func (r *reading) ofSpeech(e *timex.Expr) bool {
	s := r.doc.Sentences[e.Sentence]
	tokens := text.Tokens(r.doc.Text, text.Span{Start: s.Start, End: e.Start})
	for i := max(len(tokens)-2, 0); i < len(tokens); i++ {
		if speech.Has(text.Fold(tokens[i].Of(r.doc.Text))) {
			return true
		}
	}
	return false
}

// inNominal reads the document in the nominal year of a day.
func (r *reading) inNominal(day timex.CivilDay) {
	pub := r.pub
	r.nominal, r.tie = true, day
	r.year = yearClue{day: day, strength: weak, floor: r.year.floor, code: "no-year"}
	r.dated = false
	r.infer(nil)
	r.withoutYear(pub)
}

// withoutYear takes the year off what was inferred of the publication.
func (r *reading) withoutYear(before Published) {
	found := r.pub
	r.pub = before
	if before.Basis == unknown && found.Earliest != "" {
		if found.Latest != "" {
			r.pub.LatestDay = unyeared(found.Latest)
		}
		r.pub.Why = why.Because("published-no-year", "date", unyeared(found.Earliest)).With(found.Evidence...)
	}
}

// veiled takes the nominal year off a resolved time, and off its reason. What
// hangs on whether the year is a leap year, or on its number, stays open.
func (r *reading) veiled(e *timex.Expr, t Time) Time {
	p, ok := pointOf(t.Value)
	counted := t.Basis == byPublication && e.Need == timex.Shift // from a day of the nominal year
	if !ok || e.Need == timex.Nothing || p.year < firstNominal-1 && !counted {
		return t
	}
	week := len(t.Value) > 5 && t.Value[5] == 'W'
	if p.month == 0 || week || e.Need != timex.Year && p.day > 0 && marchYear(p.civil()) != marchYear(r.tie) {
		return r.open(e)
	}
	if e.Need == timex.Year {
		return r.open(e)
	}
	t.Value = unyeared(t.Value)
	args := make(map[string]string, len(t.Why.Args))
	for k, v := range t.Why.Args {
		if q, ok := pointOf(v); ok && q.year >= firstNominal-1 {
			v = unyeared(v)
		}
		args[k] = v
	}
	t.Why.Args = args
	return t
}

// unyeared writes a value without its year.
func unyeared(value string) string { return "XXXX" + value[4:] }

// marchYear is the year of a day when years begin after the leap day.
func marchYear(d timex.CivilDay) int {
	y, m, _ := d.Civil()
	if m < 3 {
		y--
	}
	return y
}
