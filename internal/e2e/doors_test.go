package e2e

import (
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"sync"
	"testing"

	cdpbrowser "github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/storage"
	"github.com/chromedp/chromedp"

	"parallax/internal/bundle"
	"parallax/internal/lang"
	"parallax/internal/site"
)

// doors is a page whose program lays package host open, made once.
var doors struct {
	once sync.Once
	site *site.Site
	err  error
}

// theDoors compiles it.
func theDoors(t *testing.T) *site.Site {
	t.Helper()
	exec := string(theSite(t).File(bundle.ExecName))
	seeds, err := seedStory()
	if err != nil {
		t.Fatal(err)
	}
	doors.once.Do(func() {
		module, err := site.Module(".")
		if err == nil {
			var program []byte
			if program, err = site.CompilePackage(module, "./internal/e2e/testdata/doors"); err == nil {
				doors.site, err = site.Assemble(program, exec, seeds, lang.English)
			}
		}
		doors.err = err
	})
	if doors.err != nil {
		t.Fatal(doors.err)
	}
	return doors.site
}

// openDoors opens the page of the doors from a server.
func openDoors(t *testing.T) (*host, *tab) {
	t.Helper()
	h := newHost(t, theDoors(t), "/")
	p := openTab(t)
	p.visit(h.at(""))
	p.wait("window.doors")
	return h, p
}

// openDoorsFile opens the single file of the doors from disk.
func openDoorsFile(t *testing.T) *tab {
	t.Helper()
	p := openTab(t)
	u := url.URL{Scheme: "file", Path: file(t, theDoors(t).File(bundle.SingleName), "doors.html")}
	p.visit(u.String())
	p.wait("window.doors")
	return p
}

// framedDoors opens the single file of the doors in a frame with the attributes.
func framedDoors(t *testing.T, attributes string) *tab {
	t.Helper()
	h := newHost(t, theDoors(t), "/")
	p := openTab(t)
	p.visit(page(t, `<!doctype html><title>course</title><link rel=icon href=data:,><iframe `+attributes+` src="`+h.at(bundle.SingleName)+`" width=600 height=400></iframe>`))
	p.waitInFrame("window.doors")
	return p
}

// promised evaluates an asynchronous expression in the page's first frame.
func promised(p *tab, expression string) string {
	p.t.Helper()
	if _, err := p.inFrame("((async () => JSON.stringify(await (" + expression + ")))().then(v => window.came = v), window.came = null)"); err != nil {
		p.t.Fatal(err)
	}
	p.waitInFrame("window.came !== null")
	s, err := p.inFrame("window.came")
	if err != nil {
		p.t.Fatal(err)
	}
	return s
}

func checkEval(p *tab, name, expression, want string) {
	p.t.Helper()
	// The keys of an object come in no order.
	sorted := "(v => JSON.stringify(v, v && typeof v === 'object' && !Array.isArray(v) ? Object.keys(v).sort() : undefined))"
	if got := eval[string](p, "(async () => "+sorted+"(await ("+expression+")))()"); got != want {
		p.t.Errorf("%s: %s\nwant %s", name, got, want)
	}
}

func TestStore(t *testing.T) {
	h, p := openDoors(t)
	checkEval(p, "opened", "doors.open('t').then(s => (window.s = s).denied)", `""`)
	checkEval(p, "put", "s.put('b', 'two', 'a', 'one €\\0')", `""`)
	checkEval(p, "get", "s.get('a', 'b', 'none')", `{"a":"one €\u0000","b":"two"}`)
	checkEval(p, "put again", "s.put('a', '')", `""`)
	checkEval(p, "an empty value", "s.get('a')", `{"a":""}`)
	checkEval(p, "keys", "s.keys()", `["a","b"]`)
	checkEval(p, "delete", "s.delete('a', 'none')", `""`)
	p.visit(h.at("?again"))
	p.wait("window.doors")
	checkEval(p, "kept over a reload", "doors.open('t').then(s => (window.s = s).get('a', 'b'))", `{"b":"two"}`)
	p.quiet(h.URL)
}

// TestStoreFromDisk keeps something under a double-clicked file.
func TestStoreFromDisk(t *testing.T) {
	p := openDoorsFile(t)
	checkEval(p, "opened", "doors.open('t').then(s => (window.s = s).denied)", `""`)
	checkEval(p, "put", "s.put('a', 'one')", `""`)
	checkEval(p, "get", "s.get('a')", `{"a":"one"}`)
	p.quiet()
}

// TestStoreDenied has a frame that may keep nothing: it is kept in memory, and
// the page knows.
func TestStoreDenied(t *testing.T) {
	p := framedDoors(t, `sandbox="allow-scripts"`)
	for _, tt := range [][2]string{
		{"doors.open('t').then(s => (window.s = s).denied)", `"denied"`},
		{"s.put('a', 'one', 'b', 'two')", `""`},
		{"s.delete('b')", `""`},
		{"s.get('a', 'b')", `{"a":"one"}`},
		{"s.keys()", `["a"]`},
		{"doors.setFlag('kept', '1')", `false`},
		{"doors.flag('kept')", `"1"`},
		{"doors.persist()", `false`},
	} {
		if got := promised(p, tt[0]); got != tt[1] {
			t.Errorf("%s: %s, want %s", tt[0], got, tt[1])
		}
	}
}

// TestStoreFaults has the database fail in the ways that browsers know, one
// after the other.
func TestStoreFaults(t *testing.T) {
	_, p := openDoors(t)
	const (
		deleted = "new Promise(done => { const r = indexedDB.deleteDatabase('t'); r.onsuccess = r.onerror = done; })"
		foreign = "new Promise(done => { indexedDB.open('t').onsuccess = e => { const t = e.target.result.transaction('kept', 'readwrite'); t.objectStore('kept').put({x: 1}, 'foreign'); t.oncomplete = () => { e.target.result.close(); done(); } } })"
		newer   = "new Promise(done => { const r = indexedDB.open('newer', 7); r.onsuccess = () => { r.result.close(); done(); } })"
	)
	for _, tt := range []struct{ name, do, want string }{
		{"opened", "doors.open('t').then(s => (window.s = s).put('a', 'one'))", `""`},
		{"cleared while open", deleted + ".then(() => s.put('c', 'three'))", `""`},
		{"what the clearing left", "s.keys()", `["c"]`},
		{"a foreign value", foreign + ".then(() => s.get('foreign', 'c'))", `{"c":"three"}`},
		{"full", "(window.put = IDBObjectStore.prototype.put, IDBObjectStore.prototype.put = () => { throw new DOMException('', 'QuotaExceededError') }, s.put('d', 'four'))", `"full"`},
		{"what a full one holds", "(IDBObjectStore.prototype.put = put, s.get('c', 'd'))", `{"c":"three"}`},
		{"broken", "(IDBDatabase.prototype.transaction = () => { throw new DOMException('', 'UnknownError') }, s.put('d', 'four'))", `"broken"`},
		{"of a later release", newer + ".then(() => doors.open('newer')).then(s => s.denied)", `"denied"`},
		{"never answers", "(Object.defineProperty(window, 'indexedDB', {value: {open: () => ({})}, configurable: true}), doors.open('t')).then(s => s.denied)", `"denied"`},
		{"forbidden", "(Object.defineProperty(window, 'indexedDB', {get() { throw new DOMException('', 'SecurityError') }, configurable: true}), doors.open('t')).then(s => s.denied)", `"denied"`},
	} {
		checkEval(p, tt.name, tt.do, tt.want)
	}
}

// TestStoreFull fills a place that the browser gives little room.
func TestStoreFull(t *testing.T) {
	h, p := openDoors(t)
	call(p, storage.OverrideQuotaForOrigin, storage.OverrideQuotaForOriginParams{Origin: h.URL, QuotaSize: new(3_000_000.)})
	checkEval(p, "first", "doors.open('t').then(s => (window.s = s).put('a', 'one'))", `""`)
	checkEval(p, "more than there is room", "s.fill('b', 20e6)", `"full"`)
	checkEval(p, "what was there", "s.get('a', 'b')", `{"a":"one"}`)
}

func TestFlags(t *testing.T) {
	h, p := openDoors(t)
	checkEval(p, "none", "doors.flag('kept')", `""`)
	checkEval(p, "set", "doors.setFlag('kept', 'yes')", `true`)
	p.visit(h.at("?again"))
	p.wait("window.doors")
	checkEval(p, "over a reload", "doors.flag('kept')", `"yes"`)
	checkEval(p, "too long", "doors.setFlag('kept', 'x'.repeat(20e6))", `false`)
	checkEval(p, "as it was", "doors.flag('kept')", `"yes"`)
	checkEval(p, "let go", "doors.setFlag('kept', '')", `true`)
	checkEval(p, "gone", "localStorage.getItem('parallax.kept')", `null`)
}

func TestTabs(t *testing.T) {
	h, p := openDoors(t)
	q := openBeside(p)
	q.visit(h.at("?second"))
	q.wait("window.doors")
	for _, tab := range []*tab{p, q} {
		checkEval(tab, "opened", "doors.tabs('work').then(t => (window.t = t).heard.length)", `0`)
	}
	checkEval(p, "posted", "t.post('saved 7')", `null`)
	q.wait("t.heard.join() === 'saved 7'")
	checkEval(q, "what is no text", "(new BroadcastChannel('work').postMessage({a: 1}), t.post('mine'))", `null`)
	p.wait("t.heard.join() === 'mine'") // not its own, and no object
	p.quiet(h.URL)
}

// downloads has the browser keep downloads below a folder.
func downloads(p *tab) string {
	p.t.Helper()
	dir := p.t.TempDir()
	call(p, cdpbrowser.SetDownloadBehavior, cdpbrowser.SetDownloadBehaviorParams{
		Behavior: cdpbrowser.SetDownloadBehaviorBehaviorAllow, DownloadPath: dir, BrowserContextID: chromedp.FromContext(p.ctx).BrowserContextID,
	})
	return dir
}

// came waits for a downloaded file.
func came(t *testing.T, path string) string {
	t.Helper()
	var data []byte
	if !eventually(func() bool {
		var err error
		data, err = os.ReadFile(path)
		return err == nil
	}) {
		t.Fatalf("%s didn't come", path)
	}
	return string(data)
}

func TestDownload(t *testing.T) {
	_, p := openDoors(t)
	dir := downloads(p)
	checkEval(p, "allowed", "doors.download('Übung 1.txt', 'one €\\n', 'two')", `"yes"`)
	if got := came(t, filepath.Join(dir, "Übung 1.txt")); got != "one €\ntwo" {
		t.Errorf("%q came", got)
	}
	p = openDoorsFile(t)
	dir = downloads(p)
	checkEval(p, "allowed from disk", "doors.download('a.txt', 'one', '')", `"yes"`)
	if got := came(t, filepath.Join(dir, "a.txt")); got != "one" {
		t.Errorf("%q came", got)
	}
}

func TestDownloadInFrames(t *testing.T) {
	for attributes, want := range map[string]string{
		`sandbox="allow-scripts"`:                   `"perhaps"`,
		`sandbox="allow-scripts allow-downloads"`:   `"perhaps"`,
		`sandbox="allow-scripts allow-same-origin"`: `"yes"`, // another origin, whose sandbox can't be seen
		``: `"yes"`,
	} {
		p := framedDoors(t, attributes)
		if got := promised(p, "doors.download('a.txt', 'one', '')"); got != want {
			t.Errorf("%s: %s, want %s", attributes, got, want)
		}
		p.close()
	}
	// In a frame of the same origin the sandbox can be read.
	h := newHost(t, theDoors(t), "/")
	h.fault["course"] = bytesOf([]byte(`<!doctype html><link rel=icon href=data:,><iframe sandbox="allow-scripts allow-same-origin" src="`+h.at("")+`"></iframe>`), "text/html")
	p := openTab(t)
	p.visit(h.at("course"))
	p.waitInFrame("window.doors")
	if got := promised(p, "doors.download('a.txt', 'one', '')"); got != `"no"` {
		t.Errorf("a sandbox of the same origin without allow-downloads: %s", got)
	}
}

func TestCopy(t *testing.T) {
	h, p := openDoors(t)
	for _, name := range []string{"clipboard-read", "clipboard-write"} {
		call(p, cdpbrowser.SetPermission, cdpbrowser.SetPermissionParams{
			Permission: &cdpbrowser.PermissionDescriptor{Name: name}, Setting: cdpbrowser.PermissionSettingGranted,
			Origin: h.URL, BrowserContextID: chromedp.FromContext(p.ctx).BrowserContextID,
		})
	}
	call(p, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true})
	checkEval(p, "copied", "doors.copy('a line\\nand <b>another</b>')", `true`)
	checkEval(p, "what a reader pastes", "navigator.clipboard.readText()", `"a line\nand <b>another</b>"`)
}

// TestCopyTheOlderWay has frames that may not use the clipboard.
func TestCopyTheOlderWay(t *testing.T) {
	for _, attributes := range []string{`sandbox="allow-scripts"`, ``} {
		p := framedDoors(t, attributes)
		call(p, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true})
		p.do(chromedp.MouseClickXY(100, 100)) // a reader's own doing is asked for
		promised(p, "document.addEventListener('copy', e => window.copied = e.target.value)")
		if got := promised(p, "doors.copy('from a frame')"); got != "true" {
			t.Errorf("%s: %s", attributes, got)
		}
		if got, _ := p.inFrame("window.copied + ', ' + document.querySelectorAll('textarea').length + ' fields left'"); got != "from a frame, 0 fields left" {
			t.Errorf("%s: %s", attributes, got)
		}
		p.close()
	}
}

func TestDecode(t *testing.T) {
	_, p := openDoors(t)
	for _, tt := range [][3]string{
		{"shift_jis", "0x93,0xfa,0x96,0x7b", "日本"},
		{"windows-1251", "0xcc,0xe8,0xf0", "Мир"},
		{"gb18030", "0xd6,0xd0", "中"},
		{"euc-kr", "0xc7,0xd1", "한"},
		{"iso-8859-7", "0xe1,0xe2", "αβ"},
		{"utf-8", "0xff", "\ufffd"},
	} {
		checkEval(p, tt[0], "doors.decode('"+tt[0]+"', new Uint8Array(["+tt[1]+"]))", quote(tt[2]))
	}
	checkEval(p, "an unknown label", "doors.decode('klingon', new Uint8Array([1]))", "null")
}

// drop drops paths of this machine on the page, as a reader would.
func drop(p *tab, paths ...string) {
	p.t.Helper()
	for _, kind := range []input.DispatchDragEventType{input.DispatchDragEventTypeDragEnter, input.DispatchDragEventTypeDragOver, input.DispatchDragEventTypeDrop} {
		call(p, input.DispatchDragEvent, input.DispatchDragEventParams{Type: kind, X: 50, Y: 50, Data: &input.DragData{Items: []*input.DragDataItem{}, Files: paths, DragOperationsMask: 1}})
	}
}

func TestFolderDropped(t *testing.T) {
	h, p := openDoors(t)
	dir := t.TempDir()
	for name, words := range map[string]string{"b/two.txt": "22", "b/a/one.txt": "1", "b/.hidden": "no", "b/.git/x": "no", "b/ü.md": "", "last.txt": "333"} {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(words), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	checkEval(p, "listening", "doors.drop().then(d => (window.dropped = d).length)", "0")
	drop(p, filepath.Join(dir, "b"), filepath.Join(dir, "last.txt"))
	p.wait("dropped.length === 1")
	checkEval(p, "a folder and a file", "dropped[0].map(f => [f.path, f.name, f.length, f.problem].join())",
		`["b/a/one.txt,one.txt,1,","b/two.txt,two.txt,2,","b/ü.md,ü.md,0,","last.txt,last.txt,3,"]`)
	p.quiet(h.URL)
}

// TestDroppedOnAPageFromTheDisk drops a folder and a file on the single file,
// where Chrome reads no entry of a drop.
func TestDroppedOnAPageFromTheDisk(t *testing.T) {
	p := openTab(t)
	p.visit(fileURL(file(t, theSite(t).File(bundle.SingleName), "parallax.html")) + "#/sources")
	p.wait("window.parallax && parallax.live && " + articles + " === 5")
	dir := t.TempDir()
	for name, words := range map[string]string{"b/a/two.txt": "Ferry\n\nThe night ferry sailed on 12 May 2025.", "one.txt": "Bridge\n\nThe bridge opened on 12 May 2025."} {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(words), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	drop(p, filepath.Join(dir, "b"), filepath.Join(dir, "one.txt"))
	takeIn(p)
	p.wait(articles + " === 7")
	p.quiet()
}

func TestCapsOfDrop(t *testing.T) {
	_, p := openDoors(t)
	dir := t.TempDir()
	big := filepath.Join(dir, "big")
	many := filepath.Join(dir, "many")
	for _, d := range []string{big, many} {
		if err := os.Mkdir(d, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	for i, size := range []int64{25<<20 + 1, 24 << 20, 24 << 20, 24 << 20, 24 << 20, 10 << 20, 1} {
		f, err := os.Create(filepath.Join(big, fmt.Sprintf("%d.txt", i)))
		if err != nil {
			t.Fatal(err)
		}
		f.Truncate(size)
		f.Close()
	}
	for i := range 2002 {
		if err := os.WriteFile(filepath.Join(many, fmt.Sprintf("%04d.txt", i)), []byte("x"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	checkEval(p, "listening", "doors.drop().then(d => (window.dropped = d).length)", "0")
	drop(p, big)
	p.wait("dropped.length === 1")
	checkEval(p, "bytes", "dropped[0].map(f => f.name + ' ' + f.problem)", `["0.txt file.tooLarge","1.txt ","2.txt ","3.txt ","4.txt ","5.txt file.tooMuch"]`)
	drop(p, many)
	p.wait("dropped.length === 2")
	checkEval(p, "entries", "[dropped[1].length, dropped[1][1999].name, dropped[1][2000].name, dropped[1][2000].problem]", `[2001,"1999.txt","2000.txt","file.tooMany"]`)
}

// TestDoorsStayShut looks for what the page keeps though nobody asked it to.
func TestDoorsStayShut(t *testing.T) {
	h, p := openDoors(t)
	checkEval(p, "databases", "indexedDB.databases().then(d => d.length)", "0")
	checkEval(p, "storage", "[localStorage.length, sessionStorage.length]", "[0,0]")
	p.quiet(h.URL)
}
