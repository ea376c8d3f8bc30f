package e2e

import (
	"bytes"
	"compress/zlib"
	"encoding/json"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"parallax/internal/bundle"
)

// chosen is the text of what is shown of the controls of a view.
const chosen = `[...document.querySelectorAll("main .bar *")].filter(e => e.checkVisibility() && !e.children.length).map(e => e.tagName === "OPTION" ? "" : e.value || e.textContent).filter(w => w).join("|")`

// onPaper opens a view and lays it out as it is printed.
func onPaper(t *testing.T, address string) *tab {
	t.Helper()
	p := openTab(t)
	p.visit(newHost(t, theSite(t), "/").at(address))
	p.wait("window.parallax && parallax.live")
	asPaper(p, papers["A4"])
	return p
}

// TestPaperTellsFilters holds paper to what was chosen in a view, as the
// controls aren't on it, and to nothing where nothing was chosen.
func TestPaperTellsFilters(t *testing.T) {
	p := onPaper(t, "#/story")
	for _, c := range []struct{ address, want, wantNot string }{
		{"#/compare?on=differ&least=40&words=talks", "Where they differ|Matches at least|40 %|", "Add a column"},
		{"#/compare?on=differ&least=40&words=talks", "|talks|", "What each adds"},
		{"#/timeline?kind=said", "Events", "Sources"},
		{"#/timeline", "", "Events"},
		{"#/timeline", "", "Find"},
		{"#/timeline?q=talks", "Find|talks", "Fold gaps"},
		{"#/coverage?show=differ", "Sort by|Disagreement|Only where", "How many carry it"},
		{"#/differences?kind=date", "Dates", "Names"},
		{"#/differences", "", "All"},
	} {
		p.do(chromedp.Navigate("about:blank"))
		p.visit(newHost(t, theSite(t), "/").at(c.address))
		p.wait("window.parallax && parallax.live && document.querySelector('main .bar') && " + chosen + ".includes(" + quote(c.want) + ")")
		if got := p.text(chosen); strings.Contains(got, c.wantNot) {
			t.Errorf("%s on paper: %q", c.address, got)
		}
	}
}

// TestPaperColumns holds Compare's columns to the paper, however many there are.
func TestPaperColumns(t *testing.T) {
	p := onPaper(t, "#/compare")
	for n := 2; n <= 5; n++ {
		p.wait("document.querySelectorAll('.cols > .col').length === " + strconv.Itoa(n) + " && document.querySelector('.col:last-child .para')")
		if wide := eval[float64](p, `Math.max(...[...document.querySelectorAll(".col, .col *")].map(e => e.getBoundingClientRect().right)) - innerWidth`); wide > 1 {
			t.Errorf("%d columns reach %v px beyond the paper", n, wide)
		}
		p.text(`[...document.querySelectorAll(".bars a.btn")].find(a => a.textContent === "Add a column")?.click()`)
	}
}

// TestPaperIsNotShrunk looks for what is as wide on paper as it was in the window
// it is printed from: a browser shrinks all of a page for one such thing.
func TestPaperIsNotShrunk(t *testing.T) {
	p := openTab(t)
	h := newHost(t, theSite(t), "/")
	for _, view := range []string{"story", "timeline", "compare", "coverage", "differences", "voices", "sources", "about"} {
		p.do(chromedp.Navigate("about:blank"), chromedp.EmulateViewport(1280, 900))
		p.visit(h.at("#/" + view))
		p.wait("window.parallax && parallax.live && document.querySelector('#main > :not(.notices)').textContent.length > 200 && (" + quote(view) + " !== 'compare' || document.querySelector('#strip path'))")
		if got := scaleOf(printed(p, papers["Letter"], view)); got < 3.12 {
			t.Errorf("%s is printed at %v of its size", view, got/3.125)
		}
	}
}

// TestPaperKeepsHeadlines: what stands over an article's text, its headline,
// byline and dateline, isn't left at the end of a page without any of it.
func TestPaperKeepsHeadlines(t *testing.T) {
	p := onPaper(t, "#/sources")
	p.wait("document.querySelectorAll('#main .art').length === 5 && document.querySelector('.artbody .para.other')")
	loose := `[...document.querySelectorAll(".artbody > div:has(> .hl, > .para.other)")].filter((e) =>
		e.nextElementSibling?.querySelector(".para") && getComputedStyle(e).breakAfter !== "avoid").map((e) => e.textContent).join("|")`
	if got := p.text(loose); got != "" {
		t.Errorf("a page may end after %q", got)
	}
}

// scaled finds how Chromium scales the first page of a PDF, in dots of a
// three-hundredth of an inch for a pixel: 3.125 where nothing is shrunk.
var scaled = regexp.MustCompile(`([\d.]+) 0 0 [\d.]+ [\d.]+ [\d.]+ cm`)

func scaleOf(pdf []byte) float64 {
	for _, part := range bytes.Split(pdf, []byte("stream\n"))[1:] {
		r, err := zlib.NewReader(bytes.NewReader(part))
		if err != nil {
			continue
		}
		content, _ := io.ReadAll(r)
		if m := scaled.FindSubmatch(content); m != nil {
			scale, _ := strconv.ParseFloat(string(m[1]), 64)
			return scale
		}
	}
	return 0
}

// TestPaperSearch holds paper to what was found while the panel is open.
func TestPaperSearch(t *testing.T) {
	p := onPaper(t, "#/story?find=talks")
	p.wait("document.querySelectorAll('#search .hit').length > 3")
	if p.is("document.querySelector('main').checkVisibility()") {
		t.Error("the view behind what was found is printed with it")
	}
	if !p.is("document.querySelector('#search .hit').checkVisibility()") || p.is("document.querySelector('#search').scrollHeight > document.querySelector('#search').clientHeight + 1") {
		t.Error("what was found is cut")
	}
}

// print is the page on paper as Firefox prints it.
func (f *firefox) print() []byte {
	f.t.Helper()
	var answer struct{ Value []byte }
	if err := json.Unmarshal(f.call("WebDriver:Print", map[string]any{"background": true}), &answer); err != nil {
		f.t.Fatal(err)
	}
	return answer.Value
}

var words = regexp.MustCompile(`T[jJ]\b`)

// wordsOn counts the pieces of text on each page of a PDF.
func wordsOn(pdf []byte) (pages []int) {
	for _, part := range bytes.Split(pdf, []byte("stream\n"))[1:] {
		r, err := zlib.NewReader(bytes.NewReader(part))
		if err != nil {
			continue
		}
		content, _ := io.ReadAll(r)
		if n := len(words.FindAll(content, -1)); n > 0 {
			pages = append(pages, n)
		}
	}
	return pages
}

// TestFirefoxPaper prints in Firefox, which tears no grid and keeps no heading
// with what follows it unless it is told so in its own way.
func TestFirefoxPaper(t *testing.T) {
	f := openFirefox(t)
	single := file(t, theSite(t).File(bundle.SingleName), "parallax.html")
	f.call("WebDriver:Navigate", map[string]any{"url": fileURL(single) + "#/compare"})
	f.wait("window.parallax && parallax.live && document.querySelectorAll('.cols .para').length > 20")
	if pages := wordsOn(f.print()); len(pages) < 2 || pages[0] < pages[1]/2 {
		t.Errorf("pieces of text on the pages of Compare: %v; the first is nearly empty", pages)
	}
	f.run("location.hash = '#/timeline'")
	f.wait("document.querySelector('#tl-svg a[data-item]')")
	sum := func(pages []int) (n int) {
		for _, k := range pages {
			n += k
		}
		return n
	}
	whole := sum(wordsOn(f.print()))
	f.run("document.querySelector('#tl-svg').style.display = 'none'")
	if words := whole - sum(wordsOn(f.print())); words < 30 {
		t.Errorf("the printed chart has %d pieces of text", words)
	}
}
