package timeline

import (
	"slices"
)

// lettersMost is how many letters stand at one mark; more are counted.
const lettersMost = 8

// lettersAt sets the letters of sources side by side about x, within a mark's
// room.
func lettersAt(sources []int, x, x0, x1 float64) []Letter {
	n := min(len(sources), lettersMost)
	wide := float64(n) * letterPitch
	x = max(x0+wide/2, min(x, x1-wide/2))
	letters := make([]Letter, n)
	for i := range letters {
		letters[i] = Letter{Source: sources[i], X: x + (float64(i)-float64(n-1)/2)*letterPitch}
	}
	if more := len(sources) - n; more > 0 {
		letters[n-1].Source, letters[n-1].More = -1, more+1
	}
	return letters
}

// spread moves letters apart so that none covers another, each as near to its
// date as that allows, within least…most.
func spread(letters []Letter, least, most float64) []Letter {
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
	type run struct {
		first, n int
		middle   float64
	}
	var room [lettersMost]run
	runs := room[:0]
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
		letters[i].X = max(letters[i].X, least+float64(i)*letterPitch)
	}
	for i := len(letters) - 1; i >= 0; i-- {
		letters[i].X = min(letters[i].X, most-float64(len(letters)-1-i)*letterPitch)
	}
	return letters
}
