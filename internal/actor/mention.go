package actor

import (
	"slices"
	"strings"

	"parallax/internal/text"
)

// A person on stage: what later words of the document may point back to.
type seen struct {
	actor int
	kind  Kind
}

// A stage follows who was named in a document up to a word.
type stage struct {
	cast   *Cast
	page   *page
	groups []*group
	seen   []seen
	quoted bool // inside quotation marks
	added  []Found
}

// addRoles adds the mentions of a document by role to those by name.
func (c *Cast) addRoles(p *page, groups []*group) {
	s := &stage{cast: c, page: p, groups: groups}
	named := c.found[p.doc.ID]
	next := 0
	for i := 0; i < len(p.words); {
		w := &p.words[i]
		if i > 0 && p.newParagraph(i) {
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

// merge returns the mentions of both lists in order; where two overlap, the
// one by name stays.
func merge(named, added []Found) []Found {
	all := slices.Concat(named, added)
	slices.SortStableFunc(all, func(a, b Found) int { return a.At.Start - b.At.Start })
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
	for i < len(s.page.words) && s.page.words[i].Start < f.At.End {
		i++
	}
	if !s.quoted {
		s.put(f.Actor)
	}
	return i
}

// put notes that an actor was mentioned.
func (s *stage) put(actor int) {
	s.seen = append(s.seen, seen{actor, s.cast.Actors[actor].Kind})
}

// point adds a mention when word i starts a role that points at someone on
// stage; it returns the word to go on from.
func (s *stage) point(i int) int {
	ws := s.page.words
	if ws[i].fold == "the" {
		return s.role(i)
	}
	return i + 1
}

// role resolves "the spokesperson", "the Turkish president" to the person of
// the document who has that role; it returns the word after it.
func (s *stage) role(i int) int {
	ws := s.page.words
	j := i + 1
	for j < len(ws) && j < i+5 && ws[j].sentence == ws[i].sentence && ws[j].class == text.Word && !roles.Has(ws[j].fold) {
		if text.IsStop(ws[j].fold) {
			return i + 1
		}
		j++
	}
	if j >= len(ws) || j >= i+5 || !roles.Has(ws[j].fold) || ws[j].sentence != ws[i].sentence {
		return i + 1
	}
	end := j + 1
	if end < len(ws) && ws[end].class == text.Word && (roles.Has(ws[end].fold) || ws[end].hyphen || ws[end].caps && ws[end].sentence == ws[j].sentence) {
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
		for _, role := range s.groups[m.actor].roles[s.page.doc.ID] {
			if (role.last == class || role.first == class) && agree(modifiers, role.words) {
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
		found := openModifiers.Has(m.fold)
		for _, r := range role {
			found = found || r == m.fold
		}
		if !found && (m.caps || roleModifiers.Has(m.fold)) {
			return false
		}
	}
	return true
}

var openModifiers = text.NewSet(`former then new outgoing incoming late embattled veteran`)

// roleClass makes one of spokesman, spokeswoman and spokesperson, and of a title
// and its short form.
func roleClass(fold string) string {
	if full := shortTitles[fold]; full != "" {
		return full
	}
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
	s.put(actor)
}
