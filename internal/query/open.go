package query

import (
	"sync"

	"parallax/internal/corpus"
	"parallax/internal/intake"
	"parallax/internal/pack"
	"parallax/internal/project"
)

// Opened is what files held: articles that a reader may take in, whole
// projects, and a sentence on each thing that can't be read, which names the
// file.
type Opened struct {
	Drafts   []intake.Draft
	Projects []project.Project
	Problems []string
}

// add adds what another file held.
func (o *Opened) add(more Opened) {
	o.Drafts = append(o.Drafts, more.Drafts...)
	o.Projects = append(o.Projects, more.Projects...)
	o.Problems = append(o.Problems, more.Problems...)
}

// An Opening opens one file, of any kind.
type Opening func(corpus.File) Opened

// safely opens a file. A panic is a problem of that file only.
func (open Opening) safely(f corpus.File) (o Opened) {
	defer func() {
		if recover() != nil {
			o = Opened{Problems: []string{f.Name + ": " + ErrMistake.Error()}}
		}
	}()
	return open(f)
}

// StepOpen is the step of Progress while files are opened.
const StepOpen = "open"

// An Opener opens files elsewhere, or where that can't be done, here.
type Opener struct {
	Start func() Port // as in Relay
	Here  Opening
	Rest  func() // lets the reader in, between two files that are opened here
}

// Open opens the files one after the other and tells what they held, in their
// order. It returns what ends that; done then hears ErrStopped. A callback may
// come before Open returns.
func (o Opener) Open(files []corpus.File, watch func(Progress), done func(Opened, error)) (stop func()) {
	r := &openingRun{Opener: o, files: files, watch: watch, done: done}
	if r.port = o.Start(); r.port == nil {
		go r.here()
		return r.stop
	}
	r.port.Receive(r.receive)
	r.post()
	return r.stop
}

// An openingRun is one call of Open.
type openingRun struct {
	Opener
	port  Port // nil when it opens here
	watch func(Progress)

	mu    sync.Mutex
	files []corpus.File
	at    int // the file that is being opened
	all   Opened
	done  func(Opened, error) // nil when it has ended
}

// post sends the next file to the server.
func (r *openingRun) post() {
	if r.at == len(r.files) {
		r.end(nil)
		return
	}
	r.watch(Progress{Step: StepOpen, Done: r.at, All: len(r.files)})
	e := envelope{Kind: sendsFile, Data: pack.Marshal(&r.files[r.at])}
	r.port.Post(pack.Marshal(&e))
}

// receive takes what the server found in a file. When the server is gone, the
// rest is opened here.
func (r *openingRun) receive(message []byte) {
	if message == nil {
		go r.here()
		return
	}
	var e envelope
	var o Opened
	if pack.Unmarshal(message, &e) != nil || e.Kind != sendsOpened || pack.Unmarshal(e.Data, &o) != nil {
		return
	}
	r.all.add(o)
	r.at++
	r.post()
}

// here opens what is left in the caller's own thread.
func (r *openingRun) here() {
	for ; r.at < len(r.files); r.at++ {
		if r.ended() {
			return
		}
		r.watch(Progress{Step: StepOpen, Done: r.at, All: len(r.files)})
		r.Rest()
		r.all.add(r.Here.safely(r.files[r.at]))
	}
	r.end(nil)
}

func (r *openingRun) ended() bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.done == nil
}

func (r *openingRun) stop() { r.end(ErrStopped) }

// end tells what came of it, once, and lets the server go.
func (r *openingRun) end(err error) {
	r.mu.Lock()
	done := r.done
	r.done = nil
	r.mu.Unlock()
	if done == nil {
		return
	}
	if r.port != nil {
		r.port.Close()
	}
	if err != nil {
		done(Opened{}, err)
		return
	}
	done(r.all, nil)
}
