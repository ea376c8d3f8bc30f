package e2e

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"parallax/internal/lang"
)

// TestStory opens the front page: it names all sources and the differences that
// matter most, and each part leads on to its view.
func TestStory(t *testing.T) {
	h := newHost(t, theSite(t), "/")
	p := openTab(t)
	p.visit(h.at(""))
	p.wait("window.parallax && parallax.live && document.querySelectorAll('.srcs > li').length === 5")
	p.wait("document.querySelectorAll('.difs .dif').length >= 3 && document.querySelector('.chart.small svg a')")
	p.click("#guide-away")
	p.wait("!document.querySelector('#guide-away')")
	p.click(".difs .dif .cite[href^='#/differences']")
	p.wait("location.hash.startsWith('#/differences?') && document.querySelector('.diflist')")
	eval[chromedp.Void](p, "history.back()")
	p.wait("document.querySelectorAll('.srcs > li').length === 5")
	if p.is("document.querySelector('#guide-away')") {
		t.Error("the guidance is there again after it was put away")
	}
	eval[chromedp.Void](p, "document.querySelector('.chart.small svg a').focus()")
	p.do(pressing("\r"))
	p.wait("location.hash.startsWith('#/timeline?') && document.querySelector('#card')")
	p.quiet(h.URL)
}

// TestCoverage sorts and filters the table, asks for more, and follows a
// citation.
func TestCoverage(t *testing.T) {
	h := newHost(t, theSite(t), "/")
	p := openTab(t)
	p.visit(h.at("#/coverage"))
	rows := "document.querySelectorAll('.cov tbody tr').length"
	p.wait("window.parallax && parallax.live && " + rows + " === 40")
	if !p.is("document.querySelector('.cov td.v .val') && document.querySelector('.cov .nyk') && document.querySelector('.cov .near')") {
		t.Error("the table shows no value that differs, no source that was out too early, or no nearest passage")
	}
	p.click("#coverage-more")
	p.wait(rows + " > 40 && location.hash.includes('more=1')")
	first := p.text("document.querySelector('.cov tbody tr').textContent")
	press := func(key string) {
		p.t.Helper()
		button := "[...document.querySelectorAll('.coverage button')].find(b => b.textContent === " + quote(lang.English.Say(key, nil)) + ")"
		eval[chromedp.Void](p, button+".focus()")
		p.do(pressing("\r"))
		p.wait(button + ".getAttribute('aria-pressed') === 'true'")
	}
	press("coverage.sort.story")
	p.wait("location.hash.includes('sort=story') && document.querySelector('.cov tbody tr').textContent !== " + quote(first))
	press("coverage.differ")
	p.wait("[...document.querySelectorAll('.cov tbody tr')].every(r => r.querySelector('.differs'))")
	press("coverage.only")
	p.wait("[...document.querySelectorAll('.cov tbody tr')].every(r => r.querySelectorAll('td .cite').length && !r.querySelector('th .differs') || r.querySelector('td.v'))")
	p.click(".cov td .cite")
	p.wait("location.hash.startsWith('#/sources?at=') && document.querySelector('#main .art')")
	p.quiet(h.URL)
}

// TestVoices chooses a speaker: the address and what is said change.
func TestVoices(t *testing.T) {
	h := newHost(t, theSite(t), "/")
	p := openTab(t)
	p.visit(h.at("#/voices"))
	p.wait("window.parallax && parallax.live && document.querySelectorAll('.shares tbody tr').length > 3 && document.querySelector('.said li')")
	before := p.text("document.querySelector('#voice').textContent")
	p.click(".shares tbody tr:nth-child(2) a")
	p.wait("location.hash.startsWith('#/voices?who=') && document.querySelector('#voice').textContent !== " + quote(before))
	p.wait("document.querySelector('.shares tbody tr:nth-child(2) a').getAttribute('aria-current') === 'true'")
	eval[chromedp.Void](p, "history.back()")
	p.wait("document.querySelector('#voice').textContent === " + quote(before))
	p.quiet(h.URL)
}

// TestTimelineFilters chooses by hand what the timeline shows, and takes it
// back.
func TestTimelineFilters(t *testing.T) {
	h := newHost(t, theSite(t), "/")
	p := openTab(t)
	p.visit(h.at("#/timeline"))
	items := "document.querySelectorAll('.evlist li').length"
	p.wait("window.parallax && parallax.live && " + items + " > 5")
	all := p.text(items)
	choose := func(id string, n string) {
		p.t.Helper()
		eval[chromedp.Void](p, "(e => { e.selectedIndex = "+n+"; e.dispatchEvent(new Event('change', {bubbles: true})) })(document.querySelector('#"+id+"'))")
	}
	choose("tl-until", "1")
	p.wait("location.hash.includes('until=') && document.querySelector('.evlist li.late')")
	choose("tl-until", "0")
	p.wait("!location.hash.includes('until=') && !document.querySelector('.evlist li.late')")
	choose("tl-kind", "2")
	p.wait("location.hash.includes('kind=said') && " + items + " < " + all)
	choose("tl-kind", "0")
	choose("tl-about", "1")
	p.wait("location.hash.includes('about=') && " + items + " < " + all)
	eval[chromedp.Void](p, "history.back()")
	p.wait(items + " == " + all)
	p.quiet(h.URL)
}

// TestHandOnTables saves what the views show for other programs, and looks what
// arrives.
func TestHandOnTables(t *testing.T) {
	h := newHost(t, theSite(t), "/")
	p := openTab(t)
	dir := downloadsTo(p)
	p.visit(h.at("#/timeline"))
	p.wait("window.parallax && parallax.live && document.querySelector('.evlist')")
	openHandOn(p)
	p.click("#handon-others summary")
	for _, want := range []struct{ way, name, begins, holds string }{
		{"picture", "parallax-timeline.svg", "<svg", "</svg>"},
		{"slides", "parallax.timeline.json", "{", "\"events\""},
		{"calendar", "parallax.ics", "BEGIN:VCALENDAR", "DTSTART;VALUE=DATE:2025"},
		{"coverage", "parallax-coverage.csv", "\ufeff", "A ¶"},
		{"sources", "parallax-sources.csv", "\ufeff", "A ¶1"},
		{"front-text", "parallax-story.md", "#", "|"},
		{"differences-text", "parallax-differences.md", "#", "|"},
	} {
		got := string(handedOn(p, dir, want.way, want.name))
		if !strings.HasPrefix(got, want.begins) || !strings.Contains(got, want.holds) {
			t.Errorf("%s begins %.60q and should hold %q", want.name, got, want.holds)
		}
	}
	p.quiet(h.URL)
}

// TestCite opens the citations of a difference, of a report and of a pair, by
// keyboard, and copies one.
func TestCite(t *testing.T) {
	h := newHost(t, theSite(t), "/")
	p := openTab(t)
	for fragment, ready := range map[string]string{
		"#/differences": "true",
		"#/timeline":    "document.querySelector('#main li[id^=ev-] a')",
		"#/compare":     "document.querySelector('#step-on')",
	} {
		p.visit(h.at(fragment))
		p.wait("window.parallax && parallax.live && " + ready)
		switch fragment {
		case "#/timeline":
			p.click("#main li[id^=ev-] a")
		case "#/compare":
			p.click("#step-on")
		}
		p.wait("document.querySelector('#main .cite-open')")
		eval[chromedp.Void](p, "document.querySelector('#main .cite-open').focus()")
		p.do(pressing("\r"))
		p.wait("document.querySelector('#citations').open && document.querySelectorAll('.citation').length === 3")
		if !p.is("[...document.querySelectorAll('.citation')].every(c => c.textContent.length > 60)") {
			t.Errorf("%s: %s", fragment, p.text("document.querySelector('#citations').textContent"))
		}
		p.click("#cite-copy-0")
		p.wait("document.querySelector('#citations [role=status]').textContent.length > 10")
		p.do(pressing("\x1b"))
		p.wait("!document.querySelector('#citations').open")
	}
	p.quiet(h.URL)
}

// TestMastheadStandsStill goes through the views: what the masthead holds stays
// where it is, its panels' buttons at its right, whichever view is the current
// one; and no line between two groups of controls stands at an end of a row.
func TestMastheadStandsStill(t *testing.T) {
	h := newHost(t, theSite(t), "/")
	p := openTab(t)
	p.visit(h.at(""))
	p.wait("window.parallax && parallax.live && document.querySelectorAll('.srcs > li').length === 5")
	places := `[...document.querySelectorAll(".mast a, .mast button")].map((e) => {
		const r = e.getBoundingClientRect();
		return [r.x + scrollX, r.y + scrollY, r.width].map((n) => n.toFixed(1)).join(" ");
	}).join(", ")`
	dangling := `[...document.querySelectorAll(".bar .sep")].filter((line) => {
		const next = line.nextElementSibling.getBoundingClientRect(), before = line.previousElementSibling.getBoundingClientRect();
		const drawn = getComputedStyle(line.nextElementSibling, "::before");
		const x = line.getClientRects().length ? line.getBoundingClientRect().x : next.x + parseFloat(drawn.left);
		const seen = line.getClientRects().length || drawn.content !== "none" && x >= line.parentElement.getBoundingClientRect().x - 6;
		return seen && !(before.right <= x && x < next.left && before.top < next.bottom && next.top < before.bottom);
	}).length`
	for _, width := range []int64{1280, 1000, 768} {
		p.do(chromedp.EmulateViewport(width, 900))
		stood := ""
		for _, view := range []string{"story", "timeline", "compare", "coverage", "differences", "voices", "sources", "about"} {
			eval[chromedp.Void](p, "location.hash = '#/"+view+"'")
			class := strings.Replace(view, "story", "front", 1)
			p.wait("document.querySelector('#main > ." + class + "')")
			if n := p.text(dangling); n != "0" {
				t.Errorf("%d wide, %s: %s lines between groups of controls stand at the end of a row", width, view, n)
			}
			if got := p.text(places); stood != "" && got != stood {
				t.Errorf("%d wide, %s: the masthead is at %s, and was at %s", width, view, got, stood)
			} else {
				stood = got
			}
		}
		if !p.is("Math.abs(document.querySelector('.tools').getBoundingClientRect().right - document.querySelector('.mast').getBoundingClientRect().right) < 1") {
			t.Errorf("%d wide: the panels' buttons are not at the right of the masthead", width)
		}
	}
	p.quiet(h.URL)
}
