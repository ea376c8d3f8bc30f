package query

import (
	"math"
	"slices"

	"parallax/internal/story"
	"parallax/internal/text"
	"parallax/internal/timeline"
)

// TimelineAsk asks for the timeline: every event as chart and as list, and the
// card of the chosen one. The window and the width are the page's own matter.
type TimelineAsk struct {
	Hidden []string // source ids left out, with what only they report
	Filter TimelineFilter
	Chosen *Ref   // a report of the chosen event
	Since  *Ref   // a report of the event that the time to the chosen one is measured from
	Find   string // words that events are looked for by
}

// TimelinePage is the timeline. Model.Items, and so every index into them,
// are Events in their order.
type TimelinePage struct {
	Model  timeline.Model // without Words: those are the page's language
	Folded []timeline.Segment
	Flat   []timeline.Segment // the axis without folds
	Marks  []Mark             // of Model.Sources, in order
	Lanes  []TimelineSource   // every source, hidden ones too
	Ranked []int              // the Lanes by how many events of the story they report, most first, whatever is hidden
	Facets Facets             // what events may be filtered by
	Clock  []ClockStep        // when one source more can have been out
	All    int                // events there are without the filter
	Later  int                // of Events: told only by sources that were not out by the day of the filter
	Found  int                // of Events: those that hold the words looked for
	Events []TimelineEvent
	// Yearless says that the texts date by month and day and no year is known:
	// days stand in a nominal year (story.NominalYear), which is not to be named.
	Yearless bool
	Chosen   int // in Events; -1: none
	Lost     bool
	Card     *EventCard
	Gap      *Gap // the time between two events; nil when none is measured
}

// A TimelineSource is a source with whether its lane is hidden.
type TimelineSource struct {
	Mark
	Published Published
	Hidden    bool
	Late      bool // it was not out by the day of the filter
	Events    int  // events that it reports, without the filter
}

// A ClockStep is a day on which the first of some sources can have been out.
type ClockStep struct {
	Day     string // ISO 8601
	Sources []Mark
}

// A TimelineEvent is an event as the list shows it.
type TimelineEvent struct {
	At         Ref // its first report that is of no other event: what a link to it names
	Title      Passage
	Dates      []DateSide // one, or as many as the sources give
	Undated    bool
	Printed    []DateSide // of an undated one, on a page without years: the years that its reports print
	Planned    bool
	Background bool
	Said       bool
	Own        bool // the reader put a date of it right
	Sources    []Mark
	Late       bool        // no source that was out by the day of the filter tells it
	New        bool        // the sources of that very day are the first to tell it
	Later      []Mark      // sources that tell it too, but were not out by then
	Found      bool        // it holds the words looked for
	Open       bool        // the dates may be those of two events
	Sure       bool        // it fills the whole of its one date
	Differ     []string    // kinds of difference on it: date, duration, figure …
	Updated    []string    // kinds on which later sources may only know more
	Precision  []Precision // coarser dates than the one shown, and whose
	After      []Passage   // titles of events that the texts put before it
	Before     []Passage   // and after it
}

// A DateSide is one date: ISO 8601 days, inclusive; empty where no bound is known.
type DateSide struct {
	From, To  string
	Precision string
	Sources   []Mark
}

// A Precision is a unit, with the sources that date by no finer one.
type Precision struct {
	Unit    string // as in When: month, year …
	Sources []Mark
}

// Answer implements Question.
func (q TimelineAsk) Answer(b *Book) Page {
	t := q.timetable(b, true).own()
	if q.Find != "" {
		t.find(q.Find)
	}
	if q.Chosen != nil {
		t.choose(*q.Chosen)
	}
	if q.Since != nil {
		t.measure(*q.Since)
	}
	return t.page
}

// timetable makes the lanes, the events and the axis. Sources that were not out
// by the day of the filter, and what they alone tell, are in it only when fades
// is set. The book keeps the last one, which is not to be changed: a reader who
// chooses one event after the other asks for the same again and again.
func (q TimelineAsk) timetable(b *Book, fades bool) *timetable {
	fades = fades || q.Filter.Until == ""
	if last := b.timetable; last == nil || last.fades != fades || last.filter != q.Filter || !slices.Equal(last.hidden, q.Hidden) {
		b.timetable = q.makeTimetable(b, fades)
	}
	return b.timetable
}

func (q TimelineAsk) makeTimetable(b *Book, fades bool) *timetable {
	t := &timetable{Book: b, page: &TimelinePage{Chosen: -1}, lane: map[string]int{}, filter: q.Filter, hidden: q.Hidden,
		on: map[string][]*story.Difference{}, fades: fades, late: map[string]bool{}}
	for i := range b.Story.Differences {
		if d := &b.Story.Differences[i]; d.Event != nil {
			t.on[*d.Event] = append(t.on[*d.Event], d)
		}
	}
	t.sources(q)
	t.events(q.Filter)
	t.page.Folded = timeline.Segments(&t.page.Model)
	t.page.Flat = timeline.Flat(t.page.Folded)
	return t
}

// own is a timetable with a page of its own, but for what its lists hold.
func (t *timetable) own() *timetable {
	mine, page := *t, *t.page
	mine.page = &page
	return &mine
}

// timetable builds a TimelinePage.
type timetable struct {
	*Book
	hidden []string
	filter TimelineFilter

	page  *TimelinePage
	lane  map[string]int                 // shown sources' lanes
	laned []int                          // by source's number, its lane; -1: it isn't shown
	out   map[string]int                 // those of sources that were out by the day of the filter
	outOn []string                       // by lane, the first day on which the source can have been out
	tells map[string]int                 // those whose reports count for the event that is being made
	known bool                           // a source that was out by then tells that event
	shown []shownReport                  // its reports by shown sources
	from  []*story.Event                 // of page.Events, in order
	on    map[string][]*story.Difference // by event
	fades bool                           // what was not told by the day of the filter is shown too
	late  map[string]bool                // sources that were not out by that day

	nominal story.NominalYear // of a page without years
}

// events makes the items of the chart and of the list, in order of time.
func (t *timetable) events(f TimelineFilter) {
	most := len(t.Story.Events)
	items := make([]timeline.Item, 0, most)
	t.page.Events, t.from = make([]TimelineEvent, 0, most), make([]*story.Event, 0, most)
	if t.page.Yearless = t.yearless(); t.page.Yearless {
		t.nominal = t.Story.NominalYear()
		for i := range t.page.Model.Sources {
			lane := &t.page.Model.Sources[i]
			lane.Known, lane.Out, lane.Latest = false, 0, math.Inf(1)
		}
	}
	about := newTally(t)
	for i := range t.Story.Events {
		e := &t.Story.Events[i]
		if !t.told(e) {
			continue
		}
		item, shown := t.event(e)
		shown.New = !shown.Late && t.firstTold(f.Until)
		t.page.All++
		about.count(e, &shown)
		if !f.lets(t.Book, e, &shown) {
			continue
		}
		if shown.Late {
			t.page.Later++
		}
		t.from = append(t.from, e)
		items = append(items, item)
		t.page.Events = append(t.page.Events, shown)
	}
	t.page.Facets = about.facets()
	t.order(items)
	t.link()
}

// event makes one item, without its neighbours.
func (t *timetable) event(e *story.Event) (timeline.Item, TimelineEvent) {
	shown := TimelineEvent{
		Title: t.Passage(e.Title), Planned: e.Status == "planned", Background: e.Background, Said: e.Speech,
		Late: !t.known,
	}
	shown.Sources, shown.Later = t.reporters(e)
	var at text.Place // of the first report that is of no other event, else of the first
	alone := false
	item := timeline.Item{Key: e.ID, Title: shown.Title.Text, Said: shown.Said, Planned: shown.Planned, Background: e.Background,
		Reports: make([]timeline.Report, len(t.shown))}
	for i := range t.shown {
		r := &t.shown[i]
		if r.counts && !alone {
			if alone = t.reportsAt(r.Place) == 1; alone || at.Source == "" {
				at = r.Place
			}
		}
		if clock := t.time(r.Time); clock != nil && story.ByReader(clock.Why) {
			shown.Own = true
		}
		item.Reports[i] = timeline.Report{Source: r.lane, Planned: r.Planned, Dated: r.when != nil, When: r.stretch}
	}
	shown.At = t.Ref(at)
	t.date(e, &item, &shown)
	shown.Open = item.Open
	shown.Differ, shown.Updated = t.kinds(e)
	shown.Differ = slices.DeleteFunc(shown.Differ, func(k string) bool { return k == "date" })
	if len(shown.Dates) > 1 {
		shown.Differ = append([]string{"date"}, shown.Differ...)
	}
	item.Differs = len(shown.Differ) > 0
	return item, shown
}

// stretch turns a story's bounds, days inclusive, into the timeline's.
func stretch(w *story.When) timeline.Stretch {
	s := timeline.Stretch{From: math.Inf(-1), To: math.Inf(1)}
	from, to, okFrom, okTo := days(given(w.From), given(w.To))
	if okFrom {
		s.From = from
	}
	if okTo {
		s.To = to
	}
	if given(w.SureFrom) != given(w.From) || given(w.SureTo) != given(w.To) {
		from, to, okFrom, okTo = days(given(w.SureFrom), given(w.SureTo))
	}
	if okFrom && okTo && from < to {
		s.SureFrom, s.SureTo = from, to
	}
	return s
}

// days reads the bounds of a stretch, which are mostly one day.
func days(first, last string) (from, to float64, okFrom, okTo bool) {
	from, to, okFrom = timeline.ParseISO(first)
	if okTo = okFrom; last != first {
		_, to, okTo = timeline.ParseISO(last)
	}
	return from, to, okFrom, okTo
}
