package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/compare"
)

// bringFront scrolls the page to the passage in the front column, unless it is
// in sight above the pair; then a little, so that neither the switch nor the
// pair covers half of a number that leads somewhere.
func (m *compareMotion) bringFront() {
	front := m.scene.front()
	k, ok := m.scene.places[front]
	if !ok || !m.cols[front].shown {
		return
	}
	m.drawNow(front, k)
	head, foot := 0.0, app.Window().Get("innerHeight").Float()
	if el := document().Call("querySelector", ".oneup"); el.Truthy() {
		head = el.Get("offsetHeight").Float()
	}
	if dock := app.Window().GetElementByID(pairID); dock.Truthy() {
		foot = min(foot, dock.Call("getBoundingClientRect").Get("top").Float())
	}
	top := paneTop(m.cols[front])
	by := 0.0
	if y := top + m.boxes[k].Top; y < head || y+min(m.boxes[k].Bottom-m.boxes[k].Top, 60) > foot {
		by = y - head - (foot-head)*.2
	}
	boxes := append([]compare.Box{{Top: -numberHeight - 8, Bottom: 0}}, m.cols[front].boxes...) // the link in the column's head too
	app.Window().Call("scrollBy", 0, by+compare.Uncut(boxes, numberHeight, head-top+by, foot-top+by))
}

// numberHeight is the height of the number of a paragraph, at its head, in
// pixels.
const numberHeight = 28

// turn keeps the place when a narrow screen shows another column: at the chosen
// passage, else at what stood where the eye rests.
func (m *compareMotion) turn(was int) {
	now := m.scene.front()
	p := m.cols[now]
	if p.scrolls || !p.shown || was < 0 || was >= len(m.cols) {
		return
	}
	if _, ok := m.scene.places[now]; ok {
		m.bringFront()
		return
	}
	var ties []compare.Tie
	for i := range m.scene.page.Statements {
		from, to := -1, -1
		for _, k := range m.scene.page.Statements[i].Passages {
			switch c := m.scene.page.Passages[k].Column; {
			case c == was && from < 0:
				from = k
			case c == now && to < 0:
				to = k
			}
		}
		if from >= 0 && to >= 0 {
			ties = append(ties, compare.Tie{Y: m.boxes[from].Mid(), To: m.boxes[to].Mid(), Weight: 1})
		}
	}
	line := app.Window().Get("innerHeight").Float() * readingLine
	top := paneTop(p)
	app.Window().Call("scrollBy", 0, top+compare.Follow(compare.Chain(ties), m.readAt)-line)
}
