package anchor

import (
	"parallax/internal/text"
	"parallax/internal/timex"
	"parallax/internal/why"
)

// An entry is where a live page is: the time that heads what it told last, and
// which way its entries go.
type entry struct {
	at      *timex.Expr // nil before the first
	day     timex.CivilDay
	forward int // 1 oldest first, -1 newest first, 0 not known yet
}

// stamp reports whether a time of day is all that a line says which is no
// paragraph, as over an entry of a live page: "06:05 GMT, 4 Nov", "03:31 GMT".
func (r *reading) stamp(e *timex.Expr) bool {
	kind := r.doc.Blocks[r.doc.Sentences[e.Sentence].Block].Kind
	return minutes(e.Clock) >= 0 && (kind == text.Heading || kind == text.Other || kind == text.Byline) && r.datesOnly(r.linePart(e))
}

// enter notes the time that heads an entry.
func (r *reading) enter(e *timex.Expr, value string) {
	if len(value) < len("2025-11-07T10:30") || !r.stamp(e) {
		return
	}
	day, ok := timex.ParseDay(value[:len("2025-11-07")])
	if !ok {
		return
	}
	if r.entry.at != nil && r.entry.forward == 0 {
		before, now := int(r.entry.day)*24*60+minutes(r.entry.at.Clock), int(day)*24*60+minutes(e.Clock)
		switch {
		case now < before:
			r.entry.forward = -1
		case now > before:
			r.entry.forward = 1
		}
	}
	r.entry.at, r.entry.day = e, day
}

// inEntry gives a time of day the day of its entry: that of the one before, and
// where the clock went back or on past it the next in the page's direction. What
// an entry tells as past is not later than itself.
func (r *reading) inEntry(e *timex.Expr) (Time, bool) {
	if r.entry.at == nil {
		return Time{}, false
	}
	day, now, before := r.entry.day, minutes(e.Clock), minutes(r.entry.at.Clock)
	switch {
	case now < 0:
		return Time{}, false
	case !r.stamp(e):
		if r.entry.forward == 0 { // one stamp makes no live page
			return Time{}, false
		}
		if e.Tense == timex.PastTense && now > before {
			day--
		}
	case r.entry.forward < 0 && now > before:
		day--
	case r.entry.forward > 0 && now < before:
		day++
	}
	return Time{Value: valueOf(day) + e.Clock, Basis: byContext,
		Why: why.Because("time-after-context", "words", e.Of(r.doc.Text), "date", r.entry.day.String()).With(r.place(r.entry.at))}, true
}

// fromStamp takes the last of the stamps of a live page, which was closed on that
// day or the next.
func (f *finding) fromStamp() (Published, bool) {
	if f.nominal || f.top == nil || !f.stamp(f.top) || !f.yearSure() {
		return Published{}, false
	}
	v := f.floor.String()
	return Published{Value: v, Earliest: v, Latest: (f.floor + 1).String(), Basis: f.basis, Evidence: f.proof(),
		Why: f.reason("published-dateline", "published", v, "words", f.top.Of(f.doc.Text), "date", v)}, true
}
