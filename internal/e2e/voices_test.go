package e2e

import (
	"testing"

	"github.com/chromedp/chromedp"
)

// TestVoicesWordByWord brings a story in which two sources quote one sentence in
// two wordings: it stands on one line, parting where they differ.
func TestVoicesWordByWord(t *testing.T) {
	script := axeScript(t)
	h := newHost(t, theSite(t), "/")
	p := openTab(t)
	lookAs(p, 360, true)
	p.visit(h.at("#/voices"))
	p.wait("window.parallax && parallax.live && document.querySelector('.said li')")
	settled(p)
	brings(p, "waterworks")
	p.wait("document.querySelector('.forks .fork')")
	if got := p.text("document.querySelector('.forks').textContent"); !p.is(quote(got) + ".includes('The leak') && " + quote(got) + ".includes('has been')") {
		t.Errorf("the line is %q", got)
	}
	eval[chromedp.Void](p, "document.querySelectorAll('.voices .bar button')[1].click()")
	p.wait("location.hash.includes('words=reported') && document.querySelector('.bar-of .pale')")
	if p.is("document.documentElement.scrollWidth > innerWidth") {
		t.Error("the page scrolls sideways")
	}
	audit(p, script)
	p.quiet(h.URL)
}
