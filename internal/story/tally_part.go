package story

import "parallax/internal/text"

// further reports whether the number at word i, up to the byte end, is only added to
// others: "two more victims", "another 12".
func (l *line) further(i, end int) bool {
	for i < len(l.words) && l.words[i].Start < end {
		if l.at(i-1).folded == "another" {
			return true
		}
		i++
	}
	switch l.at(i).folded {
	case "more", "other", "others", "additional", "further":
		return l.at(i+1).folded != "than"
	}
	return false
}

// formerly reports whether the number at word i is the one before a change: "up
// from 40", "from 4.0 billion a year earlier".
func (l *line) formerly(i int) bool {
	if l.at(i-1).folded != "from" {
		return false
	}
	if before := l.at(i - 2).folded; before == "up" || before == "down" {
		return true
	}
	for k := i + 1; k < i+8; k++ {
		switch l.at(k).folded {
		case "earlier", "before", "ago", "previously":
			return true
		}
	}
	return false
}

// conjunct narrows words[from:to] around word i to those that no "and" parts from
// it behind which another number stands: "sales of 3.9 billion and income of 240 million".
func (l *line) conjunct(i, from, to int) (int, int) {
	numbered := func(from, to int) bool {
		for k := from; k < to; k++ {
			if l.words[k].Class == text.Number {
				return true
			}
		}
		return false
	}
	for k := i - 1; k >= from; k-- {
		if l.words[k].folded == "and" && numbered(from, k) {
			from = k + 1
		}
	}
	for k := i + 1; k < to; k++ {
		if l.words[k].folded == "and" && numbered(k, to) {
			to = k
		}
	}
	return from, to
}
