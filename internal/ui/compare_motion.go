package ui

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/compare"
	"parallax/internal/query"
	"parallax/internal/text"
)

// compareMotion paints and moves the columns, their ribbons and the overview
// without go-app's diff: blocks are measured once after layout, and while a
// column scrolls only what comes into sight is written, once a frame.
type compareMotion struct {
	scene     *scene // nil until something is shown
	cols      []*columnPaint
	boxes     []compare.Box   // of the passages, in their pane's scroll coordinates
	blockOf   []int           // the block that a passage begins in
	chains    [][]compare.Tie // from column i to column i+1
	gutters   []*gutter
	strip     stripPaint
	lead      int       // the column that the reader scrolls; -1 when it isn't known
	drift     []float64 // how far each column is out of step with it
	levelled  string    // what was brought level last
	returns   []float64 // where each column stood before; -1 when it stands there still
	held      float64   // where the columns stood on the screen when the reader chose in them; 0 when not there
	readAt    float64   // what stands where the eye rests in the column of a narrow screen
	glides    int       // counts the glides, so that a new one ends the last
	due       bool      // a frame was asked for
	frame     app.Func
	listeners []listener
}

// open begins to listen to the window.
func (m *compareMotion) open(ctx app.Context) {
	if app.IsServer {
		return
	}
	m.lead = -1
	m.frame = app.FuncOf(func(app.Value, []app.Value) any {
		m.due = false
		m.step()
		return nil
	})
	m.on("scroll", m.scrolled)
	m.on("keydown", compareKey)
	m.on("beforeprint", func(app.Value) {
		if m.standing() {
			m.drawAll()
		}
	})
}

// on listens to an event anywhere in the window.
func (m *compareMotion) on(event string, handle func(e app.Value)) {
	f := app.FuncOf(func(_ app.Value, args []app.Value) any {
		handle(args[0])
		return nil
	})
	app.Window().Call("addEventListener", event, f, true)
	m.listeners = append(m.listeners, listener{event, f})
}

// close lets the window go.
func (m *compareMotion) close() {
	m.glides++ // ends one that is under way
	m.scene = nil
	for _, l := range m.listeners {
		app.Window().Call("removeEventListener", l.event, l.f, true)
		l.f.Release()
	}
	m.listeners = nil
}

// ask has a frame drawn.
func (m *compareMotion) ask() {
	if !m.due && m.frame != nil {
		m.due = true
		app.Window().Call("requestAnimationFrame", m.frame)
	}
}

// standing reports whether the columns of the scene are there, and painted.
func (m *compareMotion) standing() bool {
	return m.scene != nil && len(m.cols) > 0 && len(m.cols) == len(m.scene.page.Columns)
}

// settle shows a scene, after go-app has drawn what holds it.
func (m *compareMotion) settle(c *scene) {
	was := m.scene
	m.scene = c
	m.keep()
	fresh := was == nil || was.page != c.page || !m.standing() || m.replaced()
	other := fresh || was.chosen != c.chosen
	switch {
	case fresh:
		m.rebuild()
	default:
		m.refresh()
		if was.front() != c.front() || m.resizedPanes() {
			m.measure()
		} else if other {
			m.tie()
		}
	}
	if !m.standing() {
		return
	}
	m.fields()
	m.level()
	if !fresh && was.front() != c.front() {
		m.turn(was.front())
	}
	if other {
		for _, g := range m.gutters {
			g.forget()
		}
	}
	m.strip.settle(m)
	m.step()
}

// resizedPanes reports whether a pane is higher or lower than it was, as when
// the pair above it opens.
func (m *compareMotion) resizedPanes() bool {
	for _, p := range m.cols {
		if p.pane.Get("clientHeight").Float() != p.height {
			return true
		}
	}
	return false
}

// fields sets what the controls show: go-app sets their values only once.
func (m *compareMotion) fields() {
	for id, value := range map[string]string{leastID: strconv.Itoa(m.scene.state.Compare.Least), compareFindID: m.scene.state.Compare.Find} {
		if el := app.Window().GetElementByID(id); el.Truthy() && !el.Equal(document().Get("activeElement")) {
			el.Set("value", value)
		}
	}
}

// replaced reports whether go-app made other elements for the columns.
func (m *compareMotion) replaced() bool {
	for i, p := range m.cols {
		if el := app.Window().GetElementByID(textID(i)); !el.Truthy() || !el.Equal(p.text) {
			return true
		}
	}
	return false
}

// rebuild paints the columns of another page. An article that stays in its
// column stays where it is.
func (m *compareMotion) rebuild() {
	page := m.scene.page
	old := m.cols
	m.cols = make([]*columnPaint, len(page.Columns))
	for i := range page.Columns {
		c := &page.Columns[i]
		p := &columnPaint{pane: app.Window().GetElementByID(paneID(i)), text: app.Window().GetElementByID(textID(i)), set: -1}
		if !p.pane.Truthy() || !p.text.Truthy() {
			m.cols = nil
			return
		}
		m.cols[i] = p
		if i < len(old) && old[i].text.Equal(p.text) && old[i].key == columnKey(c) {
			p.key, p.blocks = old[i].key, old[i].blocks
			m.redraw(i)
			continue
		}
		p.build(c)
		p.pane.Set("scrollTop", 0)
	}
	m.index()
	m.hang()
	m.measure()
}

// redraw draws the blocks that are drawn anew; the focus stays on its passage.
func (m *compareMotion) redraw(column int) {
	active := document().Get("activeElement")
	focused := ""
	if active.Truthy() && m.cols[column].text.Call("contains", active).Bool() {
		if at := active.Call("getAttribute", "data-p"); at.Truthy() {
			focused = at.String()
		}
	}
	for k := range m.cols[column].blocks {
		if m.cols[column].blocks[k].drawn {
			m.draw(column, k)
		}
	}
	if focused != "" {
		if el := m.cols[column].text.Call("querySelector", "[data-p='"+focused+"']"); el.Truthy() {
			el.Call("focus", map[string]any{"preventScroll": true})
		}
	}
}

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

// resized measures again.
func (m *compareMotion) resized() {
	if m.standing() {
		m.measure()
		m.strip.settle(m)
		m.step()
	}
}

// scrolled notes what was scrolled; the next frame follows.
func (m *compareMotion) scrolled(e app.Value) {
	if !m.standing() {
		return
	}
	target := e.Get("target")
	if id := target.Get("id"); id.Truthy() {
		if n, ok := strings.CutPrefix(id.String(), "pane-"); ok {
			if i, err := strconv.Atoi(n); err == nil && i < len(m.cols) {
				m.cols[i].scrolled = true
				m.ask()
			}
			return
		}
	}
	if target.Equal(document()) {
		m.ask()
	}
}

// step draws a frame: the columns in step, what came into sight, the ribbons.
func (m *compareMotion) step() {
	if !m.standing() {
		return
	}
	for i, p := range m.cols {
		if !p.scrolled {
			continue
		}
		p.scrolled = false
		before := p.top
		p.top = p.pane.Get("scrollTop").Float()
		ours := p.set >= 0 && abs(p.top-p.set) < 2
		p.set = -1
		if !ours {
			m.follow(i, before)
		}
	}
	if p := m.cols[m.scene.front()]; p.shown && !p.scrolls {
		m.readAt = app.Window().Get("innerHeight").Float()*readingLine - paneTop(p)
	}
	more := m.fill()
	for i, g := range m.gutters {
		g.draw(m, i)
	}
	m.strip.sight(m)
	if more {
		m.ask()
	}
}

// readingLine is how far down a pane the eye rests: what is level there stays
// level.
const readingLine = 0.35

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

// seen is the bytes of column i that are in sight.
func (m *compareMotion) seen(i int) text.Span {
	p := m.cols[i]
	if len(p.boxes) != len(p.blocks) || len(p.blocks) == 0 {
		return text.Span{}
	}
	from, to := m.inView(p)
	first, end := compare.Window(p.boxes, from, to)
	if first >= end {
		return text.Span{}
	}
	blocks := m.scene.page.Columns[i].Blocks
	return text.Span{Start: byteAt(&blocks[first], p.boxes[first], from), End: byteAt(&blocks[end-1], p.boxes[end-1], to)}
}

// byteAt is the byte of a block that stands at y, as near as can be told.
func byteAt(b *query.CompareBlock, box compare.Box, y float64) int {
	if box.Bottom <= box.Top {
		return b.At.Start
	}
	part := min(max((y-box.Top)/(box.Bottom-box.Top), 0), 1)
	return b.At.Start + int(part*float64(b.At.End-b.At.Start))
}
