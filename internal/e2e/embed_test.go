package e2e

import (
	"encoding/json"
	"strings"
	"testing"
	"time"
)

// set gives a field of the panel a value, as its reader would.
func set(p *tab, id, value string) {
	p.t.Helper()
	eval[any](p, `void (e => {
		if (e.type === "checkbox") return e.click();
		e.value = `+quote(value)+`;
		for (const type of ["input", "change"]) e.dispatchEvent(new Event(type, { bubbles: true }));
	})(document.querySelector("#`+id+`"))`)
}

// TestEmbed has the panel write a line, and a page without any script show it.
func TestEmbed(t *testing.T) {
	h := newHost(t, theSite(t), "/a/")
	p := openTab(t)
	dir := downloadsTo(p)
	p.visit(h.at("#/compare"))
	p.wait(live + "document.querySelector('.pane a.pick')")
	p.click("#step-on") // chooses a passage
	p.wait("location.hash.includes('at=')")
	place := p.text("location.hash")
	openHandOn(p)
	set(p, "embed-theme", "dark")
	set(p, "embed-name", `Two "reports" </iframe><script>window.alive=1</script>`)
	set(p, "embed-height", "640")
	p.wait("document.querySelector('#embed-line').value.includes('theme=dark') && document.querySelector('#embed-line').value.includes('640')")
	line := p.text("document.querySelector('#embed-line').value")
	if strings.Contains(line, "\n") || strings.Count(line, "<") != 2 {
		t.Errorf("the line is %s", line)
	}
	p.click("#embed-oembed")
	var o struct{ Type, HTML string }
	if err := json.Unmarshal(arrived(t, dir, "oembed.json"), &o); err != nil || o.Type != "rich" || o.HTML != line {
		t.Errorf("oembed.json: %+v, %v", o, err)
	}
	p.quiet(h.URL)

	q := openTab(t)
	address := page(t, "<!doctype html><meta charset=utf-8><title>Course</title><link rel=icon href=data:,><body>"+line)
	q.visit(address)
	q.waitInFrame(live + "document.querySelector('#pair .pair')")
	for expression, want := range map[string]string{
		"document.documentElement.dataset.theme":                 "dark",
		"document.documentElement.classList.contains('embed')":   "true",
		"getComputedStyle(document.body).backgroundColor":        "rgb(20, 23, 26)",
		"getComputedStyle(document.documentElement).colorScheme": "dark",
		"location.hash":                                      place,
		"document.querySelector('.whole').href":              h.at(place),
		"document.querySelector('.whole').target":            "_blank",
		"document.documentElement.scrollWidth <= innerWidth": "true",
		"innerHeight": "640",
	} {
		if got, err := q.inFrame(expression); got != want || err != nil {
			t.Errorf("in the frame %s is %s, want %s (%v)", expression, got, want, err)
		}
	}
	if q.is("window.alive || document.querySelector('script')") {
		t.Error("the title came alive")
	}
	q.quiet(h.URL, address)
}

// TestEmbedOpensAtItsHead has the frame show a view that the snapshot has a
// section of, which the browser scrolls to before the program runs.
func TestEmbedOpensAtItsHead(t *testing.T) {
	h := newHost(t, theSite(t), "/")
	for _, view := range []string{"#/timeline", "#/differences"} {
		p := openTab(t)
		p.visit(page(t, `<!doctype html><title>Course</title><link rel=icon href=data:,><iframe width=900 height=600 src="`+h.at("?embed=1"+view)+`"></iframe>`))
		p.waitInFrame(live + "document.querySelector('#main h1')")
		p.waitInFrame("scrollY === 0")
		p.close()
	}
}

// hostileHost posts what a page around the frame may think of.
const hostileHost = `<!doctype html><title>Host</title><link rel=icon href=data:,>
<iframe width=900 height=600 src="%"></iframe>
<script>
	const told = [];
	addEventListener("message", (e) => { if (e.source === frames[0]) told.push(e.data); });
	function attack() {
		const deep = {}; let at = deep; for (let i = 0; i < 5000; i++) at = at.next = {};
		const messages = [null, undefined, 0, NaN, true, "", "x".repeat(5e6), [], [[["h5p"]]], deep, new ArrayBuffer(1e6), new Date(0), new Error("x"), new Map([["context", "h5p"]]),
			"<script>window.alive=1<\/script>", "javascript:window.alive=1", "#/sources", "parallax: take over", { parallax: true, live: false }, { type: "saved 1" }, "saved 1",
			{ action: "parallax/message", value: {} }, { "parallax/work": {} }, { kind: "work" }, { subject: "lti.frameResize", height: 1e9 }, JSON.stringify({ subject: "lti.frameResize", height: -1 }),
			{ subject: "lti.put_data", key: "x" }, { subject: "org.imsglobal.lti.frameResize", height: "9e9" }, { message: "height", value: 1, secret: "guess" }, { message: "link", value: "javascript:window.alive=1" },
			"pymxPYMx1xPYMxheightxPYMx1", "pymxPYMxxPYMxnavigateToxPYMxhttps://beacon.invalid", "pymxPYMx1xPYMxwidthxPYMx0",
			"[iFrameSizer]message:x", "[iFrameSizer]<img src=x onerror=alert(1)>:1:2", "[iFrameSizer]a:b:c", "[iFrameSizer]" + "a".repeat(1e5) + ":",
			{ context: "h5p", action: "hello" }, { context: "h5p", action: "prepareResize" }, { context: "h5p", action: "resizePrepared" }, { context: "h5p", action: "__proto__" },
			{ context: "h5p", action: { toString: 1 } }, JSON.parse('{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}'), { data: { context: "h5p" } }, WebAssembly];
		for (let i = 0; i < 3; i++) for (const m of messages) try { frames[0].postMessage(m, "*"); } catch { /* it can't be sent */ }
	}
</script>`

// TestHostileMessages has the host post all that; the page stays as it is, and
// all that it tells is how high it is.
func TestHostileMessages(t *testing.T) {
	h := newHost(t, theSite(t), "/")
	p := openTab(t)
	address := page(t, strings.Replace(hostileHost, "%", h.at("?embed=1&childId=f-1#/sources"), 1))
	p.visit(address)
	p.waitInFrame(live + "document.querySelectorAll('#main .art').length === 5")
	time.Sleep(time.Second)
	const state = `JSON.stringify([location.href, document.title, document.body.innerHTML, Object.keys(localStorage).sort(), Object.keys(parallax).sort(), parallax.failed, {}.polluted, window.alive, history.length])`
	before, err := p.inFrame(state)
	if err != nil {
		t.Fatal(err)
	}
	for range 3 {
		eval[any](p, "attack()")
		time.Sleep(300 * time.Millisecond)
	}
	if after, err := p.inFrame(state); after != before || err != nil {
		t.Errorf("the page is another (%v): %d bytes, before %d", err, len(after), len(before))
	}
	strange := eval[string](p, `JSON.stringify(told.filter(m => {
		const known = [
			(m) => typeof m === "string" && /^pymxPYMxf-1xPYMxheightxPYMx\d+$/.test(m),
			(m) => typeof m === "string" && /^\[iFrameSizer\][\w .-]{1,100}:\d+:\d+:size$/.test(m),
			(m) => typeof m === "string" && m[0] === "{" && Object.keys(JSON.parse(m)).join() === "subject,height" && Number.isInteger(JSON.parse(m).height) && /frameResize$/.test(JSON.parse(m).subject),
			(m) => m.context === "h5p" && /^(hello|prepareResize|resize)$/.test(m.action) && Object.keys(m).every(k => /^(context|action|scrollHeight|clientHeight)$/.test(k)),
		];
		return !known.some(f => f(m));
	}))`)
	if strange != "[]" {
		t.Errorf("the page told its host %s", strange)
	}
	p.quiet(h.URL, address)
}
