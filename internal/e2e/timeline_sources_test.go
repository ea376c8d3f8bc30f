package e2e

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// TestTimelineManySources opens a story of a thousand sources: the chart has the
// lanes of a few, and the others are a press away, by keys as well.
func TestTimelineManySources(t *testing.T) {
	c := chronicler{seed: 5, first: 10_000, days: 900, texts: make([]strings.Builder, 1000),
		title: func(i int) string { return fmt.Sprintf("Event number %d of many tellers", i) }}
	page, err := pageOf(t, c.tell(1000))
	if err != nil {
		t.Fatal(err)
	}
	address := servePage(t, page)
	p := openTab(t)
	p.visit(address + "#/timeline")
	p.wait("document.querySelectorAll('#tl-svg a[data-item]').length > 5")
	settled(p)
	if n := eval[int](p, "document.querySelectorAll('.lane-switch').length"); n != 12 {
		t.Errorf("%d switches of sources, want 12", n)
	}
	if n := eval[int](p, "document.querySelectorAll('#tl-chart *').length"); n > chartElements {
		t.Errorf("%d elements in the chart, at most %d", n, chartElements)
	}
	t.Logf("%d elements in the page", eval[int](p, "document.querySelectorAll('*').length"))
	const names = "document.querySelector('#tl-names').textContent"
	first := p.text(names)
	tabUntil(p, "document.activeElement.id === 'tl-lanes-more'")
	if got := p.text("document.activeElement.textContent"); got != "988 more sources" {
		t.Errorf("the button says %q", got)
	}
	press(p, kb.Enter)
	p.wait(names + " !== " + quote(first) + " && document.activeElement.id === 'tl-lanes-more' && document.activeElement.textContent === '976 more sources'")
	p.click("#tl-lanes-before")
	p.wait(names + " === " + quote(first))
	p.quiet(address)
}
