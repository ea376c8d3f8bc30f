package story

import (
	"slices"
	"strings"

	"parallax/internal/anchor"
	"parallax/internal/text"
	"parallax/internal/timex"
	"parallax/internal/why"
)

// times puts the times of the reading right.
func (k *corrector) times(r *reading) {
	if len(k.Times) == 0 {
		return
	}
	r.noTime = make([][]text.Span, len(r.docs))
	d := &datable{reading: r, lines: map[int][]line{}, counted: map[int][]text.Span{}}
	expression := make([]bool, len(k.Times))
	targets, ok := make([]text.Place, len(k.Times)), make([]bool, len(k.Times))
	for i, f := range k.Times {
		a := k.of(FixTime, i)
		p, found := k.place(a, f.At)
		if !found {
			continue
		}
		if problem := f.problem(); problem != "" {
			a.unplaced(problem)
			continue
		}
		targets[i], expression[i] = d.in(p)
		ok[i], a.At[0] = true, targets[i]
	}
	settle(targets, ok, func(i int) { k.of(FixTime, i).unplaced("overruled") }, func(i int) {
		f, p := &k.Times[i], targets[i]
		doc := r.index[p.Source]
		list := r.times[doc]
		n := slices.IndexFunc(list, func(t anchor.Time) bool { return t.At == p })
		code := readerMarked
		if expression[i] {
			code = readerTime
		}
		switch {
		case f.From == "" && f.To == "":
			r.noTime[doc] = append(r.noTime[doc], p.Span())
			if n >= 0 {
				r.times[doc] = slices.Delete(list, n, n+1)
			}
		case n >= 0:
			list[n] = f.time(p, list[n], code)
		case !r.insertTime(doc, f.time(p, anchor.Time{}, code)):
			k.of(FixTime, i).unplaced("time")
			return
		}
		k.of(FixTime, i).Placed = true
	})
}

// problem is what is wrong with the days; empty when nothing is.
func (f *TimeFix) problem() string {
	if f.From == "" && f.To == "" {
		return ""
	}
	from, to, ok := f.days()
	switch {
	case !ok:
		return "date"
	case to < from:
		return "dates"
	}
	return ""
}

// days are the first and the last.
func (f *TimeFix) days() (from, to timex.CivilDay, ok bool) {
	first, okFirst := isoDay(f.From)
	last, okLast := isoDay(f.To)
	if f.To == "" {
		last, okLast = first, okFirst
	}
	from, _ = timex.ParseDay(first)
	to, _ = timex.ParseDay(last)
	return from, to, okFirst && okLast
}

// time is the time that was read at p as the reader says that it is. A part of
// a day stays one.
func (f *TimeFix) time(p text.Place, was anchor.Time, code string) anchor.Time {
	from, to, _ := f.days()
	t := anchor.Time{At: p, Type: timex.Date, Value: daysValue(from, to), Basis: "stated"}
	if _, clock, ok := strings.Cut(was.Value, "T"); ok && was.Type == timex.Time && from == to {
		t.Type, t.Value = timex.Time, t.Value+"T"+clock
	}
	if t.When = anchor.Bounds(t.Value); t.When == nil {
		t.When = &anchor.When{From: from.String(), To: to.String(), Precision: "day"}
	}
	t.Why = why.Because(code, "words", shortened(f.At.Words), "value", t.Value)
	return t
}

// daysValue is a stretch of days as a TIMEX3 value: a day, month or year, else
// its two ends with a slash between.
func daysValue(from, to timex.CivilDay) string {
	first, last := from.String(), to.String()
	y, m, d := from.Civil()
	switch {
	case from == to:
		return first
	case d == 1 && to == timex.DayOf(y, m, timex.MonthLength(y, m)):
		return first[:len("2025-11")]
	case d == 1 && m == 1 && to == timex.DayOf(y, 12, 31):
		return first[:len("2025")]
	}
	return first + "/" + last
}

// expressions are the spans of the times of a document but for those that a
// reader put where no expression of time is: these are words of the text.
func (r *reading) expressions(doc int) []text.Span {
	out := make([]text.Span, 0, len(r.times[doc]))
	for _, t := range r.times[doc] {
		if t.Why.Code != readerMarked {
			out = append(out, t.At.Span())
		}
	}
	return out
}

// found are the times of a document but for those that a reader put where no
// expression of time is.
func (r *reading) found(doc int) []anchor.Time {
	return slices.DeleteFunc(slices.Clone(r.times[doc]), func(t anchor.Time) bool { return t.Why.Code == readerMarked })
}

// inOrder are the indexes of the times of a document in the order in which they
// date what happens: those that a reader put on a word come first.
func (r *reading) inOrder(doc int) []int {
	out := make([]int, len(r.times[doc]))
	for k := range out {
		out[k] = k
	}
	marked := func(k int) int { return truth(r.times[doc][k].Why.Code == readerMarked) }
	slices.SortStableFunc(out, func(a, b int) int { return marked(b) - marked(a) })
	return out
}

// dates tells which happenings of the line a time dates: what a reader put on a
// word is of the happening that the word names.
func (l *line) dates(t *anchor.Time, triggers []trigger) []trigger {
	if t.Why.Code == readerMarked {
		for _, g := range triggers {
			if t.At.Span().Contains(l.words[g.at].Span) {
				return []trigger{g}
			}
		}
	}
	return l.govern(t.At.Span(), triggers)
}

// SpotOfDate is the passage that a date for a report of an event goes to: the
// report's expression of time, or, where it has none, the word in it for what
// happened.
func (s *Story) SpotOfDate(e *Event, report *Report) Spot {
	if report.Time != nil {
		for i := range s.Times {
			if s.Times[i].ID == *report.Time {
				return s.SpotOf(s.Times[i].Place)
			}
		}
	}
	title := s.SpotOf(e.Title).Words
	spot := s.SpotOf(report.Place)
	named := map[string]bool{}
	for _, w := range text.Tokens(title, text.Span{End: len(title)}) {
		if f := text.Fold(w.Of(title)); w.Class == text.Word && !text.IsStop(f) {
			named[text.Stem(f)] = true
		}
	}
	for _, w := range text.Tokens(spot.Words, text.Span{End: len(spot.Words)}) {
		if w.Class == text.Word && named[text.Stem(text.Fold(w.Of(spot.Words)))] {
			spot = Spot{spot.Source, spot.Start + w.Start, spot.Start + w.End, w.Of(spot.Words)}
			break
		}
	}
	return spot
}
