package e2e

import (
	"testing"

	"github.com/chromedp/chromedp"
)

// TestHandOnKeepsFocus makes a file by keyboard on a phone: the focus stays on
// what was pressed, and what came of it is in sight.
func TestHandOnKeepsFocus(t *testing.T) {
	h := newHost(t, theSite(t), "/")
	p := openTab(t)
	p.do(chromedp.EmulateViewport(360, 780))
	p.visit(h.at("#/story"))
	p.wait("window.parallax && parallax.live && document.querySelector('#hand-on')")
	eval[any](p, "void document.querySelector('#hand-on').focus()")
	p.do(pressing(enterKey))
	p.wait("document.activeElement.id === 'handon-single'")
	p.do(pressing(enterKey))
	p.wait("document.querySelector('#handon-single-copy')")
	if got := p.text("document.activeElement.id"); got != "handon-single" {
		t.Errorf("the focus is on %q", got)
	}
	p.wait(`(r => r.height > 0 && r.top >= 0 && r.bottom <= innerHeight + 1)(document.querySelector("#handon [role=status]").getBoundingClientRect())`)
	p.quiet(h.URL)
}
