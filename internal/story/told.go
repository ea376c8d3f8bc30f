package story

import (
	"slices"

	"parallax/internal/actor"
	"parallax/internal/align"
	"parallax/internal/text"
)

// tell adds what each story is about, as the heads of its documents have it in
// common. Where that is an event already, the further passages that tell of it
// are mentions of it; what no source dates or numbers becomes an event of its
// own. Words that several numbered events have in common ("talks", of which
// there were three rounds) tell of none.
func (r *reading) tell(events []Event, ids namer) []Event {
	for _, h := range r.aligned.Told {
		same := r.eventsOf(events[:len(r.happenings)], h)
		switch {
		case len(same) == 0:
			if e := r.toldEvent(h, ids); !slices.ContainsFunc(events, func(o Event) bool { return tells(&o, &e) }) {
				events = append(events, e)
			}
		case r.numbered(same):
		default:
			r.mentionedIn(&events[same[0]], h, func(at text.Place) bool {
				return slices.ContainsFunc(same[1:], func(k int) bool {
					return r.happenings[k].members[0].family == r.happenings[same[0]].members[0].family && covered(events[k].Reports, at)
				})
			})
		}
	}
	return events
}

// eventsOf are the events whose reports the happening's words name, those
// with the most reports first.
func (r *reading) eventsOf(events []Event, h align.Happening) []int {
	var out []int
	for i := range events {
		if !events[i].Speech && r.names(r.happenings[i], h) {
			out = append(out, i)
		}
	}
	slices.SortStableFunc(out, func(a, b int) int { return len(events[b].Reports) - len(events[a].Reports) })
	return out
}

// names reports whether the words of a happening are those of a cluster.
func (r *reading) names(c *cluster, h align.Happening) bool {
	return slices.ContainsFunc(c.members, func(m *mention) bool {
		at := m.place(r)
		return slices.ContainsFunc(h.Members, func(t align.Told) bool {
			return t.At.Source == at.Source && t.At.Span().Overlaps(at.Span())
		})
	})
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

// mentionedIn adds the passages on a happening that aren't reports of it to an
// event's mentions, but for those that another event has.
func (r *reading) mentionedIn(e *Event, h align.Happening, others func(text.Place) bool) {
	for _, t := range h.Members {
		p := &r.aligned.Passages[t.Passage]
		if !covered(e.Reports, p.At) && !covered(e.Mentions, p.At) && !others(p.At) {
			e.Mentions = append(e.Mentions, Report{Place: p.At, Speaker: r.actorID(p.Speaker)})
		}
	}
	slices.SortFunc(e.Mentions, func(a, b Report) int { return comparePlaces(a.Place, b.Place) })
}

// covered reports whether one of some reports stands where a passage does.
func covered(list []Report, at text.Place) bool {
	return slices.ContainsFunc(list, func(x Report) bool { return x.Source == at.Source && x.Span().Overlaps(at.Span()) })
}

// toldEvent is an event that no source dates. Each source reports it where it first
// tells of it, and mentions it farther down.
func (r *reading) toldEvent(h align.Happening, ids namer) Event {
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
	e.ID = ids.id(eventLetter, e.Reports[0].Place, "told")
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
	return r.title(&c)
}
