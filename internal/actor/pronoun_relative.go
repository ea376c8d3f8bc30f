package actor

import "parallax/internal/text"

// relative returns who "who" at word i means: the one named right before it,
// also over an apposition, an age, a party or a town: "Blum, the mayor of
// Linz, who"; "Blum of Linz, who". -1 for none.
func (r *pronounReader) relative(i int) int {
	ws := r.page.words
	last := len(r.seen) - 1
	for k := last; k >= 0 && k > last-4; k-- {
		m := &r.seen[k]
		if ws[m.from].sentence != ws[i].sentence || m.pronoun {
			return -1
		}
		if r.mayBePerson(m.actor) {
			if r.page.leadsTo(m.to, i) {
				return m.actor
			}
			break
		}
	}
	if last < 0 || ws[r.seen[last].from].sentence != ws[i].sentence {
		return -1
	}
	m := &r.seen[last]
	if kind := r.cast.Actors[m.actor].Kind; (kind == Organization || kind == People || kind == Other) && (m.to == i || m.to == i-1 && ws[m.to].raw == ",") {
		return m.actor
	}
	return -1
}

// leadsTo reports whether only what tells more of a name ending before word
// from stands between it and "who" at word i.
func (p *page) leadsTo(from, i int) bool {
	ws := p.words
	if from == i {
		return true
	}
	if i-from > ahead || ws[i-1].raw != "," && ws[i-1].raw != ")" && ws[i-1].raw != "—" && ws[i-1].raw != "-" && ws[i-1].raw != "–" {
		return false
	}
	for k := from; k < i; k++ {
		w := &ws[k]
		opens := k == from || ws[k-1].class == text.Mark && ws[k-1].raw != "."
		switch {
		case k == from && w.class == text.Clitic:
			return false
		case w.class == text.Word && opens && !adds.Has(w.fold) && !w.caps:
			return false
		case w.class == text.Word && (sayers.Has(w.fold) || auxiliaries.Has(w.fold) || clauseOpeners.Has(w.fold) && w.fold != "and"):
			return false
		}
	}
	return true
}

// adds are words that open what tells more of a name.
var adds = text.NewSet(`the a an of from his her their one its former then now at in`)

// body returns the body, people or state that "it" or "they" at word i means: the
// subject of the sentence so far or of the one before. -1 for none.
func (r *pronounReader) body(i int) int {
	ws := r.page.words
	if i+1 < len(ws) && impersonal.Has(ws[i+1].fold) {
		return -1
	}
	said := r.page.saidNear(i) || i+1 < len(ws) && wills(ws[i+1].fold)
	if !ws[i].initial && !said || ws[i].initial && !said && r.page.verbAfter(i+1) < 0 {
		return -1
	}
	here := r.told[ws[i].sentence]
	for k := len(r.seen) - 1; k >= max(0, len(r.seen)-far) && r.seen[k].sentence >= here-1; k-- {
		m := &r.seen[k]
		switch r.cast.Actors[m.actor].Kind {
		case Organization, People:
		case Other:
			if r.human[m.actor] {
				continue
			}
		case State:
			if pronounOf(ws[i].fold) == "they" {
				continue
			}
		default:
			continue
		}
		if m.subject && (m.speaks || r.first(m)) {
			return m.actor
		}
	}
	return -1
}

// impersonal are verbs after an "it" that means no one: it was clear, it rained.
var impersonal = text.NewSet(`is was isn't wasn't seems seemed appears appeared rained snowed turned happened happens takes took remains remained turns depends makes became becomes comes came`)

// wills reports verbs in the present that only someone can do: it hopes, it calls.
func wills(fold string) bool {
	return sayers.Has(fold) || deeds.Has(fold)
}

var deeds = text.NewSet(`hopes calls plans wants seeks expects intends opposes supports rejects accuses demands urges offers refuses fears insists promises considers favors favours blames praises`)

// first reports whether a mention opens its sentence.
func (r *pronounReader) first(m *referent) bool {
	ws := r.page.words
	return m.from == 0 || ws[m.from-1].sentence != ws[m.from].sentence || ws[m.from-1].fold == "the" && ws[m.from-1].initial
}
