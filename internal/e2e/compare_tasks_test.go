package e2e

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// chosenCount is how many passages are marked as chosen, or as counterparts.
const chosenCount = "new Set([...document.querySelectorAll('.pane .now')].map(e => e.dataset.p)).size"

// TestCompareByKeyboard does every task of Compare by the keyboard alone.
func TestCompareByKeyboard(t *testing.T) {
	h, p := openCompare(t)
	key := func(keys string) { p.t.Helper(); p.do(pressing(keys)) }
	press := func(selector string) {
		p.t.Helper()
		walkTo(p, selector)
		key(enterKey)
	}
	focusOn(p, "#main")

	// The base text is another, and a column is added.
	walkTo(p, "#column-0")
	first := p.text("document.querySelector('#column-0').value")
	key(kb.ArrowDown)
	p.wait("location.hash.includes('cols=') && document.querySelector('#column-0').value !== " + quote(first))
	walkTo(p, ".bar a.btn")
	key(enterKey)
	p.wait("document.querySelectorAll('.pane').length === 3")
	key(kb.Escape)

	// What is stepped through, and the steps, by button and by key.
	walkTo(p, "#step-kind")
	key(kb.End)
	p.wait("location.hash.includes('step=new')")
	key(kb.Home)
	p.wait("!location.hash.includes('step=')")
	press("#step-on")
	p.wait("document.querySelector('#pair .pair') && " + chosenCount + " > 1")
	at := p.text("location.hash")
	key("n")
	p.wait("location.hash !== " + quote(at))
	key("p")
	p.wait("location.hash === " + quote(at))

	// The pair beside another source, and let go.
	focusOn(p, "#pair")
	press("#pair [id^=beside-][aria-pressed=false]")
	p.wait("location.hash.includes('by=')")
	press("#pair-away")
	p.wait("!document.querySelector('#pair .pair') && " + chosenCount + " === 0")

	// Switches, the strength, words to find.
	for _, name := range []string{"shared", "only", "altered", "differ", "adds"} {
		focusOn(p, "#step-kind")
		press("#switch-" + name)
		p.wait("location.hash.includes('" + name + "')")
		key(enterKey)
		p.wait("!location.hash.includes('" + name + "')")
	}
	walkTo(p, "#least")
	for range 11 {
		key(kb.ArrowRight)
	}
	p.wait("location.hash.includes('least=55') && document.querySelector('.least [role=status]').textContent.match(/[1-9]/)")
	key(kb.Home)
	p.wait("!location.hash.includes('least')")
	walkTo(p, "#compare-find")
	key("ceasefire")
	key(enterKey)
	p.wait("location.hash.includes('words=ceasefire') && document.querySelector('.pane mark.sought')")
	key(strings.Repeat(kb.Backspace, 9))
	key(enterKey)
	p.wait("!document.querySelector('.pane mark.sought')")

	// Along the overview to a statement, and to the overview of places.
	walkTo(p, "#strip-control")
	says := "document.querySelector('#strip-says').textContent"
	before := p.text(says)
	key(kb.ArrowRight)
	p.wait(says + " !== " + quote(before))
	key(kb.End)
	key(enterKey)
	p.wait("document.querySelector('#pair .pair')")
	focusOn(p, "#strip-control")
	press("#switch-places")
	p.wait("location.hash.includes('places')")

	// A passage in the text, and the way back.
	focusOn(p, "#pane-0")
	walkTo(p, "#pane-0 a.by")
	for range 6 { // the links farther down are drawn as they come near
		key(tabKey)
	}
	p.wait("document.activeElement.matches('#pane-0 a.pick')")
	words := p.text("document.activeElement.textContent")
	key(enterKey)
	p.wait("document.activeElement.matches('#pane-0 a.now') && document.activeElement.textContent === " + quote(words))
	p.quiet(h.URL)
}

// touch taps the middle of an element that is in sight.
func touch(p *tab, selector string) {
	p.t.Helper()
	p.wait("document.querySelector(" + quote(selector) + ")")
	eval[any](p, "void document.querySelector("+quote(selector)+").scrollIntoView({block: 'center', inline: 'center', behavior: 'instant'})")
	at := eval[[]float64](p, `new Promise(done => requestAnimationFrame(() => { const r = document.querySelector(`+quote(selector)+`).getClientRects()[0]; done([r.left + r.width / 2, r.top + r.height / 2]) }))`)
	call(p, input.DispatchTouchEvent, input.DispatchTouchEventParams{Type: input.DispatchTouchEventTypeTouchStart, TouchPoints: []*input.TouchPoint{{X: at[0], Y: at[1]}}})
	call(p, input.DispatchTouchEvent, input.DispatchTouchEventParams{Type: input.DispatchTouchEventTypeTouchEnd, TouchPoints: []*input.TouchPoint{}})
}

// TestCompareByTouch does the tasks of Compare with a finger, on a phone.
func TestCompareByTouch(t *testing.T) {
	h, p := openCompare(t)
	p.do(chromedp.EmulateViewport(360, 740))
	call(p, emulation.SetTouchEmulationEnabled, emulation.SetTouchEmulationEnabledParams{Enabled: true})
	p.wait("document.querySelector('#pane-1').offsetHeight === 0")
	touch(p, "#pane-0 a.by")
	p.wait("document.querySelector('#pair .pair') && document.querySelector('#pane-0 .now')")
	inSight := func(selector string) string {
		return fmt.Sprintf(`(e => { const r = e && e.getClientRects()[0], pair = document.querySelector('#pair').getBoundingClientRect();
			return r && r.top >= 0 && r.top < pair.top })(document.querySelector(%s))`, quote(selector))
	}
	p.wait(inSight("#pane-0 .now"))

	// The switch stays on the passage.
	touch(p, "#front-1")
	p.wait("document.querySelector('#pane-0').offsetHeight === 0 && " + inSight("#pane-1 .now"))
	touch(p, "#dock-on")
	p.wait(inSight("#pane-1 .now") + " || " + inSight("#pane-0 .now"))
	touch(p, "#pair-away")
	p.wait("!document.querySelector('#pair .pair')")

	// Without a chosen passage it stays where both tell the same.
	eval[any](p, "void scrollTo(0, document.querySelector('#cols').getBoundingClientRect().top + scrollY + 1500)")
	p.wait("scrollY > 1000")
	settled(p)
	touch(p, "#front-0")
	p.wait("document.querySelector('#pane-1').offsetHeight === 0 && document.querySelector('#pane-0 a.pick')")
	if p.is("document.querySelector('#cols').getBoundingClientRect().top > 0") {
		t.Error("the switch leads to the head of the article")
	}
	if wide := p.text("document.documentElement.scrollWidth"); wide != "360" {
		t.Errorf("the page is %s px wide on a phone of 360", wide)
	}

	// A tap on the overview leads to a statement.
	touch(p, "#strip-control")
	p.wait("document.querySelector('#pair .pair') && location.hash.includes('at=')")
	touch(p, "#switch-adds")
	p.wait("location.hash.includes('adds')")
	p.quiet(h.URL)
}

// TestCompareDrawsWhatIsNear scrolls a long way: what comes near has its links,
// what is far hasn't, and the text stays where it stood.
func TestCompareDrawsWhatIsNear(t *testing.T) {
	h, p := openCompare(t)
	p.do(chromedp.EmulateViewport(1280, 500))
	all := "[...document.querySelectorAll('#txt-0 > p')]"
	p.wait(all + ".some(e => !e.querySelector('a'))")
	high := p.text("document.querySelector('#pane-0').scrollHeight")
	words := p.text(all + ".length")
	eval[any](p, "void (document.querySelector('#pane-0').scrollTop = 1e6)")
	p.wait(all + ".at(-1).querySelector('a')")
	p.wait("!" + all + "[0].querySelector('a')")
	if now := p.text("document.querySelector('#pane-0').scrollHeight"); now != high {
		t.Errorf("the text is %s px high, was %s", now, high)
	}
	if now := p.text(all + ".length"); now != words {
		t.Errorf("%s paragraphs, were %s", now, words)
	}
	p.quiet(h.URL)
}

// TestCompareResumes scrolls a column by itself, then in step again: the other
// goes on from where it stands.
func TestCompareResumes(t *testing.T) {
	h, p := openCompare(t)
	set := func(top int) {
		eval[any](p, fmt.Sprintf("void (document.querySelector('#pane-0').scrollTop = %d)", top))
		settled(p)
	}
	other := func() float64 { return eval[float64](p, "document.querySelector('#pane-1').scrollTop") }
	p.click("#switch-loose")
	p.wait("location.hash.includes('loose')")
	set(700)
	stood := other()
	p.click("#switch-loose")
	p.wait("!location.hash.includes('loose')")
	if now := other(); now != stood {
		t.Errorf("in step again, the other column went from %v to %v by itself", stood, now)
	}
	set(720)
	p.wait("document.querySelector('#pane-1').scrollTop > " + fmt.Sprint(stood))
	if now := other(); now-stood > 120 {
		t.Errorf("after 20 px it jumped from %v to %v", stood, now)
	}
	p.quiet(h.URL)
}

// TestCompareWayBack chooses a passage that is told elsewhere, and goes back.
func TestCompareWayBack(t *testing.T) {
	h, p := openCompare(t)
	lookAs(p, 0, false) // without motion
	for range 12 {
		p.click("#step-on")
		settled(p)
		if p.is("document.querySelector('#return-1:not([hidden])')") {
			break
		}
	}
	p.wait("document.querySelector('#return-1:not([hidden])').textContent.includes('¶')")
	stood := p.text("document.querySelector('#pane-1').scrollTop")
	p.click("#return-1")
	p.wait("document.querySelector('#return-1').hidden && String(document.querySelector('#pane-1').scrollTop) !== " + quote(stood))
	p.quiet(h.URL)
}

// TestCompareStates looks for what keeps people out, in the states of Compare.
func TestCompareStates(t *testing.T) {
	script := axeScript(t)
	h := newHost(t, theSite(t), "/")
	for _, s := range []struct {
		name, fragment, click string
		width                 int64
		dark                  bool
	}{
		{"what it adds", "#/compare?on=adds,places&step=new", "#step-on", 0, false},
		{"what it adds, dark", "#/compare?on=adds,places&step=new", "#step-on", 0, true},
		{"all sources merged", "#/compare?cols=%2B,004_c30e65bf6c5f12f7&words=ceasefire", "#step-on", 0, false},
		{"all sources merged, dark, at 320 px", "#/compare?cols=%2B,004_c30e65bf6c5f12f7&words=ceasefire", "#pane-0 a.by", 320, true},
		{"four columns", "#/compare?cols=000_24371cb6c29f1823,002_b253b8a4c888cb7c,003_c6473db4c8a03bd4,004_c30e65bf6c5f12f7", "#step-on", 0, false},
		{"four columns at 768 px", "#/compare?cols=000_24371cb6c29f1823,002_b253b8a4c888cb7c,003_c6473db4c8a03bd4,004_c30e65bf6c5f12f7", "#step-on", 768, false},
		{"no match", "#/compare?on=differ", "#pane-0 a.solo", 0, true},
		{"weaker left out, at 320 px", "#/compare?least=60", "#step-on", 320, false},
	} {
		t.Run(s.name, func(t *testing.T) {
			p := openTab(t)
			lookAs(p, s.width, s.dark)
			p.visit(h.at(s.fragment))
			p.wait("window.parallax && parallax.live && document.querySelector('.pane a.pick')")
			p.wait("document.querySelector(" + quote(s.click) + ") || document.querySelector('.pane a.pick')")
			if p.is("document.querySelector(" + quote(s.click) + ")") {
				p.click(s.click)
				p.wait("document.querySelector('#pair .pair')")
			}
			settled(p)
			if p.is("document.documentElement.scrollWidth > innerWidth") {
				t.Errorf("the page scrolls sideways: %s of %s px", p.text("document.documentElement.scrollWidth"), p.text("innerWidth"))
			}
			audit(p, script)
			p.quiet(h.URL)
		})
	}
}
