package timeline

import "math"

// tickUnder is the width under which a day is drawn as a tick; a wider one has
// room for its hours, and its event lies somewhere in it.
const tickUnder = 240

// shapeKind is how a stretch of this width is drawn. From one level of zoom to
// the next a day stays what it is.
func (s *Scale) shapeKind(when Stretch, planned bool, width float64) Kind {
	switch {
	case width >= 4 && (when.Len() > 1.0001 || width >= tickUnder*s.overLevel()):
		return BarShape
	case planned:
		return HollowShape
	}
	return TickShape
}

// shapeOf draws a stretch that begins at x0 and ends at x1; false when the plot
// leaves it out.
func shapeOf(when Stretch, planned bool, x0, x1 float64, s *Scale) (Shape, bool) {
	kind := s.shapeKind(when, planned, x1-x0)
	if kind != BarShape {
		x := (x0 + x1) / 2
		return Shape{Kind: kind, X: x}, x >= s.Left && x <= s.Right
	}
	if x1 <= s.Left || x0 >= s.Right {
		return Shape{Kind: BarShape}, false
	}
	shape := Shape{Kind: BarShape, Bars: make([]Bar, 0, 3)}
	add := func(from, to float64, sure bool) {
		from, to = max(from, s.Left), min(to, s.Right)
		if to-from > 0.5 {
			shape.Bars = append(shape.Bars, Bar{from, to, sure && !planned})
		}
	}
	if !when.Sure() || when.Len() < 1.0001 { // of a day it isn't known which hours
		add(x0, x1, false)
	} else {
		sure0, sure1 := s.X(when.SureFrom), s.X(when.SureTo)
		add(x0, sure0, false)
		add(sure0, sure1, true)
		add(sure1, x1, false)
	}
	return shape, len(shape.Bars) > 0
}

// extent is the room a shape takes.
func (h Shape) extent() (x0, x1 float64) {
	switch h.Kind {
	case TickShape:
		return h.X - 1.5, h.X + 1.5
	case HollowShape:
		return h.X - 6, h.X + 6
	case BarShape:
		if len(h.Bars) == 0 {
			break
		}
		return h.Bars[0].X0, h.Bars[len(h.Bars)-1].X1
	}
	return math.Inf(1), math.Inf(-1)
}

// mark makes the mark of an entry; false when the plot leaves it out.
func (c *Chart) mark(b *board, e *entry, l *boardLane, f *Frame) (Mark, bool) {
	s := &f.Scale
	if e.cluster() {
		return c.cluster(b, e, l, s)
	}
	i := e.item
	it, p := &c.model.Items[i], c.spot(i, s)
	by := s.Left - s.off
	k := Mark{Key: it.Key, Items: c.self[i : i+1 : i+1], Open: it.Open, X0: p.from + by, X1: p.to + by}
	if k.X1 < s.Left || k.X0 > s.Right {
		return k, false
	}
	k.Chosen = f.Chosen != "" && it.Key == f.Chosen
	if p.shape == NoShape {
		return k, k.setWhisker(c, it, s)
	}
	seen := false
	if it.Dated {
		k.Shape, seen = shapeOf(it.When, it.Planned, p.v0+by, p.v1+by, s)
	} else {
		k.Shape = Shape{Kind: HollowShape, X: p.v0 + by}
		seen = k.Shape.X >= s.Left && k.Shape.X <= s.Right
	}
	x0, x1 := k.Shape.extent()
	k.X = (x0 + x1) / 2
	pitch := c.pitch(c.sources[i])
	k.Letters = lettersAt(c.sources[i], pitch, k.X, k.X0, k.X1)
	if k.Shape.Kind == BarShape { // what can be pressed is what is seen
		k.X0, k.X1 = max(k.X0, s.Left-hitLeast/2), min(k.X1, s.Right+hitLeast/2)
		for _, l := range k.Letters {
			k.X0, k.X1 = min(k.X0, l.X-pitch/2), max(k.X1, l.X+pitch/2)
		}
	}
	return k, seen
}

// setWhisker draws the dates of an item that sources date differently; false
// when the plot shows none of them and nothing between.
func (k *Mark) setWhisker(c *Chart, it *Item, s *Scale) bool {
	dates, stands := c.whisker(it, s)
	by := s.Left - s.off
	seen := false
	for i := range dates {
		dates[i] += by
		seen = seen || dates[i] >= s.Left && dates[i] <= s.Right
	}
	if !seen && !(dates[0] < s.Left && dates[len(dates)-1] > s.Right) {
		return false
	}
	k.Whisker = dates
	for _, l := range stands {
		if l.X += by; l.X >= s.Left-letterPitch/2 && l.X <= s.Right+letterPitch/2 {
			k.Letters = append(k.Letters, l)
		}
	}
	k.X = (max(k.X0, s.Left) + min(k.X1, s.Right)) / 2
	for _, x := range dates {
		if x >= s.Left && x <= s.Right {
			k.X = x
			break
		}
	}
	return true
}

// dateOf is where one date of a whisker stands.
func dateOf(side *Side, s *Scale) float64 {
	return (s.place(side.When.From) + s.place(side.When.To)) / 2
}

// whisker are the dates of an item, in order, and the letters at them, on the
// whole axis.
func (c *Chart) whisker(it *Item, s *Scale) (dates []float64, stands []Letter) {
	dates = make([]float64, len(it.Sides))
	stands = make([]Letter, 0, lettersMost)
	pitch := letterPitch
	for i := range it.Sides {
		at := dateOf(&it.Sides[i], s)
		dates[i] = at
		for n := i; n > 0 && dates[n] < dates[n-1]; n-- {
			dates[n], dates[n-1] = dates[n-1], dates[n]
		}
		pitch = max(pitch, c.pitch(it.Sides[i].Sources))
		for _, n := range it.Sides[i].Sources {
			stands = append(stands, Letter{Source: n, X: at})
		}
	}
	return dates, spread(stands, pitch, pitch/2-overLeft, s.Total()-pitch/2+overRight)
}
