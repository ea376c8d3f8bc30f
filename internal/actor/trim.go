package actor

import (
	"strings"

	"parallax/internal/text"
)

// trim takes openers, adjectives, honorifics and titles off the start of a run
// and sets what is left; it reports whether anything is.
func (p *page) trim(r *run) bool {
	ws := p.words
	p.open(r)
	for r.to > r.from && ws[r.to-1].class != text.Number && (!ws[r.to-1].caps && !ws[r.to-1].hyphen || ws[r.to-1].class != text.Word) {
		r.to--
	}
	for r.to-r.from > 2 && postNominals.Has(ws[r.to-1].fold) && ws[r.to-1].upper {
		r.to-- // Ann Lee KC
	}
	if r.from >= r.to {
		return false
	}
	for r.to-r.from > 1 && parties.Has(ws[r.from].fold) && !hasHead(p.foldsOf(r.from, r.to)) && !isPeople(ws[r.from+1].fold) {
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

// postNominals stand behind a name, in capitals: offices, honours, degrees.
var postNominals = text.NewSet(`kc qc sc mp mep msp ms td cbe obe mbe kbe dbe frs phd md esq jp`)

// open takes openers of sentences off the start of a run.
func (p *page) open(r *run) {
	ws := p.words
	for r.from < r.to {
		w := &ws[r.from]
		drop := w.class == text.Mark || openers.Has(w.fold) && !honorifics.Has(w.fold) || text.IsStop(w.fold) && !(w.upper && !w.initial) || prefixes.Has(w.fold) && r.from+1 < len(ws) && ws[r.from+1].hyphen
		drop = drop && !(numerals.Has(w.fold) && r.from+1 < r.to && units.Has(ws[r.to-1].fold)) && p.abbreviation(&run{from: r.from, to: r.from + 1}) == nil
		word := r.to-r.from == 1 && text.IsStop(w.fold) && !w.upper // "Who" is no WHO
		if !drop || w.fold != "the" && !word && known().entries[p.keyOf(r.from, r.to)] != nil {
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
	if r.to < len(ws) && ws[r.to].raw == "." && !ws[r.to].space && (dotted.Has(last) && r.to-r.from > 1 || p.abbreviation(r) != nil) {
		r.at.End = ws[r.to].End
	}
	r.tokens = r.tokens[:0]
	from := r.from
	if r.owner != nil && genericBodies.Has(last) && r.to-r.from > r.owned { // under the name of its state
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
