package e2e

import (
	"fmt"
	"testing"
)

// ferry is an article of our own for the page to read.
const ferry = "Ferry service resumes on Monday\\n\\nHALSTEN: The night ferry to Halsten Island sailed again on 12 May 2025, the company said.\\n\\n“We are glad to be back,” said its director, Maren Holt.\\n"

// openDocuments opens the page and its panel for documents.
func openDocuments(t *testing.T) (*host, *tab) {
	t.Helper()
	h := newHost(t, theSite(t), "/")
	p := openTab(t)
	p.visit(h.at("#/sources"))
	p.wait("window.parallax && parallax.live && document.querySelectorAll('#main .art').length === 5")
	p.click(".mast button.find")
	p.wait("document.querySelector('#documents').open && document.querySelector('#paste')")
	return h, p
}

// type_ puts text into a field as one paste.
func type_(p *tab, id, text string) {
	p.t.Helper()
	p.wait("document.querySelector('#" + id + "')")
	eval[any](p, fmt.Sprintf(`void (e => { e.value = "%s"; e.dispatchEvent(new Event("input", {bubbles: true})) })(document.querySelector("#%s"))`, text, id))
}

// takeIn adds what the preview shows, and closes the panel.
func takeIn(p *tab) {
	p.t.Helper()
	p.wait("document.querySelector('#preview-add')")
	p.click("#preview-add")
	p.wait("!document.querySelector('#preview-add')")
	eval[any](p, "void document.querySelector('#documents').close()")
}

const articles = "document.querySelectorAll('#main .art').length"

func TestDocumentsPasted(t *testing.T) {
	h, p := openDocuments(t)
	type_(p, "paste", ferry)
	type_(p, "paste-name", "ferry.txt")
	p.click("#paste-read")
	takeIn(p)
	p.wait(articles + " === 6")
	p.wait("[...document.querySelectorAll('#main .art')].some(a => a.textContent.includes('The night ferry to Halsten Island') && a.textContent.includes('F'))")
	p.quiet(h.URL)
}

func TestDocumentsReplacedAndBack(t *testing.T) {
	h, p := openDocuments(t)
	type_(p, "paste", ferry)
	p.click("#paste-read")
	p.click("#files-replace")
	takeIn(p)
	p.wait(articles + " === 1")
	eval[any](p, "void document.querySelector('#documents').close()")
	p.click(`a[href="#/timeline"]`)
	p.wait("document.querySelector('#main').textContent.includes('sailed again')")
	p.click(".mast button.find")
	p.click("#give-back:not([disabled])")
	p.wait("document.querySelectorAll('#documents ol.docs > li').length === 5") // read again
	eval[any](p, "void document.querySelector('#documents').close()")
	p.wait("!document.querySelector('#documents textarea')")
	p.click(`a[href="#/sources"]`)
	p.wait(articles + " === 5")
	p.quiet(h.URL)
}

// dropped drops files of the given names and texts on the page.
func dropped(p *tab, files ...[2]string) {
	list := ""
	for _, f := range files {
		list += fmt.Sprintf(`data.items.add(new File([%q], %q));`, f[1], f[0])
	}
	eval[any](p, `void (() => { const data = new DataTransfer();`+list+
		`for (const type of ["dragenter", "dragover", "drop"]) document.body.dispatchEvent(new DragEvent(type, {dataTransfer: data, bubbles: true, cancelable: true})) })()`)
}

func TestDocumentsDropped(t *testing.T) {
	h := newHost(t, theSite(t), "/")
	p := openTab(t)
	p.visit(h.at("#/sources"))
	p.wait("window.parallax && parallax.live && " + articles + " === 5")
	// Where the page lies on a disk, a dropped file's entry can't be read, though
	// the file itself can.
	eval[any](p, `void (DataTransferItem.prototype.webkitGetAsEntry = () => ({ isFile: true, isDirectory: false, name: "x",
		file: (done, failed) => failed(new DOMException("", "EncodingError")) }))`)
	dropped(p, [2]string{"one.md", "---\ntitle: Bridge reopens\npublisher: The Courier\ndate: 2024-03-02\n---\n\n# Bridge reopens\n\nThe bridge reopened on Friday, the mayor said."},
		[2]string{"picture.png", "\x00\x01not a text"})
	takeIn(p)
	p.wait(articles + " === 6")
	p.wait("document.querySelector('#main').textContent.includes('The bridge reopened on Friday')")
	p.wait("document.body.textContent.includes('picture.png')") // one sentence names what could not be read
	p.quiet(h.URL)
}

// TestDocumentsAreData brings articles that would be pages, and looks whether
// anything of them came alive.
func TestDocumentsAreData(t *testing.T) {
	h := newHost(t, theSite(t), "/")
	p := openTab(t)
	p.visit(h.at("#/sources"))
	p.wait("window.parallax && parallax.live && " + articles + " === 5")
	hostile := "<script>window.alive=1</script> <img src=x onerror=window.alive=2> <svg onload=window.alive=3> </script><!-- “<b>bold</b>” said <i>Maria Lopez</i> on Monday, 3 March 2025. [x](javascript:window.alive=4) %s %d"
	dropped(p, [2]string{"<img src=x onerror=window.alive=5>.txt", hostile}, [2]string{"b.md", "---\ntitle: \"<script>window.alive=6</script>\"\nurl: javascript:window.alive=7\n---\n\n" + hostile + " Again."})
	takeIn(p)
	p.wait(articles + " === 7")
	for _, view := range []string{"timeline", "compare", "differences", "sources"} {
		p.click(`a[href="#/` + view + `"]`)
		p.wait("location.hash.startsWith('#/" + view + "')")
	}
	if p.is("window.alive || document.querySelector('#main script, #main img, #main [onerror], #main [onload], a[href^=\"javascript:\"]')") {
		t.Error("a document came alive: " + p.text("window.alive"))
	}
	p.quiet(h.URL)
}

func TestSearch(t *testing.T) {
	h := newHost(t, theSite(t), "/")
	p := openTab(t)
	p.visit(h.at(""))
	p.wait("window.parallax && parallax.live && document.querySelector('.srcs')")
	p.do(pressing("/"))
	p.wait("document.querySelector('#search, dialog[open] input[type=search], dialog[open] input') && document.querySelector('dialog[open]')")
	for query, want := range map[string]string{
		"turkiye":      "Türkiye",      // no accent
		"andrabi":      "Andarabi",     // another spelling
		"cesefire":     "ceasefire",    // a slip
		"asif khawaja": "Khawaja Asif", // another order
		"gul bahadur":  "Gul Bahadur",  // the text itself
	} {
		eval[any](p, fmt.Sprintf(`void (e => { e.value = %q; e.dispatchEvent(new Event("input", {bubbles: true})) })(document.querySelector("dialog[open] input"))`, query))
		p.wait("document.querySelector('dialog[open]').textContent.includes(" + quote(want) + ")")
	}
	p.do(pressing("\r"))
	p.wait("!document.querySelector('dialog[open]') && location.hash.length > 2")

	// A key that a script sends does nothing by itself, as Esc in a search field
	// of Safari's doesn't: the panel closes because it was told to.
	p.do(pressing("/"))
	p.wait("document.querySelector('#search').open")
	eval[any](p, `void document.querySelector("#search-box").dispatchEvent(new KeyboardEvent("keydown", {key: "Escape", bubbles: true, cancelable: true}))`)
	p.wait("!document.querySelector('#search').open")
	p.quiet(h.URL)
}
