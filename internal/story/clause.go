package story

import (
	"strings"

	"parallax/internal/corpus"
	"parallax/internal/text"
)

// A word is a token with the forms that rules look at.
type word struct {
	text.Token
	*forms
}

// forms are those of all words that are written in one way.
type forms struct {
	folded string
	stem   string // of words only
}

// A line is a sentence as words, with its clauses.
type line struct {
	t       string
	span    text.Span
	block   int
	words   []word
	clauses []clause
}

// A clause is a stretch of a line's words, first to last, that one verb governs.
type clause struct {
	from, to int // words[from:to]
}

// A stemmer keeps the forms of what was already seen.
type stemmer map[written]*forms

// written is a token as it stands in a text.
type written struct {
	token string
	word  bool
}

func (s stemmer) forms(t string, word bool) *forms {
	f, ok := s[written{t, word}]
	if !ok {
		f = &forms{folded: text.Fold(t)}
		if word {
			f.stem = text.Stem(f.folded)
		}
		s[written{t, word}] = f
	}
	return f
}

func (s stemmer) stem(folded string) string { return s.forms(folded, true).stem }

// lines reads the sentences of a document that tell: all but headings, bylines,
// datelines, captions and boilerplate.
func lines(doc *corpus.Document, stems stemmer) []line {
	out := make([]line, 0, len(doc.Sentences))
	var tokens []text.Token
	for _, s := range doc.Sentences {
		switch doc.Blocks[s.Block].Kind {
		case text.Paragraph, text.Standfirst, text.Headline:
		default:
			continue
		}
		tokens = text.AppendTokens(tokens[:0], doc.Text, s.Span)
		l := line{t: doc.Text, span: s.Span, block: s.Block, words: make([]word, len(tokens))}
		for i, token := range tokens {
			l.words[i] = word{token, stems.forms(token.Of(doc.Text), token.Class == text.Word)}
		}
		l.cut()
		out = append(out, l)
	}
	return out
}

// opens are words that begin a clause of their own.
var opens = text.NewSet("when while although though but because whereas where who which whom whose if unless")

// cut finds the clauses.
func (l *line) cut() {
	from := 0
	add := func(to int) {
		if to > from {
			l.clauses = append(l.clauses, clause{from, to})
		}
	}
	for i := range l.words {
		switch {
		case l.words[i].Class == text.Mark && l.breaks(i):
			add(i)
			from = i + 1
		case i > from && l.words[i].Class == text.Word && (opens.Has(l.words[i].folded) || l.introduces(i)):
			add(i)
			from = i + 1
		}
	}
	add(len(l.words))
}

// breaks reports whether the mark at i parts clauses: a semicolon, a colon, a
// dash, or a quotation mark that opens or closes a quotation of some length.
func (l *line) breaks(i int) bool {
	switch m := l.words[i].Of(l.t); m {
	case ";", "—":
		return true
	case ":", "–": // not in 11:40 or 7–9
		return i+1 < len(l.words) && l.words[i+1].Start > l.words[i].End
	case "“", "\"", "‘":
		return l.quoted(i, 1) > 4
	case "”":
		return l.quoted(i, -1) > 4
	}
	return false
}

// quoted counts the words from the mark at i to the next quotation mark.
func (l *line) quoted(i, step int) int {
	n := 0
	for k := i + step; k >= 0 && k < len(l.words); k += step {
		if strings.ContainsAny(l.words[k].Of(l.t), "“”\"") {
			return n
		}
		n++
	}
	return n
}

// introduces reports whether the "that" at i begins a clause that is said,
// meant or shown: a verb stands shortly before it.
func (l *line) introduces(i int) bool {
	if l.words[i].folded != "that" || i == 0 || i+2 >= len(l.words) || prepositions.Has(l.words[i-1].folded) || conjunctions.Has(l.words[i-1].folded) {
		return false
	}
	for k := i - 1; k >= 0 && k >= i-6; k-- {
		w := &l.words[k]
		switch {
		case w.Class == text.Mark:
			return false
		case words().speech.Has(w.folded), says.Has(w.folded), verbLike(w.folded), strings.HasSuffix(w.folded, "ing") && k >= i-2:
			return true
		}
	}
	return false
}

// says are present forms that bring in a clause with "that".
var says = text.NewSet("believe believes show shows mean means hope hopes think thinks fear fears know knows argue argues warn warns insist insists maintains stress stresses note notes")

// prepositions, conjunctions and determiners, as far as rules look at them.
var (
	prepositions = text.NewSet(`in on at by for from to with of off near into onto over under between among during after before since until till through
across against about around amid out up off down following despite without within along toward towards via under per regarding concerning as like than`)
	conjunctions = text.NewSet("and or nor but")
	determiners  = text.NewSet("the a an this that these those its his her their our my your no any some each every another both all")
	modals       = text.NewSet("will would shall should may might must can could to")
)

// at is the word at i; one without forms outside the line.
func (l *line) at(i int) word {
	if i < 0 || i >= len(l.words) {
		return word{forms: unwritten}
	}
	return l.words[i]
}

// unwritten are the forms of no word.
var unwritten = &forms{}

// span covers words[from:to]; the words must not be empty.
func (l *line) stretch(from, to int) text.Span {
	return text.Span{Start: l.words[from].Start, End: l.words[to-1].End}
}

// wordsOver returns the range of words that lie in a span.
func (l *line) wordsOver(s text.Span) (from, to int) {
	for from < len(l.words) && l.words[from].End <= s.Start {
		from++
	}
	to = from
	for to < len(l.words) && l.words[to].Start < s.End {
		to++
	}
	return from, to
}

// clauseOf is the clause with word i; the whole line when a break is there.
func (l *line) clauseOf(i int) clause {
	for _, c := range l.clauses {
		if c.from <= i && i < c.to {
			return c
		}
	}
	return clause{0, len(l.words)}
}

// passage is the stretch that reports what clause c tells: the clause without
// the marks and conjunctions at its ends, or the sentence when that leaves little.
func (l *line) passage(c clause) text.Span {
	for c.from < c.to && (l.words[c.from].Class == text.Mark && !strings.ContainsAny(l.words[c.from].Of(l.t), "“‘\"(") || conjunctions.Has(l.words[c.from].folded)) {
		c.from++
	}
	for c.from < c.to && l.trails(c) {
		c.to--
	}
	if l.at(c.to).folded == "that" { // "…, emphasizing that": the words of saying go with what is said
		for k := c.to - 1; k > c.from && k >= c.to-6; k-- {
			if l.words[k].Of(l.t) == "," {
				c.to = k
				break
			}
		}
	}
	if c.to-c.from < 5 {
		return l.span
	}
	return l.stretch(c.from, c.to)
}

// trails reports whether the last word of c is a comma, an opening mark, or a
// conjunction without what it joins.
func (l *line) trails(c clause) bool {
	w := l.words[c.to-1]
	return conjunctions.Has(w.folded) || w.Class == text.Mark && strings.ContainsAny(w.Of(l.t), ",“‘(")
}
