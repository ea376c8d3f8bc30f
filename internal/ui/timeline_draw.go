package ui

import (
	"math"
	"strconv"

	"parallax/internal/query"
	"parallax/internal/timeline"
	"parallax/internal/ui/svg"
	"parallax/internal/view"
)

// A drawing turns a picture into nodes.
type drawing struct {
	state   view.State
	page    *query.TimelinePage
	picture *timeline.Picture
	memo    *chartMemo
	focus   string  // key of the mark that the Tab key reaches
	tabbed  bool    // the Tab key reaches every mark: no other keys move between them
	moving  bool    // a frame of a move: what only a press needs is left as it was
	sight   sight   // what the frame shows
	shift   float64 // from the plot's coordinates to those of what is panned as one
}

// chart draws the whole chart.
func (d *drawing) chart() node {
	off := d.picture.Scale.Offset()
	d.shift = off - math.Round(off/panned)*panned
	chart := el("g", "chart").with(d.defs(), d.back(), d.axis(), d.gap(), d.lines(), d.sources(), d.marks())
	if d.tabbed { // the large one has them in a drawing of their own
		return chart.with(d.names())
	}
	return chart
}

// panned is how far what moves as one may be panned until it is drawn anew: SVG
// counts in few digits.
const panned = 1 << 14

// pan is the group of what moves as one while the window is panned: a pan
// changes its place and no other.
func (d *drawing) pan(key string, kids ...node) node {
	return el("g", key).at(-d.shift, 0).with(kids...)
}

func num(v float64) string { return svg.N(v) }

// rect draws a rectangle.
func rect(key, class string, x, y, width, height float64) node {
	return el("rect", key, "class", class, "x", num(x), "y", num(y), "width", num(max(width, 0)), "height", num(height))
}

// label draws a text. It is moved to its place: a text that only moves isn't
// laid out anew.
func label(key, class, anchor string, x, y float64, words string) node {
	if anchor == "start" {
		anchor = ""
	}
	return el("text", key, "class", class, "text-anchor", anchor, "transform", moved(x, y)).words(words)
}

func path(key, class, d string) node { return el("path", key, "class", class, "d", d) }

// symbol draws a source's shape of a size about a middle.
func symbol(key, class string, shape int, x, y, size float64) node {
	return el("path", key, "class", class, "d", svg.Shape(shape), "fill-rule", "evenodd",
		"transform", moved(x-size/2, y-size/2)+" scale("+strconv.FormatFloat(size/16, 'f', 4, 64)+")")
}

// plotEdge is how far what stands at the ends of the plot may reach over them.
const plotEdge = 10

// defs holds the hatching of each source and of none, and the plot's edges.
func (d *drawing) defs() node {
	defs := el("defs", "defs")
	hatch := func(name, class string) {
		defs = defs.with(el("pattern", name, "id", "ht-"+name, "width", timeline.HatchSide, "height", timeline.HatchSide,
			"patternUnits", "userSpaceOnUse").with(path("", "hatch "+class, timeline.HatchPath)))
	}
	hatch("i", "hair2")
	for i := range query.Shapes {
		letter := string(rune('a' + i))
		hatch(letter, "s"+letter)
	}
	for i, m := range d.page.Marks {
		if i >= d.lettersUsed() {
			break
		}
		for _, late := range []string{"", " late"} {
			class := "f" + sourceClass(m) + late
			defs = defs.with(el("g", "", "id", d.letterID(i, late != "")).with(
				symbol("", class, m.Shape, 0, 0, 11), label("", "t11 letter "+class, "middle", 0, 19, m.Letter)))
		}
	}
	s := &d.picture.Scale
	return defs.with(el("clipPath", "plot", "id", d.clip()).with(
		rect("", "", s.Left-plotEdge, 0, s.Right-s.Left+plotEdge+timeline.PlotMargin, d.picture.Height)))
}

// lettersUsed is how many sources' letters are kept to be drawn again and
// again: those of more are drawn where they stand.
func (d *drawing) lettersUsed() int { return min(len(d.page.Marks), 12) }

// letterID is the id of a source's shape and letter.
func (d *drawing) letterID(source int, late bool) string {
	id := "tl-source-"
	if d.tabbed {
		id = "tl-small-"
	}
	if late {
		id += "late-"
	}
	return id + strconv.Itoa(source)
}

// clip is the id of the plot's edges: the front page has a chart of its own.
func (d *drawing) clip() string {
	if d.tabbed {
		return "tl-plot-small"
	}
	return "tl-plot"
}

// foldID is the id of a fold's link.
func foldID(key string) string { return "tl-f-" + key }

// back draws the folds, each a link to the chart with it drawn at length.
func (d *drawing) back() node {
	p := d.picture
	g := d.pan("folds")
	for i := range p.Folds {
		f := &p.Folds[i]
		words := d.memo.foldWords(f.Days)
		shape := []node{el("title", "").words(words), rect("", "fold", 0, timeline.AxisY-2, f.X1-f.X0, p.Height-16-timeline.AxisY+2)}
		fold := el("g", f.Key).at(f.X0+d.shift, 0)
		if d.tabbed {
			fold = fold.with(shape...)
		} else {
			link := el("a", "", "id", foldID(f.Key), "href", "#", "aria-label", words, "tabindex", "-1", "class", "foldlink")
			if !d.moving {
				link.attrs[1].value = d.unfold(f)
			}
			fold = fold.with(link.with(shape...))
		}
		if f.Label != "" {
			seen := label("", "t11 t2 seen", "middle", (f.X1-f.X0)/2, 36, f.Label)
			seen.attrs = append(seen.attrs, nodeAttr{"aria-hidden", "true"})
			fold = fold.with(seen)
		}
		g.kids = append(g.kids, fold)
	}
	return g
}

// axis draws the ticks and their headings.
func (d *drawing) axis() node {
	p := d.picture
	g := d.pan("ticks")
	lines := make([]byte, 0, 16*len(p.Ticks))
	for _, t := range p.Ticks {
		class := "t11"
		if t.Pale {
			class = "t11 t2"
		}
		if t.Label != "" {
			g.kids = append(g.kids, label("t"+t.Key, class, "middle", t.X+d.shift, 36, t.Label))
		}
		if t.Line >= p.Scale.Left && t.Line <= p.Scale.Right {
			lines = append(svg.AppendN(append(lines, 'M'), t.Line+d.shift), " 42v5"...)
		}
	}
	g.kids = append(g.kids, path("lines", "hair", string(lines)))
	axis := el("g", "axis", "aria-hidden", "true").with(g)
	for _, h := range d.headings() {
		axis.kids = append(axis.kids, label("h"+h.Key, "t12 tb", "start", h.X, 17, h.Label))
	}
	return axis.with(path("line", "inkl", "M"+num(p.Scale.Left)+" 42H"+num(p.Scale.Right)))
}

// lines draws the lines of the merged lanes.
func (d *drawing) lines() node {
	p := d.picture
	lines := []byte{}
	for _, lane := range p.Lanes {
		for _, y := range lane.Lines {
			lines = svg.AppendN(append(lines, 'M'), p.Scale.Left)
			lines = svg.AppendN(append(lines, ' '), y)
			lines = svg.AppendN(append(lines, 'H'), p.Scale.Right)
		}
	}
	return path("lines", "hair2", string(lines))
}

// names draws the names of the lanes.
func (d *drawing) names() node {
	p := d.picture
	g := el("g", "names", "aria-hidden", "true")
	for i, key := range []string{"timeline.happened", "timeline.said"} {
		if lines := p.Lanes[i].Lines; len(lines) > 0 {
			y := lines[0]
			g = g.with(label("", "t12 tb", "start", 0, y+4, say(key)), label("", "t11 t2", "start", 0, y+20, say("timeline.allSources")))
		}
	}
	for i := range p.Sources {
		g = g.with(d.laneName(&p.Sources[i])...)
	}
	return g
}
