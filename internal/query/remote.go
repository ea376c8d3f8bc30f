package query

import (
	"bytes"
	"runtime"

	"parallax/internal/corpus"
	"parallax/internal/export"
	"parallax/internal/pack"
	"parallax/internal/story"
)

// NewRemote returns a desk whose work is done by the server at the other end of
// a port.
func NewRemote(port Port, kinds Kinds) Desk { return newRemote(port, kinds) }

func newRemote(port Port, kinds Kinds) *remote {
	r := &remote{port: port, kinds: kinds, waiting: map[int]*waiting{}}
	port.Receive(r.receive)
	return r
}

type remote struct {
	port    Port
	kinds   Kinds
	gone    bool
	last    int // number of the last question
	waiting map[int]*waiting
	watch   func(Progress)
	done    func(Receipt) // nil when nothing is being read

	files       []corpus.File // of the work, not yet sent
	corrections story.Corrections
}

// waiting is a question that has no answer yet.
type waiting struct {
	name   string
	answer func(Page)
	parts  [][]byte // of the answer that came already
}

func (r *remote) Read(w Work, watch func(Progress), done func(Receipt)) {
	r.Stop()
	clear(r.waiting)
	r.watch, r.done = watch, done
	r.files = w.Files
	r.corrections = w.Corrections
	r.postWork()
}

// postWork posts the next part of the work. The next but one is asked for when
// that came: so the caller's thread is free between two.
func (r *remote) postWork() {
	var part workPart
	part.Files, r.files = cutFiles(r.files)
	if part.More = len(r.files) > 0; !part.More {
		part.Corrections = r.corrections
	}
	r.post(envelope{Kind: sendsWork, Data: pack.Marshal(&part)})
}

// Stop ends the server too: what it had read is lost. Whoever wants to keep
// that reads with another desk.
func (r *remote) Stop() {
	if r.done == nil {
		return
	}
	r.port.Close()
	r.finish(Receipt{Err: ErrStopped})
}

func (r *remote) finish(g Receipt) {
	done := r.done
	r.watch, r.done = nil, nil
	if done != nil {
		done(g)
	}
}

func (r *remote) Ask(q Question, answer func(Page)) {
	r.last++
	name, data := packed(q)
	r.waiting[r.last] = &waiting{name: name, answer: answer}
	r.post(envelope{Kind: sendsQuestion, ID: r.last, Name: name, Data: data})
}

func (r *remote) post(e envelope) { r.port.Post(pack.Marshal(&e)) }

// receive takes a message. One that can't be read is a server of another
// release, which the page never starts; it is left aside.
func (r *remote) receive(message []byte) {
	if message == nil {
		r.gone = true
		for _, asked := range r.waiting {
			asked.answer(nil)
		}
		clear(r.waiting)
		r.finish(Receipt{Err: ErrGone})
		return
	}
	var e envelope
	if pack.Unmarshal(message, &e) != nil {
		return
	}
	switch e.Kind {
	case sendsMore:
		if len(r.files) > 0 {
			r.postWork()
		}
	case sendsProgress:
		var p Progress
		if r.watch != nil && pack.Unmarshal(e.Data, &p) == nil {
			r.watch(p)
		}
	case sendsReceipt:
		var got receipt
		if pack.Unmarshal(e.Data, &got) != nil {
			got.Mistake = true
		}
		r.finish(got.given())
	case sendsPart:
		if asked, ok := r.waiting[e.ID]; ok {
			asked.parts = append(asked.parts, e.Data)
		}
	case sendsAnswer, sendsBroken:
		if asked, ok := r.waiting[e.ID]; ok {
			delete(r.waiting, e.ID)
			asked.answer(r.page(asked, e))
		}
	}
}

// page is the answer that an envelope brings or ends; nil when there is none
// that can be read.
func (r *remote) page(asked *waiting, e envelope) Page {
	data := e.Data
	if len(asked.parts) > 0 {
		data = bytes.Join(append(asked.parts, data), nil)
	}
	_, page, err := r.kinds.blank(asked.name)
	if e.Kind == sendsBroken || err != nil || pack.Unmarshal(data, page.Interface()) != nil {
		return nil
	}
	return page.Interface()
}

// Serve answers at a port with a desk of its own, and opens files. It returns
// at once. Between two messages it prepares what the next questions need, and
// collects what it needs no more: rest lets messages in, on the same thread; nil:
// nothing is prepared.
func Serve(port Port, kinds Kinds, read Reading, open Opening, rest func()) {
	s := &server{port: port, kinds: kinds, desk: &desk{read: read, book: NewBook(&story.Story{})}, open: open, rest: rest}
	port.Receive(s.receive)
}

type server struct {
	port  Port
	kinds Kinds
	desk  *desk
	open  Opening
	rest  func()
	files []corpus.File // of the work that is being sent
}

func (s *server) post(e envelope) { s.port.Post(pack.Marshal(&e)) }

func (s *server) receive(message []byte) {
	var e envelope
	if pack.Unmarshal(message, &e) != nil {
		return
	}
	switch e.Kind {
	case sendsWork:
		s.read(e.Data)
	case sendsStory:
		if made, err := export.ReadCompact(e.Data); err == nil {
			s.desk.book = NewBook(made)
			s.prepare()
		}
	case sendsQuestion:
		s.answer(e)
	case sendsFile:
		var f corpus.File
		if pack.Unmarshal(e.Data, &f) == nil {
			o := s.open.safely(f)
			s.post(envelope{Kind: sendsOpened, Data: pack.Marshal(&o)})
		}
	}
}

func (s *server) read(data []byte) {
	tell := func(g Receipt) {
		got := receiptOf(g)
		s.post(envelope{Kind: sendsReceipt, Data: pack.Marshal(&got)})
	}
	var part workPart
	if pack.Unmarshal(data, &part) != nil {
		tell(Receipt{Err: ErrMistake})
		return
	}
	s.files = append(s.files, part.Files...)
	if part.More {
		s.post(envelope{Kind: sendsMore})
		return
	}
	w := Work{Files: s.files, Corrections: part.Corrections}
	s.files = nil
	s.desk.Read(w, func(p Progress) {
		s.post(envelope{Kind: sendsProgress, Data: pack.Marshal(&p)})
	}, tell)
	s.prepare()
}

// prepare begins to make the search's index of the story that was read.
func (s *server) prepare() {
	if s.rest == nil {
		return
	}
	book := s.desk.book
	rest := func() bool {
		s.rest()
		return s.desk.book == book
	}
	go func() {
		if rest() {
			book.prepare(rest)
			if rest() {
				runtime.GC() // what was needed until now: else it is collected while a reader waits for an answer
			}
		}
	}()
}

// answer answers a question. A panic costs that answer, not the story.
func (s *server) answer(e envelope) {
	defer func() {
		if recover() != nil {
			s.post(envelope{Kind: sendsBroken, ID: e.ID})
		}
	}()
	question, _, err := s.kinds.blank(e.Name)
	if err != nil || pack.Unmarshal(e.Data, question.Interface()) != nil {
		panic("query: a question can't be read")
	}
	s.desk.Ask(question.Elem().Interface().(Question), func(p Page) {
		data := pack.Marshal(p)
		for ; len(data) > largest; data = data[largest:] {
			s.post(envelope{Kind: sendsPart, ID: e.ID, Data: data[:largest]})
		}
		s.post(envelope{Kind: sendsAnswer, ID: e.ID, Data: data})
	})
}
