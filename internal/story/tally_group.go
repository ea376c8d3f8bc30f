package story

import (
	"maps"
	"math"
	"slices"
)

// grouped gathers the tallies of one thing, in the order of their first: with one
// number, those that count and tell the same; with different numbers, those that
// do so where no other number of the same source could be meant, and those of
// passages that say the same.
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
	rivals := rivalry{}
	var apart [][2]int // with different numbers
	for _, list := range r.comparable(all) {
		apart = append(apart, r.compare(all, list, rivals, join)...)
	}
	for n, two := range apart {
		if n%restPairs == restPairs-1 {
			r.rest()
		}
		if i, k := two[0], two[1]; rivals.alone(all, i, k) && rivals.alone(all, k, i) {
			join(i, k)
		}
	}
	for _, two := range r.paired(all) {
		join(two[0], two[1])
	}
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

// compare joins the tallies of a list that count one thing with one number, and
// returns those that may count one with different numbers. It notes which may
// be meant by which.
func (r *reading) compare(all []*tally, list []int, rivals rivalry, join func(i, k int)) (apart [][2]int) {
	pairs := 0 // since the last rest
	for n, i := range list {
		if pairs += len(list) - n; pairs >= restPairs {
			pairs = 0
			r.rest()
		}
		for _, k := range list[n+1:] {
			a, b := all[i], all[k]
			if !r.sameThing(a, b) || !r.together(a.doc, b.doc) {
				continue
			}
			if a.doc != b.doc {
				rivals.note(all, i, k)
			}
			if a.doc == b.doc || a.figure.Value == b.figure.Value {
				join(i, k)
			} else {
				apart = append(apart, [2]int{i, k})
			}
		}
	}
	return apart
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

// A rivalry is, by tally and another source, the tallies of that source that may
// count the same.
type rivalry map[[2]int][]*tally

// note adds what each of two tallies is to the other.
func (v rivalry) note(all []*tally, i, k int) {
	for range 2 {
		at := [2]int{i, all[k].doc}
		if !slices.Contains(v[at], all[k]) {
			v[at] = append(v[at], all[k])
		}
		i, k = k, i
	}
}

// alone reports whether tally k has the only number in its source that may count
// what tally i does.
func (v rivalry) alone(all []*tally, i, k int) bool {
	return sameNumbers(exactest(v[[2]int{i, all[k].doc}]))
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
	if a.sort() != b.sort() || a.rate || b.rate || a.lasting != "" || b.lasting != "" || a.figure.Unit != b.figure.Unit && !a.put && !b.put {
		return false
	}
	if a.put || b.put {
		return a.doc == b.doc && maps.Equal(a.told, b.told) && max(a.passage.Start-b.figure.At.End, b.passage.Start-a.figure.At.End) < 250
	}
	if a.doc == b.doc && a.figure.Value != b.figure.Value {
		return false // one source that gives two numbers counts two things
	}
	if a.told["die"] != b.told["die"] || a.told["injur"] != b.told["injur"] || a.told["arrest"] != b.told["arrest"] || apart(a, b) {
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
