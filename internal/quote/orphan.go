package quote

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/internal/text"
	"parallax/internal/why"
)

// orphans gives the quotations in marks of line n that no cue holds a kind and
// a speaker where the lines around tell one.
func (r *reading) orphans(n int) {
	l := &r.lines[n]
	alone := true
	for _, it := range l.items {
		alone = alone && !it.word
	}
	for i, it := range l.items {
		if it.quote < 0 || r.held[it.quote] >= 0 {
			continue
		}
		m := r.marks[it.quote]
		if alone && r.continues(n, i) {
			continue
		}
		q := Quote{Within: -1, Speaker: -1, Kind: Scare, At: m.Span.At(r.doc.ID), Pieces: m.pieces}
		size := len(text.Tokens(r.doc.Text, m.Span)) - 2
		switch {
		case size >= 3 && (alone || r.sentence(m.Span)):
			q.Kind = Direct
		case (size >= 2 && !m.single || size >= 4) && !isTitle(r.doc.Text, m.Span):
			q.Kind = Fragment
		}
		q.Why = why.Because("quote-" + string(q.Kind) + "-alone")
		if q.Kind != Scare {
			r.assign(&q, n, i)
			if size <= 3 && q.Kind == Fragment && q.Why.Code != "quote-speaker-in-sentence" && l.at(i-1).fold != "to" && !r.spoken(m.Span) { // a term rather than speech
				q.Kind, q.Speaker, q.SpeakerText = Scare, -1, nil
				q.Why = why.Because("quote-scare-alone")
			}
		}
		r.quotes = append(r.quotes, q)
		r.held[it.quote] = len(r.quotes) - 1
	}
}

// sentence reports whether words in marks are a sentence of their own: they begin
// with a capital, end as one does, or with a comma, and have a verb.
func (r *reading) sentence(s text.Span) bool {
	t := strings.Trim(s.Of(r.doc.Text), "\"“”‘’'«» ")
	first, _ := utf8.DecodeRuneInString(t)
	last, _ := utf8.DecodeLastRuneInString(t)
	return unicode.IsUpper(first) && strings.ContainsRune(",.!?…", last) && r.spoken(s) && !isTitle(r.doc.Text, s)
}

// spoken reports whether a finite verb or a speaker's pronoun stands in a span.
func (r *reading) spoken(s text.Span) bool {
	for _, tok := range text.Tokens(r.doc.Text, s) {
		if f := text.Fold(tok.Of(r.doc.Text)); tok.Class == text.Word && (finite.Has(f) || subjectPro.Has(f)) {
			return true
		}
	}
	return false
}

// continues joins a quotation that stands alone with the one just before it in
// its paragraph: “…,” he said. “….”
func (r *reading) continues(n, i int) bool {
	if i != 0 || n == 0 || r.lines[n-1].block != r.lines[n].block || len(r.quotes) == 0 {
		return false
	}
	at := -1
	for k := len(r.quotes) - 1; k >= 0 && k >= len(r.quotes)-4; k-- {
		q := &r.quotes[k]
		if q.Kind == Direct && q.Cue != nil && q.Cue.Start >= r.lines[n-1].items[0].Start {
			at = k
			break
		}
	}
	if at < 0 {
		return false
	}
	q := &r.quotes[at]
	if q.Pieces == nil {
		q.Pieces = []text.Span{q.At.Span()}
	}
	m := r.marks[r.lines[n].items[i].quote]
	if len(m.pieces) > 0 {
		q.Pieces = append(q.Pieces, m.pieces...)
	} else {
		q.Pieces = append(q.Pieces, m.Span)
	}
	q.At.End = m.End
	r.held[r.lines[n].items[i].quote] = at
	return true
}

// finish puts the quotes in the order in which they stand.
func (r *reading) finish() []Quote {
	order := make([]int, len(r.quotes))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(a, b int) bool {
		x, y := &r.quotes[order[a]], &r.quotes[order[b]]
		if x.At.Start != y.At.Start {
			return x.At.Start < y.At.Start
		}
		return x.At.End > y.At.End
	})
	to := make([]int, len(order))
	for i, k := range order {
		to[k] = i
	}
	out := make([]Quote, len(order))
	for i, k := range order {
		out[i] = r.quotes[k]
		if out[i].Within >= 0 {
			out[i].Within = to[out[i].Within]
		}
	}
	nest(out)
	return out
}

// nest says of each report that stands in a piece of another in which: of "she
// said he denied it" who denied is told of, not heard. Words in marks that are a
// statement of their own are heard wherever they stand. Quotes are in order,
// outer before inner.
func nest(quotes []Quote) {
	var open []int
	for i := range quotes {
		q := &quotes[i]
		for len(open) > 0 && quotes[open[len(open)-1]].At.End < q.At.End {
			open = open[:len(open)-1]
		}
		if q.Within < 0 && q.Kind != Scare {
			for k := len(open) - 1; k >= 0 && k >= len(open)-4; k-- {
				if q.Kind != Direct && quotes[open[k]].holds(q) {
					q.Within = open[k]
					break
				}
			}
			if q.Kind != Fragment {
				open = append(open, i)
			}
		}
	}
}

// holds reports whether another quote stands in a piece of q, with its cue.
func (q *Quote) holds(inner *Quote) bool {
	pieces := q.Pieces
	if pieces == nil {
		pieces = []text.Span{q.At.Span()}
	}
	for _, p := range pieces {
		if p.Contains(inner.At.Span()) && p != inner.At.Span() && (inner.Cue == nil || p.Contains(inner.Cue.Span())) {
			return true
		}
	}
	return false
}

// isTitle reports whether words in marks are the title of a work: every word but
// the small ones has a capital.
func isTitle(t string, s text.Span) bool {
	caps, small := 0, 0
	for _, tok := range text.Tokens(t, s) {
		if tok.Class != text.Word {
			continue
		}
		raw := tok.Of(t)
		switch r, _ := utf8.DecodeRuneInString(raw); {
		case unicode.IsUpper(r):
			caps++
		case len(raw) > 3 || !text.IsStop(raw):
			small++
		}
	}
	return caps > 0 && small == 0
}
