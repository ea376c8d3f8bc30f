package story

import (
	"slices"
	"strings"

	"parallax/internal/why"
)

// The kinds of correction. Those of a source are a field of a SourceFix each.
const (
	FixTitle     = "title"
	FixPublisher = "publisher"
	FixAuthor    = "author"
	FixDate      = "date"
	FixURL       = "url"
	FixLanguage  = "language"
	FixLetter    = "letter"
	FixTime      = "time"
	FixSpeaker   = "speaker"
	FixActor     = "actor"
	FixMatch     = "match"
)

// An Entry is one correction in a list of all: one field of a source, or one
// fix of another kind.
type Entry struct {
	Kind  string  `json:"kind"`
	Index int     `json:"index"` // in the list of Corrections that it is of
	Says  why.Why `json:"says"`
}

// List returns every correction, by kind and in the order in which they were
// made.
func (c Corrections) List() []Entry {
	var out []Entry
	for i, f := range c.Sources {
		for _, v := range f.fields() {
			if *v.value != nil {
				out = append(out, Entry{v.kind, i, saysSource(v.kind, f.Source, **v.value)})
			}
		}
	}
	for i, f := range c.Times {
		out = append(out, Entry{FixTime, i, f.Says()})
	}
	for i, f := range c.Speakers {
		out = append(out, Entry{FixSpeaker, i, f.Says()})
	}
	for i, f := range c.Actors {
		out = append(out, Entry{FixActor, i, f.Says()})
	}
	for i, f := range c.Matches {
		out = append(out, Entry{FixMatch, i, f.Says()})
	}
	return out
}

// A Fix is one of SourceFix, TimeFix, SpeakerFix, ActorFix and MatchFix.
type Fix interface {
	into(Corrections) Corrections
	// Says words the correction; of a SourceFix, its first field.
	Says() why.Why
}

// With returns the corrections with one more, which is the last of its kind. It
// takes the place of an earlier one on the same: the same field of a source,
// the same expression, quotation, or pair.
func (c Corrections) With(f Fix) Corrections { return f.into(c) }

// Without returns the corrections but for one of List. An entry that isn't
// there changes nothing.
func (c Corrections) Without(e Entry) Corrections {
	switch e.Kind {
	case FixTime:
		c.Times = drop(c.Times, e.Index)
	case FixSpeaker:
		c.Speakers = drop(c.Speakers, e.Index)
	case FixActor:
		c.Actors = drop(c.Actors, e.Index)
	case FixMatch:
		c.Matches = drop(c.Matches, e.Index)
	default:
		c.Sources = slices.Clone(c.Sources)
		if e.Index < 0 || e.Index >= len(c.Sources) {
			return c
		}
		f := c.Sources[e.Index]
		for _, v := range f.fields() {
			if v.kind == e.Kind {
				*v.value = nil
			}
		}
		if c.Sources[e.Index] = f; f.none() {
			c.Sources = drop(c.Sources, e.Index)
		}
	}
	return c
}

// drop is a list without the fix at i; nil when none is left.
func drop[F any](list []F, i int) []F {
	if i < 0 || i >= len(list) {
		return list
	}
	if len(list) == 1 {
		return nil
	}
	return slices.Concat(list[:i], list[i+1:])
}

// latest is a list without the fixes that f takes the place of, and f.
func latest[F any](list []F, f F, same func(F) bool) []F {
	out := make([]F, 0, len(list)+1)
	for _, old := range list {
		if !same(old) {
			out = append(out, old)
		}
	}
	return append(out, f)
}

// A sourceField is one field of a SourceFix.
type sourceField struct {
	kind  string
	value **string
}

// fields are those of f, which they point into, in the order of the type.
func (f *SourceFix) fields() []sourceField {
	return []sourceField{
		{FixTitle, &f.Title}, {FixPublisher, &f.Publisher}, {FixAuthor, &f.Author}, {FixDate, &f.Date},
		{FixURL, &f.URL}, {FixLanguage, &f.Language}, {FixLetter, &f.Letter},
	}
}

// none reports whether f says nothing.
func (f *SourceFix) none() bool {
	for _, v := range f.fields() {
		if *v.value != nil {
			return false
		}
	}
	return true
}

// into merges the fields into those that the source has.
func (f SourceFix) into(c Corrections) Corrections {
	merged := SourceFix{Source: f.Source}
	own := merged.fields()
	for _, old := range append(slices.Clone(c.Sources), f) {
		for i, v := range old.fields() {
			if old.Source == f.Source && *v.value != nil {
				*own[i].value = *v.value
			}
		}
	}
	if !merged.none() {
		c.Sources = latest(c.Sources, merged, func(o SourceFix) bool { return o.Source == f.Source })
	}
	return c
}

func (f TimeFix) into(c Corrections) Corrections {
	c.Times = latest(c.Times, f, func(o TimeFix) bool { return o.At == f.At })
	return c
}

func (f SpeakerFix) into(c Corrections) Corrections {
	c.Speakers = latest(c.Speakers, f, func(o SpeakerFix) bool { return o.Quote == f.Quote })
	return c
}

func (f ActorFix) into(c Corrections) Corrections {
	c.Actors = latest(c.Actors, f, func(o ActorFix) bool { return samePair(o.A, o.B, f.A, f.B) })
	return c
}

func (f MatchFix) into(c Corrections) Corrections {
	c.Matches = latest(c.Matches, f, func(o MatchFix) bool { return samePair(o.A, o.B, f.A, f.B) })
	return c
}

func samePair(a, b, x, y Spot) bool { return a == x && b == y || a == y && b == x }

// Says words the first field; the zero reason when there is none.
func (f SourceFix) Says() why.Why {
	for _, v := range f.fields() {
		if *v.value != nil {
			return saysSource(v.kind, f.Source, **v.value)
		}
	}
	return why.Why{}
}

// Says words the correction.
func (f ActorFix) Says() why.Why {
	return saysPair(f.Same, "correct-same-actor", "correct-other-actor", f.A, f.B)
}

// Says words the correction.
func (f MatchFix) Says() why.Why {
	return saysPair(f.Same, "correct-match", "correct-no-match", f.A, f.B)
}

// saysSource words a field of a source.
func saysSource(kind, source, value string) why.Why {
	if value == "" {
		return why.Because("correct-no-"+kind, "source", source)
	}
	return why.Because("correct-"+kind, "source", source, "value", value)
}

// Says words the correction.
func (f TimeFix) Says() why.Why {
	if f.From == "" && f.To == "" {
		return why.Because("correct-no-time", "words", shortened(f.At.Words))
	}
	value := f.From
	if f.To != "" && f.To != f.From {
		value += "/" + f.To
	}
	return why.Because("correct-time", "words", shortened(f.At.Words), "value", value)
}

// Says words the correction.
func (f SpeakerFix) Says() why.Why {
	name := f.Name
	if f.Speaker != nil {
		name = f.Speaker.Words
	}
	if name == "" {
		return why.Because("correct-no-speaker", "words", shortened(f.Quote.Words))
	}
	return why.Because("correct-speaker", "words", shortened(f.Quote.Words), "name", shortened(name))
}

func saysPair(same bool, yes, no string, a, b Spot) why.Why {
	code := no
	if same {
		code = yes
	}
	return why.Because(code, "a", shortened(a.Words), "b", shortened(b.Words))
}

// shortest is how many letters of a passage a sentence on it quotes.
const shortest = 90

// shortened are the words of a passage in one line, the end cut off where they
// are many.
func shortened(words string) string {
	line := []rune(strings.Join(strings.Fields(words), " "))
	if len(line) <= shortest {
		return string(line)
	}
	cut := shortest
	for cut > shortest/2 && line[cut] != ' ' {
		cut--
	}
	return string(line[:cut]) + " …"
}
