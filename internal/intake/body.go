package intake

import (
	"strings"

	"golang.org/x/net/html/atom"

	"parallax/internal/text"
)

// Measures of prose, in bytes.
const (
	leastProse = 40  // a shorter line is no paragraph
	longProse  = 100 // a longer one needs no sentence's end
)

// prose is how much running text a line holds, in bytes; 0 for labels and links.
func (l *line) prose() int {
	own := len(l.text) - l.links
	if l.out || own < leastProse || l.links > own || own < longProse && !endsSentence(l.text) {
		return 0
	}
	return own
}

// sums gives the prose of all lines before each: that of a run is a difference.
func (t *tree) sums() []int {
	sums := make([]int, len(t.lines)+1)
	for i := range t.lines {
		sums[i+1] = sums[i] + t.lines[i].prose()
	}
	return sums
}

// body gives the lines of the article's text and the element they stand in.
func (t *tree) body() ([]line, int) {
	t.prune()
	t.pruneCards()
	best := t.best()
	best = t.widen(best)
	e := t.elems[best]
	lines := t.standfirst(e)
	for _, l := range t.lines[e.first:e.last] {
		if !l.out {
			lines = append(lines, l)
		}
	}
	return lines, best
}

// standfirst gives the paragraphs between the headline and the element that
// holds the text, where they are a few only.
func (t *tree) standfirst(body elem) []line {
	const most, nearest = 3, 20 // paragraphs; lines
	h := t.firstHeading()
	if h < 0 || t.elems[h].last > body.first || body.first-t.elems[h].last > nearest {
		return nil
	}
	var lines []line
	for _, l := range t.lines[t.elems[h].last:body.first] {
		if l.prose() > 0 && l.links == 0 {
			lines = append(lines, l)
		}
	}
	if len(lines) > most {
		return nil
	}
	return lines
}

// prune marks the lines that stand in parts of the page which are no article.
// A part that holds the headline, or most of the prose, is none of them,
// whatever it is called.
func (t *tree) prune() {
	sums := t.sums()
	total := sums[len(t.lines)]
	headline := t.firstHeading()
	for i := 0; i < len(t.elems); i++ {
		e := &t.elems[i]
		if e.first == e.last {
			i = e.end - 1
			continue
		}
		limit := t.foreign(i)
		if limit == 0 || headline >= 0 && t.inside(headline, i) && limit < 100 && e.tag != atom.Nav {
			continue
		}
		if (sums[e.last]-sums[e.first])*100 >= limit*total && total > 0 && limit < 100 {
			continue
		}
		if e.words&promo != 0 && t.isLead(e, headline) {
			continue
		}
		for j := e.first; j < e.last; j++ {
			t.lines[j].out = true
		}
		i = e.end - 1
	}
}

// isLead reports one paragraph without links close under the headline:
// “teaser” and “promo” are names of standfirsts too.
func (t *tree) isLead(e *elem, headline int) bool {
	const nearest = 5 // lines
	return headline >= 0 && e.words&(credit|pulled|chrome) == 0 && e.last == e.first+1 && t.lines[e.first].prose() > 0 && t.lines[e.first].links == 0 &&
		e.first >= t.elems[headline].last && e.first-t.elems[headline].last <= nearest
}

// foreign tells whether an element is no part of the article: the share of the
// page's prose in percent from which on it is kept all the same; 0 when
// nothing speaks against it.
func (t *tree) foreign(i int) int {
	e := &t.elems[i]
	switch e.tag {
	case atom.Html, atom.Body, atom.Main:
		return 0
	case atom.Nav, atom.Menu:
		return 80
	case atom.Aside, atom.Footer:
		return 50
	case atom.Figcaption, atom.Caption:
		return 60
	case atom.Header:
		if t.within(i, atom.Article, atom.Main) < 0 {
			return 40
		}
	case atom.Form:
		return 20
	case atom.P, atom.H1, atom.Span, atom.A, atom.Em, atom.Strong, atom.B, atom.I:
		if e.words&(credit|comment|pulled) == 0 && (e.words&(promo|chrome) == 0 || t.proseOf(e) > 0 && e.words&promo == 0) {
			return 0
		}
		return 30
	}
	switch {
	case e.body:
		return 0
	case e.words&comment != 0:
		return 95
	case e.words&central != 0 && e.words&(promo|chrome) != 0 && e.tag != atom.Article:
		return 35
	case e.words&(promo|chrome|credit|pulled) != 0:
		return 50
	}
	return 0
}

// captions counts the captions of pictures that were left out.
func (t *tree) captions() int {
	n := 0
	for i := range t.lines {
		if l := &t.lines[i]; l.out && len(strings.Fields(l.text)) >= 4 && t.within(l.elem, atom.Figcaption, atom.Caption) >= 0 {
			n++
		}
	}
	return n
}

// proseOf is the prose of an element.
func (t *tree) proseOf(e *elem) int {
	n := 0
	for j := e.first; j < e.last; j++ {
		n += t.lines[j].prose()
	}
	return n
}

// firstHeading is the first h1 that is read, -1 when there is none. Where there
// are several it is the one that the page's title begins with, or the one
// before the most prose.
func (t *tree) firstHeading() int {
	best, most := -1, -1
	title := text.Fold(t.title)
	last, since := -1, 0
	sums := t.sums()
	settle := func(at int) {
		if last >= 0 && sums[at]-since > most {
			best, most = last, sums[at]-since
		}
	}
	for i := range t.elems {
		if e := &t.elems[i]; e.tag == atom.H1 && e.first < e.last {
			if s := t.textOf(i); len(strings.Fields(s)) > 2 && len(s) <= len(t.title)+8 && strings.HasPrefix(title, text.Fold(s)) {
				return i
			}
			settle(e.first)
			last, since = i, sums[e.last]
		}
	}
	settle(len(t.lines))
	return best
}

// best is the element whose paragraphs are the article's: each paragraph
// speaks for the element that holds it, and half as loud for each one around.
func (t *tree) best() int {
	score := make([]float64, len(t.elems))
	for i := range t.lines {
		l := &t.lines[i]
		n := l.prose()
		if n == 0 {
			continue
		}
		s := 1 + float64(min(n, 400))/100
		at := l.elem
		if isParagraph(t.elems[at].tag) && t.elems[at].parent >= 0 {
			at = t.elems[at].parent
		}
		for level := 0; at >= 0 && level < 6; level++ {
			score[at] += s
			s /= 2
			at = t.elems[at].parent
		}
	}
	best := 0
	for i := range score {
		e := &t.elems[i]
		switch {
		case e.body:
			score[i] *= 2
		case e.tag == atom.Article, e.words&central != 0:
			score[i] *= 1.25
		case e.tag == atom.Body, e.tag == atom.Html:
			score[i] *= 0.8
		}
		if score[i] > score[best] {
			best = i
		}
	}
	return best
}

// isParagraph reports elements that hold one paragraph.
func isParagraph(tag atom.Atom) bool {
	switch tag {
	case atom.P, atom.Li, atom.Blockquote, atom.Pre, atom.Dd, atom.Dt, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}

// widen goes from the best element to the article around it, where that adds
// to its text without being more than a page's share of other things.
func (t *tree) widen(best int) int {
	sums := t.sums()
	prose := func(i int) int { return sums[t.elems[i].last] - sums[t.elems[i].first] }
	total := sums[len(t.lines)]
	if 20*prose(best) < 7*total { // one part of many: the article is around it
		around := best
		for t.elems[around].parent >= 0 && 3*prose(around) < 2*total {
			around = t.elems[around].parent
		}
		if t.within(around, atom.Div, atom.Section, atom.Article, atom.Main, atom.Td) == around {
			best = around
		}
	}
	headline := t.firstHeading()
	if b := t.bodyAround(best); b >= 0 {
		best = b
	}
	if a := t.within(best, atom.Article); a >= 0 && (prose(a) <= 2*prose(best) || headline >= 0 && t.inside(headline, a)) {
		best = a
	} else if a := t.within(best, atom.Main); a >= 0 && prose(a)*2 <= 3*prose(best) {
		best = a
	}
	for {
		up := t.elems[best].parent
		if up < 0 || t.elems[up].tag == atom.Html || t.elems[best].tag == atom.Article || t.elems[best].tag == atom.Main {
			return best
		}
		after := sums[t.elems[up].last] - sums[t.elems[best].last]
		if 2*prose(up) > 3*prose(best) || 6*after > prose(best) {
			return best
		}
		best = up
	}
}

// bodyAround is the outermost element around i, i included, that says of itself
// that it is the article's text; -1 when none does.
func (t *tree) bodyAround(i int) int {
	found := -1
	for ; i >= 0; i = t.elems[i].parent {
		if t.elems[i].body {
			found = i
		}
	}
	return found
}
