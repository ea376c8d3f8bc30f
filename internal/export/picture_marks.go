package export

import (
	"math"
	"strconv"

	"parallax/internal/timeline"
)

// lanes draws the merged lanes: what happened, and what was said.
func (d *picture) lanes() {
	p := d.laid
	for i, key := range []string{"timeline.happened", "timeline.said"} {
		for n, y := range p.Lanes[i].Lines {
			if n == 0 {
				d.text("start", 0, y+4, d.language.Say(key, nil), "font-weight", "700")
				d.text("start", 0, y+20, d.language.Say("timeline.allSources", nil), "fill", ink2, "font-size", "11.4")
			}
			d.path("M"+number(p.Scale.Left)+" "+number(y)+"H"+number(p.Scale.Right), "none", hair2, "1")
		}
		for j := range p.Lanes[i].Marks {
			d.mark(&p.Lanes[i].Marks[j])
		}
	}
}

// mark draws an event, or a cluster of several.
func (d *picture) mark(k *timeline.Mark) {
	d.open("g")
	if len(k.Items) == 1 {
		d.words("title", d.model.Items[k.Items[0]].Title)
	}
	if k.Label != nil {
		if top := k.Label.Y + 4; k.Y-9 > top {
			d.path("M"+number(k.X)+" "+number(top)+"V"+number(k.Y-9), "none", hair2, "1")
		}
		d.text("start", k.Label.X, k.Label.Y, k.Label.Text, "font-family", serif, "font-size", "13", "unicode-bidi", "plaintext")
	}
	switch {
	case len(k.Items) > 1:
		d.cluster(k)
	case len(k.Whisker) > 0:
		d.whisker(k)
	case k.Shape.Kind == timeline.TickShape:
		d.rect(ink, k.Shape.X-1.5, k.Y-8, 3, 16)
	case k.Shape.Kind == timeline.HollowShape:
		d.empty("circle", "cx", number(k.Shape.X), "cy", number(k.Y), "r", "5.2", "fill", paper, "stroke", ink, "stroke-width", "1.75")
	default:
		d.bars(k.Shape.Bars, k.Y, ink, hair2, "all")
	}
	d.letters(k)
	d.close("g")
}

// cluster draws how many events stand in one place, of how many sources, and how
// many of them the sources differ on.
func (d *picture) cluster(k *timeline.Mark) {
	d.empty("rect", "x", number(k.X-14), "y", number(k.Y-10), "width", "28", "height", "20", "fill", paper, "stroke", ink)
	d.text("middle", k.X, k.Y+4.2, strconv.Itoa(len(k.Items)), "font-weight", "700")
	d.counted("timeline.clusterSources", k.Sources, k.X, k.Y+24, ink2)
	if k.Differ > 0 {
		d.counted("timeline.clusterDiffer", k.Differ, k.X, k.Y+37, accent)
	}
}

// counted says how many there are of something.
func (d *picture) counted(key string, n int, x, y float64, colour string) {
	if n == 1 {
		key += ".one"
	}
	d.text("middle", x, y, d.language.Say(key, map[string]string{"count": strconv.Itoa(n)}), "fill", colour, "font-size", "11.4")
}

// dashes is how a line is broken that isn't sure.
const dashes = "3 3"

// whisker draws the dates that differ and the line that joins them.
func (d *picture) whisker(k *timeline.Mark) {
	s := &d.laid.Scale
	join := "M" + number(math.Max(k.Whisker[0], s.Left)) + " " + number(k.Y) + "H" + number(math.Min(k.Whisker[len(k.Whisker)-1], s.Right))
	if k.Open {
		d.path(join, "none", accent, "1.75", "stroke-dasharray", dashes)
	} else {
		d.path(join, "none", accent, "1.75")
	}
	for _, x := range k.Whisker {
		if x >= s.Left && x <= s.Right {
			d.path("M"+number(x)+" "+number(k.Y-8)+"V"+number(k.Y+12), "none", accent, "1.75")
		}
	}
}

// bars draws the parts of a stretch: solid where sure, hatched where possible.
func (d *picture) bars(parts []timeline.Bar, y float64, solid, edge, hatch string) {
	const height = 8
	for _, b := range parts {
		if b.Sure {
			d.rect(solid, b.X0, y-height/2, b.X1-b.X0, height)
			continue
		}
		d.rect(paper, b.X0, y-height/2, b.X1-b.X0, height)
		d.empty("rect", "x", number(b.X0+0.5), "y", number(y-height/2+0.5), "width", number(math.Max(b.X1-b.X0-1, 0)), "height", number(height-1),
			"fill", "url(#hatch-"+hatch+")", "stroke", edge)
	}
}

// letters draws the sources under a mark.
func (d *picture) letters(k *timeline.Mark) {
	for _, l := range k.Letters {
		if l.Source < 0 || l.Source >= len(d.chronicle.Sources) {
			d.text("middle", l.X, k.Y+37, "+"+strconv.Itoa(l.More), "fill", ink2, "font-size", "11.4")
			continue
		}
		w := &d.chronicle.Sources[l.Source]
		d.symbol(w.shape(), l.X, k.Y+18, 11)
		d.text("middle", l.X, k.Y+37, w.Letter, "fill", w.colour(), "font-size", "11.4", "font-weight", "700")
	}
}

// sources draws a lane for each source.
func (d *picture) sources() {
	p := d.laid
	for i := range p.Sources[:min(len(p.Sources), len(d.chronicle.Sources))] {
		d.lane(&d.chronicle.Sources[i], &p.Sources[i])
	}
	for _, y := range []float64{p.SourcesTop, p.Height - 10} {
		d.path("M0 "+number(y)+"H"+number(p.Scale.Right), "none", ink, "1")
	}
}

// lane draws one source: its letter, when it was out, and its reports.
func (d *picture) lane(w *Witness, lane *timeline.SourceLane) {
	s, colour, y := &d.laid.Scale, w.colour(), number(lane.Y)
	d.path("M0 "+number(lane.Y-21)+"H"+number(s.Right), "none", hair, "1")
	d.symbol(w.shape(), 7, lane.Y, 12)
	d.text("start", 20, lane.Y+5, w.Letter, "fill", colour, "font-size", "13", "font-weight", "700")
	from := s.Left
	if lane.Known {
		if lane.SolidTo > s.Left {
			d.path("M"+number(s.Left)+" "+y+"H"+number(lane.SolidTo), "none", colour, "1.25")
		}
		from = lane.SolidTo
	}
	if lane.DashedTo > from {
		d.path("M"+number(from)+" "+y+"H"+number(lane.DashedTo), "none", colour, "1.25", "stroke-dasharray", dashes)
	}
	if lane.Closed && lane.BracketIn {
		d.path("M"+number(lane.DashedTo-4)+" "+number(lane.Y-7)+"h4v14h-4", "none", colour, "1.25")
	}
	for i := range lane.Marks {
		k := &lane.Marks[i]
		switch k.Shape.Kind {
		case timeline.TickShape:
			d.rect(colour, k.Shape.X-1.5, k.Y-10, 3, 20)
		case timeline.HollowShape:
			d.outline(w.shape(), k.Shape.X, k.Y, 11)
		case timeline.BarShape:
			d.bars(k.Shape.Bars, k.Y, colour, colour, strconv.Itoa(w.shape()))
		}
	}
}
