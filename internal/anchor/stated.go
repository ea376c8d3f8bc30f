package anchor

import (
	"strings"

	"parallax/internal/corpus"
	"parallax/internal/text"
	"parallax/internal/timex"
	"parallax/internal/why"
)

// stated takes the date that the document, or who brought or read it, gives,
// and reports whether there is one.
func (r *reading) stated() bool {
	if right := r.doc.PutRight; right != nil {
		day, ok := timex.ParseDay(*right)
		if ok {
			r.give(day, "reader", "reader-date")
			r.contradicted(day)
		}
		return ok
	}
	for _, given := range [...]struct{ date, from, code string }{
		{r.doc.Meta.Date, "front matter", "published-front-matter"},
		{r.doc.Given, "--date", "published-given"},
	} {
		if day, ok := timex.ParseDay(given.date); ok {
			r.give(day, given.from, given.code)
			r.contradicted(day)
			return true
		}
	}
	year, month, day, ok := dateInAddress(r.doc.Meta.URL)
	if ok && day > 0 {
		r.give(timex.DayOf(year, month, day), "front matter", "published-address")
		r.fromFirstLine()
		return true
	}
	if r.overText() {
		return true
	}
	if ok {
		r.pub = between(timex.DayOf(year, month, 1), timex.DayOf(year, month+1, 1)-1)
		r.pub.From, r.pub.Why = "front matter", why.Because("published-address-month", "month", r.pub.Earliest[:7])
		r.setDay(timex.DayOf(year, month, 1), false)
		r.fromFirstLine()
	}
	return ok
}

// fromFirstLine makes the address on the first line of the text the evidence of the
// publication, where that is where it stands.
func (r *reading) fromFirstLine() {
	at := strings.Index(r.doc.Text, r.doc.Meta.URL)
	if at < 0 || strings.TrimSpace(r.doc.Text[:at]) != "" {
		return
	}
	place := r.doc.Place(text.Span{Start: at, End: at + len(r.doc.Meta.URL)})
	r.pub.From, r.pub.Evidence = "", []text.Place{place}
	r.pub.Why = r.pub.Why.With(place)
}

// givenDay is the day of publication that stands outside the text, by who knows
// best.
func givenDay(d *corpus.Document) (timex.CivilDay, bool) {
	if d.PutRight != nil {
		return timex.ParseDay(*d.PutRight)
	}
	if day, ok := timex.ParseDay(d.Meta.Date); ok {
		return day, true
	}
	return timex.ParseDay(d.Given)
}

// give takes a day that stands outside the text.
func (r *reading) give(day timex.CivilDay, from, code string) {
	r.pub = between(day, day)
	r.pub.Value, r.pub.From, r.pub.Why = day.String(), from, why.Because(code, "published", day.String())
	r.setDay(day, true)
}

// contradicted tells where a line over the text, but one of an update, gives
// another day than the one that stands outside it.
func (r *reading) contradicted(day timex.CivilDay) {
	e, _ := r.headDate()
	if e == nil || e.Day == 0 || timex.DayOf(e.Year, e.Month, e.Day) == day {
		return
	}
	part := r.linePart(e)
	if r.labelOf(part, e) == updatedOn {
		return
	}
	at := r.place(e)
	r.pub.Why = why.Because(r.pub.Why.Code+"-conflict", "published", day.String(), "other", e.Of(r.doc.Text)).With(at)
}

// between is a publication stated to lie within two days.
func between(from, to timex.CivilDay) Published {
	return Published{Earliest: from.String(), Latest: to.String(), Basis: stated}
}

// overText takes the date that a dateline, a byline or a line over the text
// gives in full, and reports whether there is one.
func (r *reading) overText() bool {
	e, other := r.headDate()
	if e == nil {
		return r.inIssue()
	}
	at := []text.Place{r.place(e)}
	words := e.Of(r.doc.Text)
	if days, ok := r.either[e.Start]; ok {
		r.pub = between(days[0], days[1])
		r.pub.Evidence = at
		r.pub.Why = why.Because("published-numeric", "words", words, "date", days[0].String(), "other", days[1].String()).With(at...)
		r.setDay(days[0], false)
		return true
	}
	code := "published-line"
	if r.inDateline(e) {
		code = "published-dateline"
	}
	day := timex.DayOf(e.Year, e.Month, e.Day)
	args := []string{"published", day.String(), "words", words}
	if other != nil {
		at = append(at, r.place(other))
		code, args = "published-line-conflict", append(args, "other", other.Of(r.doc.Text))
	}
	r.give(day, "", code)
	r.pub.Evidence = at
	r.pub.Why = why.Because(code, args...).With(at...)
	return true
}

// inIssue takes the month or season of the issue that a line over the text gives,
// which comes out in it or in the month before, and reports whether there is one.
func (r *reading) inIssue() bool {
	const before = 31 // days
	e := r.issue()
	if e == nil {
		return false
	}
	w := Bounds(e.Value)
	from, ok := timex.ParseDay(w.From)
	to, ok2 := timex.ParseDay(w.To)
	if !ok || !ok2 {
		return false
	}
	r.pub = between(from-before, to)
	r.pub.Evidence = []text.Place{r.place(e)}
	r.pub.Why = why.Because("published-issue", "words", e.Of(r.doc.Text)).With(r.pub.Evidence...)
	r.setDay(from, false)
	return true
}

// inDateline reports whether an expression stands in a dateline or byline.
func (r *reading) inDateline(e *timex.Expr) bool {
	kind := r.doc.Blocks[r.doc.Sentences[e.Sentence].Block].Kind
	return kind == text.Dateline || kind == text.Byline
}
