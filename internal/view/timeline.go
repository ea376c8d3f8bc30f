package view

import (
	"slices"
	"strings"

	"parallax/internal/query"
	"parallax/internal/timeline"
)

// TimelineState is what the timeline shows.
type TimelineState struct {
	From, To string   // the visible window, ISO 8601 days (inclusive) or date-times; both empty: the whole story
	Hidden   []string // source ids whose lanes and reports are hidden
	Unfolded bool     // empty stretches drawn at length instead of folded
	Opened   []string // those drawn at length although others are folded, by their first day, ISO 8601
	Chosen   *Ref     // a report of the chosen event
	Since    *Ref     // a report of the event that the time to the chosen one is measured from
	Find     string   // words: events that hold them are marked
	Told     bool     // the reader came for the order of telling
	ToldFrom int      // how many articles are passed over there
	Filter   query.TimelineFilter
	Page     int // of the list; 0: the one with the chosen event
	Lanes    int // which part of the sources has lanes, from 0: those that report most events
}

// TimelineWindow says that the reader zoomed or panned to From…To; both empty
// is the whole story. It leaves no trace in the history: a view is moved about
// in many small steps.
type TimelineWindow struct{ From, To string }

func (m TimelineWindow) update(s State) State {
	s.Timeline.From, s.Timeline.To = m.From, m.To
	return s
}

func (TimelineWindow) replaces() {}

// TimelineJump says that the reader went to From…To at once; Back undoes it.
type TimelineJump struct{ From, To string }

func (m TimelineJump) update(s State) State {
	s.Timeline.From, s.Timeline.To = m.From, m.To
	return s
}

// TimelineSource says that a source's lane was switched.
type TimelineSource struct{ Source string }

func (m TimelineSource) update(s State) State {
	s.Timeline.Hidden = toggled(s.Timeline.Hidden, m.Source)
	return s
}

// TimelineFolds says that folding of empty stretches was switched.
type TimelineFolds struct{}

func (TimelineFolds) update(s State) State {
	s.Timeline.Unfolded, s.Timeline.Opened = !s.Timeline.Unfolded, nil
	return s
}

// TimelineFiltered says which events the reader wants.
type TimelineFiltered struct{ Filter query.TimelineFilter }

func (m TimelineFiltered) update(s State) State {
	s.Timeline.Filter, s.Timeline.Page = m.Filter, 0
	return s
}

// TimelineListed says that the reader went to a page of the list, from 1.
type TimelineListed struct{ Page int }

func (m TimelineListed) update(s State) State {
	s.Timeline.Page = m.Page
	return s
}

func (TimelineListed) replaces() {}

// TimelineLanes says that the reader turned to the lanes of other sources.
type TimelineLanes struct{ Part int }

func (m TimelineLanes) update(s State) State {
	s.Timeline.Lanes = m.Part
	return s
}

func (TimelineLanes) replaces() {}

// TimelineSought says by what words the reader looks for events; none puts the
// search away.
type TimelineSought struct{ Find string }

func (m TimelineSought) update(s State) State {
	s.Timeline.Find, s.Timeline.Page = m.Find, 0
	return s
}

// TimelineMeasured says that time is measured from the event reported at Since;
// nil ends that.
type TimelineMeasured struct{ Since *Ref }

func (m TimelineMeasured) update(s State) State {
	s.Timeline.Since = m.Since
	return s
}

// TimelineTold says that the reader turned to other articles in the order of
// telling.
type TimelineTold struct{ From int }

func (m TimelineTold) update(s State) State {
	s.Timeline.ToldFrom = m.From
	return s
}

func (TimelineTold) replaces() {}

// ask is the question for the events.
func (t TimelineState) ask() query.TimelineAsk {
	return query.TimelineAsk{Hidden: t.Hidden, Filter: t.Filter, Chosen: t.Chosen, Since: t.Since, Find: t.Find}
}

// asksTold is the question for the order of telling.
func (t TimelineState) asksTold() query.TellingAsk {
	return query.TellingAsk{Hidden: t.Hidden, Until: t.Filter.Until, From: t.ToldFrom}
}

var timelineCodec = codec{
	view: Timeline,
	encode: func(s State, p *params) {
		t := s.Timeline
		if t.From != "" || t.To != "" {
			p.set("w", t.From+".."+t.To)
		}
		p.setList("hide", t.Hidden)
		if t.Unfolded {
			p.set("folds", "off")
		}
		p.setList("open", t.Opened)
		p.setWord("kind", t.Filter.Kind)
		p.setWord("about", t.Filter.About)
		p.setWord("place", t.Filter.Place)
		if t.Filter.Differ {
			p.set("show", "differ")
		}
		p.setWord("until", t.Filter.Until)
		p.setWord("q", t.Find)
		if t.Told {
			p.set("see", "told")
		}
		p.setRef("since", t.Since)
		p.setRef("at", t.Chosen)
	},
	decode: func(s *State, p params) {
		t := &s.Timeline
		if from, to, ok := strings.Cut(p.get("w"), ".."); ok && isWindow(from, to) {
			t.From, t.To = from, to
		}
		t.Hidden = p.list("hide")
		t.Unfolded = p.get("folds") == "off"
		t.Opened = slices.DeleteFunc(p.list("open"), func(day string) bool { _, _, ok := timeline.ParseISO(day); return !ok })
		t.Filter = query.TimelineFilter{About: p.get("about"), Place: p.get("place"), Differ: p.get("show") == "differ"}
		switch kind := p.get("kind"); kind {
		case query.Happened, query.Told, query.Planned:
			t.Filter.Kind = kind
		}
		if _, _, ok := timeline.ParseISO(p.get("until")); ok {
			t.Filter.Until = p.get("until")
		}
		t.Find = p.get("q")
		t.Told = p.get("see") == "told"
		t.Since = p.ref("since")
		t.Chosen = p.ref("at")
	},
	adopt: func(to *State, from State) { to.Timeline = from.Timeline },
}

// isWindow reports whether from and to are days or date-times in order.
func isWindow(from, to string) bool {
	a, _, okFrom := timeline.ParseISO(from)
	_, b, okTo := timeline.ParseISO(to)
	return okFrom && okTo && a < b
}
