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
	where     string    // the address of the view with nothing chosen, that links were made of
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
