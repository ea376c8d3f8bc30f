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
			continue
		}
		t.lane[src.ID] = len(t.page.Marks)
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

// told finds the sources whose reports count for an event: those that were out,
// or else all that are shown. It reports whether there is any.
func (t *timetable) told(e *story.Event) bool {
	t.tells = t.out
	if reportedBy(e, t.out) {
		return true
	}
	t.tells = t.lane
	return reportedBy(e, t.lane)
}

// reportedBy reports whether one of the sources reports an event.
func reportedBy(e *story.Event, lanes map[string]int) bool {
	return slices.ContainsFunc(e.Reports, func(r story.Report) bool { _, ok := lanes[r.Source]; return ok })
}

// firstTold reports whether no source that tells an event was out before the
// day.
func (t *timetable) firstTold(e *story.Event, day string) bool {
	return day != "" && !slices.ContainsFunc(e.Reports, func(r story.Report) bool {
		n, ok := t.out[r.Source]
		return ok && t.outOn[n] < day
	})
}

// reporters are the marks of the shown sources that report an event: of those
// whose reports count, and of those that were not out yet.
func (t *timetable) reporters(e *story.Event) (tell, later []Mark) {
	for _, n := range t.tellers(e) {
		source := t.Story.Sources[n].ID
		lane, shown := t.lane[source]
		if _, counts := t.tells[source]; shown && counts {
			tell = append(tell, t.page.Marks[lane])
		} else if shown {
			later = append(later, t.page.Marks[lane])
		}
	}
	return tell, later
}
