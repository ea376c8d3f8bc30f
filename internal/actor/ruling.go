package actor

import (
	"cmp"
	"maps"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/internal/corpus"
	"parallax/internal/text"
)

// A Ruling says of two passages whether they mean the same actor.
type Ruling struct {
	A, B text.Place
	Same bool
}

// Ruled returns a cast in which the rulings hold, and which of them do: a later
// one outranks those before it that it contradicts, and one of passages that
// name nobody can't hold. c itself stays as it is.
//
// Where two names are one actor, all mentions of both are. Where they are two,
// every name of the actor goes with the one whose words it shares, and pronouns
// go with the name before them. A ruling on a pronoun, or on words that were
// not seen to name anyone, is about that one place.
func (c *Cast) Ruled(docs []corpus.Document, rulings []Ruling) (*Cast, []bool) {
	t := newTroupe(c, docs)
	places := make([][2]int, len(rulings))
	for i, r := range rulings {
		a, b := t.mentionAt(r.A), t.mentionAt(r.B)
		if r.Same && a < 0 && b >= 0 {
			a = t.enter(r.A, b)
		} else if r.Same && b < 0 && a >= 0 {
			b = t.enter(r.B, a)
		}
		places[i] = [2]int{a, b}
		switch {
		case a < 0 || b < 0 || a == b:
		case r.Same:
			t.join(a, b)
		default:
			t.part(a, b)
		}
	}
	holds := make([]bool, len(rulings))
	for i, r := range rulings {
		a, b := places[i][0], places[i][1]
		if a >= 0 && b >= 0 && a != b {
			x, y := t.all[a].actor, t.all[b].actor
			holds[i] = r.Same == (x == y && x >= 0)
		}
	}
	return t.cast(), holds
}

// A player is a mention while rulings are applied.
type player struct {
	Found
	actor int    // index of the persona; -1 when it names nobody any more
	from  int    // the actor that it had in the cast; -1 when it is new
	words string // as a Name has them
	stand *Standing
}

// A persona is an actor while rulings are applied.
type persona struct {
	kind    Kind
	role    string
	players []int // in order; may hold some that have left
	touched bool  // its names are to be told again
}

// A troupe is a cast that may still change.
type troupe struct {
	before   *Cast
	texts    map[string]string
	sources  []string
	all      []player
	at       map[string][]int // by source, in order of place
	personae []persona
}

func newTroupe(c *Cast, docs []corpus.Document) *troupe {
	t := &troupe{before: c, texts: map[string]string{}, at: map[string][]int{}, personae: make([]persona, len(c.Actors))}
	for i := range docs {
		t.texts[docs[i].ID] = docs[i].Text
		t.sources = append(t.sources, docs[i].ID)
	}
	slices.Sort(t.sources)
	stands := map[text.Place]*Standing{}
	for i := range c.Actors {
		a := &c.Actors[i]
		t.personae[i] = persona{kind: a.Kind, role: a.Role}
		for k := range a.Stands {
			stands[a.Stands[k].At] = &a.Stands[k]
		}
	}
	for _, id := range t.sources {
		for _, f := range c.found[id] {
			n := len(t.all)
			t.all = append(t.all, player{Found: f, actor: f.Actor, from: f.Actor, words: t.words(f.At), stand: stands[f.At]})
			t.at[id] = append(t.at[id], n)
			t.personae[f.Actor].players = append(t.personae[f.Actor].players, n)
		}
	}
	return t
}

// words are those at a place with single blanks.
func (t *troupe) words(p text.Place) string { return spaced(p.Span().Of(t.texts[p.Source])) }

// mentionAt is the mention that covers most of p; -1 when p touches none.
func (t *troupe) mentionAt(p text.Place) int {
	best, most := -1, 0
	for _, n := range t.at[p.Source][t.search(p):] {
		m := &t.all[n]
		if m.At.Start >= p.End {
			break
		}
		if shared := min(m.At.End, p.End) - max(m.At.Start, p.Start); shared > most {
			best, most = n, shared
		}
	}
	return best
}

// search is the first mention of a source that ends behind the start of p.
func (t *troupe) search(p text.Place) int {
	list := t.at[p.Source]
	i, _ := slices.BinarySearchFunc(list, p.Start, func(n, start int) int {
		if t.all[n].At.End <= start {
			return -1
		}
		return 1
	})
	return i
}

// enter makes a passage that names nobody a mention of the actor of another.
func (t *troupe) enter(p text.Place, other int) int {
	words := t.words(p)
	actor := t.all[other].actor
	if _, ok := t.texts[p.Source]; !ok || words == "" || actor < 0 {
		return -1
	}
	n := len(t.all)
	form := ByRole
	if capitals(words) {
		form = ByName
	}
	t.all = append(t.all, player{Found: Found{At: p, Form: form}, actor: actor, from: -1, words: words})
	t.at[p.Source] = slices.Insert(t.at[p.Source], t.search(p), n)
	t.move(n, actor)
	return n
}

// move gives a mention to an actor; -1 takes it from the one it has.
func (t *troupe) move(n, actor int) {
	if old := t.all[n].actor; old >= 0 {
		t.personae[old].touched = true
	}
	t.all[n].actor = actor
	if actor >= 0 {
		t.personae[actor].players = append(t.personae[actor].players, n)
		t.personae[actor].touched = true
	}
}

// playersOf are the mentions that an actor has now.
func (t *troupe) playersOf(actor int) []int {
	list := t.personae[actor].players
	slices.SortFunc(list, func(a, b int) int { return byPlace(t.all[a].At, t.all[b].At) })
	list = slices.Compact(list)
	list = slices.DeleteFunc(list, func(n int) bool { return t.all[n].actor != actor })
	t.personae[actor].players = list
	return list
}

// capitals reports whether all words but short ones have a capital, as in names.
func capitals(words string) bool {
	some := false
	for _, w := range strings.Fields(words) {
		first, _ := utf8.DecodeRuneInString(w)
		if upper := unicode.IsUpper(first); !upper && utf8.RuneCountInString(w) > 3 {
			return false
		} else if upper {
			some = true
		}
	}
	return some
}

// Added returns a cast with one more actor, and its index: it stands behind the
// others. at is where it is named; nil when no document names it.
func (c *Cast) Added(name string, at *text.Place) (*Cast, int) {
	out := &Cast{Actors: slices.Clone(c.Actors), found: maps.Clone(c.found)}
	n := len(out.Actors)
	a := Actor{Name: name, Kind: Other, Names: []Name{{Text: name, TermOf: -1}}}
	if at != nil && len(c.touching(*at)) == 0 {
		a.Mentions = []Mention{{*at, ByName}}
		a.Names[0].Sources = []string{at.Source}
		list := out.found[at.Source]
		i := sort.Search(len(list), func(i int) bool { return list[i].At.Start >= at.End })
		out.found[at.Source] = slices.Insert(slices.Clone(list), i, Found{n, *at, ByName})
	}
	out.Actors = append(out.Actors, a)
	return out, n
}

// byPlace orders places by source, then start.
func byPlace(a, b text.Place) int {
	return cmp.Or(strings.Compare(a.Source, b.Source), cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
}
