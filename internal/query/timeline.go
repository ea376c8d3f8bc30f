package query

import (
	"math"
	"slices"
	"strings"

	"parallax/internal/story"
	"parallax/internal/text"
	"parallax/internal/timeline"
)

// TimelineAsk asks for the timeline: every event as chart and as list, and the
// card of the chosen one. The window and the width are the page's own matter.
type TimelineAsk struct {
	Hidden []string // source ids left out, with what only they report
	Filter TimelineFilter
	Chosen *Ref // a report of the chosen event
}

// TimelinePage is the timeline. Model.Items, and so every index into them,
// are Events in their order.
type TimelinePage struct {
	Model  timeline.Model // without Words: those are the page's language
	Folded []timeline.Segment
	Flat   []timeline.Segment // the axis without folds
	Marks  []Mark             // of Model.Sources, in order
	Lanes  []TimelineSource   // every source, hidden ones too
	About  []Facet            // what events may be filtered by
	Clock  []string           // days: when one source more can have been out
	All    int                // events there are without the filter
	Later  []Passage          // titles of events that only sources tell that were not out by then
	Events []TimelineEvent
	// Yearless says that the texts date by month and day and no year is known:
	// days stand in a nominal year (story.NominalYear), which is not to be named.
	Yearless bool
	Chosen   int // in Events; -1: none
	Lost     bool
	Card     *EventCard
}

// A TimelineSource is a source with whether its lane is hidden.
type TimelineSource struct {
	Mark
	Published Published
	Hidden    bool
	Late      bool // it was not out by the day of the filter
}

// A TimelineEvent is an event as the list shows it.
type TimelineEvent struct {
	At         Ref // its first report: what a link to it names
	Title      Passage
	Dates      []DateSide // one, or as many as the sources give
	Undated    bool
	Planned    bool
	Background bool
	Said       bool
	Own        bool // the reader put a date of it right
	Sources    []Mark
	Differ     []string    // kinds of difference on it: date, duration, figure …
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
	t := q.timetable(b)
	t.page.Folded = timeline.Segments(&t.page.Model, false)
	t.page.Flat = timeline.Segments(&t.page.Model, true)
	if q.Chosen != nil {
		t.choose(*q.Chosen)
	}
	return t.page
}

// timetable makes the lanes and the events, without the axis.
func (q TimelineAsk) timetable(b *Book) *timetable {
	t := &timetable{Book: b, page: &TimelinePage{Chosen: -1}, lane: map[string]int{}, times: map[string]*story.Time{}}
	for i := range b.Story.Times {
		t.times[b.Story.Times[i].ID] = &b.Story.Times[i]
	}
	t.sources(q)
	t.events(q.Filter)
	return t
}

// timetable builds a TimelinePage.
type timetable struct {
	*Book
	page  *TimelinePage
	lane  map[string]int // shown sources' lanes
	from  []*story.Event // of page.Events, in order
	times map[string]*story.Time

	nominal story.NominalYear // of a page without years
}

// sources makes the lanes.
func (t *timetable) sources(q TimelineAsk) {
	t.page.Clock = t.clock()
	for i := range t.Story.Sources {
		src := &t.Story.Sources[i]
		mark := t.Mark(src.ID)
		lane := TimelineSource{Mark: mark, Published: published(src.Published), Hidden: slices.Contains(q.Hidden, src.ID)}
		lane.Late = q.Filter.late(lane.Published)
		t.page.Lanes = append(t.page.Lanes, lane)
		if lane.Hidden || lane.Late {
			continue
		}
		t.lane[src.ID] = len(t.page.Marks)
		t.page.Marks = append(t.page.Marks, mark)
		t.page.Model.Sources = append(t.page.Model.Sources, laneOf(mark, published(src.Published)))
	}
}

// laneOf is a source's lane: from when it can have been out.
func laneOf(mark Mark, p Published) timeline.Source {
	lane := timeline.Source{Label: mark.Letter, Latest: math.Inf(1)}
	earliest := p.Earliest
	if earliest == "" {
		earliest = p.Value
	}
	if from, _, ok := timeline.ParseISO(earliest); ok {
		lane.Known, lane.Out = true, from
	}
	latest := p.Latest
	if latest == "" && p.Earliest == "" {
		latest = p.Value
	}
	if _, to, ok := timeline.ParseISO(latest); ok {
		lane.Latest = to
		if !lane.Known {
			lane.Known, lane.Out = true, math.Inf(-1)
		}
	}
	return lane
}

// events makes the items of the chart and of the list, in order of time.
func (t *timetable) events(f TimelineFilter) {
	var items []timeline.Item
	about := facets{}
	defer func() { t.page.About = about.list() }()
	if t.page.Yearless = t.yearless(); t.page.Yearless {
		t.nominal = t.Story.NominalYear()
		for i := range t.page.Model.Sources {
			lane := &t.page.Model.Sources[i]
			lane.Known, lane.Out, lane.Latest = false, 0, math.Inf(1)
		}
	}
	for i := range t.Story.Events {
		e := &t.Story.Events[i]
		item, shown := t.event(e)
		if len(item.Reports) == 0 {
			if f.Until != "" {
				t.page.Later = append(t.page.Later, shown.Title)
			}
			continue
		}
		t.page.All++
		about.count(t.Book, e)
		if !f.lets(t.Book, e, &shown) {
			continue
		}
		t.from = append(t.from, e)
		items = append(items, item)
		t.page.Events = append(t.page.Events, shown)
	}
	t.order(items)
	t.link()
}

// event makes one item, without its neighbours.
func (t *timetable) event(e *story.Event) (timeline.Item, TimelineEvent) {
	shown := TimelineEvent{
		Title: t.Passage(e.Title), Planned: e.Status == "planned", Background: e.Background, Said: e.Speech,
		Sources: t.reporters(e),
	}
	item := timeline.Item{Key: e.ID, Title: shown.Title.Text, Said: shown.Said, Planned: shown.Planned, Background: e.Background}
	for _, r := range e.Reports {
		lane, ok := t.lane[r.Source]
		if !ok {
			continue
		}
		if len(item.Reports) == 0 {
			shown.At = t.Ref(r.Place)
		}
		if clock := t.time(r.Time); clock != nil && story.ByReader(clock.Why) {
			shown.Own = true
		}
		report := timeline.Report{Source: lane, Planned: r.Planned}
		if w := t.when(&r); w != nil {
			report.Dated, report.When = true, stretch(w)
		}
		item.Reports = append(item.Reports, report)
	}
	t.date(e, &item, &shown)
	shown.Differ = t.kinds(e)
	shown.Differ = slices.DeleteFunc(shown.Differ, func(k string) bool { return k == "date" })
	if len(shown.Dates) > 1 {
		shown.Differ = append([]string{"date"}, shown.Differ...)
	}
	item.Differs = len(shown.Differ) > 0
	return item, shown
}

// reporters are the marks of the shown sources that report an event.
func (t *timetable) reporters(e *story.Event) []Mark {
	var out []Mark
	for i := range t.page.Marks {
		if slices.ContainsFunc(e.Reports, func(r story.Report) bool { return r.Source == t.page.Marks[i].Source }) {
			out = append(out, t.page.Marks[i])
		}
	}
	return out
}

// stretch turns a story's bounds, days inclusive, into the timeline's.
func stretch(w *story.When) timeline.Stretch {
	s := timeline.Stretch{From: math.Inf(-1), To: math.Inf(1)}
	if from, _, ok := timeline.ParseISO(given(w.From)); ok {
		s.From = from
	}
	if _, to, ok := timeline.ParseISO(given(w.To)); ok {
		s.To = to
	}
	from, _, okFrom := timeline.ParseISO(given(w.SureFrom))
	_, to, okTo := timeline.ParseISO(given(w.SureTo))
	if okFrom && okTo && from < to {
		s.SureFrom, s.SureTo = from, to
	}
	return s
}

// order sorts items and events by time; one without a date goes between its
// neighbours, and to the end when it has none.
func (t *timetable) order(items []timeline.Item) {
	index := map[string]int{}
	for i, e := range t.from {
		index[e.ID] = i
	}
	starts := make([]float64, len(items))
	for i := range items {
		starts[i] = start(&items[i])
	}
	for i, e := range t.from {
		if !math.IsInf(starts[i], 0) {
			continue
		}
		if slices.ContainsFunc(e.Reports, func(r story.Report) bool { return r.When != nil }) {
			starts[i] = math.Inf(-1) // a printed year, on a page without years
			continue
		}
		for _, id := range e.Before {
			if j, ok := index[id]; ok && !math.IsInf(starts[j], 0) {
				starts[i] = math.Min(starts[i], starts[j]-0.001)
			}
		}
		if math.IsInf(starts[i], 0) {
			for _, id := range e.After {
				if j, ok := index[id]; ok && !math.IsInf(starts[j], 0) && (math.IsInf(starts[i], 0) || starts[j]+0.001 > starts[i]) {
					starts[i] = starts[j] + 0.001
				}
			}
		}
	}
	by := make([]int, len(items))
	for i := range by {
		by[i] = i
	}
	slices.SortStableFunc(by, func(i, j int) int {
		switch {
		case starts[i] < starts[j]:
			return -1
		case starts[i] > starts[j]:
			return 1
		}
		return strings.Compare(items[i].Key, items[j].Key)
	})
	events, from := t.page.Events, t.from
	t.page.Events, t.from = nil, nil
	for _, i := range by {
		t.page.Model.Items = append(t.page.Model.Items, items[i])
		t.page.Events = append(t.page.Events, events[i])
		t.from = append(t.from, from[i])
	}
}

// start is when an item begins, for the order; +Inf without a date.
func start(it *timeline.Item) float64 {
	switch {
	case len(it.Sides) > 0:
		return it.Sides[0].When.From
	case it.Dated && !math.IsInf(it.When.From, 0):
		return it.When.From
	case it.Dated:
		return it.When.To
	}
	return math.Inf(1)
}

// link gives the undated items their neighbours.
func (t *timetable) link() {
	index := map[string]int{}
	for i, e := range t.from {
		index[e.ID] = i
	}
	for i, e := range t.from {
		item, shown := &t.page.Model.Items[i], &t.page.Events[i]
		if !shown.Undated {
			continue
		}
		for _, id := range e.After {
			if j, ok := index[id]; ok {
				item.After = append(item.After, j)
				shown.After = append(shown.After, t.page.Events[j].Title)
			}
		}
		for _, id := range e.Before {
			if j, ok := index[id]; ok {
				item.Before = append(item.Before, j)
				shown.Before = append(shown.Before, t.page.Events[j].Title)
			}
		}
	}
}

// choose finds the chosen event and makes its card.
func (t *timetable) choose(r Ref) {
	at, ok := t.Locate(r)
	if !ok {
		t.page.Lost = true
		return
	}
	best, most := -1, 0
	for i, e := range t.from {
		for _, report := range e.Reports {
			if report.Source != at.Source {
				continue
			}
			shared := min(report.End, at.End) - max(report.Start, at.Start)
			if report.Place == at {
				shared = math.MaxInt
			}
			if shared > most {
				best, most = i, shared
			}
		}
	}
	if best < 0 {
		t.page.Lost = !t.reportedAt(at)
		return
	}
	t.page.Chosen = best
	t.page.Card = t.card(best)
}

// reportedAt reports whether any event has a report at a place, hidden sources
// included: then it isn't lost, only not shown.
func (t *timetable) reportedAt(at text.Place) bool {
	for i := range t.Story.Events {
		if slices.ContainsFunc(t.Story.Events[i].Reports, func(r story.Report) bool {
			return r.Source == at.Source && r.Span().Overlaps(at.Span())
		}) {
			return true
		}
	}
	return false
}
