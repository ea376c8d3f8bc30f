package anchor

import (
	"parallax/internal/text"
	"parallax/internal/timex"
	"parallax/internal/why"
)

// stated takes the date that the document or the reader gives, and reports
// whether there is one.
func (r *reading) stated() bool {
	for _, given := range [...]struct{ date, from, code string }{
		{r.doc.Meta.Date, "front matter", "published-front-matter"},
		{r.doc.Given, "--date", "published-given"},
	} {
		if day, ok := timex.ParseDay(given.date); ok {
			v := day.String()
			r.pub = Published{Value: v, Earliest: v, Latest: v, Basis: stated, From: given.from, Why: why.Because(given.code, "published", v)}
			r.setDay(day, true)
			return true
		}
	}
	e, code := r.dateline(), "published-dateline"
	if e == nil {
		e, code = r.dateLine(), "published-line"
	}
	if e == nil {
		return false
	}
	day := timex.DayOf(e.Year, e.Month, e.Day)
	v := day.String()
	at := r.place(e)
	r.pub = Published{Value: v, Earliest: v, Latest: v, Basis: stated, Evidence: []text.Place{at},
		Why: why.Because(code, "published", v, "words", e.Of(r.doc.Text)).With(at)}
	r.setDay(day, true)
	return true
}

// dateline returns the full date that stands in a dateline or byline.
func (r *reading) dateline() *timex.Expr {
	for i := range r.exprs {
		e := &r.exprs[i]
		if e.Need != timex.Nothing || e.Day == 0 {
			continue
		}
		if r.inDateline(e) {
			return e
		}
	}
	return nil
}

// inDateline reports whether an expression stands in a dateline or byline.
func (r *reading) inDateline(e *timex.Expr) bool {
	kind := r.doc.Blocks[r.doc.Sentences[e.Sentence].Block].Kind
	return kind == text.Dateline || kind == text.Byline
}

// dateLine returns the full date that stands alone on a line over the text,
// under the headline or the byline: "17 June 2019", "Updated June 17, 2019
// 6:40 pm".
func (r *reading) dateLine() *timex.Expr {
	for i := range r.exprs {
		e := &r.exprs[i]
		n := r.doc.Sentences[e.Sentence].Block
		if n > topBlocks {
			return nil
		}
		if b := r.doc.Blocks[n]; e.Need == timex.Nothing && e.Day > 0 && r.datesOnly(b.Span) {
			return e
		}
		for k := range r.doc.Blocks[:n+1] {
			if over := r.doc.Blocks[k]; over.Kind == text.Paragraph && !r.datesOnly(over.Span) {
				return nil
			}
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
		if !in && k.Class != text.Mark && !dateLineWords[text.Fold(k.Of(r.doc.Text))] {
			return false
		}
	}
	return true
}

// topBlocks is the last block that may be the line of the date.
const topBlocks = 8

// longestDateLine is the length of a line of dates, in bytes.
const longestDateLine = 80

// dateLineWords are the words beside the date on a line of its own.
var dateLineWords = map[string]bool{
	"published": true, "updated": true, "posted": true, "modified": true, "date": true, "last": true, "first": true, "on": true, "at": true,
	"am": true, "pm": true, "gmt": true, "utc": true, "et": true, "est": true, "edt": true, "bst": true, "cet": true, "cest": true, "ist": true, "pkt": true,
}
