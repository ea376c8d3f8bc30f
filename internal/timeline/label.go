package timeline

import (
	"math"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"
)

// rowsMost is how many rows of labels stand over a line.
const rowsMost = 3

// labelWidths are the widths that a label may be cut to; the first is for
// whole titles.
var labelWidths = []float64{300, 176, 120, 84}

// What a place for a label costs: the cheapest is taken.
const (
	costRow  = 1.0 // a row further from the line
	costHurt = 2.6 // standing in the way of another mark's leader
	costCut  = 1.1 // a narrower cut
)

// labelGap is what lies between two labels of a row, and between a label and
// another's leader.
const labelGap = 8

// A labelRow is a row of labels over a line, and the leaders that pass through
// it.
type labelRow struct {
	boxes   [][2]float64
	leaders []float64
}

// A title is what an item's label may say, the whole title first; normal and
// bold.
type title struct{ cuts [2][]cutTitle }

type cutTitle struct {
	text  string
	width float64
	cut   bool
	cost  float64
}

// cutsOf are the ways to write an item's title, from the widest, found once.
func (c *Chart) cutsOf(item int, bold bool) []cutTitle {
	kept := &c.titles[item].cuts[index(bold)]
	if *kept != nil {
		return *kept
	}
	wide := func(t string) float64 { return c.measure(t, labelSize, true, bold) }
	cuts := make([]cutTitle, 0, len(labelWidths))
	for level, most := range labelWidths {
		text, cut := cutWords(c.model.Items[item].Title, most, wide)
		if text == "" || cut && level == 0 || len(cuts) > 0 && cuts[len(cuts)-1].text == text {
			continue
		}
		cost := 0.0
		if cut {
			cost = costCut * float64(level)
		}
		cuts = append(cuts, cutTitle{text, wide(text), cut, cost})
	}
	*kept = cuts
	return cuts
}

// label gives the marks of one line their labels, and returns how many rows
// they take. No label covers another or another's leader; a label that finds
// no room is left out.
func (c *Chart) label(marks []Mark, line int, s *Scale) int {
	order := make([]int, len(marks))
	weights := make([]int, len(marks))
	for i := range order {
		order[i], weights[i] = i, c.weight(&marks[i])
	}
	slices.SortStableFunc(order, func(i, j int) int { return weights[j] - weights[i] })
	most := rowsMost
	if line > 0 {
		most = rowsMost - 1
	}
	l := labeller{chart: c, marks: marks, rows: make([]labelRow, most), scale: s}
	used := 0
	for _, i := range order {
		if marks[i].Label = l.place(i); marks[i].Label != nil {
			used = max(used, marks[i].Label.row+1)
		}
	}
	return used
}

// weight is how much a label matters: the chosen one, then where sources
// differ, then how many tell it.
func (c *Chart) weight(k *Mark) int {
	w := len(c.sources[k.Items[0]])
	if c.model.Items[k.Items[0]].Differs || k.Differ > 0 {
		w += 50
	}
	if k.Chosen {
		w += 1000
	}
	return w
}

// A labeller places the labels of one line.
type labeller struct {
	chart *Chart
	marks []Mark
	rows  []labelRow
	scale *Scale
}

// place finds the cheapest free place for a mark's label; nil when there is
// none.
func (l *labeller) place(i int) *Label {
	k := &l.marks[i]
	if len(k.Items) > 1 {
		return nil
	}
	cuts := l.chart.cutsOf(k.Items[0], k.Chosen)
	var best *Label
	least := math.Inf(1)
	for row := range l.rows {
		lo, hi, ok := l.clearing(row, k.X)
		if !ok {
			continue
		}
		for _, cut := range cuts {
			cost := costRow*float64(row) + cut.cost
			if cost >= least || cut.width > hi-lo {
				continue
			}
			if x, hurt, ok := l.fit(row, i, cut.width, lo, hi); ok && cost+hurt < least {
				least = cost + hurt
				best = &Label{X: x, Width: cut.width, Text: cut.text, Cut: cut.cut, row: row}
			}
		}
	}
	if best != nil {
		l.take(best.row, best.X, best.Width, k.X)
	}
	return best
}

// clearing is the stretch of a row about x that is free for a label; false when
// x itself is taken, there or in a row that its leader would pass.
func (l *labeller) clearing(row int, x float64) (lo, hi float64, ok bool) {
	for r := range row {
		for _, b := range l.rows[r].boxes {
			if x > b[0]-labelGap/2 && x < b[1]+labelGap/2 {
				return 0, 0, false
			}
		}
	}
	lo, hi = PlotLeft-4, l.scale.Right+2
	for _, b := range l.rows[row].boxes {
		switch {
		case b[1]+labelGap <= x:
			lo = max(lo, b[1]+labelGap)
		case b[0]-labelGap >= x:
			hi = min(hi, b[0]-labelGap)
		default:
			return 0, 0, false
		}
	}
	for _, at := range l.rows[row].leaders {
		switch {
		case at+labelGap/2 <= x:
			lo = max(lo, at+labelGap/2)
		case at-labelGap/2 >= x:
			hi = min(hi, at-labelGap/2)
		default:
			return 0, 0, false
		}
	}
	return lo, hi, lo <= x && x <= hi
}

// fit looks for the left end of a label of this width between lo and hi, so
// that its leader meets it. Of several it takes the one that costs the least:
// the leaders of marks yet without a label can't pass it.
func (l *labeller) fit(row, i int, wide, lo, hi float64) (left, cost float64, ok bool) {
	x := l.marks[i].X
	cost = math.Inf(1)
	last := math.Inf(-1)
	for _, share := range []float64{0, 1, 0.5, 0.25, 0.75} {
		at := max(lo, min(x-4-share*(wide-8), hi-wide))
		if x < at || x > at+wide || at == last {
			continue
		}
		last = at
		if c := l.hurts(row, i, at, at+wide); c < cost {
			left, cost, ok = at, c, true
		}
		if cost == 0 {
			break
		}
	}
	return left, cost, ok
}

// hurts is the cost of a label between x0 and x1 for the marks whose leaders
// would have to pass it. Over the highest row nothing passes.
func (l *labeller) hurts(row, i int, x0, x1 float64) float64 {
	if row == len(l.rows)-1 {
		return 0
	}
	cost := 0.0
	for j := range l.marks {
		o := &l.marks[j]
		if o.X > x0-labelGap/2 && o.X < x1+labelGap/2 && j != i && o.Label == nil && len(o.Items) == 1 {
			cost += costHurt
		}
	}
	return cost
}

// take marks a label's room, and its leader's in the rows below.
func (l *labeller) take(row int, left, wide, x float64) {
	l.rows[row].boxes = append(l.rows[row].boxes, [2]float64{left, left + wide})
	for r := range row {
		l.rows[r].leaders = append(l.rows[r].leaders, x)
	}
}

// cutWords returns the title, or its first words and "…" when it is wider than
// most; "" when not even one word of some length fits.
func cutWords(title string, most float64, wide func(string) float64) (text string, cut bool) {
	if wide(title) <= most {
		return title, false
	}
	words := strings.Fields(title)
	for n := len(words) - 1; n > 0; n-- {
		if n == 1 && utf8.RuneCountInString(words[0]) < 5 { // "the…" says nothing
			if wide(words[1]) > most {
				break
			}
			return "", true
		}
		text := strings.TrimRight(strings.Join(words[:n], " "), ",;:.–— ") + "…"
		if wide(text) <= most {
			return text, true
		}
	}
	return cutRunes(title, most, wide)
}

// cutRunes cuts inside a word that alone is too wide.
func cutRunes(title string, most float64, wide func(string) float64) (string, bool) {
	ends := []int{}
	for i := range title {
		ends = append(ends, i)
	}
	n := sort.Search(len(ends), func(i int) bool { return wide(title[:ends[i]]+"…") > most })
	if n < 4 {
		return "", true
	}
	return title[:ends[n-1]] + "…", true
}
