package align

import (
	"slices"
	"strings"

	"parallax/internal/actor"
	"parallax/internal/text"
)

// A folded is an actor's names and role as they are compared.
type folded struct {
	name  string
	role  string   // between blanks
	names []string // each between blanks
}

// folded folds an actor's names and role, once; nil where the cast hasn't got it.
func (f *finder) folded(a int) *folded {
	if f.cast == nil || a >= len(f.cast.Actors) {
		return nil
	}
	x := f.names[a]
	if x == nil {
		who := &f.cast.Actors[a]
		x = &folded{name: text.Fold(who.Name), role: " " + text.Fold(who.Role) + " "}
		for _, n := range who.Names {
			x.names = append(x.names, " "+text.Fold(n.Text)+" ")
		}
		if f.names == nil {
			f.names = map[int]*folded{}
		}
		f.names[a] = x
	}
	return x
}

// together reports whether two actors speak with one voice: they are one, or
// one is an officer of the other ("spokesperson of the Foreign Office").
func (f *finder) together(a, b int) bool {
	return a == b || f.holds(a, b) || f.holds(b, a) || f.spelled(a, b)
}

// holds reports whether the person a speaks for the body b: a's role names it.
func (f *finder) holds(a, b int) bool {
	x, y := f.folded(a), f.folded(b)
	if x == nil || y == nil {
		return false
	}
	person, body := &f.cast.Actors[a], &f.cast.Actors[b]
	if person.Role == "" || person.Kind != actor.Person || body.Kind == actor.Person || body.Kind == actor.State {
		return false
	}
	for _, n := range y.names {
		if strings.Contains(x.role, n) {
			return true
		}
	}
	return false
}

// spelled reports whether two people's names are one but for a letter, as one
// name often is in two papers: "Dahl" and "Dal" after the same first name.
func (f *finder) spelled(a, b int) bool {
	one, other := f.folded(a), f.folded(b)
	if one == nil || other == nil {
		return false
	}
	x, y := one.name, other.name
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(y)-len(x) > 1 || !strings.Contains(x, " ") {
		return false
	}
	n := 0
	for n < len(x) && x[n] == y[n] {
		n++
	}
	return n > strings.IndexByte(x, ' ') && x[n:] == y[n+len(y)-len(x):] || n < len(x) && len(x) == len(y) && n > strings.IndexByte(x, ' ') && x[n+1:] == y[n+1:]
}

// voice says in what way two passages have one voice: "speaker" when it is one
// actor, "officer" when it is a body and its officer, "spelled" when the
// sources spell the name in two ways; with the arguments of the reason. Empty
// when they have none that both sources name.
func (f *finder) voice(a, b *Passage) (part string, args []string) {
	if f.cast == nil || a.Speaker < 0 || b.Speaker < 0 || !f.together(a.Speaker, b.Speaker) {
		return "", nil
	}
	x, y := f.nameIn(a.Speaker, a.At.Source), f.nameIn(b.Speaker, b.At.Source)
	switch {
	case x == "" || y == "":
		return "", nil
	case x == y:
		return "speaker", []string{"speaker", x}
	case a.Speaker == b.Speaker && f.cast.Actors[a.Speaker].Kind != actor.Person:
		return "speaker", []string{"speaker", f.cast.Actors[a.Speaker].Name}
	case a.Speaker == b.Speaker || f.spelled(a.Speaker, b.Speaker):
		return "spelled", []string{"speaker", x, "other", y}
	case f.holds(b.Speaker, a.Speaker):
		return "officer", []string{"body", x, "person", y, "office", f.post(b.Speaker, a.Speaker)}
	}
	return "officer", []string{"body", y, "person", x, "office", f.post(a.Speaker, b.Speaker)}
}

// nameIn is the fullest name by which a source calls an actor; empty when it
// doesn't name it.
func (f *finder) nameIn(a int, source string) string {
	for _, n := range f.cast.Actors[a].Names { // the fullest first, terms of others last
		if n.TermOf < 0 && slices.Contains(n.Sources, source) {
			return n.Text
		}
	}
	return ""
}

// post is a person's role without the name of the body it is held in:
// "spokesperson".
func (f *finder) post(person, body int) string {
	role := f.cast.Actors[person].Role
	for _, n := range f.cast.Actors[body].Names {
		rest := strings.TrimSpace(strings.Replace(role, n.Text, "", 1))
		if rest != role && rest != "" && !strings.Contains(rest, " ") {
			return rest
		}
	}
	return role
}

// apart reports whether two passages are surely said by different speakers.
// A state, or a capital that stands for it, may speak through anyone.
func (f *finder) apart(a, b *Passage) bool {
	return a.Speaker >= 0 && b.Speaker >= 0 && !f.together(a.Speaker, b.Speaker) && !f.state(a.Speaker) && !f.state(b.Speaker)
}

// state reports whether an actor is a state or a place.
func (f *finder) state(a int) bool {
	if f.cast == nil || a >= len(f.cast.Actors) {
		return false
	}
	k := f.cast.Actors[a].Kind
	return k == actor.State || k == actor.Place
}

// otherOccasion reports whether both passages name days and none of them can be the same.
func otherOccasion(a, b *Passage) bool {
	if len(a.dates) == 0 || len(b.dates) == 0 {
		return false
	}
	for _, x := range a.dates {
		for _, y := range b.dates {
			if x.from <= y.to && y.from <= x.to {
				return false
			}
		}
	}
	return true
}
