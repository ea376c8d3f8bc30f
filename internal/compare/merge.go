package compare

// Merge makes one order of several: the first whole, and what only a later one
// has next to what it has it beside: after what stands before it there, or, at
// its beginning, before what follows. An order that has nothing in common with
// those before it stands at the end. Every item stands in the result once.
func Merge(orders [][]int) []int {
	var l chain
	l.init()
	for _, order := range orders {
		last := l.prev[end]
		for _, item := range order {
			if _, placed := l.next[item]; placed {
				last = l.prev[item] // what comes first in this order stands before it
				break
			}
		}
		for _, item := range order {
			if _, placed := l.next[item]; !placed {
				l.insert(item, last)
			}
			last = item
		}
	}
	out := make([]int, 0, len(l.next))
	for item := l.next[end]; item != end; item = l.next[item] {
		out = append(out, item)
	}
	return out
}

// A chain is a list of items that can be put anywhere; end is before the first
// and after the last.
type chain struct{ next, prev map[int]int }

const end = -1

func (c *chain) init() {
	c.next, c.prev = map[int]int{end: end}, map[int]int{end: end}
}

// insert puts an item after another.
func (c *chain) insert(item, after int) {
	follows := c.next[after]
	c.next[after], c.prev[item] = item, after
	c.next[item], c.prev[follows] = follows, item
}
