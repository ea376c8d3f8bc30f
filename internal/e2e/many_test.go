package e2e

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"
)

// manyEnv names how many articles TestManyArticles brings; else a hundred.
const manyEnv = "PARALLAX_ARTICLES"

// What it may take for each hundred of them, on slow machines; README.md tells
// the figures and the aims.
const (
	longestMany = 40 * time.Second
	longestTask = 400 // milliseconds on the page's thread; the aim is 50
)

// longArticles are articles of about seven hundred words, each of one of twelve
// stories.
func longArticles(n int) [][2]string {
	people := []string{"Maren Holt", "Tomas Reyle", "Ana Petrović", "Oskar Lind", "Elena Dragomir", "Henrik Sauer", "Ingrid Dahl", "Mihai Stoica", "Laura Pell", "Jonas Berg", "Ruth Ames", "Karim Nadir"}
	towns := []string{"Halsten", "Orrby", "Lindvik", "Tarnholm", "Vesterhavn", "Kilby", "Norholm", "Elmstad", "Rosvik", "Morby", "Askness", "Dunmore"}
	things := []string{"ferry", "harbour", "bridge", "waterworks", "tramway", "library", "hospital", "market", "mill", "reservoir", "stadium", "railway"}
	acts := []string{"was closed", "was sold", "reopened", "caught fire", "was flooded", "was inspected", "lost its licence", "was repaired"}
	list := make([][2]string, n)
	for i := range list {
		k := i % 12
		var b strings.Builder
		fmt.Fprintf(&b, "%s %s %s, says paper %d\n\n%s: The %s of %s %s on %d May 2025, the town council said on Tuesday.\n\n",
			towns[k], things[k], acts[k%8], i, strings.ToUpper(towns[k]), things[k], towns[k], acts[k%8], 2+k)
		for p := range 14 {
			who, also := people[(k+p)%12], people[(i+3*p)%12]
			fmt.Fprintf(&b, "%s, who speaks for the council of %s, said that about %d people had used the %s each day in April. “We did not expect that the %s %s so soon,” %s said. "+
				"In a letter of %d March 2025, seen by this paper, %s asked the ministry for %d million crowns. The ministry declined to comment on Friday.\n\n",
				who, towns[k], 100+10*((i+p)%40), things[k], things[k], acts[(k+p)%8], who, 1+(i+p)%28, also, 1+(i*p)%30)
		}
		list[i] = [2]string{fmt.Sprintf("%04d-%s.txt", i, strings.ToLower(towns[k])), b.String()}
	}
	return list
}

// TestManyArticles drops many articles and waits until they are shown: how long
// that takes, and how long the page is ever held up by it.
func TestManyArticles(t *testing.T) {
	if testing.Short() {
		t.Skip("reads a hundred articles")
	}
	n := 100
	if asked, err := strconv.Atoi(os.Getenv(manyEnv)); err == nil {
		n = asked
	}
	h := newHost(t, theSite(t), "/")
	p := openTab(t)
	p.visit(h.at("#/coverage"))
	p.wait("window.parallax && parallax.live && document.querySelector('.cov td')")
	time.Sleep(4 * time.Second) // the start is over
	eval[any](p, `void (() => {
		window.long = [];
		new PerformanceObserver(l => long.push(...l.getEntries().map(e => Math.round(e.duration)))).observe({ entryTypes: ["longtask"] });
	})()`)
	files := longArticles(n)
	start := time.Now()
	for i := 0; i < n; i += 100 { // as a reader would drop a folder, but by what a test may send at once
		dropped(p, files[i:min(i+100, n)]...)
	}
	patient := func(expression string) {
		t.Helper()
		for end := time.Now().Add(longestMany * time.Duration((n+99)/100)); !p.is(expression); time.Sleep(50 * time.Millisecond) {
			if time.Now().After(end) {
				t.Fatalf("waited for %s", expression)
			}
		}
	}
	patient("document.querySelector('#preview-add') && document.querySelector('#preview-add').textContent.includes('" + strconv.Itoa(n) + "')")
	opened := time.Since(start)
	p.click("#files-replace")
	added := time.Now()
	p.click("#preview-add")
	patient("document.querySelector('.key').textContent.includes(' " + strconv.Itoa(n-12) + " ') && document.querySelectorAll('.cov tbody tr').length > 10")
	t.Logf("%d articles of %d words: opened in %.1f s, shown %.1f s after they were added; tasks over 50 ms: [%s]",
		n, len(strings.Fields(files[0][1])), opened.Seconds(), time.Since(added).Seconds(), p.text("long.join()"))
	if worst := eval[float64](p, "Math.max(0, ...long)"); worst > longestTask {
		t.Errorf("the page was held up for %.0f ms at once, more than %d", worst, longestTask)
	}
	p.quiet(h.URL)
}
