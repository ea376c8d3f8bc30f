package timeline

import (
	"math"
	"slices"
)

// A Segment is a part of the axis drawn on one scale, or folded.
type Segment struct {
	From, To float64 // days
	Fold     bool    // nothing dated lies in it: drawn at a fixed width that states its length
	Units    float64 // length on the axis; a day of the story itself is one unit. 0 for a fold
}

// What decides where the axis folds. Lengths in pixels hold at the width that
// the folds are decided for, so that every screen folds alike.
const (
	foldWidth    = 28.0  // of a folded stretch
	foldSaves    = 2.4   // a stretch folds when it would take so many fold widths
	decidedFor   = 742.0 // the width of the plot that folds are decided for
	coarseDays   = 3.0   // a possible stretch longer than this is background to shorter ones in it
	longestSure  = 45.0  // and a sure one longer than this
	outAfter     = 4.0   // days after the last event in which a source's last possible day is shown
	shortestFold = 4.0   // days
	briefMost    = 5     // background stretches; nearer ones join
	farDays      = 180.0 // dated days so far from all others are background to them
)

// Segments decides the axis from the density of what is dated: stretches of
// the story at length, background at a small width, and the emptiness between
// folded.
func Segments(m *Model) []Segment {
	cores := findCores(m)
	if len(cores) == 0 {
		return nil
	}
	setFarAside(cores)
	return fold(padStory(mergeNear(cores)))
}

// Flat is an axis without folds: one segment from first to last.
func Flat(segs []Segment) []Segment {
	if len(segs) == 0 {
		return nil
	}
	first, last := segs[0].From, segs[len(segs)-1].To
	return []Segment{{From: first, To: last, Units: last - first}}
}

// fold lays the cores end to end. Background gets its small width; the gaps
// between that would take more than a fold's worth of room are folded, widest
// first, until none is left.
func fold(cores []core) []Segment {
	if !anyStory(cores) {
		for i := range cores {
			cores[i].story = true
		}
	}
	folded := make([]bool, len(cores)) // whether the gap before core i is folded
	for i := 1; i < len(cores); i++ {
		folded[i] = cores[i].story != cores[i-1].story || !cores[i].story
	}
	for {
		scale := pixelsPerDay(cores, folded)
		widest, at := 0.0, -1
		for i := 1; i < len(cores); i++ {
			if gap := cores[i].from - cores[i-1].to; !folded[i] && gap > widest {
				widest, at = gap, i
			}
		}
		if at < 0 || widest < shortestFold || widest*scale <= foldSaves*foldWidth {
			return segments(cores, folded, scale)
		}
		folded[at] = true
	}
}

// briefWidth is the room of a background stretch: enough for its name.
func briefWidth(c core) float64 {
	switch long := c.to - c.from; {
	case long < 20:
		return 72
	case long < 35:
		return 56
	case long < 300:
		return 84
	case long < 400:
		return 40
	default:
		return 76
	}
}

func anyStory(cores []core) bool {
	for _, c := range cores {
		if c.story {
			return true
		}
	}
	return false
}

// pixelsPerDay is the scale of the story's own stretches when folds and
// background have taken their room.
func pixelsPerDay(cores []core, folded []bool) float64 {
	days, fixed := 0.0, 0.0
	for i, c := range cores {
		switch {
		case c.story:
			days += c.to - c.from
		default:
			fixed += briefWidth(c)
		}
		if i == 0 {
			continue
		}
		if folded[i] {
			fixed += foldWidth
		} else {
			days += c.from - cores[i-1].to
		}
	}
	return math.Max(decidedFor-fixed, decidedFor/3) / math.Max(days, 1)
}

// segments writes the axis down. A fold under shortestFold days is none.
func segments(cores []core, folded []bool, scale float64) []Segment {
	var out []Segment
	for i, c := range cores {
		if i > 0 {
			gap := Segment{From: cores[i-1].to, To: c.from, Fold: folded[i]}
			if !gap.Fold {
				gap.Units = gap.To - gap.From
			}
			if gap.To > gap.From {
				out = append(out, gap)
			}
		}
		units := c.to - c.from
		if !c.story {
			units = briefWidth(c) / scale
		}
		out = append(out, Segment{From: c.from, To: c.to, Units: units})
	}
	return joinOpen(out)
}

// joinOpen joins neighbours that are drawn on the same scale.
func joinOpen(segs []Segment) []Segment {
	var out []Segment
	for _, s := range segs {
		if n := len(out); n > 0 && !s.Fold && !out[n-1].Fold && sameScale(out[n-1], s) {
			out[n-1].To = s.To
			out[n-1].Units += s.Units
			continue
		}
		out = append(out, s)
	}
	return out
}

func sameScale(a, b Segment) bool {
	return a.Units == a.To-a.From && b.Units == b.To-b.From
}

// openedMost is how much of the axis an opened fold may take, in parts of all
// that wasn't folded: years between two days would else leave no room for them.
const openedMost = 0.5

// Open returns the axis with the folds that begin on these days drawn at
// length, as far as there is room.
func Open(segs []Segment, days []string) []Segment {
	units := 0.0
	for _, g := range segs {
		units += g.Units
	}
	out := slices.Clone(segs)
	for i := range out {
		if g := &out[i]; g.Fold && slices.Contains(days, FormatISO(g.From)) {
			g.Fold, g.Units = false, min(g.To-g.From, max(units*openedMost, 1))
		}
	}
	return out
}
