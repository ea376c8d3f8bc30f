package ui

import (
	"strconv"
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/query"
	"parallax/internal/text"
	"parallax/internal/view"
)

// chorus is an utterance of many sources, of which every third words its end
// otherwise.
func chorus(sources int) *query.Utterance {
	u := &query.Utterance{Kind: "direct", Forks: []query.Stretch{{Same: true}, {}}}
	for i := range sources {
		p := query.Said{Kind: "direct", Passage: query.Passage{Text: "It is closed", Lang: "en"}}
		if i%3 == 2 {
			p.Text = "It is sold"
		}
		p.Mark = query.Mark{Source: strconv.Itoa(i), Letter: "S" + strconv.Itoa(i)}
		u.Passages, u.Aligned = append(u.Passages, p), append(u.Aligned, i)
		u.Forks[0].Parts = append(u.Forks[0].Parts, text.Span{End: 6})
		u.Forks[1].Parts = append(u.Forks[1].Parts, text.Span{Start: 6, End: len(p.Text)})
	}
	return u
}

// Of many wordings the first are drawn, and those worded alike are one way; a
// few are all drawn.
func TestManyWordings(t *testing.T) {
	for _, tt := range []struct {
		sources, sides, ways int
		paper                string
	}{
		{5, 5, 5, ""},
		{30, 30, 2, ""}, // a short fold is drawn before it is opened
		{400, 12, 2, "388 more are not on this paper"},
	} {
		v := &voicesView{State: view.State{View: view.Voices}}
		doc := drawnTree(t, elem("div").Body(v.utterance(chorus(tt.sources))...))
		if sides, ways := len(all(doc, "div", "side")), len(all(doc, "span", "way")); sides != tt.sides || ways != tt.ways {
			t.Errorf("%d sources: %d wordings and %d ways are drawn, want %d and %d", tt.sources, sides, ways, tt.sides, tt.ways)
		}
		if got := textOf(doc); !strings.Contains(got, tt.paper) || strings.Contains(got, "paper") != (tt.paper != "") {
			t.Errorf("%d sources: it says %.300q", tt.sources, got)
		}
		if tt.ways == 2 && !strings.HasPrefix(textOf(doc), "It is S0 and "+strconv.Itoa(tt.sources-tt.sources/3-1)+" more closed S2 and ") {
			t.Errorf("%d sources: it says %.300q", tt.sources, textOf(doc))
		}
	}
}

// A fold of many things is drawn once it is open, and one that takes its place
// is closed.
func TestFoldIsDrawnWhenItIsOpen(t *testing.T) {
	v := &voicesView{State: view.State{View: view.Voices}}
	said := chorus(100).Passages
	f := &fold{Key: "a", Summary: "more", Count: len(said), Items: func() app.UI { return elem("div").Body(v.wordings(said)...) }}
	if n := len(all(drawnTree(t, f), "div", "side")); n != 0 {
		t.Errorf("closed, %d things are drawn", n)
	}
	f = &fold{Key: "b", Summary: f.Summary, Count: f.Count, Items: f.Items, open: true}
	if n := len(all(drawnTree(t, f), "div", "side")); n != len(said) {
		t.Errorf("open, %d things are drawn", n)
	}
	if (&fold{Key: "a"}).CompoID() == f.CompoID() {
		t.Error("folds of different things count as one")
	}
}

// Of very many sources a bar has the pieces that can be seen, and one for the
// others.
func TestBarsOfManySources(t *testing.T) {
	in := []query.VoiceShare{{Mark: query.Mark{Letter: "A"}, Direct: 500}}
	for i := range 900 {
		in = append(in, query.VoiceShare{Mark: query.Mark{Letter: "S" + strconv.Itoa(i)}, Direct: 1})
	}
	doc := drawnTree(t, voiceTable{}.bar(in, 1400))
	if n := len(all(doc, "rect", "")); n != 2 || len(all(doc, "rect", "others")) != 1 {
		t.Errorf("%d pieces are drawn, want that of A and one for the others", n)
	}
}
