package query

import (
	"errors"
	"fmt"
	"reflect"

	"parallax/internal/pack"
	"parallax/internal/why"
)

// A Port carries messages to the other side and back, in their order.
type Port interface {
	Post(message []byte)
	// Receive sets what is called with each message, and with nil when the
	// other side could not start or is gone.
	Receive(func(message []byte))
	// Close ends the other side. Nothing is received after it.
	Close()
}

// What an envelope holds.
const (
	sendsWork     = "work"     // a Work
	sendsProgress = "progress" // a Progress
	sendsReceipt  = "receipt"  // a receipt
	sendsQuestion = "question" // a Question of the type Name
	sendsAnswer   = "answer"   // its Page
	sendsPart     = "part"     // a part of an answer's Data; the answer brings the last
	sendsBroken   = "broken"   // no answer: the question could not be answered
	sendsStory    = "story"    // a story in its compact form, to answer about
	sendsFile     = "file"     // a corpus.File to open
	sendsOpened   = "opened"   // an Opened: what the file held
)

// An envelope is a message between a remote desk and its server.
type envelope struct {
	Kind string
	ID   int    // of a question, and of its answer
	Name string // type of a question
	Data []byte
}

// largest is how many bytes of an answer are sent at once: what is received in
// one piece holds the page up.
const largest = 1 << 20

// A receipt is a Receipt on the wire.
type receipt struct {
	Notes    []why.Why
	Problems []string // a sentence each; none when all went well
	Mistake  bool
}

func (r receipt) given() Receipt {
	g := Receipt{Notes: r.Notes}
	switch {
	case r.Mistake:
		g.Err = ErrMistake
	case len(r.Problems) > 0:
		errs := make([]error, len(r.Problems))
		for i, p := range r.Problems {
			errs[i] = errors.New(p)
		}
		g.Err = errors.Join(errs...)
	}
	return g
}

// receiptOf puts a Receipt on the wire. A joined error is told part by part.
func receiptOf(g Receipt) receipt {
	r := receipt{Notes: g.Notes, Mistake: errors.Is(g.Err, ErrMistake)}
	if g.Err == nil || r.Mistake {
		return r
	}
	if joined, ok := g.Err.(interface{ Unwrap() []error }); ok {
		for _, err := range joined.Unwrap() {
			r.Problems = append(r.Problems, err.Error())
		}
		return r
	}
	r.Problems = []string{g.Err.Error()}
	return r
}

// A Kind is a type of question with its answer's, by a value of each.
type Kind struct {
	Question Question
	Page     Page // a pointer
}

// Kinds are the questions that go over a wire. Both ends have the same.
type Kinds []Kind

// Own are the kinds of this package. Rooms above it add theirs.
func Own() Kinds {
	return Kinds{
		{OverviewAsk{}, &Overview{}},
		{ArticlesAsk{}, &Articles{}},
		{FindingAsk{}, &FindingPage{}},
		{TimelineAsk{}, &TimelinePage{}},
		{TellingAsk{}, &TellingPage{}},
		{CompareAsk{}, &ComparePage{}},
		{PairAsk{}, &PairPage{}},
		{DifferencesAsk{}, &DifferencesPage{}},
		{CoverageAsk{}, &CoveragePage{}},
		{VoicesAsk{}, &VoicesPage{}},
		{FrontAsk{}, &FrontPage{}},
		{SearchAsk{}, &SearchPage{}},
		{ActorsAsk{}, &ActorsPage{}},
		{CorrectionsAsk{}, &CorrectionsPage{}},
	}
}

// blank returns a pointer to a zero question of the named type, and to a zero
// answer.
func (kinds Kinds) blank(name string) (question, page reflect.Value, err error) {
	for _, k := range kinds {
		if t := reflect.TypeOf(k.Question); t.String() == name {
			return reflect.New(t), reflect.New(reflect.TypeOf(k.Page).Elem()), nil
		}
	}
	return question, page, fmt.Errorf("query: no question is named %s", name)
}

// packed returns the compact form of a question, and the name of its type.
func packed(q Question) (name string, data []byte) {
	v := reflect.New(reflect.TypeOf(q))
	v.Elem().Set(reflect.ValueOf(q))
	return v.Elem().Type().String(), pack.Marshal(v.Interface())
}
