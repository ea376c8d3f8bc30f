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

// origins are those of a statement, and which of them are known, by id. They are
// counted once for a story.
func (b *Book) origins(s *story.Statement) (o Origins, known []string) {
	if b.lookup.origins == nil {
		b.lookup.origins = make(map[*story.Statement]countedOrigins, len(b.Story.Statements))
	}
	have, ok := b.lookup.origins[s]
	if !ok {
		have.Origins, have.known = b.countOrigins(s)
		b.lookup.origins[s] = have
	}
	return have.Origins, have.known
}

// countedOrigins are the origins of a statement, and the known ones.
type countedOrigins struct {
	Origins
	known []string
}

func (b *Book) countOrigins(s *story.Statement) (o Origins, known []string) {
	told := map[string]bool{}
	for i := range s.Members {
		if m := &s.Members[i]; m.Origin != nil {
			told[m.Source] = true
			known = appendNew(known, *m.Origin)
		}
	}
	sources := b.sourcesIn(len(s.Members), func(i int) string { return s.Members[i].Source })
	o.Sources, o.Unknown, o.Count = len(sources), len(sources)-len(told), len(known)
	for _, k := range sources {
		id := b.Story.Sources[k].ID
		if !told[id] && !slices.Contains(known, id) { // what others repeat is counted
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
