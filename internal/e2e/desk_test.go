package e2e

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// openDesk opens the panel for documents.
func openDesk(p *tab) {
	p.t.Helper()
	p.click(".mast button.find")
	p.wait("document.querySelector('#documents').open && document.querySelector('#documents-list')")
}

// settledAt waits until the documents that are open are read, and counts them.
func settledAt(p *tab, count int) {
	p.t.Helper()
	p.wait(fmt.Sprintf("!document.querySelector('#stop-reading') && document.querySelectorAll('#documents ol.docs > li').length === %d && document.querySelectorAll('#documents ol.docs .src svg').length === %d", count, count))
}

// order are the letters and files of the documents that are open.
func order(p *tab) string {
	p.t.Helper()
	return eval[string](p, "[...document.querySelectorAll('#documents ol.docs > li')].map(li => li.querySelector('.src').textContent + ' ' + (li.querySelector('.file') || li.querySelector('.name')).textContent.slice(0, 3)).join(', ')")
}

// TestSourceIsPutRight edits what is known of an article that is open: it is
// marked, listed, in force in the views, and can be taken back and undone.
func TestSourceIsPutRight(t *testing.T) {
	h, p := openSources(t)
	openDesk(p)
	settledAt(p, 5)
	p.click("#doc-4-edit")
	p.wait("document.activeElement.id === 'source-form-title'")
	type_(p, "source-form-publisher", "The Ferrow Mail")
	type_(p, "source-form-date", "2025-11-12")
	type_(p, "source-form-url", "javascript:alert(1)")
	p.click("#source-form-save")
	p.wait("document.querySelector('#source-form-wrong').textContent.includes('no web address') && document.activeElement.id === 'source-form-url'")
	type_(p, "source-form-url", "https://mail.example/talks")
	p.click("#source-form-save")
	p.wait("!document.querySelector('#source-form') && document.querySelectorAll('#corrections ~ ul li').length === 3")
	settledAt(p, 5)
	p.wait("document.querySelector('#doc-4-edit').closest('li').textContent.includes('The Ferrow Mail · 12 November 2025')")
	p.wait("document.querySelector('#doc-4-edit').closest('li').textContent.includes('corrected by you')")
	p.wait("[...document.querySelectorAll('#corrections ~ ul li')].every(li => li.textContent.includes(document.querySelector('#doc-4-edit').closest('li').querySelector('.file').textContent + ' '))")
	p.click("#doc-4-edit")
	p.click("#source-form-publisher-back")
	p.wait("document.querySelectorAll('#corrections ~ ul li').length === 2")
	settledAt(p, 5)
	p.wait("document.activeElement.id === 'source-form-publisher'")
	p.click("#source-form-cancel")
	p.wait("document.activeElement.id === 'doc-4-edit'")
	p.click("#undo")
	p.wait("document.querySelectorAll('#corrections ~ ul li').length === 3")
	p.click("#correction-2")
	p.wait("document.querySelectorAll('#corrections ~ ul li').length === 2 && document.activeElement.id === 'correction-1'")
	settledAt(p, 5)
	eval[any](p, "void document.querySelector('#documents').close()")
	p.wait("document.querySelector('#article-E').textContent.includes('12 November 2025')")
	p.quiet(h.URL)
}

// TestProjectIsOpened drops a project file: it is shown, opened in place of
// what is open, undone, and its articles are taken in one by one.
func TestProjectIsOpened(t *testing.T) {
	h, p := openSources(t)
	eval[any](p, `void (async () => {
		const text = `+quote(port)+`;
		const sum = [...new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)))].map(b => b.toString(16).padStart(2, "0")).join("");
		window.project = JSON.stringify({schema: "parallax.project/1", name: "Ferrow", documents: [{name: "port.txt", sha256: sum, text}],
			corrections: {sources: [{source: "port", publisher: "The Mail"}]}, notes: [{text: "Ask who mended it."}]});
	})()`)
	p.wait("window.project")
	dropBuilt(p, `add("ferrow.parallax.json", window.project);`)
	p.wait("document.querySelector('#project-0-open')")
	if said := p.text("document.querySelector('#preview').textContent"); !strings.Contains(said, "Ferrow") || !strings.Contains(said, "corrections: 1") {
		t.Errorf("the preview says %s", said)
	}
	p.click("#project-0-open")
	settledAt(p, 1)
	p.wait("document.querySelector('#documents ol.docs').textContent.includes('The Mail') && document.querySelector('#note-0-edit') && document.querySelector('#project-name').value === 'Ferrow'")
	p.click("#undo")
	settledAt(p, 5)
	p.wait("!document.querySelector('#note-0-edit') && document.querySelector('#project-name').value === ''")
	dropBuilt(p, `add("ferrow.parallax.json", window.project);`)
	p.click("#project-0-articles")
	p.wait("document.querySelectorAll('#preview .drafts > li').length === 1")
	p.click("#preview-add")
	settledAt(p, 6)
	p.quiet(h.URL)
}

// chord presses a key with modifiers.
func chord(p *tab, key string, modifiers ...chromedp.Modifier) {
	p.t.Helper()
	p.do(chromedp.KeyEvent(key, chromedp.KeyModifiers(modifiers...)))
}

// write puts text where the focus is, as a keyboard with many keys would.
func write(p *tab, text string) {
	p.t.Helper()
	call(p, input.InsertText, input.InsertTextParams{Text: text})
}

// tabTo presses Tab, or with back Shift+Tab, until an element has the focus;
// every element on the way shows that it has it.
func tabTo(p *tab, selector string, back bool) {
	p.t.Helper()
	for range 120 {
		if p.is("document.activeElement.matches(" + quote(selector) + ")") {
			return
		}
		if back {
			chord(p, kb.Tab, chromedp.ModifierShift)
		} else {
			press(p, kb.Tab)
		}
		if p.is("document.activeElement.matches('#documents *') && !document.activeElement.matches('[type=date]') && getComputedStyle(document.activeElement).outlineStyle === 'none'") {
			p.t.Errorf("%s has the focus and doesn’t show it", p.text("document.activeElement.outerHTML.slice(0, 200)"))
		}
	}
	p.t.Fatalf("Tab doesn’t lead to %s", selector)
}

// TestDocumentsByKeyboard does a teacher's whole task without a mouse: pastes
// two articles, puts one right before it is added, orders, edits, removes,
// undoes, notes, and names the project.
func TestDocumentsByKeyboard(t *testing.T) {
	h, p := openSources(t)
	tabTo(p, ".mast button.find", false)
	press(p, kb.Enter)
	p.wait("document.activeElement.id === 'files'")
	for i, text := range []string{port + " It was shut on 4 March 2025.", "Ferry late\n\nThe night ferry to Halsten was late on 5 March 2025, its master said. Nobody was hurt."} {
		tabTo(p, "#paste", false)
		for _, line := range strings.SplitAfter(text, "\n") {
			write(p, line)
		}
		tabTo(p, "#paste-read", false)
		press(p, kb.Enter)
		p.wait("document.activeElement.id === 'preview-title'")
		if i == 0 {
			tabTo(p, "#draft-0-edit", false)
			press(p, kb.Enter)
			p.wait("document.activeElement.id === 'draft-form-title'")
			write(p, "Port open again")
			press(p, kb.Enter)
			p.wait("!document.querySelector('#draft-form') && document.activeElement.id === 'draft-0-edit' && document.querySelector('#draft-0').textContent.includes('Port open again')")
		}
		tabTo(p, "#preview-add", false)
		press(p, kb.Enter)
		p.wait("document.activeElement.id === 'documents-list'")
		settledAt(p, 6+i)
	}
	tabTo(p, "#doc-6-up", false)
	press(p, kb.Enter)
	p.wait("document.activeElement.id === 'doc-5-up'")
	chord(p, kb.ArrowUp, chromedp.ModifierAlt)
	p.wait("document.activeElement.id === 'doc-4-up'")
	settledAt(p, 7)
	if got := order(p); !strings.HasSuffix(got, "E Fer, F 004, G The") {
		t.Errorf("the order is %s", got)
	}
	tabTo(p, "#doc-3-remove", true)
	press(p, kb.Enter)
	p.wait("document.querySelectorAll('#documents ol.docs > li').length === 6 && document.activeElement.id === 'doc-3-remove'")
	chord(p, "z", chromedp.ModifierCtrl)
	p.wait("document.querySelectorAll('#documents ol.docs > li').length === 7")
	chord(p, "y", chromedp.ModifierCtrl)
	p.wait("document.querySelectorAll('#documents ol.docs > li').length === 6")
	chord(p, "z", chromedp.ModifierCtrl)
	settledAt(p, 7)
	tabTo(p, "#note-text", false)
	write(p, "Which ferry?")
	tabTo(p, "#note-save", false)
	press(p, kb.Enter)
	p.wait("document.querySelector('#note-0-edit') && document.activeElement.id === 'note-text' && document.activeElement.value === ''")
	tabTo(p, "#project-name", false)
	write(p, "Ferries")
	press(p, kb.Tab)
	p.wait("document.querySelector('#undo-what').textContent.includes('Ferries')")
	press(p, kb.Escape)
	p.wait("!document.querySelector('#documents').open && document.activeElement.matches('.mast button.find')")
	p.quiet(h.URL)
}

// TestDocumentsAccessible runs axe-core on every step of the panel.
func TestDocumentsAccessible(t *testing.T) {
	script := axeScript(t)
	drafts := `add("harbour.html", "<html lang=en><head><title>Harbour shut</title><meta property='og:site_name' content='The Mail'></head><body><article><h1>Harbour shut</h1><p>` + port + `</p></article></body></html>");
		add("short.txt", "ferry late"); add("list.csv", "title,text\n" + Array.from({length: 30}, (_, i) => "Title " + i + ",\"Number " + i + ". ` + port + `\"").join("\n"));`
	problems := `for (let i = 0; i < 12; i++) add("empty" + i + ".txt");`
	tests := []struct {
		name string
		lead func(p *tab)
	}{
		{"empty", func(p *tab) {}},
		{"drafts", func(p *tab) { dropBuilt(p, drafts); p.wait("document.querySelector('#preview-later')") }},
		{"a draft edited", func(p *tab) {
			dropBuilt(p, drafts)
			p.click("#draft-0-edit")
			p.wait("document.querySelector('#draft-form')")
		}},
		{"problems", func(p *tab) {
			dropBuilt(p, problems)
			p.wait("document.querySelector('#documents details')")
			eval[any](p, "void (document.querySelector('#documents details').open = true)")
		}},
		{"a source edited", func(p *tab) {
			p.click("#doc-1-edit")
			type_(p, "source-form-publisher", "The Mail")
			type_(p, "note-text", "A note.")
			p.click("#note-save")
			p.click("#source-form-save")
			p.wait("document.querySelector('#correction-0') && document.querySelector('#note-0-edit')")
			settledAt(p, 5)
			p.click("#doc-1-edit")
			type_(p, "source-form-url", "x")
			p.click("#source-form-save")
			p.wait("document.querySelector('#source-form-wrong').textContent")
		}},
	}
	for _, look := range []struct {
		name  string
		width int64
		dark  bool
	}{{"", 1280, false}, {", dark", 1280, true}, {" at 320 px", 320, false}} {
		for _, tt := range tests {
			t.Run(tt.name+look.name, func(t *testing.T) {
				h := newHost(t, theSite(t), "/")
				p := openTab(t)
				lookAs(p, look.width, look.dark)
				p.visit(h.at("#/sources"))
				p.wait("window.parallax && parallax.live && " + articles + " === 5")
				openDesk(p)
				settledAt(p, 5)
				tt.lead(p)
				settled(p)
				if p.is("document.querySelector('#documents').scrollWidth > document.querySelector('#documents').clientWidth") {
					t.Errorf("the panel scrolls sideways: %s of %s px", p.text("document.querySelector('#documents').scrollWidth"), p.text("document.querySelector('#documents').clientWidth"))
				}
				audit(p, script)
				p.quiet(h.URL)
			})
		}
	}
}
