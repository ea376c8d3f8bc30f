package query

import (
	"math"
	"slices"

	"parallax/internal/story"
	"parallax/internal/timeline"
)

// sources makes the lanes.
func (t *timetable) sources(q TimelineAsk) {
	t.page.Clock = t.clock()
	t.out = map[string]int{}
	for i := range t.Story.Sources {
		src := &t.Story.Sources[i]
		mark := t.Mark(src.ID)
		lane := TimelineSource{Mark: mark, Published: published(src.Published), Hidden: slices.Contains(q.Hidden, src.ID)}
		lane.Late = q.Filter.late(lane.Published)
		t.late[src.ID] = lane.Late
		t.page.Lanes = append(t.page.Lanes, lane)
		if lane.Hidden || lane.Late && !t.fades {
			t.laned = append(t.laned, -1)
			continue
		}
		t.lane[src.ID] = len(t.page.Marks)
		t.laned = append(t.laned, len(t.page.Marks))
		if !lane.Late {
			t.out[src.ID] = len(t.page.Marks)
		}
		t.outOn = append(t.outOn, outDay(lane.Published))
		t.page.Marks = append(t.page.Marks, mark)
		t.page.Model.Sources = append(t.page.Model.Sources, laneOf(mark, lane.Published))
	}
	t.page.Ranked = t.ranked()
}

// ranked are the numbers of the sources, those that report most events first.
func (t *timetable) ranked() []int {
	events := make([]int, len(t.page.Lanes))
	for i := range t.Story.Events {
		for _, n := range t.tellers(&t.Story.Events[i]) {
			events[n]++
		}
	}
	order := make([]int, len(t.page.Lanes))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return events[b] - events[a] })
	return order
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

// A shownReport is a report of a shown source, with its date read.
type shownReport struct {
	*story.Report
	lane    int
	counts  bool
	when    *story.When      // see timetable.when
	stretch timeline.Stretch // of when
}

// told finds the reports of an event by shown sources, and those that count:
// of sources that were out, or else all. It reports whether there is any.
func (t *timetable) told(e *story.Event) bool {
	t.shown, t.known, t.tells = t.shown[:0], false, t.out
	for i := range e.Reports {
		r := shownReport{Report: &e.Reports[i]}
		number, ok := t.Book.sources[r.Source]
		if !ok || t.laned[number] < 0 {
			continue
		}
		r.lane = t.laned[number]
		r.counts = !t.page.Lanes[number].Late
		t.known = t.known || r.counts
		if r.when = t.when(r.Report); r.when != nil {
			r.stretch = stretch(r.when)
		}
		t.shown = append(t.shown, r)
	}
	if !t.known {
		t.tells = t.lane
		for i := range t.shown {
			t.shown[i].counts = true
		}
	}
	return len(t.shown) > 0
}

// firstTold reports whether no source that tells the event was out before the
// day.
func (t *timetable) firstTold(day string) bool {
	return day != "" && !slices.ContainsFunc(t.shown, func(r shownReport) bool {
		_, out := t.out[r.Source]
		return out && t.outOn[r.lane] < day
	})
}

// reporters are the marks of the shown sources that report an event: of those
// whose reports count, and of those that were not out yet.
func (t *timetable) reporters(e *story.Event) (tell, later []Mark) {
	tellers := t.tellers(e)
	tell = make([]Mark, 0, len(tellers))
	for _, n := range tellers {
		switch lane := t.laned[n]; {
		case lane < 0:
		case t.known && t.page.Lanes[n].Late:
			later = append(later, t.page.Marks[lane])
		default:
			tell = append(tell, t.page.Marks[lane])
		}
	}
	return tell, later
}
