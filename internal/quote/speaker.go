package quote

import "parallax/internal/actor"

// bodyNouns are common nouns that stand for the state or body named before
// them: the Taliban government, Pakistan’s delegation.
var bodyNouns = set(`government regime administration side authorities delegation ministry leadership military army team officials`)

// speaker returns the actor that a source names; -1 when it names none.
func (r *reading) speaker(l *line, source [2]int) int {
	s := l.span(source[0], source[1]).At(r.doc.ID)
	head := source[1]
	for i := source[0]; i < source[1]; i++ { // the head stands before the first comma or preposition
		it := l.at(i)
		if i > source[0] && (l.isMark(i, ",") || prepositions[it.fold] || it.fold == "who") {
			head = i
			break
		}
	}
	var best *actor.Found
	found := r.cast.Within(s)
	for k := range found {
		f := &found[k]
		if f.At.Start < l.at(head-1).End {
			best = f
		}
	}
	if best == nil {
		return r.issuer(l, source, head)
	}
	last := l.at(head - 1)
	if best.At.End >= last.Start+1 {
		return best.Actor
	}
	if bodyNouns[last.fold] {
		return best.Actor
	}
	return -1
}

// papers are what a body speaks through.
var papers = set(`statement communique report release document memo letter message`)

// issuer returns the actor behind "the statement", or "it" right after: who was
// quoted last before it by name in this document. -1 when no one was.
func (r *reading) issuer(l *line, source [2]int, head int) int {
	last := l.at(head - 1).fold
	if !(papers[last] && l.at(source[0]).fold == "the" && head-source[0] <= 3) && !(last == "it" && head == source[0]+1 && r.paper) {
		return -1
	}
	if last != "it" {
		r.paper = true
	}
	return r.voice
}

// hear notes who speaks, for "the statement" after it: bodies and people, not
// states and places, which issue theirs through someone.
func (r *reading) hear(l *line, source [2]int, speaker int) {
	head := l.at(source[1] - 1).fold
	if papers[head] || head == "it" {
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
		if a.Role != "" {
			r.voice = speaker
		}
	}
}
