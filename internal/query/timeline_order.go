package query

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"parallax/internal/story"
	"parallax/internal/timeline"
)

// order sorts items and events by time; one without a date goes between its
// neighbours, and to the end when it has none.
func (t *timetable) order(items []timeline.Item) {
	starts := t.starts(items)
	printed := func(i int) string {
		if dates := t.page.Events[i].Printed; len(dates) > 0 {
			return dates[0].From
		}
		return ""
	}
	by := make([]int, len(items))
	for i := range by {
		by[i] = i
	}
	slices.SortFunc(by, func(i, j int) int {
		if starts[i] != starts[j] {
			return cmp.Compare(starts[i], starts[j])
		}
		return cmp.Or(strings.Compare(printed(i), printed(j)), strings.Compare(items[i].Key, items[j].Key), i-j)
	})
	bring(by, func(i, j int) {
		items[i], items[j] = items[j], items[i]
		t.page.Events[i], t.page.Events[j] = t.page.Events[j], t.page.Events[i]
		t.from[i], t.from[j] = t.from[j], t.from[i]
	})
	t.page.Model.Items = items
}

// bring brings a list into an order, in its own room: order has the place of
// what comes first, second and so on. It is of no use after that.
func bring(order []int, swap func(i, j int)) {
	for i := range order {
		at := i
		for order[at] != i {
			next := order[at]
			swap(at, next)
			order[at], at = at, next
		}
		order[at] = at
	}
}

// starts tells, for each item, when it begins; one without a date just before the
// first of those that it comes before, else just after the last of those that it
// comes after, and +Inf where neither is dated. What has a year on a page that
// shows none begins first.
func (t *timetable) starts(items []timeline.Item) []float64 {
	starts := make([]float64, len(items))
	for i := range items {
		starts[i] = start(&items[i])
	}
	var index map[string]int
	for i, e := range t.from {
		if !math.IsInf(starts[i], 0) {
			continue
		}
		if slices.ContainsFunc(e.Reports, func(r story.Report) bool { return r.When != nil }) {
			starts[i] = math.Inf(-1) // a printed year, on a page without years
			continue
		}
		index = t.index(index)
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
	return starts
}

// index has the places of the events in from, by id; made is what it is, when it
// was made before.
func (t *timetable) index(made map[string]int) map[string]int {
	if made == nil {
		made = make(map[string]int, len(t.from))
		for i, e := range t.from {
			made[e.ID] = i
		}
	}
	return made
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
	var index map[string]int
	for i, e := range t.from {
		item, shown := &t.page.Model.Items[i], &t.page.Events[i]
		if !shown.Undated {
			continue
		}
		index = t.index(index)
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
