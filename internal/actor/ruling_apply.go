package actor

import (
	"cmp"
	"slices"
	"strings"

	"parallax/internal/text"
)

// join makes two mentions mean one actor: a pronoun goes over to the other's,
// two names become one actor.
func (t *troupe) join(a, b int) {
	x, y := t.all[a].actor, t.all[b].actor
	switch {
	case x == y && x >= 0 || x < 0 && y < 0:
	case y < 0 || t.all[b].Form != ByName && x >= 0:
		t.move(b, x)
	case x < 0 || t.all[a].Form != ByName:
		t.move(a, y)
	default:
		t.merge(x, y)
	}
}

// merge makes two actors one, of the kind and role of the one that is named
// more often.
func (t *troupe) merge(x, y int) {
	if t.named(y) > t.named(x) || t.named(y) == t.named(x) && y < x {
		x, y = y, x
	}
	if t.personae[x].kind == Other {
		t.personae[x].kind = t.personae[y].kind
	}
	if t.personae[x].role == "" {
		t.personae[x].role = t.personae[y].role
	}
	for _, n := range slices.Clone(t.playersOf(y)) {
		t.move(n, x)
	}
}

// named counts the mentions of an actor by name.
func (t *troupe) named(actor int) int {
	count := 0
	for _, n := range t.playersOf(actor) {
		if t.all[n].Form == ByName {
			count++
		}
	}
	return count
}

// part makes two mentions of one actor mean two.
func (t *troupe) part(a, b int) {
	if t.all[a].actor != t.all[b].actor || t.all[a].actor < 0 {
		return
	}
	switch { // a pronoun alone is no actor
	case t.all[b].Form != ByName:
		t.move(b, -1)
		return
	case t.all[a].Form != ByName:
		t.move(a, -1)
		return
	}
	old := t.all[a].actor
	list := slices.Clone(t.playersOf(old))
	goes := t.leaving(list, a, b)
	role := t.personae[old].role
	t.personae = append(t.personae, persona{kind: t.personae[old].kind})
	for i, n := range list {
		if goes[i] {
			t.move(n, len(t.personae)-1)
		}
	}
	if role != "" && !t.besides(old, role) && t.besides(len(t.personae)-1, role) {
		t.personae[old].role, t.personae[len(t.personae)-1].role = "", role
	}
}

// leaving tells which mentions of the actor of a and b go with b. Pronouns go
// with the name before them.
func (t *troupe) leaving(list []int, a, b int) []bool {
	goes := make([]bool, len(list))
	x, y := &t.all[a], &t.all[b]
	away, source := false, ""
	for i, n := range list {
		m := &t.all[n]
		if m.At.Source != source {
			source, away = m.At.Source, x.words == y.words && source != x.At.Source && m.At.Source == y.At.Source && x.At.Source != y.At.Source
			away = away || x.words != y.words && t.firstGoes(list[i:], x.words, y.words)
		}
		if m.Form == ByName {
			switch {
			case x.words != y.words:
				away = closer(m.words, y.words, x.words)
			case x.At.Source != y.At.Source:
				away = m.At.Source == y.At.Source
			default:
				away = n == b
			}
		}
		goes[i] = away
	}
	return goes
}

// firstGoes reports whether the first name of a source, where list begins, goes:
// with it go the pronouns before it.
func (t *troupe) firstGoes(list []int, stays, leaves string) bool {
	for _, n := range list {
		if t.all[n].At.Source != t.all[list[0]].At.Source {
			break
		}
		if t.all[n].Form == ByName {
			return closer(t.all[n].words, leaves, stays)
		}
	}
	return false
}

// closer reports whether a name has more of its words in one name than in another.
func closer(name, one, other string) bool {
	if name == one || name == other {
		return name == one
	}
	return likeness(name, one) > likeness(name, other)
}

// likeness is the share of the words of two names that are in both.
func likeness(a, b string) float64 {
	x, y := strings.Fields(text.Fold(a)), strings.Fields(text.Fold(b))
	both := 0
	for _, w := range x {
		if slices.Contains(y, w) {
			both++
		}
	}
	return float64(both) / float64(max(1, len(x)+len(y)-both))
}

// besides reports whether a role stands next to a name of an actor.
func (t *troupe) besides(actor int, role string) bool {
	for _, n := range t.playersOf(actor) {
		at := t.all[n].At
		s := t.texts[at.Source]
		before, after := s[max(0, at.Start-len(role)-8):at.Start], s[at.End:min(len(s), at.End+len(role)+8)]
		if t.all[n].Form == ByName && (strings.Contains(spaced(before), role) || strings.Contains(spaced(after), role)) {
			return true
		}
	}
	return false
}

// cast is the troupe as a cast again. Actors that no ruling touched are as they
// were.
func (t *troupe) cast() *Cast {
	order, at := t.order()
	out := &Cast{Actors: make([]Actor, len(order)), found: make(map[string][]Found, len(t.at))}
	for i, old := range order {
		if old < len(t.before.Actors) && !t.personae[old].touched {
			out.Actors[i] = t.before.Actors[old]
			out.Actors[i].Names = slices.Clone(out.Actors[i].Names)
		} else {
			out.Actors[i] = t.actor(old)
		}
		a := &out.Actors[i]
		a.Mentions, a.Stands = nil, nil
		for k := range a.Names {
			if owner := a.Names[k].TermOf; owner >= 0 {
				a.Names[k].TermOf = t.now(owner, at)
			}
			if a.Names[k].TermOf == i {
				a.Names[k].TermOf = -1
			}
			if a.Names[k].TermOf < 0 {
				a.Names[k].Evidence = text.Place{}
			}
		}
	}
	for _, id := range t.sources {
		for _, n := range t.at[id] {
			m := &t.all[n]
			if m.actor < 0 {
				continue
			}
			a := &out.Actors[at[m.actor]]
			out.found[id] = append(out.found[id], Found{at[m.actor], m.At, m.Form})
			a.Mentions = append(a.Mentions, Mention{m.At, m.Form})
			if m.stand != nil {
				if state := t.now(m.stand.For, at); state >= 0 {
					a.Stands = append(a.Stands, Standing{m.At, state})
				}
			}
		}
	}
	return out
}

// order is the actors that are left by their first mention, and the new index
// of each.
func (t *troupe) order() (order []int, at map[int]int) {
	at = map[int]int{}
	for _, id := range t.sources {
		for _, n := range t.at[id] {
			if a := t.all[n].actor; a >= 0 {
				if _, seen := at[a]; !seen {
					at[a] = len(order)
					order = append(order, a)
				}
			}
		}
	}
	return order, at
}

// now is the new index of an actor of the cast before: the one that its first
// mention by name has; -1 when there is none.
func (t *troupe) now(old int, at map[int]int) int {
	for _, m := range t.before.Actors[old].Mentions {
		if n := t.mentionAt(m.At); n >= 0 && m.Form == ByName && t.all[n].actor >= 0 {
			return at[t.all[n].actor]
		}
	}
	return -1
}

// actor tells the names, kind and role of an actor by its mentions now; TermOf
// counts in the cast before.
func (t *troupe) actor(p int) Actor {
	byText, count := map[string]*Name{}, map[string]int{}
	for _, n := range t.playersOf(p) {
		m := &t.all[n]
		if m.Form != ByName {
			continue
		}
		name := byText[m.words]
		if name == nil {
			name = &Name{Text: m.words, TermOf: -1}
			byText[m.words] = name
		}
		if k := len(name.Sources); k == 0 || name.Sources[k-1] != m.At.Source {
			name.Sources = append(name.Sources, m.At.Source)
		}
		if name.TermOf < 0 && m.from >= 0 {
			for _, was := range t.before.Actors[m.from].Names {
				if was.Text == m.words {
					name.TermOf, name.Evidence = was.TermOf, was.Evidence
				}
			}
		}
		count[m.words]++
	}
	a := Actor{Kind: t.personae[p].kind, Role: t.personae[p].role, Names: ranked(byText, count)}
	a.Name = a.Names[0].Text
	return a
}

// ranked are the names of an actor, the first the neutral label: its own before
// another's term for it, the longest, the commonest.
func ranked(byText map[string]*Name, count map[string]int) []Name {
	out := make([]Name, 0, len(byText))
	for _, n := range byText {
		out = append(out, *n)
	}
	slices.SortFunc(out, func(x, y Name) int {
		if own := x.TermOf < 0; own != (y.TermOf < 0) {
			if own {
				return -1
			}
			return 1
		}
		return cmp.Or(
			cmp.Compare(len([]rune(y.Text)), len([]rune(x.Text))),
			cmp.Compare(count[y.Text], count[x.Text]),
			cmp.Compare(x.Text, y.Text),
		)
	})
	return out
}

// spaced is a text with single blanks between its words.
func spaced(s string) string { return strings.Join(strings.Fields(s), " ") }
