package anchor

import (
	"strings"

	"parallax/internal/text"
	"parallax/internal/timex"
)

// A label is what a line over the text says of its date.
type label int8

// The labels, the one that tells most of the day of publication first.
const (
	publishedOn label = iota
	unlabelled
	updatedOn
)

// A headDate is a full date on a line over the text.
type headDate struct {
	expr  *timex.Expr
	label label
}

// headDates lists the full dates that stand on a line over the text, or in a
// part of one between bars, with nothing beside them but the words that go
// with a day of publication: "17 June 2019", "Updated 14:05 GMT, 9 Nov 2025",
// "Laura Pell | November 9, 2025". Those of bylines and datelines are among
// them.
func (r *reading) headDates() []headDate {
	var out []headDate
	top := r.topBlock()
	for i := range r.exprs {
		e := &r.exprs[i]
		n := r.doc.Sentences[e.Sentence].Block
		if e.Need != timex.Nothing || e.Year == 0 || e.Type == timex.Duration || e.Type == timex.Set || e.Day == 0 && !r.mayBeTwo(e) {
			continue
		}
		part := r.linePart(e)
		switch alone := r.datesOnly(part); {
		case alone && (n <= top || r.framed(n) && r.labelOf(part, e) != unlabelled), !alone && r.inDateline(e):
			out = append(out, headDate{e, r.labelOf(part, e)})
		case r.signedOff(e, n):
			out = append(out, headDate{e, publishedOn})
		}
	}
	return out
}

// framed reports whether block n is a byline near the top, which a standfirst may
// stand over, or stands under the whole story.
func (r *reading) framed(n int) bool {
	if r.doc.Blocks[n].Kind == text.Byline && n <= topBlocks {
		return true
	}
	return r.closes(n) && r.doc.Blocks[n].Kind != text.Paragraph
}

// closes reports whether block n is one of the last and no paragraph follows it.
func (r *reading) closes(n int) bool {
	if n+topBlocks < len(r.doc.Blocks) {
		return false
	}
	for _, b := range r.doc.Blocks[n+1:] {
		if b.Kind == text.Paragraph {
			return false
		}
	}
	return true
}

// signedOff reports whether a date stands under the story behind its place, as in
// letters: "FALMOUTH, October 15th, 1908."
func (r *reading) signedOff(e *timex.Expr, n int) bool {
	b := r.doc.Blocks[n]
	place, ok := strings.CutSuffix(strings.TrimRight(r.doc.Text[b.Start:e.Start], " "), ",")
	return ok && place != "" && b.Len() <= longestDateLine && strings.ToUpper(place) == place && strings.Trim(r.doc.Text[e.End:b.End], ". ") == "" && r.closes(n)
}

// mayBeTwo reports whether an expression is a date of numbers of unknown order.
func (r *reading) mayBeTwo(e *timex.Expr) bool {
	_, ok := r.either[e.Start]
	return ok
}

// topBlock is the last block that may hold a line of the date: above the first
// paragraph.
func (r *reading) topBlock() int {
	for k, b := range r.doc.Blocks {
		if k > topBlocks || b.Kind == text.Paragraph && !r.holdsDate(b.Span) {
			return k - 1
		}
	}
	return len(r.doc.Blocks) - 1
}

// holdsDate reports whether some part of a line holds a date and nothing else.
func (r *reading) holdsDate(line text.Span) bool {
	for i := range r.exprs {
		if e := &r.exprs[i]; line.Contains(e.Span) && r.datesOnly(r.linePart(e)) {
			return true
		}
	}
	return false
}

// bars divide the parts of a line over the text.
const bars = "|•·\n"

// linePart is the part of a line between bars in which an expression stands.
func (r *reading) linePart(e *timex.Expr) text.Span {
	s := r.doc.Blocks[r.doc.Sentences[e.Sentence].Block].Span
	if s.Len() > longestLine {
		return s
	}
	if i := strings.LastIndexAny(r.doc.Text[s.Start:e.Start], bars); i >= 0 {
		s.Start += i
		for s.Start < e.Start && strings.ContainsRune(bars, firstRune(r.doc.Text[s.Start:])) {
			s.Start += len(string(firstRune(r.doc.Text[s.Start:])))
		}
	}
	if i := strings.IndexAny(r.doc.Text[e.End:s.End], bars); i >= 0 {
		s.End = e.End + i
	}
	for _, gap := range [...]string{" - ", " – ", " — ", " by "} {
		if i := strings.LastIndex(r.doc.Text[s.Start:e.Start], gap); i > 0 && !isDigit(r.doc.Text[s.Start+i-1]) { // 3 - 5 November
			s.Start += i + len(gap)
		}
		if i := strings.Index(r.doc.Text[e.End:s.End], gap); i >= 0 {
			s.End = e.End + i
		}
	}
	return s
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func firstRune(s string) rune {
	for _, c := range s {
		return c
	}
	return 0
}

// labelOf reads what stands before a date in its part of the line.
func (r *reading) labelOf(part text.Span, e *timex.Expr) label {
	out := unlabelled
	for _, k := range text.Tokens(r.doc.Text, text.Span{Start: part.Start, End: e.Start}) {
		switch text.Fold(k.Of(r.doc.Text)) {
		case "updated", "modified", "revised", "edited":
			out = updatedOn
		case "published", "posted", "filed", "issued", "created", "first", "release", "released", "broadcast", "aired":
			out = publishedOn
		}
	}
	return out
}

// headDate is the day of publication that the lines over the text give: the one
// that is called so, else the first, and an update only where there is no
// other. other is a second day without a label that contradicts it.
func (r *reading) headDate() (best, other *timex.Expr) {
	found := r.headDates()
	for want := publishedOn; want <= updatedOn; want++ {
		for _, h := range found {
			if h.label != want {
				continue
			}
			switch {
			case best == nil:
				best = h.expr
			case want == unlabelled && other == nil && h.expr.Value != best.Value && h.expr.Day > 0 && best.Day > 0:
				other = h.expr
			}
		}
		if best != nil {
			return best, other
		}
	}
	return nil, nil
}

// issue is the month or season that a line of its own over the text gives, as that
// of the issue in which the article came out; nil when there is none.
func (r *reading) issue() *timex.Expr {
	top := r.topBlock()
	for i := range r.exprs {
		e := &r.exprs[i]
		n := r.doc.Sentences[e.Sentence].Block
		if n > top {
			break
		}
		if kind := r.doc.Blocks[n].Kind; kind != text.Headline && kind != text.Standfirst && e.Need == timex.Nothing && e.Type == timex.Date && e.Mod == "" &&
			e.Day == 0 && e.Month > 0 && (e.Unit == timex.NoUnit || e.Unit == timex.SeasonUnit) && r.datesOnly(r.linePart(e)) {
			return e
		}
	}
	return nil
}

// datesOnly reports whether a line holds temporal expressions and nothing else
// but the words that go with a day of publication.
func (r *reading) datesOnly(line text.Span) bool {
	if line.Len() > longestDateLine {
		return false
	}
	x := 0
	for _, k := range text.Tokens(r.doc.Text, line) {
		for x < len(r.exprs) && r.exprs[x].End <= k.Start {
			x++
		}
		in := x < len(r.exprs) && r.exprs[x].Overlaps(k.Span)
		if !in && k.Class != text.Mark && k.Class != text.Number && !dateLineWords.Has(text.Fold(k.Of(r.doc.Text))) {
			return false
		}
	}
	return true
}

// topBlocks is the last block that may be the line of the date.
const topBlocks = 8

// longestLine is the length of a line that is looked at for bars, in bytes.
const longestLine = 400

// longestDateLine is the length of a line of dates, in bytes.
const longestDateLine = 80

// dateLineWords are the words beside the date on a line of its own.
var dateLineWords = text.NewSet(`published updated posted modified revised edited created filed issued date added aired broadcast dated reported written press release released for from the issue no vol volume transcript sent last first on at online mon tue tues wed thu thur thurs fri sat sun a.m p.m am pm gmt utc
et est edt ct cst cdt mt pt pst pdt bst cet cest eet eest ist pkt aest aedt jst hkt sgt wib msk`)
