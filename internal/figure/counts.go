package figure

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/internal/text"
)

// excluded reports numbers that count nothing: years of four digits that stand
// alone, section numbers, scores, times of day, parts of names.
func (s *scan) excluded(n number) bool {
	before, after := s.foldAt(n.from-1), s.foldAt(n.to)
	if n.word {
		return n.to == n.from+1 && (after == "-" || before == "no" && n.value == 1)
	}
	switch before {
	case "no", "number", "section", "article", "chapter", "page", "clause", "route", "highway", "flight", "type", "model", "room", "phase", "line", "paragraph", "item", "#", "§", "channel", "apollo", "formula", "unit", "platform", "gate", "level", "category", "version":
		return true
	case ".":
		if w := s.foldAt(n.from - 2); w == "no" || w == "art" || w == "sec" || w == "p" {
			return true
		}
	}
	if after == ":" && n.to+1 < len(s.tokens) && s.tokens[n.to+1].Class == text.Number && s.tokens[n.to].End == s.tokens[n.to+1].Start || before == ":" && n.from >= 2 && s.tokens[n.from-2].Class == text.Number {
		return true // 18:30
	}
	if after == "/" || before == "/" {
		return true
	}
	if n.from == 0 && n.to < len(s.tokens) && (after == "." || after == ")") && n.to+1 < len(s.tokens) {
		return true // "1. …" at the start of a line
	}
	if before == "-" && n.from >= 2 && s.tokens[n.from-2].End == s.tokens[n.from-1].Start {
		return true // 3-2, Covid-19
	}
	year := n.to == n.from+1 && n.value >= 1500 && n.value <= 2100 && n.Len() == 4
	if !year {
		return false
	}
	_, sign := s.signBefore(n.from)
	unit, _ := s.unitAfter(n.to)
	bound, _ := s.boundBefore(n.from)
	_, counted := s.counts(n.to)
	return sign == n.from && unit == "" && (bound == Exact && !counted || before == "in" || before == "of" || before == "since" || before == "until" || before == "from" || before == "by")
}

// counted reports whether "one" at token i counts something: "one soldier", but
// not "one of them", "this one", "no one".
func (s *scan) counted(i, to int) bool {
	switch s.foldAt(i - 1) {
	case "this", "that", "the", "no", "any", "every", "each", "which", "another", "some":
		return false
	}
	_, ok := s.counts(to)
	return ok && s.foldAt(to) != "of" && s.foldAt(to) != "day" && s.foldAt(to) != "another" && s.foldAt(to) != "thing"
}

// notCounted are words that may follow a number without being counted.
var notCounted = func() map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(`a an the and or but of in on at to for from by with as is are was were be been has have had will would can could may might must
		that which who whose when where while if because than then not no it its he she they them his her their we our you your i this these those there
		per after before during since until between among against into over under about through within without near more less fewer other others said say says
		so such also only just even still both either neither yet now ago later earlier each every all any some what how why`) {
		out[w] = true
	}
	return out
}()

// counts returns the words for what is counted, from token i on: up to four
// words of a noun phrase, with "of" passed over ("200 of the men").
func (s *scan) counts(i int) (text.Span, bool) {
	if s.foldAt(i) == "of" {
		i++
		for s.foldAt(i) == "the" || s.foldAt(i) == "its" || s.foldAt(i) == "their" || s.foldAt(i) == "his" || s.foldAt(i) == "these" || s.foldAt(i) == "those" {
			i++
		}
	}
	if s.foldAt(i) == "more" || s.foldAt(i) == "other" || s.foldAt(i) == "additional" {
		i++
	}
	from, to := i, i
	for to < len(s.tokens) && to < i+5 {
		f := s.fold(to)
		if s.tokens[to].Class != text.Word {
			break
		}
		if notCounted[f] || to > from && (strings.HasSuffix(f, "ed") && len(f) > 4 || strings.HasSuffix(f, "ing") && len(f) > 5) || s.breaksAt(to) {
			break
		}
		to++
		if plural(f) && !s.plainNext(to) {
			break
		}
	}
	if to == from {
		return text.Span{}, false
	}
	return text.Span{Start: s.tokens[from].Start, End: s.tokens[to-1].End}, true
}

func (s *scan) breaksAt(i int) bool { return i > 0 && s.breaks(i) }

// plainNext reports whether a capitalised word goes on with the noun phrase.
func (s *scan) plainNext(i int) bool {
	if !s.word(i) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s.tokens[i].Of(s.t))
	return unicode.IsUpper(r)
}

// plural reports words that look like the plural of a noun, where what is
// counted ends.
func plural(f string) bool {
	switch f {
	case "people", "men", "women", "children", "police", "civilians":
		return true
	}
	return len(f) > 3 && f[len(f)-1] == 's' && !strings.HasSuffix(f, "ss") && !strings.HasSuffix(f, "us") && !strings.HasSuffix(f, "ous")
}
