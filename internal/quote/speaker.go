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
		return -1
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
