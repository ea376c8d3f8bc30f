package actor

import (
	"strings"

	"parallax/internal/text"
)

// inMarks says by word whether it stands in quotation marks. Marks left open
// close with their paragraph.
func inMarks(p *page) []bool {
	out := make([]bool, len(p.words))
	open := false
	for i := range p.words {
		w := &p.words[i]
		if i > 0 && p.newParagraph(i) {
			open = false
		}
		out[i] = open
		switch {
		case w.raw == "“" || w.raw == "«":
			open = true
		case w.raw == "”" || w.raw == "»":
			open = false
		case w.raw == "\"", (w.raw == "'" || w.raw == "`") && i > 0 && p.words[i-1].raw == w.raw && !w.space: // '' for "
			open = !open
		}
	}
	return out
}

// newParagraph reports whether word i, which isn't the first, stands in another
// block than the one before it.
func (p *page) newParagraph(i int) bool {
	a, b := p.words[i-1].sentence, p.words[i].sentence
	return a != b && p.doc.Sentences[a].Block != p.doc.Sentences[b].Block
}

// narrated counts by sentence the sentences before it that aren't wholly in
// marks: a long quotation puts no distance between a name and a pronoun.
func narrated(p *page, marked []bool) []int {
	out := make([]int, max(len(p.doc.Sentences), 1)+1)
	tells := make([]bool, len(out))
	for i := range p.words {
		if w := &p.words[i]; w.class == text.Word && !marked[i] {
			tells[w.sentence] = true
		}
	}
	for i := 1; i < len(out); i++ {
		out[i] = out[i-1]
		if tells[i-1] {
			out[i]++
		}
	}
	return out
}

// verbAfter returns the verb whose subject ends before word to, over an
// apposition, brackets and adverbs; -1 when none follows.
func (p *page) verbAfter(to int) int {
	ws := p.words
	if to >= len(ws) {
		return -1
	}
	i := p.pastDay(p.pastAsides(p.pastTown(to)))
	for n := 0; n < 3 && i < len(ws) && ws[i].sentence == ws[to].sentence && ws[i].class == text.Word; n++ {
		f := ws[i].fold
		if sayers.Has(f) || commonPast.Has(f) && f != "who" || len(f) > 3 && strings.HasSuffix(f, "ed") {
			return i
		}
		if !auxiliaries.Has(f) && !strings.HasSuffix(f, "ly") {
			if n == 0 {
				return -1
			}
			return i
		}
		i++
	}
	if i > to && i < len(ws) && ws[i-1].class == text.Word && auxiliaries.Has(ws[i-1].fold) {
		return i - 1
	}
	return -1
}

// pastDay returns the word after a time that stands between a subject and its verb
// at word i: Blum last night named, Blum on Monday named.
func (p *page) pastDay(i int) int {
	ws := p.words
	k := i
	if k < len(ws) && (ws[k].fold == "on" || ws[k].fold == "last" || ws[k].fold == "this") {
		k++
	}
	if k < len(ws) && (k > i && periods.Has(ws[k].fold) || ws[k].fold == "yesterday" || ws[k].fold == "today" || calendar.Has(ws[k].fold) && ws[k].caps) {
		return k + 1
	}
	return i
}

var periods = text.NewSet(`night evening morning afternoon week month year`)

// pastTown returns the word after what tells at word i where someone is from:
// (Linz); of Upper Austria.
func (p *page) pastTown(i int) int {
	ws := p.words
	if ws[i].raw == "(" {
		i = p.past(i, ")")
	}
	if i+1 < len(ws) && (ws[i].fold == "of" || ws[i].fold == "from") && ws[i+1].caps {
		for n := 0; n < 5 && i+1 < len(ws) && ws[i+1].caps; n++ {
			i++
		}
		i++
	}
	return i
}

// pastAsides returns the word after the asides that start at word i: Blum, a
// lawyer, the mayor of Linz, said.
func (p *page) pastAsides(i int) int {
	ws := p.words
	if i >= len(ws) || ws[i].raw != "," && ws[i].raw != "—" && ws[i].raw != "–" && ws[i].raw != "-" {
		return i
	}
	mark := ws[i].raw
	to := p.past(i, mark)
	for n := 0; n < 3 && mark == "," && to > i && to < len(ws) && ws[to].class == text.Word && !verbLike(ws[to].fold) && p.past(to, mark) > to; n++ {
		to = p.past(to, mark)
	}
	return to
}

// past returns the word after the mark that closes an aside opened at word i;
// i itself when it isn't closed soon.
func (p *page) past(i int, mark string) int {
	for k := i + 1; k < len(p.words) && k < i+25 && p.words[k].sentence == p.words[i].sentence; k++ {
		if p.words[k].raw == mark {
			return k + 1
		}
	}
	return i
}

// governed reports whether the words from word i on hang on a preposition.
func (p *page) governed(i int) bool {
	ws := p.words
	for k := i - 1; k >= 0 && k >= i-4 && ws[k].sentence == ws[i].sentence && ws[k].class == text.Word; k-- {
		if governs.Has(ws[k].fold) {
			return true
		}
		if sayers.Has(ws[k].fold) || auxiliaries.Has(ws[k].fold) || clauseOpeners.Has(ws[k].fold) {
			return false
		}
	}
	return false
}

// owns reports whether words from … to are a possessive: Blum's, his.
func (p *page) owns(from, to int) bool {
	ws := p.words
	if to >= len(ws) {
		return false
	}
	switch ws[from].fold {
	case "his":
		return true
	case "her":
		return ws[to].class == text.Word && !text.IsStop(ws[to].fold)
	}
	return ws[to].class == text.Clitic && ws[to].fold != "'d"
}

// saidBefore reports whether a verb of saying stands before its subject at word
// i: “…,” said Blum.
func (p *page) saidBefore(i int) bool {
	ws := p.words
	for k := i - 1; k >= 0 && k >= i-6 && ws[k].sentence == ws[i].sentence; k-- {
		if sayers.Has(ws[k].fold) {
			return k == 0 || ws[k-1].class == text.Mark || ws[k-1].sentence != ws[k].sentence
		}
		if ws[k].class != text.Word && ws[k].raw != "." || governs.Has(ws[k].fold) {
			return false
		}
	}
	return false
}

// saidNear reports whether the pronoun at word i is the subject of a verb of
// saying.
func (p *page) saidNear(i int) bool {
	verb := p.verbAfter(i + 1)
	return verb >= 0 && sayers.Has(p.words[verb].fold) || p.saidBefore(i)
}

// governs are prepositions: what follows them is no subject.
var governs = text.NewSet(`of to with by for on in from against about at into over under between among after before than as like`)

var auxiliaries = text.NewSet(`is was are were has had have will would can could may might must did does do should also never not hasn't isn't wasn't won't didn't doesn't`)

// verbLike reports words that look like a verb or stand before one.
func verbLike(f string) bool {
	return sayers.Has(f) || auxiliaries.Has(f) || len(f) > 3 && (strings.HasSuffix(f, "ed") || strings.HasSuffix(f, "ly")) || commonPast.Has(f)
}

var commonPast = text.NewSet(`went came got made took gave became began left won lost wants needs makes takes goes comes gets held met kept led ran saw spoke stood put set felt found knew
	thinks wrote drew fell grew brought bought sought taught fought who`)
