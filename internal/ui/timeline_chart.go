package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/query"
	"parallax/internal/timeline"
	"parallax/internal/ui/svg"
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
	whole   wholeLayout
	sighted int  // the chosen event last brought into sight
	keyed   bool // a key moved the window: the focus goes back to its mark
}

// A wholeLayout keeps the layout of the whole story, which holds the lines
// still while a part of it is in view.
type wholeLayout struct {
	page     *query.TimelinePage
	metrics  *timeline.Metrics
	width    float64
	unfolded bool
	picture  *timeline.Picture
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
		c.width = plainWidth
	}
}

// OnMount measures the chart and begins to listen to it.
func (c *timelineChart) OnMount(ctx app.Context) {
	c.sighted = -1
	ctx.Handle(moveAction, func(ctx app.Context, a app.Action) {
		if way, ok := a.Value.(string); ok {
			c.move(ctx, way)
		}
	})
	c.motion.open(ctx, c)
	ctx.Defer(func(ctx app.Context) { c.measure(ctx) })
}

// OnUpdate takes up the new state once it is drawn.
func (c *timelineChart) OnUpdate(ctx app.Context) {
	ctx.Defer(func(ctx app.Context) { c.measure(ctx) })
}

// OnResize fits the chart to its frame.
func (c *timelineChart) OnResize(ctx app.Context) { c.measure(ctx) }

// OnDismount lets the window and the chart go.
func (c *timelineChart) OnDismount() { c.motion.close() }

// measure reads how wide the drawing is and how wide letters are, renders
// again when that changed, and puts the elements right after a move.
func (c *timelineChart) measure(ctx app.Context) {
	el := app.Window().GetElementByID("tl-svg")
	if !el.Truthy() {
		return
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
	changed := width > 0 && (abs(width-c.width) > 0.5 || fits != c.fits)
	if c.metrics == nil || !knowsRunes(c.metrics, c.Page) {
		c.metrics = measureRunes(c.Page)
		changed = true
	}
	if !changed {
		c.settle()
		return
	}
	ctx.Dispatch(func(ctx app.Context) {
		c.width, c.fits = width, fits
		ctx.Defer(func(app.Context) { c.settle() })
	})
}

// settle puts right what a move left, brings the focus back to its mark after
// a key, and a newly chosen mark into sight where the chart scrolls.
func (c *timelineChart) settle() {
	c.motion.settle(c)
	if c.keyed && !c.motion.moving {
		c.keyed = false
		el := app.Window().GetElementByID("tl-marks-m" + c.focus + "-a")
		if !el.Truthy() {
			el = app.Window().GetElementByID("tl-svg").Call("querySelector", "[tabindex='0']")
		}
		if el.Truthy() {
			el.Call("focus", map[string]any{"preventScroll": true})
		}
	}
	if c.Page.Chosen == c.sighted {
		return
	}
	c.sighted = c.Page.Chosen
	if c.sighted < 0 || c.fits {
		return
	}
	frame := app.Window().GetElementByID("tl-chart")
	if x, ok := c.itemX(c.sighted); ok {
		wide := frame.Get("clientWidth").Float()
		frame.Set("scrollLeft", x*rootFontSize()/16-wide/2)
	}
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

// scale is the scale that the state asks for.
func (c *timelineChart) scale() timeline.Scale {
	from, to := windowOf(c.State)
	return timeline.ScaleFor(axisOf(c.State, c.Page), c.width, from, to)
}

// draw lays the chart out on a scale.
func (c *timelineChart) draw(scale timeline.Scale) *drawing {
	model := c.Page.Model
	model.Words = axisWords(c.Page.Yearless)
	frame := timeline.Frame{Width: c.width, Scale: scale, Measure: c.metrics.Measure}
	if c.Page.Chosen >= 0 {
		frame.Chosen = model.Items[c.Page.Chosen].Key
	}
	frame.Least = c.wholePicture(&model, frame)
	d := &drawing{state: c.State, page: c.Page, picture: timeline.Layout(&model, frame)}
	d.focus = c.reachable(d.picture, frame.Chosen)
	return d
}

// wholePicture is the layout of the whole story, made anew when something it
// rests on has changed.
func (c *timelineChart) wholePicture(model *timeline.Model, frame timeline.Frame) *timeline.Picture {
	w := &c.whole
	if w.page != c.Page || w.metrics != c.metrics || w.width != c.width || w.unfolded != c.State.Timeline.Unfolded || w.picture == nil {
		frame.Scale = timeline.ScaleFor(axisOf(c.State, c.Page), c.width, 0, 0)
		*w = wholeLayout{c.Page, c.metrics, c.width, c.State.Timeline.Unfolded, timeline.Layout(model, frame)}
	}
	return w.picture
}

// strip lays the overview out.
func (c *timelineChart) strip(scale *timeline.Scale) timeline.Overview {
	model := c.Page.Model
	model.Words = axisWords(c.Page.Yearless)
	return timeline.DrawOverview(&model, axisOf(c.State, c.Page), scale, c.width, c.metrics.Measure)
}

// reachable is the mark that the Tab key reaches: the one last reached by the
// arrow keys, the chosen one, or the first.
func (c *timelineChart) reachable(p *timeline.Picture, chosen string) string {
	first, fallback := "", ""
	for _, lane := range p.Lanes {
		for i := range lane.Marks {
			k := &lane.Marks[i]
			if k.Key == c.focus {
				return k.Key
			}
			if k.Key == chosen || k.Chosen {
				fallback = k.Key
			}
			if first == "" {
				first = k.Key
			}
		}
	}
	if fallback != "" {
		return fallback
	}
	return first
}

// Render draws the chart, the overview and the legend.
func (c *timelineChart) Render() app.UI {
	if c.width == 0 {
		return c.figure(plainWidth, plainHeight, nil, nil, "")
	}
	scale := c.scale()
	d := c.draw(scale)
	o := c.strip(&scale)
	chart, strip := d.chart(), d.overview(&o)
	return c.figure(c.width, d.picture.Height, chart.ui(), strip.ui(), c.inView(d.picture))
}

// figure holds the drawings, which may be still to come.
func (c *timelineChart) figure(width, height float64, chart, strip app.UI, inView string) app.UI {
	class := "chart"
	if c.fits {
		class = "chart fits"
	}
	return elem("figure").Class("tlfig").Body(
		elem("div").Class(class).ID("tl-chart").Role("region").Aria("label", say("timeline.chart")).Body(
			svg.El("svg").ID("tl-svg").Attr("viewBox", "0 0 "+num(width)+" "+num(height)).
				Role("group").Aria("label", say("timeline.picture")).Aria("describedby", "tl-keys").Body(chart),
			svg.El("svg").ID("tl-over").Attr("viewBox", "0 0 "+num(width)+" 50").
				Role("img").Aria("label", say("timeline.overviewLabel")).Body(strip),
		),
		elem("p").Class("vh").ID("tl-keys").Text(say("timeline.keys")),
		elem("p").Class("note", "inview").ID("tl-status").Role("status").Text(inView),
		legend(),
	)
}

// inView says what the window shows.
func (c *timelineChart) inView(p *timeline.Picture) string {
	if p.Scale.Whole() {
		if p.Unplaced > 0 {
			return say("timeline.unplaced", "count", strconv.Itoa(p.Unplaced))
		}
		return ""
	}
	from, to := p.Scale.Window()
	l := listedDate{withYear: true, noYear: c.Page.Yearless}
	return say("timeline.inView", "range", l.between(int(from), max(int(to-0.01), int(from))),
		"count", strconv.Itoa(len(c.Page.Events)-p.Outside-p.Unplaced), "all", strconv.Itoa(len(c.Page.Events)))
}

// legend explains the marks.
func legend() app.UI {
	entry := func(key string, drawn ...node) app.UI {
		root := el("g", "").with(drawn...)
		root.name("lg-" + key)
		return elem("span").Body(svg.El("svg").Attr("viewBox", "0 0 36 16").Aria("hidden", "true").Body(root.ui()), app.Text(say("legend."+key)))
	}
	hatched := bars([]timeline.Bar{{X0: 2, X1: 34}}, 8, 8, "inkf", "i", "hair2")
	return elem("div").Class("legend").Body(
		entry("day", rect("", "inkf", 16.5, 1, 3, 14)),
		entry("sure", rect("", "inkf", 2, 4, 32, 8)),
		entry("possible", hatched...),
		entry("differ", path("", "acc", "M6 6H30M6 1v12M30 1v12")),
		entry("two", path("", "acc dash", "M6 6H30"), path("", "acc", "M6 1v12M30 1v12")),
		entry("hollow", el("circle", "", "class", "inkl open", "cx", "18", "cy", "8", "r", "5.2")),
		entry("fold", rect("", "fold", 8, 0, 20, 16)),
	)
}
