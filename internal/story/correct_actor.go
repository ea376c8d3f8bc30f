package story

import (
	"parallax/internal/actor"
	"parallax/internal/text"
)

// cast is the cast as the reader says that it is.
func (k *corrector) cast(r *reading) *actor.Cast {
	if len(k.Actors) == 0 {
		return r.cast
	}
	type pair struct{ a, b text.Place }
	targets, ok := make([]pair, len(k.Actors)), make([]bool, len(k.Actors))
	for i, f := range k.Actors {
		var t pair
		if t.a, t.b, ok[i] = k.both(k.of(FixActor, i), f.A, f.B); before(t.b, t.a) {
			t.a, t.b = t.b, t.a
		}
		targets[i] = t
	}
	var rulings []actor.Ruling
	var fixes []int
	settle(targets, ok, func(i int) { k.of(FixActor, i).unplaced("overruled") }, func(i int) {
		at := k.of(FixActor, i).At
		rulings = append(rulings, actor.Ruling{A: at[0], B: at[1], Same: k.Actors[i].Same})
		fixes = append(fixes, i)
	})
	out, holds := r.cast.Ruled(r.docs, rulings)
	for n, i := range fixes {
		a := k.of(FixActor, i)
		switch named := out.At(rulings[n].A) >= 0 || out.At(rulings[n].B) >= 0; {
		case holds[n]:
			a.Placed = true
			a.At = mentionsAt(out, a.At)
		case named && rulings[n].Same:
			a.unplaced("overruled")
		default:
			a.unplaced("name")
		}
	}
	return out
}

// mentionsAt are the mentions that stand at places, or the places where none does.
func mentionsAt(c *actor.Cast, places []text.Place) []text.Place {
	out := make([]text.Place, len(places))
	for i, p := range places {
		out[i] = p
		most := 0
		for _, f := range c.In(p.Source) {
			if both := min(f.At.End, p.End) - max(f.At.Start, p.Start); both > most {
				out[i], most = f.At, both
			}
		}
	}
	return out
}
