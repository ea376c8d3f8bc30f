package e2e

import (
	"net/http"
	"testing"

	"parallax/internal/bundle"
)

// TestPageAlone opens the site's page where none of the files beside it is for
// it, as in a frame without an origin in WebKit: the snapshot stands in its own
// style, and says that the program is off. With its files it says nothing of
// the kind.
func TestPageAlone(t *testing.T) {
	const stray = "document.querySelector('.parallax-frame')"
	h := newHost(t, theSite(t), "/")
	p := openTab(t)
	p.visit(h.at(""))
	p.wait("window.parallax && parallax.live")
	if p.is(stray + ".checkVisibility()") {
		t.Error("a page that lives says that its program is off")
	}
	p.quiet(h.URL)
	h.set(func(h *host) {
		for _, name := range []string{bundle.StyleName, bundle.BootName, bundle.ExecName} {
			h.fault[name] = status(http.StatusNotFound)
		}
	})
	p = openTab(t)
	p.visit(h.at(""))
	p.wait("document.readyState === 'complete' && " + stray + ".checkVisibility()")
	if got := p.text("getComputedStyle(document.querySelector('.snapshot li')).listStyleType"); got != "none" {
		t.Errorf("the snapshot has no style: its lists have %s", got)
	}
}
