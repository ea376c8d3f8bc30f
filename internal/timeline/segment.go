package timeline

import (
	"math"
	"sort"
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

// A core is a stretch that the axis must show.
type core struct {
	from, to float64
	story    bool // drawn at length: dated closely, and not background
	coarse   bool // shown only where nothing shorter lies in it
}

// Segments decides the axis from the density of what is dated: stretches of
// the story at length, background at a small width, and the emptiness between
// folded. Unfolded, it is one segment from first to last.
func Segments(m *Model, unfolded bool) []Segment {
	cores := findCores(m)
	if len(cores) == 0 {
		return nil
	}
	first, last := cores[0].from, cores[0].to
	for _, c := range cores {
		first, last = math.Min(first, c.from), math.Max(last, c.to)
	}
	if unfolded {
		return []Segment{{From: first, To: last, Units: last - first}}
	}
	setFarAside(cores)
	return fold(padStory(mergeNear(cores)))
}

// findCores gathers the stretches worth showing: every short stretch, and a
// long one only where no shorter one lies in it.
func findCores(m *Model) []core {
	var all []core
	add := func(s Stretch, story bool) {
		if s.bounded() && s.To > s.From {
			most := coarseDays
			if s.Sure() {
				most = longestSure
			}
			all = append(all, core{s.From, s.To, story && s.Len() <= most, s.Len() > most})
		}
	}
	for i := range m.Items {
		it := &m.Items[i]
		if it.Dated {
			add(it.When, !it.Background)
		}
		for _, s := range it.Sides {
			add(s.When, !it.Background)
		}
		for _, r := range it.Reports {
			if r.Dated {
				add(r.When, !it.Background)
			}
		}
	}
	for _, s := range m.Sources {
		if s.Known && !math.IsInf(s.Out, 0) {
			add(Day(s.Out), true)
		}
	}
	last := lastDay(all)
	for _, s := range m.Sources {
		if s.Known && s.Latest > last && s.Latest <= last+outAfter {
			add(Day(s.Latest-1), true)
		}
	}
	sort.SliceStable(all, func(i, j int) bool {
		a, b := all[i], all[j]
		if a.to-a.from != b.to-b.from {
			return a.to-a.from < b.to-b.from
		}
		return a.from < b.from
	})
	var kept []core
	for _, c := range all {
		if c.coarse && holdsAny(c, kept) {
			continue
		}
		kept = append(kept, c)
	}
	return joinOverlapping(kept)
}

// lastDay is the end of the last stretch of the story that isn't coarse.
func lastDay(all []core) float64 {
	last := math.Inf(-1)
	for _, c := range all {
		if c.story && !c.coarse {
			last = math.Max(last, c.to)
		}
	}
	return last
}

// holdsAny reports whether a core found so far shares a day with c.
func holdsAny(c core, kept []core) bool {
	for _, k := range kept {
		if k.from < c.to && c.from < k.to {
			return true
		}
	}
	return false
}

// joinOverlapping sorts cores and joins those that touch and are of a kind.
func joinOverlapping(cores []core) []core {
	sort.SliceStable(cores, func(i, j int) bool { return cores[i].from < cores[j].from })
	var out []core
	for _, c := range cores {
		if n := len(out); n > 0 && (c.from < out[n-1].to || c.from == out[n-1].to && c.story == out[n-1].story) {
			out[n-1].to = math.Max(out[n-1].to, c.to)
			out[n-1].story = out[n-1].story || c.story
			continue
		}
		out = append(out, c)
	}
	return out
}

// setFarAside makes background of story days that stand far from the rest:
// the largest run of cores stays, and so does any run of three days or more.
func setFarAside(cores []core) {
	var runs [][]int
	var days []float64
	last := -1
	for i, c := range cores {
		if !c.story {
			continue
		}
		if last < 0 || c.from-cores[last].to > farDays {
			runs, days = append(runs, nil), append(days, 0)
		}
		n := len(runs) - 1
		runs[n], days[n] = append(runs[n], i), days[n]+c.to-c.from
		last = i
	}
	most := 0.0
	for _, d := range days {
		most = math.Max(most, d)
	}
	for n, run := range runs {
		if days[n] < most && days[n] < 3 {
			for _, i := range run {
				cores[i].story = false
			}
		}
	}
}

// padStory gives the story a day of room at its start.
func padStory(cores []core) []core {
	for i := range cores {
		if cores[i].story && (i == 0 || cores[i].from-cores[i-1].to > 3 && !cores[i-1].story) {
			cores[i].from--
		}
	}
	return cores
}

// mergeNear joins background stretches until there are few enough, nearest
// neighbours in time first.
func mergeNear(cores []core) []core {
	for {
		brief, best, gap := 0, -1, math.Inf(1)
		for i, c := range cores {
			if c.story {
				continue
			}
			brief++
			if i > 0 && !cores[i-1].story && c.from-cores[i-1].to < gap {
				best, gap = i, c.from-cores[i-1].to
			}
		}
		if brief <= briefMost || best < 0 {
			return cores
		}
		merged := append([]core(nil), cores[:best]...)
		merged[best-1].to = cores[best].to
		cores = append(merged, cores[best+1:]...)
	}
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
