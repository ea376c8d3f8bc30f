package query

import (
	"cmp"
	"sort"
	"strings"
	"unicode/utf8"

	"parallax/internal/story"
	"parallax/internal/text"
)

// A Ref points at a passage so that it survives a re-reading: the place and
// the first words found there. Links and notes hold these, never an id alone.
type Ref struct {
	text.Place
	Words string
}

// A Mark stands for a source wherever it is named: letter, shape and, by the
// shape's number, colour.
type Mark struct {
	Source string // id
	Letter string // "A" … "Z", "AA" …: the source's place in the story
	Shape  int    // 0 … 7: circle, square, triangle, diamond, plus, triangle down, ring, half disc
}

// Shapes is the number of shapes; after the last they repeat.
const Shapes = 8

// A Cite says where a passage stands: "C ¶3".
type Cite struct {
	Mark
	Paragraph int    // 0 when it isn't in a numbered paragraph
	Block     string // the block's kind then: headline, heading …
	At        Ref
}

// A Passage is words of a source with their citation.
type Passage struct {
	Cite
	Text string // verbatim
	Lang string // BCP 47
}

// Mark returns the mark of the source with the id; zero when there is none.
func (b *Book) Mark(id string) Mark {
	i, ok := b.sources[id]
	if !ok {
		return Mark{}
	}
	return b.markOf(i)
}

// markOf is the mark of the source with a number.
func (b *Book) markOf(i int) Mark {
	return Mark{Source: b.Story.Sources[i].ID, Letter: b.letters[i], Shape: i % Shapes}
}

// Ref returns the reference to a place.
func (b *Book) Ref(p text.Place) Ref { return Ref{Place: p, Words: firstWords(b.words(p))} }

// Cite returns the citation of a place.
func (b *Book) Cite(p text.Place) Cite { return b.Passage(p).Cite }

// Passage returns the words at a place with their citation.
func (b *Book) Passage(p text.Place) Passage {
	i, ok := b.sources[p.Source]
	if !ok {
		return Passage{Cite: Cite{At: Ref{Place: p}}}
	}
	src := &b.Story.Sources[i]
	pas := Passage{Text: wordsOf(src, p), Lang: src.Language}
	pas.Mark, pas.At = b.markOf(i), Ref{p, firstWords(pas.Text)}
	if block := blockAt(src, p.Start); block != nil {
		pas.Paragraph, pas.Block = block.Number, block.Kind
	}
	return pas
}

// Sentence returns the place of the sentence around p; p itself when there is
// none.
func (b *Book) Sentence(p text.Place) text.Place {
	src := b.Source(p.Source)
	if src == nil {
		return p
	}
	for _, s := range src.Sentences {
		if s.Start <= p.Start && p.Start < s.End {
			return text.Place{Source: p.Source, Start: s.Start, End: max(s.End, p.End)}
		}
	}
	return p
}

// words returns the text at p; empty when there is no such place.
func (b *Book) words(p text.Place) string {
	if src := b.Source(p.Source); src != nil {
		return wordsOf(src, p)
	}
	return ""
}

// wordsOf is the text at a place of a source.
func wordsOf(src *story.Source, p text.Place) string {
	if p.Start < 0 || p.End < p.Start || p.End > len(src.Text) {
		return ""
	}
	return src.Text[p.Start:p.End]
}

// Locate finds the passage that r points at. When its words no longer stand
// at its place, the nearest place in the same source that has them is taken,
// then the first in any other. It reports false when they are nowhere.
func (b *Book) Locate(r Ref) (text.Place, bool) {
	at := b.words(r.Place)
	if src := b.Source(r.Source); src != nil && onRunes(src.Text, r.Span()) && strings.HasPrefix(at, r.Words) {
		return r.Place, true
	}
	if r.Words == "" || !utf8.ValidString(r.Words) {
		return text.Place{}, false
	}
	if src := b.Source(r.Source); src != nil {
		if i := nearest(src.Text, r.Words, r.Start); i >= 0 {
			return moved(src, r, i), true
		}
	}
	for i := range b.Story.Sources {
		src := &b.Story.Sources[i]
		if at := strings.Index(src.Text, r.Words); at >= 0 && src.ID != r.Source {
			return moved(src, r, at), true
		}
	}
	return text.Place{}, false
}

// moved is r's passage, found to begin at start in src. Only its first words
// are known to be there, so a length that would run over the end or break a
// rune falls back to them.
func moved(src *story.Source, r Ref, start int) text.Place {
	p := text.Place{Source: src.ID, Start: start, End: start + max(r.End-r.Start, len(r.Words))}
	if !onRunes(src.Text, p.Span()) {
		p.End = start + len(r.Words)
	}
	return p
}

// onRunes reports whether s lies in t, on rune boundaries.
func onRunes(t string, s text.Span) bool {
	in := func(i int) bool {
		return i >= 0 && (i == len(t) || i < len(t) && utf8.RuneStart(t[i]))
	}
	return s.Start <= s.End && in(s.Start) && in(s.End)
}

// nearest returns where words stand in t nearest to i; -1 when nowhere.
func nearest(t, words string, i int) int {
	best := -1
	for from := 0; ; {
		at := strings.Index(t[from:], words)
		if at < 0 {
			return best
		}
		at += from
		if best >= 0 && abs(at-i) >= abs(best-i) {
			return best
		}
		best, from = at, at+1
	}
}

func abs(n int) int { return max(n, -n) }

// firstWords cuts the opening of a passage: up to four words and 32 bytes,
// whole words unless the first is longer.
func firstWords(s string) string {
	const words, size = 4, 32
	end, count := 0, 0
	for i := 0; i <= len(s) && i <= size && count < words; i++ {
		if i < len(s) && s[i] != ' ' && s[i] != '\n' {
			continue
		}
		if i > end {
			end = i
			count++
		}
		if i < len(s) && s[i] == '\n' {
			break
		}
	}
	if end == 0 && s != "" {
		for end = min(size, len(s)); end > 0 && end < len(s) && !utf8.RuneStart(s[end]); end-- {
		}
	}
	return s[:end]
}

// blockAt returns the block that holds byte i, or the next one; nil when there
// is none.
func blockAt(src *story.Source, i int) *story.Block {
	j := sort.Search(len(src.Blocks), func(j int) bool { return src.Blocks[j].End > i })
	if j == len(src.Blocks) {
		return nil
	}
	return &src.Blocks[j]
}

// outerFirst orders spans by where they begin, and of those that begin at one place
// the longest first.
func outerFirst(a, b text.Span) int { return cmp.Or(a.Start-b.Start, b.End-a.End) }
