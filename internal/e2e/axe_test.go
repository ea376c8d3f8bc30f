package e2e

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// states are the page as a reader meets it. Each leads there by clicking where
// the address alone doesn't: one element, then another.
var states = []struct {
	name, fragment, click, wait string
	width                       int64
	dark                        bool
}{
	{name: "story", fragment: "#/story", wait: "document.querySelector('.difs')"},
	{name: "story at 320 px", fragment: "#/story", wait: "document.querySelector('.difs')", width: 320},
	{name: "story, dark", fragment: "#/story", wait: "document.querySelector('.difs')", dark: true},
	{name: "coverage", fragment: "#/coverage", wait: "document.querySelector('.cov td')"},
	{name: "coverage at 320 px", fragment: "#/coverage", wait: "document.querySelector('.cov td')", width: 320},
	{name: "coverage, dark", fragment: "#/coverage", wait: "document.querySelector('.cov td')", dark: true},
	{name: "voices", fragment: "#/voices", wait: "document.querySelector('.said li')"},
	{name: "voices at 320 px", fragment: "#/voices", wait: "document.querySelector('.said li')", width: 320},
	{name: "voices, dark", fragment: "#/voices", wait: "document.querySelector('.said li')", dark: true},
	{name: "timeline", fragment: "#/timeline", wait: "document.querySelector('#tl-svg')"},
	{name: "timeline by the clock", fragment: "#/timeline?until=2025-10-29", wait: "document.querySelector('.evlist .late')"},
	{name: "timeline, nothing left", fragment: "#/timeline?about=nobody", wait: "document.querySelector('#tl-about')"},
	{name: "timeline, card open", fragment: "#/timeline", click: "#main li[id^=ev-] a", wait: "document.querySelector('#card')"},
	{name: "citations of a difference", fragment: "#/differences", click: "#main .cite-open", wait: "document.querySelectorAll('.citation').length === 3"},
	{name: "citations at 320 px, dark", fragment: "#/differences", click: "#main .cite-open", wait: "document.querySelectorAll('.citation').length === 3", width: 320, dark: true},
	{name: "compare", fragment: "#/compare", wait: "document.querySelector('.pane a.pick')"},
	{name: "compare, pair open", fragment: "#/compare", click: "#step-on", wait: "document.querySelector('#pair .pair')"},
	{name: "differences", fragment: "#/differences"},
	{name: "sources", fragment: "#/sources", wait: "document.querySelector('#main .art')"},
	{name: "how it works", fragment: "#/about"},
	{name: "search open", fragment: "#/timeline", click: ".mast button[aria-keyshortcuts]", wait: "document.activeElement.tagName === 'INPUT'"},
	{name: "documents open", fragment: "#/sources", click: ".mast button.find", wait: "document.querySelector('#documents').open"},
	{name: "date put right", fragment: "#/sources", click: "#main a.k-time then [id^=offer-time]", wait: "document.querySelector('.fix')"},
	{name: "date put right, dark, at 320 px", fragment: "#/sources", click: "#main a.k-time then [id^=offer-time] then .fix .btn.do", wait: "document.querySelector('.own')", width: 320, dark: true},
	{name: "speaker put right", fragment: "#/sources", click: "button.k-quote then a.k-quote then [id^=offer-speaker]", wait: "document.querySelector('.fix option')"},
	{name: "names joined", fragment: "#/sources", click: "button.k-actor then a.k-actor then [id^=offer-same]", wait: "document.querySelector('.fix option')", dark: true},
	{name: "names parted", fragment: "#/sources", click: "button.k-actor then a.k-actor then [id^=offer-apart]", wait: "document.querySelector('.fix option')"},
	{name: "date put right in the card", fragment: "#/timeline", click: "#main li[id^=ev-] a then .rep [id^=offer-time]", wait: "document.querySelector('.fix')"},
	{name: "match parted", fragment: "#/compare", click: "#step-on then [id^=part-]", wait: "document.querySelector('.rib.part')"},
	{name: "counterpart chosen", fragment: "#/compare", click: "#pane-0 a.solo then #pair [id^=match-]", wait: "document.querySelector('.cand')", dark: true},
	{name: "counterpart chosen, at 320 px", fragment: "#/compare", click: "#pane-0 a.solo then #pair [id^=match-] then #pane-1 .cand", wait: "document.querySelector('#match-yes')", width: 320},
	{name: "note", fragment: "#/sources", click: "#main .para a.no then [id^=offer-note]", wait: "document.querySelector('#fix-note')"},
	{name: "timeline at 320 px", fragment: "#/timeline", width: 320},
	{name: "compare at 320 px", fragment: "#/compare", width: 320},
	{name: "sources at 320 px", fragment: "#/sources", width: 320},
	{name: "timeline, dark", fragment: "#/timeline", dark: true},
	{name: "compare, dark", fragment: "#/compare", click: "#step-on", wait: "document.querySelector('#pair .pair')", dark: true},
	{name: "differences, dark", fragment: "#/differences", dark: true},
	{name: "sources, dark", fragment: "#/sources", dark: true},
	{name: "card open, dark", fragment: "#/timeline", click: "#main li[id^=ev-] a", wait: "document.querySelector('#card')", dark: true},
	{name: "pair open at 320 px", fragment: "#/compare", click: "#pane-0 a.by", wait: "document.querySelector('#pair .pair')", width: 320},
	{name: "differences at 320 px", fragment: "#/differences", width: 320},
	{name: "how it works at 320 px", fragment: "#/about", width: 320},
	{name: "search open, dark", fragment: "#/timeline", click: ".mast button[aria-keyshortcuts]", wait: "document.activeElement.tagName === 'INPUT'", dark: true},
	{name: "documents open at 320 px", fragment: "#/sources", click: ".mast button.find", wait: "document.querySelector('#documents').open", width: 320},
	{name: "hand on", fragment: "#/compare", click: "#hand-on", wait: "document.activeElement.id === 'handon-single'"},
	{name: "hand on, for other programs", fragment: "#/timeline", click: "#hand-on then #handon-others summary then #handon-calendar", wait: "document.querySelector('#handon-calendar-copy')"},
	{name: "hand on, a file made", fragment: "#/timeline", click: "#hand-on then #handon-single then #handon-single-copy", wait: "document.querySelector('#handon [role=status]').innerText.includes('clipboard')"},
	{name: "hand on, text shown, dark", fragment: "#/sources", click: "#hand-on then #handon-project then #handon-project-show", wait: "document.querySelector('#handon-text').value.length > 100", dark: true},
	{name: "hand on, text shown, at 320 px", fragment: "#/sources", click: "#hand-on then #handon-story then #handon-story-show", wait: "document.querySelector('#handon-text').value.length > 100", width: 320},
	{name: "hand on at 320 px, dark", fragment: "#/differences", click: "#hand-on", wait: "document.querySelector('#embed-line').value", width: 320, dark: true},
	{name: "compact layout, dark by its address", fragment: "?embed=1&theme=dark#/timeline", wait: "document.querySelector('#tl-svg')"},
}

// A finding is one rule of axe-core with the elements that it is about.
type finding struct {
	ID     string `json:"id"`
	Impact string `json:"impact"`
	Help   string `json:"help"`
	Nodes  []struct {
		HTML           string `json:"html"`
		FailureSummary string `json:"failureSummary"`
	} `json:"nodes"`
}

// axeScript is the pinned axe-core that `make test` fetched.
func axeScript(t *testing.T) string {
	t.Helper()
	path := os.Getenv("PARALLAX_AXE")
	if path == "" {
		t.Skip("axe-core isn't there: `make test` fetches it and names it in PARALLAX_AXE")
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestAccessible(t *testing.T) {
	script := axeScript(t)
	h := newHost(t, theSite(t), "/")
	for _, state := range states {
		t.Run(state.name, func(t *testing.T) {
			p := openTab(t)
			lookAs(p, state.width, state.dark)
			p.visit(h.at(state.fragment))
			p.wait("window.parallax && parallax.live && document.querySelector('#main h1, #main h2')")
			settled(p)
			if state.click != "" {
				for _, selector := range strings.Split(state.click, " then ") {
					p.click(selector)
				}
			}
			if state.wait != "" {
				p.wait(state.wait)
			}
			settled(p)
			if p.is("document.documentElement.scrollWidth > innerWidth") {
				t.Errorf("the page scrolls sideways: %s of %s px", p.text("document.documentElement.scrollWidth"), p.text("innerWidth"))
			}
			audit(p, script)
			p.quiet(h.URL)
		})
	}
	t.Run("snapshot", func(t *testing.T) {
		p := openTab(t)
		before(p, "delete window.WebAssembly")
		p.visit(h.at(""))
		readable(p, "noWebAssembly")
		audit(p, script)
	})
}

// lookAs sets the width of the window and the colour scheme.
func lookAs(p *tab, width int64, dark bool) {
	p.t.Helper()
	if width > 0 {
		p.do(chromedp.EmulateViewport(width, 800))
	}
	scheme := "light"
	if dark {
		scheme = "dark"
	}
	call(p, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}, {Name: "prefers-reduced-motion", Value: "reduce"}},
	})
}

// audit runs axe-core's WCAG A and AA rules; what it can't decide is printed.
func audit(p *tab, script string) {
	p.t.Helper()
	eval[any](p, "void (() => {"+script+"})()")
	report := eval[string](p, `axe.run(document, {resultTypes: ["violations", "incomplete"],
		runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}).then(r =>
		JSON.stringify({violations: r.violations, incomplete: r.incomplete}))`)
	var result struct{ Violations, Incomplete []finding }
	if err := json.Unmarshal([]byte(report), &result); err != nil {
		p.t.Fatal(err)
	}
	for _, f := range result.Violations {
		for _, node := range f.Nodes {
			p.t.Errorf("%s (%s): %s\n%s\n%s", f.ID, f.Impact, f.Help, short(node.HTML), node.FailureSummary)
		}
	}
	for _, f := range result.Incomplete {
		p.t.Logf("incomplete: %s, %d elements: %s\n\t%s", f.ID, len(f.Nodes), f.Help, short(f.Nodes[0].HTML))
	}
}

// short is the beginning of some markup, on one line.
func short(html string) string {
	html = strings.Join(strings.Fields(html), " ")
	if len(html) > 300 {
		html = strings.ToValidUTF8(html[:300], "") + "…"
	}
	return html
}
