package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/query"
	"parallax/internal/timeline"
	"parallax/internal/view"
)

// moveAction is the name under which the buttons ask the chart to move; its
// value is which way.
const moveAction = "parallax/timeline/move"

// timelineChart draws the timeline. Between two renders it moves by itself:
// see chartMotion.
type timelineChart struct {
	app.Compo

	State view.State
	Page  *query.TimelinePage

	width   float64 // of the drawing, in its own units; 0 until it is measured
	fits    bool    // the drawing is no wider than its frame
	metrics *timeline.Metrics
	focus   string // key of the mark that the Tab key reaches
	motion  chartMotion
	laid    laidChart
	memo    *chartMemo
	over    float64        // the width of the overview, in the same units
	writers [3]chartWriter // of the chart, of the names of its lanes and of the overview
	sighted int            // the chosen event last brought into sight
	keyed   bool           // a key moved the window: the focus goes back to its mark
	held    app.Value      // what had the focus when the window was moved: the browser takes it away where the address names a part of the page
}

// plainWidth and plainHeight are the drawing's size where it can't be
// measured, and that of the place kept for it until then: what most windows
// and stories give it.
const plainWidth, plainHeight = 840, 560

// OnInit takes the usual width where there is no browser. In one, the chart is
// drawn once its width is known: drawing it twice takes longer than all the
// rest of the page.
func (c *timelineChart) OnInit() {
	c.fits = true
	if app.IsServer {
		c.width, c.over = plainWidth, plainWidth
	}
}

// OnMount has the chart drawn a moment later: what else the view holds is there,
// and answers, before it.
func (c *timelineChart) OnMount(ctx app.Context) {
	ctx.PreventUpdate()
	c.sighted = -1
	ctx.Handle(moveAction, func(ctx app.Context, a app.Action) {
		if way, ok := a.Value.(string); ok {
			c.move(ctx, way)
		}
	})
	c.motion.open(ctx, c)
}

// OnUpdate takes up the new state once it is drawn.
func (c *timelineChart) OnUpdate(ctx app.Context) {
	ctx.Defer(func(ctx app.Context) {
		if c.measure() {
			ctx.Dispatch(c.fitFrame)
			return
		}
		c.settle()
	})
}

// OnResize fits the chart to its frame.
func (c *timelineChart) OnResize(ctx app.Context) { c.fitFrame(ctx) }

// fitFrame has the chart drawn as wide as its frame is.
func (c *timelineChart) fitFrame(ctx app.Context) {
	c.measure()
	ctx.Defer(func(app.Context) { c.settle() })
}

// OnDismount lets the window and the chart go.
func (c *timelineChart) OnDismount() { c.motion.close() }

// measure reads how wide the drawing is and how wide letters are, and reports
// whether that changed.
func (c *timelineChart) measure() bool {
	el := app.Window().GetElementByID("tl-svg")
	if !el.Truthy() {
		return false
	}
	size := rootFontSize() / 16
	width := el.Get("clientWidth").Float() / size
	if !(width > 0) {
		width = el.Call("getBoundingClientRect").Get("width").Float() / size
	}
	if !(width > 0) && c.width == 0 {
		width = plainWidth
	}
	frame := app.Window().GetElementByID("tl-chart").Get("clientWidth").Float() / size
	fits := width <= frame+1
	over := min(frame, width)
	if !(over > 0) {
		over = width
	}
	changed := width > 0 && (abs(width-c.width) > 0.5 || fits != c.fits || abs(over-c.over) > 0.5)
	if c.metrics == nil || !knowsRunes(c.metrics, c.Page) {
		c.metrics = measureRunes(c.Page)
		changed = true
	}
	if changed {
		c.width, c.fits, c.over = width, fits, over
	}
	return changed
}

// settle draws what the state asks for, brings the focus back to its mark after
// a key, and a newly chosen mark into sight where the chart scrolls.
func (c *timelineChart) settle() {
	if c.motion.moving || c.width == 0 || c.Page == nil {
		return
	}
	if c.held == nil {
		c.hold()
	}
	c.show(c.scale(), false)
	if c.keyed {
		c.keyed = false
		c.refocus(app.Window().GetElementByID(markID(c.focus)))
	} else if c.held != nil && !app.Window().Get("document").Get("activeElement").Call("closest", "main, dialog").Truthy() {
		c.refocus(c.held)
	}
	c.held = nil
	if c.Page.Chosen == c.sighted {
		return
	}
	c.sighted = c.Page.Chosen
	if c.sighted < 0 || c.fits {
		return
	}
	if x, ok := c.itemX(c.sighted); ok {
		c.bringToSight(x)
	}
}

// hold remembers which part of the chart has the focus.
func (c *timelineChart) hold() {
	c.held = app.Window().Get("document").Get("activeElement")
	if !c.held.Truthy() || !c.held.Call("closest", "#tl-chart").Truthy() {
		c.held = nil
	}
}

// moveTo makes a window part of the state.
func (c *timelineChart) moveTo(ctx app.Context, from, to string) {
	c.hold()
	send(ctx, view.TimelineWindow{From: from, To: to})
}

// refocus focuses an element again; the first mark where it is gone.
func (c *timelineChart) refocus(el app.Value) {
	if !el.Truthy() || !el.Get("isConnected").Bool() {
		el = app.Window().GetElementByID("tl-svg").Call("querySelector", "[tabindex='0']")
	}
	if el.Truthy() {
		el.Call("focus", map[string]any{"preventScroll": true})
	}
}

// show draws the chart and the overview at a scale.
func (c *timelineChart) show(scale timeline.Scale, moving bool) {
	chart, names, over := app.Window().GetElementByID("tl-svg"), app.Window().GetElementByID("tl-names"), app.Window().GetElementByID("tl-over")
	if !chart.Truthy() || !names.Truthy() || !over.Truthy() {
		return
	}
	d := c.draw(scale)
	d.moving, d.sight = moving, c.inSight()
	if height := d.picture.Height; height != c.motion.height || !moving {
		c.motion.height = height
		chart.Call("setAttribute", "viewBox", "0 0 "+num(c.width)+" "+num(height))
		names.Call("setAttribute", "viewBox", "0 0 "+num(namesWidth)+" "+num(height))
		over.Call("setAttribute", "viewBox", "0 0 "+num(c.over)+" 50")
		names.Call("setAttribute", "width", nameWidth(c.width))
	}
	c.writers[0].draw(chart, d.chart(), moving)
	c.writers[1].draw(names, d.names(), moving)
	c.writers[2].draw(over, d.overview(c.strip(&scale)), moving)
}

// itemX is where an item stands, when it is in view.
func (c *timelineChart) itemX(item int) (float64, bool) {
	for _, lane := range c.draw(c.scale()).picture.Lanes {
		for _, k := range lane.Marks {
			for _, i := range k.Items {
				if i == item {
					return k.X, true
				}
			}
		}
	}
	return 0, false
}

// Render draws the frame of the chart, and what is said of it. The chart itself
// is drawn by go-app where there is no browser, else by settle.
func (c *timelineChart) Render() app.UI {
	if c.width == 0 {
		return c.figure("", nil, nil, nil, nil)
	}
	d := c.draw(c.scale())
	if app.IsClient {
		return c.figure(c.inView(d.picture), d.together(), nil, nil, nil)
	}
	scale := c.scale()
	chart, names, strip := d.chart(), d.names(), d.overview(c.strip(&scale))
	return c.figure(c.inView(d.picture), d.together(), chart.ui(), names.ui(), strip.ui())
}
