package ui

import (
	"reflect"
	"testing"

	"parallax/internal/corpus"
	"parallax/internal/project"
	"parallax/internal/query"
	"parallax/internal/text"
	"parallax/internal/view"
)

func TestFrame(t *testing.T) {
	p := openPage(t, "#/sources")
	p.is("nav a", "Story | Timeline | Compare | Coverage | Differences | Voices | Sources")
	p.is("nav a[aria-current=page]", "Sources")
	p.count("main h1", 1)
	p.count("header.mast", 1)
	p.count("footer.foot", 1)
	p.count("button.skip", 1)
	p.count("dialog", 4)
	p.is(".key a", "A 7–13 Nov | B 7–13 Nov")
}

func TestUnknownAddressShowsTheFirstView(t *testing.T) {
	p := openPage(t, "#/nowhere")
	p.is("nav a[aria-current=page]", "Story")
}

func TestArticles(t *testing.T) {
	p := openPage(t, "#/sources")
	p.is("article p.para a.no", "A ¶1 | B ¶1")
	p.count("article.art div[lang=en]", 2)
	p.is("a.k-time", "Friday | Thursday")
	p.count("a.k-quote", 0)
	p.send(view.SourcesMarked{Kind: "quote"})
	p.is("a.k-quote", "“We will not sell,”")
}

func TestMarkupInADocumentStaysText(t *testing.T) {
	p := openPage(t, "#/sources")
	p.count("said", 0)
	articles := p.elements("article.art")
	if got, want := wordsOf(articles[1]), `<said> "no".`; len(got) < len(want) || got[len(got)-len(want):] != want {
		t.Errorf("article B ends in %q, want %q", got, want)
	}
}

func TestReasoning(t *testing.T) {
	p := openPage(t, "#/sources?at=a:24-30:Friday")
	p.is(".reason b", "Friday → 7 November 2025:")
	p.is(".reason a.cite", "B ¶1")
	p.is("a.in[aria-current]", "Friday")
	p.send(view.SourcesChose{})
	p.count(".reason", 0)
}

func TestReasoningOfQuotationsAndNames(t *testing.T) {
	open := func(p text.Place, words string) *page {
		return openPage(t, view.Encode(view.Update(view.Initial(), view.SourcesChose{At: &view.Ref{Place: p, Words: words}})))
	}
	p := open(place("a", "“We will not sell,”"), "“We will not sell,”")
	p.is(".reason .work", "quoted : Ana Petrović")
	p = open(place("b", "Ana Petrovic"), "Ana Petrovic")
	p.is(".reason .work", "Ana Petrović , a person | Ana Petrović A | Ana Petrovic B")
}

func TestPassage(t *testing.T) {
	p := openPage(t, "#/sources?at=a:4-16:port+council")
	p.is("mark.here", "port council")
	p.count(".reason .work", 0)
}

func TestLostPassage(t *testing.T) {
	p := openPage(t, "#/sources?at=gone:4-16:no+such+words")
	p.is(".notices p", say("link.lost"))
}

func TestDifferences(t *testing.T) {
	p := openPage(t, "#/differences")
	p.is(".bar button", "All 2 | Dates 1 | Names 1")
	p.is(".dif .difside .value", "A 7 November 2025 | B 6 November 2025")
	p.is(".dif .difside mark", "Friday | Thursday")
	p.is(".dif .difside .passage a.cite", "A ¶1 | B ¶1")
	p.is(".dif .work b", "Friday → 7 November 2025: | Thursday → 6 November 2025:")
	p.is("table.names tbody th", "Ana Petrović "+say("why.same-file-twice", "file", "it"))
	p.is("table.names li", "Ana Petrović A ¶1 | Ana Petrovic B ¶1")
	p.send(view.DifferencesKind{Kind: "name"})
	p.count(".dif", 0)
	p.count("table.names", 1)
	p.send(view.DifferencesKind{Kind: "date"})
	p.count("table.names", 0)
}

func TestSearchPanel(t *testing.T) {
	p := openPage(t, "#/sources")
	p.send(view.SearchOpened{})
	p.is("dialog [role=status]", say("search.help"))
	p.send(view.SearchTyped{Query: "petrovic"})
	p.is(".panel .status", "4 matches")
	p.is(".hits h3", "Names | Full text")
	p.is(".hits .hit mark", "Petrović | Petrovic | Petrović | Petrovic")
	p.send(view.SearchTyped{Query: "zebra"})
	p.is(".panel .status", say("search.none"))
	p.send(view.SearchClosed{})
	p.count(".hits", 0)
}

func TestDocuments(t *testing.T) {
	p := openPage(t, "#/sources")
	p.send(view.DocumentsOpened{})
	p.count(".docs li", 2)
	do := func(d deed) {
		act(p.ctx, d)
		p.engine.ConsumeAll()
	}
	file := func(name, content string) corpus.File { return corpus.File{Name: name, Data: []byte(content)} }
	bring := func(files ...corpus.File) {
		do(openFiles{Files: files})
		do(takeIn{})
	}

	do(openFiles{Files: []corpus.File{file("new.txt", "Some words."), file("page.pdf", "%PDF-1.7 …")}})
	p.count("input[type=checkbox]", 1)
	p.is("dialog .wrong", "page.pdf: this is a PDF; it can’t be read here.")
	do(leaveOut{})
	p.count(".docs li", 2)
	bring(file("new.txt", "Some words."))
	p.count(".docs li", 3)
	bring(file("bad.txt", "Bad words."))
	p.count(".docs li", 3)
	p.is("dialog .wrong", "bad.txt: it is bad.")
	do(openFiles{Pasted: true, Files: []corpus.File{file("x.txt", " \n")}})
	p.is("dialog .wrong", say("documents.empty"))
	do(edit{project.Remove{Index: 0, Name: "a.txt"}})
	p.count(".docs li", 2)
	do(undo{})
	p.count(".docs li", 3)
	do(redo{})
	p.count(".docs li", 2)
	do(setReplace{true})
	bring(file("only.txt", "Other words."))
	p.count(".docs li", 1)
	do(edit{project.Remove{Index: 0, Name: "only.txt"}})
	p.count(".docs li", 1) // the last one stays
	do(giveBack{})
	p.count(".docs li", 2)
}

func TestAbout(t *testing.T) {
	p := openPage(t, "#/about")
	p.is(".about h1", say("foot.about"))
	p.is(".about a[href=notices.txt]", say("about.notices"))
}

func TestFileName(t *testing.T) {
	tests := []struct{ pasted, want string }{
		{"The council met on Friday.\nMore", "The-council-met-on-Friday"},
		{"  \n\n“Quoted” start", "Quoted-start"},
		{"../../etc/passwd", "etc-passwd"},
		{"…", "pasted"},
		{"", "pasted"},
		{"Переговоры в Дохе", "Переговоры-в-Дохе"},
	}
	for _, tt := range tests {
		if got := fileName(tt.pasted); got != tt.want {
			t.Errorf("fileName(%q) = %q, want %q", tt.pasted, got, tt.want)
		}
	}
}

// TestWhatIsBelowComesLater holds that the order of telling, below the chart, is
// asked for once the page is on screen.
func TestWhatIsBelowComesLater(t *testing.T) {
	p := openPage(t, "#/timeline")
	p.root.whole = false
	p.root.answers, p.root.asked = answers{}, map[reflect.Type]query.Question{}
	p.root.ask()
	if p.root.answers.timeline == nil || p.root.answers.telling != nil {
		t.Errorf("at first: timeline %v, telling %v", p.root.answers.timeline, p.root.answers.telling)
	}
	p.root.lookBelow(p.ctx)
	if p.root.answers.telling == nil {
		t.Error("the order of telling was never asked for")
	}
}
