package e2e

import (
	"testing"

	"parallax/internal/bundle"
)

// TestLexiconComesWhenAsked looks whether the lexicon stays away until a
// document is read, and what is told where it can't be had.
func TestLexiconComesWhenAsked(t *testing.T) {
	h := newHost(t, theSite(t), "/")
	h.fault[bundle.LexiconName] = status(404)
	h.fault[bundle.WorkerName] = status(404) // which would fetch every file
	p := openTab(t)
	p.visit(h.at("#/sources"))
	p.wait("window.parallax && parallax.live && " + articles + " === 5")
	asked := func() (n int) {
		h.set(func(h *host) { n = h.asked[bundle.LexiconName] })
		return n
	}
	if n := asked(); n != 0 {
		t.Errorf("the lexicon was asked for %d times before a document is read", n)
	}
	const said = "document.body.innerText.includes('are read with could not be fetched')"
	dropped(p, [2]string{"one.md", "# Bridge reopens\n\nThe bridge reopened on Friday, the mayor said."})
	p.click("#preview-add")
	p.wait(said)
	if n := eval[int](p, articles); n != 5 {
		t.Errorf("%d articles are there", n)
	}
	h.set(func(h *host) { delete(h.fault, bundle.LexiconName) })
	p.click("#preview-add") // what was brought is still there
	p.wait(articles + " === 6")
}
