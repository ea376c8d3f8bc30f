package story

import (
	"slices"
	"strconv"

	"parallax/internal/anchor"
	"parallax/internal/text"
	"parallax/internal/timex"
	"parallax/internal/why"
)

// Second pass: days that are told by an event ("the third day of the talks",
// "the day after the ceasefire") and not by the calendar. They are found once
// the first pass has dated the events, and resolved only where the sources give
// the event one beginning, end or day: those of the same source first, then
// those of the sources that tell of the same actors.

// A dayPhrase is an expression that counts days from an event.
type dayPhrase struct {
	doc     int
	span    text.Span
	family  int    // of the event; -1 when the phrase names none
	ordinal int    // of the event: the second round; 0 none
	n       int    // which day of the event, from 1; 0: counted from the event's day
	final   bool   // its last day
	shift   int    // with n 0: days after the event's day
	clock   string // TNI, TMO …; empty when the whole day
}

// anchorDays adds to the times of the sources the days that are told by an
// event, where the event's own days are known.
func (r *reading) anchorDays(watch Watch) {
	var found []dayPhrase
	stems := stemmer{}
	for i := range r.docs {
		watch(StepCompare, 0, 0)
		if r.docs[i].English && mayCount(r.docs[i].Text) {
			found = append(found, r.dayPhrases(i, lines(&r.docs[i], stems))...)
		}
	}
	if len(found) == 0 {
		return
	}
	told := make([][]*mention, len(r.docs))
	for i := range r.docs {
		watch(StepCompare, 0, 0)
		if r.docs[i].English {
			told[i] = r.mentions(i, stems)
		}
	}
	resolved, named := make([][]anchor.Time, len(r.docs)), r.named()
	clear(r.lines) // they are read again with the days that are found here
	for i := range found {
		watch(StepCompare, 0, 0)
		if t, ok := r.dayOfEvent(&found[i], told, named); ok {
			resolved[found[i].doc] = append(resolved[found[i].doc], t)
		}
	}
	for doc, list := range resolved { // not before: mentions know times by their number
		for _, t := range list {
			r.insertTime(doc, t)
		}
	}
}

// insertTime puts a time among those of its document, unless one is there or a
// reader says that none is. It reports whether it did.
func (r *reading) insertTime(doc int, t anchor.Time) bool {
	list := r.times[doc]
	at, _ := slices.BinarySearchFunc(list, t.At.Start, func(x anchor.Time, start int) int { return x.At.Start - start })
	if at > 0 && list[at-1].At.End > t.At.Start || at < len(list) && list[at].At.Start < t.At.End {
		return false
	}
	if r.noTime != nil && slices.ContainsFunc(r.noTime[doc], t.At.Span().Overlaps) {
		return false
	}
	r.times[doc] = slices.Insert(list, at, t)
	return true
}

// dayOfEvent resolves a phrase by the one day that is told of its event.
func (r *reading) dayOfEvent(p *dayPhrase, told [][]*mention, named [][]int) (anchor.Time, bool) {
	if p.family < 0 {
		p.family = topic(p, told[p.doc])
		if p.family < 0 {
			return anchor.Time{}, false
		}
	}
	basis := "context"
	days, ok := daysOfEvent(p, told[p.doc])
	if !ok {
		basis = "corpus"
		var all []*mention
		for j := range told {
			if j != p.doc && shareCast(named[p.doc], named[j]) {
				all = append(all, told[j]...)
			}
		}
		if days, ok = daysOfEvent(p, all); !ok {
			return anchor.Time{}, false
		}
	}
	t, ok := r.countedDay(p, days, basis)
	if out, known := r.outBy(p.doc); ok && known && basis == "corpus" {
		// A later source tells of a later event than the one that is counted from.
		if day, found := dayOf(t.When.From); found && out.before(day) {
			return anchor.Time{}, false
		}
	}
	return t, ok
}

// countedDay gives a phrase the day that it counts from those of its event.
func (r *reading) countedDay(p *dayPhrase, days eventDays, basis string) (anchor.Time, bool) {
	at, code, from := days.day, "time-event-day", days.dayAt
	switch {
	case p.final:
		at, code, from = days.end, "time-event-final", days.endAt
	case p.n > 0:
		at, code, from = days.start, "time-event-nth", days.startAt
		at.n += p.n - 1
		if days.endAt != nil && days.end.before(at) {
			return anchor.Time{}, false
		}
	default:
		at.n += p.shift
	}
	if from == nil {
		return anchor.Time{}, false
	}
	value := timex.CivilDay(at.n).String()
	if at.yearless {
		value = "XXXX" + value[4:]
	}
	value += p.clock
	evidence := []text.Place{r.times[from.doc][from.time].At, from.label(r)}
	args := []string{"words", p.span.Of(r.docs[p.doc].Text), "event", from.label(r).Span().Of(r.docs[from.doc].Text), "date", r.times[from.doc][from.time].Value, "n", strconv.Itoa(p.n)}
	t := anchor.Time{At: r.docs[p.doc].Place(p.span), Type: timex.Date, Value: value, When: anchor.Bounds(value), Basis: basis,
		Why: why.Because(code, args...).With(evidence...)}
	if p.clock != "" {
		t.Type = timex.Time
	}
	return t, true
}

// topic is the family of the event that the text is at: the last one that it
// gave a beginning or an end, no more than a few lines before; -1 where it told
// so of two.
func topic(p *dayPhrase, told []*mention) int {
	family := -1
	for _, m := range told {
		if !m.dated || !m.kind().spans || m.generic || m.aspect == 0 && m.lasts == 0 {
			continue
		}
		if m.line.span.Start >= p.span.Start || p.span.Start-m.line.span.Start > topicBytes {
			continue
		}
		if family >= 0 && family != m.family {
			return -1
		}
		family = m.family
	}
	return family
}

// topicBytes is how far back an event is still what "the final day" is of.
const topicBytes = 600

// sharedActors is how many actors two sources must share for one to date the
// events of the other.
const sharedActors = 2

// named are the actors that each source names, in order.
func (r *reading) named() [][]int {
	out := make([][]int, len(r.docs))
	for i := range r.cast.Actors {
		for _, m := range r.cast.Actors[i].Mentions {
			doc := r.index[m.At.Source]
			if n := len(out[doc]); n == 0 || out[doc][n-1] != i {
				out[doc] = append(out[doc], i)
			}
		}
	}
	return out
}

// shareCast reports whether two sources name the same actors.
func shareCast(a, b []int) bool {
	n := 0
	for _, x := range a {
		for len(b) > 0 && b[0] < x {
			b = b[1:]
		}
		if len(b) > 0 && b[0] == x {
			n++
		}
	}
	return n >= sharedActors
}
