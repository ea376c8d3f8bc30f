package ui

import (
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/lang"
	"parallax/internal/project"
	"parallax/internal/publish"
	"parallax/internal/query"
	"parallax/internal/story"
	"parallax/internal/text"
	"parallax/internal/view"
)

func TestOriginWords(t *testing.T) {
	tests := []struct {
		of   query.Origins
		want string
	}{
		{query.Origins{Sources: 4, Count: 1, Name: "Foreign Office"}, "4 sources, 1 origin: Foreign Office"},
		{query.Origins{Sources: 2, Unknown: 1, Count: 1, Name: "A"}, "2 sources, 1 origin: A"},
		{query.Origins{Sources: 3, Count: 2}, "3 sources, 2 origins"},
		{query.Origins{Sources: 3, Unknown: 1, Count: 2, Name: "Foreign Office"}, "3 sources, at most 2 origins"},
		{query.Origins{Sources: 4, Unknown: 1, Count: 3}, "4 sources, at most 3 origins"},
		{query.Origins{Sources: 2, Unknown: 2, Count: 2}, ""},
		{query.Origins{Sources: 5, Unknown: 4, Count: 5, Name: "Foreign Office"}, ""},
		{query.Origins{}, ""},
	}
	for _, tt := range tests {
		if got := publish.OriginWords(lang.English, tt.of); got != tt.want {
			t.Errorf("%+v: got %q, want %q", tt.of, got, tt.want)
		}
	}
}

// The five articles share statements of one office: Coverage says so beside
// the row, and Voices tells how many.
func TestOriginsOfFiveArticles(t *testing.T) {
	files := articles(t)
	for fragment, want := range map[string]string{
		"#/coverage?sort=carriers": "3 sources, 1 origin: Foreign Office",
		"#/voices":                 "sole origin of shared statements: ",
	} {
		r := newRoot(Options{Given: func() (project.Project, error) { return project.Project{Documents: files}, nil }, Desk: query.NewDesk(analyze)})
		r.state = view.Update(r.state, view.Opened{Fragment: fragment})
		p := &page{t: t, root: r, engine: app.NewTestEngine()}
		if err := p.engine.Load(&watched{root: r, ctx: &p.ctx}); err != nil {
			t.Fatal(err)
		}
		p.engine.ConsumeAll()
		main := ""
		for _, n := range p.elements("main") {
			main += wordsOf(n)
		}
		if !strings.Contains(main, want) {
			t.Errorf("%s doesn't say %q", fragment, want)
		}
	}
}

// What the reader put right of a quotation's speaker is marked where Voices
// shows the quotation, with the way back.
func TestVoicesMarkCorrectedSpeakers(t *testing.T) {
	said := query.Said{Passage: query.Passage{Text: "We will not sell"}, Kind: "direct"}
	said.At.Place = text.Place{Source: "a", Start: 10, End: 26}
	who := query.Passage{Text: "Ana Holt"}
	o := own{Corrections: []query.Correction{{Entry: story.Entry{Kind: story.FixSpeaker}, At: []query.Passage{said.Passage, who}}}}
	for _, c := range []struct {
		own  own
		want bool
	}{{o, true}, {own{}, false}} {
		v := &voicesView{Own: c.own}
		drawn := ""
		for _, part := range v.utterance(&query.Utterance{Passages: []query.Said{said}}) {
			drawn += app.HTMLString(part)
		}
		if got := strings.Contains(drawn, `class="own"`); got != c.want {
			t.Errorf("marked: %v, want %v: %s", got, c.want, drawn)
		}
	}
}
