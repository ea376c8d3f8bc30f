package e2e

import (
	"testing"

	"github.com/chromedp/chromedp"
)

// TestAtAGlance opens the front page as a stranger does: without going down the
// differences that matter most are read there, each with who says what, and one
// press leads to the sentences. So it is on a phone, and with another story; an
// address with words to search opens with their matches.
func TestAtAGlance(t *testing.T) {
	h := newHost(t, theSite(t), "/")
	p := openTab(t)
	p.visit(h.at("#/story?find=ceasefire"))
	p.wait("window.parallax && parallax.live && document.querySelector('dialog[open] .hit')")
	eval[chromedp.Void](p, "document.querySelector('dialog[open]').close()")
	p.wait("!document.querySelector('dialog[open]') && document.querySelectorAll('.difs > li').length > 2")
	read := `[...document.querySelectorAll('.head .short li')].length >= 3 && [...document.querySelectorAll('.head .short li')].every(li =>
		li.querySelectorAll('.one').length > 1 && [...li.querySelectorAll('.one')].every(side => side.querySelector('.src')) && li.querySelector('a'))`
	above := "document.querySelectorAll('.head .short li')[2].getBoundingClientRect().bottom < innerHeight"
	for _, size := range [][2]int64{{1280, 720}, {360, 740}} {
		p.do(chromedp.EmulateViewport(size[0], size[1]))
		p.wait(read + " && " + above)
	}
	if !p.is("document.documentElement.scrollWidth <= innerWidth") {
		t.Error("the page scrolls sideways")
	}
	p.click(".head .short li a")
	p.wait("location.hash.startsWith('#/differences?at=') && document.activeElement.id === 'dif-0'")
	if !p.is("(([a, nav]) => a.left >= nav.left && a.right <= nav.right)(['.views [aria-current]', '.views'].map(s => document.querySelector(s).getBoundingClientRect()))") {
		t.Error("the view's name is out of sight")
	}
	p.do(chromedp.EmulateViewport(1280, 720))
	brings(p, "ferry")
	eval[chromedp.Void](p, "location.hash = '#/story'")
	p.wait("document.querySelectorAll('.srcs > li').length === 3 && " + read + " && " + above)
	p.quiet(h.URL)
}

// TestCompareManyColumns sets five articles side by side: neighbours that share
// something have ribbons, which have room in a gutter of their own, and the
// columns take the room of a wide window.
func TestCompareManyColumns(t *testing.T) {
	h, p := openCompare(t)
	for n := 3; n <= 5; n++ {
		p.click(".bars a.btn")
		p.wait("document.querySelectorAll('.pane a.pick').length > 20 && document.querySelector('#cols.n" + string(rune('0'+n)) + "')")
	}
	ribbons := "[...document.querySelectorAll('.gut')].filter(g => g.offsetWidth >= 20 && [...g.querySelectorAll('.rib')].some(r => r.getAttribute('d'))).length"
	p.wait(ribbons + " >= 2")
	if !p.is("document.querySelector('#cols').scrollWidth <= document.querySelector('#cols').clientWidth && document.documentElement.scrollWidth <= innerWidth") {
		t.Error("five columns scroll sideways at 1280 pixels")
	}
	eval[chromedp.Void](p, "document.querySelector('#pane-0').scrollTop = 400")
	p.wait("document.querySelector('.rib.far')")
	p.do(chromedp.EmulateViewport(1920, 1000))
	p.wait("document.querySelector('#cols').clientWidth > 1700 && document.documentElement.scrollWidth <= innerWidth && " + ribbons + " >= 2")
	p.quiet(h.URL)
}
