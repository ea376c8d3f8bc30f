package view

// SearchState is what the search panel shows.
type SearchState struct {
	Open  bool
	Query string
}

// SearchOpened says that the search panel was opened.
type SearchOpened struct{}

func (SearchOpened) update(s State) State {
	s = closed(s)
	s.Search = SearchState{Open: true}
	return s
}

// SearchClosed says that the search panel was closed.
type SearchClosed struct{}

func (SearchClosed) update(s State) State {
	s.Search = SearchState{}
	return s
}

// SearchTyped says what the search box holds.
type SearchTyped struct{ Query string }

func (m SearchTyped) update(s State) State {
	s.Search = SearchState{Open: true, Query: m.Query}
	return s
}

// DocumentsState is what the panel for one's own documents shows.
type DocumentsState struct {
	Open bool
}

// DocumentsOpened says that the panel for documents was opened.
type DocumentsOpened struct{}

func (DocumentsOpened) update(s State) State {
	s = closed(s)
	s.Documents = DocumentsState{Open: true}
	return s
}

// DocumentsClosed says that it was closed.
type DocumentsClosed struct{}

func (DocumentsClosed) update(s State) State {
	s.Documents = DocumentsState{}
	return s
}

// CorpusChanged says that the documents are others now. What was chosen or
// hidden in those before is let go; what is switched on stays.
type CorpusChanged struct{}

func (CorpusChanged) update(s State) State {
	s.Timeline = TimelineState{Unfolded: s.Timeline.Unfolded}
	s.Compare.Columns, s.Compare.Chosen, s.Compare.Beside, s.Compare.Front = nil, nil, "", 0
	s.Differences = DifferencesState{}
	s.Coverage.More = 0
	s.Voices = VoicesState{}
	s.Sources.At, s.Sources.Page = nil, 0
	s.HandOn.Embed.Without = nil
	return s
}
