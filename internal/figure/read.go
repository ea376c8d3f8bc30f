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
	var folded []string
	var tokens []text.Token
	for _, sentence := range doc.Sentences {
		tokens = text.AppendTokens(tokens[:0], doc.Text, sentence.Span)
		s := &scan{t: doc.Text, tokens: tokens}
		if len(folded) < len(s.tokens) {
			folded = make([]string, 2*len(s.tokens))
		}
		s.folded = folded[:len(s.tokens)]
		clear(s.folded)
		for i := 0; i < len(s.tokens); {
			for next < len(skip) && skip[next].End <= s.tokens[i].Start {
				next++
			}
			if next < len(skip) && skip[next].Overlaps(s.tokens[i].Span) {
				i++
				continue
			}
			if !s.starts(i) {
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
	floor  int  // the token after the figure before
	vote   int8 // whether the sentence tells of a vote: 0 unknown, 1 it does, -1 not
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

// glued reports whether nothing stands between token i and the one before.
func (s *scan) glued(i int) bool {
	return i > 0 && i < len(s.tokens) && s.tokens[i-1].End == s.tokens[i].Start
}

// figureAt reads the figure whose number starts at token i. end is the token
// to go on from.
func (s *scan) figureAt(source string, i int) (f Figure, end int, ok bool) {
	if s.joined(i) {
		return s.compound(source, i)
	}
	n, ok := s.numberAt(i)
	if !ok {
		return Figure{}, max(n.to, i+1), false
	}
	f = Figure{Value: n.value, Bound: Exact}
	if n.loose {
		f.Bound = AtLeast
	}
	start, to := s.unit(&f, &n, i)
	to = s.upper(&f, start, n, to)
	if f.Bound != Range && s.excluded(n) {
		return Figure{}, max(n.to, i+1), false
	}
	from := start
	switch b, k := s.boundBefore(start); {
	case f.Bound == Range:
		if s.foldAt(start-1) == "between" && start-1 >= s.floor {
			from = start - 1
		}
	case b != Exact:
		f.Bound, from = b, k
	default:
		if b, after := s.boundAfter(to); b != Exact {
			f.Bound, to = b, after
		}
	}
	if n.word && n.value == 1 && n.to == i+1 && !s.counted(i, to) {
		return Figure{}, to, false
	}
	f.At = text.Span{Start: s.tokens[from].Start, End: s.tokens[to-1].End}.At(source)
	s.count(&f, from, to)
	return f, to, true
}

// unit reads the unit of a figure whose number starts at token i, before or after
// it. start is the first token of both, to is behind the last.
func (s *scan) unit(f *Figure, n *number, i int) (start, to int) {
	unit, start := s.signBefore(i)
	if n.unit != "" {
		unit = n.unit
	}
	f.Unit, to = unit, n.to
	if n.loose && s.foldAt(to) == "of" && currencyWords()[s.foldAt(to+1)] != "" {
		unit, to = currencyWords()[s.foldAt(to+1)], to+2
		f.Unit = unit
	}
	switch {
	case unit != "" && s.millions(to):
		f.Value, to = f.Value*1e6, to+1
		n.to = to
	case unit == "" && s.magnitude(i):
		f.Unit = "magnitude"
	case unit == "":
		f.Unit, to = s.unitAfter(to)
		if f.Unit == "m" && to == n.to {
			f.Value /= 1e6
		}
	}
	return start, to
}
