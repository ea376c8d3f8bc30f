package e2e

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/performance"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// brings drops the articles of one of our own stories in place of the five, and
// waits until the page shows them.
func brings(p *tab, story string) {
	p.t.Helper()
	names, err := filepath.Glob(filepath.Join("..", "story", "testdata", story, "*"))
	if err != nil {
		p.t.Fatal(err)
	}
	var files [][2]string
	for _, name := range names {
		if filepath.Base(name) == "expect.txt" {
			continue
		}
		data, err := os.ReadFile(name)
		if err != nil {
			p.t.Fatal(err)
		}
		files = append(files, [2]string{filepath.Base(name), string(data)})
	}
	dropped(p, files...)
	p.wait("document.querySelector('#preview-add')")
	p.click("#files-replace")
	p.click("#preview-add")
	p.wait("document.querySelector('#documents').textContent.includes('Open now: " + strconv.Itoa(len(files)) + "')")
	p.do(pressing("\x1b"))
	p.wait("!document.querySelector('dialog[open]')")
	p.click("[id='told.close']")
}

// TestViewsByKeyboard does what the views are for with keys alone: from the
// story to a kind of difference, to the passage that it rests on, through
// Coverage and Voices, and by the search.
func TestViewsByKeyboard(t *testing.T) {
	h := newHost(t, theSite(t), "/")
	p := openTab(t)
	p.visit(h.at(""))
	p.wait("window.parallax && parallax.live && document.querySelector('.ondiffer a')")
	enter := func(selector, until string) {
		p.t.Helper()
		tabTo(p, selector, false)
		p.do(pressing("\r"))
		p.wait(until)
	}
	enter(".ondiffer a[href*='kind=date']", "location.hash === '#/differences?kind=date' && document.querySelector('.line svg')")
	enter(".short a", "location.hash.includes('at=') && document.activeElement.matches('.diflist > li')")
	enter(".diflist > li .passage .cite", "location.hash.startsWith('#/sources?at=') && document.activeElement.closest('.art')")
	eval[chromedp.Void](p, "history.back()")
	p.wait("document.querySelector('.diflist')")
	p.visit(h.at("#/coverage"))
	p.wait("window.parallax && parallax.live && document.querySelector('.cov td')")
	enter(".coverage .bar button:nth-of-type(3)", "location.hash.includes('sort=story')")
	enter(".cov details summary", "document.querySelector('.cov details[open]')")
	enter(".cov td .cite", "location.hash.startsWith('#/sources?at=')")
	p.visit(h.at("#/voices"))
	p.wait("window.parallax && parallax.live && document.querySelector('.said li')")
	enter(".voices .bar button:nth-of-type(2)", "location.hash.includes('words=reported') && document.querySelector('.bar-of .pale')")
	enter(".shares tbody tr:nth-child(2) a", "location.hash.includes('who=') && document.querySelector('.shares tbody tr:nth-child(2) a[aria-current]')")
	p.do(pressing("/"))
	p.wait("document.activeElement.id === 'search-box'")
	write(p, "andrbi")
	p.wait("document.querySelector('#search a.hit')")
	press(p, kb.ArrowDown)
	p.wait("document.activeElement.matches('a.hit')")
	p.do(pressing("\r"))
	p.wait("location.hash.startsWith('#/sources?at=') && !document.querySelector('dialog[open]')")
	p.quiet(h.URL)
}

// TestViewsByTouch does the same with a finger, on a phone.
func TestViewsByTouch(t *testing.T) {
	h := newHost(t, theSite(t), "/")
	p := openTab(t)
	p.do(chromedp.EmulateViewport(360, 740))
	call(p, emulation.SetTouchEmulationEnabled, emulation.SetTouchEmulationEnabledParams{Enabled: true, MaxTouchPoints: 1})
	p.visit(h.at(""))
	p.wait("window.parallax && parallax.live && document.querySelector('.ondiffer a')")
	touch(p, ".ondiffer a[href*='kind=duration']")
	p.wait("location.hash === '#/differences?kind=duration' && document.querySelector('.diflist')")
	touch(p, ".diflist .passage .cite")
	p.wait("location.hash.startsWith('#/sources?at=')")
	touch(p, ".views a[href^='#/coverage']")
	p.wait("document.querySelector('.cov td')")
	touch(p, ".coverage .bar button:nth-of-type(2)")
	p.wait("location.hash.includes('sort=carriers')")
	touch(p, "#coverage-more")
	p.wait("document.querySelectorAll('.cov tbody tr').length > 40")
	touch(p, ".views a[href^='#/voices']")
	p.wait("document.querySelector('.said li')")
	touch(p, ".shares tbody tr:nth-child(3) a")
	p.wait("document.querySelector('.shares tbody tr:nth-child(3) a[aria-current]')")
	touch(p, ".mast button[aria-keyshortcuts]")
	p.wait("document.querySelector('#search').open")
	p.quiet(h.URL)
}

// mostKeystroke is how many milliseconds of the page's processor time a
// keystroke in the search may take.
const mostKeystroke = 50

// TestSearchKeystroke types a query letter by letter and measures what each
// letter costs the page: one of five articles, and one that was made with a
// hundred, where a worker has come to answer.
func TestSearchKeystroke(t *testing.T) {
	t.Run("five", func(t *testing.T) {
		h := newHost(t, theSite(t), "/")
		p := openTab(t)
		p.visit(h.at("#/about"))
		typesAQuery(p)
		p.quiet(h.URL)
	})
	t.Run("hundred", func(t *testing.T) {
		if testing.Short() {
			t.Skip("reads a hundred articles")
		}
		data, _ := hundredInOne(t)
		p := openTab(t)
		p.visit(fileURL(file(t, data, "hundred.html")) + "#/about")
		p.wait("window.parallax && parallax.live")
		time.Sleep(4 * time.Second) // the start is over
		typesAQuery(p)
		p.quiet()
	})
}

// typesAQuery opens the search and types.
func typesAQuery(p *tab) {
	p.t.Helper()
	p.wait("window.parallax && parallax.live")
	p.click(".mast button[aria-keyshortcuts]")
	p.wait("document.activeElement.id === 'search-box'")
	settled(p)
	call(p, performance.Enable, performance.EnableParams{TimeDomain: performance.EnableTimeDomainThreadTicks})
	var costs []string
	for i, key := range "taliban regime" {
		before := scriptTime(p)
		write(p, string(key))
		p.wait("document.querySelector('#search-box').value.length === " + strconv.Itoa(i+1) + " && /match/i.test(document.querySelector('#search [role=status]').textContent)")
		settled(p)
		cost := scriptTime(p) - before
		costs = append(costs, strconv.Itoa(int(cost)))
		if cost > mostKeystroke {
			p.t.Errorf("%q took %.0f ms of script, more than %d", key, cost, mostKeystroke)
		}
	}
	p.t.Logf("ms of script by letter: %s", strings.Join(costs, " "))
}

// scriptTime is the processor time that the page's scripts took so far, in
// milliseconds.
func scriptTime(p *tab) float64 {
	p.t.Helper()
	for _, m := range call(p, performance.GetMetrics, cdp.Empty{}).Metrics {
		if m.Name == "ScriptDuration" {
			return m.Value * 1000
		}
	}
	p.t.Fatal("the browser tells no ScriptDuration")
	return 0
}
