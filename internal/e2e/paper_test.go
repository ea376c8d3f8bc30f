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
