package figure

import (
	"strings"
	"unicode"

	"parallax/internal/text"
)

// numbered are words before a number that is a name or a place in a list.
var numbered = text.NewSet(`no number section sections article chapter page pages clause route highway flight type model room phase line paragraph item # § channel
		apollo formula unit platform gate level category version aged age ages`)

// excluded reports numbers that count nothing: years of four digits that stand
// alone, section numbers, scores, times of day, ages, telephone and house
// numbers, parts of names.
func (s *scan) excluded(n number) bool {
	before, after := s.foldAt(n.from-1), s.foldAt(n.to)
	if s.ratio(n) || (after == "year" || after == "years" || after == "months") && (s.foldAt(n.to+1) == "old" || s.foldAt(n.to+1) == "of" && s.foldAt(n.to+2) == "age") {
		return true
	}
	if after == "caliber" || after == "calibre" {
		return true
	}
	if n.word {
		return n.to == n.from+1 && (after == "-" || before == "no" && n.value == 1)
	}
	if s.code(n) {
		return true
	}
	if numbered.Has(before) || before == "." && s.listed(n.from-2) || s.stamped(n) || s.age(n) || s.telephone(n) || s.house(n) || s.named(n) {
		return true
	}
	if n.from == 0 && (after == "." || after == ")") && n.to+1 < len(s.tokens) {
		return true // "1. …" at the start of a line
	}
	return s.year(n)
}

// code reports numbers that are glued to other words or too long to count:
// 5ptsx, 771321763896631296.
func (s *scan) code(n number) bool {
	if s.glued(n.to) && s.word(n.to) {
		unit, _ := s.unitAfter(n.to)
		return unit == ""
	}
	return n.to == n.from+1 && n.Len() > 12 && !strings.Contains(n.Of(s.t), ",")
}

// ratio reports either number of "one in three", "nine out of 10".
func (s *scan) ratio(n number) bool {
	number := func(i int) bool {
		return i >= 0 && i < len(s.tokens) && (s.tokens[i].Class == text.Number || isNumberWord(s.fold(i)))
	}
	if n.to != n.from+1 || n.value > 1000 {
		return false
	}
	after, before := s.foldAt(n.to), s.foldAt(n.from-1)
	switch {
	case after == "in" && number(n.to+1) && s.small(n.to+1), before == "in" && number(n.from-2) && s.small(n.from):
		return true
	case after == "out" && s.foldAt(n.to+1) == "of" && number(n.to+2) && s.small(n.to+2):
		return true
	}
	return before == "of" && s.foldAt(n.from-2) == "out" && number(n.from-3) && s.small(n.from)
}

// small reports whether the number at token i is no year: 10, three, 1,000.
func (s *scan) small(i int) bool {
	return s.tokens[i].Class == text.Word || s.tokens[i].Len() != 4
}

// listed reports whether an abbreviation at token i numbers what follows: No., Sec.
func (s *scan) listed(i int) bool {
	switch s.foldAt(i) {
	case "no", "nos", "art", "sec", "p", "pp", "vol", "ch", "fig":
		return true
	}
	return false
}

// stamped reports times of day, fractions and scores: 18:30, 9/11, 3-2. Votes
// are told with a hyphen too, and count.
func (s *scan) stamped(n number) bool {
	before, after := s.foldAt(n.from-1), s.foldAt(n.to)
	right := s.glued(n.to) && s.glued(n.to+1) && n.to+1 < len(s.tokens) && s.tokens[n.to+1].Class == text.Number
	left := s.glued(n.from) && s.glued(n.from-1) && n.from >= 2
	switch {
	case after == ":" && right, before == ":" && left && s.tokens[n.from-2].Class == text.Number, after == "/", before == "/":
		return true
	case after == "-" && right:
		return !s.votes() || s.chained(n)
	case before == "-" && left:
		return s.tokens[n.from-2].Class != text.Number || !s.votes() || s.chained(n)
	}
	return false
}

// chained reports whether a number is one of three or more with hyphens, or has
// a leading zero: 555-0123, 800-555-1234.
func (s *scan) chained(n number) bool {
	zero := func(i int) bool {
		return i >= 0 && i < len(s.tokens) && s.tokens[i].Class == text.Number && s.t[s.tokens[i].Start] == '0' && s.tokens[i].Len() > 1
	}
	return s.foldAt(n.from-3) == "-" || s.foldAt(n.to+2) == "-" || s.foldAt(n.from-1) == "-" && s.foldAt(n.to) == "-" || zero(n.from) || zero(n.to+1)
}

// votes reports whether the sentence tells of a vote or a ruling.
func (s *scan) votes() bool {
	if s.vote == 0 {
		s.vote = -1
		for i := range s.tokens {
			switch s.fold(i) {
			case "vote", "votes", "voted", "voting", "ballot", "passed", "approved", "rejected", "ruled", "ruling", "justices", "senate", "parliament", "majority", "referendum", "confirmed", "lawmakers", "decision", "council", "committee":
				s.vote = 1
			}
		}
	}
	return s.vote > 0
}

// age reports the age behind a person: The man, 45, was …
func (s *scan) age(n number) bool {
	if s.foldAt(n.from-1) != "," || n.value < 1 || n.value > 119 || n.to != n.from+1 || !s.word(n.from-2) {
		return false
	}
	switch s.foldAt(n.to) {
	case ",", ".", ";", ")", "who":
	default:
		return false
	}
	switch s.foldAt(n.from - 2) {
	case "man", "woman", "boy", "girl", "teenager", "father", "mother", "son", "daughter", "husband", "wife", "brother", "sister", "victim", "suspect", "driver", "student", "actor", "singer":
		return true
	}
	return s.capital(n.from - 2)
}

// telephone reports parts of telephone numbers: a leading zero, a plus before,
// or another number right beside it.
func (s *scan) telephone(n number) bool {
	raw := s.tokens[n.from].Of(s.t)
	if raw[0] == '0' && len(raw) > 1 && raw[1] >= '0' && raw[1] <= '9' {
		return true
	}
	if n.to != n.from+1 || strings.Contains(raw, ",") {
		return false
	}
	number := func(i int) bool {
		return i >= 0 && i < len(s.tokens) && s.tokens[i].Class == text.Number && !strings.Contains(s.tokens[i].Of(s.t), ",")
	}
	if s.foldAt(n.from-1) == "+" && s.glued(n.from) && number(n.to) {
		return true
	}
	beside := number(n.to) && !s.breaks(n.to) || number(n.from-1) && !s.breaks(n.from)
	_, counted := s.counts(n.to)
	return beside && !counted
}

// house reports the number of a house or a block: 10 Downing Street, the 3400
// block of Thorpe Street.
func (s *scan) house(n number) bool {
	if s.foldAt(n.to) == "block" && s.foldAt(n.to+1) == "of" && s.foldAt(n.from-1) == "the" {
		return true
	}
	for k := n.to; k < n.to+3 && s.capital(k); k++ {
		switch s.foldAt(k + 1) {
		case "street", "avenue", "road", "boulevard", "drive", "lane", "square", "st", "ave", "blvd":
			return s.capital(k + 1)
		}
	}
	return false
}

// named reports a number that ends a name: a Boeing 777, iPhone 15.
func (s *scan) named(n number) bool {
	if n.from < 1 || n.to != n.from+1 || !s.word(n.from-1) || s.breaks(n.from) {
		return false
	}
	w := s.tokens[n.from-1].Of(s.t)
	if strings.IndexFunc(w, unicode.IsUpper) < 0 || n.from == 1 || n.from-1 < s.floor || strings.HasSuffix(w, "day") {
		return false
	}
	if _, sign := s.signBefore(n.from); sign < n.from {
		return false
	}
	if u, _ := s.unitAfter(n.to); u != "" {
		return false
	}
	b, _ := s.boundBefore(n.from)
	_, counted := s.counts(n.to)
	return b == Exact && !counted && s.foldAt(n.to) != "-" && s.foldAt(n.to) != "of"
}

// year reports a year of four digits that stands alone.
func (s *scan) year(n number) bool {
	if n.to != n.from+1 || n.value < 1500 || n.value > 2100 || n.Len() != 4 {
		return false
	}
	_, sign := s.signBefore(n.from)
	unit, _ := s.unitAfter(n.to)
	if sign != n.from || unit != "" {
		return false
	}
	switch s.foldAt(n.from - 1) {
	case "in", "of", "since", "until", "from", "by":
		return true
	}
	bound, _ := s.boundBefore(n.from)
	_, counted := s.counts(n.to)
	return bound == Exact && !counted
}

// capital reports whether token i is a word with a capital letter at its head.
func (s *scan) capital(i int) bool { return s.word(i) && s.plainNext(i) }
