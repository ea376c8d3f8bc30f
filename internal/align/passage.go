package align

import (
	"sort"

	"parallax/internal/corpus"
	"parallax/internal/quote"
	"parallax/internal/text"
)

// longest quotation, in sentences, that stays one passage; a longer one (the
// full text of a statement) is taken sentence by sentence.
const longestQuotation = 3

// fewestApart is how many words a line that stands apart has at least, to tell
// something.
const fewestApart = 3

// Passages cuts a document into its passages, in order: its sentences, those
// that hold several propositions cut into clauses. A quotation with the words
// that attribute it is one passage. Bylines, datelines,
// boilerplate and a word or two that stand apart are left out; a document in
// another language has none.
func Passages(doc *corpus.Document, r Reading) []Passage {
	if !doc.English {
		return nil
	}
	marks := quotedSpans(doc.Text, r.Quotes)
	var out []Passage
	for n, u := range units(doc, marks) {
		for _, s := range clauses(doc.Text, u.Span, marks) {
			kind := doc.Blocks[u.Block].Kind
			out = append(out, Passage{At: doc.Place(s), Block: u.Block, Speaker: -1, Form: Narration,
				Title: kind == text.Headline || kind == text.Heading, heading: kind == text.Heading, number: len(out), sentence: n})
		}
	}
	read := newReader(doc, r)
	for i := range out {
		p := &out[i]
		p.Marks = within(marks, p.At.Span())
		p.attribute(r.Quotes)
		read.terms(p)
		if len(doc.Text) > 0 {
			p.place = float64(p.At.Start+p.At.End) / 2 / float64(len(doc.Text))
		}
	}
	return out
}

// units returns the sentences to cut, those that one quotation runs through joined.
func units(doc *corpus.Document, marks []text.Span) []text.Sentence {
	var out []text.Sentence
	joined := 1
	for _, s := range doc.Sentences {
		switch doc.Blocks[s.Block].Kind {
		case text.Byline, text.Dateline, text.Boilerplate:
			continue
		case text.Other:
			if text.CountWords(s.Of(doc.Text)) < fewestApart { // "9:05 p.m." over an entry
				continue
			}
		}
		if n := len(out) - 1; n >= 0 && out[n].Block == s.Block && joined < longestQuotation && runsOn(marks, out[n].End, s.Start) {
			out[n].End = s.End
			joined++
			continue
		}
		joined = 1
		out = append(out, s)
	}
	return out
}

// runsOn reports whether one quotation covers both end and start, and is no
// longer than a passage may be.
func runsOn(marks []text.Span, end, start int) bool {
	for _, m := range marks {
		if m.Start < end && start < m.End {
			return true
		}
	}
	return false
}

// quotedSpans returns the stretches between quotation marks, with the marks,
// in order and without overlaps: speech, not the marks that hold a term.
func quotedSpans(t string, quotes []quote.Quote) []text.Span {
	var out []text.Span
	for _, q := range quotes {
		if q.Kind != quote.Direct && q.Kind != quote.Fragment {
			continue
		}
		if len(q.Pieces) > 0 {
			out = append(out, q.Pieces...)
		} else {
			out = append(out, q.At.Span())
		}
	}
	sort.Slice(out, func(i, j int) bool {
		return out[i].Start < out[j].Start || out[i].Start == out[j].Start && out[i].End > out[j].End
	})
	kept := out[:0]
	for _, s := range out {
		if n := len(kept); s.Len() == 0 || n > 0 && s.Start < kept[n-1].End {
			continue
		}
		kept = append(kept, s)
	}
	return kept
}

// within returns the spans of list that lie in s, cut to it.
func within(list []text.Span, s text.Span) []text.Span {
	from := sort.Search(len(list), func(i int) bool { return list[i].End > s.Start })
	var out []text.Span
	for _, m := range list[from:] {
		if m.Start >= s.End {
			break
		}
		out = append(out, text.Span{Start: max(m.Start, s.Start), End: min(m.End, s.End)})
	}
	return out
}

// attribute sets form and speaker from the quotes that overlap the passage.
func (p *Passage) attribute(quotes []quote.Quote) {
	quoted := 0
	for _, m := range p.Marks {
		quoted += m.Len()
	}
	reported, longest := false, 0
	for _, q := range quotes {
		shared := min(q.At.End, p.At.End) - max(q.At.Start, p.At.Start)
		if shared <= 0 || q.Kind == quote.Scare {
			continue
		}
		reported = reported || q.Kind == quote.Indirect || q.Kind == quote.Mixed
		if q.Speaker >= 0 && shared > longest {
			p.Speaker, longest = q.Speaker, shared
		}
	}
	switch {
	case quoted*5 >= p.At.Span().Len()*2 && !reported, quoted*3 >= p.At.Span().Len()*2:
		p.Form = Direct
	case quoted > 0:
		p.Form = Mixed
	case reported:
		p.Form = Indirect
	}
}
