package quote

import "parallax/internal/text"

// firstPersons gives what "I" says, thinks or wants within a quotation to who
// speaks that: a turn of an interview, a long statement. The quotes are in
// order, the outer before the inner; "I" outside any stays unknown.
func (r *reading) firstPersons(quotes []Quote) []Quote {
	var open []int // quotes that may hold the next ones
	for i := range quotes {
		q := &quotes[i]
		for len(open) > 0 && quotes[open[len(open)-1]].At.End < q.At.End {
			open = open[:len(open)-1]
		}
		if q.Speaker < 0 && q.SpeakerText != nil && firstPerson.Has(text.Fold(q.SpeakerText.Span().Of(r.doc.Text))) {
			if n := len(open); n > 0 {
				q.Speaker = quotes[open[n-1]].Speaker
			}
		}
		if q.Speaker >= 0 {
			open = append(open, i)
		}
	}
	return quotes
}

// firstPerson are the words with which speakers name themselves.
var firstPerson = text.NewSet(`i me my i'm i've i'd i'll i’m i’ve i’d i’ll`)
