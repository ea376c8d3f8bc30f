package ui

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"golang.org/x/net/html"

	"parallax/internal/corpus"
	"parallax/internal/intake"
	"parallax/internal/project"
	"parallax/internal/query"
	"parallax/internal/story"
	"parallax/internal/text"
	"parallax/internal/view"
	"parallax/internal/why"
)

const (
	articleA = "The port council met on Friday. “We will not sell,” said Ana Petrović."
	articleB = "The council met on Thursday & Ana Petrovic <said> \"no\"."
)

func place(source, words string) text.Place {
	i := strings.Index(map[string]string{"a": articleA, "b": articleB}[source], words)
	if i < 0 {
		panic(words)
	}
	return text.Place{Source: source, Start: i, End: i + len(words)}
}

func ptr[T any](v T) *T { return &v }

// reading is a story of two articles; a file named "bad" is none.
func reading(w query.Work, _ func(query.Progress)) (*story.Story, []why.Why, error) {
	for _, f := range w.Files {
		if f.Name == "bad.txt" {
			return nil, nil, errors.New("bad.txt: it is bad")
		}
	}
	source := func(id, t, title string) story.Source {
		return story.Source{ID: id, File: id + ".txt", Language: "en", Title: title, TitleBasis: "lead", Text: t,
			Published: story.Published{Value: ptr("2025-11-07"), Earliest: ptr("2025-11-07"), Latest: ptr("2025-11-13"), Basis: "inferred",
				Why: why.Because("same-file-twice", "file", "it")},
			Blocks:    []story.Block{{Kind: "paragraph", End: len(t), Number: 1}},
			Sentences: []story.Sentence{{End: len(t)}}}
	}
	friday, thursday := place("a", "Friday"), place("b", "Thursday")
	return &story.Story{
		Sources: []story.Source{source("a", articleA, "The port council met"), source("b", articleB, "B & <b>")},
		Times: []story.Time{{Place: friday, Type: "DATE", Value: "2025-11-07", Why: why.Because("same-file-twice", "file", "it").With(thursday)},
			{Place: thursday, Type: "DATE", Value: "2025-11-06"}},
		Quotes: []story.Quote{{Place: place("a", "“We will not sell,”"), Kind: "direct", Speaker: ptr("p")}},
		Actors: []story.Actor{{ID: "p", Name: "Ana Petrović", Kind: "person",
			Names:    []story.Name{{Name: "Ana Petrović", Sources: []string{"a"}}, {Name: "Ana Petrovic", Sources: []string{"b"}}},
			Mentions: []story.Mention{{Place: place("a", "Ana Petrović"), Form: "name"}, {Place: place("b", "Ana Petrovic"), Form: "name"}}}},
		Differences: []story.Difference{
			{Kind: "date", Severity: "open", Why: why.Because("same-file-twice", "file", "it"), Sides: []story.Side{
				{Value: "2025-11-07", Members: []text.Place{friday}}, {Value: "2025-11-06", Members: []text.Place{thursday}}}},
			{Kind: "name", Severity: "naming", Actor: ptr("p"), Why: why.Because("same-file-twice", "file", "it")}},
	}, nil, nil
}

// opening is query's Opener in the caller's own thread.
func opening(files []corpus.File, watch func(query.Progress), done func(query.Opened, error)) (stop func()) {
	var all query.Opened
	for _, f := range files {
		drafts, problems := intake.Open(f, intake.Options{})
		for _, d := range drafts {
			d.Look = intake.LookAt(d)
			all.Drafts = append(all.Drafts, d)
		}
		for _, p := range problems {
			all.Problems = append(all.Problems, p.Error())
		}
	}
	done(all, nil)
	return func() {}
}

// A page is a root in a test engine, at an address.
type page struct {
	t      *testing.T
	root   *root
	engine app.TestEngine
	ctx    app.Context
}

// watched keeps the context of root, so that tests can send messages.
type watched struct {
	app.Compo
	root *root
	ctx  *app.Context
}

func (w *watched) OnPreRender(ctx app.Context) { *w.ctx = ctx }
func (w *watched) Render() app.UI              { return elem("div").Body(w.root) }

func openPage(t *testing.T, fragment string) *page {
	t.Helper()
	return openPageWith(t, fragment, nil)
}

func openPageWith(t *testing.T, fragment string, keep func(func(Keeping))) *page {
	t.Helper()
	given := []corpus.File{{Name: "a.txt", Data: []byte(articleA)}, {Name: "b.txt", Data: []byte(articleB)}}
	r := newRoot(Options{Given: func() (project.Project, error) { return project.Project{Documents: given}, nil }, Desk: query.NewDesk(reading), Open: opening, Keep: keep, Notices: "notices.txt"})
	r.state = view.Update(r.state, view.Opened{Fragment: fragment})
	r.state.View = shown(r.state)
	p := &page{t: t, root: r, engine: app.NewTestEngine()}
	if err := p.engine.Load(&watched{root: r, ctx: &p.ctx}); err != nil {
		t.Fatal(err)
	}
	p.engine.ConsumeAll()
	return p
}

func (p *page) send(m view.Msg) {
	send(p.ctx, m)
	p.engine.ConsumeAll()
}

// elements are the elements that match a selector of the form
// "tag.class[attr=value]", each part optional, blanks for descent.
func (p *page) elements(selector string) []*html.Node {
	p.t.Helper()
	doc, err := html.Parse(strings.NewReader(app.HTMLString(p.root)))
	if err != nil {
		p.t.Fatal(err)
	}
	found := []*html.Node{doc}
	for part := range strings.FieldsSeq(selector) {
		var next []*html.Node
		seen := map[*html.Node]bool{}
		for _, n := range found {
			for d := range n.Descendants() {
				if !seen[d] && matches(d, part) {
					seen[d] = true
					next = append(next, d)
				}
			}
		}
		found = next
	}
	return found
}

func matches(n *html.Node, part string) bool {
	if n.Type != html.ElementNode {
		return false
	}
	part, attr, _ := strings.Cut(strings.TrimSuffix(part, "]"), "[")
	tag, class, _ := strings.Cut(part, ".")
	if tag != "" && n.Data != tag {
		return false
	}
	if class != "" && !strings.Contains(" "+attribute(n, "class")+" ", " "+class+" ") {
		return false
	}
	name, value, valued := strings.Cut(attr, "=")
	return attr == "" || slices.ContainsFunc(n.Attr, func(a html.Attribute) bool {
		return a.Key == name && (!valued || a.Val == value)
	})
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// words are the words in an element, blanks made one.
func wordsOf(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data + " ")
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// is checks the words of all elements that match a selector, joined by " | ".
func (p *page) is(selector, want string) {
	p.t.Helper()
	var got []string
	for _, n := range p.elements(selector) {
		got = append(got, wordsOf(n))
	}
	if joined := strings.Join(got, " | "); joined != want {
		p.t.Errorf("%s:\ngot  %q\nwant %q", selector, joined, want)
	}
}

// count checks how many elements match.
func (p *page) count(selector string, want int) {
	p.t.Helper()
	if got := len(p.elements(selector)); got != want {
		p.t.Errorf("%s: %d elements, want %d", selector, got, want)
	}
}
