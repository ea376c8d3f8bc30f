package quote

import (
	"sort"
	"strings"

	"parallax/internal/actor"
	"parallax/internal/corpus"
	"parallax/internal/text"
	"parallax/internal/why"
)

// Read finds the quotations and the reported speech of a document, in the
// order in which they stand. A document that isn't English has none.
func Read(doc *corpus.Document, cast *actor.Cast) []Quote {
	if !doc.English {
		return nil
	}
	blocks := doc.Blocks
	if len(blocks) == 0 {
		blocks = []text.Block{{Kind: text.Paragraph, Span: text.Span{End: len(doc.Text)}}}
	}
	r := &reading{doc: doc, cast: cast, marks: findMarks(doc.Text, blocks), voice: -1, issued: -1, reasons: map[[2]string]why.Why{}}
	r.lines = lines(doc, r.marks)
	r.held = make([]int, len(r.marks))
	for i := range r.held {
		r.held[i] = -1
	}
	for n := range r.lines {
		if !r.around(n) {
			r.colon(n)
			r.line(n)
		}
	}
	return r.firstPersons(r.echoes(r.finish()))
}

// around reports whether line n is of the frame of an article, its byline and
// what stands on every page: nothing is said there.
func (r *reading) around(n int) bool {
	block := r.lines[n].block
	if block >= len(r.doc.Blocks) {
		return false
	}
	kind := r.doc.Blocks[block].Kind
	return kind == text.Byline || kind == text.Boilerplate
}

// A reading is the state of reading one document.
type reading struct {
	doc    *corpus.Document
	cast   *actor.Cast
	marks  []marked
	lines  []line
	quotes []Quote
	held   []int          // by mark: the quote that holds it; -1 when none does yet
	voice  int            // the body or person quoted last by name; -1 for none
	issued int            // who issued the statement of which the document tells; -1 for none
	turned int            // how many blocks open like a turn in an interview, plus one; 0 before they are counted
	paper  bool           // the last source was a paper of the voice: the statement
	last   int            // the quote read last that has a speaker, plus one; 0 for none
	posts  *offices       // nil until asked for
	bodies map[string]int // by noun: the body that it stands for; nil until asked for

	reasons map[[2]string]why.Why // by code and cue: most quotations of a text have one of a few
}

// line reads line n.
func (r *reading) line(n int) {
	l := &r.lines[n]
	found := l.attributions(n)
	sort.SliceStable(found, func(i, j int) bool { return found[i].cue[0] < found[j].cue[0] })
	kept := found[:0]
	for _, a := range found {
		if !covered(kept, a) {
			kept = append(kept, a)
		}
	}
	apart(kept)
	kept = l.lone(kept)
	subject := [2]int{}
	owner := l.owners(kept)
	for k := range kept {
		a := &kept[k]
		if a.source[1] > a.source[0] {
			subject = a.source
		}
		if !l.complete(a, subject) {
			continue
		}
		r.add(l, a, nested(kept[:k], a), func(i int) bool { return owner[i] == k })
	}
	r.orphans(n)
}

// covered reports whether another cue gives nearly the same content already.
func covered(kept []attribution, a attribution) bool {
	for _, b := range kept[max(0, len(kept)-8):] {
		if len(a.content) == 0 || len(b.content) == 0 {
			continue
		}
		x, y := a.content[0], b.content[0]
		shared := min(x[1], y[1]) - max(x[0], y[0])
		if shared > 0 && shared*10 >= 9*(max(x[1], y[1])-min(x[0], y[0])) {
			return true
		}
	}
	return false
}

// nested reports whether a cue stands in what an earlier one of its line
// introduces: who speaks there is told of, not heard.
func nested(kept []attribution, a *attribution) bool {
	for _, b := range kept[max(0, len(kept)-8):] {
		for _, c := range b.content {
			if c[0] <= a.cue[0] && a.cue[1] <= c[1] {
				return true
			}
		}
	}
	return false
}

// lone leaves out a thing whose noun introduces what is said itself, which keeps
// who said it ("rejected the claim that"), and what only says what someone did to
// say something ("declined to comment on it").
func (l *line) lone(kept []attribution) []attribution {
	drop := make([]bool, len(kept))
	for i := range kept {
		a := &kept[i]
		for k := i + 1; k < len(kept) && k <= i+3 && len(a.content) == 1 && len(kept[k].content) == 1; k++ {
			b := &kept[k]
			x, y := a.content[0], b.content[0]
			switch {
			case a.code == "cue-before-object" && b.noun && x[0] <= b.cue[0] && b.cue[0] <= x[0]+4 && y[1] >= x[1]-1:
				drop[i] = true
				if b.cue[0] >= x[0] {
					b.cue[0], b.source, b.ellipsis = a.cue[0], a.source, a.ellipsis
				}
			case l.at(x[0]).fold == "to" && b.cue[0] == x[0]+1 && b.code == "cue-before-object":
				drop[k] = true
			}
		}
	}
	out := kept[:0]
	for i, a := range kept {
		if !drop[i] {
			out = append(out, a)
		}
	}
	return out
}

// apart ends what an inner cue introduces before who says the whole: of "they
// think it rained, the mayor said" they think only that it rained.
func apart(kept []attribution) {
	for i := range kept {
		a := &kept[i]
		for k := i + 1; k < len(kept) && k <= i+4; k++ {
			b := &kept[k]
			if len(a.content) != 1 || len(b.content) == 0 || b.content[0][0] > a.cue[0] || b.content[0][1] <= a.cue[1] {
				continue
			}
			from := b.cue[0]
			if b.source[1] > b.source[0] && !b.ellipsis {
				from = min(from, b.source[0])
			}
			if c := &a.content[0]; c[0] < from && from < c[1] {
				c[1] = from
			}
		}
	}
}

// owners says for each quotation in marks which attribution it is of: where one
// stands in another, the inner. An item that none holds is left out.
func (l *line) owners(kept []attribution) map[int]int {
	owner, size := map[int]int{}, map[int]int{}
	for k, a := range kept {
		for _, c := range a.content {
			for i := c[0]; i < c[1]; i++ {
				if l.items[i].quote < 0 {
					continue
				}
				if _, ok := owner[i]; !ok || c[1]-c[0] < size[i] {
					owner[i], size[i] = k, c[1]-c[0]
				}
			}
		}
	}
	return owner
}

// add makes a quote of an attribution. The speaker of a nested one isn't the
// voice of what follows. Of the items in marks it has those that it owns.
func (r *reading) add(l *line, a *attribution, nested bool, owns func(item int) bool) {
	q := Quote{Within: -1, Speaker: -1, Kind: Indirect}
	marksIn, words := 0, 0
	sort.Slice(a.content, func(i, j int) bool { return a.content[i][0] < a.content[j][0] })
	var held []int
	for _, c := range a.content {
		from, to := l.tidy(c[0], c[1])
		if from >= to {
			continue
		}
		for i, it := range l.items[from:to] {
			if it.quote >= 0 {
				marksIn++
				if owns(from + i) {
					held = append(held, it.quote)
				}
				if m := r.marks[it.quote]; len(m.pieces) > 1 && to == from+1 {
					q.Pieces = append(q.Pieces, m.pieces...)
				}
			} else if it.word {
				words++
			}
		}
		if len(q.Pieces) == 0 || q.Pieces[len(q.Pieces)-1].End < l.span(from, to).Start {
			q.Pieces = append(q.Pieces, l.span(from, to))
		}
	}
	if len(q.Pieces) == 0 || words+marksIn == 0 || words < 2 && marksIn == 0 && !l.aName(a) || words == 0 && len(held) == 0 {
		return
	}
	switch {
	case marksIn > 0 && words == 0:
		q.Kind = Direct
	case marksIn > 0:
		q.Kind = Mixed
	}
	cue := l.span(a.cue[0], a.cue[1]).At(r.doc.ID)
	q.Cue = &cue
	q.Why = r.because(a.code, cue.Span().Of(r.doc.Text)).With(cue)
	if a.source[1] > a.source[0] {
		s := l.span(a.source[0], a.source[1]).At(r.doc.ID)
		q.SpeakerText = &s
		q.Speaker = r.speaker(l, a.source)
		if !nested {
			r.hear(l, a.source, q.Speaker)
		}
	}
	r.put(q, held)
}

// aName reports whether one name is all that a cue introduces: endorsed Blum.
func (l *line) aName(a *attribution) bool {
	return a.code == "cue-before-object" && len(a.content) == 1 && l.at(a.content[0][0]).caps
}

// put adds a quote, and a fragment for each stretch in marks of a mixed one.
func (r *reading) put(q Quote, held []int) {
	q.At = text.Span{Start: q.Pieces[0].Start, End: q.Pieces[len(q.Pieces)-1].End}.At(r.doc.ID)

	if len(q.Pieces) == 1 {
		q.Pieces = nil
	}
	r.quotes = append(r.quotes, q)
	at := len(r.quotes) - 1
	if q.SpeakerText != nil {
		r.last = at + 1
	}
	for _, m := range held {
		if r.held[m] >= 0 {
			continue
		}
		r.held[m] = at
		if q.Kind == Mixed {
			f := q
			f.Kind, f.Within, f.Pieces = Fragment, at, r.marks[m].pieces
			f.At = r.marks[m].Span.At(r.doc.ID)
			r.quotes = append(r.quotes, f)
		}
	}

}

// tidy takes marks of punctuation off both ends of a range of items.
func (l *line) tidy(from, to int) (int, int) {
	for from < to && !l.at(from).word && l.at(from).quote < 0 {
		from++
	}
	for to > from && !l.at(to-1).word && l.at(to-1).quote < 0 && l.at(to-1).fold != ")" && l.at(to-1).fold != "%" {
		to--
	}
	return from, to
}

// passiveBy reports whether a passive with its agent stands at item i: "are used
// by the guard".
func (l *line) passiveBy(i int) bool {
	if !be.Has(l.at(i).fold) {
		return false
	}
	i = l.skipAdverbs(i+1, len(l.items))
	return strings.HasSuffix(l.at(i).fold, "ed") && l.at(i+1).fold == "by"
}
