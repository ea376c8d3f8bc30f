package timeline

import (
	"math"
	"sort"
	"strings"
)

// rowsMost is how many rows of labels stand over a line.
const rowsMost = 3

// labelWidths are the widths that a label may take, the widest that fits first.
var labelWidths = []float64{176, 120, 84}

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
		if marks[i].Label = placeLabel(m, marks[i], rows, measure, s); marks[i].Label != nil {
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

// placeLabel finds the first free place for a mark's label: as many words as
// possible, as near to the line as possible. nil when there is none.
func placeLabel(m *Model, k *Mark, rows []labelRow, measure Measure, s *Scale) *Label {
	if len(k.Items) > 1 {
		return nil
	}
	title := m.Items[k.Items[0]].Title
	for _, most := range labelWidths {
		text, cut := cutWords(title, most, func(t string) float64 { return measure(t, labelSize, true, k.Chosen) })
		if text == "" {
			continue
		}
		wide := measure(text, labelSize, true, k.Chosen)
		for row := range rows {
			if x, ok := findGap(rows, row, k.X, wide, s); ok {
				take(rows, row, x, wide, k.X)
				return &Label{X: x, Width: wide, Text: text, Cut: cut, row: row}
			}
		}
	}
	return nil
}

// findGap looks for the left end of a label of this width in a row, so that
// its leader at x meets it and passes the rows below.
func findGap(rows []labelRow, row int, x, wide float64, s *Scale) (float64, bool) {
	for r := range row {
		for _, b := range rows[r].boxes {
			if x > b[0]-labelGap/2 && x < b[1]+labelGap/2 {
				return 0, false
			}
		}
	}
	for _, share := range []float64{0, 0.25, 0.5, 0.75, 1} {
		left := x - 4 - share*(wide-8)
		left = math.Max(PlotLeft-4, math.Min(left, s.Right+2-wide))
		if x < left || x > left+wide {
			continue
		}
		if rows[row].free(left, left+wide) {
			return left, true
		}
	}
	return 0, false
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
