package story

import (
	"parallax/internal/align"
	"parallax/internal/text"
)

// rulings are the corrections of matches whose passages were found, with the
// index of each in the list of corrections.
func (k *corrector) rulings() (out []align.Ruling, fixes []int) {
	type pair struct{ a, b text.Place }
	targets, ok := make([]pair, len(k.Matches)), make([]bool, len(k.Matches))
	for i, f := range k.Matches {
		p, q, found := k.both(k.of(FixMatch, i), f.A, f.B)
		if found && p.Source == q.Source {
			k.of(FixMatch, i).unplaced("one-source")
			continue
		}
		if before(q, p) {
			p, q = q, p
		}
		targets[i], ok[i] = pair{p, q}, found
	}
	settle(targets, ok, func(i int) { k.of(FixMatch, i).unplaced("overruled") }, func(i int) {
		at := k.of(FixMatch, i).At
		out = append(out, align.Ruling{A: at[0], B: at[1], Same: k.Matches[i].Same})
		fixes = append(fixes, i)
	})
	return out, fixes
}

// matched notes what became of the rulings.
func (k *corrector) matched(r align.Result, fixes []int) {
	for n, i := range fixes {
		a, ruled := k.of(FixMatch, i), r.Ruled[n]
		if ruled.A >= 0 && ruled.B >= 0 {
			a.At = []text.Place{r.Passages[ruled.A].At, r.Passages[ruled.B].At}
		}
		switch {
		case ruled.Holds:
			a.Placed = true
		case ruled.A < 0 || ruled.B < 0:
			a.unplaced("passage")
		default:
			a.unplaced("overruled")
		}
	}
}
