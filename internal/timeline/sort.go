package timeline

import "slices"

// inOrder sorts marks, keeping the order of those that are alike. Marks are
// large: their numbers are moved about, and each mark once.
func inOrder[M any](marks []M, compare func(a, b *M) int) []M {
	order := make([]int, len(marks))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return compare(&marks[i], &marks[j]) })
	sorted := make([]M, len(marks))
	for to, from := range order {
		sorted[to] = marks[from]
	}
	return sorted
}

// A reach is the room that an item takes of a line.
type reach struct {
	from, to float64
	item     int
}

// sortBy sorts items by a key, keeping the order of those that have the same.
func sortBy(items []int, key func(item int) float64) {
	list := make([]reach, len(items))
	for i, item := range items {
		list[i] = reach{from: key(item), item: item}
	}
	fromLeft(list)
	for i := range list {
		items[i] = list[i].item
	}
}

// sortedAtOnce is how many reaches are sorted by insertion.
const sortedAtOnce = 12

// fromLeft sorts reaches by where they begin, keeping the order of those that
// begin at one place: by merging parts, where they aren't in order already. Most
// are. A chart of many events sorts them at every level of zoom within a frame,
// where package slices takes three times as long, for its call to compare.
func fromLeft(list []reach) {
	for lo := 0; lo < len(list); lo += sortedAtOnce {
		insertion(list[lo:min(lo+sortedAtOnce, len(list))])
	}
	room := make([]reach, 0, len(list))
	for size := sortedAtOnce; size < len(list); size *= 2 {
		for lo := 0; lo+size < len(list); lo += 2 * size {
			merge(list[lo:min(lo+2*size, len(list))], size, room)
		}
	}
}

// insertion sorts a few.
func insertion(list []reach) {
	for i := 1; i < len(list); i++ {
		for k := i; k > 0 && list[k].from < list[k-1].from; k-- {
			list[k], list[k-1] = list[k-1], list[k]
		}
	}
}

// merge merges two sorted parts of a list, of which the second begins at mid; room
// is for the first.
func merge(list []reach, mid int, room []reach) {
	if list[mid-1].from <= list[mid].from {
		return
	}
	to, left, right := 0, append(room, list[:mid]...), list[mid:]
	for len(left) > 0 && len(right) > 0 {
		if right[0].from < left[0].from {
			list[to], right = right[0], right[1:]
		} else {
			list[to], left = left[0], left[1:]
		}
		to++
	}
	copy(list[to:], left)
}
