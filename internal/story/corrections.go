package story

// Corrections are what a reader has put right. Each holds the passages that it
// is about as Spots, never an id, so that it outlives another reading of the
// same documents.
type Corrections struct {
	Sources  []SourceFix  `json:"sources,omitempty"`
	Times    []TimeFix    `json:"times,omitempty"`
	Speakers []SpeakerFix `json:"speakers,omitempty"`
	Actors   []ActorFix   `json:"actors,omitempty"`
	Matches  []MatchFix   `json:"matches,omitempty"`
}

// Empty reports whether there is no correction.
func (c Corrections) Empty() bool {
	return len(c.Sources)+len(c.Times)+len(c.Speakers)+len(c.Actors)+len(c.Matches) == 0
}

// A Spot is a passage as a correction holds it: the source, the bytes of its
// reading text, and the words that stood there.
type Spot struct {
	Source string `json:"source"`
	Start  int    `json:"start"`
	End    int    `json:"end"`
	Words  string `json:"words"`
}

// A SourceFix says what is known of a source. A field that is nil stays as it
// was read; one that is empty is unknown.
type SourceFix struct {
	Source    string  `json:"source"` // id
	Title     *string `json:"title,omitempty"`
	Publisher *string `json:"publisher,omitempty"`
	Author    *string `json:"author,omitempty"`
	Date      *string `json:"date,omitempty"` // of publication, a day: 2025-11-07
	URL       *string `json:"url,omitempty"`
	Language  *string `json:"language,omitempty"` // a tag: en
	Letter    *string `json:"letter,omitempty"`   // that marks the source on the page
}

// A TimeFix says which days an expression of time means: from the first to the
// last of them. Both are empty when it means no time.
type TimeFix struct {
	At   Spot   `json:"at"`
	From string `json:"from"`
	To   string `json:"to"`
}

// A SpeakerFix says who speaks a quotation: an actor by one of its mentions, a
// name that no actor has, or, when both are missing, nobody who is known.
type SpeakerFix struct {
	Quote   Spot   `json:"quote"`
	Speaker *Spot  `json:"speaker,omitempty"`
	Name    string `json:"name,omitempty"`
}

// An ActorFix says of two mentions whether they mean the same actor.
type ActorFix struct {
	A    Spot `json:"a"`
	B    Spot `json:"b"`
	Same bool `json:"same"`
}

// A MatchFix says of two passages of two sources whether they say the same.
type MatchFix struct {
	A    Spot `json:"a"`
	B    Spot `json:"b"`
	Same bool `json:"same"`
}
