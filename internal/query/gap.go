package query

import (
	"math"
	"slices"

	"parallax/internal/story"
	"parallax/internal/timeline"
)

// A Gap is the time from one event to another.
type Gap struct {
	From int // in Events: what is measured from; -1 when it isn't among them
	To   int // in Events: the chosen event; -1 while none but the first is chosen
	Span Span
	By   []SourceSpan // by the dates of each source that dates both, where that says more than Span
	// After and Before say on which side of the first the texts put the second
	// when one of them has no date.
	After, Before bool
}

// A Span is how many days the second event was after the first: negative when
// it was before. Between events that take days it runs from the last day of the
// one to the first of the other.
type Span struct {
	Known       bool
	Least, Most float64 // ±Inf where there is no bound
	Days        []int   // the few whole days that it may be, in order; nil when they are many
	Meet        bool    // they fall on the same days, at least in part
	Clock       bool    // Least and Most are of times of day: parts of days
}

// A SourceSpan is a span by the dates of one source.
type SourceSpan struct {
	Mark
	Span Span
}

// measure measures the time from the event that is reported at a place to the
// chosen one.
func (t *timetable) measure(r Ref) {
	t.page.Gap = &Gap{From: -1, To: -1}
	at, ok := t.Locate(r)
	if !ok {
		return
	}
	g := t.page.Gap
	if g.From = t.reported(at); g.From < 0 || t.page.Chosen < 0 || t.page.Chosen == g.From {
		return
	}
	g.To = t.page.Chosen
	from, to := t.from[g.From], t.from[g.To]
	g.After = slices.Contains(to.After, from.ID) || slices.Contains(from.Before, to.ID)
	g.Before = slices.Contains(to.Before, from.ID) || slices.Contains(from.After, to.ID)
	g.Span = spanOf(dates(&t.page.Model.Items[g.From]), dates(&t.page.Model.Items[g.To]))
	if g.Span.Known && g.Span.Least != g.Span.Most {
		g.By = t.spansBySource(from, to)
	}
}

// dates are the dates that an event may have had.
func dates(it *timeline.Item) []timeline.Stretch {
	var out []timeline.Stretch
	for _, s := range it.Sides {
		out = append(out, s.When)
	}
	if len(out) == 0 && it.Dated {
		out = append(out, it.When)
	}
	return out
}

// spansBySource are the spans between two events by each source that dates both.
func (t *timetable) spansBySource(from, to *story.Event) []SourceSpan {
	var out []SourceSpan
	for _, m := range t.page.Marks {
		if _, counts := t.out[m.Source]; !counts {
			continue
		}
		s := spanOf(t.datesBy(from, m.Source), t.datesBy(to, m.Source))
		if s.Known && s.Most-s.Least < t.page.Gap.Span.Most-t.page.Gap.Span.Least {
			out = append(out, SourceSpan{m, s})
		}
	}
	return out
}

// datesBy are the dates that a source gives an event, each once, without those
// that are only coarser than another.
func (t *timetable) datesBy(e *story.Event, source string) []timeline.Stretch {
	var all, out []timeline.Stretch
	for i := range e.Reports {
		if w := t.when(&e.Reports[i]); w != nil && e.Reports[i].Source == source {
			all = appendNew(all, stretch(w))
		}
	}
	for _, s := range all {
		if !slices.ContainsFunc(all, func(o timeline.Stretch) bool { return o != s && o.From >= s.From && o.To <= s.To && o.Len() < s.Len() }) {
			out = append(out, s)
		}
	}
	return out
}

// mostDays is how many days a span lists one by one.
const mostDays = 4

// spanOf is the span between two events that had one of their dates each.
func spanOf(from, to []timeline.Stretch) Span {
	s := Span{Known: len(from) > 0 && len(to) > 0, Least: math.Inf(1), Most: math.Inf(-1)}
	if !s.Known {
		return Span{}
	}
	if len(from) == 1 && len(to) == 1 && withinADay(from[0]) && withinADay(to[0]) {
		if least, most := moments(from[0]).to(moments(to[0])); math.Abs(least) < 2 && math.Abs(most) < 2 {
			return Span{Known: true, Least: least, Most: most, Clock: true}
		}
	}
	few, meet := true, true
	for _, a := range from {
		for _, b := range to {
			least, most := wholeDays(a).to(wholeDays(b))
			s.Least, s.Most = math.Min(s.Least, least), math.Max(s.Most, most)
			meet = meet && least == 0 && most == 0
			if few = few && most-least < mostDays; few {
				s.Days = addDays(s.Days, int(least), int(most))
			}
		}
	}
	long := func(d timeline.Stretch) bool { return d.Len() > 1.5 }
	s.Meet = meet && (slices.ContainsFunc(from, long) || slices.ContainsFunc(to, long))
	if !few || len(s.Days) > mostDays {
		s.Days = nil
	}
	return s
}

// addDays puts the days least … most into a sorted list.
func addDays(list []int, least, most int) []int {
	for n := least; n <= most; n++ {
		if i, ok := slices.BinarySearch(list, n); !ok {
			list = slices.Insert(list, i, n)
		}
	}
	return list
}

// withinADay reports whether a stretch is a time of day.
func withinADay(s timeline.Stretch) bool { return s.Len() < 0.99 }

// ends are when something can have begun, and when it can have ended.
type ends struct{ start0, start1, end0, end1 float64 }

// wholeDays are the ends of a stretch by the day.
func wholeDays(s timeline.Stretch) ends {
	first, last := math.Floor(s.From), math.Ceil(s.To-halfMinute)-1
	e := ends{first, last, first, last}
	if s.Sure() {
		e.start1 = math.Max(first, math.Floor(s.SureFrom))
		e.end0 = math.Min(last, math.Ceil(s.SureTo-halfMinute)-1)
	}
	return e
}

// moments are the ends of something brief within a stretch: of a minute, that
// minute.
func moments(s timeline.Stretch) ends {
	if s.Len() < 1.5/1440 {
		s.To = s.From
	}
	return ends{s.From, s.To, s.From, s.To}
}

// to is how long after a b was, at least and at most: negative when before, 0
// while they overlap.
func (a ends) to(b ends) (least, most float64) {
	if least, most = b.start0-a.end1, b.start1-a.end0; least >= 0 {
		return least, most
	}
	back, far := a.start0-b.end1, a.start1-b.end0
	if back >= 0 {
		return -far, -back
	}
	return -math.Max(far, 0), math.Max(most, 0)
}
