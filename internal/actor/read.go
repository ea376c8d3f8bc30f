package actor

import (
	"slices"
	"sort"
	"strings"

	"parallax/internal/corpus"
	"parallax/internal/text"
)

// Read finds everyone and everything named in the documents. Its result
// doesn't depend on their order. Documents that aren't English are left out.
func Read(docs []corpus.Document) *Cast { return ReadWatched(docs, func() {}) }

// ReadWatched is Read for a page that hears its reader meanwhile: it calls rest
// after every few documents, and between its steps.
func ReadWatched(docs []corpus.Document, rest func()) *Cast {
	pages := make([]*page, 0, len(docs))
	for i := range docs {
		if docs[i].English {
			pages = append(pages, &page{doc: &docs[i]})
		}
	}
	sort.Slice(pages, func(i, j int) bool { return pages[i].doc.ID < pages[j].doc.ID })
	for i, p := range pages {
		if i%16 == 15 {
			rest()
		}
		p.words = words(p.doc)
		p.loud = loud(p.doc, p.words)
		p.findRuns(i)
	}
	rest()
	u := newUnion(collect(pages))
	rest()
	u.joinKnown()
	u.joinSpellings()
	u.joinAdjectives()
	u.joinFormal()
	u.joinOwned()
	u.joinHints(pages)
	u.joinInitials()
	u.joinSpellings()
	u.joinPlurals()
	u.joinPeople()
	u.joinGenerations(pages)
	u.joinMisspelled(pages)
	rest()
	return build(pages, u)
}

// build makes the cast: one actor a group, its names, its mentions.
func build(pages []*page, u *union) *Cast {
	groups := map[int]*group{}
	forms := u.groups()
	all := u.assign(pages)
	var order []*group
	for _, m := range all { // in order of source and place
		g := groups[m.group]
		if g == nil {
			g = &group{index: len(order), forms: forms[m.group]}
			groups[m.group] = g
			order = append(order, g)
		}
		g.mentions = append(g.mentions, m)
		g.addRole(pages[m.doc].doc, m.run)
	}
	c := &Cast{Actors: make([]Actor, len(order)), found: map[string][]Found{}}
	at := map[int]int{}
	for root, g := range groups {
		at[root] = g.index
	}
	for i, g := range order {
		c.Actors[i] = g.actor(pages, u, at)
	}
	for _, m := range all {
		p := pages[m.doc]
		c.found[p.doc.ID] = append(c.found[p.doc.ID], Found{groups[m.group].index, m.at.At(p.doc.ID), ByName})
	}
	for a, stands := range standings(pages, all, func(group int) int { return groups[group].index }) {
		c.Actors[a].Stands = stands
	}
	gender := genders(order)
	for _, p := range pages {
		c.addRoles(p, order)
		c.addPronouns(p, gender)
	}
	for _, p := range pages {
		for _, f := range c.found[p.doc.ID] {
			a := &c.Actors[f.Actor]
			a.Mentions = append(a.Mentions, Mention{f.At, f.Form})
		}
	}
	return c
}

// A named is one place where a name stands.
type named struct {
	doc, group int
	at         text.Span
	form       *form
	run        *run
}

// A group is what becomes an actor.
type group struct {
	index    int
	forms    []*form
	mentions []named
	roles    map[string][]given // by source: the roles given there, each once
}

// A given is a role as a text gives it.
type given struct {
	words       []string // folded
	first, last string   // the classes of its first and last word
}

func (g *group) actor(pages []*page, u *union, at map[int]int) Actor {
	a := Actor{Kind: kind(g.forms)}
	byText := map[string]*Name{}
	count := map[string]int{}
	for _, m := range g.mentions {
		p := pages[m.doc]
		t := spaced(m.at.Of(p.doc.Text))
		n := byText[t]
		if n == nil {
			n = &Name{Text: t, TermOf: -1}
			if owner := m.form.termOf; owner >= 0 {
				if i, ok := at[u.find(owner)]; ok {
					n.TermOf = i
					q := pages[m.form.proof.doc]
					n.Evidence = text.Span{Start: m.form.proof.start, End: m.form.proof.end}.At(q.doc.ID)
				}
			}
			byText[t] = n
		}
		if k := len(n.Sources); k == 0 || n.Sources[k-1] != p.doc.ID {
			n.Sources = append(n.Sources, p.doc.ID)
		}
		count[t]++
	}
	a.Names = ranked(byText, count)
	a.Name = a.Names[0].Text
	if a.Kind == Person {
		a.Role = g.role(pages)
	}
	return a
}

// role returns the fullest title that the documents give, the commonest first.
func (g *group) role(pages []*page) string {
	count := map[string]int{}
	best := ""
	for _, m := range g.mentions {
		if m.run.role.Len() == 0 {
			continue
		}
		t := strings.Join(strings.Fields(m.run.role.Of(pages[m.doc].doc.Text)), " ")
		if honorifics.Has(strings.TrimSuffix(text.Fold(t), ".")) && !roles.Has(text.Fold(t)) {
			continue
		}
		count[t]++
		if best == "" || count[t] > count[best] || count[t] == count[best] && (len(t) > len(best) || len(t) == len(best) && t < best) {
			best = t
		}
	}
	return best
}

// addRole notes the role that a run gives.
func (g *group) addRole(doc *corpus.Document, r *run) {
	if r.role.Len() == 0 {
		return
	}
	if g.roles == nil {
		g.roles = map[string][]given{}
	}
	var words []string
	for _, tok := range text.Tokens(doc.Text, r.role) {
		if tok.Class == text.Word {
			words = append(words, text.Fold(tok.Of(doc.Text)))
		}
	}
	have := g.roles[doc.ID]
	if len(words) == 0 || slices.ContainsFunc(have, func(o given) bool { return slices.Equal(o.words, words) }) {
		return
	}
	g.roles[doc.ID] = append(have, given{words, roleClass(words[0]), roleClass(words[len(words)-1])})
}

// genders returns by actor which pronoun suits: 'm', 'f', or 0 for unknown,
// from titles first, then from given names.
func genders(groups []*group) []byte {
	out := make([]byte, len(groups))
	for i, g := range groups {
		for _, m := range g.mentions {
			switch m.run.honorific {
			case "mr", "sir", "lord", "king", "prince":
				out[i] = 'm'
			case "mrs", "ms", "miss", "lady", "dame", "queen", "princess", "madame":
				out[i] = 'f'
			}
		}
		for _, f := range g.forms {
			if out[i] == 0 && len(f.tokens) > 1 {
				out[i] = known().gender[f.tokens[0]]
			}
		}
	}
	return out
}
