package story

import (
	"maps"
	"math"
	"slices"
	"strings"

	"parallax/internal/figure"
	"parallax/internal/text"
)

// A tally is a figure with what it counts and what is told of that.
type tally struct {
	figure  figure.Figure
	doc     int
	passage text.Place
	counted string          // stem of the word for what is counted, or the unit
	told    map[string]bool // stems of the clause that tell what happens to it
	put     bool            // "put the number at N": counts what the figure before counts
	rate    bool            // so many a day, a year: told only by passages that say the same
	lasting string          // TIMEX3 value of a duration, whose figure is its hours; empty for what counts
	group   int
}

// tallies reads the figures that count things, in documents that tell.
func (r *reading) tallies() []*tally {
	stems := stemmer{}
	var out []*tally
	for doc := range r.docs {
		if doc%8 == 7 {
			r.rest()
		}
		for _, f := range r.figures[doc] {
			for i := range r.lines[doc] {
				if l := &r.lines[doc][i]; l.span.Contains(f.At.Span()) {
					if t := r.tally(doc, l, f, stems, out); t != nil {
						out = append(out, t)
					}
					break
				}
			}
		}
		out = append(out, r.stretches(doc)...)
	}
	return out
}

// tally reads what the clause tells of a figure; nil when nothing can be said to
// be counted.
func (r *reading) tally(doc int, l *line, f figure.Figure, stems stemmer, earlier []*tally) *tally {
	at, _ := l.wordsOver(f.At.Span())
	c := l.clauseOf(at)
	t := &tally{figure: f, doc: doc, passage: r.docs[doc].Place(l.passage(c))}
	if l.putsNumber(at) {
		for k := len(earlier) - 1; k >= 0; k-- {
			if e := earlier[k]; e.doc == doc && l.span.Start-e.figure.At.End < 250 {
				t.put, t.counted, t.told = true, e.counted, e.told
				return t
			}
		}
	}
	own := map[string]bool{}
	if f.Counts != nil {
		for _, w := range text.Tokens(l.t, f.Counts.Span()) {
			if w.Class == text.Word && !text.IsStop(text.Fold(w.Of(l.t))) {
				t.counted = stems.stem(text.Fold(w.Of(l.t)))
				own[t.counted] = true
			}
		}
	}
	if t.counted == "" {
		t.counted = f.Unit
	}
	befell := l.befell(at, c)
	if befell != "" {
		t.counted = "peopl" // "17 were injured", "five dead"
	}
	if t.counted == "" {
		return nil
	}
	from, to := l.segment(at, c)
	t.told = l.tells(from, to, f.At.Span(), own)
	if befell != "" { // "five dead and 22 wounded": each number has its own
		delete(t.told, "die")
		delete(t.told, "injur")
		t.told[befell] = true
	}
	t.rate = l.rate(from, to)
	return t
}

// befell is the outcome that the figure at word i counts by itself: "five dead",
// "22 wounded", "17 were injured", "45 arrests"; empty when it counts none.
func (l *line) befell(i int, c clause) string {
	for k := i; k < c.to && k <= i+4; k++ {
		w := &l.words[k]
		switch o := outcome(w); {
		case o == "die" || o == "injur" || o == "arrest":
			return o
		case w.Class == text.Mark, k > i+1 && w.Class == text.Word && !auxiliary[w.folded]:
			return ""
		}
	}
	return ""
}

// tells are the stems of words[from:to] that tell something, but for those at
// the figure and those of what it counts, and the kinds of happening they name.
func (l *line) tells(from, to int, at text.Span, own map[string]bool) map[string]bool {
	told := map[string]bool{}
	for k := from; k < to; k++ {
		w := &l.words[k]
		if w.Class == text.Word && !at.Overlaps(w.Span) && !own[w.stem] && !text.IsStop(w.folded) && !capital(w.Of(l.t)) && !vague[w.folded] && (!words().light[w.folded] || outcome(w) != w.stem) && !words().speech[w.folded] {
			told[outcome(w)] = true
		}
		if family, ok := l.happening(k); ok && !own[w.stem] {
			told["="+words().families[family].name] = true
		}
	}
	return told
}

// happening tells the kind of happening that word i names, if any.
func (l *line) happening(i int) (family int, ok bool) {
	if family, ok = l.noun(i); ok {
		return family, true
	}
	if family, ok = l.phrasal(i); ok {
		return family, true
	}
	family, ok = words().verbs[l.words[i].stem]
	return family, ok && l.words[i].Class == text.Word
}

// rate reports whether words[from:to] tell of so many in a time.
func (l *line) rate(from, to int) bool {
	for k := from; k < to; k++ {
		switch l.words[k].folded {
		case "every", "each", "per", "daily", "hourly", "weekly", "monthly", "annual", "annually", "yearly":
			return true
		}
	}
	return false
}

// segment is the stretch of clause c around word i that no comma parts.
func (l *line) segment(i int, c clause) (from, to int) {
	from, to = i, i+1
	for from > c.from && l.words[from-1].Of(l.t) != "," {
		from--
	}
	for to < c.to && l.words[to].Of(l.t) != "," {
		to++
	}
	return from, to
}

// putsNumber reports "put the number at", "said the figure was" before i.
func (l *line) putsNumber(i int) bool {
	for k := i - 1; k >= 0 && k >= i-5; k-- {
		switch l.words[k].folded {
		case "number", "figure", "toll", "total", "count":
			return true
		}
	}
	return false
}

// vague are words that stand by any number.
var vague = set("people number total least more than about some around nearly almost over other including among year years day days week weeks month months million billion thousand hundred percent")

// outcome is the stem of a word, one for all words for one outcome, so that
// "killed" and "died" are told of the same number.
func outcome(w *word) string {
	switch w.stem {
	case "kill", "die", "dead", "death", "fatal", "deadli", "martyrdom", "lost":
		return "die"
	case "injur", "wound", "hurt", "treat":
		return "injur"
	case "arrest", "detain", "detent":
		return "arrest"
	case "hospit": // of "hospital" too, which is a place
		if strings.HasPrefix(w.folded, "hospitali") {
			return "injur"
		}
	}
	return w.stem
}

// grouped gathers the tallies of one thing: the same thing counted and the same told
// of it, or the same number of it; in the order of their first.
func (r *reading) grouped(all []*tally) [][]*tally {
	for i, t := range all {
		t.group = i
	}
	of := func(i int) int {
		for all[i].group != i {
			all[i].group = all[all[i].group].group
			i = all[i].group
		}
		return i
	}
	for _, list := range r.comparable(all) {
		for n, i := range list {
			if n%restEvery == restEvery-1 {
				r.rest()
			}
			for _, k := range list[n+1:] {
				if a, b := of(i), of(k); a != b && r.sameThing(all[i], all[k]) {
					all[max(a, b)].group = min(a, b)
				}
			}
		}
	}
	for _, two := range r.paired(all) {
		if a, b := of(two[0]), of(two[1]); a != b {
			all[max(a, b)].group = min(a, b)
		}
	}
	byGroup := make([][]*tally, len(all))
	for i, t := range all {
		byGroup[of(i)] = append(byGroup[of(i)], t)
	}
	return slices.DeleteFunc(byGroup, func(g []*tally) bool { return len(g) < 2 })
}

// comparable are the lists of tallies that may be of one thing: in one story
// they count the same, and share what is told of it, or the number, or the source.
func (r *reading) comparable(all []*tally) [][]int {
	type key struct {
		story, source int
		counted, told string
		value         float64
	}
	at := map[key]int{}
	var out [][]int
	put := func(k key, i int) {
		n, ok := at[k]
		if !ok {
			n = len(out)
			at[k] = n
			out = append(out, nil)
		}
		out[n] = append(out[n], i)
	}
	for i, t := range all {
		k := key{story: r.storyOf(r.docs[t.doc].ID), source: -1, counted: t.counted}
		for stem := range t.told {
			k.told = stem
			put(k, i)
		}
		k.told, k.value = "", t.figure.Value
		put(k, i)
		k.value, k.source = 0, t.doc
		put(k, i)
	}
	return out
}

// sameThing reports whether two tallies count the same.
func (r *reading) sameThing(a, b *tally) bool {
	if a.counted != b.counted || a.rate || b.rate || a.lasting != "" || b.lasting != "" || a.figure.Unit != b.figure.Unit && !a.put && !b.put {
		return false
	}
	if a.put || b.put {
		return a.doc == b.doc && maps.Equal(a.told, b.told) && max(a.passage.Start-b.figure.At.End, b.passage.Start-a.figure.At.End) < 250
	}
	if a.doc == b.doc && a.figure.Value != b.figure.Value {
		return false // one source that gives two numbers counts two things
	}
	if a.told["die"] != b.told["die"] || a.told["injur"] != b.told["injur"] {
		return false
	}
	shared := 0
	for stem := range a.told {
		if b.told[stem] {
			shared++
		}
	}
	if a.figure.Unit != "" {
		return shared >= 3 || shared == 2 && min(len(a.told), len(b.told)) <= 3
	}
	if v := a.figure.Value; v == b.figure.Value && v > 10 && math.Mod(v, 10) != 0 { // no round number
		return true
	}
	return shared >= 1
}
