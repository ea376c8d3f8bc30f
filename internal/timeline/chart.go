package timeline

import (
	"cmp"
	"math"
	"slices"
	"sort"
)

// A Chart is a model made ready to be laid out again and again, as a reader
// pans and zooms: what holds at any scale is found once, and what holds at one
// level of zoom is kept. It is for one goroutine; the pictures are the same as
// those of a new one.
type Chart struct {
	model   *Model
	measure Measure
	sources [][]int // that report each item
	order   [2][]int
	reports []laneReports
	titles  []title
	self    []int // the numbers from 0 up: one item of each mark
	counts  struct {
		seen  []int // by source, the round in which it was counted
		round int
	}
	every  []int // all sources, by number
	wide   bool  // the label of some source has more than one letter
	levels *arrangement
}

// NewChart makes a model ready. The model must not change after it.
func NewChart(m *Model, measure Measure) *Chart {
	c := &Chart{model: m, measure: measure, sources: make([][]int, len(m.Items)), reports: make([]laneReports, len(m.Sources)), titles: make([]title, len(m.Items)), self: make([]int, len(m.Items))}
	for source := range m.Sources {
		c.every = append(c.every, source)
		c.wide = c.wide || len(m.Sources[source].Label) > 1
	}
	starts := make([]float64, len(m.Items))
	room := c.makeRoom()
	for i := range m.Items {
		it := &m.Items[i]
		sources := it.sources(room[:0])
		c.sources[i], c.self[i] = slices.Clip(sources), i
		room = room[len(sources):]
		starts[i] = it.start()
		lane := 0
		if it.Said {
			lane = 1
		}
		c.order[lane] = append(c.order[lane], i)
		if last := len(c.sources[i]) - 1; last >= 0 {
			for c.sources[i][last] >= len(c.counts.seen) {
				c.counts.seen = append(c.counts.seen, 0)
			}
		}
		for k := range it.Reports {
			if r := &it.Reports[k]; r.Source < len(c.reports) && (r.Dated || !dates(it, r.Source)) {
				c.reports[r.Source].add(i, it, r)
			}
		}
	}
	for _, order := range c.order {
		slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(starts[a], starts[b]) })
	}
	return c
}

// makeRoom makes room for the reports of each lane, and returns that for the
// sources of all items.
func (c *Chart) makeRoom() []int {
	all := 0
	count := make([]int, len(c.reports))
	for i := range c.model.Items {
		it := &c.model.Items[i]
		all += len(it.Reports) + len(it.Others)
		for k := range it.Reports {
			if source := it.Reports[k].Source; source < len(count) {
				count[source]++
			}
		}
	}
	for source, n := range count {
		c.reports[source] = laneReports{make([]float64, 0, n), make([]float64, 0, n), make([]laneReport, 0, n)}
	}
	return make([]int, all)
}

// start is the first moment that an item may have; +Inf without a date.
func (it *Item) start() float64 {
	switch {
	case !it.Dated:
		return math.Inf(1)
	case len(it.Sides) > 0:
		return it.Sides[0].When.From
	}
	return it.When.From
}

// dates reports whether a source dates an item in some report: then one of its
// reports without a date says nothing new of when.
func dates(it *Item, source int) bool {
	for _, r := range it.Reports {
		if r.Source == source && r.Dated {
			return true
		}
	}
	return false
}

// A Frame is what Layout needs beside the model.
type Frame struct {
	Width   float64 // of the whole chart
	Scale   Scale
	Chosen  string // key of the chosen item; "" none
	Measure Measure
	// Least is the layout of the whole story, or nil. Lines stand no higher
	// than in it, so that what is in view doesn't jump while it is enlarged.
	Least *Picture
	// Lanes are the sources that have a lane, by number, from above; nil: all.
	Lanes []int
}

// Layout draws the model in a frame.
func Layout(m *Model, f Frame) *Picture { return NewChart(m, f.Measure).Layout(f) }

// Layout draws the chart in a frame; the frame's Measure is the chart's.
func (c *Chart) Layout(f Frame) *Picture {
	p := &Picture{Width: f.Width, Scale: f.Scale}
	a := drawAxis(&p.Scale, &c.model.Words, c.measure)
	p.Ticks, p.Headings, p.Folds = a.ticks, a.headings, a.folds
	b := c.boardFor(&f)
	y := AxisY
	for lane := range p.Lanes {
		least := Lane{}
		if f.Least != nil {
			least = f.Least.Lanes[lane]
		}
		y = max(c.merged(p, lane, y, least.Rows, b, &f), least.Bottom)
		p.Lanes[lane].Bottom = y
		for i := range p.Lanes[lane].Marks {
			if p.Lanes[lane].Marks[i].Label == nil {
				p.Unlabelled++
			}
		}
	}
	p.SourcesTop = y + 8
	lanes := f.Lanes
	if lanes == nil {
		lanes = c.every
	}
	for n, source := range lanes {
		p.Sources = append(p.Sources, c.sourceLane(source, p.SourcesTop+laneHeight*(float64(n)+0.5), b, &f))
	}
	p.Height = p.SourcesTop + laneHeight*float64(len(lanes)) + 10
	return p
}

// merged lays out what of a merged lane is in view, from the y of its top, and
// returns that of its bottom. least is how many rows of labels each line has at
// least.
func (c *Chart) merged(p *Picture, lane int, top float64, least []int, b *board, f *Frame) float64 {
	l, placed := &p.Lanes[lane], &b.lanes[lane]
	p.Unplaced += placed.unplaced
	shown := 0
	if placed.empty() && len(least) == 0 {
		p.Outside += len(c.order[lane]) - placed.unplaced
		return top
	}
	for n, line := range placed.lines {
		if n > 0 && len(line) == 0 && n >= len(least) {
			break
		}
		line = b.inView(line, &p.Scale)
		marks := make([]Mark, 0, len(line))
		for i := range line {
			if k, ok := c.mark(b, &line[i], placed, f); ok {
				marks = append(marks, k)
				shown += len(k.Items)
			}
		}
		rows := c.label(marks, n, &p.Scale)
		if n < len(least) {
			rows = max(rows, least[n])
		}
		y := top + 14 + float64(max(rows, 1))*rowHeight + 10
		if rows == 0 {
			y -= rowHeight - 6
		}
		l.Lines, l.Rows = append(l.Lines, y), append(l.Rows, rows)
		for i := range marks {
			marks[i].setY(y)
		}
		l.Marks = append(l.Marks, marks...)
		top = y + lettersDown
	}
	p.Outside += len(c.order[lane]) - placed.unplaced - shown
	l.Marks = inOrder(l.Marks, func(a, b *Mark) int { return cmp.Compare(a.X, b.X) })
	return top
}

// inView are the entries of a line that may be in the window of a scale.
func (b *board) inView(line []entry, s *Scale) []entry {
	from, to := s.Window()
	v0, v1 := b.scale.place(from)-hitLeast, b.scale.place(to)+hitLeast
	first := sort.Search(len(line), func(i int) bool { return line[i].to >= v0 })
	last := first
	for last < len(line) && line[last].from <= v1 {
		last++
	}
	return line[first:last]
}

// setY moves a mark, laid at y 0, to its line.
func (k *Mark) setY(y float64) {
	k.Y = y
	if k.Label != nil {
		k.Label.Y = y - 24 - float64(k.Label.row)*rowHeight
	}
}

// Hit is what can be pressed: the mark's room, never under 24 pixels.
func (k *Mark) Hit() (x, y, width, height float64) {
	return k.X0, k.Y - 16, k.X1 - k.X0, 16 + lettersDown - 2
}
