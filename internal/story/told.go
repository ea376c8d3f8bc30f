package story

import (
	"slices"
	"strings"

	"parallax/internal/actor"
	"parallax/internal/align"
	"parallax/internal/text"
)

// A teller adds what stories are about to the events that are dated or numbered.
type teller struct {
	*reading
	events []Event
	words  [][]namedIn // by document: the words that name happenings
	within [][]int     // by document: the events told of in it
}

// A namedIn is a word that names a happening.
type namedIn struct {
	at    text.Span
	event int
}

// tell adds what each story is about, as the heads of its documents have it in
// common. Where that is an event already, the further passages that tell of it
// are mentions of it; what no source dates or numbers becomes an event of its
// own. Words that several numbered events have in common ("talks", of which
// there were three rounds) tell of none.
func (r *reading) tell(events []Event, ids namer) []Event {
	t := teller{reading: r, events: events, words: make([][]namedIn, len(r.docs)), within: make([][]int, len(r.docs))}
	for i, c := range r.happenings {
		for _, m := range c.members {
			t.words[m.doc] = append(t.words[m.doc], namedIn{m.line.words[m.head].Span, i})
		}
		t.note(i)
	}
	for _, h := range r.aligned.Told {
		same := t.named(h)
		switch {
		case len(same) == 0:
			t.add(h, ids)
		case !r.numbered(same):
			t.mentionedIn(h, same)
		}
	}
	return t.events
}

// note enters an event under the documents that tell of it.
func (t *teller) note(event int) {
	for _, list := range [][]Report{t.events[event].Reports, t.events[event].Mentions} {
		for _, x := range list {
			doc := t.index[x.Source]
			t.within[doc] = appendNew(t.within[doc], event)
		}
	}
}

// named are the events that a happening's words name, nothing said, those with
// the most reports first.
func (t *teller) named(h align.Happening) []int {
	var out []int
	for _, m := range h.Members {
		for _, w := range t.words[t.index[m.At.Source]] {
			if w.at.Overlaps(m.At.Span()) && !t.events[w.event].Speech {
				out = appendNew(out, w.event)
			}
		}
	}
	slices.Sort(out)
	slices.SortStableFunc(out, func(a, b int) int { return len(t.events[b].Reports) - len(t.events[a].Reports) })
	return out
}

// add makes an event of a happening, unless another one has been told with nearly
// all that tells of it.
func (t *teller) add(h align.Happening, ids namer) {
	e := t.toldEvent(h)
	for _, k := range t.within[t.index[e.Reports[0].Source]] {
		if tells(&t.events[k], &e) {
			return
		}
	}
	e.ID = ids.id(eventLetter, e.Reports[0].Place, "told")
	t.events = append(t.events, e)
	t.note(len(t.events) - 1)
}

// numbered reports whether two of several clusters have numbers that differ, so
// that there are more happenings than one under one word.
func (r *reading) numbered(clusters []int) bool {
	first := 0
	for _, k := range clusters {
		n := r.happenings[k].ordinal()
		if len(r.happenings[k].members) < 2 {
			continue
		}
		if n > 0 && first > 0 && n != first {
			return true
		}
		if n > 0 {
			first = n
		}
	}
	return false
}

// mentionedIn adds the passages on a happening to the mentions of the first of the
// events that it names, but for reports of that or of another of its kind.
func (t *teller) mentionedIn(h align.Happening, same []int) {
	e := &t.events[same[0]]
	var more []Report // none of which stands where another does: each is of a sentence of its own
	for _, m := range h.Members {
		p := &t.aligned.Passages[m.Passage]
		other := slices.ContainsFunc(same[1:], func(k int) bool {
			return t.happenings[k].members[0].family == t.happenings[same[0]].members[0].family && covered(t.events[k].Reports, p.At)
		})
		if !other && !covered(e.Reports, p.At) && !covered(e.Mentions, p.At) {
			more = append(more, Report{Place: p.At, Speaker: t.actorID(p.Speaker)})
		}
	}
	e.Mentions = append(e.Mentions, more...)
	slices.SortFunc(e.Mentions, func(a, b Report) int { return comparePlaces(a.Place, b.Place) })
	t.note(same[0])
}

// covered reports whether one of some reports, which are in the order of their
// places, stands where a passage does.
func covered(list []Report, at text.Place) bool {
	from, _ := slices.BinarySearchFunc(list, at.Source, func(x Report, source string) int { return strings.Compare(x.Source, source) })
	for _, x := range list[from:] {
		if x.Source != at.Source {
			break
		}
		if x.Span().Overlaps(at.Span()) {
			return true
		}
	}
	return false
}

// toldEvent is an event that no source dates. Each source reports it where it first
// tells of it, and mentions it farther down.
func (r *reading) toldEvent(h align.Happening) Event {
	e := Event{Title: r.toldTitle(h), Dates: "none", Status: "past", After: []string{}, Before: []string{}, Actors: []string{}, Places: []string{}}
	for _, t := range h.Members {
		p := &r.aligned.Passages[t.Passage]
		report := Report{Place: p.At, Speaker: r.actorID(p.Speaker)}
		if n := len(e.Reports); n == 0 || e.Reports[n-1].Source != p.At.Source {
			e.Reports = append(e.Reports, report)
		} else {
			e.Mentions = append(e.Mentions, report)
		}
	}
	r.involved(&e)
	return e
}

// tells reports whether an event has all but a few of the passages of another.
func tells(e, other *Event) bool {
	n := 0
	for _, list := range [][]Report{other.Reports, other.Mentions} {
		for _, x := range list {
			if covered(e.Reports, x.Place) || covered(e.Mentions, x.Place) {
				n++
			}
		}
	}
	return 5*n >= 4*(len(other.Reports)+len(other.Mentions))
}

// involved fills in the actors and places that half of the reports name.
func (r *reading) involved(e *Event) {
	count := make([]int, len(r.cast.Actors))
	for _, report := range e.Reports {
		var named []int
		for _, f := range r.cast.Within(report.Place) {
			if f.Actor >= 0 {
				named = appendNew(named, f.Actor)
			}
		}
		for _, a := range named {
			count[a]++
		}
	}
	for a, n := range count {
		switch {
		case 2*n < len(e.Reports):
		case r.cast.Actors[a].Kind == actor.Place:
			e.Places = append(e.Places, r.actorIDs[a])
		default:
			e.Actors = append(e.Actors, r.actorIDs[a])
		}
	}
	slices.Sort(e.Actors)
	slices.Sort(e.Places)
}

// toldTitle is cut from the passage that names the happening best; the first
// passage where no sentence of an article does.
func (r *reading) toldTitle(h align.Happening) text.Place {
	var c cluster
	for _, t := range h.Members {
		doc := r.index[t.At.Source]
		for i := range r.lines[doc] {
			if l := &r.lines[doc][i]; t.At.Start < t.At.End && l.span.Contains(t.At.Span()) {
				at, _ := l.wordsOver(t.At.Span())
				g := trigger{at: at, family: -1, verb: true, from: at}
				if l.afterDeterminer(at) {
					g = l.nounPhrase(at, -1)
				}
				c.members = append(c.members, r.mention(doc, l, g))
			}
		}
	}
	if len(c.members) == 0 {
		return r.aligned.Passages[h.Members[0].Passage].At
	}
	return r.eventTitle(&c)
}
