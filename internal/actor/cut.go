package actor

import "parallax/internal/text"

// cut cuts a run of capitals into what may be names of their own: at hyphens
// that join two, and at titles inside.
func (p *page) cut(from, to int) []stretch {
	out := p.cuts[:0]
	for from+1 < to && inside.Has(p.words[from].fold) {
		from++
	}
	p.halves = p.split(p.halves[:0], from, to)
	for _, h := range p.halves {
		p.parts = p.cutWords(p.parts[:0], h.from, h.to)
		for _, r := range p.parts {
			out = p.cutTitles(out, r.from, r.to)
		}
	}
	p.cuts = out
	return out
}

// A stretch is a range of the words of a page.
type stretch struct{ from, to int }

// cutWords cuts a run at words that no name has inside: a capitalised article,
// "of" behind a name that isn't a body's, members of a party or people.
func (p *page) cutWords(out []stretch, from, to int) []stretch {
	ws := p.words
	start := from
	for i := from + 1; i < to; i++ {
		w := &ws[i]
		switch {
		case w.caps && inside.Has(w.fold) && !ws[i-1].hyphen && ws[i-1].caps:
			out = append(out, stretch{from: start, to: i})
			start = i + 1
		case w.fold == "of" && !w.caps && !p.headBefore(start, i):
			out = append(out, stretch{from: start, to: i})
			start = i + 1
		case i > start && i+2 == to && ws[start].fold != "the" && p.ownsBody(start, i, to):
			out = append(out, stretch{from: start, to: i})
			start = i
		case i+1 == to && i > start && isPeople(w.fold) && !adjectives.Has(ws[i-1].fold) && known().adjective[ws[i-1].fold] == nil && !w.hyphen:
			out = append(out, stretch{from: start, to: i})
			start = i
		}
	}
	end := to
	for end-1 > start && p.adjectiveAt(end-1) && (known().entries[p.keyOf(start, end)] == nil) {
		end--
	}
	return append(out, stretch{from: start, to: end})
}

// ownsBody reports whether a name of one word stands before that of a known
// body, as in "the Obama White House"; a place's courts are its own.
func (p *page) ownsBody(start, i, to int) bool {
	e := known().entries[p.keyOf(i, to)]
	k := key(p.words[start].raw)
	return e != nil && e.kind == Organization && i == start+1 && known().entries[k] == nil && known().adjective[k] == nil && !common(p.words[start].fold) && !adjectives.Has(k)
}

// inside are words that start another sentence or title when they have a
// capital behind a name.
var inside = text.NewSet(`the a an but he she it they when after who what why how this we you`)

// parties name the members of a party, before their name.
var parties = text.NewSet(`democrat democratic republican conservative liberal`)

// adjectiveAt reports whether word i is the adjective of a people, creed or state.
func (p *page) adjectiveAt(i int) bool {
	w := &p.words[i]
	return w.caps && (adjectives.Has(w.fold) || known().adjective[w.fold] != nil)
}

// headBefore reports whether the words before "of" at i may take it in their
// name: bodies, offices, places, treaties, and common nouns do.
func (p *page) headBefore(start, i int) bool {
	last := &p.words[i-1]
	f := last.fold
	if takesOf(f) || placeOpeners.Has(f) || !last.caps {
		return true
	}
	return common(f) && (i-1 == start || known().gender[p.words[start].fold] == 0)
}

func (p *page) foldsOf(from, to int) []string {
	var out []string
	for _, w := range p.words[from:to] {
		if w.class == text.Word {
			out = append(out, w.fold)
		}
	}
	return out
}

// split cuts a run where a hyphen joins two names: "Pakistan-Afghanistan".
func (p *page) split(out []stretch, from, to int) []stretch {
	ws := p.words
	start := from
	for i := from + 1; i < to; i++ {
		if !ws[i].hyphen || particles.Has(ws[i].fold) || particles.Has(ws[i-1].fold) {
			continue
		}
		two := p.standsAlone(i-1, start, i) || p.standsAlone(i, i, to)
		if !two && i-1 == start && i+1 == to { // Cruz-Fiorina, not Jean-Luc
			two = ws[i].caps && p.elsewhere[ws[i].fold] && p.elsewhere[ws[i-1].fold]
		}
		if two || prefixes.Has(ws[i-1].fold) {
			out = append(out, stretch{from: start, to: i})
			start = i
		}
	}
	return append(out, stretch{from: start, to: to})
}

// prefixes are joined to a name by a hyphen and are no part of it.
var prefixes = text.NewSet(`anti pro non ex pre post then sino anglo franco indo euro`)

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

// cutTitles cuts a run before a title that stands inside it: "South Carolina
// Rep. Justin Tamber", "Fox News Vice President".
func (p *page) cutTitles(out []stretch, from, to int) []stretch {
	at := p.innerTitle(from, to)
	if at < 0 {
		return append(out, stretch{from: from, to: to})
	}
	left := p.beforeTitle(from, at)
	if left > from {
		out = append(out, stretch{from: from, to: left})
	}
	return append(out, stretch{from: max(left, from), to: to})
}

// innerTitle returns the first word inside a run that is the head of a title;
// -1 when there is none that a name follows or that ends the run.
func (p *page) innerTitle(from, to int) int {
	ws := p.words
	start := from
	for start < to && (honorifics.Has(ws[start].fold) || roles.Has(ws[start].fold) || roleModifiers.Has(ws[start].fold) && known().entries[p.keyOf(start, start+1)] == nil || ws[start].raw == ".") {
		start++ // a title at the start is no inner one
	}
	if start > from && start < to && roles.Has(ws[start-1].fold) {
		return -1
	}
	if start == from {
		start++
	}
	for i := start; i < to; i++ {
		w := &ws[i]
		if !roles.Has(w.fold) && !ranks.Has(w.fold) || w.hyphen || !w.caps || !ws[i-1].caps && ws[i-1].class == text.Word {
			continue
		}
		if p.endsTitled(from, i, to) {
			return i
		}
	}
	return -1
}

// ranks are short titles that stand before a name only.
var ranks = text.NewSet(`sen rep gov gen lt col maj sgt capt adm dr mr mrs ms prof rev`)

// endsTitled reports whether the words after the title at i, up to to, are a
// name, or there are none and the words before are no person's.
func (p *page) endsTitled(from, i, to int) bool {
	ws := p.words
	after := i + 1
	for after < to && ws[after].raw == "." {
		after++
	}
	given := known().gender[ws[from].fold] != 0
	if surnameLike.Has(ws[i].fold) && (given || len(ws[from].raw) == 1) {
		return false // Billie Jean King
	}
	if after == to {
		return roles.Has(ws[i].fold) && !given && ws[i].fold != "general"
	}
	last := to - 1
	for last > after && ws[last].raw == "." {
		last--
	}
	if ws[after].fold == "of" && after+2 < to && i > from {
		return true // White House Chief of Staff, Ohio Secretary of State
	}
	next := ws[after].fold
	return ws[after].caps && !tails.Has(next) && !generations.Has(next) && !bodyHeads.Has(ws[last].fold) && !placeHeads.Has(ws[last].fold)
}

// surnameLike are titles that are last names as well.
var surnameLike = text.NewSet(`king major dean judge pope bishop prince marshal head justice chief coach principal price`)

// beforeTitle returns the end of what stands before the title at word at,
// without the words that belong to the title: "National Security".
func (p *page) beforeTitle(from, at int) int {
	ws := p.words
	left := at
	for left > from && (roleModifiers.Has(ws[left-1].fold) || titleWords.Has(ws[left-1].fold)) && known().entries[p.keyOf(from, left)] == nil && known().entries[p.keyOf(left-1, left)] == nil && !bodyHeads.Has(ws[left-1].fold) && !(placeHeads.Has(ws[left-1].fold) && left-from > 1 && ws[left-1].fold != "district") {
		left--
	}
	if left > from && known().adjective[p.keyOf(from, left)] != nil {
		return from
	}
	return left
}

// titleWords belong to the title that follows them.
var titleWords = text.NewSet(`vice political managing editorial legal chief top press general attorney staff bureau program programme regional digital`)

// keyOf is the key of the words from … to.
func (p *page) keyOf(from, to int) string {
	if from >= to {
		return ""
	}
	return key(p.doc.Text[p.words[from].Start:p.words[to-1].End])
}
