package quote

import (
	"slices"

	"parallax/internal/actor"
	"parallax/internal/text"
)

// bodyNouns are common nouns that stand for the state or body named before
// them: the Taliban government, Pakistan’s delegation.
var bodyNouns = text.NewSet(`government regime administration side authorities delegation ministry leadership military army team officials`)

// speaker returns the actor that a source names; -1 when it names none.
func (r *reading) speaker(l *line, source [2]int) int {
	s := l.span(source[0], source[1]).At(r.doc.ID)
	found := r.cast.Within(s)
	comma := l.firstAside(source)
	if r.severalNamed(l, [2]int{source[0], comma}, found) {
		return -1
	}
	for _, f := range found { // a title with "for" or "of" in it, then the name
		if f.At.End == l.at(comma-1).End && r.cast.Actors[f.Actor].Kind == actor.Person && !r.hangs(l, source[0], f) {
			return f.Actor
		}
	}
	head := comma
	for i := source[0] + 1; i < comma; i++ { // the head stands before the first preposition
		if prepositions.Has(l.at(i).fold) {
			head = i
			break
		}
	}
	var best *actor.Found
	for k := range found {
		f := &found[k]
		if f.At.Start < l.at(head-1).End {
			best = f
		}
	}
	if best == nil {
		for _, who := range [...]int{r.issuer(l, source, head), r.issuedBy(l, source, head), r.apposed(l, comma, source[1])} {
			if who >= 0 {
				return who
			}
		}
		return r.generic(l, source, head)
	}
	last := l.at(head - 1)
	if best.At.End >= last.Start+1 {
		return best.Actor
	}
	if bodyNouns.Has(last.fold) {
		return best.Actor
	}
	if who := r.apposed(l, comma, source[1]); who >= 0 && r.cast.Actors[who].Kind == actor.Person { // Blum's spokesman, Carl Dahl
		return who
	}
	return r.officer(best.Actor, last.fold)
}

// firstAside returns where the first aside of a source starts; its end when it
// has none.
func (l *line) firstAside(source [2]int) int {
	for i := source[0] + 1; i < source[1]; i++ {
		if l.isMark(i, ",") || l.isMark(i, "(") || l.at(i).fold == "who" {
			return i
		}
	}
	return source[1]
}

// hangs reports whether a name of a source is part of what its head is said to
// be of: a source close to Blum, a lawyer for Blum.
func (r *reading) hangs(l *line, from int, f actor.Found) bool {
	i := from
	for i < len(l.items) && l.at(i).End <= f.At.Start {
		i++
	}
	for i > from && (l.at(i-1).caps || determiners.Has(l.at(i-1).fold)) {
		i--
	}
	return i > from && prepositions.Has(l.at(i-1).fold) && (!l.at(from).caps || determiners.Has(l.at(from).fold))
}

// names reports whether the document at hand names an actor.
func (r *reading) names(a *actor.Actor) bool {
	for _, n := range a.Names {
		if slices.Contains(n.Sources, r.doc.ID) {
			return true
		}
	}
	return false
}

// apposed returns the actor named right after the comma of an apposition: "the
// army’s media wing, the Press Bureau"; -1 for none.
func (r *reading) apposed(l *line, comma, end int) int {
	i := comma + 1
	if determiners.Has(l.at(i).fold) {
		i++
	}
	for i < end && styles.Has(l.at(i).fold) {
		i++
	}
	return r.actorAt(l, i, end)
}

// styles stand before the names of clerics and of members: the Very Rev.
var styles = text.NewSet(`very most right rt rev revd reverend mr mrs ms miss dr prof sir shri smt hon honourable honorable venerable .`)

// papers are what a body speaks through.
var papers = text.NewSet(`statement communique report release document memo letter message`)

// announcements are the papers that are the words of who was just quoted; a
// report or a letter may be anyone's.
var announcements = text.NewSet(`statement communique release`)

// issuer returns the actor behind "the statement", or "it" right after: who was
// quoted last before it by name in this document. -1 when no one was.
func (r *reading) issuer(l *line, source [2]int, head int) int {
	last := l.at(head - 1).fold
	if !(papers.Has(last) && l.at(source[0]).fold == "the" && head-source[0] == 2 && (announcements.Has(last) || r.issued >= 0)) && !(last == "it" && head == source[0]+1 && r.paper) {
		return -1
	}
	if last != "it" {
		r.paper = true
	}
	if r.issued >= 0 && (r.voice < 0 || !r.speaksFor(r.issued, r.voice)) {
		return r.body(r.issued)
	}
	return r.body(r.voice)
}

// hear notes who speaks, for "the statement" after it: bodies and people, not
// states and places, which issue theirs through someone.
func (r *reading) hear(l *line, source [2]int, speaker int) {
	head := l.at(source[1] - 1).fold
	if papers.Has(head) || head == "it" {
		return
	}
	r.paper = false
	if speaker < 0 {
		return
	}
	switch a := r.cast.Actors[speaker]; a.Kind {
	case actor.Organization:
		r.voice = speaker
	case actor.Person:
		if a.Role == "" {
			return
		}
		r.voice = speaker
	default:
		return
	}
	for i := range l.items {
		if papers.Has(l.at(i).fold) && (l.at(i-1).fold == "a" || l.at(i-2).fold == "a") {
			r.issued = speaker
		}
	}
}
