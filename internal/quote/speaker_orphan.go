package quote

import "parallax/internal/why"

// assign gives a quotation in marks at item i of line n that no cue introduces
// to who was quoted just before it; to no one where that is too far back.
func (r *reading) assign(q *Quote, n, i int) {
	if r.last == 0 {
		return
	}
	p := r.quotes[r.last-1]
	if r.near(p, n) {
		q.Speaker, q.SpeakerText = p.Speaker, p.SpeakerText
		q.Why = why.Because("quote-speaker-before", "who", p.SpeakerText.Span().Of(r.doc.Text)).With(*p.SpeakerText)
	}
}

// near reports whether a quote ends in line n or one of the lines just before.
func (r *reading) near(q Quote, n int) bool {
	from := max(0, n-3)
	return q.At.End > r.lines[from].items[0].Start
}
