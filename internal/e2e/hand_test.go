package e2e

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"testing"
	"time"

	"parallax/internal/bundle"
	"parallax/internal/bundle/hostile"
	"parallax/internal/lang"
	"parallax/internal/site"
	"parallax/internal/story"
	"parallax/internal/text"
)

// assetsOf are the parts that a site was made of.
func assetsOf(t *testing.T, made *site.Site) bundle.Assets {
	t.Helper()
	program := made.File(bundle.ProgramName)
	packed, err := bundle.Pack(program)
	if err != nil {
		t.Fatal(err)
	}
	words := made.File(bundle.LexiconName)
	lexicon, err := bundle.Pack(words)
	if err != nil {
		t.Fatal(err)
	}
	_, worker, _ := strings.Cut(string(made.File(bundle.WorkerName)), "\n")
	return bundle.Assets{
		Style: string(made.File(bundle.StyleName)), Exec: string(made.File(bundle.ExecName)), Boot: string(made.File(bundle.BootName)),
		Worker: worker, Icon: string(made.File(bundle.IconName)), Notices: string(made.File(bundle.NoticesName)),
		Hash: bundle.Integrity(program), Packed: packed, LexiconHash: bundle.Integrity(words), Lexicon: lexicon,
	}
}

// handOn has the page make its single file, and returns that.
func handOn(p *tab) []byte {
	p.t.Helper()
	p.wait("window.doors")
	data := eval[string](p, `doors.single().then(u => u.startsWith("blob:") ? new Promise(done => {
		const r = new FileReader();
		r.onload = () => done(r.result.split(",")[1]);
		r.readAsDataURL(blobs.get(u));
	}) : "!" + u)`)
	if strings.HasPrefix(data, "!") {
		p.t.Fatalf("no file was made: %s", data)
	}
	page, err := base64.StdEncoding.DecodeString(data)
	if err != nil {
		p.t.Fatal(err)
	}
	return page
}

// remember keeps the blobs that the page makes addresses of: its policy lets
// nobody fetch them.
const remember = `(() => {
	const make = URL.createObjectURL;
	window.blobs = new Map();
	URL.createObjectURL = (b) => { const u = make.call(URL, b); blobs.set(u, b); return u; };
})()`

// openFile opens a page from disk.
func openFile(t *testing.T, data []byte, script string) *tab {
	t.Helper()
	p := openTab(t)
	before(p, script)
	u := url.URL{Scheme: "file", Path: file(t, data, "page.html")}
	p.visit(u.String())
	return p
}

// TestSingleMakesItself has the single file make the same file again, without
// and with a project, from disk.
func TestSingleMakesItself(t *testing.T) {
	made := theDoors(t)
	p := openFile(t, made.File(bundle.SingleName), remember)
	if !bytes.Equal(handOn(p), made.File(bundle.SingleName)) {
		t.Error("the page makes another file than the command")
	}
	p.quiet()
	s, err := seedStory()
	if err != nil {
		t.Fatal(err)
	}
	project := []byte("{\n \"schema\": \"parallax.project/1\", \"name\": \"</script><!--<script> \\\\u003c \\\\\\\\ \u20ac\"\n}\n")
	with := bundle.Single(assetsOf(t, made), bundle.Contents{Story: s, Project: project}, lang.English)
	p = openFile(t, with, remember)
	p.wait("window.doors")
	checkEval(p, "the project", "doors.project().then(v => v === "+quote(string(project))+")", "true")
	if !bytes.Equal(handOn(p), with) {
		t.Error("with a project the page makes another file than the command")
	}
	p.quiet()
}

// TestSiteMakesSingle has the static site make the single file from its own
// files, with the server there and without, and opens that.
func TestSiteMakesSingle(t *testing.T) {
	made := theDoors(t)
	h := newHost(t, made, "/a folder/")
	profile := t.TempDir()
	var first []byte
	within(t, profile, func(p *tab) {
		before(p, remember)
		p.visit(h.at(""))
		p.wait("window.doors")
		eval[any](p, "navigator.serviceWorker.register(parallax.script('sw.js')).then(() => navigator.serviceWorker.ready).then(r => r.active.state)")
		first = handOn(p)
		p.quiet(h.URL)
	})
	h.set(func(h *host) { h.down = true })
	within(t, profile, func(p *tab) {
		before(p, remember)
		p.visit(h.at(""))
		if !bytes.Equal(handOn(p), first) {
			t.Error("without a network another file is made")
		}
		p.quiet(h.URL)
	})
	p := openFile(t, first, remember)
	if !bytes.Equal(handOn(p), first) {
		t.Error("the file makes another one than itself")
	}
	p.quiet()
	// Only how the program is packed is the browser's own.
	want := bundle.Single(assetsOf(t, made), bundle.Contents{Story: mustSeeds(t)}, lang.English)
	for _, id := range []string{"parallax-story", "parallax-boot", "parallax-exec", "parallax-worker"} {
		if block(first, id) != block(want, id) || block(want, id) == "" {
			t.Errorf("#%s differs from the command's", id)
		}
	}
	if len(first) > len(want)+len(want)/20 {
		t.Errorf("%d bytes, the command's file %d", len(first), len(want))
	}
}

func mustSeeds(t *testing.T) *story.Story {
	t.Helper()
	s, err := seedStory()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// block is the script of an id in a page.
func block(page []byte, id string) string {
	_, rest, _ := strings.Cut(string(page), `id="`+id+`">`)
	content, _, _ := strings.Cut(rest, "</script>")
	return content
}

// TestPartsOfAnotherRelease has the server hold a later release than the page.
func TestPartsOfAnotherRelease(t *testing.T) {
	for name, fault := range map[string]http.HandlerFunc{
		bundle.StyleName: bytesOf([]byte("body{}"), "text/css"), bundle.ExecName: status(http.StatusNotFound), bundle.ProgramName: signIn,
	} {
		h, p := openDoors(t)
		h.set(func(h *host) { h.fault[name] = fault })
		checkEval(p, name, "doors.single()", `"broken"`)
	}
}

// TestHandOnStaysAwake makes the file of a hundred articles.
func TestHandOnStaysAwake(t *testing.T) {
	made := theDoors(t)
	s := times(mustSeeds(t), 20)
	project, err := json.Marshal(s.Sources) // of about the size of a project
	if err != nil {
		t.Fatal(err)
	}
	for name, serve := range map[string]bool{"single file": false, "site": true} {
		contents := bundle.Contents{Story: s, Project: project}
		var p *tab
		if serve {
			files, _ := bundle.Site(assetsOf(t, made), contents, lang.English)
			h := newHost(t, made, "/")
			h.fault[""] = bytesOf(files[0].Data, "text/html; charset=utf-8")
			p = openTab(t)
			before(p, remember)
			p.visit(h.at(""))
		} else {
			p = openFile(t, bundle.Single(assetsOf(t, made), contents, lang.English), remember)
		}
		p.wait("window.doors && document.readyState === 'complete'")
		time.Sleep(time.Second)
		took := eval[float64](p, `(async () => {
			window.long = [];
			new PerformanceObserver(l => long.push(...l.getEntries().map(e => Math.round(e.duration)))).observe({ entryTypes: ["longtask"] });
			const start = performance.now();
			window.made = await doors.single();
			return performance.now() - start;
		})()`)
		p.wait("made.startsWith('blob:')")
		long := p.text("long.join()")
		t.Logf("%s: %d articles in %.0f ms; tasks over 50 ms: %s", name, len(s.Sources), took, long)
		if took > 15_000 { // 3,000 are promised, and 50 a task; the machines of tests are slow, and busy
			t.Errorf("%s: %.0f ms", name, took)
		}
		for _, ms := range strings.Split(long, ",") {
			if n, _ := strconv.Atoi(ms); n > 1000 {
				t.Errorf("%s: a task of %d ms", name, n)
			}
		}
		p.close()
	}
}

// times is a story n times over, each time under other names.
func times(s *story.Story, n int) *story.Story {
	all := &story.Story{Schema: s.Schema}
	for i := range n {
		rename := func(p *text.Place) { p.Source += fmt.Sprint("-", i) }
		data, err := json.Marshal(s)
		if err != nil {
			panic(err)
		}
		one := new(story.Story)
		if err := json.Unmarshal(data, one); err != nil {
			panic(err)
		}
		for k := range one.Sources {
			one.Sources[k].ID += fmt.Sprint("-", i)
			one.Sources[k].Text = strings.ReplaceAll(one.Sources[k].Text, " the ", fmt.Sprintf(" t%02d ", i))
		}
		for k := range one.Events {
			rename(&one.Events[k].Title)
			for r := range one.Events[k].Reports {
				rename(&one.Events[k].Reports[r].Place)
			}
		}
		for k := range one.Times {
			rename(&one.Times[k].Place)
		}
		all.Sources = append(all.Sources, one.Sources...)
		all.Times = append(all.Times, one.Times...)
		all.Actors = append(all.Actors, one.Actors...)
		all.Quotes = append(all.Quotes, one.Quotes...)
		all.Figures = append(all.Figures, one.Figures...)
		all.Events = append(all.Events, one.Events...)
		all.Statements = append(all.Statements, one.Statements...)
		all.Differences = append(all.Differences, one.Differences...)
		all.OnlyIn = append(all.OnlyIn, one.OnlyIn...)
	}
	story.Fill(all)
	return all
}

// TestHandedOnIsDead opens every kind of page made of hostile words: nothing of
// them runs, and nothing is asked.
func TestHandedOnIsDead(t *testing.T) {
	const beacon = "https://beacon.invalid/x"
	list := hostile.Words(beacon)
	s := hostile.Story(list...)
	var project bytes.Buffer
	e := json.NewEncoder(&project)
	e.SetEscapeHTML(false)
	if err := e.Encode(map[string]any{"name": strings.Join(list, " "), "notes": list, "documents": s.Sources}); err != nil {
		t.Fatal(err)
	}
	contents := bundle.Contents{Story: s, Project: project.Bytes()}
	a := assetsOf(t, theDoors(t))
	files, _ := bundle.Site(a, contents, lang.English)
	for name, page := range map[string][]byte{
		"single": bundle.Single(a, contents, lang.English), "snapshot": bundle.Snapshot(a.Style, s, lang.English), "site": files[0].Data,
	} {
		t.Run(name, func(t *testing.T) {
			if name == "site" {
				h := newHost(t, theDoors(t), "/")
				h.fault[""] = bytesOf(page, "text/html; charset=utf-8")
				p := openTab(t)
				before(p, remember)
				p.visit(h.at(""))
				dead(p, name, len(list))
				p.quiet(h.URL)
				return
			}
			p := openFile(t, page, remember)
			dead(p, name, len(list))
			p.quiet()
		})
	}
}

// dead waits until a page of hostile words has come to rest, and looks.
func dead(p *tab, name string, articles int) {
	p.t.Helper()
	p.wait("document.readyState === 'complete'")
	if name != "snapshot" {
		p.wait("window.doors")
	}
	if n := eval[int](p, "document.querySelectorAll('#snapshot article').length"); n != articles {
		p.t.Errorf("%d articles, want %d", n, articles)
	}
	eval[any](p, `void document.querySelectorAll("a, button, summary").forEach(e => { if (!e.getAttribute("href")?.startsWith("#/")) e.click() })`)
	time.Sleep(300 * time.Millisecond)
	if p.is("window.alive || document.querySelector('#snapshot :is(script, img, svg, iframe, object, embed, style, form, base, math, video)')") {
		p.t.Error("something of the words came alive")
	}
}
