package ui

import (
	"strconv"

	"parallax/internal/timeline"
	"parallax/internal/ui/svg"
)

// sources draws a lane for each source. What stands there stands in the merged
// lanes and in the list too, so that it is hidden from screen readers and from
// the Tab key.
func (d *drawing) sources() node {
	p := d.picture
	g := el("g", "sources", "aria-hidden", "true")
	for i := range p.Sources {
		g = g.with(d.lane(&p.Sources[i]))
	}
	width := num(p.Scale.Right)
	return g.with(path("top", "inkl", "M0 "+num(p.SourcesTop)+"H"+width), path("bottom", "inkl", "M0 "+num(p.Height-10)+"H"+width))
}

// laneName draws the name of a source beside its lane, and when it was out.
func (d *drawing) laneName(lane *timeline.SourceLane) []node {
	m := d.page.Marks[lane.Source]
	letter := sourceClass(m)
	first, second := d.memo.laneDates(d, lane.Source)
	out := []node{symbol("shape"+m.Letter, "f"+letter, m.Shape, 7, lane.Y, 12),
		label("letter"+m.Letter, "t13 tb f"+letter, "start", 20, lane.Y+5, m.Letter)}
	y := lane.Y + 12
	if first != "" {
		out = append(out, label("out"+m.Letter, "t11 t2", "start", 40, lane.Y-1, first))
	} else {
		y = lane.Y + 4
	}
	return append(out, label("dates"+m.Letter, "t11 t2", "start", 40, y, second))
}

// lane draws one source: its line and its reports.
func (d *drawing) lane(lane *timeline.SourceLane) node {
	m := d.page.Marks[lane.Source]
	letter := sourceClass(m)
	scale := &d.picture.Scale
	g := el("g", "s"+m.Letter, "class", d.lateClass(m)).with(path("rule", "hair", "M0 "+num(lane.Y-21)+"H"+num(scale.Right)))
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
	marks := d.pan("reports", d.laneShapes(lane, letter, m.Shape)...)
	if len(lane.Marks) <= pressedMost {
		twice := make(map[string]int, len(lane.Marks))
		for j := range lane.Marks {
			mark := d.laneLink(&lane.Marks[j])
			if n := twice[mark.key]; n > 0 {
				mark.key += "." + strconv.Itoa(n)
			}
			twice[mark.key]++
			marks.kids = append(marks.kids, mark)
		}
	}
	return g.with(el("g", "clipped", "clip-path", "url(#"+d.clip()+")").with(marks))
}

// pressedMost is how many marks of a lane can be pressed: of more, none is wide
// enough. They can be in the merged lanes.
const pressedMost = 36

// laneStrokes gather what of a lane is drawn alike, each kind as one path, so
// that a lane of many reports takes few elements.
type laneStrokes struct {
	shift                        float64
	ticks, sure, possible, edges []byte
}

// box adds a rectangle.
func (l *laneStrokes) box(into []byte, x, y, width, height float64) []byte {
	into = svg.AppendN(append(into, 'M'), x+l.shift)
	into = svg.AppendN(append(into, ' '), y)
	into = svg.AppendN(append(into, 'h'), width)
	into = svg.AppendN(append(into, 'v'), height)
	return append(svg.AppendN(append(into, 'h'), -width), 'z')
}

// bar adds a part of a stretch.
func (l *laneStrokes) bar(b timeline.Bar, y float64) {
	if b.Sure {
		l.sure = l.box(l.sure, b.X0, y-4, b.X1-b.X0, 8)
		return
	}
	l.possible = l.box(l.possible, b.X0, y-4, b.X1-b.X0, 8)
	l.edges = l.box(l.edges, b.X0+0.5, y-3.5, max(b.X1-b.X0-1, 0), 7)
}

// nodes draws it in a source's colour.
func (l *laneStrokes) nodes(letter string) []node {
	var out []node
	if len(l.possible) > 0 {
		out = append(out, path("ground", "paperf", string(l.possible)),
			el("path", "possible", "d", string(l.possible), "fill", "url(#ht-"+letter+")"),
			el("path", "edges", "class", "s"+letter, "fill", "none", "d", string(l.edges)))
	}
	if len(l.sure) > 0 {
		out = append(out, path("sure", "f"+letter, string(l.sure)))
	}
	if len(l.ticks) > 0 {
		out = append(out, path("ticks", "f"+letter, string(l.ticks)))
	}
	return out
}

// laneShapes draws what one source reports.
func (d *drawing) laneShapes(lane *timeline.SourceLane, letter string, shape int) []node {
	strokes := laneStrokes{shift: d.shift}
	var single []node
	for j := range lane.Marks {
		k := &lane.Marks[j]
		x := (k.X0+k.X1)/2 + d.shift
		switch k.Shape.Kind {
		case timeline.TickShape:
			strokes.ticks = strokes.box(strokes.ticks, k.Shape.X-1.5, k.Y-10, 3, 20)
		case timeline.HollowShape:
			class := "open s" + letter
			if k.Chosen {
				class += " chosen"
			}
			single = append(single, symbol("", class, shape, x, k.Y, 11))
			continue
		case timeline.BarShape:
			for _, b := range k.Shape.Bars {
				strokes.bar(b, k.Y)
			}
		}
		if k.Chosen {
			single = append(single, symbol("", "f"+letter, shape, x, k.Y, 13))
		}
	}
	return append(strokes.nodes(letter), single...)
}

// laneLink is what can be pressed of a report, relative to its middle.
func (d *drawing) laneLink(k *timeline.LaneMark) node {
	half := max((k.X1-k.X0)/2, 12)
	return el("a", d.memo.number(k.Items[0])+kindNames[k.Shape.Kind], "href", d.choose(k.Items[0]), "tabindex", "-1").
		at((k.X0+k.X1)/2+d.shift, k.Y).with(
		rect("hit", "hit", -half, -12, 2*half, 24).with(el("title", "").words(d.titlesOf(k))))
}

// kindNames tell apart marks of one item in one lane.
var kindNames = [...]string{timeline.NoShape: "", timeline.TickShape: "t", timeline.BarShape: "b", timeline.HollowShape: "h"}

// titlesOf names the first events that a mark stands for, and counts the rest.
func (d *drawing) titlesOf(k *timeline.LaneMark) string {
	if len(k.Items) == 1 && k.More == 0 {
		return d.page.Events[k.Items[0]].Title.Text
	}
	if d.moving {
		return ""
	}
	words := ""
	for i, n := range k.Items {
		if i > 0 {
			words += "\n"
		}
		words += d.page.Events[n].Title.Text
	}
	if k.More > 0 {
		words += "\n" + say("timeline.more", "count", strconv.Itoa(k.More))
	}
	return words
}

// overview draws the strip of the whole story with the window on it.
func (d *drawing) overview(o *timeline.Overview) node {
	left, right := o.Scale.Left, o.Scale.Right
	g := el("g", "over").with(
		label("name", "t12 tb", "start", 0, 30, say("timeline.overview")),
		rect("hit", "hit", left, 0, right-left, 34)).with(d.seen(o)...).with(
		path("line", "hair2", "M"+num(left)+" 26H"+num(right)),
		d.memo.columns(o))
	for _, t := range o.Marks {
		g = g.with(label("t"+t.Key, "t11 t2", "start", t.X, 46, t.Label))
	}
	window := el("g", "window", "id", "tl-window", "class", "window", "tabindex", "0", "role", "slider",
		"aria-label", say("timeline.window"), "aria-valuemin", "0", "aria-valuemax", "100")
	share := 0.0
	if room := (right - left) - (o.X1 - o.X0); room > 1 {
		share = (o.X0 - left) / room
	}
	window.attrs = append(window.attrs, nodeAttr{"aria-valuenow", strconv.Itoa(int(100*share + 0.5))},
		nodeAttr{"aria-valuetext", d.windowText()})
	return g.with(window.with(
		rect("frame", "choose", o.X0, 3, o.X1-o.X0, 28),
		rect("from", "inkf grip", o.X0-4, 10, 8, 14),
		rect("to", "inkf grip", o.X1-4, 10, 8, 14)))
}
