package timeline

import (
	"cmp"
	"math"
	"slices"
)

// A core is a stretch that the axis must show.
type core struct {
	from, to float64
	story    bool // drawn at length: dated closely, and not background
	coarse   bool // shown only where nothing shorter lies in it
}

// findCores gathers the stretches worth showing: every short stretch, and a
// long one only where no shorter one lies in it.
func findCores(m *Model) []core {
	all := make([]core, 0, len(m.Items))
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
			if r.Dated && r.When != it.When {
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
	slices.SortFunc(all, func(a, b core) int {
		if shorter := cmp.Compare(a.to-a.from, b.to-b.from); shorter != 0 {
			return shorter
		}
		return earlier(a, b)
	})
	var kept []core
	for _, c := range slices.Compact(all) {
		if c.coarse && holdsAny(c, kept) {
			continue
		}
		kept = append(kept, c)
	}
	return joinOverlapping(kept)
}

// earlier orders cores by where they begin, and then by where they end.
func earlier(a, b core) int {
	if a.from != b.from {
		return cmp.Compare(a.from, b.from)
	}
	return cmp.Compare(a.to, b.to)
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
	slices.SortFunc(cores, earlier)
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
