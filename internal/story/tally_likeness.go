package story

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"parallax/internal/align"
	"parallax/internal/text"
)

// A match is two tallies of two sources that seem to be of one thing with
// different numbers, and how much speaks for it.
type match struct {
	a, b  int // index in the list of tallies
	score float64
}

// What makes two tallies a match. Tried on short stories with differences that were
// planted, and on handfuls of articles of ECB+ topics 1–35.
const (
	likeEnough   = 2.5 // score of a match
	lastsAlike   = 3   // score of a match of durations
	aheadOfOther = 0.5 // by how much the best is ahead of the next
)

// A docSort names the tallies of one sort in one source.
type docSort struct {
	doc  int
	sort string
}

// sorted is where a tally belongs.
func (t *tally) sorted() docSort { return docSort{t.doc, t.sort()} }

// A matcher scores the tallies of several sources.
type matcher struct {
	all    []*tally
	byDoc  [][]int // those that their source doesn't give more exactly
	sorts  map[docSort][]int
	alike  map[[2]string]float64
	paired map[[2]int]bool // told by passages that say the same
	found  []match
}

// matched are the matches among tallies: each is the other's best, with no other number
// of its source close behind. The surest come first. Of few sources all tallies may
// match, else those of passages that say the same.
func (r *reading) matched(all []*tally) []match {
	m := matcher{all: all, byDoc: make([][]int, len(r.docs)), sorts: map[docSort][]int{}, alike: map[[2]string]float64{}, paired: map[[2]int]bool{}}
	for i, t := range all {
		m.sorts[t.sorted()] = append(m.sorts[t.sorted()], i)
	}
	for i, t := range all {
		if !m.toldExacter(t) {
			m.byDoc[t.doc] = append(m.byDoc[t.doc], i)
		}
	}
	pairs := r.pairedPlaces(all)
	for _, two := range pairs {
		m.paired[two] = true
	}
	for n, two := range pairs {
		if n%restPairs == restPairs-1 {
			r.rest()
		}
		m.match(two[0], all[two[1]].doc)
	}
	beside := r.beside()
	for d, here := range m.byDoc {
		r.rest()
		for there := d; there < len(r.docs); there++ {
			if beside(d, there) {
				for _, i := range here {
					m.match(i, there)
				}
			}
		}
	}
	slices.SortStableFunc(m.found, func(a, b match) int { return cmp.Compare(b.score, a.score) })
	return m.found
}

// match finds what tally i is matched with in another document, if anything.
func (m *matcher) match(i, doc int) {
	k, score := m.best(i, m.byDoc[doc])
	if k < 0 || m.all[i].figure.Value == m.all[k].figure.Value {
		return
	}
	if back, _ := m.best(k, m.byDoc[m.all[i].doc]); back >= 0 && m.all[back].figure.Value == m.all[i].figure.Value {
		m.found = append(m.found, match{i, k, score})
	}
}

// best is the tally of a list that is likest to tally i, and how like; -1 where none
// is like enough, or what is told of another number speaks nearly as much for that one:
// which of two is nearer decides nothing.
func (m *matcher) best(i int, list []int) (int, float64) {
	found, top, next := -1, 0.0, 0.0
	for _, k := range list {
		speaks := m.speaks(i, k)
		switch other := found >= 0 && m.all[found].figure.Value != m.all[k].figure.Value; {
		case speaks > top:
			if other {
				next = top
			}
			found, top = k, speaks
		case other:
			next = max(next, speaks)
		}
	}
	if found < 0 || top-next < aheadOfOther {
		return -1, 0
	}
	least := likeEnough
	if m.all[i].lasting != "" && !m.saidAlike(i, found) {
		least = lastsAlike
	}
	score := top + m.nears(m.all[i], m.all[found])
	if score < least {
		return -1, 0
	}
	return found, score
}

// speaks is how much of what is told speaks for two tallies being of one thing; 0
// where something speaks against it.
func (m *matcher) speaks(i, k int) float64 {
	a, b := m.all[i], m.all[k]
	if a.doc == b.doc && !otherwiseSaid(a, b) {
		return 0
	}
	counted := m.sameCounted(a, b)
	if counted < 0 || !mayMatch(a, b) || a.share != b.share && (a.counted != b.counted || a.counted == anyone) {
		return 0
	}
	told, met := m.toldAlike(a, b), 0.0
	if meets(a.people, b.people) || meets(a.bodies, b.bodies) || meets(a.places, b.places) {
		met += 0.5
	}
	if m.saidAlike(i, k) {
		met += 1.5
	}
	if told < 1 && a.sort() == "people" || met == 0 && (a.known || b.known) {
		return 0
	}
	if a.long != b.long {
		return counted + told + met - 2
	}
	return counted + told + met
}

// saidAlike reports whether two tallies stand in passages that say the same.
func (m *matcher) saidAlike(i, k int) bool {
	return m.paired[[2]int{i, k}] || m.paired[[2]int{k, i}]
}

// toldExacter reports whether the source of a tally tells the same with a number that
// is more exact: "dozens killed" over "at least 38 people were killed".
func (m *matcher) toldExacter(t *tally) bool {
	low, high := reach(t.figure)
	return t.figure.Unit == "" && slices.ContainsFunc(m.sorts[t.sorted()], func(k int) bool {
		o := m.all[k]
		from, to := reach(o.figure)
		return o.long == t.long && !otherFate(o, t) && m.toldAlike(o, t) > 1 &&
			low <= from && to <= high && (low < from || to < high)
	})
}

// nears is what speaks for two tallies by their numbers: none other of their sort is
// near them, and they are near each other; many times each other they aren't of one thing.
func (m *matcher) nears(a, b *tally) float64 {
	near := 0.0
	if m.alone(a, b) && m.alone(b, a) {
		near++
	}
	switch low, high := min(a.figure.Value, b.figure.Value), max(a.figure.Value, b.figure.Value); {
	case high <= 1.5*low:
		near += 0.5
	case high > 10*low:
		near -= 10
	case high > 3*low:
		near -= 2
	case high > 2*low:
		near -= 1.5
	}
	return near
}

// mayMatch reports whether nothing tells that two tallies are of different things.
func mayMatch(a, b *tally) bool {
	return a.rate == b.rate && !a.put && !b.put && !a.away && !b.away && (a.lasting == "") == (b.lasting == "") && a.figure.Unit == b.figure.Unit &&
		(a.figure.Unit != "" || !otherFate(a, b)) && !apart(a, b)
}

// fates are what happens to people; a length or a sum is only told beside it.
var fates = text.NewSet("die injur arrest")

// otherFate reports whether two tallies are of people to whom different things happened.
func otherFate(a, b *tally) bool {
	return a.told["die"] != b.told["die"] || a.told["injur"] != b.told["injur"] || a.told["arrest"] != b.told["arrest"]
}

// sameCounted is what speaks for two tallies by what they count: 1 the same
// thing, 0.5 what a like word names, 0 people or a unit, -1 different things.
func (m *matcher) sameCounted(a, b *tally) float64 {
	people := a.sort() == "people"
	switch {
	case a.figure.Unit != "":
		if a.of != "" && a.of == b.of {
			return 1
		}
		return 0
	case people && b.sort() == "people":
		return 0
	case a.sort() == b.sort():
		return 1
	case m.like(a.counted, b.counted) >= standsFor, within(a.counted, b.counted), within(b.counted, a.counted):
		return 0.5
	}
	return -1
}

// within reports whether a noun is the last half of another: "bird", "seabird".
func within(noun, other string) bool { return len(noun) > 3 && strings.HasSuffix(other, noun) }

// toldAlike counts the words that tell of a with which b is told too, outcomes twice.
func (m *matcher) toldAlike(a, b *tally) float64 {
	sum := 0.0
	for s := range a.told {
		best := 0.0
		for t := range b.told {
			best = max(best, m.like(s, t))
		}
		if best >= standsFor {
			sum += best
			if outcomes()[s] && (a.figure.Unit == "" || !fates.Has(s)) {
				sum++
			}
		}
	}
	return sum
}

// alone reports whether the source of a has no other number of its sort that is
// near that of b.
func (m *matcher) alone(a, b *tally) bool {
	for _, k := range m.sorts[a.sorted()] {
		o := m.all[k]
		if o.figure.Value != a.figure.Value && o.long == a.long && max(o.figure.Value, b.figure.Value) <= 2*min(o.figure.Value, b.figure.Value) {
			return false
		}
	}
	return true
}

// like is how alike two stems are; kinds of happening ("=fire") only to themselves.
func (m *matcher) like(s, t string) float64 {
	if s == t {
		return 1
	}
	if as := toldAs()[s]; as != "" && as == toldAs()[t] {
		return 1
	}
	if s > t {
		s, t = t, s
	}
	if strings.HasPrefix(s, "=") || strings.HasPrefix(t, "=") {
		return 0
	}
	k := [2]string{s, t}
	v, ok := m.alike[k]
	if !ok {
		v = math.Round(align.Alike(s, t)*1024) / 1024 // so that sums are the same in any order
		m.alike[k] = v
	}
	return v
}

// pairedPlaces are the tallies, by twos, that stand in passages that say the same.
func (r *reading) pairedPlaces(all []*tally) [][2]int {
	within := r.tallied(all)
	var out [][2]int
	for i, g := range r.aligned.Groups {
		if i%restEvery == restEvery-1 {
			r.rest()
		}
		for _, p := range g.Pairs {
			pair := &r.aligned.Pairs[p]
			there := within(&r.aligned.Passages[pair.B])
			for _, i := range within(&r.aligned.Passages[pair.A]) {
				for _, k := range there {
					out = append(out, [2]int{i, k})
				}
			}
		}
	}
	return out
}
