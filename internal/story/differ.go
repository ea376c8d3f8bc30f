package story

import (
	"cmp"
	"slices"
	"strconv"

	"parallax/internal/text"
	"parallax/internal/why"
)

// Severities of a difference, from what matters most.
const (
	contradiction = "contradiction" // no reading reconciles the sides
	open          = "open"          // may be two happenings, or a span: the reason says how
	update        = "update"        // later reports give later counts
	precision     = "precision"     // one side is only coarser
	naming        = "naming"
	wording       = "wording"
)

var (
	bySeverity = []string{contradiction, open, update, precision, naming, wording}
	byKindOf   = []string{"date", "figure", "duration", "sequence", "attribution", "name", "wording"}
)

// A finding is a difference before it is named and ranked.
type finding struct {
	Difference
	weight float64 // among those of one severity and kind, the heavier first
}

// assembleDifferences finds on what the passages differ, what matters most first.
// Sides stand in the order of their value or of their sources, never by trust.
func (r *reading) assembleDifferences(ids namer, statements []Statement) []Difference {
	all := slices.Concat(r.dateDifferences(), r.durationDifferences(), r.sequenceDifferences())
	r.rest()
	all = append(all, r.figureDifferences()...)
	r.rest()
	all = append(all, r.nameDifferences()...)
	all = append(all, r.wordingDifferences(statements)...)
	r.rest()
	all = append(all, r.attributionDifferences(statements)...)
	slices.SortStableFunc(all, func(a, b finding) int {
		return cmp.Or(
			cmp.Compare(slices.Index(bySeverity, a.Severity), slices.Index(bySeverity, b.Severity)),
			cmp.Compare(slices.Index(byKindOf, a.Kind), slices.Index(byKindOf, b.Kind)),
			cmp.Compare(b.weight, a.weight),
			comparePlaces(a.firstPlace(), b.firstPlace()),
		)
	})
	out := make([]Difference, len(all))
	for i, f := range all {
		more := f.Kind
		if f.Event != nil {
			more += *f.Event
		}
		f.ID = ids.id(differenceLetter, f.firstPlace(), more)
		f.Why = reason(f.Why)
		out[i] = f.Difference
	}
	return out
}

// firstPlace is the earliest passage of the difference.
func (d *Difference) firstPlace() text.Place {
	var all []text.Place
	for _, s := range d.Sides {
		all = append(all, s.Members...)
	}
	return first(all)
}

// found completes a difference: members in order and each once, the scope by
// the sources, the weight by how many take part.
func found(d Difference) finding {
	sources := map[string]bool{}
	for i := range d.Sides {
		slices.SortFunc(d.Sides[i].Members, comparePlaces)
		d.Sides[i].Members = slices.Compact(d.Sides[i].Members)
		for _, m := range d.Sides[i].Members {
			sources[m.Source] = true
		}
	}
	d.Scope = "between"
	if len(sources) == 1 {
		d.Scope = "within"
	}
	return finding{Difference: d, weight: float64(len(sources)) + float64(len(d.Sides))/10}
}

// durationDifferences finds events that are said to have taken different times.
func (r *reading) durationDifferences() []finding {
	var out []finding
	for i, c := range r.happenings {
		var sides []Side
		var days []int
		for _, m := range c.members {
			if m.lasts == 0 || m.lasting < 0 {
				continue
			}
			value := r.times[m.doc][m.lasting].Value
			sides = addSide(sides, value, r.docs[m.doc].Place(m.passage))
			days = append(days, m.lasts)
		}
		if len(sides) < 2 || slices.Min(days) == slices.Max(days) {
			continue
		}
		slices.SortStableFunc(sides, func(a, b Side) int { return cmp.Compare(daysOf(a.Value), daysOf(b.Value)) })
		f := found(Difference{
			Kind: "duration", Severity: open, Sides: sides, Event: &r.eventIDs[i],
			Why: why.Because("duration-counted", "shorter", sides[0].Value, "longer", sides[len(sides)-1].Value).With(membersOf(sides)...),
		})
		out = append(out, f)
	}
	return out
}

// addSide adds a passage to the side with the value.
func addSide(sides []Side, value string, p text.Place) []Side {
	for i := range sides {
		if sides[i].Value == value {
			sides[i].Members = append(sides[i].Members, p)
			return sides
		}
	}
	return append(sides, Side{Value: value, Members: []text.Place{p}})
}

// membersOf are the passages of all sides.
func membersOf(sides []Side) []text.Place {
	var out []text.Place
	for _, s := range sides {
		out = append(out, s.Members...)
	}
	return out
}

// count words a number of sides or sources for a reason.
func count(n int) string { return strconv.Itoa(n) }
