package ui

import (
	"regexp"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/corpus"
	"parallax/internal/project"
	"parallax/internal/query"
	"parallax/internal/story"
	"parallax/internal/view"
	"parallax/internal/why"
	"parallax/seeds"
)

// articles are the five that the page opens with.
func articles(t *testing.T) []corpus.File {
	t.Helper()
	var files []corpus.File
	for name, data := range seeds.Articles() {
		files = append(files, corpus.File{Name: name, Data: data})
	}
	return files
}

func analyze(w query.Work, _ func(query.Progress)) (*story.Story, []why.Why, error) {
	docs, notes, err := corpus.Collect(w.Files)
	if err != nil {
		return nil, notes, err
	}
	return story.Analyze(docs, story.Corrections{}), notes, nil
}

// Every view of the five articles is drawn whole: no key in place of a
// phrase, and no argument left open in one.
func TestFiveArticles(t *testing.T) {
	files := articles(t)
	gap := regexp.MustCompile(`\b(why|about|severity|difference|differences|line|group|finding|block|bound|quote|actor|sources|timeline|compare|search|link|date)\.[a-z][A-Za-z-]+\b|\{[a-z]+\}`)
	for _, fragment := range []string{"#/timeline", "#/compare", "#/differences", "#/sources?mark=time,quote,actor,figure", "#/about", "#/sources?find=taliban"} {
		r := newRoot(Options{Given: func() (project.Project, error) { return project.Project{Documents: files}, nil }, Desk: query.NewDesk(analyze)})
		r.state = view.Update(r.state, view.Opened{Fragment: fragment})
		p := &page{t: t, root: r, engine: app.NewTestEngine()}
		if err := p.engine.Load(&watched{root: r, ctx: &p.ctx}); err != nil {
			t.Fatal(err)
		}
		p.engine.ConsumeAll()
		p.count("main h1", 1)
		for _, n := range p.elements("main") {
			if found := gap.FindString(wordsOf(n)); found != "" {
				t.Errorf("%s: %q stands on the page", fragment, found)
			}
		}
		if len(r.answers.overview.Sources) != 5 {
			t.Errorf("%s: %d sources", fragment, len(r.answers.overview.Sources))
		}
	}
}

// Every dated passage of the five says why it has its date.
func TestEveryReasonOfTheFiveIsWorded(t *testing.T) {
	s, _, err := analyze(query.Work{Files: articles(t)}, nil)
	if err != nil {
		t.Fatal(err)
	}
	check := func(w why.Why) {
		t.Helper()
		if said := reason(w); said == "why."+w.Code {
			t.Errorf("no words for the reason %q", w.Code)
		}
	}
	for _, x := range s.Times {
		check(x.Why)
	}
	for _, x := range s.Sources {
		check(x.Published.Why)
	}
	for _, x := range s.Differences {
		check(x.Why)
	}
	for _, x := range s.Quotes {
		if x.Why != nil {
			check(*x.Why)
		}
	}
}
