package e2e

import (
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// openChart opens the five articles' timeline without motion.
func openChart(t *testing.T, width int64) (*host, *tab) {
	t.Helper()
	h := newHost(t, theSite(t), "/")
	p := openTab(t)
	lookAs(p, width, false)
	p.visit(h.at("#/timeline"))
	p.wait("document.querySelectorAll('#tl-svg a[data-item]').length > 5")
	settled(p)
	return h, p
}

// onMark and onWindow say where the focus is.
const (
	onMark   = "document.activeElement.closest('#tl-svg') && document.activeElement.dataset.item"
	onWindow = "document.activeElement.id === 'tl-window'"
	inView   = "document.querySelector('#tl-status').textContent"
)

// tabUntil presses Tab until an expression is true.
func tabUntil(p *tab, expression string) {
	p.t.Helper()
	for range 80 {
		if p.is(expression) {
			return
		}
		press(p, "\t")
	}
	p.t.Fatalf("Tab doesn't come to %s\n%s", expression, p.state())
}

// TestTimelineByKeys does by keys alone what can be done with the chart.
func TestTimelineByKeys(t *testing.T) {
	h, p := openChart(t, 1280)
	tabUntil(p, onMark)
	first := p.text("document.activeElement.id")

	// From event to event; Tab leaves the chart at once.
	press(p, kb.ArrowRight)
	p.wait("document.activeElement.id !== " + quote(first) + " && document.activeElement.getAttribute('aria-label').length > 5")
	press(p, kb.ArrowLeft)
	p.wait("document.activeElement.id === " + quote(first))
	press(p, kb.End)
	p.wait(onMark + " && document.activeElement.id !== " + quote(first))
	press(p, kb.Home)
	p.wait("document.activeElement.id === " + quote(first))
	press(p, kb.ArrowDown)
	p.wait(onMark + " && document.activeElement.id !== " + quote(first))
	press(p, kb.ArrowUp, "\t")
	p.wait(onWindow)

	// The window, from the overview: its value is told.
	press(p, "+", "+")
	p.wait("location.hash.includes('w=')")
	p.wait(onWindow + " && document.activeElement.getAttribute('aria-valuetext').length > 5")
	before := p.text("document.activeElement.getAttribute('aria-valuetext')")
	press(p, kb.ArrowRight)
	p.wait("document.activeElement.getAttribute('aria-valuetext') !== " + quote(before))
	press(p, kb.Home)
	p.wait("document.activeElement.getAttribute('aria-valuenow') === '0'")
	press(p, kb.End)
	p.wait("document.activeElement.getAttribute('aria-valuenow') === '100'")
	press(p, "-", "-", "-")
	p.wait("!location.hash.includes('w=')")

	// Zooming on a mark keeps it, and says what is in view.
	chord(p, kb.Tab, chromedp.ModifierShift)
	p.wait(onMark)
	press(p, kb.Home)
	press(p, kb.ArrowRight, kb.ArrowRight, kb.ArrowRight)
	for range 4 {
		if p.is(onMark) {
			break
		}
		press(p, kb.ArrowRight) // past a fold
	}
	p.wait(onMark)
	at := p.text("document.activeElement.id")
	press(p, "+")
	p.wait(inView + ".includes('In view')")
	p.wait("document.activeElement.id === " + quote(at))
	press(p, kb.PageDown)
	press(p, kb.PageUp)
	press(p, "-", "-")
	p.wait("!location.hash.includes('w=')")

	// A fold is a stop too: Enter draws it at length, Back folds it again.
	tabUntil(p, onMark)
	press(p, kb.Home)
	for range 12 {
		if p.is("document.activeElement.matches('.foldlink')") {
			break
		}
		press(p, kb.ArrowRight)
	}
	p.wait("document.activeElement.matches('.foldlink') && document.activeElement.getAttribute('aria-label').includes('without anything dated')")
	folds := p.text("document.querySelectorAll('.foldlink').length")
	press(p, "\r")
	p.wait("location.hash.includes('open=') && document.querySelectorAll('.foldlink').length == " + folds + " - 1")
	eval[any](p, "void history.back()")
	p.wait("document.querySelectorAll('.foldlink').length == " + folds)

	// Enter opens the reports.
	tabUntil(p, onMark)
	press(p, kb.Home, "\r")
	p.wait("document.querySelector('#card') && location.hash.includes('at=')")
	p.quiet(h.URL)
}

// fingers moves fingers over the page, from where the first list has them to
// where the last has.
func fingers(p *tab, steps ...[]*input.TouchPoint) {
	p.t.Helper()
	for i, points := range steps {
		kind := input.DispatchTouchEventTypeTouchMove
		if i == 0 {
			kind = input.DispatchTouchEventTypeTouchStart
		}
		call(p, input.DispatchTouchEvent, input.DispatchTouchEventParams{Type: kind, TouchPoints: points})
		time.Sleep(30 * time.Millisecond)
	}
	call(p, input.DispatchTouchEvent, input.DispatchTouchEventParams{Type: input.DispatchTouchEventTypeTouchEnd, TouchPoints: []*input.TouchPoint{}})
}

// finger is a finger on the page.
func finger(id, x, y float64) *input.TouchPoint { return &input.TouchPoint{X: x, Y: y, ID: &id} }

// TestTimelineByTouch pans and zooms with fingers: the chart, its overview, a
// cluster, a fold, an event.
func TestTimelineByTouch(t *testing.T) {
	h, p := openChart(t, 1280)
	call(p, emulation.SetTouchEmulationEnabled, emulation.SetTouchEmulationEnabledParams{Enabled: true, MaxTouchPoints: 2})
	eval[any](p, "void document.querySelector('#tl-svg').scrollIntoView({ block: 'start' })")
	left, top, wide := place(p, "#tl-svg")
	y := top + 320 // no mark stands there

	// Two fingers apart zoom in about their middle.
	pinch := func(from, to float64) {
		var steps [][]*input.TouchPoint
		for i := range 9 {
			far := from + (to-from)*float64(i)/8
			middle := left + wide*0.6
			steps = append(steps, []*input.TouchPoint{finger(1, middle-far/2, y), finger(2, middle+far/2, y)})
		}
		fingers(p, steps...)
	}
	pinch(100, 320)
	p.wait("location.hash.includes('w=')")
	window := p.text("location.hash")

	// One finger pans; it presses nothing.
	var steps [][]*input.TouchPoint
	for i := range 9 {
		steps = append(steps, []*input.TouchPoint{finger(1, left+wide*0.5+float64(i)*25, y)})
	}
	fingers(p, steps...)
	p.wait("location.hash.includes('w=') && !location.hash.includes('at=') && location.hash !== " + quote(window))

	// The overview: its window is dragged.
	window = p.text("location.hash")
	settled(p)
	boxLeft, boxTop, boxWide := place(p, "#tl-window .choose")
	steps = nil
	for i := range 9 {
		steps = append(steps, []*input.TouchPoint{finger(1, boxLeft+boxWide/2+float64(i)*12, boxTop+14)})
	}
	fingers(p, steps...)
	p.wait("location.hash.includes('w=') && location.hash !== " + quote(window))
	pinch(320, 60)
	pinch(320, 60)
	p.wait("!location.hash.includes('w=')")
	settled(p)

	// A press opens a fold, and an event's reports.
	tap := func(selector string) {
		x, y, w := place(p, selector)
		call(p, input.DispatchTouchEvent, input.DispatchTouchEventParams{Type: input.DispatchTouchEventTypeTouchStart, TouchPoints: []*input.TouchPoint{finger(1, x+w/2, y+12)}})
		call(p, input.DispatchTouchEvent, input.DispatchTouchEventParams{Type: input.DispatchTouchEventTypeTouchEnd, TouchPoints: []*input.TouchPoint{}})
	}
	tap(".foldlink .fold")
	p.wait("location.hash.includes('open=')")
	settled(p)
	tap("#tl-svg a[data-item] .hit")
	p.wait("document.querySelector('#card') && location.hash.includes('at=')")
	p.quiet(h.URL)
}

// place is where an element stands in the window.
func place(p *tab, selector string) (left, top, width float64) {
	p.t.Helper()
	box := eval[[]float64](p, "(() => { const b = document.querySelector("+quote(selector)+").getBoundingClientRect(); return [b.left, b.top, b.width]; })()")
	return box[0], box[1], box[2]
}

// TestTimelinePinchedOnATouchpad zooms as Safari tells of it: by gestures whose
// scale counts from their start, and not by a wheel.
func TestTimelinePinchedOnATouchpad(t *testing.T) {
	h, p := openChart(t, 1280)
	pinched := `((type, scale) => {
		const chart = document.querySelector("#tl-svg"), box = chart.getBoundingClientRect();
		const e = new Event(type, {bubbles: true, cancelable: true});
		Object.assign(e, {scale, clientX: box.left + box.width / 2, clientY: box.top + 100});
		return !chart.dispatchEvent(e);
	})`
	for _, step := range []string{`("gesturestart", 1)`, `("gesturechange", 1.4)`, `("gesturechange", 2)`} {
		if !p.is(pinched + step) {
			t.Errorf("%s is left to the page, which would be zoomed", step)
		}
	}
	p.wait("location.hash.includes('w=')")
	p.quiet(h.URL)
}
