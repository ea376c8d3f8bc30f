package e2e

import (
	"testing"
)

// TestToldGivesFocusBack closes what was told of a correction by keyboard: the
// focus is at the card it was about, not at the top of the page.
func TestToldGivesFocusBack(t *testing.T) {
	h := newHost(t, theSite(t), "/")
	p := openTab(t)
	p.visit(h.at("#/timeline"))
	p.wait("window.parallax && parallax.live && document.querySelector('.evlist a')")
	press := func(selector string) {
		p.t.Helper()
		p.wait("document.querySelector(" + quote(selector) + ")")
		eval[any](p, "void document.querySelector("+quote(selector)+").focus()")
		p.do(pressing(enterKey))
	}
	press(".evlist a")
	press("#card [id^=offer-time]")
	p.wait("document.querySelector('#fix-from')")
	eval[any](p, `void (document.querySelector("#fix-from").value = "2016-03-04", document.querySelector("#fix-to").value = "")`)
	press("#fix-from")
	p.wait("document.querySelector('#card .own') && document.querySelector('.told.on button')")
	press("[id='told.close']")
	p.wait("!document.querySelector('.told.on') && document.activeElement.closest('#card')")
	p.quiet(h.URL)
}
