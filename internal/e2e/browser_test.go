package e2e

import (
	"context"
	"encoding/json"
	"fmt"
	"net/url"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"
)

// patience is how long a test waits for the page; the machines it runs on are slow.
const patience = 30 * time.Second

// flags start Chromium without anything that asks the network by itself.
// Frames stay in the page's process, so that a test can look into them.
func flags(profile string) []chromedp.ExecAllocatorOption {
	options := []chromedp.ExecAllocatorOption{
		chromedp.NoFirstRun,
		chromedp.NoDefaultBrowserCheck,
		chromedp.Headless,
		chromedp.NoSandbox,
		chromedp.DisableGPU,
		chromedp.UserDataDir(profile),
		chromedp.WindowSize(1280, 900),
		chromedp.WSURLReadTimeout(patience),
	}
	for _, name := range []string{"disable-quic", "disable-background-networking", "disable-component-update",
		"disable-sync", "disable-default-apps", "disable-extensions", "disable-site-isolation-trials", "mute-audio",
		"disable-dev-shm-usage", "hide-scrollbars"} {
		options = append(options, chromedp.Flag(name, true))
	}
	return append(options, chromedp.Flag("disable-features", "IsolateSandboxedIframes,IsolateOrigins,site-per-process,OptimizationHints,MediaRouter"))
}

// startBrowser starts Chromium with a profile folder; extra are flags without
// their dashes. The returned context is the browser's first tab.
func startBrowser(profile string, extra ...chromedp.ExecAllocatorOption) (context.Context, func(), error) {
	allocator, endAllocator := chromedp.NewExecAllocator(context.Background(), append(flags(profile), extra...)...)
	// Chromium says things that this release of the protocol's Go types doesn't
	// know; they don't concern the page.
	ctx, end := chromedp.NewContext(allocator, chromedp.WithErrorf(func(string, ...any) {}))
	if err := chromedp.Do(ctx); err != nil {
		end()
		endAllocator()
		return nil, nil, fmt.Errorf("starting Chromium: %w", err)
	}
	return ctx, func() {
		chromedp.Cancel(ctx)
		endAllocator()
	}, nil
}

// A tab is a page in the browser, with what it said and asked for.
type tab struct {
	t      *testing.T
	ctx    context.Context
	close  func()
	mu     sync.Mutex
	errors []string                              // console errors and exceptions
	hosts  map[string]bool                       // schemes and hosts that were asked
	frames map[string]runtime.ExecutionContextID // the page's worlds, by frame
}

// openTab opens a tab in a browser context of its own: no storage, no worker.
func openTab(t *testing.T) *tab {
	t.Helper()
	return newTab(t, sharedBrowser(t), chromedp.WithNewBrowserContext())
}

// openBeside opens another tab that shares storage and worker with p.
func openBeside(p *tab) *tab {
	p.t.Helper()
	id := chromedp.FromContext(p.ctx).BrowserContextID
	return newTab(p.t, sharedBrowser(p.t), chromedp.WithExistingBrowserContext(id))
}

func newTab(t *testing.T, browser context.Context, options ...chromedp.ContextOption) *tab {
	t.Helper()
	p := &tab{t: t, hosts: map[string]bool{}, frames: map[string]runtime.ExecutionContextID{}}
	var end func()
	p.ctx, end = chromedp.NewContext(browser, append(options, chromedp.WithListener(p.hear))...)
	var once sync.Once
	p.close = func() { once.Do(end) }
	t.Cleanup(p.close)
	if err := chromedp.Do(p.ctx); err != nil {
		t.Fatalf("opening a tab: %v", err)
	}
	return p
}

// hear collects what the page says and asks for.
func (p *tab) hear(event any) {
	p.mu.Lock()
	defer p.mu.Unlock()
	switch e := event.(type) {
	case *runtime.EventConsoleAPICalled:
		if e.Type == runtime.ConsoleAPICalledTypeError {
			var words []string
			for _, arg := range e.Args {
				words = append(words, string(arg.Value)+arg.Description)
			}
			p.errors = append(p.errors, "console: "+strings.Join(words, " "))
		}
	case *runtime.EventExceptionThrown:
		p.errors = append(p.errors, "exception: "+thrown(e.ExceptionDetails))
	case *log.EventEntryAdded:
		if e.Entry.Level == log.EntryLevelError {
			p.errors = append(p.errors, "log: "+e.Entry.Text+" "+e.Entry.URL)
		}
	case *network.EventRequestWillBeSent:
		if u, err := url.Parse(e.Request.URL); err == nil {
			p.hosts[u.Scheme+"://"+u.Host] = true
		}
	case *runtime.EventExecutionContextCreated:
		var aux struct {
			FrameID   string `json:"frameId"`
			IsDefault bool   `json:"isDefault"`
		}
		if json.Unmarshal(e.Context.AuxData, &aux) == nil && aux.IsDefault {
			p.frames[aux.FrameID] = e.Context.ID
		}
	}
}

// do runs actions and fails the test when they do.
func (p *tab) do(actions ...chromedp.Action[chromedp.Void]) {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	if err := chromedp.Do(ctx, actions...); err != nil {
		p.t.Fatalf("%v\n%s", err, p.state())
	}
}

// visit goes to an address; an address that can't be reached is the test's failure.
func (p *tab) visit(address string) {
	p.t.Helper()
	p.do(chromedp.Navigate(address))
}

// eval evaluates a JavaScript expression in the page and waits for its promise.
func eval[T any](p *tab, expression string) T {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	v, err := chromedp.Run(ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		p.t.Fatalf("%s: %v\n%s", expression, err, p.state())
	}
	return v
}

// text evaluates an expression and words its value.
func (p *tab) text(expression string) string {
	p.t.Helper()
	return eval[string](p, "String("+expression+")")
}

// is reports whether an expression is true now; a page that is between two
// documents makes it false.
func (p *tab) is(expression string) bool {
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	yes, err := chromedp.Run(ctx, chromedp.Evaluate[bool]("!!("+expression+")"))
	return err == nil && yes
}

// wait waits until an expression is true.
func (p *tab) wait(expression string) {
	p.t.Helper()
	if !eventually(func() bool { return p.is(expression) }) {
		p.t.Fatalf("waited for %s\n%s", expression, p.state())
	}
}

// eventually waits until f is true, for as long as patience lasts.
func eventually(f func() bool) bool {
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
		if f() {
			return true
		}
	}
	return false
}

// click clicks on the first element that a selector finds, as a reader would:
// once it stands still and nothing covers it.
func (p *tab) click(selector string) {
	p.t.Helper()
	p.wait("document.querySelector(" + quote(selector) + ")")
	if !eval[bool](p, still+"("+quote(selector)+")") {
		p.t.Fatalf("%s is covered or never stands still\n%s", selector, p.state())
	}
	p.do(chromedp.Click(chromedp.CSS(selector)))
}

// still brings what a selector finds into sight and resolves to true when its
// box is the same over two frames and its middle is its own. A tab that isn't
// seen draws no frames: there a moment is enough.
const still = `(async selector => {
	const frame = () => new Promise(f => { requestAnimationFrame(f); setTimeout(f, 100) });
	let was = '';
	for (const end = performance.now() + 10000; performance.now() < end;) {
		const el = document.querySelector(selector);
		let is = '';
		if (el) {
			el.scrollIntoViewIfNeeded();
			const box = el.getClientRects()[0];
			if (box) {
				const at = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
				if (at && el.contains(at)) is = [box.x, box.y, box.width, box.height].join();
				else if (at) el.scrollIntoView({block: 'center'});
			}
		}
		if (is && is === was) return true;
		was = is;
		await frame();
		await frame();
	}
	return false;
})`

// inFrame evaluates an expression in the page's first frame.
func (p *tab) inFrame(expression string) (string, error) {
	id, err := p.frame()
	if err != nil {
		return "", err
	}
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	return chromedp.Run(ctx, chromedp.Evaluate[string]("String("+expression+")", func(e *runtime.EvaluateParams) {
		e.ContextID = id
	}))
}

// waitInFrame waits until an expression is true in the page's first frame.
func (p *tab) waitInFrame(expression string) {
	p.t.Helper()
	var last string
	if !eventually(func() bool {
		s, err := p.inFrame("!!(" + expression + ")")
		last = fmt.Sprint(s, err)
		return err == nil && s == "true"
	}) {
		body, _ := p.inFrame("document.body.innerText.slice(0, 600)")
		p.t.Fatalf("waited in the frame for %s: %s\nframe: %s\n%s", expression, last, body, p.state())
	}
}

// frame finds the world of the first frame in the page.
func (p *tab) frame() (runtime.ExecutionContextID, error) {
	top := string(chromedp.FromContext(p.ctx).Target.TargetID)
	p.mu.Lock()
	defer p.mu.Unlock()
	for id, world := range p.frames {
		if id != top {
			return world, nil
		}
	}
	return 0, fmt.Errorf("the page has no frame")
}

// state words where the page stands, for a failed test.
func (p *tab) state() string {
	ctx, cancel := context.WithTimeout(p.ctx, 5*time.Second)
	defer cancel()
	s, err := chromedp.Run(ctx, chromedp.Evaluate[string](`location.href.slice(0, 200) + "\n" + document.documentElement.outerHTML.length
		+ " characters, parallax: " + JSON.stringify(window.parallax) + "\n" + (document.querySelector("dialog[open]") || document.body).innerText.slice(0, 4000)`))
	if err != nil {
		s = err.Error()
	}
	return s + "\nsaid: " + strings.Join(p.said(), "\n      ")
}

// said are the errors so far.
func (p *tab) said() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return append([]string(nil), p.errors...)
}

// quiet fails the test when the page said an error or asked another host than
// those of the given addresses.
func (p *tab) quiet(addresses ...string) {
	p.t.Helper()
	for _, e := range p.said() {
		p.t.Errorf("the page said: %s", e)
	}
	p.mu.Lock()
	defer p.mu.Unlock()
hosts:
	for host := range p.hosts {
		for _, own := range append(addresses, "data://", "blob://", "about://", "file://") {
			if u, err := url.Parse(own); err == nil && u.Scheme+"://"+u.Host == host {
				continue hosts
			}
		}
		p.t.Errorf("the page asked %s", host)
	}
}

// shared is the browser of all tests that don't need one of their own.
var shared struct {
	once sync.Once
	ctx  context.Context
	end  func()
	err  error
	dir  string
}

// sharedBrowser starts the shared browser; a machine without Chromium fails
// the test with what to install.
func sharedBrowser(t *testing.T) context.Context {
	t.Helper()
	shared.once.Do(func() {
		if shared.dir, shared.err = os.MkdirTemp("", "parallax-profile-"); shared.err == nil {
			shared.ctx, shared.end, shared.err = startBrowser(shared.dir)
		}
	})
	if shared.err != nil {
		t.Fatalf("%v\nThe browser tests need Chromium (Debian, Ubuntu: apt-get install chromium).", shared.err)
	}
	return shared.ctx
}

// endShared ends the shared browser after the last test.
func endShared() {
	if shared.end != nil {
		shared.end()
	}
	if shared.dir != "" {
		os.RemoveAll(shared.dir)
	}
}

// quote writes a string as JavaScript.
func quote(s string) string {
	data, _ := json.Marshal(s) // a string can always be written
	return string(data)
}

// closeTab closes a tab and waits until the browser has forgotten it.
func (p *tab) closeTab() {
	id := chromedp.FromContext(p.ctx).Target.TargetID
	p.close()
	eventually(func() bool {
		infos, err := chromedp.Targets(shared.ctx)
		if err != nil {
			return true
		}
		return !has(infos, id)
	})
}

func has(infos []*target.Info, id target.ID) bool {
	for _, info := range infos {
		if info.TargetID == id {
			return true
		}
	}
	return false
}

// call sends a command of the DevTools protocol.
func call[P, R any](p *tab, command cdp.Command[P, R], params P) R {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	result, err := chromedp.Call(ctx, command, params)
	if err != nil {
		p.t.Fatalf("%s: %v", command.Method, err)
	}
	return result
}

// thrown words an exception that nobody caught.
func thrown(d *runtime.ExceptionDetails) string {
	if d.Exception == nil {
		return d.Text
	}
	return d.Text + " " + d.Exception.Description
}
