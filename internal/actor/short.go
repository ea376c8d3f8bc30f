package actor

import (
	"sort"
)

// An intro is what a document told of someone or something under its full
// name, before short names of it.
type intro struct {
	first     int // index of the run that named it first
	times     int // how often its full name stands
	honorific map[string]bool
	office    map[string]bool // last words of its roles
}

// A shortener says what short names mean: "Andarabi", "Waller Simms", "the
// Front", "Acme".
type shortener struct {
	u      *union
	kinds  map[int]Kind     // by group
	people map[string][]int // groups of persons by the ends of their names, and the starts
	given  map[string][]int // groups of persons by first name
	bodies map[string][]int // groups of others by the last word, and by what is before "Corp."
}

// assign says for every run which group it names. A short name goes to the one
// whose full name has it: of its document, else of all when only one does. A
// run that names something only as a short name is left out when nothing has
// that name in its document.
func (u *union) assign(pages []*page) []named {
	s := u.shortener()
	var out []named
	for d, p := range pages {
		told := s.introductions(p)
		bare := map[string]int{} // short names seen so far
		for i := range p.runs {
			r := &p.runs[i]
			if !r.ok {
				continue
			}
			f := u.index[joinTokens(r.tokens)]
			g := s.means(p, i, f, told, bare)
			if g >= 0 {
				p.takeParticles(r, s.people)
				out = append(out, named{d, g, r.at, u.forms[f], r})
			}
		}
	}
	return out
}

func (u *union) shortener() *shortener {
	s := &shortener{u, map[int]Kind{}, map[string][]int{}, map[string][]int{}, map[string][]int{}}
	for root, forms := range u.groups() {
		s.kinds[root] = kind(forms)
	}
	var longest []int // forms of persons, those with most words first
	for i, f := range u.forms {
		g := u.find(i)
		switch {
		case len(f.tokens) < 2 || s.kinds[g] == State || s.kinds[g] == People:
		case s.kinds[g] == Person:
			longest = append(longest, i)
		default:
			s.addBody(f, g)
		}
	}
	sort.SliceStable(longest, func(i, j int) bool { return len(u.forms[longest[i]].tokens) > len(u.forms[longest[j]].tokens) })
	for _, i := range longest {
		if f := u.forms[i]; len(s.people[f.key]) == 0 { // else it is short itself: Waller Simms
			s.addPerson(f.tokens, u.find(i))
		}
	}
	return s
}

// means returns the group that run i, of form f, names; -1 for none.
func (s *shortener) means(p *page, i, f int, told map[int]*intro, bare map[string]int) int {
	r := &p.runs[i]
	own := s.u.find(f)
	k := s.u.forms[f].key
	e := s.u.forms[f].entry
	if e == nil || e.kind == Place && p.asPerson(r) {
		if g := s.person(p, i, k, told, bare[k]); g >= 0 && g != own {
			bare[k]++
			return g
		}
		bare[k]++
	}
	if e == nil && (s.kinds[own] != Person || len(s.people[k]) == 0 && r.role.Len() == 0) || r.weak {
		if g := s.body(p, r, k, told); g >= 0 {
			return g
		}
	}
	if r.weak {
		return -1
	}
	if e == nil && (s.kinds[own] == Other || s.kinds[own] == Organization && !p.words[r.from].upper || s.kinds[own] == Person && r.honorific == "" && len(s.people[k]) == 0) && len(r.tokens) == 1 {
		if g := s.misspelled(k, told); g >= 0 {
			return g
		}
	}
	return own
}

// asPerson reports whether the name of a place stands where a person's would.
func (p *page) asPerson(r *run) bool {
	before, after := p.beside(r)
	if r.honorific != "" || r.role.Len() > 0 {
		return true
	}
	if known().capitalOf[known().entries[joinTokens(r.tokens)]] != nil {
		return false // Washington said …
	}
	return !governs.Has(before) && (verbLike(after) || sayers.Has(before))
}

// person returns the person of the document that a short name means, else the
// only one of all documents; -1 when there is none.
func (s *shortener) person(p *page, i int, k string, told map[int]*intro, before int) int {
	r := &p.runs[i]
	for _, groups := range [...][]int{s.people[k], s.given[k]} {
		var here []int
		for _, g := range s.suiting(groups, r.honorific) {
			if told[g] != nil {
				here = append(here, g)
			}
		}
		if g := s.foremost(p, i, here, told); g >= 0 {
			if told[g].first > i && before > 2 {
				return -1 // known under that name long before: another
			}
			return g
		}
	}
	if all := s.suiting(s.people[k], r.honorific); len(all) == 1 && len(s.people[k]) == 1 {
		return all[0]
	}
	return -1
}

// foremost returns which of the persons of a document a short name at run i
// means: one with its title, one introduced before, the one named most.
func (s *shortener) foremost(p *page, i int, people []int, told map[int]*intro) int {
	r := &p.runs[i]
	office := p.lastOfRole(r)
	best, most := -1, -1<<30
	for _, g := range people {
		in := told[g]
		weight := min(in.times, 50)
		if in.first < i {
			weight += 100
		}
		if office != "" && in.office[office] || r.honorific != "" && in.honorific[r.honorific] {
			weight += 200
		}
		if s.namedLater(p, i, g) {
			weight -= 150 // “Voss spoke well of Hilda Voss” is the other's
		}
		if weight > most || weight == most && in.first < told[best].first {
			best, most = g, weight
		}
	}
	return best
}

// namedLater reports whether the sentence of run i goes on to name a person in full.
func (s *shortener) namedLater(p *page, i, g int) bool {
	for j := i + 1; j < len(p.runs) && p.words[p.runs[j].from].sentence == p.words[p.runs[i].from].sentence && j < i+8; j++ {
		if r := &p.runs[j]; r.ok && len(r.tokens) > 1 && s.u.find(s.u.index[joinTokens(r.tokens)]) == g {
			return true
		}
	}
	return false
}

// suiting keeps the persons whose given name goes with "Mr" or "Mrs".
func (s *shortener) suiting(people []int, honorific string) []int {
	want := byte(0)
	switch honorific {
	case "mr", "sir":
		want = 'm'
	case "mrs", "ms", "miss":
		want = 'f'
	}
	if want == 0 {
		return people
	}
	var out []int
	for _, g := range people {
		if have := known().gender[s.u.forms[g].tokens[0]]; have == want || have == 0 {
			out = append(out, g)
		}
	}
	return out
}

// body returns the one body of the document that a short name means; -1 when
// none or several may be meant.
func (s *shortener) body(p *page, r *run, k string, told map[int]*intro) int {
	if r.honorific != "" || r.role.Len() > 0 && !r.office {
		return -1
	}
	before, _ := p.beside(r)
	if before == "the" || len(r.tokens) == 1 && !bodyHeads.Has(k) && (!r.initial || p.actsAfter(r)) {
		if g := one(s.bodies["the "+k], told); g >= 0 {
			return g
		}
	}
	if len(s.people[k]) == 0 && !r.weak {
		return one(s.bodies[k], told)
	}
	return -1
}

// one returns the only one of some groups that a document names; -1 when none
// or several are.
func one(groups []int, told map[int]*intro) int {
	found := -1
	for _, g := range groups {
		if told[g] == nil {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = g
	}
	return found
}
