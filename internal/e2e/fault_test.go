package e2e

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	cdppage "github.com/chromedp/cdproto/page"

	"parallax/internal/bundle"
	"parallax/internal/lang"
)

// readable waits until the page says what is off, and checks that the story
// can be read.
func readable(p *tab, key string) {
	p.t.Helper()
	want := lang.English.Say("boot."+key, nil)
	p.wait("document.getElementById('parallax-notice').innerText.includes(" + quote(want) + ")")
	if !p.is("document.getElementById('snapshot').offsetHeight > 500 && document.querySelectorAll('#snapshot article p[id]').length > 20") {
		p.t.Errorf("the snapshot isn't shown\n%s", p.state())
	}
	if !p.is("document.getElementById('parallax-notice').offsetHeight > 0") {
		p.t.Errorf("the notice isn't shown\n%s", p.state())
	}
	for _, said := range p.said() {
		if strings.HasPrefix(said, "exception:") {
			p.t.Errorf("the page said: %s", said)
		}
	}
}

// before runs a script in every document of the tab, ahead of its own.
func before(p *tab, script string) {
	p.t.Helper()
	call(p, cdppage.AddScriptToEvaluateOnNewDocument, cdppage.AddScriptToEvaluateOnNewDocumentParams{Source: script})
}

func TestProgramDoesNotCome(t *testing.T) {
	made := theSite(t)
	program := made.File(bundle.ProgramName)
	damaged := append([]byte(nil), program...)
	copy(damaged[len(damaged)/2:], make([]byte, 4096))
	tests := []struct {
		name  string
		fault http.HandlerFunc
		key   string
	}{
		{"missing", status(http.StatusNotFound), "missing"},
		{"server error", status(http.StatusInternalServerError), "missing"},
		{"no answer", func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }, "network"},
		{"sign-in page", signIn, "notWasm"},
		{"sign-in page named wasm", bytesOf([]byte("<!doctype html><h1>Sign in</h1>"), "application/wasm"), "cut"},
		{"cut", cutAfter(program, len(program)/2), "cut"},
		{"shortened", bytesOf(program[:len(program)/2], "application/wasm"), "cut"},
		{"damaged", bytesOf(damaged, "application/wasm"), "cut"},
		{"empty", bytesOf(nil, "application/wasm"), "cut"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			h := newHost(t, made, "/")
			h.fault[bundle.ProgramName] = tt.fault
			p := openTab(t)
			p.visit(h.at("#/compare"))
			readable(p, tt.key)
		})
	}
}

func TestProgramOfAnotherType(t *testing.T) {
	made := theSite(t)
	h := newHost(t, made, "/")
	h.fault[bundle.ProgramName] = bytesOf(made.File(bundle.ProgramName), "application/octet-stream")
	p := openTab(t)
	p.visit(h.at(""))
	use(p)
	p.quiet(h.URL)
}

func TestWebAssemblyMissing(t *testing.T) {
	h := newHost(t, theSite(t), "/")
	for _, name := range []string{"", bundle.SingleName} {
		p := openTab(t)
		before(p, "delete window.WebAssembly")
		p.visit(h.at(name))
		readable(p, "noWebAssembly")
		p.quiet(h.URL)
		p.close()
	}
}

func TestWebAssemblyForbidden(t *testing.T) {
	made := theSite(t)
	h := newHost(t, made, "/")
	h.fault[""] = func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", "script-src 'self'")
		made.ServeHTTP(w, r)
	}
	p := openTab(t)
	p.visit(h.at(""))
	readable(p, "forbidden")
}

func TestFrameWithoutAccess(t *testing.T) {
	made := theSite(t)
	h := newHost(t, made, "/")
	h.fault[bundle.ProgramName] = func(w http.ResponseWriter, _ *http.Request) {
		w.Write(made.File(bundle.ProgramName)) // without Access-Control-Allow-Origin
	}
	p := openTab(t)
	p.visit(page(t, `<!doctype html><link rel=icon href=data:,><iframe sandbox="allow-scripts" src="`+h.at("")+`" width=900 height=600></iframe>`))
	p.waitInFrame("document.getElementById('parallax-notice').innerText.includes(" + quote(lang.English.Say("boot.frame", nil)) + ")")
	p.waitInFrame("document.getElementById('snapshot').offsetHeight > 500")
}

func TestSingleFileCut(t *testing.T) {
	single := theSite(t).File(bundle.SingleName)
	program := strings.Index(string(single), `id="parallax-program"`)
	for name, data := range map[string][]byte{
		"half":    single[:len(single)/2],
		"90 %":    single[:len(single)*90/100],
		"changed": []byte(strings.Replace(string(single), string(single[program+5000:program+5008]), "????????", 1)),
	} {
		t.Run(name, func(t *testing.T) {
			p := openTab(t)
			u := url.URL{Scheme: "file", Path: file(t, data, "parallax.html")}
			p.visit(u.String())
			readable(p, "cutFile")
		})
	}
}

// TestSingleFileCutInTheLexicon cuts what documents are read with: the page
// shows its own story, and says so when it is asked to read others.
func TestSingleFileCutInTheLexicon(t *testing.T) {
	single := theSite(t).File(bundle.SingleName)
	p := openTab(t)
	u := url.URL{Scheme: "file", Path: file(t, single[:len(single)*99/100], "parallax.html")}
	p.visit(u.String())
	use(p)
	dropped(p, bridge)
	p.wait("document.querySelector('#preview-add')")
	p.click("#preview-add")
	p.wait("document.querySelector('#documents').textContent.includes('could not be fetched')")
	p.wait("document.querySelector('#preview-add')") // what was brought is still there
}

// TestStoryDamaged opens a page whose own story is missing or can't be read: it
// reads its articles again.
func TestStoryDamaged(t *testing.T) {
	single := string(theSite(t).File(bundle.SingleName))
	start := strings.Index(single, `<script type="text/plain" id="parallax-story">`)
	end := start + strings.Index(single[start:], "</script>")
	for name, data := range map[string]string{
		"missing": single[:start] + single[end+len("</script>"):],
		"cut":     single[:start+2000] + single[end:],
	} {
		t.Run(name, func(t *testing.T) {
			p := openTab(t)
			u := url.URL{Scheme: "file", Path: file(t, []byte(data), "parallax.html")}
			p.visit(u.String())
			use(p)
			p.click(`a[href="#/sources"]`)
			p.wait("document.querySelectorAll('#main .art').length === 5")
		})
	}
}

// TestSingleFileInPieces has the single file come slowly, in pieces that end
// anywhere: what has come is unpacked while the rest is on its way. Then it ends
// too soon.
func TestSingleFileInPieces(t *testing.T) {
	made := theSite(t)
	single := made.File(bundle.SingleName)
	whole := len(single)
	h := newHost(t, made, "/")
	h.fault[bundle.SingleName] = func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		for rest := single[:whole]; len(rest) > 0; {
			n := min(222_221, len(rest))
			w.Write(rest[:n])
			w.(http.Flusher).Flush()
			rest = rest[n:]
			time.Sleep(20 * time.Millisecond)
		}
	}
	p := openTab(t)
	p.visit(h.at(bundle.SingleName))
	use(p)
	p.quiet(h.URL)
	whole = len(single) / 2
	p = openTab(t)
	p.visit(h.at(bundle.SingleName))
	readable(p, "cutFile")
}

func TestOldBrowser(t *testing.T) {
	h := newHost(t, theSite(t), "/")
	p := openTab(t)
	before(p, "delete window.DecompressionStream")
	p.visit(h.at(bundle.SingleName))
	readable(p, "old")
	p.close()

	p = openTab(t)
	before(p, "delete Uint8Array.fromBase64; delete WebAssembly.instantiateStreaming; delete window.trustedTypes")
	p.visit(h.at(bundle.SingleName))
	use(p)
}

func TestStorageDenied(t *testing.T) {
	h := newHost(t, theSite(t), "/")
	p := openTab(t)
	before(p, `for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(window, name,
		{ get() { throw new DOMException("denied", "SecurityError"); }, configurable: true });`)
	p.visit(h.at(""))
	use(p)
	if !p.is("parallax.off.storage") {
		t.Error("the page doesn't know that storage is denied")
	}
	got := p.text(`(localStorage.setItem("a", 1), localStorage.setItem("b", 2), localStorage.removeItem("a"),
		[localStorage.length, localStorage.key(0), localStorage.getItem("b"), localStorage.getItem("a")].join())`)
	if got != "1,b,2," {
		t.Errorf("the stand-in holds %q", got)
	}
	p.quiet(h.URL)
}

func TestFragmentOfGarbage(t *testing.T) {
	h := newHost(t, theSite(t), "/")
	tests := []struct {
		fragment string
		says     bool // a sentence tells that the address could not be read
	}{
		{"#/compare?q=100%", false},
		{"#%", true},
		{"#/%zz/%%%?%=%&&==", true},
		{"#/no-such-view?x=1", true},
		{"#?secret=abc123", false},
		{"#/timeline#?secret=abc123", false},
		{"#/timeline?from=%00%ff%fe&to=2025-99-99", false},
		{"#" + strings.Repeat("%", 3000), true},
		{"#/" + strings.Repeat("a", 64<<10), true},
		{"#/compare?" + strings.Repeat("%F0%9F", 12<<10), true},
	}
	for _, tt := range tests {
		name := tt.fragment
		if len(name) > 30 {
			name = name[:30]
		}
		t.Run(name, func(t *testing.T) {
			p := openTab(t)
			p.visit(h.at(tt.fragment))
			p.wait("window.parallax && parallax.live && document.querySelector('#main')")
			const sentence = "[...document.querySelectorAll('#parallax-notice:not([hidden]), .notices')].map(e => e.innerText).join('').trim()"
			if tt.says {
				p.wait(sentence)
			}
			use(p)
			// The same while the page runs.
			eval[any](p, "void (location.hash = "+quote(tt.fragment)+")")
			if tt.says {
				p.wait(sentence)
			}
			use(p)
			p.quiet(h.URL)
		})
	}
}

// TestPanicAfterStart makes Go panic in a callback: the snapshot comes back,
// and nothing leads into the dead program any more.
func TestPanicAfterStart(t *testing.T) {
	h := newHost(t, theSite(t), "/")
	for _, name := range []string{"", bundle.SingleName} {
		p := openTab(t)
		p.visit(h.at(name))
		use(p)
		eval[any](p, "void goappNav()") // it reads an argument that isn't there
		readable(p, "stopped")
		if !p.is("document.body.firstElementChild.id === 'parallax-notice'") {
			t.Error("the dead view is still there")
		}
		p.click(`#snapshot nav a[href="#snapshot-B"]`)
		p.wait("location.hash === '#snapshot-B' && Math.abs(document.getElementById('snapshot-B').getBoundingClientRect().top) < 200")
		p.click("#parallax-notice button")
		p.wait("window.parallax && parallax.live")
		for _, said := range p.said() {
			if strings.HasPrefix(said, "exception:") || strings.Contains(said, "already exited") {
				t.Errorf("the page said: %s", said)
			}
		}
		p.close()
	}
}

// TestSavedCopy opens what a browser saves of a running page: the last view is
// in the body, and the program must start all the same.
func TestSavedCopy(t *testing.T) {
	h := newHost(t, theSite(t), "/")
	p := openTab(t)
	p.visit(h.at(bundle.SingleName))
	use(p)
	saved := p.text("'<!doctype html>' + document.documentElement.outerHTML")
	p.close()

	p = openTab(t)
	u := url.URL{Scheme: "file", Path: file(t, []byte(saved), "saved.html")}
	p.visit(u.String())
	use(p)
	if !p.is("document.querySelectorAll('#main').length === 1") {
		t.Error("the old view stands beside the new one")
	}
	p.quiet()
}

// TestHostileHost speaks to the page from outside.
func TestHostileHost(t *testing.T) {
	h := newHost(t, theSite(t), "/")
	p := openTab(t)
	p.visit(h.at("?embed=1&childId=%3Cscript%3E&x=%zz#/timeline"))
	p.wait("window.parallax && parallax.live")
	eval[any](p, `void [null, 1, "[iFrameSizer]x:", {context: "h5p", action: "hello"}, "parallax: take over"].forEach(m => postMessage(m, "*"))`)
	use(p)
	p.quiet(h.URL)
}
