package search

import "unicode/utf8"

// distance is the number of letters to change, add, leave out or swap with a
// neighbour to make a of b (Damerau–Levenshtein, restricted), as far as most;
// it returns most+1 when there are more.
func distance(a, b string, most int) int {
	n, m := utf8.RuneCountInString(a), utf8.RuneCountInString(b)
	if n-m > most || m-n > most {
		return most + 1
	}
	x, y := []rune(a), []rune(b)
	before, last, row := make([]int, m+1), make([]int, m+1), make([]int, m+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= n; i++ {
		row[0] = i
		least := i
		for j := 1; j <= m; j++ {
			cost := 1
			if x[i-1] == y[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
			least = min(least, row[j])
		}
		if least > most {
			return most + 1
		}
		before, last, row = last, row, before
	}
	return min(last[m], most+1)
}
