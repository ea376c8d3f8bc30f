package compare

import (
	"cmp"
	"slices"
)

// A Tie says that y in one column and To in another show the same statement.
type Tie struct {
	Y, To  float64
	Weight float64 // how sure the match is; 0 or less is left out
}

// Chain picks from the ties those that keep order in both columns and weigh
// most together: the ones that two columns can follow while they scroll in
// step. News retells in another order; a tie that runs against the chain is
// reached by choosing it, not by scrolling. The result is sorted by Y, and
// both Y and To rise strictly.
func Chain(ties []Tie) []Tie {
	sorted := slices.DeleteFunc(slices.Clone(ties), func(t Tie) bool { return t.Weight <= 0 })
	slices.SortFunc(sorted, func(a, b Tie) int {
		switch {
		case a.Y != b.Y:
			return cmp.Compare(a.Y, b.Y)
		case a.To != b.To:
			return cmp.Compare(b.To, a.To) // equal Y: never two in one chain
		}
		return cmp.Compare(b.Weight, a.Weight)
	})
	best := make([]float64, len(sorted)) // weight of the best chain that ends here
	from := make([]int, len(sorted))
	end := -1
	for i, t := range sorted {
		best[i], from[i] = t.Weight, -1
		for k := range i {
			if sorted[k].Y < t.Y && sorted[k].To < t.To && best[k]+t.Weight > best[i] {
				best[i], from[i] = best[k]+t.Weight, k
			}
		}
		if end < 0 || best[i] > best[end] {
			end = i
		}
	}
	var chain []Tie
	for ; end >= 0; end = from[end] {
		chain = append(chain, sorted[end])
	}
	slices.Reverse(chain)
	return chain
}

// Follow returns where the other column must stand when this one stands at y.
// Between two ties of the chain it goes evenly; before the first and after the
// last it keeps their distance. Without ties it returns y.
func Follow(chain []Tie, y float64) float64 {
	if len(chain) == 0 {
		return y
	}
	first, last := chain[0], chain[len(chain)-1]
	switch {
	case y <= first.Y:
		return first.To - (first.Y - y)
	case y >= last.Y:
		return last.To + (y - last.Y)
	}
	i, found := slices.BinarySearchFunc(chain, y, func(t Tie, y float64) int { return cmp.Compare(t.Y, y) })
	if found {
		return chain[i].To
	}
	a, b := chain[i-1], chain[i]
	return a.To + (y-a.Y)/(b.Y-a.Y)*(b.To-a.To)
}

// Lead is Follow turned round: where the first column must stand when the
// second stands at y.
func Lead(chain []Tie, y float64) float64 {
	turned := make([]Tie, len(chain))
	for i, t := range chain {
		turned[i] = Tie{Y: t.To, To: t.Y}
	}
	return Follow(turned, y)
}

// Settle lets a drift die away, which is how far a column stands from where
// Follow would put it, as when the reader scrolled it by itself or chose a
// passage that is told elsewhere: columns go on from where they stand, and
// come into step by half of what is scrolled.
func Settle(drift, moved float64) float64 {
	half := moved / 2
	if half < 0 {
		half = -half
	}
	switch {
	case drift > half:
		return drift - half
	case drift < -half:
		return drift + half
	}
	return 0
}
