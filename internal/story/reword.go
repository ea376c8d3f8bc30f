package story

import (
	"slices"

	"parallax/internal/why"
)

// Reworded returns a copy of s in which every reason carries its sentence, as
// word gives it. s is not changed.
func Reworded(s *Story, word func(why.Why) string) *Story {
	put := func(w why.Why) why.Why {
		w.Text = word(w)
		return w
	}
	out := *s
	out.Sources = slices.Clone(s.Sources)
	for i := range out.Sources {
		source := &out.Sources[i]
		source.Published.Why = put(source.Published.Why)
		source.Notes = slices.Clone(source.Notes)
		for k := range source.Notes {
			source.Notes[k] = put(source.Notes[k])
		}
	}
	out.Times = slices.Clone(s.Times)
	for i := range out.Times {
		out.Times[i].Why = put(out.Times[i].Why)
	}
	out.Quotes = slices.Clone(s.Quotes)
	for i := range out.Quotes {
		if w := out.Quotes[i].Why; w != nil {
			worded := put(*w)
			out.Quotes[i].Why = &worded
		}
	}
	out.Statements = slices.Clone(s.Statements)
	for i := range out.Statements {
		pairs := slices.Clone(out.Statements[i].Pairs)
		for k := range pairs {
			pairs[k].Why = put(pairs[k].Why)
		}
		out.Statements[i].Pairs = pairs
	}
	out.Differences = slices.Clone(s.Differences)
	for i := range out.Differences {
		out.Differences[i].Why = put(out.Differences[i].Why)
	}
	out.Corrections = slices.Clone(s.Corrections)
	for i := range out.Corrections {
		a := &out.Corrections[i]
		a.Says = put(a.Says)
		if a.Problem != nil {
			worded := put(*a.Problem)
			a.Problem = &worded
		}
	}
	return &out
}
