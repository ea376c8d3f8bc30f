package actor

import (
	"strings"

	"parallax/internal/text"
)

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
		if !calendar.Has(w.fold) && w.raw != "I" && (w.hyphen || sameLine(p.doc.Text, *last, *w)) {
			return 1
		}
	case w.class == text.Word && w.hyphen:
		if at-from > 1 && last.caps && len(w.raw) > 1 && !common(w.fold) && !particles.Has(w.fold) && !text.IsStop(w.fold) {
			return 1 // Kang Min-seo
		}
		if n := p.particleRun(at, body); n > 0 {
			return n
		}
	case w.raw == "." && !w.space && capital(at+1) && abbreviates(*last):
		return 1
	case w.raw == "&" && capital(at+1):
		return 1
	case (w.class == text.Clitic || w.raw == "’" || w.raw == "'") && genitives.Has(last.fold) && last.caps && at+1 < len(ws) && ws[at+1].caps && bodyHeads.Has(ws[at+1].fold):
		return 2 // the Children’s Fund
	case w.raw == "," && capital(at+1) && tails.Has(ws[at+1].fold):
		return 2 // Peter Strand, Jr.
	case (w.raw == "“" || w.raw == "\"" || w.raw == "‘") && capital(at+1) && at+2 < len(ws) && closes(ws[at+2].raw) && capital(at+3) && !roles.Has(ws[at+3].fold) && !text.IsStop(last.fold) && last.caps:
		return 3 // Carlos “Chapo” Rivas
	case w.class == text.Word && w.fold == "of" && at == from+1 && ws[from].initial && !takesOf(ws[from].fold):
	case w.fold == "for" && at == from+1 && !ws[from].initial && common(last.fold) && strings.HasSuffix(last.fold, "s") && capital(at+1):
		return 1 // Boats for America
	case w.class == text.Word:
		return p.particleRun(at, body)
	case w.class == text.Number && at == from+1 && numbered.Has(last.fold) && !w.hyphen:
		return 1
	}
	return 0
}

// tails stand after a name behind a comma and belong to it.
var tails = text.NewSet(`jr sr inc ltd llc llp plc`)

// genitives stand in the names of bodies that are for them.
var genitives = text.NewSet(`children women men people workers farmers teachers nurses writers veterans lawyers`)

// numbered are followed by a number that is part of the name.
var numbered = text.NewSet(`channel highway route interstate flight`)

func closes(mark string) bool { return mark == "”" || mark == "\"" || mark == "’" }

// ordinalName reports whether a unit's name starts with the number i: 1st Armored Brigade.
func (p *page) ordinalName(i int) bool {
	ws := p.words
	last := len(ws[i].raw) - 1
	if last < 2 || ws[i].raw[last] >= '0' && ws[i].raw[last] <= '9' {
		return false
	}
	for k := i + 1; k < len(ws) && k < i+5 && ws[k].caps && ws[k].sentence == ws[i].sentence; k++ {
		if units.Has(ws[k].fold) {
			return true
		}
	}
	return false
}

// units are the parts of an army.
var units = text.NewSet(`army fleet corps division brigade regiment battalion squadron wing infantry cavalry`)

// takesOf reports the words that start a name with "of" in it; any other word
// before "of" at the start of a sentence is just a word.
func takesOf(fold string) bool {
	return bodyHeads.Has(fold) || bodyOpeners.Has(fold) || roles.Has(fold) || agreementHeads.Has(fold) || placeHeads.Has(fold) || known().starts[fold] ||
		fold == "republic" || fold == "kingdom" || fold == "state" || fold == "battle" || fold == "siege" || fold == "treaty"
}

// sameLine reports whether only spaces stand between two words, or the end of a
// line inside a sentence, which is that of a wrapped paragraph.
func sameLine(t string, a, b word) bool {
	gap := t[a.End:b.Start]
	if gap == " " {
		return true
	}
	for _, r := range gap {
		if r != ' ' && r != '\u00a0' && r != '.' && !(a.sentence == b.sentence && (r == '\n' || r == '\r')) {
			return false
		}
	}
	return true
}

// abbreviates reports whether a dot after w may belong to it: "J.", "Gen.", "St.", "Inc.".
func abbreviates(w word) bool {
	return len(w.raw) == 1 || honorifics.Has(w.fold) || dotted.Has(w.fold)
}

// dotted are words inside names that a dot shortens.
var dotted = text.NewSet(`jr sr st mt ft inc corp co ltd bros no ave blvd rd`)

// joinsBody reports whether "and" at i stands inside the name of a body whose
// last word follows: House Transportation and Infrastructure Committee.
func (p *page) joinsBody(i int) bool {
	ws := p.words
	plain := func(f string) bool { return (common(f) || portfolios.Has(f)) && !roles.Has(f) }
	unknown := 0
	if !ws[i-1].caps || !plain(ws[i-1].fold) || bodyHeads.Has(ws[i-1].fold) {
		return false
	}
	for k := i + 1; k < len(ws) && k < i+4 && ws[k].caps && ws[k].sentence == ws[i].sentence; k++ {
		if k > i+1 && bodyHeads.Has(ws[k].fold) {
			return true
		}
		if !plain(ws[k].fold) {
			if unknown++; unknown > 1 || known().entries[key(ws[k].raw)] != nil || roles.Has(ws[k].fold) {
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
		return w.caps && common(w.fold) && !roles.Has(w.fold) && !bodyHeads.Has(w.fold) && !bodyOpeners.Has(w.fold)
	}
	if i+1 >= len(ws) || !plain(&ws[i-1]) || !plain(&ws[i+1]) {
		return false
	}
	for k := i - 1; k > 0 && k > i-6 && ws[k].sentence == ws[i].sentence; k-- {
		if ws[k].fold == "of" || ws[k].fold == "for" || ws[k].fold == "on" {
			return bodyOpeners.Has(ws[k-1].fold) && ws[k-1].caps
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
		if !particles.Has(f) && !(body && (f == "for" || f == "and" && (n > 0 || p.listed(i)))) && !(f == "and" && n == 0 && p.joinsBody(i)) {
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
	if next.class != text.Word || !next.caps || next.sentence != ws[i].sentence || calendar.Has(next.fold) || len(next.raw) == 1 {
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
	return portfolios.Has(before) && portfolios.Has(after) || !roles.Has(before) && known().entries[key(after)] == nil && known().gender[after] == 0 && portfolios.Has(after)
}
