package story

import (
	"strings"

	"parallax/internal/actor"
	"parallax/internal/quote"
	"parallax/internal/text"
	"parallax/internal/why"
)

// speakers puts the speakers of quotations right.
func (k *corrector) speakers(r *reading) {
	type target struct{ doc, quote int }
	targets, ok := make([]target, len(k.Speakers)), make([]bool, len(k.Speakers))
	spoken := make([]text.Place, len(k.Speakers)) // by whom, where that is a passage
	put := map[target]bool{}
	for i, f := range k.Speakers {
		a := k.of(FixSpeaker, i)
		p, found := k.place(a, f.Quote)
		if !found {
			continue
		}
		doc := r.index[p.Source]
		n := quoteAt(r.quotes[doc], p)
		if n < 0 {
			a.unplaced("quote")
			continue
		}
		if f.Speaker != nil {
			if spoken[i], found = k.place(a, *f.Speaker); !found {
				continue
			}
		}
		a.At[0] = r.quotes[doc][n].At
		targets[i], ok[i], put[target{doc, n}] = target{doc, n}, true, true
	}
	settle(targets, ok, func(i int) { k.of(FixSpeaker, i).unplaced("overruled") }, func(i int) {
		doc, n := targets[i].doc, targets[i].quote
		list := r.quotes[doc]
		was, right := list[n], k.Speakers[i].speaker(r, spoken[i])
		for m := range list {
			q := &list[m]
			switch {
			case m == n || q.Within == n && q.Speaker == was.Speaker && !put[target{doc, m}]: // what is quoted of a report has its speaker
				q.Speaker, q.SpeakerText, q.Why = right.Speaker, right.SpeakerText, right.Why
			case follows(q, &was) && !put[target{doc, m}]:
				q.Speaker, q.SpeakerText, q.Why = right.Speaker, right.SpeakerText, k.spokenBefore(&right)
			}
		}
		k.of(FixSpeaker, i).Placed = true
	})
}

// follows reports whether a quotation has its speaker from another.
func follows(q, from *quote.Quote) bool {
	return q.Why.Code == "quote-speaker-before" && q.SpeakerText != nil && from.SpeakerText != nil && *q.SpeakerText == *from.SpeakerText
}

// spokenBefore is the reason of a quotation that follows one of a reader's speaker.
func (k *corrector) spokenBefore(right *quote.Quote) why.Why {
	switch p := right.SpeakerText; {
	case right.Speaker < 0:
		return why.Because("quote-direct-alone")
	case p == nil:
		return why.Because("quote-speaker-before", "who", right.Why.Args["name"])
	default:
		return why.Because("quote-speaker-before", "who", p.Span().Of(k.texts[p.Source])).With(*p)
	}
}

// quoteAt is the quotation at a place: the one that it is, else the one with
// which it shares most, the shorter of two; -1 when there is none.
func quoteAt(list []quote.Quote, p text.Place) int {
	best, most := -1, 0
	for n := range list {
		at := list[n].At
		if at == p {
			return n
		}
		both := min(at.End, p.End) - max(at.Start, p.Start)
		if both > most || both == most && both > 0 && at.Span().Len() < list[best].At.Span().Len() {
			best, most = n, both
		}
	}
	return best
}

// speaker is who speaks, in the form of a quotation. A name that no actor has
// makes a new one.
func (f *SpeakerFix) speaker(r *reading, at text.Place) quote.Quote {
	name := strings.Join(strings.Fields(f.Name), " ")
	q := quote.Quote{Speaker: -1}
	if f.Speaker != nil {
		if at.Source == f.Quote.Source {
			q.SpeakerText = &at
		}
		name = strings.Join(strings.Fields(f.Speaker.Words), " ")
		if q.Speaker = r.cast.At(at); q.Speaker < 0 {
			r.cast, q.Speaker = r.cast.Added(name, &at)
		}
	} else if name != "" {
		if q.Speaker = called(r.cast, name); q.Speaker < 0 {
			r.cast, q.Speaker = r.cast.Added(name, nil)
		}
	}
	if q.Speaker < 0 {
		q.Why = why.Because(readerNoSpeaker)
		return q
	}
	q.Why = why.Because(readerSpeaker, "name", r.cast.Actors[q.Speaker].Name)
	return q
}

// called is the actor that has a name, the first of several; -1 when none has.
func called(c *actor.Cast, name string) int {
	folded := text.Fold(name)
	for i := range c.Actors {
		for _, n := range c.Actors[i].Names {
			if text.Fold(n.Text) == folded {
				return i
			}
		}
	}
	return -1
}
