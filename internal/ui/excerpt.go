package ui

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/query"
	"parallax/internal/text"
	"parallax/internal/view"
)

// How much of a long passage an excerpt keeps, in bytes: a passage that is
// little longer stands whole; of another, the words around what is marked in it.
const (
	excerptWhole = 120
	excerptLead  = 70 // before the first mark
	excerptTail  = 50 // after the last
	excerptMost  = 220
)

// excerptOf is the part of a passage to show where there is little room: whole
// words around what is marked, from and to the end of a clause where one is near.
func excerptOf(t string, marked []text.Span) text.Span {
	whole := text.Span{End: len(t)}
	if len(t) <= excerptWhole {
		return whole
	}
	first, last := 0, 0
	if len(marked) > 0 && marked[len(marked)-1].End <= len(t) {
		first, last = marked[0].Start, marked[len(marked)-1].End
	}
	from, to := 0, min(last+excerptTail, first+excerptMost)
	if first > excerptLead {
		from = max(0, clauseEnd(t, first-excerptLead, first-len("a few words"))+1)
		if from == 0 {
			from = strings.IndexByte(t[first-excerptLead:first], ' ') + 1
			if from > 0 {
				from += first - excerptLead
			}
		}
	}
	to = max(to, from+excerptWhole)
	if to+excerptTail/2 >= len(t) {
		return text.Span{Start: from, End: len(t)}
	}
	least := max(last, from+excerptWhole/2)
	if end := clauseEnd(t, least, to); end >= 0 {
		return text.Span{Start: from, End: end}
	}
	if i := strings.LastIndexByte(t[least:to], ' '); i >= 0 {
		return text.Span{Start: from, End: least + i}
	}
	return text.Span{Start: from, End: len(t)}
}

// clauseEnd is where the last clause that ends between from and to does, before
// a blank; -1 where none ends there with a comma, a semicolon or a colon.
func clauseEnd(t string, from, to int) int {
	at := -1
	for i := max(from, 1); i < min(to, len(t)); i++ {
		if t[i] == ' ' && strings.IndexByte(",;:", t[i-1]) >= 0 {
			at = i
		}
	}
	return at
}

// briefPassage is a passage as passage shows it, of a long one the part around what
// is marked.
func briefPassage(s view.State, p query.Passage, marked ...text.Span) app.UI {
	part := excerptOf(p.Text, marked)
	var within []text.Span
	for _, m := range marked {
		if m.End = min(m.End, part.End); m.Start >= part.Start && m.Start < m.End {
			within = append(within, text.Span{Start: m.Start - part.Start, End: m.End - part.Start})
		}
	}
	body := marks(part.Of(p.Text), within)
	if part.Start > 0 {
		body = append([]app.UI{app.Text("… ")}, body...)
	}
	if part.End < len(p.Text) {
		body = append(body, app.Text("\u00a0…"))
	}
	return shownPassage(s, p, body)
}
