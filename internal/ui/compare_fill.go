package ui

import (
	"parallax/internal/compare"
)

// drawnAtOnce is how many blocks beyond what is in sight are drawn, or made
// bare, in one frame.
const drawnAtOnce = 3

// fill draws the blocks that are in sight, a few of those near it, and makes
// those far from it bare. It reports whether there is more to do.
func (m *compareMotion) fill() bool {
	more := false
	for i, p := range m.cols {
		if !p.shown || len(p.boxes) != len(p.blocks) {
			continue
		}
		from, to := m.inView(p)
		high, left := to-from, drawnAtOnce
		var drawn []int
		first, end := compare.Window(p.boxes, from, to)
		for k := first; k < end; k++ {
			if !p.blocks[k].drawn {
				m.draw(i, k)
				drawn = append(drawn, k)
			}
		}
		first, end = compare.Window(p.boxes, from-high, to+high)
		for k := first; k < end && left > 0; k++ {
			if !p.blocks[k].drawn {
				m.draw(i, k)
				drawn = append(drawn, k)
				left--
			}
		}
		more = more || left == 0
		m.clear(i, from-2*high, to+2*high)
		m.refine(i, drawn)
	}
	return more
}

// clear makes blocks outside of from and to bare, a few at once, but for the
// one that has the focus, and none while the reader has selected text.
func (m *compareMotion) clear(column int, from, to float64) {
	p, left := m.cols[column], drawnAtOnce
	first, end := compare.Window(p.boxes, from, to)
	for k := range p.blocks {
		if !p.blocks[k].drawn || first <= k && k < end {
			continue
		}
		if left == drawnAtOnce && !document().Call("getSelection").Get("isCollapsed").Bool() {
			return
		}
		if left--; left < 0 {
			return
		}
		if !p.blocks[k].el.Call("contains", document().Get("activeElement")).Bool() {
			m.bare(column, k)
		}
	}
}

// drawAll draws every block, to be printed.
func (m *compareMotion) drawAll() {
	for i, p := range m.cols {
		for k := range p.blocks {
			if !p.blocks[k].drawn {
				m.draw(i, k)
			}
		}
	}
}

// bare takes a block's links away.
func (m *compareMotion) bare(column, block int) {
	to := &m.cols[column].blocks[block]
	to.el.Set("textContent", blockWords(&m.scene.page.Columns[column].Blocks[block]))
	to.drawn, to.parts, to.label = false, nil, nil
}
