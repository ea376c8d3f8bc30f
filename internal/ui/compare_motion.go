package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/compare"
	"parallax/internal/query"
)

// compareMotion moves the columns and their ribbons without go-app's diff:
// boxes are measured once after layout, and while a column scrolls only the
// ribbons in sight are written.
type compareMotion struct {
	panes   []pane
	boxes   map[int]compare.Box // passages in their pane's scroll coordinates
	tracks  []compare.Track     // the articles along the overview
	ribbons []ribbon            // by link
	chains  [][]compare.Tie     // from pane i to pane i+1
	held    float64             // where the columns stood on the screen when the reader chose in them; 0 when not there
	glides  int                 // counts the glides, so that a new one ends the last
}

// A pane is a scrolling column.
type pane struct {
	el      app.Value
	height  float64
	top     float64 // where it stands
	set     float64 // where we put it last; -1 when the reader did
	scrolls bool
}

// A ribbon is the drawn form of a link.
type ribbon struct {
	path, label app.Value
	shown       bool // it has a shape: set at first, as nothing is known of its element
}

// measure reads the boxes of the panes and of every passage.
func (m *compareMotion) measure(page *query.ComparePage) {
	m.panes, m.boxes = nil, map[int]compare.Box{}
	for i := range page.Columns {
		el := app.Window().GetElementByID(paneID(i))
		if !el.Truthy() {
			m.panes = nil
			return
		}
		p := pane{el: el, height: el.Get("clientHeight").Float(), top: el.Get("scrollTop").Float(), set: -1}
		p.scrolls = el.Get("scrollHeight").Float() > p.height+1
		m.panes = append(m.panes, p)
		m.measurePane(p)
	}
	m.tracks = compareTracks(page)
	m.ribbons = make([]ribbon, len(page.Links))
	for k := range page.Links {
		id := strconv.Itoa(k)
		m.ribbons[k] = ribbon{app.Window().GetElementByID("rib-" + id), app.Window().GetElementByID("riblab-" + id), true}
	}
	m.chains = nil
	for i := 1; i < len(m.panes); i++ {
		m.chains = append(m.chains, compare.Chain(m.ties(page, i-1)))
	}
}

func (m *compareMotion) measurePane(p pane) {
	origin := p.el.Call("getBoundingClientRect").Get("top").Float() - p.top
	found := p.el.Call("querySelectorAll", "[data-p]")
	for i := range found.Get("length").Int() {
		el := found.Index(i)
		k, err := strconv.Atoi(el.Call("getAttribute", "data-p").String())
		if err != nil {
			continue
		}
		r := el.Call("getBoundingClientRect")
		box := compare.Box{Top: r.Get("top").Float() - origin, Bottom: r.Get("bottom").Float() - origin}
		if have, ok := m.boxes[k]; ok {
			box = compare.Box{Top: min(box.Top, have.Top), Bottom: max(box.Bottom, have.Bottom)}
		}
		m.boxes[k] = box
	}
}

// ties are the matches between column i and the next, by the passages' middles.
func (m *compareMotion) ties(page *query.ComparePage, i int) []compare.Tie {
	var ties []compare.Tie
	for _, l := range page.Links {
		a, ok := m.boxes[l.Left]
		b, also := m.boxes[l.Right]
		if ok && also && !l.Parted && page.Passages[l.Left].Column == i {
			ties = append(ties, compare.Tie{Y: a.Mid(), To: b.Mid(), Weight: l.Weight})
		}
	}
	return ties
}

// readingLine is how far down a pane the eye rests: what is level there stays
// level.
const readingLine = 0.35

// scrolled follows the scrolling of pane i: the others keep in step unless
// they are let go.
func (m *compareMotion) scrolled(page *query.ComparePage, i int, loose bool) {
	if i >= len(m.panes) {
		return
	}
	p := &m.panes[i]
	p.top = p.el.Get("scrollTop").Float()
	ours := p.set >= 0 && abs(p.top-p.set) < 2
	p.set = -1
	if !ours && !loose {
		line := m.panes[i].top + p.height*readingLine
		y := line
		for j := i + 1; j < len(m.panes); j++ {
			y = compare.Follow(m.chains[j-1], y)
			m.put(j, y-m.panes[j].height*readingLine)
		}
		y = line
		for j := i - 1; j >= 0; j-- {
			y = compare.Follow(reversed(m.chains[j]), y)
			m.put(j, y-m.panes[j].height*readingLine)
		}
	}
	m.draw(page)
}

// put scrolls pane j at once.
func (m *compareMotion) put(j int, top float64) {
	p := &m.panes[j]
	p.el.Set("scrollTop", top)
	p.top = p.el.Get("scrollTop").Float()
	p.set = p.top
}

// reversed turns a chain round: from the second column to the first.
func reversed(chain []compare.Tie) []compare.Tie {
	out := make([]compare.Tie, len(chain))
	for i, t := range chain {
		out[i] = compare.Tie{Y: t.To, To: t.Y, Weight: t.Weight}
	}
	return out
}

func abs(x float64) float64 { return max(x, -x) }

// draw writes the ribbons that are in sight, their labels, and the frames in
// the overview.
func (m *compareMotion) draw(page *query.ComparePage) {
	if len(m.panes) != len(page.Columns) || len(m.ribbons) != len(page.Links) {
		return // another page was drawn and is not yet measured
	}
	for i := 1; i < len(m.panes); i++ {
		m.drawGutter(page, i-1)
	}
	m.drawSight(page)
}

func (m *compareMotion) drawGutter(page *query.ComparePage, i int) {
	gutter := app.Window().GetElementByID("gut-" + strconv.Itoa(i))
	if !gutter.Truthy() {
		return
	}
	width, height := gutter.Get("clientWidth").Float(), m.panes[i].height
	if width < 40 {
		return // the style sheet leaves ribbons out where there is no room
	}
	var inSight []int
	var at []float64
	for k, l := range page.Links {
		if page.Passages[l.Left].Column != i {
			continue
		}
		left, right := m.boxes[l.Left], m.boxes[l.Right]
		left = compare.Box{Top: left.Top - m.panes[i].top, Bottom: left.Bottom - m.panes[i].top}
		right = compare.Box{Top: right.Top - m.panes[i+1].top, Bottom: right.Bottom - m.panes[i+1].top}
		seen := left.Bottom > 0 && left.Top < height && right.Bottom > 0 && right.Top < height
		if !seen && !l.Chosen {
			m.ribbons[k].hide()
			continue
		}
		m.ribbons[k].show(compare.Ribbon(left, right, width))
		inSight = append(inSight, k)
		at = append(at, (left.Mid()+right.Mid())/2)
	}
	spread, room := compare.Spread(at, 30, 40)
	for n, k := range inSight {
		m.ribbons[k].name(room[n] && width > 90 && spread[n] > 8 && spread[n] < height-20, width/2, spread[n])
	}
}

// show gives the ribbon a shape.
func (r *ribbon) show(d string) {
	r.path.Call("setAttribute", "d", d)
	r.shown = true
}

// hide takes shape and label away, once.
func (r *ribbon) hide() {
	if r.shown {
		r.path.Call("setAttribute", "d", "")
		r.name(false, 0, 0)
		r.shown = false
	}
}

// name places the ribbon's label, or hides it.
func (r *ribbon) name(show bool, x, y float64) {
	visibility := "hidden"
	if show {
		visibility = "visible"
		r.label.Call("setAttribute", "transform", "translate("+compare.Number(x)+" "+compare.Number(y)+")")
	}
	r.label.Call("setAttribute", "visibility", visibility)
}

// drawSight frames in the overview what each pane shows.
func (m *compareMotion) drawSight(page *query.ComparePage) {
	for i, p := range m.panes {
		el := app.Window().GetElementByID("sight-" + strconv.Itoa(i))
		if !el.Truthy() {
			continue
		}
		from, to := m.inSight(page, i, p)
		bar := m.tracks[i].Span(from, to)
		el.Call("setAttribute", "x", compare.Number(stripLeft+bar.X-1))
		el.Call("setAttribute", "width", compare.Number(max(bar.Width+2, 0)))
	}
}

// inSight returns the bytes of the passages that pane i shows.
func (m *compareMotion) inSight(page *query.ComparePage, i int, p pane) (from, to int) {
	from = -1
	for k, x := range page.Passages {
		box, ok := m.boxes[k]
		if !ok || x.Column != i || p.scrolls && (box.Bottom < p.top || box.Top > p.top+p.height) {
			continue
		}
		if from < 0 || x.At.Start < from {
			from = x.At.Start
		}
		to = max(to, x.At.End)
	}
	return max(from, 0), to
}
