package query

import (
	"sync"

	"parallax/internal/story"
	"parallax/internal/why"
)

// A Relay is how a page's own desk works.
type Relay struct {
	// Kinds are the questions that servers are asked.
	Kinds Kinds
	// Ready gives the story of a work that is there already, and its compact
	// form; else nil.
	Ready func(Work) (made *story.Story, compact []byte)
	// Start starts a server elsewhere; nil where that can't be done. A port
	// whose server could not start, or died, receives nil.
	Start func() Port
	// Slow reads in the page's own thread and lets the reader in between.
	Slow Desk
}

// NewRelay returns a desk that gives at once what is ready, and reads all else
// with a new server each time, so that what was read before answers until the
// new story is there. Where no server can be started it reads slowly here. Of what
// was ready, Long questions are answered by a server for the time they take; and a
// large story goes over to one, which answers everything once it has it.
func NewRelay(r Relay) Desk { return &relay{Relay: r, now: NewDesk(nil)} }

type relay struct {
	Relay
	now   Desk    // answers
	next  Desk    // reads; nil when nothing is being read
	ready []byte  // the compact form of the story that now answers about, when it was ready
	aside *remote // answers Long questions about it; nil when there is none
	going bool    // the story that was ready goes over to aside, or went, or could not
}

// mostHere is how large a story may be, in bytes of its compact form, whose
// questions the page's own thread answers: about forty articles.
const mostHere = 512 << 10

func (r *relay) Read(w Work, watch func(Progress), done func(Receipt)) {
	r.Stop()
	if s, compact := r.Ready(w); s != nil {
		given := func(Work, func(Progress)) (*story.Story, []why.Why, error) { return s, nil, nil }
		r.begin(NewDesk(given), w, watch, func(got Receipt) {
			r.ready = compact
			done(got)
		})
		return
	}
	port := r.Start()
	if port == nil {
		r.begin(r.Slow, w, watch, done)
		return
	}
	r.begin(NewRemote(port, r.Kinds), w, watch, func(got Receipt) {
		if got.Err == ErrGone {
			r.begin(r.Slow, w, watch, done)
			return
		}
		done(got)
	})
}

// begin reads with a desk, which answers from then on if all went well.
func (r *relay) begin(d Desk, w Work, watch func(Progress), done func(Receipt)) {
	r.next = d
	d.Read(w, watch, func(got Receipt) {
		if r.next == d {
			r.next = nil
		}
		if got.Err == nil {
			r.leave(d)
			r.now = d
		} else if remote, ok := d.(*remote); ok {
			remote.port.Close()
		}
		done(got)
	})
}

// leave lets the desk go that answered until now, if it isn't d.
func (r *relay) leave(d Desk) {
	r.ready, r.going = nil, false
	if r.aside != nil {
		r.aside.port.Close()
		r.aside = nil
	}
	if remote, ok := r.now.(*remote); ok && r.now != d {
		remote.port.Close()
	}
}

func (r *relay) Stop() {
	if r.next != nil {
		r.next.Stop()
	}
}

func (r *relay) Ask(q Question, answer func(Page)) {
	if len(r.ready) > mostHere && !r.going {
		r.going = true
		r.goOver()
	}
	if _, long := q.(Long); long && r.ready != nil && r.beside() {
		r.askBeside(q, answer)
		return
	}
	r.now.Ask(q, answer)
}

// goOver has a server get the story that was ready. It answers from when it has
// answered the first question.
func (r *relay) goOver() {
	if !r.beside() {
		return
	}
	aside := r.aside
	aside.Ask(OverviewAsk{}, func(p Page) {
		if r.aside != aside {
			return
		}
		r.aside = nil
		if p != nil {
			r.now, r.ready = aside, nil
		}
	})
}

// beside makes sure that a server knows the story that was ready; it reports
// false where none can be started.
func (r *relay) beside() bool {
	if r.aside != nil {
		return true
	}
	port := r.Start()
	if port == nil {
		return false
	}
	r.aside = newRemote(port, r.Kinds)
	r.aside.post(envelope{Kind: sendsStory, Data: r.ready})
	return true
}

// askBeside has that server answer, and lets it go with the last answer. When
// it is gone the question is answered here.
func (r *relay) askBeside(q Question, answer func(Page)) {
	aside := r.aside
	aside.Ask(q, func(p Page) {
		if r.aside == aside && len(aside.waiting) == 0 { // the one that a story goes over to waits for its first answer
			aside.port.Close()
			r.aside = nil
		}
		if aside.gone {
			r.now.Ask(q, answer)
			return
		}
		answer(p)
	})
}

// NewSliced returns a desk that reads in the caller's thread but not at once:
// it rests after each step that a reading tells of. Its callbacks of Read come
// after Read has returned.
func NewSliced(read Reading, rest func()) Desk {
	return &sliced{read: read, rest: rest, book: NewBook(&story.Story{})}
}

type sliced struct {
	read Reading
	rest func()

	mu      sync.Mutex
	book    *Book
	reading int           // counts the readings; one that isn't the last is to end
	done    func(Receipt) // nil when nothing is being read
}

// stopped is what a reading panics with to end; open takes it for a mistake of
// the program, and nobody is told of it any more.
type stopped struct{}

func (d *sliced) Read(w Work, watch func(Progress), done func(Receipt)) {
	d.Stop()
	d.mu.Lock()
	defer d.mu.Unlock()
	d.reading++
	mine := d.reading
	d.done = done
	go func() {
		book, notes, err := open(d.read, w, func(p Progress) {
			if watch != nil && d.at(mine) {
				watch(p)
			}
			d.rest()
			if !d.at(mine) {
				panic(stopped{})
			}
		})
		d.finish(mine, book, Receipt{Notes: notes, Err: err})
	}()
}

// at reports whether a reading is the one under way.
func (d *sliced) at(reading int) bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.reading == reading
}

func (d *sliced) Stop() {
	d.mu.Lock()
	reading := d.reading
	d.mu.Unlock()
	d.finish(reading, nil, Receipt{Err: ErrStopped})
}

// finish tells what came of a reading, unless that was told before.
func (d *sliced) finish(reading int, book *Book, g Receipt) {
	d.mu.Lock()
	done := d.done
	if reading != d.reading || done == nil {
		d.mu.Unlock()
		return
	}
	d.reading++
	d.done = nil
	if g.Err == nil {
		d.book = book
	}
	d.mu.Unlock()
	done(g)
}

func (d *sliced) Ask(q Question, answer func(Page)) {
	d.mu.Lock()
	book := d.book
	d.mu.Unlock()
	answer(q.Answer(book))
}
