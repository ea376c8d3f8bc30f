package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/corpus"
	"parallax/internal/query"
	"parallax/internal/why"
)

// corpusState is which documents the page has read, and what there is to tell
// of it. It is replaced, not changed.
type corpusState struct {
	Given []corpus.File // what the page opened with
	Own   []corpus.File // the reader's, in the order they came
	Alone bool          // the reader's replace the given ones
	Notes []why.Why
	Said  string // one sentence on the last change
	Error string // one sentence on what went wrong; empty when all went well
}

func openCorpus(given []corpus.File) corpusState { return corpusState{Given: given} }

// files are the documents to be read.
func (c corpusState) files() []corpus.File {
	var files []corpus.File
	if !c.Alone {
		files = append(files, c.Given...)
	}
	return append(files, c.Own...)
}

// corpusAction is the name under which a change of the documents is reported.
const corpusAction = "parallax/corpus"

// corpusChange makes the next corpus from the last.
type corpusChange interface{ next(corpusState) corpusState }

// change reads the documents as they would be after c. When that fails, those
// read before stay, and one sentence says why.
func (r *root) change(ctx app.Context, c corpusChange) {
	next := c.next(r.corpus)
	r.read(next, func(query.Receipt) {
		r.ask(&ctx)
	})
}

// read gives the files to the desk; every answer is asked for again when they
// were read.
func (r *root) read(next corpusState, done func(query.Receipt)) {
	r.options.Desk.Read(next.files(), func(got query.Receipt) {
		if got.Err != nil {
			r.corpus.Error = got.Err.Error()
		} else {
			next.Notes, next.Error = got.Notes, ""
			r.corpus = next
			clear(r.asked)
		}
		done(got)
	})
}
