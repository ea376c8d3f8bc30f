package e2e

import (
	"testing"

	"github.com/chromedp/cdproto/emulation"
)

// TestForcedColours reads a card in a dark palette that the reader's machine
// forces on the page: the words that give a date are as legible as those around
// them, and a button that does nothing doesn't look like the others.
func TestForcedColours(t *testing.T) {
	h := newHost(t, theSite(t), "/")
	p := openTab(t)
	openTimeline(p, h.at("#/timeline"))
	eval[any](p, "void "+listed("The third round")+".click()")
	p.wait("document.querySelector('#card mark')")
	call(p, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{
		{Name: "forced-colors", Value: "active"}, {Name: "prefers-color-scheme", Value: "dark"}, {Name: "prefers-reduced-motion", Value: "reduce"}}})
	p.wait("matchMedia('(forced-colors: active)').matches")
	const colour = "(selector => getComputedStyle(document.querySelector(selector)).color)"
	if mark, around := p.text(colour+"('#card mark')"), p.text(colour+"('#card .pas')"); mark != around {
		t.Errorf("marked words are %s, those around them %s", mark, around)
	}
	if dead, alive := p.text(colour+"('#tl-clock-on')"), p.text(colour+"('#tl-clock-back')"); dead == alive {
		t.Errorf("a button that does nothing is %s as others are", dead)
	}
	p.quiet(h.URL)
}
