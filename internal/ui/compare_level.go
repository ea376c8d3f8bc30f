package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/query"
)

// level brings the chosen passage into sight and its counterparts level with
// it; on a narrow screen, the one in the column at the front.
func (m *compareMotion) level(page *query.ComparePage, front int) {
	if page.Chosen < 0 || len(m.panes) == 0 {
		return
	}
	places := m.counterparts(page)
	if !m.panes[0].scrolls && !m.panes[len(m.panes)-1].scrolls {
		m.bringFront(places, front)
		return
	}
	lead := page.Passages[page.Chosen].Column
	y := m.boxes[page.Chosen].Top - m.panes[lead].top
	if y < 8 || y > m.panes[lead].height*0.7 {
		y = m.panes[lead].height * 0.25
	}
	targets := map[int]float64{}
	for j, k := range places {
		targets[j] = m.boxes[k].Top - y
	}
	m.glide(page, targets)
}

// glideTime is how long a column takes to its place, in milliseconds: enough
// to see where it went.
const glideTime = 180

// glide scrolls the panes to their targets, all at once and together with the
// ribbons; at once where the reader wants less motion.
func (m *compareMotion) glide(page *query.ComparePage, targets map[int]float64) {
	if app.Window().Call("matchMedia", "(prefers-reduced-motion: reduce)").Get("matches").Bool() {
		for j, to := range targets {
			m.put(j, to)
		}
		m.draw(page)
		return
	}
	from, begin := map[int]float64{}, -1.0
	for j := range targets {
		from[j] = m.panes[j].top
	}
	m.glides++
	own := m.glides
	var frame app.Func
	frame = app.FuncOf(func(_ app.Value, args []app.Value) any {
		now := args[0].Float()
		if begin < 0 {
			begin = now
		}
		t := min((now-begin)/glideTime, 1)
		done := t == 1 || own != m.glides || len(m.panes) < len(page.Columns)
		if own == m.glides && len(m.panes) == len(page.Columns) {
			for j, to := range targets {
				m.put(j, from[j]+(to-from[j])*t*(2-t))
			}
			m.draw(page)
		}
		if done {
			frame.Release()
		} else {
			app.Window().Call("requestAnimationFrame", frame)
		}
		return nil
	})
	app.Window().Call("requestAnimationFrame", frame)
}

// hold notes where the columns stand on the screen.
func (m *compareMotion) hold() { m.held = columnsTop() }

// keep scrolls the page so that the columns stand where they stood when the
// reader chose in them: the panel that opens above them doesn't push the
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
	el := app.Window().GetElementByID("cols")
	if !el.Truthy() {
		return 0
	}
	return el.Call("getBoundingClientRect").Get("top").Float()
}

// counterparts is, by column, the chosen passage or its counterpart.
func (m *compareMotion) counterparts(page *query.ComparePage) map[int]int {
	places := map[int]int{page.Passages[page.Chosen].Column: page.Chosen}
	for _, panel := range page.Panels {
		if panel.Relation == "" || panel.B == nil {
			continue
		}
		for k, p := range page.Passages {
			if _, measured := m.boxes[k]; measured && p.At.Place == panel.B.At.Place {
				places[p.Column] = k
			}
		}
	}
	return places
}

// bringFront scrolls the page to the passage in the front column.
func (m *compareMotion) bringFront(places map[int]int, front int) {
	k, ok := places[front]
	if !ok {
		return
	}
	el := m.panes[front].el.Call("querySelector", "[data-p='"+strconv.Itoa(k)+"']")
	if el.Truthy() {
		r := el.Call("getBoundingClientRect")
		if r.Get("top").Float() < 0 || r.Get("bottom").Float() > app.Window().Get("innerHeight").Float() {
			el.Call("scrollIntoView", map[string]any{"block": "center"})
		}
	}
}
