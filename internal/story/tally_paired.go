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
			t.away = l.distant(x.At.Span())
			out = append(out, t)
			break
		}
	}
	return out
}

// tallied finds the tallies that stand in a passage.
func (r *reading) tallied(all []*tally) func(p *align.Passage) []int {
	byDoc := make([][]int, len(r.docs))
	for i, t := range all {
		byDoc[t.doc] = append(byDoc[t.doc], i)
	}
	for _, list := range byDoc {
		slices.SortFunc(list, func(a, b int) int { return cmp.Compare(all[a].figure.At.Start, all[b].figure.At.Start) })
	}
	return func(p *align.Passage) []int {
		list := byDoc[r.index[p.At.Source]]
		from, _ := slices.BinarySearchFunc(list, p.At.Start, func(i, start int) int { return cmp.Compare(all[i].figure.At.Start, start) })
		to := from
		for to < len(list) && all[list[to]].figure.At.End <= p.At.End {
			to++
		}
		return list[from:to]
	}
}

// standsFor is the likeness from which one word may stand for another.
const standsFor = 0.6

// persons are stems of words that count people, whoever they are.
var persons = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(`people person passenger resident citizen civilian man men woman women child children worker employee protester demonstrator student pupil
visitor spectator parent voter migrant refugee patient soldier villager traveller traveler tourist guest member supporter fan victim dead death fatality injury wounded injured arrest detention body`) {
		out[text.Stem(w)] = true
	}
	return out
})

// hoursOf is how many hours a TIMEX3 duration takes: P2D, P5Y6M, PT1H30M; 0 for any
// other value.
func hoursOf(value string) float64 {
	rest, ok := strings.CutPrefix(value, "P")
	if !ok {
		return 0
	}
	sum, clock := 0.0, false
	for rest != "" {
		if rest[0] == 'T' && !clock {
			rest, clock = rest[1:], true
		}
		at := strings.IndexAny(rest, "YMWDHS")
		if at < 1 {
			return 0
		}
		n, err := strconv.ParseFloat(rest[:at], 64)
		hours := hoursIn[rest[at:at+1]]
		if clock {
			hours = hoursIn["T"+rest[at:at+1]]
		}
		if err != nil || hours == 0 {
			return 0
		}
		sum, rest = sum+n*hours, rest[at+1:]
	}
	return sum
}

// hoursIn is how many hours the units of TIMEX3 durations take; a month is a twelfth
// of a year.
var hoursIn = map[string]float64{"Y": 365.25 * 24, "M": 365.25 * 2, "W": 7 * 24, "D": 24, "TH": 1, "TM": 1.0 / 60, "TS": 1.0 / 3600}

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
