package compare

// Merge makes one order of several: the first whole, and what only a later one
// has after what it has it after, as near as may be. Every item stands in the
// result once.
func Merge(orders [][]int) []int {
	const head = -1
	next := map[int]int{} // by item; head begins
	placed := map[int]bool{}
	for _, order := range orders {
		last := head
		for _, item := range order {
			if !placed[item] {
				placed[item] = true
				if after, ok := next[last]; ok {
					next[item] = after
				}
				next[last] = item
			}
			last = item
		}
	}
	out := make([]int, 0, len(placed))
	for item, ok := next[head]; ok; item, ok = next[item] {
		out = append(out, item)
	}
	return out
}
