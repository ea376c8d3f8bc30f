package e2e

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// TestTimelineCrowdedDay opens a story whose events share three days, in a
// browser that denies the page a canvas: letters' widths are estimated, and no
// label covers another. A cluster that no zoom spreads leads to the list of what
// it holds, and from there to an event's reports.
func TestTimelineCrowdedDay(t *testing.T) {
	c := chronicler{seed: 3, first: 19_000, days: 3, title: longTitle}
	page, err := pageOf(t, c.tell(60))
	if err != nil {
		t.Fatal(err)
	}
	address := servePage(t, page)
	p := openTab(t)
	lookAs(p, 0, false)
	before(p, "HTMLCanvasElement.prototype.getContext = () => null")
	const listed = "document.querySelector('#tl-svg a[data-listed]')"
	for _, window := range []string{"", "?w=2022-01-07..2022-01-11", "?w=2022-01-08T00:00..2022-01-09T00:00", "?w=2022-01-08T11:00..2022-01-08T13:00"} {
		p.visit(address + "#/timeline" + window)
		p.wait("document.querySelectorAll('#tl-svg a[data-item]').length > 2")
		settled(p)
		if got, count, _ := strings.Cut(p.text(overlapping), "#"); got != "" || count == "0" {
			t.Errorf("window %q: %s labels; %s", window, count, got)
		}
	}
	p.wait(listed)
	if name := p.text(listed + ".getAttribute('aria-label')"); !strings.HasSuffix(name, "listed under the chart") {
		t.Errorf("the cluster is named %q", name)
	}
	first := p.text(listed + ".getAttribute('href')")
	eval[any](p, "void "+listed+".focus()")
	press(p, kb.Enter)
	p.wait("document.activeElement.closest('#tl-together') && document.activeElement.getAttribute('href') === " + quote(first))
	if p.is("document.querySelector('#card')") {
		t.Error("the cluster opened the card of one of its events")
	}
	press(p, kb.Enter)
	p.wait("document.querySelector('#card') && location.hash.includes('at=')")
	p.quiet(address)
}
