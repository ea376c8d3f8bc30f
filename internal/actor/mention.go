package actor

import (
	"sort"
	"strings"

	"parallax/internal/text"
)

// A person on stage: what later words of the document may point back to.
type seen struct {
	actor    int
	kind     Kind
	sentence int
	word, to int // its words
	subject  bool
}

// A stage follows who was named in a document up to a word.
type stage struct {
	cast   *Cast
	page   *page
	groups []*group
	gender []byte // by actor: 'm', 'f' or 0
	seen   []seen
	quoted bool // inside quotation marks
	added  []Found
}

// addSecondary adds the mentions of a document by role and by pronoun to
// those by name.
func (c *Cast) addSecondary(p *page, groups []*group, gender []byte) {
	s := &stage{cast: c, page: p, groups: groups, gender: gender}
	named := c.found[p.doc.ID]
	next := 0
	for i := 0; i < len(p.words); {
		w := &p.words[i]
		if i > 0 && newParagraph(p.doc.Text, p.words[i-1].End, w.Start) {
			s.quoted = false
		}
		for next < len(named) && named[next].At.End <= w.Start {
			next++
		}
		if next < len(named) && named[next].At.Start <= w.Start {
			i = s.name(i, named[next])
			continue
		}
		switch {
		case w.raw == "“" || w.raw == "\"" && !s.quoted:
			s.quoted = true
		case w.raw == "”" || w.raw == "\"":
			s.quoted = false
		case w.class == text.Word && !s.quoted:
			i = s.point(i)
			continue
		}
		i++
	}
	c.found[p.doc.ID] = merge(named, s.added)
}

// newParagraph reports whether a line ends between two offsets.
func newParagraph(t string, from, to int) bool { return strings.ContainsAny(t[from:to], "\n\r") }

// merge returns the mentions of both lists in order; where two overlap, the
// one by name stays.
func merge(named, added []Found) []Found {
	all := append(append([]Found(nil), named...), added...)
	sort.SliceStable(all, func(i, j int) bool { return all[i].At.Start < all[j].At.Start })
	out := all[:0]
	for _, f := range all {
		if n := len(out); n > 0 && f.At.Start < out[n-1].At.End {
			if f.Form == ByName && out[n-1].Form != ByName {
				out[n-1] = f
			}
			continue
		}
		out = append(out, f)
	}
	return out
}

// name puts the actor of a mention by name that starts at word i on stage and
// returns the word after it.
func (s *stage) name(i int, f Found) int {
	from := i
	for i < len(s.page.words) && s.page.words[i].Start < f.At.End {
		i++
	}
	if !s.quoted {
		s.put(f.Actor, from, i)
	}
	return i
}

// put notes that an actor was mentioned by words from … to.
func (s *stage) put(actor, from, to int) {
	s.seen = append(s.seen, seen{actor, s.cast.Actors[actor].Kind, s.page.words[from].sentence, from, to, s.isSubject(from, to)})
}

// isSubject reports whether the words from … to look like the subject of a verb.
func (s *stage) isSubject(from, to int) bool {
	ws := s.page.words
	if from > 0 && (sayers[ws[from-1].fold] && ws[from-1].sentence == ws[from].sentence) {
		return true
	}
	for k := from - 1; k >= 0 && k >= from-4 && ws[k].sentence == ws[from].sentence && ws[k].class == text.Word; k-- {
		if governs[ws[k].fold] {
			return false
		}
	}
	if to < len(ws) && ws[to].raw == "," { // over an apposition
		for k := to + 1; k < len(ws) && k < to+16 && ws[k].sentence == ws[from].sentence; k++ {
			if ws[k].raw == "," {
				to = k + 1
				break
			}
		}
	}
	return to < len(ws) && ws[to].sentence == ws[from].sentence && verbLike(ws[to].fold)
}

// governs are prepositions: what follows them is no subject.
var governs = set(`of to with by for on in from against about at into over under between among after before than as like`)

var auxiliaries = set(`is was are were has had have will would can could may might must did does do should also never not has hasn't isn't wasn't won't didn't doesn't`)

// verbLike reports words that look like a verb or stand before one.
func verbLike(f string) bool {
	return sayers[f] || auxiliaries[f] || len(f) > 3 && (strings.HasSuffix(f, "ed") || strings.HasSuffix(f, "ly")) || commonPast[f]
}

var commonPast = set(`went came got made took gave became began left won lost wants needs makes takes goes comes gets held met kept led ran saw spoke stood put set felt found knew
	thinks wrote drew fell grew brought bought sought taught fought who`)

// point adds a mention when word i is a pronoun or starts a role that points
// at someone on stage; it returns the word to go on from.
func (s *stage) point(i int) int {
	ws := s.page.words
	w := &ws[i]
	switch w.fold {
	case "he", "him", "his", "himself":
		s.pronoun(i, 'm')
	case "she", "her", "herself":
		s.pronoun(i, 'f')
	case "who":
		s.relative(i)
	case "they", "it":
		if w.initial {
			s.group(i)
		}
	case "the":
		return s.role(i)
	}
	return i + 1
}

// role resolves "the spokesperson", "the Turkish president" to the person of
// the document who has that role; it returns the word after it.
func (s *stage) role(i int) int {
	ws := s.page.words
	j := i + 1
	for j < len(ws) && j < i+5 && ws[j].sentence == ws[i].sentence && ws[j].class == text.Word && !roles[ws[j].fold] {
		if text.IsStop(ws[j].fold) {
			return i + 1
		}
		j++
	}
	if j >= len(ws) || j >= i+5 || !roles[ws[j].fold] || ws[j].sentence != ws[i].sentence {
		return i + 1
	}
	end := j + 1
	if end < len(ws) && ws[end].class == text.Word && (roles[ws[end].fold] || ws[end].hyphen || ws[end].caps && ws[end].sentence == ws[j].sentence) {
		return i + 1
	}
	if holder := s.holder(ws[i+1:j], roleClass(ws[j].fold), i); holder >= 0 {
		s.add(holder, i, end, ByRole)
		return end
	}
	return i + 1
}

// holder returns the person of the document who has a role: the one named last
// before word i; -1 when no one was named with it.
func (s *stage) holder(modifiers []word, class string, i int) int {
	for k := len(s.seen) - 1; k >= max(0, len(s.seen)-4*far); k-- {
		m := s.seen[k]
		if m.kind != Person {
			continue
		}
		for _, role := range s.groups[m.actor].rolesIn(s.page.doc.ID) {
			if len(role) == 0 || roleClass(role[len(role)-1]) != class && !(len(role) > 1 && roleClass(role[0]) == class) {
				continue
			}
			if agree(modifiers, role) {
				return m.actor
			}
		}
	}
	return -1
}

// agree reports whether the modifiers of a role mentioned again are among
// those it was introduced with.
func agree(modifiers []word, role []string) bool {
	for _, m := range modifiers {
		found := openModifiers[m.fold]
		for _, r := range role {
			found = found || r == m.fold
		}
		if !found && (m.caps || roleModifiers[m.fold]) {
			return false
		}
	}
	return true
}

var openModifiers = set(`former then new outgoing incoming late embattled veteran`)

// roleClass makes one of spokesman, spokeswoman and spokesperson.
func roleClass(fold string) string {
	for _, end := range [...]string{"woman", "person", "man", "people"} {
		if head, ok := strings.CutSuffix(fold, end); ok && len(head) > 3 {
			return head
		}
	}
	return fold
}

// add notes a mention by words from … to.
func (s *stage) add(actor, from, to int, form Form) {
	ws := s.page.words
	at := text.Span{Start: ws[from].Start, End: ws[to-1].End}.At(s.page.doc.ID)
	s.added = append(s.added, Found{actor, at, form})
	s.put(actor, from, to)
}

// rolesIn returns the roles that a person is given in a source, folded words.
func (g *group) rolesIn(source string) [][]string { return g.roles[source] }
