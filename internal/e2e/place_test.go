package e2e

import (
	"context"
	"fmt"
	"net/url"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"parallax/internal/bundle"
)

// use waits for the app, goes from one view to the next by clicking, and back,
// and fails when nothing changes.
func use(p *tab) {
	p.t.Helper()
	p.wait("window.parallax && parallax.live")
	if !p.is("document.getElementById('snapshot').hidden") {
		p.t.Error("the app lives and the snapshot is still shown")
	}
	p.wait("document.querySelector('#main')")
	p.click(`a[href="#/timeline"]`)
	p.wait("location.hash.startsWith('#/timeline')")
	timeline := settled(p)
	p.click(`a[href="#/compare"]`)
	p.wait("location.hash.startsWith('#/compare')")
	p.wait("document.querySelector('#main').textContent !== " + quote(timeline))
	compare := settled(p)
	eval[chromedp.Void](p, "history.back()")
	p.wait("location.hash.startsWith('#/timeline')")
	p.wait("document.querySelector('#main').textContent !== " + quote(compare))
}

// settled is the text of the view once it stays the same.
func settled(p *tab) string {
	p.t.Helper()
	last := ""
	if !eventually(func() bool {
		now := p.text("document.querySelector('#main').textContent")
		same := now == last && now != ""
		last = now
		return same
	}) {
		p.t.Fatalf("the view doesn't come to rest\n%s", p.state())
	}
	return last
}

// useFrame is use for the app in a frame.
func useFrame(p *tab) {
	p.t.Helper()
	p.waitInFrame("window.parallax && parallax.live && document.querySelector('#main')")
	before, err := p.inFrame("document.querySelector('#main').textContent")
	if err != nil {
		p.t.Fatal(err)
	}
	if _, err := p.inFrame(`document.querySelector('a[href="#/compare"]').click()`); err != nil {
		p.t.Fatal(err)
	}
	p.waitInFrame("location.hash.startsWith('#/compare')")
	p.waitInFrame("document.querySelector('#main').textContent !== " + quote(before))
}

func TestPlaceServed(t *testing.T) {
	h := newHost(t, theSite(t), "/")
	p := openTab(t)
	p.visit(h.at(""))
	use(p)
	p.quiet(h.URL)
}

func TestPlaceSubFolder(t *testing.T) {
	h := newHost(t, theSite(t), "/courses/news 7/")
	p := openTab(t)
	p.visit(h.URL + "/courses/news%207/#/compare")
	use(p)
	p.quiet(h.URL)
}

// TestPlaceOffline visits once, ends the browser, and starts it again with the
// same profile and the server gone.
func TestPlaceOffline(t *testing.T) {
	h := newHost(t, theSite(t), "/stories/")
	profile := t.TempDir()
	within(t, profile, func(p *tab) {
		p.visit(h.at(""))
		use(p)
		kept(p)
		p.quiet(h.URL)
	})
	h.set(func(h *host) { h.down = true })
	within(t, profile, func(p *tab) {
		for _, name := range []string{"", "?utm_source=x", "index.html", "#/compare", "?utm_source=x&fbclid=y#/compare", "index.html?a#/sources"} {
			p.visit("about:blank")
			p.visit(h.at(name))
			use(p)
		}
		p.visit(h.at("no/such/page"))
		p.wait("window.parallax && parallax.live && location.pathname === '/stories/'")
		p.quiet(h.URL)
	})
}

// within runs f in a browser of its own with the given profile.
func within(t *testing.T, profile string, f func(*tab)) {
	t.Helper()
	sharedBrowser(t) // says what to install where there is none
	browser, end, err := startBrowser(profile)
	if err != nil {
		t.Fatal(err)
	}
	defer end()
	p := newTab(t, browser)
	defer p.close()
	f(p)
}

// kept waits until the service worker has the page.
func kept(p *tab) {
	p.t.Helper()
	eval[string](p, "navigator.serviceWorker.ready.then(r => r.active.state)")
}

func TestPlaceDoubleClick(t *testing.T) {
	single := theSite(t).File(bundle.SingleName)
	for _, name := range []string{"parallax.html", "my stories/Übung #3 100%/par allax.html", "a|b^c[1]{2}/p'q.html"} {
		p := openTab(t)
		u := url.URL{Scheme: "file", Path: file(t, single, name)}
		p.visit(u.String())
		use(p)
		p.quiet()
		p.close()
	}
}

func TestPlaceSandboxedFrame(t *testing.T) {
	made := theSite(t)
	h := newHost(t, made, "/")
	for name, frame := range map[string]string{
		"single file": `<iframe sandbox="allow-scripts" src="` + h.at(bundle.SingleName) + `" width=1200 height=700></iframe>`,
		"site":        `<iframe sandbox="allow-scripts" src="` + h.at("") + `" width=1200 height=700></iframe>`,
	} {
		t.Run(name, func(t *testing.T) {
			p := openTab(t)
			outside := page(t, "<!doctype html><title>course</title><link rel=icon href=data:,>"+frame)
			p.visit(outside)
			useFrame(p)
			if off, _ := p.inFrame("parallax.off.storage"); off != "true" {
				t.Error("storage is denied here, and the page doesn't know")
			}
			p.quiet(h.URL, outside)
		})
	}
}

// TestPlaceSourceDocument has the single file inside an attribute, where no
// history may be written.
func TestPlaceSourceDocument(t *testing.T) {
	single := theSite(t).File(bundle.SingleName)
	var b strings.Builder
	b.WriteString("<!doctype html><title>course</title><link rel=icon href=data:,><iframe sandbox=\"allow-scripts\" width=1200 height=700 srcdoc=\"")
	b.WriteString(strings.NewReplacer("&", "&amp;", `"`, "&quot;").Replace(string(single)))
	b.WriteString("\"></iframe>")
	p := openTab(t)
	outside := page(t, b.String())
	p.visit(outside)
	useFrame(p)
	p.quiet(outside)
}

// scripts switches the page's scripts on or off.
func scripts(p *tab, on bool) {
	p.t.Helper()
	call(p, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: !on})
}

// shown is all text that a reader sees, scripts or none.
func shown(p *tab) string {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	s, err := chromedp.Run(ctx, chromedp.Text(chromedp.CSS("body")))
	if err != nil {
		p.t.Fatal(err)
	}
	return s
}

func TestPlaceScriptsOff(t *testing.T) {
	made := theSite(t)
	h := newHost(t, made, "/")
	s, err := seedStory()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"", bundle.SingleName} {
		p := openTab(t)
		scripts(p, false)
		p.visit(h.at(name))
		flat := strings.Join(strings.Fields(shown(p)), " ")
		for _, source := range s.Sources {
			for _, block := range source.Blocks {
				want := strings.Join(strings.Fields(source.Text[block.Start:block.End]), " ")
				if !strings.Contains(flat, want) {
					t.Errorf("%s without scripts: no %q", name, want)
				}
			}
		}
		if !strings.Contains(flat, "Scripts are off") {
			t.Errorf("%s without scripts: nothing says that they are off", name)
		}
		p.quiet(h.URL)
		p.close()
	}
}

// A recorder is a host page that writes down what its frame tells it.
const recorder = `<!doctype html><title>course</title><link rel=icon href=data:,><script>
	var told = [];
	addEventListener("message", (e) => { told.push({ data: e.data, at: performance.now() }); %s });
</script><iframe width=320 height=480 src="%s"></iframe>`

func TestPlaceFramed(t *testing.T) {
	h := newHost(t, theSite(t), "/")
	p := openTab(t)
	outside := page(t, fmt.Sprintf(recorder, "", h.at("?embed=1&childId=story-1&initialWidth=320#/timeline#?secret=s3cret")))
	p.visit(outside)
	useFrame(p)
	if got, _ := p.inFrame("document.documentElement.className"); !strings.Contains(got, "embed") {
		t.Errorf("the layout isn't compact: class %q", got)
	}
	if wide, _ := p.inFrame("document.documentElement.scrollWidth"); wide != "320" {
		t.Errorf("the page is %s px wide in a frame of 320", wide)
	}
	for _, dialect := range []string{
		`m => typeof m === "string" && m[0] === "{" && JSON.parse(m).subject === "lti.frameResize" && JSON.parse(m).height > 300`,
		`m => typeof m === "string" && m[0] === "{" && JSON.parse(m).subject === "org.imsglobal.lti.frameResize" && JSON.parse(m).height > 300`,
		`m => m.message === "height" && m.secret === "s3cret" && m.value > 300`,
		`m => m.context === "h5p" && m.action === "hello"`,
		`m => /^pymxPYMxstory-1xPYMxheightxPYMx\d+$/.test(m)`,
	} {
		p.wait("told.map(m => m.data).some(" + dialect + ")")
	}
	// What is told is a height, and nothing of the story.
	if longest := p.text("Math.max(...told.map(m => JSON.stringify(m.data).length))"); len(longest) > 3 {
		t.Errorf("a message of %s characters", longest)
	}
	p.quiet(h.URL, outside)
}

func TestFramedHeightDialectsThatAnswer(t *testing.T) {
	h := newHost(t, theSite(t), "/")
	p := openTab(t)
	answers := `
		const d = e.data;
		if (d.action === "hello") e.source.postMessage({ context: "h5p", action: "hello" }, "*");
		if (d.action === "prepareResize") e.source.postMessage({ context: "h5p", action: "resizePrepared" }, "*");
		if (told.length === 1) e.source.postMessage("[iFrameSizer]frame-1:8:false:false:32:true:true:null:bodyOffset", "*");
	`
	outside := page(t, fmt.Sprintf(recorder, answers, h.at("#/timeline")))
	p.visit(outside)
	p.wait(`told.some(m => m.data.action === "resize" && m.data.scrollHeight > 300)`)
	p.wait(`told.some(m => /^\[iFrameSizer\]frame-1:\d+:\d+:size$/.test(m.data))`)
	p.quiet(h.URL, outside)
}

// TestFramedHeightEnds follows a host that makes its frame as high as it is
// told, and hostile messages: it must come to rest, at most ten a second.
func TestFramedHeightEnds(t *testing.T) {
	h := newHost(t, theSite(t), "/")
	p := openTab(t)
	obey := `
		if (typeof e.data === "string" && e.data.includes('"lti.frameResize"')) document.querySelector("iframe").height = JSON.parse(e.data).height + 40;
		for (const m of [null, 7, "x".repeat(1e6), { context: "h5p" }, { context: "h5p", action: "hello", toString: 1 }, "[iFrameSizer]<img>:", []]) e.source.postMessage(m, "*");
	`
	outside := page(t, fmt.Sprintf(recorder, obey, h.at("?embed=1#/timeline")))
	p.visit(outside)
	p.waitInFrame("window.parallax && parallax.live")
	eval[chromedp.Void](p, "new Promise(done => setTimeout(done, 3000))")
	heights := `told.filter(m => typeof m.data === "string" && m.data.includes('"lti.frameResize"'))`
	before := eval[int](p, heights+".length")
	eval[chromedp.Void](p, "new Promise(done => setTimeout(done, 1500))")
	after := eval[int](p, heights+".length")
	if before == 0 || before != after || before > 20 {
		t.Errorf("%d heights told, then %d", before, after)
	}
	// A busy machine delivers late what was sent in time, so a whole second is looked at.
	most := eval[int](p, "Math.max(0, ..."+heights+".map(m => "+heights+".filter(n => n.at >= m.at && n.at < m.at + 1000).length))")
	if most > 11 {
		t.Errorf("%d heights within a second", most)
	}
	p.quiet(h.URL, outside)
}

// TestFramedHostileMessages sends what no host should, also in the words of the
// dialects: nothing in the frame changes, and all it ever tells is its height.
func TestFramedHostileMessages(t *testing.T) {
	h := newHost(t, theSite(t), "/")
	p := openTab(t)
	outside := page(t, fmt.Sprintf(recorder, "", h.at("?embed=1#/timeline")))
	p.visit(outside)
	p.waitInFrame("window.parallax && parallax.live && document.querySelector('#main')")
	const state = "location.href + document.documentElement.outerHTML.length + JSON.stringify(parallax)"
	eval[any](p, "new Promise(done => setTimeout(done, 1500))")
	before, err := p.inFrame(state)
	if err != nil {
		t.Fatal(err)
	}
	eval[any](p, `(async () => {
		const frame = document.querySelector("iframe").contentWindow;
		const messages = [null, 0, "", "x".repeat(5e6), [], {}, { context: "h5p", action: "resize" }, { context: "h5p", action: "resizePrepared" },
			{ context: "h5p", action: { toString() { throw 1 } }.x }, "[iFrameSizer]", "[iFrameSizer]" + "a".repeat(1e6) + ":", "[iFrameSizer]message:<img src=x>",
			"parallax: take over", { type: "parallax:update" }, { subject: "lti.frameResize", height: 1e9 }, { message: "link", value: "javascript:alert(1)" },
			'{"subject":"lti.frameResize","height":-1}', "pymxPYMxstory-1xPYMxnavigateToxPYMxjavascript:alert(1)", { __proto__: null, program: 1, lexicon: 2 },
			new Map([["context", "h5p"]]), new Uint8Array(1e6), new Date(NaN), { data: { data: { data: {} } } }];
		for (let i = 0; i < 20; i++) for (const m of messages) frame.postMessage(m, "*");
		await new Promise(done => setTimeout(done, 1500));
	})()`)
	if after, err := p.inFrame(state); err != nil || after != before {
		t.Errorf("the page became another: %v\n%.300s\n%.300s", err, before, after)
	}
	const known = `m => { let d = m.data;
		if (typeof d === "string" && d[0] === "{") { d = JSON.parse(d); return Object.keys(d).join() === "subject,height" && /^(lti|org\.imsglobal\.lti)\.frameResize$/.test(d.subject) && d.height > 0; }
		if (typeof d === "string") return /^\[iFrameSizer\][\w .-]{1,100}:\d+:\d+:size$/.test(d);
		return d.context === "h5p" && Object.keys(d).every(k => ["context", "action", "scrollHeight", "clientHeight"].includes(k)); }`
	if !p.is("told.length > 0 && told.every(" + known + ")") {
		t.Errorf("something else than a height is told: %s", p.text("JSON.stringify(told.filter(m => !("+known+")(m))).slice(0, 300)"))
	}
	p.quiet(h.URL, outside)
}

func TestBotsAreReadersToo(t *testing.T) {
	h := newHost(t, theSite(t), "/")
	p := openTab(t)
	call(p, emulation.SetUserAgentOverride, emulation.SetUserAgentOverrideParams{UserAgent: "Mozilla/5.0 (compatible; Examplebot/1.0; crawler)"})
	p.visit(h.at(""))
	use(p)
	p.quiet(h.URL)
}

// TestSnapshotLeadsOn presses a link of the snapshot before the program runs:
// it leads down the page at once, and the program opens the view it names.
func TestSnapshotLeadsOn(t *testing.T) {
	h := newHost(t, theSite(t), "/")
	for link, view := range map[string]string{"#/differences": "differences", "#snapshot-C": "sources"} {
		p := openTab(t)
		before(p, `(() => {
			const look = () => {
				const link = document.querySelector('#snapshot nav a[href="`+link+`"]');
				if (!link) return setTimeout(look, 1);
				link.click();
				const answer = () => {
					if (window.parallax && parallax.live) return;
					if (scrollY > 0) window.led = true;
					else requestAnimationFrame(answer);
				};
				answer();
			};
			look();
		})()`)
		p.visit(h.at(""))
		p.wait("window.parallax && parallax.live && document.querySelector('#main h1')")
		if !p.is("window.led") {
			t.Errorf("%s: the snapshot did not answer", link)
		}
		p.wait(`document.querySelector('.views a[aria-current="page"]').getAttribute("href").startsWith("#/` + view + `")`)
		if p.is("document.querySelector('.notice')") {
			t.Errorf("%s: the page says that the link can't be read", link)
		}
		p.quiet(h.URL)
	}
}
