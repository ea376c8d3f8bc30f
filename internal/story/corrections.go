package story

import (
	"errors"
	"fmt"
	"unicode/utf8"
)

// Corrections are what a reader has put right. Each holds the passages that it
// is about as Spots, never an id, so that it outlives another reading of the
// same documents. Of two that contradict each other the later in its list wins.
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
// reading text, and the words that stood there. It is found again where the
// words stand there still, else where they stand nearest.
type Spot struct {
	Source string `json:"source"`
	Start  int    `json:"start"`
	End    int    `json:"end"`
	Words  string `json:"words"`
}

// A SourceFix says what is known of a source. A field that is nil stays as it
// was read; one that is empty is unknown. Without a date, none that is stated
// holds; what the words of the text allow is still inferred. Without a title,
// the opening words stand for it. A letter can't be unknown.
type SourceFix struct {
	Source    string  `json:"source"` // id
	Title     *string `json:"title,omitempty"`
	Publisher *string `json:"publisher,omitempty"`
	Author    *string `json:"author,omitempty"`
	Date      *string `json:"date,omitempty"`     // of publication, a day: 2025-11-07
	URL       *string `json:"url,omitempty"`      // https: or http:
	Language  *string `json:"language,omitempty"` // a tag: en
	Letter    *string `json:"letter,omitempty"`   // that marks the source on the page: A to ZZ
}

// A TimeFix says which days an expression of time means: it lies within the
// first and the last of them. Both are empty when it means no time. Words that
// are no expression of time are dated by it: the happening that they name.
type TimeFix struct {
	At   Spot   `json:"at"`
	From string `json:"from"` // a day: 2025-11-07
	To   string `json:"to"`   // empty: the same
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

// Limits of corrections that come from a file.
const (
	MaxFixes    = 10_000   // of all kinds
	maxFixID    = 1 << 10  // bytes of a source's id
	maxFixValue = 4 << 10  // bytes of a title, a name, an address
	maxFixWords = 64 << 10 // bytes of a Spot's words
	maxFixBytes = 8 << 20  // of all words together
)

// Check reports the first correction that no page of this program can have
// made: it is for those that come from a file. What it lets pass Analyze takes.
func (c Corrections) Check() error {
	if n := len(c.Sources) + len(c.Times) + len(c.Speakers) + len(c.Actors) + len(c.Matches); n > MaxFixes {
		return fmt.Errorf("there are %d corrections; %d is the limit", n, MaxFixes)
	}
	l := limiter{}
	for _, f := range c.Sources {
		l.text("a source", &f.Source, maxFixID)
		for _, v := range []*string{f.Title, f.Publisher, f.Author, f.Date, f.URL, f.Language, f.Letter} {
			l.text("a value", v, maxFixValue)
		}
	}
	for _, f := range c.Times {
		l.spots(&f.At)
		l.text("a date", &f.From, maxFixValue)
		l.text("a date", &f.To, maxFixValue)
	}
	for _, f := range c.Speakers {
		l.spots(&f.Quote, f.Speaker)
		l.text("a name", &f.Name, maxFixValue)
	}
	for _, f := range c.Actors {
		l.spots(&f.A, &f.B)
	}
	for _, f := range c.Matches {
		l.spots(&f.A, &f.B)
	}
	if l.err == nil && l.bytes > maxFixBytes {
		return errors.New("the words of the corrections are too long together")
	}
	return l.err
}

// A limiter keeps the first thing that is wrong.
type limiter struct {
	bytes int
	err   error
}

func (l *limiter) text(what string, s *string, most int) {
	if s == nil || l.err != nil {
		return
	}
	l.bytes += len(*s)
	if len(*s) > most {
		l.err = fmt.Errorf("%s in a correction is longer than %d bytes", what, most)
	} else if !utf8.ValidString(*s) {
		l.err = fmt.Errorf("%s in a correction is no text", what)
	}
}

func (l *limiter) spots(list ...*Spot) {
	for _, s := range list {
		if s == nil {
			continue
		}
		l.text("a source", &s.Source, maxFixID)
		l.text("a passage", &s.Words, maxFixWords)
		if l.err == nil && (s.Start < 0 || s.End < s.Start || s.Words == "" || s.Source == "") {
			l.err = errors.New("a correction is about a passage that can’t be")
		}
	}
}
