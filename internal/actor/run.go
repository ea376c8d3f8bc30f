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

	halves, parts, cuts []stretch // taken over by each cut from the one before
}

// wordsOfName is how many words of a text there are for each that has a capital,
// about.
const wordsOfName = 16

// findRuns finds the runs of capitals of a page and takes titles and adjectives off.
func (p *page) findRuns(doc int) {
	p.elsewhere = make(map[string]bool, len(p.words)/wordsOfName)
	p.runs = make([]run, 0, len(p.words)/wordsOfName)
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
		end, loud := p.screamed(i, p.runEnd(i))
		if loud || p.loud[w.sentence] || p.shouts(i, end) {
			p.runs = append(p.runs, run{doc: doc, from: i, to: end, loud: true})
			i = end
			continue
		}
		for _, s := range p.cut(i, end) {
			r := run{doc: doc, from: s.from, to: s.to}
			if p.trim(&r) {
				p.smallTitle(&r)
				p.apposition(&r)
				p.runs = append(p.runs, r)
			}
		}
		i = end
	}
}

// screamed returns where the words in capitals end that a headline is shouted with,
// TOWER OF FLAME Two dead, EXPLODES in fireball; end and false where the run is no
// such.
func (p *page) screamed(from, end int) (to int, loud bool) {
	ws := p.words
	i := from
	for i < end && (ws[i].upper || ws[i].class != text.Word) {
		i++
	}
	switch s := ws[from].sentence; {
	case i > from && i < end && p.shouts(from, i):
		return i, true
	case i == from+1 && i == end && len(ws[from].raw) > longestAcronym && s < len(p.doc.Sentences) && p.doc.Sentences[s].Block < len(p.doc.Blocks):
		return end, p.doc.Blocks[p.doc.Sentences[s].Block].Kind == text.Headline
	}
	return end, false
}

// longestAcronym is how many letters an acronym has at most, mostly.
const longestAcronym = 6

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
		return w.raw != "I" && i+2 < len(ws) && ws[i+1].raw == "." && !ws[i+1].space && ws[i+2].caps && w.raw != "A" && !(w.raw == "Q" && text.IsStop(ws[i+2].fold))
	}
	if w.upper && i > 0 && zones.Has(w.fold) && p.afterHour(i-1) || w.raw == "Rs" && i+1 < len(ws) && (ws[i+1].class == text.Number || ws[i+1].raw == ".") {
		return false // 4:15 p.m. ET; Rs 300
	}
	if i > 0 && ws[i-1].raw == "," && postnominals.Has(strings.TrimRight(w.fold, ".")) {
		return false // Ada Blum, M.P.
	}
	if w.fold == "sun" && i+1 < len(ws) && ws[i+1].caps && bodyHeads.Has(ws[i+1].fold) {
		return true // the Sun Herald
	}
	return !calendar.Has(w.fold) || i+1 < len(ws) && ws[i+1].hyphen && !ws[i+1].caps // Mar-a-Lago
}

// postnominals stand behind a name and a comma and name nothing.
var postnominals = text.NewSet(`ph phd ph.d md m.d mp m.p qc kc obe mbe cbe esq jp j.p`)

// zones are time zones as they stand behind an hour.
var zones = text.NewSet(`et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet cest eet eest ist pkt aest aedt jst hkt sgt wib msk`)

// afterHour reports whether word i may end a time of day: 18:04, p.m.
func (p *page) afterHour(i int) bool {
	ws := p.words
	if ws[i].raw == "." && i > 0 {
		i--
	}
	switch strings.TrimRight(ws[i].fold, ".") {
	case "am", "pm", "m", "a.m", "p.m":
		return true
	}
	return ws[i].class == text.Number
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
	body := bodyOpeners.Has(ws[i].fold) || roles.Has(ws[i].fold)
	for end < len(ws) && ws[end].sentence == ws[i].sentence {
		n := p.goesOn(i, end, body)
		if n == 0 {
			return end
		}
		end += n
		body = body || bodyOpeners.Has(ws[end-1].fold) || roles.Has(ws[end-1].fold)
	}
	return end
}
