package query

import (
	"strings"
	"testing"

	"parallax/internal/corpus"
	"parallax/internal/intake"
)

// openTried is an Opening of our own: a file's words are its articles.
func openTried(f corpus.File) (o Opened) {
	if f.Name == "worse" {
		panic("a mistake")
	}
	for _, word := range strings.Fields(string(f.Data)) {
		o.Drafts = append(o.Drafts, intake.Draft{Name: word})
	}
	if len(o.Drafts) == 0 {
		o.Problems = []string{f.Name + ": it is empty"}
	}
	return o
}

func triedFiles() []corpus.File {
	return []corpus.File{{Name: "one", Data: []byte("a b")}, {Name: "none"}, {Name: "worse"}, {Name: "two", Data: []byte("c")}}
}

// told is what done hears.
type told struct {
	opened Opened
	err    error
}

func (o Opened) words() string {
	var list []string
	for _, d := range o.Drafts {
		list = append(list, d.Name)
	}
	return strings.Join(append(list, o.Problems...), "|")
}

const openedWords = "a|b|c|none: it is empty|worse: the documents could not be read because of a mistake in the program"

func TestOpenElsewhere(t *testing.T) {
	w := newWire()
	Serve(w.ends[1], Own(), tried, openTried, nil)
	var got []told
	steps := 0
	Opener{Start: func() Port { return w.ends[0] }}.Open(triedFiles(), func(p Progress) {
		if p != (Progress{StepOpen, steps, 4}) {
			t.Errorf("progress %+v at step %d", p, steps)
		}
		steps++
	}, func(o Opened, err error) { got = append(got, told{o, err}) })
	w.carry()
	if len(got) != 1 || got[0].err != nil || got[0].opened.words() != openedWords {
		t.Errorf("got %+v", got)
	}
	if steps != 4 || !w.ends[0].closed {
		t.Errorf("%d steps; the server closed: %v", steps, w.ends[0].closed)
	}
}

// TestOpenHere opens without a server, and with one that dies at once.
func TestOpenHere(t *testing.T) {
	for name, dies := range map[string]bool{"no server": false, "a server that dies": true} {
		w := newWire()
		o := Opener{Here: openTried, Rest: func() {}, Start: func() Port {
			if dies {
				return w.ends[0]
			}
			return nil
		}}
		got := make(chan told, 1)
		o.Open(triedFiles(), func(Progress) {}, func(o Opened, err error) { got <- told{o, err} })
		if dies {
			w.ends[0].receive(nil)
		}
		if g := <-got; g.err != nil || g.opened.words() != openedWords {
			t.Errorf("%s: %+v", name, g)
		}
	}
}

func TestOpenIsStopped(t *testing.T) {
	w := newWire()
	Serve(w.ends[1], Own(), tried, openTried, nil)
	var got []told
	stop := Opener{Start: func() Port { return w.ends[0] }}.Open(triedFiles(), func(Progress) {}, func(o Opened, err error) { got = append(got, told{o, err}) })
	stop()
	stop()
	w.carry()
	if len(got) != 1 || got[0].err != ErrStopped || len(got[0].opened.Drafts) != 0 {
		t.Errorf("got %+v", got)
	}
}
