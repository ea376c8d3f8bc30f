package actor

import (
	"parallax/internal/corpus"
	"parallax/internal/text"
)

// A run is a stretch of capitalised words that may name something, with what
// stands around it.
type run struct {
	doc       int
	from, to  int // words of the document
	at        text.Span
	tokens    []string  // folded words of the name, particles included
	role      text.Span // the title before the name: "Foreign Minister"
	honorific string    // folded: "mr"
	owner     *entry    // the state whose adjective or possessive stands before: Turkish President …
	initial   bool      // it starts where any word is capitalised
	loud      bool      // in a headline
	roleOnly  bool      // a title without a name: the Prime Minister
	ok        bool      // it names something
}

// A page is a document made ready for the search for names.
type page struct {
	doc   *corpus.Document
	words []word
	loud  []bool
	runs  []run
}

// runs finds the runs of capitals of a page and takes titles and adjectives off.
func (p *page) findRuns(doc int) {
	for i := 0; i < len(p.words); {
		w := &p.words[i]
		if !startsRun(p.words, i) {
			i++
			continue
		}
		end := p.runEnd(i)
		for _, r := range p.split(i, end) {
			r.doc, r.loud = doc, p.loud[w.sentence]
			if p.trim(&r) {
				p.smallTitle(&r)
				p.apposition(&r)
				p.runs = append(p.runs, r)
			}
		}
		i = end
	}
}

// startsRun reports whether a name may start at word i.
func startsRun(ws []word, i int) bool {
	w := &ws[i]
	if w.class != text.Word || !w.caps {
		return false
	}
	if len(w.raw) == 1 { // an initial or a letter: only "J. Edgar", "X" elsewhere is left alone
		return w.raw != "I" && i+2 < len(ws) && ws[i+1].raw == "." && !ws[i+1].space && ws[i+2].caps && w.raw != "A"
	}
	return !calendar[w.fold]
}

// runEnd returns the word after the run that starts at i.
func (p *page) runEnd(i int) int {
	ws := p.words
	end := i + 1
	body := bodyOpeners[ws[i].fold] || roles[ws[i].fold]
	for end < len(ws) && ws[end].sentence == ws[i].sentence {
		w := &ws[end]
		switch {
		case w.class == text.Word && w.caps && !calendar[w.fold] && w.raw != "I" && (w.hyphen || sameLine(p.doc.Text, ws[end-1], *w)):
			body = body || bodyOpeners[w.fold] || roles[w.fold]
			end++
		case w.raw == "." && !w.space && end+1 < len(ws) && ws[end+1].caps && ws[end+1].sentence == w.sentence && abbreviates(ws[end-1]):
			end++
		case w.raw == "&" && end+1 < len(ws) && ws[end+1].caps:
			end++
		case w.class == text.Word && w.fold == "of" && end == i+1 && ws[i].initial && !takesOf(ws[i].fold):
			return end
		case w.class == text.Word && p.particleRun(end, body) > 0:
			end += p.particleRun(end, body)
		default:
			return end
		}
	}
	return end
}

// takesOf reports the words that start a name with "of" in it; any other word
// before "of" at the start of a sentence is just a word.
func takesOf(fold string) bool {
	return bodyHeads[fold] || bodyOpeners[fold] || roles[fold] || agreementHeads[fold] || placeHeads[fold] || known().starts[fold] ||
		fold == "republic" || fold == "kingdom" || fold == "state" || fold == "battle" || fold == "siege" || fold == "treaty"
}

// sameLine reports whether only spaces stand between two words.
func sameLine(t string, a, b word) bool {
	gap := t[a.End:b.Start]
	if gap == " " {
		return true
	}
	for _, r := range gap {
		if r != ' ' && r != '\u00a0' && r != '.' {
			return false
		}
	}
	return true
}

// abbreviates reports whether a dot after w may belong to it: "J.", "Gen.".
func abbreviates(w word) bool {
	return len(w.raw) == 1 || honorifics[w.fold] || w.fold == "jr" || w.fold == "sr"
}

// particleRun returns how many small words from i on may stand inside a name:
// they must be followed by a capital.
func (p *page) particleRun(i int, body bool) int {
	ws := p.words
	n := 0
	for n < 3 && i+n < len(ws) && ws[i+n].class == text.Word && !ws[i+n].caps && ws[i+n].sentence == ws[i].sentence {
		f := ws[i+n].fold
		if !particles[f] && !(body && (f == "for" || f == "and" && (n > 0 || p.listed(i)))) {
			return 0
		}
		if f == "the" && (n == 0 || ws[i+n-1].fold != "of" && ws[i+n-1].fold != "for") || (f == "e" || f == "i" || f == "y") && !ws[i+n].hyphen && f != "y" {
			return 0
		}
		n++
	}
	if n == 0 || i+n >= len(ws) {
		return 0
	}
	next := &ws[i+n]
	if next.class != text.Word || !next.caps || next.sentence != ws[i].sentence || calendar[next.fold] || len(next.raw) == 1 {
		return 0
	}
	return n
}

// listed reports whether "and" at i stands inside the name of an office or body:
// "Information and Broadcasting", "Committee on Trade and Industry".
func (p *page) listed(i int) bool {
	ws := p.words
	before, after := ws[i-1].fold, ""
	if i+1 < len(ws) {
		after = ws[i+1].fold
	}
	return portfolios[before] && portfolios[after] || !roles[before] && known().entries[key(after)] == nil && known().gender[after] == 0 && portfolios[after]
}

// split cuts a run where a hyphen joins two names: "Pakistan-Afghanistan".
func (p *page) split(from, to int) []run {
	ws := p.words
	var out []run
	start := from
	for i := from + 1; i < to; i++ {
		if ws[i].hyphen && (p.standsAlone(i-1, start, i) || p.standsAlone(i, i, to)) && !particles[ws[i].fold] && !particles[ws[i-1].fold] {
			out = append(out, run{from: start, to: i})
			start = i
		}
	}
	return append(out, run{from: start, to: to})
}

// standsAlone reports whether word i, within a run, is a state, a place or the
// adjective of a state.
func (p *page) standsAlone(i, from, to int) bool {
	g := known()
	k := key(p.words[i].raw)
	if g.adjective[k] != nil || g.entries[k] != nil && g.entries[k].kind != Organization {
		return true
	}
	return g.entries[p.keyOf(from, to)] != nil && to-from <= 3
}

// keyOf is the key of the words from … to.
func (p *page) keyOf(from, to int) string {
	if from >= to {
		return ""
	}
	return key(p.doc.Text[p.words[from].Start:p.words[to-1].End])
}

// trim takes openers, adjectives, honorifics and titles off the start of a run
// and sets what is left; it reports whether anything is.
func (p *page) trim(r *run) bool {
	ws := p.words
	g := known()
	for r.from < r.to {
		w := &ws[r.from]
		drop := openers[w.fold] && !honorifics[w.fold] || text.IsStop(w.fold) && !(w.upper && !w.initial) || w.class != text.Word || particles[w.fold] && w.caps && w.initial && w.fold == "the"
		if !drop || g.entries[p.keyOf(r.from, r.to)] != nil {
			break
		}
		r.from++
	}
	for r.to > r.from && (!ws[r.to-1].caps || ws[r.to-1].class != text.Word) {
		r.to--
	}
	if r.from >= r.to {
		return false
	}
	p.takeOwner(r)
	p.takeTitle(r)
	if r.from >= r.to {
		return r.roleOnly
	}
	r.at = text.Span{Start: ws[r.from].Start, End: ws[r.to-1].End}
	if r.to-r.from == 1 && len(ws[r.from].raw) == 1 {
		return false
	}
	r.initial = ws[r.from].initial
	for _, w := range ws[r.from:r.to] {
		if w.class == text.Word {
			r.tokens = append(r.tokens, key(w.raw))
		}
	}
	return true
}
