package ui

import (
	"math"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/query"
	"parallax/internal/timeline"
	"parallax/internal/ui/svg"
	"parallax/internal/view"
)

// tellingID is the id of the part that shows the order of telling.
const tellingID = "told"

// tellingLink is the address of that part.
func tellingLink(s view.State) string {
	s = base(s)
	s.View, s.Timeline.Told = view.Timeline, true
	return view.Encode(s)
}

// telling shows for each article in which order it tells of the dates in it: as
// a curve, time across and the article down, and in words.
func telling(s view.State, p *query.TellingPage) app.UI {
	if p == nil || len(p.Curves) == 0 {
		return nil
	}
	body := []app.UI{
		elem("h2").ID(tellingID).TabIndex(-1).Text(say("told.title")),
		elem("p").Class("note").Text(say("told.lead") + " " + say("told.across")),
	}
	for i := range p.Curves {
		body = append(body, curve(s, p, &p.Curves[i]))
	}
	if size := max(len(p.Curves), 1); p.All > size {
		body = append(body, tellingPager(p))
	}
	return elem("section").Class("telling").Aria("labelledby", tellingID).Body(body...)
}

// tellingPager turns to other articles.
func tellingPager(p *query.TellingPage) app.UI {
	const size = query.CurvesShown
	return pageTurner("told", p.From/size+1, (p.All+size-1)/size, func(ctx app.Context, to int) {
		send(ctx, view.TimelineTold{From: (to - 1) * size})
	})
}

// curve is one article: its curve, and its words.
func curve(s view.State, p *query.TellingPage, c *query.Curve) app.UI {
	head := elem("h3").Body(sourceMark(c.Mark), app.Text(" "), elem("span").Class("w").Lang(c.Lang).Text(c.Title))
	if len(c.Points) == 0 {
		return elem("article").Class("curve", "none").Body(head, elem("p").Class("note").Text(say("told.empty")))
	}
	d := newCurveDrawing(s, p, c)
	g := d.draw()
	return elem("article").Class("curve").Body(
		head,
		svg.El("svg").Attr("viewBox", "0 0 "+num(curveWidth)+" "+num(curveHeight)).Aria("hidden", "true").Body(g.ui()),
		elem("div").Body(
			elem("p").Class("note").Text(curveSummary(c)),
			elem("ol").Body(curveWords(s, p, c)...),
		),
	)
}

// curveSummary says how many dates an article tells, and how often it goes back.
func curveSummary(c *query.Curve) string {
	back := say("told.back.count", "count", strconv.Itoa(c.Back))
	switch c.Back {
	case 0:
		back = say("told.back.none")
	case 1:
		back = say("told.back.one")
	}
	return say("told.points", "count", strconv.Itoa(len(c.Points)), "paragraphs", strconv.Itoa(len(c.Paragraphs))) + ", " + back
}

// curveWords say what the curve shows: "¶1: 9 Nov", "¶3: back to 7 Nov".
func curveWords(s view.State, p *query.TellingPage, c *query.Curve) []app.UI {
	out := make([]app.UI, len(c.Points))
	for i := range c.Points {
		pt := &c.Points[i]
		date := app.UI(app.Text(pointDate(p, pt)))
		if pt.Back {
			date = elem("b").Text(say("told.back", "date", pointDate(p, pt)))
		}
		body := []app.UI{date}
		if pt.Title.Text != "" {
			body = append(body, app.Text(" "), words(pt.Title))
		} else {
			body = append(body, elem("span").Class("note").Text(" "+say("told.noEvent")))
		}
		if pt.DatedBy != query.DatedHere {
			body = append(body, elem("span").Class("note").Text(" "+say("told."+string(pt.DatedBy))))
		}
		out[i] = elem("li").Body(
			elem("a").Class("cite").Attr("href", sourcesLink(s, pt.At)).Text(pointPlace(pt)),
			elem("span").Body(body...))
	}
	return out
}

// pointPlace is where in its article a point stands: "¶3".
func pointPlace(pt *query.Point) string {
	if pt.Paragraph > 0 {
		return "¶" + strconv.Itoa(pt.Paragraph)
	}
	return say("block." + pt.Block)
}

// pointDate words a point's date: without the year in the last one and within
// half a year of the end of all, where most of a story lies.
func pointDate(p *query.TellingPage, pt *query.Point) string {
	last := p.Axis[len(p.Axis)-1].To
	lastYear, _, _ := timeline.Civil(int(math.Ceil(last)) - 1)
	year, _, _ := timeline.Civil(int(math.Floor(pt.When.From)))
	far := last-pt.When.To > 180 && year != lastYear
	return listedDate{withYear: far || pt.When.To < pt.When.From, noYear: p.Yearless}.side(pt.Date)
}

// The size of a curve, in pixels.
const (
	curveWidth  = 400.0
	curveLeft   = 34.0 // the numbers of the paragraphs stand left of it
	curveRight  = 392.0
	curveTop    = 40.0  // the axis stands over it
	curveText   = 150.0 // the height of an article
	curveLetter = 15.0  // size that its labels have on a phone
)

// curveHeight is the height of the whole drawing.
const curveHeight = curveTop + curveText + 12

// plotWidth is the width of a chart's plot, on whose scale a curve stands,
// narrower.
const plotWidth = plainWidth - timeline.PlotLeft - timeline.PlotMargin

// A curveDrawing draws one article's curve.
type curveDrawing struct {
	state view.State
	page  *query.TellingPage
	curve *query.Curve
	axis  *timeline.Picture // as wide as a chart
}

func newCurveDrawing(s view.State, p *query.TellingPage, c *query.Curve) *curveDrawing {
	d := &curveDrawing{state: s, page: p, curve: c}
	words := timeline.Model{Words: axisWords(p.Yearless)}
	words.Words.Months = words.Words.MonthsCut
	d.axis = timeline.Layout(&words, timeline.Frame{Width: plainWidth, Scale: timeline.ScaleFor(p.Axis, plainWidth, 0, 0), Measure: timeline.Estimate})
	return d
}

// acrossCurve is where something on the axis of the chart stands on the curve's.
func acrossCurve(x float64) float64 {
	return curveLeft + (x-timeline.PlotLeft)*(curveRight-curveLeft)/plotWidth
}

// draw draws axis, line and points.
func (d *curveDrawing) draw() node {
	g := el("g", "").with(d.time()...)
	g = g.with(d.paragraphs()...)
	g = g.with(d.line()...)
	for i := range d.curve.Points {
		g = g.with(d.point(&d.curve.Points[i]))
	}
	return g
}

// time draws the axis: its folds, and the labels that find room.
func (d *curveDrawing) time() []node {
	var out []node
	for _, f := range d.axis.Folds {
		x0, x1 := acrossCurve(f.X0), acrossCurve(f.X1)
		out = append(out, el("g", "").with(
			el("title", "").words(say("timeline.fold", "length", foldLength(f.Days))),
			rect("", "fold", x0, curveTop-6, x1-x0, curveText+12)))
	}
	out = append(out, d.headings()...)
	end := 0.0
	for _, t := range d.axis.Ticks {
		for _, words := range []string{t.Label, t.Label[strings.LastIndexByte(t.Label, ' ')+1:]} {
			x, half := acrossCurve(t.X), timeline.Estimate(words, curveLetter, false, false)/2
			if words != "" && x-half > end && x+half < curveWidth {
				out = append(out, label("", "t11", "middle", x, curveTop-10, words))
				end = x + half + 5
				break
			}
		}
	}
	return append(out, path("", "inkl", "M"+num(curveLeft)+" "+num(curveTop-6)+"H"+num(curveRight)))
}

// headings draws the headings of the axis; one that would run into the next
// leaves it the room, for it would stand over its days.
func (d *curveDrawing) headings() []node {
	var out []node
	next := curveWidth + 6
	for i := len(d.axis.Headings) - 1; i >= 0; i-- {
		h := &d.axis.Headings[i]
		wide := timeline.Estimate(h.Label, curveLetter, false, true)
		x := math.Min(acrossCurve(h.X), curveWidth-wide)
		if x+wide+6 <= next {
			out = append(out, label("", "t11 tb", "start", x, 12, h.Label))
			next = x
		}
	}
	return out
}

// paragraphs draws where the paragraphs begin, and the numbers that find room.
func (d *curveDrawing) paragraphs() []node {
	var out []node
	ticks, end := "", 0.0
	for i, at := range d.curve.Paragraphs {
		y := d.y(at)
		ticks += "M" + num(curveLeft-6) + " " + num(y) + "h4"
		if y > end || i == 0 {
			out = append(out, label("", "t11 t2", "start", 0, y+4, "¶"+strconv.Itoa(i+1)))
			end = y + curveLetter + 1
		}
	}
	return append(out, path("", "hair2", ticks))
}

// y is where a byte of the text stands.
func (d *curveDrawing) y(at int) float64 {
	return curveTop + 4 + curveText*float64(at)/float64(max(d.curve.Length, 1))
}

// x is where the middle of a point's date stands, and its ends.
func (d *curveDrawing) x(p *query.Point) (x0, middle, x1 float64) {
	x0, x1 = acrossCurve(d.axis.Scale.X(p.When.From)), acrossCurve(d.axis.Scale.X(p.When.To))
	return x0, (x0 + x1) / 2, x1
}

// line joins the points in the order of the text; steps back are heavy.
func (d *curveDrawing) line() []node {
	on, back := "", ""
	for i := 1; i < len(d.curve.Points); i++ {
		from, to := &d.curve.Points[i-1], &d.curve.Points[i]
		_, x, _ := d.x(from)
		_, x1, _ := d.x(to)
		step := "M" + num(x) + " " + num(d.y(from.At.Start)) + "L" + num(x1) + " " + num(d.y(to.At.Start))
		if to.Back {
			back += step
		} else {
			on += step
		}
	}
	var out []node
	if on != "" {
		out = append(out, path("", "hair2", on))
	}
	if back != "" {
		out = append(out, path("", "goesback s"+sourceClass(d.curve.Mark), back))
	}
	return out
}

// pointSize is the width of a point, and least of what can be pressed.
const pointSize, pointHit = 8.0, 24.0

// point draws a date where the article tells it: a link to the words.
func (d *curveDrawing) point(p *query.Point) node {
	x0, x, x1 := d.x(p)
	y, letter := d.y(p.At.Start), sourceClass(d.curve.Mark)
	a := el("a", "", "href", sourcesLink(d.state, p.At), "tabindex", "-1").with(
		el("title", "").words(pointPlace(p)+": "+pointDate(d.page, p)+" "+p.Title.Text),
		rect("", "hit", x-pointHit/2, y-pointHit/2, pointHit, pointHit))
	here := p.DatedBy == query.DatedHere
	switch {
	case x1-x0 > pointSize+4 && p.When.Len() > 1.0001:
		parts := []timeline.Bar{{X0: x0, X1: x1, Sure: p.When.Sure() && here}}
		return a.with(bars(parts, 0, y, 6, "f"+letter, letter, "s"+letter)...)
	case here:
		return a.with(symbol("", "f"+letter, d.curve.Shape, x, y, pointSize+1))
	}
	return a.with(symbol("", "open s"+letter, d.curve.Shape, x, y, pointSize+2))
}
