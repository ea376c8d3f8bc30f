package e2e

import (
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
)

// TestTimelineOnAPhone scrolls the chart sideways in its frame, which shows a
// part of it: the overview shows which, the month stays named, and a press on
// the overview brings another part.
func TestTimelineOnAPhone(t *testing.T) {
	h, p := openChart(t, 360)
	call(p, emulation.SetTouchEmulationEnabled, emulation.SetTouchEmulationEnabledParams{Enabled: true, MaxTouchPoints: 2})
	eval[any](p, "void document.querySelector('#tl-over').scrollIntoView({ block: 'end' })")
	settled(p)
	const (
		sight  = "document.querySelector('#tl-over .insight').getBoundingClientRect()"
		scroll = "document.querySelector('#tl-chart').scrollLeft"
		month  = "[...document.querySelectorAll('#tl-svg text.tb')].some(t => /20\\d\\d$/.test(t.textContent) && t.getBoundingClientRect().left >= names && t.getBoundingClientRect().left < names + 40)"
	)
	if p.is(sight + ".left > 150 || " + sight + ".width > 120") {
		t.Errorf("the overview shows %s of %s px as in sight", p.text(sight+".width"), p.text("document.querySelector('#tl-over').clientWidth"))
	}
	eval[any](p, "void document.querySelector('#tl-chart').scrollBy(200, 0)")
	p.wait(sight + ".left > 160")
	p.wait("(names => " + month + ")(document.querySelector('#tl-names').getBoundingClientRect().right - 4)")

	before := p.text(scroll)
	x, y, wide := place(p, "#tl-window .choose")
	at := []*input.TouchPoint{finger(1, x+wide-30, y+14)}
	call(p, input.DispatchTouchEvent, input.DispatchTouchEventParams{Type: input.DispatchTouchEventTypeTouchStart, TouchPoints: at})
	call(p, input.DispatchTouchEvent, input.DispatchTouchEventParams{Type: input.DispatchTouchEventTypeTouchEnd, TouchPoints: []*input.TouchPoint{}})
	p.wait(scroll + " > " + before + " + 50 && !location.hash.includes('w=')")
	p.quiet(h.URL)
}
