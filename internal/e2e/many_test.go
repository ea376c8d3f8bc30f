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
	longestTask = 400      // milliseconds on the page's thread, while others have the processor too; the aim is 50
	longestUse  = 50       // milliseconds that a task of it uses the processor
	longestView = 5 * 1000 // milliseconds until a view is shown; the aim is 1,000
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

// gathered has the page hold files in its hand: what it costs to make them is
// the test's.
func gathered(p *tab, files [][2]string) {
	p.t.Helper()
	eval[any](p, "void (window.hand = new DataTransfer())")
	for len(files) > 0 {
		n := min(len(files), 50)
		list := ""
		for _, f := range files[:n] {
			list += "hand.items.add(new File([" + quote(f[1]) + "], " + quote(f[0]) + "));"
		}
		eval[any](p, "void (() => {"+list+"})()")
		files = files[n:]
	}
}

// opens is how long the page takes to show a view, in milliseconds, after its
// link was pressed.
func opens(p *tab, view string) float64 {
	p.t.Helper()
	return eval[float64](p, `(async () => {
		const link = document.querySelector('nav.views a[href^="#/`+view+`"]'), start = performance.now();
		link.click();
		while (!link.ariaCurrent && !link.hasAttribute("aria-current") || document.querySelectorAll("#main *").length < 200) await new Promise(requestAnimationFrame);
		await new Promise(requestAnimationFrame);
		await new Promise(done => setTimeout(done)); // it is painted
		return performance.now() - start;
	})()`)
}

// longestTaskOf is the most milliseconds of the processor that a task used
// between the marks of a trace.
func longestTaskOf(t *testing.T, events []traceEvent) float64 {
	t.Helper()
	worst, tasks := 0.0, 0
	for _, e := range stretchOfTrace(events) {
		if strings.HasSuffix(e.Name, "RunTask") {
			worst, tasks = max(worst, e.Used/1000), tasks+1
		}
	}
	if tasks == 0 {
		t.Error("the trace has no tasks")
	}
	return worst
}

// TestManyArticles drops many articles and waits until they are shown: how long
// that takes, how long the page is ever held up by it, and how long each view
// then takes to open.
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
	p.visit(h.at(""))
	p.wait("window.parallax && parallax.live && document.querySelector('.srcs > li')")
	time.Sleep(4 * time.Second) // the start is over
	files := longArticles(n)
	gathered(p, files)
	time.Sleep(time.Second)
	eval[any](p, `void (() => {
		window.long = [];
		new PerformanceObserver(l => long.push(...l.getEntries().map(e => Math.round(e.duration)))).observe({ entryTypes: ["longtask"] });
	})()`)
	patient := func(expression string) {
		t.Helper()
		for end := time.Now().Add(longestMany * time.Duration((n+99)/100)); !p.is(expression); time.Sleep(50 * time.Millisecond) {
			if time.Now().After(end) {
				t.Fatalf("waited for %s", expression)
			}
		}
	}
	var opened, shown time.Duration
	events := traced(p, func() {
		start := time.Now()
		eval[any](p, `void (() => {
			performance.mark("driven-from");
			for (const type of ["dragenter", "dragover", "drop"]) document.body.dispatchEvent(new DragEvent(type, {dataTransfer: hand, bubbles: true, cancelable: true}));
		})()`)
		patient("document.querySelector('#preview-add')?.textContent.includes('" + strconv.Itoa(n) + "')")
		opened = time.Since(start)
		p.click("#files-replace")
		start = time.Now()
		p.click("#preview-add")
		patient("document.querySelector('.head.story')?.textContent.includes('" + strconv.Itoa(n) + " ') && document.querySelectorAll('.carry tbody tr').length > 20")
		shown = time.Since(start)
		time.Sleep(2 * time.Second) // it is kept
		eval[any](p, `void performance.mark("driven-to")`)
	}, "toplevel")
	use := longestTaskOf(t, events)
	t.Logf("%d articles of %d words: opened in %.1f s, shown %.1f s after they were added; tasks over 50 ms: [%s]; the processor was used for %.0f ms at most",
		n, len(strings.Fields(files[0][1])), opened.Seconds(), shown.Seconds(), p.text("long.join()"), use)
	if worst := eval[float64](p, "Math.max(0, ...long)"); worst > longestTask {
		t.Errorf("the page was held up for %.0f ms at once, more than %d", worst, longestTask)
	}
	if use > longestUse {
		t.Errorf("a task of the page's thread used %.0f ms of the processor, more than %d", use, longestUse)
	}
	eval[any](p, "void document.querySelector('#documents').close()")
	time.Sleep(time.Second)
	var views []string
	for _, view := range []string{"timeline", "compare", "coverage", "differences", "voices", "sources", "story"} {
		took := opens(p, view)
		views = append(views, fmt.Sprintf("%s %.0f", view, took))
		if took > longestView {
			t.Errorf("%s took %.0f ms to open, more than %d", view, took, longestView)
		}
	}
	t.Logf("views open in milliseconds: %s", strings.Join(views, ", "))
	p.quiet(h.URL)
}
