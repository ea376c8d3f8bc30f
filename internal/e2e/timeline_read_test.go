package e2e

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"image"
	"image/png"
	"strconv"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"parallax/internal/lang"
)

// listed is the list's link whose words hold some.
func listed(words string) string {
	return "[...document.querySelectorAll('.evlist a')].find(a => a.innerText.includes(" + quote(words) + "))"
}

// openTimeline opens the timeline at an address and waits for chart and list.
func openTimeline(p *tab, address string) {
	p.t.Helper()
	lookAs(p, 0, false) // without motion, so that what is clicked stays where it is
	p.visit(address)
	p.wait(live + "document.querySelector('.evlist a') && document.querySelector('#tl-svg [data-item]')")
}

// TestTimelineClock steps through the publications by button and by key: what
// was not told yet stays in its place, and fades.
func TestTimelineClock(t *testing.T) {
	h := newHost(t, theSite(t), "/")
	p := openTab(t)
	openTimeline(p, h.at("#/timeline"))
	all := p.text("document.querySelectorAll('.evlist li[id]').length")
	p.click("#tl-clock-back")
	p.wait("location.hash.includes('until=')")
	p.click("#tl-clock-back")
	p.click("#tl-clock-back")
	p.wait("document.querySelector('#tl-clock-back').getAttribute('aria-disabled') === 'true' && document.querySelectorAll('.evlist li.late').length > 3")
	if !p.is("document.activeElement.id === 'tl-clock-back'") {
		t.Error("the focus left the button at its end")
	}
	if got := p.text("document.querySelectorAll('.evlist li[id]').length"); got != all {
		t.Errorf("the list has %s events, and %s without the clock", got, all)
	}
	p.wait("document.querySelectorAll('#tl-svg a.late').length > 3 && document.querySelectorAll('#tl-svg g.late').length === 4")
	first := p.text("document.querySelector('#tl-known').textContent")
	eval[any](p, "void document.querySelector('#tl-svg [tabindex=\"0\"]').focus()")
	press(p, "]")
	p.wait("document.querySelector('#tl-known').textContent !== " + quote(first) + " && document.activeElement.closest('#tl-svg')")
	press(p, "[")
	p.wait("document.querySelector('#tl-known').textContent === " + quote(first))
	eval[chromedp.Void](p, "history.back()")
	p.wait("document.querySelector('#tl-known').textContent !== " + quote(first))
	p.quiet(h.URL)
}

// TestTimelineGap measures the time between two events by pointer, then by
// keyboard alone, goes back, and puts it away.
func TestTimelineGap(t *testing.T) {
	h := newHost(t, theSite(t), "/")
	p := openTab(t)
	openTimeline(p, h.at("#/timeline"))
	eval[any](p, "void "+listed("The first round")+".click()")
	p.wait("document.querySelector('#card')")
	p.click("#since")
	p.wait("location.hash.includes('since=') && document.querySelector('#gap').innerText.includes('The first round')")
	eval[any](p, "void "+listed("a statement released")+".click()")
	p.wait("document.querySelector('#gap').innerText.startsWith('21 days later') && document.querySelector('#tl-svg rect.measured')")
	there := p.text("location.href")
	p.click("#gap-away")
	p.wait("!location.hash.includes('since=') && document.querySelector('#gap').innerText === ''")
	eval[chromedp.Void](p, "history.back()")
	p.wait("document.querySelector('#gap').innerText.startsWith('21 days later')")

	other := openTab(t)
	openTimeline(other, there)
	other.wait("document.querySelector('#gap').innerText.startsWith('21 days later')")
	other.close()

	openTimeline(p, h.at("#/timeline?kind=happened"))
	eval[any](p, "void document.querySelector('#tl-svg [tabindex=\"0\"]').focus()")
	press(p, kb.Home)
	press(p, "m")
	p.wait("document.querySelector('#gap').innerText.length > 20 && document.activeElement.closest('#tl-svg')")
	from := p.text("document.activeElement.id")
	press(p, kb.End)
	p.wait("document.activeElement.id !== " + quote(from) + " && document.activeElement.closest('#tl-svg')")
	press(p, kb.Enter)
	p.wait("location.hash.includes('at=') && document.querySelector('#gap b') && document.querySelector('#gap b').innerText.includes('later')")
	p.quiet(h.URL)
}

// TestTimelineTelling follows a point of a curve and one of its words to the
// paragraph, and comes back; the part has an address of its own.
func TestTimelineTelling(t *testing.T) {
	h := newHost(t, theSite(t), "/")
	p := openTab(t)
	openTimeline(p, h.at("#/timeline"))
	p.wait("document.querySelectorAll('.curve').length === 5")
	eval[any](p, "void [...document.querySelectorAll('.bar a')].find(a => a.textContent === "+quote(lang.English.Say("timeline.told", nil))+").click()")
	p.wait("location.hash.includes('see=told') && document.activeElement.id === 'told' && document.querySelector('#told').getBoundingClientRect().top < innerHeight / 2")
	for _, link := range []string{".curve svg a", ".curve li .cite"} {
		eval[any](p, "void document.querySelector("+quote(link)+").dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}))")
		p.wait("location.hash.startsWith('#/sources?at=') && document.querySelector('#main .here, #main #here, #main [aria-current]')")
		eval[chromedp.Void](p, "history.back()")
		p.wait("location.hash.includes('see=told') && document.querySelectorAll('.curve').length === 5")
	}
	q := openTab(t)
	openTimeline(q, h.at("#/timeline?see=told&hide="+p.text("document.querySelector('.curve .cite').href.match(/at=([^:]+)/)[1]")))
	q.wait("document.querySelectorAll('.curve').length === 4 && document.activeElement.id === 'told'")
	p.quiet(h.URL)
	q.quiet(h.URL)
}

// TestTimelineFind looks for words, on the timeline and from the search.
func TestTimelineFind(t *testing.T) {
	h := newHost(t, theSite(t), "/")
	p := openTab(t)
	openTimeline(p, h.at("#/timeline"))
	p.click("#tl-find")
	p.do(pressing("Doha"))
	press(p, "\r")
	p.wait("location.hash.includes('q=Doha') && document.querySelectorAll('.evlist li.sought').length > 1 && document.querySelector('#tl-svg rect.sought')")
	eval[chromedp.Void](p, "history.back()")
	p.wait("!location.hash.includes('q=') && !document.querySelector('.evlist li.sought') && document.querySelector('#tl-find').value === ''")
	p.visit(h.at("#/compare"))
	p.wait(live + "document.querySelector('.pane a.pick')")
	p.click(".mast button[aria-keyshortcuts]")
	p.wait("document.activeElement.id === 'search-box'")
	p.do(pressing("ceasefire"))
	p.wait("document.querySelector('#search-timeline')")
	p.click("#search-timeline")
	p.wait("location.hash.startsWith('#/timeline?q=ceasefire') && document.querySelector('.evlist li.sought') && !document.querySelector('#search').open")
	p.quiet(h.URL)
}

// drawnPixels reads a PNG, and reports what of it isn't white.
func drawnPixels(t *testing.T, data []byte) (size image.Point, share float64) {
	t.Helper()
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	drawn, all := 0, 0
	for y := 0; y < img.Bounds().Dy(); y += 3 {
		for x := 0; x < img.Bounds().Dx(); x += 3 {
			if r, g, b, _ := img.At(x, y).RGBA(); r+g+b < 3*0xd000 {
				drawn++
			}
			all++
		}
	}
	return img.Bounds().Size(), float64(drawn) / float64(all)
}

// TestTimelinePicture takes the timeline as pixels: from the page, in a frame
// that may hold downloads back, and where the browser hands out no pixels.
func TestTimelinePicture(t *testing.T) {
	h := newHost(t, theSite(t), "/")
	p := openTab(t)
	dir := downloadsTo(p)
	openTimeline(p, h.at("#/timeline"))
	openHandOn(p)
	p.click("#handon-others summary")
	var drawing struct {
		Width  float64 `xml:"width,attr"`
		Height float64 `xml:"height,attr"`
	}
	if err := xml.Unmarshal(handedOn(p, dir, "picture", "parallax-timeline.svg"), &drawing); err != nil {
		t.Fatal(err)
	}
	size, share := drawnPixels(t, handedOn(p, dir, "pixels", "parallax-timeline.png"))
	if want := image.Pt(int(2*drawing.Width), int(2*drawing.Height)); size != want || share < 0.005 || share > 0.5 {
		t.Errorf("%v of %v, %.3f of it drawn", size, want, share)
	}
	p.quiet(h.URL)

	t.Run("no pixels", func(t *testing.T) {
		for name, script := range map[string]string{
			"none":  "HTMLCanvasElement.prototype.toBlob = function (done) { done(null) }",
			"white": "CanvasRenderingContext2D.prototype.getImageData = (x, y, w, h) => ({ data: new Uint8ClampedArray(4 * w * h).fill(255) })",
			"throw": "CanvasRenderingContext2D.prototype.getImageData = () => { throw new DOMException('no', 'SecurityError') }",
		} {
			p := openTab(t)
			before(p, script)
			openTimeline(p, h.at("#/timeline"))
			openHandOn(p)
			p.click("#handon-others summary")
			p.click("#handon-pixels")
			p.wait("document.querySelector('#handon .wrong') && document.querySelector('#handon .wrong').innerText === " + quote(lang.English.Say("handon.noPixels", nil)))
			if p.is("document.querySelector('#handon-pixels-copy')") {
				t.Errorf("%s: there is a picture to copy", name)
			}
			p.quiet(h.URL)
			p.close()
		}
	})
	t.Run("in a sandboxed frame", func(t *testing.T) {
		p := openTab(t)
		p.visit(page(t, `<!doctype html><title>Course</title><link rel=icon href=data:,><iframe sandbox="allow-scripts" width=1200 height=800 src="`+h.at("#/timeline")+`"></iframe>`))
		p.waitInFrame(live + "document.querySelector('.evlist a')")
		p.pressInFrame("#hand-on")
		p.pressInFrame("#handon-others summary")
		p.pressInFrame("#handon-pixels")
		p.pressInFrame("#handon-pixels-show")
		p.waitInFrame(fmt.Sprint("document.querySelector('#handon-picture img').naturalWidth === ", int(2*drawing.Width)))
	})
}

// TestTimelinePrints prints the timeline on both papers: all of it fits the
// width, and no letters are smaller than print can hold.
func TestTimelinePrints(t *testing.T) {
	h := newHost(t, theSite(t), "/")
	p := openTab(t)
	openTimeline(p, h.at("#/timeline"))
	p.wait("document.querySelectorAll('.curve').length === 5")
	eval[any](p, "void "+listed("The third round")+".click()")
	p.wait("document.querySelector('#card')")
	for name, paper := range papers {
		pdf := printed(p, paper, name)
		if pages := bytes.Count(pdf, []byte("/Type /Page\n")); pages < 2 || pages > 9 {
			t.Errorf("%s: %d pages", name, pages)
		}
		width := strconv.Itoa(int((paper[0] - 0.8) * 96))
		asPaper(p, paper)
		p.wait("document.querySelector('#tl-svg').viewBox.baseVal.width < 1000") // it is laid out for this width
		small := p.text(`[...document.querySelectorAll("#main svg text, #main p, #main li, #main a, #main h2, #main h3")]
			.filter(e => e.getBoundingClientRect().width > 1 && e.textContent.trim())
			.map(e => { const svg = e.closest("svg"); const shrunk = svg && svg.viewBox.baseVal ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
				return [parseFloat(getComputedStyle(e).fontSize) * shrunk, e.textContent.trim().slice(0, 40)] })
			.filter(([size]) => size < 9).map(String).slice(0, 5).join(" | ")`)
		if small != "" {
			t.Errorf("%s: smaller than 9 px: %s", name, small)
		}
		if wide := p.text("[...document.querySelectorAll('#main *')].filter(e => !e.closest('.vh') && e.getBoundingClientRect().right > " + width + " + 1 && e.getBoundingClientRect().width > 1).map(e => e.tagName + '.' + e.getAttribute('class')).slice(0, 5).join(' ')"); wide != "" {
			t.Errorf("%s: wider than the paper: %s", name, wide)
		}
		if off := p.text("Math.round(document.querySelector('#tl-names').getBoundingClientRect().height - document.querySelector('#tl-svg').getBoundingClientRect().height)"); off != "0" {
			t.Errorf("%s: the names of the lanes are %s px higher than the chart", name, off)
		}
		if !p.is("getComputedStyle(document.querySelector('#tl-names')).position === 'static'") { // what isn't doesn't go over to the next page with the chart
			t.Errorf("%s: the names of the lanes are printed where the chart would begin without pages", name)
		}
		asScreen(p)
	}
}

// TestTimelineAccessible audits the states of the timeline that are read: each
// by its address, wide and narrow, by day and by night.
func TestTimelineAccessible(t *testing.T) {
	script := axeScript(t)
	h := newHost(t, theSite(t), "/")
	p := openTab(t)
	openTimeline(p, h.at("#/timeline"))
	from, to := p.text(listed("The clashes began")+".href.split('at=')[1]"), p.text(listed("The third round")+".href.split('at=')[1]")
	for _, state := range []struct {
		name, fragment, wait string
		width                int64
		dark                 bool
	}{
		{"measured", "#/timeline?since=" + from + "&at=" + to, "document.querySelector('#gap b')", 0, false},
		{"measured, dark, at 320 px", "#/timeline?since=" + from + "&at=" + to, "document.querySelector('#gap b')", 320, true},
		{"by the clock, dark", "#/timeline?until=2025-10-29", "document.querySelector('.evlist .late')", 0, true},
		{"by the clock, at 320 px", "#/timeline?until=2025-11-07", "document.querySelector('.evlist .late')", 320, false},
		{"words found", "#/timeline?q=Doha", "document.querySelector('.evlist .sought')", 0, false},
		{"words found, dark, at 320 px", "#/timeline?q=Doha", "document.querySelector('.evlist .sought')", 320, true},
		{"order of telling", "#/timeline?see=told", "document.querySelectorAll('.curve').length === 5", 0, false},
		{"order of telling, dark, at 320 px", "#/timeline?see=told", "document.querySelectorAll('.curve').length === 5", 320, true},
	} {
		t.Run(state.name, func(t *testing.T) {
			q := openTab(t)
			lookAs(q, state.width, state.dark)
			q.visit(h.at(state.fragment))
			q.wait(live + state.wait)
			settled(q)
			if q.is("document.documentElement.scrollWidth > innerWidth") {
				t.Errorf("the page scrolls sideways: %s of %s px", q.text("document.documentElement.scrollWidth"), q.text("innerWidth"))
			}
			audit(q, script)
			q.quiet(h.URL)
		})
	}
}
