package e2e

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// openCompare opens the articles side by side and waits for their passages.
func openCompare(t *testing.T) (*host, *tab) {
	t.Helper()
	h := newHost(t, theSite(t), "/")
	p := openTab(t)
	p.visit(h.at("#/compare"))
	p.wait("window.parallax && parallax.live && document.querySelectorAll('.pane a.pick').length > 20")
	return h, p
}

// top is where the passage with class now stands in pane i, on the screen.
func top(i int) string {
	return fmt.Sprintf("document.querySelector('#pane-%d .now').getBoundingClientRect().top", i)
}

func TestCompareBringsCounterpartsLevel(t *testing.T) {
	h, p := openCompare(t)
	p.click("#step-on")
	p.wait("location.hash.includes('at=') && document.querySelector('#pair .pair')")
	for range 3 { // further on, where the articles tell in another order
		at := p.text("location.hash")
		p.click("#step-on")
		p.wait("location.hash !== " + quote(at))
	}
	p.wait("document.querySelector('#pane-0 .now') && document.querySelector('#pane-1 .now')")
	p.wait("Math.abs(" + top(0) + " - " + top(1) + ") < 4")
	if !p.is("document.querySelector('.rib.now').getAttribute('d').length > 10") {
		t.Error("no ribbon joins the chosen passages")
	}
	here := p.text("location.hash")
	p.do(chromedp.NavigateBack())
	p.wait("location.hash !== " + quote(here) + " && document.querySelector('#pair .pair')")
	p.quiet(h.URL)
}

func TestCompareChoosesByClickAndByLink(t *testing.T) {
	h, p := openCompare(t)
	words := p.text("document.querySelector('#pane-0 a.by').textContent")
	p.click("#pane-0 a.by")
	p.wait("document.querySelector('#pane-0 a.now') && document.querySelector('#pair')")
	link := p.text("location.hash")
	again := openTab(t)
	again.visit(h.at(link))
	again.wait("document.querySelector('#pane-0 a.now')")
	if got := again.text("document.querySelector('#pane-0 a.now').textContent"); got != words {
		t.Errorf("the link opens %q, want %q", got, words)
	}
	p.quiet(h.URL)
	again.quiet(h.URL)
}

// TestCompareKeepsItsPlace chooses a passage with the mouse: the panel that
// opens above the columns leaves them where they stood.
func TestCompareKeepsItsPlace(t *testing.T) {
	h, p := openCompare(t)
	const top = "document.querySelector('#cols').getBoundingClientRect().top"
	eval[any](p, "void document.querySelector('#pane-0 a.by').addEventListener('click', () => { window.stood = "+top+" })")
	p.click("#pane-0 a.by")
	p.wait("document.querySelector('#pair .pair') && document.querySelector('#pane-0 .now')")
	p.wait("window.stood !== undefined && Math.abs(" + top + " - window.stood) < 3")
	p.quiet(h.URL)
}

func TestCompareScrollsInStep(t *testing.T) {
	h, p := openCompare(t)
	scroll := "void (document.querySelector('#pane-0').scrollTop += 400)"
	other := "document.querySelector('#pane-1').scrollTop"
	eval[any](p, scroll)
	p.wait(other + " > 40")
	p.click(`.bar button[aria-pressed="true"]:last-of-type`)
	p.wait("location.hash.includes('loose')")
	before := p.text(other)
	eval[any](p, scroll)
	p.wait("document.querySelector('#pane-0').scrollTop > 700")
	if after := p.text(other); after != before {
		t.Errorf("let go, the other column went from %s to %s", before, after)
	}
	p.quiet(h.URL)
}

func TestCompareColumns(t *testing.T) {
	h, p := openCompare(t)
	first := p.text("document.querySelector('#column-0').value")
	eval[any](p, `(s => { s.value = [...s.options].map(o => o.value).find(v => v && ![...document.querySelectorAll('select')].some(x => x.value === v)); s.dispatchEvent(new Event('change', {bubbles: true})) })(document.querySelector('#column-0'))`)
	p.wait("location.hash.includes('cols=') && !document.querySelector('#column-0').value.includes(" + quote(first) + ")")
	eval[any](p, "[...document.querySelectorAll('.bar a.btn')].find(a => a.textContent.startsWith('Add')).click()")
	p.wait("document.querySelectorAll('.pane').length === 3")
	p.quiet(h.URL)
}

func TestCompareOnAPhone(t *testing.T) {
	h, p := openCompare(t)
	p.do(chromedp.EmulateViewport(360, 740))
	shown := "[...document.querySelectorAll('.pane')].filter(e => e.offsetHeight > 0).map(e => e.id).join()"
	p.wait(shown + " === 'pane-0'")
	p.click(".oneup button:last-child")
	p.wait(shown + " === 'pane-1'")
	if wide := p.text("document.documentElement.scrollWidth"); wide != "360" {
		t.Errorf("the page is %s px wide on a phone of 360", wide)
	}
	p.quiet(h.URL)
}

// TestBandsWithoutTints looks where tints are gone or must not be needed, in
// forced colours and with more contrast: what of an article is shared by some,
// by all, only here, differs or is quoted otherwise is told apart by its line;
// what a column adds, by its weight.
func TestBandsWithoutTints(t *testing.T) {
	h, p := openCompare(t)
	lines := `Object.entries({some: ".bands .by:not(.all, .dif, .alt)", all: ".bands .by.all", only: ".bands .sure", differ: ".bands .dif", altered: ".bands .alt",
		differAll: ".txt a.by.all.dif"}).map(([name, s]) => {
			const drawn = getComputedStyle(document.querySelector(s));
			return [drawn.textDecorationLine, drawn.textDecorationStyle, drawn.textDecorationThickness].join(" ");
		})`
	eval[chromedp.Void](p, `document.querySelector(".txt").append(Object.assign(document.createElement("a"), {className: "by all dif"}))`)
	for _, feature := range []*emulation.MediaFeature{{Name: "forced-colors", Value: "active"}, {Name: "prefers-contrast", Value: "more"}} {
		call(p, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{feature}})
		got := eval[[]string](p, lines)
		for i, one := range got[:5] {
			if slices.Index(got, one) != i || !strings.HasPrefix(one, "underline") {
				t.Errorf("%s: two of the lines are alike, or none: %q", feature.Name, got)
			}
		}
		if got[5] != got[3] {
			t.Errorf("%s: where all share it and differ, the line is %q, want %q", feature.Name, got[5], got[3])
		}
	}
	eval[chromedp.Void](p, "[...document.querySelectorAll('.bar .btn')].find(b => b.textContent.includes('adds')).click()")
	p.wait("document.querySelector('.cols.adds .col ~ .col .txt .new') && getComputedStyle(document.querySelector('.cols.adds .col ~ .col .txt .new')).fontWeight === '600'")
	p.quiet(h.URL)
}

// TestShortParagraphsHoldTheirLetters shortens every paragraph to a line: the
// letters beside it don't reach into the next.
func TestShortParagraphsHoldTheirLetters(t *testing.T) {
	h, p := openCompare(t)
	out := `[...document.querySelectorAll(".cols .para")].filter((para) => {
		const letters = para.querySelector(".let");
		if (!letters?.textContent) return false;
		letters.textContent = "no match";
		for (const a of para.querySelectorAll("a.pick")) a.textContent = "";
		return letters.getBoundingClientRect().bottom > para.getBoundingClientRect().bottom + 1;
	}).length`
	if n := p.text(out); n != "0" {
		t.Errorf("the letters of %s paragraphs reach into the next", n)
	}
	p.quiet(h.URL)
}
