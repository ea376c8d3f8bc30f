package ui

import (
	"math"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/timeline"
)

// chartMotion moves the chart around go-app's diff. While the reader drags,
// pinches or zooms, each animation frame lays the chart out anew and its writer
// changes what differs; when it is over, one message commits the window.
type chartMotion struct {
	listeners []elementListener
	scale     timeline.Scale // while moving
	moving    bool
	asked     bool // a frame is on its way
	frame     app.Func
	first     app.Func        // draws the chart for the first time
	unpainted app.Value       // keeps it from being drawn yet
	height    float64         // of the drawing on screen
	pointers  map[int]float64 // x by pointer
	began     gesture
	timer     app.Func
	pending   app.Value // of the timer that ends a wheel's turning; nil: none
}

// A gesture is how a drag or a pinch began.
type gesture struct {
	scale timeline.Scale
	x     float64 // pointer, or the middle of two
	span  float64 // between two pointers
	far   bool    // moved enough to be no press
	strip int     // what of the overview is dragged: 0 none, 1 the window, 2 its start, 3 its end
}

type elementListener struct {
	on    app.Value
	event string
	f     app.Func
}

// open has the chart drawn once what else the view holds is on screen.
func (m *chartMotion) open(ctx app.Context, c *timelineChart) {
	m.pointers = map[int]float64{}
	m.frame = app.FuncOf(func(app.Value, []app.Value) any {
		m.asked = false
		if m.moving {
			c.show(m.scale, true)
		}
		return nil
	})
	m.timer = app.FuncOf(func(app.Value, []app.Value) any {
		if m.pending = nil; m.moving {
			m.commit(ctx, c)
		} else {
			c.settle() // the frame stands still again
		}
		return nil
	})
	m.first = app.FuncOf(func(app.Value, []app.Value) any {
		ctx.Dispatch(func(ctx app.Context) {
			m.listen(ctx, c)
			c.fitFrame(ctx)
		})
		return nil
	})
	m.unpainted = app.Window().Get("parallax").Call("painted", m.first)
}

// listen listens to the chart's elements.
func (m *chartMotion) listen(ctx app.Context, c *timelineChart) {
	chart, strip := app.Window().GetElementByID("tl-svg"), app.Window().GetElementByID("tl-over")
	if !chart.Truthy() || !strip.Truthy() {
		return
	}
	m.on(chart, "wheel", func(e app.Value) { m.wheel(c, e) })
	m.on(chart, "gesturestart", func(e app.Value) { m.pinch(c, e) })
	m.on(chart, "gesturechange", func(e app.Value) { m.pinch(c, e) })
	m.on(chart, "pointerdown", func(e app.Value) { m.down(c, e, 0) })
	m.on(strip, "pointerdown", func(e app.Value) { m.downStrip(c, e) })
	for _, el := range []app.Value{chart, strip} {
		m.on(el, "pointermove", func(e app.Value) { m.drag(c, e) })
		m.on(el, "pointerup", func(e app.Value) { m.up(ctx, c, e) })
		m.on(el, "pointercancel", func(e app.Value) { m.up(ctx, c, e) })
		m.on(el, "dragstart", func(e app.Value) { e.Call("preventDefault") })
		m.onCapture(el, "click", func(e app.Value) { m.click(e) })
	}
	m.on(app.Window().GetElementByID("tl-chart"), "scroll", func(app.Value) {
		c.scrolled()
		m.endSoon()
	})
	m.on(chart, "keydown", func(e app.Value) { c.key(ctx, e) })
	m.on(strip, "keydown", func(e app.Value) { c.stripKey(ctx, e) })
}

func (m *chartMotion) on(el app.Value, event string, handle func(e app.Value)) {
	m.add(el, event, handle, map[string]any{"passive": false})
}

func (m *chartMotion) onCapture(el app.Value, event string, handle func(e app.Value)) {
	m.add(el, event, handle, map[string]any{"capture": true})
}

func (m *chartMotion) add(el app.Value, event string, handle func(e app.Value), options map[string]any) {
	f := app.FuncOf(func(_ app.Value, args []app.Value) any {
		if len(args) > 0 {
			handle(args[0])
		}
		return nil
	})
	el.Call("addEventListener", event, f, options)
	m.listeners = append(m.listeners, elementListener{el, event, f})
}

// close lets everything go.
func (m *chartMotion) close() {
	for _, l := range m.listeners {
		l.on.Call("removeEventListener", l.event, l.f)
		l.f.Release()
	}
	m.listeners = nil
	m.moving = false
	if m.pending != nil {
		app.Window().Call("clearTimeout", m.pending)
		m.pending = nil
	}
	if m.frame != nil {
		m.unpainted.Invoke()
		m.frame.Release()
		m.timer.Release()
		m.first.Release()
		m.frame, m.timer, m.first = nil, nil, nil
	}
}

// unit is how many units of the drawing a CSS pixel is.
func (m *chartMotion) unit(c *timelineChart) float64 {
	box := app.Window().GetElementByID("tl-svg").Call("getBoundingClientRect")
	if w := box.Get("width").Float(); w > 0 {
		return c.width / w
	}
	return 1
}

// at is where an event points, in units of the drawing that it is heard on.
func (m *chartMotion) at(c *timelineChart, e app.Value) float64 {
	box := e.Get("currentTarget").Call("getBoundingClientRect")
	return (e.Get("clientX").Float() - box.Get("left").Float()) * m.unit(c)
}

// start takes the scale on screen as the one to move.
func (m *chartMotion) start(c *timelineChart) {
	if !m.moving {
		m.scale, m.moving = c.scale(), true
	}
}

// show asks for a frame that shows scale.
func (m *chartMotion) show(scale timeline.Scale) {
	m.scale = scale
	if !m.asked && m.frame != nil {
		m.asked = true
		app.Window().Call("requestAnimationFrame", m.frame)
	}
}

// commit ends a move: the window becomes part of the state.
func (m *chartMotion) commit(ctx app.Context, c *timelineChart) {
	if !m.moving {
		return
	}
	m.moving = false
	from, to := windowWords(&m.scale)
	if from == c.State.Timeline.From && to == c.State.Timeline.To {
		c.settle()
		return
	}
	c.moveTo(ctx, from, to)
}

// wheel zooms when Ctrl or ⌘ is held, as pinching a touchpad reports it; the
// plain wheel is the page's. A sideways turn pans.
func (m *chartMotion) wheel(c *timelineChart, e app.Value) {
	dx, dy := e.Get("deltaX").Float(), e.Get("deltaY").Float()
	zoom := e.Get("ctrlKey").Bool() || e.Get("metaKey").Bool()
	if !zoom && (math.Abs(dx) <= math.Abs(dy) || !c.fits) {
		return
	}
	e.Call("preventDefault")
	lines := 1.0
	if e.Get("deltaMode").Int() == 1 {
		lines = 16
	}
	m.start(c)
	if zoom {
		m.show(m.scale.Zoom(math.Exp(-clampTo(dy*lines, 120)*0.004), m.at(c, e)))
	} else {
		m.show(m.scale.Pan(-dx * lines * m.unit(c)))
	}
	m.endSoon()
}

func clampTo(v, most float64) float64 { return math.Max(-most, math.Min(v, most)) }

// endSoon commits when nothing moves for a moment.
func (m *chartMotion) endSoon() {
	if m.pending != nil {
		app.Window().Call("clearTimeout", m.pending)
	}
	m.pending = app.Window().Call("setTimeout", m.timer, 180)
}

// down begins a drag or a pinch.
func (m *chartMotion) down(c *timelineChart, e app.Value, strip int) {
	if e.Get("pointerType").String() == "mouse" && e.Get("button").Int() != 0 {
		return
	}
	m.pointers[e.Get("pointerId").Int()] = m.at(c, e)
	if len(m.pointers) > 2 {
		return
	}
	m.began = m.held(c)
	m.began.strip = strip
}

// held is where the pointers are.
func (m *chartMotion) held(c *timelineChart) gesture {
	g := gesture{scale: m.scale, far: len(m.pointers) > 1}
	if !m.moving {
		g.scale = c.scale()
	}
	least, most := math.Inf(1), math.Inf(-1)
	for _, x := range m.pointers {
		least, most = math.Min(least, x), math.Max(most, x)
	}
	g.x, g.span = (least+most)/2, most-least
	return g
}

// dragFrom is how far a pointer moves before it drags.
const dragFrom = 5

// drag follows the pointers.
func (m *chartMotion) drag(c *timelineChart, e app.Value) {
	id := e.Get("pointerId").Int()
	if _, ok := m.pointers[id]; !ok {
		return
	}
	m.pointers[id] = m.at(c, e)
	now := m.held(c)
	if !m.began.far && math.Abs(now.x-m.began.x) < dragFrom {
		return
	}
	if e.Get("pointerType").String() == "touch" && len(m.pointers) < 2 && !c.fits && m.began.strip == 0 {
		return // one finger scrolls the chart's own frame
	}
	if !m.began.far {
		m.began.far = true
		e.Get("currentTarget").Call("setPointerCapture", id)
	}
	if m.scrollsTo(c, now.x) {
		return
	}
	m.start(c)
	switch {
	case m.began.strip > 0:
		m.show(m.dragStrip(c, now.x))
	case len(m.pointers) > 1 && m.began.span > 8:
		m.show(m.began.scale.Zoom(now.span/m.began.span, m.began.x).Pan(now.x - m.began.x))
	default:
		m.show(m.began.scale.Pan(now.x - m.began.x))
	}
}

// up ends a drag or a pinch, or the part that one of two fingers had in it.
func (m *chartMotion) up(ctx app.Context, c *timelineChart, e app.Value) {
	id := e.Get("pointerId").Int()
	if _, ok := m.pointers[id]; !ok {
		return
	}
	delete(m.pointers, id)
	if len(m.pointers) > 0 {
		strip := m.began.strip
		m.began = m.held(c)
		m.began.far, m.began.strip = true, strip
		return
	}
	m.commit(ctx, c)
}
