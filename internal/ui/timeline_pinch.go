package ui

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// pinch zooms by two fingers on a touchpad where the browser tells of them as a
// gesture of its own, as Safari does; others report a wheel with Ctrl. scale is
// how far the fingers went apart since the gesture began.
func (m *chartMotion) pinch(c *timelineChart, e app.Value) {
	e.Call("preventDefault") // the page would be zoomed
	if len(m.pointers) > 0 {
		return // fingers on the screen are pointers already
	}
	m.start(c)
	if e.Get("type").String() == "gesturestart" {
		m.began = gesture{scale: m.scale, x: m.at(c, e)}
	}
	m.show(m.began.scale.Zoom(e.Get("scale").Float(), m.began.x))
	m.endSoon()
}
