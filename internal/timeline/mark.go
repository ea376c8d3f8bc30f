package timeline

import (
	"math"
	"sort"
)

// A place is where an item stands on the axis: by its own date, or, undated,
// by the neighbours that the texts give it.
type place struct {
	known bool
	dated bool
	when  Stretch
	x     float64 // of an undated item
}

// besideNeighbour is how far from its only neighbour an undated item stands.
const besideNeighbour = 22

// placeItems finds every item's place.
func placeItems(m *Model, s *Scale) []place {
	places := make([]place, len(m.Items))
	for i := range m.Items {
		if it := &m.Items[i]; it.Dated {
			places[i] = place{known: true, dated: true, when: it.When}
		}
	}
	for i := range m.Items {
		if !m.Items[i].Dated {
			places[i] = between(&m.Items[i], m, s)
		}
	}
	return places
}

// between places an undated item after the last of the items that came before
// it and before the first of those that came after.
func between(it *Item, m *Model, s *Scale) place {
	after, before := math.Inf(-1), math.Inf(1)
	for _, j := range it.After {
		if o := &m.Items[j]; o.Dated && !math.IsInf(o.When.To, 0) {
			after = math.Max(after, o.When.To)
		}
	}
	for _, j := range it.Before {
		if o := &m.Items[j]; o.Dated && !math.IsInf(o.When.From, 0) {
			before = math.Min(before, o.When.From)
		}
	}
	switch hasAfter, hasBefore := !math.IsInf(after, 0), !math.IsInf(before, 0); {
	case hasAfter && hasBefore:
		return place{known: true, x: (s.X(after) + s.X(before)) / 2}
	case hasAfter:
		return place{known: true, x: math.Min(s.X(after)+besideNeighbour, s.X(math.Inf(1))-hitLeast/2)}
	case hasBefore:
		return place{known: true, x: math.Max(s.X(before)-besideNeighbour, s.X(math.Inf(-1))+hitLeast/2)}
	}
	return place{}
}

// tickUnder is the width under which a day is drawn as a tick; a wider one has
// room for its hours, and its event lies somewhere in it.
const tickUnder = 240

// shapeOf draws a stretch; false when the plot leaves it out.
func shapeOf(when Stretch, planned bool, s *Scale) (Shape, bool) {
	x0, x1 := s.X(when.From), s.X(when.To)
	if x1-x0 < 4 || when.Len() <= 1.0001 && x1-x0 < tickUnder {
		x := (x0 + x1) / 2
		kind := TickShape
		if planned {
			kind = HollowShape
		}
		return Shape{Kind: kind, X: x}, x >= s.Left && x <= s.Right
	}
	shape := Shape{Kind: BarShape}
	add := func(from, to float64, sure bool) {
		from, to = math.Max(from, s.Left), math.Min(to, s.Right)
		if to-from > 0.5 {
			shape.Bars = append(shape.Bars, Bar{from, to, sure && !planned})
		}
	}
	if !when.Sure() {
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

// newMark makes the mark of an item; false when the plot leaves it out.
func newMark(m *Model, i int, at place, s *Scale) (Mark, bool) {
	it := &m.Items[i]
	k := Mark{Key: it.Key, Items: []int{i}, Open: it.Open}
	var stands []Letter
	switch {
	case !at.dated:
		if at.x < s.Left || at.x > s.Right {
			return k, false
		}
		k.Shape = Shape{Kind: HollowShape, X: at.x}
	case len(it.Sides) > 1:
		stands = k.spreadSides(it, s)
		if len(stands) == 0 && !k.spansPlot(s) {
			return k, false
		}
	default:
		shape, ok := shapeOf(at.when, it.Planned, s)
		if !ok {
			return k, false
		}
		k.Shape = shape
	}
	k.findRoom(it, stands, s)
	return k, true
}

// spreadSides draws the whisker of an item that sources date differently, and
// returns the letters at the dates in view.
func (k *Mark) spreadSides(it *Item, s *Scale) []Letter {
	var stands []Letter
	for _, side := range it.Sides {
		x := (s.X(side.When.From) + s.X(side.When.To)) / 2
		k.Whisker = append(k.Whisker, x)
		if x < s.Left || x > s.Right {
			continue
		}
		for _, n := range side.Sources {
			stands = append(stands, Letter{Source: n, X: x})
		}
	}
	sort.Float64s(k.Whisker)
	return stands
}

// spansPlot reports whether the whisker crosses the plot although none of its
// dates is in view.
func (k *Mark) spansPlot(s *Scale) bool {
	return len(k.Whisker) > 1 && k.Whisker[0] < s.Left && k.Whisker[len(k.Whisker)-1] > s.Right
}

// lettersMost is how many letters stand at one mark; more are counted.
const lettersMost = 8

// findRoom places the letters and finds the mark's extent and its leader.
func (k *Mark) findRoom(it *Item, stands []Letter, s *Scale) {
	x0, x1 := k.Shape.extent()
	if len(k.Whisker) > 0 {
		x0, x1 = k.Whisker[0]-2, k.Whisker[len(k.Whisker)-1]+2
	}
	x0, x1 = math.Max(x0, s.Left), math.Min(x1, s.Right)
	k.X = (x0 + x1) / 2
	if len(stands) == 0 && len(k.Whisker) == 0 {
		for _, n := range it.sources() {
			stands = append(stands, Letter{Source: n, X: k.X})
		}
	}
	k.Letters = spread(stands, s.Left+letterPitch/2, s.Right-letterPitch/2)
	for _, l := range k.Letters {
		x0, x1 = math.Min(x0, l.X-letterPitch/2), math.Max(x1, l.X+letterPitch/2)
	}
	if short := hitLeast - (x1 - x0); short > 0 {
		x0, x1 = x0-short/2, x1+short/2
	}
	k.X0, k.X1 = x0, x1
	if len(k.Whisker) > 0 {
		k.X = k.nearestDate(s)
	}
}

// nearestDate is the whisker's first date in view, else the middle of the room.
func (k *Mark) nearestDate(s *Scale) float64 {
	for _, x := range k.Whisker {
		if x >= s.Left && x <= s.Right {
			return x
		}
	}
	return (k.X0 + k.X1) / 2
}

// spread moves letters apart so that none covers another, each as near to its
// date as that allows, within least…most.
func spread(letters []Letter, least, most float64) []Letter {
	sort.SliceStable(letters, func(i, j int) bool {
		if letters[i].X != letters[j].X {
			return letters[i].X < letters[j].X
		}
		return letters[i].Source < letters[j].Source
	})
	if n := len(letters); n > lettersMost {
		letters = append(letters[:lettersMost-1:lettersMost-1], Letter{Source: -1, More: n - lettersMost + 1, X: letters[lettersMost-1].X})
	}
	type run struct {
		first, n int
		middle   float64
	}
	var runs []run
	for i, l := range letters {
		runs = append(runs, run{i, 1, l.X})
		for len(runs) > 1 {
			a, b := runs[len(runs)-2], runs[len(runs)-1]
			if b.middle-float64(b.n)*letterPitch/2 >= a.middle+float64(a.n)*letterPitch/2 {
				break
			}
			both := run{a.first, a.n + b.n, 0}
			both.middle = (a.middle*float64(a.n) + b.middle*float64(b.n)) / float64(both.n)
			runs = append(runs[:len(runs)-2], both)
		}
	}
	for _, r := range runs {
		for i := range r.n {
			letters[r.first+i].X = r.middle + (float64(i)-float64(r.n-1)/2)*letterPitch
		}
	}
	return within(letters, least, most)
}

// within pushes letters back between the ends.
func within(letters []Letter, least, most float64) []Letter {
	for i := range letters {
		letters[i].X = math.Max(letters[i].X, least+float64(i)*letterPitch)
	}
	for i := len(letters) - 1; i >= 0; i-- {
		letters[i].X = math.Min(letters[i].X, most-float64(len(letters)-1-i)*letterPitch)
	}
	return letters
}
