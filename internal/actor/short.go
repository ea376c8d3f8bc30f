package actor

import (
	"slices"
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

// addPerson notes the short names of a person: the end of the name, without
// "Jr.", from the last word or two, and the first word.
func (s *shortener) addPerson(tokens []string, g int) {
	if n := len(tokens); n > 2 && generations[tokens[n-1]] {
		tokens = tokens[:n-1]
	}
	for n := 1; n < len(tokens) && n <= 4; n++ {
		add(s.people, joinTokens(tokens[len(tokens)-n:]), g)
	}
	if len(tokens[0]) > 1 {
		add(s.given, tokens[0], g)
	}
}

// addBody notes the short names of a body, ship or treaty: its last word, and
// what stands before a word such as "Corp.".
func (s *shortener) addBody(f *form, g int) {
	tokens := f.tokens[f.own:]
	n := len(tokens)
	if n < 2 {
		return
	}
	if last := tokens[n-1]; !vague[last] && !slices.Contains(tokens, "of") {
		add(s.bodies, "the "+last, g)
		if n > 2 {
			add(s.bodies, "the "+joinTokens(tokens[n-2:]), g)
		}
	}
	if tokens[1] == "of" && bodyHeads[tokens[0]] && !vague[tokens[0]] {
		add(s.bodies, "the "+tokens[0], g) // the Ministry
	}
	head := n
	for head > 1 && (companyTails[tokens[head-1]] || head == n && ownNamed[tokens[head-1]]) {
		head--
	}
	if head < n {
		add(s.bodies, joinTokens(tokens[:head]), g)
	}
	if companyTails[tokens[n-1]] { // Ralston Purina Co.: Ralston
		for k := 1; k < head; k++ {
			if first := tokens[0]; k > 1 || known().entries[first] == nil && known().adjective[first] == nil && !directions[first] {
				add(s.bodies, joinTokens(tokens[:k]), g)
			}
		}
	}
	if tokens[0] == "operation" {
		add(s.bodies, joinTokens(tokens[1:]), g)
	}
}

// vague are last words that alone mean something else: "the House" is no White House.
var vague = set(`house street state city county news states hall day one`)

// ownNamed end names of bodies that go by the words before them.
var ownNamed = set(`news university college foundation mobil motors airlines airways party network bank newspaper magazine institute`)

// add appends g to the groups of a key, once, up to a bound that keeps the time linear.
func add(m map[string][]int, key string, g int) {
	if have := m[key]; len(have) < 40 && !slices.Contains(have, g) {
		m[key] = append(have, g)
	}
}

// introductions returns by group what a document tells under full names.
func (s *shortener) introductions(p *page) map[int]*intro {
	told := map[int]*intro{}
	for i := range p.runs {
		r := &p.runs[i]
		if !r.ok || len(r.tokens) < 2 {
			continue
		}
		k := joinTokens(r.tokens)
		g := s.u.find(s.u.index[k])
		if s.kinds[g] == Person && len(s.people[k]) > 0 {
			continue // short itself
		}
		in := told[g]
		if in == nil {
			in = &intro{first: i, honorific: map[string]bool{}, office: map[string]bool{}}
			told[g] = in
		}
		in.times++
		if r.honorific != "" {
			in.honorific[r.honorific] = true
		}
		if w := p.lastOfRole(r); w != "" {
			in.office[w] = true
		}
	}
	return told
}

// lastOfRole is the last folded word of the role that a run gives; "" for none.
func (p *page) lastOfRole(r *run) string {
	if r.role.Len() == 0 {
		return ""
	}
	i := sort.Search(len(p.words), func(i int) bool { return p.words[i].End > r.role.Start })
	last := ""
	for ; i < len(p.words) && p.words[i].Start < r.role.End; i++ {
		if roles[p.words[i].fold] {
			last = p.words[i].fold
		}
	}
	return last
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
	if e == nil && (s.kinds[own] == Other || s.kinds[own] == Person && r.honorific == "" && len(s.people[k]) == 0) && len(r.tokens) == 1 {
		if g := s.misspelled(k, told); g >= 0 {
			return g
		}
	}
	return own
}

// misspelled returns the only person of the document whose last name differs
// from a word by one letter or two that changed places; -1 when there is none.
func (s *shortener) misspelled(word string, told map[int]*intro) int {
	if len(word) < 6 || len(told) > 200 {
		return -1
	}
	found := -1
	for g := range told {
		if s.kinds[g] != Person {
			continue
		}
		tokens := s.u.forms[g].tokens
		last := tokens[len(tokens)-1]
		if len(last) < 6 || last[0] != word[0] || distance(last, word) > 1 && !swapped(last, word) && !variant(last, word) || last == word {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = g
	}
	return found
}

// swapped reports whether two words are the same but for two neighbouring
// letters that changed places.
func swapped(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := 0; i+1 < len(a); i++ {
		if a[i] != b[i] {
			return a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
		}
	}
	return false
}

// nameParticles are the particles of personal names.
var nameParticles = set(`de la le las del da das do dos di du des van von der den ter ten zu bin bint ibn ben abu al el ul`)

// takeParticles grows a run to the left over small words that belong to the
// name of its person: "de Blasio", "bin Harith".
func (p *page) takeParticles(r *run, people map[string][]int) {
	from := r.from
	if len(r.tokens) > 1 {
		return
	}
	for from > 0 && r.from-from < 3 && nameParticles[p.words[from-1].fold] && !p.words[from-1].caps {
		from--
		if k := p.keyOf(from, r.to); people[k] != nil {
			r.at.Start = p.words[from].Start
		}
	}
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
	return !governs[before] && (verbLike(after) || sayers[before])
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
	best, most := -1, -1
	for _, g := range people {
		in := told[g]
		weight := min(in.times, 50)
		if in.first < i {
			weight += 100
		}
		if office != "" && in.office[office] || r.honorific != "" && in.honorific[r.honorific] {
			weight += 200
		}
		if weight > most || weight == most && in.first < told[best].first {
			best, most = g, weight
		}
	}
	return best
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
	if before == "the" || len(r.tokens) == 1 && !bodyHeads[k] && (!r.initial || p.actsAfter(r)) {
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
