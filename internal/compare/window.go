package compare

import "sort"

// Window returns which of the boxes, in order and apart from one another, lie
// at least in part between from and to: those from first up to end.
func Window(boxes []Box, from, to float64) (first, end int) {
	first = sort.Search(len(boxes), func(i int) bool { return boxes[i].Bottom > from })
	end = first + sort.Search(len(boxes)-first, func(i int) bool { return boxes[first+i].Top >= to })
	return first, end
}

// Part is the box of the bytes start…end of a text of length bytes that fills
// the box b evenly: where a passage stands, as near as can be told before it
// is measured.
func (b Box) Part(start, end, length int) Box {
	if length <= 0 {
		return b
	}
	high := (b.Bottom - b.Top) / float64(length)
	return Box{b.Top + high*float64(max(start, 0)), b.Top + high*float64(min(end, length))}
}

// Uncut is how little a view from…to of the boxes must be moved down for neither
// of its edges to cut through the head of a box, which is so high; 0 where three
// times as much would not do.
func Uncut(boxes []Box, head, from, to float64) float64 {
	const step = 2
	for by := 0.0; by <= 3*head; by += step {
		cut := false
		for _, b := range boxes {
			for _, edge := range [...]float64{from + by, to + by} {
				cut = cut || b.Top < edge && edge < b.Top+head
			}
		}
		if !cut {
			return by
		}
	}
	return 0
}
