package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/compare"
)

// index notes the block of each passage.
func (m *compareMotion) index() {
	page := m.scene.page
	m.blockOf = make([]int, len(page.Passages))
	for k := range m.blockOf {
		m.blockOf[k] = -1
	}
	for i := range page.Columns {
		for n := range page.Columns[i].Blocks {
			for _, s := range page.Columns[i].Blocks[n].Segments {
				if s.Passage >= 0 && m.blockOf[s.Passage] < 0 {
					m.blockOf[s.Passage] = n
				}
			}
		}
	}
}

// measure reads where the panes and their blocks stand.
func (m *compareMotion) measure() {
	page := m.scene.page
	if len(m.boxes) != len(page.Passages) {
		m.boxes = make([]compare.Box, len(page.Passages))
	}
	for i, p := range m.cols {
		p.height = p.pane.Get("clientHeight").Float()
		if p.shown = p.height > 0; !p.shown {
			continue
		}
		p.top, p.set = p.pane.Get("scrollTop").Float(), -1
		p.most = max(0, p.pane.Get("scrollHeight").Float()-p.height)
		p.scrolls = p.most > 1
		m.measureBlocks(i)
	}
	for _, g := range m.gutters {
		g.measure()
	}
	m.tie()
}

// tie works out how the columns go together.
func (m *compareMotion) tie() {
	m.drift, m.lead = make([]float64, len(m.cols)), -1
	m.chains = nil
	for i := 1; i < len(m.cols); i++ {
		m.chains = append(m.chains, compare.Chain(m.ties(i-1)))
	}
}

// measureBlocks reads the boxes of a column's blocks, and of its passages as
// near as they can be told.
func (m *compareMotion) measureBlocks(column int) {
	p := m.cols[column]
	p.boxes = make([]compare.Box, len(p.blocks))
	var drawn []int
	for k := range p.blocks {
		top := p.blocks[k].el.Get("offsetTop").Float()
		p.boxes[k] = compare.Box{Top: top, Bottom: top + p.blocks[k].el.Get("offsetHeight").Float()}
		if p.blocks[k].drawn {
			drawn = append(drawn, k)
		}
	}
	for k := range m.scene.page.Passages {
		if x := &m.scene.page.Passages[k]; x.Column == column && m.blockOf[k] >= 0 {
			b := &m.scene.page.Columns[column].Blocks[m.blockOf[k]]
			m.boxes[k] = p.boxes[m.blockOf[k]].Part(x.At.Start-b.At.Start, x.At.End-b.At.Start, b.At.End-b.At.Start)
		}
	}
	m.refine(column, drawn)
}

// refine reads the boxes of the passages in blocks that were drawn. A block
// whose height is another than it was has the column measured again.
func (m *compareMotion) refine(column int, blocks []int) {
	if len(blocks) == 0 {
		return
	}
	p := m.cols[column]
	for _, n := range blocks {
		if high := p.blocks[n].el.Get("offsetHeight").Float(); abs(high-(p.boxes[n].Bottom-p.boxes[n].Top)) > .5 {
			m.measureBlocks(column)
			return
		}
	}
	origin := p.pane.Call("getBoundingClientRect").Get("top").Float() - p.top
	for _, n := range blocks {
		seen := map[int]bool{}
		for _, part := range p.blocks[n].parts {
			r := part.el.Call("getBoundingClientRect")
			top := r.Get("top").Float() - origin
			box := compare.Box{Top: top, Bottom: top + r.Get("height").Float()}
			if seen[part.passage] {
				have := m.boxes[part.passage]
				box = compare.Box{Top: min(box.Top, have.Top), Bottom: max(box.Bottom, have.Bottom)}
			}
			seen[part.passage] = true
			m.boxes[part.passage] = box
		}
	}
}

// chosenWeight is the weight of a chosen match: columns are in step there.
const chosenWeight = 1e6

// ties are the matches between column i and the next, by the passages' middles.
func (m *compareMotion) ties(i int) []compare.Tie {
	var ties []compare.Tie
	for k := range m.scene.page.Links {
		l := &m.scene.page.Links[k]
		if l.Parted || m.scene.page.Passages[l.Left].Column != i {
			continue
		}
		weight := l.Weight
		if m.scene.chosenLink(l) {
			weight = chosenWeight
		}
		ties = append(ties, compare.Tie{Y: m.boxes[l.Left].Mid(), To: m.boxes[l.Right].Mid(), Weight: weight})
	}
	return ties
}

// inView is what of a column is in sight, in its scroll coordinates.
func (m *compareMotion) inView(p *columnPaint) (from, to float64) {
	if p.scrolls {
		return p.top, p.top + p.height
	}
	top := p.pane.Call("getBoundingClientRect").Get("top").Float()
	return -top, app.Window().Get("innerHeight").Float() - top
}
