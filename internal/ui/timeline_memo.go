package ui

import (
	"strconv"

	"parallax/internal/query"
	"parallax/internal/timeline"
	"parallax/internal/ui/svg"
	"parallax/internal/view"
)

// A chartMemo keeps what every frame of a chart needs and no frame changes:
// the names and addresses of events, the words of lanes, folds and counts.
type chartMemo struct {
	page   *query.TimelinePage
	state  view.State
	axis   []timeline.Segment
	names  []string
	digits []string // the numbers of items
	links  []string
	lanes  [][2]string
	folds  map[float64]string
	count  map[clusterCount]string
	strip  node
	over   *timeline.Column // the first of those that strip draws
}

// A clusterCount is what is said of a cluster, of how many.
type clusterCount struct {
	key string
	n   int
}

// newMemo is an empty memo for a page in a state.
func newMemo(page *query.TimelinePage, s view.State) *chartMemo {
	return &chartMemo{page: page, state: s, axis: axisOf(s, page), names: make([]string, len(page.Events)), digits: make([]string, len(page.Events)), links: make([]string, len(page.Events)),
		folds: map[float64]string{}, count: map[clusterCount]string{}}
}

// choose is the address of an event's card.
func (d *drawing) choose(item int) string {
	link := &d.memo.links[item]
	if *link == "" {
		*link = chooseLink(d.state, d.page.Events[item].At)
	}
	return *link
}

// named says in one line what a mark shows.
func (d *drawing) named(k *timeline.Mark) string {
	if len(k.Items) > 1 {
		return d.describe(k)
	}
	name := &d.memo.names[k.Items[0]]
	if *name == "" {
		*name = d.describe(k)
	}
	return *name
}

// number is an item's number in digits.
func (m *chartMemo) number(item int) string {
	if m.digits[item] == "" {
		m.digits[item] = strconv.Itoa(item)
	}
	return m.digits[item]
}

// laneDates are the two lines beside a source's letter.
func (m *chartMemo) laneDates(d *drawing, i int) (first, second string) {
	if m.lanes == nil {
		m.lanes = make([][2]string, len(d.page.Marks))
		withYear := !oneYear(len(d.page.Lanes), func(i int) query.Published { return d.page.Lanes[i].Published })
		n := 0
		for k := range d.page.Lanes { // the marks are some of the lanes, in their order
			if lane := &d.page.Lanes[k]; n < len(m.lanes) && lane.Source == d.page.Marks[n].Source {
				m.lanes[n][0], m.lanes[n][1] = laneDates(lane.Published, withYear)
				n++
			}
		}
	}
	return m.lanes[i][0], m.lanes[i][1]
}

// foldWords says how long a fold is, and what pressing it does.
func (m *chartMemo) foldWords(days float64) string {
	words, ok := m.folds[days]
	if !ok {
		words = say("timeline.unfold", "length", foldLength(days))
		m.folds[days] = words
	}
	return words
}

func (m *chartMemo) sourcesCounted(n int) string { return m.counted("timeline.clusterSources", n) }

func (m *chartMemo) differCounted(n int) string { return m.counted("timeline.clusterDiffer", n) }

func (m *chartMemo) counted(key string, n int) string {
	words, ok := m.count[clusterCount{key, n}]
	if !ok {
		if words = say(key, "count", strconv.Itoa(n)); n == 1 {
			words = say(key + ".one")
		}
		m.count[clusterCount{key, n}] = words
	}
	return words
}

// columns draws how many sources report what is about each place of the
// overview, and over it the share on which they differ: a path each.
func (m *chartMemo) columns(o *timeline.Overview) node {
	if len(o.Columns) > 0 && m.over == &o.Columns[0] {
		return m.strip
	}
	var plain, differ []byte
	bar := func(into []byte, x, height float64) []byte {
		into = svg.AppendN(append(into, 'M'), x)
		into = svg.AppendN(append(into, " 26v"...), -height)
		into = svg.AppendN(append(into, "h4v"...), height)
		return append(into, 'z')
	}
	for _, c := range o.Columns {
		height := 2 + 3.2*float64(min(c.Most, 6))
		if c.Differ < c.Events {
			plain = bar(plain, c.X, height)
		}
		if c.Differ > 0 {
			differ = bar(differ, c.X, max(height*float64(c.Differ)/float64(c.Events), 3))
		}
	}
	m.strip = el("g", "columns").with(path("plain", "ink2f", string(plain)), path("differ", "accf", string(differ)))
	if len(o.Columns) > 0 {
		m.over = &o.Columns[0]
	}
	return m.strip
}
