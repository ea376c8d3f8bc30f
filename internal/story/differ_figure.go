package story

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"parallax/internal/figure"
	"parallax/internal/text"
	"parallax/internal/why"
)

// A tally is a figure with what it counts and what is told of that.
type tally struct {
	figure  figure.Figure
	doc     int
	passage text.Place
	counted string          // stem of the word for what is counted, or the unit
	told    map[string]bool // stems of the clause that tell what happens to it
	put     bool            // "put the number at N": counts what the figure before counts
	group   int
}

// figureDifferences finds different numbers for the same thing. What is counted
// must be the same word, and something that is told of it too.
func (r *reading) figureDifferences() []finding {
	all := r.tallies()
	groups := r.grouped(all)
	var out []finding
	for _, g := range groups {
		var sides []Side
		var kept []*tally
		for _, t := range g {
			value := figureValue(t.figure)
			sides = addSide(sides, value, t.passage)
			kept = append(kept, t)
		}
		if len(sides) < 2 || sameNumbers(kept) || twoThings(kept) {
			continue
		}
		slices.SortStableFunc(sides, func(a, b Side) int { return cmp.Compare(leading(a.Value), leading(b.Value)) })
		because := why.Because("figure-open", "count", count(len(sides)), "thing", r.thing(kept))
		severity := open
		switch {
		case reconciled(kept):
			severity = precision
			because.Code = "figure-precision"
		case r.later(kept):
			severity = update
			because.Code = "figure-update"
		}
		for _, t := range kept {
			because = because.With(t.figure.At)
		}
		out = append(out, found(Difference{Kind: "figure", Severity: severity, Sides: sides, Why: because}))
	}
	return out
}

// tallies reads the figures that count things, in documents that tell.
func (r *reading) tallies() []*tally {
	stems := stemmer{}
	var out []*tally
	for doc := range r.docs {
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
	}
	return out
}

// tally reads what the clause tells of a figure; nil when nothing can be said to
// be counted.
func (r *reading) tally(doc int, l *line, f figure.Figure, stems stemmer, earlier []*tally) *tally {
	at, _ := l.wordsOver(f.At.Span())
	c := l.clauseOf(at)
	t := &tally{figure: f, doc: doc, passage: r.docs[doc].Place(l.passage(c)), told: map[string]bool{}}
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
	if t.counted == "" {
		return nil
	}
	from, to := l.segment(at, c)
	for k := from; k < to; k++ {
		w := &l.words[k]
		switch w.folded {
		case "every", "each", "per", "daily", "hourly", "weekly", "monthly", "annual", "annually", "yearly":
			return nil // a rate
		}
		if w.Class == text.Word && !f.At.Span().Overlaps(w.Span) && !own[w.stem] && !text.IsStop(w.folded) && !capital(w.Of(l.t)) && !vague[w.folded] && (!words().light[w.folded] || outcome(w.stem) != w.stem) && !words().speech[w.folded] {
			t.told[outcome(w.stem)] = true
		}
	}
	return t
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

// outcome joins the stems for one outcome, so that "killed" and "died" are told of
// the same number.
func outcome(stem string) string {
	switch stem {
	case "kill", "die", "dead", "death", "fatal", "deadli", "martyrdom", "lost":
		return "die"
	case "injur", "wound", "hurt", "hospit", "treat", "hospitalis", "hospitalized":
		return "injur"
	}
	return stem
}

// grouped gathers the tallies of one thing: the same thing counted and the same told
// of it, or the same number of it; in the order of their first.
func (r *reading) grouped(all []*tally) [][]*tally {
	for i, t := range all {
		t.group = i
	}
	for i, a := range all {
		for _, b := range all[i+1:] {
			if a.group != b.group && r.sameThing(a, b) {
				from, to := max(a.group, b.group), min(a.group, b.group)
				for _, t := range all {
					if t.group == from {
						t.group = to
					}
				}
			}
		}
	}
	byGroup := make([][]*tally, len(all))
	for _, t := range all {
		byGroup[t.group] = append(byGroup[t.group], t)
	}
	return slices.DeleteFunc(byGroup, func(g []*tally) bool { return len(g) < 2 })
}

// sameThing reports whether two tallies count the same.
func (r *reading) sameThing(a, b *tally) bool {
	if a.counted != b.counted || a.figure.Unit != b.figure.Unit && !a.put && !b.put {
		return false
	}
	if a.put || b.put {
		return a.doc == b.doc && max(a.passage.Start-b.figure.At.End, b.passage.Start-a.figure.At.End) < 250
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
		return shared >= 3
	}
	if v := a.figure.Value; v == b.figure.Value && v > 10 && math.Mod(v, 10) != 0 { // no round number
		return true
	}
	return shared >= 1
}

// figureValue writes a figure as the sides of a difference do: "200", ">200", "~200",
// "200–300".
func figureValue(f figure.Figure) string {
	value := strconv.FormatFloat(f.Value, 'f', -1, 64)
	switch f.Bound {
	case figure.About:
		return "~" + value
	case figure.MoreThan:
		return ">" + value
	case figure.LessThan:
		return "<" + value
	case figure.AtLeast:
		return "≥" + value
	case figure.AtMost:
		return "≤" + value
	case figure.Range:
		if f.To != nil {
			return value + "–" + strconv.FormatFloat(*f.To, 'f', -1, 64)
		}
	}
	return value
}

// leading is the number that a side's value begins with.
func leading(value string) float64 {
	value = strings.TrimLeft(value, "~><≥≤")
	value, _, _ = strings.Cut(value, "–")
	n, _ := strconv.ParseFloat(value, 64)
	return n
}

// sameNumbers reports whether all figures have one number, whatever their bounds.
func sameNumbers(list []*tally) bool {
	for _, t := range list[1:] {
		if t.figure.Value != list[0].figure.Value {
			return false
		}
	}
	return true
}

// twoThings reports whether one source gives two numbers by itself: then they
// count two things, unless it says that someone puts the number differently.
func twoThings(list []*tally) bool {
	for i, a := range list {
		for _, b := range list[i+1:] {
			if a.doc == b.doc && a.figure.Value != b.figure.Value && !a.put && !b.put {
				return true
			}
		}
	}
	return false
}

// reach is what a figure allows: from and to.
func reach(f figure.Figure) (from, to float64) {
	switch f.Bound {
	case figure.About:
		return f.Value * 0.9, f.Value * 1.1
	case figure.MoreThan, figure.AtLeast:
		return f.Value, math.Inf(1)
	case figure.LessThan, figure.AtMost:
		return 0, f.Value
	case figure.Range:
		if f.To != nil {
			return f.Value, *f.To
		}
	}
	return f.Value, f.Value
}

// reconciled reports whether one number fits all figures.
func reconciled(list []*tally) bool {
	low, high := math.Inf(-1), math.Inf(1)
	for _, t := range list {
		from, to := reach(t.figure)
		low, high = max(low, from), min(high, to)
	}
	return low <= high
}

// later reports whether figures differ only between sources that came out on
// different days, each after the other.
func (r *reading) later(list []*tally) bool {
	for i, a := range list {
		for _, b := range list[i+1:] {
			if a.figure.Value == b.figure.Value {
				continue
			}
			firstA, okA := dayOf(r.published[a.doc].Earliest)
			lastA, okA2 := dayOf(r.published[a.doc].Latest)
			firstB, okB := dayOf(r.published[b.doc].Earliest)
			lastB, okB2 := dayOf(r.published[b.doc].Latest)
			if !okA || !okA2 || !okB || !okB2 || !lastA.before(firstB) && !lastB.before(firstA) {
				return false
			}
		}
	}
	return true
}

// thing is what is counted, in the words of the first figure that says it.
func (r *reading) thing(list []*tally) string {
	for _, t := range list {
		if t.figure.Counts != nil {
			return r.words(*t.figure.Counts)
		}
	}
	return list[0].figure.Unit
}
