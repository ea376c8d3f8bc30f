// Package view is the state of the page: plain data, typed messages, one pure
// Update, and the fragment codec (State ⇄ #/…). It knows no browser.
package view

import "parallax/internal/text"

// A View is one of the page's views.
type View string

// The views that have an address.
const (
	Timeline    View = "timeline"
	Compare     View = "compare"
	Differences View = "differences"
	Sources     View = "sources"
	About       View = "about"
)

// A Ref points at a passage so that it survives a re-reading: the place and
// the first words found there. Links hold these, never an id alone.
type Ref struct {
	text.Place
	Words string
}

// State is everything that decides what the page shows. It is replaced, never
// changed in place.
type State struct {
	View        View
	Timeline    TimelineState
	Compare     CompareState
	Differences DifferencesState
	Sources     SourcesState
	Search      SearchState
	Embed       bool // compact layout for a frame
}

// TimelineState is what the timeline shows.
type TimelineState struct {
	From, To string   // the visible window, ISO 8601 days; both empty: the whole story
	Hidden   []string // source ids whose lanes and reports are hidden
	Unfolded bool     // empty stretches drawn at length instead of folded
	Chosen   *Ref     // a report of the chosen event
}

// CompareState is what Compare shows.
type CompareState struct {
	Columns []string // source ids, left to right; empty: the two that share most
	Shared  bool     // ink what others share; off by choice
	Only    bool     // ink what is only here
	Altered bool     // only altered quotations
	Differ  bool     // only where they differ
	Loose   bool     // columns don't scroll in step
	Chosen  *Ref     // the chosen passage
	Front   int      // the column a phone shows
}

// DifferencesState filters the list.
type DifferencesState struct {
	Kind   string // a difference's kind; empty: all
	Chosen *Ref
}

// SourcesState is what Sources shows.
type SourcesState struct {
	At     *Ref     // the place to go to
	Hidden []string // kinds of finding not marked: times, quotes, actors, figures
}

// SearchState is the search panel.
type SearchState struct {
	Open  bool
	Query string
}
