package query

import "parallax/internal/story"

// named makes the row of a difference of names: the actor's names with who
// uses them, or the sides where no actor is known.
func (b *Book) named(d *story.Difference) Named {
	if d.Actor != nil {
		if a := b.Actor(*d.Actor); a != nil {
			return Named{Actor: a.Name, Severity: d.Severity, Names: b.nameUses(a), Why: d.Why}
		}
	}
	n := Named{Severity: d.Severity, Why: d.Why}
	for _, s := range d.Sides {
		use := NameUse{Name: s.Value}
		for _, m := range s.Members {
			use.add(b.Mark(m.Source), b.Cite(m))
		}
		n.Names = append(n.Names, use)
	}
	return n
}

// add notes a source and the first place where it uses the name.
func (u *NameUse) add(m Mark, at Cite) {
	for _, have := range u.Sources {
		if have == m {
			return
		}
	}
	u.Sources = append(u.Sources, m)
	u.First = append(u.First, at)
}

// nameUses lists an actor's names with who uses them, and where first.
func (b *Book) nameUses(a *story.Actor) []NameUse {
	var uses []NameUse
	for _, n := range a.Names {
		use := NameUse{Name: n.Name}
		for _, m := range a.Mentions {
			if m.Form == "name" && b.words(m.Place) == n.Name {
				use.add(b.Mark(m.Source), b.Cite(m.Place))
			}
		}
		for _, id := range n.Sources {
			if m := b.Mark(id); m.Letter != "" {
				use.addSource(m)
			}
		}
		if n.TermOf != nil {
			if of := b.Actor(*n.TermOf); of != nil {
				use.TermOf = of.Name
			}
		}
		uses = append(uses, use)
	}
	return uses
}

// addSource notes a source for whose use no place is known.
func (u *NameUse) addSource(m Mark) {
	for _, have := range u.Sources {
		if have == m {
			return
		}
	}
	u.Sources = append(u.Sources, m)
	u.First = append(u.First, Cite{Mark: m})
}
