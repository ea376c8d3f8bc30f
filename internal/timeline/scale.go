package timeline

import "math"

// A Scale places days on the plot, piece by piece: each segment on its own
// scale, folds at a fixed width at any zoom.
type Scale struct {
	Left, Right float64 // the plot, in pixels
	segs        []Segment
	at          []float64 // virtual position of each segment's start; one more for the end
	unit        float64   // pixels a unit of an open segment takes
	least       float64   // those at which everything is in view
	fold        float64   // pixels a fold takes
	off         float64   // virtual position at Left
}

// mostPixelsPerDay bounds the zoom: a minute is then 40 pixels.
const mostPixelsPerDay = 40 * 1440

// NewScale returns the scale that shows the days from…to between left and
// right; from not before to shows everything. The window is clamped to what
// there is to show.
func NewScale(segs []Segment, left, right, from, to float64) Scale {
	s := Scale{Left: left, Right: right, segs: segs, fold: foldWidth}
	if len(segs) == 0 || right <= left {
		s.at = []float64{0}
		return s
	}
	first, last := segs[0].From, segs[len(segs)-1].To
	if !(from < to) {
		from, to = first, last
	}
	from, to = max(from, first), min(to, last)
	if !(from < to) {
		from, to = first, last
	}
	whole, folds := s.content(first, last)
	s.limitFolds(folds)
	s.least = s.fit(whole, folds)
	units, seen := s.content(from, to)
	s.unit = s.within(s.fit(units, seen))
	s.lay()
	middle := (s.place(from) + s.place(to)) / 2
	s.off = s.clampOff(middle - s.width()/2)
	return s
}

// within keeps a unit between that of the whole story and the deepest zoom.
func (s *Scale) within(unit float64) float64 {
	return max(s.least, min(unit, max(mostPixelsPerDay, s.least)))
}

// limitFolds keeps folds to 45 % of the plot.
func (s *Scale) limitFolds(folds float64) {
	if most := 0.45 * s.width(); folds*s.fold > most {
		s.fold = most / folds
	}
}

// fit is the pixels per unit at which so many units and folds fill the plot.
func (s *Scale) fit(units, folds float64) float64 {
	room := s.width() - folds*s.fold
	if units <= 0 || room <= 0 {
		return mostPixelsPerDay
	}
	return room / units
}

// content counts the units and the folds, in parts too, within from…to.
func (s *Scale) content(from, to float64) (units, folds float64) {
	for _, g := range s.segs {
		share := (min(to, g.To) - max(from, g.From)) / (g.To - g.From)
		switch {
		case share <= 0:
		case g.Fold:
			folds += share
		default:
			units += share * g.Units
		}
	}
	return units, folds
}

// lay places the segments end to end.
func (s *Scale) lay() {
	s.at = make([]float64, len(s.segs)+1)
	for i, g := range s.segs {
		s.at[i+1] = s.at[i] + s.length(g)
	}
}

func (s *Scale) length(g Segment) float64 {
	if g.Fold {
		return s.fold
	}
	return g.Units * s.unit
}

// width is the plot's.
func (s *Scale) width() float64 { return s.Right - s.Left }

// Total is the length of the whole axis at this zoom.
func (s *Scale) Total() float64 { return s.at[len(s.at)-1] }

func (s *Scale) clampOff(off float64) float64 {
	return max(0, min(off, s.Total()-s.width()))
}

// sameAxis reports whether two scales differ in their window and their zoom
// alone.
func (s *Scale) sameAxis(o *Scale) bool {
	return s.least == o.least && s.fold == o.fold && s.Left == o.Left && s.Right == o.Right &&
		len(s.segs) == len(o.segs) && (len(s.segs) == 0 || &s.segs[0] == &o.segs[0])
}

// Same reports whether two scales show the same, on the same axis.
func (s *Scale) Same(o *Scale) bool {
	return s.sameAxis(o) && s.Right == o.Right && s.unit == o.unit && s.off == o.off
}

// levelStep is how much larger a level of zoom is than the one before it.
const levelStep = math.Sqrt2

// level is the last level of zoom that is no larger than the scale; 0 is that of
// the whole story.
func (s *Scale) level() int {
	if !(s.least > 0) || s.unit <= s.least {
		return 0
	}
	return int(math.Log(s.unit/s.least)/math.Log(levelStep) + 1e-6)
}

// overLevel is how many times the scale is as large as its level.
func (s *Scale) overLevel() float64 {
	if !(s.least > 0) || s.unit <= s.least {
		return 1
	}
	return s.unit / (s.least * math.Pow(levelStep, float64(s.level())))
}

// atLevel is the scale of a level, with its window at the axis's start.
func (s Scale) atLevel(n int) Scale {
	s.unit = s.least * math.Pow(levelStep, float64(n))
	s.lay()
	s.off = 0
	return s
}

// place is the virtual position of a day; days outside are at the ends.
func (s *Scale) place(day float64) float64 {
	for i, g := range s.segs {
		if day < g.From {
			return s.at[i]
		}
		if day <= g.To {
			return s.at[i] + (day-g.From)/(g.To-g.From)*(s.at[i+1]-s.at[i])
		}
	}
	return s.at[len(s.at)-1]
}

// covers reports whether a day lies on the axis.
func (s *Scale) covers(day float64) bool {
	return len(s.segs) > 0 && day >= s.segs[0].From && day <= s.segs[len(s.segs)-1].To
}

// X is where a day stands. It may lie outside the plot; ±Inf and days before
// the first or after the last segment stand at the ends of the axis.
func (s *Scale) X(day float64) float64 { return s.Left + s.place(day) - s.off }

// Day is the day at x.
func (s *Scale) Day(x float64) float64 {
	if len(s.segs) == 0 {
		return 0
	}
	v := x - s.Left + s.off
	for i, g := range s.segs {
		if v <= s.at[i+1] || i == len(s.segs)-1 {
			share := 0.0
			if long := s.at[i+1] - s.at[i]; long > 0 {
				share = max(0, min(1, (v-s.at[i])/long))
			}
			return g.From + share*(g.To-g.From)
		}
	}
	return 0
}

// Window returns the days that the plot shows.
func (s *Scale) Window() (from, to float64) { return s.Day(s.Left), s.Day(s.Right) }

// A window is what the plot shows, with a day to spare on both sides: what lies
// beside it needn't be drawn to be known to be out of view.
type window struct{ from, to float64 }

func windowOf(s *Scale) window {
	from, to := s.Window()
	return window{from - 1, to + 1}
}

// Offset is how far the plot's start is from the axis's, in pixels.
func (s *Scale) Offset() float64 { return s.off }

// Whole reports whether the plot shows everything.
func (s *Scale) Whole() bool { return s.Total() <= s.width()+0.5 }

// Deepest reports whether no further zoom is possible.
func (s *Scale) Deepest() bool { return s.unit >= mostPixelsPerDay-0.001 }

// Pan returns the scale moved so that what stood at x stands at x+by.
func (s Scale) Pan(by float64) Scale {
	s.off = s.clampOff(s.off - by)
	return s
}

// Zoom returns the scale enlarged by a factor while the day at x stays there,
// as far as the ends allow.
func (s Scale) Zoom(factor, x float64) Scale {
	if len(s.segs) == 0 {
		return s
	}
	day := s.Day(x)
	s.unit = s.within(s.unit * factor)
	s.lay()
	s.off = s.clampOff(s.place(day) - (x - s.Left))
	return s
}

// pixelsPerDay is the scale at segment i.
func (s *Scale) pixelsPerDay(i int) float64 {
	g := s.segs[i]
	return (s.at[i+1] - s.at[i]) / (g.To - g.From)
}
