package query

import (
	"cmp"
	"slices"
	"strings"

	"parallax/internal/story"
	"parallax/internal/text"
	"parallax/internal/timeline"
	"parallax/internal/why"
)

// An EventCard is an event with every report of it.
type EventCard struct {
	Title    Passage
	Named    []Mark // other sources that use the title's words
	Dates    string // agree | differ | one | none
	Planned  bool
	Differ   []CardDifference
	Reports  []CardReport
	Silent   []CardSilent
	Compare  Ref      // the passage to compare
	Columns  []string // sources to compare, when two or more report it
	Previous *Ref     // the event before in time, and after
	Next     *Ref
}

// A CardDifference is a difference on the event.
type CardDifference struct {
	Kind, Severity string
	Sides          []CardSide // in order; of an update in the order in which the sources came out
	Why            why.Why    // without a code: only the dates themselves say it
}

// Values are the values of the sides.
func (d *CardDifference) Values() []string {
	out := make([]string, len(d.Sides))
	for i := range d.Sides {
		out[i] = d.Sides[i].Value
	}
	return out
}

// A CardSide is one value, and who gives it.
type CardSide struct {
	Value   string // of dates and durations TIMEX3
	Sources []Mark
}

// A CardReport is one source's passage, verbatim, with its working.
type CardReport struct {
	Mark
	When     *story.When // nil: it gives no date
	Planned  bool        // it tells of the event as still to come
	Late     bool        // the source was not out by the day of the filter
	Passage  Passage
	Inner    text.Span // the words of the time within Passage.Text; empty: none
	Clock    *Passage  // those words, with their place
	DateAt   Passage   // what a date that a reader gives it goes to: those words, else the word for what happened
	Value    string    // TIMEX3
	Why      *why.Why
	Evidence []Passage
	After    []Passage // titles of the events that the texts put before and after, when it gives no date
	Before   []Passage
	Start    float64 // of the date, for the order of the reports; undatedLast without one
}

// A CardSilent is a source without a report of the event.
type CardSilent struct {
	Mark
	NotYet bool   // it was out before
	OutBy  string // ISO day, when NotYet
}

// card makes the card of the event at index i.
func (t *timetable) card(i int) *EventCard {
	e := t.from[i]
	shown := &t.page.Events[i]
	c := &EventCard{Title: shown.Title, Dates: e.Dates, Planned: shown.Planned, Compare: shown.At}
	for _, d := range t.on[e.ID] {
		c.Differ = append(c.Differ, t.cardDifference(d))
	}
	if sides := t.page.Model.Items[i].Sides; len(sides) > 1 && !slices.ContainsFunc(c.Differ, func(d CardDifference) bool { return d.Kind == "date" }) {
		d := CardDifference{Kind: "date", Severity: "open"}
		for _, s := range sides {
			side := CardSide{Value: t.dayTold(timeline.FormatISO(s.When.From))}
			for _, n := range s.Sources {
				side.Sources = append(side.Sources, t.page.Marks[n])
			}
			d.Sides = append(d.Sides, side)
		}
		c.Differ = append([]CardDifference{d}, c.Differ...)
	}
	for j := range e.Reports {
		c.Reports = append(c.Reports, t.report(i, e, &e.Reports[j]))
	}
	slices.SortStableFunc(c.Reports, func(a, b CardReport) int { return cmp.Compare(a.Start, b.Start) })
	c.Named = t.alsoNamed(e)
	t.columns(c)
	t.silent(c, e)
	if i > 0 {
		c.Previous = &t.page.Events[i-1].At
	}
	if i+1 < len(t.page.Events) {
		c.Next = &t.page.Events[i+1].At
	}
	return c
}

func (t *timetable) cardDifference(d *story.Difference) CardDifference {
	out := CardDifference{Kind: d.Kind, Severity: d.Severity, Why: d.Why}
	for _, s := range d.Sides {
		if slices.ContainsFunc(out.Sides, func(have CardSide) bool { return have.Value == s.Value }) {
			continue
		}
		side := CardSide{Value: s.Value}
		for _, m := range s.Members {
			side.Sources = appendNew(side.Sources, t.Mark(m.Source))
		}
		slices.SortFunc(side.Sources, func(a, b Mark) int { return cmp.Compare(t.Book.sources[a.Source], t.Book.sources[b.Source]) })
		out.Sides = append(out.Sides, side)
	}
	by := func(a, b CardSide) int { return strings.Compare(a.Value, b.Value) }
	if d.Severity == "update" {
		by = func(a, b CardSide) int { return strings.Compare(t.firstOut(a.Sources), t.firstOut(b.Sources)) }
	}
	slices.SortStableFunc(out.Sides, by)
	return out
}

// firstOut is the first day on which one of the sources can have been out.
func (t *timetable) firstOut(marks []Mark) string {
	first := ""
	for _, m := range marks {
		if src := t.Source(m.Source); src != nil {
			if day := outDay(published(src.Published)); first == "" || day < first {
				first = day
			}
		}
	}
	return first
}

// undatedLast is the start of a report without a date: after all others.
const undatedLast = 1e12

// starts is where a report's date begins, for the order.
func starts(w *story.When) float64 {
	if w != nil {
		if from, _, ok := timeline.ParseISO(given(w.From)); ok {
			return from
		}
		if _, to, ok := timeline.ParseISO(given(w.To)); ok {
			return to
		}
	}
	return undatedLast
}

// report makes one report. The passage is the report's own span, grown to hold
// the words of its time when they stand in the same sentence.
func (t *timetable) report(i int, e *story.Event, r *story.Report) CardReport {
	at := r.Place
	out := CardReport{Mark: t.Mark(r.Source), When: r.When, Planned: r.Planned, Late: t.late[r.Source], Start: starts(t.when(r))}
	if clock := t.time(r.Time); clock != nil && clock.Source == at.Source {
		sentence := t.Sentence(at)
		if sentence.Span().Contains(clock.Span()) {
			at.Start, at.End = min(at.Start, clock.Start), max(at.End, clock.End)
		}
		if at.Span().Contains(clock.Span()) {
			out.Inner = text.Span{Start: clock.Start - at.Start, End: clock.End - at.Start}
		}
		words := t.Passage(clock.Place)
		out.Clock, out.Value, out.Why = &words, clock.Value, &clock.Why
		out.Evidence = t.passages(clock.Why.Evidence)
	}
	out.Passage = t.Passage(at)
	spot := t.Story.SpotOfDate(e, r)
	out.DateAt = t.Passage(text.Place{Source: spot.Source, Start: spot.Start, End: spot.End})
	if r.When == nil {
		out.After, out.Before = t.titles(e.After), t.titles(e.Before)
	}
	return out
}

// titles are the titles of events by id.
func (t *timetable) titles(ids []string) []Passage {
	var out []Passage
	for i := range t.Story.Events {
		if e := &t.Story.Events[i]; slices.Contains(ids, e.ID) {
			out = append(out, t.Passage(e.Title))
		}
	}
	return out
}

// alsoNamed are the other sources whose reports hold the title's words.
func (t *timetable) alsoNamed(e *story.Event) []Mark {
	title := text.Fold(t.words(e.Title))
	var out []Mark
	for _, r := range e.Reports {
		m := t.Mark(r.Source)
		if r.Source != e.Title.Source && !slices.Contains(out, m) && strings.Contains(text.Fold(t.words(r.Place)), title) {
			out = append(out, m)
		}
	}
	return out
}

// columns are the sources that report the event, for comparing.
func (t *timetable) columns(c *EventCard) {
	for _, r := range c.Reports {
		c.Columns = appendNew(c.Columns, r.Source)
	}
	if len(c.Columns) < 2 {
		c.Columns = nil
	}
}

// silent lists the sources that don't report the event. One that was out
// before its first day could not know of it.
func (t *timetable) silent(c *EventCard, e *story.Event) {
	first := float64(undatedLast)
	for _, r := range c.Reports {
		first = min(first, r.Start)
	}
	for i := range t.Story.Sources {
		src := &t.Story.Sources[i]
		if slices.ContainsFunc(e.Reports, func(r story.Report) bool { return r.Source == src.ID }) {
			continue
		}
		s := CardSilent{Mark: t.Mark(src.ID)}
		if _, out, ok := timeline.ParseISO(given(src.Published.Latest)); ok && first < undatedLast && !t.page.Yearless && out <= first {
			s.NotYet, s.OutBy = true, given(src.Published.Latest)
		}
		c.Silent = append(c.Silent, s)
	}
}
