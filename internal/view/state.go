// Package view is the state of the page: plain data, typed messages, one pure
// Update, and the fragment codec (State ⇄ #/…). It knows no browser.
//
// Each view has a file of its own that holds its state, its messages, its part
// of the codec and the questions it asks: timeline.go, compare.go, sources.go,
// differences.go. Adding a view is adding such a file and a line in views.
package view

import "parallax/internal/query"

// A View is one of the page's views.
type View string

// The views that have an address.
const (
	Story       View = "story"
	Timeline    View = "timeline"
	Compare     View = "compare"
	Coverage    View = "coverage"
	Differences View = "differences"
	Voices      View = "voices"
	Sources     View = "sources"
	About       View = "about"
)

// Views lists the views in the order of the masthead. The first is the front
// page: what an empty fragment opens.
func Views() []View {
	return []View{Story, Timeline, Compare, Coverage, Differences, Voices, Sources, About}
}

// A Ref points at a passage so that it survives a re-reading; see query.Ref.
type Ref = query.Ref

// State is everything that decides what the page shows. It is replaced, never
// changed in place: an Update that changes a slice makes a new one.
type State struct {
	View        View
	Timeline    TimelineState
	Compare     CompareState
	Coverage    CoverageState
	Differences DifferencesState
	Voices      VoicesState
	Sources     SourcesState
	Search      SearchState
	Documents   DocumentsState
	HandOn      HandOnState
	Correct     CorrectState
	Embed       bool // compact layout for a frame
}

// Initial is the state of an empty fragment.
func Initial() State {
	return State{View: Views()[0], Compare: initialCompare(), Sources: initialSources()}
}
