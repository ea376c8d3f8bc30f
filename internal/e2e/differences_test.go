package e2e

import (
	"testing"

	"github.com/chromedp/chromedp"
)

// TestDifferencesDrawn brings a story whose sources give other figures and
// days: each is drawn on a line, with the bound in words, and nothing of it is
// hidden from those who don't see it; on a phone, in the dark, in grey.
func TestDifferencesDrawn(t *testing.T) {
	script := axeScript(t)
	for _, look := range []struct {
		width int64
		dark  bool
	}{{1280, false}, {320, true}} {
		h := newHost(t, theSite(t), "/")
		p := openTab(t)
		lookAs(p, look.width, look.dark)
		p.visit(h.at("#/differences"))
		p.wait("window.parallax && parallax.live && document.querySelectorAll('.line svg').length >= 3")
		settled(p)
		brings(p, "ferry")
		p.wait("document.querySelectorAll('.line svg').length >= 3")
		label := p.text("[...document.querySelectorAll('.line svg')].map(s => s.getAttribute('aria-label')).join('|')")
		for _, want := range []string{"On a line of days: ", "On a line of numbers: ", "at least 3"} {
			if !p.is(quote(label) + ".includes(" + quote(want) + ")") {
				t.Errorf("no %q in %s", want, label)
			}
		}
		if p.is("[...document.querySelectorAll('.line svg text')].some(e => { const b = e.getBoundingClientRect(); return b.left < 0 || b.right > innerWidth })") {
			t.Error("words of a line run over the edge of the page")
		}
		if p.is("document.documentElement.scrollWidth > innerWidth") {
			t.Errorf("at %d px the page scrolls sideways", look.width)
		}
		audit(p, script)
		p.quiet(h.URL)
	}
}

// TestDifferencesInShort follows a line of the short list to the difference in
// full, and filters by a kind.
func TestDifferencesInShort(t *testing.T) {
	h := newHost(t, theSite(t), "/")
	p := openTab(t)
	p.visit(h.at("#/differences"))
	p.wait("window.parallax && parallax.live && document.querySelectorAll('.short li').length > 5")
	for i := range []int{0, 3} {
		selector := "document.querySelectorAll('.short a')[" + string(rune('0'+3*i)) + "]"
		eval[chromedp.Void](p, selector+".click()")
		p.wait("location.hash.includes('at=') && document.activeElement.matches('#dif-" + string(rune('0'+3*i)) + "')")
		p.wait("(b => b.top >= -1 && b.top < innerHeight / 2)(document.activeElement.getBoundingClientRect())")
	}
	if !p.is("[...document.querySelectorAll('.sec > h2')].some(h => h.textContent.startsWith('Open: '))") {
		t.Error("the list is not in groups by severity")
	}
	eval[chromedp.Void](p, "document.querySelectorAll('.differences .bar button')[1].click()")
	p.wait("location.hash.includes('kind=') && new Set([...document.querySelectorAll('.difside .value')].map(e => e.className)).size === 1")
	p.quiet(h.URL)
}
