package e2e

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	cdpbrowser "github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"parallax/internal/bundle"
	"parallax/internal/bundle/hostile"
	"parallax/internal/corpus"
	"parallax/internal/export"
	"parallax/internal/lang"
	"parallax/internal/project"
	"parallax/internal/publish"
	"parallax/internal/site"
	"parallax/internal/story"
	"parallax/seeds"
)

// downloadsTo has the tab's downloads written into a new folder.
func downloadsTo(p *tab) string {
	p.t.Helper()
	dir := p.t.TempDir()
	call(p, cdpbrowser.SetDownloadBehavior, cdpbrowser.SetDownloadBehaviorParams{
		Behavior: cdpbrowser.SetDownloadBehaviorBehaviorAllow, DownloadPath: dir,
		BrowserContextID: chromedp.FromContext(p.ctx).BrowserContextID,
	})
	return dir
}

// arrived waits for the file of a name, and takes it out of the folder.
func arrived(t *testing.T, dir, name string) []byte {
	t.Helper()
	var data []byte
	path := filepath.Join(dir, name)
	if !eventually(func() bool {
		got, err := os.ReadFile(path)
		if err != nil || len(got) == 0 {
			return false
		}
		if len(data) == len(got) { // it has not grown since the last look
			return true
		}
		data = got
		return false
	}) {
		entries, _ := os.ReadDir(dir)
		t.Fatalf("%s did not arrive; there are %v", name, entries)
	}
	os.Remove(path)
	return data
}

// openHandOn opens the panel.
func openHandOn(p *tab) {
	p.t.Helper()
	p.click("#hand-on")
	p.wait("document.querySelector('#handon').open && document.querySelector('#handon-single')")
}

// handedOn presses a way's button and waits for its file.
func handedOn(p *tab, dir, way, name string) []byte {
	p.t.Helper()
	p.click("#handon-" + way)
	return arrived(p.t, dir, name)
}

// fileURL is the address of a file on disk.
func fileURL(path string) string { return (&url.URL{Scheme: "file", Path: path}).String() }

// ownArticles are articles of our own about one thing, by file name.
func ownArticles(n int) [][2]string {
	towns := []string{"Halsten", "Orrby", "Lindvik", "Sandö", "Tarn", "Vesterhavn", "Kilby", "Norholm", "Elmstad", "Rosvik", "Morby", "Askness"}
	list := make([][2]string, n)
	for i := range list {
		town := towns[i%len(towns)]
		list[i] = [2]string{fmt.Sprintf("%02d-%s.txt", i+1, strings.ToLower(town)), fmt.Sprintf(
			"Night ferry to Halsten sails again, says %s paper %d\n\n%s: The night ferry to Halsten Island sailed again on %d May 2025, the company said on Tuesday.\n\n"+
				"“We are glad to be back,” said its director, Maren Holt. About %d passengers were on board when it left %s.\n\nThe harbour office closed the route in March 2025 after a fire.\n",
			town, i+1, strings.ToUpper(town), 12+i%3, 90+i%4*10, town)}
	}
	return list
}

// bring drops articles on the page and takes them all in, in place of those
// that are open or beside them.
func bring(p *tab, replace bool, files ...[2]string) {
	p.t.Helper()
	dropped(p, files...)
	if replace {
		p.click("#files-replace")
	}
	takeIn(p)
}

// inSandbox opens a page in a frame that may run scripts and nothing else.
func inSandbox(t *testing.T, data []byte, more string) *tab {
	t.Helper()
	path := file(t, data, "handed.html")
	outer := file(t, []byte(`<!doctype html><meta charset=utf-8><title>Host</title><iframe sandbox="allow-scripts" width="1200" height="800" src="`+fileURL(path)+more+`"></iframe>`), "host.html")
	p := openTab(t)
	p.visit(fileURL(outer))
	p.waitInFrame("window.parallax && parallax.live && document.querySelector('.mast')")
	return p
}

// pressInFrame clicks on an element of the page's first frame, as its reader would.
func (p *tab) pressInFrame(selector string) {
	p.t.Helper()
	p.waitInFrame("document.querySelector(" + quote(selector) + ")")
	id, err := p.frame()
	if err != nil {
		p.t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	if _, err := chromedp.Run(ctx, chromedp.Evaluate[string]("String(document.querySelector("+quote(selector)+").click())", func(e *runtime.EvaluateParams) {
		gesture := true
		e.ContextID, e.UserGesture = id, &gesture
	})); err != nil {
		p.t.Fatalf("pressing %s: %v", selector, err)
	}
}

const live = "window.parallax && parallax.live && "

// TestHandOn does what a teacher does, with the single file and no network.
func TestHandOn(t *testing.T) {
	p := openTab(t)
	dir := downloadsTo(p)
	p.visit(fileURL(file(t, theSite(t).File(bundle.SingleName), "parallax.html")) + "#/sources")
	p.wait(live + articles + " === 5")
	mine := ownArticles(10)
	bring(p, true, mine...)
	p.wait(articles + " === 10")
	openHandOn(p)
	storyFile := handedOn(p, dir, "story", "parallax.story.json")
	if want := storyOf(t, mine); !bytes.Equal(storyFile, want) {
		t.Errorf("the story file isn't the command's: %d bytes, want %d", len(storyFile), len(want))
	}
	eval[any](p, "void document.querySelector('#handon').close()")
	p.click("#main a.k-time")
	p.click("[id^=offer-time]")
	p.wait("document.querySelector('#fix-from')")
	eval[any](p, "void (document.querySelector('#fix-from').value = '2025-05-20')")
	eval[any](p, "void document.querySelector('.fix .btn.do').click()")
	p.wait("document.querySelector('.art .fixed')")
	openHandOn(p)
	first := handedOn(p, dir, "single", "parallax.html")
	if again := handedOn(p, dir, "single", "parallax.html"); !bytes.Equal(first, again) {
		t.Error("exported twice, two files")
	}
	archive := handedOn(p, dir, "site", "parallax-site.zip")
	plain := handedOn(p, dir, "snapshot", "parallax-plain.html")
	projectFile := handedOn(p, dir, "project", "parallax.project.json")
	p.quiet()
	p.close()

	t.Run("the story file", func(t *testing.T) {
		p := openTab(t)
		dir := downloadsTo(p)
		p.visit(fileURL(file(t, theSite(t).File(bundle.SingleName), "parallax.html")) + "#/sources")
		p.wait(live + articles + " === 5")
		dropped(p, [2]string{"ferry.story.json", string(storyFile)})
		p.click("#project-0-open")
		eval[any](p, "void document.querySelector('#documents').close()")
		p.wait(articles + " === 10")
		openHandOn(p)
		if again := handedOn(p, dir, "story", "ferry.story.json"); !bytes.Equal(again, storyFile) {
			t.Error("opened and handed on again it is another file")
		}
		p.quiet()
	})
	t.Run("the site", func(t *testing.T) {
		h := newHost(t, unzipped(t, archive), "/class/")
		p := openTab(t)
		p.visit(h.at("#/sources"))
		p.wait(live + articles + " === 10")
		p.quiet(h.URL)
	})
	t.Run("the page without scripts", func(t *testing.T) {
		p := openTab(t)
		p.visit(fileURL(file(t, plain, "plain.html")))
		p.wait("document.querySelectorAll('article').length === 10 && !document.querySelector('script')")
		p.quiet()
	})
	t.Run("in a sandboxed frame", func(t *testing.T) {
		p := inSandbox(t, first, "#/sources")
		p.waitInFrame(articles + " === 10")
		p.pressInFrame("#hand-on")
		p.waitInFrame("document.querySelector('#handon').innerText.includes(" + quote(lang.English.Say("handon.works.perhaps", nil)) + ")")
		p.pressInFrame("#handon-single")
		p.waitInFrame("document.querySelector('#handon-single-copy')")
		p.pressInFrame("#handon-single-copy")
		said := lang.English.Say("handon.copied", map[string]string{"name": "parallax.html"})
		p.waitInFrame("document.querySelector('#handon [role=status]').innerText.includes(" + quote(said) + ")")
		p.pressInFrame("#handon-single-show")
		p.waitInFrame(fmt.Sprint("new TextEncoder().encode(document.querySelector('#handon-text').value).length === ", len(first)))
		p.waitInFrame("document.activeElement.id === 'handon-text' && document.activeElement.selectionEnd === document.activeElement.value.length")
		p.quiet()
	})

	p = openTab(t)
	dir = downloadsTo(p)
	p.visit(fileURL(file(t, first, "a class/Übung #1 50%.html")) + "#/sources")
	p.wait(live + articles + " === 10 && document.querySelector('.art .fixed')")
	openHandOn(p)
	if again := handedOn(p, dir, "single", "parallax.html"); !bytes.Equal(again, first) {
		t.Errorf("the file that was handed on hands on another: %d bytes, not %d", len(again), len(first))
	}
	if again := handedOn(p, dir, "project", "parallax.project.json"); !bytes.Equal(again, projectFile) {
		t.Error("the project is another after a file")
	}
	eval[any](p, "void document.querySelector('#handon').close()")
	bring(p, false, ownArticles(12)[10:]...)
	p.wait(articles + " === 12")
	openHandOn(p)
	second := handedOn(p, dir, "single", "parallax.html")
	p.quiet()
	p.close()

	p = openTab(t)
	p.visit(fileURL(file(t, second, "second.html")) + "#/sources")
	p.wait(live + articles + " === 12 && document.querySelector('.art .fixed')")
	p.quiet()
}

// unzipped is the site in an archive.
func unzipped(t *testing.T, archive []byte) *site.Site {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(archive), int64(len(archive)))
	if err != nil {
		t.Fatal(err)
	}
	made := &site.Site{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r) // and checks the sum
		if err != nil {
			t.Fatalf("%s: %v", f.Name, err)
		}
		made.Files = append(made.Files, site.File{Name: f.Name, Data: data})
	}
	return made
}

// storyOf is the story file that the command writes of articles.
func storyOf(t *testing.T, list [][2]string) []byte {
	t.Helper()
	var files []corpus.File
	for _, f := range list {
		files = append(files, corpus.File{Name: f[0], Data: []byte(f[1])})
	}
	docs, _, err := corpus.Collect(files)
	if err != nil {
		t.Fatal(err)
	}
	data, err := export.Story(story.Analyze(docs, story.Corrections{}), lang.English)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestHandOnByKeyboard hands a file and a line on with the keyboard alone.
func TestHandOnByKeyboard(t *testing.T) {
	h := newHost(t, theSite(t), "/")
	p := openTab(t)
	dir := downloadsTo(p)
	p.visit(h.at("#/differences"))
	p.wait(live + "document.querySelector('.diflist')")
	press := func(key string) { p.do(pressing(key)) }
	tabTo := func(id string) {
		t.Helper()
		for range 60 {
			if p.is("document.activeElement.id === " + quote(id)) {
				if p.is("getComputedStyle(document.activeElement).outlineStyle === 'none'") {
					t.Errorf("the focus on #%s can't be seen", id)
				}
				return
			}
			press(kb.Tab)
		}
		t.Fatalf("the Tab key doesn't lead to #%s\n%s", id, p.state())
	}
	tabTo("hand-on")
	press(kb.Enter)
	p.wait("document.querySelector('#handon').open && document.activeElement.id === 'handon-single'")
	tabTo("handon-project")
	press(" ")
	if data := arrived(t, dir, "parallax.project.json"); !bytes.Contains(data, []byte("parallax.project/1")) {
		t.Errorf("the project file begins %.60s", data)
	}
	tabTo("embed-view")
	press("Compare")
	p.wait("document.querySelector('#embed-line').value.includes('#/compare')")
	tabTo("embed-theme")
	press("dark")
	p.wait("document.querySelector('#embed-line').value.includes('theme=dark')")
	tabTo("embed-name")
	press("!")
	p.wait("document.querySelector('#embed-line').value.includes('!')")
	tabTo("embed-copy")
	press(kb.Enter)
	p.wait("document.querySelector('#handon [role=status]').innerText.length > 10")
	press(kb.Escape)
	p.wait("!document.querySelector('#handon').open && document.activeElement.id === 'hand-on'")
	p.quiet(h.URL)
}

// hostileProject has hostile words in every field that a reader's work has.
func hostileProject(t *testing.T, list []string) project.Project {
	t.Helper()
	p := project.Project{Name: strings.Join(list, " ")}
	const each = 12
	for i := 0; i*each < len(list); i++ {
		words := slices.Clone(list[i*each : min((i+1)*each, len(list))])
		for k := range words {
			words[k] = strings.ReplaceAll(words[k], "\x00", "") // no text has them
		}
		var b strings.Builder
		b.WriteString("---\n")
		for k, field := range []string{"title", "publisher", "author", "url", "language"} {
			b.WriteString(field + ": " + strings.Join(strings.Fields(words[k%len(words)]), " ") + "\n")
		}
		b.WriteString("---\n\n")
		for _, w := range words {
			b.WriteString("The mayor said on Friday, 7 November 2025, that “" + w + "” was agreed by 12 members.\n\n" + w + "\n\n")
		}
		p.Documents = append(p.Documents, corpus.File{Name: fmt.Sprintf("%02d %s.md", i, strings.ReplaceAll(words[0], "/", "")), Data: []byte(b.String())})
	}
	for _, w := range list {
		p.Notes = append(p.Notes, project.Note{Text: w})
	}
	p, err := project.Decode(p.Encode()) // as a page could hold it: in UTF-8
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// TestHostileHandedOn opens such a project, hands it on in every way, and opens
// what came: nothing of it runs, and nothing is asked.
func TestHostileHandedOn(t *testing.T) {
	work := hostileProject(t, hostile.Words("https://beacon.invalid/x"))
	loaded := fmt.Sprintf("%s%s === %d", live, articles, len(work.Documents))
	p := openTab(t)
	dir := downloadsTo(p)
	p.visit(fileURL(file(t, theSite(t).File(bundle.SingleName), "parallax.html")) + "#/sources")
	p.wait(live + articles + " === 5")
	eval[any](p, `void (() => { const data = new DataTransfer(); data.items.add(new File([`+quote(string(work.Encode()))+`], "hostile.json"));
		for (const type of ["dragenter", "dragover", "drop"]) document.body.dispatchEvent(new DragEvent(type, {dataTransfer: data, bubbles: true, cancelable: true})) })()`)
	p.click("#project-0-open")
	eval[any](p, "void document.querySelector('#documents').close()")
	p.wait(loaded)
	stillDead(p)
	openHandOn(p)
	files := map[string][]byte{}
	for way, ending := range map[string]string{"single": ".html", "project": ".project.json", "story": ".story.json", "snapshot": "-plain.html", "site": "-site.zip"} {
		files[way] = handedOn(p, dir, way, publish.FileName(work.Name, ending))
	}
	if !bytes.Equal(files["project"], work.Encode()) {
		t.Error("the project file is another one")
	}
	p.quiet()
	p.close()
	t.Run("single", func(t *testing.T) {
		p := openTab(t)
		p.visit(fileURL(file(t, files["single"], "single.html")) + "#/sources")
		p.wait(loaded)
		stillDead(p)
		p.quiet()
	})
	t.Run("sandboxed", func(t *testing.T) {
		p := inSandbox(t, files["single"], "#/sources")
		p.waitInFrame(loaded)
		p.waitInFrame("!window.alive")
		p.quiet()
	})
	t.Run("site", func(t *testing.T) {
		h := newHost(t, unzipped(t, files["site"]), "/")
		p := openTab(t)
		p.visit(h.at("#/sources"))
		p.wait(loaded)
		stillDead(p)
		p.quiet(h.URL)
	})
	t.Run("plain", func(t *testing.T) {
		p := openTab(t)
		p.visit(fileURL(file(t, files["snapshot"], "plain.html")))
		p.wait(fmt.Sprintf("document.querySelectorAll('article').length === %d", len(work.Documents)))
		if p.is("window.alive || document.querySelector('script, img, iframe, object, embed, svg, base, form')") {
			t.Error("something of the words came alive")
		}
		p.quiet()
	})
}

// stillDead goes through the views and panels of a page of hostile words.
func stillDead(p *tab) {
	p.t.Helper()
	for _, view := range eval[[]string](p, `[...document.querySelectorAll(".views a")].map(a => a.getAttribute("href"))`) {
		eval[any](p, "void (location.hash = "+quote(view)+")")
		time.Sleep(150 * time.Millisecond)
	}
	for _, panel := range []string{".mast button.find", "#hand-on"} {
		p.click(panel)
		p.wait("document.querySelector('dialog[open] .body')")
		eval[any](p, "void document.querySelector('dialog[open]').close()")
		p.wait("!document.querySelector('dialog[open]')")
	}
	if p.is(`window.alive || document.querySelector("#main :is(script, img, iframe, object, embed, style, base, form, math, video), #main [onload], #main [onerror], a[href^='javascript:']")`) {
		p.t.Error("something of the words came alive")
	}
}

// hundredArticles are the five articles twenty times, each time of another
// country.
func hundredArticles(t *testing.T) []corpus.File {
	t.Helper()
	var list []corpus.File
	for i := range 20 {
		for name, data := range seeds.Articles() {
			data = bytes.ReplaceAll(data, []byte("Afghan"), fmt.Appendf(nil, "Afghan%c", 'a'+i))
			list = append(list, corpus.File{Name: fmt.Sprintf("%02d-%s", i, name), Data: data})
		}
	}
	return list
}

// hundredInOne is the one file of a hundred articles, and how many they are.
func hundredInOne(t *testing.T) (data []byte, n int) {
	t.Helper()
	work := project.Project{Documents: hundredArticles(t)}
	docs, _, err := corpus.Collect(work.Documents)
	if err != nil {
		t.Fatal(err)
	}
	s := story.Analyze(docs, story.Corrections{})
	return bundle.Single(assetsOf(t, theSite(t)), bundle.Contents{Story: s, Project: work.Encode()}, lang.English), len(docs)
}

// longestMaking is how long a page may take to make the one file of a hundred
// articles.
const longestMaking = 10_000 // milliseconds; the aim is 3,000, and the machines of tests are slow

// TestHandOnHundred measures what README.md tells of the single file of a
// hundred articles, and looks at how long the page is held up.
func TestHandOnHundred(t *testing.T) {
	if testing.Short() {
		t.Skip("reads a hundred articles")
	}
	data, n := hundredInOne(t)
	p := openTab(t)
	dir := downloadsTo(p)
	p.visit(fileURL(file(t, data, "hundred.html")) + "#/sources")
	p.wait(live + articles + " === 20") // a page of them
	time.Sleep(4 * time.Second)         // the start is over
	openHandOn(p)
	time.Sleep(time.Second)
	took := eval[float64](p, `(async () => {
		window.long = [];
		new PerformanceObserver(l => long.push(...l.getEntries().map(e => Math.round(e.duration)))).observe({ entryTypes: ["longtask"] });
		const start = performance.now();
		document.querySelector("#handon-single").click();
		while (!document.querySelector("#handon-single-copy")) await new Promise(done => setTimeout(done, 5));
		return performance.now() - start;
	})()`)
	got := arrived(t, dir, "parallax.html")
	t.Logf("the one file of %d articles, %d bytes: %.0f ms; tasks over 50 ms: [%s]", n, len(got), took, p.text("long.join()"))
	if !bytes.Equal(got, data) {
		t.Error("it is another one than the command makes")
	}
	if took > longestMaking {
		t.Errorf("it took %.0f ms, more than %d", took, longestMaking)
	}
	p.quiet()
}
