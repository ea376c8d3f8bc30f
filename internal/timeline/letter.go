package timeline

import (
	"slices"
)

// lettersMost is how many letters stand at one mark; more are counted.
const lettersMost = 8

// letterWider is how much wider a source's letters are for each beyond one: of
// many, most have two.
const letterWider = 6.5

// pitch is how far letters of these sources stand apart.
func (c *Chart) pitch(sources []int) float64 {
	if !c.wide {
		return letterPitch
	}
	most := 1
	for _, n := range sources[:min(len(sources), lettersMost)] {
		if n < len(c.model.Sources) {
			most = max(most, len(c.model.Sources[n].Label))
		}
	}
	return letterPitch + letterWider*float64(most-1)
}

// lettersAt sets the letters of sources side by side about x, within a mark's
// room.
func lettersAt(sources []int, pitch, x, x0, x1 float64) []Letter {
	n := min(len(sources), lettersMost)
	wide := float64(n) * pitch
	x = max(x0+wide/2, min(x, x1-wide/2))
	letters := make([]Letter, n)
	for i := range letters {
		letters[i] = Letter{Source: sources[i], X: x + (float64(i)-float64(n-1)/2)*pitch}
	}
	if more := len(sources) - n; more > 0 {
		letters[n-1].Source, letters[n-1].More = -1, more+1
	}
	return letters
}

// dateGap is what lies between the letters of one date and those of the next,
// so that it is seen which belong together.
const dateGap = 5

// spread moves letters apart so that none covers another and those of different
// dates stand further apart, each as near to its date as that allows, within
// least…most.
func spread(letters []Letter, pitch, least, most float64) []Letter {
	slices.SortStableFunc(letters, func(a, b Letter) int {
		switch {
		case a.X < b.X:
			return -1
		case a.X > b.X:
			return 1
		}
		return a.Source - b.Source
	})
	if n := len(letters); n > lettersMost {
		letters = append(letters[:lettersMost-1:lettersMost-1], Letter{Source: -1, More: n - lettersMost + 1, X: letters[lettersMost-1].X})
	}
	n := len(letters)
	var from [lettersMost]float64 // how far each stands at least from the first
	for i := 1; i < n; i++ {
		from[i] = from[i-1] + pitch
		if letters[i].X != letters[i-1].X {
			from[i] += dateGap
		}
	}
	type run struct {
		first, n int
		at       float64 // of the first, as if no letter stood before
	}
	var room [lettersMost]run
	runs := room[:0]
	for i, l := range letters {
		runs = append(runs, run{i, 1, l.X - from[i]})
		for len(runs) > 1 {
			a, b := runs[len(runs)-2], runs[len(runs)-1]
			if b.at >= a.at {
				break
			}
			runs = append(runs[:len(runs)-2], run{a.first, a.n + b.n, (a.at*float64(a.n) + b.at*float64(b.n)) / float64(a.n+b.n)})
		}
	}
	for _, r := range runs {
		for i := r.first; i < r.first+r.n; i++ {
			letters[i].X = r.at + from[i]
		}
	}
	for i := range letters { // back between the ends
		letters[i].X = max(letters[i].X, least+from[i])
	}
	for i := n - 1; i >= 0; i-- {
		letters[i].X = min(letters[i].X, most-from[n-1]+from[i])
	}
	return letters
}
