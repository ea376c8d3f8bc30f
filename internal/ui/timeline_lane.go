package ui

import (
	"strconv"
	"strings"

	"parallax/internal/timeline"
)

// sources draws a lane for each source. What stands there stands in the merged
// lanes and in the list too, so that it is hidden from screen readers and from
// the Tab key.
func (d *drawing) sources() node {
	p := d.picture
	g := el("g", "sources", "aria-hidden", "true")
	for i := range p.Sources {
		g = g.with(d.lane(i, &p.Sources[i]))
	}
	width := num(p.Scale.Right)
	return g.with(path("top", "inkl", "M0 "+num(p.SourcesTop)+"H"+width), path("bottom", "inkl", "M0 "+num(p.Height-10)+"H"+width))
}

// lane draws one source: its name, its line and its reports.
func (d *drawing) lane(i int, lane *timeline.SourceLane) node {
	m := d.page.Marks[i]
	letter := sourceClass(m)
	scale := &d.picture.Scale
	g := el("g", "s"+m.Letter, "class", d.lateClass(m)).with(
		path("rule", "hair", "M0 "+num(lane.Y-21)+"H"+num(scale.Right)),
		symbol("shape", "f"+letter, m.Shape, 7, lane.Y, 12),
		label("letter", "t13 tb f"+letter, "start", 20, lane.Y+5, m.Letter))
	first, second := laneDates(d.published(m.Source))
	y := lane.Y + 12
	if first != "" {
		g = g.with(label("out", "t11 t2", "start", 40, lane.Y-1, first))
	} else {
		y = lane.Y + 4
	}
	g = g.with(label("dates", "t11 t2", "start", 40, y, second))
	if lane.Known && lane.SolidTo > scale.Left {
		g = g.with(path("solid", "lane s"+letter, "M"+num(scale.Left)+" "+num(lane.Y)+"H"+num(lane.SolidTo)))
	}
	from := lane.SolidTo
	if !lane.Known {
		from = scale.Left
	}
	if lane.DashedTo > from {
		g = g.with(path("dashed", "lane dash s"+letter, "M"+num(from)+" "+num(lane.Y)+"H"+num(lane.DashedTo)))
	}
	if lane.Closed && lane.BracketIn {
		g = g.with(path("bracket", "lane s"+letter, "M"+num(lane.DashedTo-4)+" "+num(lane.Y-7)+"h4v14h-4"))
	}
	for j := range lane.Marks {
		g = g.with(d.laneMark(&lane.Marks[j], letter, m.Shape))
	}
	return g
}

// laneMark draws what one source reports at one place.
func (d *drawing) laneMark(k *timeline.LaneMark, letter string, shape int) node {
	key := make([]string, len(k.Items))
	titles := make([]string, len(k.Items))
	for i, n := range k.Items {
		key[i] = strconv.Itoa(n)
		titles[i] = d.page.Events[n].Title.Text
	}
	a := el("a", "r"+strings.Join(key, "."), "href", d.choose(k.Items[0]), "tabindex", "-1").with(
		el("title", "").words(strings.Join(titles, "\n")))
	x0, x1 := k.X0, k.X1
	if short := 24 - (x1 - x0); short > 0 {
		x0, x1 = x0-short/2, x1+short/2
	}
	a = a.with(rect("hit", "hit", x0, k.Y-12, x1-x0, 24))
	switch k.Shape.Kind {
	case timeline.TickShape:
		a = a.with(rect("tick", "f"+letter, k.Shape.X-1.5, k.Y-10, 3, 20))
		if k.Chosen {
			a = a.with(symbol("chosen", "f"+letter, shape, k.Shape.X, k.Y, 13))
		}
	case timeline.HollowShape:
		class := "open s" + letter
		if k.Chosen {
			class += " chosen"
		}
		a = a.with(symbol("hollow", class, shape, k.Shape.X, k.Y, 11))
	case timeline.BarShape:
		a = a.with(bars(k.Shape.Bars, k.Y, 8, "f"+letter, letter, "s"+letter)...)
		if k.Chosen {
			a = a.with(symbol("chosen", "f"+letter, shape, (k.X0+k.X1)/2, k.Y, 13))
		}
	}
	return a
}

// overview draws the strip of the whole story with the window on it; its id is
// "tlo".
func (d *drawing) overview(o *timeline.Overview) node {
	left, right := o.Scale.Left, o.Scale.Right
	g := el("g", "").with(
		label("name", "t12 tb", "start", 0, 30, say("timeline.overview")),
		rect("hit", "hit", left, 0, right-left, 34),
		path("line", "hair2", "M"+num(left)+" 26H"+num(right)))
	for _, c := range o.Columns {
		class := "ink2f"
		if c.Differ {
			class = "accf"
		}
		height := 2 + 3.2*float64(min(c.Most, 6))
		g = g.with(rect("c"+num(c.X), class, c.X, 26-height, 4, height))
	}
	for _, t := range o.Marks {
		g = g.with(label("t"+t.Key, "t11 t2", "start", t.X, 46, t.Label))
	}
	g = g.with(
		rect("window", "choose", o.X0, 3, o.X1-o.X0, 28),
		rect("from", "inkf grip", o.X0-4, 10, 8, 14),
		rect("to", "inkf grip", o.X1-4, 10, 8, 14))
	g.name("tlo")
	return g
}
