package story

import (
	"strings"

	"parallax/internal/text"
)

// A datable finds what a reader's date is of.
type datable struct {
	*reading
	lines   map[int][]line      // of documents that were looked at
	counted map[int][]text.Span // and their days that are told by an event
}

// in is what a date for the passage at p is of: the expression of time that is
// most of it, or that it is in; else the word in it for what happened; else the
// longest part of it that is no time. It reports whether it is an expression.
func (d *datable) in(p text.Place) (of text.Place, expression bool) {
	doc := d.index[p.Source]
	d.read(doc)
	var times []text.Span
	for _, t := range d.times[doc] {
		times = append(times, t.At.Span())
	}
	for _, list := range [][]text.Span{times, d.counted[doc]} {
		for _, t := range list {
			both := text.Span{Start: max(t.Start, p.Start), End: min(t.End, p.End)}
			if both.Start < both.End && (2*both.Len() >= p.Span().Len() || t.Contains(p.Span())) {
				return t.At(p.Source), true
			}
		}
	}
	if head, ok := happeningIn(d.lines[doc], p.Span(), d.expressions(doc)); ok {
		return head.At(p.Source), false
	}
	return between(d.docs[doc].Text, p.Span(), times).At(p.Source), false
}

// read reads the lines of a document, once.
func (d *datable) read(doc int) {
	if d.lines[doc] != nil {
		return
	}
	d.lines[doc] = lines(&d.docs[doc], stemmer{})
	if d.docs[doc].English && mayCount(d.docs[doc].Text) {
		for _, p := range d.dayPhrases(doc, d.lines[doc]) {
			d.counted[doc] = append(d.counted[doc], p.span)
		}
	}
}

// between is the longest stretch of s without a time, blanks at its ends left
// out; s where all of it is.
func between(t string, s text.Span, times []text.Span) text.Span {
	best, from := text.Span{}, s.Start
	longer := func(to int) {
		if to <= from {
			return
		}
		words := strings.TrimSpace(t[from:to])
		if len(words) > best.Len() {
			best.Start = from + strings.Index(t[from:to], words)
			best.End = best.Start + len(words)
		}
	}
	for _, x := range times {
		if x.Overlaps(s) {
			longer(x.Start)
			from = max(from, x.End)
		}
	}
	if longer(s.End); best.Len() == 0 {
		return s
	}
	return best
}

// happeningIn is the word in a span that names a happening, but for those in
// expressions of time: the first noun, else the first verb.
func happeningIn(ls []line, s text.Span, times []text.Span) (head text.Span, ok bool) {
	noun := false
	for i := range ls {
		if !ls[i].span.Overlaps(s) {
			continue
		}
		for _, g := range ls[i].triggers(times) {
			w := ls[i].words[g.at].Span
			if s.Contains(w) && !g.negated && (!ok || !noun && !g.verb) {
				head, noun, ok = w, !g.verb, true
			}
		}
	}
	return head, ok
}
