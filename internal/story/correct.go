package story

import (
	"slices"

	"parallax/internal/corpus"
	"parallax/internal/text"
	"parallax/internal/why"
)

// Applied is what became of a correction.
type Applied struct {
	Entry
	Placed  bool         `json:"placed"`  // it is in force
	Problem *why.Why     `json:"problem"` // why it isn't; nil when it is
	At      []text.Place `json:"at"`      // the passages that it is about, as far as they were found
	Touched []string     `json:"touched"` // ids of what it put right: sources, times, events, quotes, actors, statements
}

// The codes of the reasons of what a reader put right, but for publications.
const (
	readerTime      = "reader-time"        // an expression of time
	readerMarked    = "reader-time-marked" // words that are none
	readerSpeaker   = "reader-speaker"
	readerNoSpeaker = "reader-no-speaker"
	readerMatch     = "reader-match"
)

// ByReader reports whether a reason says that a reader put its finding right. It
// may be so of a publication, a time, a speaker and a pair.
func ByReader(w why.Why) bool {
	switch w.Code {
	case "reader-date", "reader-date-conflict", readerTime, readerMarked, readerSpeaker, readerNoSpeaker, readerMatch:
		return true
	}
	return false
}

// A corrector applies corrections, each in the step of the reading that it is
// about, and notes what becomes of it.
type corrector struct {
	Corrections
	texts   map[string]string // by source
	applied []Applied         // as List has them
	first   map[string]int    // of each kind, the index in applied; sources are under ""
	letters map[string]string // by source
}

func newCorrector(c Corrections, docs []corpus.Document) *corrector {
	k := &corrector{Corrections: c, texts: make(map[string]string, len(docs)), first: map[string]int{}, letters: map[string]string{}}
	for i := range docs {
		k.texts[docs[i].ID] = docs[i].Text
	}
	for i, e := range c.List() {
		if _, seen := k.first[e.Kind]; !seen {
			k.first[e.Kind] = i
		}
		k.applied = append(k.applied, Applied{Entry: e, At: []text.Place{}, Touched: []string{}})
	}
	return k
}

// of is what becomes of the correction i of a kind other than a source's.
func (k *corrector) of(kind string, i int) *Applied { return &k.applied[k.first[kind]+i] }

// unplaced notes that a correction isn't in force.
func (a *Applied) unplaced(problem string) {
	w := reason(why.Because("unplaced-" + problem))
	a.Placed, a.Problem = false, &w
}

// place finds a spot of a correction in its source. Where it isn't, it notes so
// and reports false.
func (k *corrector) place(a *Applied, s Spot) (text.Place, bool) {
	t, ok := k.texts[s.Source]
	if !ok {
		a.unplaced("source")
		return text.Place{}, false
	}
	span, ok := findSpot(t, s)
	if !ok {
		a.unplaced("words")
		return text.Place{}, false
	}
	p := span.At(s.Source)
	a.At = append(a.At, p)
	return p, true
}

// both finds the two spots of a correction.
func (k *corrector) both(a *Applied, x, y Spot) (p, q text.Place, ok bool) {
	p, okP := k.place(a, x)
	q, okQ := k.place(a, y)
	return p, q, okP && okQ
}

// settle decides between corrections of one thing, target by target: the last
// holds. It calls hold for those that hold, in their order.
func settle[T comparable](targets []T, ok []bool, overruled, hold func(i int)) {
	last := make(map[T]int, len(targets))
	for i, t := range targets {
		if ok[i] {
			last[t] = i
		}
	}
	for i, t := range targets {
		switch {
		case !ok[i]:
		case last[t] != i:
			overruled(i)
		default:
			hold(i)
		}
	}
}

// tell writes what became of the corrections into the story, with the findings
// that they touched.
func (k *corrector) tell(s *Story) {
	if len(k.applied) == 0 {
		return
	}
	ids := map[text.Place][]string{}
	note := func(p text.Place, id string) { ids[p] = append(ids[p], id) }
	for i := range s.Times {
		note(s.Times[i].Place, s.Times[i].ID)
	}
	for i := range s.Quotes {
		note(s.Quotes[i].Place, s.Quotes[i].ID)
	}
	for i := range s.Actors {
		for _, m := range s.Actors[i].Mentions {
			note(m.Place, s.Actors[i].ID)
		}
	}
	for i := range s.Statements {
		for _, m := range s.Statements[i].Members {
			note(m.Place, s.Statements[i].ID)
		}
	}
	events := map[string][]string{} // by time
	for i := range s.Events {
		for _, r := range s.Events[i].Reports {
			if r.Time != nil {
				events[*r.Time] = append(events[*r.Time], s.Events[i].ID)
			}
		}
	}
	for i := range k.applied {
		a := &k.applied[i]
		if !a.Placed {
			continue
		}
		for _, p := range a.At {
			for _, id := range ids[p] {
				if kindOfID(id) == findingOf[a.Kind] {
					a.Touched = append(a.Touched, id)
					a.Touched = append(a.Touched, events[id]...)
				}
			}
		}
		slices.Sort(a.Touched)
		a.Touched = slices.Compact(a.Touched)
	}
	s.Corrections = k.applied
}

// findingOf is the letter of the ids of what a kind of correction is about.
var findingOf = map[string]string{FixTime: timeLetter, FixSpeaker: quoteLetter, FixActor: actorLetter, FixMatch: statementLetter}

func kindOfID(id string) string { return id[:1] }

// CorrectionsOf are the corrections in force that put a finding right, by its id.
func (s *Story) CorrectionsOf(id string) []Applied {
	var out []Applied
	for _, a := range s.Corrections {
		if slices.Contains(a.Touched, id) {
			out = append(out, a)
		}
	}
	return out
}

// corrections checks that what is told of them is there.
func (c *checker) corrections(s *Story) {
	for i := range s.Corrections {
		a := &s.Corrections[i]
		c.places("correction", a.At)
		for k := range a.Touched {
			if _, source := c.texts[a.Touched[k]]; !source {
				c.uses("correction", &a.Touched[k])
			}
		}
		if a.Placed == (a.Problem != nil) {
			c.fail("correction: %s %d is placed and has a problem, or neither", a.Kind, a.Index)
		}
	}
}
