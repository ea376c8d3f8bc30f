package ui

import (
	"strconv"

	"parallax/internal/query"
	"parallax/internal/timeline"
	"parallax/internal/ui/svg"
)

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
	href, listed := d.link(k)
	if listed {
		words += ", " + say("timeline.listed")
	}
	a := el("a", k.Key, "href", href, "aria-label", words, "tabindex", tab, "class", d.markClass(k))
	if !d.tabbed { // the ids are the large chart's
		a.attrs = append(a.attrs, nodeAttr{"id", markID(k.Key)})
	}
	a.attrs = append(a.attrs, nodeAttr{"data-item", d.memo.number(k.Items[0])})
	if k.Chosen {
		a.attrs = append(a.attrs, nodeAttr{"aria-current", "true"})
	}
	if listed {
		a.attrs = append(a.attrs, nodeAttr{"data-listed", "true"})
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
			more := label("more", "t11 t2", "start", l.X-k.X-7, 37, "+"+strconv.Itoa(l.More)) // clear of the letter before it
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
