package e2e

import (
	"testing"

	"parallax/internal/lang"
)

// bridge is an article that is kept.
var bridge = [2]string{"bridge.txt", "Bridge reopens\n\nThe bridge over the Lune reopened on Friday, 7 March 2025, the mayor said."}

// openKeeping opens the page as one who comes back, and waits until it knows
// what is kept.
func openKeeping(p *tab, h *host) {
	p.t.Helper()
	p.visit(h.at("#/sources"))
	p.wait("window.parallax && parallax.live && " + articles + " >= 5")
}

// openPanel opens the panel for documents.
func openPanel(p *tab) {
	p.t.Helper()
	p.click(".mast button.find")
	p.wait("document.querySelector('#documents').open && document.querySelector('#kept-title')")
}

// says is the condition that the panel says a sentence.
func says(key string) string {
	return "document.querySelector('#documents').textContent.includes(" + quote(lang.English.Say(key, nil)) + ")"
}

func TestKeptFromVisitToVisit(t *testing.T) {
	h := newHost(t, theSite(t), "/")
	keep := openTab(t) // holds the storage while every page is closed
	p := openBeside(keep)
	openKeeping(p, h)
	dropped(p, bridge)
	takeIn(p)
	p.wait(articles + " === 6")
	openPanel(p)
	p.wait("document.querySelectorAll('#kept-list li').length === 1")
	p.closeTab()

	p = openBeside(keep)
	openKeeping(p, h)
	p.wait(articles + " === 6 && document.querySelector('#main').textContent.includes('The bridge over the Lune')")
	p.quiet(h.URL)
}

func TestKeptInTwoTabs(t *testing.T) {
	h := newHost(t, theSite(t), "/")
	one := openTab(t)
	openKeeping(one, h)
	dropped(one, bridge)
	takeIn(one)
	one.wait(articles + " === 6")
	openPanel(one)
	one.wait("document.querySelectorAll('#kept-list li').length === 1")
	two := openBeside(one)
	openKeeping(two, h)
	two.wait(articles + " === 6")
	dropped(two, [2]string{"second.txt", "A second bridge opens\n\nA second bridge was opened on Monday, the mayor said."})
	takeIn(two)
	two.wait(articles + " === 7")
	one.wait("document.querySelector('#kept-theirs')")
	one.click("#kept-theirs")
	one.wait(articles + " === 7")
}

func TestKeptWhereNothingIsKept(t *testing.T) {
	h := newHost(t, theSite(t), "/")
	p := openTab(t)
	before(p, "Object.defineProperty(window, 'indexedDB', {get() { throw new DOMException('no', 'SecurityError') }})")
	openKeeping(p, h)
	openPanel(p)
	p.wait(says("keep.memory"))
	dropped(p, bridge)
	takeIn(p)
	p.wait(articles + " === 6")
	p.quiet(h.URL)
}

func TestKeptWhereThereIsNoRoom(t *testing.T) {
	h := newHost(t, theSite(t), "/")
	p := openTab(t)
	before(p, "IDBObjectStore.prototype.put = () => { throw new DOMException('no', 'QuotaExceededError') }")
	openKeeping(p, h)
	openPanel(p)
	p.wait(says("keep.lead"))
	dropped(p, bridge)
	takeIn(p)
	p.wait(articles + " === 6")
	openPanel(p)
	p.wait(says("keep.full"))
	p.quiet(h.URL)
}

// TestKeptDamaged spoils what is kept between two visits: the page starts, says
// so, and offers what was there.
func TestKeptDamaged(t *testing.T) {
	h := newHost(t, theSite(t), "/")
	keep := openTab(t)
	p := openBeside(keep)
	openKeeping(p, h)
	dropped(p, bridge)
	takeIn(p)
	p.wait(articles + " === 6")
	openPanel(p)
	p.wait("document.querySelectorAll('#kept-list li').length === 1")
	eval[any](p, `new Promise((done, failed) => {
		const open = indexedDB.open("parallax", 1);
		open.onsuccess = () => {
			const t = open.result.transaction("kept", "readwrite"), s = t.objectStore("kept");
			s.getAllKeys().onsuccess = (e) => {
				const key = e.target.result.find((k) => k.startsWith("project/"));
				s.get(key).onsuccess = (e) => s.put(e.target.result.slice(0, 120), key);
			};
			t.oncomplete = () => done(null);
			t.onabort = failed;
		};
	})`)
	p.closeTab()

	p = openBeside(keep)
	openKeeping(p, h)
	openPanel(p)
	p.wait("document.querySelector('#documents .wrong')")
	p.wait("[...document.querySelectorAll('#kept-list button')].some(b => b.textContent === " + quote(lang.English.Say("keep.take", nil)) + ")")
	p.wait(articles + " === 5")
	p.quiet(h.URL)
}
