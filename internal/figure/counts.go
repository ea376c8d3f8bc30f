package figure

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/internal/text"
)

// count sets what a figure counts: the noun after a number; of one with a unit
// what stands after "of" ("40% of votes") or, where an article before makes an
// adjective of it, the noun ("a 10 percent tariff").
func (s *scan) count(f *Figure, from, to int) {
	if f.Unit != "" && s.foldAt(to) != "of" {
		switch s.foldAt(from - 1) {
		case "a", "an", "the", "its", "his", "her", "their", "this", "that", "another", "new", "’s", "'s":
		default:
			return
		}
		if s.foldAt(to) == "of" || s.after(to) {
			return
		}
	}
	if c, ok := s.counts(to); ok {
		p := c.At(f.At.Source)
		f.Counts = &p
	}
}

// after reports whether the word at token i can't begin a noun phrase: higher,
// away, tall, yesterday.
func (s *scan) after(i int) bool {
	switch s.foldAt(i) {
	case "higher", "lower", "away", "tall", "high", "long", "wide", "deep", "north", "south", "east", "west", "apart", "up", "down", "off", "out", "annually", "today", "yesterday", "worth":
		return true
	}
	return false
}

// counted reports whether "one" at token i counts something: "one soldier", but
// not "one of them", "this one", "no one".
func (s *scan) counted(i, to int) bool {
	switch s.foldAt(i - 1) {
	case "at":
		return s.foldAt(to) != "point" && s.foldAt(to) != "time"
	case "this", "that", "the", "no", "any", "every", "each", "which", "another", "some":
		return false
	}
	_, ok := s.counts(to)
	return ok && s.foldAt(to) != "of" && s.foldAt(to) != "day" && s.foldAt(to) != "another" && s.foldAt(to) != "thing"
}

// notCounted are words that may follow a number without being counted, among
// them verbs of which it is the subject ("a crowd of 5,000 came").
var notCounted = text.NewSet(`a an the and or but of in on at to for from by with as is are was were be been has have had will would can could may might must
		that which who whose when where while if because than then not no it its he she they them his her their we our you your i this these those there
		per after before during since until between among against into over under about through within without near more less fewer other others said say says
		monday tuesday wednesday thursday friday saturday sunday
		came went struck hit took left fell rose won met began held fled stood felt got made grew gave shook turned
		so such also only just even still both either neither yet now ago later earlier each every all any some what how why`)

// counts returns the words for what is counted, from token i on: up to four
// words of a noun phrase, with "of" passed over ("200 of the men").
func (s *scan) counts(i int) (text.Span, bool) {
	if s.foldAt(i) == "of" {
		i++
		for s.foldAt(i) == "the" || s.foldAt(i) == "its" || s.foldAt(i) == "their" || s.foldAt(i) == "his" || s.foldAt(i) == "these" || s.foldAt(i) == "those" {
			i++
		}
	}
	if f := s.foldAt(i); f == "more" || f == "other" || f == "additional" || f == "earlier" && s.noun(i+1) && plural(s.fold(i+1)) {
		i++
	}
	from, to := i, i
	for to < len(s.tokens) && to < i+5 {
		f := s.fold(to)
		if s.tokens[to].Class != text.Word || notCounted.Has(f) || s.breaksAt(to) {
			break
		}
		if participle(f) && (!s.noun(to+1) || to > from && !plural(s.fold(to+1))) || strings.HasSuffix(f, "ly") && !s.noun(to+1) {
			break
		}
		to++
		if s.clitic(to) && s.word(to+1) { // 22 of Clinton's emails
			from, to = to+1, to+1
			continue
		}
		if plural(f) && !s.plainNext(to) && !((f == "police" || s.plainNext(to-1)) && s.noun(to) && plural(s.fold(to))) {
			break
		}
	}
	if to == from {
		return text.Span{}, false
	}
	return text.Span{Start: s.tokens[from].Start, End: s.tokens[to-1].End}, true
}

// participle reports words that look like a verb's: gathered, missing.
func participle(f string) bool {
	return strings.HasSuffix(f, "ed") && len(f) > 4 || strings.HasSuffix(f, "ing") && len(f) > 5
}

// noun reports whether a word that may be a noun stands at token i, on the same line.
func (s *scan) noun(i int) bool {
	return s.word(i) && !s.breaksAt(i) && !notCounted.Has(s.fold(i)) && !participle(s.fold(i))
}

// clitic reports whether token i is a possessive s.
func (s *scan) clitic(i int) bool {
	return i < len(s.tokens) && s.tokens[i].Class == text.Clitic
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
