package story

import "parallax/internal/text"

// further reports whether the number at word i, up to the byte end, is only added to
// others, or is a change: "two more victims", "another 12", "longer by 350 metres".
func (l *line) further(i, end int) bool {
	if before := l.at(i - 2).folded; l.at(i-1).folded == "by" && (before == "longer" || before == "higher" || before == "lower" || before == "larger" || before == "wider") {
		return true
	}
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

// distant reports whether the duration at span is how long before or after something
// else happened, and not how long it took.
func (l *line) distant(span text.Span) bool {
	from, to := l.wordsOver(span)
	switch l.at(to).folded {
	case "before", "after", "ago", "earlier", "later", "prior", "since", "until", "away", "old":
		return true
	}
	return l.at(from-1).folded == "within" || l.at(from-1).folded == "in"
}

// knownBefore are words before a number of what is known already.
var knownBefore = text.NewSet("the these those both other his her its their 's ’s")

// oneOfSum reports whether the number from word i up to the byte end is one of two that
// make a sum: "a man and two women", "12 Somalis and 11 Yemenis".
func (l *line) oneOfSum(i, end int) bool {
	number := func(k int) bool { return l.at(k).Class == text.Number || few.Has(l.at(k).folded) }
	if l.at(i-1).folded == "and" && (number(i-3) || number(i-4)) {
		return true
	}
	for i < len(l.words) && l.words[i].Start < end {
		i++
	}
	return l.at(i+1).folded == "and" && number(i+2)
}

// few are words for numbers from one on.
var few = text.NewSet("a an one two three four five six seven eight nine ten eleven twelve")
