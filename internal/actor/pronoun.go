package actor

import (
	"slices"
	"strings"

	"parallax/internal/text"
)

// A referent is a mention that a later pronoun may mean.
type referent struct {
	actor    int
	from, to int  // its words
	sentence int  // counted without those that are wholly in marks
	subject  bool // of a verb
	speaks   bool // of a verb of saying
	weak     bool // after a preposition, or a possessive
	pronoun  bool
	who      bool
}

// A pronounReader resolves the pronouns of a document outside quotation marks.
// Words inside marks point at others than those outside.
type pronounReader struct {
	cast   *Cast
	page   *page
	gender []byte // by actor: 'm', 'f' or 0, as far as the document tells
	marked []bool // by word: inside quotation marks
	human  []bool // by actor of no known kind: looks and acts like a person
	told   []int  // by sentence: how many sentences before it aren't wholly in marks
	seen   []referent
	added  []Found
}

// addPronouns adds the mentions of a document by pronoun to the others. gender
// is what titles and given names tell of each actor; 0 for unknown.
func (c *Cast) addPronouns(p *page, gender []byte) {
	r := &pronounReader{cast: c, page: p, marked: inMarks(p)}
	r.told = narrated(p, r.marked)
	r.human = r.humans()
	r.gender = r.learnGender(gender)
	found := c.found[p.doc.ID]
	next := 0
	for i := 0; i < len(p.words); {
		w := &p.words[i]
		for next < len(found) && found[next].At.End <= w.Start {
			next++
		}
		switch {
		case next < len(found) && found[next].At.Start <= w.Start:
			from := i
			for i < len(p.words) && p.words[i].Start < found[next].At.End {
				i++
			}
			if !r.marked[from] {
				r.put(found[next].Actor, from, i, false)
			}
			continue
		case w.class == text.Word && !r.marked[i]:
			r.read(i)
		}
		i++
	}
	c.found[p.doc.ID] = merge(found, r.added)
}

// read resolves the word i if it is a pronoun.
func (r *pronounReader) read(i int) {
	best := -1
	switch pronounOf(r.page.words[i].fold) {
	case "he", "him", "his":
		best = r.person(i, 'm')
	case "she", "her":
		best = r.person(i, 'f')
	case "himself":
		best = r.reflexive(i, 'm')
	case "herself":
		best = r.reflexive(i, 'f')
	case "who":
		best = r.relative(i)
	case "it", "they":
		best = r.body(i)
	}
	if best < 0 {
		return
	}
	w := &r.page.words[i]
	r.added = append(r.added, Found{best, w.Span.At(r.page.doc.ID), ByPronoun})
	r.put(best, i, i+1, true)
}

// pronounOf takes a short verb off a folded word: he'd, they’ve.
func pronounOf(fold string) string {
	if k := strings.IndexAny(fold, "'’"); k > 0 {
		return fold[:k]
	}
	return fold
}

// put notes that an actor was mentioned by words from … to.
func (r *pronounReader) put(actor, from, to int, pronoun bool) {
	m := referent{actor: actor, from: from, to: to, sentence: r.told[r.page.words[from].sentence], pronoun: pronoun, who: pronoun && r.page.words[from].fold == "who"}
	verb := r.page.verbAfter(to)
	m.weak = r.page.governed(from) || r.page.owns(from, to)
	m.speaks = r.page.saidBefore(from) || verb >= 0 && sayers.Has(r.page.words[verb].fold)
	m.subject = m.speaks || verb >= 0 && !m.weak
	if n := len(r.seen); from > 0 && r.page.words[from-1].fold == "and" && n > 0 && r.seen[n-1].to == from-1 { // Blum and Dahl: they, not he
		m.subject, m.speaks, m.weak = false, false, true
	}
	r.seen = append(r.seen, m)
}

// far is how many mentions back a word may point.
const far = 60

// person returns the actor that he or she at word i means: of the persons named
// before who suit, the one that stands out most. -1 when none does.
func (r *pronounReader) person(i int, gender byte) int {
	best, most := -1, leastSalience
	var passed []int // who was named since
	not := r.sameClauseSubject(i)
	said := r.page.saidNear(i)
	for k := len(r.seen) - 1; k >= max(0, len(r.seen)-far); k-- {
		m := &r.seen[k]
		fit := r.suits(m.actor, gender)
		if fit == 0 || m.actor == not {
			continue
		}
		if s := fit + r.salience(m, i, said) - len(passed); s > most {
			best, most = m.actor, s
		}
		if len(passed) < 6 && !slices.Contains(passed, m.actor) {
			passed = append(passed, m.actor)
		}
	}
	if next := r.named(i, gender); next >= 0 {
		return next
	}
	return best
}

// subordinates open a clause that may stand before its main clause.
var subordinates = text.NewSet(`when while because if as after before since although though where during despite amid`)

// reflexive returns the person that himself or herself at word i means: the one
// right before it, else the subject of its clause.
func (r *pronounReader) reflexive(i int, gender byte) int {
	for k := len(r.seen) - 1; k >= max(0, len(r.seen)-8); k-- {
		m := &r.seen[k]
		if r.page.words[m.from].sentence != r.page.words[i].sentence {
			break
		}
		if (m.to == i || m.subject) && r.suits(m.actor, gender) > 0 {
			return m.actor
		}
	}
	return r.person(i, gender)
}

// Points of salience.
const (
	perSentence   = 7
	leastSalience = -26
)

// salience says how much a mention stands out for a pronoun at word i; said is
// that the pronoun is the subject of a verb of saying.
func (r *pronounReader) salience(m *referent, i int, said bool) int {
	points := -perSentence * (r.told[r.page.words[i].sentence] - m.sentence)
	if m.who && points < 0 { // outside its sentence it is no more than the name before it
		return points - 3
	}
	if m.subject {
		points += 8
	}
	if m.pronoun {
		points += 2
	}
	if m.speaks && said {
		points += 4
	}
	if m.weak {
		points--
	}
	return points
}

// suits returns how well he or she goes with an actor; 0 for not at all.
func (r *pronounReader) suits(actor int, gender byte) int {
	a := &r.cast.Actors[actor]
	switch known := r.gender[actor]; {
	case known != 0 && known != gender:
		return 0
	case a.Kind == Person && known != 0:
		return 6
	case a.Kind == Person:
		return 4
	case a.Kind == Other && r.human[actor]:
		return 2
	}
	return 0
}

// sameClauseSubject returns the subject of the verb whose object the pronoun at
// word i is, which it can't mean: "Blum thanked her". -1 for none.
func (r *pronounReader) sameClauseSubject(i int) int {
	ws := r.page.words
	f := pronounOf(ws[i].fold)
	if f != "him" && (f != "her" || i+1 < len(ws) && ws[i+1].class == text.Word && !text.IsStop(ws[i+1].fold)) || len(r.seen) == 0 {
		return -1
	}
	m := r.seen[len(r.seen)-1]
	if i-m.to > ahead {
		return -1
	}
	for k := m.to; k < i; k++ {
		if ws[k].class == text.Mark || clauseOpeners.Has(ws[k].fold) || ws[k].sentence != ws[i].sentence {
			return -1
		}
	}
	if m.subject {
		return m.actor
	}
	return -1
}

var clauseOpeners = text.NewSet(`that who which when while because if as after before since although though where and but or whether how why what to`)

// ahead is how many words a pronoun may stand before the name that it means,
// and after the start of its sentence.
const ahead = 30

// named returns the person that a pronoun at word i means who is named only
// after it: "In her speech, Blum said". -1 for none.
func (r *pronounReader) named(i int, gender byte) int {
	ws := r.page.words
	from := i
	for from > max(0, i-ahead) && ws[from-1].sentence == ws[i].sentence {
		from--
	}
	for from < i && ws[from].class != text.Word {
		from++
	}
	if n := len(r.seen); !governs.Has(ws[from].fold) && !subordinates.Has(ws[from].fold) || n > 0 && r.seen[n-1].from >= from {
		return -1
	}
	for at := i + 2; at < len(ws) && at < i+ahead && ws[at].sentence == ws[i].sentence; at++ {
		if ws[at-1].raw != "," || r.marked[at] {
			continue
		}
		if f, to := r.mentionAt(at); to > at && r.suits(f.Actor, gender) > 0 && r.page.verbAfter(to) >= 0 {
			return f.Actor
		}
	}
	return -1
}

// mentionAt returns the mention that starts at word i and the word after it; i
// itself when none does.
func (r *pronounReader) mentionAt(i int) (Found, int) {
	ws := r.page.words
	at := r.cast.touching(ws[i].Span.At(r.page.doc.ID))
	if len(at) == 0 || at[0].At.Start != ws[i].Start {
		return Found{}, i
	}
	to := i
	for to < len(ws) && ws[to].Start < at[0].At.End {
		to++
	}
	return at[0], to
}
