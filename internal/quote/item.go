package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/internal/corpus"
	"parallax/internal/text"
)

// An item is a token of a sentence, or a whole quotation in marks.
type item struct {
	text.Span
	fold  string
	quote int // index of the quotation in marks; -1
	word  bool
	caps  bool
	comma bool // of a quotation: it has a comma before its closing mark
	whole bool // of a quotation: it starts with a capital, or ends as a sentence does
}

// A line is a sentence with its quotations as one item each.
type line struct {
	items  []item
	block  int
	titled bool         // written as a title, its words with capitals
	tokens []text.Token // while the line is read; the next one takes them over
}

// lines returns the sentences of a document. Sentences that a quotation in
// marks holds together are one.
func lines(doc *corpus.Document, marks []marked) []line {
	var out []line
	q := 0
	sentences := doc.Sentences
	interview := named(doc) > 1
	var tokens []text.Token
	for i := 0; i < len(sentences); i++ {
		pos, end := sentences[i].Start, sentences[i].End
		if interview && i+1 < len(sentences) && namedTurn(doc, sentences[i]) {
			i++
			end = sentences[i].End
		}
		l := line{block: sentences[i].Block, items: make([]item, 0, (end-pos)/5+2), tokens: tokens}
		for pos < end {
			for q < len(marks) && marks[q].End <= pos {
				q++
			}
			stop := end
			if q < len(marks) && marks[q].Start < end {
				stop = max(marks[q].Start, pos)
			}
			l.addTokens(doc.Text, text.Span{Start: pos, End: stop})
			if stop == end {
				pos = end
				break
			}
			l.items = append(l.items, item{Span: marks[q].Span, quote: q, fold: "“”", comma: endsInComma(marks[q].Of(doc.Text)), whole: isWhole(marks[q].Of(doc.Text))})
			pos = marks[q].End
			for pos > end && i+1 < len(sentences) { // the quotation holds the next sentences too
				i++
				end = sentences[i].End
			}
			if pos >= end {
				break
			}
		}
		tokens, l.tokens = l.tokens, nil
		if len(l.items) > 0 {
			l.titled = l.isTitled()
			out = append(out, l)
		}
	}
	return out
}

// isTitled reports whether nearly every longer word of a line has a capital.
func (l *line) isTitled() bool {
	caps, small := 0, 0
	for _, it := range l.items[:min(len(l.items), longest)] {
		switch {
		case !it.word || it.End-it.Start < 4:
		case it.caps:
			caps++
		default:
			small++
		}
	}
	return caps > 3 && caps >= 5*small
}

// endsInComma reports whether a comma stands before the closing mark.
func endsInComma(quotation string) bool {
	return strings.HasSuffix(strings.TrimRight(quotation, "\"”’'»"), ",")
}

// isWhole reports whether a quotation starts with a capital or ends with a stop.
func isWhole(quotation string) bool {
	inner := strings.Trim(quotation, "\"“”‘’'«»")
	r, _ := utf8.DecodeRuneInString(inner)
	return unicode.IsUpper(r) || strings.HasSuffix(inner, ".") || strings.HasSuffix(inner, "!") || strings.HasSuffix(inner, "?")
}

// named counts the turns of an interview that were taken for datelines, for
// their name in capitals: an article has one dateline at most.
func named(doc *corpus.Document) int {
	n := 0
	for _, s := range doc.Sentences {
		if namedTurn(doc, s) {
			n++
		}
	}
	return n
}

// namedTurn reports whether a sentence is a dateline of a name and a colon.
func namedTurn(doc *corpus.Document, s text.Sentence) bool {
	return s.Block < len(doc.Blocks) && doc.Blocks[s.Block].Kind == text.Dateline && strings.HasSuffix(s.Of(doc.Text), ":")
}

func (l *line) addTokens(t string, s text.Span) {
	l.tokens = text.AppendTokens(l.tokens[:0], t, s)
	for _, tok := range l.tokens {
		raw := tok.Of(t)
		it := item{Span: tok.Span, fold: text.Fold(raw), word: tok.Class == text.Word || tok.Class == text.Number, quote: -1}
		if tok.Class == text.Word {
			r, _ := utf8.DecodeRuneInString(raw)
			it.caps = unicode.IsUpper(r)
		}
		if n := len(l.items); n > 0 && (raw == "—" || raw == "–") && l.items[n-1].fold == ":" && l.items[n-1].End == it.Start {
			continue // the dash that papers set behind a colon
		}
		l.items = append(l.items, it)
	}
}

// outside stands for the items outside a line: an empty mark. It is only read.
var outside = item{quote: -1}

// at returns the item at i, to be read; an empty mark outside the line.
func (l *line) at(i int) *item {
	if i < 0 || i >= len(l.items) {
		return &outside
	}
	return &l.items[i]
}

// isMark reports whether item i is the mark m.
func (l *line) isMark(i int, m string) bool {
	it := l.at(i)
	return !it.word && it.fold == m
}

// isColon reports whether item i is a colon that introduces what follows, not one
// of a time of day: 21:00.
func (l *line) isColon(i int) bool {
	return l.isMark(i, ":") && (l.at(i+1).quote >= 0 || l.at(i+1).Start > l.at(i).End)
}

// span is the range from item i up to, not including, item j.
func (l *line) span(i, j int) text.Span {
	return text.Span{Start: l.items[i].Start, End: l.items[j-1].End}
}
