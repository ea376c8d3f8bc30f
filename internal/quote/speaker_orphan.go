package quote

import (
	"strings"

	"parallax/internal/actor"
	"parallax/internal/why"
)

// assign gives a quotation in marks at item i of line n that no cue introduces a
// speaker: who its own sentence tells of, else who the sentence before announces
// with a colon, else who was quoted just before it. No one where none of them
// is there.
func (r *reading) assign(q *Quote, n, i int) {
	l := &r.lines[n]
	if source, ok := r.teller(l, i); ok {
		r.give(q, l, source)
		return
	}
	if i == len(l.items)-1 && n+1 < len(r.lines) && r.lines[n+1].block == l.block {
		if next := &r.lines[n+1]; next.at(0).quote < 0 && !next.isMark(0, "-") {
			if source, ok := next.tellerAfter(-1, false); ok {
				r.give(q, next, source)
				return
			}
		}
	}
	if i == len(l.items)-1 && n+1 < len(r.lines) {
		if source, ok := r.lines[n+1].signer(); ok {
			r.give(q, &r.lines[n+1], source)
			return
		}
	}
	if prev := n - 1; i == 0 && prev >= 0 && (r.lines[prev].endsWith(":") || r.lines[prev].block == l.block && !r.lines[prev].quotes()) {
		l := &r.lines[prev]
		if source, ok := r.teller(l, len(l.items)); ok {
			r.give(q, l, source)
			return
		}
	}
	if r.last == 0 || r.heading(l) {
		return
	}
	p := r.quotes[r.last-1]
	if r.near(p, n) {
		q.Speaker, q.SpeakerText = p.Speaker, p.SpeakerText
		q.Why = why.Because("quote-speaker-before", "who", p.SpeakerText.Span().Of(r.doc.Text)).With(*p.SpeakerText)
	}
}

// give makes the items of a source in a line the speaker of a quote that is
// about to be added.
func (r *reading) give(q *Quote, l *line, source [2]int) {
	s := l.span(source[0], source[1]).At(r.doc.ID)
	q.SpeakerText, q.Speaker = &s, r.speaker(l, source)
	q.Why = why.Because("quote-speaker-in-sentence", "who", s.Span().Of(r.doc.Text)).With(s)
	r.last = len(r.quotes) + 1
}

// quotes reports whether a line has words in marks.
func (l *line) quotes() bool {
	for _, it := range l.items {
		if it.quote >= 0 {
			return true
		}
	}
	return false
}

// endsWith reports whether the last item of a line is a mark.
func (l *line) endsWith(mark string) bool { return l.isMark(len(l.items)-1, mark) }

// teller returns who the sentence tells of around the words in marks at item i:
// “…,” Blum said when asked; Blum’s “…”; Blum summed it up as “…”; Blum: “…”.
func (r *reading) teller(l *line, i int) ([2]int, bool) {
	if source, ok := l.tellerAfter(i, r.endsSentence(l.at(i))); ok {
		return source, true
	}
	if l.at(i-1).fold == "'s" || l.at(i-1).fold == "’s" {
		from, _ := l.phraseStart(i - 1)
		if source := [2]int{from, i - 1}; from < i-1 && r.someone(l, source) {
			return source, true
		}
	}
	if source, ok := l.asTeller(i); ok {
		return source, true
	}
	if source, ok := l.governing(i, func(s [2]int) bool { return r.someone(l, s) }); ok {
		return source, true
	}
	if !l.isMark(i-1, ":") {
		return [2]int{}, false
	}
	for k := i - 2; k >= 0 && k > i-back; k-- { // Here is Blum in May: “…”
		for _, f := range r.cast.Within(l.span(k, i).At(r.doc.ID)) {
			if f.At.Start == l.at(k).Start && r.cast.Actors[f.Actor].Kind == actor.Person {
				end := k + 1
				for end < i && l.at(end).Start < f.At.End {
					end++
				}
				return [2]int{k, end}, true
			}
		}
	}
	return [2]int{}, false
}

// asTeller returns the subject of an aside before the words in marks at item i:
// as one guide put it, “…”.
func (l *line) asTeller(i int) ([2]int, bool) {
	if !l.isMark(i-1, ",") {
		return [2]int{}, false
	}
	verb := i - 2
	if l.at(verb).fold == "it" {
		verb--
	}
	if !l.verbal(verb) {
		return [2]int{}, false
	}
	source, ellipsis := l.nounPhraseBefore(verb)
	if !ellipsis && l.at(source[0]).fold == "as" {
		source[0]++
	}
	return source, !ellipsis && source[0] < source[1] && l.at(source[0]-1).fold == "as"
}

// signer returns who is named alone in a line after a dash: - Blum.
func (l *line) signer() ([2]int, bool) {
	if !l.isMark(0, "-") && !l.isMark(0, "—") && !l.isMark(0, "–") {
		return [2]int{}, false
	}
	to := 1
	for to < len(l.items) && to < 7 && l.at(to).caps {
		to++
	}
	return [2]int{1, to}, to > 1 && to >= l.sentenceEnd()
}

// endsSentence reports whether words in marks end with a comma or the like before
// their closing mark, as what is said does.
func (r *reading) endsSentence(it *item) bool {
	if it.quote < 0 {
		return false
	}
	t := strings.TrimRight(it.Span.Of(r.doc.Text), "”\"'’»")
	return t != "" && strings.ContainsAny(t[len(t)-1:], ",.!?")
}

// tellerAfter returns the subject of a verb right after the words in marks at
// item i, on either side of the verb: of a verb of saying, or of any where the
// words are a sentence.
func (l *line) tellerAfter(i int, sentence bool) ([2]int, bool) {
	from := i + 1
	for from < i+3 && l.isMark(from, ",") {
		from++
	}
	if l.at(from).fold == "by" { // it was called “…” by Blum
		to := l.nounPhraseEnd(from+1, len(l.items))
		return [2]int{from + 1, to}, to > from+1 && l.beAmong(max(0, i-6), i)
	}
	for k := from; k < len(l.items) && k < from+30; k++ {
		it := l.at(k)
		v, ok := cues().verbs[it.fold]
		if it.quote >= 0 || ok && v.ing {
			break
		}
		says := ok && v.frames&(quoted|clause) != 0 && (v.past || v.s) && !it.caps && l.isVerb(k, v)
		if !says && !(sentence && (k == from && l.beams(k) || k > from && l.verbal(k))) {
			continue
		}
		if k == from {
			if to := l.nounPhraseEnd(k+1, len(l.items)); to > k+1 {
				return [2]int{k + 1, l.withApposition(to, l.sentenceEnd())}, true
			}
			break
		}
		source, ellipsis := l.nounPhraseBefore(l.beforeVerb(k) + 1)
		return source, !ellipsis && source[0] == from
	}
	return [2]int{}, false
}

// beams reports whether item i is a verb in the past before a name: “…!” beamed
// Blum.
func (l *line) beams(i int) bool {
	it, next := l.at(i), l.at(i+1)
	return it.word && !it.caps && next.caps && !timeWords.Has(next.fold) && (strings.HasSuffix(it.fold, "ed") && len(it.fold) > 4 || commonVerbs.Has(it.fold))
}

// someone reports whether a source names a speaker rather than a thing: an actor
// other than a place, or he, she and they.
func (r *reading) someone(l *line, source [2]int) bool {
	switch l.at(source[0]).fold {
	case "he", "she", "they":
		return true
	case "who", "which", "that":
		return false
	}
	a := r.speaker(l, source)
	return a >= 0 && r.cast.Actors[a].Kind != actor.Place && r.cast.Actors[a].Kind != actor.State
}

// near reports whether a quote ends in line n or one of the lines just before.
func (r *reading) near(q Quote, n int) bool {
	from := max(0, n-3)
	return q.At.End > r.lines[from].items[0].Start
}
