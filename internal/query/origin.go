package query

import (
	"slices"

	"parallax/internal/story"
)

// Origins tell whose word a statement is in the end. Four sources that repeat
// one ministry have one.
type Origins struct {
	Sources int    // that carry the statement
	Unknown int    // those of them whose origin isn't known
	Count   int    // independent ones at most: a source of unknown origin may be one of its own
	Name    string // of the only known one; of a source, its letter
}

// origins are those of a statement, and which of them are known, by id.
func (b *Book) origins(s *story.Statement) (o Origins, known []string) {
	var sources, told []string
	for _, m := range s.Members {
		sources = appendNew(sources, m.Source)
		if m.Origin != nil {
			told = appendNew(told, m.Source)
			known = appendNew(known, *m.Origin)
		}
	}
	o.Sources, o.Unknown, o.Count = len(sources), len(sources)-len(told), len(known)
	for _, source := range sources {
		if !slices.Contains(told, source) && !slices.Contains(known, source) { // what others repeat is counted
			o.Count++
		}
	}
	if len(known) == 1 {
		o.Name = b.Mark(known[0]).Letter
		if a := b.Actor(known[0]); a != nil {
			o.Name = a.Name
		}
	}
	return o, known
}

// A Sole is a statement of several sources that is one voice's word alone.
type Sole struct {
	Label   Passage
	Sources []Mark
}

// mostSole is how many of them are told.
const mostSole = 12

// alone counts, by voice, the statements of several sources that are its word
// alone, and those whose origins are known.
func (v *voices) alone() {
	for i := range v.Story.Statements {
		o, known := v.origins(&v.Story.Statements[i])
		if o.Sources < 2 || o.Unknown == o.Sources {
			continue
		}
		v.page.Shared++
		if o.Count > 1 {
			continue
		}
		v.page.One++
		if k, ok := v.at[known[0]]; ok {
			v.page.Voices[k].Alone++
		}
	}
}

// sole lists the statements of several sources that are an actor's word alone.
func (v *voices) sole(actor string) {
	for i := range v.Story.Statements {
		s := &v.Story.Statements[i]
		o, known := v.origins(s)
		if o.Sources < 2 || o.Count > 1 || len(known) == 0 || known[0] != actor || len(v.page.Sole) == mostSole {
			continue
		}
		sole := Sole{Label: v.Passage(s.Label)}
		for _, m := range s.Members {
			sole.Sources = appendNew(sole.Sources, v.Mark(m.Source))
		}
		v.page.Sole = append(v.page.Sole, sole)
	}
}
