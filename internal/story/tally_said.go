package story

import "parallax/internal/text"

// ofSpeaker reports whether words[from:to] name who says it, or another who is known, by a
// pronoun: "it raised 15 million".
func (l *line) ofSpeaker(from, to int) bool {
	for k := from; k < to; k++ {
		if pronouns.Has(l.words[k].folded) && l.words[k].folded != "which" && l.words[k].folded != "who" {
			return true
		}
	}
	return false
}

// saidBy is who says what stands at span, in words of the document; empty where nobody
// is named.
func (r *reading) saidBy(doc int, span text.Span) string {
	for _, q := range r.quotes[doc] {
		if q.SpeakerText != nil && q.At.Span().Contains(span) {
			if who := text.Fold(r.words(*q.SpeakerText)); !pronouns.Has(who) {
				return who
			}
		}
	}
	return ""
}

// otherwiseSaid reports whether two say the numbers of two tallies.
func otherwiseSaid(a, b *tally) bool { return a.said != "" && b.said != "" && a.said != b.said }
