package e2e

import (
	"bytes"
	"net/http"
	"testing"

	"parallax/internal/bundle"
	"parallax/internal/lang"
	"parallax/internal/site"
)

// nextRelease is the site with another program, and so another version.
func nextRelease(t *testing.T) *site.Site {
	t.Helper()
	first := theSite(t)
	s, err := seedStory()
	if err != nil {
		t.Fatal(err)
	}
	// A section that every engine skips.
	program := append(bytes.Clone(first.File(bundle.ProgramName)), 0, 5, 4, 'n', 'e', 'x', 't')
	next, err := site.Assemble(program, string(first.File(bundle.ExecName)), s, lang.English)
	if err != nil {
		t.Fatal(err)
	}
	if next.Version == first.Version {
		t.Fatal("two releases have one version")
	}
	return next
}

// A reader visits a site again and again with one browser.
type reader struct {
	t    *testing.T
	h    *host
	keep *tab // holds the storage while every page is closed
}

func newReader(t *testing.T) *reader {
	t.Helper()
	return &reader{t, newHost(t, theSite(t), "/"), openTab(t)}
}

// visit opens the page in a new tab, waits until the service worker has done
// what it can, and closes the tab; it returns the version that was shown.
func (r *reader) visit() string {
	r.t.Helper()
	p := openBeside(r.keep)
	defer p.closeTab()
	p.visit(r.h.at(""))
	p.wait("window.parallax && (parallax.live || parallax.failed)")
	if p.is("parallax.live") {
		use(p)
	}
	settleWorker(p)
	return p.text("document.querySelector('meta[name=parallax-version]').content")
}

// settleWorker asks for an update and waits until no worker is being installed.
func settleWorker(p *tab) {
	p.t.Helper()
	eval[any](p, `(async () => {
		const pause = () => new Promise(done => setTimeout(done, 50));
		for (let i = 0; i < 100 && !(await navigator.serviceWorker.getRegistration()); i++) await pause();
		const r = await navigator.serviceWorker.getRegistration();
		if (!r) return;
		while (r.installing) await pause();
		try { await r.update(); } catch { /* the script is not there, or its install fails */ }
		while (r.installing || (r.active && r.active.state === "activating")) await pause();
	})()`)
}

// offline opens the page without a network and uses it; it returns the version.
func (r *reader) offline() string {
	r.t.Helper()
	r.h.set(func(h *host) { h.down = true })
	defer r.h.set(func(h *host) { h.down = false })
	p := openBeside(r.keep)
	defer p.closeTab()
	p.visit(r.h.at("?utm_source=x"))
	use(p)
	return p.text("document.querySelector('meta[name=parallax-version]').content")
}

func (r *reader) want(got, version, when string) {
	r.t.Helper()
	if got != version {
		r.t.Errorf("%s: version %s, want %s", when, got, version)
	}
}

// TestFirstInstallFails has the program fail at the first visit (case D): the
// next healthy visits must complete the copy.
func TestFirstInstallFails(t *testing.T) {
	for name, fault := range map[string]http.HandlerFunc{
		"error": status(http.StatusInternalServerError), "sign-in": signIn,
		"cut": cutAfter(theSite(t).File(bundle.ProgramName), 100_000),
	} {
		t.Run(name, func(t *testing.T) {
			r := newReader(t)
			r.h.set(func(h *host) { h.fault[bundle.ProgramName] = fault })
			r.visit()
			r.h.set(func(h *host) { delete(h.fault, bundle.ProgramName) })
			r.visit()
			r.want(r.offline(), theSite(t).Version, "offline after a healthy visit")
		})
	}
}

// TestUpdateFails publishes a release that can't be fetched whole (case E):
// the working copy stays, and the release comes when it can.
func TestUpdateFails(t *testing.T) {
	next := nextRelease(t)
	program := next.File(bundle.ProgramName)
	worker := func(w http.ResponseWriter, r *http.Request) { next.ServeHTTP(w, r) }
	tests := []struct {
		name   string
		faults map[string]http.HandlerFunc
	}{
		{"program error", map[string]http.HandlerFunc{bundle.ProgramName: status(http.StatusInternalServerError)}},
		{"program missing", map[string]http.HandlerFunc{bundle.ProgramName: status(http.StatusNotFound)}},
		{"program cut", map[string]http.HandlerFunc{bundle.ProgramName: cutAfter(program, len(program)/2)}},
		{"program of the last release", map[string]http.HandlerFunc{bundle.ProgramName: bytesOf(theSite(t).File(bundle.ProgramName), "application/wasm")}},
		{"program is a page", map[string]http.HandlerFunc{bundle.ProgramName: signIn}},
		{"page of the last release", map[string]http.HandlerFunc{
			"": bytesOf(theSite(t).File("index.html"), "text/html"), "index.html": bytesOf(theSite(t).File("index.html"), "text/html")}},
		{"sign-in for all but the worker", map[string]http.HandlerFunc{"": signIn, "index.html": signIn, bundle.ProgramName: signIn,
			bundle.BootName: signIn, bundle.ExecName: signIn, bundle.StyleName: signIn, bundle.IconName: signIn}},
		{"sign-in for all", map[string]http.HandlerFunc{"": signIn, "index.html": signIn, bundle.ProgramName: signIn, bundle.WorkerName: signIn,
			bundle.BootName: signIn, bundle.ExecName: signIn, bundle.StyleName: signIn, bundle.IconName: signIn}},
		{"worker missing", map[string]http.HandlerFunc{bundle.WorkerName: status(http.StatusNotFound)}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := newReader(t)
			first := theSite(t).Version
			r.want(r.visit(), first, "first visit")
			r.h.set(func(h *host) {
				h.site = next
				h.fault[bundle.WorkerName] = worker
				for name, fault := range tt.faults {
					h.fault[name] = fault
				}
			})
			r.want(r.visit(), first, "visit while the update fails")
			r.want(r.offline(), first, "offline after the update failed")
			r.h.set(func(h *host) { h.fault = map[string]http.HandlerFunc{} })
			r.visit()
			r.want(r.offline(), next.Version, "offline after a healthy visit")
		})
	}
}

// TestUpdateLeavesOthersAlone has another app's cache on the origin (case F),
// and one of the same app in another folder.
func TestUpdateLeavesOthersAlone(t *testing.T) {
	r := newReader(t)
	r.visit()
	const outside = "no/page/of/ours"
	p := openBeside(r.keep)
	p.visit(r.h.at(outside))
	eval[any](p, `Promise.all(["other-app-v1", "parallax " + location.origin + "/other/ 1"].map(async name =>
		(await caches.open(name)).put("x", new Response("theirs"))))`)
	p.closeTab()
	r.h.set(func(h *host) { h.site = nextRelease(t) })
	r.visit()
	r.want(r.offline(), nextRelease(t).Version, "offline after the update")
	p = openBeside(r.keep)
	p.visit(r.h.at(outside))
	names := eval[string](p, "caches.keys().then(names => names.sort().join('; '))")
	want := "other-app-v1; parallax " + r.h.URL + "/ " + nextRelease(t).Version + "; parallax " + r.h.URL + "/other/ 1"
	if names != want {
		t.Errorf("caches: %s\nwant: %s", names, want)
	}
}

// TestUpdateWaits has a page open while a release comes: it says so, goes on
// with its own files, and changes when the reader says so.
func TestUpdateWaits(t *testing.T) {
	r := newReader(t)
	r.visit()
	next := nextRelease(t)
	p := openBeside(r.keep)
	p.visit(r.h.at("#/timeline"))
	p.wait("window.parallax && parallax.live")
	r.h.set(func(h *host) { h.site = next })
	settleWorker(p)
	line := lang.English.Say("boot.update", nil)
	p.wait("document.body.innerText.includes(" + quote(line) + ")")
	r.want(p.text("document.querySelector('meta[name=parallax-version]').content"), theSite(t).Version, "before the reader says so")
	use(p)
	p.click("#parallax-notice button")
	p.wait("document.querySelector('meta[name=parallax-version]').content === " + quote(next.Version))
	use(p)
	p.quiet(r.h.URL)
}

// TestLastReleaseComesBack publishes the release before the last again while
// the last one waits.
func TestLastReleaseComesBack(t *testing.T) {
	r := newReader(t)
	first := theSite(t)
	r.visit()
	p := openBeside(r.keep) // keeps the first release in use
	p.visit(r.h.at(""))
	p.wait("window.parallax && parallax.live")
	r.h.set(func(h *host) { h.site = nextRelease(t) })
	settleWorker(p)
	r.h.set(func(h *host) {
		h.site = first
		h.fault[bundle.ProgramName] = status(http.StatusInternalServerError)
	})
	settleWorker(p)
	p.closeTab()
	r.want(r.offline(), first.Version, "offline after going back")
}

// TestCacheEmptied has the browser throw files away.
func TestCacheEmptied(t *testing.T) {
	r := newReader(t)
	r.visit()
	p := openBeside(r.keep)
	p.visit(r.h.at(bundle.NoticesName))
	eval[any](p, `caches.keys().then(names => Promise.all(names.map(async name => {
		const cache = await caches.open(name);
		for (const key of await cache.keys()) if (!key.url.endsWith("/")) await cache.delete(key);
	})))`)
	p.closeTab()
	r.want(r.visit(), theSite(t).Version, "online without the files")
}
