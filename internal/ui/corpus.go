package ui

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/corpus"
	"parallax/internal/query"
	"parallax/internal/view"
	"parallax/internal/why"
)

// corpusState is which documents the page has read, and what there is to tell
// of it. It is replaced, not changed.
type corpusState struct {
	Given    []corpus.File // what the page opened with
	Files    []corpus.File // what is read now
	Replace  bool          // new documents replace those there are
	Busy     bool
	Progress query.Progress // while Busy
	Notes    []why.Why
	Said     string   // one sentence on the last change
	Problems []string // one sentence on each thing that went wrong
}

func openCorpus(given []corpus.File) corpusState { return corpusState{Given: given, Files: given} }

// pristine reports whether what is read is what the page opened with.
func (c corpusState) pristine() bool {
	return slices.EqualFunc(c.Given, c.Files, func(a, b corpus.File) bool {
		return a.Name == b.Name && string(a.Data) == string(b.Data)
	})
}

// corpusAction is the name under which a change of the documents is reported.
const corpusAction = "parallax/corpus"

// A corpusChange makes the next corpus from the last. It reports whether the
// documents have to be read again.
type corpusChange interface {
	next(corpusState) (corpusState, bool)
}

// addFiles brings documents. What can't be read stays out, and a sentence each
// says why; the rest comes in.
type addFiles struct {
	Files    []corpus.File
	Problems []string
	Pasted   bool
	done     func() // called when at least one came in
}

func (a addFiles) next(c corpusState) (corpusState, bool) {
	c.Said, c.Problems = "", slices.Clone(a.Problems)
	var good []corpus.File
	for _, f := range a.Files {
		if a.Pasted && strings.TrimSpace(string(f.Data)) == "" {
			c.Problems = append(c.Problems, say("documents.empty"))
			continue
		}
		if _, err := corpus.Read(f); err != nil {
			c.Problems = append(c.Problems, sentence(err))
			continue
		}
		good = append(good, f)
	}
	if len(good) == 0 {
		return c, false
	}
	if c.Replace {
		c.Files = good
	} else {
		c.Files = append(slices.Clip(c.Files), good...)
	}
	c.Said = say("documents.added", "count", strconv.Itoa(len(good)), "all", strconv.Itoa(len(c.Files)))
	if len(good) == 1 {
		c.Said = say("documents.addedOne", "file", good[0].Name, "all", strconv.Itoa(len(c.Files)))
	}
	if a.done != nil {
		a.done()
	}
	return c, true
}

// removeFile takes a document out, unless it is the only one.
type removeFile struct {
	Index int
	Name  string
}

func (r removeFile) next(c corpusState) (corpusState, bool) {
	if r.Index >= len(c.Files) || c.Files[r.Index].Name != r.Name || len(c.Files) == 1 {
		return c, false
	}
	c.Files = slices.Delete(slices.Clone(c.Files), r.Index, r.Index+1)
	c.Said, c.Problems = say("documents.removed", "file", r.Name), nil
	return c, true
}

// returnToGiven goes back to what the page opened with.
type returnToGiven struct{}

func (returnToGiven) next(c corpusState) (corpusState, bool) {
	c.Files = c.Given
	c.Said, c.Problems = say("documents.returned", "count", strconv.Itoa(len(c.Given))), nil
	return c, true
}

// setReplace chooses what happens to the documents there are.
type setReplace struct{ replace bool }

func (s setReplace) next(c corpusState) (corpusState, bool) {
	c.Replace = s.replace
	return c, false
}

// stopReading ends a reading that is under way.
type stopReading struct{}

func (stopReading) next(c corpusState) (corpusState, bool) { return c, false }

// change reads the documents as they are after c, while the page shows the
// story before. When that fails or is stopped, that story stays, and a sentence
// says why.
func (r *root) change(ctx app.Context, c corpusChange) {
	if c == (stopReading{}) {
		r.options.Desk.Stop()
		return
	}
	before := r.corpus
	before.Busy = false
	next, again := c.next(before)
	if !again {
		next.Busy, next.Progress = r.corpus.Busy, r.corpus.Progress
		r.corpus = next
		return
	}
	r.read(next, func(got query.Receipt) {
		if got.Err != nil {
			r.corpus = before
			r.corpus.Said, r.corpus.Problems = "", sentences(got.Err)
			return
		}
		r.state = view.Update(r.state, view.CorpusChanged{})
		r.ask(&ctx)
		writeAddress(address(r.state), true)
	})
}

// read gives the files to the desk; every answer is asked for again when they
// were read. Until then the page says that it is at work, and how far it is.
func (r *root) read(next corpusState, done func(query.Receipt)) {
	r.reading++
	mine := r.reading
	now := true
	later := func(f func()) {
		if now {
			f()
			return
		}
		r.ctx.Dispatch(func(app.Context) {
			if mine == r.reading {
				f()
			}
		})
	}
	r.corpus.Busy, r.corpus.Progress, r.corpus.Said, r.corpus.Problems = true, query.Progress{}, "", nil
	r.options.Desk.Read(query.Work{Files: next.Files}, func(p query.Progress) {
		later(func() { r.corpus.Progress = p })
	}, func(got query.Receipt) {
		later(func() {
			if got.Err == nil {
				next.Notes, next.Busy = got.Notes, false
				r.corpus = next
				clear(r.asked)
				r.answers = answers{}
			}
			done(got)
		})
	})
	now = false
}

// sentences are what a joined error says, a sentence each.
func sentences(err error) []string {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		var list []string
		for _, e := range joined.Unwrap() {
			list = append(list, sentences(e)...)
		}
		return list
	}
	return []string{sentence(err)}
}

// sentence makes a sentence of an error. That of a document names its file.
func sentence(err error) string {
	switch {
	case errors.Is(err, query.ErrMistake):
		return say("documents.mistake")
	case errors.Is(err, query.ErrStopped):
		return say("documents.stopped")
	}
	return strings.TrimSuffix(err.Error(), ".") + "."
}

// isNameRune reports whether r may stand in a file's name as we make it.
func isNameRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
