package query

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"parallax/internal/corpus"
	"parallax/internal/export"
	"parallax/internal/story"
	"parallax/internal/why"
)

// tried is a reading of which the first file's name says what becomes of it.
func tried(w Work, watch func(Progress)) (*story.Story, []why.Why, error) {
	watch(Progress{Step: story.StepRead, Done: 1, All: 2})
	switch w.Files[0].Name {
	case "bad":
		return nil, nil, errors.Join(errors.New("bad: no text"), errors.New("bad: no letters"))
	case "worse":
		panic("a mistake")
	}
	return sample(), []why.Why{why.Because("note")}, nil
}

func workOf(name string) Work { return Work{Files: []corpus.File{{Name: name, Data: []byte{1}}}} }

// A wire joins two ports; what is posted waits until it is carried.
type wire struct {
	ends    [2]*end
	carried []func()
}

type end struct {
	wire    *wire
	other   int
	receive func([]byte)
	closed  bool
}

func newWire() *wire {
	w := &wire{}
	w.ends = [2]*end{{wire: w, other: 1}, {wire: w, other: 0}}
	return w
}

func (e *end) Receive(f func([]byte)) { e.receive = f }
func (e *end) Close()                 { e.closed = true }

func (e *end) Post(message []byte) {
	e.wire.carried = append(e.wire.carried, func() {
		if !e.closed && !e.wire.ends[e.other].closed {
			e.wire.ends[e.other].receive(message)
		}
	})
}

// carry delivers all that was posted, and what is posted meanwhile.
func (w *wire) carry() {
	for len(w.carried) > 0 {
		w.carryOne()
	}
}

func (w *wire) carryOne() {
	next := w.carried[0]
	w.carried = w.carried[1:]
	next()
}

// desks are the kinds of desk, each with what lets it go on.
func desks() map[string]func() (Desk, func()) {
	return map[string]func() (Desk, func()){
		"in the same thread": func() (Desk, func()) { return NewDesk(tried), func() {} },
		"remote": func() (Desk, func()) {
			w := newWire()
			Serve(w.ends[1], Own(), tried, nil, nil)
			return NewRemote(w.ends[0], Own()), w.carry
		},
	}
}

func TestDesks(t *testing.T) {
	for name, open := range desks() {
		t.Run(name, func(t *testing.T) {
			d, carry := open()
			sources := func() (n int) {
				d.Ask(OverviewAsk{}, func(p Page) { n = len(p.(*Overview).Sources) })
				carry()
				return n
			}
			if n := sources(); n != 0 {
				t.Errorf("before Read: %d sources", n)
			}
			for _, tt := range []struct {
				file    string
				notes   int
				wantErr string
			}{{"good", 1, ""}, {"bad", 0, "bad: no text\nbad: no letters"}, {"worse", 0, ErrMistake.Error()}} {
				var got Receipt
				var seen []Progress
				d.Read(workOf(tt.file), func(p Progress) { seen = append(seen, p) }, func(r Receipt) { got = r })
				carry()
				message := ""
				if got.Err != nil {
					message = got.Err.Error()
				}
				if message != tt.wantErr || len(got.Notes) != tt.notes {
					t.Errorf("%s: notes %v, error %q, want %q", tt.file, got.Notes, message, tt.wantErr)
				}
				if len(seen) != 1 || seen[0] != (Progress{story.StepRead, 1, 2}) {
					t.Errorf("%s: progress %v", tt.file, seen)
				}
				if n := sources(); n != 2 {
					t.Errorf("after %s: %d sources, want 2", tt.file, n)
				}
			}
		})
	}
}

// TestEveryAnswerCrosses holds the remote desk to the near one.
func TestEveryAnswerCrosses(t *testing.T) {
	near := NewDesk(tried)
	near.Read(workOf("good"), nil, func(Receipt) {})
	w := newWire()
	Serve(w.ends[1], Own(), tried, nil, nil)
	far := NewRemote(w.ends[0], Own())
	far.Read(workOf("good"), nil, func(Receipt) {})
	w.carry()
	for _, k := range Own() {
		var here, there Page
		near.Ask(k.Question, func(p Page) { here = p })
		far.Ask(k.Question, func(p Page) { there = p })
		w.carry()
		if !reflect.DeepEqual(here, there) {
			t.Errorf("%T: %+v from afar, %+v here", k.Question, there, here)
		}
	}
}

func TestAnswersBeforeReadAreNotGiven(t *testing.T) {
	w := newWire()
	Serve(w.ends[1], Own(), tried, nil, nil)
	d := NewRemote(w.ends[0], Own())
	given := false
	d.Ask(OverviewAsk{}, func(Page) { given = true })
	d.Read(workOf("good"), nil, func(Receipt) {})
	w.carry()
	if given {
		t.Error("an answer about the story before was given")
	}
}

func TestRemoteIsStopped(t *testing.T) {
	w := newWire()
	Serve(w.ends[1], Own(), tried, nil, nil)
	d := NewRemote(w.ends[0], Own())
	var got []error
	d.Read(workOf("good"), nil, func(r Receipt) { got = append(got, r.Err) })
	d.Stop()
	w.carry()
	if len(got) != 1 || got[0] != ErrStopped || !w.ends[0].closed {
		t.Errorf("receipts %v, closed %v", got, w.ends[0].closed)
	}
}

func TestSliced(t *testing.T) {
	rested := make(chan bool)
	goOn := make(chan bool)
	d := NewSliced(tried, func() { rested <- true; <-goOn })
	receipts := make(chan Receipt, 2)
	d.Read(workOf("good"), nil, func(r Receipt) { receipts <- r })
	<-rested
	d.Stop()
	if got := <-receipts; got.Err != ErrStopped {
		t.Errorf("stopped: %v", got.Err)
	}
	goOn <- true
	d.Read(workOf("good"), nil, func(r Receipt) { receipts <- r })
	<-rested
	goOn <- true
	if got := <-receipts; got.Err != nil || len(got.Notes) != 1 {
		t.Errorf("read: %+v", got)
	}
	n := 0
	d.Ask(OverviewAsk{}, func(p Page) { n = len(p.(*Overview).Sources) })
	if n != 2 {
		t.Errorf("%d sources, want 2", n)
	}
}

// A relayed page counts the servers it starts.
type relayed struct {
	wires []*wire
	dead  bool // servers can't be started
	large bool // the story that is ready is a large one
}

func (p *relayed) desk(slow Desk) Desk {
	return NewRelay(Relay{
		Kinds: append(Own(), Kind{countAsk{}, &count{}}),
		Ready: func(w Work) (*story.Story, []byte) {
			if w.Files[0].Name != "own" {
				return nil, nil
			}
			s := sample()
			if p.large {
				s.Sources[0].Text += strings.Repeat(" and so on", mostHere/10)
			}
			return s, export.Compact(s)
		},
		Start: func() Port {
			w := newWire()
			p.wires = append(p.wires, w)
			if !p.dead {
				Serve(w.ends[1], append(Own(), Kind{countAsk{}, &count{}}), tried, nil, nil)
			}
			return w.ends[0]
		},
		Slow: slow,
	})
}

func sourcesOf(d Desk, carry func()) (n int) {
	d.Ask(OverviewAsk{}, func(p Page) { n = len(p.(*Overview).Sources) })
	carry()
	return n
}

func TestRelay(t *testing.T) {
	p := &relayed{}
	d := p.desk(nil)
	last := func() { p.wires[len(p.wires)-1].carry() }
	read := func(name string) (errs []error) {
		d.Read(workOf(name), nil, func(r Receipt) { errs = append(errs, r.Err) })
		if len(p.wires) > 0 {
			last()
		}
		return errs
	}
	if errs := read("own"); len(errs) != 1 || errs[0] != nil || len(p.wires) != 0 {
		t.Fatalf("own: %v, %d servers", errs, len(p.wires))
	}
	if errs := read("good"); len(errs) != 1 || errs[0] != nil || len(p.wires) != 1 {
		t.Fatalf("good: %v, %d servers", errs, len(p.wires))
	}
	if errs := read("bad"); len(errs) != 1 || errs[0] == nil || !p.wires[1].ends[0].closed {
		t.Fatalf("bad: %v; its server closed: %v", errs, p.wires[1].ends[0].closed)
	}
	if n := sourcesOf(d, p.wires[0].carry); n != 2 {
		t.Errorf("after a reading that failed: %d sources, want those before", n)
	}
	if errs := read("own"); len(errs) != 1 || errs[0] != nil || !p.wires[0].ends[0].closed {
		t.Errorf("own again: %v; the server before closed: %v", errs, p.wires[0].ends[0].closed)
	}
}

func TestRelayIsStopped(t *testing.T) {
	p := &relayed{}
	d := p.desk(nil)
	d.Read(workOf("own"), nil, func(Receipt) {})
	var got []error
	d.Read(workOf("good"), nil, func(r Receipt) { got = append(got, r.Err) })
	d.Stop()
	p.wires[0].carry()
	if len(got) != 1 || got[0] != ErrStopped {
		t.Errorf("receipts %v", got)
	}
	if n := sourcesOf(d, func() {}); n != 2 {
		t.Errorf("%d sources, want those before", n)
	}
}

func TestRelayReadsSlowlyWithoutAServer(t *testing.T) {
	p := &relayed{dead: true}
	d := p.desk(NewDesk(tried))
	var got []error
	d.Read(workOf("good"), nil, func(r Receipt) { got = append(got, r.Err) })
	p.wires[0].ends[0].receive(nil)
	if len(got) != 1 || got[0] != nil {
		t.Errorf("receipts %v", got)
	}
	if n := sourcesOf(d, func() {}); n != 2 {
		t.Errorf("%d sources, want 2", n)
	}
}

// countAsk is a Long question of a room above: how many sources there are.
type countAsk struct {
	Fail  bool
	Large int
}

type count struct {
	Sources int
	Data    []byte
}

func (countAsk) Long() {}
func (q countAsk) Answer(b *Book) Page {
	if q.Fail {
		panic("a mistake")
	}
	data := make([]byte, q.Large)
	for i := range data {
		data[i] = byte(i >> 8)
	}
	return &count{len(b.Story.Sources), data}
}

func TestLongQuestionsAreAnsweredBeside(t *testing.T) {
	p := &relayed{}
	d := p.desk(nil)
	d.Read(workOf("own"), nil, func(Receipt) {})
	var got []Page
	hear := func(page Page) { got = append(got, page) }
	d.Ask(countAsk{}, hear)
	d.Ask(countAsk{Fail: true}, hear)
	if len(p.wires) != 1 || len(got) != 0 {
		t.Fatalf("%d servers, %d answers at once", len(p.wires), len(got))
	}
	p.wires[0].carry()
	if len(got) != 2 || !reflect.DeepEqual(got[0], &count{2, []byte{}}) || got[1] != nil {
		t.Errorf("answers %v", got)
	}
	if !p.wires[0].ends[0].closed {
		t.Error("the server is still there after the last answer")
	}
	d.Read(workOf("good"), nil, func(Receipt) {})
	p.wires[1].carry()
	d.Ask(countAsk{}, hear)
	p.wires[1].carry()
	if len(p.wires) != 2 || len(got) != 3 || !reflect.DeepEqual(got[2], &count{2, []byte{}}) {
		t.Errorf("of a story that a server read: %v, %d servers", got, len(p.wires))
	}
}

func TestLargeAnswersComeInParts(t *testing.T) {
	w := newWire()
	kinds := Kinds{{countAsk{}, &count{}}}
	Serve(w.ends[1], kinds, tried, nil, nil)
	d := NewRemote(w.ends[0], kinds)
	for _, size := range []int{largest - 100, largest, 3*largest + 7} {
		q := countAsk{Large: size}
		var got Page
		d.Ask(q, func(page Page) { got = page })
		w.carry()
		if want := q.Answer(NewBook(&story.Story{})); !reflect.DeepEqual(got, want) {
			t.Errorf("an answer of %d bytes came otherwise", size)
		}
	}
}

func TestLongQuestionsAreAnsweredHereWithoutAServer(t *testing.T) {
	p := &relayed{dead: true}
	d := p.desk(nil)
	d.Read(workOf("own"), nil, func(Receipt) {})
	var got Page
	d.Ask(countAsk{}, func(page Page) { got = page })
	p.wires[0].ends[0].receive(nil)
	if !reflect.DeepEqual(got, &count{2, []byte{}}) {
		t.Errorf("answer %v", got)
	}
}

// A large story that was ready is answered about here until a server has it.
func TestALargeStoryGoesOver(t *testing.T) {
	p := &relayed{large: true}
	d := p.desk(nil)
	d.Read(workOf("own"), nil, func(Receipt) {})
	if n := sourcesOf(d, func() {}); n != 2 || len(p.wires) != 1 {
		t.Fatalf("at first: %d sources, %d servers", n, len(p.wires))
	}
	if n := sourcesOf(d, func() {}); n != 2 || len(p.wires) != 1 {
		t.Errorf("while it goes over: %d sources, %d servers", n, len(p.wires))
	}
	p.wires[0].carry()
	if n := sourcesOf(d, func() {}); n != 0 {
		t.Error("it is still answered about here")
	}
	if n := sourcesOf(d, p.wires[0].carry); n != 2 {
		t.Errorf("the server tells of %d sources", n)
	}
	var long Page
	d.Ask(countAsk{}, func(page Page) { long = page })
	p.wires[0].carry()
	if long == nil || len(p.wires) != 1 || p.wires[0].ends[0].closed {
		t.Errorf("a long question: %v, %d servers", long, len(p.wires))
	}
	d.Read(workOf("good"), nil, func(Receipt) {})
	p.wires[1].carry()
	if !p.wires[0].ends[0].closed {
		t.Error("the server is still there after another story was read")
	}
}

// Where the server dies before it has the story, the page goes on by itself.
func TestALargeStoryStays(t *testing.T) {
	p := &relayed{large: true, dead: true}
	d := p.desk(nil)
	d.Read(workOf("own"), nil, func(Receipt) {})
	sourcesOf(d, func() {})
	p.wires[0].ends[0].receive(nil)
	if n := sourcesOf(d, func() {}); n != 2 || len(p.wires) != 1 {
		t.Errorf("%d sources, %d servers were tried", n, len(p.wires))
	}
}
