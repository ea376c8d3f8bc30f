package figure

import (
	"strings"

	"parallax/internal/corpus"
	"parallax/internal/text"
)

// Read finds the figures of a document that don't touch the spans to skip
// (temporal expressions), in order. Ordinals, numbers inside names, section
// numbers and the pronoun "one" are no figures.
func Read(doc *corpus.Document, skip []text.Span) []Figure {
	if !doc.English {
		return nil
	}
	var out []Figure
	next := 0
	for _, sentence := range doc.Sentences {
		s := &scan{t: doc.Text, tokens: text.Tokens(doc.Text, sentence.Span)}
		s.folded = make([]string, len(s.tokens))
		for i := 0; i < len(s.tokens); {
			for next < len(skip) && skip[next].End <= s.tokens[i].Start {
				next++
			}
			if next < len(skip) && skip[next].Overlaps(s.tokens[i].Span) {
				i++
				continue
			}
			f, to, ok := s.figureAt(doc.ID, i)
			if ok && !(next < len(skip) && skip[next].Overlaps(f.At.Span())) {
				out = append(out, f)
				s.floor = to
			}
			i = max(to, i+1)
		}
	}
	return out
}

// A scan reads the figures of one sentence.
type scan struct {
	t      string
	tokens []text.Token
	folded []string
	floor  int // the token after the figure before
}

// fold is the folded form of token i.
func (s *scan) fold(i int) string {
	if s.folded[i] == "" {
		s.folded[i] = text.Fold(s.tokens[i].Of(s.t))
	}
	return s.folded[i]
}

// foldAt is fold, or empty outside the sentence.
func (s *scan) foldAt(i int) string {
	if i < 0 || i >= len(s.tokens) {
		return ""
	}
	return s.fold(i)
}

func (s *scan) word(i int) bool {
	return i >= 0 && i < len(s.tokens) && s.tokens[i].Class == text.Word
}

// breaks reports whether something stands between tokens i-1 and i but spaces.
func (s *scan) breaks(i int) bool {
	return strings.ContainsAny(s.t[s.tokens[i-1].End:s.tokens[i].Start], "\n\r")
}

// figureAt reads the figure whose number starts at token i. to is the token
// to go on from.
func (s *scan) figureAt(source string, i int) (f Figure, to int, ok bool) {
	if s.joined(i) {
		return s.compound(source, i)
	}
	n, ok := s.numberAt(i)
	if !ok || s.excluded(n) {
		return Figure{}, max(n.to, i+1), false
	}
	f = Figure{Value: n.value, Bound: Exact}
	span := n.Span
	if n.loose {
		f.Bound = AtLeast
	}
	start := i
	if unit, from := s.signBefore(i); unit != "" {
		f.Unit, start = unit, from
		span.Start = s.tokens[from].Start
	}
	to = n.to
	if f.Unit == "" {
		unit, after := s.unitAfter(to)
		if unit != "" {
			f.Unit, to = unit, after
			span.End = s.tokens[after-1].End
		}
	}
	to = s.upper(&f, &span, n, to)
	if b, from := s.boundBefore(start); b != Exact && f.Bound != Range {
		f.Bound = b
		span.Start = s.tokens[from].Start
	} else if b, after := s.boundAfter(to); b != Exact && f.Bound != Range {
		f.Bound = b
		span.End = s.tokens[after-1].End
		to = after
	}
	if n.word && n.value == 1 && n.to == i+1 && !s.counted(i, to) {
		return Figure{}, to, false
	}
	f.At = span.At(source)
	if c, ok := s.counts(to); ok {
		p := c.At(source)
		f.Counts = &p
	}
	return f, to, true
}

// upper reads the upper end of a range: "10 to 20", "10-20", "between 10 and
// 20". It returns the token after it.
func (s *scan) upper(f *Figure, span *text.Span, n number, to int) int {
	join := s.foldAt(to)
	between := s.foldAt(n.from-1) == "between" || s.foldAt(n.from-2) == "between"
	ok := join == "to" || join == "-" || join == "–" || join == "and" && between
	if !ok || to+1 >= len(s.tokens) {
		return to
	}
	j := to + 1
	if currencySigns[s.foldAt(j)] != "" && j+1 < len(s.tokens) {
		j++
	}
	m, ok := s.numberAt(j)
	if !ok || s.excluded(m) {
		return to
	}
	hi := m.value
	lo := f.Value
	if lo < 1000 && hi >= 1e5 && n.to == n.from+1 && m.to > m.from+1 { // 2 to 3 million
		lo *= hi / s.bare(m)
	}
	if hi <= lo {
		return to
	}
	f.Value, f.To, f.Bound = lo, &hi, Range
	span.End = m.End
	if between {
		for k := n.from - 1; k >= 0; k-- {
			if s.fold(k) == "between" {
				span.Start = s.tokens[k].Start
				break
			}
		}
	}
	to = m.to
	if f.Unit == "" {
		if unit, after := s.unitAfter(to); unit != "" {
			f.Unit, to = unit, after
			span.End = s.tokens[after-1].End
		}
	}
	return to
}

// bare is the number before its scale.
func (s *scan) bare(m number) float64 {
	if scale := scales[s.fold(m.to-1)]; scale > 0 {
		return m.value / scale
	}
	return m.value
}

// joined reports whether token i is a word with a number and a hyphen:
// "18-hour", "four-day", "200-kilometre".
func (s *scan) joined(i int) bool {
	if s.tokens[i].Class == text.Number {
		return i+1 < len(s.tokens) && s.tokens[i].End == s.tokens[i+1].Start && isHyphen(s.fold(i+1)) && s.word(i+2) && s.tokens[i+1].End == s.tokens[i+2].Start
	}
	return s.word(i) && strings.ContainsAny(s.fold(i), "-") && !isNumberWord(s.fold(i))
}

func isHyphen(f string) bool { return f == "-" }

// compound reads the figure in "four-day", "23-member", "18-hour": what it
// counts is the other half of the word.
func (s *scan) compound(source string, i int) (Figure, int, bool) {
	tok := s.tokens[i]
	if tok.Class == text.Number {
		n, ok := s.digits(i)
		if !ok || scales[s.foldAt(i+2)] > 0 || s.excluded(n) {
			return Figure{}, i + 1, false
		}
		other := s.tokens[i+2].Span
		return s.compoundOf(source, n.value, n.Start, other), i + 3, true
	}
	parts := text.Parts(s.t, tok.Span)
	if len(parts) != 2 {
		return Figure{}, i + 1, false
	}
	v, ok := wordValue(text.Fold(parts[0].Of(s.t)))
	if !ok || v < 2 || strings.HasSuffix(s.fold(i), "fold") {
		return Figure{}, i + 1, false
	}
	return s.compoundOf(source, v, tok.Start, parts[1]), i + 1, true
}

func (s *scan) compoundOf(source string, v float64, start int, other text.Span) Figure {
	f := Figure{Value: v, Bound: Exact, At: text.Span{Start: start, End: other.End}.At(source)}
	w := text.Fold(other.Of(s.t))
	if u := measures[w]; u != "" {
		f.Unit = u
		return f
	}
	if u := currencyWords[w]; u != "" {
		f.Unit = u
		return f
	}
	p := other.At(source)
	f.Counts = &p
	return f
}
