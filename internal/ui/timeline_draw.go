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
		defs = defs.with(el("pattern", name, "id", "ht-"+name, "width", "5", "height", "5",
			"patternUnits", "userSpaceOnUse", "patternTransform", "rotate(45)").with(path("", "hatch "+class, "M2.5 0v5")))
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
	for _, h := range p.Headings {
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

// marks draws the events, each a link to its card.
func (d *drawing) marks() node {
	n := 0
	for _, lane := range d.picture.Lanes {
		n += len(lane.Marks)
	}
	g := d.pan("marks")
	g.kids = make([]node, 0, n)
	for _, lane := range d.picture.Lanes {
		for i := range lane.Marks {
			g.kids = append(g.kids, d.mark(&lane.Marks[i]))
		}
	}
	return el("g", "events", "clip-path", "url(#"+d.clip()+")").with(g)
}

// markID is the id of a mark's link.
func markID(key string) string { return "tl-m-" + key }

// mark draws one event, or a cluster of several: a link. Its letters are no
// text in it: its own label names the sources. Everything stands relative to the
// mark, so that a mark is moved as one.
func (d *drawing) mark(k *timeline.Mark) node {
	tab := "-1"
	if d.tabbed || k.Key == d.focus {
		tab = "0"
	}
	words := d.named(k)
	a := el("a", k.Key, "href", d.link(k), "aria-label", words, "tabindex", tab, "class", d.markClass(k))
	if !d.tabbed { // the ids are the large chart's
		a.attrs = append(a.attrs, nodeAttr{"id", markID(k.Key)})
	}
	a.attrs = append(a.attrs, nodeAttr{"data-item", d.memo.number(k.Items[0])})
	if k.Chosen {
		a.attrs = append(a.attrs, nodeAttr{"aria-current", "true"})
	}
	x, y, width, height := k.Hit()
	x, y = x-k.X, y-k.Y
	a = a.at(k.X+d.shift, k.Y)
	a.kids = make([]node, 0, 8+len(k.Letters))
	if d.found(k) > 0 {
		a.kids = append(a.kids, rect("band", "sought", x, y, width, height))
	}
	a.kids = append(a.kids, d.leader(k)...)
	a.kids = append(a.kids, rect("hit", "hit", x, y, width, height).with(el("title", "").words(words)))
	switch {
	case len(k.Items) > 1:
		a.kids = append(a.kids, rect("box", "cluster", -14, -10, 28, 20))
	case len(k.Whisker) > 0:
		a.kids = append(a.kids, whisker(k, &d.picture.Scale)...)
	default:
		a.kids = append(a.kids, eventShape(k)...)
	}
	if k.Chosen {
		a.kids = append(a.kids, rect("frame", "choose", x-3, y-4, width+6, height+2))
	}
	a.kids = append(a.kids, d.letters(k)...)
	if len(k.Items) > 1 {
		a.kids = append(a.kids, el("g", "seen", "aria-hidden", "true").with(d.counted(k)...))
	}
	return a
}

// leader draws the label of a mark and the line down to it.
func (d *drawing) leader(k *timeline.Mark) []node {
	if k.Label == nil {
		return nil
	}
	class := "t13 tw"
	if k.Chosen {
		class = "t13 tw tb"
	}
	foot := -9.0
	if k.Chosen {
		foot = -20
	}
	out := make([]node, 0, 2)
	if top := k.Label.Y + 4 - k.Y; foot > top {
		out = append(out, path("leader", "hair2", "M0 "+num(top)+"V"+num(foot)))
	}
	return append(out, label("label", class, "start", k.Label.X-k.X, k.Label.Y-k.Y, k.Label.Text))
}

// counted draws what a cluster counts.
func (d *drawing) counted(k *timeline.Mark) []node {
	out := []node{label("count", "t12 tb", "middle", 0, 4.2, strconv.Itoa(len(k.Items))),
		label("under", "t11 t2", "middle", 0, 24, d.memo.sourcesCounted(k.Sources))}
	if k.Differ > 0 {
		out = append(out, label("differ", "t11 tacc", "middle", 0, 37, d.memo.differCounted(k.Differ)))
	}
	return out
}

// whisker draws the dates that differ and the line that joins them.
func whisker(k *timeline.Mark, s *timeline.Scale) []node {
	first, last := k.Whisker[0], k.Whisker[len(k.Whisker)-1]
	class := "acc"
	if k.Open {
		class = "acc dash"
	}
	join := path("join", class, "M"+num(max(first, s.Left-plotEdge)-k.X)+" 0H"+num(min(last, s.Right+plotEdge)-k.X))
	ends := []byte{}
	for _, x := range k.Whisker {
		if x >= s.Left-plotEdge && x <= s.Right+plotEdge {
			ends = append(svg.AppendN(append(ends, 'M'), x-k.X), " -8V12"...)
		}
	}
	return []node{join, path("ends", "acc", string(ends))}
}

// eventShape draws the date of an event on the merged lane, about the mark.
func eventShape(k *timeline.Mark) []node {
	switch k.Shape.Kind {
	case timeline.TickShape:
		return []node{rect("tick", "inkf", k.Shape.X-k.X-1.5, -8, 3, 16)}
	case timeline.HollowShape:
		return []node{el("circle", "hollow", "class", "inkl open", "cx", num(k.Shape.X-k.X), "cy", "0", "r", "5.2")}
	}
	return bars(k.Shape.Bars, k.X, 0, 8, "inkf", "i", "hair2")
}

// bars draws the parts of a stretch, from x: solid where sure, hatched where
// possible.
func bars(parts []timeline.Bar, x, y, height float64, solid, hatch, outline string) []node {
	out := make([]node, 0, len(parts)+2)
	for _, b := range parts {
		if b.Sure {
			out = append(out, rect("", solid, b.X0-x, y-height/2, b.X1-b.X0, height))
			continue
		}
		pattern := rect("", "", b.X0-x, y-height/2, b.X1-b.X0, height)
		pattern.attrs = append(pattern.attrs, nodeAttr{"fill", "url(#ht-" + hatch + ")"})
		edge := rect("", outline, b.X0-x+0.5, y-height/2+0.5, b.X1-b.X0-1, height-1)
		edge.attrs = append(edge.attrs, nodeAttr{"fill", "none"})
		out = append(out, rect("", "paperf", b.X0-x, y-height/2, b.X1-b.X0, height), pattern, edge)
	}
	return out
}

// letters draws the sources under a mark.
func (d *drawing) letters(k *timeline.Mark) []node {
	out := make([]node, 0, len(k.Letters)+1)
	for _, l := range k.Letters {
		switch m := (query.Mark{}); {
		case l.Source < 0:
			more := label("more", "t11 t2", "middle", l.X-k.X, 37, "+"+strconv.Itoa(l.More))
			more.attrs = append(more.attrs, nodeAttr{"aria-hidden", "true"})
			out = append(out, more)
		case l.Source < d.lettersUsed():
			m = d.page.Marks[l.Source]
			out = append(out, el("use", "", "href", "#"+d.letterID(l.Source, d.lateClass(m) != "")).at(l.X-k.X, 18))
		default:
			m = d.page.Marks[l.Source]
			class := "f" + sourceClass(m)
			if late := d.lateClass(m); late != "" {
				class += " " + late
			}
			out = append(out, el("g", "", "aria-hidden", "true").at(l.X-k.X, 18).with(
				symbol("", class, m.Shape, 0, 0, 11), label("", "t11 tb "+class, "middle", 0, 19, m.Letter)))
		}
	}
	return out
}
