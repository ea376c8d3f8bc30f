package e2e

import (
	"testing"

	"github.com/chromedp/chromedp"
)

// TestCoverageHeadStays scrolls the table: its head stays in view, and what
// differs is marked in the cells that give a value.
func TestCoverageHeadStays(t *testing.T) {
	h := newHost(t, theSite(t), "/")
	p := openTab(t)
	p.visit(h.at("#/coverage"))
	p.wait("window.parallax && parallax.live && document.querySelectorAll('.cov td.v mark').length > 3")
	eval[chromedp.Void](p, "scrollTo(0, 2000)")
	p.wait("scrollY > 1500 && Math.abs(document.querySelector('.cov thead th').getBoundingClientRect().top) <= 1")
	if !p.is("[...document.querySelectorAll('.cov th .differs')].every(a => a.querySelector('.src'))") {
		t.Error("a value stands without who gives it")
	}
	p.quiet(h.URL)
}
