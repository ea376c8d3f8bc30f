package figure

import (
	"strings"
	"unicode"
	"unicode/utf8"

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
