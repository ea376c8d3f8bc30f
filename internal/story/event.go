package story

import (
	"cmp"
	"slices"
	"strings"

	"parallax/internal/actor"
	"parallax/internal/text"
)

// assembleEvents finds the happenings that the documents date or number, with
// every report of each, in the order of time.
func (r *reading) assembleEvents(ids namer) []Event {
	stems := stemmer{}
	var all []*mention
	for i := range r.docs {
		r.rest()
		if r.docs[i].English {
			all = append(all, r.mentions(i, stems)...)
		}
	}
	r.happenings = r.joinPaired(r.gather(all))
	start, known := r.start()
	out := make([]Event, len(r.happenings))
	for i, c := range r.happenings {
		if i%restEvery == 0 {
			r.rest()
		}
		out[i] = r.event(c, ids)
		_, to, ok := c.extent()
		out[i].Background = known && ok && to.before(start)
	}
	r.eventIDs = make([]string, len(out))
	for i := range out {
		r.eventIDs[i] = out[i].ID
	}
	r.order(out)
	return r.sorted(r.tell(out, ids))
}

// event assembles one happening, but for its order among the others.
func (r *reading) event(c *cluster, ids namer) Event {
	heads := make([]text.Place, len(c.members))
	for i, m := range c.members {
		heads[i] = m.place(r)
	}
	e := Event{
		ID: ids.id(eventLetter, first(heads), ""), Title: r.eventTitle(c), Dates: c.dates(), Status: c.status(), Speech: c.members[0].kind().speech,
		After: []string{}, Before: []string{}, Actors: []string{}, Places: []string{}, Reports: r.reports(c),
	}
	e.When = spanning(e.Reports)
	actors := map[int]bool{}
	for _, m := range c.members {
		for _, a := range append(m.actors, m.speaker) {
			if a >= 0 && !actors[a] {
				actors[a] = true
				if r.cast.Actors[a].Kind != actor.Place {
					e.Actors = append(e.Actors, r.actorIDs[a])
				}
			}
		}
	}
	for _, p := range c.places() {
		e.Places = append(e.Places, r.actorIDs[p])
	}
	slices.Sort(e.Actors)
	slices.Sort(e.Places)
	return e
}

// reports are the passages on the happening, by source and place.
func (r *reading) reports(c *cluster) []Report {
	var out []Report
	seen := map[text.Place]int{}
	for _, m := range c.members {
		report := Report{Place: r.docs[m.doc].Place(m.passage), Speaker: r.actorID(m.speaker), Planned: m.planned}
		if m.dated {
			t := r.times[m.doc][m.time]
			report.Time = &r.timeIDs[m.doc][m.time]
			report.When = whenOf(t.When)
			if report.When != nil && m.last >= 0 {
				if end := r.times[m.doc][m.last].When; end != nil {
					report.When.To, report.When.SureTo = known(end.To), known(end.SureTo)
				}
			}
		}
		if at, twice := seen[report.Place]; twice {
			if out[at].Time == nil {
				out[at] = report
			}
			continue
		}
		seen[report.Place] = len(out)
		out = append(out, report)
	}
	slices.SortFunc(out, func(a, b Report) int { return comparePlaces(a.Place, b.Place) })
	return out
}

// dates says whether the dated reports agree.
func (c *cluster) dates() string {
	n := 0
	for _, m := range c.members {
		if m.dated {
			n++
		}
	}
	switch {
	case n == 0:
		return "none"
	case n == 1:
		return "one"
	case c.differ():
		return "differ"
	}
	return "agree"
}

// differ reports whether two reports give days that don't overlap, and the
// happening isn't said to take the days between them. Its first day and its last
// don't differ, nor does a day of it from any.
func (c *cluster) differ() bool {
	type told struct {
		yearless bool
		aspect   int
	}
	ends, starts := map[told]day{}, map[told]day{} // the earliest, the latest
	for _, m := range c.members {
		if !m.dated || m.part {
			continue
		}
		k := told{m.when.from.yearless, m.turn()}
		if end, some := ends[k]; !some || m.when.to.n < end.n {
			ends[k] = m.when.to
		}
		if start, some := starts[k]; !some || m.when.from.n > start.n {
			starts[k] = m.when.from
		}
	}
	for k, end := range ends {
		for o, start := range starts {
			slack := max(c.lasts()-1, 0)
			if k.aspect*o.aspect > 0 {
				slack = 0 // a beginning is of one day, however long all took
			}
			if k.yearless == o.yearless && k.aspect*o.aspect >= 0 && start.n-end.n > slack {
				return true
			}
		}
	}
	return false
}

// status tells a plan and what goes on from what is past.
func (c *cluster) status() string {
	if c.planned() {
		return "planned"
	}
	for _, m := range c.members {
		if m.since || m.ongoing && m.kind().spans {
			return "ongoing"
		}
	}
	return "past"
}

// spanning is the stretch of all reports, as precise as the most precise one. A
// day is sure when every dated report is sure of it.
func spanning(reports []Report) *When {
	var out *When
	for i := range reports {
		w := reports[i].When
		if w == nil || w.From == nil || w.To == nil {
			continue
		}
		if out == nil {
			c := *w
			out = &c
			continue
		}
		if isoLess(*w.From, *out.From) {
			out.From = w.From
		}
		if isoLess(*out.To, *w.To) {
			out.To = w.To
		}
		if finer(w.Precision, out.Precision) {
			out.Precision = w.Precision
		}
		out.SureFrom, out.SureTo = shared(out, w)
	}
	return out
}

// shared is what two stretches are both sure of; nil when they share no day.
func shared(a, b *When) (from, to *string) {
	if a.SureFrom == nil || a.SureTo == nil || b.SureFrom == nil || b.SureTo == nil {
		return nil, nil
	}
	from, to = a.SureFrom, a.SureTo
	if isoLess(*from, *b.SureFrom) {
		from = b.SureFrom
	}
	if isoLess(*b.SureTo, *to) {
		to = b.SureTo
	}
	if isoLess((*to)[:min(10, len(*to))], (*from)[:min(10, len(*from))]) {
		return nil, nil
	}
	return from, to
}

// isoLess orders ISO 8601 days and date-times.
func isoLess(a, b string) bool {
	x, okX := dayOf(a)
	y, okY := dayOf(b)
	if okX && okY && x != y {
		return x.n < y.n
	}
	return a < b
}

// precisions from the finest.
var precisions = strings.Fields("minute hour part-of-day day week month season quarter year decade century vague")

func finer(a, b string) bool { return slices.Index(precisions, a) < slices.Index(precisions, b) }

// start is the day before which all is background: well before the bulk of the
// days that are told. It reports false when no report is dated to a day.
func (r *reading) start() (day, bool) {
	var days, without []int
	for _, c := range r.happenings {
		for _, m := range c.members {
			switch {
			case !m.dated || m.when.days() > 7 || m.planned:
			case m.when.from.yearless:
				without = append(without, m.when.from.n)
			default:
				days = append(days, m.when.from.n)
			}
		}
	}
	yearless := len(without) > len(days)
	if yearless {
		days = without
	}
	if len(days) == 0 {
		return day{}, false
	}
	slices.Sort(days)
	early, late := days[len(days)/4], days[len(days)-1]
	return day{early - max(45, 2*(late-early)), yearless}, true
}

// sorted puts events in the order of time, days of an unknown year behind the
// others; those without a date stand after what they follow, else before what
// they precede, else last.
func (r *reading) sorted(events []Event) []Event {
	at := map[string]float64{}
	for i, c := range r.happenings {
		if from, _, ok := c.extent(); ok {
			at[events[i].ID] = float64(from.n)
			if from.yearless {
				at[events[i].ID] += 1e7
			}
		}
	}
	for i := range events {
		e := &events[i]
		if _, dated := at[e.ID]; dated {
			continue
		}
		place := 1e9
		for _, id := range e.Before {
			if n, ok := at[id]; ok {
				place = min(place, n-0.5)
			}
		}
		if place == 1e9 {
			for _, id := range e.After {
				if n, ok := at[id]; ok && (place == 1e9 || n+0.5 > place) {
					place = n + 0.5
				}
			}
		}
		at[e.ID] = place
	}
	slices.SortStableFunc(events, func(a, b Event) int {
		return cmp.Or(cmp.Compare(at[a.ID], at[b.ID]), comparePlaces(a.Reports[0].Place, b.Reports[0].Place), comparePlaces(a.Title, b.Title))
	})
	return events
}
