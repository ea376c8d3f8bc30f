package story

import (
	"cmp"
	"slices"

	"parallax/internal/text"
	"parallax/internal/why"
)

// A couple is two happenings of one story, the one of the lower index first.
type couple struct{ a, b, story int }

// coupleOf is two happenings as a document tells them.
func (r *reading) coupleOf(x, y, doc int) couple {
	return couple{min(x, y), max(x, y), r.storyOf(r.docs[doc].ID)}
}

// A stated order is what one source says of a couple: which came first.
type stated struct {
	doc   int
	turns bool // the second came first
	at    []text.Place
}

// A sequencer compares the orders of happenings, also of those that no source
// dates and that are no events by themselves.
type sequencer struct {
	*reading
	all []*cluster // the happenings, then the undated ones
}

// sequenceDifferences finds couples of happenings that one source tells in one
// order and another in the other. Each says so itself: by "after", "before" or
// "followed", or by the days that it gives them.
func (r *reading) sequenceDifferences() []finding {
	q := sequencer{reading: r, all: slices.Concat(r.happenings, r.undated)}
	days, told := r.ownDays(), q.statedByWords()
	for i, c := range r.happenings { // where sources date one to other days, its order may turn
		if !c.differ() {
			continue
		}
		for doc := range c.by() {
			if _, dated := find(days[doc], i); dated {
				for _, d := range days[doc] {
					if p := r.coupleOf(i, d.event, doc); told[p] == nil && d.event != i {
						told[p] = []stated{}
					}
				}
			}
		}
	}
	couples := make([]couple, 0, len(told))
	for p := range told {
		if q.ordered(p) {
			couples = append(couples, p)
		}
	}
	slices.SortFunc(couples, func(x, y couple) int { return cmp.Or(x.a-y.a, x.b-y.b, x.story-y.story) })
	var out []finding
	for i, p := range couples {
		if i%restEvery == restEvery-1 {
			r.rest()
		}
		if f, ok := q.sequenceDifference(p, append(told[p], q.statedByDays(p, days)...)); ok {
			out = append(out, f)
		}
	}
	return out
}

// ordered reports whether the order of a couple means something: both are of
// kinds that news tells, of different ones, and neither is words.
func (q *sequencer) ordered(p couple) bool {
	x, y := q.all[p.a].members[0], q.all[p.b].members[0]
	return x.named() && y.named() && x.family != y.family && !x.kind().speech && !y.kind().speech
}

// sequenceDifference sets the sources that tell a couple in one order against
// those that tell it in the other. A source that tells both tells nothing.
func (q *sequencer) sequenceDifference(p couple, list []stated) (finding, bool) {
	slices.SortStableFunc(list, func(x, y stated) int { return x.doc - y.doc })
	var sides [2]Side
	for i := 0; i < len(list); {
		end := i + 1
		mixed := false
		for ; end < len(list) && list[end].doc == list[i].doc; end++ {
			mixed = mixed || list[end].turns != list[i].turns
		}
		for _, s := range list[i:end] {
			if !mixed {
				side := &sides[truth(s.turns)]
				side.Members = append(side.Members, s.at...)
			}
		}
		i = end
	}
	if len(sides[0].Members) == 0 || len(sides[1].Members) == 0 {
		return finding{}, false
	}
	a, b := q.words(q.title(q.all[p.a])), q.words(q.title(q.all[p.b]))
	sides[0].Value, sides[1].Value = a+" → "+b, b+" → "+a
	if before(first(sides[1].Members), first(sides[0].Members)) {
		sides[0], sides[1] = sides[1], sides[0]
	}
	d := Difference{Kind: "sequence", Severity: open, Sides: sides[:], Why: why.Because("sequence-order", "one", a, "other", b)}
	if p.a < len(q.eventIDs) {
		d.Event = &q.eventIDs[p.a]
	}
	return found(d), true
}

// An ownDay is a happening with the days that one source gives it, and where.
type ownDay struct {
	event int
	when  bounds
	at    text.Place
}

// find is the day of an event in a list in the order of events.
func find(list []ownDay, event int) (ownDay, bool) {
	i, ok := slices.BinarySearchFunc(list, event, func(d ownDay, event int) int { return d.event - event })
	if !ok {
		return ownDay{}, false
	}
	return list[i], true
}

// ownDays are, by document, the happenings that it dates for sure and in one way
// only: to days that are all of what is told, not to one of a month, nor to a plan.
func (r *reading) ownDays() [][]ownDay {
	out := make([][]ownDay, len(r.docs))
	for i, c := range r.happenings {
		several := map[int]bool{}
		for _, m := range c.members {
			if !m.dated {
				continue
			}
			list := &out[m.doc]
			n := len(*list) - 1
			w := r.times[m.doc][m.time].When
			switch has := n >= 0 && (*list)[n].event == i; {
			case m.planned || m.since || m.part || m.generic || m.aspect < 0 || w == nil || w.SureFrom == "" || m.when.days() > 7:
				several[m.doc] = true
			case !has:
				*list = append(*list, ownDay{i, m.when, r.docs[m.doc].Place(m.passage)})
			case (*list)[n].when != m.when:
				several[m.doc] = true
			}
		}
		for doc := range several {
			if n := len(out[doc]) - 1; n >= 0 && out[doc][n].event == i {
				out[doc] = out[doc][:n]
			}
		}
	}
	return out
}

// statedByDays are the orders that sources give a couple by dating both.
func (q *sequencer) statedByDays(p couple, days [][]ownDay) []stated {
	var out []stated
	for doc := range q.all[p.a].by() {
		x, okX := find(days[doc], p.a)
		y, okY := find(days[doc], p.b)
		if okX && okY && p == q.coupleOf(p.a, p.b, doc) && (x.when.to.before(y.when.from) || y.when.to.before(x.when.from)) {
			out = append(out, stated{doc, y.when.to.before(x.when.from), []text.Place{x.at, y.at}})
		}
	}
	return out
}
