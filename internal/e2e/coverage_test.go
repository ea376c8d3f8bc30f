package e2e

import (
	"fmt"
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

// TestCoverageOnPaper prints the table: paper says how many rows it leaves out,
// until all are shown.
func TestCoverageOnPaper(t *testing.T) {
	h := newHost(t, theSite(t), "/")
	p := openTab(t)
	p.visit(h.at("#/coverage"))
	p.wait("window.parallax && parallax.live && document.querySelector('#coverage-all')")
	left := "document.querySelector('main .paper')"
	asPaper(p, papers["A4"])
	if !p.is(left + ".offsetHeight > 0 && /^\\d+ more/.test(" + left + ".textContent) && getComputedStyle(document.querySelector('#coverage-all')).display === 'none'") {
		t.Errorf("paper says %q of what is left out", p.text(left+".textContent"))
	}
	asScreen(p)
	rows := eval[int](p, "document.querySelectorAll('.cov tbody tr').length + parseInt("+left+".textContent)")
	p.click("#coverage-all")
	p.wait(fmt.Sprintf("document.querySelectorAll('.cov tbody tr').length === %d && !document.querySelector('.paper')", rows))
	p.quiet(h.URL)
}
