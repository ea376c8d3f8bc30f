package actor

import (
	"strings"

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
	owned     int       // so many first words are the owner's: Turkish Foreign Ministry
	initial   bool      // it starts where any word is capitalised
	loud      bool      // in a headline
	roleOnly  bool      // a title without a name: the Prime Minister
	office    bool      // it stands inside the name of an office: the Prime Minister of Norway
	weak      bool      // it names something only when it shortens another name
	ok        bool      // it names something
}

// A page is a document made ready for the search for names.
type page struct {
	doc   *corpus.Document
	words []word
	loud  []bool
	runs  []run
	// elsewhere are the capitalised words that stand by themselves, without a hyphen.
	elsewhere map[string]bool
}

// findRuns finds the runs of capitals of a page and takes titles and adjectives off.
func (p *page) findRuns(doc int) {
	p.elsewhere = map[string]bool{}
	for i := range p.words {
		if w := &p.words[i]; w.caps && !w.hyphen && (!w.initial || !common(w.fold)) && (i+1 == len(p.words) || !p.words[i+1].hyphen) {
			p.elsewhere[w.fold] = true
		}
	}
	for i := 0; i < len(p.words); {
		w := &p.words[i]
		if !p.startsRun(i) {
			i++
			continue
		}
		end := p.runEnd(i)
		if p.loud[w.sentence] || p.shouts(i, end) {
			p.runs = append(p.runs, run{doc: doc, from: i, to: end, loud: true})
			i = end
			continue
		}
		for _, r := range p.cut(i, end) {
			r.doc = doc
			if p.trim(&r) {
				p.smallTitle(&r)
				p.apposition(&r)
				p.runs = append(p.runs, r)
			}
		}
		i = end
	}
}

// shouts reports whether the words from … to are all in capitals and some of
// them are common words: a heading, a slogan.
func (p *page) shouts(from, to int) bool {
	plain := 0
	for _, w := range p.words[from:to] {
		if w.class == text.Word && len(w.raw) > 1 && !w.upper {
			return false
		}
		if text.IsStop(w.fold) || common(w.fold) {
			plain++
		}
	}
	return plain > 0 && to-from > 1
}

// startsRun reports whether a name may start at word i.
func (p *page) startsRun(i int) bool {
	ws := p.words
	w := &ws[i]
	if w.class == text.Number {
		return p.ordinalName(i)
	}
	if w.class != text.Word || !w.caps || p.addressed(i) {
		return false
	}
	if len(w.raw) == 1 { // an initial or a letter: only "J. Edgar", "X" elsewhere is left alone
		return w.raw != "I" && i+2 < len(ws) && ws[i+1].raw == "." && !ws[i+1].space && ws[i+2].caps && w.raw != "A"
	}
	return !calendar[w.fold]
}

// addressed reports whether word i is part of an address, a handle, a tag or a
// party tag: @JonNulty, #Vote, t.co/AbC, (R-Tex.).
func (p *page) addressed(i int) bool {
	w := &p.words[i]
	if w.hyphen {
		tag := i > 0 && len(p.words[i-1].raw) == 1 && (i < 2 || p.words[i-2].raw == "(" || p.words[i-2].raw == ",")
		return tag && strings.Contains("RDI", p.words[i-1].raw)
	}
	if i == 0 || w.space {
		return false
	}
	switch before := &p.words[i-1]; before.raw {
	case "@", "#", "_", "=":
		return true
	case "/", ".", "-", "?", "&":
	default:
		if before.class == text.Mark {
			return false
		}
	}
	t := p.doc.Text
	start := w.Start
	for start > 0 && w.Start-start < 80 && t[start-1] > ' ' {
		start--
	}
	return strings.Contains(t[start:w.Start], "//") || strings.HasPrefix(t[start:w.Start], "www.") || strings.Contains(t[start:w.Start], ".co")
}

// runEnd returns the word after the run that starts at i.
func (p *page) runEnd(i int) int {
	ws := p.words
	end := i + 1
	body := bodyOpeners[ws[i].fold] || roles[ws[i].fold]
	for end < len(ws) && ws[end].sentence == ws[i].sentence {
		n := p.goesOn(i, end, body)
		if n == 0 {
			return end
		}
		end += n
		body = body || bodyOpeners[ws[end-1].fold] || roles[ws[end-1].fold]
	}
	return end
}

// goesOn returns how many words from word at on belong to the run that starts
// at word from; body says that the run has the name of an office or body in it.
func (p *page) goesOn(from, at int, body bool) int {
	ws := p.words
	w, last := &ws[at], &ws[at-1]
	capital := func(i int) bool {
		return i < len(ws) && ws[i].class == text.Word && ws[i].caps && ws[i].sentence == w.sentence
	}
	switch {
	case w.class == text.Word && w.caps:
		if !calendar[w.fold] && w.raw != "I" && (w.hyphen || sameLine(p.doc.Text, *last, *w)) {
			return 1
		}
	case w.class == text.Word && w.hyphen:
		if at-from > 1 && last.caps && len(w.raw) > 1 && !common(w.fold) && !particles[w.fold] && !text.IsStop(w.fold) {
			return 1 // Kang Min-seo
		}
		if n := p.particleRun(at, body); n > 0 {
			return n
		}
	case w.raw == "." && !w.space && capital(at+1) && abbreviates(*last):
		return 1
	case w.raw == "&" && capital(at+1):
		return 1
	case w.raw == "," && capital(at+1) && tails[ws[at+1].fold]:
		return 2 // Peter Strand, Jr.
	case (w.raw == "“" || w.raw == "\"" || w.raw == "‘") && capital(at+1) && at+2 < len(ws) && closes(ws[at+2].raw) && capital(at+3) && !roles[ws[at+3].fold] && !text.IsStop(last.fold) && last.caps:
		return 3 // Carlos “Chapo” Rivas
	case w.class == text.Word && w.fold == "of" && at == from+1 && ws[from].initial && !takesOf(ws[from].fold):
	case w.fold == "for" && at == from+1 && !ws[from].initial && common(last.fold) && strings.HasSuffix(last.fold, "s") && capital(at+1):
		return 1 // Boats for America
	case w.class == text.Word:
		return p.particleRun(at, body)
	case w.class == text.Number && at == from+1 && numbered[last.fold] && !w.hyphen:
		return 1
	}
	return 0
}

// tails stand after a name behind a comma and belong to it.
var tails = set(`jr sr inc ltd llc llp plc`)

// numbered are followed by a number that is part of the name.
var numbered = set(`channel highway route interstate flight`)

func closes(mark string) bool { return mark == "”" || mark == "\"" || mark == "’" }

// ordinalName reports whether a unit's name starts with the number i: 1st Armored Brigade.
func (p *page) ordinalName(i int) bool {
	ws := p.words
	last := len(ws[i].raw) - 1
	if last < 2 || ws[i].raw[last] >= '0' && ws[i].raw[last] <= '9' {
		return false
	}
	for k := i + 1; k < len(ws) && k < i+5 && ws[k].caps && ws[k].sentence == ws[i].sentence; k++ {
		if units[ws[k].fold] {
			return true
		}
	}
	return false
}

// units are the parts of an army.
var units = set(`army fleet corps division brigade regiment battalion squadron wing infantry cavalry`)

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

// abbreviates reports whether a dot after w may belong to it: "J.", "Gen.", "St.", "Inc.".
func abbreviates(w word) bool {
	return len(w.raw) == 1 || honorifics[w.fold] || dotted[w.fold]
}

// dotted are words inside names that a dot shortens.
var dotted = set(`jr sr st mt ft inc corp co ltd bros no ave blvd rd`)

// joinsBody reports whether "and" at i stands inside the name of a body whose
// last word follows: House Transportation and Infrastructure Committee.
func (p *page) joinsBody(i int) bool {
	ws := p.words
	plain := func(f string) bool { return (common(f) || portfolios[f]) && !roles[f] }
	unknown := 0
	if !ws[i-1].caps || !plain(ws[i-1].fold) || bodyHeads[ws[i-1].fold] {
		return false
	}
	for k := i + 1; k < len(ws) && k < i+4 && ws[k].caps && ws[k].sentence == ws[i].sentence; k++ {
		if k > i+1 && bodyHeads[ws[k].fold] {
			return true
		}
		if !plain(ws[k].fold) {
			if unknown++; unknown > 1 || known().entries[key(ws[k].raw)] != nil || roles[ws[k].fold] {
				return false
			}
		}
	}
	return false
}

// ofArts reports whether "and" at i joins two common nouns behind a body and
// "of": Academy of Arts and Sciences.
func (p *page) ofArts(i int) bool {
	ws := p.words
	plain := func(w *word) bool {
		return w.caps && common(w.fold) && !roles[w.fold] && !bodyHeads[w.fold] && !bodyOpeners[w.fold]
	}
	if i+1 >= len(ws) || !plain(&ws[i-1]) || !plain(&ws[i+1]) {
		return false
	}
	for k := i - 1; k > 0 && k > i-6 && ws[k].sentence == ws[i].sentence; k-- {
		if ws[k].fold == "of" || ws[k].fold == "for" || ws[k].fold == "on" {
			return bodyOpeners[ws[k-1].fold] && ws[k-1].caps
		}
		if !ws[k].caps {
			return false
		}
	}
	return false
}

// particleRun returns how many small words from i on may stand inside a name:
// they must be followed by a capital.
func (p *page) particleRun(i int, body bool) int {
	ws := p.words
	n := 0
	for n < 3 && i+n < len(ws) && ws[i+n].class == text.Word && !ws[i+n].caps && ws[i+n].sentence == ws[i].sentence {
		f := ws[i+n].fold
		if !particles[f] && !(body && (f == "for" || f == "and" && (n > 0 || p.listed(i)))) && !(f == "and" && n == 0 && p.joinsBody(i)) {
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
	if p.joinsBody(i) || p.ofArts(i) {
		return true
	}
	return portfolios[before] && portfolios[after] || !roles[before] && known().entries[key(after)] == nil && known().gender[after] == 0 && portfolios[after]
}

// trim takes openers, adjectives, honorifics and titles off the start of a run
// and sets what is left; it reports whether anything is.
func (p *page) trim(r *run) bool {
	ws := p.words
	p.open(r)
	for r.to > r.from && ws[r.to-1].class != text.Number && (!ws[r.to-1].caps && !ws[r.to-1].hyphen || ws[r.to-1].class != text.Word) {
		r.to--
	}
	if r.from >= r.to {
		return false
	}
	for r.to-r.from > 1 && parties[ws[r.from].fold] && !hasHead(p.foldsOf(r.from, r.to)) && !isPeople(ws[r.from+1].fold) {
		r.from++ // Democrat Ruth Calder
	}
	p.takeOwner(r)
	p.takeTitle(r)
	if r.from >= r.to {
		return r.roleOnly
	}
	if w := &ws[r.from]; !w.caps && w.class == text.Word && !w.hyphen { // the Prime Minister of Norway
		r.role, r.office = text.Span{}, true
		for r.from < r.to && !ws[r.from].caps {
			r.from++
		}
		p.open(r)
		if r.from >= r.to {
			return false
		}
	}
	if r.to-r.from == 1 && len(ws[r.from].raw) == 1 {
		return false
	}
	r.initial = ws[r.from].initial
	if w := &ws[r.from]; w.hyphen && r.from > 0 && (ws[r.from-1].fold == "al" || ws[r.from-1].fold == "el" || ws[r.from-1].fold == "ul") {
		r.from-- // al-Hamdan
	}
	p.close(r)
	return true
}

// open takes openers of sentences off the start of a run.
func (p *page) open(r *run) {
	ws := p.words
	for r.from < r.to {
		w := &ws[r.from]
		drop := w.class == text.Mark || openers[w.fold] && !honorifics[w.fold] || text.IsStop(w.fold) && !(w.upper && !w.initial) || prefixes[w.fold] && r.from+1 < len(ws) && ws[r.from+1].hyphen
		drop = drop && !(numerals[w.fold] && r.from+1 < r.to && units[ws[r.to-1].fold]) && p.abbreviation(&run{from: r.from, to: r.from + 1}) == nil
		if !drop || w.fold != "the" && known().entries[p.keyOf(r.from, r.to)] != nil {
			return
		}
		r.from++
	}
}

// close sets the place and the words of a run that is trimmed.
func (p *page) close(r *run) {
	ws := p.words
	r.at = text.Span{Start: ws[r.from].Start, End: ws[r.to-1].End}
	last := ws[r.to-1].fold
	if r.to < len(ws) && ws[r.to].raw == "." && !ws[r.to].space && (dotted[last] && r.to-r.from > 1 || p.abbreviation(r) != nil) {
		r.at.End = ws[r.to].End
	}
	r.tokens = r.tokens[:0]
	from := r.from
	if r.owner != nil && genericBodies[last] && r.to-r.from > r.owned { // under the name of its state
		from += r.owned
		r.tokens = append(r.tokens, strings.Fields(key(r.owner.name))...)
		r.owned = len(r.tokens)
	}
	for _, w := range ws[from:r.to] {
		if w.class != text.Mark || w.raw == "&" {
			r.tokens = append(r.tokens, key(w.raw))
		}
	}
	if e := p.abbreviation(r); e != nil {
		r.tokens = append(r.tokens[:0], strings.Fields(key(e.name))...)
	}
}

// abbreviation returns the place that a run shortens, as addresses do, when
// it stands behind the comma after another name or has dots: "Reno, Nev.", "S.C.".
func (p *page) abbreviation(r *run) *entry {
	ws := p.words
	if r.to-r.from != 1 {
		return nil
	}
	w := &ws[r.from]
	e := known().short[key(w.raw)]
	if e == nil || strings.Contains(w.raw, ".") {
		return e
	}
	if r.from < 2 || ws[r.from-1].raw != "," || !ws[r.from-2].caps || ws[r.from].sentence != ws[r.from-2].sentence || len(w.raw) == 2 && !w.upper && (r.to >= len(ws) || ws[r.to].raw != ".") {
		return nil
	}
	return e
}
