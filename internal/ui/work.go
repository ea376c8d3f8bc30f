package ui

import (
	"errors"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/corpus"
	"parallax/internal/project"
	"parallax/internal/query"
	"parallax/internal/view"
	"parallax/internal/why"
)

// workState is the reader's work: the project, files on their way into it, and
// what there is to tell of both. It is replaced, not changed.
type workState struct {
	Given   project.Project // what the page came with
	Wanted  project.History // as the reader wants it: read, or being read
	Read    project.History // as it was read last
	Replace bool            // new documents replace those there are
	Preview *preview        // what files held, before it is taken in; nil when there is none
	Held    *preview        // what is being taken in, in case it can't be
	Panel   panelState      // what is open in the panel

	Opening  bool           // files are being opened
	Reading  bool           // documents are being read
	Progress query.Progress // while Opening or Reading
	Notes    []why.Why      // on the documents that were read
	Said     string         // one sentence on the last change
	Problems []string       // one sentence on each thing that went wrong
	Keep     keepState
}

func openWork(p project.Project) workState {
	h := project.Begin(p)
	return workState{Given: p, Wanted: h, Read: h, Panel: panelState{Note: -1}}
}

// busy reports whether something is under way that can be stopped.
func (w workState) busy() bool { return w.Opening || w.Reading }

// quiet is w with nothing told.
func (w workState) quiet() workState {
	w.Said, w.Problems = "", nil
	return w
}

// workAction is the name under which the parts of the page report what the
// reader did with the work.
const workAction = "parallax/work"

// A deed is what a reader did with the work.
type deed interface {
	do(r *root)
}

// act reports a deed to root.
func act(ctx app.Context, d deed) { ctx.NewActionWithValue(workAction, d) }

// edit changes the project.
type edit struct{ project.Change }

func (e edit) do(r *root) {
	if next, ok := r.work.Wanted.Do(e.Change); ok {
		r.did(next)
	}
}

// did wants the project after a change, and says what that was.
func (r *root) did(next project.History) {
	did, _ := next.Undoes()
	r.want(next, reason(did))
}

// undo takes the last change back, redo makes it again.
type (
	undo struct{}
	redo struct{}
)

func (undo) do(r *root) {
	if next, ok := r.work.Wanted.Undo(); ok {
		did, _ := next.Redoes()
		r.want(next, say("work.undone", "did", reason(did)))
	}
}

func (redo) do(r *root) {
	if next, ok := r.work.Wanted.Redo(); ok {
		r.did(next)
	}
}

// stop ends what is under way; all stays as it was.
type stop struct{}

func (stop) do(r *root) {
	for _, stop := range r.stopOpening {
		stop()
	}
	r.options.Desk.Stop()
}

// setReplace chooses what happens to the documents there are when others come.
type setReplace struct{ replace bool }

func (s setReplace) do(r *root) { r.work.Replace = s.replace }

// want has the project read as it shall be, while the page shows the story
// before. When that fails or is stopped, that story and its project stay, and a
// sentence says why; else said tells what was done.
func (r *root) want(next project.History, said string) {
	before, wanted := r.work.Read, r.work.Wanted
	next = r.named(next)
	r.work = r.work.quiet()
	r.work.Wanted = next
	switch {
	case r.work.Reading && tellTheSame(wanted.Now, next.Now): // what is being read is what it needs
		r.work.Said = said
		return
	case !r.work.Reading && tellTheSame(before.Now, next.Now):
		r.work.Read, r.work.Said = next, said
		r.keep()
		return
	}
	same := project.SameFiles(before.Now.Documents, next.Now.Documents)
	r.read(next, func(got query.Receipt) {
		r.work = r.work.settled(got.Err == nil)
		if got.Err != nil {
			r.work.Wanted, r.work.Problems = before, sentences(got.Err)
			return
		}
		if !same {
			r.state = view.Update(r.state, view.CorpusChanged{})
		}
		r.work.Read, r.work.Said = r.work.Wanted, said
		r.ask()
		writeAddress(address(r.state), true)
		r.keep()
	})
}

// tellTheSame reports whether two projects make the same story.
func tellTheSame(a, b project.Project) bool {
	return project.SameFiles(a.Documents, b.Documents) && reflect.DeepEqual(a.Corrections, b.Corrections)
}

// read gives a project to the desk; every answer is asked for again when it was
// read. Until then the page says that it is at work, and how far it is.
func (r *root) read(next project.History, done func(query.Receipt)) {
	r.reading++
	mine := r.reading
	last := func() bool { return mine == r.reading }
	later, begun := r.later()
	r.work.Reading, r.work.Progress = true, query.Progress{}
	work := query.Work{Files: next.Now.Documents, Corrections: next.Now.Corrections}
	r.options.Desk.Read(work, func(p query.Progress) {
		later(func() {
			if last() {
				r.work.Progress = p
			}
		})
	}, func(got query.Receipt) {
		later(func() {
			if !last() {
				return
			}
			r.work.Reading = false
			if got.Err == nil {
				if !project.SameFiles(r.work.Read.Now.Documents, next.Now.Documents) {
					r.answers = answers{} // of other documents
				}
				r.work.Read, r.work.Notes = next, got.Notes
				clear(r.asked)
				r.beginHanding()
			}
			done(got)
		})
	})
	begun()
}

// openFiles opens files that a reader brought. What they hold is shown before
// it is taken in; what can't be read stays out, and a sentence each says why.
type openFiles struct {
	Files    []corpus.File
	Problems []string
	Pasted   bool
}

func (o openFiles) do(r *root) {
	var problems []string
	if r.work.Opening || r.work.Preview != nil { // what was said of files before is still true
		problems = slices.Clip(r.work.Problems)
	}
	r.work = r.work.quiet()
	r.work.Problems = append(problems, o.Problems...)
	if o.Pasted && strings.TrimSpace(string(o.Files[0].Data)) == "" {
		r.work.Problems = append(problems, say("documents.empty"))
		return
	}
	if len(o.Files) > 0 {
		r.openBeside(o.Files)
	}
}

// openBeside opens files beside those that are being opened.
func (r *root) openBeside(files []corpus.File) {
	r.openings++
	mine, ended := r.openings, false
	later, begun := r.later()
	r.work.Opening, r.work.Progress = true, query.Progress{}
	stop := r.options.Open(files, func(p query.Progress) {
		later(func() { r.work.Progress = p })
	}, func(opened query.Opened, err error) {
		later(func() {
			ended = true
			delete(r.stopOpening, mine)
			r.filesOpened(opened, err)
		})
	})
	begun()
	if !ended {
		if r.stopOpening == nil {
			r.stopOpening = map[int]func(){}
		}
		r.stopOpening[mine] = stop
	}
}

// giveBack goes back to what the page came with.
type giveBack struct{}

func (giveBack) do(r *root) {
	given := r.work.Given
	edit{project.Become{Project: given, Did: why.Because("project.returned", "count", strconv.Itoa(len(given.Documents)))}}.do(r)
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
	return ended(err.Error())
}

// ended is a sentence with its full stop.
func ended(s string) string { return strings.TrimSuffix(s, ".") + "." }
