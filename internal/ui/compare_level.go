package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/compare"
)

// level brings the chosen passage into sight and its counterparts level with
// it, once; on a narrow screen, the one in the column at the front.
func (m *compareMotion) level() {
	c := m.scene
	if c.chosen < 0 {
		if c.state.Compare.Chosen == nil {
			m.levelled = ""
		}
		return
	}
	at := c.page.Passages[c.chosen].At
	key := at.Source + ":" + strconv.Itoa(at.Start) + "-" + strconv.Itoa(at.End)
	for _, id := range c.shown() {
		key += " " + id
	}
	if m.levelled == key {
		return
	}
	m.levelled = key
	lead := m.cols[c.page.Passages[c.chosen].Column]
	if !lead.scrolls || !lead.shown {
		m.bringFront()
		return
	}
	for column, k := range c.places {
		m.drawNow(column, k)
	}
	m.present(lead)
	y := m.sightLine(lead)
	for column, k := range c.places { // no column scrolls beyond its ends
		p := m.cols[column]
		y = max(min(y, paneTop(p)+m.boxes[k].Top), paneTop(p)+m.boxes[k].Top-p.most)
	}
	targets := map[int]float64{}
	for column, k := range c.places {
		p := m.cols[column]
		targets[column] = min(max(m.boxes[k].Top-(y-paneTop(p)), 0), p.most)
	}
	m.depart(targets)
	m.glide(targets)
}

// paneTop is where a pane begins on the screen.
func paneTop(p *columnPaint) float64 {
	return p.pane.Call("getBoundingClientRect").Get("top").Float()
}

// roomToRead is how much of a pane must be in sight below the pair.
const roomToRead = .6

// present scrolls the page so that the pair is in sight, and enough of the
// columns below it. Whoever steps by a button above goes on by that in the
// pair.
func (m *compareMotion) present(lead *columnPaint) {
	dock := app.Window().GetElementByID(pairID)
	if !dock.Truthy() {
		return
	}
	top := dock.Call("getBoundingClientRect").Get("top").Float()
	foot := app.Window().Get("innerHeight").Float()
	if top >= 0 && foot-paneTop(lead) >= lead.height*roomToRead {
		return
	}
	app.Window().Call("scrollBy", 0, top-4)
	active := document().Get("activeElement")
	if !active.Truthy() {
		return
	}
	switch active.Get("id").String() {
	case stepBackID:
		focus(dockBackID)
	case stepOnID:
		focus(dockOnID)
	}
}

// sightLine is how far down the screen the chosen passage is to stand: where it
// is, if it is in sight there, else a little below the head of its column.
func (m *compareMotion) sightLine(lead *columnPaint) float64 {
	top := max(paneTop(lead), 0)
	bottom := min(paneTop(lead)+lead.height, app.Window().Get("innerHeight").Float())
	box := m.boxes[m.scene.chosen]
	now := paneTop(lead) + box.Top - lead.top
	if now >= top+8 && now+min(box.Bottom-box.Top, 60) <= bottom {
		return now
	}
	return top + (bottom-top)*.2
}

// drawNow draws the block of a passage, so that it can be measured.
func (m *compareMotion) drawNow(column, passage int) {
	block := m.blockOf[passage]
	if block < 0 || column >= len(m.cols) {
		return
	}
	if !m.cols[column].blocks[block].drawn {
		m.draw(column, block)
		if m.cols[column].shown {
			m.refine(column, []int{block})
		}
	}
}

// depart notes where columns stood that go far away, and offers the way back.
func (m *compareMotion) depart(targets map[int]float64) {
	if len(m.returns) != len(m.cols) {
		m.returns = make([]float64, len(m.cols))
		for i := range m.returns {
			m.returns[i] = -1
		}
	}
	for i, to := range targets {
		p := m.cols[i]
		if abs(to-p.top) < p.height/2 {
			continue
		}
		m.returns[i] = p.top
		if el := app.Window().GetElementByID(returnID(i)); el.Truthy() {
			el.Set("textContent", say("compare.return", "place", m.standsAt(i)))
			el.Set("hidden", false)
		}
	}
}

// standsAt names the paragraph that column i shows at the reading line.
func (m *compareMotion) standsAt(i int) string {
	p := m.cols[i]
	line := p.top + p.height*readingLine
	first, end := compare.Window(p.boxes, line, line+p.height)
	for k := first; k < end; k++ {
		if b := &m.scene.page.Columns[i].Blocks[k]; b.Paragraph > 0 {
			return citeLabel(b.Cite)
		}
	}
	return m.scene.page.Columns[i].Letter
}

// back brings column i to where it stood before a passage was brought level.
func (m *compareMotion) back(i int) {
	if !m.standing() || i >= len(m.returns) || m.returns[i] < 0 {
		return
	}
	to := m.returns[i]
	m.returns[i] = -1
	m.lead = -1
	if el := app.Window().GetElementByID(returnID(i)); el.Truthy() {
		focus(paneID(i))
		el.Set("hidden", true)
	}
	m.glide(map[int]float64{i: to})
}

// glideTime is how long a column takes to its place, in milliseconds: enough
// to see where it went.
const glideTime = 180

// glide scrolls the columns to their targets, all at once and together with the
// ribbons; at once where the reader wants less motion.
func (m *compareMotion) glide(targets map[int]float64) {
	m.glides++
	m.lead = -1
	if stillMotion() {
		m.moveTo(targets, nil, 1)
		return
	}
	own, begin, from := m.glides, -1.0, map[int]float64{}
	for j := range targets {
		from[j] = m.cols[j].top
	}
	var frame app.Func
	frame = app.FuncOf(func(_ app.Value, args []app.Value) any {
		now := args[0].Float()
		if begin < 0 {
			begin = now
		}
		t := min((now-begin)/glideTime, 1)
		if own != m.glides || !m.standing() || t == 1 {
			defer frame.Release()
		} else {
			app.Window().Call("requestAnimationFrame", frame)
		}
		if own == m.glides && m.standing() {
			m.moveTo(targets, from, t*(2-t))
		}
		return nil
	})
	app.Window().Call("requestAnimationFrame", frame)
}

// moveTo brings the columns part of the way to their targets.
func (m *compareMotion) moveTo(targets, from map[int]float64, part float64) {
	for j, to := range targets {
		if j < len(m.cols) {
			m.put(j, from[j]+(to-from[j])*part)
		}
	}
	m.step()
}

// hold notes where the columns stand on the screen.
func (m *compareMotion) hold() { m.held = columnsTop() }

// keep scrolls the page so that the columns stand where they stood when the
// reader chose in them: the pair that opens above them doesn't push the
// passage out of sight.
func (m *compareMotion) keep() {
	if m.held == 0 {
		return
	}
	if moved := columnsTop() - m.held; abs(moved) > 1 {
		app.Window().Call("scrollBy", 0, moved)
	}
	m.held = 0
}

// columnsTop is where the columns begin on the screen.
func columnsTop() float64 {
	el := app.Window().GetElementByID(columnsID)
	if !el.Truthy() {
		return 0
	}
	return el.Call("getBoundingClientRect").Get("top").Float()
}

// focusBeside moves the focus to the passage before or after one among those
// that can be chosen as a counterpart.
func (m *compareMotion) focusBeside(passage, step int) {
	passages := m.scene.page.Passages
	for k := passage + step; k >= 0 && k < len(passages) && passages[k].Column == passages[passage].Column; k += step {
		if !passages[k].Dropped && m.blockOf[k] >= 0 {
			m.reveal(k)
			return
		}
	}
}

// reveal draws a passage, brings it into sight in its column and gives it the
// focus.
func (m *compareMotion) reveal(passage int) {
	if !m.standing() || passage < 0 {
		return
	}
	column := m.scene.page.Passages[passage].Column
	m.drawNow(column, passage)
	el := m.cols[column].text.Call("querySelector", "[data-p='"+strconv.Itoa(passage)+"']")
	if el.Truthy() {
		el.Call("scrollIntoView", map[string]any{"block": "nearest"})
		el.Call("focus", map[string]any{"preventScroll": true})
	}
}

// compareKey takes the reader to the next difference, or the one before: by N
// and P, where no text is being typed, no panel is open, and single keys are
// not turned off.
func compareKey(e app.Value) {
	id := map[string]string{"n": stepOnID, "N": stepOnID, "p": stepBackID, "P": stepBackID}[e.Get("key").String()]
	if id == "" || e.Get("ctrlKey").Bool() || e.Get("metaKey").Bool() || e.Get("altKey").Bool() || typing(e.Get("target")) || slashOff() {
		return
	}
	if document().Call("querySelector", "dialog[open]").Truthy() {
		return
	}
	if el := app.Window().GetElementByID(id); el.Truthy() {
		e.Call("preventDefault")
		el.Call("click")
	}
}
