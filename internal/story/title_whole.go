package story

import (
	"parallax/internal/text"
)

// eventTitle is the title of a happening, in words that can stand alone: where
// its phrase is a mere verb, a name or half of what is told, the clause with its
// subject, cut to the length of a title.
func (r *reading) eventTitle(c *cluster) text.Place {
	m := r.clearest(c)
	if m.line.alone(m) || !m.verb && len(c.by()) > 1 { // "the disruption", where several tell of it
		return m.label(r)
	}
	return r.docs[m.doc].Place(m.line.whole(m))
}

// alone reports whether the phrase of a mention tells something without the rest
// of its clause.
func (l *line) alone(m *mention) bool {
	from, to := l.wordsOver(m.phrase)
	says := l.says(from, to)
	switch {
	case !m.verb && m.named():
		return says > 0
	case !m.verb:
		return says > 2
	}
	return says > 1 && !l.subjectless(from, to)
}

// says counts the words from … to that say something, but for when.
func (l *line) says(from, to int) (n int) {
	for k := from; k < to; k++ {
		if w := &l.words[k]; w.Class == text.Word && !text.IsStop(w.folded) && !whens.Has(w.folded) && !months.Has(w.folded) {
			n++
		}
	}
	return n
}

// subjectless reports whether words from … to begin with a verb, or with a word
// that joins them to what stands before.
func (l *line) subjectless(from, to int) bool {
	from = l.begin(from, to)
	w := &l.words[from]
	switch {
	case from >= to, w.Class == text.Clitic, w.folded == "who", w.folded == "which", w.folded == "that":
		return true
	case verbLike(w.folded):
		return !capital(w.Of(l.t))
	}
	return prepositions.Has(w.folded) || modals.Has(w.folded) || auxiliary.Has(w.folded) || words().light.Has(w.folded) || words().speech.Has(w.folded)
}

// longestWhole is the length, in bytes, that a title may have where what happens
// stands far from its subject.
const longestWhole = 110

// whole is the clause of a mention, with those before it where they have its
// subject, or the sentence when the clause tells little; what stands around the
// verb between two marks when neither is short enough to hold what happens.
func (l *line) whole(m *mention) text.Span {
	c := l.clauseOf(m.head)
	starts := []int{l.begin(c.from, c.to), l.begin(0, c.to)}
	if l.subjectless(starts[0], c.to) {
		starts = starts[1:]
	}
	for _, from := range starts {
		if s := l.cutTitle(from, m.head, c.to); s.Len() <= longestWhole && l.says(l.wordsOver(s)) > 2 {
			return s
		}
	}
	if s := l.cutTitle(starts[len(starts)-1], m.head, len(l.words)); s.Len() <= longestWhole {
		return s
	}
	from := m.head
	for from > c.from && (l.words[from-1].Class != text.Mark || l.currency(from-1)) && l.words[m.head].End-l.words[from-1].Start <= longestWhole {
		from--
	}
	return l.cutTitle(l.begin(from, m.head+1), m.head, len(l.words))
}

// cutTitle is what the words from … to say, cut after the one at head where it
// would be long.
func (l *line) cutTitle(from, head, to int) text.Span {
	start, longest := l.words[from].Start, longestTitle
	if l.words[head].End-start > longest {
		longest = longestWhole
	}
	end := head + 1
	for end < to && l.words[end].End-start <= longest {
		end++
	}
	if full := l.fullName(end, to); full > end && l.words[full-1].End-start <= longestWhole {
		end = full
	}
	for end > head+1 && end < len(l.words) && capital(l.words[end].Of(l.t)) && capital(l.words[end-1].Of(l.t)) {
		end-- // half a name
	}
	for end > from+1 && l.hangs(end-1) {
		end--
	}
	return l.stretch(from, end)
}

// begin is where a title of the words from … to begins: behind marks,
// conjunctions and a dateline.
func (l *line) begin(from, to int) int {
	for k := from + 1; from == 0 && k+1 < to && k < longestDateline; k++ {
		if w := l.words[k].Of(l.t); (w == "-" || w == "–" || w == "—" || w == "--") && l.words[k-1].Of(l.t) == ")" {
			from = k + 1
		}
	}
	return l.behindMarks(from, to-1)
}

// behindMarks is the first of the words from … to that is no mark but that of a
// currency, no conjunction and not the number of a list.
func (l *line) behindMarks(from, to int) int {
	if from == 0 && to > 2 && l.words[0].Class == text.Number && l.words[1].Of(l.t) == "." && l.words[2].Class == text.Word {
		from = 2
	}
	for from < to && (l.words[from].Class == text.Mark && !l.currency(from) || conjunctions.Has(l.words[from].folded)) {
		from++
	}
	return from
}

// currency reports the sign of a currency right before a number.
func (l *line) currency(i int) bool {
	switch l.words[i].Of(l.t) {
	case "$", "£", "€", "¥":
		return l.at(i+1).Class == text.Number
	}
	return false
}

// halfName reports whether the word or dot at i is a title, an initial or another
// abbreviation that a name follows, or a name before an initial: the "Gov." of "Gov.
// Moor", the "Ann" of "Ann J. Moor".
func (l *line) halfName(i int) bool {
	if l.words[i].Of(l.t) == "." {
		i--
	}
	if i < 0 || i+2 >= len(l.words) {
		return false
	}
	w, next, name := &l.words[i], &l.words[i+1], &l.words[i+2]
	switch {
	case w.Class != text.Word || !capital(w.Of(l.t)) && w.folded != "v" && w.folded != "vs":
		return false
	case next.Of(l.t) == "." && next.Start == w.End:
		return w.Len() <= longestShort && !afterNames.Has(w.folded) && (capital(name.Of(l.t)) || name.Class == text.Number)
	}
	return next.Len() == 1 && capital(next.Of(l.t)) && name.Of(l.t) == "." && name.Start == next.End
}

// afterNames are abbreviations that end names.
var afterNames = text.NewSet("corp inc co ltd jr sr")

// fullName is behind the name that the words before end begin, no further than to.
func (l *line) fullName(end, to int) int {
	for end < to && l.halfName(end-1) {
		for end++; end < to && capital(l.words[end].Of(l.t)); end++ {
		}
	}
	return end
}

// longestShort is the length, in bytes, of an abbreviation before a name.
const longestShort = 4

// longestDateline is how many words and marks "CITY, May 2 (Agency) -" may have.
const longestDateline = 14

// hangs reports whether the word at i can't end a title.
func (l *line) hangs(i int) bool {
	switch w := &l.words[i]; {
	case l.halfName(i), w.Class == text.Mark, w.Class == text.Clitic, w.folded == "that", w.folded == "least":
		return true
	case prepositions.Has(w.folded):
		return !verbLike(l.at(i - 1).folded)
	case words().speech.Has(w.folded):
		return l.at(i-1).Class == text.Mark
	default:
		return determiners.Has(w.folded) || conjunctions.Has(w.folded) || modals.Has(w.folded) || auxiliary.Has(w.folded) || opens.Has(w.folded) || pronouns.Has(w.folded)
	}
}
