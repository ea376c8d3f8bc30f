package query

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"parallax/internal/anchor"
	"parallax/internal/story"
	"parallax/internal/text"
	"parallax/internal/timeline"
)

// date gives an item its dates: the sides of a difference between sources, or
// else one date that suits all reports.
func (t *timetable) date(e *story.Event, item *timeline.Item, shown *TimelineEvent) {
	item.Sides, item.Open = t.sides(e)
	when, precision, ok := t.common()
	item.Dated, item.When = ok, when
	if len(item.Sides) > 0 {
		item.Dated = true
		item.When = item.Sides[0].When
		for _, s := range item.Sides {
			item.When.From = math.Min(item.When.From, s.When.From)
			item.When.To = math.Max(item.When.To, s.When.To)
			shown.Dates = append(shown.Dates, t.dateSide(s.When, "day", s.Sources))
		}
		item.When.SureFrom, item.When.SureTo = 0, 0
		return
	}
	shown.Undated = !ok
	if !ok && t.page.Yearless {
		shown.Printed = t.printed()
	}
	if ok {
		shown.Dates = []DateSide{t.dateSide(when, precision, nil)}
		shown.Precision = t.coarser(precision)
		shown.Sure = when.SureFrom <= when.From && when.SureTo >= when.To
	}
}

// printed are the dates with a year in the reports of the event at hand, each
// once, in order: on a page without years no report that has one is dated.
func (t *timetable) printed() []DateSide {
	var dates []DateSide
	for _, r := range t.shown {
		if r.When == nil {
			continue
		}
		d := t.dateSide(stretch(r.When), r.When.Precision, nil)
		if !slices.ContainsFunc(dates, func(o DateSide) bool { return o.From == d.From && o.To == d.To }) {
			dates = append(dates, d)
		}
	}
	slices.SortStableFunc(dates, func(a, b DateSide) int { return cmp.Or(strings.Compare(a.From, b.From), strings.Compare(a.To, b.To)) })
	return dates
}

// halfMinute, in days, takes off what a sum of hours and minutes may run over
// the end of its day.
const halfMinute = 0.5 / 1440

// dateSide is a stretch as inclusive ISO days.
func (t *timetable) dateSide(when timeline.Stretch, precision string, lanes []int) DateSide {
	d := DateSide{Precision: precision}
	if !math.IsInf(when.From, 0) {
		d.From = timeline.FormatISO(math.Floor(when.From))
	}
	if !math.IsInf(when.To, 0) {
		d.To = timeline.FormatISO(math.Ceil(when.To-halfMinute) - 1)
	}
	for _, n := range lanes {
		d.Sources = append(d.Sources, t.page.Marks[n])
	}
	return d
}

// when is when a report puts its event; nil when it doesn't say. On a page
// without years a printed year has no place among the days.
func (t *timetable) when(r *story.Report) *story.When {
	if !t.page.Yearless {
		return r.When
	}
	if r.When != nil {
		return nil
	}
	return t.nominalWhen(t.time(r.Time))
}

// nominalWhen is when a date without a year is in the nominal one; nil when it
// is none.
func (t *timetable) nominalWhen(clock *story.Time) *story.When {
	if clock == nil {
		return nil
	}
	w := anchor.Bounds(t.inNominal(clock.Value))
	if w == nil {
		return nil
	}
	return &story.When{From: bound(w.From), SureFrom: bound(w.SureFrom), SureTo: bound(w.SureTo), To: bound(w.To), Precision: w.Precision}
}

// bound is nil where there is none.
func bound(iso string) *string {
	if iso == "" {
		return nil
	}
	return &iso
}

// sides returns the dates on which the shown sources differ, in order, and
// whether they may be two events.
func (t *timetable) sides(e *story.Event) (sides []timeline.Side, open bool) {
	for _, d := range t.on[e.ID] {
		if d.Kind != "date" || !differs(d) {
			continue
		}
		for _, side := range d.Sides {
			from, to, ok := sideDays(t.inNominal(side.Value))
			if !ok {
				continue
			}
			s := timeline.Side{When: timeline.Stretch{From: from, SureFrom: from, SureTo: to, To: to}}
			for _, m := range side.Members {
				if n, ok := t.tells[m.Source]; ok && !slices.Contains(s.Sources, n) {
					s.Sources = append(s.Sources, n)
				}
			}
			if len(s.Sources) > 0 {
				sides = addSide(sides, s)
			}
		}
		open = open || mayBeTwo(d)
	}
	if len(sides) < 2 && e.Dates == "differ" {
		sides, open = t.datesGiven(), false
	}
	if len(sides) < 2 {
		return nil, false
	}
	slices.SortStableFunc(sides, func(a, b timeline.Side) int { return cmp.Compare(a.When.From, b.When.From) })
	for i := range sides {
		slices.Sort(sides[i].Sources)
	}
	return sides, open
}

// datesGiven returns the days that the reports of the event give, for one whose
// dates differ though no difference lists them.
func (t *timetable) datesGiven() []timeline.Side {
	var sides []timeline.Side
	for i := range t.shown {
		if r := &t.shown[i]; r.counts && r.when != nil && r.stretch.Len() <= 1 {
			from := math.Floor(r.stretch.From)
			sides = addSide(sides, timeline.Side{When: timeline.Day(from), Sources: []int{r.lane}})
		}
	}
	return sides
}

// addSide adds a side, or its sources to the one of the same date.
func addSide(sides []timeline.Side, s timeline.Side) []timeline.Side {
	for i := range sides {
		if sides[i].When == s.When {
			for _, n := range s.Sources {
				sides[i].Sources = appendNew(sides[i].Sources, n)
			}
			return sides
		}
	}
	return append(sides, s)
}

// sideDays reads the days of a TIMEX3 value: a date, a range of dates, or a
// part of a day, which counts as its day.
func sideDays(value string) (from, to float64, ok bool) {
	if first, last, isRange := strings.Cut(value, "/"); isRange {
		from, _, okFrom := timeline.ParseISO(first)
		_, to, okTo := timeline.ParseISO(last)
		return from, to, okFrom && okTo && from < to
	}
	if from, to, ok := timeline.ParseISO(value); ok {
		return from, to, true
	}
	day, _, _ := strings.Cut(value, "T")
	return timeline.ParseISO(day)
}

// differs reports whether a difference is more than precision, spelling or
// wording.
func differs(d *story.Difference) bool {
	return d.Severity == "contradiction" || d.Severity == "open" || d.Severity == "update"
}

// mayBeTwo reports whether a difference of dates is open because the sources
// may tell of two events. Other open ones are a night, a plan, or a span that
// nobody prints whole.
func mayBeTwo(d *story.Difference) bool {
	return d.Severity == "open" && d.Why.Code == "date-two-events"
}

// kinds are the kinds of difference on an event, once each, in story order:
// those on which the sources differ, and those on which later ones may only
// know more.
func (t *timetable) kinds(e *story.Event) (differ, updated []string) {
	for _, d := range t.on[e.ID] {
		list := &differ
		if d.Severity == "update" {
			list = &updated
		}
		if d.Severity != "precision" && !slices.Contains(*list, d.Kind) && t.between(d) {
			*list = append(*list, d.Kind)
		}
	}
	return differ, updated
}

// between reports whether at least two sides of a difference come from shown
// sources.
func (t *timetable) between(d *story.Difference) bool {
	n := 0
	for _, side := range d.Sides {
		if slices.ContainsFunc(side.Members, func(p text.Place) bool { _, ok := t.tells[p.Source]; return ok }) {
			n++
		}
	}
	return n > 1
}

// common is the date that suits all reports of the event: what is surely
// covered by any, or else the narrowest.
func (t *timetable) common() (when timeline.Stretch, precision string, ok bool) {
	for i := range t.shown {
		r := &t.shown[i]
		if !r.counts || r.when == nil {
			continue
		}
		s := r.stretch
		switch {
		case !ok, s.Sure() && !when.Sure(), !s.Sure() && !when.Sure() && s.Len() < when.Len():
			when, precision, ok = s, r.when.Precision, true
		case s.Sure() && when.Sure():
			when.From, when.To = math.Min(when.From, s.From), math.Max(when.To, s.To)
			when.SureFrom, when.SureTo = math.Min(when.SureFrom, s.SureFrom), math.Max(when.SureTo, s.SureTo)
		}
	}
	return when, precision, ok
}

// units are the precisions from fine to coarse.
var units = [...]string{"minute", "hour", "part-of-day", "day", "week", "month", "season", "quarter", "year", "decade", "century", "vague"}

// coarser lists the units coarser than the one shown by which sources date the
// event at best.
func (t *timetable) coarser(shown string) []Precision {
	if !slices.ContainsFunc(t.shown, func(r shownReport) bool { return r.when != nil && r.when.Precision != shown }) {
		return nil
	}
	best := map[int]int{}
	for i := range t.shown {
		r := &t.shown[i]
		if !r.counts || r.when == nil {
			continue
		}
		unit := slices.Index(units[:], r.when.Precision)
		if have, seen := best[r.lane]; !seen || unit < have {
			best[r.lane] = unit
		}
	}
	var given [len(units)]bool
	for _, unit := range best {
		if unit >= 0 {
			given[unit] = true
		}
	}
	var out []Precision
	for unit := max(slices.Index(units[:], shown), slices.Index(units[:], "day")) + 1; unit < len(units)-1; unit++ {
		if !given[unit] {
			continue
		}
		p := Precision{Unit: units[unit]}
		for lane := range t.page.Marks {
			if u, ok := best[lane]; ok && u == unit {
				p.Sources = append(p.Sources, t.page.Marks[lane])
			}
		}
		if len(p.Sources) > 0 {
			out = append(out, p)
		}
	}
	return out
}
