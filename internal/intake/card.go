package intake

import "golang.org/x/net/html/atom"

// pruneCards marks the lines of teasers: two or more parts of one element that
// each begin with a link as headline and hold little text of their own.
func (t *tree) pruneCards() {
	beside := map[int]int{} // cards by the element that they stand in
	prose, sums := 0, t.sums()
	var cards []int
	for i := range t.elems {
		if t.isCard(i) {
			e := &t.elems[i]
			cards = append(cards, i)
			beside[e.parent]++
			prose += sums[e.last] - sums[e.first]
		}
	}
	if 2*prose > sums[len(t.lines)] {
		return // they are what the page holds
	}
	for _, i := range cards {
		if e := &t.elems[i]; beside[e.parent] >= 2 {
			for j := e.first; j < e.last; j++ {
				t.lines[j].out = true
			}
		}
	}
}

// isCard reports an element that begins with a link and goes on with a few
// lines.
func (t *tree) isCard(i int) bool {
	const mostLines, mostText, leastLink = 6, 500, 12
	e := &t.elems[i]
	switch e.tag {
	case atom.Div, atom.Li, atom.Article, atom.Section, atom.Td, atom.Dd:
	default:
		return false
	}
	if n := e.last - e.first; n < 1 || n > mostLines {
		return false
	}
	first := &t.lines[e.first]
	if len(first.text) < leastLink || first.links*10 < 8*len(first.text) {
		return false
	}
	size := 0
	for _, l := range t.lines[e.first+1 : e.last] {
		size += len(l.text)
	}
	return size <= mostText
}
