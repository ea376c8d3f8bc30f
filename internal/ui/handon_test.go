package ui

import (
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/corpus"
	"parallax/internal/project"
	"parallax/internal/query"
	"parallax/internal/view"
)

func (p *page) deed(d deed) {
	act(p.ctx, d)
	p.engine.ConsumeAll()
}

func TestHandOn(t *testing.T) {
	p := openPage(t, "#/compare")
	p.send(view.HandOnOpened{})
	p.is("ul.ways h3", "One HTML file | Project file | Story file | Page without scripts | Web site (.zip) | "+
		"Timeline as a picture (.svg) | Timeline as a picture (.png) | TimelineJS (.json) | TimelineJS sheet (.csv) | Calendar (.ics) | "+
		"Story (.csv) | Events (.csv) | Compare (.csv) | Coverage (.csv) | Differences (.csv) | Voices (.csv) | Sources (.csv) | Story (.md) | Events (.md) | Compare (.md) | Coverage (.md) | Differences (.md) | Voices (.md) | Sources (.md)")
	all := len(ways()) + len(otherWays())
	p.count("ul.ways button", all)
	p.is("dialog button[id=handon-story]", say("handon.make")) // outside a browser nothing can be downloaded

	p.deed(makeFile{wayStory})
	m := p.root.hand.Made[wayStory]
	if m.Name != "parallax.story.json" || m.Size < 100 {
		t.Errorf("made %+v", m)
	}
	p.count("ul.ways button", all+2)
	p.is("div[role=status] p", say("handon.made", "name", m.Name, "size", sizeOf(m.Size)))
	p.deed(copyFile{wayStory})
	p.is("dialog .wrong", say("handon.notCopied"))
	p.deed(makeFile{waySingle}) // and a page has no parts
	p.is("dialog .wrong", say("handon.noParts"))

	p.deed(edit{project.Rename{Name: "Ferries / 2025"}})
	p.deed(makeFile{wayProject})
	if got := p.root.hand.Made[wayProject].Name; got != "Ferries-2025.project.json" {
		t.Errorf("the project file is called %s", got)
	}
	p.deed(edit{project.Add{Files: []corpus.File{{Name: "new.txt", Data: []byte("Words.")}}}})
	if len(p.root.hand.Made) > 0 {
		t.Error("what was made of the work before is still offered")
	}
	p.send(view.HandOnClosed{})
	p.count("ul.ways", 0)
}

func TestEmbedPart(t *testing.T) {
	p := openPage(t, "#/timeline?hide=a")
	line := func() string { return wordsOf(p.elements("textarea[id=embed-line]")[0]) }
	p.send(view.HandOnOpened{})
	p.is("p[id=embed-address-note]", say("embed.address.local"))
	if line() != "" {
		t.Errorf("without an address there is a line: %s", line())
	}
	p.send(view.EmbedAddressed{Address: "javascript:alert(1)"})
	p.is("p[id=embed-address-note]", say("embed.address.bad"))
	if line() != "" {
		t.Errorf("with no web address there is a line: %s", line())
	}
	p.send(view.EmbedAddressed{Address: "https://example.org/ferries.html"})
	p.send(view.EmbedTheme{Theme: "light"})
	p.send(view.EmbedSource{Source: "b"})
	p.send(view.EmbedSized{Height: 9})
	want := `<iframe src="https://example.org/ferries.html?embed=1&amp;theme=light#/timeline?hide=a,b" title="Timeline · Parallax" width="100%" height="320"`
	if !strings.HasPrefix(line(), want) {
		t.Errorf("the line is\n%s\nwant\n%s", line(), want)
	}
	p.send(view.EmbedView{View: view.Differences})
	p.is("section.embedding p.note", strings.Join([]string{say("embed.lead"), say("embed.allSources"), say("embed.heightNote"), say("embed.oembedFor")}, " | "))
	if !strings.Contains(line(), "#/differences") {
		t.Errorf("the line is %s", line())
	}
}

func TestSizeOf(t *testing.T) {
	for n, want := range map[int]string{0: "0 bytes", 999: "999 bytes", 1000: "1 kB", 27_449: "27.4 kB", 99_960: "100 kB", 100_000: "0.1 MB", 4_950_000: "5 MB", 17_880_000: "17.9 MB"} {
		if got := sizeOf(n); got != want {
			t.Errorf("%d: %s, want %s", n, got, want)
		}
	}
}

// TestDamagedProject opens a page whose own project can't be read.
func TestDamagedProject(t *testing.T) {
	given := project.Project{Name: "Ferries", Documents: []corpus.File{{Name: "a.txt", Data: []byte(articleA)}}}
	r := newRoot(Options{
		Given: func() (project.Project, error) { return given, project.ErrCut },
		Desk:  query.NewDesk(reading), Open: opening,
	})
	p := &page{t: t, root: r, engine: app.NewTestEngine()}
	if err := p.engine.Load(&watched{root: r, ctx: &p.ctx}); err != nil {
		t.Fatal(err)
	}
	p.engine.ConsumeAll()
	p.is("div.told p", say("handon.damaged", "problem", project.ErrCut.Error()))
	p.deed(edit{project.Add{Files: []corpus.File{{Name: "new.txt", Data: []byte("Words.")}}}})
	p.deed(edit{project.Rename{Name: "Boats"}})
	p.deed(giveBack{})
	if !r.work.Read.Now.Equal(given) {
		t.Errorf("the way back leads to %+v", r.work.Read.Now)
	}
}

// TestEveryWayHasItsFile makes a file by every way for other programs.
func TestEveryWayHasItsFile(t *testing.T) {
	p := openPage(t, "#/timeline")
	p.send(view.HandOnOpened{})
	names := map[string]bool{}
	for _, w := range otherWays() {
		p.deed(makeFile{w})
		if w == wayPixels { // outside of a browser nobody draws
			p.is("dialog .wrong", say("handon.noPixels"))
			continue
		}
		m, ok := p.root.hand.Made[w]
		if !ok || m.Size < 20 || names[m.Name] {
			t.Errorf("%s: made %+v", w, m)
		}
		names[m.Name] = true
	}
	p.count("dialog .wrong", 0)
}
