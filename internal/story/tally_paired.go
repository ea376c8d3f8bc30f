package story

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"parallax/internal/align"
	"parallax/internal/figure"
	"parallax/internal/text"
	"parallax/internal/timex"
)

// stretches are the durations that a document tells, as tallies of hours.
func (r *reading) stretches(doc int) []*tally {
	var out []*tally
	for i := range r.times[doc] {
		x := &r.times[doc][i]
		hours := hoursOf(x.Value)
		if words := r.words(x.At); x.Type != timex.Duration || hours == 0 || strings.HasPrefix(words, "a ") || strings.HasPrefix(words, "A ") {
			continue
		}
		for k := range r.lines[doc] {
			l := &r.lines[doc][k]
			if !l.span.Contains(x.At.Span()) {
				continue
			}
			at, _ := l.wordsOver(x.At.Span())
			c := l.clauseOf(at)
			from, to := l.segment(at, c)
			f := figure.Figure{At: x.At, Value: hours, Bound: boundOf(x.Mod), Unit: "duration"}
			t := &tally{
				figure: f, doc: doc, passage: r.docs[doc].Place(l.passage(c)), counted: f.Unit, lasting: x.Value,
				told: l.tells(from, to, x.At.Span(), nil),
			}
			r.circumstances(t, l, c, from, to, at)
			out = append(out, t)
			break
		}
	}
	return out
}

// paired are the tallies, by twos, in which two passages that say the same count
// one thing: the only ones of their sort, when those with one number are put aside.
func (r *reading) paired(all []*tally) [][2]int {
	byDoc := make([][]int, len(r.docs))
	for i, t := range all {
		byDoc[t.doc] = append(byDoc[t.doc], i)
	}
	for _, list := range byDoc {
		slices.SortFunc(list, func(a, b int) int { return cmp.Compare(all[a].figure.At.Start, all[b].figure.At.Start) })
	}
	within := func(p *align.Passage) []int {
		list := byDoc[r.index[p.At.Source]]
		from, _ := slices.BinarySearchFunc(list, p.At.Start, func(i, start int) int { return cmp.Compare(all[i].figure.At.Start, start) })
		to := from
		for to < len(list) && all[list[to]].figure.At.End <= p.At.End {
			to++
		}
		return list[from:to]
	}
	var out [][2]int
	for i, g := range r.aligned.Groups {
		if i%restEvery == restEvery-1 {
			r.rest()
		}
		for _, p := range g.Pairs {
			pair := &r.aligned.Pairs[p]
			here, there := within(&r.aligned.Passages[pair.A]), within(&r.aligned.Passages[pair.B])
			out = append(out, counterparts(all, here, there)...)
		}
	}
	return out
}

// counterparts are the two of here and there that count one thing with different
// numbers, where no other could be meant.
func counterparts(all []*tally, here, there []int) [][2]int {
	var out [][2]int
	for _, i := range here {
		k, ok := onlyLike(all, i, here, there)
		if !ok {
			continue
		}
		if back, ok := onlyLike(all, k, there, here); ok && back == i && alikeTold(all[i], all[k]) {
			out = append(out, [2]int{i, k})
		}
	}
	return out
}

// onlyLike is the one of there that counts what i counts; false where there is
// none or several, or where a number of this sort stands on both sides.
func onlyLike(all []*tally, i int, here, there []int) (int, bool) {
	found := -1
	for _, k := range there {
		switch {
		case !ofOneSort(all[i], all[k]):
		case all[i].figure.Value == all[k].figure.Value || found >= 0:
			return -1, false
		default:
			found = k
		}
	}
	return found, found >= 0
}

// ofOneSort reports whether two tallies may count one thing by what is counted.
func ofOneSort(a, b *tally) bool {
	if a.rate != b.rate || (a.lasting == "") != (b.lasting == "") || a.figure.Unit != b.figure.Unit || a.put || b.put {
		return false
	}
	return a.figure.Unit != "" || a.counted == b.counted || persons()[a.counted] && persons()[b.counted] || align.Alike(a.counted, b.counted) >= countsAs
}

// The likeness from which one word may stand for another: for what is done or
// told, and for what is counted by passages that say the same otherwise.
const (
	standsFor = 0.6
	countsAs  = 0.45
)

// persons are stems of words that count people, whoever they are.
var persons = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(`people person passenger resident citizen civilian man men woman women child children worker employee protester demonstrator student pupil
visitor spectator voter migrant refugee patient soldier villager traveller traveler tourist guest member supporter fan victim dead death fatality injury wounded injured arrest detention`) {
		out[text.Stem(w)] = true
	}
	return out
})

// alikeTold reports whether what is told of two tallies of one sort lets them be
// of one thing: neither tells of the dead where the other tells of the injured,
// and what many things have, a price, a share, people, has a word in common.
// Durations needn't, where both are of some hours, say, or some years; one
// isn't many times the other.
func alikeTold(a, b *tally) bool {
	if apart(a, b) || a.told["die"] != b.told["die"] || a.told["injur"] != b.told["injur"] {
		return false
	}
	switch {
	case a.lasting != "":
		if x, y := a.figure.Value, b.figure.Value; max(x, y) > 4*min(x, y) {
			return false
		}
		if unitOf(a.lasting) == unitOf(b.lasting) {
			return true
		}
	case a.figure.Unit == "" && a.counted == b.counted && !persons()[a.counted]:
		return true
	}
	for x := range a.told {
		for y := range b.told {
			if align.Alike(x, y) >= standsFor {
				return true
			}
		}
	}
	return false
}

// hoursOf is how many hours a TIMEX3 duration takes, of one unit; 0 for any other value.
func hoursOf(value string) float64 {
	amount, ok := strings.CutPrefix(value, "P")
	clock := false
	if ok {
		amount, clock = strings.CutPrefix(amount, "T")
	}
	if !ok || len(amount) < 2 {
		return 0
	}
	n, err := strconv.ParseFloat(amount[:len(amount)-1], 64)
	if err != nil {
		return 0
	}
	switch unit := amount[len(amount)-1]; {
	case clock && unit == 'H':
		return n
	case clock && unit == 'M':
		return n / 60
	case clock && unit == 'S':
		return n / 3600
	case unit == 'D':
		return 24 * n
	case unit == 'W':
		return 7 * 24 * n
	case unit == 'M':
		return 365.25 * 2 * n // a twelfth of a year
	case unit == 'Y':
		return 365.25 * 24 * n
	}
	return 0
}

// unitOf is the unit of a TIMEX3 duration: "TH" for hours, "M" for months.
func unitOf(value string) string {
	unit := value[len(value)-1:]
	if strings.HasPrefix(value, "PT") {
		return "T" + unit
	}
	return unit
}

// boundOf is the bound that a TIMEX3 modifier puts on a duration.
func boundOf(mod string) figure.Bound {
	switch mod {
	case "APPROX":
		return figure.About
	case "MORE_THAN":
		return figure.MoreThan
	case "LESS_THAN":
		return figure.LessThan
	case "EQUAL_OR_MORE":
		return figure.AtLeast
	case "EQUAL_OR_LESS":
		return figure.AtMost
	}
	return figure.Exact
}
