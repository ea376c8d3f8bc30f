package e2e

import (
	"fmt"
	"math"
	"math/rand"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/performance"
)

// What Compare may take, of two articles of 10,000 words and of five of 2,000.
// Those of the clock are aims: a machine that is busy otherwise may take
// patientTimes as long.
const (
	longestPicture = 700  // milliseconds by the clock, from the press on “Compare” until the columns are painted
	longestChoice  = 50   // milliseconds of script and layout, for choosing a passage and bringing it level
	mostScript     = 8    // milliseconds of script in a frame while columns scroll in step
	mostElements   = 1500 // alive in the page
	medianFrame    = 17.5 // milliseconds by the clock, between frames
	worstFrame     = 50   // milliseconds by the clock

	patientTimes = 20
)

// figuresEnv has TestCompareFigures run.
const figuresEnv = "PARALLAX_FIGURES"

// told is one thing that articles tell, each in its own words.
type told struct {
	who, town, thing, month string
	count, day              int
}

func (s told) words(way int) string {
	switch way % 3 {
	case 0:
		return fmt.Sprintf("%s told the council of %s on Tuesday that %d people had used the %s there each day since %d %s.", s.who, s.town, s.count, s.thing, s.day, s.month)
	case 1:
		return fmt.Sprintf("Since %d %s about %d people have used the %s in %s every day, %s told councillors.", s.day, s.month, s.count, s.thing, s.town, s.who)
	}
	return fmt.Sprintf("“Each day %d people use the %s,” %s told %s council of the time since %d %s.", s.count, s.thing, s.who, s.town, s.day, s.month)
}

// sameStory are n articles of about so many words that tell the same, with much
// that only one of them tells, in orders of their own.
func sameStory(n, words int) [][2]string {
	people := []string{"Maren Holt", "Tomas Reyle", "Ana Petrović", "Oskar Lind", "Elena Dragomir", "Henrik Sauer", "Ingrid Dahl", "Mihai Stoica", "Laura Pell", "Jonas Berg", "Ruth Ames", "Karim Nadir"}
	towns := []string{"Halsten", "Orrby", "Lindvik", "Tarnholm", "Vesterhavn", "Kilby", "Norholm", "Elmstad", "Rosvik", "Morby", "Askness", "Dunmore", "Farsund"}
	things := []string{"ferry", "harbour", "bridge", "waterworks", "tramway", "library", "hospital", "market", "mill", "reservoir", "stadium"}
	months := []string{"January", "February", "March", "April", "May", "June", "July"}
	fact := func(i int) told {
		return told{people[i%12], towns[i%13], things[i%11], months[i%7], 103 + 7*i, 1 + i%27}
	}
	const each = 20 // words of a sentence
	r := rand.New(rand.NewSource(7))
	list := make([][2]string, n)
	for k := range list {
		var b strings.Builder
		fmt.Fprintf(&b, "---\ntitle: How the coast travels, part %d\npublisher: Paper %d\ndate: 2025-09-0%d\n---\n\n", k, k, k+1)
		for i := range words / each {
			at := i
			if i%2 == 1 { // its own
				at = 1000*(k+1) + i
			} else if i%16 == 8 { // told elsewhere
				at = r.Intn(words/each/2) * 2
			}
			b.WriteString(fact(at).words(i/2 + k))
			if b.WriteByte(' '); i%3 == 2 {
				b.WriteString("\n\n")
			}
		}
		list[k] = [2]string{fmt.Sprintf("paper-%d.md", k), b.String()}
	}
	return list
}

// metrics are Chromium's counters, its durations in milliseconds of processor
// time: what other programs do doesn't count.
func metrics(p *tab) map[string]float64 {
	p.t.Helper()
	found := map[string]float64{}
	for _, m := range call(p, performance.GetMetrics, cdp.Empty{}).Metrics {
		found[m.Name] = m.Value
		if strings.HasSuffix(m.Name, "Duration") {
			found[m.Name] *= 1000
		}
	}
	return found
}

// TestCompareFigures measures what README.md tells of Compare.
func TestCompareFigures(t *testing.T) {
	if os.Getenv(figuresEnv) == "" {
		t.Skip("make bench measures it")
	}
	for _, tt := range []struct{ articles, words, columns int }{{2, 10_000, 2}, {5, 2_000, 5}} {
		t.Run(fmt.Sprintf("%d of %d words", tt.articles, tt.words), func(t *testing.T) {
			p := openLong(t, tt.articles, tt.words, tt.columns)
			compareFigures(t, p)
		})
	}
}

// openLong opens the page with long articles, at its coverage.
func openLong(t *testing.T, articles, words, columns int) *tab {
	t.Helper()
	h := newHost(t, theSite(t), "/")
	p := openTab(t)
	p.visit(h.at("#/coverage"))
	p.wait("window.parallax && parallax.live && document.querySelector('.cov td')")
	time.Sleep(4 * time.Second) // the start is over
	patient := func(expression string) {
		t.Helper()
		for end := time.Now().Add(4 * time.Minute); !p.is(expression); time.Sleep(100 * time.Millisecond) {
			if time.Now().After(end) {
				t.Fatalf("waited for %s\n%s", expression, p.state())
			}
		}
	}
	dropped(p, sameStory(articles, words)...)
	patient("document.querySelector('#preview-add')")
	p.click("#files-replace")
	p.click("#preview-add")
	patient("document.querySelector('.cov').textContent.includes('Halsten') && document.querySelectorAll('.key a').length === " + fmt.Sprint(articles))
	eval[any](p, "void document.querySelector('#documents').close()")
	time.Sleep(3 * time.Second)
	call(p, performance.Enable, performance.EnableParams{TimeDomain: performance.EnableTimeDomainThreadTicks})
	ids := p.text(`[...document.querySelectorAll('.key a')].map(a => decodeURIComponent(a.href.split('at=')[1].split(':')[0])).join()`)
	eval[any](p, "void (window.columns = "+quote("#/compare?cols="+strings.Join(strings.Split(ids, ",")[:columns], ","))+")")
	return p
}

func compareFigures(t *testing.T, p *tab) {
	picture := eval[float64](p, `new Promise(done => {
		const start = performance.now();
		location.hash = columns;
		const look = () => document.querySelectorAll('.pane').length && document.querySelectorAll('.pane a.pick').length > 10
			? requestAnimationFrame(() => done(performance.now() - start)) : setTimeout(look, 2);
		look();
	})`)
	time.Sleep(2 * time.Second)
	report(t, "first picture", picture, longestPicture, patientTimes)
	before := metrics(p)
	const choices = 8
	for i := range choices {
		eval[any](p, fmt.Sprintf(`new Promise(done => {
			const links = [...document.querySelectorAll('#pane-0 a.by')], was = location.hash;
			links[%d %% links.length].click();
			const look = () => location.hash !== was && document.querySelector('#pane-0 .now') ? setTimeout(done, 400) : setTimeout(look, 2);
			look();
		})`, 3+2*i))
	}
	after := metrics(p)
	spent := func(name string) float64 { return after[name] - before[name] }
	report(t, "choosing, script and layout", (spent("ScriptDuration")+spent("LayoutDuration")+spent("RecalcStyleDuration"))/choices, longestChoice, 1)
	scrollFigures(t, p)
	report(t, "elements", eval[float64](p, "document.querySelectorAll('*').length"), mostElements, 1)
}

// scrollFigures scrolls the first column by one step a frame.
func scrollFigures(t *testing.T, p *tab) {
	const frames = 240
	before := metrics(p)
	times := eval[[]float64](p, fmt.Sprintf(`new Promise(done => {
		const pane = document.querySelector('#pane-0'), times = [];
		let left = %d, last = 0;
		pane.scrollTop = 0;
		const step = now => {
			if (last) times.push(now - last);
			last = now;
			pane.scrollTop += 24;
			if (left-- > 0) requestAnimationFrame(step); else done(times);
		};
		requestAnimationFrame(step);
	})`, frames))
	after := metrics(p)
	script := (after["ScriptDuration"] - before["ScriptDuration"]) / frames
	if moved := eval[float64](p, "document.querySelector('#pane-1').scrollTop"); moved < 500 {
		t.Errorf("the other column went only %.0f px", moved)
	}
	report(t, "script in a frame", script, mostScript, 1)
	t.Logf("a frame: %.2f ms of script, %.2f of layout, %.2f of style, %.2f of all", script, (after["LayoutDuration"]-before["LayoutDuration"])/frames,
		(after["RecalcStyleDuration"]-before["RecalcStyleDuration"])/frames, (after["TaskDuration"]-before["TaskDuration"])/frames)
	report(t, "median frame", quantile(times, .5), medianFrame, patientTimes)
	report(t, "worst frame", quantile(times, 1), worstFrame, patientTimes)
}

// quantile is the value that a part of the values don't exceed.
func quantile(values []float64, part float64) float64 {
	sorted := append([]float64(nil), values...)
	for i := range sorted {
		for k := i; k > 0 && sorted[k] < sorted[k-1]; k-- {
			sorted[k], sorted[k-1] = sorted[k-1], sorted[k]
		}
	}
	return sorted[int(math.Ceil(part*float64(len(sorted))))-1]
}

// report tells a figure beside its aim, and fails where it is more than so many
// times that.
func report(t *testing.T, what string, got, aim, times float64) {
	t.Helper()
	t.Logf("%s: %.1f; the aim is %v", what, got, aim)
	if got > aim*times {
		t.Errorf("%s: %.1f, more than %v", what, got, aim*times)
	}
}
