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
	focus   string // key of the mark that the Tab key reaches
	tabbed  bool   // the Tab key reaches every mark: no other keys move between them
}

// chart draws the whole chart; its id is "tl".
func (d *drawing) chart() node {
	root := el("g", "").with(d.defs(), d.back(), d.axis(), d.gap(), d.names(), d.sources(), d.marks())
	root.name("tl")
	return root
}

func num(v float64) string { return svg.N(v) }

// rect draws a rectangle.
func rect(key, class string, x, y, width, height float64) node {
	return el("rect", key, "class", class, "x", num(x), "y", num(y), "width", num(math.Max(width, 0)), "height", num(height))
}

// label draws a text.
func label(key, class, anchor string, x, y float64, words string) node {
	if anchor == "start" {
		anchor = ""
	}
	return el("text", key, "class", class, "text-anchor", anchor, "x", num(x), "y", num(y)).words(words)
}

func path(key, class, d string) node { return el("path", key, "class", class, "d", d) }

// symbol draws a source's shape of a size about a middle.
func symbol(key, class string, shape int, x, y, size float64) node {
	scale := size / 16
	return el("path", key, "class", class, "d", svg.Shape(shape), "fill-rule", "evenodd",
		"transform", "translate("+num(x-size/2)+" "+num(y-size/2)+") scale("+strconv.FormatFloat(scale, 'f', 4, 64)+")")
}

// defs holds the hatching of each source and of none.
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
	return defs
}

// back draws the folds.
func (d *drawing) back() node {
	p := d.picture
	g := el("g", "folds", "aria-hidden", "true")
	for _, f := range p.Folds {
		fold := el("g", f.Key).with(
			el("title", "").words(say("timeline.fold", "length", foldLength(f.Days))),
			rect("", "fold", f.X0, timeline.AxisY-2, f.X1-f.X0, p.Height-16-timeline.AxisY+2))
		if f.Label != "" {
			fold = fold.with(label("", "t11 t2", "middle", (f.X0+f.X1)/2, 36, f.Label))
		}
		g = g.with(fold)
	}
	return g
}

// axis draws the ticks and their headings.
func (d *drawing) axis() node {
	p := d.picture
	g := el("g", "axis", "aria-hidden", "true")
	for _, h := range p.Headings {
		g = g.with(label("h"+h.Key, "t12 tb", "start", h.X, 17, h.Label))
	}
	for _, t := range p.Ticks {
		class := "t11"
		if t.Pale {
			class = "t11 t2"
		}
		if t.Label != "" {
			g = g.with(label("t"+t.Key, class, "middle", t.X, 36, t.Label))
		}
		if t.Line >= p.Scale.Left && t.Line <= p.Scale.Right {
			g = g.with(path("l"+t.Key, "hair", "M"+num(t.Line)+" 42v5"))
		}
	}
	return g.with(path("line", "inkl", "M"+num(p.Scale.Left)+" 42H"+num(p.Scale.Right)))
}

// names draws the names of the lanes and their lines.
func (d *drawing) names() node {
	p := d.picture
	g := el("g", "lanes", "aria-hidden", "true")
	for i, key := range []string{"timeline.happened", "timeline.said"} {
		for n, y := range p.Lanes[i].Lines {
			if n == 0 {
				g = g.with(label("", "t12 tb", "start", 0, y+4, say(key)), label("", "t11 t2", "start", 0, y+20, say("timeline.allSources")))
			}
			g = g.with(path("", "hair2", "M"+num(p.Scale.Left)+" "+num(y)+"H"+num(p.Scale.Right)))
		}
	}
	return g
}

// marks draws the events, each a link to its card.
func (d *drawing) marks() node {
	g := el("g", "marks")
	for _, lane := range d.picture.Lanes {
		for i := range lane.Marks {
			g = g.with(d.mark(&lane.Marks[i]))
		}
	}
	return g
}

// mark draws one event, or a cluster of several: a link, and over it what is
// only seen. The letters stand outside of the link, whose own label names the
// sources: what is read of a link and what is called by voice begin alike.
func (d *drawing) mark(k *timeline.Mark) node {
	tab := "-1"
	if d.tabbed || k.Key == d.focus {
		tab = "0"
	}
	words := d.describe(k)
	a := el("a", "a", "href", d.link(k), "aria-label", words, "tabindex", tab, "data-item", strconv.Itoa(k.Items[0]))
	if k.Chosen {
		a.attrs = append(a.attrs, nodeAttr{"aria-current", "true"})
	}
	x, y, width, height := k.Hit()
	if d.found(k) > 0 {
		a = a.with(rect("band", "sought", x, y, width, height))
	}
	a = a.with(d.leader(k)...)
	hit := rect("hit", "hit", x, y, width, height)
	a = a.with(hit.with(el("title", "").words(words)))
	switch {
	case len(k.Items) > 1:
		a = a.with(rect("box", "cluster", k.X-14, k.Y-10, 28, 20))
	case len(k.Whisker) > 0:
		a = a.with(whisker(k, &d.picture.Scale))
	default:
		a = a.with(eventShape(k)...)
	}
	if k.Chosen {
		a = a.with(rect("frame", "choose", x-3, y-4, width+6, height+2))
	}
	seen := el("g", "seen", "class", "seen", "aria-hidden", "true").with(d.letters(k)...)
	if len(k.Items) > 1 {
		seen = seen.with(d.counted(k)...)
	}
	return el("g", "m"+k.Key, "class", d.markClass(k)).with(a, seen)
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
	foot := k.Y - 9
	if k.Chosen {
		foot = k.Y - 20
	}
	var out []node
	if top := k.Label.Y + 4; foot > top {
		out = append(out, path("leader", "hair2", "M"+num(k.X)+" "+num(top)+"V"+num(foot)))
	}
	return append(out, label("label", class, "start", k.Label.X, k.Label.Y, k.Label.Text))
}

// counted draws what a cluster counts.
func (d *drawing) counted(k *timeline.Mark) []node {
	out := []node{label("count", "t12 tb", "middle", k.X, k.Y+4.2, strconv.Itoa(len(k.Items)))}
	words, class := say("timeline.clusterSources", "count", strconv.Itoa(k.Sources)), "t11 t2"
	if k.Differ > 0 {
		words, class = say("timeline.clusterDiffer", "count", strconv.Itoa(k.Differ)), "t11 tacc"
	}
	return append(out, label("under", class, "middle", k.X, k.Y+26, words))
}

// whisker draws the dates that differ and the line that joins them.
func whisker(k *timeline.Mark, s *timeline.Scale) node {
	first, last := k.Whisker[0], k.Whisker[len(k.Whisker)-1]
	class := "acc"
	if k.Open {
		class = "acc dash"
	}
	join := path("join", class, "M"+num(math.Max(first, s.Left))+" "+num(k.Y)+"H"+num(math.Min(last, s.Right)))
	ends := ""
	for _, x := range k.Whisker {
		if x >= s.Left && x <= s.Right {
			ends += "M" + num(x) + " " + num(k.Y-8) + "V" + num(k.Y+12)
		}
	}
	g := el("g", "whisker").with(join)
	if ends != "" {
		g = g.with(path("ends", "acc", ends))
	}
	return g
}

// eventShape draws the date of an event on the merged lane.
func eventShape(k *timeline.Mark) []node {
	switch k.Shape.Kind {
	case timeline.TickShape:
		return []node{rect("tick", "inkf", k.Shape.X-1.5, k.Y-8, 3, 16)}
	case timeline.HollowShape:
		return []node{el("circle", "hollow", "class", "inkl open", "cx", num(k.Shape.X), "cy", num(k.Y), "r", "5.2")}
	}
	return bars(k.Shape.Bars, k.Y, 8, "inkf", "i", "hair2")
}

// bars draws the parts of a stretch: solid where sure, hatched where possible.
func bars(parts []timeline.Bar, y, height float64, solid, hatch, outline string) []node {
	var out []node
	for _, b := range parts {
		if b.Sure {
			out = append(out, rect("", solid, b.X0, y-height/2, b.X1-b.X0, height))
			continue
		}
		pattern := rect("", "", b.X0, y-height/2, b.X1-b.X0, height)
		pattern.attrs = append(pattern.attrs, nodeAttr{"fill", "url(#ht-" + hatch + ")"})
		edge := rect("", outline, b.X0+0.5, y-height/2+0.5, b.X1-b.X0-1, height-1)
		edge.attrs = append(edge.attrs, nodeAttr{"fill", "none"})
		out = append(out, rect("", "paperf", b.X0, y-height/2, b.X1-b.X0, height), pattern, edge)
	}
	return out
}

// letters draws the sources under a mark.
func (d *drawing) letters(k *timeline.Mark) []node {
	var out []node
	for _, l := range k.Letters {
		if l.Source < 0 {
			out = append(out, label("more", "t11 t2", "middle", l.X, k.Y+37, "+"+strconv.Itoa(l.More)))
			continue
		}
		m := d.page.Marks[l.Source]
		class := "f" + sourceClass(m)
		if late := d.lateClass(m); late != "" {
			class += " " + late
		}
		out = append(out, symbol("", class, m.Shape, l.X, k.Y+18, 11),
			label("", "t11 tb "+class, "middle", l.X, k.Y+37, m.Letter))
	}
	return out
}
