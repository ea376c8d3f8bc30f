package actor

import (
	"parallax/internal/text"
)

// takeOwner takes the adjective of a state off, when a title or a given name
// follows; the adjective alone names nothing. It notes whose body a run names,
// when every state has one.
func (p *page) takeOwner(r *run) {
	ws := p.words
	g := known()
	for n := 2; n >= 1; n-- {
		if r.from+n > r.to {
			continue
		}
		e := g.adjective[p.keyOf(r.from, r.from+n)]
		if e == nil && genericBodies.Has(ws[r.to-1].fold) && r.to-r.from > n && g.entries[p.keyOf(r.from, r.to)] == nil {
			if e = g.entries[p.keyOf(r.from, r.from+n)]; e != nil && e.kind != State {
				e = nil // U.S. Supreme Court, but Texas Supreme Court
			}
		}
		if e == nil {
			continue
		}
		if r.from+n == r.to {
			r.owner = e
			r.from = r.to
			return
		}
		next := ws[r.from+n].fold
		if genericBodies.Has(ws[r.to-1].fold) {
			r.owner, r.owned = e, n
			return
		}
		if roles.Has(next) || roleModifiers.Has(next) || honorifics.Has(next) || known().gender[next] != 0 {
			r.owner = e
			r.from += n
		}
		return
	}
	if r.from >= 2 && ws[r.from-1].class == text.Clitic { // Pakistan’s Foreign Minister
		for n := 3; n >= 1; n-- {
			if r.from-1-n >= 0 {
				if e := g.entries[p.keyOf(r.from-1-n, r.from-1)]; e != nil && e.kind == State {
					r.owner = e
					return
				}
			}
		}
	}
}

// takeTitle takes honorifics and titles off the start of a run and keeps them
// as the role.
func (p *page) takeTitle(r *run) {
	ws := p.words
	start, i := p.titleEnd(r)
	if i == start {
		return
	}
	for i < r.to && ws[i].class != text.Word {
		i++
	}
	r.role = text.Span{Start: ws[start].Start, End: ws[i-1].End}
	if i >= r.to {
		r.roleOnly = r.honorific == "" || roles.Has(ws[start].fold)
		r.at = r.role
	}
	r.from = i
}

// titleEnd returns the first word of the titles that a run starts with and the
// word after them, the same when there are none. It notes the honorific.
func (p *page) titleEnd(r *run) (start, i int) {
	ws := p.words
	start, i = r.from, r.from
	if i > 1 && ws[i].fold == "state" && ws[i-1].fold == "of" && ws[i-2].fold == "secretary" && i+1 < r.to {
		start, i = i-2, i+1 // secretary of State Ruth Calder
	}
	for i < r.to {
		f := ws[i].fold
		if i == start && roles.Has(f) && (f == "executive" && (i+1 == r.to || !roles.Has(ws[i+1].fold)) || p.bodyFrom(i, r.to)) {
			break
		}
		if honorifics.Has(f) || roles.Has(f) && i == start {
			if honorifics.Has(f) {
				r.honorific = f
			}
			i++
			if i < r.to && ws[i].raw == "." {
				i++
			}
			if roles.Has(f) {
				i = p.portfolio(i, r.to)
			}
			continue
		}
		head := i
		for head < r.to && (roleModifiers.Has(ws[head].fold) || titleWords.Has(ws[head].fold)) {
			head++
		}
		if head > i && head < r.to && ranks.Has(ws[head].fold) {
			i = head
			continue
		}
		if head > i && (head == r.to || !roles.Has(ws[head].fold)) && roles.Has(ws[head-1].fold) {
			head-- // Managing Editor
		}
		if head < r.to && roles.Has(ws[head].fold) && !(head+1 == r.to && head == i && i > start) {
			i = p.portfolio(head+1, r.to)
			continue
		}
		break
	}
	return start, i
}

// bodyFrom reports whether the words from i on are the name of a body that
// starts with a title: Justice Department, General Motors.
func (p *page) bodyFrom(i, to int) bool {
	last := p.words[to-1].fold
	if f := p.words[i].fold; f == "head" && i+1 < to && p.words[i+1].fold == "of" || !surnameLike.Has(f) && f != "general" && f != "queen" && f != "commerce" {
		return false
	}
	return to-i > 1 && to-i < 5 && !roles.Has(last) && (bodyHeads.Has(last) || placeHeads.Has(last)) && known().gender[p.words[i+1].fold] == 0
}

// portfolio returns the word after "for Information and Broadcasting" or "of
// State" at i; i when there is none.
func (p *page) portfolio(i, to int) int {
	ws := p.words
	if i >= to || ws[i].fold != "for" && ws[i].fold != "of" {
		return i
	}
	end := i
	for j := i + 1; j < to; j++ { // of the United States
		for n := min(4, to-j); n > 0; n-- {
			if e := known().entries[p.keyOf(j, j+n)]; e != nil && p.words[j].caps && (n > 1 || !common(p.words[j].fold)) && j+n == to {
				return i
			}
		}
	}
	for j := i; j < to && (portfolios.Has(ws[j].fold) || j > i && common(ws[j].fold) && known().gender[ws[j].fold] == 0); j++ {
		if ws[j].caps {
			end = j + 1
		}
	}
	return end
}

// smallTitle takes a role in small letters before a name, with the body before
// it: "Foreign Office spokesperson Tahir Andarabi".
func (p *page) smallTitle(r *run) {
	ws := p.words
	i := r.from
	if r.role.Len() > 0 {
		for i > 0 && ws[i-1].Start >= r.role.Start {
			i--
		}
	}
	end := i
	for i > 0 && end-i < 6 && ws[i-1].class == text.Word && ws[i-1].sentence == ws[r.from].sentence && sameLine(p.doc.Text, ws[i-1], ws[i]) {
		f := ws[i-1].fold
		if i == end && (!roles.Has(f) || ws[i-1].caps) {
			break
		}
		if i < end && !ws[i-1].caps && !roleModifiers.Has(f) && f != "former" {
			break
		}
		if ws[i-1].initial && (openers.Has(f) || text.IsStop(f)) {
			break
		}
		i--
	}
	if i < end {
		r.role = text.Span{Start: ws[i].Start, End: ws[r.from-1].End}
	}
}

// apposition takes the role after a name: "Ada Blum, the mayor of Linz,".
func (p *page) apposition(r *run) {
	ws := p.words
	i := r.to
	if r.role.Len() > 0 || i+2 >= len(ws) || ws[i].raw != "," {
		return
	}
	i++
	if f := ws[i].fold; f == "the" || f == "a" || f == "an" {
		i++
	}
	start, head := i, -1
	for ; i < len(ws) && i < start+8 && ws[i].sentence == ws[r.from].sentence && ws[i].class != text.Mark; i++ {
		if governs.Has(ws[i].fold) || ws[i].fold == "who" {
			break
		}
		if roles.Has(ws[i].fold) {
			head = i
		}
	}
	if head < 0 || head != i-1 || p.roleOfNext(r, i) {
		return
	}
	end := head + 1
	if end < len(ws) && (ws[end].fold == "of" || ws[end].fold == "for") {
		for k := end; k < len(ws) && k < end+6 && ws[k].class == text.Word && ws[k].sentence == ws[r.from].sentence; k++ {
			if ws[k].caps {
				end = k + 1
			}
		}
	}
	r.role = text.Span{Start: ws[start].Start, End: ws[end-1].End}
}

// roleOfNext reports whether the role that ends before word i is that of a name
// after it, and the run is where that happens: "in Linz, the mayor, Ada Blum, said".
func (p *page) roleOfNext(r *run, i int) bool {
	ws := p.words
	if r.from == 0 || i+1 >= len(ws) || ws[i].raw != "," || !ws[i+1].caps || ws[i+1].sentence != ws[r.from].sentence {
		return false
	}
	switch ws[r.from-1].fold {
	case "in", "at", "near", "outside", "around":
		return true
	}
	return false
}
