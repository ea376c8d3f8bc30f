package quote

import (
	"parallax/internal/text"
	"parallax/internal/why"
)

// heading reports whether a line is a heading within the article, whose words in
// marks are those of who says them below, not of who spoke above.
func (r *reading) heading(l *line) bool {
	return l.block < len(r.doc.Blocks) && r.doc.Blocks[l.block].Kind == text.Heading
}

// echoes gives the words in marks of headings to who says them below: the first
// quotation before the next heading that has nearly all of their words. The
// quotes are in order.
func (r *reading) echoes(quotes []Quote) []Quote {
	for n := range r.lines {
		l := &r.lines[n]
		if !r.heading(l) {
			continue
		}
		end := len(r.doc.Text)
		for k := n + 1; k < len(r.lines) && k < n+farthestEcho; k++ {
			if next := &r.lines[k]; next.block != l.block && r.heading(next) {
				end = next.items[0].Start
				break
			}
		}
		r.echo(quotes, l.span(0, len(l.items)), end)
	}
	return quotes
}

// farthestEcho is how many sentences after a heading its words may be said.
const farthestEcho = 30

// echo finds the speakers of the quotes in a heading among those behind it.
func (r *reading) echo(quotes []Quote, heading text.Span, end int) {
	first := searchQuote(quotes, heading.Start)
	for i := first; i < len(quotes) && quotes[i].At.Start < heading.End; i++ {
		q := &quotes[i]
		if q.SpeakerText != nil || q.Cue != nil {
			continue
		}
		words := r.stems(q.At.Span())
		for k := i + 1; k < len(quotes) && k < i+farthestEcho && quotes[k].At.Start < end; k++ {
			said := &quotes[k]
			if said.At.Start < heading.End || said.SpeakerText == nil || !within(words, r.stems(said.At.Span())) {
				continue
			}
			q.Speaker, q.SpeakerText = said.Speaker, said.SpeakerText
			q.Why = why.Because("quote-speaker-below", "who", said.SpeakerText.Span().Of(r.doc.Text)).With(*said.SpeakerText)
			break
		}
	}
}

// searchQuote returns the index of the first quote from an offset on.
func searchQuote(quotes []Quote, at int) int {
	lo, hi := 0, len(quotes)
	for lo < hi {
		if mid := (lo + hi) / 2; quotes[mid].At.Start < at {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// stems are the stems of the first words of a passage, but for those of grammar.
func (r *reading) stems(s text.Span) map[string]bool {
	out := map[string]bool{}
	for _, tok := range text.Tokens(r.doc.Text, s) {
		if w := text.Fold(tok.Of(r.doc.Text)); tok.Class == text.Word && !text.IsStop(w) && len(out) < mostStems {
			out[text.Stem(w)] = true
		}
	}
	return out
}

// mostStems is how many words of a quotation are looked at for those of a heading.
const mostStems = 200

// within reports whether three quarters of words, and one at least, are among others.
func within(words, others map[string]bool) bool {
	n := 0
	for w := range words {
		if others[w] {
			n++
		}
	}
	return n > 0 && 4*n >= 3*len(words)
}
