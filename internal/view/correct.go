package view

// CorrectState is the form that is open in a view to put a finding right, or
// to write a note. It has no address: a link, and Back, close it.
type CorrectState struct {
	Form  Form
	At    Ref    // the passage that it is about
	Other string // FormMatch: the source in which the counterpart is chosen
	Pick  *Ref   // FormMatch: the counterpart, until the reader confirms it
}

// A Form is one of the forms for what a reader puts right.
type Form string

// The forms. The zero Form is none.
const (
	FormTime    Form = "time"    // which days an expression of time means
	FormSpeaker Form = "speaker" // who speaks a quotation
	FormSame    Form = "same"    // whom else a name means
	FormApart   Form = "apart"   // which mention of an actor is of another one
	FormMatch   Form = "match"   // which passage of another source says the same
	FormNote    Form = "note"    // a note on a passage
)

// Is reports whether the form is open for the passage.
func (c CorrectState) Is(f Form, at Ref) bool { return c.Form == f && c.At.Place == at.Place }

// CorrectOpened says that the reader opened a form.
type CorrectOpened struct {
	Form  Form
	At    Ref
	Other string // FormMatch alone
}

func (m CorrectOpened) update(s State) State {
	s.Correct = CorrectState{Form: m.Form, At: m.At, Other: m.Other}
	return s
}

// CorrectPicked says that the reader chose a counterpart, not yet confirmed;
// nil lets it go.
type CorrectPicked struct{ At *Ref }

func (m CorrectPicked) update(s State) State {
	s.Correct.Pick = m.At
	return s
}

// CorrectClosed says that the form was closed.
type CorrectClosed struct{}

func (CorrectClosed) update(s State) State {
	s.Correct = CorrectState{}
	return s
}
