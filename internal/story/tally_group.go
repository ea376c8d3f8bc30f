package story

import (
	"maps"
	"math"
	"slices"
)

// grouped gathers the tallies of one thing, in the order of their first: with one
// number, those that count and tell the same; with different numbers, those that
// match where no other number of the same source could be meant.
func (r *reading) grouped(all []*tally) [][]*tally {
	for i, t := range all {
		t.group = i
	}
	of := func(i int) int {
		for all[i].group != i {
			all[i].group = all[all[i].group].group
			i = all[i].group
		}
		return i
	}
	join := func(i, k int) {
		if a, b := of(i), of(k); a != b {
			all[max(a, b)].group = min(a, b)
		}
	}
	single(all)
	for _, list := range r.comparable(all) {
		r.compare(all, list, join)
	}
	r.joinMatched(all, of, join)
	return gathered(all, of)
}

// joinMatched joins the groups of matches, the surest first, but where a group would
// have two numbers of one source.
func (r *reading) joinMatched(all []*tally, of func(int) int, join func(i, k int)) {
	groups := make([][]*tally, len(all))
	for i, t := range all {
		groups[of(i)] = append(groups[of(i)], t)
	}
	for _, m := range r.matched(all) {
		a, b := of(m.a), of(m.b)
		if a != b && !clash(groups[a], groups[b]) {
			both := slices.Concat(groups[a], groups[b])
			join(m.a, m.b)
			groups[of(a)] = both
		}
	}
}

// clash reports whether one source gives two numbers in two groups that no number fits.
func clash(a, b []*tally) bool {
	for _, x := range a {
		for _, y := range b {
			if x.doc == y.doc && !otherwiseSaid(x, y) && !reconciled([]*tally{x, y}) {
				return true
			}
		}
	}
	return false
}

// gathered are the groups of two tallies or more, in the order of their first.
func gathered(all []*tally, of func(int) int) [][]*tally {
	byGroup := make([][]*tally, len(all))
	for i, t := range all {
		byGroup[of(i)] = append(byGroup[of(i)], t)
	}
	return slices.DeleteFunc(byGroup, func(g []*tally) bool { return len(g) < 2 })
}

// together reports whether two sources tell of one story: by all they say, or
// as two of a handful that someone put together.
func (r *reading) together(a, b int) bool {
	return len(r.docs) <= handful || r.aligned.Stories[a] == r.aligned.Stories[b]
}

// beside tells of two sources whether they are two of few that tell of one story, so
// that all they tell is compared.
func (r *reading) beside() func(a, b int) bool {
	size := map[int]int{}
	for _, s := range r.aligned.Stories {
		size[s]++
	}
	return func(a, b int) bool {
		return len(r.docs) <= handful || r.aligned.Stories[a] == r.aligned.Stories[b] && size[r.aligned.Stories[a]] <= fewTell
	}
}

// fewTell is how many sources that tell of one story are few.
const fewTell = 20

// compare joins the tallies of a list that count one thing with one number.
func (r *reading) compare(all []*tally, list []int, join func(i, k int)) {
	pairs := 0 // since the last rest
	for n, i := range list {
		if pairs += len(list) - n; pairs >= restPairs {
			pairs = 0
			r.rest()
		}
		for _, k := range list[n+1:] {
			if a, b := all[i], all[k]; (a.doc == b.doc || a.figure.Value == b.figure.Value) && r.sameThing(a, b) && r.together(a.doc, b.doc) {
				join(i, k)
			}
		}
	}
}

// handful is the number of sources up to which all are taken to tell of one story,
// so that less must speak for two numbers to be of one thing.
const handful = 8

// single marks the tallies that are the only number of their sort in their source.
func single(all []*tally) {
	type key struct {
		doc  int
		sort string
	}
	of := map[key][]*tally{}
	for _, t := range all {
		k := key{t.doc, t.sort()}
		of[k] = append(of[k], t)
	}
	for _, list := range of {
		one := sameNumbers(exactest(list))
		for _, t := range list {
			t.single = one
		}
	}
}

// comparable are the lists of tallies that may be of one thing: in one story
// they count the same, and share what is told of it, or the number, or the source.
func (r *reading) comparable(all []*tally) [][]int {
	type key struct {
		story, source int
		counted, told string
		value         float64
	}
	at := map[key]int{}
	var out [][]int
	put := func(k key, i int) {
		n, ok := at[k]
		if !ok {
			n = len(out)
			at[k] = n
			out = append(out, nil)
		}
		out[n] = append(out[n], i)
	}
	for i, t := range all {
		k := key{story: r.storyOf(r.docs[t.doc].ID), source: -1, counted: t.sort()}
		for stem := range t.told {
			k.told = stem
			put(k, i)
		}
		k.told, k.value = "", t.figure.Value
		put(k, i)
		k.value, k.source = 0, t.doc
		put(k, i)
	}
	return out
}

// sameThing reports whether two tallies count the same.
func (r *reading) sameThing(a, b *tally) bool {
	if a.sort() != b.sort() || a.rate != b.rate || a.rate == more || a.lasting != "" || b.lasting != "" || a.figure.Unit != b.figure.Unit && !a.put && !b.put {
		return false
	}
	if a.put || b.put {
		return a.doc == b.doc && maps.Equal(a.told, b.told) && max(a.passage.Start-b.figure.At.End, b.passage.Start-a.figure.At.End) < 250
	}
	if a.doc == b.doc && a.figure.Value != b.figure.Value {
		return false // one source that gives two numbers counts two things
	}
	if otherFate(a, b) || apart(a, b) {
		return false
	}
	shared, telling := 0, 0
	for stem := range a.told {
		if b.told[stem] {
			shared++
			if outcomes()[stem] {
				telling++
			}
		}
	}
	least := min(len(a.told), len(b.told))
	switch v := a.figure.Value; {
	case v == b.figure.Value && shared > 0 && v > 10 && math.Mod(v, 10) != 0: // no round number
		return true
	case (a.someone || b.someone) && !meets(a.people, b.people):
		return false // nobody knows whether it is the same person
	case telling > 0 && (shared > 1 || len(r.docs) <= handful && (!a.told["cost"] || !b.told["cost"] || a.single && b.single)):
		return true
	case a.counted != b.counted:
		return false
	}
	return shared >= 3 || shared == 2 && least <= 3 || shared == 1 && a.single && b.single && a.sort() != "people" && len(r.docs) <= handful
}
