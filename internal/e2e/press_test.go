package e2e

import (
	"testing"
	"time"

	"github.com/chromedp/cdproto/input"
)

// TestPressWhileDrawing presses a button, and has the panel tell of files above
// it, so that it moves, before it lets go: the press counts.
func TestPressWhileDrawing(t *testing.T) {
	h, p := openDocuments(t)
	at := eval[[]float64](p, `(() => {
		const button = document.querySelector("#paste-read");
		const box = button.getBoundingClientRect();
		return [box.left + box.width / 2, box.top + 4];
	})()`)
	mouse := func(kind input.DispatchMouseEventType) {
		call(p, input.DispatchMouseEvent, input.DispatchMouseEventParams{Type: kind, X: at[0], Y: at[1], Button: input.MouseButtonLeft, ClickCount: 1})
	}
	mouse("mouseMoved")
	mouse("mousePressed")
	dropped(p, [2]string{"picture.png", "\x00\x01not a text"})
	time.Sleep(200 * time.Millisecond) // it is drawn, or waits
	mouse("mouseReleased")
	p.wait(says("documents.empty") + " || document.querySelector('#documents').textContent.includes('picture.png') && !document.querySelector('#stop-reading')")
	time.Sleep(500 * time.Millisecond)
	if !p.is(says("documents.empty")) {
		t.Error("the press was lost")
	}
	p.quiet(h.URL)
}
