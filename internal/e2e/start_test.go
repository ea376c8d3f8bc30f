package e2e

import (
	"bytes"
	"net/http"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"parallax/internal/bundle"
	"parallax/internal/lang"
	"parallax/internal/site"
)

// startEnv has the list of what a page starts with made anew.
const startEnv = "PARALLAX_START"

// startViews are the views that a page may start with.
var startViews = []string{"story", "timeline", "compare", "coverage", "differences", "voices", "sources"}

// firstPart is how many bytes of a program come before its rest, with a little of that.
func firstPart(t *testing.T, program []byte) int {
	t.Helper()
	at := bytes.LastIndex(program, []byte("\x04rest\x00asm"))
	if at < 0 {
		t.Fatal("the program has no rest: `make start` tells what a page starts with")
	}
	return at + 100
}

// withoutRest serves the program up to its rest, and that when come is closed.
func withoutRest(t *testing.T, program []byte, come <-chan struct{}) http.HandlerFunc {
	first := firstPart(t, program)
	return func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/wasm")
		w.Write(program[:first])
		w.(http.Flusher).Flush()
		select {
		case <-come:
			w.Write(program[first:])
		case <-r.Context().Done():
			panic(http.ErrAbortHandler)
		}
	}
}

// waits tells whether a function of the rest is waited for.
const waits = "performance.getEntriesByName('parallax:waits').length > 0"

// TestStartsWithTheFirstPart opens each view, and from there the next one, while the
// rest of the program hasn't come: nothing is missing.
func TestStartsWithTheFirstPart(t *testing.T) {
	made := theSite(t)
	h := newHost(t, made, "/")
	h.fault[bundle.ProgramName] = withoutRest(t, made.File(bundle.ProgramName), nil)
	for _, width := range []int64{1280, 360} {
		for i, view := range startViews {
			p := openTab(t)
			lookAs(p, width, false)
			p.visit(h.at("#/" + view))
			next := startViews[(i+1)%len(startViews)]
			for _, view := range []string{view, next} {
				p.wait("window.parallax && parallax.live && document.querySelector('nav.views a[href^=\"#/" + view + "\"][aria-current]') && document.querySelector('#main').innerText.length > 200 || " + waits)
				if p.is(waits) {
					t.Errorf("at %d pixels a page that starts with %s waits for a function of the rest at %s: run `make start`", width, startViews[i], view)
					break
				}
				if view != next {
					p.click(`nav.views a[href^="#/` + next + `"]`)
				}
			}
			p.close()
		}
	}
}

// TestRestComesLate asks for what the first part of the program doesn't have, and then
// for something else: both come, in their order, when the rest does.
func TestRestComesLate(t *testing.T) {
	made := theSite(t)
	h := newHost(t, made, "/")
	come := make(chan struct{})
	h.fault[bundle.ProgramName] = withoutRest(t, made.File(bundle.ProgramName), come)
	p := openTab(t)
	p.visit(h.at("#/timeline"))
	p.wait("window.parallax && parallax.live && document.querySelector('nav.views')")
	eval[any](p, `void [...document.querySelectorAll("header a, header button")].find(e => e.textContent.includes("Your documents")).click()`)
	p.wait(waits)
	p.wait("document.getElementById('parallax-notice').innerText === " + quote(lang.English.Say("boot.loading", nil)))
	eval[any](p, `void document.querySelector('nav.views a[href^="#/compare"]').click()`)
	time.Sleep(300 * time.Millisecond) // a timer of Go's may ring
	if p.is("document.querySelector('nav.views a[href^=\"#/compare\"][aria-current]')") {
		t.Error("Go was asked for more while it waited")
	}
	close(come)
	p.wait("performance.getEntriesByName('parallax:whole').length > 0 && document.getElementById('parallax-notice').hidden")
	p.wait("document.querySelector('nav.views a[href^=\"#/compare\"][aria-current]')")
	use(p)
	p.quiet(h.URL)
}

// TestRestDoesNotCome cuts and damages the rest: the snapshot stays, and one sentence.
func TestRestDoesNotCome(t *testing.T) {
	made := theSite(t)
	program := made.File(bundle.ProgramName)
	first := firstPart(t, program)
	damaged := slices.Clone(program)
	copy(damaged[first+(len(program)-first)/2:], make([]byte, 4096))
	for name, fault := range map[string]http.HandlerFunc{
		"cut at once": cutAfter(program, first),
		"cut":         cutAfter(program, first+(len(program)-first)/2),
		"shortened":   bytesOf(program[:len(program)-1000], "application/wasm"),
		"damaged":     bytesOf(damaged, "application/wasm"),
	} {
		t.Run(name, func(t *testing.T) {
			h := newHost(t, made, "/")
			h.fault[bundle.ProgramName] = fault
			p := openTab(t)
			p.visit(h.at("#/compare"))
			readable(p, "cut")
		})
	}
}

// TestStartList writes the list of what a page starts with: the functions that a
// browser calls while each view is opened and the next asked for.
func TestStartList(t *testing.T) {
	if os.Getenv(startEnv) == "" {
		t.Skip("only when it is asked for: make start")
	}
	module, err := site.Module(".")
	if err != nil {
		t.Fatal(err)
	}
	program, names, err := site.CompileNamed(module)
	if err != nil {
		t.Fatal(err)
	}
	story, err := seedStory()
	if err != nil {
		t.Fatal(err)
	}
	made, err := site.Assemble(program, string(theSite(t).File(bundle.ExecName)), story, lang.English)
	if err != nil {
		t.Fatal(err)
	}
	h := newHost(t, made, "/")
	var called []string
	for _, width := range []int64{1280, 360} {
		for i, view := range startViews {
			p := openTab(t)
			lookAs(p, width, false)
			events := traced(p, func() {
				p.visit(h.at("#/" + view))
				p.wait("window.parallax && parallax.live && document.querySelector('nav.views')")
				time.Sleep(time.Second)
				eval[any](p, `void document.querySelector('nav.views a[href^="#/`+startViews[(i+1)%len(startViews)]+`"]').click()`)
				time.Sleep(time.Second)
			}, "v8.wasm", "disabled-by-default-v8.wasm.detailed")
			for _, e := range events {
				if name := names[e.Args.Function]; e.Name == "wasm.CompileLazy" && name != "" {
					called = append(called, name)
				}
			}
			p.close()
		}
	}
	if len(called) < 1000 {
		t.Fatalf("%d functions were seen called: does this browser compile each when it is called?", len(called))
	}
	if !slices.ContainsFunc(called, func(name string) bool { return strings.HasPrefix(name, "runtime.") }) {
		t.Fatal("none of Go's own was seen")
	}
	if err := site.WriteStart(module, called); err != nil {
		t.Fatal(err)
	}
}
