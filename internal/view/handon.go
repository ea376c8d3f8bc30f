package view

import "slices"

// HandOnState is what the panel for handing on shows.
type HandOnState struct {
	Open  bool
	Embed Embed
}

// Embed is what a frame in another page is to show. It is kept while the page
// is open.
type Embed struct {
	View     View     // empty: the one on screen
	FromHead bool     // the view as it opens; else the place where the reader is
	Without  []string // ids of sources that are not shown, where the view lets sources out
	Theme    string   // "light" or "dark"; empty: as the reader's machine has it
	Title    string   // empty: the page's own
	Address  string   // of the page; empty: where it is now
	Height   int      // of the frame in pixels; 0: DefaultHeight
}

// The heights that a frame can have, in pixels.
const (
	DefaultHeight = 600
	LeastHeight   = 320
	MostHeight    = 2000
)

// HandOnOpened says that the panel for handing on was opened.
type HandOnOpened struct{}

func (HandOnOpened) update(s State) State {
	s = closed(s)
	s.HandOn.Open = true
	return s
}

// HandOnClosed says that it was closed.
type HandOnClosed struct{}

func (HandOnClosed) update(s State) State {
	s.HandOn.Open = false
	s.Correct = CorrectState{}
	return s
}

// EmbedView says which view a frame shows.
type EmbedView struct{ View View }

func (m EmbedView) update(s State) State {
	s.HandOn.Embed.View = m.View
	return s
}

// EmbedPlace says whether a frame shows the place where the reader is.
type EmbedPlace struct{ Here bool }

func (m EmbedPlace) update(s State) State {
	s.HandOn.Embed.FromHead = !m.Here
	return s
}

// EmbedSource says that a source was taken out of a frame, or back in.
type EmbedSource struct{ Source string }

func (m EmbedSource) update(s State) State {
	s.HandOn.Embed.Without = toggled(s.HandOn.Embed.Without, m.Source)
	return s
}

// EmbedTheme says which colours a frame has.
type EmbedTheme struct{ Theme string }

func (m EmbedTheme) update(s State) State {
	s.HandOn.Embed.Theme = m.Theme
	return s
}

// EmbedTitled says what a frame is called.
type EmbedTitled struct{ Title string }

func (m EmbedTitled) update(s State) State {
	s.HandOn.Embed.Title = m.Title
	return s
}

// EmbedAddressed says where the page is that a frame shows.
type EmbedAddressed struct{ Address string }

func (m EmbedAddressed) update(s State) State {
	s.HandOn.Embed.Address = m.Address
	return s
}

// EmbedSized says how high a frame is.
type EmbedSized struct{ Height int }

func (m EmbedSized) update(s State) State {
	s.HandOn.Embed.Height = m.Height
	return s
}

// closed is s without an open panel or form.
func closed(s State) State {
	s.Search = SearchState{}
	s.Documents = DocumentsState{}
	s.HandOn.Open = false
	s.Correct = CorrectState{}
	return s
}

// Pixels is the height of the frame, within what is sensible.
func (e Embed) Pixels() int {
	if e.Height == 0 {
		return DefaultHeight
	}
	return min(max(e.Height, LeastHeight), MostHeight)
}

// Shown is the view that the frame shows of a state.
func (e Embed) Shown(s State) View {
	if e.View == "" {
		return s.View
	}
	return e.View
}

// Framed is the state that a frame opens with: the present one, or that of a
// view as it opens, without the sources that were let out. all are the ids of
// the sources there are.
func Framed(s State, all []string) State {
	e := s.HandOn.Embed
	next := closed(s)
	if e.FromHead || e.Shown(s) != s.View {
		next = Initial()
	}
	next.View = e.Shown(s)
	next.Embed = false // the page's address says so
	if len(e.Without) == 0 {
		return next
	}
	var kept []string
	for _, id := range all {
		if !slices.Contains(e.Without, id) {
			kept = append(kept, id)
		}
	}
	switch next.View {
	case Timeline:
		next.Timeline.Hidden = union(next.Timeline.Hidden, e.Without)
	case Compare:
		next.Compare.Columns = columns(next.Compare.Columns, e.Without, kept)
	}
	return next
}

// Lets reports whether a view can show some sources only.
func (v View) Lets() bool { return v == Timeline || v == Compare }

// union is a with what is only in b after it.
func union(a, b []string) []string {
	all := slices.Clone(a)
	for _, item := range b {
		if !slices.Contains(all, item) {
			all = append(all, item)
		}
	}
	return all
}

// columns are those chosen without some sources; where fewer than two are left,
// the first of those kept.
func columns(chosen, without, kept []string) []string {
	var list []string
	for _, id := range chosen {
		if !slices.Contains(without, id) {
			list = append(list, id)
		}
	}
	if len(list) < 2 {
		list = kept[:min(2, len(kept))]
	}
	return list
}
