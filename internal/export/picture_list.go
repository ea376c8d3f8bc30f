package export

import (
	"strconv"
	"strings"
)

// mostListed is how many events are named under the chart; more are counted.
// Browsers can't turn an image that is much longer into pixels.
const mostListed = 800

// A listing is a line under the chart.
type listing struct {
	of     *Witness // whose shape and letter stand before it; nil: nobody's
	indent float64
	words  string
	face   string
}

// listed are the lines under the chart: the sources, what its marks mean, and the
// events whose title it doesn't show.
func (d *picture) listed() []listing {
	var out []listing
	add := func(first listing, words string) {
		for i, line := range wrapped(words, d.laid.Width-first.indent) {
			next := first
			if next.words = line; i > 0 {
				next.of = nil
			}
			out = append(out, next)
		}
	}
	for i := range d.chronicle.Sources {
		w := &d.chronicle.Sources[i]
		add(listing{of: w, indent: 46, face: sans}, w.Work.named(d.language))
	}
	add(listing{face: sans}, d.language.Say("export.picture.legend", nil))
	rest := unlabelled(d.model, d.laid)
	for _, i := range rest[:min(len(rest), mostListed)] {
		if i < len(d.chronicle.Events) {
			e := &d.chronicle.Events[i]
			add(listing{face: serif}, d.chronicle.when(e, d.language)+": "+headline(e)+" ("+strings.Join(e.Letters, ", ")+")")
		}
	}
	if left := len(rest) - mostListed; left > 0 {
		add(listing{face: sans}, d.language.Say("export.picture.more", map[string]string{"count": strconv.Itoa(left)}))
	}
	return out
}

// list draws a line under the chart.
func (d *picture) list(l listing, y float64) {
	if l.of != nil {
		d.symbol(l.of.shape(), margin+6, y-4, 12)
		d.text("start", margin+20, y, l.of.Letter, "fill", l.of.colour(), "font-weight", "700")
	}
	d.text("start", margin+l.indent, y, l.words, "font-family", l.face)
}

// wrapped breaks words into lines of a width; a single word may be wider.
func wrapped(words string, width float64) []string {
	var lines []string
	now, taken := "", 0.0
	for _, w := range strings.Fields(plain(words)) {
		long := roomy(" "+w, listSize, false, false)
		if now != "" && taken+long > width {
			lines = append(lines, now)
			now, taken = "", 0
		}
		if now != "" {
			now += " "
		}
		now, taken = now+w, taken+long
	}
	return append(lines, now)
}
