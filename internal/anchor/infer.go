package anchor

import (
	"strconv"
	"strings"

	"parallax/internal/text"
	"parallax/internal/timex"
	"parallax/internal/why"
)

// A bound is a day on or after which a document was published.
type bound struct {
	day      timex.CivilDay
	code     string
	args     []string
	evidence []text.Place
}

// leadWeekday returns the day of the week in the first paragraph, told as past.
func (r *reading) leadWeekday() *timex.Expr {
	for i := range r.exprs {
		e := &r.exprs[i]
		if e.Need == timex.Weekday && e.Origin == timex.Publication && e.Dir == timex.NoDir && told(e) {
			return e
		}
	}
	return nil
}

// infer dates a document from a word that names its day, the year of its days,
// the days of the week it names and the bounds that other documents give.
func (r *reading) infer(bounds []bound) {
	if r.pub.Basis == stated {
		return
	}
	r.assumed = false
	pub, ok := r.fromNamed()
	if !ok {
		pub = r.find(bounds)
	}
	if len(bounds) > 0 && pub.Value == r.pub.Value && pub.Earliest == r.pub.Earliest && pub.Latest == r.pub.Latest {
		return
	}
	r.pub = pub
	if day, ok := timex.ParseDay(pub.Earliest); ok {
		r.setDay(day, pub.Value != "" || r.assumed)
		r.weekly = pub.Value == "" && strings.HasPrefix(pub.Why.Code, "published-weekday")
	}
}

// find infers the bounds of the day of publication, and where it can the day.
func (r *reading) find(bounds []bound) Published {
	f := finding{reading: r, basis: inferred, code: "published-after"}
	f.fromDays()
	if r.year.lent {
		f.basis = byCorpus
	}
	for _, b := range bounds {
		if r.year.strength > 0 && b.day > f.floor {
			f.floor, f.basis, f.code, f.top = b.day, byCorpus, b.code, nil
			f.args, f.evidence = b.args, b.evidence
		}
	}
	return f.settle()
}

// A finding is an inference on its way.
type finding struct {
	*reading
	floor    timex.CivilDay // not published before
	known    bool           // floor is set
	top      *timex.Expr    // the expression that sets it; nil when another document does
	basis    string
	code     string
	args     []string
	evidence []text.Place
}

// fromDays sets the floor to the latest past time that the text names: a day
// whose year is known, or what is printed with its year.
func (f *finding) fromDays() {
	for i := range f.exprs {
		e := &f.exprs[i]
		year := e.Year
		switch {
		case e.Need == timex.Year && e.Day > 0 && f.year.strength > 0:
			year = f.year.of(e.Month, e.Day)
		case e.Unit == timex.DecadeUnit && e.Tense == timex.PastTense && len(e.Value) == len("199") && digits(e.Value):
			year, _ = strconv.Atoi(e.Value + "0")
		case e.Need != timex.Nothing || e.Year == 0:
			continue
		}
		if f.proves(e) {
			f.raise(e, timex.DayOf(year, max(e.Month, 1), max(e.Day, 1)))
		}
	}
}

// raise makes day the floor when it is later than the one so far.
func (f *finding) raise(e *timex.Expr, day timex.CivilDay) {
	if f.known && day < f.floor {
		return
	}
	f.known, f.floor, f.top = true, day, e
	f.args, f.evidence = []string{"date", day.String(), "words", e.Of(f.doc.Text)}, []text.Place{f.place(e)}
}

// settle lays the days of the week over the floor: the one that the text
// opens with is the first from the floor on, and every other must still be the
// nearest before. That day is where its times count from; it is told as the day
// of publication only where another document of the story knows the year too:
// of single articles, under half came out on the day of the week that they open
// with (measured on 560).
func (f *finding) settle() Published {
	if pub, ok := f.fromPost(); ok {
		return pub
	}
	if pub, ok := f.fromDateline(); ok {
		return pub
	}
	if pub, ok := f.fromStamp(); ok {
		return pub
	}
	if !f.known {
		return f.before()
	}
	lead := f.opening()
	if lead == nil || !f.yearSure() || !f.recent(lead) {
		return f.after()
	}
	first := f.floor
	for _, w := range f.weekdays() {
		if after, ok := f.follows(w); ok {
			first = max(first, onOrAfter(after, w.Weekday))
		}
	}
	best := onOrAfter(first, lead.Weekday)
	if lead.Day > 0 {
		best = f.floor
	}
	latest, value := best+6, best.String()
	if !f.nominal && f.top != nil && f.top.Weekday > 0 {
		value = "" // a day of the week with its date is as often that of the day before
	} else {
		for _, w := range f.weekdays() {
			latest = min(latest, onOrBefore(best, w.Weekday)+6)
		}
		if f.assumed = !f.nominal && !f.year.shared && f.basis == inferred; f.assumed {
			value = ""
		}
	}
	f.evidence = append(f.evidence, f.place(lead))
	code := "published-weekday"
	if f.code != "published-after" {
		code = "published-weekday-event"
	}
	args := append([]string{"published", best.String(), "latest", latest.String(), "said", lead.Of(f.doc.Text)}, f.args...)
	return Published{Value: value, Earliest: best.String(), Latest: latest.String(), Basis: f.basis, Evidence: f.proof(), Why: f.reason(code, args...)}
}

// fromDateline takes the day that a dateline prints without its year, unless the
// text tells of a later one. What was filed on it may have come out on the next:
// of thirteen datelines with a day, five had (measured on TimeBank and AQUAINT).
func (f *finding) fromDateline() (Published, bool) {
	if !f.yearSure() {
		return Published{}, false
	}
	e := f.datelineDay()
	if e == nil {
		return Published{}, false
	}
	day := timex.DayOf(f.year.of(e.Month, e.Day), e.Month, e.Day)
	if f.known && day < f.floor {
		return Published{}, false
	}
	f.evidence, f.floor = []text.Place{f.place(e)}, day
	v := day.String()
	return Published{Value: v, Earliest: v, Latest: (day + 1).String(), Basis: f.basis, Evidence: f.proof(),
		Why: f.reason("published-dateline", "published", v, "words", e.Of(f.doc.Text), "date", v)}, true
}

// opening returns the first day of the week that the text tells as past, alone
// or with its date when no later day follows; not one that belongs to an event
// ("Monday's fire").
func (f *finding) opening() *timex.Expr {
	if f.untied {
		return nil
	}
	for i := range f.exprs {
		e := &f.exprs[i]
		if e.Weekday == 0 || e.Origin != timex.Publication || e.Dir != timex.NoDir || !told(e) || f.genitive(e) {
			continue
		}
		if e.Need == timex.Weekday || e.Need == timex.Year && e.Day > 0 && timex.DayOf(f.year.of(e.Month, e.Day), e.Month, e.Day) == f.floor {
			return e
		}
	}
	return nil
}

// proof is the evidence of the day and of its year.
func (f *finding) proof() []text.Place { return places(append(f.evidence, f.year.evidence...)) }

// reason makes the why, whose code ends in how the year is known.
func (f *finding) reason(code string, args ...string) why.Why {
	if f.year.strength > 0 {
		code += "-" + f.year.code
		for i := 0; i < len(f.year.args); i += 2 {
			if name := f.year.args[i]; name != "date" {
				args = append(args, name, f.year.args[i+1])
			}
		}
		y, _, _ := f.floor.Civil()
		args = append(args, "year", strconv.Itoa(y))
	}
	return why.Because(code, args...).With(f.proof()...)
}

// places returns the passages without repetition, in their order.
func places(all []text.Place) []text.Place {
	var out []text.Place
	seen := map[text.Place]bool{}
	for _, p := range all {
		if !seen[p] {
			seen[p] = true
			out = append(out, p)
		}
	}
	return out
}

// weekdays are the days of the week that the text tells as past and that count
// from the day it came out.
func (r *reading) weekdays() []*timex.Expr {
	var out []*timex.Expr
	for i := range r.exprs {
		if len(out) == mostWeekdays {
			break
		}
		e := &r.exprs[i]
		if e.Need == timex.Weekday && e.Origin == timex.Publication && e.Dir == timex.NoDir && told(e) {
			out = append(out, e)
		}
	}
	return out
}

// mostWeekdays is how many days of the week of a document are looked at.
const mostWeekdays = 100

// follows returns the day after which a day of the week lies because the text
// has been telling days in their order just before it.
func (f *finding) follows(w *timex.Expr) (timex.CivilDay, bool) {
	var last timex.CivilDay
	run := 0
	for _, d := range f.days {
		if d.expr.Start > w.Start {
			break
		}
		day := timex.DayOf(f.year.of(d.expr.Month, d.expr.Day), d.expr.Month, d.expr.Day)
		if run > 0 && day <= last {
			run = 0
		}
		if d.sure {
			last = day
			run++
		}
	}
	if run < 3 || !f.closeBefore(w) {
		return 0, false
	}
	return last, true
}

// closeBefore reports whether a day without a year stands in one of the two
// sentences before w.
func (f *finding) closeBefore(w *timex.Expr) bool {
	for _, d := range f.days {
		if gap := w.Sentence - d.expr.Sentence; d.expr.Start < w.Start && gap >= 1 && gap <= 2 {
			return true
		}
	}
	return false
}

// onOrAfter returns the first day of the given weekday from d on.
func onOrAfter(d timex.CivilDay, weekday int) timex.CivilDay {
	return d + timex.CivilDay((weekday-d.Weekday()+7)%7)
}

// onOrBefore returns the last day of the given weekday up to d.
func onOrBefore(d timex.CivilDay, weekday int) timex.CivilDay {
	return d - timex.CivilDay((d.Weekday()-weekday+7)%7)
}
