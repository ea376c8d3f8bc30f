package story

import (
	"slices"

	"parallax/internal/text"
)

// statedByWords are the orders that sentences state: "the ceasefire began after
// the withdrawal". Unlike the order of events, which takes any hint, a
// difference needs a sentence of which nothing but that is the sense.
func (q *sequencer) statedByWords() map[couple][]stated {
	type spot struct {
		*mention
		event int
	}
	lines := map[*line][]spot{}
	var order []*line
	for i, c := range q.all {
		for _, m := range slices.Concat(c.members, c.echoes) {
			if m.planned || m.generic || m.part || q.docs[m.doc].Blocks[m.line.block].Kind == text.Headline {
				continue
			}
			if lines[m.line] == nil {
				order = append(order, m.line)
			}
			lines[m.line] = append(lines[m.line], spot{m, i})
		}
	}
	out := map[couple][]stated{}
	for _, l := range order {
		spots := lines[l]
		slices.SortFunc(spots, func(a, b spot) int { return a.head - b.head })
		for i := 0; i+1 < len(spots); i++ {
			a, b := spots[i], spots[i+1]
			if n := l.precedes(a.mention, b.mention); n != 0 && a.event != b.event {
				if n < 0 {
					a, b = b, a // a is first
				}
				p := q.coupleOf(a.event, b.event, a.doc)
				out[p] = append(out[p], stated{a.doc, a.event > b.event, []text.Place{q.docs[a.doc].Place(l.span)}})
			}
		}
	}
	return out
}

// precedes tells how a sentence orders two happenings that it names one after
// the other: 1 a first, -1 b first, 0 not for sure.
func (l *line) precedes(a, b *mention) int {
	if !l.plainly() {
		return 0
	}
	fromA, _ := l.wordsOver(a.phrase)
	fromB, _ := l.wordsOver(b.phrase)
	if n := l.sequel(fromA - 1); n != 0 && (fromA == 1 || l.words[fromA-2].Class == text.Mark) {
		return l.fronted(n, a, b, fromB)
	}
	if !l.subject(a, fromA) {
		return 0
	}
	at := fromB - 1 // the word that orders them stands before the second
	if l.at(at).folded == "by" {
		at--
	}
	if at <= a.head {
		return 0
	}
	if l.words[at].folded == "followed" {
		if l.quiet(a.head+1, at) && !l.goesOnAfter(b) {
			return 2*truth(at < fromB-1) - 1
		}
		return 0
	}
	n := -l.sequel(at)
	if n == 0 || at != fromB-1 || !l.takesPlace(a, at) || !l.told(b, n) || a.aspect < 0 && n < 0 {
		return 0
	}
	return n
}

// sequel tells what the word at i says of the happening behind it: 1 that it came
// first ("after"), -1 that it came later ("before"), 0 nothing.
func (l *line) sequel(i int) int {
	switch l.at(i).folded {
	case "after", "following":
		return 1
	case "before":
		return -1
	}
	return 0
}

// fronted is the order of "After a, b took place".
func (l *line) fronted(n int, a, b *mention, fromB int) int {
	if l.at(fromB-1).Of(l.t) != "," || fromB-1 <= a.head || !l.told(a, n) || !l.quiet(b.head+1, b.head+1) {
		return 0
	}
	if b.verb || places.Has(l.at(b.head+1).folded) {
		return n
	}
	return 0
}

// plainly reports whether a sentence says what was: it denies nothing, asks
// nothing and supposes nothing.
func (l *line) plainly() bool {
	for i := range l.words {
		if doubtful.Has(l.words[i].folded) || l.words[i].Of(l.t) == "?" {
			return false
		}
	}
	return true
}

// subject reports whether a mention is what its clause is about: its noun phrase
// comes first, or it is the verb.
func (l *line) subject(m *mention, from int) bool {
	c := l.clauseOf(m.head)
	for c.from < from && (l.words[c.from].Class == text.Mark || conjunctions.Has(l.words[c.from].folded)) {
		c.from++
	}
	return from <= c.from
}

// takesPlace reports whether the words from a mention to i say no more than
// that it took place.
func (l *line) takesPlace(m *mention, i int) bool {
	some := m.verb
	for k := m.head + 1; k < i; k++ {
		w := &l.words[k]
		switch {
		case places.Has(w.folded):
			some = true
		case w.Class == text.Mark && k < i-1, conjunctions.Has(w.folded), verbLike(w.folded) && !l.afterDeterminer(k), words().speech.Has(w.folded):
			return false
		}
	}
	return some
}

// quiet reports whether words[from:to] hold no verb and no mark.
func (l *line) quiet(from, to int) bool {
	for k := from; k < to; k++ {
		w := &l.words[k]
		if w.Class == text.Mark || places.Has(w.folded) || verbLike(w.folded) || words().speech.Has(w.folded) || conjunctions.Has(w.folded) {
			return false
		}
	}
	return true
}

// goesOnAfter reports whether a verb follows a mention, so that it is no object.
func (l *line) goesOnAfter(m *mention) bool {
	next := l.at(m.head + 1).folded
	return places.Has(next) || modals.Has(next) && next != "to" || verbLike(next)
}

// told reports whether a mention behind "after" (1) or "before" (-1) stands
// there as a whole: bare, or as what took place. Before its end is not before it.
func (l *line) told(m *mention, n int) bool {
	if !l.goesOnAfter(m) {
		return true
	}
	for k := m.head + 1; k < len(l.words); k++ {
		switch w := l.words[k].folded; {
		case ends.Has(w):
			return n > 0
		case starts.Has(w):
			return true
		case !places.Has(w):
			return false
		}
	}
	return false
}

var (
	doubtful = text.NewSet("not no never neither nor if whether unless would could might may should cannot n't n’t")

	// places say that something took place.
	places = text.NewSet("was were had been is came come comes began begun begins started starts took takes happened occurred held signed made opened broke erupted set over ended concluded finished")
	starts = text.NewSet("began begun begins started starts took happened occurred held signed made opened broke erupted set came")
	ends   = text.NewSet("ended over concluded finished collapsed failed")
)
