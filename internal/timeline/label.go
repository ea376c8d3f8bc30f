package timeline

import (
	"math"
	"sort"
	"strings"
	"unicode/utf8"
)

// rowsMost is how many rows of labels stand over a line.
const rowsMost = 3

// labelWidths are the widths that a label may be cut to; the first is for
// whole titles.
var labelWidths = []float64{250, 176, 120, 84}

// What a place for a label costs: the cheapest is taken.
const (
	costRow  = 1.0 // a row further from the line
	costHurt = 2.6 // standing in the way of another mark's leader
	costCut  = 1.1 // a narrower cut
)

// labelGap is what lies between two labels of a row, and between a label and
// another's leader.
const labelGap = 8

// A row of labels over a line, and the leaders that pass through it.
type labelRow struct {
	boxes   [][2]float64
	leaders []float64
}

// label gives the marks of one line their labels, and returns how many rows
// they take. No label covers another or another's leader; a label that finds
// no room is left out.
func label(m *Model, marks []*Mark, line int, measure Measure, s *Scale) int {
	order := make([]int, len(marks))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(i, j int) bool { return weight(m, marks[order[i]]) > weight(m, marks[order[j]]) })
	most := rowsMost
	if line > 0 {
		most = rowsMost - 1
	}
	rows := make([]labelRow, most)
	used := 0
	for _, i := range order {
		if marks[i].Label = placeLabel(m, marks, i, rows, measure, s); marks[i].Label != nil {
			used = max(used, marks[i].Label.row+1)
		}
	}
	return used
}

// weight is how much a label matters: the chosen one, then where sources
// differ, then how many tell it.
func weight(m *Model, k *Mark) int {
	it := &m.Items[k.Items[0]]
	w := len(it.sources())
	if it.Differs || k.Differ > 0 {
		w += 50
	}
	if k.Chosen {
		w += 1000
	}
	if len(k.Items) > 1 {
		w += 100
	}
	return w
}

// placeLabel finds the cheapest free place for a mark's label; nil when there
// is none.
func placeLabel(m *Model, marks []*Mark, i int, rows []labelRow, measure Measure, s *Scale) *Label {
	k := marks[i]
	if len(k.Items) > 1 {
		return nil
	}
	title := m.Items[k.Items[0]].Title
	var best *Label
	least := math.Inf(1)
	last := ""
	for level, most := range labelWidths {
		text, cut := cutWords(title, most, func(t string) float64 { return measure(t, labelSize, true, k.Chosen) })
		if text == "" || text == last || cut && level == 0 {
			continue
		}
		last = text
		wide := measure(text, labelSize, true, k.Chosen)
		for row := range rows {
			cost := costRow * float64(row)
			if cut {
				cost += costCut * float64(level)
			}
			if cost >= least {
				break
			}
			if x, hurt, ok := findGap(rows, row, marks, i, wide, s); ok && cost+hurt < least {
				least = cost + hurt
				best = &Label{X: x, Width: wide, Text: text, Cut: cut, row: row}
			}
		}
	}
	if best != nil {
		take(rows, best.row, best.X, best.Width, k.X)
	}
	return best
}

// findGap looks for the left end of a label of this width in a row, so that
// its leader meets it and passes the rows below. Of several it takes the one
// that costs the least: the leaders of marks yet without a label can't pass it.
func findGap(rows []labelRow, row int, marks []*Mark, i int, wide float64, s *Scale) (left, cost float64, ok bool) {
	x := marks[i].X
	for r := range row {
		for _, b := range rows[r].boxes {
			if x > b[0]-labelGap/2 && x < b[1]+labelGap/2 {
				return 0, 0, false
			}
		}
	}
	cost = math.Inf(1)
	for _, share := range []float64{0, 1, 0.5, 0.25, 0.75} {
		at := x - 4 - share*(wide-8)
		at = math.Max(PlotLeft-4, math.Min(at, s.Right+2-wide))
		if x < at || x > at+wide || !rows[row].free(at, at+wide) {
			continue
		}
		if c := hurts(rows, row, marks, i, at, at+wide); c < cost {
			left, cost, ok = at, c, true
		}
	}
	return left, cost, ok
}

// hurts is the cost of a label between x0 and x1 for the marks whose leaders
// would have to pass it. Over the highest row nothing passes.
func hurts(rows []labelRow, row int, marks []*Mark, i int, x0, x1 float64) float64 {
	if row == len(rows)-1 {
		return 0
	}
	cost := 0.0
	for j, o := range marks {
		if j != i && o.Label == nil && len(o.Items) == 1 && o.X > x0-labelGap/2 && o.X < x1+labelGap/2 {
			cost += costHurt
		}
	}
	return cost
}

// free reports whether nothing stands in a row between x0 and x1.
func (r *labelRow) free(x0, x1 float64) bool {
	for _, b := range r.boxes {
		if x0 < b[1]+labelGap && b[0] < x1+labelGap {
			return false
		}
	}
	for _, x := range r.leaders {
		if x > x0-labelGap/2 && x < x1+labelGap/2 {
			return false
		}
	}
	return true
}

// take marks a label's room, and its leader's in the rows below.
func take(rows []labelRow, row int, left, wide, x float64) {
	rows[row].boxes = append(rows[row].boxes, [2]float64{left, left + wide})
	for r := range row {
		rows[r].leaders = append(rows[r].leaders, x)
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
		if n == 1 && utf8.RuneCountInString(words[0]) < 5 {
			return "", true // "the…" says nothing
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
