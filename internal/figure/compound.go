package figure

import (
	"strings"

	"parallax/internal/text"
)

// joined reports whether a word is joined to the number at token i by a hyphen:
// "18-hour", "four-day", "200-kilometre".
func (s *scan) joined(i int) bool {
	if s.tokens[i].Class == text.Number {
		return s.glued(i+1) && s.fold(i+1) == "-" && s.word(i+2) && s.glued(i+2)
	}
	return s.word(i) && strings.Contains(s.fold(i), "-") && !isNumberWord(s.fold(i))
}

// compound reads the figure in "four-day", "23-member", "$2-million", "300-plus":
// what it counts is the other half of the word.
func (s *scan) compound(source string, i int) (Figure, int, bool) {
	tok := s.tokens[i]
	var v float64
	var other text.Span
	to := i + 1
	if tok.Class == text.Number {
		n, ok := s.digits(i)
		to = i + 3
		if !ok || s.excluded(n) {
			return Figure{}, to, false
		}
		v, other = n.value, s.tokens[i+2].Span
	} else {
		parts := text.Parts(s.t, tok.Span)
		if len(parts) != 2 {
			return Figure{}, to, false
		}
		var ok bool
		if v, ok = wordValue(text.Fold(parts[0].Of(s.t))); !ok || v < 2 {
			return Figure{}, to, false
		}
		other = parts[1]
	}
	return s.compoundOf(source, v, i, to, other)
}

// compoundOf makes the figure of a number and the word joined to it.
func (s *scan) compoundOf(source string, v float64, i, to int, other text.Span) (Figure, int, bool) {
	f := Figure{Value: v, Bound: Exact}
	span := text.Span{Start: s.tokens[i].Start, End: other.End}
	unit, from := s.signBefore(i)
	f.Unit = unit
	span.Start = s.tokens[from].Start
	w := text.Fold(other.Of(s.t))
	scale := scales[w]
	switch {
	case w == "fold", w == "off", isOld(w), isFraction(w), scale > 0 && unit == "" && len(w) < 3:
		return Figure{}, to, false
	case scale > 0:
		f.Value *= scale
	case isRate(w):
		f.At = span.At(source)
		if b, k := s.boundBefore(from); b != Exact {
			f.Bound, f.At.Start = b, s.tokens[k].Start
		}
		return f, to, true
	case w == "plus":
		f.Bound = AtLeast
	case w == "magnitude":
		f.Unit = w
	case measures()[w] != "":
		f.Unit = measures()[w]
	case currencyWords()[w] != "":
		f.Unit = currencyWords()[w]
	default:
		p := other.At(source)
		f.Counts = &p
	}
	if b, k := s.boundBefore(from); b != Exact && f.Bound == Exact {
		f.Bound, from = b, k
		span.Start = s.tokens[k].Start
	}
	f.At = span.At(source)
	if f.Counts == nil {
		s.count(&f, from, to)
	}
	return f, to, true
}

// isRate reports whether the word says in what time the number before it comes
// together: the "a-week" of "£52,000-a-week".
func isRate(w string) bool {
	head, ok := cutRate(w)
	return ok && head == ""
}

// cutRate cuts "a-week" and the hyphen before it off the end of a word. It
// reports whether there was one.
func cutRate(w string) (head string, ok bool) {
	at := strings.LastIndexByte(w, '-')
	if at < 1 {
		return w, false
	}
	switch w[at+1:] {
	case "second", "minute", "hour", "day", "night", "week", "month", "season", "year":
	default:
		return w, false
	}
	for _, article := range [...]string{"a", "an"} {
		if w[:at] == article {
			return "", true
		}
		if head, ok := strings.CutSuffix(w[:at], "-"+article); ok {
			return head, true
		}
	}
	return w, false
}

// isOld reports whether the word tells an age: the "year-old" of "45-year-old".
func isOld(w string) bool { return strings.HasSuffix(w, "-old") || strings.HasSuffix(w, "-olds") }

// isFraction reports whether the word makes a fraction of the number before it.
func isFraction(w string) bool {
	switch w {
	case "half", "third", "thirds", "quarter", "quarters", "fourth", "fourths", "fifth", "fifths", "sixth", "sixths", "eighth", "eighths", "tenth", "tenths":
		return true
	}
	return false
}
