package query

import (
	"bytes"
	"reflect"
	"testing"

	"parallax/internal/corpus"
	"parallax/internal/story"
	"parallax/internal/why"
)

// TestWorkIsSentInParts counts the messages, and looks at what arrived.
func TestWorkIsSentInParts(t *testing.T) {
	title := "A title"
	w := Work{Corrections: story.Corrections{Sources: []story.SourceFix{{Source: "a", Title: &title}}}}
	for i, size := range []int{mostSent / 2, mostSent / 2, 1, 3 * mostSent, 0, 10} {
		w.Files = append(w.Files, corpus.File{Name: string(rune('a' + i)), Data: bytes.Repeat([]byte{byte(i)}, size)})
	}
	var got Work
	wire := newWire()
	Serve(wire.ends[1], Own(), func(w Work, _ func(Progress)) (*story.Story, []why.Why, error) {
		got = w
		return sample(), nil, nil
	}, nil, nil)
	d := NewRemote(wire.ends[0], Own())
	receipts := 0
	d.Read(w, nil, func(r Receipt) { receipts++ })
	parts := 0
	for ; receipts == 0 && len(wire.carried) > 0; parts++ {
		wire.carryOne()
		if len(wire.carried) > 1 {
			t.Error("a part is sent before it was asked for")
		}
	}
	if !reflect.DeepEqual(got, w) {
		t.Errorf("%d files arrived", len(got.Files))
	}
	if want := 2 * 4; parts != want { // ab, c, d, ef; each answered
		t.Errorf("%d messages, want %d", parts, want)
	}
}
