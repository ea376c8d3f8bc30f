package story

import (
	"cmp"
	"math"
	"slices"
	"strconv"

	"parallax/internal/figure"
	"parallax/internal/why"
)

// figureDifferences finds different numbers for the same thing. What is counted
// must be the same word, and something that is told of it too.
func (r *reading) figureDifferences() []finding {
	all := r.tallies()
	groups := r.grouped(all)
	var out []finding
	for _, g := range groups {
		kept := exactest(g)
		slices.SortStableFunc(kept, func(a, b *tally) int { return cmp.Compare(a.figure.Value, b.figure.Value) })
		var sides []Side
		for _, t := range kept {
			sides = addSide(sides, t.value(), t.passage)
		}
		if len(sides) < 2 || sameNumbers(kept) || twoThings(kept) {
			continue
		}
		kind := "figure"
		because := why.Because("figure-open", "count", count(len(sides)), "thing", r.thing(kept))
		if kept[0].lasting != "" {
			kind = "duration"
			because = why.Because("duration-open", "shorter", sides[0].Value, "longer", sides[len(sides)-1].Value)
		}
		severity := open
		switch {
		case reconciled(kept):
			severity = precision
			because.Code = kind + "-precision"
		case kind == "figure" && r.later(kept):
			severity = update
			because.Code = "figure-update"
		}
		for _, t := range kept {
			because = because.With(t.figure.At)
		}
		out = append(out, found(Difference{Kind: kind, Severity: severity, Sides: sides, Why: because}))
	}
	return out
}

// value is the figure as a side of a difference gives it; of a duration, its TIMEX3 value.
func (t *tally) value() string {
	if t.lasting != "" {
		return t.lasting
	}
	return figureValue(t.figure)
}

// figureValue writes a figure as the sides of a difference do: "200", ">200", "~200",
// "200–300".
func figureValue(f figure.Figure) string {
	value := strconv.FormatFloat(f.Value, 'f', -1, 64)
	switch f.Bound {
	case figure.About:
		return "~" + value
	case figure.MoreThan:
		return ">" + value
	case figure.LessThan:
		return "<" + value
	case figure.AtLeast:
		return "≥" + value
	case figure.AtMost:
		return "≤" + value
	case figure.Range:
		if f.To != nil {
			return value + "–" + strconv.FormatFloat(*f.To, 'f', -1, 64)
		}
	}
	return value
}

// sameNumbers reports whether all figures have one number, whatever their bounds.
func sameNumbers(list []*tally) bool {
	for _, t := range list[1:] {
		if t.figure.Value != list[0].figure.Value {
			return false
		}
	}
	return true
}

// exactest are the figures but for those that their source gives more exactly in
// another place: "dozens" in a headline over "at least 38".
func exactest(list []*tally) []*tally {
	return slices.DeleteFunc(slices.Clone(list), func(t *tally) bool {
		low, high := reach(t.figure)
		return slices.ContainsFunc(list, func(o *tally) bool {
			from, to := reach(o.figure)
			return o.doc == t.doc && low <= from && to <= high && (low < from || to < high)
		})
	})
}

// twoThings reports whether one source gives two numbers by itself: then they
// count two things, unless it says that someone puts the number differently.
func twoThings(list []*tally) bool {
	for i, a := range list {
		for _, b := range list[i+1:] {
			if a.doc == b.doc && a.figure.Value != b.figure.Value && !a.put && !b.put && !otherwiseSaid(a, b) {
				return true
			}
		}
	}
	return false
}

// reach is what a figure allows: from and to.
func reach(f figure.Figure) (from, to float64) {
	switch f.Bound {
	case figure.About:
		slack := max(f.Value*0.05, lastDigit(f.Value)/2)
		return f.Value - slack, f.Value + slack
	case figure.MoreThan, figure.AtLeast:
		return f.Value, math.Inf(1)
	case figure.LessThan, figure.AtMost:
		return 0, f.Value
	case figure.Range:
		if f.To != nil {
			return f.Value, *f.To
		}
	}
	return f.Value, f.Value
}

// lastDigit is what the last digit of a number counts that isn't nought: 100 for
// 1,500, 1 for 38 and for a fraction.
func lastDigit(n float64) float64 {
	unit := 1.0
	for n >= 10*unit && math.Mod(n, 10*unit) == 0 {
		unit *= 10
	}
	return unit
}

// reconciled reports whether one number fits all figures.
func reconciled(list []*tally) bool {
	low, high := math.Inf(-1), math.Inf(1)
	for _, t := range list {
		from, to := reach(t.figure)
		low, high = max(low, from), min(high, to)
	}
	return low <= high
}

// later reports whether figures differ only between sources that came out on
// different days, each after the other.
func (r *reading) later(list []*tally) bool {
	for i, a := range list {
		for _, b := range list[i+1:] {
			if a.figure.Value == b.figure.Value {
				continue
			}
			firstA, okA := dayOf(r.published[a.doc].Earliest)
			lastA, okA2 := dayOf(r.published[a.doc].Latest)
			firstB, okB := dayOf(r.published[b.doc].Earliest)
			lastB, okB2 := dayOf(r.published[b.doc].Latest)
			if !okA || !okA2 || !okB || !okB2 || !lastA.before(firstB) && !lastB.before(firstA) {
				return false
			}
		}
	}
	return true
}

// thing is what is counted, in the words of the first figure that says it, else
// its unit, or people.
func (r *reading) thing(list []*tally) string {
	for _, t := range list {
		if t.figure.Counts != nil {
			return r.words(*t.figure.Counts)
		}
	}
	return list[0].sort()
}
