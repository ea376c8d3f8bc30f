package ui

import "parallax/internal/compare"

// follow brings the other columns in step with column i, which the reader
// scrolled, unless they are let go. They go on from where they stand.
func (m *compareMotion) follow(i int, before float64) {
	if m.scene.state.Compare.Loose || !m.cols[i].scrolls {
		m.lead = -1
		return
	}
	if m.lead != i {
		m.lead = i
		for j, want := range m.wanted(i, before) {
			m.drift[j] = m.cols[j].top - want
		}
	}
	moved := m.cols[i].top - before
	for j, want := range m.wanted(i, m.cols[i].top) {
		if j != i {
			m.drift[j] = compare.Settle(m.drift[j], moved)
			m.put(j, want+m.drift[j])
		}
	}
}

// wanted is where every column is to stand when column i stands at top.
func (m *compareMotion) wanted(i int, top float64) []float64 {
	out := make([]float64, len(m.cols))
	line := top + m.cols[i].height*readingLine
	out[i] = top
	y := line
	for j := i + 1; j < len(m.cols); j++ {
		y = compare.Follow(m.chains[j-1], y)
		out[j] = y - m.cols[j].height*readingLine
	}
	y = line
	for j := i - 1; j >= 0; j-- {
		y = compare.Lead(m.chains[j], y)
		out[j] = y - m.cols[j].height*readingLine
	}
	return out
}

// put scrolls column j at once.
func (m *compareMotion) put(j int, top float64) {
	p := m.cols[j]
	top = min(max(top, 0), p.most)
	if abs(top-p.top) < .5 {
		return
	}
	p.pane.Set("scrollTop", top)
	p.top, p.set = top, top
}

func abs(x float64) float64 { return max(x, -x) }
